"""Counts the rows of a database file that no program has open, such as a backup's."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.db.engine import connect
from desktop_app.db.failures import translating
from desktop_app.db.vault_copy import Counts


def count_rows(database: Path, key_hex: str) -> Counts:
    """Return the rows of each table. Raises: Damaged, StorageDenied."""
    with translating(database.parent), closing(connect(database, key_hex, read_only=True)) as c:
        tables = c.execute(
            "SELECT name FROM sqlite_master"
            " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        return {
            name: c.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 -- a table's own name
            for (name,) in tables
        }
