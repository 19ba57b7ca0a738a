"""The register through its use cases, over a real encrypted vault."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, Invalid, NotAllowed, NotFound, Severity
from desktop_app.programme.records.children import Child, Sex
from tests.builders import a_child, a_visit
from tests.services.conftest import MIDWIFE, READER

BOY_NIK = "3279011405220001"  # born 14 May 2022 in kecamatan Banjar


def test_a_registered_child_is_found_by_name_mother_and_nik(app: App) -> None:
    saved = app.children.register(
        a_child(name="Rafka Aditya", mother="Neng Ros", nik=BOY_NIK, birth_date=date(2022, 5, 14)),
        by=app.person,
    ).record
    for text in ("rafka", "adit", "neng", BOY_NIK, BOY_NIK[:8]):
        assert [row.child_id for row in app.children.search(text, by=app.person)] == [
            saved.child_id
        ], text
    assert app.children.search("zaskia", by=app.person) == ()
    assert app.children.by_nik(BOY_NIK, by=app.person) == saved


def test_a_child_without_a_nik_is_normal(app: App) -> None:
    saved = app.children.register(a_child(nik=None), by=app.person)
    assert saved.record.nik is None
    assert saved.notes == ()


def test_a_nik_of_another_child_is_refused_and_nothing_is_saved(app: App) -> None:
    app.children.register(
        a_child(name="Rafka", nik=BOY_NIK, birth_date=date(2022, 5, 14)), by=app.person
    )
    with pytest.raises(Invalid) as refused:
        app.children.register(
            a_child(name="Hafidz", nik=BOY_NIK, birth_date=date(2022, 5, 14)), by=app.person
        )
    assert [(p.field, p.code) for p in refused.value.problems] == [("nik", "nik_taken")]
    assert app.children.count(by=app.person) == 1


@pytest.mark.parametrize(
    "changes, field, code",
    [
        ({"name": "  "}, "name", "name_missing"),
        ({"birth_date": date(2026, 11, 25)}, "birth_date", "birth_date_future"),
        ({"nik": "327901"}, "nik", "nik_length"),
        ({"nik": "32790114052200A1"}, "nik", "nik_not_digits"),
    ],
)
def test_what_cannot_be_true_is_refused_at_its_field(
    app: App, changes: dict[str, Any], field: str, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        app.children.register(replace(a_child(), **changes), by=app.person)
    assert (field, code) in [(p.field, p.code) for p in refused.value.problems]
    assert app.children.count(by=app.person) == 0


def test_a_birth_weight_in_grams_is_stored_in_kilograms(app: App) -> None:
    saved = app.children.register(a_child(birth_weight_kg=2400.0), by=app.person)
    assert saved.record.birth_weight_kg == 2.4
    assert [(note.field, note.code) for note in saved.notes] == [
        ("birth_weight_kg", "birth_weight_low")
    ]
    child_id = saved.record.child_id
    page = app.case_page.open(child_id, by=app.person).growth
    assert page.child.birth_weight_kg == 2.4
    assert page.low_birth_weight
    heavier = replace(saved.record, birth_weight_kg=3100.0)
    assert app.children.correct(heavier, by=app.person).record.birth_weight_kg == 3.1
    assert not app.case_page.open(child_id, by=app.person).growth.low_birth_weight


@pytest.mark.parametrize("written", [10.0, 24.0, 240.0, 24000.0])
def test_a_birth_weight_that_is_neither_kilograms_nor_grams_is_refused(
    app: App, written: float
) -> None:
    child = a_child(birth_weight_kg=written)
    assert "birth_weight_unit" in [one.code for one in app.children.check(child, by=app.person)]
    with pytest.raises(Invalid):
        app.children.register(child, confirmed={"birth_weight_unusual"}, by=app.person)
    assert app.children.count(by=app.person) == 0


def test_an_unusual_birth_weight_waits_for_a_yes(app: App) -> None:
    child = a_child(birth_weight_kg=7.2)
    with pytest.raises(Invalid) as asked:
        app.children.register(child, by=app.person)
    assert asked.value.only_confirm
    codes = frozenset(p.code for p in asked.value.problems)
    saved = app.children.register(child, confirmed=codes, by=app.person)
    assert saved.record.birth_weight_kg == 7.2


def test_a_namesake_born_the_same_day_is_asked_about(app: App) -> None:
    app.children.register(a_child(name="Syifa Nur"), by=app.person)
    problems = app.children.check(a_child(name="SYIFA  NUR"), by=app.person)
    assert ("name", "child_perhaps_known", Severity.CONFIRM) in [
        (p.field, p.code, p.severity) for p in problems
    ]


@pytest.mark.parametrize(
    "name, mother, code",
    [
        ("Sifa Noer", "Wiwin", "child_perhaps_spelled"),
        ("Sifa", "Euis", "child_perhaps_spelled"),
        ("Sifa", "Wiwin", None),
        ("Keysha", "Euis", None),
    ],
)
def test_another_spelling_is_asked_about_and_a_twin_is_not(
    app: App, name: str, mother: str, code: str | None
) -> None:
    app.children.register(a_child(name="Syifa Nur", mother="Euis"), by=app.person)
    problems = app.children.check(a_child(name=name, mother=mother, father=""), by=app.person)
    assert [p.code for p in problems if p.code.startswith("child_perhaps")] == [code] * bool(code)


def test_a_corrected_birth_date_changes_the_z_scores_at_once(app: App) -> None:
    child = app.children.register(a_child(birth_date=date(2025, 5, 1)), by=app.person).record
    app.visits.record(
        a_visit(child_id=child.child_id, visit_date=date(2026, 10, 1), lenhei_cm=78.0),
        by=app.person,
    )
    before = app.case_page.open(child.child_id, by=app.person).growth.visits[0].growth
    app.children.correct(replace(child, birth_date=date(2025, 8, 1)), by=app.person)
    after = app.case_page.open(child.child_id, by=app.person).growth.visits[0].growth
    assert after.age_days == before.age_days - 92
    assert before.zlen is not None
    assert after.zlen is not None
    assert after.zlen > before.zlen


def test_a_birth_date_after_a_visit_is_refused(app: App) -> None:
    child = app.children.register(a_child(birth_date=date(2025, 5, 1)), by=app.person).record
    app.visits.record(
        a_visit(
            child_id=child.child_id, visit_date=date(2025, 8, 1), lenhei_cm=60.0, weight_kg=5.5
        ),
        by=app.person,
    )
    with pytest.raises(Invalid) as refused:
        app.children.correct(replace(child, birth_date=date(2025, 9, 1)), by=app.person)
    assert refused.value.problems[0].code == "birth_after_visit"


def test_a_removed_child_is_in_no_list_and_can_be_brought_back(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    app.children.remove(child.child_id, by=app.person)
    assert app.children.search("", by=app.person) == ()
    with pytest.raises(NotFound):
        app.case_page.open(child.child_id, by=app.person)
    app.children.bring_back(child.child_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).growth.child == child


def test_a_nik_given_to_another_meanwhile_keeps_the_removed_child_out(app: App) -> None:
    born = date(2022, 5, 14)
    child = app.children.register(
        a_child(name="Rafka", nik=BOY_NIK, birth_date=born), by=app.person
    ).record
    app.children.remove(child.child_id, by=app.person)
    app.children.register(a_child(name="Umar", nik=BOY_NIK, birth_date=born), by=app.person)
    with pytest.raises(Conflict):
        app.children.bring_back(child.child_id, by=app.person)


def test_the_services_refuse_what_a_role_may_not(app: App) -> None:
    with pytest.raises(NotAllowed):
        app.children.register(a_child(), by=READER)
    child = app.children.register(a_child(), by=MIDWIFE).record
    with pytest.raises(NotAllowed):
        app.children.remove(child.child_id, by=MIDWIFE)
    assert app.case_page.open(child.child_id, by=READER).growth.child == child


def test_places_are_the_citys_desa_and_what_the_register_has(app: App) -> None:
    app.children.register(
        a_child(kecamatan="Banjar", desa="Balokang", posyandu="Mawar 1"), by=app.person
    )
    places = app.children.places()
    assert len({place.desa for place in places}) == 25
    assert [p.posyandu for p in places if p.desa == "Balokang"] == ["Mawar 1"]


def test_every_field_comes_back_as_it_was_saved(app: App) -> None:
    child = Child(
        nik="3279015405220002",
        name="M. Rifa'i \N{LATIN SMALL LETTER E WITH ACUTE}",
        sex=Sex.FEMALE,
        birth_date=date(2022, 5, 14),
        mother="Iis",
        father="Ujang",
        kecamatan="Banjar",
        desa="Balokang",
        posyandu="Mawar 1",
        rt="001",
        rw="004",
        address="Dusun Cikadu",
        birth_weight_kg=2.4,
        birth_length_cm=45.5,
        gestation_weeks=35,
    )
    saved = app.children.register(child, by=app.person).record
    assert app.case_page.open(saved.child_id, by=app.person).growth.child == replace(
        child, child_id=saved.child_id
    )
