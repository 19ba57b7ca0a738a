"""Corrections: what a birth date or a weight would change, seen beforehand, saved and undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.care.due_kinds import CARE_OF
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.feeding import CourseWeighing, FeedingGroup, FeedingOutcome
from desktop_app.programme.register.correction import Z_SCORES
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes, enrolled, only_course
from tests.services.feeding.test_outpatient import admitted, only_severe
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at


def last_visit(app: App, child: Child) -> Visit:
    return app.case_page.open(child.child_id, by=READER).growth.visits[-1].visit


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
    assert effects.before_birth == ()
    born_late = replace(child, birth_date=TODAY - timedelta(days=10))
    assert len(app.corrections.preview_child(born_late, by=READER).before_birth) == 2


def everything(app: App, child: Child) -> tuple[object, ...]:
    """Return all that follows from her records: z-scores, courses, standing, alerts, dues."""
    page = app.case_page.open(child.child_id, by=READER)
    return (
        page.growth.child,
        page.growth.visits,
        page.growth.story,
        page.alerts,
        page.feeding_courses,
        page.outpatient_visits,
        app.feeding.of_child(child.child_id, by=READER),
        app.outpatient.of_child(child.child_id, by=READER),
        app.immunisations.of_child(child.child_id, by=READER),
        app.care_items.of_child(child.child_id, by=READER),
        tuple(app.worklist.today(by=READER).items()),
    )


def alert_kinds(app: App, child: Child) -> set[str]:
    return {item.kind for item in app.case_page.open(child.child_id, by=READER).alerts}


def as_work(codes: tuple[str, ...]) -> set[str]:
    """Kinds of dues as the work list has them: one item for all services."""
    services = {kind.value for kind in CARE_OF}
    return {"services" if code in services else code for code in codes}


def keyed_in(app: App, child: Child) -> None:
    """Record a vaccine and a capsule: only then does her page show vaccines and care as due."""
    app.immunisations.record(
        Immunisation(child_id=child.child_id, vaccine="bcg", on=day_of_age(child.birth_date, 8)),
        by=MIDWIFE,
    )
    app.care_items.record(
        CareItem(
            child_id=child.child_id,
            kind=CareKind.VITAMIN_A,
            item="blue",
            on=day_of_age(child.birth_date, 8),
        ),
        confirmed={"capsule_for_other_age"},
        by=MIDWIFE,
    )


@pytest.mark.parametrize("enrolled_first", [False, True])
@pytest.mark.parametrize(
    "months, kg",
    [(-24, 0), (-7, 0), (3, 0), (5, 0), (0, -1.2), (0, -0.3), (0, 0.4), (0, 2)],
)
def test_the_preview_is_what_saving_changes_and_one_undo_takes_it_back(
    living_app: App, calendar: Calendar, months: int, kg: float, *, enrolled_first: bool
) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    keyed_in(app, child)
    if enrolled_first:
        enrolled(app, child)
        calendar.day = TODAY + timedelta(days=15)
    before = everything(app, child)
    had = alert_kinds(app, child)
    visit = last_visit(app, child)
    if months:
        born = child.birth_date + timedelta(days=30 * months)
        younger = replace(child, birth_date=born)
        shown = app.corrections.preview_child(younger, by=READER)
        app.corrections.correct_child(younger, confirmed=ALL_ASKED, by=MIDWIFE)
        earlier: Child | Visit = child
    else:
        assert visit.weight_kg is not None
        other = replace(visit, weight_kg=visit.weight_kg + kg)
        shown = app.corrections.preview_visit(other, by=READER)
        app.corrections.correct_visit(other, confirmed=ALL_ASKED, by=MIDWIFE)
        earlier = visit
    has = alert_kinds(app, child)
    kept = had & has & {"services"}  # one of several services may come or go
    assert as_work(shown.alerts_new) - kept == has - had
    assert as_work(shown.alerts_gone) - kept == had - has
    candidate = app.feeding.of_child(child.child_id, by=READER).draft
    assert shown.group_after is (candidate.group if candidate else None)
    changed = {(one.visit_id, one.index): one.after for one in shown.z_scores}
    for found in app.case_page.open(child.child_id, by=READER).growth.visits:
        for index in Z_SCORES:
            key = (found.visit.visit_id, index)
            if key in changed:
                assert getattr(found.growth, index) == changed[key]
    assert everything(app, child) != before
    app.history.take_back(earlier, by=MIDWIFE)
    assert everything(app, child) == before
    with pytest.raises(Conflict, match="undo_overtaken"):
        app.history.take_back(earlier, by=MIDWIFE)


def test_the_preview_shows_alerts_of_outpatient_care(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    admitted(app, child, TODAY)
    visit = last_visit(app, child)
    assert visit.lenhei_cm is not None
    before = everything(app, child)
    shorter = replace(visit, lenhei_cm=visit.lenhei_cm - 8)
    shown = app.corrections.preview_visit(shorter, by=READER)
    had = alert_kinds(app, child)
    app.corrections.correct_visit(shorter, confirmed=ALL_ASKED, by=MIDWIFE)
    assert set(shown.alerts_new) == alert_kinds(app, child) - had
    assert set(shown.alerts_gone) == had - alert_kinds(app, child)
    app.history.take_back(visit, by=MIDWIFE)
    assert everything(app, child) == before


def test_nothing_is_told_of_alerts_of_a_child_who_has_left(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    course = enrolled(app, child)
    app.feeding.end(course.course_id, FeedingOutcome.MOVED, TODAY, confirmed=ALL_ASKED, by=MIDWIFE)
    older = replace(child, birth_date=child.birth_date - timedelta(days=300))
    shown = app.corrections.preview_child(older, by=READER)
    assert (shown.alerts_new, shown.alerts_gone) == ((), ())
    assert shown.z_scores


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
    before = (app.case_page.open(child.child_id, by=READER).growth.visits, only_course(app, child))
    younger = replace(child, birth_date=child.birth_date + timedelta(days=90))
    expected = app.corrections.preview_child(younger, by=READER)
    saved = app.corrections.correct_child(younger, by=MIDWIFE)
    assert saved.changes.touches(child.child_id)
    visits = app.case_page.open(child.child_id, by=READER).growth.visits
    shown = {(c.visit_id, c.index): c.after for c in expected.z_scores if c.index == "zlen"}
    assert {(mv.visit.visit_id, "zlen"): mv.growth.zlen for mv in visits} == shown
    weighings = only_course(app, child).weighings
    earlier = before[1].weighings
    assert all(new.zwei != old.zwei for new, old in zip(weighings, earlier, strict=True))
    version = app.history.of_child(child.child_id, by=MIDWIFE)[0]
    app.history.undo(version.entry_id, by=MIDWIFE)
    after = (app.case_page.open(child.child_id, by=READER).growth.visits, only_course(app, child))
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
