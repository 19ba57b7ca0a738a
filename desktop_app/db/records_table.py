"""Stores and reads records of any kind: each field is a column of the same name.

A date is ISO text, a code is text, yes and no are 1 and 0, a value with parts (tuples, mappings,
records within records) is JSON, None is NULL. Constraints and indices stand in the modules of
tables, not here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, TypeVar, cast, get_origin

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    TextClause,
    bindparam,
    insert,
    select,
    update,
)

from desktop_app.db.bulk import insert_many, next_id
from desktop_app.db.columns import TRAVEL_ID
from desktop_app.db.failures import from_stored
from desktop_app.db.moments import stored_moment
from desktop_app.errors import NotFound
from desktop_app.programme.records.kinds import RECORD_KINDS
from desktop_app.programme.records.plain_text import legible
from desktop_app.programme.records.values import plain, reader, types_of, without_none

T = TypeVar("T")
_STREAM_ROWS = 1_000
_REMEMBERED = 1_024
"""How many distinct JSON values of one column are cached after reading."""
_Convert = Callable[[Any], Any]


class RecordTable(Generic[T]):
    """Converts between one class of records and the rows of its table; made once per class."""

    def __init__(
        self, record: type[T], table: Table, *, besides: frozenset[str] = frozenset()
    ) -> None:
        """Take the class and its table; `besides` names fields that are stored elsewhere.

        Raises: TypeError when fields and columns do not match.
        """
        self.record: Callable[..., T] = record
        self.kind = RECORD_KINDS[record]
        self.table = table
        types = {name: kind for name, kind in types_of(record).items() if name not in besides}
        own = {column.name for column in table.columns} - {"removed_at", TRAVEL_ID}
        if own != types.keys():
            raise TypeError(f"{table.name} and its records differ in {own ^ types.keys()}")
        self.names = tuple(types)
        self.columns = tuple(table.c[name] for name in self.names)
        self.id_column = table.c[self.kind.id_field]
        self._to_column = {name: _to_column(without_none(kind)) for name, kind in types.items()}
        self._from_column = tuple(_from_column(kind) for kind in types.values())
        self.there = table.c.removed_at.is_(None)
        self.select = select(*self.columns).where(self.there)

    def values(self, record: T) -> dict[str, object]:
        """Return a legible record's values by column; without the id when it is 0 (not stored yet).

        The caller has passed the record through `legible`.
        """
        found = {
            name: None if (value := getattr(record, name)) is None else into(value)
            for name, into in self._to_column.items()
        }
        if not found[self.kind.id_field]:
            del found[self.kind.id_field]
        return found

    @from_stored
    def record_of(self, row: Sequence[Any]) -> T:
        """Return the record for a row with the columns of `columns`."""
        values = [
            value if value is None or out is None else out(value)
            for out, value in zip(self._from_column, row, strict=True)
        ]
        return self.record(**dict(zip(self.names, values, strict=True)))

    def stored(self, column: str, value: object) -> object:
        """Return a field's value as its column stores it."""
        return None if value is None else self._to_column[column](value)


class RecordStore(Generic[T]):
    """The records of one kind; no look-up returns removed ones."""

    def __init__(
        self, connection: Connection, table: RecordTable[T], *, remembers: bool = False
    ) -> None:
        """Take the unit's connection and the table.

        `remembers` keeps what was read of a child, for a unit that sees one state of the database.
        """
        self._connection = connection
        self._table = table
        self._kind = table.kind
        # A child's page asks each of its parts for the same records.
        self._read: dict[frozenset[tuple[str, object]], tuple[T, ...]] | None = (
            {} if remembers else None
        )

    def get(self, record_id: int) -> T | None:
        """Return the record; None when there is none or it was removed."""
        query = self._table.select.where(self._table.id_column == bindparam("wanted"))
        row = self._connection.execute(query, {"wanted": record_id}).first()
        return None if row is None else self._table.record_of(row)

    def all(self) -> Iterator[T]:
        """Return all records in the order of entry; only while the unit is open."""
        query = self._table.select.order_by(self._table.id_column)
        rows = self._connection.execute(query.execution_options(yield_per=_STREAM_ROWS))
        return map(self._table.record_of, rows)

    def of_child(self, child_id: int) -> tuple[T, ...]:
        """Return a child's records in the order of entry."""
        return self.of(child_id=child_id)

    def of(self, **wanted: object) -> tuple[T, ...]:
        """Return the records whose fields have all these values, in the order of entry.

        A set matches any of its values.
        """
        if self._read is None or "child_id" not in wanted:
            return self._of(wanted)
        key = frozenset((name, _single(value)) for name, value in wanted.items())
        if key not in self._read:
            self._read[key] = self._of(wanted)
        return self._read[key]

    def _of(self, wanted: Mapping[str, object]) -> tuple[T, ...]:
        conditions = [self._is(name, value) for name, value in wanted.items()]
        return self.where(*conditions)

    def between(self, field: str, first: date, last: date, **wanted: object) -> tuple[T, ...]:
        """Return the records whose date lies in a period, both days included.

        `wanted` as in `of`.
        """
        column = self._table.table.c[field]
        conditions = [self._is(name, value) for name, value in wanted.items()]
        return self.where(column.between(first.isoformat(), last.isoformat()), *conditions)

    def where(self, *conditions: ColumnElement[bool] | TextClause) -> tuple[T, ...]:
        """Return the records for which SQL conditions hold; only for stores of this package."""
        query = self._table.select.where(*conditions).order_by(self._table.id_column)
        return tuple(map(self._table.record_of, self._connection.execute(query)))

    def add(self, record: T) -> T:
        """Add a record and return it with its id.

        Raises: Conflict with a code of failures.py when it must be unique and is not.
        """
        record = legible(record)
        query = insert(self._table.table).values(self._table.values(record))
        added = self._connection.execute(query.returning(self._table.id_column)).scalar_one()
        return self._numbered(record, added)

    def add_many(self, new: Sequence[T]) -> tuple[T, ...]:
        """Add records that have no id yet and return them with ids, in the same order.

        Raises: Conflict as `add`.
        """
        first = next_id(self._connection, self._table.id_column)
        added = tuple(self._numbered(legible(record), first + n) for n, record in enumerate(new))
        insert_many(self._connection, self._table.table, map(self._table.values, added))
        return added

    def update(self, record: T) -> None:
        """Replace the record's fields. Raises: NotFound, Conflict as `add`."""
        changed = self._connection.execute(
            update(self._table.table)
            .where(self._table.id_column == getattr(record, self._kind.id_field), self._table.there)
            .values(self._table.values(legible(record)))
        )
        self._demand(changed.rowcount)

    def set_removed(self, record_id: int, at: datetime | None) -> None:
        """Mark the record as removed at `at`, or restore it with None.

        Raises: NotFound; Conflict when it must be unique and another has taken its place.
        """
        changed = self._connection.execute(
            update(self._table.table)
            .where(self._table.id_column == record_id)
            .values(removed_at=stored_moment(at) if at else None)
        )
        self._demand(changed.rowcount)

    def _is(self, name: str, value: object) -> ColumnElement[bool]:
        column = self._table.table.c[name]
        if isinstance(value, frozenset | set):
            return column.in_([self._table.stored(name, one) for one in value])
        return column.is_(None) if value is None else column == self._table.stored(name, value)

    def _numbered(self, record: T, number: int) -> T:
        changes: dict[str, Any] = {self._kind.id_field: number}
        # Every record is a dataclass, which no type variable's bound can express.
        numbered: T = replace(cast("Any", record), **changes)
        return numbered

    def _demand(self, rows: int) -> None:
        if not rows:
            raise NotFound(f"{self._kind.name}_unknown")


class RecordStores:
    """Makes the store of each table of records once for a unit."""

    def __init__(self, connection: Connection, *, remembers: bool) -> None:
        """Take the unit's connection; `remembers` as in RecordStore."""
        self._connection, self._remembers = connection, remembers
        self._made: dict[str, RecordStore[Any]] = {}

    def store(self, table: RecordTable[T]) -> RecordStore[T]:
        """Return the unit's store of this table, the same one at each call."""
        name = table.kind.name
        if name not in self._made:
            self._made[name] = RecordStore(self._connection, table, remembers=self._remembers)
        return self._made[name]


def _single(value: object) -> object:
    """Return a set's only member, since it asks for the same; any other set as a hashable one."""
    if not isinstance(value, set | frozenset):
        return value
    return next(iter(value)) if len(value) == 1 else frozenset(value)


def _to_column(declared: Any) -> _Convert:
    """Return a function that converts a field of this type to its column's value."""
    if get_origin(declared) is None and isinstance(declared, type):
        if issubclass(declared, bool):
            return int
        if issubclass(declared, Enum):
            return lambda value: value.value
        if issubclass(declared, date):
            return lambda value: value.isoformat()
        if not is_dataclass(declared):
            return lambda value: value
    return lambda value: json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def _from_column(declared: Any) -> _Convert | None:
    """Return a function that converts a column's value to a field; None if both are the same."""
    bare = without_none(declared)
    made = reader(bare)
    if get_origin(bare) is None and not is_dataclass(bare):
        if bare is bool:
            return bool
        return None if bare in {int, float, str} else made
    # Safe to cache: records within records are immutable, and most values recur.
    return lru_cache(_REMEMBERED)(lambda value: made(json.loads(value)))
