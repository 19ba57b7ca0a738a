"""RUTF by edition, day and week, F-75 in feeds, and questions about RUTF handed out."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

import pytest

from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.therapeutic_food import (
    FoodAmount,
    FoodRules,
    food_amount,
    food_questions,
    rutf_editions,
)
from desktop_app.programme.records.feeding import OutpatientVisit, TherapeuticFood
from tests.casework import TODAY

RULES = severe_rules().food
WHO_2023, IMCI_2014 = (
    severe_rules({"gizi_buruk.food.rutf.edition": edition}).food for edition in (2, 3)
)
RUTF, F75, F100 = TherapeuticFood.RUTF, TherapeuticFood.F75, TherapeuticFood.F100


def amount(
    food: TherapeuticFood,
    kg: float,
    *,
    oedematous: bool = False,
    months: int = 18,
    rules: object = RULES,
) -> FoodAmount:
    found = food_amount(food, kg, oedematous=oedematous, age_months=months, rules=rules)  # type: ignore[arg-type]  # RULES or another edition
    assert found is not None
    return found


@pytest.mark.parametrize(
    "kg, low, planned, high, per_week",
    [
        # the week is seven of the shown day: 1.5 a day is 11, not 12
        (4.0, 1.5, 1.5, 2.0, 11),
        (5.0, 1.5, 2.0, 2.0, 14),
        (7.0, 2.5, 3.0, 3.0, 21),
        (10.0, 3.0, 4.0, 4.5, 28),
        (10.5, 3.5, 4.0, 4.5, 28),
    ],
)
def test_rutf_by_weight(kg: float, low: float, planned: float, high: float, per_week: int) -> None:
    got = amount(RUTF, kg)
    assert (got.low, got.planned, got.high, got.per_week) == (low, planned, high, per_week)
    assert (got.unit, got.edition) == ("sachet", "WHO 2013")


@pytest.mark.parametrize(
    "kg, planned",
    [(4.0, 2.0), (4.9, 2.0), (5.0, 2.5), (6.9, 2.5), (7.0, 3.0), (8.4, 3.0), (8.5, 3.5),
     (9.5, 4.0), (10.5, 4.5), (11.9, 4.5), (12.0, 5.0), (20.0, 5.0)],
)  # fmt: skip
def test_an_edition_with_steps(kg: float, planned: float) -> None:
    got = amount(RUTF, kg, rules=IMCI_2014)
    assert (got.low, got.planned, got.high) == (planned, planned, planned)
    assert got.edition == "IMCI 2014"


def test_the_editions_are_chosen_in_the_order_of_the_file() -> None:
    assert rutf_editions() == ("WHO 2013", "WHO 2023", "IMCI 2014")
    for number, name in enumerate(rutf_editions(), 1):
        chosen = severe_rules({"gizi_buruk.food.rutf.edition": number}).food
        assert chosen.edition.name == name


def test_another_edition_plans_less_and_says_so() -> None:
    got = amount(RUTF, 10.0, rules=WHO_2023)
    assert (got.low, got.planned, got.high, got.edition) == (3.0, 3.5, 3.5, "WHO 2023")


@pytest.mark.parametrize("months, given", [(5, False), (6, True)])
def test_no_rutf_below_six_months(months: int, given: bool) -> None:  # noqa: FBT001 -- an expected answer
    found = food_amount(RUTF, 5.0, oedematous=False, age_months=months, rules=RULES)
    assert (found is not None) is given
    assert food_amount(F75, 5.0, oedematous=False, age_months=months, rules=RULES) is not None


@pytest.mark.parametrize("rules", [RULES, WHO_2023])
def test_no_day_that_is_shown_is_asked_about(rules: FoodRules) -> None:
    for tenths in range(30, 200):
        kg = tenths / 10
        got = amount(RUTF, kg, rules=rules)
        assert got.low <= got.planned <= got.high
        for day in (got.low, got.planned):
            visit = OutpatientVisit(
                course_id=1, on=TODAY, weight_kg=kg, sachets_given=ceil(day * 7)
            )
            assert food_questions(visit, RUTF, 18, rules) == (), kg


def test_no_rutf_below_the_first_step() -> None:
    assert food_amount(RUTF, 3.9, oedematous=False, age_months=8, rules=IMCI_2014) is None


@pytest.mark.parametrize(
    "food, kg, oedematous, low, planned, high",
    [
        (F75, 6.0, False, 600.0, 780.0, 780.0),
        (F75, 6.0, True, 600.0, 600.0, 780.0),
        (F75, 7.0, False, 700.0, 910.0, 910.0),
        (F75, 5.0, True, 500.0, 500.0, 650.0),
        (F100, 6.0, False, 900.0, 1110.0, 1320.0),
    ],
)
def test_milk_by_weight(
    food: TherapeuticFood,
    kg: float,
    oedematous: bool,  # noqa: FBT001 -- a fact of the case
    low: float,
    planned: float,
    high: float,
) -> None:
    got = amount(food, kg, oedematous=oedematous)
    assert (got.low, got.planned, got.high, got.per_week) == (low, planned, high, None)
    assert got.unit == "ml"


@pytest.mark.parametrize(
    "kg, oedematous, feeds",
    [
        (7.0, False, ((12, 75.0), (8, 115.0), (6, 150.0))),
        (5.0, True, ((12, 40.0), (8, 60.0), (6, 85.0))),
    ],
)
def test_f75_in_feeds_to_five_millilitres(
    kg: float,
    oedematous: bool,  # noqa: FBT001 -- a fact of the case
    feeds: tuple[tuple[int, float], ...],
) -> None:
    got = amount(F75, kg, oedematous=oedematous)
    assert got.feeds == feeds
    assert got.least_share_percent == 80
    assert amount(F100, kg).feeds == ()


@pytest.mark.parametrize(
    "food, sachets, kg, months, expected",
    [
        # 150 kcal/kg at 7 kg are 2.1 sachets a day, 14.7 a week
        (RUTF, 15, 7.0, 18, []),
        (RUTF, 14, 7.0, 18, ["rutf_too_little"]),
        (RUTF, None, 7.0, 18, []),
        (RUTF, 0, 7.0, 18, []),
        (RUTF, 21, 7.0, 5, ["rutf_too_young"]),
        (RUTF, 21, 7.0, 6, []),
        (F75, 1, 7.0, 5, []),
    ],
)
def test_questions_about_rutf_handed_out(
    food: TherapeuticFood, sachets: int | None, kg: float, months: int, expected: list[str]
) -> None:
    visit = OutpatientVisit(course_id=1, on=TODAY, weight_kg=kg, sachets_given=sachets)
    assert [problem.code for problem in food_questions(visit, food, months, RULES)] == expected


@pytest.mark.parametrize("rules", [RULES, WHO_2023, IMCI_2014])
def test_the_planned_week_is_never_asked_about_and_grows_with_weight(rules: object) -> None:
    weeks = []
    for tenths in range(40, 200):
        kg = tenths / 10
        week = amount(RUTF, kg, rules=rules).per_week
        visit = OutpatientVisit(course_id=1, on=TODAY, weight_kg=kg, sachets_given=week)
        weeks.append(week or 0)
        asked = food_questions(visit, RUTF, 18, rules)  # type: ignore[arg-type]  # as above
        assert asked == () or (rules is not RULES and kg > 12)
    assert all(lighter <= heavier for lighter, heavier in pairwise(weeks))
