"""Writing what is given to children: one by one, or a posyandu's whole list in one act."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.kinds import id_of
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.record_writer import OfChild, RecordWriter
from desktop_app.services.common.rights import Right, require


class GivenRecord(OfChild, Protocol):
    """A record of something given on a day."""

    @property
    def on(self) -> date:
        """The day."""


G = TypeVar("G", bound=GivenRecord)


@dataclass(frozen=True, slots=True)
class GivenWriter(RecordWriter[G]):
    """Writes several records in one act, and takes them back in one."""

    def check_many(self, records: Sequence[G], *, by: Person) -> Mapping[int, tuple[Problem, ...]]:
        """Return what is or may be wrong, by child; only children with problems.

        Each record is judged by itself, so that no two of them may be of one child and kind.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = {one.child_id: self._problems(unit, one) for one in records}
        return {child_id: problems for child_id, problems in found.items() if problems}

    def add_many(
        self,
        records: Sequence[G],
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[tuple[G, ...]]:
        """Add records in the order of their days.

        Raises: Invalid as `add`, each judged after those before it; then nothing is saved.
        """
        require(by, Right.INPUT)
        notes: list[Problem] = []
        saved = []
        with self.store.unit() as unit:
            for new in sorted(records, key=lambda one: one.on):
                notes += accept(self._problems(unit, new), confirmed)
                added = self.records(unit).add(new)
                self.journal.write(unit, by, "create", before=None, after=added)
                saved.append(added)
            unit.commit()
        return Saved(record=tuple(saved), notes=tuple(notes), changes=_of_children(saved))

    def remove_many(self, record_ids: Collection[int], *, by: Person) -> Saved[tuple[G, ...]]:
        """Remove records in one act. Raises: NotFound."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            removed = [self.get(unit, record_id) for record_id in record_ids]
            for record in removed:
                self.records(unit).set_removed(id_of(record), self.journal.clock())
                self.journal.write(unit, by, "remove", before=record, after=None)
            unit.commit()
        return Saved(record=tuple(removed), changes=_of_children(removed))

    def bring_back(self, record_id: int, *, by: Person) -> Saved[G]:
        """Put a removed record back; raises NotFound, Invalid where another came in its place."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            self.records(unit).set_removed(record_id, None)
            record = self.get(unit, record_id)
            asked = self._problems(unit, record)
            # Its questions were answered when it was first saved: now only a refusal counts.
            notes = accept(asked, {problem.code for problem in asked})
            self.journal.write(unit, by, "bring_back", before=None, after=record)
            unit.commit()
        return self._saved(record, notes)


def _of_children(records: Sequence[GivenRecord]) -> Changes:
    return Changes(children=frozenset(one.child_id for one in records))
