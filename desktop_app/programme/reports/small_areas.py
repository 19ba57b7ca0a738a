"""How sure a share is, and which places in a ranking an area may truly have; pure figures.

A kecamatan has Wilson's interval. The desa are many and small: their shares are drawn towards the
city's by a beta-binomial model (empirical Bayes, moments after Marshall 1991), so that a small one
does not lead by chance. From draws of all posteriors together follow the interval and the range of
ranks of each. Where the desa differ no more than chance would make them, none has a rank.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Floats, Integers
from desktop_app.programme.reports.city_rules import CityRules

Z_95: Final = 1.959963984540054
_LOW, _HIGH = 2.5, 97.5
"""The percentiles that bound 95 % of the draws."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a share lies with 95 %, as shares of 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """What was counted in one area."""

    target: int
    """Children who live there."""
    measured: int
    """Of these, with a plausible value."""
    cases: int
    """Of the measured."""

    @property
    def coverage(self) -> float | None:
        """The share of the children who were measured; None where none lives there."""
        return self.measured / self.target if self.target else None

    @property
    def share(self) -> float | None:
        """The share of the measured who are cases; None where none was measured."""
        return self.cases / self.measured if self.measured else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What can be said of one area beside the others."""

    area: Area
    mean: float | None
    """The share that the model expects; the observed one where the area is not in the model."""
    interval: Interval | None
    ranks: tuple[int, int] | None
    """The places that 95 % of the draws give it, 1 for the highest share; None without a rank."""
    in_model: bool
    """Whether enough of its children were measured to compare it."""


def wilson(cases: int, of: int) -> Interval | None:
    """Return Wilson's 95 % interval of a share; None where nobody was measured."""
    if not of:
        return None
    square = Z_95 * Z_95
    centre = (cases + square / 2) / (of + square)
    half = Z_95 * math.sqrt(cases * (of - cases) / of + square / 4) / (of + square)
    share = cases / of
    # At 0 and 1 the bound is the share itself, which rounding may miss by the last bit.
    return Interval(max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half)))


def alone(area: Area, *, in_model: bool = False) -> Estimate:
    """Return what can be said of an area by itself: its share with Wilson's interval, no rank."""
    return Estimate(
        area=area,
        mean=area.share,
        interval=wilson(area.cases, area.measured),
        ranks=None,
        in_model=in_model,
    )


def estimates(areas: Sequence[Area], rules: CityRules) -> tuple[Estimate, ...]:
    """Return the estimate of each area, in their order.

    Areas of which too few children were measured are neither in the model nor in the ranks. No area
    has a rank where the model finds no difference beyond chance, or too few areas to find one.
    """
    chosen = [n for n, area in enumerate(areas) if _is_compared(area, rules)]
    measured = np.array([areas[n].measured for n in chosen], np.int64)
    cases = np.array([areas[n].cases for n in chosen], np.int64)
    prior = _prior(cases, measured) if len(chosen) >= rules.least_areas else None
    found = [alone(area, in_model=n in set(chosen)) for n, area in enumerate(areas)]
    if prior is None:
        return tuple(found)
    a, b = prior
    draws = _draws(a + cases, b + measured - cases, rules)
    bounds = np.percentile(draws, (_LOW, _HIGH), axis=0)
    ranks = _ranks(draws)
    means = (a + cases) / (a + b + measured)
    for place, n in enumerate(chosen):
        found[n] = Estimate(
            area=areas[n],
            mean=float(means[place]),
            interval=Interval(float(bounds[0, place]), float(bounds[1, place])),
            ranks=(int(ranks[0, place]), int(ranks[1, place])),
            in_model=True,
        )
    return tuple(found)


def _is_compared(area: Area, rules: CityRules) -> bool:
    coverage = area.coverage
    return coverage is not None and area.measured > 0 and coverage >= rules.least_coverage


def _prior(cases: Integers, measured: Integers) -> tuple[float, float] | None:
    """Return the beta distribution of the areas' true shares; None without a difference."""
    total = measured.sum()
    mean = float(cases.sum() / total)
    spread = mean * (1 - mean)
    shares = cases / measured
    observed = float((measured * (shares - mean) ** 2).sum() / total)
    by_chance = spread / float(measured.mean())
    between = observed - by_chance
    if between <= 0:
        return None
    size = spread / between - 1
    return mean * size, (1 - mean) * size


def _draws(a: NDArray[np.floating], b: NDArray[np.floating], rules: CityRules) -> Floats:
    """Return draws of every area's share, a row each draw.

    The old generator is used because its numbers are promised to stay the same in every version.
    """
    generator = np.random.RandomState(rules.seed)
    found: Floats = generator.beta(a, b, size=(rules.draws, len(a)))
    return found


def _ranks(draws: Floats) -> Integers:
    """Return the least and the greatest place of each area in 95 % of the draws."""
    order = np.argsort(-draws, axis=1, kind="stable")
    places = np.empty_like(order)
    rows = np.arange(len(draws))[:, None]
    places[rows, order] = np.arange(1, draws.shape[1] + 1)
    low = np.percentile(places, _LOW, axis=0, method="lower")
    high = np.percentile(places, _HIGH, axis=0, method="higher")
    found: Integers = np.stack([low, high])
    return found
