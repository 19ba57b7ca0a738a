"""Invents outpatient care of gizi buruk: weekly visits that agree with each course's outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.age import completed_months
from desktop_app.growth.zscores import FEMALE, MALE, STANDING_FROM_DAY, value_at_z
from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.therapeutic_food import food_amount
from desktop_app.programme.records.children import Child, MeasuredVisit, Sex, Visit
from desktop_app.programme.records.feeding import (
    Appetite,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
    TherapeuticFood,
)
from desktop_app.services.growth.course_measuring import course_scores, with_length
from desktop_app.services.growth.course_upkeep import rescored_visit

COMPLICATION = "pneumonia"
THIN_ARM_CM = 11.3
"""A MUAC that is gizi buruk, for a child whose weight-for-length is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentCourse:
    """The course of a treatment: the number of weekly visits, weight-for-length, and its end."""

    visits: int
    z_per_week: float = 0.0
    away_days: int = 0
    """Days from the last visit to the end."""
    complication: str = ""
    """The complication found at the last visit."""


WAYS: Mapping[SevereOutcome, TreatmentCourse] = MappingProxyType(
    {
        SevereOutcome.TO_FEEDING: TreatmentCourse(visits=4, z_per_week=0.3),
        SevereOutcome.RECOVERED: TreatmentCourse(visits=7, z_per_week=0.36),
        SevereOutcome.TO_INPATIENT: TreatmentCourse(
            visits=3, z_per_week=-0.05, complication=COMPLICATION
        ),
        SevereOutcome.NO_RESPONSE: TreatmentCourse(visits=4),
        SevereOutcome.DROPPED_OUT: TreatmentCourse(visits=2, z_per_week=0.1, away_days=24),
        SevereOutcome.MOVED: TreatmentCourse(visits=2, z_per_week=0.1, away_days=3),
        SevereOutcome.DIED: TreatmentCourse(visits=1, away_days=2),
    }
)
_RUNNING = TreatmentCourse(visits=99, z_per_week=0.12)


def invent_outpatient(
    unit: Unit,
    child: Child,
    seen: Visit,
    outcome: SevereOutcome | None,
    today: date,
    *,
    responsible: str,
    arm_cm: float | None = None,
) -> None:
    """Store a course that begins at a visit; with `outcome` None it is still running.

    A course that would end after today is still running too. `arm_cm` is the first MUAC.
    """
    way = WAYS[outcome] if outcome is not None else _RUNNING
    start = seen.visit_date
    course = unit.outpatient_courses.add(
        OutpatientCourse(child_id=child.child_id, start=start, responsible=responsible)
    )
    known = unit.visits.of_child(child.child_id)
    visits = [
        rescored_visit(child, one, known)
        for one in _visits(course, child, seen, way, arm_cm, known)
        if one.on <= today
    ]
    unit.outpatient_visits.add_many(visits)
    ended = visits[-1].on + timedelta(days=way.away_days)
    if outcome is not None and len(visits) == way.visits and ended <= today:
        unit.outpatient_courses.update(replace(course, ended_on=ended, outcome=outcome))


def weight_at_z(child: Child, on: date, length_cm: float, z: float) -> float:
    """Return the weight with this z-score for a length, by the table of the child's age."""
    lying = (on - child.birth_date).days < STANDING_FROM_DAY
    found = value_at_z(
        "wfl",
        np.array([z]),
        MALE if child.sex is Sex.MALE else FEMALE,
        np.array([length_cm]),
        table="length" if lying else "height",
    )
    return round(float(found[0]), 1)


def _visits(
    course: OutpatientCourse,
    child: Child,
    seen: Visit,
    way: TreatmentCourse,
    arm_cm: float | None,
    known: Sequence[MeasuredVisit],
) -> Iterator[OutpatientVisit]:
    _, first_z = course_scores(child, seen)
    for week in range(way.visits):
        on = course.start + timedelta(days=7 * week)
        z = (first_z or 0.0) + way.z_per_week * week
        measured = with_length(Visit(child_id=child.child_id, visit_date=on), known)
        weight_kg = weight_at_z(child, on, measured.lenhei_cm or seen.lenhei_cm or 0.0, z)
        amount = food_amount(
            TherapeuticFood.RUTF,
            weight_kg,
            oedematous=False,
            age_months=completed_months(child.birth_date, on),
            rules=severe_rules().food,
        )
        last = week == way.visits - 1
        yield OutpatientVisit(
            course_id=course.course_id,
            on=on,
            weight_kg=weight_kg,
            muac_cm=None if arm_cm is None else round(arm_cm + 0.1 * week, 1),
            oedema_grade=0,
            appetite=Appetite.PASSED,
            complications=(way.complication,) if way.complication and last else (),
            sachets_given=None if amount is None else amount.per_week,
            medicines=("amoxicillin", "vitamin_a") if week == 0 else (),
        )
