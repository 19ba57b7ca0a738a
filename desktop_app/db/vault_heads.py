"""The head of the journal after each transaction: the last line's seal, signed by who wrote it.

The seal covers every line before, so the signature does too. Heads are kept in the database, with
every backup and in a file beside the database (vault/head_file.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, func, select

from desktop_app.db.bulk import insert_many
from desktop_app.db.engine import connect
from desktop_app.db.failures import translating
from desktop_app.db.journal_line import as_json
from desktop_app.db.schema import journal, journal_chain, journal_heads
from desktop_app.errors import Damaged

_STREAM_ROWS = 1_000
_SIGNED_SINCE = 19
"""The version of the schema since which transactions are signed."""
_END = select(journal_chain.c.last_id, journal_chain.c.last_hash)
_SEAL = select(journal.c.hash).where(journal.c.entry_id == bindparam("line"))
_HEADS = (
    select(
        journal_heads.c.last_id,
        journal_heads.c.account,
        journal_heads.c.signature,
        journal.c.hash,
    )
    .outerjoin(journal, journal.c.entry_id == journal_heads.c.last_id)
    .order_by(journal_heads.c.last_id)
    .execution_options(yield_per=_STREAM_ROWS)
)
_WRITERS = (
    select(journal.c.entry_id, journal.c.account, journal.c.action)
    .where(journal.c.rows_after.is_not(None))
    .order_by(journal.c.entry_id)
    .execution_options(yield_per=_STREAM_ROWS)
)
_FIRST_SIGNED = select(func.min(journal.c.entry_id)).where(journal.c.version >= _SIGNED_SINCE)
_FORGET_BEFORE = delete(journal_heads).where(journal_heads.c.last_id < bindparam("first"))


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalHead:
    """The end of the journal at some moment."""

    last_id: int
    seal: bytes
    """The seal of that line, 32 bytes."""
    account: str = ""
    """Who signed it; "" where accounts have no signing keys yet."""
    signature: bytes = b""

    @property
    def content(self) -> bytes:
        """Return what the signature covers."""
        return as_json(["journal head", self.last_id, self.seal.hex()]).encode()


def head_of_file(database: Path, key_hex: str) -> JournalHead:
    """Return the end of the journal in a database file. Raises: Damaged, StorageDenied."""
    with (
        translating(database.parent),
        closing(connect(database, key_hex, read_only=True)) as connection,
    ):
        found = connection.execute(str(_END)).fetchone()
    if found is None:
        raise Damaged
    return JournalHead(last_id=found[0], seal=found[1])


def journal_end(connection: Connection) -> tuple[int, bytes]:
    """Return the last line's id and seal. Raises: Damaged where the journal has no end."""
    found = connection.execute(_END).first()
    if found is None:
        raise Damaged
    return found.last_id, found.last_hash


class HeadStore:
    """The heads of the journal."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def now(self) -> JournalHead:
        """Return the present end of the journal, unsigned."""
        last_id, seal = journal_end(self._connection)
        return JournalHead(last_id=last_id, seal=seal)

    def add(self, head: JournalHead) -> None:
        """Keep a signed head."""
        row = {"last_id": head.last_id, "account": head.account, "signature": head.signature}
        insert_many(self._connection, journal_heads, [row])

    def all(self) -> Iterator[JournalHead]:
        """Return every signed head with the seal that its line has now, empty without the line.

        Only while the unit is open.
        """
        for last_id, account, signature, seal in self._connection.execute(_HEADS):
            yield JournalHead(
                last_id=last_id, seal=seal or b"", account=account, signature=signature
            )

    def writers(self) -> Iterator[tuple[int, str, str]]:
        """Return id, account and action of every line that changed records."""
        yield from self._connection.execute(_WRITERS)

    def first_to_be_signed(self) -> int | None:
        """Return the id of the first line from a program that signs; None when there is none."""
        found: int | None = self._connection.execute(_FIRST_SIGNED).scalar()
        return found

    def seal_of(self, entry_id: int) -> bytes | None:
        """Return the seal of a line; None when the journal does not have it."""
        found: bytes | None = self._connection.execute(_SEAL, {"line": entry_id}).scalar()
        return found

    def forget_before(self, first_id: int) -> None:
        """Remove the heads of lines that were pruned."""
        self._connection.execute(_FORGET_BEFORE, {"first": first_id})
