"""One child's measurements by date, scored in one way, without the doubtful ones.

Measurements are made comparable here: lying with standing, and one kind of age (corrected or not)
for all visits. reading.py interprets them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from desktop_app.growth.age import age_days, corrected_age_days, is_corrected
from desktop_app.growth.arrays import Floats
from desktop_app.growth.findings import Thresholds
from desktop_app.growth.zscores import (
    LYING_MINUS_STANDING_CM,
    STANDING_FROM_DAY,
    value_at_z,
    zscores,
)

Size = Literal["len", "wei", "wfl"]
"""Length or height, weight, and weight for length or height."""

DoubtReason = Literal["flag", "jump", "shrank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The child whose growth is read; `sex` is zscores.MALE or FEMALE.

    With `corrected`, a child born before 37 weeks is read by corrected age until 24 months.
    """

    sex: int
    birth_date: date
    gestation_weeks: float | None = None
    corrected: bool = True

    @property
    def weeks(self) -> float | None:
        """The gestational weeks at birth for correcting the age; None when it is not corrected."""
        return self.gestation_weeks if self.corrected else None

    def corrected_on(self, day: date) -> bool:
        """Whether the age on a day is corrected."""
        return is_corrected(age_days(self.birth_date, day), self.weeks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One visit as measured; `measure` is zscores.LYING, STANDING or 0 for not recorded."""

    on: date
    weight_kg: float | None = None
    lenhei_cm: float | None = None
    measure: int = 0
    oedema: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A measurement that the reading leaves out, and why; `value` is in cm or kg as measured."""

    on: date
    value: float
    z: float
    reason: DoubtReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The plausible points of one size, oldest first: arrays of one length n.

    `days` is the age for looking up the table: corrected for all points when it is corrected at
    the last point, else for none, so that all points are compared by one kind of age. `values` is
    in cm (length before 731 days, height from then on) or kg. `like` holds the values made
    comparable: every size in cm is a length. z-scores have two decimals.
    """

    size: Size
    sex: int
    dates: tuple[date, ...]
    days: Floats
    values: Floats
    like: Floats
    z: Floats
    doubtful: tuple[Doubtful, ...]

    def __len__(self) -> int:
        return len(self.dates)

    def chosen(self, keep: Sequence[int] | slice) -> Track:
        """Return the track with only these points."""
        at = range(len(self))[keep] if isinstance(keep, slice) else keep
        index = np.asarray(at, np.intp)
        return Track(
            size=self.size,
            sex=self.sex,
            dates=tuple(self.dates[i] for i in at),
            days=self.days[index],
            values=self.values[index],
            like=self.like[index],
            z=self.z[index],
            doubtful=self.doubtful,
        )

    def since(self, days_before_last: int) -> Track:
        """Return the points of the last `days_before_last` days up to and with the last point."""
        return self.chosen(np.flatnonzero(self.days >= self.days[-1] - days_before_last).tolist())


def track(
    size: Size, subject: Subject, measurements: Iterable[Measurement], limits: Thresholds
) -> Track:
    """Return the plausible points of one size.

    Visits without the size or without a z-score (oedema, outside WHO's tables, before the day on
    which a preterm child was due) give no point. Of two on one day, the larger counts.
    """
    points = _scored(size, subject, measurements)
    kept = [place for place in range(len(points)) if not points.flagged[place]]
    doubtful: dict[int, DoubtReason] = {
        place: "flag" for place in range(len(points)) if points.flagged[place]
    }
    # A jump of weight-for-height shows in the tracks of its own two sizes, which class_change.py
    # reads beside it.
    if size != "wfl":
        for place in _jumps(points, kept, limits):
            doubtful[place] = "jump"
        kept = [place for place in kept if place not in doubtful]
    if size == "len":
        for place in _shrunken(points, kept, limits):
            doubtful[place] = "shrank"
        kept = [place for place in kept if place not in doubtful]
    found = tuple(
        Doubtful(
            on=points.dates[place],
            value=float(points.measured[place]),
            z=float(points.z[place]),
            reason=doubtful[place],
        )
        for place in sorted(doubtful)
    )
    whole = Track(
        size=size,
        sex=subject.sex,
        dates=points.dates,
        days=points.days,
        values=points.values,
        like=as_length(points.values, points.days) if size == "len" else points.values,
        z=points.z,
        doubtful=found,
    )
    return whole.chosen(kept)


def as_length(values_cm: ArrayLike, days: ArrayLike) -> Floats:
    """Convert lengths (before 731 days) and heights (from then on), in cm, all to lengths."""
    taller = LYING_MINUS_STANDING_CM * (np.asarray(days) >= STANDING_FROM_DAY)
    lengths: Floats = np.asarray(values_cm, np.float64) + taller
    return lengths


def like_at_z(size: Literal["len", "wei"], z: ArrayLike, sex: int, days: ArrayLike) -> Floats:
    """Return the measurements that have a z-score at these ages: weights in kg or lengths in cm.

    Heights from the 731st day on are given as lengths, comparable with the younger ages.
    Shapes: `z` and `days` broadcast together.
    """
    values = value_at_z(size, z, sex, days)
    return as_length(values, days) if size == "len" else values


@dataclass(frozen=True, slots=True, kw_only=True)
class _Points:
    dates: tuple[date, ...]
    days: Floats
    measured: Floats
    values: Floats
    z: Floats
    flagged: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.dates)


def _scored(size: Size, subject: Subject, measurements: Iterable[Measurement]) -> _Points:
    # Within a day the order is by size, so the larger of two measurements replaces the smaller.
    by_day = {m.on: m for m in sorted(measurements, key=_order) if _has(size, m)}
    seen = [m for m in by_day.values() if m.on >= subject.birth_date]
    weeks = subject.weeks if seen and subject.corrected_on(seen[-1].on) else None
    aged = [
        (m, days)
        for m in seen
        if (days := corrected_age_days(age_days(subject.birth_date, m.on), weeks)) is not None
    ]
    scores = zscores(
        sex=np.full(len(aged), subject.sex),
        age_days=np.array([days for _, days in aged], np.float64),
        weight_kg=[m.weight_kg for m, _ in aged],
        lenhei_cm=[m.lenhei_cm for m, _ in aged],
        measure=np.array([m.measure for m, _ in aged], np.int8),
        oedema=np.array([m.oedema for m, _ in aged], np.bool_),
    )
    z = scores.z(size)
    with_z = np.flatnonzero(~np.isnan(z))
    used = [aged[place] for place in with_z]
    measured = [m.lenhei_cm if size == "len" else m.weight_kg for m, _ in used]
    return _Points(
        dates=tuple(m.on for m, _ in used),
        days=np.array([days for _, days in used], np.float64),
        measured=np.array(measured, np.float64),
        values=scores.clenhei[with_z] if size == "len" else np.array(measured, np.float64),
        z=z[with_z],
        flagged=tuple(bool(flag) for flag in scores.flag(size)[with_z]),
    )


def _has(size: Size, m: Measurement) -> bool:
    weighed, measured = m.weight_kg is not None, m.lenhei_cm is not None
    return {"len": measured, "wei": weighed, "wfl": weighed and measured}[size]


def _order(m: Measurement) -> tuple[date, float, float, int, bool]:
    """Return a sort key that orders visits the same way whatever order they came in."""
    return (m.on, m.lenhei_cm or 0.0, m.weight_kg or 0.0, m.measure, m.oedema)


def _jumps(points: _Points, kept: Sequence[int], limits: Thresholds) -> list[int]:
    """Return the points whose z-score is far from their neighbours'.

    Such a point lies between two that agree, or is first before two that agree, or is last.
    """

    def far(one: int, other: int) -> bool:
        near = abs(points.days[one] - points.days[other]) <= limits.z_jump_within_days
        old = min(points.days[one], points.days[other]) >= limits.z_jump_from_days
        return bool(near and old and abs(points.z[one] - points.z[other]) > limits.z_jump)

    found = [
        here
        for before, here, after in zip(kept, kept[1:], kept[2:], strict=False)
        if far(before, here) and far(here, after) and not far(before, after)
    ]
    rest = [place for place in kept if place not in found]
    if rest[2:] and far(rest[0], rest[1]) and not far(rest[1], rest[2]):
        found.append(rest.pop(0))
    if rest[1:] and far(rest[-2], rest[-1]):
        found.append(rest[-1])
    return found


def _shrunken(points: _Points, kept: Sequence[int], limits: Thresholds) -> list[int]:
    """Return the wrong point of each two heights between which a child would have shrunk.

    It is the one further from the median z-score of all other points; without a difference, the
    later one.
    """
    like = as_length(points.values, points.days)
    rest = list(kept)
    found: list[int] = []
    while True:
        pair = next(
            (
                (before, after)
                for before, after in pairwise(rest)
                if round(like[before] - like[after], 2) > limits.shrank_cm
            ),
            None,
        )
        if pair is None:
            return found
        others = [place for place in rest if place not in pair]
        level = np.median(points.z[others]) if others else points.z[pair[0]]
        before_off, after_off = (abs(points.z[place] - level) for place in pair)
        wrong = pair[0] if before_off > after_off else pair[1]
        rest.remove(wrong)
        found.append(wrong)
