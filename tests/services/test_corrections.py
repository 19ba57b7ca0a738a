"""Corrections: what a birth date or a weight would change, seen beforehand, saved and undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.feeding_records import CourseWeighing, FeedingGroup
from desktop_app.programme.records import Child, Visit
from desktop_app.programme.service_records import Immunisation
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at
from tests.services.test_feeding import codes, enrolled, only_course
from tests.services.test_outpatient import admitted, only_severe


def last_visit(app: App, child: Child) -> Visit:
    return app.children.open(child.child_id, by=READER).visits[-1].visit


def test_a_corrected_weight_shows_its_scores_classes_group_and_alerts(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    visit = last_visit(app, child)
    assert visit.weight_kg is not None
    heavier = replace(visit, weight_kg=visit.weight_kg + 2)
    effects = app.corrections.preview_visit(heavier, by=READER)
    changed = {(change.visit_id, change.index) for change in effects.z_scores}
    assert changed == {(visit.visit_id, index) for index in ("zwei", "zwfl", "zbmi")}
    classes = {change.index: (change.before, change.after) for change in effects.classes}
    assert classes["weight_for_height"] == ("wasted", "well_nourished")
    assert effects.group_before is FeedingGroup.WASTED
    assert effects.group_after is None
    assert last_visit(app, child) == visit
    assert app.corrections.preview_visit(visit, by=READER).nothing


def test_a_corrected_birth_date_shows_alerts_that_come_and_go(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    older = replace(child, birth_date=child.birth_date - timedelta(days=300))
    effects = app.corrections.preview_child(older, by=READER)
    assert len({change.visit_id for change in effects.z_scores}) == 3
    assert "stunting_cause" in effects.alerts_new
    assert "complementary_ask" in effects.alerts_gone
    assert effects.before_birth == ()
    born_late = replace(child, birth_date=TODAY - timedelta(days=10))
    assert len(app.corrections.preview_child(born_late, by=READER).before_birth) == 2


def test_a_birth_date_is_corrected_and_taken_back_in_one_act(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    calendar.day = TODAY + timedelta(days=7)
    app.feeding_log.weigh(
        CourseWeighing(course_id=course.course_id, on=calendar.day, weight_kg=8.3),
        confirmed=ALL_ASKED,
        by=MIDWIFE,
    )
    before = (app.children.open(child.child_id, by=READER).visits, only_course(app, child))
    younger = replace(child, birth_date=child.birth_date + timedelta(days=90))
    expected = app.corrections.preview_child(younger, by=READER)
    saved = app.corrections.correct_child(younger, by=MIDWIFE)
    assert saved.changes.touches(child.child_id)
    visits = app.children.open(child.child_id, by=READER).visits
    shown = {(c.visit_id, c.index): c.after for c in expected.z_scores if c.index == "zlen"}
    assert {(mv.visit.visit_id, "zlen"): mv.growth.zlen for mv in visits} == shown
    weighings = only_course(app, child).weighings
    earlier = before[1].weighings
    assert all(new.zwei != old.zwei for new, old in zip(weighings, earlier, strict=True))
    version = app.history.of_child(child.child_id, by=MIDWIFE)[0]
    app.history.undo(version.entry_id, by=MIDWIFE)
    after = (app.children.open(child.child_id, by=READER).visits, only_course(app, child))
    assert after == before


def test_a_weight_takes_the_courses_first_weighing_along_and_back(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    enrolled(app, child)
    visit = last_visit(app, child)
    before = only_course(app, child)
    assert visit.weight_kg is not None
    lighter = replace(visit, weight_kg=visit.weight_kg - 0.1)
    app.corrections.correct_visit(lighter, confirmed=ALL_ASKED, by=MIDWIFE)
    (weighing,) = only_course(app, child).weighings
    assert weighing.weight_kg == lighter.weight_kg
    assert weighing.zwfl != before.weighings[0].zwfl
    version = app.history.of_visit(visit.visit_id, by=MIDWIFE)[0]
    app.history.undo(version.entry_id, by=MIDWIFE)
    assert only_course(app, child) == before


def test_a_corrected_length_reaches_the_visits_of_gizi_buruk(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    admitted(app, child, TODAY)
    (seen,) = only_severe(app, child).visits
    visit = last_visit(app, child)
    assert visit.lenhei_cm is not None
    longer = replace(visit, lenhei_cm=visit.lenhei_cm + 1)
    app.corrections.correct_visit(longer, confirmed=ALL_ASKED, by=MIDWIFE)
    (rescored,) = only_severe(app, child).visits
    assert rescored.zwfl is not None
    assert seen.zwfl is not None
    assert rescored.zwfl < seen.zwfl


def test_no_birth_after_what_was_given(app: App) -> None:
    child = app.children.register(a_child(birth_date=date(2026, 9, 1)), by=app.person).record
    app.immunisations.record(
        Immunisation(child_id=child.child_id, vaccine="hb0", on=date(2026, 9, 1)), by=MIDWIFE
    )
    with pytest.raises(Invalid) as refused:
        app.corrections.correct_child(replace(child, birth_date=date(2026, 9, 2)), by=MIDWIFE)
    assert codes(refused) == {"birth_after_immunisation"}


def test_rights_and_unknown_records(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    with pytest.raises(NotAllowed):
        app.corrections.correct_child(replace(child, birth_date=date(2025, 6, 1)), by=READER)
    with pytest.raises(NotFound):
        app.corrections.preview_child(replace(child, child_id=99), by=READER)
    with pytest.raises(NotFound):
        app.corrections.preview_visit(
            replace(measured_at(child, TODAY, 0.0), visit_id=9), by=READER
        )
