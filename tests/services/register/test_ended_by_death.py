"""A death ends the courses that run, and taking it back lets them run as before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, Severity
from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    SevereOutcome,
)
from desktop_app.programme.records.standing import StandingChange, StandingKind
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.feeding.test_enrolment import enrolled, only_course
from tests.services.feeding.test_outpatient import admitted, only_severe
from tests.services.growing import ALL_ASKED, a_wasted_girl
from tests.services.tables import all_tables, differences

DAY = timedelta(days=1)


@pytest.fixture
def fed(living_app: App, calendar: Calendar) -> FeedingCourse:
    """A course with ten ticked days, seen after its first two weeks."""
    child = a_wasted_girl(living_app, TODAY)
    course = enrolled(living_app, child)
    calendar.day = TODAY + 13 * DAY
    for number in range(10):
        living_app.feeding_log.tick_day(course.course_id, TODAY + number * DAY, by=MIDWIFE)
    return course


@pytest.fixture
def cared(living_app: App, calendar: Calendar) -> OutpatientCourse:
    """A child in outpatient care for a week."""
    child = living_app.children.register(a_child(), by=living_app.person).record
    course = admitted(living_app, child, TODAY)
    calendar.day = TODAY + 7 * DAY
    return course


def death(child_id: int, on: date) -> StandingChange:
    return StandingChange(child_id=child_id, kind=StandingKind.DIED, on=on)


def child_of(app: App, course: FeedingCourse | OutpatientCourse) -> Child:
    return app.case_page.open(course.child_id, by=app.person).growth.child


def test_a_death_ends_feeding_and_is_taken_back_whole(living_app: App, fed: FeedingCourse) -> None:
    app, died = living_app, TODAY + 5 * DAY
    before = all_tables(app)
    note = next(one for one in app.standings.check(death(fed.child_id, died), by=app.person))
    assert (note.severity, note.code, note.figures) == (
        Severity.NOTE,
        "death_ends_courses",
        {"count": 1},
    )
    recorded = app.standings.record(death(fed.child_id, died), by=app.person).record
    view = only_course(app, child_of(app, fed))
    assert view.course == replace(
        fed, state=CourseState.ENDED, ended_on=died, outcome=FeedingOutcome.DIED
    )
    assert view.days == {TODAY + number * DAY for number in range(6)}
    with pytest.raises(Invalid, match="course_of_dead"):
        app.feeding.reopen(fed.course_id, by=app.person)

    later = TODAY + 8 * DAY
    moved = app.standings.correct(replace(recorded, on=later), by=app.person).record
    view = only_course(app, child_of(app, fed))
    assert (view.course.ended_on, len(view.days)) == (later, 9)

    app.standings.remove(moved.standing_id, by=app.person)
    gone = differences(before, all_tables(app))
    assert set(gone) == {"standings"}
    app.standings.bring_back(moved.standing_id, by=app.person)
    assert only_course(app, child_of(app, fed)).course.ended_on == later


def test_a_death_of_an_illness_ends_outpatient_care_until_it_is_corrected(
    living_app: App, cared: OutpatientCourse
) -> None:
    app, died = living_app, TODAY + 2 * DAY
    ill = Infection(child_id=cared.child_id, illness="pneumonia", start=TODAY)
    yes = {one.code for one in app.infections.check(ill, by=app.person)}
    ill = app.infections.record(ill, confirmed=yes, by=app.person).record
    before = all_tables(app)
    dead = app.infections.follow_up(
        ill.infection_id, died, outcome=Outcome.DIED, confirmed=yes, by=app.person
    ).record
    ended = only_severe(app, child_of(app, cared)).course
    assert (ended.ended_on, ended.outcome) == (died, SevereOutcome.DIED)
    with pytest.raises(Invalid, match="course_of_dead"):
        app.outpatient.reopen(cared.course_id, by=app.person)
    app.infections.correct(
        replace(ill, follow_up_on=None), shown=dead, confirmed=yes, by=app.person
    )
    assert differences(before, all_tables(app)) == {}
    app.infections.correct(dead, confirmed=yes, by=app.person)
    app.infections.remove(dead.infection_id, by=app.person)
    assert only_severe(app, child_of(app, cared)).course == cared
    app.infections.bring_back(dead.infection_id, by=app.person)
    assert only_severe(app, child_of(app, cared)).course == ended


def test_a_course_that_a_person_ended_stays_ended(living_app: App, fed: FeedingCourse) -> None:
    app, day = living_app, TODAY + 9 * DAY
    app.feeding.end(fed.course_id, FeedingOutcome.DIED, day, by=app.person)
    recorded = app.standings.record(
        death(fed.child_id, day), confirmed={"standing_died_already"}, by=app.person
    ).record
    app.standings.remove(recorded.standing_id, by=app.person)
    view = only_course(app, child_of(app, fed))
    assert (view.course.ended_on, view.course.outcome) == (day, FeedingOutcome.DIED)


def test_a_course_removed_while_she_was_dead_comes_back_running(
    living_app: App, fed: FeedingCourse
) -> None:
    app = living_app
    recorded = app.standings.record(death(fed.child_id, TODAY + 9 * DAY), by=app.person).record
    app.feeding.remove(fed.course_id, by=app.person)
    app.standings.remove(recorded.standing_id, by=app.person)
    app.feeding.bring_back(fed.course_id, by=app.person)
    assert only_course(app, child_of(app, fed)).course == fed


def test_a_second_death_cannot_be_brought_back(living_app: App, fed: FeedingCourse) -> None:
    app = living_app
    first = app.standings.record(death(fed.child_id, TODAY + 9 * DAY), by=app.person).record
    app.standings.remove(first.standing_id, by=app.person)
    app.standings.record(death(fed.child_id, TODAY + 10 * DAY), by=app.person)
    with pytest.raises(Invalid, match="standing_died_already"):
        app.standings.bring_back(first.standing_id, by=app.person)


@pytest.mark.parametrize("days_before", [0, 5])
def test_a_feeding_course_entered_after_the_death_ends_with_it(
    living_app: App, calendar: Calendar, days_before: int
) -> None:
    app, by = living_app, living_app.person
    child = a_wasted_girl(app, TODAY)
    calendar.day = TODAY + 5 * DAY
    draft = app.feeding.of_child(child.child_id, by=by).draft
    assert draft is not None
    app.standings.record(death(child.child_id, calendar.day), by=by)
    start = calendar.day - days_before * DAY
    course = app.feeding.enrol(replace(draft, start=start), confirmed=ALL_ASKED, by=by).record
    assert (course.state, course.ended_on) == (CourseState.ENDED, calendar.day)
    assert course.outcome is FeedingOutcome.DIED
    assert only_course(app, child).course == course


def test_outpatient_care_entered_after_the_death_ends_with_it(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = app.children.register(a_child(), by=app.person).record
    calendar.day = TODAY + DAY
    app.standings.record(death(child.child_id, calendar.day), by=app.person)
    course = admitted(app, child, TODAY)
    assert (course.ended_on, course.outcome) == (calendar.day, SevereOutcome.DIED)
    assert only_severe(app, child).course == course


def test_nobody_proposes_feeding_for_a_dead_child(living_app: App) -> None:
    app, by = living_app, living_app.person
    child = a_wasted_girl(app, TODAY)
    assert app.feeding.of_child(child.child_id, by=by).draft is not None
    app.standings.record(death(child.child_id, TODAY), by=by)
    page = app.feeding.of_child(child.child_id, by=by)
    assert (page.draft, page.row) == (None, None)
    with pytest.raises(Invalid) as refused:
        app.feeding.wait(child.child_id, FeedingGroup.WASTED, by=by)
    assert [one.code for one in refused.value.problems] == ["feeding_after_leaving"]
