"""What is recorded of a child, and that none of it may lie before her day of birth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem


def first_days(unit: Unit, child_id: int) -> dict[str, date]:
    """Return the first day of each kind of record that a child has, by the journal's words."""
    found: dict[str, date] = {}
    for kind, days in _days(unit, child_id):
        if (first := min(days, default=None)) is not None:
            found[kind] = first
    return found


def problems_of_birth(birth_date: date, first: Mapping[str, date]) -> tuple[Problem, ...]:
    """Return what forbids a day of birth, the earliest record first.

    One problem each kind of record: `birth_after_visit` (day), `birth_after_infection` (day) ...
    """
    earlier = sorted((day, kind) for kind, day in first.items() if day < birth_date)
    return tuple(
        Problem(field="birth_date", code=f"birth_after_{kind}", figures={"day": day})
        for day, kind in earlier
    )


def _days(unit: Unit, child_id: int) -> Iterator[tuple[str, Iterable[date]]]:
    visits = unit.visits.of_child(child_id)
    courses = unit.outpatient_courses.of_child(child_id)
    yield "visit", (one.visit.visit_date for one in visits[:1])
    yield "infection", (one.start for one in unit.infections.of_child(child_id))
    yield "referral", (one.sent_on for one in unit.referrals.of_child(child_id))
    yield "tb_screening", (one.on for one in unit.tb_screenings.of_child(child_id))
    yield "cause_assessment", (one.on for one in unit.cause_assessments.of_child(child_id))
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
    yield "service", (one.on for one in unit.services.of_child(child_id))
