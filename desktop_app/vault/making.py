"""Marks a folder while a vault is made in it, so that a kill leaves no vault that nothing opens.

The database comes before the header: a database without a header is a lost header, except beside
this mark, where it is half of a vault that was never handed to anyone.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.durable import storage_errors, write_durably
from desktop_app.vault.header import DATABASE_NAME, MAKING_NAME, remove_making_mark

_LOGS = ("", "-wal", "-shm", "-journal")


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Give the place for the new database; the mark goes when the vault is whole.

    What an earlier attempt left there is set aside: no key to it exists.

    Raises: StorageFull, StorageDenied.
    """
    write_durably(folder / MAKING_NAME, b"")
    database = folder / DATABASE_NAME
    moment = time.time_ns()
    with storage_errors():
        for log in _LOGS:
            left = database.with_name(database.name + log)
            with suppress(FileNotFoundError):
                left.rename(left.with_name(f"unfinished-{moment}-{left.name}"))
    yield database
    remove_making_mark(folder)
