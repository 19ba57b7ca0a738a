"""What happened to a child between her measurements, as events on the chart's time axis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from desktop_app.db.unit import Unit
from desktop_app.growth.chart import ChartRole
from desktop_app.growth.chart_builder import ChartEvent
from desktop_app.programme.casework.infections import is_over
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.referrals import OPEN
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import Infection, Referral
from desktop_app.programme.records.children import MeasuredVisit
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse

REPORTED: Mapping[str, ChartRole] = MappingProxyType(
    {"vitamin_a": ChartRole.VITAMIN_A, "pmt_kg": ChartRole.FEEDING}
)
"""Columns of the national system for something given on the day of the visit, with their events."""

_SOME = re.compile(r"0*[1-9]|0*[.,]0*[1-9]")
"""Matches an amount above zero; other texts ("-", "Tidak") are no event."""

_FEEDING, _CARE = "event_feeding", "event_outpatient"
"""Codes of the terms for the two kinds of course."""


def events_of(unit: Unit, child_id: int, visits: Sequence[MeasuredVisit]) -> tuple[ChartEvent, ...]:
    """Return all events of a child's chart; the caller passes her visits, which it has already."""
    return (
        *reported_events(visits),
        *infection_events(unit.infections.of_child(child_id)),
        *referral_events(unit.referrals.of_child(child_id)),
        *course_events(
            unit.feeding_courses.of_child(child_id), unit.outpatient_courses.of_child(child_id)
        ),
        *care_events(unit.care_items.of(child_id=child_id, kind=CareKind.VITAMIN_A)),
    )


def reported_events(visits: Sequence[MeasuredVisit]) -> tuple[ChartEvent, ...]:
    """Return events that imported rows report: vitamin A capsules, supplementary food."""
    return tuple(event for found in visits for event in _of_visit(found))


def infection_events(infections: Iterable[Infection]) -> tuple[ChartEvent, ...]:
    """Return illnesses as bands; one with an unknown end ends when the child was last seen."""
    known = infection_rules().illnesses
    return tuple(
        ChartEvent(
            role=ChartRole.INFECTION,
            start_date=one.start,
            end_date=one.end or ((one.follow_up_on or one.start) if is_over(one) else None),
            label_code=known[one.illness].name if one.illness in known else one.illness,
            kind="infection",
            record_id=one.infection_id,
        )
        for one in infections
    )


def referral_events(referrals: Iterable[Referral]) -> tuple[ChartEvent, ...]:
    """Return letters as bands from the day of sending to the reply or the cancellation."""
    return tuple(
        ChartEvent(
            role=ChartRole.REFERRAL,
            start_date=one.sent_on,
            end_date=None if one.status in OPEN else one.answered_on or one.closed_on,
            label_code=one.to_place,
            kind="referral",
            record_id=one.referral_id,
        )
        for one in referrals
    )


def course_events(
    feeding: Iterable[FeedingCourse], outpatient: Iterable[OutpatientCourse]
) -> tuple[ChartEvent, ...]:
    """Return feeding and gizi buruk courses as bands; a course that never began gives none."""
    fed = (
        ChartEvent(
            role=ChartRole.FEEDING,
            start_date=one.start,
            end_date=one.ended_on,
            label_code=_FEEDING,
            kind="feeding_course",
            record_id=one.course_id,
        )
        for one in feeding
        if one.start is not None
    )
    cared = (
        ChartEvent(
            role=ChartRole.FEEDING,
            start_date=one.start,
            end_date=one.ended_on,
            label_code=_CARE,
            kind="outpatient_course",
            record_id=one.course_id,
        )
        for one in outpatient
    )
    return (*fed, *cared)


def care_events(care_items: Iterable[CareItem]) -> tuple[ChartEvent, ...]:
    """Return vitamin A capsules as marks; other care is shown in the timeline only."""
    return tuple(
        ChartEvent(
            role=ChartRole.VITAMIN_A,
            start_date=one.on,
            end_date=one.on,
            label_code="",
            kind="service",
            record_id=one.service_id,
        )
        for one in care_items
        if one.kind is CareKind.VITAMIN_A
    )


def _of_visit(found: MeasuredVisit) -> Iterator[ChartEvent]:
    visit = found.visit
    for name, role in REPORTED.items():
        if _SOME.match(visit.reported.get(name, "").strip()):
            yield ChartEvent(
                role=role,
                start_date=visit.visit_date,
                end_date=visit.visit_date,
                label_code="",
                kind="visit",
                record_id=visit.visit_id,
            )
