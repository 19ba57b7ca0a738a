"""Marks a folder while a vault is made in it, so that a kill does not leave an unopenable vault.

The database is written before the header. A database without a header means a lost header, except
beside this mark: there it is half of a vault that nobody has used yet.
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
    """Yield the path for the new database; remove the mark when the block succeeds.

    Files of an earlier, interrupted attempt are renamed: no key to them exists.

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
