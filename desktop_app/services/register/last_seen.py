"""The last day on which a child's records say that she lived: no death lies before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.db.unit import Unit


def last_seen(unit: Unit, child_id: int) -> date | None:
    """Return the day of her last measurement, meal, vaccine or care item; None without any."""
    return max(_days(unit, child_id), default=None)


def _days(unit: Unit, child_id: int) -> Iterator[date]:
    yield from (found.visit.visit_date for found in unit.visits.of_child(child_id)[-1:])
    for course in unit.feeding_courses.of_child(child_id):
        yield from unit.feeding_days.of_course(course.course_id)
        yield from (one.on for one in unit.course_weighings.of(course_id=course.course_id))
    for care in unit.outpatient_courses.of_child(child_id):
        yield from (one.on for one in unit.outpatient_visits.of(course_id=care.course_id))
    yield from (one.on for one in unit.immunisations.of_child(child_id))
    yield from (one.on for one in unit.care_items.of_child(child_id))
