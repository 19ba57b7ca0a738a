"""SATUSEHAT through the services: what is kept back, and numbers by NIK or the mother's NIK."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle as Validated

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, Unreadable
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Child, Month
from desktop_app.programme.records.family import Family, Mother, Papers
from desktop_app.services.register.facility import FacilityDetails
from tests.builders import a_child, a_visit
from tests.services.conftest import READER
from tests.services.growing import ALL_ASKED

OCTOBER = Month(year=2026, month=10)
NIK = "3279014109250002"
NUMBER = "P02478375538"
MOTHER_NIK = "3279014502980003"


@pytest.fixture
def ready(app: App) -> App:
    """A register whose organisation, location and practitioner have their numbers."""
    details = FacilityDetails(
        satusehat_organization="10000004",
        satusehat_location="b017aa54",
        satusehat_practitioner="N10000001",
    )
    app.facility_settings.set(details, by=app.person)
    return app


def seen(app: App, child: Child, *days: date) -> Child:
    for at, day in enumerate(days):
        app.visits.record(
            a_visit(child_id=child.child_id, visit_date=day, weight_kg=8.0 + at, lenhei_cm=72 + at),
            confirmed=ALL_ASKED,
            by=app.person,
        )
    return child


@pytest.fixture
def child(ready: App) -> Child:
    made = ready.children.register(
        a_child(nik=NIK, birth_date=date(2025, 9, 1)), by=ready.person
    ).record
    return seen(ready, made, date(2026, 9, 3), date(2026, 10, 2), date(2026, 10, 20))


def numbered(app: App, child: Child) -> None:
    app.families.save_papers(Papers(child_id=child.child_id, ihs_number=NUMBER), by=app.person)


def test_without_the_numbers_of_the_sender_nothing_is_made(app: App, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        app.fhir.write(OCTOBER, tmp_path / "a.json", by=app.person)
    assert {problem.field for problem in refused.value.problems} == {
        "satusehat_organization", "satusehat_location", "satusehat_practitioner",
    }  # fmt: skip
    assert not (tmp_path / "a.json").exists()


def test_a_child_without_a_number_is_told_and_not_sent(ready: App, child: Child) -> None:
    report = ready.fhir.look(OCTOBER, by=ready.person)
    assert report.resources == {}
    assert [one.child_id for one in report.without_number] == [child.child_id]


def test_the_visits_of_the_month_leave_as_a_valid_bundle(
    ready: App, child: Child, tmp_path: Path
) -> None:
    numbered(ready, child)
    for vaccine, day in (("opv", date(2025, 10, 2)), ("opv", date(2026, 10, 2)),
                         ("mr", date(2026, 10, 2))):  # fmt: skip
        ready.immunisations.record(
            Immunisation(child_id=child.child_id, vaccine=vaccine, on=day),
            confirmed=ALL_ASKED,
            by=ready.person,
        )
    out = tmp_path / "a.json"
    report = ready.fhir.write(OCTOBER, out, by=ready.person)
    content = out.read_text(encoding="utf-8")
    Validated.model_validate_json(content)
    assert report.resources["Encounter"] == 2
    assert report.resources["Immunization"] == 1
    assert report.kept_back["vaccine_without_code"] == 1
    assert report == ready.fhir.look(OCTOBER, by=ready.person)
    resources = [one["resource"] for one in json.loads(content)["entry"]]
    assert child.name not in content
    assert str(child.nik) not in content
    (vaccine_told,) = [one for one in resources if one["resourceType"] == "Immunization"]
    assert vaccine_told["protocolApplied"] == [{"doseNumberPositiveInt": 2}]
    gains = [
        one["encounter"]["reference"]
        for one in resources
        if one["resourceType"] == "Observation"
        and one["code"]["coding"][0]["code"] in {"OC000012", "OC000146"}
    ]
    # N or T is said once, of the last weight of the month.
    assert len(gains) == 1
    sent = ready.sent.all(OCTOBER, by=ready.person)[0]
    assert (sent.kind, sent.figures["Encounter"]) == ("fhir", 2)
    line = ready.journal_search.search(action="export", by=ready.person)[0]
    assert (line.kind, line.after["Encounter"] if line.after else 0) == ("fhir", 2)


def test_only_who_may_take_out_makes_a_bundle(ready: App, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        ready.fhir.write(OCTOBER, tmp_path / "a.json", by=READER)


def test_numbers_are_taken_in_by_nik_or_by_the_mothers(
    ready: App, child: Child, tmp_path: Path
) -> None:
    baby = ready.children.register(
        a_child(name="Bayi Nur", nik=None, birth_date=date(2026, 8, 1)), by=ready.person,
        confirmed={"child_perhaps_spelled"},
    ).record  # fmt: skip
    brother = ready.children.register(
        a_child(name="Kakak Zaki", nik=None, birth_date=date(2024, 1, 1)), by=ready.person,
        confirmed={"child_perhaps_spelled"},
    ).record  # fmt: skip
    family = Family(
        desa=baby.desa,
        mother=Mother(nik=MOTHER_NIK),
        children=(baby.child_id, brother.child_id),
    )
    ready.families.save(family, confirmed=ALL_ASKED, by=ready.person)
    path = tmp_path / "ihs.csv"
    path.write_text(
        "NIK,NIK Ibu,Tanggal Lahir,Nomor IHS\n"
        f"{child.nik},,,{NUMBER}\n"
        f",{MOTHER_NIK},01/08/2026,P02000000001\n"
        f",{MOTHER_NIK},,P02000000002\n"
        "3279010000000009,,,P02000000003\n"
        f"{child.nik},,,tidak ada\n",
        encoding="utf-8",
    )
    report = ready.ihs_numbers.take_in(path, by=ready.person)
    assert (report.stored, report.unchanged) == (2, 0)
    assert (report.unclear_rows, report.unknown_rows) == ((4,), (5, 6))
    with ready._store.reading() as unit:
        numbers = {one.child_id: one.ihs_number for one in unit.papers.all()}
    assert numbers == {child.child_id: NUMBER, baby.child_id: "P02000000001"}
    assert ready.ihs_numbers.take_in(path, by=ready.person).unchanged == 2


def test_a_table_without_the_columns_is_refused(app: App, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nama,Umur\nAni,3\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="ihs_columns"):
        app.ihs_numbers.take_in(path, by=app.person)


@pytest.mark.parametrize("nik", ["32790145029800", "32790145029800AB"])
def test_the_mothers_nik_has_sixteen_digits(app: App, nik: str) -> None:
    child = app.children.register(a_child(), by=app.person).record
    family = Family(desa="Balokang", mother=Mother(nik=nik), children=(child.child_id,))
    with pytest.raises(Invalid):
        app.families.save(family, by=app.person)
    app.families.save(replace(family, mother=Mother(nik=MOTHER_NIK)), by=app.person)
