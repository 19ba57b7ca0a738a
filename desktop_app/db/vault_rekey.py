"""Gives a database another key in its own place, so that a kill leaves a whole file under one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.db.engine import connect
from desktop_app.db.failures import translating
from desktop_app.db.vault_copy import Counts, reencrypt
from desktop_app.errors import Conflict


def rekey_file(database: Path, old_key_hex: str, new_key_hex: str) -> Counts:
    """Replace the file by its copy under another key; nobody else may have it open.

    Returns the rows of each table in the copy.

    Raises: Conflict("vault_busy") when somebody has it open, StorageFull, StorageDenied, Damaged;
    the file is then as it was.
    """
    _empty_log(database, old_key_hex)
    return reencrypt(database, old_key_hex, new_key_hex, database)


def _empty_log(database: Path, key_hex: str) -> None:
    """Move everything from the log into the file.

    A log under the old key that was left beside the new file would be taken for the new file's.
    The file stays in its mode: to change it writes a journal, which only a writer could undo.
    """
    with translating(database.parent), closing(connect(database, key_hex)) as connection:
        is_busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise Conflict("vault_busy")
