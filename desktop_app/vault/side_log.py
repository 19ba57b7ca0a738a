"""This device's own log of what was read or taken out while the vault could not be written.

A full disk or a write-protected stick must not keep anyone from reading, and must not let anything
out without a line. Such lines wait here, outside of the vault, until it can be written again. They
hold accounts, acts, moments and record numbers; no name, no NIK and no value of a child.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs

from desktop_app.durable import OWNER_ONLY, storage_errors
from desktop_app.errors import StorageDenied, StorageFull
from desktop_app.programme.records.children import JournalEntry

_LEAVING = ("export", "backup")
"""Acts by which something leaves the vault; all others only look."""
_PLAIN_FIGURES = int | float | bool


@dataclass(frozen=True, slots=True)
class SideLog:
    """The lines of one vault on this device."""

    path: Path

    @classmethod
    def of_vault(cls, vault_id: str) -> SideLog:
        """Return the log of a vault in this user's own folder of the system."""
        folder = Path(platformdirs.user_state_dir("anting-berlian", appauthor=False))
        return cls(folder / f"{vault_id}.journal")

    def add(self, entries: Sequence[JournalEntry]) -> None:
        """Append lines; they are on the disk when this returns.

        Raises: StorageDenied("side_log_denied") when that is not possible.
        """
        lines = "".join(f"{json.dumps(_stored(entry))}\n" for entry in entries).encode()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        try:
            with storage_errors():
                self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                flags |= getattr(os, "O_NOFOLLOW", 0)
                with os.fdopen(os.open(self.path, flags, OWNER_ONLY), "ab", buffering=0) as file:
                    # A line that was cut off by a full disk must not swallow this one.
                    file.write(b"\n" + lines if file.tell() else lines)
                    os.fsync(file.fileno())
        except (StorageFull, StorageDenied) as error:
            raise StorageDenied("side_log_denied") from error

    def add_if_needed(self, entries: Sequence[JournalEntry]) -> None:
        """Append lines; that someone only looked is not refused when that is not possible.

        Raises: StorageDenied("side_log_denied") when a line says that something leaves the vault.
        """
        if not entries:
            return
        try:
            self.add(entries)
        except StorageDenied:
            if any(entry.action.startswith(_LEAVING) for entry in entries):
                raise

    def read(self) -> tuple[tuple[JournalEntry, ...], int, str]:
        """Return the lines, how many are not legible, and the digest of the whole log.

        The digest is "" where there is no log. Raises: StorageDenied.
        """
        with storage_errors():
            try:
                content = self.path.read_bytes()
            except FileNotFoundError:
                return (), 0, ""
        entries, unreadable = [], 0
        for line in filter(bytes.strip, content.splitlines()):
            try:
                entries.append(_entry(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                unreadable += 1
        return tuple(entries), unreadable, hashlib.sha256(content).hexdigest()

    def clear(self) -> None:
        """Remove the log, whose lines the journal has by now."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def _stored(entry: JournalEntry) -> dict[str, object]:
    return {
        "at": entry.at.isoformat(),
        "account": entry.account,
        "action": entry.action,
        "kind": entry.kind,
        "record_id": entry.record_id,
        "after": dict(_figures(entry.after)),
    }


def _figures(after: Mapping[str, object] | None) -> Iterator[tuple[str, object]]:
    """What a line tells beside itself, as far as it is a number: a text might be a name."""
    for name, value in (after or {}).items():
        if isinstance(value, _PLAIN_FIGURES):
            yield name, value


def _entry(stored: Mapping[str, Any]) -> JournalEntry:
    return JournalEntry(
        entry_id=0,
        at=datetime.fromisoformat(stored["at"]).astimezone(),
        account=str(stored["account"]),
        action=str(stored["action"]),
        kind=str(stored["kind"]),
        record_id=int(stored["record_id"]),
        before=None,
        after=dict(stored["after"]) or None,
    )
