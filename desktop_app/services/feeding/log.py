"""Use cases of a feeding course's log: tick its days, weigh the child, and undo either."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Invalid, Problem
from desktop_app.programme.feeding.course import DayChange, is_open, ticked_week, toggled_day
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.feeding import CourseWeighing, Days, FeedingCourse
from desktop_app.programme.records.problems import refuse
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import undoing
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.feeding.page import existing_course, fed_child
from desktop_app.services.feeding.weighings import (
    existing_weighing,
    judged_weighing,
    scored,
    weighed,
    weighing_back,
)
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.register.child_life import life_of

TICK = "tick"
"""What the journal calls ticking and unticking days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseDays:
    """A course's ticked days after a change, and the change, which `revert` undoes."""

    course_id: int
    change: DayChange
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """What a paper calendar shows of one course."""

    course_id: int
    ticked: Days = frozenset()
    unticked: Days = frozenset()
    """Days that are ticked by mistake."""
    weighing: CourseWeighing | None = None
    """A new one, or one to be corrected."""
    shown: CourseWeighing | None = None
    """The one to be corrected as the sheet showed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """What was written of one paper entry, which `take_paper_back` undoes."""

    course_id: int
    change: DayChange
    before: CourseWeighing | None = None
    weighed: CourseWeighing | None = None


@dataclass(frozen=True, slots=True)
class FeedingLog:
    """Days and weighings of feeding courses."""

    store: Store
    journal: Journal

    def tick_day(self, course_id: int, day: date, *, by: Person) -> Saved[CourseDays]:
        """Tick a day, or remove its tick: one click.

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
        """Tick the open days of a week of the course (1 is the first), or untick all of them."""
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course, days = _course_and_days(unit, course_id)
            life = life_of(unit, existing_child(unit, course.child_id))
            change = ticked_week(course, days, week, life, self._today())
            saved = self._changed(unit, by, course, days, change)
            unit.commit()
        return saved

    def from_paper(
        self,
        entries: Iterable[PaperEntry],
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[tuple[PaperLine, ...]]:
        """Write the days and weights that paper calendars of many courses show, in one transaction.

        Days that are ticked or unticked already stay out of the change. A weighing with an id is
        corrected.
        Raises: Invalid with everything that is wrong or to be confirmed (figure `course`), and
        then nothing is saved; NotAllowed; NotFound.
        """
        require(by, Right.INPUT)
        written: list[PaperLine] = []
        children: set[int] = set()
        notes: list[Problem] = []
        problems: list[Problem] = []
        with self.store.unit() as unit:
            for entry in entries:
                try:
                    line, remarks = self._from_paper(unit, by, entry, confirmed)
                except Invalid as refused:
                    problems += _of_course(entry.course_id, refused.problems)
                    continue
                written.append(line)
                notes += _of_course(entry.course_id, remarks)
                children.add(existing_course(unit, entry.course_id).child_id)
            if problems:
                raise Invalid(problems)
            unit.commit()
        changes = Changes(children=frozenset(children))
        return Saved(record=tuple(written), notes=tuple(notes), changes=changes)

    def take_paper_back(
        self, lines: Iterable[PaperLine], *, by: Person
    ) -> Saved[tuple[PaperLine, ...]]:
        """Undo what `from_paper` wrote, all of it or nothing.

        Raises: Conflict("undo_overtaken") when any of it was changed since; NotAllowed.
        """
        require(by, Right.INPUT)
        back = tuple(lines)
        children: set[int] = set()
        with self.store.unit() as unit:
            for line in back:
                course, days = _course_and_days(unit, line.course_id)
                children.add(course.child_id)
                self._reverted(unit, by, course, days, line.change)
                if line.weighed is not None:
                    weighing_back(unit, self.journal, by, line.before, line.weighed)
            unit.commit()
        return Saved(record=back, changes=Changes(children=frozenset(children)))

    def revert(self, course_id: int, change: DayChange, *, by: Person) -> Saved[CourseDays]:
        """Undo a change of days, exactly.

        Raises: Conflict("undo_overtaken") when one of its days was changed since; Invalid when a
        day that it unticked cannot be ticked any more.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course, days = _course_and_days(unit, course_id)
            saved = self._reverted(unit, by, course, days, change)
            unit.commit()
        return saved

    def preview(self, weighing: CourseWeighing, *, by: Person) -> CourseWeighing:
        """Return the weighing with the z-scores that it would have; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            course = existing_course(unit, weighing.course_id)
            fed = fed_child(unit, course.child_id, self._today())
            return scored(fed, weighing)[0]

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
            saved, notes = weighed(
                unit, self.journal, by, replace(weighing, weighing_id=0), confirmed
            )
            changes = _changes_of(existing_course(unit, saved.course_id))
            unit.commit()
        return Saved(record=saved, notes=notes, changes=changes)

    def correct_weighing(
        self,
        weighing: CourseWeighing,
        *,
        shown: CourseWeighing | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[CourseWeighing]:
        """Change a weighing that a form showed as `shown`; raises as `weigh`."""
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_weighing(unit, weighing.weighing_id)
            scored, notes = weighed(
                unit, self.journal, by, weighing, confirmed, action, shown=shown
            )
            changes = _changes_of(existing_course(unit, scored.course_id))
            unit.commit()
        return Saved(record=scored, notes=notes, changes=changes, before=before)

    def put_weighing_back(
        self, before: CourseWeighing, after: CourseWeighing, *, by: Person
    ) -> Saved[CourseWeighing]:
        """Undo a correction; questions about `before` were answered when it was first saved.

        Raises: Conflict("undo_overtaken") when a field was changed again since.
        """
        with self.store.reading() as unit:
            _, problems = judged_weighing(unit, before, self._today())
        asked = frozenset(problem.code for problem in problems)
        with undoing():
            return self.correct_weighing(before, shown=after, confirmed=asked, by=by, action="undo")

    def remove_weighing(self, weighing_id: int, *, by: Person) -> Saved[CourseWeighing]:
        """Take a weighing away; `bring_back_weighing` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            weighing = existing_weighing(unit, weighing_id)
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
            course = existing_course(unit, existing_weighing(unit, weighing_id).course_id)
            # Her birth date, sex or visits may have been corrected since.
            rescore_courses(unit, existing_child(unit, course.child_id))
            weighing = existing_weighing(unit, weighing_id)
            self.journal.write(unit, by, "bring_back", before=None, after=weighing)
            changes = _changes_of(course)
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

    def _reverted(
        self, unit: Unit, by: Person, course: FeedingCourse, days: Days, change: DayChange
    ) -> Saved[CourseDays]:
        if not change.ticked <= days or change.unticked & days:
            raise Conflict("undo_overtaken")
        closed = self._closed(unit, course, change.unticked)
        if closed:
            raise Invalid(closed)
        return self._changed(unit, by, course, days, change.reverted)

    def _closed(self, unit: Unit, course: FeedingCourse, days: Days) -> list[Problem]:
        """Return a refusal for each day that cannot be ticked."""
        life = life_of(unit, existing_child(unit, course.child_id))
        return [
            refuse("day", "feeding_day_closed", day=day)
            for day in sorted(days)
            if not is_open(course, day, life, self._today())
        ]

    def _from_paper(
        self, unit: Unit, by: Person, entry: PaperEntry, confirmed: Collection[str]
    ) -> tuple[PaperLine, tuple[Problem, ...]]:
        course, days = _course_and_days(unit, entry.course_id)
        change = DayChange(ticked=entry.ticked - days, unticked=entry.unticked & days)
        closed = self._closed(unit, course, change.ticked)
        if closed:
            raise Invalid(closed)
        self._changed(unit, by, course, days, change)
        before = after = None
        notes: tuple[Problem, ...] = ()
        if entry.weighing is not None:
            weighing = replace(entry.weighing, course_id=course.course_id)
            if weighing.weighing_id:
                require(by, Right.CORRECT)
                before = existing_weighing(unit, weighing.weighing_id)
            after, notes = weighed(unit, self.journal, by, weighing, confirmed, shown=entry.shown)
        line = PaperLine(course_id=course.course_id, change=change, before=before, weighed=after)
        return line, notes

    def _today(self) -> date:
        return self.journal.clock().date()


def _course_and_days(unit: Unit, course_id: int) -> tuple[FeedingCourse, Days]:
    return existing_course(unit, course_id), unit.feeding_days.of_course(course_id)


def _iso(days: Days) -> list[str]:
    return sorted(day.isoformat() for day in days)


def _changes_of(course: FeedingCourse) -> Changes:
    return Changes(children=frozenset({course.child_id}))


def _of_course(course_id: int, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with the course's id among their figures."""
    return [
        replace(problem, figures={**problem.figures, "course": course_id}) for problem in problems
    ]
