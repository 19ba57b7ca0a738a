"""Opens the encrypted database file; knows nothing of its tables."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from desktop_app.db.failures import translated
from desktop_app.durable import OWNER_ONLY, storage_errors
from desktop_app.errors import AccessEnded, CodedError, Conflict, Damaged, StorageDenied

BEGIN: Final = "begin"
"""Execution option: the word after BEGIN. With IMMEDIATE a writer waits for others at its first
statement, where SQLite can wait, instead of failing at its first write."""

_KEY = re.compile(r"[0-9a-f]{64}", re.IGNORECASE)
PAGE_BYTES: Final = 4096
"""SQLCipher's page size. SQLite takes a shorter file for a new database, not for a damaged one."""

BUSY_MS: Final = 5_000
"""How long a statement waits for another program's write."""
_CACHE_KIB = 65_536
"""Enough for the pages of a month's children in a register of 700,000 visits, so that they are
decrypted only once. The cache grows to this only in a connection that reads so much."""

_INDEX_BYTES = 1 << 16

READER_PRAGMAS = (
    # No function that is unknown to us may run from within the file's own schema.
    "trusted_schema = OFF",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    f"busy_timeout = {BUSY_MS}",
    f"cache_size = -{_CACHE_KIB}",
)
WRITER_PRAGMAS = (
    "journal_mode = WAL",
    # A commit returns when it is on the disk, not when it is in the system's memory.
    "synchronous = FULL",
)


def open_engine(
    database: Path, key_hex: str, *, read_only: bool = False, create: bool = False
) -> Engine:
    """Open the database with its 256-bit key (64 hex digits) and read from it once.

    Without `create`, a missing or empty file means a lost register and is refused: SQLite would
    make a new, empty database of it.

    `dispose` ends all access by it: the key is forgotten, no connection is made or kept, and a
    transaction that is still open cannot commit.

    Raises: Damaged (also for a key that does not fit: check the key by its wrapped copy first),
    StorageDenied, StorageFull; Conflict("database_exists") when it is to be created but is there;
    ValueError for a key of any other form, which SQLCipher would take for a passphrase.
    """
    _demand_key(key_hex)
    _demand_file(database, create=create)
    key = HeldKey(key_hex)
    engine = build_engine(
        lambda: connect(database, key.get(), read_only=read_only), database.parent
    )
    _end_access_at_disposal(engine, key)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    except BaseException:
        engine.dispose()
        raise
    return engine


class HeldKey:
    """The database's key for as long as its engine may make connections."""

    def __init__(self, key_hex: str) -> None:
        """Hold the key, 64 hex digits."""
        self._key_hex: str | None = key_hex

    @property
    def forgotten(self) -> bool:
        """Whether access has ended."""
        return self._key_hex is None

    def get(self) -> str:
        """Return the key. Raises: AccessEnded once it is forgotten."""
        if self._key_hex is None:
            raise AccessEnded
        return self._key_hex

    def forget(self) -> None:
        """Let go of the key."""
        self._key_hex = None


def _end_access_at_disposal(engine: Engine, key: HeldKey) -> None:
    @event.listens_for(engine, "engine_disposed")
    def _disposed(_engine: Engine) -> None:
        key.forget()

    @event.listens_for(engine, "commit")
    def _commit(_connection: Connection) -> None:
        key.get()

    @event.listens_for(engine, "checkin")
    def _checkin(_connection: Any, record: ConnectionPoolEntry) -> None:
        # The pool of a disposed engine would keep the connections that come back to it open.
        if key.forgotten:
            record.invalidate()


def build_engine(creator: Callable[[], Any], folder: Path) -> Engine:
    """Return an engine on connections made by `creator`; it raises the program's own errors."""
    # `creator` opens the file. The URL names one only so that SQLAlchemy pools connections: for a
    # database in memory it would share a single one.
    engine = create_engine(
        "sqlite:///vault",
        creator=creator,
        module=driver,
        hide_parameters=True,
        # The connection that was used last has the warmest cache.
        pool_use_lifo=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get(BEGIN, "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    @event.listens_for(engine, "handle_error")
    def _handle(context: ExceptionContext) -> CodedError | None:
        return translated(context.original_exception, folder)

    return engine


def connect(database: Path, key_hex: str, *, read_only: bool = False) -> Any:
    """Return a bare connection of the driver; it begins no transaction by itself.

    Raises: the driver's own errors.
    """
    _demand_key(key_hex)
    mode = "ro" if read_only else "rw"
    if read_only and _is_unchangeable(database):
        # "immutable" keeps SQLite from making files beside it, which this disk would refuse.
        mode = "ro&immutable=1"
    connection = driver.connect(
        f"{database.absolute().as_uri()}?mode={mode}",
        uri=True,
        # The driver's own BEGIN would leave schema changes outside of transactions.
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        run_pragmas(
            connection,
            # Must come before the key: the library would log a damaged page to the terminal.
            "cipher_log_level = NONE",
            f"key = \"x'{key_hex}'\"",
            *READER_PRAGMAS,
            *(() if read_only else WRITER_PRAGMAS),
        )
    except BaseException:
        connection.close()
        raise
    return connection


def run_pragmas(connection: Any, *pragmas: str) -> None:
    """Run each pragma to its end on a bare connection."""
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def set_busy_wait(connection: Connection, milliseconds: int) -> None:
    """Let this connection wait so long for another writer; outside of SQLAlchemy's transaction."""
    driver_connection: Any = connection.connection.driver_connection
    driver_connection.execute(f"PRAGMA busy_timeout = {milliseconds}").fetchall()


def new_file(path: Path) -> None:
    """Create an empty file that only its owner may read, for the driver to fill.

    Raises: StorageDenied, StorageFull; FileExistsError.
    """
    with storage_errors():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))


def _is_unchangeable(database: Path) -> bool:
    """Whether nobody can write the database now, and no log beside it holds newer changes.

    A disk counts as full when it has less room than the index that SQLite keeps beside a log.
    """
    with suppress(OSError):
        if any(
            log.exists() and log.stat().st_size
            for log in (database.with_name(database.name + end) for end in ("-wal", "-journal"))
        ):
            return False
        by_effective_user = os.access in os.supports_effective_ids
        may_write = os.access(database.parent, os.W_OK, effective_ids=by_effective_user)
        return not may_write or shutil.disk_usage(database.parent).free < _INDEX_BYTES
    return False


def _demand_key(key_hex: str) -> None:
    if not _KEY.fullmatch(key_hex):
        raise ValueError("a raw key has 64 hex digits")


def _demand_file(database: Path, *, create: bool) -> None:
    with storage_errors():
        size_bytes = database.stat().st_size if database.exists() else None
    if create:
        if size_bytes:
            raise Conflict("database_exists")
        if size_bytes is None:
            new_file(database)
    elif size_bytes is None:
        raise Damaged("database_missing") if database.parent.is_dir() else StorageDenied()
    elif not size_bytes:
        raise Damaged("database_empty")
    elif size_bytes < PAGE_BYTES:
        raise Damaged
