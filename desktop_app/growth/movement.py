"""How a child grew: gains compared with the median's, z per three months, bends; no words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.growth.arrays import Floats
from desktop_app.growth.findings import Thresholds
from desktop_app.growth.track import Track, like_at_z
from desktop_app.growth.weight_gain import GRAMS_PER_KG

GainVerdict = Literal["below", "slow", "usual", "fast"]

_QUARTER_DAYS = 3 * DAYS_PER_MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthStep:
    """The way from one visit to a later one; gains in cm (both as lying lengths) or in grams.

    `median_gain` is the gain of the sex's median between the same ages. `channel_gain` is what the
    child would have gained by keeping the z-score of the earlier visit.
    """

    from_date: date
    to_date: date
    days: int
    from_z: float
    to_z: float
    gain: float
    median_gain: float
    channel_gain: float

    @property
    def z_change(self) -> float:
        """The change of the z-score, rounded to two decimals."""
        return round(self.to_z - self.from_z, 2)

    @property
    def gain_per_month(self) -> float:
        """The child's gain per WHO month, in cm or grams."""
        return self.gain / self.days * DAYS_PER_MONTH

    @property
    def median_per_month(self) -> float:
        """The median's gain per WHO month, in cm or grams."""
        return self.median_gain / self.days * DAYS_PER_MONTH

    @property
    def channel_per_month(self) -> float:
        """The gain per WHO month along the child's own channel, in cm or grams."""
        return self.channel_gain / self.days * DAYS_PER_MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The last plausible visit compared with all earlier ones.

    Each of `steps` ends at the last visit; the shortest comes first. `judged` is the step long
    enough for a verdict, or None. `z_per_3_months` is a robust slope of the z-scores over the
    recent visits, and `pace` the robust slope of the measurement, in cm or grams a day.
    """

    steps: tuple[GrowthStep, ...]
    judged: GrowthStep | None
    too_short: bool
    """Whether the last two visits are too close in time to compare."""
    z_per_3_months: float | None
    pace: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bend:
    """The visit since which the curve is flat, the visit after it, and the step to the last."""

    since: date
    next_visit: date
    step: GrowthStep


def movement(track: Track, limits: Thresholds) -> Movement:
    """Return how the points of a track move; without two points its fields are empty or None."""
    last = len(track) - 1
    back = steps(track, range(last - 1, -1, -1), last) if last > 0 else ()
    slopes = _slopes(track, limits)
    return Movement(
        steps=back,
        judged=_judged(track, back, limits),
        too_short=bool(back) and back[0].days < limits.least_days,
        z_per_3_months=None if slopes is None else slopes[0] * _QUARTER_DAYS,
        pace=None if slopes is None else slopes[1],
    )


def steps(track: Track, before: Sequence[int], after: int) -> tuple[GrowthStep, ...]:
    """Return the steps from each point in `before` to the point `after` of a track.

    The track's size is "len" or "wei"; the numbers are positions in the track.
    """
    size: Literal["len", "wei"] = "len" if track.size == "len" else "wei"
    unit = 1 if size == "len" else GRAMS_PER_KG
    at = np.asarray(before, np.intp)
    days, z = track.days[at], track.z[at]
    now = float(track.days[after])
    n = at.size
    # One look-up gives four rows: the median then and now, the child's channel then and now.
    like = like_at_z(
        size,
        np.concatenate([np.zeros(2 * n), z, z]),
        track.sex,
        np.concatenate([days, np.full(n, now), days, np.full(n, now)]),
    ).reshape(4, n)
    gains = (track.like[after] - track.like[at]) * unit
    medians = (like[1] - like[0]) * unit
    channels = (like[3] - like[2]) * unit
    return tuple(
        GrowthStep(
            from_date=track.dates[place],
            to_date=track.dates[after],
            days=int(now - days[i]),
            from_z=float(z[i]),
            to_z=float(track.z[after]),
            gain=float(gains[i]),
            median_gain=float(medians[i]),
            channel_gain=float(channels[i]),
        )
        for i, place in enumerate(at.tolist())
    )


def gain_verdict(step: GrowthStep, error: float, limits: Thresholds) -> GainVerdict:
    """Return how a gain compares with the median's; differences within `error` do not count.

    "below" means smaller than at the earlier visit. `error` is in the step's unit.
    """
    gain, expected = round(step.gain, 2), step.median_gain
    if gain < 0:
        return "below"
    if gain < min(expected - error, limits.slow_share * expected):
        return "slow"
    if gain > max(expected + error, limits.fast_share * expected):
        return "fast"
    return "usual"


def bend(track: Track, error: float, limits: Thresholds) -> Bend | None:
    """Return the visit since which the curve is flat; None when it is not, or for too few visits.

    A curve is flat since a visit when the gain from there to the last visit is "slow" or "below".
    Of such visits in the last year, we take the one at which a line bent there fits the z-scores
    best; if growth was no better before it, we take the first one.
    """
    window = track.since(limits.window_days)
    last = len(window) - 1
    if len(window) < limits.least_visits:
        return None
    ahead = steps(window, range(last), last)
    flat = [
        place
        for place, to_last in enumerate(ahead)
        if to_last.days >= limits.height_preferred_days and _is_slow(to_last, error, limits)
    ]
    if not flat:
        return None
    best = min(flat, key=lambda place: (round(_misfit(window, place), 9), place))
    if best and _is_slow(steps(window, [0], best)[0], error, limits):
        best = 0
    return Bend(
        since=window.dates[best],
        next_visit=window.dates[best + 1],
        step=ahead[best],
    )


def _is_slow(step: GrowthStep, error: float, limits: Thresholds) -> bool:
    return gain_verdict(step, error, limits) in {"below", "slow"}


def _misfit(window: Track, place: int) -> float:
    """Return the sum of squared residuals of the z-scores from a line bent at one visit."""
    days = window.days - window.days[place]
    lines = np.stack([np.ones_like(days), np.minimum(days, 0), np.maximum(days, 0)], axis=1)
    fitted = lines @ np.linalg.lstsq(lines, window.z, rcond=None)[0]
    return float(np.sum((window.z - fitted) ** 2))


def _judged(track: Track, back: Sequence[GrowthStep], limits: Thresholds) -> GrowthStep | None:
    preferred = limits.height_preferred_days if track.size == "len" else limits.least_days
    for least in (preferred, limits.least_days):
        for candidate in back:
            if least <= candidate.days <= limits.window_days:
                return candidate
    return None


def _slopes(track: Track, limits: Thresholds) -> tuple[float, float] | None:
    """Return the slopes of z and of the measurement (cm or grams) a day over the recent visits.

    Each is the median slope over all pairs of visits (Theil-Sen), which one outlier cannot bend.
    """
    if not len(track):
        return None
    recent = track.since(limits.recent_days)
    first, second = np.triu_indices(len(recent), 1)
    days: Floats = recent.days[second] - recent.days[first]
    apart = days >= limits.least_days
    if not apart.any():
        return None
    first, second, days = first[apart], second[apart], days[apart]
    unit = 1 if track.size == "len" else GRAMS_PER_KG
    z = np.median((recent.z[second] - recent.z[first]) / days)
    pace = np.median((recent.like[second] - recent.like[first]) / days) * unit
    return float(z), float(pace)
