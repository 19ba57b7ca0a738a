"""Life stories: a child who died, one who moved away and came back, one who moved to a new desa."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, Problem, Severity
from desktop_app.programme.records.casework import CauseAssessment, Infection, Outcome, TbScreening
from desktop_app.programme.records.children import Month, Place
from desktop_app.programme.records.family import Family
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.growth.visits import Visits
from desktop_app.ui.register.children_model import ChildrenModel
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN
from tests.builders import a_child, a_visit
from tests.services.conftest import READER, Calendar
from tests.services.exchange.test_imports import a_file, take_in

MAY, JUNE, SEPTEMBER = (Month(year=2026, month=month) for month in (5, 6, 9))
CIBEUREUM = Place(kecamatan="Banjar", desa="Cibeureum", posyandu="Melati 2")


def born(app: App, **fields: object) -> int:
    return app.children.register(a_child(**fields), by=app.person).record.child_id


def weigh(visits: Visits, app: App, child_id: int, on: date, kg: float, *confirmed: str) -> None:
    visit = a_visit(child_id=child_id, visit_date=on, weight_kg=kg)
    asked = {"z_jump_len", "z_jump_wei", "who_flag_len", "who_flag_wei", "who_flag_wfl"}
    visits.record(visit, confirmed=asked.union(confirmed), by=app.person)


def change(app: App, child_id: int, kind: StandingKind, on: date, **fields: object) -> int:
    made = StandingChange(child_id=child_id, kind=kind, on=on, **fields)  # type: ignore[arg-type]
    return app.standings.record(made, by=app.person).record.standing_id


def registered(app: App, month: Month) -> dict[str, int]:
    return {row.desa: row.children for row in app.recap.month(month) if row.children}


def standing(app: App, child_id: int) -> str:
    return app.case_page.open(child_id, by=app.person).standing.standing


def test_a_child_who_died_leaves_lists_papers_and_denominators_from_that_day(app: App) -> None:
    child_id, sibling = born(app), born(app, name="Salwa Nur", birth_date=date(2023, 5, 1))
    alone = born(app, name="Rafi", mother="Euis", father="Deden")
    for children in ((child_id, sibling), (alone,)):
        app.families.save(Family(desa="Balokang", children=children), by=app.person)
    weigh(app.visits, app, child_id, date(2026, 5, 2), 5.9)
    listed = app.worklist.today(by=app.person)
    assert child_id in {row.child.child_id for row in app.worklist.rows(listed, by=app.person)}

    died = change(app, child_id, StandingKind.DIED, date(2026, 6, 3), cause="Pneumonia")
    change(app, alone, StandingKind.DIED, date(2026, 6, 3))

    page = app.case_page.open(child_id, by=app.person)
    assert page.standing.standing == "died"
    assert page.alerts == ()
    assert next((one.kind, one.code) for one in page.timeline) == ("standing", "died")
    listed = app.worklist.today(by=app.person)
    assert child_id not in {row.child.child_id for row in app.worklist.rows(listed, by=app.person)}
    assert child_id not in {row.child.child_id for row in app.due_list.of_place(by=app.person)}
    (family,) = app.families.list(by=app.person)
    assert [one.child_id for one in family.children] == [sibling]
    assert registered(app, MAY) == {"Balokang": 3}
    assert registered(app, JUNE) == {"Balokang": 1}

    app.standings.remove(died, by=app.person)
    assert standing(app, child_id) == "active"
    assert registered(app, JUNE) == {"Balokang": 2}
    app.standings.bring_back(died, by=app.person)
    assert standing(app, child_id) == "died"


def test_a_list_of_children_says_who_died_moved_away_or_is_too_old(app: App) -> None:
    """They stay in the list, so that a mistake can be put right, but no one calls on them."""
    died = born(app, name="Dewi")
    ill = born(app, name="Ica", birth_date=date(2025, 8, 1))
    away, back = born(app, name="Rafi"), born(app, name="Salwa")
    old = born(app, name="Umar", birth_date=date(2020, 5, 1))
    here = born(app, name="Wati")
    change(app, died, StandingKind.DIED, date(2026, 6, 3))
    fatal = Infection(
        child_id=ill, illness="pneumonia", start=date(2026, 6, 1), end=date(2026, 6, 3),
        outcome=Outcome.DIED,
    )  # fmt: skip
    app.infections.record(fatal, confirmed={"icd10_of_another"}, by=app.person)
    for child_id in (away, back):
        change(app, child_id, StandingKind.MOVED_AWAY, date(2026, 6, 3))
    weigh(app.visits, app, back, date(2026, 9, 2), 9.0, "day_after_move")
    listed = {row.child_id: row.standing for row in app.children.search(by=app.person)}
    assert listed == {
        died: "died", ill: "died", away: "elsewhere", back: "active", old: "left_by_age",
        here: "active",
    }  # fmt: skip
    model = ChildrenModel(CLINIC_INDONESIAN)
    model.show(app.children.search(by=app.person))
    assert [model.index(line, 6).data() for line in range(6)] == [
        "Meninggal", "Meninggal", "Pindah", "2 Sep 2026", "Keluar (5 tahun)", "–",
    ]  # fmt: skip


def test_a_death_within_an_illness_is_the_same_standing(app: App) -> None:
    child_id = born(app)
    illness = Infection(
        child_id=child_id,
        illness="pneumonia",
        start=date(2026, 6, 1),
        end=date(2026, 6, 3),
        outcome=Outcome.DIED,
    )
    with app._store.unit() as unit:
        unit.infections.add(illness)
        unit.commit()
    spans = app.standings.of_child(child_id, by=app.person)
    assert [(one.standing, one.since) for one in spans][-1] == ("died", date(2026, 6, 3))
    assert registered(app, JUNE) == {}


def test_a_child_who_moved_away_and_came_back_counts_where_she_lived_each_month(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    child_id = born(app)
    calendar.day = date(2026, 5, 20)
    change(app, child_id, StandingKind.MOVED_AWAY, date(2026, 5, 20), place="Ciamis")
    assert standing(app, child_id) == "elsewhere"
    calendar.day = date(2026, 8, 10)
    change(app, child_id, StandingKind.MOVED_IN, date(2026, 8, 10), place="Ciamis")
    assert standing(app, child_id) == "active"
    calendar.day = date(2026, 11, 1)
    change(app, child_id, StandingKind.MOVED_AWAY, date(2026, 11, 1))
    assert standing(app, child_id) == "elsewhere"
    assert [month for month in range(4, 12) if registered(app, Month(year=2026, month=month))] == [
        4,
        8,
        9,
        10,
    ]
    spans = app.standings.of_child(child_id, by=app.person)
    assert [one.standing for one in spans] == [
        "active", "elsewhere", "active", "elsewhere", "left_by_age",
    ]  # fmt: skip


def test_who_is_measured_after_a_move_has_come_back(app: App) -> None:
    child_id = born(app)
    change(app, child_id, StandingKind.MOVED_AWAY, date(2026, 5, 20))
    with pytest.raises(Invalid, match="day_after_move"):
        weigh(app.visits, app, child_id, date(2026, 8, 3), 8.9)
    weigh(app.visits, app, child_id, date(2026, 8, 3), 8.9, "day_after_move")
    assert standing(app, child_id) == "active"
    assert registered(app, JUNE) == {}
    assert registered(app, SEPTEMBER) == {"Balokang": 1}


def test_a_move_within_the_register_leaves_past_months_where_they_were(app: App) -> None:
    child_id = born(app)
    moved = change(app, child_id, StandingKind.MOVED_WITHIN, date(2026, 6, 15), lives_in=CIBEUREUM)
    child = app.case_page.open(child_id, by=app.person).growth.child
    assert (child.desa, child.posyandu) == ("Cibeureum", "Melati 2")
    assert registered(app, MAY) == {"Balokang": 1}
    assert registered(app, JUNE) == {"Cibeureum": 1}

    app.standings.remove(moved, by=app.person)
    child = app.case_page.open(child_id, by=app.person).growth.child
    assert (child.desa, child.posyandu) == ("Balokang", "Mawar 1")
    assert registered(app, JUNE) == {"Balokang": 1}
    app.standings.bring_back(moved, by=app.person)
    assert registered(app, JUNE) == {"Cibeureum": 1}

    elsewhere = replace(child, desa="Jajawar")
    app.children.correct(elsewhere, by=app.person)
    with pytest.raises(Conflict, match="standing_overtaken"):
        app.standings.remove(moved, by=app.person)


def test_a_change_is_asked_about_refused_and_journaled(app: App) -> None:
    child_id = born(app)
    weigh(app.visits, app, child_id, date(2026, 5, 2), 8.4)
    death = StandingChange(child_id=child_id, kind=StandingKind.DIED, on=date(2026, 5, 1))
    assert [one.code for one in app.standings.check(death, by=app.person)] == [
        "standing_measured_after_death"
    ]
    with pytest.raises(Invalid):
        app.standings.record(death, by=app.person)
    with pytest.raises(NotAllowed):
        app.standings.record(replace(death, on=date(2026, 5, 3)), by=READER)
    kept = app.standings.record(replace(death, on=date(2026, 5, 3)), by=app.person).record
    app.standings.correct(replace(kept, cause="Diare"), by=app.person)
    with app._store.reading() as unit:
        lines = unit.history.changes_of("standing", kept.standing_id)
    assert [line.action for line in lines] == ["correct", "create"]


def test_visits_illnesses_and_letters_after_a_death_are_asked_about(
    app: App,
) -> None:
    child_id, later = born(app), date(2026, 6, 20)
    weigh(app.visits, app, child_id, date(2026, 5, 2), 8.4)
    change(app, child_id, StandingKind.DIED, date(2026, 6, 3))
    page = app.case_page.open(child_id, by=app.person).growth
    draft = a_visit(child_id=child_id, visit_date=later)
    question = Problem(
        field="visit_date",
        code="day_after_death",
        severity=Severity.CONFIRM,
        figures={"day": date(2026, 6, 3)},
    )
    assert question in app.visits.preview(page.child, page.visits, draft, by=app.person).problems
    ill = Infection(child_id=child_id, illness="diarrhoea", start=later)
    letter = replace(app.referrals.draft(child_id, ["two_t"], by=app.person), sent_on=later)
    letter = replace(letter, to_place="RSUD")
    assert replace(question, field="start") in app.infections.check(ill, by=app.person)
    assert replace(question, field="sent_on") in app.referrals.check(letter, by=app.person)
    acts: list[Callable[..., object]] = [
        partial(app.visits.record, draft),
        partial(app.infections.record, ill),
        partial(app.referrals.write, letter),
    ]
    yes = {
        one.code
        for one in (
            *app.infections.check(ill, by=app.person),
            *app.referrals.check(letter, by=app.person),
        )
    }
    for act in acts:
        with pytest.raises(Invalid, match="day_after_death"):
            act(confirmed=yes - {"day_after_death"}, by=app.person)
        act(confirmed=yes, by=app.person)


def test_screenings_and_searches_after_a_death_are_asked_about(app: App) -> None:
    child_id, later = born(app), date(2026, 6, 20)
    change(app, child_id, StandingKind.DIED, date(2026, 6, 3))
    screening = TbScreening(child_id=child_id, on=later, contact=False)
    search = CauseAssessment(child_id=child_id, on=later)
    acts: list[Callable[..., object]] = [
        partial(app.screenings.record, screening),
        partial(app.assessments.record, search),
    ]
    for act in acts:
        with pytest.raises(Invalid, match="day_after_death"):
            act(by=app.person)
        act(confirmed={"day_after_death"}, by=app.person)


def test_an_import_takes_in_a_visit_after_a_death_and_names_it(app: App, tmp_path: Path) -> None:
    child_id = born(app)
    change(app, child_id, StandingKind.DIED, date(2026, 6, 3))
    rows = [
        f",Syifa Nur,P,2025-05-01,Lilis,Balokang,{day},8.4,73.5,Terlentang"
        for day in ("2026-06-02", "2026-07-02")
    ]
    report = take_in(app, a_file(tmp_path, *rows))
    assert report.visits_new == 2
    named = {one.visit_date: [problem.code for problem in one.reasons] for one in report.doubtful}
    assert named == {date(2026, 7, 2): ["day_after_death"]}
