"""Checks that no record of a child lies before her day of birth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem


def birth_problems(unit: Unit, child_id: int, birth_date: date) -> tuple[Problem, ...]:
    """Return a problem if the child's earliest record lies before a day of birth; else nothing.

    Its code names the kind of record: `birth_after_visit` (day), `birth_after_infection` (day) ...
    """
    first = min(_days(unit, child_id), default=None)
    if first is None or first[0] >= birth_date:
        return ()
    day, kind = first
    figures = {"day": day}
    return (Problem(field="birth_date", code=f"birth_after_{kind}", figures=figures),)


def _days(unit: Unit, child_id: int) -> Iterator[tuple[date, str]]:
    for kind, days in _days_by_kind(unit, child_id):
        yield from ((day, kind) for day in days)


def _days_by_kind(unit: Unit, child_id: int) -> Iterator[tuple[str, Iterable[date]]]:
    visits = unit.visits.of_child(child_id)
    courses = unit.outpatient_courses.of_child(child_id)
    yield "visit", (one.visit.visit_date for one in visits[:1])
    yield "infection", (one.start for one in unit.infections.of_child(child_id))
    yield "referral", (one.sent_on for one in unit.referrals.of_child(child_id))
    yield "tb_screening", (one.on for one in unit.tb_screenings.of_child(child_id))
    yield "cause_assessment", (one.on for one in unit.cause_assessments.of_child(child_id))
    yield "case_conference", (one.on for one in unit.conferences.of_child(child_id))
    yield "standing", (one.on for one in unit.standings.of_child(child_id))
    yield "consent", (one.on for one in unit.consents.of_child(child_id))
    yield (
        "feeding_course",
        (one.start or one.decided_on for one in unit.feeding_courses.of_child(child_id)),
    )
    yield "outpatient_course", (one.start for one in courses)
    yield (
        "outpatient_visit",
        (
            seen.on
            for course in courses
            for seen in unit.outpatient_visits.of(course_id=course.course_id)
        ),
    )
    yield "immunisation", (one.on for one in unit.immunisations.of_child(child_id))
    yield "service", (one.on for one in unit.care_items.of_child(child_id))
