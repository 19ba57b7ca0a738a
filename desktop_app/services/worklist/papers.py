"""Use cases that put casework on paper: a referral's letter, the day's work, visits to homes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import demand_free, write_out
from desktop_app.errors import CodedError, NotFound
from desktop_app.exchange.worklist_csv import write_work
from desktop_app.growth.chart import Indicator
from desktop_app.paper.casework_letter_layout import PaperSize
from desktop_app.paper.casework_letters import Letter, letter_pdf
from desktop_app.paper.casework_reply_part import Facility
from desktop_app.paper.worklist_home_visits import home_visit_pdf
from desktop_app.paper.worklist_sheet import WorkGroup, WorkLine, work_list_pdf
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.records.children import Person
from desktop_app.programme.worklist.columns import WorkList
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.growth.charts import ChartOptions, Charts
from desktop_app.services.growth.happenings import events_of
from desktop_app.services.register.facility import details_of
from desktop_app.services.worklist.home_visits import HomeVisits
from desktop_app.services.worklist.list import Worklist
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN

LETTER_SIZES = tuple(size.value for size in PaperSize)
"""What a letter can be printed on."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Letters and sheets as PDF; paper speaks Indonesian."""

    store: Store
    journal: Journal
    charts: Charts
    worklist: Worklist
    sheets: HomeVisits
    facility: str
    taking_out: TakingOut

    def letter(
        self,
        referral_id: int,
        out: Path,
        *,
        size: str = PaperSize.A4,
        by: Person,
    ) -> ExportReport:
        """Write a referral's letter, its chart and reply part, on one of LETTER_SIZES.

        Raises: NotFound.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            referral = unit.referrals.get(referral_id)
            if referral is None:
                raise NotFound("referral_unknown")
            child = existing_child(unit, referral.child_id)
            visits = unit.visits.of_child(referral.child_id)
            rules = referral_rules(unit.rule_overrides.values())
            card = unit.papers.get(referral.child_id)
            letter = Letter(
                facility=Facility(name=self.facility, **asdict(details_of(unit))),
                child=child,
                referral=referral,
                responsible=referral.responsible,
                jkn_number=card.insurance_number if card else "",
                valid_days=rules.valid_days,
                chart=self.charts.of(
                    child,
                    visits,
                    Indicator.HEIGHT_FOR_AGE,
                    ChartOptions(events=events_of(unit, referral.child_id, visits)),
                ),
            )
        content = letter_pdf(letter, PaperSize(size))
        with self.taking_out.noted(by, "letter", out, record_id=referral.child_id):
            write_out(out, content)
        return ExportReport(path=out, children=1)

    def work(self, found: WorkList, out: Path, *, by: Person) -> ExportReport:
        """Write a day's work list, a part for each posyandu."""
        require(by, Right.TAKE_OUT)
        words = CLINIC_INDONESIAN
        rows = sorted(self.worklist.rows(found), key=lambda row: row.item.posyandu)
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
        lines = [(row.item, row.child) for row in self.worklist.rows(found)]
        with self.taking_out.noted(by, "worklist", out):
            write_work(out, lines)
        return ExportReport(path=out, children=found.children())

    def home_visits(self, found: WorkList, out: Path, *, by: Person) -> ExportReport:
        """Write the list as visits to homes by RT, the most dangerous first.

        The sheet's order is kept under the number that it bears, to be keyed back in.
        """
        require(by, Right.TAKE_OUT)
        words = CLINIC_INDONESIAN
        visits = self.worklist.home_visits(found)
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
            # Kept only if the paper is.
            with suppress(CodedError):
                self.sheets.forget(sheet.number)
            raise
        return ExportReport(path=out, children=len(visits))
