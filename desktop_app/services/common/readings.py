"""Journals who read what, without making anyone wait for a writer.

A reading is queued and written with others a moment later, by a thread of its own. What cannot be
written yet stays queued; at the lock and at the end it goes into this device's side log instead.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desktop_app.db.unit import Store
from desktop_app.errors import CodedError
from desktop_app.programme.records.children import JournalEntry, Person
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.screen import excused
from desktop_app.vault.side_log import SideLog

BATCH_SECONDS: Final = 2.0
"""How long a reading waits for others."""

_Seen = tuple[str, date, int, str]
"""Account, day, child, and what of her was read."""


@dataclass(slots=True)
class _Waiting:
    """What is to be written; guarded by the lock of `Readings`."""

    lines: list[JournalEntry] = field(default_factory=list)
    lists: dict[tuple[str, date, str], JournalEntry] = field(default_factory=dict)
    """The searches of one person, day and kind, in one line."""
    seen: set[_Seen] = field(default_factory=set)


class Readings:
    """The queue of one opened vault's readings. Any thread may add to it."""

    def __init__(self, store: Store, journal: Journal, side_log: SideLog) -> None:
        """Start empty; no thread runs until something was read."""
        self._store, self._journal, self._side_log = store, journal, side_log
        self._waiting = _Waiting()
        self._guard = threading.Lock()
        self._writing = threading.Lock()
        self._timer: threading.Timer | None = None

    def child(self, by: Person, child_id: int, what: str = "") -> None:
        """Note that this person read a child: `what` of her, or her page.

        One line a day says it, however often she is read.
        """
        now = self._journal.clock()
        key = (by.account, now.date(), child_id, what)
        with self._guard:
            if key in self._waiting.seen:
                return
            # A day that is over is asked about no more.
            self._waiting.seen = {one for one in self._waiting.seen if one[1] == key[1]} | {key}
            after: dict[str, object] | None = {"what": what} if what else None
            self._waiting.lines.append(self._line(by, "child", child_id, after))
            self._start_timer()

    def listed(self, by: Person, kind: str, *, text: str = "") -> None:
        """Note that this person saw a list of children, and what they had typed to find them.

        One line, written at the lock or at the end, says how often a day and what was typed last.
        """
        day = self._journal.clock().date()
        key = (by.account, day, kind)
        with self._guard:
            lists = self._waiting.lists
            earlier = (lists[key].after or {}) if key in lists else {}
            count = earlier.get("count", 0)
            after: dict[str, object] = {"count": count + 1 if isinstance(count, int) else 1}
            if last := text.strip() or earlier.get("text"):
                after["text"] = last
            lists[key] = self._line(by, kind, 0, after)
            for older in [one for one in lists if one[1] != day]:
                self._waiting.lines.append(lists.pop(older))
                self._start_timer()

    def write(self) -> None:
        """Write every reading; what the vault does not take goes into the side log."""
        self._write(lists_too=True, at_last=True)

    def write_if_free(self) -> None:
        """Write every reading unless another program is writing just now."""
        self._write(lists_too=True, at_last=False)

    def _line(
        self, by: Person, kind: str, record_id: int, after: dict[str, object] | None
    ) -> JournalEntry:
        return JournalEntry(
            entry_id=0,
            at=self._journal.clock(),
            account=by.account,
            action="read",
            kind=kind,
            record_id=record_id,
            before=None,
            after=after,
        )

    def _start_timer(self) -> None:
        if self._timer is None:
            self._timer = threading.Timer(BATCH_SECONDS, self._write_batch)
            self._timer.daemon = True
            self._timer.start()

    def _write_batch(self) -> None:
        with self._guard:
            self._timer = None
        self._write(lists_too=False, at_last=False)

    def _write(self, *, lists_too: bool, at_last: bool) -> None:
        # One at a time: whoever asks for all to be written waits for the batch under way.
        with excused(), self._writing:
            entries = self._taken(lists_too=lists_too)
            if not entries:
                return
            try:
                with self._store.unit(waits=at_last) as unit:
                    unit.journal.write_many(entries)
                    unit.commit()
            except CodedError:
                if at_last:
                    # Nobody is kept from looking when even that is not possible.
                    with suppress(CodedError):
                        self._side_log.add(entries)
                    return
                with self._guard:
                    self._waiting.lines[:0] = entries
                    self._start_timer()

    def _taken(self, *, lists_too: bool) -> tuple[JournalEntry, ...]:
        with self._guard:
            entries = [*self._waiting.lines]
            self._waiting.lines.clear()
            if lists_too:
                entries += self._waiting.lists.values()
                self._waiting.lists.clear()
                if self._timer is not None:
                    self._timer.cancel()
                    self._timer = None
        return tuple(sorted(entries, key=lambda entry: entry.at))
