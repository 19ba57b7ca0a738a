"""Values of records as JSON values and back, by the types that the record classes declare.

Dates are ISO text, codes are text, records within records are objects with their filled fields. A
date that stands where text may stand as well (figures of a finding) is `{"date": "2026-10-31"}`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

FromPlain = Callable[[Any], Any]
# Asked first: most fields of most records are one of these. A code is a text, but of another type.
_PLAIN_TYPES = frozenset((str, int, float, bool, NoneType))


def plain(value: object) -> Any:
    """Return the value as a JSON value; a value that is one already stays as it is."""
    if type(value) in _PLAIN_TYPES:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {
            name: {"date": one.isoformat()} if isinstance(one, date) else plain(one)
            for name, one in value.items()
        }
    if is_dataclass(value):
        return {
            field.name: plain(found)
            for field in fields(value)
            if (found := getattr(value, field.name)) != default_of(field)
        }
    return value


def default_of(field: Field[Any]) -> object:
    """Return the default value of a field; MISSING where it has none."""
    return field.default if field.default_factory is MISSING else field.default_factory()


def types_of(record: type[Any]) -> Mapping[str, Any]:
    """The declared type of each field, in their order."""
    hints = get_type_hints(record)
    return {field.name: hints[field.name] for field in fields(record)}


@cache
def readers_of(record: type) -> Mapping[str, FromPlain]:
    """Return, for each field, the function that turns a JSON value into the field's value."""
    return {name: reader(declared) for name, declared in types_of(record).items()}


def reader(declared: Any) -> FromPlain:
    """Return the function that turns a JSON value into a value of this type; None stays None.

    Raises: TypeError for a type that this module cannot read.
    """
    made = _reader(without_none(declared))
    if made is None:
        return _same
    return lambda value: None if value is None else made(value)


def without_none(declared: Any) -> Any:
    """The type without `| None`."""
    if get_origin(declared) not in {Union, UnionType}:
        return declared
    kinds = [kind for kind in get_args(declared) if kind is not NoneType]
    return kinds[0] if len(kinds) == 1 else Union[tuple(kinds)]  # noqa: UP007 -- made at run time


def _reader(declared: Any) -> FromPlain | None:
    origin = get_origin(declared)
    if declared in {int, str, bool}:
        return None
    if declared is float:
        return float
    if origin is tuple:
        one = reader(get_args(declared)[0])
        return lambda values: tuple(map(one, values))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping
    if origin is None and isinstance(declared, type):
        if issubclass(declared, Enum):
            return declared
        if issubclass(declared, date):
            return declared.fromisoformat
        if is_dataclass(declared):
            return _record_reader(declared)
    raise TypeError(f"no way to read {declared}")


def _record_reader(record: type) -> FromPlain:
    def read(values: Mapping[str, Any]) -> Any:
        readers = readers_of(record)
        return record(**{name: readers[name](value) for name, value in values.items()})

    return read


def _mapping(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({name: _figure(value) for name, value in values.items()})


def _figure(value: Any) -> Any:
    return date.fromisoformat(value["date"]) if isinstance(value, Mapping) else value


def _same(value: Any) -> Any:
    return value
