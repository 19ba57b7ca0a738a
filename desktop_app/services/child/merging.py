"""Use cases of two records of one child: preview a merge, merge them, and take the merge back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Invalid, Problem
from desktop_app.programme.records.children import Child, Person, Visit
from desktop_app.programme.records.problems import confirm
from desktop_app.services.care.given_twice import without_repeated
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal, as_fields
from desktop_app.services.common.journal_fields import with_values
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.feeding.outpatient_page import outpatient_course_problems
from desktop_app.services.feeding.page import fed_child
from desktop_app.services.growth.rescoring import rescore
from desktop_app.services.register.before_birth import birth_problems
from desktop_app.services.register.child_life import life_of
from desktop_app.services.register.children import merged_into
from desktop_app.services.register.ended_by_death import follow_death

NO_VISITS_CHOSEN: Mapping[date, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChoice:
    """A field that both records have, with different values."""

    field: str
    kept: object
    other: object


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitChoice:
    """A day on which both records have a visit, with different values."""

    day: date
    kept: Visit
    other: Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What merging `other` into `kept` would do."""

    kept: Child
    other: Child
    filled: tuple[str, ...]
    """Fields that are empty in `kept` and get the other's value."""
    field_choices: tuple[FieldChoice, ...]
    """The value of `kept` stays unless the caller chooses the other one."""
    moved: tuple[Visit, ...]
    """The other's visits on days of their own."""
    visit_choices: tuple[VisitChoice, ...]
    """One visit of each must be chosen."""
    same: tuple[date, ...]
    """Days on which both have the same values."""
    died_on: date | None = None
    """When one of the two died; None when neither or both did."""


@dataclass(frozen=True, slots=True)
class Merging:
    """Two records of one child, and back."""

    store: Store
    journal: Journal
    readings: Readings

    def preview(self, kept_id: int, other_id: int, *, by: Person) -> MergePlan:
        """Return what merging would do; writes only that both records were read.

        Raises: NotFound, Conflict("merge_with_itself").
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            plan = _plan(unit, kept_id, other_id)
        for child_id in (kept_id, other_id):
            self.readings.child(by, child_id, "merge")
        return plan

    def merge(
        self,
        kept_id: int,
        other_id: int,
        *,
        take_fields: Collection[str] = (),
        take_visits: Mapping[date, int] = NO_VISITS_CHOSEN,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Child]:
        """Move the other's records to `kept`, fill its empty fields, and remove the other child.

        `take_fields` names fields whose other value is right; `take_visits` gives, for each day
        of the plan's choices, the visit that stays. The visit that was not chosen is set aside
        with its record or as removed, never lost; so is a vaccine or care item that both have. It
        asks when one of the two died (`merge_one_died`): the merged child is dead, and her running
        courses end.

        Raises: Invalid (`merge_choose` for a day without a choice; the problems of
        before_birth.py; `merge_one_died` unless confirmed), NotFound,
        Conflict("merge_with_itself"), Conflict("course_open") when courses of the two overlap.
        """
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            plan = _plan(unit, kept_id, other_id)
            accept(_questions(plan), confirmed)
            merged = _merged_child(plan, take_fields)
            moved, set_aside = _chosen(plan, take_visits)
            now = self.journal.clock()
            unit.children.set_removed(other_id, now)
            unit.children.update(merged)
            for visit in set_aside:
                unit.visits.set_removed(visit.visit_id, now)
            unit.history.give_visits([visit.visit_id for visit in moved], kept_id)
            owned = unit.owned.free_to_move(unit.owned.of_child(other_id), kept_id)
            owned = without_repeated(unit, owned, merged, other_id, now.date())
            unit.owned.give(owned, other_id, kept_id)
            _demand_born_before(unit, merged)
            _demand_one_course(unit, merged, now.date())
            rescore(unit, merged)
            self._write_merge(unit, by, plan, merged, moved, set_aside, owned)
            follow_death(unit, self.journal, by, kept_id)
            unit.commit()
        return _saved(merged, kept_id, other_id)

    def unmerge(self, other_id: int, *, by: Person) -> Saved[Child]:
        """Bring the other record back as it was, with all that was its own.

        A visit that was corrected after the merge keeps its correction. Returns the other child.

        Raises: Conflict("unmerge_impossible") when she was not merged, Conflict
        ("unmerge_overtaken") when fields that the merge changed were changed again, NotFound when
        the kept record was removed or merged itself: bring that back first.
        """
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            kept_id = merged_into(unit, other_id)
            if kept_id is None:
                raise Conflict("unmerge_impossible")
            note: Mapping[str, Any] = unit.history.changes_of("child", other_id)[0].after or {}
            merged = existing_child(unit, kept_id)
            now = as_fields(merged)
            if any(now.get(name) != value for name, value in note["kept_after"].items()):
                raise Conflict("unmerge_overtaken")
            kept = with_values(merged, note["kept_before"])
            unit.children.update(kept)
            unit.children.set_removed(other_id, None)
            other = existing_child(unit, other_id)
            unit.history.give_visits(note["moved"], other_id)
            unit.owned.give(note["owned"], kept_id, other_id)
            for visit_id in note["set_aside"]:
                unit.visits.set_removed(visit_id, None)
            for child in (kept, other):
                _demand_born_before(unit, child)
                rescore(unit, child)
            self.journal.write(unit, by, "unmerge", before=merged, after=kept)
            self.journal.write(unit, by, "unmerge", before=None, after=other)
            for visit_id in note["moved"]:
                self._note_move(unit, by, visit_id, kept_id, other_id)
            for visit_id in note["set_aside"]:
                self.journal.note(unit, by, "bring_back", "visit", visit_id)
            for child_id in (kept_id, other_id):
                follow_death(unit, self.journal, by, child_id)
            unit.commit()
        return _saved(other, kept_id, other_id)

    def _write_merge(
        self,
        unit: Unit,
        by: Person,
        plan: MergePlan,
        merged: Child,
        moved: Sequence[Visit],
        set_aside: Sequence[Visit],
        owned: Mapping[str, Sequence[int]],
    ) -> None:
        line = self.journal.line(by, "merge", before=plan.kept, after=merged)
        note = {
            "into": merged.child_id,
            "moved": [visit.visit_id for visit in moved],
            "set_aside": [visit.visit_id for visit in set_aside],
            "owned": owned,
            "kept_before": line.before,
            "kept_after": line.after,
        }
        away = self.journal.line(by, "merge_away", before=plan.other, after=None)
        unit.journal.write_many((replace(away, after=note), line))
        for visit in moved:
            self._note_move(unit, by, visit.visit_id, plan.other.child_id, merged.child_id)
        for visit in set_aside:
            self.journal.write(unit, by, "remove", before=visit, after=None)

    def _note_move(
        self, unit: Unit, by: Person, visit_id: int, from_child: int, to_child: int
    ) -> None:
        unit.journal.write(
            at=self.journal.clock(),
            account=by.account,
            action="move",
            kind="visit",
            record_id=visit_id,
            before={"child_id": from_child},
            after={"child_id": to_child},
        )


def _plan(unit: Unit, kept_id: int, other_id: int) -> MergePlan:
    if kept_id == other_id:
        raise Conflict("merge_with_itself")
    kept, other = existing_child(unit, kept_id), existing_child(unit, other_id)
    filled, choices = _compared(kept, other)
    of_kept = {mv.visit.visit_date: mv.visit for mv in unit.visits.of_child(kept_id)}
    of_other = [mv.visit for mv in unit.visits.of_child(other_id)]
    shared = [visit for visit in of_other if visit.visit_date in of_kept]
    differing = [v for v in shared if not _say_the_same(of_kept[v.visit_date], v)]
    return MergePlan(
        kept=kept,
        other=other,
        filled=filled,
        field_choices=choices,
        moved=tuple(visit for visit in of_other if visit.visit_date not in of_kept),
        visit_choices=tuple(
            VisitChoice(day=visit.visit_date, kept=of_kept[visit.visit_date], other=visit)
            for visit in differing
        ),
        same=tuple(visit.visit_date for visit in shared if visit not in differing),
        died_on=_died_alone(life_of(unit, kept).died_on, life_of(unit, other).died_on),
    )


def _died_alone(one: date | None, other: date | None) -> date | None:
    return None if one and other else one or other


def _questions(plan: MergePlan) -> tuple[Problem, ...]:
    if plan.died_on is None:
        return ()
    return (confirm("kept", "merge_one_died", day=plan.died_on),)


def _compared(kept: Child, other: Child) -> tuple[tuple[str, ...], tuple[FieldChoice, ...]]:
    filled: list[str] = []
    choices: list[FieldChoice] = []
    for name in (field.name for field in fields(Child) if field.name != "child_id"):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if theirs in (None, "", mine):
            continue
        if mine in (None, ""):
            filled.append(name)
        else:
            choices.append(FieldChoice(field=name, kept=mine, other=theirs))
    return tuple(filled), tuple(choices)


def _say_the_same(kept: Visit, other: Visit) -> bool:
    return replace(other, visit_id=kept.visit_id, child_id=kept.child_id) == kept


def _merged_child(plan: MergePlan, take_fields: Collection[str]) -> Child:
    differing = {choice.field for choice in plan.field_choices}
    taken = [*plan.filled, *(name for name in take_fields if name in differing)]
    news: dict[str, Any] = {name: getattr(plan.other, name) for name in taken}
    return replace(plan.kept, **news)


def _chosen(
    plan: MergePlan, take_visits: Mapping[date, int]
) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
    """Return the other's visits that move, and the kept child's visits that they replace."""
    moved, set_aside, open_days = list(plan.moved), [], []
    for choice in plan.visit_choices:
        chosen = take_visits.get(choice.day)
        if chosen == choice.other.visit_id:
            moved.append(choice.other)
            set_aside.append(choice.kept)
        elif chosen != choice.kept.visit_id:
            open_days.append(choice.day)
    if open_days:
        raise Invalid(
            Problem(field="visit_date", code="merge_choose", figures={"day": day})
            for day in open_days
        )
    return tuple(moved), tuple(set_aside)


def _demand_born_before(unit: Unit, child: Child) -> None:
    problems = birth_problems(unit, child.child_id, child.birth_date)
    if problems:
        raise Invalid(problems)


def _demand_one_course(unit: Unit, child: Child, today: date) -> None:
    """Refuse a merge in which courses overlap: a person must correct one of them first."""
    fed = fed_child(unit, child.child_id, today)
    found = [problem for course in fed.courses for problem in fed.problems(course)]
    for course in fed.severe:
        found += outpatient_course_problems(unit, child, course, today)
    if any(problem.code.startswith("feeding_overlaps") for problem in found):
        raise Conflict("course_open")


def _saved(child: Child, *touched: int) -> Saved[Child]:
    return Saved(record=child, changes=Changes(children=frozenset(touched)))
