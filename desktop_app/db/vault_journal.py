"""The journal: lines are added and read, never changed; each seal covers the line before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, or_, select, update

from desktop_app.db.bulk import insert_many
from desktop_app.db.moments import stored_moment
from desktop_app.db.schema import journal, journal_chain, visits
from desktop_app.errors import Problem
from desktop_app.programme.records.children import JournalEntry

JOURNAL_COLUMNS = (
    journal.c.entry_id,
    journal.c.at,
    journal.c.account,
    journal.c.action,
    journal.c.kind,
    journal.c.record_id,
    journal.c.before,
    journal.c.after,
)
"""The columns that a seal covers, in this order; also the columns that `entry_of` takes."""

_STREAM_ROWS = 1_000
_MOST_FINDINGS = 100
"""The most problems listed: more would not help when the whole journal is damaged."""

_END = select(journal_chain.c.last_id, journal_chain.c.last_hash)
_NEWEST_CHANGE = (
    select(journal.c.entry_id)
    .where(journal.c.action != "read")
    .order_by(journal.c.entry_id.desc())
    .limit(1)
)
_BEGINNING_AND_END = select(
    journal_chain.c.first_id,
    journal_chain.c.first_prev_hash,
    journal_chain.c.last_id,
    journal_chain.c.last_hash,
)
_CHAIN = (
    select(*JOURNAL_COLUMNS, journal.c.prev_hash, journal.c.hash)
    .order_by(journal.c.entry_id)
    .execution_options(yield_per=_STREAM_ROWS)
)
_FIRST_SINCE = (
    select(journal.c.entry_id, journal.c.prev_hash)
    .where(journal.c.at >= bindparam("since"))
    .order_by(journal.c.entry_id)
    .limit(1)
)
_FIRST = select(journal_chain.c.first_id)
_MOVE_FIRST = update(journal_chain).values(
    first_id=bindparam("first"), first_prev_hash=bindparam("prev")
)
_DELETE_BEFORE = delete(journal).where(journal.c.entry_id < bindparam("first"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What `prune` removed from the beginning of the journal."""

    lines: int
    first_id: int
    """The id of the first line that remains."""
    seal: str
    """The seal of the last removed line in hex digits; the first remaining line is sealed to it."""


class JournalStore:
    """The journal's lines."""

    def __init__(self, connection: Connection, *, can_write: bool = True) -> None:
        """Take the unit's connection; when it cannot write, lines are only collected in `added`."""
        self._connection = connection
        self._can_write = can_write
        self.added: list[JournalEntry] = []
        """The lines that this unit has added."""
        self.changes = 0
        """How many database rows were changed by adding them."""

    def write(
        self,
        *,
        at: datetime,
        account: str,
        action: str,
        kind: str,
        record_id: int,
        before: Mapping[str, object] | None,
        after: Mapping[str, object] | None,
    ) -> None:
        """Add one line; `before` and `after` hold JSON values."""
        entry = JournalEntry(
            entry_id=0,
            at=at,
            account=account,
            action=action,
            kind=kind,
            record_id=record_id,
            before=before,
            after=after,
        )
        self.write_many((entry,))

    def write_many(self, entries: Iterable[JournalEntry]) -> None:
        """Add lines in this order and give them their ids."""
        entries = tuple(entries)
        self.added += entries
        if not self._can_write:
            return
        before = changed_rows(self._connection)
        insert_many(self._connection, journal, self._sealed(entries))
        self.changes += changed_rows(self._connection) - before

    def search(
        self,
        *,
        account: str | None = None,
        action: str | None = None,
        kind: str | None = None,
        record_id: int | None = None,
        child_id: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        before_id: int | None = None,
        limit: int = 500,
    ) -> tuple[JournalEntry, ...]:
        """Return the lines that match all given conditions, newest first.

        `child_id` gives the lines about a child and her visits. `since` is included, `until` is
        not. `before_id` (the last id of an earlier result) continues that result.
        """
        wanted = {
            journal.c.account: account,
            journal.c.action: action,
            journal.c.kind: kind,
            journal.c.record_id: record_id,
        }
        query = select(*JOURNAL_COLUMNS).order_by(journal.c.entry_id.desc()).limit(limit)
        query = query.where(
            *(column == value for column, value in wanted.items() if value is not None)
        )
        if child_id is not None:
            own = select(visits.c.visit_id).where(visits.c.child_id == child_id)
            query = query.where(
                or_(
                    and_(journal.c.kind == "child", journal.c.record_id == child_id),
                    and_(journal.c.kind == "visit", journal.c.record_id.in_(own)),
                )
            )
        if since is not None:
            query = query.where(journal.c.at >= stored_moment(since))
        if until is not None:
            query = query.where(journal.c.at < stored_moment(until))
        if before_id is not None:
            query = query.where(journal.c.entry_id < before_id)
        return tuple(map(entry_of, self._connection.execute(query)))

    def newest_change(self) -> int:
        """Return the id of the last line that is no reading; 0 when there is none.

        Every change of the register raises it.
        """
        entry_id: int | None = self._connection.execute(_NEWEST_CHANGE).scalar()
        return entry_id or 0

    @property
    def first_id(self) -> int:
        """Return the id of the journal's first line: 1 unless it was pruned."""
        first: int = self._connection.execute(_FIRST).scalar_one()
        return first

    def prune(self, before: datetime) -> Pruned | None:
        """Remove the oldest lines, up to the first that is not older than `before`.

        The newest line always stays, and the rest still verifies. Returns None when there was
        nothing to remove.
        """
        since = {"since": stored_moment(before)}
        first = self._connection.execute(_FIRST_SINCE, since).first()
        if first is None or first.entry_id <= self.first_id:
            return None
        self._connection.execute(_MOVE_FIRST, {"first": first.entry_id, "prev": first.prev_hash})
        gone = self._connection.execute(_DELETE_BEFORE, {"first": first.entry_id})
        return Pruned(lines=gone.rowcount, first_id=first.entry_id, seal=first.prev_hash.hex())

    def verify(self) -> tuple[Problem, ...]:
        """Return what is wrong with the chain; empty when no line was changed or removed.

        Codes: journal_changed (entry), journal_missing (first, last), journal_extra (entry),
        journal_chain_missing. At most 100.
        """
        ends = self._connection.execute(_BEGINNING_AND_END).first()
        if ends is None:
            return (_finding("journal_chain_missing"),)
        found: list[Problem] = []
        for problem in self._broken_links(*ends):
            found.append(problem)
            if len(found) == _MOST_FINDINGS:
                break
        return tuple(found)

    def _sealed(self, entries: Iterable[JournalEntry]) -> Iterator[dict[str, object]]:
        entry_id, last_hash = self._connection.execute(_END).one()
        for entry in entries:
            entry_id += 1
            content = _content(entry, entry_id)
            seal = _seal(last_hash, content)
            names = (column.name for column in JOURNAL_COLUMNS)
            yield {**dict(zip(names, content, strict=True)), "prev_hash": last_hash, "hash": seal}
            last_hash = seal

    def _broken_links(
        self, first_id: int, first_prev_hash: bytes, last_id: int, last_hash: bytes
    ) -> Iterator[Problem]:
        expected_id, expected_prev, seal_fits = first_id, first_prev_hash, True
        for *content, prev_hash, stored_seal in self._connection.execute(_CHAIN):
            entry_id = content[0]
            if not first_id <= entry_id <= last_id:
                yield _finding("journal_extra", entry=entry_id)
                continue
            if entry_id > expected_id:
                yield _finding("journal_missing", first=expected_id, last=entry_id - 1)
            elif prev_hash != expected_prev and seal_fits:
                # The line before was changed and resealed: its new seal is not the one held here.
                # (If its seal did not fit, it was reported already.)
                yield _finding("journal_changed", entry=max(entry_id - 1, first_id))
            seal_fits = _seal(prev_hash, content) == stored_seal
            if not seal_fits:
                yield _finding("journal_changed", entry=entry_id)
            expected_id, expected_prev = entry_id + 1, stored_seal
        if expected_id <= last_id:
            yield _finding("journal_missing", first=expected_id, last=last_id)
        elif expected_prev != last_hash and seal_fits:
            yield _finding("journal_changed", entry=last_id)


def changed_rows(connection: Connection) -> int:
    """Return how many rows the connection has changed since it was opened."""
    driver: Any = connection.connection.driver_connection
    changed: int = driver.total_changes
    return changed


def _finding(code: str, **figures: int) -> Problem:
    return Problem(field="journal", code=code, figures=figures)


def _content(entry: JournalEntry, entry_id: int) -> tuple[object, ...]:
    return (
        entry_id,
        stored_moment(entry.at),
        entry.account,
        entry.action,
        entry.kind,
        entry.record_id,
        _stored(entry.before),
        _stored(entry.after),
    )


def _stored(values: Mapping[str, object] | None) -> str | None:
    return None if values is None else _json(dict(values))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _seal(prev_hash: bytes, content: Sequence[object]) -> bytes:
    return hashlib.sha256(prev_hash + _json(content).encode()).digest()


def entry_of(row: Sequence[Any]) -> JournalEntry:
    """Return the record for a row with the columns of JOURNAL_COLUMNS."""
    entry_id, at, account, action, kind, record_id, before, after = row
    return JournalEntry(
        entry_id=entry_id,
        at=datetime.fromisoformat(at),
        account=account,
        action=action,
        kind=kind,
        record_id=record_id,
        before=None if before is None else json.loads(before),
        after=None if after is None else json.loads(after),
    )
