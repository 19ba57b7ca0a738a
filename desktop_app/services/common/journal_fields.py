"""Converts the journal's JSON values back to fields of records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar, cast

from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.values import default_of, readers_of

Record = TypeVar("Record")

_READERS = {**readers_of(Child), **readers_of(Visit)}
_EMPTY = {
    field.name: empty
    for record in (Child, Visit)
    for field in fields(record)
    if isinstance(empty := default_of(field), str | Mapping)
}
RECORD_FIELDS = frozenset(_READERS)
"""The fields of children and visits."""


def with_values(record: Record, values: Mapping[str, object]) -> Record:
    """Return the record with fields set to the journal's values; None means an empty field."""
    kind: type = type(record)
    readers = readers_of(kind)
    empty = {field.name: default_of(field) for field in fields(cast("Any", record))}
    changes = {
        name: empty[name] if value is None else readers[name](value)
        for name, value in values.items()
    }
    changed: Record = replace(cast("Any", record), **changes)
    return changed


def field_value(name: str, value: object) -> object:
    """Return the record's value of one field of a child or visit for the journal's value."""
    return _EMPTY.get(name) if value is None else _READERS[name](value)
