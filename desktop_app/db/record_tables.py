"""Which class of records lies in which table."""

from __future__ import annotations

from desktop_app.db import casework_tables as case_tables
from desktop_app.db import programme_tables
from desktop_app.db.records_table import RecordTable
from desktop_app.programme.records import (
    care as service_records,
)
from desktop_app.programme.records import (
    casework as case_records,
)
from desktop_app.programme.records import (
    conference as conference_records,
)
from desktop_app.programme.records import (
    family as family_records,
)
from desktop_app.programme.records import (
    feeding as feeding_records,
)

INFECTIONS = RecordTable(case_records.Infection, case_tables.infections)
TB_SCREENINGS = RecordTable(case_records.TbScreening, case_tables.tb_screenings)
CAUSE_ASSESSMENTS = RecordTable(case_records.CauseAssessment, case_tables.cause_assessments)
CONFERENCES = RecordTable(conference_records.CaseConference, case_tables.conferences)
REFERRALS = RecordTable(case_records.Referral, case_tables.referrals)
POSTPONEMENTS = RecordTable(case_records.Postponement, case_tables.postponements)
FEEDING_COURSES = RecordTable(feeding_records.FeedingCourse, programme_tables.feeding_courses)
COURSE_WEIGHINGS = RecordTable(feeding_records.CourseWeighing, programme_tables.course_weighings)
STOCK_MOVES = RecordTable(feeding_records.StockMove, programme_tables.stock_moves)
OUTPATIENT_COURSES = RecordTable(
    feeding_records.OutpatientCourse, programme_tables.outpatient_courses
)
OUTPATIENT_VISITS = RecordTable(feeding_records.OutpatientVisit, programme_tables.outpatient_visits)
IMMUNISATIONS = RecordTable(service_records.Immunisation, programme_tables.immunisations)
SERVICES = RecordTable(service_records.ServiceGiven, programme_tables.services)
FAMILIES = RecordTable(
    family_records.Family, programme_tables.families, besides=frozenset({"children"})
)
PAPERS = RecordTable(family_records.Papers, programme_tables.papers)

OWNED_BY_CHILD = (
    INFECTIONS,
    TB_SCREENINGS,
    CAUSE_ASSESSMENTS,
    CONFERENCES,
    REFERRALS,
    POSTPONEMENTS,
    FEEDING_COURSES,
    OUTPATIENT_COURSES,
    IMMUNISATIONS,
    SERVICES,
)
"""Tables whose rows belong to a child and have numbers of their own; visits are not among them."""
