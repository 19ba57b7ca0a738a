"""Keeps courses true when a child or a visit is corrected: z-scores, the weight of the same day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop_app.db.unit import Unit
from desktop_app.programme.feeding_records import CourseWeighing, OutpatientVisit
from desktop_app.programme.records import Child, Person, Visit
from desktop_app.services.course_measuring import course_scores, with_length
from desktop_app.services.journal import Journal

_SHARED = ("weight_kg", "lenhei_cm", "muac_cm", "oedema_grade")
"""What a visit and a weighing of one day both say."""


def rescore_courses(unit: Unit, child: Child) -> None:
    """Compute the z-scores of a child's course weighings and outpatient visits again.

    Due after her birth date, sex, weeks of pregnancy or a visit changed: a weighing without a
    length of its own goes by the last visit's. An outpatient visit that has no length to go by
    keeps its z-score.
    """
    weighings, cared = list(_weighings(unit, child)), list(_outpatient_visits(unit, child))
    if not weighings and not cared:
        return
    visits = unit.visits.of_child(child.child_id)
    for weighing in weighings:
        draft = with_length(_as_visit(child, weighing, weighing.lenhei_cm), visits)
        zwei, zwfl = course_scores(child, draft)
        if (zwei, zwfl) != (weighing.zwei, weighing.zwfl):
            unit.course_weighings.update(replace(weighing, zwei=zwei, zwfl=zwfl))
    for seen in cared:
        draft = with_length(_as_visit(child, seen, None), visits)
        if draft.lenhei_cm is None:
            continue
        _, zwfl = course_scores(child, draft)
        if zwfl != seen.zwfl:
            unit.outpatient_visits.update(replace(seen, zwfl=zwfl))


def follow_visit(
    unit: Unit, journal: Journal, by: Person, child: Child, before: Visit, after: Visit
) -> None:
    """Correct the weighing that was taken over from a visit along with it.

    It is one that says what the visit said on its day; a course whose new day is taken keeps it.
    """
    weighings = list(_weighings(unit, child))
    days = {(one.course_id, one.on) for one in weighings}
    for weighing in weighings:
        same = all(getattr(weighing, name) == getattr(before, name) for name in _SHARED)
        if weighing.on != before.visit_date or not same or after.weight_kg is None:
            continue
        moved = after.visit_date != before.visit_date
        if moved and (weighing.course_id, after.visit_date) in days:
            continue
        followed = replace(
            weighing,
            on=after.visit_date,
            weight_kg=after.weight_kg,
            lenhei_cm=after.lenhei_cm,
            muac_cm=after.muac_cm,
            oedema_grade=after.oedema_grade,
        )
        if followed != weighing:
            unit.course_weighings.update(followed)
            journal.write(unit, by, "correct", before=weighing, after=followed)


def _weighings(unit: Unit, child: Child) -> Iterator[CourseWeighing]:
    for course in unit.feeding_courses.of_child(child.child_id):
        for weighing in unit.course_weighings.of(course_id=course.course_id):
            if weighing.on >= child.birth_date:
                yield weighing


def _outpatient_visits(unit: Unit, child: Child) -> Iterator[OutpatientVisit]:
    for course in unit.outpatient_courses.of_child(child.child_id):
        for seen in unit.outpatient_visits.of(course_id=course.course_id):
            if seen.on >= child.birth_date:
                yield seen


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
