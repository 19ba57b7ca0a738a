"""Judges a weighing of a feeding course and writes it, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.db.unit import Unit
from desktop_app.errors import Conflict, NotFound, Problem
from desktop_app.programme.records.children import Person, Visit
from desktop_app.programme.records.feeding import CourseState, CourseWeighing, FeedingCourse
from desktop_app.programme.records.problems import refuse
from desktop_app.services.common.acceptance import accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.feeding.page import MeasuredFedChild, existing_course, fed_child
from desktop_app.services.growth.course_measuring import judged
from desktop_app.services.growth.course_upkeep import rescore_courses


def existing_weighing(unit: Unit, weighing_id: int) -> CourseWeighing:
    """Return the weighing. Raises: NotFound("course_weighing_unknown")."""
    found = unit.course_weighings.get(weighing_id)
    if found is None:
        raise NotFound("course_weighing_unknown")
    return found


def weighed(
    unit: Unit,
    journal: Journal,
    by: Person,
    weighing: CourseWeighing,
    confirmed: Collection[str],
    action: str = "correct",
    shown: CourseWeighing | None = None,
) -> tuple[CourseWeighing, tuple[Problem, ...]]:
    """Add a weighing, or correct the one with its id; `action` is the journal's word for it.

    Raises: Invalid when something is refused or not confirmed, NotFound.
    """
    before = None
    asked: tuple[Problem, ...] = ()
    if weighing.weighing_id:
        before = existing_weighing(unit, weighing.weighing_id)
        weighing = replace(weighing, course_id=before.course_id, zwei=before.zwei, zwfl=before.zwfl)
        weighing, asked = with_stored(unit, journal, shown, before, weighing)
    found, problems = judged_weighing(unit, weighing, journal.clock().date())
    notes = accept((*asked, *problems), confirmed)
    if before is None:
        found = unit.course_weighings.add(found)
        action = "create"
    else:
        unit.course_weighings.update(found)
    journal.write(unit, by, action, before=before, after=found)
    return found, notes


def weighing_back(
    unit: Unit, journal: Journal, by: Person, before: CourseWeighing | None, after: CourseWeighing
) -> None:
    """Undo one weighing from paper: restore a corrected one, remove a new one."""
    if unit.course_weighings.get(after.weighing_id) != after:
        raise Conflict("undo_overtaken")
    if before is not None:
        unit.course_weighings.update(before)
        course = existing_course(unit, before.course_id)
        rescore_courses(unit, existing_child(unit, course.child_id))
    else:
        unit.course_weighings.set_removed(after.weighing_id, journal.clock())
    action = "undo" if before is not None else "remove"
    journal.write(unit, by, action, before=after, after=before)


def judged_weighing(
    unit: Unit, weighing: CourseWeighing, today: date
) -> tuple[CourseWeighing, tuple[Problem, ...]]:
    """Return the weighing with its z-scores, and what is or may be wrong with it."""
    course = existing_course(unit, weighing.course_id)
    fed = fed_child(unit, course.child_id, today, without=course.course_id)
    found, problems = scored(fed, weighing)
    others = unit.course_weighings.of(course_id=course.course_id)
    return found, (*_day_problems(fed, course, weighing, others), *problems)


def scored(
    fed: MeasuredFedChild, weighing: CourseWeighing
) -> tuple[CourseWeighing, tuple[Problem, ...]]:
    """Return a weighing with its z-scores, and what is or may be wrong with what was measured."""
    draft = Visit(
        child_id=fed.child.child_id,
        visit_date=weighing.on,
        weight_kg=weighing.weight_kg,
        lenhei_cm=weighing.lenhei_cm,
        muac_cm=weighing.muac_cm,
        oedema_grade=weighing.oedema_grade,
    )
    found = judged(fed.child, fed.visits, draft, fed.today, fed.facts_by.doubt)
    return replace(weighing, zwei=found.zwei, zwfl=found.zwfl), found.problems


def _day_problems(
    fed: MeasuredFedChild,
    course: FeedingCourse,
    weighing: CourseWeighing,
    others: Sequence[CourseWeighing],
) -> Iterable[Problem]:
    """Yield what is wrong with the day within the course; the future is refused elsewhere."""
    if course.start is None or course.state not in (CourseState.RUNNING, CourseState.ENDED):
        yield refuse("on", "feeding_not_running")
        return
    first = course.start - timedelta(days=fed.rules.weighing_grace_days)
    last = min((day for day in (course.ended_on, fed.life.left_on) if day), default=None)
    if weighing.on < first:
        yield refuse("on", "visit_before_course", day=course.start)
    elif last is not None and weighing.on > last:
        yield refuse("on", "visit_after_course", day=last)
    if any(one.on == weighing.on and one.weighing_id != weighing.weighing_id for one in others):
        yield refuse("on", "visit_exists")
