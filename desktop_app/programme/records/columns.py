"""Columns of records: what the annotations of a frozen dataclass say of each field's array.

A rule for a whole register reads arrays, one element a record. Which dtype a field has there, and
which code stands for None, follows from the field's type:

    type        dtype     None    element
    int         int64     NONE    the number
    float       float64   NaN     the number
    bool        int8      NONE    NO or YES
    date        int32     NO_DAY  the proleptic ordinal
    an enum     int8      NONE    the member's place in its enum
    a Coded     int8      NONE    the number that the annotation gives the value
    str         object    None    the text
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Generic,
    Self,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import numpy as np
from numpy.typing import NDArray

NONE = -1
"""Stands for None in columns of whole numbers, marks and codes."""

NO_DAY = 0
"""Stands for None in columns of dates."""

NO, YES = 0, 1
"""Elements of a column of marks."""

Record = TypeVar("Record")
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """Says in an annotation which whole number stands for which value in a column."""

    numbers: Mapping[Any, int]

    @classmethod
    def by_place(cls, values: Iterable[Any]) -> Coded:
        """Number the values from 0, in their order."""
        return cls({value: place for place, value in enumerate(values)})


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnKind:
    """How the values of a field stand in a column."""

    dtype: type[np.generic]
    none: Any
    """The element that stands for None."""
    element: Callable[[Any], Any] | None
    """The element of a value that is not None; None for numbers, which stand as they are."""
    value: Callable[[Any], Any]
    """The value of an element that does not stand for None."""
    optional: bool = False
    """Whether the field may be None."""

    def column(self, values: Iterable[Any]) -> Array:
        """Return the column of some values."""
        if self.element is None:
            # NumPy reads None as NaN, and many numbers faster than we could.
            numbers = np.array(list(values), np.float64)
            return np.where(np.isnan(numbers), self.none, numbers).astype(self.dtype)
        elements = [self.none if one is None else self.element(one) for one in values]
        return np.array(elements, self.dtype)

    def values(self, column: Array) -> list[Any]:
        """Return the values of a column; None for the none-element of an optional field."""
        elements = column.tolist()
        if not self.optional:
            return list(map(self.value, elements))
        return [
            # NaN, which stands for None among decimals, differs from itself.
            None if one == self.none or one != one else self.value(one)  # noqa: PLR0124
            for one in elements
        ]


@cache
def column_kinds(record: type) -> Mapping[str, ColumnKind]:
    """Return the kind of every field of a frozen dataclass that can be a column, in their order."""
    hints = get_type_hints(record, include_extras=True)
    found = {field.name: _kind(hints[field.name]) for field in fields(record)}
    return MappingProxyType({name: kind for name, kind in found.items() if kind is not None})


class Columns(Generic[Record]):
    """Arrays of one length, named like fields of a record: one element a record.

    A subclass names its record and, with `only`, the fields that it takes if it does not take all:

        class FactArrays(Columns[ChildFacts], of=ChildFacts): ...

    Each array is an attribute of the field's name. `more` names columns of whole numbers that the
    record does not have, such as the place of a child among others.
    """

    kinds: ClassVar[Mapping[str, ColumnKind]]
    """The columns by name, in order, and the kind of each."""

    _records: ClassVar[tuple[type, ...]]

    def __init_subclass__(
        cls, *, of: type | tuple[type, ...], only: Sequence[str] = (), more: Sequence[str] = ()
    ) -> None:
        """Take the columns from one record, or from several whose fields have different names."""
        cls._records = of if isinstance(of, tuple) else (of,)
        known = {name: kind for one in cls._records for name, kind in column_kinds(one).items()}
        wanted = only or tuple(known)
        cls.kinds = MappingProxyType(
            {**dict.fromkeys(more, _WHOLE), **{name: known[name] for name in wanted}}
        )

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Array:
            """A column by its name."""

    def __init__(self, **columns: Array) -> None:
        """Take every column by its name.

        Raises: TypeError for a column that is missing or not known.
        """
        if columns.keys() != self.kinds.keys():
            raise TypeError(f"columns differ: {sorted(columns.keys() ^ self.kinds.keys())}")
        vars(self).update(columns)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(vars(self)[next(iter(self.kinds))])

    @classmethod
    def of(cls, *records: Iterable[Any], **more: Array) -> Self:
        """Return the columns of records in their order, a sequence for each type of record.

        `more` are columns that the record does not have, and columns that are already made.
        """
        columns = dict(more)
        for record, given in zip(cls._records, map(tuple, records), strict=True):
            for name in column_kinds(record).keys() & (cls.kinds.keys() - more.keys()):
                kind = cls.kinds[name]
                columns[name] = kind.column(getattr(one, name) for one in given)
        return cls(**columns)

    @classmethod
    def element(cls, name: str, value: object) -> Any:
        """Return how a value stands in a column, for comparing the column with it."""
        return cls.kinds[name].column([value])[0]

    def columns(self) -> dict[str, Array]:
        """Return the arrays by name."""
        return {name: vars(self)[name] for name in self.kinds}

    def values(self, name: str) -> list[Any]:
        """Return the values of a column as the record has them."""
        return self.kinds[name].values(vars(self)[name])

    def rows(self, chosen: Array | slice) -> Self:
        """Return the rows chosen by a mask, a slice, or row numbers in the order given."""
        return type(self)(**{name: column[chosen] for name, column in self.columns().items()})

    def replaced(self, **columns: Array) -> Self:
        """Return the same rows with some columns replaced."""
        return type(self)(**(self.columns() | columns))

    def joined(self, *others: Self) -> Self:
        """Return these rows and then those of the others."""
        return type(self)(
            **{
                name: np.concatenate([vars(one)[name] for one in (self, *others)])
                for name in self.kinds
            }
        )

    def records(self, chosen: Array | slice = slice(None), **given: object) -> list[Record]:
        """Return the chosen rows as records; all rows by default.

        `given` are fields that have the same value in every record. A field that is neither a
        column nor given keeps its default.
        """
        (record,) = self._records
        names = [name for name in column_kinds(record) if name in self.kinds and name not in given]
        columns = (self.kinds[name].values(vars(self)[name][chosen]) for name in names)
        made: Callable[..., Record] = record
        return [
            made(**given, **dict(zip(names, values, strict=True)))
            for values in zip(*columns, strict=True)
        ]


def day_of(ordinal: int) -> date | None:
    """Return the date of an element of a column of dates; None for NO_DAY."""
    return date.fromordinal(ordinal) if ordinal else None


def _same(value: Any) -> Any:
    return value


_WHOLE = ColumnKind(dtype=np.int64, none=NONE, element=None, value=_same)
_OF_TYPES: Mapping[type, ColumnKind] = {
    int: _WHOLE,
    float: ColumnKind(dtype=np.float64, none=math.nan, element=None, value=_same),
    bool: ColumnKind(dtype=np.int8, none=NONE, element=None, value=bool),
    date: ColumnKind(dtype=np.int32, none=NO_DAY, element=date.toordinal, value=date.fromordinal),
    str: ColumnKind(dtype=np.object_, none=None, element=_same, value=_same),
}


def _kind(annotation: Any) -> ColumnKind | None:
    """Return how a field of this type stands in a column; None if it cannot, such as a tuple."""
    if get_origin(annotation) in {Union, UnionType}:
        required = _kind(next(one for one in get_args(annotation) if one is not type(None)))
        return None if required is None else replace(required, optional=True)
    if get_origin(annotation) is Annotated:
        return next(_coded(mark) for mark in get_args(annotation) if isinstance(mark, Coded))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _coded(Coded.by_place(annotation))
    return _OF_TYPES.get(annotation)


def _coded(coded: Coded) -> ColumnKind:
    values = {number: value for value, number in coded.numbers.items()}
    return ColumnKind(
        dtype=np.int8, none=NONE, element=coded.numbers.__getitem__, value=values.__getitem__
    )
