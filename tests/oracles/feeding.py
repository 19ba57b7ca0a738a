"""Supplementary feeding written for one child, without columns: the oracle of the column form."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

from desktop_app.errors import Figure
from desktop_app.growth.age import age_days, completed_months, corrected_age_days, is_corrected
from desktop_app.programme.feeding.candidates import Candidate, NutritionFacts
from desktop_app.programme.feeding.rules import FeedingRules
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.records.reasons import AGE, BY_CORRECTED, Reason

_Value = TypeVar("_Value")


def nutrition_facts(facts: ChildFacts, on: date, rules: FeedingRules) -> NutritionFacts:
    """Return what the rule reads of a child's facts; measurements that are too old are left out."""
    oldest = on - timedelta(days=rules.measured_within_days)

    def fresh(value: _Value, day: date | None) -> _Value | None:
        return value if day is not None and day >= oldest else None

    days = [day for day in (facts.zwfl_on, facts.zwei_on, facts.muac_on, facts.weight_on) if day]
    return NutritionFacts(
        child_id=facts.child_id,
        birth_date=facts.birth_date,
        gestation_weeks=facts.gestation_weeks,
        measured_on=max(days, default=None),
        zwei=fresh(facts.zwei, facts.zwei_on),
        zwei_on=facts.zwei_on,
        zwfl=fresh(facts.zwfl, facts.zwfl_on),
        zwfl_on=facts.zwfl_on,
        muac_cm=fresh(facts.muac_cm, facts.muac_on),
        muac_on=facts.muac_on,
        oedema_grade=fresh(facts.oedema_grade, facts.oedema_on),
        t_in_row=fresh(facts.t_months, facts.weight_on) or 0,
        weighed_on=facts.weight_on,
    )


def candidate(facts: NutritionFacts, on: date, rules: FeedingRules) -> Candidate | None:
    """Return the child's first group in the order of the guideline; None without one.

    Also None outside 6 to 59 months, without a recent measurement, and with gizi buruk.
    """
    measured = facts.measured_on
    if measured is None or not 0 <= (on - measured).days <= rules.measured_within_days:
        return None
    if not rules.from_months <= _months(facts, on) < rules.below_months:
        return None
    if is_severely_wasted(facts.zwfl, facts.muac_cm, facts.oedema_grade, rules):
        return None
    found = _group(facts, measured, rules)
    return found and Candidate(child_id=facts.child_id, group=found[0], because=found[1])


def _months(facts: NutritionFacts, on: date) -> int:
    """Completed months of the age, corrected for an early birth; −1 before the day of term."""
    days = corrected_age_days(age_days(facts.birth_date, on), facts.gestation_weeks)
    return -1 if days is None else completed_months(on - timedelta(days=days), on)


def is_severely_wasted(
    zwfl: float | None, muac_cm: float | None, oedema_grade: int | None, rules: FeedingRules
) -> bool:
    """Whether a measurement of a child from 6 months on means gizi buruk."""
    return (
        (zwfl is not None and zwfl < rules.severe_below_z)
        or (muac_cm is not None and muac_cm < rules.severe_muac_cm)
        or (oedema_grade is not None and oedema_grade >= rules.severe_oedema_grade)
    )


def _group(
    facts: NutritionFacts, measured: date, rules: FeedingRules
) -> tuple[FeedingGroup, Reason] | None:
    zwfl, zwei, muac = facts.zwfl, facts.zwei, facts.muac_cm
    figures: dict[str, Figure]
    if zwfl is not None and rules.wasted_from_z <= zwfl < rules.wasted_below_z:
        on = facts.zwfl_on or measured
        figures = {"value_z": zwfl, "below_z": rules.wasted_below_z, "on_date": on}
        return FeedingGroup.WASTED, Reason("feeding_wasted", figures)
    if rules.muac_counts and muac is not None and muac < rules.wasted_muac_cm:
        return FeedingGroup.WASTED, Reason(
            "feeding_wasted_muac",
            {
                "value_cm": muac,
                "below_cm": rules.wasted_muac_cm,
                "on_date": facts.muac_on or measured,
            },
        )
    if zwei is not None and zwei < rules.underweight_below_z:
        on = facts.zwei_on or measured
        figures = {"value_z": zwei, "below_z": rules.underweight_below_z, "on_date": on}
        if is_corrected(age_days(facts.birth_date, on), facts.gestation_weeks):
            figures[AGE] = BY_CORRECTED
        return FeedingGroup.UNDERWEIGHT, Reason("feeding_underweight", figures)
    if facts.t_in_row >= rules.t_in_row:
        return FeedingGroup.NO_GAIN, Reason(
            "feeding_no_gain", {"times": facts.t_in_row, "on_date": facts.weighed_on or measured}
        )
    return None
