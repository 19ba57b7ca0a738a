"""Use cases of supplementary feeding (PMT): enrolment, waiting, refusal, end and its undoing.

register.py has the list of all children, log.py the calendar and the weighings.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Problem
from desktop_app.programme.feeding.candidates import is_severely_wasted
from desktop_app.programme.feeding.course import days_outside
from desktop_app.programme.feeding.standing import FeedingStanding
from desktop_app.programme.records.children import MeasuredVisit, Person
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Days,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
)
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.reasons import Reason
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.feeding.page import (
    ChildFeeding,
    MeasuredFedChild,
    evidence_of,
    existing_course,
    fed_child,
    page_of,
    what_follows,
)
from desktop_app.services.feeding.register import feeding_pages
from desktop_app.services.growth.course_upkeep import rescore_courses, rescored_weighing
from desktop_app.services.growth.facts import refresh
from desktop_app.services.register.ended_by_death import (
    before_end,
    end_feeding,
    feeding_again,
    follow_death,
)

_BY_WEIGHT = (
    FeedingOutcome.RECOVERED,
    FeedingOutcome.NO_RESPONSE,
    FeedingOutcome.SEVERELY_WASTED,
)
"""Outcomes that weighings must prove; a person knows the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedCourse:
    """A course that was ended, what comes after it, and the ticks that lay after its end."""

    course: FeedingCourse
    after: Reason
    unticked: Days


@dataclass(frozen=True, slots=True)
class Feeding:
    """The supplementary feeding of the register's children."""

    store: Store
    journal: Journal
    readings: Readings

    def of_child(self, child_id: int, *, by: Person) -> ChildFeeding:
        """Return a child's courses and where she stands. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            page = page_of(unit, fed_child(unit, child_id, self._today()))
        self.readings.child(by, child_id, "feeding")
        return page

    def pages(
        self, *, desa: str | None = None, posyandu: str | None = None, by: Person
    ) -> tuple[ChildFeeding, ...]:
        """Return the page of every child of a place who qualifies, waits or was in a course.

        In the order of the list: by standing and group, then those with past courses only.
        """
        require(by, Right.VIEW)
        refresh(self.store)
        with self.store.reading() as unit:
            found = feeding_pages(unit, self._today(), desa=desa, posyandu=posyandu)
        self.readings.listed(by, "feeding", text=posyandu or desa or "")
        return found

    def check(self, course: FeedingCourse, *, by: Person) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with a course as typed; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return enrolment_problems(fed_child(unit, course.child_id, self._today()), course)

    def enrol(
        self, course: FeedingCourse, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[FeedingCourse]:
        """Begin a course; the last weight of the week before becomes its first weighing.

        Raises: Invalid, also where the rules do not propose the child, unless confirmed.
        """
        return self._decide(replace(course, state=CourseState.RUNNING), confirmed, by)

    def wait(
        self,
        child_id: int,
        group: FeedingGroup,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[FeedingCourse]:
        """Put a child on the waiting list. Raises: Invalid when she waits or is in a course."""
        waiting = FeedingCourse(
            child_id=child_id, group=group, state=CourseState.WAITING, decided_on=self._today()
        )
        return self._decide(waiting, confirmed, by)

    def refuse(
        self, child_id: int, group: FeedingGroup, reason: str, *, by: Person
    ) -> Saved[FeedingCourse]:
        """Record that a child is not enrolled, and why. Raises: Invalid without a reason."""
        refused = FeedingCourse(
            child_id=child_id,
            group=group,
            state=CourseState.REFUSED,
            decided_on=self._today(),
            reason=reason,
        )
        return self._decide(refused, NOBODY_CONFIRMED, by)

    def correct(
        self,
        course: FeedingCourse,
        *,
        shown: FeedingCourse | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[FeedingCourse]:
        """Change a course's plan, not how it ended.

        `shown` is the course as the form showed it: what was changed since is merged or asked
        about. Raises: Invalid, also where ticked days would lie outside the plan; NotFound.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_course(unit, course.course_id)
            changed = replace(
                course,
                child_id=before.child_id,
                state=before.state,
                ended_on=before.ended_on,
                outcome=before.outcome,
            )
            changed, asked = with_stored(unit, self.journal, shown, before, changed)
            fed = fed_child(unit, before.child_id, self._today(), without=before.course_id)
            found = [*asked, *fed.problems(changed)]
            days = unit.feeding_days.of_course(course.course_id)
            outside = days_outside(changed, days, fed.life, fed.today)
            if outside:
                found.append(refuse("start", "feeding_days_outside", count=len(outside)))
            notes = accept(found, confirmed)
            unit.feeding_courses.update(changed)
            self.journal.write(unit, by, "correct", before=before, after=changed)
            unit.commit()
        return Saved(record=changed, notes=notes, changes=touched(changed))

    def end(
        self,
        course_id: int,
        outcome: FeedingOutcome,
        ended_on: date,
        *,
        notes: str = "",
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[EndedCourse]:
        """End a running course.

        It asks about an outcome that the weighings do not prove, and about ticks after the end.
        Those ticks are removed; `reopen` puts them back. Raises: Invalid, NotFound,
        Conflict("feeding_not_running").
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            fed = fed_child(unit, existing_course(unit, course_id).child_id, self._today())
            ended, found = self.ended(unit, fed, course_id, outcome, ended_on, notes, confirmed, by)
            unit.commit()
        return Saved(record=ended, notes=found, changes=touched(ended.course))

    def ended(
        self,
        unit: Unit,
        fed: MeasuredFedChild,
        course_id: int,
        outcome: FeedingOutcome,
        ended_on: date,
        notes: str,
        confirmed: Collection[str],
        by: Person,
    ) -> tuple[EndedCourse, tuple[Problem, ...]]:
        """End a course in the caller's transaction, for an act that ends a course among others."""
        before = existing_course(unit, course_id)
        if before.state is not CourseState.RUNNING:
            raise Conflict("feeding_not_running")
        ended = replace(
            before,
            state=CourseState.ENDED,
            ended_on=ended_on,
            outcome=outcome,
            notes=notes or before.notes,
        )
        days = unit.feeding_days.of_course(course_id)
        weighings = unit.course_weighings.of(course_id=course_id)
        outside = days_outside(ended, days, fed.life, fed.today)
        found = [*fed.problems(ended)]
        if outcome in _BY_WEIGHT and evidence_of(ended, days, weighings, fed) is None:
            found.append(confirm("outcome", "feeding_end_unproven", outcome_word=outcome.value))
        if outside:
            found.append(confirm("ended_on", "feeding_days_after_end", count=len(outside)))
        remarks = accept(found, confirmed)
        end_feeding(unit, self.journal, by, before, ended, outside)
        if outcome is FeedingOutcome.DIED:
            follow_death(unit, self.journal, by, ended.child_id)
        at_end = fed.ended_with([ended])
        after = what_follows(ended, days - outside, weighings, fed, at_end)
        return EndedCourse(course=ended, after=after, unticked=outside), remarks

    def reopen(self, course_id: int, *, by: Person) -> Saved[FeedingCourse]:
        """Take the end of a course back, with its notes and the ticks that it took away.

        Raises: Invalid when another course runs by now, NotFound, Conflict("feeding_not_ended").
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_course(unit, course_id)
            if before.state is not CourseState.ENDED:
                raise Conflict("feeding_not_ended")
            notes, taken = before_end(unit, before)
            course = replace(
                before, state=CourseState.RUNNING, ended_on=None, outcome=None, notes=notes
            )
            fed = fed_child(unit, course.child_id, self._today(), without=course_id)
            dead = fed.life.died_on
            again = [] if dead is None else [refuse("ended_on", "course_of_dead", day=dead)]
            remarks = accept([*again, *fed.problems(course)], NOBODY_CONFIRMED)
            back = taken - unit.feeding_days.of_course(course_id)
            back -= days_outside(course, back, fed.life, fed.today)
            feeding_again(unit, self.journal, by, before, course, back)
            if before.outcome is FeedingOutcome.DIED:
                follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, notes=remarks, changes=touched(course))

    def remove(self, course_id: int, *, by: Person) -> Saved[FeedingCourse]:
        """Take a course that was a mistake out of the child's record; `bring_back` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            course = existing_course(unit, course_id)
            unit.feeding_courses.set_removed(course_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=course, after=None)
            if course.outcome is FeedingOutcome.DIED:
                follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, changes=touched(course))

    def bring_back(self, course_id: int, *, by: Person) -> Saved[FeedingCourse]:
        """Put a removed course back. Raises: Invalid, Conflict("course_open"), NotFound."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.feeding_courses.set_removed(course_id, None)
            course = existing_course(unit, course_id)
            fed = fed_child(unit, course.child_id, self._today(), without=course_id)
            notes = accept(fed.problems(course), NOBODY_CONFIRMED)
            # Her birth date, sex or visits may have been corrected since.
            rescore_courses(unit, fed.child)
            self.journal.write(unit, by, "bring_back", before=None, after=course)
            follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, notes=notes, changes=touched(course))

    def _decide(
        self, course: FeedingCourse, confirmed: Collection[str], by: Person
    ) -> Saved[FeedingCourse]:
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            fed = fed_child(unit, course.child_id, self._today())
            saved, notes = self.decided(unit, fed, course, confirmed, by)
            unit.commit()
        return Saved(record=saved, notes=notes, changes=touched(saved))

    def decided(
        self,
        unit: Unit,
        fed: MeasuredFedChild,
        course: FeedingCourse,
        confirmed: Collection[str],
        by: Person,
    ) -> tuple[FeedingCourse, tuple[Problem, ...]]:
        """Write an enrolment, a place on the waiting list or a refusal in the caller's transaction.

        The course of a child who waits is turned into the one that was decided.
        """
        waiting = next((one for one in fed.courses if one.state is CourseState.WAITING), None)
        turned = waiting is not None and course.state is not CourseState.WAITING
        course = replace(course, course_id=waiting.course_id if waiting and turned else 0)
        notes = accept(enrolment_problems(fed, course), confirmed)
        if turned:
            unit.feeding_courses.update(course)
            self.journal.write(unit, by, "correct", before=waiting, after=course)
        else:
            course = unit.feeding_courses.add(course)
            self.journal.write(unit, by, "create", before=None, after=course)
        first = _first_weighing(fed, course)
        if first is not None:
            weighing = unit.course_weighings.add(first)
            self.journal.write(unit, by, "create", before=None, after=weighing)
        # It ends on the day of her death if that is known already.
        follow_death(unit, self.journal, by, course.child_id)
        return existing_course(unit, course.course_id), notes

    def _today(self) -> date:
        return self.journal.clock().date()


def enrolment_problems(fed: MeasuredFedChild, course: FeedingCourse) -> tuple[Problem, ...]:
    """Return what is wrong with a course, and questions where the rules do not propose it."""
    found = [*fed.problems(course)]
    if course.state in (CourseState.RUNNING, CourseState.WAITING):
        found += _group_questions(fed, course)
    return tuple(found)


def touched(course: FeedingCourse) -> Changes:
    """Return which children a change of a course touches, for the pages to reload."""
    return Changes(children=frozenset({course.child_id}))


def _group_questions(fed: MeasuredFedChild, course: FeedingCourse) -> Iterator[Problem]:
    on = min(course.start or fed.today, fed.today)
    nutrition = fed.nutrition(on)
    if is_severely_wasted(nutrition.zwfl, nutrition.muac_cm, nutrition.oedema_grade, fed.rules):
        yield refuse("group", "feeding_severely_wasted")
        return
    found = fed.candidate(on)
    if found is None:
        yield confirm("group", "feeding_not_proposed")
    elif found.group is not course.group:
        yield confirm("group", "feeding_other_group", group_word=found.group.value)
    row = fed.row(fed.candidate(fed.today))
    if row is not None and row.standing is FeedingStanding.REFER_FIRST:
        yield confirm("start", "feeding_refer_first")


def _first_weighing(fed: MeasuredFedChild, course: FeedingCourse) -> CourseWeighing | None:
    if course.state is not CourseState.RUNNING or course.start is None:
        return None
    found = _last_weighed(fed.visits, course.start)
    if found is None:
        return None
    visit = found.visit
    ago = (course.start - visit.visit_date).days
    if visit.weight_kg is None or ago > fed.rules.weighing_grace_days:
        return None
    weighing = CourseWeighing(
        course_id=course.course_id,
        on=visit.visit_date,
        weight_kg=visit.weight_kg,
        lenhei_cm=visit.lenhei_cm,
        muac_cm=visit.muac_cm,
        oedema_grade=visit.oedema_grade,
    )
    return rescored_weighing(fed.child, weighing, fed.visits)


def _last_weighed(visits: Sequence[MeasuredVisit], until: date) -> MeasuredVisit | None:
    weighed = [
        found
        for found in visits
        if found.visit.weight_kg is not None and found.visit.visit_date <= until
    ]
    return weighed[-1] if weighed else None
