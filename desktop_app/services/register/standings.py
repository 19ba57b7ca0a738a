"""Use cases of a child's standing: one act for a move or a death, and the way back from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, NotFound, Problem
from desktop_app.programme.records.children import Child, ChildRow, Person
from desktop_app.programme.records.problems import note
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.register.standing import (
    StandingSpan,
    lived_in,
    moved_to,
    place_of,
    standing_on,
    standing_problems,
    standing_spans,
)
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.child_life import life_of, lives
from desktop_app.services.register.ended_by_death import follow_death, running_courses


@dataclass(frozen=True, slots=True)
class Standings:
    """Moves and deaths of the register's children."""

    store: Store
    journal: Journal

    def of_child(self, child_id: int, *, by: Person) -> tuple[StandingSpan, ...]:
        """Return where a child stood from birth on, first to last. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return spans_of(unit, existing_child(unit, child_id))

    def check(self, change: StandingChange, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong with a move or a death as typed; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            child = existing_child(unit, change.child_id)
            return self._problems(unit, child, _complete(unit, child, change))

    def record(
        self,
        change: StandingChange,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[StandingChange]:
        """Add a move or a death. A move within the register changes where the child lives now.

        Raises: Invalid when something is refused or not confirmed, NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            child = existing_child(unit, change.child_id)
            change = _complete(unit, child, change)
            notes = accept(self._problems(unit, child, change), confirmed)
            saved = unit.standings.add(change)
            self.journal.write(unit, by, "create", before=None, after=saved)
            self._follow(unit, saved, by)
            if saved.lives_in is not None:
                self._move(unit, child, moved_to(child, saved.lives_in), by)
            unit.commit()
        return _saved(saved, notes)

    def correct(
        self,
        change: StandingChange,
        *,
        shown: StandingChange | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[StandingChange]:
        """Change its day, place or cause; what kind it is stays.

        `shown` is the change as the form showed it: what was stored since is merged or asked
        about. Raises: Invalid, NotFound, Conflict("standing_overtaken") as `remove`.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            child = existing_child(unit, change.child_id)
            before = _stored(unit, change.standing_id)
            change = replace(change, kind=before.kind, lived_in=before.lived_in)
            change, asked = with_stored(unit, self.journal, shown, before, change)
            notes = accept((*asked, *self._problems(unit, child, change)), confirmed)
            if change.lives_in is not None and change.lives_in != before.lives_in:
                _demand_lives_there(child, before)
                self._move(unit, child, moved_to(child, change.lives_in), by)
            unit.standings.update(change)
            self.journal.write(unit, by, "correct", before=before, after=change)
            self._follow(unit, change, by)
            unit.commit()
        return _saved(change, notes)

    def remove(self, standing_id: int, *, by: Person) -> Saved[StandingChange]:
        """Take a move or a death back; `bring_back` undoes it.

        Raises: NotFound; Conflict("standing_overtaken") for a move within the register when the
        child's place was changed since.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            change = _stored(unit, standing_id)
            child = existing_child(unit, change.child_id)
            if change.lived_in is not None:
                _demand_lives_there(child, change)
                self._move(unit, child, moved_to(child, change.lived_in), by)
            unit.standings.set_removed(standing_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=change, after=None)
            self._follow(unit, change, by)
            unit.commit()
        return _saved(change)

    def bring_back(self, standing_id: int, *, by: Person) -> Saved[StandingChange]:
        """Put a removed one back.

        Raises: NotFound, Conflict("standing_overtaken"), Invalid where another came in its place.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            unit.standings.set_removed(standing_id, None)
            change = _stored(unit, standing_id)
            child = existing_child(unit, change.child_id)
            if change.lives_in is not None:
                if place_of(child) != change.lived_in:
                    raise Conflict("standing_overtaken")
                self._move(unit, child, moved_to(child, change.lives_in), by)
            else:
                asked = self._problems(unit, child, change)
                # Its questions were answered when it was first saved: only a refusal counts.
                accept(asked, {problem.code for problem in asked})
            self.journal.write(unit, by, "bring_back", before=None, after=change)
            self._follow(unit, change, by)
            unit.commit()
        return _saved(change)

    def _follow(self, unit: Unit, change: StandingChange, by: Person) -> None:
        if change.kind is StandingKind.DIED:
            follow_death(unit, self.journal, by, change.child_id)

    def _move(self, unit: Unit, before: Child, after: Child, by: Person) -> None:
        unit.children.update(after)
        self.journal.write(unit, by, "correct", before=before, after=after)

    def _problems(self, unit: Unit, child: Child, change: StandingChange) -> tuple[Problem, ...]:
        today = self.journal.clock().date()
        others = unit.standings.of_child(child.child_id)
        seen = [found.visit.visit_date for found in unit.visits.of_child(child.child_id)]
        found = [*standing_problems(change, child, others, seen, today)]
        running = running_courses(unit, child.child_id)
        if change.kind is StandingKind.DIED and running:
            found.append(note("on", "death_ends_courses", count=running))
        return tuple(found)


def spans_of(unit: Unit, child: Child) -> tuple[StandingSpan, ...]:
    """Return where a child stood from birth on, by all that her records say."""
    return standing_spans(life_of(unit, child), unit.standings.of_child(child.child_id))


def placed(unit: Unit, children: Iterable[Child], on: date) -> Iterable[Child]:
    """Return the children as living where they lived on a day."""
    moved: dict[int, list[StandingChange]] = {}
    for change in unit.standings.of(kind=StandingKind.MOVED_WITHIN):
        moved.setdefault(change.child_id, []).append(change)
    return (
        moved_to(child, lived_in(child, moved[child.child_id], on))
        if child.child_id in moved
        else child
        for child in children
    )


def with_standing(unit: Unit, rows: Sequence[ChildRow], on: date) -> tuple[ChildRow, ...]:
    """Return rows of a list with where each child stands on a day."""
    lived = lives(unit, {row.child_id: row.birth_date for row in rows})
    return tuple(
        replace(row, standing=standing_on(standing_spans(lived[row.child_id], ()), on).standing)
        for row in rows
    )


def _complete(unit: Unit, child: Child, change: StandingChange) -> StandingChange:
    """Return a move within the register with where the child lived until then."""
    if change.kind is not StandingKind.MOVED_WITHIN:
        return replace(change, lived_in=None, lives_in=None)
    stored = change.standing_id and unit.standings.get(change.standing_id)
    return replace(change, lived_in=stored.lived_in if stored else place_of(child))


def _stored(unit: Unit, standing_id: int) -> StandingChange:
    found = unit.standings.get(standing_id)
    if found is None:
        raise NotFound("standing_unknown")
    return found


def _demand_lives_there(child: Child, change: StandingChange) -> None:
    if place_of(child) != change.lives_in:
        raise Conflict("standing_overtaken")


def _saved(change: StandingChange, notes: tuple[Problem, ...] = ()) -> Saved[StandingChange]:
    changes = Changes(children=frozenset({change.child_id}))
    return Saved(record=change, notes=notes, changes=changes)
