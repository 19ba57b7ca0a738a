"""Plans what a register's file would do to the vault, row by row; writes nothing.

Who a row's child is says import_roster.py, what it changes of her import_merging.py. Reading the
same file twice changes nothing. The rules of plausibility are asked only about rows that
programme/growth/plausibility_screen.py finds suspect: nearly all rows of a register are plausible.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem, Severity
from desktop_app.exchange.eppgbm import Register, RegisterRow
from desktop_app.programme.growth import plausibility
from desktop_app.programme.growth.plausibility_screen import (
    Series,
    suspect_children,
    suspect_growth,
    suspect_visits,
)
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.life import ChildLife, departure_questions
from desktop_app.programme.register import identity
from desktop_app.progress import Progress
from desktop_app.services.exchange.import_answers import Answers
from desktop_app.services.exchange.import_merging import (
    field_changes,
    first_told,
    merged_child,
    remember_told,
)
from desktop_app.services.exchange.import_plan import (
    NO_ANSWERS,
    FieldChange,
    Plan,
    PlannedRow,
    Question,
    RowOutcome,
    place_of,
)
from desktop_app.services.exchange.import_roster import KnownChildren, PlannedChild, period_of
from desktop_app.services.exchange.import_ticks import plan_ticks
from desktop_app.services.exchange.import_visits import VisitMerging
from desktop_app.services.growth.scoring import growth_of_many
from desktop_app.services.register.before_birth import birth_problems
from desktop_app.services.register.child_life import STAYS, departures, life

STEP_ROWS = 250
"""Rows between two checks of the cancel button."""


def make_plan(
    unit: Unit,
    path: Path,
    register: Register,
    today: date,
    progress: Progress,
    answers: Mapping[str, str] = NO_ANSWERS,
) -> Plan:
    """Return what the file would do to the register as the unit of work sees it.

    `answers` say who the children of questions are (`Plan.answers`). Raises: Cancelled when the
    person stops it.
    """
    planner = _Planner(unit, register.rows, today, answers)
    rows: list[PlannedRow] = []
    for number, row in enumerate(register.rows):
        if number % STEP_ROWS == 0:
            progress.step(number, len(register.rows))
            planner.expect(number, register.rows[number : number + STEP_ROWS])
        rows.append(planner.take(number, row))
    planner.score()
    return Plan(
        path=path,
        register=register,
        made_at_entry=unit.journal.newest_change(),
        rows=tuple(planner.with_doubts(number, row) for number, row in enumerate(rows)),
        children=tuple(planner.affected()),
        questions=planner.questions,
        answers=answers,
    )


class _Planner:
    """Goes through the rows once, in order, and then scores all their visits as one array."""

    def __init__(
        self, unit: Unit, rows: Sequence[RegisterRow], today: date, answers: Mapping[str, str]
    ) -> None:
        self._unit, self._today = unit, today
        self._answers = Answers(answers)
        self._limits = plausibility.limits_with(unit.rule_overrides.values())
        margin = timedelta(days=self._limits.z_jump_within_days)
        self._roster = KnownChildren(unit, period_of(rows, today, margin))
        self._gone = departures(unit)
        self._merging = VisitMerging(unit)
        self._met: dict[PlannedChild, None] = {}
        """The children to whom rows belong, in the order of their first row."""
        self._child_of_row: dict[int, PlannedChild] = {}
        self._suspects: set[int] = set()
        """The rows, by number, about which the rules of plausibility must be asked."""

    def expect(self, first: int, rows: Sequence[RegisterRow]) -> None:
        """Prepare for rows that `take` gets next, the first of which has this number."""
        self._roster.expect(rows)
        self._suspects = self._suspect_rows(first, rows)

    def take(self, number: int, row: RegisterRow) -> PlannedRow:
        """Return what this row does, and remember it by its number for the rows after it."""
        problems = [*row.problems]
        if number in self._suspects:
            problems += self._own_problems(row)
        if _refused(problems):
            return _planned(row, RowOutcome.REFUSED, problems)
        if row.child is None:
            return self._take_of_register(number, row, problems)
        found = self._answers.settled(row, self._roster.find(row.child), self._roster)
        problems += found.notes
        if found.unclear:
            code = "nik_of_another" if _nik_of(found.perhaps, row.child) else "who_is_it"
            problems.append(Problem(field="name", code=code))
            return _planned(row, RowOutcome.REFUSED, problems)
        if found.planned is None:
            return self._take_new(number, row, found.child, problems)
        return self._take_known(number, row, found.child, found.planned, problems)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that nobody answered yet, in the order of their rows."""
        return self._answers.open

    def score(self) -> None:
        """Compute the growth of new and changed visits, and all of a child who must be rescored.

        Also find the ticks of the month that the rows report.
        """
        plan_ticks(self._unit, self._met)
        todo = [
            (planned, day)
            for planned in self._met
            for day in planned.visits
            if planned.rescored or day in planned.written_by_row
        ]
        growth = growth_of_many([(planned.child, planned.visits[day]) for planned, day in todo])
        for (planned, day), found in zip(todo, growth, strict=True):
            planned.growth[day] = found
        self._suspects = self._suspect_visits()

    def with_doubts(self, number: int, row: PlannedRow) -> PlannedRow:
        """Return the row with the doubts that its z-scores and the child's other visits raise."""
        planned, day = self._child_of_row.get(number), row.visit_date
        if planned is None or day is None:
            return row
        if planned.ticks:
            row = _with_ticks(row, planned, day)
        if number not in self._suspects:
            return row
        doubts = (
            *plausibility.visit_problems(
                planned.visits[day],
                planned.child,
                planned.others(day),
                planned.growth[day],
                self._today,
                self._limits,
            ),
            *departure_questions(self._life_of(planned), day, "visit_date"),
        )
        known = {(p.field, p.code) for p in row.problems}
        fresh = [p for p in doubts if (p.field, p.code) not in known]
        return replace(row, problems=(*row.problems, *fresh)) if fresh else row

    def _suspect_rows(self, first: int, rows: Sequence[RegisterRow]) -> set[int]:
        """Return the rows about which `_own_problems` may say something."""
        children = [(at, row.child) for at, row in enumerate(rows, first) if row.child]
        visits = [
            (at, row.child, row.visit)
            for at, row in enumerate(rows, first)
            if row.child and row.visit
        ]
        today, limits = self._today, self._limits
        of_children = suspect_children([child for _, child in children], today, limits)
        of_visits = suspect_visits(
            [child for _, child, _ in visits], [visit for *_, visit in visits], today, limits
        )
        return {children[at][0] for at in np.flatnonzero(of_children).tolist()} | {
            visits[at][0] for at in np.flatnonzero(of_visits).tolist()
        }

    def _suspect_visits(self) -> set[int]:
        """Return the rows whose visits `with_doubts` must look at, after all are scored."""
        written = [planned for planned in self._met if planned.written_by_row]
        places = [
            (number, planned, day)
            for number, planned in enumerate(written)
            for day in sorted(planned.visits)
        ]
        visits = [planned.visits[day] for _, planned, day in places]
        series = Series(
            child=np.array([number for number, *_ in places], dtype=np.int64),
            visits=visits,
            growth=[planned.growth[day] for _, planned, day in places],
        )
        suspect = suspect_growth(series, self._limits) | suspect_visits(
            [planned.child for _, planned, _ in places], visits, self._today, self._limits
        )
        found = {
            planned.written_by_row[day]
            for at in np.flatnonzero(suspect).tolist()
            for _, planned, day in (places[at],)
            if day in planned.written_by_row
        }
        gone = (planned for planned in written if self._has_gone(planned))
        return found.union(*(planned.written_by_row.values() for planned in gone))

    def _has_gone(self, planned: PlannedChild) -> bool:
        return planned.stored is not None and planned.stored.child_id in self._gone

    def _life_of(self, planned: PlannedChild) -> ChildLife:
        """Return when a child died or lived elsewhere, by what is stored without this file."""
        gone = self._gone.get(planned.stored.child_id, STAYS) if planned.stored else STAYS
        if gone.moves:
            # A visit at any time after a move tells that she is back.
            self._roster.load_all(planned)
        seen = sorted(planned.visits.keys() - planned.written_by_row.keys())
        return life(planned.child.birth_date, gone, seen)

    def affected(self) -> Iterable[PlannedChild]:
        """Return the children whom the file adds or changes."""
        return (
            planned
            for planned in self._met
            if planned.stored is None
            or planned.corrected
            or planned.written_by_row
            or planned.ticks
        )

    def _take_of_register(
        self, number: int, row: RegisterRow, problems: list[Problem]
    ) -> PlannedRow:
        """Take a visit of a child whom the file names by her NIK only."""
        found = self._roster.by_nik(row.nik)
        code = ""
        if found is None:
            code = "nik_unknown"
        elif row.name and identity.name_key(row.name) != identity.name_key(found.child.name):
            code = "name_of_another"
        elif row.visit is not None:
            problems += plausibility.visit_problems(
                row.visit, found.child, (), None, self._today, self._limits
            )
        if found is None or code:
            problems.append(Problem(field="nik", code=code))
        if found is None or _refused(problems):
            return _planned(row, RowOutcome.REFUSED, problems)
        return self._take_known(number, row, found.child, found, problems)

    def _own_problems(self, row: RegisterRow) -> Iterable[Problem]:
        if row.child is None:
            return
        yield from plausibility.child_problems(row.child, self._today, self._limits)
        yield from identity.nik_problems(row.child.nik, row.child.sex, row.child.birth_date)
        if row.visit is not None:
            yield from plausibility.visit_problems(
                row.visit, row.child, (), None, self._today, self._limits
            )

    def _take_new(
        self, number: int, row: RegisterRow, child: Child, problems: list[Problem]
    ) -> PlannedRow:
        place = place_of(row.row_number, row.sheet)
        planned = PlannedChild(stored=None, child=child, place=place)
        if row.visit is not None:
            _write(planned, row.visit, number)
            planned.told_days.add(row.visit.visit_date)
        self._roster.remember(planned)
        self._keep(planned, number, row)
        return _planned(row, RowOutcome.NEW_CHILD, problems)

    def _take_known(
        self,
        number: int,
        row: RegisterRow,
        child: Child,
        planned: PlannedChild,
        problems: list[Problem],
    ) -> PlannedRow:
        day = row.visit.visit_date if row.visit else None
        changes: list[FieldChange] = []
        outcome = RowOutcome.UNCHANGED
        child, differing = first_told(planned, child, day)
        problems += differing
        merged = merged_child(planned, child, day)
        if (merged.birth_date, merged.sex) != (planned.child.birth_date, planned.child.sex):
            self._roster.load_all(planned)
        if early := self._before_birth(planned, merged.birth_date):
            return _planned(row, RowOutcome.REFUSED, [*problems, *early])
        if row.visit is not None and day is not None:
            before = planned.visits.get(day)
            visit = row.visit if before is None else self._merging.merged(before, row.visit)
            if before is None:
                outcome = RowOutcome.NEW_VISIT
            elif visit != before:
                if day in planned.told_days:
                    clash = Problem(field="visit_date", code="rows_contradict")
                    return _planned(row, RowOutcome.REFUSED, [*problems, clash])
                outcome = RowOutcome.CHANGED
                changes += field_changes(before, visit)
            if visit != before:
                _write(planned, visit, number)
            planned.told_days.add(day)
        if merged is not planned.child:
            changes = [*field_changes(planned.child, merged), *changes]
            planned.child = merged
            self._roster.remember(planned)
            if outcome is RowOutcome.UNCHANGED and planned.stored is not None:
                outcome = RowOutcome.CHANGED
        self._keep(planned, number, row)
        return _planned(row, outcome, problems, changes)

    def _before_birth(self, planned: PlannedChild, birth_date: date) -> tuple[Problem, ...]:
        """Return a problem if file or vault hold a record before a day of birth moved later."""
        if birth_date <= planned.child.birth_date:
            return ()
        first = min(planned.visits, default=birth_date)
        if first < birth_date:
            figures = {"day": first}
            return (Problem(field="birth_date", code="birth_after_visit", figures=figures),)
        return birth_problems(self._unit, planned.child.child_id, birth_date)

    def _keep(self, planned: PlannedChild, number: int, row: RegisterRow) -> None:
        self._met[planned] = None
        self._child_of_row[number] = planned
        if row.child is not None:
            remember_told(planned, row.child, row.visit.visit_date if row.visit else None)


def _write(planned: PlannedChild, visit: Visit, number: int) -> None:
    planned.visits[visit.visit_date] = visit
    planned.written_by_row[visit.visit_date] = number


def _planned(
    row: RegisterRow,
    outcome: RowOutcome,
    problems: Iterable[Problem],
    changes: Iterable[FieldChange] = (),
) -> PlannedRow:
    return PlannedRow(
        row_number=row.row_number,
        outcome=outcome,
        name=row.child.name if row.child else row.name,
        visit_date=row.visit.visit_date if row.visit else row.visit_date,
        sheet=row.sheet,
        occasion=row.occasion,
        problems=tuple(problems),
        changes=tuple(changes),
    )


def _with_ticks(row: PlannedRow, planned: PlannedChild, day: date) -> PlannedRow:
    """Return a row that is otherwise unchanged as one that adds its ticks of the month."""
    added = [tick for tick in planned.ticks if tick.on == day]
    if row.outcome is not RowOutcome.UNCHANGED or not added:
        return row
    changes = tuple(FieldChange(field=tick.kind, before=None, after=tick.on) for tick in added)
    return replace(row, outcome=RowOutcome.CHANGED, changes=changes)


def _nik_of(known: Iterable[PlannedChild], child: Child) -> bool:
    return child.nik is not None and any(one.child.nik == child.nik for one in known)


def _refused(problems: Iterable[Problem]) -> bool:
    return any(p.severity is Severity.REFUSE for p in problems)
