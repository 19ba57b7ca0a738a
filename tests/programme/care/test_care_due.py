"""Vitamin A and deworming by round and age, feeding questions, KPSP, counselling."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.care.care_due import care_dues, register_care_dues
from desktop_app.programme.care.given_columns import CareColumns
from desktop_app.programme.care.rules import (
    capsule,
    care_rules,
    deworming_mg,
    kpsp_form,
    round_of,
)
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.reasons import Due
from tests.oracles import care_due as oracle
from tests.programme.care.test_immunisation_arrays import told

RULES = care_rules()
BORN = date(2025, 1, 10)


def gave(kind: str, on: date, **more: object) -> CareItem:
    return CareItem(child_id=1, kind=CareKind(kind), on=on, **more)  # type: ignore[arg-type]  # fields of several types


def dues(on: date, *given: CareItem, born: date = BORN, ill: bool = False) -> dict[str, Due]:
    found = care_dues(1, born, given, on, RULES, ill=ill)
    assert all(one.since <= on for one in found)
    return {one.code: one for one in found}


@pytest.mark.parametrize(
    "on, first, month_ends, last",
    [
        (date(2026, 2, 1), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 3, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 8, 15), date(2026, 8, 1), date(2026, 8, 31), date(2026, 9, 30)),
    ],
)
def test_rounds_in_february_and_august(on: date, first: date, month_ends: date, last: date) -> None:
    found = round_of(on, RULES.vitamin_a)
    assert found is not None
    assert (found.first, found.month_ends, found.last) == (first, month_ends, last)


@pytest.mark.parametrize("on", [date(2026, 1, 31), date(2026, 4, 1), date(2026, 7, 31)])
def test_no_round_in_between(on: date) -> None:
    assert round_of(on, RULES.vitamin_a) is None


def test_a_round_may_reach_over_the_new_year() -> None:
    late = care_rules({"services.vitamin_a.grace_months": 3})
    found = round_of(date(2026, 11, 2), late.vitamin_a)
    assert found is not None
    assert found.last == date(2026, 11, 30)
    assert round_of(date(2027, 1, 2), late.vitamin_a) is None


@pytest.mark.parametrize(
    "months, colour, mg",
    [
        (5, None, None),
        (6, "blue", None),
        (11, "blue", None),
        (12, "red", 200),
        (23, "red", 200),
        (24, "red", 400),
        (59, "red", 400),
        (60, None, None),
    ],
)
def test_capsule_and_dose_by_age(months: int, colour: str | None, mg: int | None) -> None:
    assert (capsule(months, RULES), deworming_mg(months, RULES)) == (colour, mg)


def test_vitamin_a_in_its_round() -> None:
    due = dues(date(2026, 2, 5))["vitamin_a_due"]
    assert due.since == date(2026, 2, 1)
    assert dict(due.figures) == {
        "capsule_word": "red",
        "iu": 200_000,
        "until_date": date(2026, 3, 31),
    }
    assert "vitamin_a_late" in dues(date(2026, 3, 1))
    assert not any(code.startswith("vitamin_a") for code in dues(date(2026, 4, 1)))
    given_this_round = gave("vitamin_a", date(2026, 2, 3), item="red")
    assert "vitamin_a_late" not in dues(date(2026, 3, 1), given_this_round)
    assert "vitamin_a_due" in dues(date(2026, 8, 1), given_this_round)


def test_who_reaches_six_months_within_the_round_is_due_from_then_on() -> None:
    born = date(2025, 8, 20)
    assert "vitamin_a_due" not in dues(date(2026, 2, 19), born=born)
    due = dues(date(2026, 2, 20), born=born)["vitamin_a_due"]
    assert (due.since, due.figures["capsule_word"]) == (date(2026, 2, 20), "blue")


def test_the_blue_capsule_is_given_once() -> None:
    born = date(2025, 9, 10)
    blue = gave("vitamin_a", date(2026, 3, 12), item="blue")
    assert "vitamin_a_due" not in dues(date(2026, 8, 12), blue, born=born)
    assert dues(date(2026, 9, 10), blue, born=born)["vitamin_a_late"].figures["capsule_word"] == (
        "red"
    )


def test_the_interval_counts_from_any_dose() -> None:
    treated = gave("vitamin_a", date(2026, 5, 1), item="red", reason="measles")
    assert "vitamin_a_due" not in dues(date(2026, 8, 28), treated)
    assert dues(date(2026, 8, 29), treated)["vitamin_a_due"].since == date(2026, 8, 29)


def test_deworming_by_round_waits_until_well() -> None:
    assert dues(date(2026, 2, 5))["deworming_due"].figures["mg"] == 200
    assert "deworming_late" in dues(date(2026, 3, 5))
    ill = dues(date(2026, 2, 5), ill=True)
    assert "deworming_due" not in ill
    assert ill["deworming_when_well"].since == date(2026, 2, 1)
    assert "vitamin_a_due" in ill
    given = gave("deworming", date(2026, 2, 5), amount=200)
    assert not any(code.startswith("deworming") for code in dues(date(2026, 3, 1), given))


ROUND_DAYS = st.integers(0, 2000).map(lambda n: BORN + timedelta(n))


@given(st.lists(ROUND_DAYS, max_size=8), ROUND_DAYS)
def test_nothing_is_proposed_within_its_interval(doses: list[date], on: date) -> None:
    given = [gave("vitamin_a", day, item="red") for day in doses]
    given += [gave("deworming", day, amount=400) for day in doses]
    found = dues(on, *given)
    known = [day for day in doses if day <= on]
    for code in ("vitamin_a_due", "vitamin_a_late", "deworming_due", "deworming_late"):
        if code in found and known:
            assert (on - max(known)).days >= 120


@settings(max_examples=13)
@given(st.lists(ROUND_DAYS, min_size=8, max_size=8))
def test_who_takes_what_is_proposed_is_never_given_twice_within_the_interval(
    births: list[date],
) -> None:
    born = np.array([birth.toordinal() for birth in births], np.int32)
    well = np.zeros(len(births), np.bool_)
    given: list[list[CareItem]] = [[] for _ in births]
    for days in range(0, max(births).toordinal() - min(births).toordinal() + 1900, 11):
        on = min(births) + timedelta(days)
        columns = CareColumns.of_register(
            (row, one) for row, own in enumerate(given) for one in own
        )
        found = register_care_dues(born, columns, on, RULES, ill=well)
        for row, own in enumerate(given):
            for due in found.of_row(row, row):
                if due.code in {"vitamin_a_due", "vitamin_a_late"}:
                    own.append(gave("vitamin_a", on, item=str(due.figures["capsule_word"])))
    for own in given:
        apart = [(later.on - earlier.on).days for earlier, later in pairwise(own)]
        assert all(gap >= 120 for gap in apart)
        assert [one.item for one in own].count("blue") <= 1
        assert len(own) >= 8


def test_breastfeeding_is_asked_month_by_month() -> None:
    first = dues(BORN)["breastfeeding_ask"]
    assert (first.since, first.figures["month"]) == (BORN, 0)
    asked = [gave("exclusive_breastfeeding", day_of_age(BORN, m), month=m) for m in (0, 1, 3)]
    third = dues(day_of_age(BORN, 3), *asked)["breastfeeding_ask"]
    assert (third.since, third.figures["month"]) == (day_of_age(BORN, 2), 2)
    all_asked = [*asked, gave("exclusive_breastfeeding", day_of_age(BORN, 3), month=2)]
    assert "breastfeeding_ask" not in dues(day_of_age(BORN, 3), *all_asked)
    assert dues(day_of_age(BORN, 6), *all_asked)["breastfeeding_ask"].figures["month"] == 4
    assert "breastfeeding_ask" not in dues(day_of_age(BORN, 7), *all_asked)


def test_complementary_feeding_is_asked_about_from_6_to_23_months() -> None:
    assert "complementary_ask" not in dues(day_of_age(BORN, 6) - timedelta(1))
    assert dues(day_of_age(BORN, 8))["complementary_ask"].since == day_of_age(BORN, 6)
    asked = gave("complementary_feeding", date(2025, 10, 1))
    assert "complementary_ask" not in dues(date(2025, 12, 31), asked)
    assert dues(date(2026, 1, 1), asked)["complementary_ask"].since == date(2026, 1, 1)
    assert "complementary_ask" not in dues(day_of_age(BORN, 24))


@pytest.mark.parametrize(
    "months, form",
    [(2, None), (3, 3), (5, 3), (6, 6), (24, 24), (29, 24), (30, 30), (71, 66), (80, 72)],
)
def test_the_kpsp_form_of_an_age(months: int, form: int | None) -> None:
    assert kpsp_form(months, RULES) == form


def test_kpsp_is_due_at_its_ages_and_repeated_when_doubtful() -> None:
    assert "kpsp_due" not in dues(day_of_age(BORN, 2))
    due = dues(day_of_age(BORN, 10))["kpsp_due"]
    assert (due.since, due.figures["month"]) == (day_of_age(BORN, 9), 9)
    on = day_of_age(BORN, 9)
    doubtful = gave("kpsp", on, month=9, amount=8)
    assert "kpsp_repeat" not in dues(on + timedelta(13), doubtful)
    assert dues(on + timedelta(14), doubtful)["kpsp_repeat"].since == on + timedelta(14)
    again = gave("kpsp", on + timedelta(14), month=9, amount=8)
    assert "kpsp_repeat" not in dues(on + timedelta(40), doubtful, again)
    for amount in (9, 6, None):
        clear = gave("kpsp", on, month=9, amount=amount)
        found = dues(on + timedelta(20), clear)
        assert not {"kpsp_due", "kpsp_repeat"} & set(found)
    assert "kpsp_due" in dues(day_of_age(BORN, 12), doubtful)


def test_counselling_every_month_until_two_years() -> None:
    on = date(2025, 11, 24)
    assert dues(on)["counselling_due"].since == date(2025, 11, 1)
    assert dues(date(2025, 1, 20))["counselling_due"].since == BORN
    done = gave("counselling", date(2025, 11, 2), recipients=(Recipient.MOTHER,))
    assert "counselling_due" not in dues(on, done)
    assert "counselling_due" in dues(date(2025, 12, 1), done)
    assert "counselling_due" not in dues(day_of_age(BORN, 24))
    later = gave("counselling", date(2025, 11, 25), recipients=(Recipient.MOTHER,))
    assert "counselling_due" in dues(on, later)


def test_nothing_is_due_before_birth_or_for_a_grown_child() -> None:
    assert dues(BORN - timedelta(1)) == {}
    assert set(dues(day_of_age(BORN, 75))) == {"kpsp_due"}


DAYS = st.sampled_from(
    [
        date(2026, 2, 1),
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 1),
        date(2026, 8, 15),
        date(2026, 10, 31),
    ]
)
# Kept, because Hypothesis takes longer to prepare a choice than to make it.
_KIND = st.sampled_from(list(CareKind))
_BASE = st.integers(0, 3)
_APART = st.sampled_from([0, 1, -1, -14, -13, -30, -31, -150, -151, -180, 40])
_CAPSULE = st.sampled_from(["blue", "red", ""])
_MONTH = st.sampled_from((None, *range(7), *RULES.kpsp_forms))
_CHILDREN, _AGE, _ITEMS = st.integers(0, 4), st.integers(0, 1_900), st.integers(0, 8)
_AMOUNT = st.sampled_from([None, 0.0, 6.0, 7.0, 8.0, 9.0, 10.0])


def a_care_item(draw: st.DrawFn, birth: date, on: date) -> CareItem:
    """A care item of any kind, near the borders of rounds, months and intervals."""
    base = (on, birth, day_of_age(birth, 6), on.replace(day=1))[draw(_BASE)]
    return CareItem(
        child_id=0,
        kind=draw(_KIND),
        on=max(birth, base + timedelta(days=draw(_APART))),
        item=draw(_CAPSULE),
        month=draw(_MONTH),
        amount=draw(_AMOUNT),
    )


@st.composite
def registers(draw: st.DrawFn) -> tuple[date, list[tuple[date, list[CareItem]]]]:
    """A day, and children of every age with their care items."""
    on = draw(DAYS)
    children = []
    for _ in range(draw(_CHILDREN)):
        birth = on - timedelta(days=draw(_AGE))
        children.append((birth, [a_care_item(draw, birth, on) for _ in range(draw(_ITEMS))]))
    return on, children


@settings(max_examples=300)
@given(registers(), st.lists(st.booleans(), min_size=4, max_size=4))
def test_many_children_at_once_are_judged_as_one_by_one(
    register: tuple[date, list[tuple[date, list[CareItem]]]], illnesses: list[bool]
) -> None:
    on, children = register
    births = np.array([birth.toordinal() for birth, _ in children], np.int32)
    ill = np.array(illnesses[: len(children)], np.bool_)
    columns = CareColumns.of_register(
        (row, one) for row, (_, own) in enumerate(children) for one in own
    )
    found = register_care_dues(births, columns, on, RULES, ill=ill)
    expected = [
        oracle.care_dues(row, birth, own, on, RULES, ill=illnesses[row])
        for row, (birth, own) in enumerate(children)
    ]
    assert [found.of_row(row, row) for row in range(len(children))] == expected
    assert told(found.columns()) == {
        row: (min(due.since for due in dues), len(dues))
        for row, dues in enumerate(expected)
        if dues
    }
