"""Use cases that write records to a file outside the vault, each at a person's request."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_empty, demand_free, write_out
from desktop_app.errors import Invalid
from desktop_app.exchange.dump import DumpFolder
from desktop_app.exchange.office_password import LONGEST, protected
from desktop_app.exchange.workbook import month_bytes
from desktop_app.exchange.workbook_layouts import NationalLayout
from desktop_app.growth.chart import Indicator
from desktop_app.paper.growth_chart_pdf import chart_pdf
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Postponement,
    Referral,
    TbScreening,
)
from desktop_app.programme.records.children import Month, Person, RecapRow
from desktop_app.programme.records.closing import Closing, Target
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.exchange import (
    CityDecision,
    Partner,
    ReceivedPackage,
    SentPackage,
)
from desktop_app.programme.records.family import Family, Papers
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    FeedingCourse,
    FeedingDay,
    OutpatientCourse,
    OutpatientVisit,
    StockMove,
)
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.reconciling import ReconcileDecision
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.records.standing import StandingChange
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.month_file import month_file
from desktop_app.services.exchange.sending import NoteSent
from desktop_app.services.exchange.sent_line import note_file
from desktop_app.services.growth.charts import ChartOptions, Charts
from desktop_app.services.growth.happenings import events_of
from desktop_app.vault import passwords

__all__ = ["Exports", "NationalLayout", "check_file_password"]

RecapOf = Callable[[Unit, Month], tuple[RecapRow, ...]]


@dataclass(frozen=True, slots=True)
class Exports:
    """The month's file, a chart on paper, and the copy of all records."""

    store: Store
    journal: Journal
    charts: Charts
    facility: str
    taking_out: TakingOut
    password_asked: PasswordAsked
    note_sent: NoteSent
    recap_of: RecapOf

    def month(
        self,
        month: Month,
        out: Path,
        *,
        by: Person,
        layout: NationalLayout = NationalLayout.NATIONAL36,
        password: str | None = None,
        progress: Progress | None = None,
    ) -> ExportReport:
        """Write the month in a national layout, with the recap per desa on a second sheet.

        With a password Office's own encryption protects the file; nothing readable is written to
        the disk then. Raises: PasswordNeeded, Invalid for a weak password, Cancelled, StorageFull,
        StorageDenied; then an earlier file of that name is left as it was.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out)
        if password is not None:
            check_file_password(password, self.facility)
        watch = progress or NoProgress()
        with self.store.reading() as unit:
            found = month_file(unit, month)
            recap = self.recap_of(unit, month)
        count = len(found.rows)
        watch.step(count, 2 * count)
        content = month_bytes(
            month,
            found.rows,
            recap,
            facility=self.facility,
            layout=layout,
            differing=found.differing,
        )
        if password is not None:
            content = protected(content, password)
        watch.step(2 * count, 2 * count)
        after = {
            "month": str(month),
            "children": count,
            "layout": str(layout),
            "protected": password is not None,
        }
        with self.taking_out.noted(by, "month", out, after=after):
            write_out(out, content)
        figures = {"children": count, "differing": len(found.differing)}
        note_file(self.note_sent, str(layout), month, out, content, figures, by)
        return ExportReport(
            path=out,
            children=count,
            recap=RecapRow.total(recap),
            differing=len(found.differing),
            protected=password is not None,
        )

    def dump(self, out_dir: Path, *, by: Person) -> ExportReport:
        """Write everything as CSV, for the right to a copy; the files are not encrypted.

        The folder must be new or empty.

        Raises: PasswordNeeded, Conflict("folder_not_empty"), StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_empty(out_dir)
        with self.store.reading() as unit:
            children = tuple(unit.children.all())
            self.taking_out.note(by, "export", "dump", after={"children": len(children)})
            with (
                self.taking_out.failure_noted(by, "export", "dump"),
                DumpFolder(out_dir) as folder,
            ):
                folder.write_children(children)
                folder.write_visits(unit.visits.all())
                for name, (record, records) in _record_files(unit, folder.niks.keys()).items():
                    folder.write_records(name, record, records)
                folder.finish()
        return ExportReport(path=out_dir, children=len(children))

    def chart_pdf(
        self,
        child_id: int,
        out: Path,
        *,
        by: Person,
        indicator: Indicator,
        options: ChartOptions | None = None,
    ) -> ExportReport:
        """Write the child's growth chart as an A4 PDF with these options; raises NotFound.

        A visit that is being typed is left out. Without options all events are shown.
        """
        require(by, Right.TAKE_OUT)
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            visits = unit.visits.of_child(child_id)
            show = options or ChartOptions(events=events_of(unit, child_id, visits))
        chart = self.charts.of(child, visits, indicator, replace(show, ghost=None))
        content = chart_pdf(chart, child, visits, self.facility, self.journal.clock().date())
        with self.taking_out.noted(by, "chart", out, record_id=child_id):
            write_out(out, content)
        return ExportReport(path=out, children=1)


def check_file_password(password: str, facility: str) -> None:
    """Raise Invalid at the field `password` unless it protects a file and Office can ask for it."""
    if len(password) > LONGEST:
        raise Invalid([refuse("password", "password_long", most=LONGEST)])
    passwords.check(password, own_words=(facility,))


def _record_files(
    unit: Unit, children: Container[int]
) -> Mapping[str, tuple[type, Iterable[object]]]:
    """Return the files of `dump` besides children and visits: class and records by file name.

    Courses of removed children are left out, and so are the records that belong to them.
    """
    fed = _registered_courses(unit.feeding_courses.all(), children)
    treated = _registered_courses(unit.outpatient_courses.all(), children)
    return {
        "infections": (Infection, unit.infections.all()),
        "tb_screenings": (TbScreening, unit.tb_screenings.all()),
        "cause_assessments": (CauseAssessment, unit.cause_assessments.all()),
        "conferences": (CaseConference, unit.conferences.all()),
        "standings": (StandingChange, unit.standings.all()),
        "consents": (Consent, unit.consents.all()),
        "referrals": (Referral, unit.referrals.all()),
        "postponements": (Postponement, unit.postponements.all()),
        "feeding": (FeedingCourse, unit.feeding_courses.all()),
        "feeding_days": (FeedingDay, _of_courses(unit.feeding_days.all(), fed)),
        "feeding_weighings": (CourseWeighing, _of_courses(unit.course_weighings.all(), fed)),
        "stock": (StockMove, unit.stock.all()),
        "outpatient": (OutpatientCourse, unit.outpatient_courses.all()),
        "outpatient_visits": (OutpatientVisit, _of_courses(unit.outpatient_visits.all(), treated)),
        "immunisations": (Immunisation, unit.immunisations.all()),
        "services": (CareItem, unit.care_items.all()),
        "families": (Family, unit.families.all()),
        "papers": (Papers, unit.papers.all()),
        "sent_files": (SentFile, unit.sent_files.all()),
        "reconcile_decisions": (ReconcileDecision, unit.reconcile_decisions.all()),
        "partners": (Partner, unit.partners.all()),
        "sent_packages": (SentPackage, unit.sent_packages.all()),
        "received_packages": (ReceivedPackage, unit.received_packages.all()),
        "city_decisions": (CityDecision, unit.city_decisions.all()),
        "closings": (Closing, unit.closings.all()),
        "targets": (Target, unit.targets.all()),
    }


def _registered_courses(
    courses: Iterable[FeedingCourse | OutpatientCourse], children: Container[int]
) -> frozenset[int]:
    """Return the ids of the courses whose child is in the register."""
    return frozenset(course.course_id for course in courses if course.child_id in children)


def _of_courses(
    records: Iterable[FeedingDay | CourseWeighing | OutpatientVisit], courses: Container[int]
) -> Iterator[object]:
    """Return the days, weighings or visits of these courses."""
    return (record for record in records if record.course_id in courses)
