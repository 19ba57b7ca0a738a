"""Care as entered: what is refused, what is asked about, and how answers are judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Severity
from desktop_app.programme.care.care_checks import (
    Development,
    breastfeeding,
    care_problems,
    complementary,
    development,
    treatment_questions,
)
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.life import ChildLife

RULES = care_rules()
BORN = date(2025, 1, 10)
TODAY = date(2026, 11, 24)
LIFE = ChildLife(birth_date=BORN)


def gave(kind: str, on: date, **more: object) -> CareItem:
    return CareItem(child_id=1, kind=CareKind(kind), on=on, **more)  # type: ignore[arg-type]  # fields of several types


def at(months: int) -> date:
    return day_of_age(BORN, months)


def codes(new: CareItem, *others: CareItem, life: ChildLife = LIFE, ill: bool = False) -> list[str]:
    found = care_problems(new, others, life, TODAY, RULES, ill=ill)
    return [f"{p.severity.value} {p.code}" for p in found]


RED = gave("vitamin_a", at(14), item="red")
USUAL = [
    gave("vitamin_a", at(7), item="blue"),
    RED,
    gave("deworming", at(14), amount=200),
    gave("deworming", at(14), amount=200.0),
    gave("exclusive_breastfeeding", at(3), month=3, answer=False),
    gave("complementary_feeding", at(8), food_groups=("grains", "eggs"), meals=2, answer=True),
    gave("kpsp", at(9), month=9, amount=10),
    gave("counselling", at(5), item="hygiene", recipients=(Recipient.FATHER,)),
    gave("parenting_class", at(5), recipients=(Recipient.MOTHER,)),
    gave("home_visit", at(5)),
    gave("mbg", at(8)),
    gave("mother_class", at(8)),
]


@pytest.mark.parametrize("item", USUAL)
def test_usual_services_have_no_problem(item: CareItem) -> None:
    assert codes(item) == []
    saved = replace(item, service_id=7)
    assert codes(saved, saved) == []


@pytest.mark.parametrize("item", USUAL)
def test_dates_of_any_service(item: CareItem) -> None:
    early = replace(item, on=BORN - timedelta(1))
    assert codes(early) == ["refuse care_before_birth"]
    assert codes(replace(item, on=TODAY + timedelta(1))) == ["refuse date_in_future"]
    died = ChildLife(birth_date=BORN, died_on=item.on - timedelta(1))
    assert codes(item, life=died) == ["refuse care_after_death"]
    on_the_day = ChildLife(birth_date=BORN, died_on=item.on)
    assert codes(item, life=on_the_day) == []
    assert codes(item, replace(item, service_id=3)) == ["refuse care_exists"]


@pytest.mark.parametrize(
    "item, expected",
    [
        (gave("vitamin_a", at(14), item="green"), ["refuse capsule_unknown"]),
        (gave("vitamin_a", at(14), item="red", reason="flu"), ["refuse vitamin_a_reason"]),
        (gave("vitamin_a", at(5), item="blue"), ["refuse vitamin_a_too_young"]),
        (gave("vitamin_a", at(5), item="infant"), ["refuse vitamin_a_too_young"]),
        (gave("vitamin_a", at(5), item="blue", reason="severe_wasting"),
         ["refuse vitamin_a_too_young"]),
        (gave("vitamin_a", at(5), item="infant", reason="severe_wasting"), []),
        (gave("vitamin_a", at(11), item="red"), ["confirm capsule_for_other_age"]),
        (gave("vitamin_a", at(12), item="blue"), ["confirm capsule_for_other_age"]),
        (gave("deworming", at(11), amount=200), ["confirm deworming_age"]),
        (gave("deworming", at(13), amount=400), ["confirm deworming_dose"]),
        (gave("deworming", at(13)), ["confirm deworming_dose"]),
        (gave("exclusive_breastfeeding", at(8), month=6, answer=True),
         ["refuse breastfeeding_month"]),
        (gave("exclusive_breastfeeding", at(8), answer=True), ["refuse breastfeeding_month"]),
        (gave("exclusive_breastfeeding", at(2), month=3, answer=True),
         ["refuse month_not_reached"]),
        (gave("exclusive_breastfeeding", at(3), month=3), ["refuse required"]),
        (gave("complementary_feeding", at(8), food_groups=("sweets",)),
         ["refuse food_group_unknown"]),
        (gave("complementary_feeding", at(5)), ["confirm complementary_too_young"]),
        (gave("kpsp", at(9), month=10, amount=9), ["refuse kpsp_form_unknown"]),
        (gave("kpsp", at(9), amount=9), ["refuse kpsp_form_unknown"]),
        (gave("kpsp", at(8), month=9, amount=9), ["refuse month_not_reached"]),
        (gave("kpsp", at(9), month=9), ["refuse kpsp_answers"]),
        (gave("kpsp", at(9), month=9, amount=11), ["refuse kpsp_answers"]),
        (gave("counselling", at(9), item="gossip"),
         ["refuse topic_unknown", "refuse recipient_missing"]),
        (gave("parenting_class", at(9)), ["refuse recipient_missing"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_service(item: CareItem, expected: list[str]) -> None:
    assert codes(item) == expected


def test_a_grown_child_may_have_had_any_capsule() -> None:
    life = ChildLife(birth_date=date(2020, 1, 1))
    assert codes(gave("vitamin_a", TODAY, item="red"), life=life) == []


@pytest.mark.parametrize(
    "days, reason, expected",
    [
        (119, "", ["refuse vitamin_a_too_soon"]),
        (120, "", []),
        (-119, "", ["refuse vitamin_a_too_soon"]),
        (-120, "", []),
        (1, "measles", []),
        (29, "diarrhoea", ["refuse vitamin_a_too_soon"]),
        (30, "diarrhoea", []),
        (30, "severe_wasting", []),
        (1, "xerophthalmia", []),
        # a dose of treatment before a routine one: the later one's interval counts
        (-30, "diarrhoea", ["refuse vitamin_a_too_soon"]),
    ],
)
def test_vitamin_a_is_refused_within_its_interval(
    days: int, reason: str, expected: list[str]
) -> None:
    other = gave("vitamin_a", at(18), item="red")
    new = gave("vitamin_a", at(18) + timedelta(days), item="red", reason=reason)
    assert codes(new, other) == expected


@given(st.lists(st.tuples(st.integers(200, 670), st.sampled_from(["", "diarrhoea"])), max_size=12))
def test_of_accepted_doses_no_two_are_within_the_interval(doses: list[tuple[int, str]]) -> None:
    accepted: list[CareItem] = []
    for number, (age_days, reason) in enumerate(doses, start=1):
        new = gave("vitamin_a", BORN + timedelta(age_days), item="red", reason=reason)
        found = care_problems(new, accepted, LIFE, TODAY, RULES)
        if all(problem.severity is not Severity.REFUSE for problem in found):
            accepted.append(replace(new, service_id=number))
    in_order = sorted(accepted, key=lambda one: one.on)
    for earlier, later in pairwise(in_order):
        assert (later.on - earlier.on).days >= (30 if later.reason else 120)


def test_deworming_soon_after_another_or_while_ill_is_asked_about() -> None:
    first = gave("deworming", at(13), amount=200)
    near = gave("deworming", at(13) + timedelta(119), amount=200)
    assert codes(near, first) == ["confirm deworming_too_soon"]
    assert codes(replace(near, on=at(13) + timedelta(120)), first) == []
    assert codes(first, ill=True) == ["confirm deworming_ill"]
    assert codes(RED, ill=True) == []


@pytest.mark.parametrize(
    "kind, reason, before, apart, expected",
    [
        ("vitamin_a", "severe_wasting", "vitamin_a", 29, ["vitamin_a_given_recently"]),
        ("vitamin_a", "severe_wasting", "vitamin_a", 30, []),
        ("vitamin_a", "measles", "vitamin_a", 0, ["vitamin_a_given_recently"]),
        ("vitamin_a", "measles", "vitamin_a", 1, []),
        ("vitamin_a", "severe_wasting", "deworming", 1, []),
        ("deworming", "worms", "deworming", 1, ["deworming_too_soon"]),
        ("deworming", "worms", "deworming", RULES.deworming.least_interval_days, []),
        ("deworming", "worms", "vitamin_a", 1, []),
        ("kpsp", "", "kpsp", 1, []),
    ],
)
def test_a_dose_given_as_treatment_is_asked_about(
    kind: str, reason: str, before: str, apart: int, expected: list[str]
) -> None:
    other = gave(before, TODAY - timedelta(days=apart))
    new = gave(kind, TODAY, reason=reason)
    found = list(treatment_questions(new, [other], "medicines", RULES))
    assert [problem.code for problem in found] == expected
    assert all(problem.field == "medicines" for problem in found)
    assert all(problem.severity is Severity.CONFIRM for problem in found)


def asked(month: int, answer: bool, on: date | None = None) -> CareItem:  # noqa: FBT001 -- the mother's answer
    return gave("exclusive_breastfeeding", on or at(month), month=month, answer=answer)


def test_exclusive_breastfeeding_month_by_month() -> None:
    good = [asked(month, answer=True) for month in range(6)]
    complete = breastfeeding(BORN, good, at(7), RULES)
    assert (complete.exclusive, complete.broken_in) == (True, None)
    assert complete.months == (True,) * 6
    so_far = breastfeeding(BORN, good, at(3), RULES)
    assert (so_far.exclusive, so_far.months) == (True, (True,) * 4 + (None,) * 2)
    gap = breastfeeding(BORN, good[:2] + good[3:], at(7), RULES)
    assert (gap.exclusive, gap.months[2]) == (None, None)
    broken = breastfeeding(BORN, [*good[:2], asked(3, answer=False)], at(7), RULES)
    assert (broken.exclusive, broken.broken_in) == (False, 3)
    corrected = [*good, asked(2, answer=False, on=at(4))]
    assert breastfeeding(BORN, corrected, at(7), RULES).broken_in == 2
    assert breastfeeding(BORN, [*good, RED], BORN - timedelta(1), RULES).exclusive is None


@pytest.mark.parametrize(
    "groups, breastfed, meals, months, expected",
    [
        (("grains", "eggs", "dairy", "legumes"), True, 2, 6, (5, True, True, True)),
        (("grains", "eggs", "dairy", "legumes"), False, 4, 6, (4, False, True, False)),
        (("grains", "flesh", "dairy", "legumes", "other_fruit"), None, 4, 8, (5, True, True, True)),
        (("grains", "flesh", "dairy", "legumes", "other_fruit"), None, 3, 8,
         (5, True, False, False)),
        (("breast_milk", "grains"), None, 2, 8, (2, False, True, False)),
        (("breast_milk", "grains"), True, 2, 9, (2, False, False, False)),
        (("breast_milk", "grains"), True, 3, 9, (2, False, True, False)),
        (("sweets",), True, None, 12, (1, False, None, None)),
    ],
)  # fmt: skip
def test_complementary_food_of_a_day(
    groups: tuple[str, ...],
    breastfed: bool | None,  # noqa: FBT001 -- the mother's answer
    meals: int | None,
    months: int,
    expected: tuple[int, bool, bool | None, bool | None],
) -> None:
    answer = gave(
        "complementary_feeding", at(months), food_groups=groups, answer=breastfed, meals=meals
    )
    got = complementary(answer, months, RULES)
    assert (got.groups, got.diverse, got.frequent, got.acceptable) == expected
    assert got.animal is bool({"eggs", "flesh"} & set(groups))


@pytest.mark.parametrize(
    "answers, expected",
    [
        ([], None),
        ([10], Development.FITS),
        ([9], Development.FITS),
        ([8], Development.DOUBTFUL),
        ([7], Development.DOUBTFUL),
        ([6], Development.DEVIATES),
        ([None], Development.DEVIATES),
        ([8, 7], Development.DEVIATES),
        ([8, 9], Development.FITS),
        ([6, 8], Development.DOUBTFUL),
    ],
)
def test_the_result_of_a_kpsp(answers: list[int | None], expected: Development | None) -> None:
    done = [
        gave("kpsp", at(9) + timedelta(14 * place), month=9, amount=amount)
        for place, amount in enumerate(answers)
    ]
    others = [gave("kpsp", at(12), month=12, amount=1), RED]
    assert development([*reversed(done), *others], 9, RULES) is expected


@pytest.mark.parametrize("kind", ["mbg", "mother_class"])
@pytest.mark.parametrize(
    "other, found",
    [
        (date(2026, 10, 1), ["refuse care_month_exists"]),
        (date(2026, 10, 31), ["refuse care_month_exists"]),
        (date(2026, 9, 30), []),
        (date(2025, 10, 20), []),
    ],
)
def test_what_is_ticked_by_month_is_ticked_once_a_month(
    kind: str, other: date, found: list[str]
) -> None:
    assert codes(gave(kind, date(2026, 10, 20)), gave(kind, other)) == found
    assert codes(gave(kind, date(2026, 10, 20)), gave("home_visit", other)) == []
