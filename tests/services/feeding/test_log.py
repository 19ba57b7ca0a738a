"""The calendar and the weighings of a feeding course: clicks, weeks, paper, and back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.feeding.course import DayChange
from desktop_app.programme.records.casework import Outcome
from desktop_app.programme.records.feeding import CourseWeighing, FeedingCourse, FeedingOutcome
from desktop_app.services.feeding.log import PaperEntry
from tests.casework import an_infection
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes, enrolled, only_course
from tests.services.growing import ALL_ASKED, a_wasted_girl, length_at, weight_at


def days_of(app: App, course: FeedingCourse) -> frozenset[date]:
    with app._store.reading() as unit:
        return unit.feeding_days.of_course(course.course_id)


@pytest.fixture
def course(living_app: App, calendar: Calendar) -> FeedingCourse:
    """A wasted girl's course in its third week."""
    child = a_wasted_girl(living_app, TODAY)
    begun = enrolled(living_app, child)
    calendar.day = TODAY + timedelta(days=16)
    return begun


def test_one_click_ticks_and_the_next_unticks(living_app: App, course: FeedingCourse) -> None:
    log = living_app.feeding_log
    saved = log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    assert saved.record.days == {TODAY} == days_of(living_app, course)
    assert saved.changes.touches(course.child_id)
    saved = log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    assert saved.record.change == DayChange(unticked=frozenset({TODAY}))
    assert days_of(living_app, course) == frozenset()


def test_a_week_at_once_and_its_undoing_leaves_what_was_there(
    living_app: App, course: FeedingCourse
) -> None:
    log = living_app.feeding_log
    log.tick_day(course.course_id, TODAY + timedelta(days=8), by=MIDWIFE)
    before = days_of(living_app, course)
    saved = log.tick_week(course.course_id, 2, by=MIDWIFE)
    assert len(saved.record.days) == 7
    log.revert(course.course_id, saved.record.change, by=MIDWIFE)
    assert days_of(living_app, course) == before


def test_paper_is_ticked_whole_or_not_at_all(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    log = living_app.feeding_log
    other = enrolled(living_app, a_wasted_girl(living_app, calendar.day, name="Citra Ayu"))
    shown = {TODAY + timedelta(days=n) for n in (0, 1, 3)}
    tomorrow = calendar.day + timedelta(days=1)
    with pytest.raises(Invalid) as refused:
        log.from_paper(
            [
                PaperEntry(course_id=course.course_id, ticked=frozenset(shown)),
                PaperEntry(course_id=other.course_id, ticked=frozenset({tomorrow, TODAY})),
            ],
            by=MIDWIFE,
        )
    assert codes(refused) == {"feeding_day_closed"}
    figures = [problem.figures for problem in refused.value.problems]
    assert figures == [
        {"day": TODAY, "course": other.course_id},
        {"day": tomorrow, "course": other.course_id},
    ]
    assert days_of(living_app, course) == frozenset()
    log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    saved = log.from_paper(
        [
            PaperEntry(course_id=course.course_id, ticked=frozenset(shown)),
            PaperEntry(course_id=other.course_id, ticked=frozenset({calendar.day})),
        ],
        by=MIDWIFE,
    )
    assert days_of(living_app, course) == shown
    assert saved.record[0].change.ticked == shown - {TODAY}
    assert saved.changes.children == {course.child_id, other.child_id}


def test_days_and_weights_from_paper_are_one_act_and_taken_back_in_one(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    log = living_app.feeding_log
    child = living_app.feeding.of_child(course.child_id, by=READER).child
    other = enrolled(living_app, a_wasted_girl(living_app, calendar.day, name="Citra Ayu"))
    log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    before = only_course(living_app, child)
    page = living_app.feeding.of_child(other.child_id, by=READER)
    (first,) = before.weighings
    (of_other,) = page.courses[0].weighings
    usual = weight_at(child, length_at(child, calendar.day), -2.4)
    entries = [
        PaperEntry(
            course_id=course.course_id,
            ticked=frozenset({TODAY, TODAY + timedelta(days=2)}),
            unticked=frozenset({TODAY + timedelta(days=1)}),
            weighing=CourseWeighing(course_id=0, on=calendar.day, weight_kg=usual),
        ),
        PaperEntry(
            course_id=other.course_id, weighing=replace(of_other, weight_kg=of_other.weight_kg + 1)
        ),
    ]
    with pytest.raises(Invalid) as asked:
        log.from_paper(entries, confirmed=ALL_ASKED, by=living_app.person)
    assert asked.value.only_confirm
    assert [problem.figures["course"] for problem in asked.value.problems] == [other.course_id]
    assert only_course(living_app, child) == before
    yes = ALL_ASKED | {"weight_differs_from_visit"}
    saved = log.from_paper(entries, confirmed=yes, by=living_app.person)
    assert days_of(living_app, course) == {TODAY, TODAY + timedelta(days=2)}
    assert [one.weight_kg for one in only_course(living_app, child).weighings] == [
        first.weight_kg,
        usual,
    ]
    log.take_paper_back(saved.record, by=living_app.person)
    assert only_course(living_app, child) == before
    assert living_app.feeding.of_child(other.child_id, by=READER) == page
    with pytest.raises(Conflict, match="undo_overtaken"):
        log.take_paper_back(saved.record, by=living_app.person)


def test_a_weighing_that_was_changed_since_is_not_taken_back(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    log = living_app.feeding_log
    child = living_app.feeding.of_child(course.child_id, by=READER).child
    weighing = CourseWeighing(
        course_id=0,
        on=calendar.day,
        weight_kg=weight_at(child, length_at(child, calendar.day), -2.4),
    )
    entry = PaperEntry(course_id=course.course_id, weighing=weighing)
    saved = log.from_paper([entry], confirmed=ALL_ASKED, by=MIDWIFE)
    (line,) = saved.record
    assert line.weighed is not None
    log.correct_weighing(
        replace(line.weighed, weight_kg=weighing.weight_kg + 0.1),
        confirmed=ALL_ASKED,
        by=living_app.person,
    )
    with pytest.raises(Conflict, match="undo_overtaken"):
        log.take_paper_back(saved.record, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        log.from_paper([entry], by=READER)


def test_a_correction_is_taken_back_without_asking_again(
    living_app: App, course: FeedingCourse
) -> None:
    log = living_app.feeding_log
    child = living_app.feeding.of_child(course.child_id, by=READER).child
    before = only_course(living_app, child)
    (first,) = before.weighings
    yes = ALL_ASKED | {"weight_differs_from_visit"}
    heavier = log.correct_weighing(
        replace(first, weight_kg=first.weight_kg + 0.2), confirmed=yes, by=living_app.person
    ).record
    log.put_weighing_back(first, heavier, by=living_app.person)
    assert only_course(living_app, child) == before


def test_no_day_outside_the_plan_nor_after_today_or_death(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    log = living_app.feeding_log
    with living_app._store.unit() as unit:
        died = TODAY + timedelta(days=10)
        unit.infections.add(
            an_infection(child_id=course.child_id, start=TODAY, end=died, outcome=Outcome.DIED)
        )
        unit.commit()
    for day in (TODAY - timedelta(days=1), calendar.day, died + timedelta(days=1)):
        with pytest.raises(Invalid) as refused:
            log.tick_day(course.course_id, day, by=MIDWIFE)
        assert codes(refused) == {"feeding_day_closed"}
    log.tick_day(course.course_id, died, by=MIDWIFE)
    assert log.tick_week(course.course_id, 2, by=MIDWIFE).record.days <= {
        TODAY + timedelta(days=n) for n in range(11)
    }


def test_an_undoing_that_came_too_late_is_refused(living_app: App, course: FeedingCourse) -> None:
    log = living_app.feeding_log
    change = log.tick_day(course.course_id, TODAY, by=MIDWIFE).record.change
    log.tick_day(course.course_id, TODAY, by=MIDWIFE)
    with pytest.raises(Conflict, match="undo_overtaken"):
        log.revert(course.course_id, change, by=MIDWIFE)
    unticked = DayChange(unticked=frozenset({TODAY - timedelta(days=3)}))
    with pytest.raises(Invalid) as refused:
        log.revert(course.course_id, unticked, by=MIDWIFE)
    assert codes(refused) == {"feeding_day_closed"}


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    clicks=st.lists(
        st.tuples(st.sampled_from(["day", "week"]), st.integers(0, 16)), min_size=1, max_size=8
    )
)
def test_any_clicks_taken_back_restore_the_record_exactly(
    living_app: App, course: FeedingCourse, clicks: list[tuple[str, int]]
) -> None:
    log = living_app.feeding_log
    before = days_of(living_app, course)
    changes = []
    for what, place in clicks:
        if what == "day":
            day = TODAY + timedelta(days=place)
            saved = log.tick_day(course.course_id, day, by=MIDWIFE)
        else:
            saved = log.tick_week(course.course_id, place // 7 + 1, by=MIDWIFE)
        assert days_of(living_app, course) == saved.record.days
        changes.append(saved.record.change)
    for change in reversed(changes):
        log.revert(course.course_id, change, by=MIDWIFE)
    assert days_of(living_app, course) == before


def test_a_weighing_without_length_goes_by_the_last_one(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    child = living_app.feeding.of_child(course.child_id, by=READER).child
    bare = CourseWeighing(course_id=course.course_id, on=calendar.day, weight_kg=8.2)
    shown = living_app.feeding_log.preview(bare, by=living_app.person)
    saved = living_app.feeding_log.weigh(bare, confirmed=ALL_ASKED, by=MIDWIFE).record
    assert saved.lenhei_cm is None
    assert (saved.zwfl, saved.zwei) == (shown.zwfl, shown.zwei) != (None, None)
    longer = replace(saved, lenhei_cm=length_at(child, calendar.day))
    corrected = living_app.feeding_log.correct_weighing(
        longer, confirmed=ALL_ASKED, by=MIDWIFE
    ).record
    assert corrected.zwfl is not None
    assert saved.zwfl is not None
    assert corrected.zwfl < saved.zwfl
    assert corrected.zwei == saved.zwei


def test_weighings_are_of_the_course_possible_and_one_a_day(
    living_app: App, course: FeedingCourse, calendar: Calendar
) -> None:
    log = living_app.feeding_log
    child = living_app.feeding.of_child(course.child_id, by=READER).child

    def refused_for(on: date, weight_kg: float) -> set[str]:
        with pytest.raises(Invalid) as refused:
            log.weigh(
                CourseWeighing(course_id=course.course_id, on=on, weight_kg=weight_kg),
                confirmed=ALL_ASKED,
                by=MIDWIFE,
            )
        return codes(refused)

    usual = weight_at(child, length_at(child, TODAY), -2.4)
    assert refused_for(TODAY, usual + 0.1) == {"visit_exists", "weight_differs_from_visit"}
    assert refused_for(TODAY - timedelta(days=9), usual) == {"visit_before_course"}
    assert refused_for(calendar.day + timedelta(days=1), usual) == {"visit_in_future"}
    assert "weight_in_grams" in refused_for(calendar.day, 8200.0)
    living_app.feeding.end(
        course.course_id, FeedingOutcome.MOVED, TODAY + timedelta(days=7), by=MIDWIFE
    )
    assert refused_for(calendar.day, usual) == {"visit_after_course"}


def test_a_weighing_goes_and_comes_back(living_app: App, course: FeedingCourse) -> None:
    child = living_app.feeding.of_child(course.child_id, by=READER).child
    (first,) = only_course(living_app, child).weighings
    log = living_app.feeding_log
    log.remove_weighing(first.weighing_id, by=living_app.person)
    assert only_course(living_app, child).weighings == ()
    log.bring_back_weighing(first.weighing_id, by=living_app.person)
    assert only_course(living_app, child).weighings == (first,)
    with pytest.raises(NotFound):
        log.remove_weighing(99, by=living_app.person)
    with pytest.raises(NotAllowed):
        log.remove_weighing(first.weighing_id, by=MIDWIFE)
