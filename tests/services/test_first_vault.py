"""A vault of the first released schema, kept as it was made, opens today with all that is in it.

It was made on 24 Nov 2026 by the program of schema 0002 through its services: three children, nine
visits, one of them corrected and one removed, one child removed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.programme.records.children import Measure
from desktop_app.programme.records.feeding import OutpatientCourse, OutpatientVisit, TherapeuticFood
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from tests.casework import an_infection
from tests.services.conftest import FAST, FIRST_KEY, NOW, PASSWORD

FIRST = Path(__file__).parents[1] / "data" / "vaults" / "first"

FIRST_TIME = replace(FAST, accept_key=FIRST_KEY)


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[App]:
    """The first vault, opened by this program."""
    folder = Path(shutil.copytree(FIRST, tmp_path / "vault"))
    app = open_app(access.unlock(folder, PASSWORD, how=FIRST_TIME), clock=lambda: NOW)
    yield app
    app.close()


def test_children_and_visits_are_as_they_were(upgraded: App) -> None:
    assert [row.name for row in upgraded.children.search(by=upgraded.person)] == [
        "Rizki",
        "Syifa Nur",
    ]
    syifa = upgraded.children.by_nik("3279014105250001", by=upgraded.person)
    assert syifa.birth_date == date(2025, 5, 1)
    assert (syifa.rt, syifa.rw, syifa.gestation_weeks) == ("002", "004", 39)
    page = upgraded.case_page.open(syifa.child_id, by=upgraded.person).growth
    assert [found.visit.weight_kg for found in page.visits] == [7.2, 7.4, 7.5, 7.5, 7.7]
    assert page.visits[2].visit.notes == "rewel; “diukur ulang”"
    assert page.visits[2].visit.measure is Measure.LYING
    assert page.visits[-1].visit.visit_date == date(2026, 4, 9)


def test_what_was_removed_can_still_be_brought_back(upgraded: App) -> None:
    removed = upgraded.history.removed(by=upgraded.person)
    assert len(removed) == 2
    laras = upgraded.children.bring_back(3, by=upgraded.person).record
    assert laras.name == "Laras"
    (visit,) = upgraded.case_page.open(3, by=upgraded.person).growth.visits
    assert visit.visit.reported == {"vitamin_a": "1"}


def test_the_journal_goes_on_where_it_was(upgraded: App) -> None:
    versions = upgraded.history.of_visit(
        upgraded.case_page.open(1, by=upgraded.person).growth.visits[-1].visit.visit_id,
        by=upgraded.person,
    )
    assert [version.action for version in versions] == ["correct", "create"]
    assert versions[0].values[0].before == 7.6
    with upgraded._store.reading() as unit:
        assert unit.journal.verify() == ()


def test_its_records_are_rebuilt_from_the_stock_taking(upgraded: App) -> None:
    with upgraded._store.reading() as unit:
        assert unit.replay() == ()
        (first,) = unit.journal.search(action="stock", kind="audit")
        children = unit.journal.search(action="stock", kind="child")
        assert unit._connection.exec_driver_sql("SELECT count(*) FROM children").scalar() == 3
    assert first.after == {"lines": 4}
    assert [line.record_id for line in children] == [3, 2, 1]
    with upgraded._store.unit() as unit:
        unit._connection.exec_driver_sql("DROP TRIGGER temp.children_updated")
        unit._connection.exec_driver_sql("UPDATE children SET name = 'Lain' WHERE child_id = 3")
        assert [problem.code for problem in unit.replay()] == ["record_differs"]


def test_what_came_later_finds_its_place(upgraded: App) -> None:
    with upgraded._store.unit() as unit:
        saved = unit.infections.add(an_infection(child_id=1))
        unit.commit()
    with upgraded._store.reading() as unit:
        assert unit.infections.of_child(1) == (saved,)


def test_a_visit_of_outpatient_care_keeps_its_food(upgraded: App) -> None:
    course = OutpatientCourse(child_id=1, start=date(2026, 4, 9))
    visit = OutpatientVisit(
        course_id=0,
        on=date(2026, 4, 9),
        weight_kg=7.7,
        food=TherapeuticFood.F100,
        milk_ml_day=1150.0,
        medicines=("amoxicillin",),
    )
    with upgraded._store.unit() as unit:
        begun = unit.outpatient_courses.add(course)
        saved = unit.outpatient_visits.add(replace(visit, course_id=begun.course_id))
        unit.commit()
    with upgraded._store.reading() as unit:
        assert unit.outpatient_visits.get(saved.visit_id) == saved


def test_the_upgraded_vault_is_sound_and_its_copy_is_the_old_one(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FIRST, tmp_path / "vault"))
    open_app(access.unlock(folder, PASSWORD, how=FIRST_TIME), clock=lambda: NOW).close()
    with access.unlock(folder, PASSWORD, how=FAST) as vault:
        assert verify(vault, all_scores=True) == ()
    copies = list(folder.glob("**/before-*.db"))
    assert len(copies) == 1
    content = copies[0].read_bytes()
    assert not any(word in content for word in (b"Syifa", b"Laras", b"3279014105250001"))


def test_the_upgraded_vault_has_signed_accounts_and_says_so(upgraded: App) -> None:
    header = upgraded._vault.header
    assert header.admin is not None
    (line,) = upgraded.journal_search.search(action="admin_key", by=upgraded.person)
    assert line.after == {"admin_key": header.admin.public.hex()}
