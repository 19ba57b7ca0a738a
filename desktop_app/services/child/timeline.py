"""Everything that happened to a child in one order of days, as codes and figures; no query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any

from desktop_app.errors import Figure
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Postponement,
    Referral,
    ReferralStatus,
    TbScreening,
)
from desktop_app.programme.records.children import MeasuredVisit, Visit
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    OutpatientCourse,
    OutpatientVisit,
)
from desktop_app.programme.records.standing import StandingChange

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
    """What it was: an illness, a care item, a vaccine, a result, an outcome."""
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
    care_items: Iterable[CareItem]
    conferences: Iterable[CaseConference] = ()
    standings: Iterable[StandingChange] = ()
    consents: Iterable[Consent] = ()


def timeline(life: Life) -> tuple[TimelineEntry, ...]:
    """Return what happened, the newest first; on one day in the order of the kinds below.

    Of one record on one day, too, the last event comes first: its end above its start.
    """
    cases = life.cases
    records: Iterable[object] = chain(
        (found.visit for found in life.visits),
        cases.infections,
        cases.screenings,
        cases.assessments,
        life.conferences,
        life.standings,
        life.consents,
        cases.referrals,
        cases.postponements,
        life.feeding_courses,
        life.outpatient_courses,
        life.outpatient_visits,
        life.immunisations,
        life.care_items,
    )
    found = (entry for record in records for entry in reversed(tuple(entries_of(record))))
    return tuple(sorted(found, key=lambda entry: entry.on, reverse=True))


def entries_of(record: object) -> Iterable[TimelineEntry]:
    """Return what happened to one record, its beginning first. Raises: KeyError for other kinds."""
    return _ENTRIES[type(record)](record)


def _of_visit(visit: Visit) -> Iterator[TimelineEntry]:
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


def _of_screening(screening: TbScreening) -> Iterator[TimelineEntry]:
    yield TimelineEntry(
        on=screening.on,
        kind="tb_screening",
        event="screened",
        code=screening.result.value,
        record_id=screening.screening_id,
    )


def _of_assessment(assessment: CauseAssessment) -> Iterator[TimelineEntry]:
    yield TimelineEntry(
        on=assessment.on,
        kind="cause_assessment",
        event="assessed",
        record_id=assessment.assessment_id,
        figures={"red_flags": len(assessment.red_flags)},
    )


def _of_conference(conference: CaseConference) -> Iterator[TimelineEntry]:
    yield TimelineEntry(
        on=conference.on,
        kind="case_conference",
        event="planned",
        record_id=conference.conference_id,
        figures={"steps": len(conference.plan)},
    )


def _of_standing(change: StandingChange) -> Iterator[TimelineEntry]:
    place = change.place or (change.lives_in.desa if change.lives_in else "")
    detail = place or change.cause
    yield TimelineEntry(
        on=change.on,
        kind="standing",
        event="changed_to" if detail else "changed",
        code=change.kind.value,
        record_id=change.standing_id,
        figures={"place": detail} if detail else {},
    )


def _of_consent(consent: Consent) -> Iterator[TimelineEntry]:
    figures: dict[str, Figure] = {"guardian": consent.relation.value} if consent.relation else {}
    yield TimelineEntry(
        on=consent.on,
        kind="consent",
        event="answered_by" if figures else "answered",
        code=consent.basis.value,
        record_id=consent.consent_id,
        figures=figures,
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


def _of_postponement(postponement: Postponement) -> Iterator[TimelineEntry]:
    yield TimelineEntry(
        on=postponement.made_on,
        kind="postponement",
        event="postponed",
        code=postponement.kind,
        record_id=postponement.postponement_id,
        figures={"until": postponement.until, "reason": postponement.reason},
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


def _of_care_visit(visit: OutpatientVisit) -> Iterator[TimelineEntry]:
    figures = {"weight_kg": visit.weight_kg, "sachets": visit.sachets_given}
    yield TimelineEntry(
        on=visit.on,
        kind="outpatient_visit",
        event="visited",
        record_id=visit.visit_id,
        figures=_known(figures),
    )


def _of_vaccine(vaccine: Immunisation) -> Iterator[TimelineEntry]:
    yield TimelineEntry(
        on=vaccine.on,
        kind="immunisation",
        event="given",
        code=vaccine.vaccine,
        record_id=vaccine.immunisation_id,
    )


def _of_care_item(item: CareItem) -> Iterator[TimelineEntry]:
    figures = {
        "item": item.item or None,
        "reason": item.reason or None,
        "amount": item.amount,
        "month": item.month,
        "answer": None if item.answer is None else int(item.answer),
        "recipients": " ".join(item.recipients) or None,
        "food_groups": " ".join(item.food_groups) or None,
    }
    yield TimelineEntry(
        on=item.on,
        kind="service",
        event="given",
        code=item.kind.value,
        record_id=item.service_id,
        figures=_known(figures),
    )


def _known(figures: Mapping[str, Figure | None]) -> dict[str, Figure]:
    return {name: value for name, value in figures.items() if value is not None}


_ENTRIES: Mapping[type, Callable[[Any], Iterable[TimelineEntry]]] = MappingProxyType(
    {
        Visit: _of_visit,
        Infection: _of_infection,
        TbScreening: _of_screening,
        CauseAssessment: _of_assessment,
        CaseConference: _of_conference,
        StandingChange: _of_standing,
        Consent: _of_consent,
        Referral: _of_referral,
        Postponement: _of_postponement,
        FeedingCourse: _of_feeding,
        OutpatientCourse: _of_care,
        OutpatientVisit: _of_care_visit,
        Immunisation: _of_vaccine,
        CareItem: _of_care_item,
    }
)
