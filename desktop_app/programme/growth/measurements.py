"""Columns of many visits for the questions about measuring, and each child's own channel.

No verdicts: those are in quality.py, faulty_boards.py and mixed_rows.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.growth.rule_content import NO_NUMBERS, Numbers, figures, rule_content
from desktop_app.growth.zscores import (
    LYING_MINUS_STANDING_CM,
    STANDING,
    STANDING_BELIEVED_MONTHS,
    STANDING_FROM_DAY,
)
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, changed_numbers


class MeasuredRow(NamedTuple):
    """One visit; flags are True where WHO calls the z-score implausible, None without one.

    `instrument` is the board as the puskesmas names it ("" for not said), `family` any text that
    children of one mother share ("" for not known), `measure` zscores.LYING, STANDING or 0, `sex`
    zscores.MALE or FEMALE.
    """

    child_id: int
    visit_id: int
    visit_date: date
    posyandu: str
    examiner: str
    instrument: str
    family: str
    measure: int
    sex: int
    age_days: int
    weight_kg: float | None
    lenhei_cm: float | None
    zlen: float | None
    zwei: float | None
    zwfl: float | None
    flen: bool | None
    fwei: bool | None
    fwfl: bool | None


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of texts: `names`, and for each row the place of its name."""

    names: tuple[str, ...]
    at: Integers


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurements:
    """The visits as columns of one length n, by child and then by date; NaN is missing."""

    child_id: Integers
    visit_id: Integers
    day: Integers
    """Proleptic ordinals of the dates."""
    posyandu: Labels
    examiner: Labels
    instrument: Labels
    family: Labels
    measure: Integers
    sex: Integers
    age_days: Integers
    weight_kg: Floats
    lenhei_cm: Floats
    zlen: Floats
    zwei: Floats
    zwfl: Floats
    flen: Bools
    fwei: Bools
    fwfl: Bools

    def __len__(self) -> int:
        return int(self.child_id.size)

    def plausible_z(self, size: str) -> Floats:
        """The z-scores of "len", "wei" or "wfl", NaN where WHO calls them implausible."""
        z: Floats = np.where(getattr(self, f"f{size}"), np.nan, getattr(self, f"z{size}"))
        return z

    @property
    def length_cm(self) -> Floats:
        """All values as lengths; where a visit does not name the measure, WHO's rules do."""
        believed = self.age_days / DAYS_PER_MONTH >= STANDING_BELIEVED_MONTHS
        unsaid = (self.measure == 0) & (self.age_days >= STANDING_FROM_DAY)
        standing = ((self.measure == STANDING) & believed) | unsaid
        lengths: Floats = self.lenhei_cm + LYING_MINUS_STANDING_CM * standing
        return lengths


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The z-score that the child's visits before and after each row predict; NaN without any."""

    before: Floats
    after: Floats

    @property
    def level(self) -> Floats:
        """The mean of both sides, or the only side."""
        both = (self.before + self.after) / 2
        one = np.where(np.isnan(self.before), self.after, self.before)
        level: Floats = np.where(np.isnan(both), one, both)
        return level


def measurements(rows: Iterable[MeasuredRow]) -> Measurements:
    """Return the rows as columns, sorted; one pass over the rows."""
    columns = tuple(zip(*rows, strict=True)) or ((),) * len(MeasuredRow._fields)
    given: dict[str, tuple[Any, ...]] = dict(zip(MeasuredRow._fields, columns, strict=True))
    days = np.fromiter((day.toordinal() for day in given["visit_date"]), np.int64)
    children = np.array(given["child_id"], np.int64)
    visits = np.array(given["visit_id"], np.int64)
    order = np.lexsort((visits, days, children))
    return Measurements(
        child_id=children[order],
        visit_id=visits[order],
        day=days[order],
        posyandu=_labels(given["posyandu"], order),
        examiner=_labels(given["examiner"], order),
        instrument=_labels(given["instrument"], order),
        family=_labels(given["family"], order),
        measure=np.array(given["measure"], np.int64)[order],
        sex=np.array(given["sex"], np.int64)[order],
        age_days=np.array(given["age_days"], np.int64)[order],
        weight_kg=np.array(given["weight_kg"], np.float64)[order],
        lenhei_cm=np.array(given["lenhei_cm"], np.float64)[order],
        zlen=np.array(given["zlen"], np.float64)[order],
        zwei=np.array(given["zwei"], np.float64)[order],
        zwfl=np.array(given["zwfl"], np.float64)[order],
        flen=_flags(given["flen"])[order],
        fwei=_flags(given["fwei"])[order],
        fwfl=_flags(given["fwfl"])[order],
    )


def channel(
    child_id: Integers, day: Integers, z: Floats, rules: Rules, *, left_out: Bools
) -> Channel:
    """Return the medians of each child's nearest other z-scores before and after every row.

    Four columns of one length, sorted as `Measurements` are. Rows that are left out, or have no
    z-score, are no neighbours; they are still given a channel.
    """
    n = child_id.size
    used = np.flatnonzero(~np.isnan(z) & ~left_out)
    is_used = np.zeros(n, np.int64)
    is_used[used] = 1
    # Where each row stands, or would stand, among the rows in use.
    place = np.cumsum(is_used) - is_used
    sides = []
    for first, step in ((place - 1, -1), (place + is_used, 1)):
        near = np.full((n, rules.visits), np.nan)
        for column in range(rules.visits):
            neighbour = first + step * column
            row = np.flatnonzero((neighbour >= 0) & (neighbour < used.size))
            other = used[neighbour[row]]
            keep = child_id[row] == child_id[other]
            keep &= np.abs(day[row] - day[other]) <= rules.within_days
            near[row[keep], column] = z[other[keep]]
        sides.append(_medians(near))
    return Channel(before=sides[0], after=sides[1])


def _medians(values: Floats) -> Floats:
    """Return the median of each line, leaving out NaN; NaN for a line without values."""
    if not values.size:
        return np.empty(values.shape[0])
    ordered = np.sort(values, axis=1)
    count = np.count_nonzero(~np.isnan(values), axis=1)
    lines = np.arange(values.shape[0])
    low = ordered[lines, np.maximum((count - 1) // 2, 0)]
    high = ordered[lines, np.minimum(count // 2, values.shape[1] - 1)]
    medians: Floats = (low + high) / 2
    return medians


def grouped(keys: Integers) -> Iterator[tuple[int, Integers]]:
    """Each key with the rows that have it, in the order of keys."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=ordered[:1] - 1))
    ends = np.append(starts[1:], ordered.size)[: starts.size]
    for start, end in zip(starts, ends, strict=True):
        yield int(ordered[start]), order[start:end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The figures of resources/rules/quality.toml, each explained there."""

    least_rows: int
    digit_score_above: float
    flagged_share_above: float
    shrinking_share_above: float
    shrank_cm: float
    spread: dict[str, tuple[float, float]]
    margin: float
    visits: int
    within_days: int
    least_children: int
    offset_cm: float
    same_side_share: float
    rounds: int
    off_z: float
    fits_z: float


def rules(overrides: Overrides = NO_OVERRIDES) -> Rules:
    """The bundled figures, with an admin's numbers.

    Raises: Invalid when one of them is refused.
    """
    changed = changed_numbers(overrides, "quality", "plausibility")
    return _rules(changed) if changed else _standard_rules()


@cache
def _standard_rules() -> Rules:
    return _rules(NO_NUMBERS)


def _rules(numbers: Numbers) -> Rules:
    table = rule_content("quality", numbers)
    spread = table["spread"]
    return Rules(
        **figures(table["groups"]),
        shrank_cm=rule_content("plausibility", numbers)["movement"]["shrank_cm"],
        spread={
            name: (spread[f"{name}_least"], spread[f"{name}_most"])
            for name in ("zlen", "zwei", "zwfl")
        },
        margin=spread["margin"],
        **figures(table["channel"]),
        **figures(table["board"]),
        **figures(table["mixed"]),
        **figures(table["search"]),
    )


def _labels(values: tuple[str, ...], order: NDArray[np.intp]) -> Labels:
    names = sorted(set(values))
    place = {name: at for at, name in enumerate(names)}
    return Labels(tuple(names), np.fromiter((place[name] for name in values), np.int64)[order])


def _flags(values: tuple[bool | None, ...]) -> Bools:
    return np.fromiter((value is True for value in values), np.bool_)
