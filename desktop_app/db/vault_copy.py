"""Makes checked, encrypted copies of a database, and checks whether a database file is sound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from desktop_app.db.engine import PAGE_BYTES, connect, new_file, run_pragmas
from desktop_app.db.failures import translating
from desktop_app.durable import beside, replace_durably, storage_errors
from desktop_app.errors import Damaged, Problem

_DAMAGED_PAGE = "HMAC verification failed for page "
_MOST_FINDINGS = 100

Counts = dict[str, int]
"""The number of rows by table."""


def copy_database(engine: Engine, target: Path, key_hex: str) -> Counts:
    """Write a copy under the same key, consistent while others read and write.

    The copy is read back and counted before it replaces `target`, and is on the disk when this
    returns. Returns the number of rows of each table.

    Raises: StorageFull, StorageDenied; Damaged when the source is.
    """
    with engine.connect() as connection:
        # Counting opens the read transaction in which the copy is then made.
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        return _copy(connection.connection.driver_connection, target, key_hex)


def reencrypt(database: Path, old_key_hex: str, new_key_hex: str, target: Path) -> Counts:
    """Write a copy under another key, as `copy_database` does; nobody may be using the database.

    Raises: as `copy_database`; Damaged when the old key does not fit.
    """
    with translating(database.parent):
        source = connect(database, old_key_hex)
    with closing(source):
        with translating(database.parent):
            source.execute("BEGIN")
        return _copy(source, target, new_key_hex, close_source=True)


def opens(database: Path, key_hex: str) -> bool:
    """Return whether the file is a database under this key; reads only its first page.

    Raises: StorageDenied when the file is there and cannot be read.
    """
    if _size_bytes(database) < PAGE_BYTES:
        return False
    try:
        with translating(database.parent), closing(connect(database, key_hex, read_only=True)) as c:
            c.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except Damaged:
        return False
    return True


def check(database: Path, key_hex: str) -> tuple[Problem, ...]:
    """Return what is wrong with the file; empty when every page is as it was written.

    Codes: database_empty, database_unreadable, page_damaged (page), database_inconsistent,
    records_without_child. At most 100. Reads the whole file: seconds for a large one.

    Raises: StorageDenied.
    """
    if _size_bytes(database) < PAGE_BYTES:
        return (_finding("database_empty"),)
    try:
        with translating(database.parent), closing(connect(database, key_hex, read_only=True)) as c:
            found = list(_page_findings(c)) or list(_content_findings(c))
    except Damaged:
        return (_finding("database_unreadable"),)
    return tuple(found[:_MOST_FINDINGS])


def _size_bytes(database: Path) -> int:
    with storage_errors():
        return database.stat().st_size if database.exists() else 0


def _page_findings(connection: Any) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA cipher_integrity_check"):
        page = line.removeprefix(_DAMAGED_PAGE)
        if page.isdigit():
            yield _finding("page_damaged", page=int(page))
        else:
            yield _finding("database_inconsistent")


def _content_findings(connection: Any) -> Iterator[Problem]:
    if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        yield _finding("database_inconsistent")
    elif connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        yield _finding("records_without_child")


def _finding(code: str, **figures: int) -> Problem:
    return Problem(field="database", code=code, figures=figures)


def _copy(source: Any, target: Path, key_hex: str, *, close_source: bool = False) -> Counts:
    with _beside(target) as unfinished, translating(target.parent):
        counts = _counts(source)
        with closing(connect(unfinished, key_hex)) as copy:
            source.backup(copy)
            # The copy must be one file, without a log beside it that could be left behind.
            run_pragmas(copy, "journal_mode = DELETE")
        with closing(connect(unfinished, key_hex, read_only=True)) as copy:
            if list(_page_findings(copy)) or list(_content_findings(copy)):
                raise Damaged("copy_failed")
            if _counts(copy) != counts:
                raise Damaged("copy_failed")
        if close_source:
            # Windows cannot replace a file that is open, and the source may be the target.
            source.rollback()
            source.close()
        replace_durably(unfinished, target)
    return counts


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    unfinished = beside(target)
    new_file(unfinished)
    try:
        yield unfinished
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)


def _counts(connection: Any) -> Counts:
    tables = connection.execute(
        "SELECT name FROM sqlite_master"
        " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 -- a table's own name
        for (name,) in tables
    }
