"""Ends the courses of a child who died, and lets them run again when the death is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.feeding import (
    CourseState,
    Days,
    FeedingCourse,
    FeedingOutcome,
    OutpatientCourse,
    SevereOutcome,
)
from desktop_app.services.common.journal import Journal
from desktop_app.services.register.child_life import died_on

END, REOPEN = "end", "reopen"
"""What the journal calls the end of a course and its undoing."""

_UNTICKED = "unticked"
_BY_DEATH = "by_death"


def running_courses(unit: Unit, child_id: int) -> int:
    """Return how many courses of a child run: a death would end them."""
    feeding = unit.feeding_courses.of_child(child_id)
    care = unit.outpatient_courses.of_child(child_id)
    return sum(one.state is CourseState.RUNNING for one in feeding) + sum(
        one.ended_on is None for one in care
    )


def follow_death(unit: Unit, journal: Journal, by: Person, child_id: int) -> None:
    """Make a child's courses follow her death: call it when one was recorded, moved or taken back.

    A running course ends on the day of death, without its later ticks. A course that a death ended
    before runs again, ticks included, when no other record says that she died.
    """
    if unit.children.get(child_id) is None:
        return
    feeding = unit.feeding_courses.of_child(child_id)
    care = unit.outpatient_courses.of_child(child_id)
    fed_until_death = {one.course_id for one in feeding if _by_death(unit, one)}
    cared_until_death = {one.course_id for one in care if _by_death(unit, one)}
    died = died_on(unit, child_id, without=fed_until_death, without_severe=cared_until_death)
    for one in feeding:
        course = one
        if course.course_id in fed_until_death and course.ended_on != _last_day(course, died):
            course = _feeding_again(unit, journal, by, course)
        if died is not None and course.state is CourseState.RUNNING:
            end_feeding(
                unit,
                journal,
                by,
                course,
                replace(
                    course,
                    state=CourseState.ENDED,
                    ended_on=_last_day(course, died),
                    outcome=FeedingOutcome.DIED,
                ),
                by_death=True,
            )
    for other in care:
        severe = other
        if severe.course_id in cared_until_death and severe.ended_on != _last_day(severe, died):
            running = replace(severe, ended_on=None, outcome=None)
            unit.outpatient_courses.update(running)
            journal.write(unit, by, REOPEN, before=severe, after=running)
            severe = running
        if died is not None and severe.ended_on is None:
            ended = replace(severe, ended_on=_last_day(severe, died), outcome=SevereOutcome.DIED)
            unit.outpatient_courses.update(ended)
            _write(unit, journal, by, END, severe, ended, {_BY_DEATH: True})


def end_feeding(
    unit: Unit,
    journal: Journal,
    by: Person,
    before: FeedingCourse,
    ended: FeedingCourse,
    outside: Days | None = None,
    *,
    by_death: bool = False,
) -> None:
    """Store the end of a feeding course and take the ticks away that lie `outside` of it.

    Without `outside` these are the days after its end. `before_end` finds them for a reopening.
    """
    if outside is None and ended.ended_on is not None:
        days = unit.feeding_days.of_course(ended.course_id)
        outside = frozenset(day for day in days if day > ended.ended_on)
    unit.feeding_days.untick(ended.course_id, outside or ())
    unit.feeding_courses.update(ended)
    told: dict[str, object] = {_UNTICKED: _iso(outside)} if outside else {}
    _write(unit, journal, by, END, before, ended, told | ({_BY_DEATH: True} if by_death else {}))


def feeding_again(
    unit: Unit,
    journal: Journal,
    by: Person,
    before: FeedingCourse,
    running: FeedingCourse,
    back: Days,
) -> None:
    """Store a feeding course that runs again, with the ticks that come `back`."""
    unit.feeding_courses.update(running)
    unit.feeding_days.tick(running.course_id, back)
    told: dict[str, object] = {"ticked": _iso(back)} if back else {}
    _write(unit, journal, by, REOPEN, before, running, told)


def before_end(unit: Unit, ended: FeedingCourse) -> tuple[str, Days]:
    """Return the notes before the end, and the ticks that the end took away."""
    lines = unit.history.changes_of("feeding_course", ended.course_id)
    line = next((line for line in lines if line.action == END), None)
    if line is None:
        return ended.notes, frozenset()
    before: Mapping[str, object] = line.before or {}
    notes = str(before["notes"] or "") if "notes" in before else ended.notes
    after: Mapping[str, Any] = line.after or {}
    return notes, frozenset(date.fromisoformat(day) for day in after.get(_UNTICKED, ()))


def _feeding_again(
    unit: Unit, journal: Journal, by: Person, before: FeedingCourse
) -> FeedingCourse:
    notes, taken = before_end(unit, before)
    running = replace(before, state=CourseState.RUNNING, ended_on=None, outcome=None, notes=notes)
    back = taken - unit.feeding_days.of_course(before.course_id)
    feeding_again(unit, journal, by, before, running, back)
    return running


def _by_death(unit: Unit, course: FeedingCourse | OutpatientCourse) -> bool:
    """Whether a death recorded elsewhere ended the course, and not a person."""
    if course.outcome not in (FeedingOutcome.DIED, SevereOutcome.DIED):
        return False
    kind = "feeding_course" if isinstance(course, FeedingCourse) else "outpatient_course"
    lines = unit.history.changes_of(kind, course.course_id)
    newest = next((line for line in lines if line.action in (END, REOPEN)), None)
    return newest is not None and _BY_DEATH in (newest.after or {})


def _last_day(course: FeedingCourse | OutpatientCourse, died: date | None) -> date | None:
    """Return the day on which a death ends the course; one that began later never ran a day."""
    if died is None:
        return None
    return max(died, course.start or died)


def _write(
    unit: Unit,
    journal: Journal,
    by: Person,
    action: str,
    before: FeedingCourse | OutpatientCourse,
    after: FeedingCourse | OutpatientCourse,
    told: Mapping[str, object],
) -> None:
    line = journal.line(by, action, before=before, after=after)
    unit.journal.write_many([replace(line, after={**(line.after or {}), **told})])


def _iso(days: Days) -> list[str]:
    return sorted(day.isoformat() for day in days)
