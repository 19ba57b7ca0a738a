"""Use cases of the bundle for SATUSEHAT: what a month holds for it, and the file."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import Invalid
from desktop_app.exchange.fhir_bundle import Bundle, Sender, ToldVisit, VaccineGiven, bundle_of
from desktop_app.growth.age import MONTHS_PER_YEAR, completed_months
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Child, Month, MonthRow, Person
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.reports.national_answers import gain_letters
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.month_file import weighings
from desktop_app.services.exchange.sending import NoteSent
from desktop_app.services.exchange.sent_line import note_file
from desktop_app.services.register.facility import details_of

KIND = "fhir"


@dataclass(frozen=True, slots=True, kw_only=True)
class FhirReport:
    """What a month's bundle holds, by resource, and what was kept back, by reason."""

    resources: Mapping[str, int]
    kept_back: Mapping[str, int]
    without_number: tuple[Child, ...]
    """Children seen in the month whose IHS number is not known: nothing of them is sent."""


@dataclass(frozen=True, slots=True)
class Fhir:
    """The bundle of a month."""

    store: Store
    taking_out: TakingOut
    password_asked: PasswordAsked
    readings: Readings
    note_sent: NoteSent

    def look(self, month: Month, *, by: Person) -> FhirReport:
        """Return what the bundle would hold; writes nothing.

        Raises: Invalid when organisation, location or practitioner has no number yet.
        """
        require(by, Right.TAKE_OUT)
        with self.store.reading() as unit:
            _bundle, report = _made(unit, month)
        self.readings.listed(by, "report", text=f"{KIND} {month}")
        return report

    def write(self, month: Month, out: Path, *, by: Person) -> FhirReport:
        """Write the bundle as JSON; it is not encrypted.

        Raises: as `look`; PasswordNeeded, StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out)
        with self.store.reading() as unit:
            bundle, report = _made(unit, month)
        after = {"month": str(month), **bundle.resources}
        with self.taking_out.noted(by, KIND, out, after=after):
            write_out(out, bundle.content)
        note_file(self.note_sent, KIND, month, out, bundle.content, bundle.resources, by)
        return report


def _made(unit: Unit, month: Month) -> tuple[Bundle, FhirReport]:
    sender = _sender(unit)
    rows = unit.visits.all_in_month(month)
    numbers = {one.child_id: one.ihs_number for one in unit.papers.all() if one.ihs_number}
    keys = {
        child_id: str(uuid.UUID(bytes=uid)) for child_id, uid in unit.reports.travel_ids().items()
    }
    begun = {(one.child_id, one.start) for one in unit.outpatient_courses.all()}
    told = _visits(unit, month, rows, numbers, keys, begun)
    vaccines = list(_vaccines(unit, month, numbers, keys))
    bundle = bundle_of(told, vaccines, sender)
    kept = Counter(bundle.kept_back)
    seen = {(row.child.child_id, row.measured.visit.visit_date) for row in rows}
    kept["severe_without_visit"] += sum(
        child in numbers and month.first <= on <= month.last and (child, on) not in seen
        for child, on in begun
    )
    missing = {row.child.child_id: row.child for row in rows if row.child.child_id not in numbers}
    report = FhirReport(
        resources=bundle.resources,
        kept_back={reason: count for reason, count in kept.items() if count},
        without_number=tuple(missing.values()),
    )
    return bundle, report


def _sender(unit: Unit) -> Sender:
    details = details_of(unit)
    sender = Sender(
        organization=details.satusehat_organization,
        location=details.satusehat_location,
        practitioner=details.satusehat_practitioner,
    )
    missing = [
        refuse(f"satusehat_{name}", "satusehat_number_missing")
        for name, number in asdict(sender).items()
        if not number
    ]
    if missing:
        raise Invalid(missing)
    return sender


def _visits(
    unit: Unit,
    month: Month,
    rows: Sequence[MonthRow],
    numbers: Mapping[int, str],
    keys: Mapping[int, str],
    begun: set[tuple[int, date]],
) -> list[ToldVisit]:
    kbm = fact_rules(unit.rule_overrides.values()).kbm
    ids = sorted({row.child.child_id for row in rows if row.child.child_id in numbers})
    letters = gain_letters(weighings(unit, month, ids), kbm)
    newest = {row.child.child_id: row.measured.visit.visit_date for row in rows
              if row.measured.visit.weight_kg is not None}  # fmt: skip
    return [
        ToldVisit(
            key=f"{keys[row.child.child_id]}/{row.measured.visit.visit_date}",
            ihs=numbers[row.child.child_id],
            birth_date=row.child.birth_date,
            measured=row.measured,
            # N and T are about the last weight of the month.
            gain=letters.get(row.child.child_id, "")
            if newest.get(row.child.child_id) == row.measured.visit.visit_date
            else "",
            severe=(row.child.child_id, row.measured.visit.visit_date) in begun,
        )
        for row in rows
        if row.child.child_id in numbers
    ]


def _vaccines(
    unit: Unit, month: Month, numbers: Mapping[int, str], keys: Mapping[int, str]
) -> Iterator[tuple[str, VaccineGiven]]:
    """Yield the vaccines of the month; a dose's number is its place among the days it was given."""
    now = unit.immunisations.between("on", month.first, month.last)
    ids = {one.child_id for one in now if one.child_id in numbers}
    births = {child_id: child.birth_date for child_id, child in unit.children.many(ids).items()}
    given: dict[tuple[int, str], list[Immunisation]] = defaultdict(list)
    for one in unit.immunisations.of(child_id=frozenset(ids)) if ids else ():
        given[one.child_id, one.vaccine].append(one)
    for series in given.values():
        series.sort(key=lambda one: one.on)
        for dose, one in enumerate(series, start=1):
            if one.child_id in births and month.first <= one.on <= month.last:
                months = completed_months(births[one.child_id], one.on)
                yield (
                    numbers[one.child_id],
                    VaccineGiven(
                        key=f"{keys[one.child_id]}/{one.vaccine}/{one.on}",
                        vaccine=one.vaccine,
                        on=one.on,
                        dose=dose,
                        batch=one.batch,
                        is_basic=months < MONTHS_PER_YEAR,
                        elsewhere=bool(one.place),
                    ),
                )
