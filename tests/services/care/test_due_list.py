"""A posyandu day: who is due for what, a whole list keyed in by one act and taken back by one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.care.rules import BLUE, RED
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.children import Child
from tests.builders import a_child
from tests.db.queries import counted
from tests.services.care.test_care_items import AUGUST, red_capsule
from tests.services.conftest import MIDWIFE, READER
from tests.services.feeding.test_enrolment import codes

BORN = date(2026, 7, 10)
"""Four months old today."""


@pytest.fixture
def infant(app: App) -> Child:
    return app.children.register(a_child(birth_date=BORN), by=app.person).record


@pytest.fixture
def posyandu(app: App) -> tuple[Child, ...]:
    """Three children of 8, 18 and 40 months on the day of August's vitamin A."""
    births = (date(2025, 12, 1), date(2025, 2, 1), date(2023, 4, 1))
    return tuple(
        app.children.register(a_child(name=f"Anak {number}", birth_date=born), by=app.person).record
        for number, born in enumerate(births)
    )


def test_the_children_of_a_posyandu_with_what_they_are_due_for(app: App, infant: Child) -> None:
    app.children.register(
        a_child(name="Wulan Sari", birth_date=BORN, posyandu="Melati 2"), by=app.person
    )
    grown = app.children.register(
        a_child(name="Adit Nugraha", birth_date=date(2020, 1, 1), posyandu="Melati 2"),
        by=app.person,
    ).record
    (row,) = app.due_list.of_place(posyandu="Mawar 1", by=READER)
    page = app.immunisations.of_child(infant.child_id, by=READER)
    assert row.child.child_id == infant.child_id
    assert (row.doses, row.vaccines) == (page.dues, page.vaccines_today)
    assert row.care_items == app.care_items.of_child(infant.child_id, by=READER).dues
    everyone = app.due_list.of_place(desa="Balokang", by=READER)
    assert [one.child.name for one in everyone] == sorted(one.child.name for one in everyone)
    assert not any(one.doses for one in everyone if one.child.child_id == grown.child_id)


def test_a_list_of_an_earlier_day_knows_who_was_born_by_then(
    app: App, infant: Child, posyandu: tuple[Child, ...]
) -> None:
    before = BORN - timedelta(days=1)
    found = {row.child.child_id for row in app.due_list.of_place(on=before, by=READER)}
    assert found == {child.child_id for child in posyandu}
    born = app.due_list.of_place(on=BORN, by=READER)
    assert infant.child_id in {row.child.child_id for row in born}


def test_the_list_asks_the_vault_as_often_for_many_children_as_for_few(app: App) -> None:
    def questions(children: int) -> int:
        for number in range(children):
            born = BORN - timedelta(days=number % 20)
            app.children.register(
                a_child(name=f"Anak {children} {number}", birth_date=born), by=app.person
            )
        with counted(app._store._engine) as count:
            app.due_list.of_place(by=READER)
        return count.queries

    assert questions(3) == questions(60)


def test_a_round_of_vitamin_a_is_one_act_and_taken_back_by_one(
    app: App, posyandu: tuple[Child, ...]
) -> None:
    rows = app.due_list.of_place(on=AUGUST, by=READER)
    colours = {
        row.child.child_id: due.figures["capsule_word"]
        for row in rows
        for due in row.care_items
        if due.code == "vitamin_a_due"
    }
    infant, toddler, older = (child.child_id for child in posyandu)
    assert colours == {infant: BLUE, toddler: RED, older: RED}
    capsules = [
        CareItem(child_id=who, kind=CareKind.VITAMIN_A, on=AUGUST, item=str(colour))
        for who, colour in colours.items()
    ]
    assert app.care_items.check_many(capsules, by=app.person) == {}
    saved = app.care_items.record_many(capsules, by=MIDWIFE)
    assert saved.changes.children == {infant, toddler, older}
    after = app.due_list.of_place(on=AUGUST, by=READER)
    assert not any(due.code.startswith("vitamin_a") for row in after for due in row.care_items)
    ids = [one.service_id for one in saved.record]
    with pytest.raises(NotAllowed):
        app.care_items.remove_many(ids, by=MIDWIFE)
    with pytest.raises(NotFound):
        app.care_items.remove_many([*ids, 999], by=app.person)
    assert app.due_list.of_place(on=AUGUST, by=READER) == after
    app.care_items.remove_many(ids, by=app.person)
    assert app.due_list.of_place(on=AUGUST, by=READER) == rows


def test_who_cannot_get_it_is_named_before_anything_is_written(
    app: App, posyandu: tuple[Child, ...]
) -> None:
    _, toddler, older = posyandu
    app.care_items.record(red_capsule(toddler, AUGUST - timedelta(days=30)), by=MIDWIFE)
    capsules = [red_capsule(toddler, AUGUST), red_capsule(older, AUGUST)]
    problems = app.care_items.check_many(capsules, by=app.person)
    assert {who: [one.code for one in found] for who, found in problems.items()} == {
        toddler.child_id: ["vitamin_a_too_soon"]
    }
    with pytest.raises(Invalid) as refused:
        app.care_items.record_many(capsules, by=MIDWIFE)
    assert codes(refused) == {"vitamin_a_too_soon"}
    assert app.care_items.of_child(older.child_id, by=READER).given == ()


def test_a_vaccine_of_many_is_taken_back_in_one_act(app: App, posyandu: tuple[Child, ...]) -> None:
    rows = app.due_list.of_place(on=AUGUST, by=READER)
    (who,) = [row for row in rows if row.child.child_id == posyandu[0].child_id]
    given = [
        Immunisation(child_id=who.child.child_id, vaccine=code, on=AUGUST, batch="B-1")
        for code in who.vaccines
    ]
    assert app.immunisations.check_many(given[:1], by=app.person) == {}
    saved = app.immunisations.record_many(given, by=MIDWIFE).record
    assert {one.batch for one in saved} == {"B-1"}
    wrong = replace(saved[0], on=BORN - timedelta(days=4_000))
    assert list(app.immunisations.check_many([wrong], by=app.person)) == [who.child.child_id]
    app.immunisations.remove_many([one.immunisation_id for one in saved], by=app.person)
    assert app.due_list.of_place(on=AUGUST, by=READER) == rows
