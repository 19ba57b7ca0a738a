"""Scores of course weighings follow the child's birth date and visits, whatever comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.programme.records.children import Child, Measure, Sex
from desktop_app.programme.records.feeding import CourseWeighing, OutpatientVisit
from desktop_app.services.growth.course_upkeep import rescored_visit, rescored_weighing
from tests.builders import a_child
from tests.services.conftest import TODAY
from tests.services.exchange.test_imports import a_file, take_in
from tests.services.feeding.test_enrolment import enrolled, only_course
from tests.services.feeding.test_outpatient import admitted, only_severe
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at

Act = Callable[[App, int, int], tuple[Callable[..., object], Callable[..., object], int]]
"""Returns what removes, what brings back, and the id: of a course or of its first weighing."""


def of_course(app: App, course_id: int, _first: int) -> tuple[object, object, int]:
    return app.feeding.remove, app.feeding.bring_back, course_id


def of_weighing(app: App, _course_id: int, first: int) -> tuple[object, object, int]:
    return app.feeding_log.remove_weighing, app.feeding_log.bring_back_weighing, first


def of_outpatient(app: App, course_id: int, _first: int) -> tuple[object, object, int]:
    return app.outpatient.remove, app.outpatient.bring_back, course_id


def of_outpatient_visit(app: App, _course_id: int, first: int) -> tuple[object, object, int]:
    return app.outpatient.remove_visit, app.outpatient.bring_back_visit, first


def stored(app: App, child_id: int) -> tuple[Child, list[CourseWeighing], list[OutpatientVisit]]:
    """The child and all her weighings, each of which has the score that her record gives."""
    with app._store.reading() as unit:
        child = unit.children.get(child_id)
        assert child is not None
        visits = unit.visits.of_child(child_id)
        weighings, seen = [*unit.course_weighings.all()], [*unit.outpatient_visits.all()]
    assert [rescored_weighing(child, one, visits) for one in weighings] == weighings
    assert [rescored_visit(child, one, visits) for one in seen] == seen
    return child, weighings, seen


def born_later(app: App, child: Child) -> None:
    born = child.birth_date + timedelta(days=60)
    app.children.correct(replace(child, birth_date=born), by=app.person)


@pytest.mark.parametrize("act", [of_course, of_weighing])
def test_feeding_that_comes_back_is_scored_by_the_corrected_birth_date(app: App, act: Act) -> None:
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    (first,) = only_course(app, child).weighings
    remove, bring_back, record_id = act(app, course.course_id, first.weighing_id)
    remove(record_id, by=app.person)
    born_later(app, child)
    bring_back(record_id, by=app.person)
    _, (again,), _ = stored(app, child.child_id)
    assert again.zwei != first.zwei


@pytest.mark.parametrize("act", [of_outpatient, of_outpatient_visit])
def test_outpatient_care_that_comes_back_is_scored_by_the_corrected_sex(app: App, act: Act) -> None:
    child = app.children.register(a_child(), by=app.person).record
    course = admitted(app, child, TODAY)
    (first,) = only_severe(app, child).visits
    remove, bring_back, record_id = act(app, course.course_id, first.visit_id)
    remove(record_id, by=app.person)
    app.children.correct(replace(child, sex=Sex.MALE), by=app.person)
    bring_back(record_id, by=app.person)
    _, _, (again,) = stored(app, child.child_id)
    assert again.zwfl != first.zwfl


def test_a_weight_taken_over_keeps_how_the_length_was_measured(app: App) -> None:
    child = a_wasted_girl(app, TODAY - timedelta(days=1))
    standing = measured_at(child, TODAY, -2.5, measure=Measure.STANDING)
    app.visits.record(standing, confirmed=ALL_ASKED, by=app.person)
    enrolled(app, child)
    stored(app, child.child_id)


def test_an_imported_length_gives_a_weighing_its_score(app: App, tmp_path: Path) -> None:
    child = app.children.register(a_child(), by=app.person).record
    course = admitted(app, child, TODAY)
    (first,) = only_severe(app, child).visits
    with app._store.reading() as unit:
        (own,) = unit.visits.of_child(child.child_id)
    app.visits.remove(own.visit.visit_id, by=app.person)
    assert stored(app, child.child_id)[2][0].zwfl is None
    row = f",Syifa Nur,P,2025-05-01,Lilis,Balokang,{TODAY - timedelta(days=3)},7.1,74.5,Terlentang"
    assert take_in(app, a_file(tmp_path, row)).visits_new == 1
    _, _, (again,) = stored(app, child.child_id)
    assert again.zwfl is not None
    assert (again.course_id, again.visit_id) == (course.course_id, first.visit_id)
