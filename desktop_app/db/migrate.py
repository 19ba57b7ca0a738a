"""Brings a database to this program's schema, in one transaction and after a backup copy."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine

from desktop_app.db.engine import BEGIN, run_pragmas
from desktop_app.db.vault_copy import copy_database
from desktop_app.durable import storage_errors
from desktop_app.errors import Conflict, Damaged

HEAD: Final = "0027"
"""The newest step in migrations/versions; a database at this version needs no migration."""

_SCRIPTS = Path(__file__).resolve().parent / "migrations"


def migrate(engine: Engine, key_hex: str, backup_folder: Path) -> Path | None:
    """Create the tables in a new database, or bring an older one up to date.

    Returns the path of the copy made before an older register is changed, else None. If the
    program is killed at any moment, the file has either the old schema or the new one.

    Raises: Conflict("vault_newer") when a newer program made the database; StorageFull,
    StorageDenied, Damaged.
    """
    version = stored_version(engine)
    if version == HEAD:
        return None
    copy = None
    if version is not None:
        _demand_known(version)
        with storage_errors():
            backup_folder.mkdir(parents=True, exist_ok=True)
        copy = backup_folder / f"before-{HEAD}-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.db"
        copy_database(engine, copy, key_hex)
    _upgrade(engine, version)
    _settle(engine)
    return copy


def stored_version(engine: Engine) -> str | None:
    """Return the database's schema version; None for a new database without tables."""
    with engine.connect() as connection:
        tables = _names(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise Damaged("database_foreign")
        versions = _names(connection, "SELECT version_num FROM alembic_version")
        if len(versions) != 1:
            raise Damaged("database_foreign")
        return versions[0]


def alembic_config(connection: Connection | None = None) -> Any:
    """Return Alembic's settings for running our migration steps on this connection."""
    # Slow to load, and needed only when there is something to do.
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    # A percent sign in the folder's name would be read as a variable.
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _demand_known(version: str) -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415 -- as above

    steps = ScriptDirectory.from_config(alembic_config()).walk_revisions()
    if version not in {step.revision for step in steps}:
        raise Conflict("vault_newer")


def _upgrade(engine: Engine, version: str | None) -> None:
    from alembic import command  # noqa: PLC0415 -- as above

    from desktop_app.db.stock_taking import take_stock  # noqa: PLC0415 -- as above

    with engine.connect().execution_options(**{BEGIN: "IMMEDIATE"}) as connection:
        bare = connection.connection.driver_connection
        # A step that rebuilds a table drops the old one, to which other tables refer. SQLite does
        # not let a transaction switch foreign keys off, so this happens before it.
        run_pragmas(bare, "foreign_keys = OFF")
        try:
            connection.begin()
            command.upgrade(alembic_config(connection), "head")
            if _changes_records(version):
                take_stock(connection, datetime.now(UTC))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Damaged("records_without_child")
            connection.commit()
        finally:
            connection.rollback()
            run_pragmas(bare, "foreign_keys = ON")


def _changes_records(version: str | None) -> bool:
    """Return whether a step after this version changes records without a line in the journal.

    Such a step says so by `TAKES_STOCK`.
    """
    from alembic.script import ScriptDirectory  # noqa: PLC0415 -- as above

    steps = ScriptDirectory.from_config(alembic_config()).iterate_revisions("head", version)
    return any(getattr(step.module, "TAKES_STOCK", False) for step in steps)


def _settle(engine: Engine) -> None:
    """Move everything from the log into the file, so that an empty file means a lost register."""
    with engine.connect() as connection:
        run_pragmas(connection.connection.driver_connection, "wal_checkpoint(TRUNCATE)")


def _names(connection: Connection, query: str) -> list[str]:
    return list(connection.exec_driver_sql(query).scalars())
