"""Earlier values, undone corrections and the list of what was removed."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.services.child.history import Version
from tests.builders import a_child, a_visit
from tests.services.conftest import MIDWIFE, READER

NIK = "3279014105250001"
DAY = date(2026, 5, 2)


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(nik=NIK), by=app.person).record


@pytest.fixture
def visit(app: App, child: Child) -> Visit:
    return app.visits.record(a_visit(child_id=child.child_id, visit_date=DAY), by=app.person).record


def told(versions: tuple[Version, ...]) -> list[tuple[str, str, dict[str, tuple[object, object]]]]:
    return [
        (v.action, v.account, {x.field: (x.before, x.after) for x in v.values}) for v in versions
    ]


def test_a_correction_shows_who_changed_what_to_what(app: App, child: Child) -> None:
    by = MIDWIFE
    app.children.correct(replace(child, sex=Sex.MALE, father=""), confirmed=(), by=by)
    app.children.correct(
        replace(child, sex=Sex.MALE, father="", birth_date=date(2025, 5, 2)), by=app.person
    )
    versions = app.history.of_child(child.child_id, by=READER)
    assert told(versions)[:2] == [
        ("correct", "kepala", {"birth_date": (date(2025, 5, 1), date(2025, 5, 2))}),
        ("correct", "bidan", {"sex": (Sex.FEMALE, Sex.MALE), "father": ("Tatang", "")}),
    ]
    created = told(versions)[2]
    assert created[0] == "create"
    assert created[2]["nik"] == (None, NIK)
    assert [version.can_undo for version in versions] == [True, True, False]
    (line,) = app.journal_search.search(action="read", kind="child", by=app.person)
    assert (line.account, line.record_id) == ("tamu", child.child_id)


def test_an_undone_correction_restores_values_and_z_scores(app: App, visit: Visit) -> None:
    before = app.case_page.open(visit.child_id, by=app.person).growth.visits
    changed = replace(visit, lenhei_cm=75.0, measure=Measure.STANDING, notes="ukur ulang")
    app.visits.correct(changed, by=MIDWIFE)
    correction = app.history.of_visit(visit.visit_id, by=app.person)[0]
    undone = app.history.undo(correction.entry_id, by=MIDWIFE)
    assert undone.record == visit
    assert undone.changes.touches(visit.child_id)
    assert app.case_page.open(visit.child_id, by=app.person).growth.visits == before
    newest = app.history.of_visit(visit.visit_id, by=app.person)[0]
    assert (newest.action, newest.account) == ("undo", "bidan")
    # And the undoing can be undone.
    assert app.history.undo(newest.entry_id, by=app.person).record == changed


def test_an_undone_birth_date_scores_every_visit_anew(app: App, child: Child, visit: Visit) -> None:
    before = app.case_page.open(child.child_id, by=app.person).growth.visits
    app.children.correct(replace(child, birth_date=date(2025, 3, 1)), by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).growth.visits != before
    correction = app.history.of_child(child.child_id, by=app.person)[0]
    app.history.undo(correction.entry_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).growth.visits == before
    assert visit.child_id == child.child_id


def test_what_was_changed_again_since_is_not_undone(app: App, child: Child) -> None:
    app.children.correct(replace(child, mother="Lilis S"), by=app.person)
    app.children.correct(replace(child, mother="Lilis Suryani"), by=app.person)
    second, first, created = app.history.of_child(child.child_id, by=app.person)
    assert (second.can_undo, first.can_undo) == (True, False)
    with pytest.raises(Conflict, match="undo_overtaken"):
        app.history.undo(first.entry_id, by=app.person)
    with pytest.raises(Conflict, match="undo_impossible"):
        app.history.undo(created.entry_id, by=app.person)
    with pytest.raises(NotFound, match="entry_unknown"):
        app.history.undo(9999, by=app.person)
    with pytest.raises(NotAllowed):
        app.history.undo(second.entry_id, by=READER)


def test_a_nik_that_is_anothers_by_now_does_not_come_back(app: App, child: Child) -> None:
    app.children.correct(replace(child, nik=None), by=app.person)
    correction = app.history.of_child(child.child_id, by=app.person)[0]
    app.children.register(a_child(name="Lain", nik=NIK), by=app.person)
    with pytest.raises(Invalid) as refused:
        app.history.undo(correction.entry_id, by=app.person)
    assert [problem.code for problem in refused.value.problems] == ["nik_taken"]


def test_an_earlier_value_that_was_confirmed_once_needs_no_second_yes(
    app: App, visit: Visit
) -> None:
    doubtful = replace(visit, lenhei_cm=55.0)
    yes = {"who_flag_len", "who_flag_wfl", "who_flag_bmi"}
    app.visits.correct(doubtful, confirmed=yes, by=app.person)
    app.visits.correct(visit, by=app.person)
    newest = app.history.of_visit(visit.visit_id, by=app.person)[0]
    assert app.history.undo(newest.entry_id, by=app.person).record == doubtful


def test_removed_records_are_listed_and_come_back(app: App, child: Child, visit: Visit) -> None:
    other = app.children.register(a_child(name="Gilang"), by=app.person).record
    app.visits.remove(visit.visit_id, by=app.person)
    app.children.remove(other.child_id, by=app.person)
    removed = app.history.removed(by=app.person)
    assert [r.record for r in removed] in ([visit, other], [other, visit])
    assert {(r.removed_by, r.merged_into) for r in removed} == {("kepala", None)}
    for person in (MIDWIFE, READER):
        with pytest.raises(NotAllowed):
            app.history.removed(by=person)
    app.children.bring_back(other.child_id, by=app.person)
    app.visits.bring_back(visit.visit_id, by=app.person)
    assert app.history.removed(by=app.person) == ()
    assert told(app.history.of_visit(visit.visit_id, by=app.person))[0][0] == "bring_back"
    assert child.child_id == visit.child_id


def test_a_visit_that_comes_back_is_scored_by_the_birth_date_of_today(
    app: App, child: Child, visit: Visit
) -> None:
    app.visits.remove(visit.visit_id, by=app.person)
    app.children.correct(replace(child, birth_date=date(2025, 3, 1)), by=app.person)
    app.visits.bring_back(visit.visit_id, by=app.person)
    (found,) = app.case_page.open(child.child_id, by=app.person).growth.visits
    assert found.growth.age_days == (DAY - date(2025, 3, 1)).days


def test_the_history_of_what_is_not_there_is_empty_or_said(app: App) -> None:
    assert app.history.of_child(99, by=app.person) == ()
    with pytest.raises(NotFound, match="visit_unknown"):
        app.history.of_visit(99, by=app.person)
