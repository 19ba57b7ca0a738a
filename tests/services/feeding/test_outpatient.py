"""Gizi buruk through the services: admission, weekly visits, referral, passing on to PMT."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.feeding.gizi_buruk import Care, SevereClass
from desktop_app.programme.feeding.outpatient import OutpatientStep
from desktop_app.programme.records.casework import Urgency
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import (
    Appetite,
    CourseState,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
    TherapeuticFood,
)
from desktop_app.services.feeding.outpatient_page import OutpatientView
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes, day_by_day, enrolled, only_course
from tests.services.growing import ALL_ASKED, a_wasted_girl, length_at, weight_at


def seen(child: Child, on: date, zwfl: float, **fields: object) -> OutpatientVisit:
    usual: dict[str, object] = {
        "course_id": 0,
        "on": on,
        "weight_kg": weight_at(child, length_at(child, on), zwfl),
        "appetite": Appetite.PASSED,
        "oedema_grade": 0,
    }
    return OutpatientVisit(**{**usual, **fields})  # type: ignore[arg-type]  # fields of many types


def admitted(app: App, child: Child, on: date, zwfl: float = -3.4) -> OutpatientCourse:
    return app.outpatient.start(
        OutpatientCourse(child_id=child.child_id, start=on),
        seen(child, on, zwfl),
        lenhei_cm=length_at(child, on),
        confirmed=ALL_ASKED,
        by=app.person,
    ).record


def visited(
    app: App, child: Child, course: OutpatientCourse, on: date, zwfl: float, **fields: object
) -> OutpatientVisit:
    visit = seen(child, on, zwfl, course_id=course.course_id, **fields)
    return app.outpatient.visit(
        visit, lenhei_cm=length_at(child, on), confirmed=ALL_ASKED, by=MIDWIFE
    ).record


def only_severe(app: App, child: Child) -> OutpatientView:
    (found,) = app.outpatient.of_child(child.child_id, by=READER).courses
    return found


@pytest.fixture
def child(living_app: App) -> Child:
    return living_app.children.register(a_child(), by=living_app.person).record


def test_gizi_buruk_outpatient_feeding_discharged(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    advice = app.outpatient.advise(
        child.child_id, seen(child, TODAY, -3.4), lenhei_cm=length_at(child, TODAY), by=app.person
    )
    assert advice.finding is not None
    assert (advice.finding.code, advice.finding.care) == (
        SevereClass.UNCOMPLICATED,
        Care.OUTPATIENT,
    )
    assert advice.referral is None
    assert advice.food is not None
    assert advice.food.unit == "sachet"
    assert advice.food.per_week == -(-advice.food.planned * 7 // 1)
    assert advice.food.edition == "WHO 2013"
    assert advice.medicines == ("amoxicillin", "vitamin_a")
    course = admitted(app, child, TODAY)
    view = only_severe(app, child)
    assert view.visits[0].zwfl == pytest.approx(-3.4, abs=0.05)
    assert (view.step.step, view.step.next_visit) == (
        OutpatientStep.CONTINUE,
        TODAY + timedelta(days=7),
    )
    for week, zwfl in enumerate([-3.2, -2.9, -2.6], start=1):
        calendar.day = TODAY + timedelta(days=7 * week)
        assert {due.code for due in only_severe(app, child).dues} == {"severe_visit"}
        visited(app, child, course, calendar.day, zwfl, sachets_given=20)
    view = only_severe(app, child)
    assert view.step.step is OutpatientStep.TO_FEEDING
    draft = app.outpatient.transfer_draft(course.course_id, by=MIDWIFE)
    moved = app.outpatient.transfer(course.course_id, draft, by=MIDWIFE).record
    assert moved.severe.outcome is SevereOutcome.TO_FEEDING
    assert (moved.feeding.group, moved.feeding.start) == (FeedingGroup.WASTED, calendar.day)
    assert only_severe(app, child).dues == ()
    day_by_day(app, calendar, child, moved.feeding, [-2.5, -2.4, -2.2, -2.0, -1.8])
    proposal = only_course(app, child).proposal
    assert proposal is not None
    ended = app.feeding.end(
        moved.feeding.course_id, proposal.outcome, proposal.on, by=app.person
    ).record
    assert ended.course.outcome is FeedingOutcome.RECOVERED


def test_recovered_on_two_visits_is_discharged(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    course = admitted(living_app, child, TODAY)
    for week, zwfl in enumerate([-2.6, -1.9, -1.8], start=1):
        calendar.day = TODAY + timedelta(days=7 * week)
        visited(living_app, child, course, calendar.day, zwfl)
    assert only_severe(living_app, child).step.step is OutpatientStep.DISCHARGE
    ended = living_app.outpatient.end(
        course.course_id, SevereOutcome.RECOVERED, calendar.day, by=MIDWIFE
    ).record
    assert ended.ended_on == calendar.day
    living_app.outpatient.reopen(course.course_id, by=MIDWIFE)
    assert only_severe(living_app, child).course == course


def test_complications_are_referred_at_once(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    sick = seen(child, TODAY, -3.4, complications=("lethargic",))
    advice = app.outpatient.advise(
        child.child_id, sick, lenhei_cm=length_at(child, TODAY), by=app.person
    )
    assert advice.referral is not None
    assert advice.referral.urgency is Urgency.EMERGENCY
    assert advice.referral.reasons == ("severe_wasting_complicated",)
    course = OutpatientCourse(child_id=child.child_id, start=TODAY)
    with pytest.raises(Invalid) as refused:
        app.outpatient.start(course, sick, lenhei_cm=length_at(child, TODAY), by=MIDWIFE)
    assert "severe_refer_now" in codes(refused)
    assert refused.value.only_confirm
    course = admitted(app, child, TODAY)
    calendar.day = TODAY + timedelta(days=7)
    visited(app, child, course, calendar.day, -3.3, appetite=Appetite.FAILED)
    view = only_severe(app, child)
    assert view.step.step is OutpatientStep.REFER_NOW
    assert view.referral is not None
    assert view.referral.urgency is Urgency.EMERGENCY
    app.outpatient.end(course.course_id, SevereOutcome.TO_INPATIENT, calendar.day, by=MIDWIFE)


def test_a_child_without_gizi_buruk_is_asked_about(living_app: App, child: Child) -> None:
    with pytest.raises(Invalid) as refused:
        living_app.outpatient.start(
            OutpatientCourse(child_id=child.child_id, start=TODAY),
            seen(child, TODAY, -1.0),
            lenhei_cm=length_at(child, TODAY),
            by=MIDWIFE,
        )
    assert codes(refused) == {"severe_not_found"}


def test_becoming_gizi_buruk_ends_the_feeding_course(living_app: App, calendar: Calendar) -> None:
    app = living_app
    girl = a_wasted_girl(app, TODAY)
    feeding = enrolled(app, girl)
    day_by_day(app, calendar, girl, feeding, [-2.8, -3.3])
    proposal = only_course(app, girl).proposal
    assert proposal is not None
    assert proposal.outcome is FeedingOutcome.SEVERELY_WASTED
    course = OutpatientCourse(child_id=girl.child_id, start=calendar.day)
    first = seen(girl, calendar.day, -3.3)
    with pytest.raises(Invalid) as refused:
        app.outpatient.start(course, first, confirmed=ALL_ASKED, by=MIDWIFE)
    assert codes(refused) == {"feeding_ends_as_severe"}
    assert only_course(app, girl).course.state is CourseState.RUNNING
    app.outpatient.start(
        course, first, confirmed=ALL_ASKED | {"feeding_ends_as_severe"}, by=MIDWIFE
    )
    view = only_course(app, girl)
    assert view.course.outcome is FeedingOutcome.SEVERELY_WASTED
    assert view.evidence is not None
    assert view.after is not None
    assert view.after.code == "after_severe_care"
    page = app.feeding.of_child(girl.child_id, by=READER)
    assert page.row is None


def test_one_course_at_a_time_of_either_kind(living_app: App, child: Child) -> None:
    admitted(living_app, child, TODAY)
    with pytest.raises(Invalid) as refused:
        living_app.outpatient.start(
            OutpatientCourse(child_id=child.child_id, start=TODAY),
            seen(child, TODAY, -3.4),
            confirmed=ALL_ASKED,
            by=MIDWIFE,
        )
    assert "feeding_overlaps_severe" in codes(refused)
    with living_app._store.unit() as unit, pytest.raises(Conflict) as taken:
        unit.outpatient_courses.add(OutpatientCourse(child_id=child.child_id, start=TODAY))
    assert taken.value.code == "course_open"


def test_the_length_of_a_visit_is_kept_as_the_childs_own_measurement(
    living_app: App, child: Child
) -> None:
    admitted(living_app, child, TODAY)
    page = living_app.case_page.open(child.child_id, by=READER).growth
    (kept,) = page.visits
    assert kept.visit.lenhei_cm == length_at(child, TODAY)
    assert kept.growth.zwfl == only_severe(living_app, child).visits[0].zwfl


def test_visits_are_corrected_taken_away_and_brought_back(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    course = admitted(app, child, TODAY)
    calendar.day = TODAY + timedelta(days=7)
    visit = visited(app, child, course, calendar.day, -3.2)
    with pytest.raises(Invalid) as refused:
        visited(app, child, course, calendar.day, -3.1)
    assert "visit_exists" in codes(refused)
    heavier = replace(visit, weight_kg=visit.weight_kg + 0.2)
    corrected = app.outpatient.correct_visit(
        heavier, confirmed=ALL_ASKED | {"weight_differs_from_visit"}, by=MIDWIFE
    ).record
    assert corrected.zwfl is not None
    assert visit.zwfl is not None
    assert corrected.zwfl > visit.zwfl
    app.outpatient.remove_visit(visit.visit_id, by=app.person)
    assert len(only_severe(app, child).visits) == 1
    app.outpatient.bring_back_visit(visit.visit_id, by=app.person)
    assert only_severe(app, child).visits[1] == corrected
    early = seen(child, TODAY - timedelta(days=1), -3.4, course_id=course.course_id)
    with pytest.raises(Invalid) as refused:
        app.outpatient.visit(early, confirmed=ALL_ASKED, by=MIDWIFE)
    assert "visit_before_course" in codes(refused)


def test_a_corrected_visit_goes_back_without_asking_again(living_app: App, child: Child) -> None:
    app = living_app
    admitted(app, child, TODAY)
    (visit,) = only_severe(app, child).visits
    heavier = replace(visit, weight_kg=visit.weight_kg + 0.2)
    after = app.outpatient.correct_visit(
        heavier, confirmed=ALL_ASKED | {"weight_differs_from_visit"}, by=MIDWIFE
    ).record
    app.outpatient.put_visit_back(visit, after, by=MIDWIFE)
    assert only_severe(app, child).visits == (visit,)


def test_food_and_medicines_by_weight_and_the_gain_between_visits(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    visit = seen(child, TODAY, -3.4, food=TherapeuticFood.F75)
    advice = app.outpatient.advise(
        child.child_id, visit, lenhei_cm=length_at(child, TODAY), by=app.person
    )
    assert advice.food is not None
    assert advice.food.food is TherapeuticFood.F75
    assert advice.food.planned == round(visit.weight_kg * 130 / 5) * 5
    assert set(advice.doses) == {"amoxicillin", "vitamin_a"} == set(advice.medicines)
    assert advice.doses["amoxicillin"].low == visit.weight_kg * 15
    course = admitted(app, child, TODAY)
    calendar.day = TODAY + timedelta(days=7)
    milk = {"food": TherapeuticFood.F100, "milk_ml_day": 900.0, "medicines": ("albendazole",)}
    kept = visited(app, child, course, calendar.day, -3.2, **milk)
    view = only_severe(app, child)
    assert view.visits[-1] == kept
    assert (kept.food, kept.milk_ml_day, kept.medicines) == tuple(milk.values())
    first = view.visits[0].weight_kg
    gain = (kept.weight_kg - first) * 1000 / first / 7
    assert view.gains == {calendar.day: pytest.approx(gain, abs=0.005)}
    with pytest.raises(Invalid) as refused:
        app.outpatient.correct_visit(
            replace(kept, milk_ml_day=0.0), confirmed=ALL_ASKED, by=MIDWIFE
        )
    assert codes(refused) == {"dose_not_positive"}
    with pytest.raises(Invalid) as refused:
        app.outpatient.correct_visit(
            replace(kept, sachets_given=-1), confirmed=ALL_ASKED, by=MIDWIFE
        )
    assert codes(refused) == {"dose_not_positive"}


def test_an_end_that_the_visits_do_not_say_is_asked_about(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    course = admitted(living_app, child, TODAY)
    with pytest.raises(Invalid) as refused:
        living_app.outpatient.end(course.course_id, SevereOutcome.RECOVERED, TODAY, by=MIDWIFE)
    assert codes(refused) == {"severe_end_unproven"}
    calendar.day = TODAY + timedelta(days=22)
    assert only_severe(living_app, child).step.step is OutpatientStep.DROPPED_OUT
    living_app.outpatient.end(course.course_id, SevereOutcome.DROPPED_OUT, calendar.day, by=MIDWIFE)
    with pytest.raises(Conflict, match="outpatient_not_running"):
        living_app.outpatient.end(
            course.course_id, SevereOutcome.DROPPED_OUT, calendar.day, by=MIDWIFE
        )


def test_a_mistaken_course_goes_and_comes_back(living_app: App, child: Child) -> None:
    course = admitted(living_app, child, TODAY)
    before = only_severe(living_app, child)
    living_app.outpatient.remove(course.course_id, by=living_app.person)
    assert living_app.outpatient.of_child(child.child_id, by=READER).courses == ()
    living_app.outpatient.bring_back(course.course_id, by=living_app.person)
    assert only_severe(living_app, child) == before
    with pytest.raises(NotAllowed):
        living_app.outpatient.remove(course.course_id, by=MIDWIFE)
    with pytest.raises(NotFound):
        living_app.outpatient.reopen(99, by=living_app.person)


def test_a_child_in_care_is_not_to_be_referred_for_what_is_treated(app: App) -> None:
    child = a_wasted_girl(app, TODAY, zwfl=-3.4)

    def asked() -> set[str]:
        page = app.case_page.open(child.child_id, by=app.person)
        listed = {item.kind for item in app.worklist.today(by=app.person).items()}
        assert listed == {item.kind for item in page.alerts}
        return listed

    assert "severe_wasting" in asked()
    course = admitted(app, child, TODAY)
    assert "severe_wasting" not in asked()
    app.outpatient.remove(course.course_id, by=app.person)
    assert "severe_wasting" in asked()
