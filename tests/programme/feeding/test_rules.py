"""Who qualifies for PMT: the guideline's table with its borders, and where each child stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.growth.weight_gain import Gain
from desktop_app.programme.feeding.rules import (
    NutritionFacts,
    Standing,
    candidate,
    candidates,
    feeding_list,
    feeding_rules,
    is_severely_wasted,
    nutrition_facts,
    t_in_row,
)
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)

TODAY = date(2026, 11, 24)
BORN = date(2025, 5, 1)
RULES = feeding_rules()
FACTS = NutritionFacts(
    child_id=1, birth_date=BORN, measured_on=date(2026, 11, 10), zwei=-1.0, zwfl=-1.0
)


def group(**facts: object) -> str | None:
    found = candidate(replace(FACTS, **facts), TODAY, RULES)  # type: ignore[arg-type]  # fields of several types
    return None if found is None else found.group.value


@pytest.mark.parametrize(
    "facts, expected",
    [
        ({"zwfl": -3.01}, None),
        ({"zwfl": -3.0}, "wasted"),
        ({"zwfl": -2.01}, "wasted"),
        ({"zwfl": -2.0}, None),
        ({"zwei": -2.01}, "underweight"),
        ({"zwei": -2.0}, None),
        ({"zwei": -4.0, "zwfl": -2.0}, "underweight"),
        ({"zwei": -2.5, "zwfl": None}, "underweight"),
        ({"t_in_row": 0}, None),
        ({"t_in_row": 1}, "no_gain"),
        ({"t_in_row": 2}, "no_gain"),
        ({"zwfl": -2.5, "zwei": -3.5, "t_in_row": 2}, "wasted"),
        ({"zwei": -2.5, "t_in_row": 2}, "underweight"),
        # gizi buruk is no target, whatever shows it
        ({"zwfl": -3.5, "zwei": -4.0, "t_in_row": 2}, None),
        ({"muac_cm": 11.4, "t_in_row": 1}, None),
        ({"muac_cm": 11.5, "t_in_row": 1}, "no_gain"),
        ({"oedema_grade": 1, "t_in_row": 1}, None),
        ({"oedema_grade": 0, "t_in_row": 1}, "no_gain"),
        # LiLA alone makes no PMT child by the guideline
        ({"muac_cm": 12.0}, None),
    ],
)
def test_groups_of_the_guideline(facts: dict[str, object], expected: str | None) -> None:
    assert group(**facts) == expected


@pytest.mark.parametrize(
    "birth, expected",
    [
        (date(2026, 5, 25), None),
        (date(2026, 5, 24), "wasted"),
        (date(2021, 11, 25), "wasted"),
        (date(2021, 11, 24), None),
    ],
)
def test_ages_from_6_to_59_months(birth: date, expected: str | None) -> None:
    assert group(birth_date=birth, zwfl=-2.5) == expected


@pytest.mark.parametrize(
    "measured, expected",
    [
        (TODAY, "wasted"),
        (TODAY + timedelta(1), None),
        (TODAY - timedelta(62), "wasted"),
        (TODAY - timedelta(63), None),
        (None, None),
    ],
)
def test_only_a_fresh_measurement_counts(measured: date | None, expected: str | None) -> None:
    assert group(measured_on=measured, zwfl=-2.5) == expected


def test_a_candidate_says_why_with_figures() -> None:
    found = candidate(replace(FACTS, zwfl=-2.35), TODAY, RULES)
    assert found is not None
    assert found.because.code == "feeding_wasted"
    assert found.because.figures == {
        "value_z": -2.35,
        "below_z": -2.0,
        "on_date": date(2026, 11, 10),
    }
    by_weight = candidate(replace(FACTS, zwei=-2.4), TODAY, RULES)
    assert by_weight is not None
    assert by_weight.because.figures["value_z"] == -2.4


def test_an_admin_may_let_muac_count() -> None:
    rules = feeding_rules({"feeding.wasted.muac_counts": 1})
    thin = replace(FACTS, muac_cm=12.4)
    found = candidate(thin, TODAY, rules)
    assert found is not None
    assert (found.group, found.because.code) == (FeedingGroup.WASTED, "feeding_wasted_muac")
    assert candidate(replace(FACTS, muac_cm=12.5), TODAY, rules) is None


def test_an_admin_may_change_the_days_where_sources_disagree() -> None:
    assert RULES.groups[FeedingGroup.UNDERWEIGHT].planned_days == 28
    changed = feeding_rules({"feeding.underweight.planned_days": 14})
    assert changed.groups[FeedingGroup.UNDERWEIGHT].planned_days == 14
    assert {group.value: rule.planned_days for group, rule in RULES.groups.items()} == {
        "wasted": 56,
        "underweight": 28,
        "no_gain": 14,
    }
    with pytest.raises(Invalid):
        feeding_rules({"feeding.underweight.planned_days": 1})


def test_candidates_come_in_the_order_of_the_groups() -> None:
    children = [
        replace(FACTS, child_id=1, t_in_row=1),
        replace(FACTS, child_id=2, zwei=-2.5),
        replace(FACTS, child_id=3),
        replace(FACTS, child_id=4, zwfl=-2.5),
    ]
    assert [one.child_id for one in candidates(children, TODAY, RULES)] == [4, 2, 1]


@given(
    zwfl=st.none() | st.floats(-5, 5).map(lambda z: round(z, 2)),
    zwei=st.none() | st.floats(-6, 5).map(lambda z: round(z, 2)),
    muac=st.none() | st.floats(8, 20).map(lambda cm: round(cm, 1)),
    oedema=st.none() | st.integers(0, 3),
    t=st.integers(0, 3),
    age_days=st.integers(0, 2200),
)
def test_gizi_buruk_is_never_proposed(
    zwfl: float | None,
    zwei: float | None,
    muac: float | None,
    oedema: int | None,
    t: int,
    age_days: int,
) -> None:
    facts = NutritionFacts(
        child_id=1,
        birth_date=TODAY - timedelta(age_days),
        measured_on=TODAY,
        zwfl=zwfl,
        zwei=zwei,
        muac_cm=muac,
        oedema_grade=oedema,
        t_in_row=t,
    )
    found = candidate(facts, TODAY, RULES)
    if is_severely_wasted(zwfl, muac, oedema, RULES):
        assert found is None
    if found is not None and found.group is FeedingGroup.UNDERWEIGHT:
        assert zwfl is None or zwfl >= -2


def test_t_in_row_counts_from_the_last_weighing_back() -> None:
    def gains(statuses: str) -> list[Gain]:
        days = (date(2026, month, 1) for month in range(1, 13))
        return [Gain(on=on, status=status) for on, status in zip(days, statuses, strict=False)]  # type: ignore[arg-type]  # a letter each

    assert [t_in_row(gains(text)) for text in ("", "B", "BNT", "BTT", "TTN", "TT")] == [
        0,
        0,
        1,
        2,
        0,
        2,
    ]


def test_facts_of_the_work_list_serve_as_well() -> None:
    facts = ChildFacts(
        child_id=7,
        sex=Sex.FEMALE,
        birth_date=BORN,
        weight_on=date(2026, 11, 10),
        waz=-2.5,
        waz_on=date(2026, 11, 10),
        whz=-2.5,
        whz_on=date(2026, 8, 1),
        muac_cm=13.0,
        muac_on=date(2026, 11, 10),
        oedema_grade=0,
        oedema_on=date(2026, 11, 10),
        t_months=1,
    )
    got = nutrition_facts(facts, TODAY, RULES)
    assert got == NutritionFacts(
        child_id=7,
        birth_date=BORN,
        measured_on=date(2026, 11, 10),
        zwei=-2.5,
        zwei_on=date(2026, 11, 10),
        zwfl=None,
        zwfl_on=date(2026, 8, 1),
        muac_cm=13.0,
        muac_on=date(2026, 11, 10),
        oedema_grade=0,
        t_in_row=1,
        weighed_on=date(2026, 11, 10),
    )
    nothing = ChildFacts(child_id=7, sex=Sex.FEMALE, birth_date=BORN)
    assert nutrition_facts(nothing, TODAY, RULES) == NutritionFacts(child_id=7, birth_date=BORN)


@pytest.mark.parametrize(
    "figures, day",
    [
        ({"whz": -2.5, "whz_on": date(2026, 10, 12)}, date(2026, 10, 12)),
        ({"waz": -2.5, "waz_on": date(2026, 10, 13)}, date(2026, 10, 13)),
        ({"t_months": 1, "weight_on": date(2026, 11, 9)}, date(2026, 11, 9)),
        (
            {"muac_cm": 12.0, "muac_on": date(2026, 10, 14), "weight_on": date(2026, 11, 2)},
            date(2026, 10, 14),
        ),
    ],
)
def test_the_reason_names_the_day_of_its_own_figure(figures: dict[str, Any], day: date) -> None:
    later = {"oedema_grade": 0, "oedema_on": date(2026, 11, 20), "weight_on": date(2026, 11, 20)}
    later |= figures
    facts = ChildFacts(child_id=7, sex=Sex.FEMALE, birth_date=BORN, **later)  # type: ignore[arg-type]  # fields of several types
    rules = feeding_rules({"feeding.wasted.muac_counts": 1})
    found = candidate(nutrition_facts(facts, TODAY, rules), TODAY, rules)
    assert found is not None
    assert found.because.figures["on_date"] == day


COURSE = FeedingCourse(
    course_id=5,
    child_id=1,
    group=FeedingGroup.WASTED,
    state=CourseState.RUNNING,
    decided_on=date(2026, 11, 1),
    start=date(2026, 11, 2),
    planned_days=56,
)
WASTED = replace(FACTS, zwfl=-2.5)


def standing(*courses: FeedingCourse, facts: NutritionFacts = WASTED) -> Standing | None:
    rows = feeding_list([facts], courses, TODAY, RULES)
    return rows[0].standing if rows else None


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({}, Standing.ENROLLED),
        ({"state": CourseState.WAITING, "start": None}, Standing.WAITING),
        ({"state": CourseState.REFUSED, "reason": "ibu menolak"}, Standing.REFUSED),
        (
            {"state": CourseState.REFUSED, "decided_on": TODAY - timedelta(27)},
            Standing.REFUSED,
        ),
        (
            {"state": CourseState.REFUSED, "decided_on": TODAY - timedelta(28)},
            Standing.PROPOSED,
        ),
        (
            {
                "state": CourseState.ENDED,
                "ended_on": TODAY - timedelta(27),
                "outcome": FeedingOutcome.NO_RESPONSE,
            },
            Standing.REFER_FIRST,
        ),
        (
            {
                "state": CourseState.ENDED,
                "ended_on": TODAY - timedelta(28),
                "outcome": FeedingOutcome.NO_RESPONSE,
            },
            Standing.PROPOSED,
        ),
        (
            {"state": CourseState.ENDED, "outcome": FeedingOutcome.RECOVERED},
            Standing.PROPOSED,
        ),
        ({"decided_on": TODAY + timedelta(1)}, Standing.PROPOSED),
    ],
)
def test_where_a_qualified_child_stands(changes: dict[str, object], expected: Standing) -> None:
    assert standing(replace(COURSE, **changes)) is expected  # type: ignore[arg-type]  # fields of several types


def test_a_running_course_and_then_the_newest_decision_say_where_a_child_stands() -> None:
    refused = replace(
        COURSE, course_id=9, state=CourseState.REFUSED, reason="jauh", decided_on=TODAY
    )
    assert standing(COURSE, refused) is Standing.ENROLLED
    assert standing(refused, COURSE) is Standing.ENROLLED
    waiting = replace(COURSE, course_id=3, state=CourseState.WAITING, start=None)
    assert standing(waiting, refused) is Standing.REFUSED


def test_the_list_shows_the_refusals_reason_and_keeps_the_courses_own_group() -> None:
    refused = replace(COURSE, state=CourseState.REFUSED, reason="ibu menolak")
    (row,) = feeding_list([WASTED], [refused], TODAY, RULES)
    assert (row.refusal, row.group) == ("ibu menolak", FeedingGroup.WASTED)
    underweight = replace(COURSE, group=FeedingGroup.UNDERWEIGHT)
    (row,) = feeding_list([WASTED], [underweight], TODAY, RULES)
    assert (row.refusal, row.group) == ("", FeedingGroup.UNDERWEIGHT)
    assert row.because is not None
    assert row.because.code == "feeding_wasted"


def test_who_no_longer_qualifies_stays_while_enrolled_or_waiting_only() -> None:
    assert standing(COURSE, facts=FACTS) is Standing.ENROLLED
    waiting = replace(COURSE, state=CourseState.WAITING, start=None)
    (row,) = feeding_list([FACTS], [waiting], TODAY, RULES)
    assert (row.standing, row.because) == (Standing.WAITING, None)
    assert standing(replace(COURSE, state=CourseState.REFUSED), facts=FACTS) is None
    assert standing(replace(COURSE, state=CourseState.ENDED), facts=FACTS) is None


def test_a_child_in_outpatient_care_is_not_proposed() -> None:
    care = OutpatientCourse(child_id=1, start=date(2026, 11, 1))
    assert feeding_list([WASTED], [], TODAY, RULES, [care]) == ()
    ended = replace(care, ended_on=date(2026, 11, 20))
    assert len(feeding_list([WASTED], [], TODAY, RULES, [ended])) == 1
