"""Whether a feeding course is valid, and its calendar of days; progress.py judges how it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import Invalid, Problem
from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.programme.records.feeding import CourseState, Days, FeedingCourse, OutpatientCourse
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import refuse


def course_problems(
    course: FeedingCourse,
    life: ChildLife,
    others: Iterable[FeedingCourse],
    today: date,
    severe_courses: Iterable[OutpatientCourse] = (),
) -> tuple[Problem, ...]:
    """What is wrong with a course; `others` are all feeding courses of the same child.

    A child is in one course at a time, outpatient care of gizi buruk included, and does not stand
    on the waiting list while in one.
    """
    found = [*_own_problems(course, life, today)]
    rest = [one for one in others if not course.course_id or one.course_id != course.course_id]
    if course.state is CourseState.WAITING and any(
        one.state in (CourseState.WAITING, CourseState.RUNNING) for one in rest
    ):
        found.append(refuse("state", "feeding_already_listed"))
    start, end = course.start, course.ended_on
    if start is not None:
        found += [
            refuse("start", "feeding_overlaps", day=one.start)
            for one in rest
            if one.start is not None and _share_a_day(start, end, one.start, one.ended_on)
        ]
        found += [
            refuse("start", "feeding_overlaps_severe", day=care.start)
            for care in severe_courses
            if _overlap(start, end, care.start, care.ended_on)
        ]
    return tuple(found)


def _own_problems(course: FeedingCourse, life: ChildLife, today: date) -> Iterator[Problem]:
    if course.decided_on > today:
        yield refuse("decided_on", "date_in_future", today=today)
    if course.state is CourseState.REFUSED and not course.reason.strip():
        yield refuse("reason", "feeding_reason_missing")
    if course.state is CourseState.WAITING and life.left_on and life.left_on <= course.decided_on:
        yield refuse("decided_on", "feeding_after_leaving", day=life.left_on)
    if course.state not in (CourseState.RUNNING, CourseState.ENDED):
        return
    if course.start is None:
        yield refuse("start", "required")
        return
    if course.planned_days < 1:
        yield refuse("planned_days", "feeding_days_missing")
    if course.start < life.birth_date:
        yield refuse("start", "feeding_before_birth", born=life.birth_date)
    if life.left_on is not None and (course.ended_on or course.start) > life.left_on:
        yield refuse("start", "feeding_after_leaving", day=life.left_on)
    if course.state is CourseState.ENDED:
        yield from _end_problems(course, course.start, today)


def _end_problems(course: FeedingCourse, start: date, today: date) -> Iterator[Problem]:
    if course.ended_on is None:
        yield refuse("ended_on", "required")
    elif course.ended_on < start:
        yield refuse("ended_on", "feeding_end_before_start", day=start)
    elif course.ended_on > today:
        yield refuse("ended_on", "date_in_future", today=today)
    if course.outcome is None:
        yield refuse("outcome", "required")


def _share_a_day(start: date, end: date | None, other_start: date, other_end: date | None) -> bool:
    """Whether two periods have a day in common; an end of None is open."""
    return (end is None or other_start <= end) and (other_end is None or start <= other_end)


def _overlap(start: date, end: date | None, other_start: date, other_end: date | None) -> bool:
    """Whether two periods overlap, where one may begin on the day on which the other ends."""
    return (end is None or other_start < end) and (other_end is None or start < other_end)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """Which days a click ticked and unticked; `reverted` undoes it exactly."""

    ticked: Days = frozenset()
    unticked: Days = frozenset()

    def applied(self, days: Days) -> Days:
        """The days after the change."""
        return (days - self.unticked) | self.ticked

    @property
    def reverted(self) -> DayChange:
        """The change that undoes this one."""
        return DayChange(ticked=self.unticked, unticked=self.ticked)


def open_days(course: FeedingCourse, life: ChildLife, today: date) -> tuple[date, ...]:
    """Return the days that can be ticked, in their order.

    They are days of the plan, not after today, the end, death or moving, nor before birth.
    """
    borders = _open_borders(course, life, today)
    if borders is None:
        return ()
    first, last = borders
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def is_open(course: FeedingCourse, day: date, life: ChildLife, today: date) -> bool:
    """Whether a day can be ticked."""
    borders = _open_borders(course, life, today)
    return borders is not None and borders[0] <= day <= borders[1]


def days_outside(course: FeedingCourse, days: Days, life: ChildLife, today: date) -> Days:
    """Return the ticked days that an end, a death, a move or a corrected birth has made wrong."""
    return frozenset(day for day in days if not is_open(course, day, life, today))


def _open_borders(course: FeedingCourse, life: ChildLife, today: date) -> tuple[date, date] | None:
    start, last = course.start, course.last_day
    if start is None or last is None:
        return None
    last = min(day for day in (last, today, life.left_on) if day is not None)
    return max(start, life.birth_date), last


def toggled_day(
    course: FeedingCourse, days: Days, day: date, life: ChildLife, today: date
) -> DayChange:
    """Return the change of one click on a day: it ticks the day, or takes the tick away.

    Raises: Invalid for a day that cannot be ticked; a tick can always be taken away.
    """
    if day in days:
        return DayChange(unticked=frozenset((day,)))
    if not is_open(course, day, life, today):
        raise Invalid([refuse("day", "feeding_day_closed", day=day)])
    return DayChange(ticked=frozenset((day,)))


def ticked_week(
    course: FeedingCourse, days: Days, week: int, life: ChildLife, today: date
) -> DayChange:
    """Return the change of one click on a week of the course (1 is the first).

    It ticks the open days, or unticks them if all are ticked. Days that were ticked before stay
    out of the change, so that undoing it leaves them.
    """
    of_week = frozenset(
        day for day in open_days(course, life, today) if week_of(course, day) == week
    )
    missing = of_week - days
    return DayChange(ticked=missing) if missing else DayChange(unticked=of_week)


def week_of(course: FeedingCourse, day: date) -> int:
    """Return the week of the course in which a day lies, 1 for the first; 0 before a start."""
    return 0 if course.start is None else (day - course.start).days // DAYS_PER_WEEK + 1
