"""The kinds of column that tables of records are made of, each with its own constraint."""

from __future__ import annotations

import os

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

NOT_REMOVED = text("removed_at IS NULL")
"""The condition of a partial index. SQLite still reads the row to check it, so an index that must
answer a query alone has `removed_at` as its last column."""

TRAVEL_ID = "uid"
"""The column with a record's id that is valid outside of this vault too; no screen shows it."""


def new_travel_id() -> bytes:
    """Return 16 random bytes, as in a random UUID: no two vaults ever give the same."""
    return os.urandom(16)


def travel_id() -> Column[bytes]:
    """Return the column of the id that is given to a record once and goes with it everywhere.

    NULL only while the migration that adds the column fills it.
    """
    return Column(TRAVEL_ID, LargeBinary, default=new_travel_id)


def key(name: str) -> tuple[SchemaItem, ...]:
    """Return the column of the record's own id."""
    return (Column(name, Integer, primary_key=True),)


def owner(name: str, target: str) -> tuple[SchemaItem, ...]:
    """Return the column with the id of the record that this one belongs to."""
    return (Column(name, ForeignKey(f"{target}.{name}"), nullable=False),)


def words(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of text or codes; never NULL, empty when nothing is recorded."""
    return tuple(Column(name, Text, nullable=False) for name in names)


def parts(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of values with parts, stored as JSON."""
    return words(*names)


def maybe_words(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of codes, or of values with parts stored as JSON; NULL for None."""
    return tuple(Column(name, Text) for name in names)


def days(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of dates that are always given."""
    return tuple(item for name in names for item in _day(name, nullable=False))


def maybe_days(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of dates that may be missing."""
    return tuple(item for name in names for item in _day(name, nullable=True))


def figures(*names: str) -> tuple[SchemaItem, ...]:
    """Return columns of measured figures; NULL when not measured."""
    return tuple(Column(name, Float) for name in names)


def positive(*names: str, nullable: bool = True) -> tuple[SchemaItem, ...]:
    """Return columns of measured figures that must be above zero."""
    return tuple(
        item
        for name in names
        for item in (Column(name, Float, nullable=nullable), _check(f"{name} > 0", name))
    )


def whole(*names: str, nullable: bool = True) -> tuple[SchemaItem, ...]:
    """Return columns of counts."""
    return tuple(Column(name, Integer, nullable=nullable) for name in names)


def yes_no(*names: str, nullable: bool = True) -> tuple[SchemaItem, ...]:
    """Return columns of yes and no, stored as 1 and 0."""
    return tuple(
        item
        for name in names
        for item in (
            Column(name, Integer, nullable=nullable),
            _check(f"{name} IN (0, 1)", name),
        )
    )


def removed() -> tuple[SchemaItem, ...]:
    """Return the column with the moment of removal, NULL while the record is not removed.

    With it comes the id that goes with the record everywhere: each record has both.
    """
    return (Column("removed_at", Text), travel_id())


def by(table: str, *columns: str) -> Index:
    """Return an index of the records that are not removed, for look-ups by these columns."""
    return Index(f"ix_{table}_{columns[0]}", *columns, sqlite_where=NOT_REMOVED)


def one(table: str, name: str, *columns: str, where: str = "") -> Index:
    """Return a unique index of the records that are not removed and for which `where` holds."""
    condition = f"removed_at IS NULL AND {where}" if where else "removed_at IS NULL"
    return Index(f"uq_{table}_{name}", *columns, unique=True, sqlite_where=text(condition))


def _day(name: str, *, nullable: bool) -> tuple[SchemaItem, ...]:
    # Quoted: `on` and `end` are words of SQL.
    return (Column(name, Text, nullable=nullable), _check(f'length("{name}") = 10', name))


def _check(condition: str, name: str) -> SchemaItem:
    return CheckConstraint(condition, name=name)
