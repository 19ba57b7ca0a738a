"""Compares the schema inside a database file with the one that this program's migrations make.

Whoever holds the key could add a trigger that changes what is stored, or drop one that protects the
journal. Such a change leaves every page and every line sound; only the schema shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine

from desktop_app.db.engine import build_engine
from desktop_app.db.migrate import alembic_config
from desktop_app.errors import Problem

_PARTS = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_Part = tuple[str, str]
"""Kind (table, index, trigger, view) and name."""


def schema_findings(engine: Engine) -> Iterator[Problem]:
    """Yield what differs from this program's schema; the database must be at its newest version.

    Codes: schema_changed and schema_missing, with the part's name; schema_extra with the number of
    foreign parts, whose names are not repeated.
    """
    expected = _expected()
    with engine.connect() as connection:
        found = _parts(connection)
    for part, sql in expected.items():
        if part not in found:
            yield _finding("schema_missing", part=part[1])
        elif found[part] != sql:
            yield _finding("schema_changed", part=part[1])
    extra = len(found.keys() - expected.keys())
    if extra:
        yield _finding("schema_extra", count=extra)


@cache
def _expected() -> Mapping[_Part, str]:
    """Return the parts that the migrations make in a new database, which is in memory only."""
    from alembic import command  # noqa: PLC0415 -- slow to load, and seldom needed

    engine = build_engine(lambda: driver.connect(":memory:", isolation_level=None), Path())
    try:
        with engine.connect() as connection:
            connection.begin()
            command.upgrade(alembic_config(connection), "head")
            return _parts(connection)
    finally:
        engine.dispose()


def _parts(connection: Connection) -> dict[_Part, str]:
    rows = connection.exec_driver_sql(_PARTS)
    return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in rows}


def _finding(code: str, **figures: str | int) -> Problem:
    return Problem(field="database", code=code, figures=figures)
