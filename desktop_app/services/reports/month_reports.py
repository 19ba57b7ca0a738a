"""Use cases of a month's reports: every figure with its children, and the report as a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import Invalid
from desktop_app.exchange.reports_tables import report_csv, report_xlsx
from desktop_app.paper.reports_sheet import report_pdf
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.children import Child, Month, Person
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.reports.aggregate import month_aggregate, quarter_aggregate
from desktop_app.programme.reports.course_results import course_table
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.month_tables import (
    FEEDING,
    IMMUNISATION,
    QUALITY,
    REFERRALS,
    SEVERE,
    by_place,
    incidence_tables,
    services_columns,
    skdn_tables,
    status_tables,
)
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.report_table import Report, ReportColumn, ReportTable
from desktop_app.programme.reports.small_cells import without_small
from desktop_app.programme.reports.targets import with_national_target, with_targets
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.month_rules import rules_of
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.reports.month_members import course_results
from desktop_app.services.reports.month_register import cohort_of, month_count
from desktop_app.services.reports.targets import targets_of


class ReportKind(StrEnum):
    """Which report."""

    SKDN = "skdn"
    STATUS = "status"
    INCIDENCE = "incidence"
    FEEDING = "feeding"
    SEVERE = "severe"
    REFERRALS = "referrals"
    IMMUNISATION = "immunisation"
    SERVICES = "services"
    QUALITY = "quality"
    AGGREGATE = "aggregate"
    COHORT = "cohort"


_COLUMNS: Mapping[ReportKind, tuple[ReportColumn, ...]] = {
    ReportKind.FEEDING: FEEDING,
    ReportKind.SEVERE: SEVERE,
    ReportKind.REFERRALS: REFERRALS,
    ReportKind.IMMUNISATION: IMMUNISATION,
    ReportKind.QUALITY: QUALITY,
}
"""Reports of one table per desa."""
_TABLES: Mapping[ReportKind, Callable[[MonthCount], tuple[ReportTable, ...]]] = {
    ReportKind.SKDN: lambda count: skdn_tables(count, report_rules().age_groups),
    ReportKind.STATUS: lambda count: status_tables(count, report_rules().age_groups),
    ReportKind.INCIDENCE: incidence_tables,
}
_COVERED: Mapping[str, tuple[str, ...]] = {"skdn": ("d",), "status": ("d", "measured")}
"""Tables that show coverage against the target of a desa too, with the figures it is of."""
_WRITERS: Mapping[str, Callable[[Report], bytes]] = {
    ".csv": report_csv,
    ".pdf": report_pdf,
}
"""By the file's ending; every other is a workbook."""


@dataclass(frozen=True, slots=True)
class MonthReports:
    """The reports of a month, all from one count."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut
    readings: Readings

    def tables(self, month: Month, kind: ReportKind, *, by: Person) -> tuple[ReportTable, ...]:
        """Return a report's tables with the children behind every number.

        Raises: Invalid for a month to come.
        """
        require(by, Right.VIEW)
        found = self._tables(month, kind)
        self.readings.listed(by, "report", text=f"{kind} {month}")
        return found

    def behind(self, child_ids: Collection[int], *, by: Person) -> tuple[Child, ...]:
        """Return the children behind a number, by desa, posyandu and name.

        Those who were removed since the report was counted are left out.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = unit.children.many(child_ids).values()
        self.readings.listed(by, "report")
        return tuple(sorted(found, key=lambda one: (one.desa, one.posyandu, one.name.casefold())))

    def export(
        self,
        month: Month,
        kind: ReportKind,
        out: Path,
        *,
        by: Person,
        hide_small: bool = False,
    ) -> ExportReport:
        """Write a report as CSV or PDF by the file's ending, else as XLSX; it names no child.

        With `hide_small` it has the tables by place only, without numbers below 5 and what would
        tell them: for publishing. Raises: Invalid for a month to come and for a report without
        such a table, StorageFull, StorageDenied; an earlier file is then unchanged.
        """
        require(by, Right.TAKE_OUT)
        demand_free(out)
        tables = self._tables(month, kind)
        return self._write(str(month), kind, _public(tables) if hide_small else tables, out, by)

    def quarter(self, quarter: Quarter, *, by: Person) -> ReportTable:
        """Return the national aggregate from January to the end of a quarter.

        Months without any visit, and those to come, are named as missing. Raises: Invalid for a
        quarter to come.
        """
        require(by, Right.VIEW)
        found = self._quarter(quarter)
        self.readings.listed(by, "report", text=f"{ReportKind.AGGREGATE} {quarter}")
        return found

    def export_quarter(
        self, quarter: Quarter, out: Path, *, by: Person, hide_small: bool = False
    ) -> ExportReport:
        """Write the national aggregate of a quarter, as `export` does a month's report."""
        require(by, Right.TAKE_OUT)
        demand_free(out)
        tables = (self._quarter(quarter),)
        shown = _public(tables) if hide_small else tables
        return self._write(str(quarter), ReportKind.AGGREGATE, shown, out, by)

    def _quarter(self, quarter: Quarter) -> ReportTable:
        if quarter.first > self.journal.clock().date():
            raise Invalid([refuse("quarter", "quarter_in_future")])
        months = [
            Month(year=quarter.year, month=number) for number in range(1, quarter.last.month + 1)
        ]
        with self.store.reading() as unit:
            known = set(unit.reports.months())
            tables = [month_aggregate(month_count(unit, one)) for one in months if one in known]
            targets = targets_of(unit, quarter.year)
        whole = quarter_aggregate(tables, [one for one in months if one not in known])
        return with_national_target(whole, targets)

    def _write(
        self, period: str, kind: ReportKind, tables: tuple[ReportTable, ...], out: Path, by: Person
    ) -> ExportReport:
        report = Report(
            kind=kind,
            period=period,
            facility=self.facility,
            made_on=self.journal.clock().date(),
            tables=tables,
            figures=report_rules().figures,
        )
        content = _WRITERS.get(out.suffix.lower(), report_xlsx)(report)
        with self.taking_out.noted(by, "report", out, after={"what": str(kind), "month": period}):
            write_out(out, content)
        return ExportReport(path=out, children=0)

    def _tables(self, month: Month, kind: ReportKind) -> tuple[ReportTable, ...]:
        if month.first > self.journal.clock().date():
            raise Invalid([refuse("month", "report_in_future")])
        with self.store.reading() as unit:
            if kind is ReportKind.COHORT:
                return (cohort_of(unit, month),)
            count = month_count(unit, month)
            rules = care_rules(rules_of(unit, month))
            ended = course_results(unit, month) if kind is ReportKind.FEEDING else ()
            targets = targets_of(unit, month.year)
        if kind is ReportKind.AGGREGATE:
            return (with_national_target(month_aggregate(count), targets),)
        if kind in _TABLES:
            return tuple(
                with_targets(table, targets, _COVERED[table.code])
                if table.code in _COVERED
                else table
                for table in _TABLES[kind](count)
            )
        columns = services_columns(rules) if kind is ReportKind.SERVICES else _COLUMNS[kind]
        table = by_place(kind, count, columns)
        return (table, course_table(ended)) if kind is ReportKind.FEEDING else (table,)


def _public(tables: tuple[ReportTable, ...]) -> tuple[ReportTable, ...]:
    """Return the tables by place without small numbers. Raises: Invalid when there is none."""
    found = tuple(without_small(table) for table in tables if table.labels[0] == "kecamatan")
    if not found:
        raise Invalid([refuse("kind", "no_table_by_place")])
    return found
