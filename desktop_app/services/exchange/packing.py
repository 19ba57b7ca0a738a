"""Tells the register's children as a package holds them: what docs/package.md lists, no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from desktop_app.db import record_tables
from desktop_app.db.unit import Unit
from desktop_app.exchange.package import child_bytes
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import Referral
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse
from desktop_app.programme.records.package import (
    Residence,
    SentCare,
    SentChild,
    SentCourse,
    SentReferral,
    SentSevereCourse,
    SentVaccine,
    SentVisit,
)
from desktop_app.programme.records.standing import StandingChange
from desktop_app.programme.register.consent import OBJECTING, basis_on
from desktop_app.programme.register.residence import residence
from desktop_app.programme.register.standing import standing_spans
from desktop_app.services.common.record_writer import OfChild
from desktop_app.services.register.child_life import by_child, lives

Uids = Mapping[int, str]
R = TypeVar("R", bound=OfChild)
T = TypeVar("T")


def told_children(unit: Unit) -> dict[str, bytes]:
    """Return every child of the register as a package holds her, by travelling id."""
    children = {child.child_id: child for child in unit.children.all()}
    uids = unit.exchange.child_uids()
    parts = _Parts.of(unit)
    residences = _residences(unit, children)
    objecting = _objecting(unit)
    found = {}
    for child_id, child in children.items():
        uid, is_named = uids[child_id], child_id not in objecting
        told = parts.child(child, uid, residences[child_id], named=is_named)
        found[uid] = child_bytes(told)
    return found


@dataclass(frozen=True, slots=True)
class _Parts:
    """The records of all children as they are told, by child."""

    visits: Mapping[int, Sequence[SentVisit]]
    courses: Mapping[int, Sequence[SentCourse]]
    severe: Mapping[int, Sequence[SentSevereCourse]]
    referrals: Mapping[int, Sequence[SentReferral]]
    vaccines: Mapping[int, Sequence[SentVaccine]]
    care: Mapping[int, Sequence[SentCare]]

    @classmethod
    def of(cls, unit: Unit) -> _Parts:
        exchange = unit.exchange
        courses = exchange.uids(record_tables.FEEDING_COURSES)
        severe = exchange.uids(record_tables.OUTPATIENT_COURSES)
        referrals = exchange.uids(record_tables.REFERRALS)
        vaccines = exchange.uids(record_tables.IMMUNISATIONS)
        care = exchange.uids(record_tables.CARE_ITEMS)
        visits = (found.visit for found in unit.visits.all())
        return cls(
            visits=_told(visits, partial(_visit, exchange.visit_uids())),
            courses=_told(unit.feeding_courses.all(), partial(_course, courses)),
            severe=_told(unit.outpatient_courses.all(), partial(_severe, severe)),
            referrals=_told(unit.referrals.all(), partial(_referral, referrals)),
            vaccines=_told(unit.immunisations.all(), partial(_vaccine, vaccines)),
            care=_told(unit.care_items.all(), partial(_care, care)),
        )

    def child(
        self, child: Child, uid: str, lived: tuple[Residence, ...], *, named: bool
    ) -> SentChild:
        number = child.child_id
        return SentChild(
            uid=uid,
            nik=child.nik if named else None,
            name=child.name if named else "",
            sex=child.sex,
            birth_date=child.birth_date,
            mother=child.mother if named else "",
            residence=lived,
            visits=tuple(self.visits.get(number, ())),
            courses=tuple(self.courses.get(number, ())),
            severe_courses=tuple(self.severe.get(number, ())),
            referrals=tuple(self.referrals.get(number, ())),
            vaccines=tuple(self.vaccines.get(number, ())),
            care=tuple(self.care.get(number, ())),
        )


def _residences(unit: Unit, children: Mapping[int, Child]) -> dict[int, tuple[Residence, ...]]:
    changes = by_child(unit.standings.all())
    lived = lives(unit, {child_id: child.birth_date for child_id, child in children.items()})
    nothing: Sequence[StandingChange] = ()
    return {
        child_id: residence(
            child, standing_spans(lived[child_id], ()), changes.get(child_id, nothing)
        )
        for child_id, child in children.items()
    }


def _objecting(unit: Unit) -> frozenset[int]:
    """Return the children of whom a parent refused consent or took it back."""
    answers: Mapping[int, Sequence[Consent]] = by_child(unit.consents.all())
    newest = {
        child_id: basis_on(own, max(one.on for one in own)) for child_id, own in answers.items()
    }
    return frozenset(
        child_id for child_id, one in newest.items() if one is not None and one.basis in OBJECTING
    )


def _told(records: Iterable[R], told: Callable[[R], T]) -> Mapping[int, list[T]]:
    """Return what is told of each record, by child."""
    found: dict[int, list[T]] = defaultdict(list)
    for one in records:
        found[one.child_id].append(told(one))
    return found


def _visit(uids: Uids, one: Visit) -> SentVisit:
    return SentVisit(
        uid=uids[one.visit_id],
        on=one.visit_date,
        weight_kg=one.weight_kg,
        lenhei_cm=one.lenhei_cm,
        measure=one.measure,
        muac_cm=one.muac_cm,
        oedema_grade=one.oedema_grade,
    )


def _course(uids: Uids, one: FeedingCourse) -> SentCourse:
    return SentCourse(
        uid=uids[one.course_id],
        group=one.group,
        state=one.state,
        decided_on=one.decided_on,
        start=one.start,
        planned_days=one.planned_days,
        ended_on=one.ended_on,
        outcome=one.outcome,
    )


def _severe(uids: Uids, one: OutpatientCourse) -> SentSevereCourse:
    return SentSevereCourse(
        uid=uids[one.course_id], start=one.start, ended_on=one.ended_on, outcome=one.outcome
    )


def _referral(uids: Uids, one: Referral) -> SentReferral:
    return SentReferral(
        uid=uids[one.referral_id],
        from_level=one.from_level,
        to_level=one.to_level,
        urgency=one.urgency,
        sent_on=one.sent_on,
        arrived_on=one.arrived_on,
        answered_on=one.answered_on,
        closed_on=one.closed_on,
        status=one.status,
    )


def _vaccine(uids: Uids, one: Immunisation) -> SentVaccine:
    return SentVaccine(uid=uids[one.immunisation_id], vaccine=one.vaccine, on=one.on)


def _care(uids: Uids, one: CareItem) -> SentCare:
    return SentCare(uid=uids[one.service_id], kind=one.kind, on=one.on)
