"""This device's own log of what was read or exported while the vault could not be written.

A full disk or a write-protected stick must not keep anyone from reading, but no data may leave
without a journal line. Such lines wait here, outside of the vault, until it can be written again.
They hold accounts, actions, moments and record ids; no name, no NIK and no value of a child.
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

from desktop_app.durable import OWNER_ONLY, storage_errors
from desktop_app.errors import StorageDenied, StorageFull
from desktop_app.programme.records.children import JournalEntry
from desktop_app.vault.own_folder import own_folder

_LEAVING = ("export", "backup")
"""Actions by which data leaves the vault; all others only read."""
_PLAIN_FIGURES = int | float | bool


@dataclass(frozen=True, slots=True)
class SideLog:
    """The waiting lines of one vault on this device."""

    path: Path

    @classmethod
    def of_vault(cls, vault_id: str) -> SideLog:
        """Return the log of a vault, which lies in the system user's own data folder."""
        return cls(own_folder() / f"{vault_id}.journal")

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
                    # A full disk may have cut off the last line: begin on a new one.
                    file.write(b"\n" + lines if file.tell() else lines)
                    os.fsync(file.fileno())
        except (StorageFull, StorageDenied) as error:
            raise StorageDenied("side_log_denied") from error

    def add_if_needed(self, entries: Sequence[JournalEntry]) -> None:
        """Append lines; if that fails and they only tell of reading, go on without them.

        Raises: StorageDenied("side_log_denied") if it fails and a line tells that data leaves.
        """
        if not entries:
            return
        try:
            self.add(entries)
        except StorageDenied:
            if any(entry.action.startswith(_LEAVING) for entry in entries):
                raise

    def read(self) -> tuple[tuple[JournalEntry, ...], int, str]:
        """Return the lines, the number of illegible lines, and a digest of the whole log.

        The digest is "" when there is no log. Raises: StorageDenied.
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
        """Remove the log, once the journal has its lines."""
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
    """Yield a line's details that are numbers; texts are left out, since one might be a name."""
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
