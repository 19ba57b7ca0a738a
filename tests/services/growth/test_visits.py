"""Visits through their use cases, over a real encrypted vault."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.errors import AccessEnded, Conflict, Invalid, NotFound, Severity
from desktop_app.programme.records.children import Child, Measure, Sex
from tests.builders import a_child, a_visit

BORN = date(2025, 5, 1)


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(sex=Sex.FEMALE, birth_date=BORN), by=app.person).record


def test_a_recorded_visit_has_whos_z_scores_and_the_national_class(app: App, child: Child) -> None:
    # WHO's own result for a girl of 366 days: who_reference_cases.csv, first row.
    visit = a_visit(
        child_id=child.child_id,
        visit_date=date(2026, 5, 2),
        weight_kg=8.4,
        lenhei_cm=77.36,
        measure=None,
    )
    app.visits.record(visit, by=app.person)
    page = app.case_page.open(child.child_id, by=app.person).growth
    growth = page.visits[0].growth
    assert (growth.zlen, growth.zwei, growth.zwfl, growth.zbmi) == (1.29, -0.52, -1.51, -1.79)
    assert not growth.flagged
    preview = app.visits.preview(page.child, (), visit, by=app.person)
    assert preview.growth == growth
    assert preview.classes.height_for_age == "normal_height"


@pytest.mark.parametrize(
    "changes, code, severity",
    [
        ({"visit_date": date(2025, 4, 30)}, "visit_before_birth", Severity.REFUSE),
        ({"visit_date": date(2026, 11, 25)}, "visit_in_future", Severity.REFUSE),
        ({"weight_kg": None, "lenhei_cm": None}, "nothing_measured", Severity.REFUSE),
        ({"weight_kg": 8400.0}, "weight_in_grams", Severity.REFUSE),
        ({"lenhei_cm": 0.77}, "height_in_metres", Severity.REFUSE),
        ({"lenhei_cm": 55.0}, "who_flag_len", Severity.CONFIRM),
        ({"weight_kg": 21.0}, "who_flag_wei", Severity.CONFIRM),
    ],
)
def test_impossible_values_are_refused_and_doubtful_ones_asked_about(
    app: App, child: Child, changes: dict[str, Any], code: str, severity: Severity
) -> None:
    usual = a_visit(
        child_id=child.child_id, visit_date=date(2026, 5, 2), weight_kg=8.4, lenhei_cm=74.0
    )
    visit = replace(usual, **changes)
    with pytest.raises(Invalid) as refused:
        app.visits.record(visit, by=app.person)
    assert (code, severity) in [(p.code, p.severity) for p in refused.value.problems]
    assert app.case_page.open(child.child_id, by=app.person).growth.visits == ()
    if severity is Severity.CONFIRM:
        codes = {p.code for p in refused.value.problems}
        app.visits.record(visit, confirmed=codes, by=app.person)
        assert len(app.case_page.open(child.child_id, by=app.person).growth.visits) == 1


def test_a_height_that_shrank_by_more_than_a_centimetre_is_asked_about(
    app: App, child: Child
) -> None:
    first = a_visit(child_id=child.child_id, visit_date=date(2026, 5, 2), lenhei_cm=76.0)
    app.visits.record(first, by=app.person)
    by_one = replace(first, visit_date=date(2026, 6, 2), lenhei_cm=75.0)
    app.visits.record(by_one, by=app.person)
    with pytest.raises(Invalid) as asked:
        app.visits.record(
            replace(first, visit_date=date(2026, 7, 2), lenhei_cm=73.9), by=app.person
        )
    assert [p.code for p in asked.value.problems] == ["height_shrank"]


def test_a_day_has_one_visit(app: App, child: Child) -> None:
    visit = a_visit(child_id=child.child_id, visit_date=date(2026, 5, 2))
    app.visits.record(visit, by=app.person)
    with pytest.raises(Invalid) as refused:
        app.visits.record(visit, by=app.person)
    assert [p.code for p in refused.value.problems] == ["visit_exists"]


def test_a_correction_replaces_the_value_and_its_z_score(app: App, child: Child) -> None:
    saved = app.visits.record(
        a_visit(child_id=child.child_id, visit_date=date(2026, 5, 2), lenhei_cm=76.0),
        by=app.person,
    ).record
    app.visits.correct(replace(saved, lenhei_cm=74.0, measure=Measure.LYING), by=app.person)
    found = app.case_page.open(child.child_id, by=app.person).growth.visits
    assert [mv.visit.lenhei_cm for mv in found] == [74.0]
    assert found[0].growth.clenhei_cm == 74.0


def test_a_removed_visit_can_be_brought_back_unless_its_day_is_taken(
    app: App, child: Child
) -> None:
    visit = a_visit(child_id=child.child_id, visit_date=date(2026, 5, 2))
    saved = app.visits.record(visit, by=app.person).record
    app.visits.remove(saved.visit_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).growth.visits == ()
    app.visits.bring_back(saved.visit_id, by=app.person)
    assert [mv.visit for mv in app.case_page.open(child.child_id, by=app.person).growth.visits] == [
        saved
    ]
    app.visits.remove(saved.visit_id, by=app.person)
    app.visits.record(visit, by=app.person)
    with pytest.raises(Conflict):
        app.visits.bring_back(saved.visit_id, by=app.person)


def test_a_visit_of_an_unknown_child_is_refused(app: App) -> None:
    with pytest.raises(NotFound):
        app.visits.record(a_visit(child_id=99), by=app.person)


def test_a_preview_judges_the_passed_child_and_visits_and_needs_an_open_vault(
    app: App, child: Child
) -> None:
    page = app.case_page.open(child.child_id, by=app.person).growth
    draft = a_visit(child_id=child.child_id, visit_date=date(2025, 4, 1))
    preview = app.visits.preview(page.child, page.visits, draft, by=app.person)
    assert preview.growth is None
    assert next(p.code for p in preview.problems) == "visit_before_birth"
    # The stored child was born in May; the passed one in March, and is in no database.
    unsaved = replace(page.child, child_id=child.child_id + 99, birth_date=date(2025, 3, 1))
    preview = app.visits.preview(unsaved, page.visits, draft, by=app.person)
    assert preview.growth is not None
    assert "visit_before_birth" not in {p.code for p in preview.problems}
    app.close()
    with pytest.raises(AccessEnded):
        app.visits.preview(page.child, page.visits, draft, by=app.person)


@pytest.mark.parametrize(
    "fields, silent, judged",
    [
        ({"weight_kg": 9.2, "lenhei_cm": 880.0}, ("zlen", "zwfl", "zbmi"), ("zwei",)),
        ({"weight_kg": 9.2, "lenhei_cm": 0.88}, ("zlen", "zwfl", "zbmi"), ("zwei",)),
        ({"weight_kg": 8800.0, "lenhei_cm": 76.0}, ("zwei", "zwfl", "zbmi"), ("zlen",)),
        ({"weight_kg": 76.0, "lenhei_cm": 9.2}, ("zwei", "zlen", "zwfl", "zbmi"), ()),
    ],
)
def test_a_refused_value_has_no_z_score(
    app: App,
    child: Child,
    fields: dict[str, float],
    silent: tuple[str, ...],
    judged: tuple[str, ...],
) -> None:
    draft = a_visit(child_id=child.child_id, measure=Measure.LYING, **fields)
    preview = app.visits.preview(child, (), draft, by=app.person)
    assert preview.growth is not None
    assert [getattr(preview.growth, name) for name in silent] == [None] * len(silent)
    assert all(getattr(preview.growth, name) is not None for name in judged)
    assert preview.meant is not None
    assert any(problem.severity is Severity.REFUSE for problem in preview.problems)
    assert not any(problem.code.startswith("who_flag") for problem in preview.problems)
