"""Use cases of a feeding course's log: ticking its days and weighing the child, and taking back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Invalid, NotFound, Problem
from desktop_app.programme.feeding_course import (
    DayChange,
    is_open,
    ticked_week,
    toggled_day,
)
from desktop_app.programme.feeding_records import CourseState, CourseWeighing, Days, FeedingCourse
from desktop_app.programme.problems import refuse
from desktop_app.programme.records import Person, Visit
from desktop_app.services.child_life import life_of
from desktop_app.services.children import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.course_measuring import judged
from desktop_app.services.feeding_page import FedChild, existing_course, fed_child
from desktop_app.services.journal import Journal
from desktop_app.services.outcome import Changes, Saved
from desktop_app.services.rights import Right, require

TICK = "tick"
"""What the journal calls ticking and unticking days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDays:
    """A course's ticked days after a change, and the change, which `revert` takes back."""

    course_id: int
    change: DayChange
    days: Days


@dataclass(frozen=True, slots=True)
class FeedingLog:
    """Days and weighings of feeding courses."""

    store: Store
    journal: Journal

    def tick_day(self, course_id: int, day: date, *, by: Person) -> Saved[CourseDays]:
        """Tick a day or take its tick away: one click.

        Raises: Invalid("feeding_day_closed") outside of the plan, after today, an end, death or
        move, or before birth; NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course, days = _course_and_days(unit, course_id)
            life = life_of(unit, existing_child(unit, course.child_id))
            change = toggled_day(course, days, day, life, self._today())
            saved = self._changed(unit, by, course, days, change)
            unit.commit()
        return saved

    def tick_week(self, course_id: int, week: int, *, by: Person) -> Saved[CourseDays]:
        """Tick what is open of a week of the course (1 is the first), or untick it all."""
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course, days = _course_and_days(unit, course_id)
            life = life_of(unit, existing_child(unit, course.child_id))
            change = ticked_week(course, days, week, life, self._today())
            saved = self._changed(unit, by, course, days, change)
            unit.commit()
        return saved

    def tick_from_paper(
        self, marks: Mapping[int, Collection[date]], *, by: Person
    ) -> Saved[tuple[CourseDays, ...]]:
        """Tick the days that a paper calendar shows, of many courses in one transaction.

        What is ticked already stays. Raises: Invalid with every day that cannot be ticked (figures
        `day`, `course`), and then nothing is saved; NotFound.
        """
        require(by, Right.INPUT)
        found: list[CourseDays] = []
        children: set[int] = set()
        problems: list[Problem] = []
        with self.store.unit() as unit:
            for course_id, marked in marks.items():
                course, days = _course_and_days(unit, course_id)
                life = life_of(unit, existing_child(unit, course.child_id))
                new = frozenset(marked) - days
                problems += [
                    refuse("day", "feeding_day_closed", day=day, course=course_id)
                    for day in sorted(new)
                    if not is_open(course, day, life, self._today())
                ]
                if not problems:
                    saved = self._changed(unit, by, course, days, DayChange(ticked=new))
                    found.append(saved.record)
                    children.add(course.child_id)
            if problems:
                raise Invalid(problems)
            unit.commit()
        return Saved(record=tuple(found), changes=Changes(children=frozenset(children)))

    def revert(self, course_id: int, change: DayChange, *, by: Person) -> Saved[CourseDays]:
        """Take a change of days back, exactly.

        Raises: Conflict("undo_overtaken") when one of its days was changed since; Invalid when a
        day that it unticked cannot be ticked any more.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course, days = _course_and_days(unit, course_id)
            if not change.ticked <= days or change.unticked & days:
                raise Conflict("undo_overtaken")
            life = life_of(unit, existing_child(unit, course.child_id))
            closed = [
                refuse("day", "feeding_day_closed", day=day)
                for day in sorted(change.unticked)
                if not is_open(course, day, life, self._today())
            ]
            if closed:
                raise Invalid(closed)
            saved = self._changed(unit, by, course, days, change.reverted)
            unit.commit()
        return saved

    def preview(self, weighing: CourseWeighing) -> CourseWeighing:
        """Return the weighing with the z-scores that it would have; writes nothing."""
        with self.store.reading() as unit:
            course = existing_course(unit, weighing.course_id)
            fed = fed_child(unit, course.child_id, self._today())
            return _scored(fed, weighing)[0]

    def weigh(
        self,
        weighing: CourseWeighing,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[CourseWeighing]:
        """Add a weighing; its z-scores are computed here.

        Raises: Invalid when something is refused or not confirmed, NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            fed, scored, notes = self._accepted(unit, weighing, confirmed)
            saved = unit.course_weighings.add(replace(scored, weighing_id=0))
            self.journal.write(unit, by, "create", before=None, after=saved)
            unit.commit()
        return Saved(record=saved, notes=notes, changes=_touched(fed))

    def correct_weighing(
        self,
        weighing: CourseWeighing,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[CourseWeighing]:
        """Change a weighing; raises as `weigh`."""
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = _existing_weighing(unit, weighing.weighing_id)
            same_course = replace(weighing, course_id=before.course_id)
            fed, scored, notes = self._accepted(unit, same_course, confirmed)
            unit.course_weighings.update(scored)
            self.journal.write(unit, by, "correct", before=before, after=scored)
            unit.commit()
        return Saved(record=scored, notes=notes, changes=_touched(fed))

    def remove_weighing(self, weighing_id: int, *, by: Person) -> Saved[CourseWeighing]:
        """Take a weighing away; `bring_back_weighing` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            weighing = _existing_weighing(unit, weighing_id)
            unit.course_weighings.set_removed(weighing_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=weighing, after=None)
            changes = _changes_of(existing_course(unit, weighing.course_id))
            unit.commit()
        return Saved(record=weighing, changes=changes)

    def bring_back_weighing(self, weighing_id: int, *, by: Person) -> Saved[CourseWeighing]:
        """Put a removed weighing back. Raises: Conflict("visit_exists"), NotFound."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.course_weighings.set_removed(weighing_id, None)
            weighing = _existing_weighing(unit, weighing_id)
            self.journal.write(unit, by, "bring_back", before=None, after=weighing)
            changes = _changes_of(existing_course(unit, weighing.course_id))
            unit.commit()
        return Saved(record=weighing, changes=changes)

    def _changed(
        self, unit: Unit, by: Person, course: FeedingCourse, days: Days, change: DayChange
    ) -> Saved[CourseDays]:
        if change.ticked or change.unticked:
            unit.feeding_days.untick(course.course_id, change.unticked)
            unit.feeding_days.tick(course.course_id, change.ticked)
            after = {"ticked": _iso(change.ticked), "unticked": _iso(change.unticked)}
            self.journal.note(unit, by, TICK, "feeding_course", course.course_id, after=after)
        record = CourseDays(course_id=course.course_id, change=change, days=change.applied(days))
        return Saved(record=record, changes=_changes_of(course))

    def _accepted(
        self, unit: Unit, weighing: CourseWeighing, confirmed: Collection[str]
    ) -> tuple[FedChild, CourseWeighing, tuple[Problem, ...]]:
        course = existing_course(unit, weighing.course_id)
        fed = fed_child(unit, course.child_id, self._today(), without=course.course_id)
        scored, problems = _scored(fed, weighing)
        others = unit.course_weighings.of(course_id=course.course_id)
        found = [*_day_problems(fed, course, weighing, others), *problems]
        return fed, scored, accept(found, confirmed)

    def _today(self) -> date:
        return self.journal.clock().date()


def _course_and_days(unit: Unit, course_id: int) -> tuple[FeedingCourse, Days]:
    return existing_course(unit, course_id), unit.feeding_days.of_course(course_id)


def _existing_weighing(unit: Unit, weighing_id: int) -> CourseWeighing:
    found = unit.course_weighings.get(weighing_id)
    if found is None:
        raise NotFound("course_weighing_unknown")
    return found


def _scored(fed: FedChild, weighing: CourseWeighing) -> tuple[CourseWeighing, tuple[Problem, ...]]:
    draft = Visit(
        child_id=fed.child.child_id,
        visit_date=weighing.on,
        weight_kg=weighing.weight_kg,
        lenhei_cm=weighing.lenhei_cm,
        muac_cm=weighing.muac_cm,
        oedema_grade=weighing.oedema_grade,
    )
    found = judged(fed.child, fed.visits, draft, fed.today)
    return replace(weighing, zwei=found.zwei, zwfl=found.zwfl), found.problems


def _day_problems(
    fed: FedChild,
    course: FeedingCourse,
    weighing: CourseWeighing,
    others: Sequence[CourseWeighing],
) -> Iterable[Problem]:
    """What is wrong with the day beside the course; the future is refused elsewhere."""
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


def _iso(days: Days) -> list[str]:
    return sorted(day.isoformat() for day in days)


def _changes_of(course: FeedingCourse) -> Changes:
    return Changes(children=frozenset({course.child_id}))


def _touched(fed: FedChild) -> Changes:
    return Changes(children=frozenset({fed.child.child_id}))
