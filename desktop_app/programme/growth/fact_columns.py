"""The columns in which a whole register's visits come and its facts go; and their record."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Days, Floats, Integers, Texts
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.programme.growth.child_facts import DOUBTS, INDEXES, ChildFacts
from desktop_app.programme.records.children import Sex

NONE = -1
"""Stands for no row, and for an oedema that was not looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The children, one row each, in any order: arrays of one length n."""

    child_id: Integers
    birth_date: Days
    sex: NDArray[np.int8]
    """MALE or FEMALE of growth.tables."""
    desa: Texts
    posyandu: Texts
    rw: Texts
    rt: Texts
    worker: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitColumns:
    """Visits sorted by child and date: arrays of one length; NaN for what was not measured."""

    child: Integers
    """The child's row in the roster."""
    day: Days
    weight_kg: Floats
    clenhei_cm: Floats
    """As the growth engine used it."""
    zlen: Floats
    zwei: Floats
    zwfl: Floats
    flen: Bools
    fwei: Bools
    fwfl: Bools
    muac_cm: Floats
    oedema_grade: NDArray[np.int8]
    """NONE: not looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactArrays:
    """ChildFacts as columns, one row a child; the fields mean what they mean there.

    Days are 0 and floats NaN where a child has none; `crossed` and `doubt` are places in INDEXES
    and DOUBTS, `oedema_grade` is NONE when never looked for.
    """

    child_id: Integers
    sex: NDArray[np.int8]
    birth_date: Days
    desa: Texts
    posyandu: Texts
    rw: Texts
    rt: Texts
    worker: Texts
    last_weighed: Days
    weight_kg: Floats
    weight_on: Days
    whz: Floats
    whz_on: Days
    wasted_since: Days
    muac_cm: Floats
    muac_on: Days
    sam_since: Days
    oedema_grade: NDArray[np.int8]
    oedema_on: Days
    oedema_since: Days
    waz: Floats
    waz_on: Days
    bgm_since: Days
    haz: Floats
    haz_on: Days
    stunted_since: Days
    stunted_confirmed: Days
    t_months: Integers
    two_t_since: Days
    crossed: NDArray[np.int8]
    crossed_line: Floats
    crossed_from_z: Floats
    crossed_from: Days
    crossed_z: Floats
    crossed_since: Days
    doubt: NDArray[np.int8]
    doubt_on: Days

    def __len__(self) -> int:
        return len(self.child_id)

    def facts(self, row: int) -> ChildFacts:
        """One child's facts."""
        return self.records(np.array([row]))[0]

    def records(self, rows: Integers) -> list[ChildFacts]:
        """The facts of some children, in the order of the rows."""
        columns = (
            map(_KINDS[name].to_record, getattr(self, name)[rows].tolist()) for name in _NAMES
        )
        made: list[ChildFacts] = []
        for values in zip(*columns, strict=True):
            given: dict[str, Any] = dict(zip(_NAMES, values, strict=True))
            made.append(ChildFacts(**given))
        return made

    @classmethod
    def of(cls, facts: Sequence[ChildFacts]) -> FactArrays:
        """The columns of records, in their order."""
        columns: dict[str, Any] = {}
        for field in fields(cls):
            kind = _KINDS[field.name]
            values = [kind.to_column(getattr(one, field.name)) for one in facts]
            columns[field.name] = np.array(values, kind.dtype)
        return cls(**columns)


def day_of(ordinal: int) -> date | None:
    """The date of a day of these columns; None for 0."""
    return date.fromordinal(ordinal) if ordinal else None


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of value stands in a column and in a record."""

    dtype: type[np.generic]
    to_column: Callable[[Any], object]
    to_record: Callable[[Any], object]


_NAMES = tuple(field.name for field in fields(ChildFacts))
_SEXES = {MALE: Sex.MALE, FEMALE: Sex.FEMALE}
_SEX_NUMBERS = {sex: number for number, sex in _SEXES.items()}
_TEXTS = ("desa", "posyandu", "rw", "rt", "worker")
_DAY = _Kind(np.int32, lambda day: day.toordinal() if day else 0, day_of)
_FLOAT = _Kind(
    np.float64,
    lambda value: np.nan if value is None else value,
    lambda value: None if math.isnan(value) else value,
)
_KINDS: dict[str, _Kind] = {
    **{name: _Kind(np.object_, str, str) for name in _TEXTS},
    **dict.fromkeys(("child_id", "t_months"), _Kind(np.int64, int, int)),
    **dict.fromkeys(
        (
            "birth_date", "last_weighed", "weight_on", "whz_on", "wasted_since", "muac_on",
            "sam_since", "oedema_on", "oedema_since", "waz_on", "bgm_since", "haz_on",
            "stunted_since", "stunted_confirmed", "two_t_since", "crossed_from", "crossed_since",
            "doubt_on",
        ),
        _DAY,
    ),
    **dict.fromkeys(
        (
            "weight_kg", "whz", "muac_cm", "waz", "haz", "crossed_line", "crossed_from_z",
            "crossed_z",
        ),
        _FLOAT,
    ),
    "sex": _Kind(np.int8, _SEX_NUMBERS.__getitem__, _SEXES.__getitem__),
    "oedema_grade": _Kind(
        np.int8,
        lambda grade: NONE if grade is None else grade,
        lambda grade: None if grade == NONE else grade,
    ),
    "crossed": _Kind(np.int8, INDEXES.index, INDEXES.__getitem__),
    "doubt": _Kind(np.int8, DOUBTS.index, DOUBTS.__getitem__),
}  # fmt: skip
