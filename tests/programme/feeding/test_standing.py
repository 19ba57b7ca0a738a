"""Where a child stands who qualifies for PMT or is enrolled in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.programme.feeding.candidates import NutritionColumns, NutritionFacts, candidates
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.feeding.standing import FeedingRow, FeedingStanding, feeding_list
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)

TODAY = date(2026, 11, 24)
RULES = feeding_rules()
FACTS = NutritionFacts(
    child_id=1,
    birth_date=date(2025, 5, 1),
    measured_on=date(2026, 11, 10),
    zwei=-1.0,
    zwfl=-1.0,
)
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


def listed(
    facts: NutritionFacts, *courses: FeedingCourse, care: OutpatientCourse | None = None
) -> tuple[FeedingRow, ...]:
    found = candidates(NutritionColumns.of([facts]), TODAY, RULES)
    return feeding_list(found, courses, TODAY, RULES, [care] if care else [])


def standing(*courses: FeedingCourse, facts: NutritionFacts = WASTED) -> FeedingStanding | None:
    rows = listed(facts, *courses)
    return rows[0].standing if rows else None


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({}, FeedingStanding.ENROLLED),
        ({"state": CourseState.WAITING, "start": None}, FeedingStanding.WAITING),
        ({"state": CourseState.REFUSED, "reason": "ibu menolak"}, FeedingStanding.REFUSED),
        (
            {"state": CourseState.REFUSED, "decided_on": TODAY - timedelta(27)},
            FeedingStanding.REFUSED,
        ),
        (
            {"state": CourseState.REFUSED, "decided_on": TODAY - timedelta(28)},
            FeedingStanding.PROPOSED,
        ),
        (
            {
                "state": CourseState.ENDED,
                "ended_on": TODAY - timedelta(27),
                "outcome": FeedingOutcome.NO_RESPONSE,
            },
            FeedingStanding.REFER_FIRST,
        ),
        (
            {
                "state": CourseState.ENDED,
                "ended_on": TODAY - timedelta(28),
                "outcome": FeedingOutcome.NO_RESPONSE,
            },
            FeedingStanding.PROPOSED,
        ),
        (
            {"state": CourseState.ENDED, "outcome": FeedingOutcome.RECOVERED},
            FeedingStanding.PROPOSED,
        ),
        ({"decided_on": TODAY + timedelta(1)}, FeedingStanding.PROPOSED),
    ],
)
def test_where_a_qualified_child_stands(
    changes: dict[str, object], expected: FeedingStanding
) -> None:
    assert standing(replace(COURSE, **changes)) is expected  # type: ignore[arg-type]  # fields of several types


def test_a_running_course_and_then_the_newest_decision_say_where_a_child_stands() -> None:
    refused = replace(
        COURSE, course_id=9, state=CourseState.REFUSED, reason="jauh", decided_on=TODAY
    )
    assert standing(COURSE, refused) is FeedingStanding.ENROLLED
    assert standing(refused, COURSE) is FeedingStanding.ENROLLED
    waiting = replace(COURSE, course_id=3, state=CourseState.WAITING, start=None)
    assert standing(waiting, refused) is FeedingStanding.REFUSED


def test_the_list_shows_the_refusals_reason_and_keeps_the_courses_own_group() -> None:
    refused = replace(COURSE, state=CourseState.REFUSED, reason="ibu menolak")
    (row,) = listed(WASTED, refused)
    assert (row.refusal, row.group) == ("ibu menolak", FeedingGroup.WASTED)
    underweight = replace(COURSE, group=FeedingGroup.UNDERWEIGHT)
    (row,) = listed(WASTED, underweight)
    assert (row.refusal, row.group) == ("", FeedingGroup.UNDERWEIGHT)
    assert row.because is not None
    assert row.because.code == "feeding_wasted"


def test_who_no_longer_qualifies_stays_while_enrolled_or_waiting_only() -> None:
    assert standing(COURSE, facts=FACTS) is FeedingStanding.ENROLLED
    waiting = replace(COURSE, state=CourseState.WAITING, start=None)
    (row,) = listed(FACTS, waiting)
    assert (row.standing, row.because) == (FeedingStanding.WAITING, None)
    assert standing(replace(COURSE, state=CourseState.REFUSED), facts=FACTS) is None
    assert standing(replace(COURSE, state=CourseState.ENDED), facts=FACTS) is None


def test_a_child_in_outpatient_care_is_not_proposed() -> None:
    care = OutpatientCourse(child_id=1, start=date(2026, 11, 1))
    assert listed(WASTED, care=care) == ()
    ended = replace(care, ended_on=date(2026, 11, 20))
    assert len(listed(WASTED, care=ended)) == 1
