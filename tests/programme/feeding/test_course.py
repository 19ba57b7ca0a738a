"""What makes a feeding course valid: one at a time, and a calendar whose clicks can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.programme.feeding.course import (
    DayChange,
    course_problems,
    days_outside,
    open_days,
    ticked_week,
    toggled_day,
    week_of,
)
from desktop_app.programme.records.feeding import (
    CourseState,
    Days,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)
from desktop_app.programme.records.life import ChildLife

TODAY = date(2026, 11, 24)
START = date(2026, 11, 2)
LIFE = ChildLife(birth_date=date(2025, 5, 1))
COURSE = FeedingCourse(
    course_id=5,
    child_id=1,
    group=FeedingGroup.WASTED,
    state=CourseState.RUNNING,
    decided_on=date(2026, 11, 1),
    start=START,
    planned_days=56,
)
ENDED = replace(
    COURSE,
    course_id=4,
    state=CourseState.ENDED,
    start=date(2026, 9, 1),
    decided_on=date(2026, 9, 1),
    ended_on=date(2026, 10, 20),
    outcome=FeedingOutcome.RECOVERED,
)


def codes(
    course: FeedingCourse,
    *others: FeedingCourse,
    life: ChildLife = LIFE,
    care: tuple[OutpatientCourse, ...] = (),
) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in course_problems(course, life, others, TODAY, care)]


def test_usual_courses_have_no_problem() -> None:
    waiting = replace(COURSE, state=CourseState.WAITING, start=None, planned_days=0)
    refused = replace(waiting, state=CourseState.REFUSED, reason="rumah jauh")
    for course in (COURSE, ENDED, waiting, refused):
        assert codes(course, course) == []


@pytest.mark.parametrize(
    "changes, problem",
    [
        ({"decided_on": TODAY + timedelta(1)}, ("decided_on", "date_in_future")),
        ({"state": CourseState.REFUSED, "reason": " "}, ("reason", "feeding_reason_missing")),
        ({"start": None}, ("start", "required")),
        ({"planned_days": 0}, ("planned_days", "feeding_days_missing")),
        ({"start": LIFE.birth_date - timedelta(1)}, ("start", "feeding_before_birth")),
    ],
)
def test_what_a_running_course_needs(changes: dict[str, object], problem: tuple[str, str]) -> None:
    assert codes(replace(COURSE, **changes)) == [problem]  # type: ignore[arg-type]  # fields of several types


@pytest.mark.parametrize(
    "changes, problem",
    [
        ({"ended_on": None}, ("ended_on", "required")),
        ({"ended_on": date(2026, 8, 31)}, ("ended_on", "feeding_end_before_start")),
        ({"ended_on": TODAY + timedelta(1)}, ("ended_on", "date_in_future")),
        ({"outcome": None}, ("outcome", "required")),
    ],
)
def test_what_an_ended_course_needs(changes: dict[str, object], problem: tuple[str, str]) -> None:
    assert codes(replace(ENDED, **changes)) == [problem]  # type: ignore[arg-type]  # fields of several types


def test_no_course_after_death_or_moving() -> None:
    left = ChildLife(
        birth_date=LIFE.birth_date, died_on=date(2026, 11, 9), moved_on=date(2026, 11, 1)
    )
    assert left.left_on == date(2026, 11, 1)
    assert codes(COURSE, life=left) == [("start", "feeding_after_leaving")]
    died = ChildLife(birth_date=LIFE.birth_date, died_on=START)
    assert codes(COURSE, life=died) == []
    assert codes(ENDED, life=ChildLife(birth_date=LIFE.birth_date, moved_on=ENDED.ended_on)) == []


@pytest.mark.parametrize(
    "start, ended_on, expected",
    [
        (date(2026, 10, 20), None, ["feeding_overlaps"]),
        (date(2026, 10, 21), None, []),
        (date(2026, 8, 1), date(2026, 9, 1), ["feeding_overlaps"]),
        (date(2026, 8, 1), date(2026, 8, 31), []),
        (date(2026, 9, 10), date(2026, 9, 20), ["feeding_overlaps"]),
    ],
)
def test_two_courses_never_share_a_day(
    start: date, ended_on: date | None, expected: list[str]
) -> None:
    other = replace(
        COURSE,
        course_id=0,
        start=start,
        decided_on=start,
        state=CourseState.ENDED if ended_on else CourseState.RUNNING,
        ended_on=ended_on,
        outcome=FeedingOutcome.RECOVERED if ended_on else None,
    )
    assert [code for _field, code in codes(other, ENDED)] == expected


def test_a_course_runs_on_until_it_is_ended() -> None:
    overdue = replace(ENDED, state=CourseState.RUNNING, ended_on=None, outcome=None)
    assert codes(COURSE, overdue) == [("start", "feeding_overlaps")]


def test_nobody_waits_while_enrolled_or_waiting() -> None:
    waiting = replace(COURSE, course_id=0, state=CourseState.WAITING, start=None)
    assert codes(waiting, COURSE) == [("state", "feeding_already_listed")]
    assert codes(waiting, replace(waiting, course_id=8)) == [("state", "feeding_already_listed")]
    assert codes(waiting, ENDED) == []


def test_nobody_waits_after_death_or_moving() -> None:
    waiting = replace(COURSE, course_id=0, state=CourseState.WAITING, start=None)
    moved = ChildLife(birth_date=LIFE.birth_date, moved_on=waiting.decided_on)
    assert codes(waiting, life=moved) == [("decided_on", "feeding_after_leaving")]


def test_outpatient_care_is_a_course_as_well_but_may_take_over_on_the_day() -> None:
    care = OutpatientCourse(child_id=1, start=date(2026, 11, 10))
    assert codes(COURSE, care=(care,)) == [("start", "feeding_overlaps_severe")]
    taken_over = replace(ENDED, ended_on=date(2026, 11, 10))
    assert codes(taken_over, care=(care,)) == []
    before = OutpatientCourse(child_id=1, start=date(2026, 9, 1), ended_on=START)
    assert codes(COURSE, care=(before,)) == []


@given(
    spans=st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)), min_size=1, max_size=8),
)
def test_of_accepted_courses_no_two_ever_share_a_day(spans: list[tuple[int, int]]) -> None:
    accepted: list[FeedingCourse] = []
    for offset, length in spans:
        start = date(2026, 1, 1) + timedelta(offset)
        course = replace(
            ENDED,
            course_id=len(accepted) + 1,
            start=start,
            decided_on=start,
            ended_on=start + timedelta(length),
        )
        if not course_problems(course, LIFE, accepted, date(2027, 12, 31)):
            accepted.append(course)
    covered = [
        one.start + timedelta(n)
        for one in accepted
        if one.start and one.ended_on
        for n in range((one.ended_on - one.start).days + 1)
    ]
    assert len(covered) == len(set(covered))


def test_open_days_end_with_today_the_plan_and_the_end() -> None:
    assert open_days(COURSE, LIFE, TODAY) == tuple(START + timedelta(n) for n in range(23))
    assert open_days(COURSE, LIFE, START - timedelta(1)) == ()
    late = open_days(COURSE, LIFE, date(2027, 6, 1))
    assert (late[0], late[-1], len(late)) == (START, date(2026, 12, 27), 56)
    assert open_days(ENDED, LIFE, TODAY)[-1] == date(2026, 10, 20)
    assert open_days(replace(COURSE, start=None), LIFE, TODAY) == ()


def test_a_click_ticks_and_another_unticks() -> None:
    change = toggled_day(COURSE, frozenset(), TODAY, LIFE, TODAY)
    ticked = change.applied(frozenset())
    assert ticked == {TODAY}
    assert toggled_day(COURSE, ticked, TODAY, LIFE, TODAY).applied(ticked) == frozenset()


@pytest.mark.parametrize("day", [START - timedelta(1), TODAY + timedelta(1), date(2027, 1, 5)])
def test_a_day_outside_the_course_cannot_be_ticked(day: date) -> None:
    with pytest.raises(Invalid) as refused:
        toggled_day(COURSE, frozenset(), day, LIFE, TODAY)
    assert [p.code for p in refused.value.problems] == ["feeding_day_closed"]


def test_a_tick_that_may_no_longer_be_can_still_be_taken_away() -> None:
    late = TODAY + timedelta(3)
    assert toggled_day(COURSE, frozenset({late}), late, LIFE, TODAY).unticked == {late}


def test_a_whole_week_at_once() -> None:
    third = ticked_week(COURSE, frozenset(), 3, LIFE, TODAY)
    assert third.ticked == {date(2026, 11, day) for day in range(16, 23)}
    fourth = ticked_week(COURSE, frozenset({TODAY}), 4, LIFE, TODAY)
    assert fourth.ticked == {date(2026, 11, 23)}
    whole = fourth.applied(frozenset({TODAY}))
    assert ticked_week(COURSE, whole, 4, LIFE, TODAY).applied(whole) == frozenset()
    assert ticked_week(COURSE, frozenset(), 5, LIFE, TODAY) == DayChange()
    assert week_of(replace(COURSE, start=None), TODAY) == 0


def test_days_after_an_end_a_death_or_a_corrected_birth_are_told() -> None:
    days = frozenset({START, TODAY})
    assert days_outside(COURSE, days, LIFE, TODAY) == frozenset()
    died = ChildLife(birth_date=LIFE.birth_date, died_on=START)
    assert days_outside(COURSE, days, died, TODAY) == {TODAY}
    born = ChildLife(birth_date=START + timedelta(1))
    assert days_outside(COURSE, days, born, TODAY) == {START}


LATER = st.integers(-20, 120).map(lambda n: START + timedelta(n))


@given(
    before=st.frozensets(LATER, max_size=20),
    clicks=st.lists(st.integers(1, 10) | LATER, max_size=12),
    left=st.none() | LATER,
    today=LATER,
)
def test_every_row_of_clicks_undone_gives_the_days_back_exactly(
    before: Days, clicks: list[int | date], left: date | None, today: date
) -> None:
    life = ChildLife(birth_date=LIFE.birth_date, moved_on=left)
    days = before
    done: list[DayChange] = []
    for click in clicks:
        try:
            if isinstance(click, int):
                change = ticked_week(COURSE, days, click, life, today)
            else:
                change = toggled_day(COURSE, days, click, life, today)
        except Invalid:
            continue
        assert change.ticked.isdisjoint(days)
        assert change.unticked <= days
        assert change.ticked <= set(open_days(COURSE, life, today))
        days = change.applied(days)
        done.append(change)
    for change in reversed(done):
        days = change.reverted.applied(days)
    assert days == before


@given(day=LATER, today=LATER, died=st.none() | LATER, born=LATER)
def test_days_are_never_before_birth_nor_after_death(
    day: date, today: date, died: date | None, born: date
) -> None:
    assume(died is None or died >= born)
    life = ChildLife(birth_date=born, died_on=died)
    for one in open_days(COURSE, life, today):
        assert born <= one <= (died or today)
    if day not in open_days(COURSE, life, today):
        with pytest.raises(Invalid):
            toggled_day(COURSE, frozenset(), day, life, today)
