"""Enrolment, waiting, refusal and end of supplementary feeding: a child's whole course."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.feeding.standing import FeedingStanding
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
)
from desktop_app.services.feeding.page import CourseView
from tests.builders import a_child
from tests.db.queries import counted
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.growing import ALL_ASKED, a_wasted_girl, length_at, measured_at, weight_at

ENDS = {"feeding_plan_over", "feeding_end_proposed"}
"""The dues of a course that should be ended."""


def codes(refused: pytest.ExceptionInfo[Invalid]) -> set[str]:
    return {problem.code for problem in refused.value.problems}


def enrolled(app: App, child: Child, **fields: object) -> FeedingCourse:
    """The child's course as the rules propose it, begun."""
    draft = app.feeding.of_child(child.child_id, by=app.person).draft
    assert draft is not None
    return app.feeding.enrol(replace(draft, **fields), by=app.person).record  # type: ignore[arg-type]  # fields of many types


def only_course(app: App, child: Child) -> CourseView:
    (found,) = app.feeding.of_child(child.child_id, by=app.person).courses
    return found


def weighed(app: App, child: Child, course: FeedingCourse, on: date, zwfl: float) -> CourseWeighing:
    """A weekly weighing with the length measured, at a z-score."""
    length_cm = length_at(child, on)
    weighing = CourseWeighing(
        course_id=course.course_id,
        on=on,
        weight_kg=weight_at(child, length_cm, zwfl),
        lenhei_cm=length_cm,
    )
    return app.feeding_log.weigh(weighing, confirmed=ALL_ASKED, by=app.person).record


def day_by_day(
    app: App,
    calendar: Calendar,
    child: Child,
    course: FeedingCourse,
    whz_by_week: list[float],
    *,
    from_week: int = 1,
) -> None:
    """Live through weeks of a course: every day ticked, every week weighed."""
    assert course.start is not None
    for week, zwfl in enumerate(whz_by_week, start=from_week):
        calendar.day = course.start + timedelta(days=7 * week - 1)
        app.feeding_log.tick_week(course.course_id, week, by=app.person)
        weighed(app, child, course, calendar.day, zwfl)


def test_a_wasted_child_is_proposed_with_the_reason(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    page = app.feeding.of_child(child.child_id, by=app.person)
    assert page.row is not None
    assert (page.row.standing, page.row.group) == (FeedingStanding.PROPOSED, FeedingGroup.WASTED)
    assert page.row.because is not None
    assert page.row.because.code == "feeding_wasted"
    assert page.row.because.figures["value_z"] == pytest.approx(-2.5, abs=0.05)
    assert page.draft is not None
    assert (page.draft.start, page.draft.planned_days) == (TODAY, 56)


def test_mbg_is_shown_beside_a_course_and_changes_nothing_of_it(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    before = app.feeding.of_child(child.child_id, by=app.person)
    received = CareItem(child_id=child.child_id, kind=CareKind.MBG, on=TODAY)
    app.care_items.record(received, by=app.person)
    assert app.feeding.of_child(child.child_id, by=app.person) == before
    course = enrolled(app, child)
    day_by_day(app, calendar, child, course, [-2.4])
    with_mbg = only_course(app, child)
    assert with_mbg.mbg_on == TODAY
    (given,) = app.care_items.of_child(child.child_id, by=app.person).given
    app.care_items.remove(given.service_id, by=app.person)
    assert only_course(app, child) == replace(with_mbg, mbg_on=None)


def test_enrolled_day_log_recovered(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child, responsible="Kader Euis")
    view = only_course(app, child)
    assert [one.on for one in view.weighings] == [TODAY]
    assert view.weighings[0].zwfl == pytest.approx(-2.5, abs=0.05)
    day_by_day(app, calendar, child, course, [-2.4, -2.3, -2.2, -2.1, -1.9])
    view = only_course(app, child)
    assert view.progress.adherence == 1
    assert view.progress.eaten_days == 35
    assert view.progress.warning is None
    assert view.progress.gains[-1].g_per_kg_day is not None
    assert view.progress.gains[-1].g_per_kg_day > 0
    assert view.proposal is not None
    assert view.proposal.outcome is FeedingOutcome.RECOVERED
    saved = app.feeding.end(
        course.course_id, view.proposal.outcome, view.proposal.on, by=app.person
    )
    assert saved.record.course.state is CourseState.ENDED
    assert saved.record.after.code == "after_finished"
    assert saved.record.unticked == frozenset()
    assert saved.changes.touches(child.child_id)
    view = only_course(app, child)
    assert view.evidence is not None
    assert view.evidence.evidence.code == "feeding_end_recovered_wasted"
    assert view.dues == ()


def test_no_response_is_warned_of_by_week_two_and_asks_for_a_referral(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    day_by_day(app, calendar, child, course, [-2.6, -2.8])
    calendar.day += timedelta(days=1)
    warning = only_course(app, child).progress.warning
    assert warning is not None
    assert warning.code == "feeding_warning_no_response"
    day_by_day(app, calendar, child, course, [-2.8, -2.8, *[-2.7] * 4], from_week=3)
    calendar.day = TODAY + timedelta(days=57)
    view = only_course(app, child)
    assert view.proposal is not None
    assert view.proposal.outcome is FeedingOutcome.NO_RESPONSE
    assert "feeding_end_proposed" in {due.code for due in view.dues}
    ended = app.feeding.end(
        course.course_id, FeedingOutcome.NO_RESPONSE, view.proposal.on, by=app.person
    ).record
    assert ended.after.code == "after_refer_no_response"
    page = app.feeding.of_child(child.child_id, by=app.person)
    assert page.courses[0].evidence is not None
    app.visits.record(measured_at(child, calendar.day, -2.7), confirmed=ALL_ASKED, by=app.person)
    page = app.feeding.of_child(child.child_id, by=app.person)
    assert page.row is not None
    assert page.row.standing is FeedingStanding.REFER_FIRST
    assert page.draft is not None
    with pytest.raises(Invalid) as refused:
        app.feeding.enrol(page.draft, by=app.person)
    assert refused.value.only_confirm
    assert "feeding_refer_first" in codes(refused)


def test_a_course_never_lapses(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    day_by_day(app, calendar, child, course, [-2.5] * 6)
    for later in (60, 400):
        calendar.day = TODAY + timedelta(days=later)
        assert {due.code for due in only_course(app, child).dues} & ENDS
        listed = app.worklist.rows(app.worklist.today(by=READER), by=app.person)
        assert ("feeding_end", course.course_id) in {
            (row.item.kind, row.item.record_id) for row in listed
        }


def test_never_two_courses_at_once(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    enrolled(app, child)
    page = app.feeding.of_child(child.child_id, by=app.person)
    assert page.draft is not None
    with pytest.raises(Invalid) as refused:
        app.feeding.enrol(page.draft, by=app.person)
    assert "feeding_overlaps" in codes(refused)
    with pytest.raises(Invalid) as refused:
        app.feeding.wait(child.child_id, FeedingGroup.WASTED, by=app.person)
    assert "feeding_already_listed" in codes(refused)
    with app._store.unit() as unit, pytest.raises(Conflict) as taken:
        unit.feeding_courses.add(page.draft)
    assert taken.value.code == "course_open"


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(
                ["enrol", "wait", "admit", "end", "discharge", "reopen", "die", "succumb"]
            ),
            st.integers(0, 40),
            st.integers(1, 60),
        ),
        min_size=2,
        max_size=7,
    )
)
def test_whatever_is_done_no_two_courses_share_a_day_and_no_day_lies_outside_of_life(
    living_app: App, calendar: Calendar, steps: list[tuple[str, int, int]]
) -> None:
    app = living_app
    calendar.day = TODAY
    child = a_wasted_girl(app, TODAY, name=f"Anak {app.children.count(by=app.person)}", nik=None)
    calendar.day = TODAY + timedelta(days=60)
    for what, place, length in steps:
        with suppress(Invalid, Conflict):
            _step(app, child, what, TODAY + timedelta(days=place), length)
    page = app.feeding.of_child(child.child_id, by=app.person)
    severe = app.outpatient.of_child(child.child_id, by=app.person)
    life = page.life
    eaten = [view.days for view in page.courses]
    assert sum(map(len, eaten)) == len(frozenset[date]().union(*eaten))
    for view in page.courses:
        assert all(life.birth_date <= day <= (life.left_on or calendar.day) for day in view.days)
    spans = [
        *((one.course.start, one.course.ended_on or date.max) for one in severe.courses),
        *(
            (one.course.start, one.course.ended_on or date.max)
            for one in page.courses
            if one.course.start is not None
        ),
    ]
    spans.sort()
    # On the day that one kind of care ends the other may begin.
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def _step(app: App, child: Child, what: str, day: date, length: int) -> None:
    """Try one thing that may be done to a child, every question answered with yes."""
    try:
        _act(app, child, what, day, length, frozenset())
    except Invalid as asked:
        yes = frozenset(problem.code for problem in asked.problems)
        _act(app, child, what, day, length, yes)


def _act(app: App, child: Child, what: str, day: date, length: int, yes: frozenset[str]) -> None:
    by = app.person
    feeding, severe = app.feeding, app.outpatient
    courses = feeding.of_child(child.child_id, by=by).courses
    cared = severe.of_child(child.child_id, by=by).courses
    if what == "enrol":
        begun = feeding.enrol(
            FeedingCourse(
                child_id=child.child_id,
                group=FeedingGroup.WASTED,
                state=CourseState.RUNNING,
                decided_on=day,
                start=day,
                planned_days=length,
            ),
            confirmed=yes,
            by=by,
        ).record
        for week in range(1, length // 7 + 1):
            app.feeding_log.tick_week(begun.course_id, week, by=by)
    elif what == "wait":
        feeding.wait(child.child_id, FeedingGroup.WASTED, confirmed=yes, by=by)
    elif what == "admit":
        visit = OutpatientVisit(course_id=0, on=day, weight_kg=7.0)
        course = OutpatientCourse(child_id=child.child_id, start=day)
        severe.start(course, visit, confirmed=yes, by=by)
    elif what in ("end", "die") and courses:
        died = what == "die"
        outcome = FeedingOutcome.DIED if died else FeedingOutcome.DROPPED_OUT
        feeding.end(courses[0].course.course_id, outcome, day, confirmed=yes, by=by)
    elif what == "discharge" and cared:
        severe.end(cared[0].course.course_id, SevereOutcome.DROPPED_OUT, day, confirmed=yes, by=by)
    elif what == "succumb":
        illness = Infection(
            child_id=child.child_id, illness="cough_cold", start=day, end=day, outcome=Outcome.DIED
        )
        app.infections.record(illness, confirmed=yes, by=by)
    elif what == "reopen" and courses:
        feeding.reopen(courses[0].course.course_id, by=by)


def test_no_death_of_an_illness_lies_before_a_day_on_which_she_ate(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    calendar.day = TODAY + timedelta(days=6)
    app.feeding_log.tick_week(course.course_id, 1, by=MIDWIFE)
    death = Infection(
        child_id=child.child_id,
        illness="cough_cold",
        start=TODAY,
        end=TODAY + timedelta(days=5),
        outcome=Outcome.DIED,
    )
    with pytest.raises(Invalid) as refused:
        app.infections.record(death, by=MIDWIFE)
    assert "death_before_visit" in codes(refused)
    app.infections.record(replace(death, end=calendar.day), by=MIDWIFE)


def test_waiting_becomes_the_course(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    waiting = app.feeding.wait(child.child_id, FeedingGroup.WASTED, by=MIDWIFE).record
    page = app.feeding.of_child(child.child_id, by=app.person)
    assert page.row is not None
    assert page.row.standing is FeedingStanding.WAITING
    course = enrolled(app, child)
    assert course.course_id == waiting.course_id
    assert only_course(app, child).course.state is CourseState.RUNNING


def test_a_refusal_has_a_reason_and_is_shown(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    with pytest.raises(Invalid) as refused:
        app.feeding.refuse(child.child_id, FeedingGroup.WASTED, " ", by=app.person)
    assert codes(refused) == {"feeding_reason_missing"}
    app.feeding.refuse(child.child_id, FeedingGroup.WASTED, "Keluarga menolak", by=app.person)
    row = app.feeding.of_child(child.child_id, by=app.person).row
    assert row is not None
    assert (row.standing, row.refusal) == (FeedingStanding.REFUSED, "Keluarga menolak")
    assert enrolled(app, child).state is CourseState.RUNNING


def test_gizi_buruk_is_no_target_and_a_healthy_child_is_asked_about(app: App) -> None:
    severe = a_wasted_girl(app, TODAY, zwfl=-3.5)
    page = app.feeding.of_child(severe.child_id, by=app.person)
    assert page.draft is None
    course = FeedingCourse(
        child_id=severe.child_id,
        group=FeedingGroup.WASTED,
        state=CourseState.RUNNING,
        decided_on=TODAY,
        start=TODAY,
        planned_days=56,
    )
    with pytest.raises(Invalid) as refused:
        app.feeding.enrol(course, confirmed={"feeding_not_proposed"}, by=app.person)
    assert codes(refused) == {"feeding_severely_wasted"}
    healthy = app.children.register(a_child(name="Zahra"), by=app.person).record
    course = replace(course, child_id=healthy.child_id)
    with pytest.raises(Invalid) as refused:
        app.feeding.enrol(course, by=app.person)
    assert codes(refused) == {"feeding_not_proposed"}
    saved = app.feeding.enrol(course, confirmed={"feeding_not_proposed"}, by=app.person)
    assert saved.record.course_id


def test_an_end_that_nothing_proves_is_asked_about(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    with pytest.raises(Invalid) as refused:
        app.feeding.end(course.course_id, FeedingOutcome.RECOVERED, TODAY, by=app.person)
    assert codes(refused) == {"feeding_end_unproven"}
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, TODAY, by=app.person)
    assert app.feeding.of_child(child.child_id, by=app.person).row is None
    with pytest.raises(Conflict, match="feeding_not_running"):
        app.feeding.end(course.course_id, FeedingOutcome.MOVED, TODAY, by=app.person)


def test_an_end_takes_later_ticks_away_and_reopening_restores_the_record(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child, notes="alergi telur")
    calendar.day = TODAY + timedelta(days=9)
    for week in (1, 2):
        app.feeding_log.tick_week(course.course_id, week, by=app.person)
    before = only_course(app, child)
    died = TODAY + timedelta(days=4)
    with pytest.raises(Invalid) as refused:
        app.feeding.end(course.course_id, FeedingOutcome.DIED, died, by=app.person)
    assert codes(refused) == {"feeding_days_after_end"}
    ended = app.feeding.end(
        course.course_id,
        FeedingOutcome.DIED,
        died,
        notes="di rumah",
        confirmed={"feeding_days_after_end"},
        by=app.person,
    ).record
    assert ended.unticked == {TODAY + timedelta(days=n) for n in range(5, 10)}
    assert max(only_course(app, child).days) == died
    assert only_course(app, child).open_days[-1] == died
    app.feeding.reopen(course.course_id, by=app.person)
    assert only_course(app, child) == before
    with pytest.raises(Conflict, match="feeding_not_ended"):
        app.feeding.reopen(course.course_id, by=app.person)


def test_after_death_nothing_begins_and_after_a_move_a_new_measurement_brings_her_back(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    calendar.day = TODAY + timedelta(days=3)
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, calendar.day, by=app.person)
    again = replace(course, course_id=0, start=TODAY + timedelta(days=5))
    calendar.day = TODAY + timedelta(days=5)
    with pytest.raises(Invalid) as refused:
        app.feeding.enrol(again, by=app.person)
    assert "feeding_after_leaving" in codes(refused)
    app.visits.record(
        measured_at(child, calendar.day, -2.4),
        confirmed=ALL_ASKED | {"day_after_move"},
        by=app.person,
    )
    app.feeding.enrol(again, by=app.person)
    assert len(app.feeding.of_child(child.child_id, by=app.person).courses) == 2


def test_the_plan_may_be_corrected_but_not_away_from_its_ticks(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    calendar.day = TODAY + timedelta(days=20)
    app.feeding_log.tick_day(course.course_id, calendar.day, by=app.person)
    app.feeding.correct(replace(course, planned_days=28), by=app.person)
    assert only_course(app, child).course.planned_days == 28
    with pytest.raises(Invalid) as refused:
        app.feeding.correct(replace(course, planned_days=14), by=app.person)
    assert codes(refused) == {"feeding_days_outside"}


def test_a_mistaken_course_goes_and_comes_back_whole(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    app.feeding_log.tick_day(course.course_id, TODAY, by=app.person)
    before = only_course(app, child)
    app.feeding.remove(course.course_id, by=app.person)
    assert app.feeding.of_child(child.child_id, by=app.person).courses == ()
    app.feeding.bring_back(course.course_id, by=app.person)
    assert only_course(app, child) == before
    app.feeding.remove(course.course_id, by=app.person)
    enrolled(app, child)
    with pytest.raises((Conflict, Invalid)):
        app.feeding.bring_back(course.course_id, by=app.person)


def test_rights_and_unknown_courses(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    page = app.feeding.of_child(child.child_id, by=READER)
    assert page.draft is not None
    with pytest.raises(NotAllowed):
        app.feeding.enrol(page.draft, by=READER)
    with pytest.raises(NotFound):
        app.feeding.end(9, FeedingOutcome.MOVED, TODAY, by=app.person)
    with pytest.raises(NotFound):
        app.feeding.of_child(9, by=app.person)


def test_every_step_is_in_the_journal(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    app.feeding_log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, TODAY, by=app.person)
    app.feeding.reopen(course.course_id, by=app.person)
    with app._store.reading() as unit:
        lines = unit.history.changes_of("feeding_course", course.course_id)
    assert [line.action for line in lines] == ["reopen", "end", "tick", "create"]
    assert lines[2].account == MIDWIFE.account
    assert lines[2].after == {"ticked": [TODAY.isoformat()], "unticked": []}


def test_the_list_shows_every_child_whom_feeding_is_about(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    calendar.day = TODAY - timedelta(days=20)
    ended = a_wasted_girl(app, calendar.day, name="Wulan")
    course = enrolled(app, ended)
    app.feeding.end(course.course_id, FeedingOutcome.DIED, calendar.day, by=app.person)
    calendar.day = TODAY
    running, waiting = (a_wasted_girl(app, TODAY, name=name) for name in ("Alika", "Citra"))
    thin = a_wasted_girl(app, TODAY, name="Dewi")
    elsewhere = a_wasted_girl(app, TODAY, name="Fitri", desa="Cibeureum", posyandu="Dahlia 1")
    a_wasted_girl(app, TODAY, name="Hana", zwfl=-3.5)
    enrolled(app, running)
    app.feeding.wait(waiting.child_id, FeedingGroup.WASTED, by=app.person)
    pages = app.feeding.pages(by=READER)
    assert [page.child.child_id for page in pages] == [
        thin.child_id, elsewhere.child_id, waiting.child_id, running.child_id, ended.child_id,
    ]  # fmt: skip
    for page in pages:
        assert page == app.feeding.of_child(page.child.child_id, by=READER)
    assert [page.child for page in app.feeding.pages(desa="Cibeureum", by=READER)] == [elsewhere]
    assert app.feeding.pages(posyandu="Melati 9", by=READER) == ()


def test_the_list_asks_the_vault_as_often_for_many_children_as_for_few(app: App) -> None:
    def questions(children: int) -> int:
        for number in range(children):
            child = a_wasted_girl(app, TODAY, name=f"Anak {children} {number}")
            if number % 2:
                enrolled(app, child)
        app.feeding.pages(by=READER)
        with counted(app._store._engine) as count:
            app.feeding.pages(by=READER)
        return count.queries

    assert questions(2) == questions(12)
