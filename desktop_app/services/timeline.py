"""Everything that happened to a child in one order of days, as codes and figures; no query."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.errors import Figure
from desktop_app.programme.case_records import Cases, Infection, Referral, ReferralStatus
from desktop_app.programme.feeding_records import (
    CourseState,
    FeedingCourse,
    OutpatientCourse,
    OutpatientVisit,
)
from desktop_app.programme.records import MeasuredVisit
from desktop_app.programme.service_records import Immunisation, ServiceGiven

NO_FIGURES: Mapping[str, Figure] = {}

_ENDED = (ReferralStatus.CLOSED, ReferralStatus.LOST, ReferralStatus.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One thing that happened; `kind` and `record_id` lead to its record."""

    on: date
    until: date | None = None
    """The last day of what lasted; None for one day, or while it goes on."""
    kind: str
    """As in the journal: visit, infection, referral, tb_screening, immunisation ..."""
    event: str
    """What happened to the record: measured, began, ended, followed_up, screened, assessed, sent,
    arrived, answered, closed, lost, cancelled, postponed, decided, given, visited."""
    code: str = ""
    """What it was: an illness, a service, a vaccine, a result, an outcome."""
    record_id: int
    figures: Mapping[str, Figure] = field(default_factory=lambda: NO_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """All records of one child that a timeline is made of."""

    visits: Iterable[MeasuredVisit]
    cases: Cases
    feeding_courses: Iterable[FeedingCourse]
    outpatient_courses: Iterable[OutpatientCourse]
    outpatient_visits: Iterable[OutpatientVisit]
    immunisations: Iterable[Immunisation]
    services: Iterable[ServiceGiven]


def timeline(life: Life) -> tuple[TimelineEntry, ...]:
    """Return what happened, the newest first; on one day in the order of the kinds below."""
    found = [
        *_of_visits(life.visits),
        *(entry for one in life.cases.infections for entry in _of_infection(one)),
        *_of_screenings(life.cases),
        *(entry for one in life.cases.referrals for entry in _of_referral(one)),
        *_of_postponements(life.cases),
        *(entry for one in life.feeding_courses for entry in _of_feeding(one)),
        *(entry for one in life.outpatient_courses for entry in _of_care(one)),
        *_of_care_visits(life.outpatient_visits),
        *_of_services(life),
    ]
    return tuple(sorted(found, key=lambda entry: entry.on, reverse=True))


def _of_visits(visits: Iterable[MeasuredVisit]) -> Iterator[TimelineEntry]:
    for found in visits:
        visit = found.visit
        figures = {
            "weight_kg": visit.weight_kg,
            "lenhei_cm": visit.lenhei_cm,
            "muac_cm": visit.muac_cm,
        }
        yield TimelineEntry(
            on=visit.visit_date,
            kind="visit",
            event="measured",
            record_id=visit.visit_id,
            figures=_known(figures),
        )


def _of_infection(infection: Infection) -> Iterator[TimelineEntry]:
    number = infection.infection_id
    yield TimelineEntry(
        on=infection.start,
        until=infection.end,
        kind="infection",
        event="began",
        code=infection.illness,
        record_id=number,
        figures={"icd10": infection.icd10, "treatments": len(infection.treatments)},
    )
    if infection.follow_up_on is not None:
        yield TimelineEntry(
            on=infection.follow_up_on,
            kind="infection",
            event="followed_up",
            code=infection.illness,
            record_id=number,
            figures={"outcome": infection.outcome.value},
        )
    if infection.end is not None and infection.end != infection.start:
        yield TimelineEntry(
            on=infection.end,
            kind="infection",
            event="ended",
            code=infection.illness,
            record_id=number,
            figures={"outcome": infection.outcome.value},
        )


def _of_screenings(cases: Cases) -> Iterator[TimelineEntry]:
    for screening in cases.screenings:
        yield TimelineEntry(
            on=screening.on,
            kind="tb_screening",
            event="screened",
            code=screening.result.value,
            record_id=screening.screening_id,
        )
    for assessment in cases.assessments:
        yield TimelineEntry(
            on=assessment.on,
            kind="cause_assessment",
            event="assessed",
            record_id=assessment.assessment_id,
            figures={"red_flags": len(assessment.red_flags)},
        )


def _of_referral(referral: Referral) -> Iterator[TimelineEntry]:
    reply = referral.reply
    days = {
        "sent": referral.sent_on,
        "arrived": referral.arrived_on,
        "answered": referral.answered_on,
    }
    if referral.status in _ENDED:
        days[referral.status.value] = referral.closed_on
    for event, day in days.items():
        if day is None:
            continue
        figures: dict[str, Figure] = {"place": referral.to_place, "code": referral.code}
        if event == "answered" and reply is not None:
            figures |= {"diagnosis": reply.diagnosis, "next_step": reply.next_step.value}
        yield TimelineEntry(
            on=day,
            kind="referral",
            event=event,
            code=referral.urgency.value,
            record_id=referral.referral_id,
            figures=figures,
        )


def _of_postponements(cases: Cases) -> Iterator[TimelineEntry]:
    for one in cases.postponements:
        yield TimelineEntry(
            on=one.made_on,
            kind="postponement",
            event="postponed",
            code=one.kind,
            record_id=one.postponement_id,
            figures={"until": one.until, "reason": one.reason},
        )


def _of_feeding(course: FeedingCourse) -> Iterator[TimelineEntry]:
    number, group = course.course_id, course.group.value
    if course.start is None:
        yield TimelineEntry(
            on=course.decided_on,
            kind="feeding_course",
            event="decided",
            code=course.state.value,
            record_id=number,
            figures={"group": group, "reason": course.reason},
        )
        return
    yield TimelineEntry(
        on=course.start,
        until=course.ended_on,
        kind="feeding_course",
        event="began",
        code=group,
        record_id=number,
        figures={"planned_days": course.planned_days},
    )
    if course.state is CourseState.ENDED and course.ended_on and course.outcome:
        yield TimelineEntry(
            on=course.ended_on,
            kind="feeding_course",
            event="ended",
            code=course.outcome.value,
            record_id=number,
        )


def _of_care(course: OutpatientCourse) -> Iterator[TimelineEntry]:
    number = course.course_id
    yield TimelineEntry(
        on=course.start,
        until=course.ended_on,
        kind="outpatient_course",
        event="began",
        code=course.food.value,
        record_id=number,
    )
    if course.ended_on and course.outcome:
        yield TimelineEntry(
            on=course.ended_on,
            kind="outpatient_course",
            event="ended",
            code=course.outcome.value,
            record_id=number,
        )


def _of_care_visits(visits: Iterable[OutpatientVisit]) -> Iterator[TimelineEntry]:
    for visit in visits:
        figures = {"weight_kg": visit.weight_kg, "sachets": visit.sachets_given}
        yield TimelineEntry(
            on=visit.on,
            kind="outpatient_visit",
            event="visited",
            record_id=visit.visit_id,
            figures=_known(figures),
        )


def _of_services(life: Life) -> Iterator[TimelineEntry]:
    for vaccine in life.immunisations:
        yield TimelineEntry(
            on=vaccine.on,
            kind="immunisation",
            event="given",
            code=vaccine.vaccine,
            record_id=vaccine.immunisation_id,
        )
    for service in life.services:
        figures = {"item": service.item or None, "amount": service.amount, "month": service.month}
        yield TimelineEntry(
            on=service.on,
            kind="service",
            event="given",
            code=service.kind.value,
            record_id=service.service_id,
            figures=_known(figures),
        )


def _known(figures: Mapping[str, Figure | None]) -> dict[str, Figure]:
    return {name: value for name, value in figures.items() if value is not None}
