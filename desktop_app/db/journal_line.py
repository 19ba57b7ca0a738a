"""One line of the journal as it is stored and sealed.

The seal of a line covers the seal of the line before and all columns but the values. For the values
(`before`, `after`, `rows_after`) it covers their digest: HMAC-SHA256 with a random salt of the
line's own as key. So values and salt can be erased together: the chain stays whole, and the digest
does not help to guess a name, because the salt is gone.

Lines from before that have version 1: their seal covers the values themselves. When these are
erased the seal stands for them, and only the links to the lines before and after can be checked.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from desktop_app.db.failures import from_stored
from desktop_app.db.migrate import HEAD
from desktop_app.db.moments import stored_moment
from desktop_app.db.schema import journal
from desktop_app.programme.records.children import JournalEntry

FROM_BEFORE: Final = 1
"""The version of lines that were written before lines had one."""
VERSION: Final = int(HEAD)
"""The version of the lines that are written now."""

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
"""What `entry_of` takes, in its order."""

CHAIN_COLUMNS = (
    *JOURNAL_COLUMNS,
    journal.c.prev_hash,
    journal.c.hash,
    journal.c.version,
    journal.c.child_id,
    journal.c.rows_after,
    journal.c.salt,
    journal.c.digest,
)
"""Every column of a line, in the order of the fields of `StoredLine`."""

_SALT_BYTES = 16
# `json.dumps` with these settings makes a new encoder for each of four texts a line.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_COLUMN_NAMES = tuple(one.name for one in CHAIN_COLUMNS)


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line to be added: what it says, whose values it holds, what the changed rows became."""

    entry: JournalEntry
    child_id: int | None = None
    rows_after: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line as its columns hold it."""

    entry_id: int
    at: str
    account: str
    action: str
    kind: str
    record_id: int
    before: str | None
    after: str | None
    prev_hash: bytes
    hash: bytes
    version: int
    child_id: int | None
    rows_after: str | None
    salt: bytes | None
    digest: bytes | None

    @property
    def is_erased(self) -> bool:
        """Whether the line once had values that were erased."""
        return self.digest is not None and self.salt is None

    def seal_fits(self) -> bool:
        """Return whether the line is as it was sealed; of an erased line, whatever remains."""
        if self.version == FROM_BEFORE:
            if self.is_erased:
                return self.digest == self.hash
            values: tuple[object, ...] = (self.before, self.after)
        else:
            if self.salt is not None and self.digest != _digest(self.salt, self._values):
                return False
            if self.salt is None and any(value is not None for value in self._values):
                return False
            values = (self.child_id, self.version, self.digest and self.digest.hex())
        return self.hash == _seal(self.prev_hash, (*self._said, *values))

    @property
    def _values(self) -> tuple[str | None, ...]:
        return (self.before, self.after, self.rows_after)

    @property
    def _said(self) -> tuple[object, ...]:
        return (self.entry_id, self.at, self.account, self.action, self.kind, self.record_id)


def sealed(lines: Iterable[NewLine], last_id: int, last_hash: bytes) -> Iterator[dict[str, object]]:
    """Return lines as rows for the table, each sealed to the one before."""
    for entry_id, line in enumerate(lines, last_id + 1):
        row = _row(line, entry_id, last_hash)
        yield row
        last_hash = row["hash"]


@from_stored
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


def as_json(value: object) -> str:
    """Return a value as JSON, always the same text for the same value."""
    return _ENCODER.encode(value)


def _row(line: NewLine, entry_id: int, prev_hash: bytes) -> dict[str, Any]:
    entry = line.entry
    values = tuple(map(_stored, (entry.before, entry.after, line.rows_after)))
    has_values = any(value is not None for value in values)
    salt = os.urandom(_SALT_BYTES) if has_values else None
    digest = _digest(salt, values) if salt is not None else None
    said = (
        entry_id,
        stored_moment(entry.at),
        entry.account,
        entry.action,
        entry.kind,
        entry.record_id,
    )
    content = (*said, line.child_id, VERSION, digest and digest.hex())
    columns = (
        *said,
        *values[:2],
        prev_hash,
        _seal(prev_hash, content),
        VERSION,
        line.child_id,
        values[2],
        salt,
        digest,
    )
    return dict(zip(_COLUMN_NAMES, columns, strict=True))


def _stored(values: Mapping[str, object] | None) -> str | None:
    return None if values is None else as_json(dict(values))


def _digest(salt: bytes, values: Sequence[str | None]) -> bytes:
    return hmac.digest(salt, as_json(values).encode(), "sha256")


def _seal(prev_hash: bytes, content: Sequence[object]) -> bytes:
    return hashlib.sha256(prev_hash + as_json(content).encode()).digest()
