"""The bundle for SATUSEHAT: read by a library of FHIR, every code in the list, ids that stay."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle as Validated

from desktop_app.exchange.fhir_bundle import Sender, ToldVisit, VaccineGiven, bundle_of
from desktop_app.exchange.fhir_codes import codes
from desktop_app.growth.classes import bands
from desktop_app.programme.records.children import Growth, Measure, MeasuredVisit
from desktop_app.resources import resource_path
from tests.builders import a_visit

SENDER = Sender(organization="10000004", location="b017aa54", practitioner="N10000001")
DAY = date(2026, 10, 5)


def told(birth: date = date(2025, 5, 5), **more: Any) -> ToldVisit:
    visit = a_visit(
        visit_date=DAY, weight_kg=7.1, lenhei_cm=71.5, measure=Measure.LYING, muac_cm=13.0,
        headc_cm=44.0, oedema_grade=more.pop("oedema_grade", None),
    )  # fmt: skip
    growth = Growth(
        age_days=518, zwei=-2.6, zlen=-3.2, zwfl=-1.1, zhc=-1.5, fwei=False, flen=False,
        fwfl=more.pop("fwfl", False), fhc=False,
    )  # fmt: skip
    known = {"key": "child-1/2026-10-05", "ihs": "P02478375538", "birth_date": birth}
    return ToldVisit(**{**known, "measured": MeasuredVisit(visit=visit, growth=growth), **more})


def entries(*visits: ToldVisit, vaccines: Any = ()) -> list[dict[str, Any]]:
    content = bundle_of(visits, vaccines, SENDER).content
    Validated.model_validate_json(content)
    found: list[dict[str, Any]] = json.loads(content)["entry"]
    return found


def codings(node: object) -> Iterator[tuple[str, str]]:
    """Every coding anywhere in the JSON."""
    if isinstance(node, dict):
        if {"system", "code"} <= node.keys() and "value" not in node:
            yield node["system"], node["code"]
        for inside in node.values():
            yield from codings(inside)
    elif isinstance(node, list):
        for inside in node:
            yield from codings(inside)


def observations(found: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    resources = [one["resource"] for one in found]
    return {
        one["code"]["coding"][0]["code"]: one
        for one in resources
        if one["resourceType"] == "Observation"
    }


def test_a_visit_is_an_encounter_with_its_observations() -> None:
    found = entries(told())
    first = found[0]["resource"]
    assert first["resourceType"] == "Encounter"
    assert first["subject"] == {"reference": "Patient/P02478375538"}
    assert first["serviceProvider"] == {"reference": "Organization/10000004"}
    assert first["period"]["start"] == "2026-10-05T00:00:00+00:00"
    assert [one["status"] for one in first["statusHistory"]] == [
        "arrived", "in-progress", "finished",
    ]  # fmt: skip
    seen = observations(found)
    weight = seen["29463-7"]["valueQuantity"]
    assert (weight["value"], weight["unit"]) == (7.1, "kg")
    assert seen["8306-3"]["valueQuantity"]["value"] == 71.5
    assert seen["1153590000"]["valueQuantity"]["code"] == "{Zscore}"
    assert {one["encounter"]["reference"] for one in seen.values()} == {found[0]["fullUrl"]}


def test_an_interpretation_is_that_of_its_own_index() -> None:
    seen = observations(entries(told()))
    said = {
        code: one["interpretation"][0]["coding"][0]["code"]
        for code, one in seen.items()
        if "interpretation" in one
    }
    assert said == {
        "1153593003": "248342006", "1153590000": "OI000011", "1153598007": "248324001",
        "1153594009": "840673007", "284473002": "N",
    }  # fmt: skip


def test_from_two_years_on_height_has_its_own_codes() -> None:
    seen = observations(entries(told(birth=date(2024, 10, 5))))
    assert {"1153604005", "1153600001"} <= seen.keys()
    assert {"1153590000", "1153598007"}.isdisjoint(seen)
    assert {"1153590000", "1153598007"} <= observations(
        entries(told(birth=date(2024, 10, 6)))
    ).keys()


@pytest.mark.parametrize("gain, code", [("N", "OC000012"), ("T", "OC000146"), ("O", None)])
def test_n_and_t_are_told(gain: str, code: str | None) -> None:
    seen = observations(entries(told(gain=gain)))
    assert ({"OC000012", "OC000146"} & seen.keys()) == ({code} if code else set())


def test_gizi_buruk_is_a_condition_and_the_encounters_diagnosis() -> None:
    found = entries(told(severe=True))
    (condition,) = [one for one in found if one["resource"]["resourceType"] == "Condition"]
    assert condition["resource"]["code"]["coding"][0]["code"] == "E43"
    (diagnosis,) = found[0]["resource"]["diagnosis"]
    assert diagnosis["condition"]["reference"] == condition["fullUrl"]


def test_what_has_no_code_or_is_implausible_stays_here_and_is_counted() -> None:
    made = bundle_of([told(fwfl=True, oedema_grade=3)], [], SENDER)
    assert made.kept_back == {"z_implausible": 1, "oedema_without_code": 1}
    assert "1153598007" not in observations(json.loads(made.content)["entry"])
    assert bundle_of([told(oedema_grade=2)], [], SENDER).kept_back == {}


def test_vaccines_with_a_code_are_told_with_the_number_of_their_dose() -> None:
    def given(vaccine: str, dose: int = 1) -> tuple[str, VaccineGiven]:
        return "P1", VaccineGiven(
            key=f"c/{vaccine}/{dose}", vaccine=vaccine, on=DAY, dose=dose, batch="A1",
            is_basic=dose < 4, elsewhere=False,
        )  # fmt: skip

    vaccines = [given("opv"), given("opv", 4), given("dpt_hb_hib"), given("ipv"), given("rv")]
    made = bundle_of([], vaccines, SENDER)
    assert made.resources == {"Immunization": 4}
    assert made.kept_back == {"vaccine_without_code": 1}
    found = [one["resource"] for one in entries(vaccines=vaccines)]
    assert [one["protocolApplied"][0]["doseNumberPositiveInt"] for one in found] == [1, 4, 1, 1]
    assert [one["reasonCode"][0]["coding"][0]["code"] for one in found][:2] == [
        "IM-Dasar", "IM-Baduta",
    ]  # fmt: skip


def test_every_code_is_in_the_list_and_every_urn_resolves() -> None:
    with resource_path("satusehat", "codes.tsv").open(encoding="utf-8", newline="") as file:
        listed = {(row["system"], row["code"]) for row in csv.DictReader(file, delimiter="\t")}
    listed |= {("http://unitsofmeasure.org", unit) for unit in ("kg", "cm", "{Zscore}")}
    found = entries(
        told(gain="T", severe=True, oedema_grade=2), told(key="child-2/2026-10-05", gain="N")
    )
    assert set(codings(found)) <= listed
    urls = [one["fullUrl"] for one in found]
    assert len(set(urls)) == len(urls)
    text = json.dumps([one["resource"] for one in found])
    for part in text.split('"'):
        if part.startswith("urn:uuid:"):
            assert part in urls


def test_every_class_of_the_four_indices_has_a_code() -> None:
    for index in ("weight_for_age", "height_for_age", "weight_for_height", "head_for_age"):
        for code in bands(index).codes:
            assert f"{index}:{code}" in codes()


def test_the_same_records_give_the_same_bundle() -> None:
    assert bundle_of([told()], [], SENDER).content == bundle_of([told()], [], SENDER).content
    other = Sender(organization="2", location="3", practitioner="4")
    ours = {one["fullUrl"] for one in entries(told())}
    theirs = {one["fullUrl"] for one in json.loads(bundle_of([told()], [], other).content)["entry"]}
    assert ours.isdisjoint(theirs)
