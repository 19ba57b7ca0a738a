"""The ten indicators of the village scorecard: due, received, per child and per desa."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.family import House, Insurance, Latrine, Papers, Water
from desktop_app.programme.reports.quarter import Quarter, month_bits
from desktop_app.programme.reports.scorecard import (
    ChildScore,
    ScorecardIndicator,
    ScoreFacts,
    child_scores,
    desa_scores,
    score_facts,
    score_rules,
    unrecorded_care,
)

RULES = score_rules()
Q4 = Quarter(year=2026, quarter=4)
AFTER = date(2027, 1, 5)
FACTS = ScoreFacts(
    child_id=1,
    desa="Balokang",
    birth_date=date(2025, 5, 1),
    basic_complete=True,
    weighed=7,
    lengths_in_year=2,
    mother_counselled=7,
    parenting=7,
    safe_water=True,
    proper_latrine=True,
    birth_certificate=True,
    insured=True,
)


def score(on: date = AFTER, rules: object = RULES, **changes: object) -> ChildScore | None:
    facts = replace(FACTS, **changes)  # type: ignore[arg-type]  # fields of several types
    found = child_scores([facts], Q4, on, rules)  # type: ignore[arg-type]  # rules of any admin
    return found[0] if found else None


def lacking(on: date = AFTER, rules: object = RULES, **changes: object) -> list[int]:
    found = score(on, rules, **changes)
    assert found is not None
    return [int(one) for one in found.lacking]


def due(on: date = AFTER, **changes: object) -> list[int]:
    found = score(on, **changes)
    assert found is not None
    return [int(one) for one in found.due]


def test_months_as_bits() -> None:
    days = [date(2026, 10, 1), date(2026, 12, 31), date(2026, 9, 30), date(2025, 11, 3)]
    assert month_bits(days, Q4) == 0b101
    assert month_bits([], Q4) == 0


def test_a_child_with_all_of_it() -> None:
    found = score()
    assert found is not None
    assert [int(one) for one in found.due] == [1, 2, 3, 4, 6, 7, 8, 9, 10]
    assert found.received == found.due
    assert (found.lacking, found.level) == ((), 1.0)


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({"basic_complete": False}, [1]),
        ({"weighed": 0b011}, [2]),
        ({"lengths_in_year": 1}, [3]),
        ({"mother_counselled": 0b101}, [4]),
        ({"mother_counselled": 0b101, "father_counselled": 0b010}, []),
        ({"needs_home_visit": True}, [5]),
        ({"needs_home_visit": True, "home_visited": 0b110}, [5]),
        ({"needs_home_visit": True, "home_visited": 0b111}, []),
        ({"safe_water": False}, [6]),
        ({"safe_water": None}, [6]),
        ({"proper_latrine": False}, [7]),
        ({"birth_certificate": None}, [8]),
        ({"insured": False}, [9]),
        ({"parenting": 0b110}, [10]),
    ],
)
def test_what_is_lacking(changes: dict[str, object], expected: list[int]) -> None:
    assert lacking(**changes) == expected  # type: ignore[arg-type]  # fields of several types


@pytest.mark.parametrize(
    "birth, expected",
    [
        (date(2025, 1, 1), True),
        (date(2024, 12, 31), False),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_children_of_0_to_23_months_on_the_last_day(birth: date, expected: bool) -> None:  # noqa: FBT001 -- a case of the table
    assert (score(birth_date=birth) is not None) is expected


def test_age_decides_what_is_due() -> None:
    def born(months: int) -> date:
        """Of this age on 31 December, or in February on its last day."""
        return next(
            day for n in range(800) if day_of_age(day := Q4.last - timedelta(n), months) <= Q4.last
        )

    assert 1 not in due(birth_date=born(5) + timedelta(20))
    assert 1 in due(birth_date=born(6))
    assert 3 not in due(birth_date=born(3))
    assert 3 in due(birth_date=born(4))
    assert lacking(birth_date=born(11), lengths_in_year=1) == []
    assert lacking(birth_date=born(12), lengths_in_year=1) == [3]


def test_monthly_services_are_due_for_whole_months_lived() -> None:
    born_in_october = date(2026, 10, 2)
    assert lacking(birth_date=born_in_october, weighed=0b110) == []
    assert lacking(birth_date=date(2026, 10, 1), weighed=0b110) == [2]
    assert due(birth_date=date(2026, 12, 2)) == [6, 7, 8, 9]


def test_within_the_quarter_only_what_is_over_is_due() -> None:
    assert due(date(2026, 10, 20)) == [1, 3, 6, 7, 8, 9]
    assert lacking(date(2026, 10, 31), weighed=0b001) == []
    assert lacking(date(2026, 11, 29), weighed=0b001) == []
    assert lacking(date(2026, 11, 30), weighed=0b001) == [2]


def test_an_admin_may_follow_the_laxer_counts() -> None:
    lax = score_rules({"scorecard.home_visit.may_miss": 1})
    assert lacking(rules=lax, needs_home_visit=True, home_visited=0b101) == []
    both = score_rules({"scorecard.counselling.both_parents": 1})
    assert lacking(rules=both) == [4]
    assert lacking(rules=both, father_counselled=7) == []


def test_a_desa_sums_its_children() -> None:
    children = [
        FACTS,
        replace(FACTS, child_id=2, safe_water=False, weighed=0),
        replace(FACTS, child_id=3, desa="Jajawar", needs_home_visit=True),
    ]
    scores = child_scores(children, Q4, AFTER, RULES)
    balokang, jajawar = desa_scores(scores)
    assert (balokang.desa, balokang.children) == ("Balokang", 2)
    assert balokang.due == (2, 2, 2, 2, 0, 2, 2, 2, 2, 2)
    assert balokang.received == (2, 1, 2, 2, 0, 1, 2, 2, 2, 2)
    assert balokang.level == 16 / 18
    assert balokang.level_of(ScorecardIndicator.WEIGHED) == 0.5
    assert balokang.level_of(ScorecardIndicator.HOME_VISIT) is None
    assert (jajawar.level, jajawar.level_of(ScorecardIndicator.HOME_VISIT)) == (9 / 10, 0.0)
    assert desa_scores([]) == ()
    assert ChildScore(1, "x", 0, 0).level is None
    (nothing,) = desa_scores([ChildScore(1, "x", 0, 0)])
    assert nothing.level is None


@given(
    st.lists(
        st.builds(
            ScoreFacts,
            child_id=st.integers(1, 99),
            desa=st.sampled_from(["A", "B"]),
            birth_date=st.dates(date(2024, 10, 1), date(2027, 2, 1)),
            basic_complete=st.booleans(),
            weighed=st.integers(0, 7),
            lengths_in_year=st.integers(0, 3),
            mother_counselled=st.integers(0, 7),
            father_counselled=st.integers(0, 7),
            home_visited=st.integers(0, 7),
            parenting=st.integers(0, 7),
            needs_home_visit=st.booleans(),
            safe_water=st.none() | st.booleans(),
            insured=st.none() | st.booleans(),
        ),
        max_size=12,
    ),
    st.dates(date(2026, 10, 1), AFTER),
)
def test_received_is_always_due_and_a_desas_sums_are_its_childrens(
    children: list[ScoreFacts], on: date
) -> None:
    scores = child_scores(children, Q4, on, RULES)
    for one in scores:
        assert set(one.received) <= set(one.due)
        assert {*one.received, *one.lacking} == set(one.due)
        assert one.level is not None
        assert 0 <= one.level <= 1
    for desa in desa_scores(scores):
        of_desa = [one for one in scores if one.desa == desa.desa]
        assert desa.children == len(of_desa)
        assert sum(desa.due) == sum(len(one.due) for one in of_desa)
        assert sum(desa.received) == sum(len(one.received) for one in of_desa)


def item(kind: CareKind, on: date, *recipients: Recipient) -> CareItem:
    return CareItem(child_id=1, kind=kind, on=on, recipients=recipients)


def test_facts_from_the_records() -> None:
    october, november = date(2026, 10, 5), date(2026, 11, 5)
    got = score_facts(
        child_id=1,
        desa="Balokang",
        birth_date=date(2025, 5, 1),
        basic_complete=False,
        weighed_on=[october, date(2026, 8, 1)],
        length_on=[october, date(2026, 1, 1), date(2025, 12, 31), date(2027, 1, 2)],
        care_items=[
            item(CareKind.COUNSELLING, october, Recipient.MOTHER, Recipient.FATHER),
            item(CareKind.COUNSELLING, november, Recipient.CARER),
            item(CareKind.PARENTING_CLASS, november, Recipient.MOTHER),
            item(CareKind.HOME_VISIT, november),
            item(CareKind.KPSP, november),
        ],
        needs_home_visit=True,
        house=House(water=Water.PROTECTED_SPRING, latrine=Latrine.WITHOUT_SEPTIC),
        papers=Papers(child_id=1, birth_certificate=True, insurance=Insurance.NONE),
        quarter=Q4,
        rules=RULES,
    )
    assert got == ScoreFacts(
        child_id=1,
        desa="Balokang",
        birth_date=date(2025, 5, 1),
        basic_complete=False,
        weighed=0b001,
        lengths_in_year=2,
        mother_counselled=0b011,
        father_counselled=0b001,
        home_visited=0b010,
        parenting=0b010,
        needs_home_visit=True,
        safe_water=True,
        proper_latrine=False,
        birth_certificate=True,
        insured=False,
    )


def test_facts_of_a_child_of_whom_nothing_was_asked() -> None:
    for house, papers in ((None, None), (House(), Papers(child_id=1))):
        got = score_facts(
            child_id=1,
            desa="Balokang",
            birth_date=date(2025, 5, 1),
            basic_complete=True,
            weighed_on=[],
            length_on=[],
            care_items=[],
            needs_home_visit=False,
            house=house,
            papers=papers,
            quarter=Q4,
            rules=RULES,
        )
        unknown = (got.safe_water, got.proper_latrine, got.birth_certificate, got.insured)
        assert unknown == (None, None, None, None)
    insured = Papers(child_id=1, insurance=Insurance.PBI)
    assert insured.insurance is not Insurance.NONE


@pytest.mark.parametrize(
    "changes, unknown, known_lacking",
    [
        ({}, [], []),
        ({"basic_complete": None}, [1], []),
        ({"basic_complete": False}, [], [1]),
        ({"safe_water": None, "insured": None}, [6, 9], []),
        ({"safe_water": False, "insured": None}, [9], [6]),
        # nobody's counselling was written down, or others' was
        ({"mother_counselled": 0, "unrecorded": ScorecardIndicator.COUNSELLING.bit}, [4], []),
        ({"mother_counselled": 0}, [], [4]),
        # what is received or not due is never unknown
        ({"unrecorded": ScorecardIndicator.COUNSELLING.bit}, [], []),
        ({"unrecorded": ScorecardIndicator.HOME_VISIT.bit}, [], []),
        ({"unrecorded": ScorecardIndicator.HOME_VISIT.bit, "needs_home_visit": True}, [5], []),
        ({"weighed": 0}, [], [2]),
    ],
)
def test_what_is_not_recorded_is_unknown_and_not_failed(
    changes: dict[str, object], unknown: list[int], known_lacking: list[int]
) -> None:
    found = score(**changes)  # type: ignore[arg-type]  # fields of several types
    assert found is not None
    assert [int(one) for one in found.unknown] == unknown
    assert [int(one) for one in found.known_lacking] == known_lacking
    assert {*found.unknown, *found.known_lacking} == set(found.lacking)


def test_a_desa_of_which_nothing_is_known_has_no_level_to_show() -> None:
    unasked = score(safe_water=None)
    asked = score(safe_water=False)
    assert unasked is not None
    assert asked is not None
    [nobody] = desa_scores([unasked, unasked])
    assert nobody.known_level_of(ScorecardIndicator.WATER) is None
    assert nobody.level_of(ScorecardIndicator.WATER) == 0.0
    assert nobody.known_level == 1.0
    [half] = desa_scores([unasked, asked])
    assert (
        half.known_level_of(ScorecardIndicator.WATER),
        half.mostly_unknown(ScorecardIndicator.WATER),
    ) == (
        0,
        False,
    )
    [few] = desa_scores([unasked, unasked, asked])
    assert few.mostly_unknown(ScorecardIndicator.WATER)


def test_care_that_somebody_received_is_recorded_in_the_register() -> None:
    counselled = CareItem(
        child_id=1, kind=CareKind.COUNSELLING, on=date(2026, 10, 5), recipients=(Recipient.MOTHER,)
    )
    home = CareItem(child_id=2, kind=CareKind.HOME_VISIT, on=date(2026, 10, 5))
    counselling, visit, parenting = (
        one.bit
        for one in (
            ScorecardIndicator.COUNSELLING,
            ScorecardIndicator.HOME_VISIT,
            ScorecardIndicator.PARENTING,
        )
    )
    assert unrecorded_care([]) == counselling | visit | parenting
    assert unrecorded_care([counselled]) == visit | parenting
    assert unrecorded_care([counselled, home]) == parenting


def test_what_is_unknown_counts_neither_as_received_nor_as_lacking() -> None:
    line = ChildScore(1, "x", due_mask=0b111, received_mask=0b001, unknown_mask=0b010)
    assert line.known_lacking == line.due[2:]
    assert line.known_level == 0.5
    assert ChildScore(1, "x", due_mask=0b1, received_mask=0, unknown_mask=0b1).known_level is None
