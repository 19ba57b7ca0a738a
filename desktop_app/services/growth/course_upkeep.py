"""Updates courses when a child or a visit is corrected: z-scores, and the same day's weight."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Child, MeasuredVisit, Person, Visit
from desktop_app.programme.records.feeding import CourseWeighing, OutpatientVisit
from desktop_app.services.common.journal import Journal
from desktop_app.services.growth.course_measuring import course_scores, with_length

_SHARED = ("weight_kg", "lenhei_cm", "muac_cm", "oedema_grade")
"""The fields that a visit and a weighing have in common."""


def rescore_courses(unit: Unit, child: Child) -> None:
    """Compute the z-scores of a child's course weighings and outpatient visits again.

    Call it when her birth date, sex, gestational age or a visit changed.
    """
    weighings, cared = list(_weighings(unit, child)), list(_outpatient_visits(unit, child))
    if not weighings and not cared:
        return
    visits = unit.visits.of_child(child.child_id)
    for weighing in weighings:
        if (rescored := rescored_weighing(child, weighing, visits)) != weighing:
            unit.course_weighings.update(rescored)
    for seen in cared:
        if (again := rescored_visit(child, seen, visits)) != seen:
            unit.outpatient_visits.update(again)


def rescored_weighing(
    child: Child, weighing: CourseWeighing, visits: Sequence[MeasuredVisit]
) -> CourseWeighing:
    """Return a weighing with its z-scores; without its own length it uses the last visit's.

    A weighing before birth is returned unchanged.
    """
    if weighing.on < child.birth_date:
        return weighing
    draft = with_length(_as_visit(child, weighing, weighing.lenhei_cm), visits)
    zwei, zwfl = course_scores(child, draft)
    return replace(weighing, zwei=zwei, zwfl=zwfl)


def rescored_visit(
    child: Child, seen: OutpatientVisit, visits: Sequence[MeasuredVisit]
) -> OutpatientVisit:
    """Return an outpatient visit with its z-score; None when no length is known.

    A visit before birth is returned unchanged.
    """
    if seen.on < child.birth_date:
        return seen
    draft = with_length(_as_visit(child, seen, None), visits)
    return replace(seen, zwfl=course_scores(child, draft)[1])


def follow_visit(
    unit: Unit, journal: Journal, by: Person, child: Child, before: Visit, after: Visit
) -> None:
    """Correct a weighing that was copied from a visit when that visit is corrected.

    A copy is a weighing with the visit's date and values. It stays unchanged when its course
    already has a weighing on the visit's new date.
    """
    weighings = list(_weighings(unit, child))
    days = {(one.course_id, one.on) for one in weighings}
    for weighing in weighings:
        followed = following(weighing, days, before, after)
        if followed != weighing:
            unit.course_weighings.update(followed)
            journal.write(unit, by, "correct", before=weighing, after=followed)


def following(
    weighing: CourseWeighing, days: Collection[tuple[int, date]], before: Visit, after: Visit
) -> CourseWeighing:
    """Return a weighing after a visit's correction; `days` are the taken (course id, day) pairs."""
    same = all(getattr(weighing, name) == getattr(before, name) for name in _SHARED)
    if weighing.on != before.visit_date or not same or after.weight_kg is None:
        return weighing
    moved = after.visit_date != before.visit_date
    if moved and (weighing.course_id, after.visit_date) in days:
        return weighing
    return replace(
        weighing,
        on=after.visit_date,
        weight_kg=after.weight_kg,
        lenhei_cm=after.lenhei_cm,
        muac_cm=after.muac_cm,
        oedema_grade=after.oedema_grade,
    )


def _weighings(unit: Unit, child: Child) -> Iterator[CourseWeighing]:
    for course in unit.feeding_courses.of_child(child.child_id):
        yield from unit.course_weighings.of(course_id=course.course_id)


def _outpatient_visits(unit: Unit, child: Child) -> Iterator[OutpatientVisit]:
    for course in unit.outpatient_courses.of_child(child.child_id):
        yield from unit.outpatient_visits.of(course_id=course.course_id)


def _as_visit(
    child: Child, found: CourseWeighing | OutpatientVisit, lenhei_cm: float | None
) -> Visit:
    return Visit(
        child_id=child.child_id,
        visit_date=found.on,
        weight_kg=found.weight_kg,
        lenhei_cm=lenhei_cm,
        muac_cm=found.muac_cm,
        oedema_grade=found.oedema_grade,
    )
