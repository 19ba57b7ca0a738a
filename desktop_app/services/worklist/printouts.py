"""Use cases that put the work list on paper: the day's work, and visits to homes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import CodedError
from desktop_app.exchange.worklist_csv import write_work
from desktop_app.paper.worklist_home_visits import home_visit_pdf
from desktop_app.paper.worklist_sheet import WorkGroup, WorkLine, work_list_pdf
from desktop_app.programme.records.children import Person
from desktop_app.programme.worklist.columns import WorkList
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.worklist.home_visits import HomeVisits
from desktop_app.services.worklist.list import Worklist
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN


@dataclass(frozen=True, slots=True)
class Printouts:
    """The work list as PDF and CSV; paper speaks Indonesian."""

    store: Store
    journal: Journal
    worklist: Worklist
    sheets: HomeVisits
    facility: str
    taking_out: TakingOut

    def work(self, found: WorkList, out: Path, *, by: Person) -> ExportReport:
        """Write a day's work list, a part for each posyandu."""
        require(by, Right.TAKE_OUT)
        words = CLINIC_INDONESIAN
        rows = sorted(self.worklist.rows(found, by=by), key=lambda row: row.item.posyandu)
        groups = tuple(
            WorkGroup(
                title=posyandu,
                lines=tuple(
                    WorkLine(
                        item=row.item,
                        child=row.child,
                        what=words.work_action(row.item.action),
                        why=f"{words.work_kind(row.item.kind)}. {words.work_reason(row.item)}",
                    )
                    for row in of_posyandu
                ),
            )
            for posyandu, of_posyandu in groupby(rows, key=lambda row: row.item.posyandu)
        )
        pdf = work_list_pdf(
            groups, found.today, facility=self.facility, printed_on=self.journal.clock().date()
        )
        with self.taking_out.noted(by, "worklist", out):
            write_out(out, pdf)
        return ExportReport(path=out, children=found.children())

    def work_csv(self, found: WorkList, out: Path, *, by: Person) -> ExportReport:
        """Write a day's work list as CSV; the file is not encrypted."""
        require(by, Right.TAKE_OUT)
        lines = [(row.item, row.child) for row in self.worklist.rows(found, by=by)]
        with self.taking_out.noted(by, "worklist", out):
            write_work(out, lines)
        return ExportReport(path=out, children=found.children())

    def home_visits(self, found: WorkList, out: Path, *, by: Person) -> ExportReport:
        """Write the list as visits to homes by RT, the most dangerous first.

        The sheet's order is kept under the number that it bears, to be keyed back in.
        """
        require(by, Right.TAKE_OUT)
        words = CLINIC_INDONESIAN
        visits = self.worklist.home_visits(found, by=by)
        demand_free(out)
        with self.store.unit() as unit:
            sheet = self.sheets.remember(unit, [visit.child.child_id for visit in visits])
            last = {
                visit.child.child_id: measured[-1]
                for visit in visits
                if (measured := unit.visits.of_child(visit.child.child_id))
            }
            pdf = home_visit_pdf(
                visits,
                {item.key: words.work_kind(item.kind) for visit in visits for item in visit.items},
                last,
                facility=self.facility,
                printed_on=sheet.printed_on,
                number=sheet.number,
            )
            self.journal.note(unit, by, "export", "home_visits")
            unit.commit()
        try:
            with self.taking_out.failure_noted(by, "export", "home_visits"):
                write_out(out, pdf)
        except BaseException:
            # A sheet is kept only if its paper was written.
            with suppress(CodedError):
                self.sheets.forget(sheet.number)
            raise
        return ExportReport(path=out, children=len(visits))
