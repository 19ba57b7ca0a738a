"""Use cases of gizi buruk's outpatient care: admission, weekly visits, end, passing on to PMT.

A child with complications belongs in hospital: she gets a proposal to refer her at once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Problem
from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.outpatient import OutpatientStep, course_step
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
)
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import undoing, with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.feeding.enrolment import Feeding
from desktop_app.services.feeding.outpatient_page import (
    OutpatientPage,
    VisitAdvice,
    admission_questions,
    advice_of,
    existing_outpatient_course,
    existing_outpatient_visit,
    outpatient_course_problems,
    outpatient_page,
    visits_of,
)
from desktop_app.services.feeding.outpatient_visits import add_visit, keep_length
from desktop_app.services.feeding.page import draft_of, fed_child
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.register.child_life import life_of
from desktop_app.services.register.ended_by_death import END, REOPEN, follow_death

_PROVEN_BY = {
    SevereOutcome.RECOVERED: (OutpatientStep.DISCHARGE,),
    SevereOutcome.TO_FEEDING: (OutpatientStep.TO_FEEDING, OutpatientStep.DISCHARGE),
    SevereOutcome.TO_INPATIENT: (OutpatientStep.REFER_NOW, OutpatientStep.REFER),
    SevereOutcome.NO_RESPONSE: (OutpatientStep.REFER,),
    SevereOutcome.DROPPED_OUT: (OutpatientStep.DROPPED_OUT,),
}
"""The steps of the rules that prove an outcome; a person knows whether a child died or moved."""

_ENDED_BY_ADMISSION = frozenset({"feeding_end_unproven", "feeding_days_after_end"})
"""Questions that count as answered when a feeding course ends because of gizi buruk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """An outpatient course that ended, and the supplementary feeding that goes on from it."""

    severe: OutpatientCourse
    feeding: FeedingCourse


@dataclass(frozen=True, slots=True)
class Outpatient:
    """Outpatient care of gizi buruk."""

    store: Store
    journal: Journal
    feeding: Feeding
    readings: Readings

    def of_child(self, child_id: int, *, by: Person) -> OutpatientPage:
        """Return a child's outpatient courses. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            page = outpatient_page(unit, child_id, self._today())
        self.readings.child(by, child_id, "outpatient")
        return page

    def advise(
        self,
        child_id: int,
        visit: OutpatientVisit,
        *,
        lenhei_cm: float | None = None,
        by: Person,
    ) -> VisitAdvice:
        """Return what follows from a visit as typed, also for a child without a course."""
        require(by, Right.VIEW)
        self.readings.child(by, child_id, "outpatient")
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            course = unit.outpatient_courses.get(visit.course_id)
            return advice_of(unit, child, course, visit, lenhei_cm, self._today())

    def start(
        self,
        course: OutpatientCourse,
        first: OutpatientVisit,
        *,
        lenhei_cm: float | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[OutpatientCourse]:
        """Admit a child with her first visit, on the day of the start.

        It asks about a child with complications or below 6 months, who belongs in hospital, and
        about one without gizi buruk. A running feeding course ends as gizi buruk.
        Raises: Invalid, NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            child = existing_child(unit, course.child_id)
            new = replace(course, course_id=0, ended_on=None, outcome=None)
            advice = advice_of(
                unit, child, new, replace(first, on=new.start), lenhei_cm, self._today()
            )
            found = [
                *self._feeding_ended(unit, new, by),
                *outpatient_course_problems(unit, child, new, self._today()),
            ]
            found += [*advice.problems, *admission_questions(advice)]
            notes = accept(found, confirmed)
            saved = unit.outpatient_courses.add(new)
            self.journal.write(unit, by, "create", before=None, after=saved)
            add_visit(unit, self.journal, by, replace(advice.visit, course_id=saved.course_id))
            keep_length(unit, self.journal, by, child, advice.visit, lenhei_cm)
            # It ends on the day of her death if that is known already.
            follow_death(unit, self.journal, by, saved.child_id)
            saved = existing_outpatient_course(unit, saved.course_id)
            unit.commit()
        return Saved(record=saved, notes=notes, changes=_touched(saved))

    def visit(
        self,
        visit: OutpatientVisit,
        *,
        lenhei_cm: float | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[OutpatientVisit]:
        """Add a weekly visit; its z-score is computed here. Raises: Invalid, NotFound.

        A length measured that day is kept as an ordinary visit of the child.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            course = existing_outpatient_course(unit, visit.course_id)
            child = existing_child(unit, course.child_id)
            advice = advice_of(unit, child, course, visit, lenhei_cm, self._today())
            notes = accept(advice.problems, confirmed)
            saved = add_visit(unit, self.journal, by, advice.visit)
            keep_length(unit, self.journal, by, child, advice.visit, lenhei_cm)
            unit.commit()
        return Saved(record=saved, notes=notes, changes=_touched(course))

    def correct_visit(
        self,
        visit: OutpatientVisit,
        *,
        shown: OutpatientVisit | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[OutpatientVisit]:
        """Change a visit that a form showed as `shown`. Raises: Invalid, NotFound."""
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_outpatient_visit(unit, visit.visit_id)
            course = existing_outpatient_course(unit, before.course_id)
            child = existing_child(unit, course.child_id)
            # Nobody types z-scores: they are computed of what is merged.
            same = replace(visit, course_id=before.course_id, zwfl=before.zwfl)
            same, asked = with_stored(unit, self.journal, shown, before, same)
            advice = advice_of(unit, child, course, same, None, self._today())
            notes = accept((*asked, *advice.problems), confirmed)
            unit.outpatient_visits.update(advice.visit)
            self.journal.write(unit, by, action, before=before, after=advice.visit)
            unit.commit()
        changes = _touched(course)
        return Saved(record=advice.visit, notes=notes, changes=changes, before=before)

    def put_visit_back(
        self, before: OutpatientVisit, after: OutpatientVisit, *, by: Person
    ) -> Saved[OutpatientVisit]:
        """Undo a correction; questions about `before` were answered when it was first saved.

        Raises: Conflict("undo_overtaken") when a field was changed again since.
        """
        with self.store.reading() as unit:
            course = existing_outpatient_course(unit, before.course_id)
            child = existing_child(unit, course.child_id)
            advice = advice_of(unit, child, course, before, None, self._today())
        asked = frozenset(problem.code for problem in advice.problems)
        with undoing():
            return self.correct_visit(before, shown=after, confirmed=asked, by=by, action="undo")

    def remove_visit(self, visit_id: int, *, by: Person) -> Saved[OutpatientVisit]:
        """Take a visit away; `bring_back_visit` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            visit = existing_outpatient_visit(unit, visit_id)
            course = existing_outpatient_course(unit, visit.course_id)
            unit.outpatient_visits.set_removed(visit_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=visit, after=None)
            unit.commit()
        return Saved(record=visit, changes=_touched(course))

    def bring_back_visit(self, visit_id: int, *, by: Person) -> Saved[OutpatientVisit]:
        """Put a removed visit back. Raises: Conflict("visit_exists"), NotFound."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.outpatient_visits.set_removed(visit_id, None)
            course = existing_outpatient_course(
                unit, existing_outpatient_visit(unit, visit_id).course_id
            )
            # Her birth date, sex or visits may have been corrected since.
            rescore_courses(unit, existing_child(unit, course.child_id))
            visit = existing_outpatient_visit(unit, visit_id)
            self.journal.write(unit, by, "bring_back", before=None, after=visit)
            unit.commit()
        return Saved(record=visit, changes=_touched(course))

    def end(
        self,
        course_id: int,
        outcome: SevereOutcome,
        ended_on: date,
        *,
        notes: str = "",
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[OutpatientCourse]:
        """End a course; it asks about an outcome that the visits do not prove.

        Raises: Invalid, NotFound, Conflict("outpatient_not_running").
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            ended, remarks = self._ended(unit, by, course_id, outcome, ended_on, notes, confirmed)
            unit.commit()
        return Saved(record=ended, notes=remarks, changes=_touched(ended))

    def transfer(
        self,
        course_id: int,
        feeding: FeedingCourse,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Transfer]:
        """End a course on the day on which supplementary feeding starts, in one act.

        Raises: Invalid, NotFound, Conflict("outpatient_not_running").
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            day = feeding.start or self._today()
            ended, remarks = self._ended(
                unit, by, course_id, SevereOutcome.TO_FEEDING, day, "", confirmed
            )
            fed = fed_child(unit, ended.child_id, self._today())
            running = replace(
                feeding, child_id=ended.child_id, state=CourseState.RUNNING, start=day
            )
            enrolled, more = self.feeding.decided(unit, fed, running, confirmed, by)
            unit.commit()
        record = Transfer(severe=ended, feeding=enrolled)
        return Saved(record=record, notes=(*remarks, *more), changes=_touched(ended))

    def transfer_draft(self, course_id: int, *, by: Person) -> FeedingCourse:
        """Return the supplementary feeding that a transfer today would begin."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            course = existing_outpatient_course(unit, course_id)
            fed = fed_child(unit, course.child_id, self._today())
            draft = draft_of(course.child_id, FeedingGroup.WASTED, fed.rules, self._today())
        self.readings.child(by, course.child_id, "outpatient")
        return replace(draft, responsible=course.responsible)

    def reopen(self, course_id: int, *, by: Person) -> Saved[OutpatientCourse]:
        """Take the end of a course back. Raises: Invalid, NotFound, Conflict."""
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_outpatient_course(unit, course_id)
            if before.ended_on is None:
                raise Conflict("outpatient_not_ended")
            course = replace(before, ended_on=None, outcome=None)
            child = existing_child(unit, course.child_id)
            dead = life_of(unit, child, without_severe=course_id).died_on
            again = [] if dead is None else [refuse("ended_on", "course_of_dead", day=dead)]
            found = outpatient_course_problems(unit, child, course, self._today())
            notes = accept([*again, *found], NOBODY_CONFIRMED)
            unit.outpatient_courses.update(course)
            self.journal.write(unit, by, REOPEN, before=before, after=course)
            if before.outcome is SevereOutcome.DIED:
                follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, notes=notes, changes=_touched(course))

    def remove(self, course_id: int, *, by: Person) -> Saved[OutpatientCourse]:
        """Take a course that was a mistake away; `bring_back` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            course = existing_outpatient_course(unit, course_id)
            unit.outpatient_courses.set_removed(course_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=course, after=None)
            if course.outcome is SevereOutcome.DIED:
                follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, changes=_touched(course))

    def bring_back(self, course_id: int, *, by: Person) -> Saved[OutpatientCourse]:
        """Put a removed course back. Raises: Invalid, Conflict("course_open"), NotFound."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.outpatient_courses.set_removed(course_id, None)
            course = existing_outpatient_course(unit, course_id)
            child = existing_child(unit, course.child_id)
            notes = accept(
                outpatient_course_problems(unit, child, course, self._today()), NOBODY_CONFIRMED
            )
            rescore_courses(unit, child)
            self.journal.write(unit, by, "bring_back", before=None, after=course)
            follow_death(unit, self.journal, by, course.child_id)
            unit.commit()
        return Saved(record=course, notes=notes, changes=_touched(course))

    def _ended(
        self,
        unit: Unit,
        by: Person,
        course_id: int,
        outcome: SevereOutcome,
        ended_on: date,
        notes: str,
        confirmed: Collection[str],
    ) -> tuple[OutpatientCourse, tuple[Problem, ...]]:
        before = existing_outpatient_course(unit, course_id)
        if before.ended_on is not None:
            raise Conflict("outpatient_not_running")
        child = existing_child(unit, before.child_id)
        ended = replace(before, ended_on=ended_on, outcome=outcome, notes=notes or before.notes)
        found = [*outpatient_course_problems(unit, child, ended, self._today())]
        rules = severe_rules(unit.rule_overrides.values())
        step = course_step(
            before, visits_of(unit, course_id), life_of(unit, child), ended_on, rules
        )
        if outcome in _PROVEN_BY and step.step not in _PROVEN_BY[outcome]:
            found.append(confirm("outcome", "severe_end_unproven", outcome_word=outcome.value))
        if any(one.on > ended_on for one in visits_of(unit, course_id)):
            found.append(confirm("ended_on", "visits_after_end"))
        remarks = accept(found, confirmed)
        unit.outpatient_courses.update(ended)
        self.journal.write(unit, by, END, before=before, after=ended)
        if outcome is SevereOutcome.DIED:
            follow_death(unit, self.journal, by, ended.child_id)
        return ended, remarks

    def _feeding_ended(self, unit: Unit, new: OutpatientCourse, by: Person) -> tuple[Problem, ...]:
        """End the running feeding course, and return the question whether it should end."""
        running = [
            one
            for one in unit.feeding_courses.of_child(new.child_id)
            if one.state is CourseState.RUNNING
        ]
        for course in running:
            self.feeding.ended(
                unit,
                fed_child(unit, new.child_id, self._today()),
                course.course_id,
                FeedingOutcome.SEVERELY_WASTED,
                new.start,
                "",
                _ENDED_BY_ADMISSION,
                by,
            )
        return tuple(
            confirm("start", "feeding_ends_as_severe", day=course.start or new.start)
            for course in running
        )

    def _today(self) -> date:
        return self.journal.clock().date()


def _touched(course: OutpatientCourse) -> Changes:
    return Changes(children=frozenset({course.child_id}))
