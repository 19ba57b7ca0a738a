"""Writes any record of a child's case: checks right and record, stores it, journals it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, Protocol, TypeVar

from desktop_app.db.records_table import RecordStore
from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.kinds import RECORD_KINDS, id_of
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require


class OfChild(Protocol):
    """A record that belongs to a child."""

    @property
    def child_id(self) -> int:
        """The id of the child to whom it belongs."""


T = TypeVar("T", bound=OfChild)
R = TypeVar("R")

Followed = Callable[[Unit, Person, T], None]
"""Makes other records follow one that is, or was until now, stored with this value."""

Finished = Callable[[Unit, T], T]
"""Completes a record once it is stored, with what only the register knows, such as a number."""


@dataclass(frozen=True, slots=True)
class RecordWriter(Generic[T]):
    """Writes records of one kind; the caller gives the rule that finds their problems."""

    store: Store
    journal: Journal
    record: type[T]
    records: Callable[[Unit], RecordStore[T]]
    problems: Callable[[Unit, Child, T, date], Iterable[Problem]]
    followed: Followed[T] | None = None

    def get(self, unit: Unit, record_id: int) -> T:
        """Return the record. Raises: NotFound."""
        found = self.records(unit).get(record_id)
        if found is None:
            raise NotFound(f"{RECORD_KINDS[self.record].name}_unknown")
        return found

    def check(self, record: T, *, by: Person) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with a record as typed; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return self._problems(unit, record)

    def add(
        self,
        record: T,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        finished: Finished[T] | None = None,
    ) -> Saved[T]:
        """Add a record; raises Invalid when something is refused or not confirmed."""
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            notes = accept(self._problems(unit, record), confirmed)
            saved = self.records(unit).add(record)
            if finished is not None:
                saved = finished(unit, saved)
                self.records(unit).update(saved)
            self.journal.write(unit, by, "create", before=None, after=saved)
            self._follow(unit, by, saved)
            unit.commit()
        return self._saved(saved, notes)

    def correct(
        self,
        record: T,
        *,
        shown: T | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
        derived: Callable[[T], T] | None = None,
    ) -> Saved[T]:
        """Change a record's fields; the journal keeps the earlier values as an `action`.

        `shown` is the record as its form showed it: what was changed since is merged or asked
        about (services/common/meanwhile.py). `derived` sets what follows from other fields.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = self.get(unit, id_of(record))
            record, asked = with_stored(unit, self.journal, shown, before, record)
            if derived is not None:
                record = derived(record)
            notes = accept((*asked, *self._problems(unit, record)), confirmed)
            self.records(unit).update(record)
            self.journal.write(unit, by, action, before=before, after=record)
            self._follow(unit, by, before, record)
            unit.commit()
        return replace(self._saved(record, notes), before=before)

    def move(
        self,
        record_id: int,
        step: Callable[[T], T],
        *,
        by: Person,
        action: str,
        right: Right = Right.INPUT,
    ) -> Saved[T]:
        """Replace a record by `step(record)`, which the caller's rule has already checked."""
        require(by, right)
        with self.store.unit() as unit:
            before = self.get(unit, record_id)
            after = step(before)
            self.records(unit).update(after)
            self.journal.write(unit, by, action, before=before, after=after)
            self._follow(unit, by, before, after)
            unit.commit()
        return self._saved(after)

    def remove(self, record_id: int, *, by: Person) -> Saved[T]:
        """Remove a record; `bring_back` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            record = self.get(unit, record_id)
            self.records(unit).set_removed(record_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=record, after=None)
            self._follow(unit, by, record)
            unit.commit()
        return self._saved(record)

    def bring_back(self, record_id: int, *, by: Person) -> Saved[T]:
        """Restore a removed record; raises NotFound, Conflict."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            self.records(unit).set_removed(record_id, None)
            record = self.get(unit, record_id)
            self.journal.write(unit, by, "bring_back", before=None, after=record)
            self._follow(unit, by, record)
            unit.commit()
        return self._saved(record)

    def _follow(self, unit: Unit, by: Person, *records: T) -> None:
        if self.followed is not None:
            for record in records:
                self.followed(unit, by, record)

    def _problems(self, unit: Unit, record: T) -> tuple[Problem, ...]:
        child = existing_child(unit, record.child_id)
        return tuple(self.problems(unit, child, record, self.journal.clock().date()))

    @staticmethod
    def _saved(record: T, notes: tuple[Problem, ...] = ()) -> Saved[T]:
        changes = Changes(children=frozenset({record.child_id}))
        return Saved(record=record, notes=notes, changes=changes)


def put(
    unit: Unit, journal: Journal, by: Person, records: RecordStore[R], before: R | None, after: R
) -> R:
    """Store and journal a record, in the place of `before` if there is one; return it as stored."""
    if before is None:
        after = records.add(after)
        journal.write(unit, by, "create", before=None, after=after)
    else:
        records.update(after)
        journal.write(unit, by, "correct", before=before, after=after)
    return after
