"""Use cases of the city's pages: stunting by place and year, priorities, who has not sent."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import Invalid
from desktop_app.exchange.city_table import city_csv
from desktop_app.exchange.city_workbook import city_xlsx
from desktop_app.growth.arrays import Bools
from desktop_app.paper.city_sheet import city_pdf
from desktop_app.programme.records.children import Month, Person
from desktop_app.programme.records.exchange import (
    CityDecision,
    PackageFate,
    Partner,
    Party,
    ReceivedPackage,
)
from desktop_app.programme.records.package_plan import missing_numbers
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.reports.city_count import lives_here, month_cells
from desktop_app.programme.reports.city_flow import ToldRecords, city_flow
from desktop_app.programme.reports.city_people import pair_of
from desktop_app.programme.reports.city_report import CityReport, CitySender
from desktop_app.programme.reports.city_rules import city_rules
from desktop_app.programme.reports.city_table import (
    CityMonth,
    city_month,
    city_rows,
    reference_months,
)
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.party import demand_party
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.record_writer import put
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.reports.city_columns import (
    CityLoaded,
    CityRecord,
    city_loaded,
    city_visits,
)

TREND_MONTHS: Final = 12
"""How many months with visits a trend shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderState:
    """One puskesmas as the city waits for it."""

    partner: Partner
    newest: ReceivedPackage | None
    """The merged package with the highest number; None before the first."""
    has_sent: bool
    """Whether a package closes the asked month or a later one."""
    missing: tuple[int, ...]
    """Numbers of packages whose content has not come."""
    forked: bool
    """Whether a second history came after the newest package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleChild:
    """Two records of two puskesmas that look like one child."""

    first: CityRecord
    second: CityRecord
    puskesmas: tuple[str, str]
    both_here: bool
    """Whether both say that she lives there now: then it waits for a decision."""
    decision: CityDecision | None


@dataclass(frozen=True, slots=True)
class CityFigures:
    """What the city sees of all its puskesmas."""

    store: Store
    journal: Journal
    regions: Regions
    facility: str
    taking_out: TakingOut
    readings: Readings

    def months(self, *, by: Person) -> tuple[Month, ...]:
        """Return the months in which any child was seen, first to last."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return _months(unit)

    def month(self, month: Month, *, by: Person) -> CityMonth:
        """Return all places in a month."""
        (found,) = self.trend((month,), by=by)
        return found

    def trend(self, months: Sequence[Month], *, by: Person) -> tuple[CityMonth, ...]:
        """Return all places in several months, in their order."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return self._counted(unit, months)

    def years(self, reference_month: int | None = None, *, by: Person) -> tuple[CityMonth, ...]:
        """Return the reference month of each year in which anybody was seen in it."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return self._years(unit, reference_month)

    def write_table(
        self, out: Path, reference_month: int | None = None, *, by: Person
    ) -> ExportReport:
        """Write the city's table, a line for each desa and year, as CSV; it names no child.

        Raises: StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        demand_free(out)
        with self.store.reading() as unit:
            demand_party(unit, Party.CITY)
            content = city_csv(city_rows(self._years(unit, reference_month)))
        with self.taking_out.noted(by, "city_table", out):
            write_out(out, content)
        return ExportReport(path=out, children=0)

    def report(self, month: Month, reference_month: int | None = None, *, by: Person) -> CityReport:
        """Return all that the city's report of a month holds."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            known = [one for one in _months(unit) if one <= month]
            years = self._years(unit, reference_month)
            trend = self._counted(unit, known[-TREND_MONTHS:])
            (now,) = self._counted(unit, (month,))
        return CityReport(
            facility=self.facility,
            made_on=self.journal.clock().date(),
            month=now,
            years=years,
            trend=trend,
            flow=self.flow(month, by=by),
            senders=tuple(map(_told_of, self.senders(month, by=by))),
        )

    def export(
        self, month: Month, out: Path, reference_month: int | None = None, *, by: Person
    ) -> ExportReport:
        """Write the report as PDF by the file's ending, else as XLSX; it names no child.

        Raises: Conflict("only_city"), StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        demand_free(out)
        with self.store.reading() as unit:
            demand_party(unit, Party.CITY)
        report = self.report(month, reference_month, by=by)
        content = (city_pdf if out.suffix.lower() == ".pdf" else city_xlsx)(report)
        with self.taking_out.noted(by, "city_table", out, after={"month": str(month)}):
            write_out(out, content)
        return ExportReport(path=out, children=0)

    def flow(self, month: Month, *, by: Person) -> tuple[tuple[str, Mapping[str, int]], ...]:
        """Return feeding, gizi buruk, referrals and care of a month by puskesmas."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            loaded = city_loaded(unit, self.regions)
            told = (
                ToldRecords(puskesmas=loaded.records[row].puskesmas, **json.loads(content))
                for number, _born, content in unit.city.told_records()
                if (row := loaded.row_of.get(number)) is not None
            )
            names = loaded.register.puskesmas
            return tuple(zip(names, city_flow(told, month, len(names)), strict=True))

    def senders(self, month: Month, *, by: Person) -> tuple[SenderState, ...]:
        """Return each puskesmas with what came from it, those who have not sent the month first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            partners = unit.partners.of(party=Party.PUSKESMAS)
            packages = unit.received_packages.of()
        found = [
            _sender(one, [p for p in packages if p.sender == one.installation], month)
            for one in partners
        ]
        return tuple(sorted(found, key=lambda one: (one.has_sent, one.partner.name)))

    def doubles(self, *, by: Person) -> tuple[DoubleChild, ...]:
        """Return records of two puskesmas that look like one child, the undecided first."""
        require(by, Right.VIEW)
        today = self.journal.clock().date()
        with self.store.reading() as unit:
            loaded = city_loaded(unit, self.regions)
            decided = {(one.first_uid, one.second_uid): one for one in unit.city_decisions.of()}
        self.readings.listed(by, "children")
        here = lives_here(loaded.register, today)
        row = {one.uid: n for n, one in enumerate(loaded.records)}
        found = [
            _double(loaded, here, row[one], row[other], decided.get((one, other)))
            for one, other in loaded.people.pairs
        ]
        return tuple(sorted(found, key=_waits_first))

    def decide(
        self, one: str, other: str, *, same: bool, home: str = "", by: Person
    ) -> Saved[CityDecision]:
        """Note whether two records are one child, and which of them counts; journaled.

        A later decision about the same two replaces it. Raises: Invalid when `home` is neither.
        """
        require(by, Right.CORRECT)
        first, second = pair_of(one, other)
        if same and home not in {first, second}:
            raise Invalid([refuse("home", "required")])
        with self.store.unit() as unit:
            demand_party(unit, Party.CITY)
            before = next(iter(unit.city_decisions.of(first_uid=first, second_uid=second)), None)
            after = CityDecision(
                decision_id=before.decision_id if before else 0,
                first_uid=first,
                second_uid=second,
                same=same,
                home=home if same else "",
                decided_on=self.journal.clock().date(),
            )
            after = put(unit, self.journal, by, unit.city_decisions, before, after)
            unit.commit()
        return Saved(record=after, before=before, changes=Changes(everything=True))

    def _years(self, unit: Unit, reference_month: int | None) -> tuple[CityMonth, ...]:
        chosen = reference_month or city_rules().reference_month
        return self._counted(unit, reference_months(_months(unit), chosen))

    def _counted(self, unit: Unit, months: Sequence[Month]) -> tuple[CityMonth, ...]:
        loaded = city_loaded(unit, self.regions)
        visits, rules = city_visits(unit, loaded, months), city_rules()
        return tuple(
            city_month(month, month_cells(loaded.register, visits, month), rules)
            for month in months
        )


def _months(unit: Unit) -> tuple[Month, ...]:
    return tuple(Month(year=int(text[:4]), month=int(text[5:])) for text in unit.city.months())


def _sender(partner: Partner, packages: Sequence[ReceivedPackage], month: Month) -> SenderState:
    merged = [one for one in packages if one.fate is PackageFate.MERGED]
    newest = max(merged, key=lambda one: one.package_no, default=None)
    return SenderState(
        partner=partner,
        newest=newest,
        has_sent=any(one.month >= str(month) for one in merged),
        missing=missing_numbers([(one.package_no, one.covers_from) for one in merged]),
        forked=bool(packages) and packages[-1].fate is PackageFate.FORKED,
    )


def _told_of(one: SenderState) -> CitySender:
    return CitySender(
        name=one.partner.name,
        newest_month=one.newest.month if one.newest else "",
        package_no=one.newest.package_no if one.newest else 0,
        missing=one.missing,
        has_sent=one.has_sent,
        forked=one.forked,
    )


def _double(
    loaded: CityLoaded,
    here: Bools,
    one: int,
    other: int,
    decision: CityDecision | None,
) -> DoubleChild:
    first, second = loaded.records[one], loaded.records[other]
    names = loaded.register.puskesmas
    return DoubleChild(
        first=first,
        second=second,
        puskesmas=(names[first.puskesmas], names[second.puskesmas]),
        both_here=bool(here[one] and here[other]),
        decision=decision,
    )


def _waits_first(double: DoubleChild) -> tuple[bool, bool, str]:
    return (double.decision is not None, not double.both_here, double.first.name)
