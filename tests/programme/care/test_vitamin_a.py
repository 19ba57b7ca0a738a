"""Vitamin A as treatment: no question on the guideline's days, a question on any other day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.programme.care.care_checks import care_problems, treatment_questions
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.care.vitamin_a import offered_days
from desktop_app.programme.records.care import CareItem
from tests.programme.care.test_care_checks import LIFE, TODAY, at, gave

RULES = care_rules()
MEASLES, XEROPHTHALMIA, WASTING = "measles", "xerophthalmia", "severe_wasting"


def dose(day: int, reason: str, number: int = 0) -> CareItem:
    """A dose on a day of a course that began at 18 months."""
    return gave(
        "vitamin_a",
        at(18) + timedelta(days=day - 1),
        item="red",
        reason=reason,
        service_id=number,
    )


def said(new: CareItem, *others: CareItem) -> list[str]:
    found = care_problems(new, others, LIFE, TODAY, RULES)
    return [f"{problem.severity.value} {problem.code}" for problem in found]


@pytest.mark.parametrize(
    "reason, before, day, expected",
    [
        (WASTING, [], 1, []),
        (WASTING, [1], 2, []),
        (WASTING, [1, 2], 15, []),
        (WASTING, [1], 15, []),
        (XEROPHTHALMIA, [1, 2], 15, []),
        (MEASLES, [1], 2, []),
        # beside the days: asked, never refused
        (WASTING, [1], 3, ["confirm vitamin_a_other_day"]),
        (WASTING, [1, 2], 14, ["confirm vitamin_a_other_day"]),
        (WASTING, [1, 2], 16, ["confirm vitamin_a_other_day"]),
        (MEASLES, [1, 2], 15, ["confirm vitamin_a_other_day"]),
        # a fourth dose in 30 days
        (WASTING, [1, 2, 15], 20, ["confirm vitamin_a_other_day", "confirm vitamin_a_too_many"]),
        (WASTING, [1, 2, 15], 30, ["confirm vitamin_a_other_day", "confirm vitamin_a_too_many"]),
        # 30 days later a new course begins
        (WASTING, [1], 31, []),
    ],
)
def test_the_days_of_a_course(
    reason: str, before: list[int], day: int, expected: list[str]
) -> None:
    others = [dose(one, reason, number) for number, one in enumerate(before, start=1)]
    assert said(dose(day, reason), *others) == expected
    asked = treatment_questions(dose(day, reason), others, "treatments", RULES)
    assert [f"confirm {problem.code}" for problem in asked] == expected


@pytest.mark.parametrize(
    "reason, other, apart, expected",
    [
        # after a dose of the round: gizi buruk asks within 30 days, measles on the same day only
        (WASTING, "", 29, ["confirm vitamin_a_too_soon"]),
        (WASTING, "", 30, []),
        (MEASLES, "", 1, []),
        (XEROPHTHALMIA, MEASLES, 1, []),
        (WASTING, MEASLES, 5, ["confirm vitamin_a_too_soon"]),
        # a dose of the round soon after a treatment stays refused
        ("", WASTING, 119, ["refuse vitamin_a_too_soon"]),
        ("", WASTING, 120, []),
        ("diarrhoea", WASTING, 29, ["refuse vitamin_a_too_soon"]),
    ],
)
def test_a_dose_near_one_of_another_reason(
    reason: str, other: str, apart: int, expected: list[str]
) -> None:
    assert said(dose(1 + apart, reason), dose(1, other, 1)) == expected


@pytest.mark.parametrize("reason", [WASTING, MEASLES, XEROPHTHALMIA])
@pytest.mark.parametrize("later", [0, 1, 10, 119])
def test_a_treatment_that_is_entered_after_the_round_is_asked_about(
    reason: str, later: int
) -> None:
    """It was given all the same: a refusal would leave it out of the record."""
    given = dose(1, reason) if later else replace(dose(1, reason), item="blue")
    found = said(given, dose(1 + later, "", 1))
    assert "confirm vitamin_a_too_soon" in found
    assert not [line for line in found if line.startswith("refuse")]


@pytest.mark.parametrize(
    "months, reason, item, expected",
    [
        (5, WASTING, "infant", []),
        (5, MEASLES, "infant", []),
        (5, XEROPHTHALMIA, "infant", []),
        (0, MEASLES, "infant", []),
        (5, MEASLES, "blue", ["refuse vitamin_a_too_young"]),
        (5, "diarrhoea", "infant", ["refuse vitamin_a_too_young"]),
        (5, "", "infant", ["refuse vitamin_a_too_young"]),
        (6, MEASLES, "blue", []),
    ],
)
def test_below_six_months(months: int, reason: str, item: str, expected: list[str]) -> None:
    assert said(gave("vitamin_a", at(months), item=item, reason=reason)) == expected


@pytest.mark.parametrize(
    "reason, signs, expected",
    [
        (MEASLES, (), (1,)),
        (MEASLES, ("red_eyes",), (1,)),
        (MEASLES, ("eye_pus",), (1, 2)),
        (MEASLES, ("mouth_ulcers",), (1, 2)),
        (WASTING, (), (1,)),
        (WASTING, ("eye_signs",), (1, 2, 15)),
        ("diarrhoea", (), ()),
    ],
)
def test_what_is_offered_unasked(
    reason: str, signs: tuple[str, ...], expected: tuple[int, ...]
) -> None:
    assert offered_days(reason, signs, RULES.vitamin_a_course) == expected


@pytest.mark.parametrize("changed", [{"second_day": 3}, {"third_day": 14}, {"most_doses": 2}])
def test_an_admin_changes_the_course(changed: dict[str, int]) -> None:
    rules = care_rules({f"services.vitamin_a.course.{key}": n for key, n in changed.items()})
    assert rules.vitamin_a_course != RULES.vitamin_a_course
