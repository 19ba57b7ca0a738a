"""Where a child will be in three months: on her channel, at today's pace, back at -2 SD.

The curves are those of the chart model, in the chart's units. wording/ explains them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from desktop_app.growth.arrays import Floats
from desktop_app.growth.chart import ChartRole, Curve
from desktop_app.growth.classes import normal_from_z
from desktop_app.growth.findings import Thresholds
from desktop_app.growth.movement import movement
from desktop_app.growth.tables import LAST_DAY
from desktop_app.growth.track import Subject, Track, like_at_z
from desktop_app.growth.weight_gain import GRAMS_PER_KG
from desktop_app.growth.zscores import LYING_MINUS_STANDING_CM, STANDING_FROM_DAY, value_at_z

TENTHS = 10
"""Heights and weights are read in tenths of a cm and kg."""
ROUNDED_UP_Z = 0.00499
"""A z-score at most this far below a border is rounded up to it."""

_INDEX: dict[Literal["len", "wei"], Literal["height_for_age", "weight_for_age"]] = {
    "len": "height_for_age",
    "wei": "weight_for_age",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Where a child will be on `until_date`; values in cm or kg as the table of that age has them.

    `channel_value` is reached by keeping `channel_z`, the level of the recent visits, and
    `pace_value` (with `pace_z`) by growing as fast as recently; None where no pace is known.
    `needed_now` and `needed_then` are where the normal class begins on the day of the last visit
    and on `until_date`, rounded up to a tenth; None when the child is already above.
    """

    size: Literal["len", "wei"]
    from_date: date
    until_date: date
    from_value: float
    channel_z: float
    channel_value: float
    pace_value: float | None
    pace_z: float | None
    needed_now: float | None
    needed_then: float | None
    needed_gain: float | None
    """The gain needed since the last visit, with length and height made comparable."""
    curves: tuple[Curve, ...]
    """x in days of age as on the chart (corrected where the chart is), y in cm or kg."""


def project(
    points: Track, subject: Subject, *, today: date | None, limits: Thresholds
) -> Projection | None:
    """Return the projection to three months after the last visit, or after today if that is later.

    None without a plausible visit, when the last visit is too old, or when the tables or the
    corrected age end before that date.
    """
    if not len(points):
        return None
    waited = max(((today or points.dates[-1]) - points.dates[-1]).days, 0)
    if waited > limits.old_days:
        return None
    start = float(points.days[-1])
    corrected_days = (points.dates[-1] - subject.birth_date).days - start
    # Where the corrected age ends, the chart's own axis jumps: nothing is drawn across it.
    border = STANDING_FROM_DAY - 1 - corrected_days if corrected_days else LAST_DAY
    end = min(start + waited + limits.ahead_days, border)
    if end - start < limits.projection_least_days:
        return None
    return _projection(points, _days(start, end, limits.step_days), limits)


def _projection(points: Track, days: Floats, rules: Thresholds) -> Projection:
    size: Literal["len", "wei"] = "len" if points.size == "len" else "wei"
    channel_z = float(np.median(points.since(rules.recent_days).z[-rules.level_visits :]))
    channel = value_at_z(size, channel_z, points.sex, days)
    curves = [_curve(ChartRole.PROJECTION_CHANNEL, days, channel)]
    pace = _at_pace(points, days, rules)
    if pace is not None:
        curves.append(_curve(ChartRole.PROJECTION_PACE, days, pace))
    below = points.z[-1] < normal_from_z(_INDEX[size])
    now, then = _needed(size, points.sex, days) if below else (None, None)
    gain = None
    if then is not None:
        gain = float(_like(size, then, days[-1]) - points.like[-1])
        back = points.like[-1] + gain * (days - days[0]) / (days[-1] - days[0])
        curves.append(_curve(ChartRole.PROJECTION_RETURN, days, _as_table(size, back, days)))
    return Projection(
        size=size,
        from_date=points.dates[-1],
        until_date=points.dates[-1] + timedelta(days=int(days[-1] - days[0])),
        from_value=float(points.values[-1]),
        channel_z=channel_z,
        channel_value=float(channel[-1]),
        pace_value=None if pace is None else float(pace[-1]),
        pace_z=None if pace is None else _z_at(size, float(pace[-1]), points.sex, days[-1]),
        needed_now=now,
        needed_then=then,
        needed_gain=gain,
        curves=tuple(curves),
    )


def _at_pace(points: Track, days: Floats, rules: Thresholds) -> Floats | None:
    """Return a straight line on from the last point at the recent pace, within bounds."""
    size: Literal["len", "wei"] = "len" if points.size == "len" else "wei"
    pace = movement(points, rules).pace
    if pace is None:
        return None
    unit, bounds = (1, rules.height_pace) if size == "len" else (GRAMS_PER_KG, rules.weight_pace)
    ahead = days - days[0]
    median = np.diff(like_at_z(size, 0.0, points.sex, days[[0, -1]]))[0] / ahead[-1]
    bounded = min(max(pace / unit, bounds[0] * median), bounds[1] * median)
    return _as_table(size, points.like[-1] + bounded * ahead, days)


def _needed(size: Literal["len", "wei"], sex: int, days: Floats) -> list[float]:
    """Return where the normal class begins on the first and the last day, rounded up to tenths."""
    exact = value_at_z(size, normal_from_z(_INDEX[size]) - ROUNDED_UP_Z, sex, days[[0, -1]])
    return [math.ceil(round(float(value) * TENTHS, 6)) / TENTHS for value in exact]


def _z_at(size: Literal["len", "wei"], value: float, sex: int, day: float) -> float:
    """Return the z-score of a value by bisection: the engine would round and need a posture."""
    low, high = -10.0, 10.0
    while high - low > 0.001:  # noqa: PLR2004 - a tenth of the last decimal shown
        middle = (low + high) / 2
        at = float(value_at_z(size, middle, sex, day))
        low, high = (middle, high) if at < value else (low, middle)
    return round(low, 2)


def _days(start: float, end: float, step_days: int) -> Floats:
    """Return ages from start to end in days, with one on each side of the step at day 731."""
    days = np.unique(
        np.concatenate(
            [np.arange(start, end, step_days), [end, STANDING_FROM_DAY - 1, STANDING_FROM_DAY]]
        )
    )
    return days[(days >= start) & (days <= end)]


def _like(size: Literal["len", "wei"], value: float, day: float) -> float:
    standing = size == "len" and day >= STANDING_FROM_DAY
    return value + LYING_MINUS_STANDING_CM if standing else value


def _as_table(size: Literal["len", "wei"], like: Floats, days: Floats) -> Floats:
    """Convert comparable sizes to what the table of each age expects: lengths or heights."""
    if size == "wei":
        return like
    heights: Floats = like - LYING_MINUS_STANDING_CM * (days >= STANDING_FROM_DAY)
    return heights


def _curve(role: ChartRole, x: Floats, y: Floats) -> Curve:
    return Curve(role=role, x=tuple(x.tolist()), y=tuple(y.tolist()))
