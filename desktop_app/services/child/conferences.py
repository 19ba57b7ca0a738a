"""Use cases of the case conference: draft and keep its plan, print the child's one-page sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import write_out
from desktop_app.errors import NotFound, Problem
from desktop_app.growth.chart import Indicator
from desktop_app.paper.casework_conference_sheet import (
    Conference,
    PlanLine,
    TimelineLine,
    conference_pdf,
)
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.conference import (
    MOST_STEPS,
    CaseConference,
    PlanStep,
    conference_problems,
)
from desktop_app.services.child.case_page import CasePage, CasePages
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.record_writer import RecordWriter
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.growth.charts import ChartOptions, Charts
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN

OWN_SHEET = frozenset({"visit", "case_conference"})
"""Kinds that the sheet's timeline leaves out: measurements and plans have their own tables."""


@dataclass(frozen=True, slots=True)
class Conferences:
    """Case conferences (audit kasus stunting) and their sheets."""

    store: Store
    journal: Journal
    charts: Charts
    case_page: CasePages
    facility: str
    taking_out: TakingOut

    def draft(self, child_id: int, *, by: Person) -> CaseConference:
        """Return the child's conference that lies ahead or is today, else a new one, not saved.

        A new one is held today and plans a step for each of her work items. Raises: NotFound.
        """
        require(by, Right.VIEW)
        page = self.case_page.open(child_id, by=by)
        today = self.journal.clock().date()
        ahead = [one for one in page.conferences if one.on >= today]
        if ahead:
            return min(ahead, key=lambda one: (one.on, one.conference_id))
        return CaseConference(child_id=child_id, on=today, plan=_planned(_waiting(page), today))

    def check(self, conference: CaseConference, *, by: Person) -> tuple[Problem, ...]:
        """Return what is wrong with a conference as typed; writes nothing."""
        return self._writer().check(conference, by=by)

    def record(
        self,
        conference: CaseConference,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[CaseConference]:
        """Add a conference with its plan; raises Invalid, NotFound."""
        return self._writer().add(conference, confirmed=confirmed, by=by)

    def correct(
        self,
        conference: CaseConference,
        *,
        shown: CaseConference | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[CaseConference]:
        """Change its day or plan; raises Invalid, NotFound."""
        return self._writer().correct(
            conference, shown=shown, confirmed=confirmed, by=by, action=action
        )

    def remove(self, conference_id: int, *, by: Person) -> Saved[CaseConference]:
        """Take a conference out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(conference_id, by=by)

    def bring_back(self, conference_id: int, *, by: Person) -> Saved[CaseConference]:
        """Put a removed conference back; raises NotFound."""
        return self._writer().bring_back(conference_id, by=by)

    def sheet(self, conference_id: int, out: Path, *, by: Person) -> ExportReport:
        """Write the sheet of a conference as PDF, one A4 page. Raises: NotFound."""
        require(by, Right.TAKE_OUT)
        with self.store.reading() as unit:
            conference = unit.conferences.get(conference_id)
        if conference is None:
            raise NotFound("case_conference_unknown")
        page = self.case_page.open(conference.child_id, by=by)
        content = conference_pdf(self._case(page, conference))
        with self.taking_out.noted(by, "conference", out, record_id=conference.child_id):
            write_out(out, content)
        return ExportReport(path=out, children=1)

    def _case(self, page: CasePage, conference: CaseConference) -> Conference:
        words, growth = CLINIC_INDONESIAN, page.growth
        return Conference(
            facility=self.facility,
            child=growth.child,
            held_on=conference.on,
            printed_on=self.journal.clock().date(),
            chart=self.charts.of(
                growth.child,
                growth.visits,
                Indicator.HEIGHT_FOR_AGE,
                ChartOptions(events=growth.events),
            ),
            problems=tuple(
                f"{words.work_kind(item.kind)}. {words.work_reason(item)}"
                for item in _waiting(page)
            ),
            visits=growth.visits,
            timeline=tuple(
                TimelineLine(
                    on=entry.on,
                    until=entry.until,
                    text=words.happening(entry.kind, entry.event, entry.code, entry.figures),
                )
                for entry in page.timeline
                if entry.kind not in OWN_SHEET
            ),
            referrals=page.cases.referrals,
            plan=tuple(
                PlanLine(what=step.what, owner=step.owner, due=step.due) for step in conference.plan
            ),
        )

    def _writer(self) -> RecordWriter[CaseConference]:
        return RecordWriter(
            self.store, self.journal, CaseConference, lambda unit: unit.conferences, _problems
        )


def _waiting(page: CasePage) -> tuple[WorkItem, ...]:
    return tuple(item for item in page.alerts if item.postponed_until is None)


def _planned(items: Iterable[WorkItem], today: date) -> tuple[PlanStep, ...]:
    """Return a step for each work item, at most MOST_STEPS; overdue ones are due today."""
    steps = [
        PlanStep(
            what=_said(item),
            owner=item.worker,
            due=max(item.due, today),
        )
        for item in items
    ]
    return tuple(steps[:MOST_STEPS])


def _said(item: WorkItem) -> str:
    """Return what is to be done, and why where that adds something."""
    words = CLINIC_INDONESIAN
    action, why = words.work_action(item.action), words.work_kind(item.kind)
    return action if action == why else f"{action}: {why}"


def _problems(
    _unit: Unit, child: Child, conference: CaseConference, _today: date
) -> Iterable[Problem]:
    return conference_problems(conference, child)
