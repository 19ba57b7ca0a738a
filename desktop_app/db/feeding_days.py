"""The ticked days of feeding courses: a day either has a row or has none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Connection, bindparam, delete, select, text

from desktop_app.db.bulk import insert_many
from desktop_app.db.failures import from_stored
from desktop_app.db.programme_tables import feeding_courses, feeding_days
from desktop_app.programme.records.feeding import Days, FeedingDay

_STREAM_ROWS = 1_000
_OF_COURSE = (
    select(feeding_days.c.day)
    .where(feeding_days.c.course_id == bindparam("course"))
    .order_by(feeding_days.c.day)
)
_OF_COURSES = text(
    "SELECT course_id, day FROM feeding_days"
    " WHERE course_id IN (SELECT value FROM json_each(:courses)) ORDER BY course_id, day"
)
_ALL = (
    select(feeding_days.c.course_id, feeding_days.c.day)
    .join(feeding_courses, feeding_courses.c.course_id == feeding_days.c.course_id)
    .where(feeding_courses.c.removed_at.is_(None))
    .order_by(feeding_days.c.course_id, feeding_days.c.day)
    .execution_options(yield_per=_STREAM_ROWS)
)
_UNTICK = delete(feeding_days).where(
    feeding_days.c.course_id == bindparam("course"), feeding_days.c.day == bindparam("gone")
)


class FeedingDayStore:
    """Ticked days."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    @from_stored
    def of_course(self, course_id: int) -> Days:
        """Return the course's ticked days."""
        found = self._connection.execute(_OF_COURSE, {"course": course_id}).scalars()
        return frozenset(map(date.fromisoformat, found))

    @from_stored
    def of_courses(self, course_ids: Iterable[int]) -> dict[int, Days]:
        """Return the ticked days of each of these courses by course id; empty without any."""
        found: dict[int, set[date]] = {course_id: set() for course_id in course_ids}
        wanted = {"courses": json.dumps(sorted(found))}
        for course_id, day in self._connection.execute(_OF_COURSES, wanted):
            found[course_id].add(date.fromisoformat(day))
        return {course_id: frozenset(ticked) for course_id, ticked in found.items()}

    def all(self) -> Iterator[FeedingDay]:
        """Return the days of all courses that are not removed; only while the unit is open."""
        for course_id, day in self._connection.execute(_ALL):
            yield FeedingDay(course_id=course_id, day=date.fromisoformat(day))

    def tick(self, course_id: int, new: Iterable[date]) -> None:
        """Tick days. Raises: Conflict("day_ticked") when one is ticked already."""
        rows = ({"course_id": course_id, "day": day.isoformat()} for day in sorted(new))
        insert_many(self._connection, feeding_days, rows)

    def untick(self, course_id: int, gone: Iterable[date]) -> None:
        """Remove ticks; a day without a tick is ignored."""
        rows = [{"course": course_id, "gone": day.isoformat()} for day in gone]
        if rows:
            self._connection.execute(_UNTICK, rows)
