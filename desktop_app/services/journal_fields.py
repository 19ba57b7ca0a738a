"""The way back from the journal's JSON values to fields of records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from desktop_app.programme.records import NOTHING_REPORTED, Child, Measure, Sex, Visit

Record = TypeVar("Record", Child, Visit)

_DATES = frozenset({"birth_date", "visit_date"})
_TEXTS = frozenset(
    field.name for record in (Child, Visit) for field in fields(record) if field.default == ""
)


RECORD_FIELDS = frozenset(field.name for record in (Child, Visit) for field in fields(record))


def with_values(record: Record, values: Mapping[str, object]) -> Record:
    """Return the record with fields as the journal has them; None stands for an empty field."""
    typed: dict[str, Any] = {name: field_value(name, value) for name, value in values.items()}
    return replace(record, **typed)


def field_value(name: str, value: object) -> object:
    """Return one field's value as it stands in a record."""
    if value is None:
        return NOTHING_REPORTED if name == "reported" else "" if name in _TEXTS else None
    if name in _DATES:
        return date.fromisoformat(str(value))
    if name == "sex":
        return Sex(str(value))
    if name == "measure":
        return Measure(str(value))
    if isinstance(value, Mapping):
        return MappingProxyType(dict(value))
    return value
