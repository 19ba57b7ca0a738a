"""Writes visits as a FHIR R4 transaction bundle for SATUSEHAT: plain JSON, no network.

Patients, practitioner, location and organisation are referred to by their IHS numbers; the national
system knows them and they are never made here. Every id follows from the record, so that the same
month gives the same bundle. The register knows the day of a visit and not its hour: 00:00 UTC is
seven in the morning there and stands for the whole day.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.exchange.fhir_codes import coding, concept, has_code
from desktop_app.growth.age import completed_months
from desktop_app.growth.classes import Index, class_of, muac_months, wasting_borders
from desktop_app.programme.records.children import Measure, MeasuredVisit, Visit

_IDS = "http://sys-ids.kemkes.go.id"
_UNITS = "http://unitsofmeasure.org"
_LENGTH_BELOW_MONTHS = 24
"""The national codes name PB below, TB from this age on."""
_CODED_OEDEMA = 2

_LENGTHS = {Measure.LYING: "length_lying", Measure.STANDING: "height_standing"}

Resource = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends: IHS numbers of the organisation, the room, and the person in charge."""

    organization: str
    location: str
    practitioner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VaccineGiven:
    """One vaccine, with the number of its dose by the order of days."""

    key: str
    vaccine: str
    on: date
    dose: int
    batch: str
    is_basic: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldVisit:
    """One visit of a child whose IHS number is known."""

    key: str
    """What names the visit for good: the child's travelling id and the day."""
    ihs: str
    birth_date: date
    measured: MeasuredVisit
    gain: str = ""
    """N or T; other letters are not told."""
    severe: bool = False
    """Whether outpatient care for gizi buruk began on the day."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The JSON, how many resources of each kind it has, and what was kept back, by reason."""

    content: bytes
    resources: Mapping[str, int]
    kept_back: Mapping[str, int] = field(default_factory=dict)


class _Making:
    """Collects the entries of one bundle."""

    def __init__(self, sender: Sender) -> None:
        self.sender = sender
        self.entries: list[Resource] = []
        self.kept_back: Counter[str] = Counter()

    def add(self, key: str, resource: Resource) -> str:
        """Add a resource and return the reference to it."""
        kind = str(resource["resourceType"])
        space = uuid.uuid5(uuid.NAMESPACE_URL, f"{_IDS}/{self.sender.organization}")
        url = f"urn:uuid:{uuid.uuid5(space, f'{kind}/{key}')}"
        request = {"method": "POST", "url": kind}
        self.entries.append({"fullUrl": url, "resource": resource, "request": request})
        return url

    def identifier(self, kind: str, key: str) -> list[Resource]:
        return [{"system": f"{_IDS}/{kind}/{self.sender.organization}", "value": key}]


def bundle_of(
    visits: Sequence[ToldVisit],
    vaccines: Sequence[tuple[str, VaccineGiven]],
    sender: Sender,
) -> Bundle:
    """Return the bundle; `vaccines` are pairs of the child's IHS number and what she was given."""
    making = _Making(sender)
    for visit in visits:
        _add_visit(making, visit)
    for ihs, given in vaccines:
        _add_vaccine(making, ihs, given)
    content = {"resourceType": "Bundle", "type": "transaction", "entry": making.entries}
    kinds = Counter(str(entry["resource"]["resourceType"]) for entry in making.entries)
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return Bundle(text.encode(), dict(kinds), dict(making.kept_back))


def _add_visit(making: _Making, visit: ToldVisit) -> None:
    at = _moment(visit.measured.visit.visit_date)
    span = {"start": at, "end": at}
    sender = making.sender
    encounter: Resource = {
        "resourceType": "Encounter",
        "identifier": making.identifier("encounter", visit.key),
        "status": "finished",
        "statusHistory": [
            {"status": status, "period": span} for status in ("arrived", "in-progress", "finished")
        ],
        "class": coding("class"),
        "subject": {"reference": f"Patient/{visit.ihs}"},
        "participant": [
            {
                "type": [concept("attender")],
                "individual": {"reference": f"Practitioner/{sender.practitioner}"},
            }
        ],
        "period": span,
        "location": [{"location": {"reference": f"Location/{sender.location}"}}],
        "serviceProvider": {"reference": f"Organization/{sender.organization}"},
    }
    url = making.add(visit.key, encounter)
    for name, resource in _observations(making, visit):
        making.add(
            f"{visit.key}/{name}",
            {
                "resourceType": "Observation",
                "identifier": making.identifier("observation", f"{visit.key}/{name}"),
                "status": "final",
                **resource,
                "subject": {"reference": f"Patient/{visit.ihs}"},
                "encounter": {"reference": url},
                "effectiveDateTime": at,
                "issued": at,
                "performer": [{"reference": f"Practitioner/{sender.practitioner}"}],
            },
        )
    if visit.severe:
        condition = making.add(f"{visit.key}/severe", _condition(making, visit, url, at))
        encounter["diagnosis"] = [
            {"condition": {"reference": condition}, "use": concept("diagnosis"), "rank": 1}
        ]


def _condition(making: _Making, visit: ToldVisit, encounter: str, at: str) -> Resource:
    return {
        "resourceType": "Condition",
        "identifier": making.identifier("condition", f"{visit.key}/severe"),
        "clinicalStatus": concept("active"),
        "category": [concept("encounter-diagnosis")],
        "code": concept("severe"),
        "subject": {"reference": f"Patient/{visit.ihs}"},
        "encounter": {"reference": encounter},
        "onsetDateTime": at,
        "recordedDate": at,
    }


def _observations(making: _Making, told: ToldVisit) -> Iterator[tuple[str, Resource]]:
    visit, growth = told.measured.visit, told.measured.growth
    months = completed_months(told.birth_date, visit.visit_date)
    for what, value, unit, category in _measured(visit):
        if value is not None:
            yield what, _quantity(what, value, unit, category)
    yield from _muac(told, months)
    young = months < _LENGTH_BELOW_MONTHS
    scores: tuple[tuple[str, Index, float | None, bool | None], ...] = (
        ("z_weight_age", "weight_for_age", growth.zwei, growth.fwei),
        ("z_length_age" if young else "z_height_age", "height_for_age", growth.zlen, growth.flen),
        (
            "z_weight_length" if young else "z_weight_height",
            "weight_for_height",
            growth.zwfl,
            growth.fwfl,
        ),
        ("z_head_age", "head_for_age", growth.zhc, growth.fhc),
    )
    for what, index, z, flag in scores:
        if z is not None and flag:
            making.kept_back["z_implausible"] += 1
        elif z is not None:
            made = _quantity(what, z, "{Zscore}", "exam")
            made["interpretation"] = [concept(f"{index}:{class_of(index, z)}")]
            yield what, made
    if told.gain == "N":
        yield "gain", {**_coded("gain", "exam"), "valueBoolean": True}
    elif told.gain == "T":
        said = {"valueCodeableConcept": concept("no_gain_value")}
        yield "no_gain", {**_coded("no_gain", "exam"), **said}
    if visit.oedema_grade == _CODED_OEDEMA:
        said = {"valueCodeableConcept": concept("oedema_2")}
        yield "oedema", {**_coded("oedema", "exam"), **said}
    elif visit.oedema_grade:
        making.kept_back["oedema_without_code"] += 1


def _measured(visit: Visit) -> Iterator[tuple[str, float | None, str, str]]:
    length = "height" if visit.measure is None else _LENGTHS[visit.measure]
    yield "weight", visit.weight_kg, "kg", "vital-signs"
    yield length, visit.lenhei_cm, "cm", "vital-signs"
    yield "head", visit.headc_cm, "cm", "vital-signs"


def _muac(told: ToldVisit, months: int) -> Iterator[tuple[str, Resource]]:
    muac = told.measured.visit.muac_cm
    if muac is None:
        return
    made = _quantity("muac", muac, "cm", "exam")
    # Only the normal class has a code.
    if months in muac_months() and muac >= wasting_borders().wasted_below_cm:
        made["interpretation"] = [concept("muac:normal")]
    yield "muac", made


def _coded(what: str, category: str) -> Resource:
    return {"category": [concept(f"category:{category}")], "code": concept(what)}


def _quantity(what: str, value: float, unit: str, category: str) -> Resource:
    amount = {"value": value, "unit": unit, "system": _UNITS, "code": unit}
    return {**_coded(what, category), "valueQuantity": amount}


def _add_vaccine(making: _Making, ihs: str, given: VaccineGiven) -> None:
    known = [
        name
        for name in (f"vaccine:{given.vaccine}", f"vaccine_cvx:{given.vaccine}")
        if has_code(name)
    ]
    if not known:
        making.kept_back["vaccine_without_code"] += 1
        return
    sender, at = making.sender, _moment(given.on)
    making.add(
        given.key,
        {
            "resourceType": "Immunization",
            "identifier": making.identifier("immunization", given.key),
            "status": "completed",
            "vaccineCode": concept(*known),
            "patient": {"reference": f"Patient/{ihs}"},
            "occurrenceDateTime": at,
            "recorded": at,
            "primarySource": not given.elsewhere,
            "location": {"reference": f"Location/{sender.location}"},
            **({"lotNumber": given.batch} if given.batch else {}),
            "performer": [{"actor": {"reference": f"Practitioner/{sender.practitioner}"}}],
            "reasonCode": [concept("reason:basic" if given.is_basic else "reason:second_year")],
            "protocolApplied": [{"doseNumberPositiveInt": given.dose}],
        },
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+00:00"
