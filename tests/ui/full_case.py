"""A girl with one record of every kind, for tests that open each of them."""

from __future__ import annotations

from datetime import date

from desktop_app.app import App
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Level,
    Postponement,
    Referral,
    TbResult,
    TbScreening,
    Urgency,
)
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.programme.records.conference import CaseConference, PlanStep
from desktop_app.programme.records.consent import Basis, Consent, Guardian
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
)
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.growth.course_upkeep import rescore_courses

BORN, DAY, BEFORE = date(2025, 1, 10), date(2026, 11, 10), date(2026, 10, 10)
NAME = "Dewi Sartika"


def a_full_case(app: App) -> int:
    """Register her with all her records; return her id."""
    child = Child(name=NAME, sex=Sex.FEMALE, birth_date=BORN, mother="Neneng", posyandu="Mawar 1")
    child_id = app.children.register(child, by=app.person).record.child_id
    for day, weight, length in ((BEFORE, 8.7, 75.8), (DAY, 8.6, 76.1)):
        visit = Visit(
            child_id=child_id,
            visit_date=day,
            weight_kg=weight,
            lenhei_cm=length,
            measure=Measure.LYING,
        )
        app.visits.record(visit, by=app.person)
    app.infections.record(
        Infection(child_id=child_id, illness="cough_cold", start=DAY), by=app.person
    )
    app.referrals.write(
        Referral(
            child_id=child_id,
            to_level=Level.HOSPITAL,
            to_place="RSUD Kota Banjar",
            reasons=("two_t",),
            urgency=Urgency.ROUTINE,
            sent_on=DAY,
        ),
        by=app.person,
    )
    with app._store.unit() as unit:
        unit.tb_screenings.add(
            TbScreening(
                child_id=child_id,
                on=DAY,
                contact=True,
                symptoms=("lethargy",),
                result=TbResult.SUSPECT,
                examiner="dr. Rina",
                notes="kakek batuk",
            )
        )
        unit.cause_assessments.add(
            CauseAssessment(
                child_id=child_id,
                on=DAY,
                red_flags=("anaemia",),
                diet_started=True,
                responded=False,
                examiner="dr. Rina",
            )
        )
        unit.conferences.add(
            CaseConference(child_id=child_id, on=DAY, plan=(PlanStep(what="Kunjungan rumah"),))
        )
        unit.standings.add(
            StandingChange(child_id=child_id, kind=StandingKind.MOVED_IN, on=BORN, place="Ciamis")
        )
        unit.consents.add(
            Consent(
                child_id=child_id,
                on=DAY,
                basis=Basis.CONSENT,
                given_by="Neneng",
                relation=Guardian.MOTHER,
            )
        )
        unit.postponements.add(
            Postponement(
                child_id=child_id,
                kind="two_t",
                made_on=DAY,
                until=date(2026, 11, 12),
                reason="ke luar kota",
            )
        )
        unit.feeding_courses.add(
            FeedingCourse(
                child_id=child_id,
                group=FeedingGroup.UNDERWEIGHT,
                state=CourseState.RUNNING,
                decided_on=DAY,
                start=DAY,
                planned_days=28,
            )
        )
        care = unit.outpatient_courses.add(
            OutpatientCourse(
                child_id=child_id,
                start=BEFORE,
                ended_on=date(2026, 11, 3),
                outcome=SevereOutcome.RECOVERED,
            )
        )
        unit.outpatient_visits.add(
            OutpatientVisit(course_id=care.course_id, on=BEFORE, weight_kg=8.7, muac_cm=11.4)
        )
        unit.immunisations.add(Immunisation(child_id=child_id, vaccine="bcg", on=BORN))
        unit.care_items.add(
            CareItem(child_id=child_id, kind=CareKind.VITAMIN_A, on=date(2026, 8, 5), item="red")
        )
        # Added below the services, which would have scored what was weighed.
        rescore_courses(unit, existing_child(unit, child_id))
        unit.commit()
    return child_id
