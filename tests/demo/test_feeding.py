"""The demonstration's feeding, services and families: of every kind, and none against the rules."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop_app.app import App
from desktop_app.db.unit import Unit
from desktop_app.programme.care.care_checks import care_problems
from desktop_app.programme.care.immunisation import counted_doses
from desktop_app.programme.care.immunisation_schedule import immunisation_schedule
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.feeding.course import course_problems, days_outside
from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.outpatient import (
    OutpatientStep,
    course_step,
    outpatient_problems,
    visit_problems,
)
from desktop_app.programme.feeding.stock import negative_problems
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.feeding import CourseState, FeedingOutcome, SevereOutcome
from desktop_app.services.feeding.outpatient_page import visits_of
from desktop_app.services.feeding.page import fed_child, page_of
from desktop_app.services.register.child_life import life_of
from tests.services.conftest import TODAY


@pytest.fixture
def unit(demo: App) -> Iterator[Unit]:
    with demo._store.reading() as opened:
        yield opened


def test_courses_of_every_state_and_outcome(unit: Unit) -> None:
    courses = list(unit.feeding_courses.all())
    assert {course.state for course in courses} == set(CourseState)
    assert {course.outcome for course in courses} == {*FeedingOutcome, None}
    outcomes = {course.outcome for course in unit.outpatient_courses.all()}
    assert outcomes == {*SevereOutcome, None}


def test_every_course_may_stand_and_its_end_is_proven(unit: Unit) -> None:
    unproven = Counter[str]()
    for course in unit.feeding_courses.all():
        fed = fed_child(unit, course.child_id, TODAY, without=course.course_id)
        assert course_problems(course, fed.life, fed.courses, TODAY, fed.severe) == ()
        days = unit.feeding_days.of_course(course.course_id)
        assert days_outside(course, days, fed.life, TODAY) == frozenset()
        (view,) = (
            one for one in page_of(unit, fed).courses if one.course.course_id == course.course_id
        )
        if course.outcome in (FeedingOutcome.RECOVERED, FeedingOutcome.NO_RESPONSE):
            unproven[str(view.evidence is None)] += 1
    assert unproven["True"] == 0
    assert unproven["False"] > 3


def test_the_list_of_all_and_the_page_of_each_child_agree(demo: App) -> None:
    recovered = 0
    for page in demo.feeding.pages(by=demo.person):
        assert page == demo.feeding.of_child(page.child.child_id, by=demo.person)
        recovered += sum(one.course.outcome is FeedingOutcome.RECOVERED for one in page.courses)
    assert recovered > 3


def test_outpatient_courses_may_stand(unit: Unit) -> None:
    for course in unit.outpatient_courses.all():
        child = unit.children.get(course.child_id)
        assert child is not None
        life = life_of(unit, child, without_severe=course.course_id)
        others = unit.outpatient_courses.of_child(child.child_id)
        feeding = unit.feeding_courses.of_child(child.child_id)
        assert outpatient_problems(course, life, others, feeding, TODAY) == ()


PROVEN = {
    SevereOutcome.RECOVERED: OutpatientStep.DISCHARGE,
    SevereOutcome.TO_FEEDING: OutpatientStep.TO_FEEDING,
    SevereOutcome.TO_INPATIENT: OutpatientStep.REFER_NOW,
    SevereOutcome.NO_RESPONSE: OutpatientStep.REFER,
    SevereOutcome.DROPPED_OUT: OutpatientStep.DROPPED_OUT,
    None: OutpatientStep.CONTINUE,
}


def test_the_visits_of_outpatient_care_say_how_it_ended(unit: Unit) -> None:
    rules = severe_rules()
    for course in unit.outpatient_courses.all():
        child = unit.children.get(course.child_id)
        assert child is not None
        life = life_of(unit, child, without_severe=course.course_id)
        visits = visits_of(unit, course.course_id)
        assert all(visit_problems(one, course, life, TODAY) == () for one in visits)
        running = replace(course, ended_on=None, outcome=None)
        first = course_step(running, visits[:1], life, course.start, rules)
        assert first.step in (OutpatientStep.CONTINUE, OutpatientStep.ADMIT)
        if course.outcome in PROVEN:
            on = course.ended_on or TODAY
            assert course_step(running, visits, life, on, rules).step is PROVEN[course.outcome]


def test_services_are_of_every_kind_and_none_is_refused(unit: Unit) -> None:
    rules = care_rules()
    of_child = defaultdict(list)
    for service in unit.care_items.all():
        of_child[service.child_id].append(service)
    kinds = {service.kind for own in of_child.values() for service in own}
    assert kinds == set(CareKind)
    for child_id, own in of_child.items():
        child = unit.children.get(child_id)
        assert child is not None
        life = life_of(unit, child)
        for service in own:
            assert care_problems(service, own, life, TODAY, rules) == ()


def test_every_vaccine_counts(unit: Unit) -> None:
    schedule = immunisation_schedule()
    of_child = defaultdict(list)
    for one in unit.immunisations.all():
        of_child[one.child_id].append(one)
    assert len(of_child) > 250
    for child_id, own in of_child.items():
        child = unit.children.get(child_id)
        assert child is not None
        assert counted_doses(child.birth_date, own, schedule).rejected == ()


def test_the_store_adds_up_and_families_are_known(unit: Unit, demo: App) -> None:
    assert negative_problems(unit.stock.all()) == ()
    assert demo.stock.page(by=demo.person).items
    rows = demo.families.list(by=demo.person)
    assert len(rows) > 50
    assert rows[0].risk.at_risk
    assert any(len(row.children) > 1 for row in rows)


def test_the_journal_rebuilds_the_whole_demonstration(unit: Unit) -> None:
    assert unit.replay() == ()
    (told,) = unit.journal.search(action="demo")
    along = unit.journal.search(action="follow", kind="child", limit=1_000)
    assert (told.after or {})["children"] == len(along) == 300
    assert {line.account for line in along} == {"kepala"}
