"""Who of a whole register qualifies for supplementary feeding, found in columns of facts.

The same children as `feeding.candidate` finds one by one: a property test holds both against each
other. Only of these are the facts made that the rule asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.programme.feeding.rules import FeedingRules, NutritionFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals
from desktop_app.programme.records.columns import NONE, day_of


def qualifying(facts: FactArrays, on: date, rules: FeedingRules) -> list[NutritionFacts]:
    """What the rule asks of each child of the register who qualifies on a day."""
    fresh = _Fresh.of(facts, on, rules)
    return _records(facts, fresh, np.flatnonzero(_qualify(facts, fresh, on, rules)))


def nutrition_of(
    facts: FactArrays, rows: Integers, on: date, rules: FeedingRules
) -> list[NutritionFacts]:
    """The same of some rows, whether they qualify or not."""
    return _records(facts, _Fresh.of(facts, on, rules), rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fresh:
    """Measurements that are not older than the rule allows; NaN, NONE and 0 stand for none."""

    measured: Ordinals
    zwfl: Floats
    zwei: Floats
    muac_cm: Floats
    oedema_grade: Integers
    t_in_row: Integers

    @classmethod
    def of(cls, facts: FactArrays, on: date, rules: FeedingRules) -> _Fresh:
        oldest = on.toordinal() - rules.measured_within_days
        days = (facts.whz_on, facts.waz_on, facts.muac_on, facts.weight_on)
        return cls(
            measured=np.max(days, axis=0),
            zwfl=np.where(facts.whz_on >= oldest, facts.whz, np.nan),
            zwei=np.where(facts.waz_on >= oldest, facts.waz, np.nan),
            muac_cm=np.where(facts.muac_on >= oldest, facts.muac_cm, np.nan),
            oedema_grade=np.where(facts.oedema_on >= oldest, facts.oedema_grade, NONE),
            t_in_row=np.where(facts.weight_on >= oldest, facts.t_months, 0),
        )


def _qualify(facts: FactArrays, fresh: _Fresh, on: date, rules: FeedingRules) -> Bools:
    day = on.toordinal()
    ago = day - fresh.measured
    months = months_completed(facts.birth_date, day)
    holds = (fresh.measured > 0) & (ago >= 0) & (ago <= rules.measured_within_days)
    holds &= (months >= rules.from_months) & (months < rules.below_months)
    severe = fresh.zwfl < rules.severe_below_z
    severe |= fresh.muac_cm < rules.severe_muac_cm
    severe |= fresh.oedema_grade >= rules.severe_oedema_grade
    group = (fresh.zwfl >= rules.wasted_from_z) & (fresh.zwfl < rules.wasted_below_z)
    if rules.muac_counts:
        group |= fresh.muac_cm < rules.wasted_muac_cm
    group |= fresh.zwei < rules.underweight_below_z
    group |= fresh.t_in_row >= rules.t_in_row
    found: Bools = holds & ~severe & group
    return found


def _records(facts: FactArrays, fresh: _Fresh, rows: Integers) -> list[NutritionFacts]:
    columns = (
        facts.child_id,
        facts.birth_date,
        fresh.measured,
        fresh.zwei,
        fresh.zwfl,
        fresh.muac_cm,
        fresh.oedema_grade,
        fresh.t_in_row,
        facts.waz_on,
        facts.whz_on,
        facts.muac_on,
        facts.weight_on,
    )
    return [
        NutritionFacts(
            child_id=child_id,
            birth_date=date.fromordinal(born),
            measured_on=day_of(measured),
            zwei=_known(zwei),
            zwei_on=day_of(waz_on),
            zwfl=_known(zwfl),
            zwfl_on=day_of(whz_on),
            muac_cm=_known(muac_cm),
            muac_on=day_of(muac_on),
            oedema_grade=None if grade == NONE else grade,
            t_in_row=t_in_row,
            weighed_on=day_of(weight_on),
        )
        for (
            child_id,
            born,
            measured,
            zwei,
            zwfl,
            muac_cm,
            grade,
            t_in_row,
            waz_on,
            whz_on,
            muac_on,
            weight_on,
        ) in zip(*(column[rows].tolist() for column in columns), strict=True)
    ]


def _known(value: float) -> float | None:
    # Only NaN differs from itself.
    return value if value == value else None  # noqa: PLR0124
