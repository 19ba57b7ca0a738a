"""The numbers of care items given to children, and the rounds in which some are given.

resources/rules/services.toml has each with its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from desktop_app.growth.arrays import Flags, Integers
from desktop_app.programme.care.vitamin_a import CourseRules, course_rules
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

BLUE, RED, INFANT = "blue", "red", "infant"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRule:
    """A care item given in certain months of the year."""

    months: tuple[int, ...]
    grace_months: int
    from_months: int
    second_from_months: int
    """From this age on the larger dose is given."""
    below_months: int
    least_interval_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRules:
    """The numbers of resources/rules/services.toml."""

    vitamin_a: RoundRule
    capsule_iu: Mapping[str, int]
    treatment_interval_days: Mapping[str, int]
    """By reason of a dose outside the round."""
    vitamin_a_course: CourseRules
    deworming: RoundRule
    half_mg: int
    full_mg: int
    breastfeeding_months: int
    breastfeeding_ask_until: int
    food_from_months: int
    food_below_months: int
    food_ask_every_days: int
    food_least_groups: int
    food_three_meals_from: int
    food_meals: tuple[int, int, int]
    """Young, older, not breastfed."""
    food_groups: tuple[str, ...]
    animal_groups: tuple[str, ...]
    kpsp_forms: tuple[int, ...]
    """The ages of the forms in completed months, ascending."""
    kpsp_questions: int
    kpsp_fits_from: int
    kpsp_doubtful_from: int
    kpsp_repeat_days: int
    counselling_below_months: int
    counselling_topics: tuple[str, ...]


def care_rules(overrides: Overrides = NO_OVERRIDES) -> CareRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("services", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> CareRules:
    return _read(loaded("services"))


def _read(table: RuleTable) -> CareRules:
    whole, content = table.whole, table.content
    return CareRules(
        vitamin_a=_round(table, "vitamin_a", "red_from_months"),
        capsule_iu={colour: whole(f"vitamin_a.{colour}_iu") for colour in (BLUE, RED, INFANT)},
        treatment_interval_days={
            reason: whole(f"vitamin_a.treatment.{reason}")
            for reason, row in content["vitamin_a"]["treatment"].items()
            if isinstance(row, dict)
        },
        vitamin_a_course=course_rules(table),
        deworming=_round(table, "deworming", "full_from_months"),
        half_mg=whole("deworming.half_mg"),
        full_mg=whole("deworming.full_mg"),
        breastfeeding_months=whole("breastfeeding.months"),
        breastfeeding_ask_until=whole("breastfeeding.ask_until_months"),
        food_from_months=whole("complementary.from_months"),
        food_below_months=whole("complementary.below_months"),
        food_ask_every_days=whole("complementary.ask_every_days"),
        food_least_groups=whole("complementary.least_groups"),
        food_three_meals_from=whole("complementary.three_meals_from_months"),
        food_meals=(
            whole("complementary.meals_young"),
            whole("complementary.meals_older"),
            whole("complementary.meals_not_breastfed"),
        ),
        food_groups=tuple(content["complementary"]["groups"]),
        animal_groups=tuple(content["complementary"]["animal"]),
        kpsp_forms=tuple(sorted(content["kpsp"]["forms"])),
        kpsp_questions=whole("kpsp.questions"),
        kpsp_fits_from=whole("kpsp.fits_from"),
        kpsp_doubtful_from=whole("kpsp.doubtful_from"),
        kpsp_repeat_days=whole("kpsp.repeat_days"),
        counselling_below_months=whole("counselling.below_months"),
        counselling_topics=tuple(content["counselling"]["topics"]),
    )


def _round(table: RuleTable, name: str, second: str) -> RoundRule:
    return RoundRule(
        months=tuple(
            sorted({table.whole(f"{name}.{which}_month") for which in ("first", "second")})
        ),
        grace_months=table.whole(f"{name}.grace_months"),
        from_months=table.whole(f"{name}.from_months"),
        second_from_months=table.whole(f"{name}.{second}"),
        below_months=table.whole(f"{name}.below_months"),
        least_interval_days=table.whole(f"{name}.least_interval_days"),
    )


@dataclass(frozen=True, slots=True)
class Round:
    """A round: from its month's first day to the last day on which it is swept up."""

    first: date
    month_ends: date
    last: date


def round_of(on: date, rule: RoundRule) -> Round | None:
    """Return the round that is open on a day; None between rounds."""
    return _round_of(on.year, on.month, rule)


@cache
def _round_of(year: int, month: int, rule: RoundRule) -> Round | None:
    at = Month(year=year, month=month)
    for back in range(rule.grace_months + 1):
        months = year * 12 + month - 1 - back
        first = Month(year=months // 12, month=months % 12 + 1)
        if first.month in rule.months:
            end = at
            for _ in range(rule.grace_months - back):
                end = end.next
            return Round(first.first, first.last, end.last)
    return None


NO_DOSE, SMALLER, LARGER = 0, 1, 2
"""Which of a round's two doses an age gets."""

NO_FORM = 0
"""Stands for no KPSP form."""


def doses(age_months: Integers, rule: RoundRule) -> Flags:
    """Return the dose for each age; NO_DOSE outside the ages of the round."""
    of_age = (age_months >= rule.from_months) & (age_months < rule.below_months)
    by_age = np.where(age_months < rule.second_from_months, SMALLER, LARGER)
    found: Flags = np.where(of_age, by_age, NO_DOSE).astype(np.int8)
    return found


def capsule(age_months: int, rules: CareRules) -> str | None:
    """Return the colour of the capsule for an age; None outside the ages of the round."""
    return (None, BLUE, RED)[int(doses(np.array(age_months), rules.vitamin_a))]


def deworming_mg(age_months: int, rules: CareRules) -> int | None:
    """Return the dose for an age; None outside the ages of the round."""
    return (None, rules.half_mg, rules.full_mg)[int(doses(np.array(age_months), rules.deworming))]


def forms(age_months: Integers, rules: CareRules) -> Integers:
    """Return the KPSP form for each age, that of the highest age not above it; else NO_FORM."""
    by_place = np.array([NO_FORM, *rules.kpsp_forms])
    found: Integers = by_place[np.searchsorted(by_place[1:], age_months, side="right")]
    return found


def kpsp_form(age_months: int, rules: CareRules) -> int | None:
    """Return the KPSP form for an age; None below the first."""
    return int(forms(np.array(age_months), rules)) or None
