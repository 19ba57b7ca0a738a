"""Use case of the case conference: one child's sheet with her chart, her past and the plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.durable import write_durably
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records import Person
from desktop_app.reports.conference_sheet import Conference, PlanLine, TimelineLine, conference_pdf
from desktop_app.services.case_page import CasePage, CasePages
from desktop_app.services.charts import ChartOptions, Charts
from desktop_app.services.exports import ExportReport
from desktop_app.services.journal import Journal
from desktop_app.services.rights import Right, require
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN


@dataclass(frozen=True, slots=True)
class Conferences:
    """Sheets for case conferences (audit kasus stunting)."""

    store: Store
    journal: Journal
    charts: Charts
    case_page: CasePages
    facility: str

    def sheet(self, child_id: int, out: Path, *, by: Person) -> ExportReport:
        """Write a child's sheet; the plan begins with what her record asks for. Raises NotFound."""
        require(by, Right.TAKE_OUT)
        page = self.case_page.open(child_id, by=by)
        write_durably(out, conference_pdf(self._case(page)))
        with self.store.unit() as unit:
            self.journal.note(unit, by, "export", "conference", child_id)
            unit.commit()
        return ExportReport(path=out, children=1)

    def _case(self, page: CasePage) -> Conference:
        words, growth = CLINIC_INDONESIAN, page.growth
        waiting = [item for item in page.alerts if item.postponed_until is None]
        return Conference(
            facility=self.facility,
            child=growth.child,
            held_on=self.journal.clock().date(),
            chart=self.charts.of(
                growth.child,
                growth.visits,
                Indicator.HEIGHT_FOR_AGE,
                ChartOptions(events=growth.events),
            ),
            problems=tuple(
                f"{words.work_kind(item.kind)}. {words.work_reason(item)}" for item in waiting
            ),
            visits=growth.visits,
            timeline=tuple(
                TimelineLine(
                    on=entry.on,
                    until=entry.until,
                    text=words.happening(entry.kind, entry.event, entry.code, entry.figures),
                )
                for entry in page.timeline
                # Her measurements have a table of their own on the sheet.
                if entry.kind != "visit"
            ),
            referrals=page.cases.referrals,
            plan=tuple(
                PlanLine(
                    what=f"{words.work_action(item.action)}: {words.work_kind(item.kind)}",
                    owner=item.worker,
                    due=item.due,
                )
                for item in waiting
            ),
        )
