"""All records of one child, kind by kind: what she has a right to a copy of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.db.unit import Unit
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Postponement,
    Referral,
    TbScreening,
)
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.family import Family, Papers
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    FeedingCourse,
    FeedingDay,
    OutpatientCourse,
    OutpatientVisit,
)
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.common.acceptance import existing_child

RecordFiles = Mapping[str, tuple[type, Sequence[object]]]
"""Class and records by the file's name, as the full copy has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRecords:
    """One child with everything that the register holds about her."""

    child: Child
    visits: tuple[MeasuredVisit, ...]
    files: RecordFiles


def records_of(unit: Unit, child_id: int) -> ChildRecords:
    """Return all that the register holds about a child, but for what was removed.

    Of her family the other children's numbers are left out. Raises: NotFound.
    """
    child = existing_child(unit, child_id)
    feeding = unit.feeding_courses.of_child(child_id)
    fed = {course.course_id for course in feeding}
    treated = unit.outpatient_courses.of_child(child_id)
    family, papers = unit.families.of_child(child_id), unit.papers.get(child_id)
    days = [one for one in unit.feeding_days.all() if one.course_id in fed] if fed else []
    files: RecordFiles = {
        "consents": (Consent, unit.consents.of_child(child_id)),
        "infections": (Infection, unit.infections.of_child(child_id)),
        "tb_screenings": (TbScreening, unit.tb_screenings.of_child(child_id)),
        "cause_assessments": (CauseAssessment, unit.cause_assessments.of_child(child_id)),
        "conferences": (CaseConference, unit.conferences.of_child(child_id)),
        "standings": (StandingChange, unit.standings.of_child(child_id)),
        "referrals": (Referral, unit.referrals.of_child(child_id)),
        "postponements": (Postponement, unit.postponements.of_child(child_id)),
        "feeding": (FeedingCourse, feeding),
        "feeding_days": (FeedingDay, days),
        "feeding_weighings": (
            CourseWeighing,
            unit.course_weighings.of(course_id=fed) if fed else (),
        ),
        "outpatient": (OutpatientCourse, treated),
        "outpatient_visits": (
            OutpatientVisit,
            unit.outpatient_visits.of(course_id={one.course_id for one in treated})
            if treated
            else (),
        ),
        "immunisations": (Immunisation, unit.immunisations.of_child(child_id)),
        "services": (CareItem, unit.care_items.of_child(child_id)),
        "families": (Family, (replace(family, children=(child_id,)),) if family else ()),
        "papers": (Papers, (papers,) if papers else ()),
    }
    return ChildRecords(child=child, visits=unit.visits.of_child(child_id), files=files)
