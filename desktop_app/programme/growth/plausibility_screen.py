"""Tells for many records at once which of them plausibility.py may say something about.

A register has tens of thousands of rows, and nearly all of them are plausible. Whoever is not
suspect here has no problem by the rules of plausibility.py and identity.py; whoever is, must be
asked about one by one. The rules themselves stand there alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.age import DAYS_PER_MONTH, PRETERM_BELOW_WEEKS, age_days
from desktop_app.growth.zscores import END_MONTHS, LYING_MINUS_STANDING_CM, STANDING_FROM_DAY
from desktop_app.programme.growth.plausibility import (
    MEASUREMENTS,
    PlausibilityLimits,
    Range,
    newest_too_old,
)
from desktop_app.programme.records.children import (
    MEASURE_CODES,
    Child,
    Growth,
    Measure,
    Visit,
)
from desktop_app.programme.records.plain_text import NAME_FIELDS, is_plain_name
from desktop_app.programme.register import identity

Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]
_ROUNDING_CM = 0.01
"""Centimetres are compared when rounded, so a difference just below a limit is suspect too."""
_NONE = -1


def suspect_children(children: Sequence[Child], today: date, limits: PlausibilityLimits) -> Mask:
    """Return which children `child_problems` or `nik_problems` may say something about."""
    too_old, weights = newest_too_old(today, limits), limits.birth_weight
    sure = np.array(
        [
            too_old < child.birth_date <= today
            and bool(identity.name_key(child.name))
            and all(is_plain_name(getattr(child, field)) for field in NAME_FIELDS)
            and (not child.nik or identity.nik_agrees(child.nik, child.sex, child.birth_date))
            for child in children
        ],
        dtype=np.bool_,
    )
    weight = _column(children, "birth_weight_kg")
    weeks = _column(children, "gestation_weeks")
    kilograms = (weight >= weights.low_below_kg) & (weight < weights.kilograms_below)
    sure &= _within(weight, limits.usual["birth_weight_kg"]) & (np.isnan(weight) | kilograms)
    sure &= _within(_column(children, "birth_length_cm"), limits.usual["birth_length_cm"])
    sure &= _within(weeks, limits.usual["gestation_weeks"])
    return ~(sure & (np.isnan(weeks) | (weeks >= PRETERM_BELOW_WEEKS)))


def suspect_visits(
    children: Sequence[Child], visits: Sequence[Visit], today: date, limits: PlausibilityLimits
) -> Mask:
    """Return which visits `visit_problems` may say something about without growth and others.

    Each visit stands beside its child.
    """
    days = np.array(
        [
            age_days(child.birth_date, visit.visit_date)
            for child, visit in zip(children, visits, strict=True)
        ],
        dtype=np.float64,
    )
    values = {field: _column(visits, field) for field in MEASUREMENTS}
    sure: Mask = (days >= 0) & (days / DAYS_PER_MONTH < END_MONTHS)
    sure &= np.array([visit.visit_date <= today for visit in visits], dtype=np.bool_)
    sure &= ~np.all([np.isnan(column) for column in values.values()], axis=0)
    for field, column in values.items():
        sure &= _within(column, limits.possible[field])
    sure &= ~(
        (values["weight_kg"] > limits.swap_weight_above_kg)
        & (values["lenhei_cm"] < limits.swap_lenhei_below_cm)
    )
    measure = _codes(visits)
    usual = np.where(
        days >= STANDING_FROM_DAY, MEASURE_CODES[Measure.STANDING], MEASURE_CODES[Measure.LYING]
    )
    sure &= (measure == MEASURE_CODES[None]) | (measure == usual)
    return ~sure


@dataclass(frozen=True, slots=True)
class Series:
    """The visits of many children with their growth: child after child, each by date."""

    child: NDArray[np.int64]
    """The same number for all visits of a child."""
    visits: Sequence[Visit]
    growth: Sequence[Growth]


def suspect_growth(series: Series, limits: PlausibilityLimits) -> Mask:
    """Return which visits `visit_problems` may ask about because of growth or another visit."""
    child, growth = series.child, series.growth
    flags = {
        name: np.array([bool(getattr(one, name)) for one in growth], dtype=np.bool_)
        for name in ("flen", "fwei", "fwfl", "fbmi", "fhc", "fac")
    }
    found: Mask = np.any(list(flags.values()), axis=0)
    found |= _shrinks(series, flags["flen"], limits)
    days = np.array([one.age_days for one in growth], dtype=np.int64)
    for z_field, flag in (("zlen", "flen"), ("zwei", "fwei")):
        z = _column(growth, z_field)
        known = ~np.isnan(z) & ~flags[flag] & (days >= limits.z_jump_from_days)
        for other in _neighbours(known, child):
            near = np.abs(days - days[other]) <= limits.z_jump_within_days
            jumps = np.abs(z - z[other]) > limits.z_jump
            found |= known & (other != _NONE) & near & jumps
    return found


def _shrinks(series: Series, flagged: Mask, limits: PlausibilityLimits) -> Mask:
    """Return where the nearest plausible height before is higher, or the one after lower."""
    height = _column(series.visits, "lenhei_cm")
    measure = _codes(series.visits)
    # A child who stands is shorter, so a change of measure is made comparable.
    lying = MEASURE_CODES[Measure.LYING]
    lengthened = np.where(measure == lying, 0.0, LYING_MINUS_STANDING_CM)
    found = np.zeros(height.size, dtype=np.bool_)
    known = ~np.isnan(height)
    for other, sign in zip(_neighbours(known & ~flagged, series.child), (1.0, -1.0), strict=True):
        both = (measure != MEASURE_CODES[None]) & (measure[other] != MEASURE_CODES[None])
        corrected = np.where(both, lengthened - lengthened[other], 0.0)
        loss = -sign * (height - height[other] + corrected)
        found |= known & (other != _NONE) & (loss > limits.shrank_cm - _ROUNDING_CM)
    return found


def _neighbours(
    known: Mask, child: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the place of each child's nearest known visit before and after each; -1 for none."""
    before = _before(known, child)
    after = _before(known[::-1], child[::-1])[::-1]
    return before, np.where(after == _NONE, _NONE, known.size - 1 - after)


def _before(known: Mask, child: NDArray[np.int64]) -> NDArray[np.int64]:
    places = np.where(known, np.arange(known.size), _NONE)
    before = np.full(known.size, _NONE, dtype=np.int64)
    before[1:] = np.maximum.accumulate(places)[:-1]
    return np.where((before != _NONE) & (child[before] == child), before, _NONE)


def _within(column: Floats, limits: Range) -> Mask:
    """Return where a value is missing or inside the limits."""
    low, high = limits
    found: Mask = np.isnan(column) | ((low <= column) & (column <= high))
    return found


def _column(records: Sequence[Child | Visit | Growth], field: str) -> Floats:
    return np.array([getattr(one, field) for one in records], dtype=np.float64)


def _codes(visits: Sequence[Visit]) -> NDArray[np.int64]:
    return np.array([MEASURE_CODES[visit.measure] for visit in visits], dtype=np.int64)
