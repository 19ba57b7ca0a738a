"""Where each child stands who qualifies for supplementary feeding or is enrolled in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.programme.feeding.candidates import Candidate
from desktop_app.programme.feeding.rules import FeedingRules
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)
from desktop_app.programme.records.reasons import Reason


class FeedingStanding(StrEnum):
    """Where a child stands that qualifies or is enrolled."""

    PROPOSED = "proposed"
    WAITING = "waiting"
    REFUSED = "refused"
    ENROLLED = "enrolled"
    REFER_FIRST = "refer_first"
    """Its last course ended without response not long ago: a doctor comes before a new course."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingRow:
    """One line of the list of supplementary feeding."""

    child_id: int
    standing: FeedingStanding
    group: FeedingGroup
    because: Reason | None
    """None where the child no longer qualifies but is enrolled, waiting or refused."""
    course: FeedingCourse | None = None

    @property
    def refusal(self) -> str:
        """Why it was refused; "" where it was not."""
        return (
            self.course.reason if self.course and self.standing is FeedingStanding.REFUSED else ""
        )


def feeding_list(
    found: Iterable[Candidate],
    courses: Iterable[FeedingCourse],
    on: date,
    rules: FeedingRules,
    severe_courses: Iterable[OutpatientCourse] = (),
) -> tuple[FeedingRow, ...]:
    """Return who is proposed, enrolled, waiting or refused, by standing and group.

    `found` are the children who qualify; those in outpatient care of gizi buruk are not proposed.
    """
    in_severe_care = {
        one.child_id for one in severe_courses if one.start <= on and one.ended_on is None
    }
    qualified = {one.child_id: one for one in found if one.child_id not in in_severe_care}
    latest: dict[int, FeedingCourse] = {}
    for course in courses:
        if course.decided_on <= on and _outranks(course, latest.get(course.child_id)):
            latest[course.child_id] = course
    rows = [_row(one, latest.get(child_id), on, rules) for child_id, one in qualified.items()]
    rows += [
        FeedingRow(
            child_id=child_id,
            standing=_standing(course, on, rules),
            group=course.group,
            because=None,
            course=course,
        )
        for child_id, course in latest.items()
        if child_id not in qualified and course.state in (CourseState.WAITING, CourseState.RUNNING)
    ]
    standings, groups = list(FeedingStanding), list(FeedingGroup)
    return tuple(
        sorted(rows, key=lambda row: (standings.index(row.standing), groups.index(row.group)))
    )


def _outranks(course: FeedingCourse, other: FeedingCourse | None) -> bool:
    """Whether a course outranks another: a running one first, then the newest decision."""
    if other is None:
        return True
    running = (course.state is CourseState.RUNNING, other.state is CourseState.RUNNING)
    if running[0] != running[1]:
        return running[0]
    return (course.decided_on, course.course_id) > (other.decided_on, other.course_id)


def _row(one: Candidate, course: FeedingCourse | None, on: date, rules: FeedingRules) -> FeedingRow:
    standing = FeedingStanding.PROPOSED if course is None else _standing(course, on, rules)
    if course is None or standing is FeedingStanding.PROPOSED:
        return FeedingRow(
            child_id=one.child_id, standing=standing, group=one.group, because=one.because
        )
    enrolled = standing in (FeedingStanding.ENROLLED, FeedingStanding.WAITING)
    return FeedingRow(
        child_id=one.child_id,
        standing=standing,
        group=course.group if enrolled else one.group,
        because=one.because,
        course=course,
    )


def _standing(course: FeedingCourse, on: date, rules: FeedingRules) -> FeedingStanding:
    if course.state is CourseState.RUNNING:
        return FeedingStanding.ENROLLED
    if course.state is CourseState.WAITING:
        return FeedingStanding.WAITING
    if course.state is CourseState.REFUSED:
        again = course.decided_on + timedelta(days=rules.ask_again_days)
        return FeedingStanding.REFUSED if on < again else FeedingStanding.PROPOSED
    ended = course.ended_on or course.decided_on
    resting = on < ended + timedelta(days=rules.rest_days)
    if course.outcome is FeedingOutcome.NO_RESPONSE and resting:
        return FeedingStanding.REFER_FIRST
    return FeedingStanding.PROPOSED
