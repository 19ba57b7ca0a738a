"""Gives a database another key in its place; a kill leaves a whole file under either key."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.db.engine import connect
from desktop_app.db.failures import translating
from desktop_app.db.vault_copy import Counts, reencrypt
from desktop_app.errors import Conflict


def rekey_file(database: Path, old_key_hex: str, new_key_hex: str) -> Counts:
    """Replace the file by a copy under another key; nobody else may have it open.

    Returns the number of rows of each table in the copy.

    Raises: Conflict("vault_busy") when somebody has it open, StorageFull, StorageDenied, Damaged;
    the file is then unchanged.
    """
    _empty_log(database, old_key_hex)
    return reencrypt(database, old_key_hex, new_key_hex, database)


def _empty_log(database: Path, key_hex: str) -> None:
    """Move everything from the log into the file.

    SQLite would take a log left over under the old key for the log of the new file. The journal
    mode stays unchanged: changing it writes a journal, which only a writer could undo.
    """
    with translating(database.parent), closing(connect(database, key_hex)) as connection:
        is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise Conflict("vault_busy")
