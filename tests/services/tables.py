"""All that a vault has stored, row by row, to compare before and after an act and its undoing."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select

from desktop_app.app import App
from desktop_app.db.schema import metadata
from desktop_app.services.growth.facts import refresh_in

NOT_OF_RECORDS = {"audit", "audit_chain", "audit_heads", "drafts"}
"""The journal grows with every act, also with an undoing; a draft is nobody's record yet."""

Tables = dict[str, Counter[tuple[Any, ...]]]
"""The rows of each table."""


def all_tables(app: App) -> Tables:
    """Return every row of every table of records and facts; facts are made anew first."""
    _make_facts(app)
    with app._store.reading() as unit:
        return {
            name: Counter(tuple(row) for row in unit._connection.execute(select(table)))
            for name, table in metadata.tables.items()
            if name not in NOT_OF_RECORDS
        }


def all_rows(app: App) -> dict[str, list[tuple[Any, ...]]]:
    """Return the same rows as `all_tables`, as the database orders them: quick to compare."""
    _make_facts(app)
    with app._store.reading() as unit:
        driver: Any = unit._connection.connection.driver_connection
        return {
            name: driver.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 -- our own tables
            for name in metadata.tables
            if name not in NOT_OF_RECORDS
        }


def _make_facts(app: App) -> None:
    # A waiting unit: `refresh` gives way to a writer such as the readings, and leaves marks.
    with app._store.unit() as unit:
        refresh_in(unit)
        unit.commit()


def differences(before: Tables, after: Tables) -> dict[str, tuple[list[Any], list[Any]]]:
    """Return, by table, the rows that went and the rows that came."""
    return {
        name: (
            list((before[name] - after[name]).elements()),
            list((after[name] - before[name]).elements()),
        )
        for name in before
        if before[name] != after[name]
    }
