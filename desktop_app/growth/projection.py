"""Where a child will be in three months: on her channel, at today's pace, back at -2 SD.

Curves of the chart model in the chart's units; what they mean is said elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np

from desktop_app.growth.arrays import Floats
from desktop_app.growth.chart import Curve, Role
from desktop_app.growth.classes import normal_from_z
from desktop_app.growth.findings import Thresholds, thresholds
from desktop_app.growth.movement import movement
from desktop_app.growth.tables import LAST_DAY
from desktop_app.growth.track import Measurement, Subject, Track, like_at_z, track
from desktop_app.growth.weight_gain import GRAMS_PER_KG
from desktop_app.growth.zscores import LYING_MINUS_STANDING_CM, STANDING_FROM_DAY, value_at_z

TENTHS = 10
"""Heights and weights are read in tenths of a cm and kg."""
ROUNDED_UP_Z = 0.00499
"""A z-score this far below a border is rounded onto it."""

_INDEX: dict[Literal["len", "wei"], Literal["height_for_age", "weight_for_age"]] = {
    "len": "height_for_age",
    "wei": "weight_for_age",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Where a child will be on `until_date`; values in cm or kg as the table of that age has them.

    `channel_value` keeps `channel_z`, the level of the recent visits; `pace_value` goes on as fast
    as recently (None where no pace is known), with `pace_z`. `needed_now` and `needed_then` are
    what the normal class begins with on the day of the last visit and on `until_date`, rounded up
    to a tenth; None when the child is above already.
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
    """From the last visit on, lying and standing made comparable."""
    curves: tuple[Curve, ...]
    """Ages in days as the chart has them (corrected where it is), and cm or kg."""


def project(
    subject: Subject,
    measurements: Iterable[Measurement],
    size: Literal["len", "wei"] = "len",
    *,
    today: date | None = None,
    limits: Thresholds | None = None,
) -> Projection | None:
    """Return three months ahead from the last visit, or from today when that is later.

    None without a plausible visit, when the last one is too old, or when the tables, or the
    corrected age, end before.
    """
    rules = limits or thresholds()
    points = track(size, subject, measurements, rules)
    if not len(points):
        return None
    waited = max(((today or points.dates[-1]) - points.dates[-1]).days, 0)
    if waited > rules.old_days:
        return None
    start = float(points.days[-1])
    corrected_days = (points.dates[-1] - subject.birth_date).days - start
    # Where the corrected age ends, the chart's own axis jumps: nothing is drawn across it.
    border = STANDING_FROM_DAY - 1 - corrected_days if corrected_days else LAST_DAY
    end = min(start + waited + rules.ahead_days, border)
    if end - start < rules.projection_least_days:
        return None
    return _projection(points, _days(start, end, rules.step_days), rules)


def _projection(points: Track, days: Floats, rules: Thresholds) -> Projection:
    size: Literal["len", "wei"] = "len" if points.size == "len" else "wei"
    channel_z = float(np.median(points.since(rules.recent_days).z[-rules.level_visits :]))
    channel = value_at_z(size, channel_z, points.sex, days)
    curves = [_curve(Role.PROJECTION_CHANNEL, days, channel)]
    pace = _at_pace(points, days, rules)
    if pace is not None:
        curves.append(_curve(Role.PROJECTION_PACE, days, pace))
    below = points.z[-1] < normal_from_z(_INDEX[size])
    now, then = _needed(size, points.sex, days) if below else (None, None)
    gain = None
    if then is not None:
        gain = float(_like(size, then, days[-1]) - points.like[-1])
        back = points.like[-1] + gain * (days - days[0]) / (days[-1] - days[0])
        curves.append(_curve(Role.PROJECTION_RETURN, days, _as_table(size, back, days)))
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
    """A straight way on from the last point, as fast as recently, within bounds."""
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
    """What the normal class begins with on the first and on the last day, in tenths."""
    exact = value_at_z(size, normal_from_z(_INDEX[size]) - ROUNDED_UP_Z, sex, days[[0, -1]])
    return [math.ceil(round(float(value) * TENTHS, 6)) / TENTHS for value in exact]


def _z_at(size: Literal["len", "wei"], value: float, sex: int, day: float) -> float:
    """The z-score of a value: by halving, since the engine rounds and asks for a posture."""
    low, high = -10.0, 10.0
    while high - low > 0.001:  # noqa: PLR2004 - a tenth of the last decimal shown
        middle = (low + high) / 2
        at = float(value_at_z(size, middle, sex, day))
        low, high = (middle, high) if at < value else (low, middle)
    return round(low, 2)


def _days(start: float, end: float, step_days: int) -> Floats:
    """Ages from start to end, both sides of the 731st day among them."""
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
    """Comparable sizes as the table of each age has them."""
    if size == "wei":
        return like
    heights: Floats = like - LYING_MINUS_STANDING_CM * (days >= STANDING_FROM_DAY)
    return heights


def _curve(role: Role, x: Floats, y: Floats) -> Curve:
    return Curve(role=role, x=tuple(x.tolist()), y=tuple(y.tolist()))
