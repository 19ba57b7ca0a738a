"""Use case of a copy for statistics or research: everything but who the children are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_empty
from desktop_app.exchange.dump import DumpFolder
from desktop_app.exchange.pseudonyms import CHILD_COLUMNS, VISIT_COLUMNS, Pseudonyms
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import CauseAssessment, Infection, Referral, TbScreening
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    FeedingCourse,
    OutpatientCourse,
    OutpatientVisit,
)
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.wording.exchange_pseudonyms import what_remains

README_NAME = "BACA-DAHULU.txt"


@dataclass(frozen=True, slots=True)
class Pseudonymised:
    """The register without names."""

    store: Store
    taking_out: TakingOut
    password_asked: PasswordAsked

    def write(self, folder: Path, *, by: Person) -> ExportReport:
        """Write CSV files and a text that says what may still identify a child.

        The folder must be new or empty.

        Each export draws new pseudonyms, the same in all its files. No name, NIK, address, desa,
        posyandu, day or free text leaves; days become ages in months, a birth date its month.

        Raises: PasswordNeeded, Conflict("folder_not_empty"), StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_empty(folder)
        with self.store.reading() as unit:
            names = Pseudonyms(tuple(unit.children.all()))
            small, smallest = names.in_small_groups()
            count = len(names)
            after = {"children": count}
            self.taking_out.note(by, "export", "pseudonymised", after=after)
            with (
                self.taking_out.failure_noted(by, "export", "pseudonymised"),
                DumpFolder(folder) as out,
            ):
                out.write_table("children", CHILD_COLUMNS, names.children())
                out.write_table("visits", VISIT_COLUMNS, names.visits(unit.visits.all()))
                for name, (record, records, owners) in _files(unit).items():
                    header, rows = names.rows(record, records, owners)
                    out.write_table(name, header, rows)
                text = what_remains(children=count, small=small, smallest=smallest)
                out.write_file(README_NAME, text.encode())
                out.finish()
        return ExportReport(path=folder, children=count)


_Records = tuple[type, Iterable[object], Mapping[int, int]]


def _files(unit: Unit) -> Mapping[str, _Records]:
    """Return class, records and the child of each course, by file name."""
    feeding, outpatient = tuple(unit.feeding_courses.all()), tuple(unit.outpatient_courses.all())
    fed = {course.course_id: course.child_id for course in feeding}
    treated = {course.course_id: course.child_id for course in outpatient}
    nobody: Mapping[int, int] = {}
    return {
        "infections": (Infection, unit.infections.all(), nobody),
        "tb_screenings": (TbScreening, unit.tb_screenings.all(), nobody),
        "cause_assessments": (CauseAssessment, unit.cause_assessments.all(), nobody),
        "standings": (StandingChange, unit.standings.all(), nobody),
        "referrals": (Referral, unit.referrals.all(), nobody),
        "feeding": (FeedingCourse, feeding, nobody),
        "feeding_weighings": (CourseWeighing, unit.course_weighings.all(), fed),
        "outpatient": (OutpatientCourse, outpatient, nobody),
        "outpatient_visits": (OutpatientVisit, unit.outpatient_visits.all(), treated),
        "immunisations": (Immunisation, unit.immunisations.all(), nobody),
        "services": (CareItem, unit.care_items.all(), nobody),
    }
