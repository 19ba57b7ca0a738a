"""The lines of a work list as columns; records are made only of the lines that are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from desktop_app.growth.arrays import Days, Integers
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.columns import NONE, Array, Columns
from desktop_app.programme.worklist.figures import growth_figures
from desktop_app.programme.worklist.kinds import WorkRules


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColumns:
    """Items of one kind, at most one a child, as columns; records are made when they are shown."""

    kind: str
    row: Integers
    """The child's row in the facts."""
    since: Days
    make: Callable[[int], WorkItem]
    """Makes the item of a child's row."""


class WorkLines(
    Columns[WorkItem],
    of=WorkItem,
    only=("record_id", "since", "due", "rank", "postponed_until"),
    more=("kind", "row", "place"),
):
    """The lines of a list.

    `kind` is an index into `WorkList.kinds`, `row` the child's row in `WorkList.facts`, `place` an
    index into `WorkList.made`, or NONE for an item that is made only when it is shown.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The items of a day in the order of danger."""

    facts: FactArrays
    today: date
    rules: WorkRules
    kinds: tuple[str, ...]
    """The codes that `lines.kind` numbers, in alphabetical order."""
    lines: WorkLines
    made: tuple[WorkItem, ...]
    """The items of illnesses, referrals and courses, made beforehand."""
    makers: Mapping[str, Callable[[int], WorkItem]]
    """By kind, what makes the item of a child's row; all other items come from growth."""

    def __len__(self) -> int:
        return len(self.lines)

    def items(self, start: int = 0, stop: int | None = None) -> tuple[WorkItem, ...]:
        """Return the items of the lines from `start` up to `stop`, by default of all."""
        lines = self.lines.rows(slice(start, stop))
        found: dict[int, WorkItem] = {}
        for kind in np.unique(lines.kind).tolist():
            of_kind = np.flatnonzero(lines.kind == kind)
            items = self._items(self.kinds[kind], lines.rows(of_kind))
            found.update(zip(of_kind.tolist(), items, strict=True))
        return tuple(found[line] for line in range(len(lines)))

    def only(
        self,
        *,
        kind: str | None = None,
        desa: str | None = None,
        posyandu: str | None = None,
        worker: str | None = None,
    ) -> WorkList:
        """Return the lines of one kind, desa, posyandu or worker, in their order."""
        lines = self.lines
        kept = np.ones(len(self), np.bool_)
        if kind is not None:
            kept &= lines.kind == (self.kinds.index(kind) if kind in self.kinds else NONE)
        if desa is not None:
            kept &= self.facts.desa[lines.row] == desa
        if posyandu is not None:
            kept &= self.facts.posyandu[lines.row] == posyandu
        if worker is not None:
            kept &= self._workers() == worker
        return self.chosen(np.flatnonzero(kept))

    def counts(self) -> Mapping[str, int]:
        """How many items there are of each kind that occurs."""
        counted = np.bincount(self.lines.kind, minlength=len(self.kinds))
        return {kind: int(count) for kind, count in zip(self.kinds, counted, strict=True) if count}

    def children(self) -> int:
        """How many children the items are about."""
        return len(np.unique(self.lines.row))

    def chosen(self, lines: Array) -> WorkList:
        """Return the lines with these numbers, in the order given."""
        return replace(self, lines=self.lines.rows(lines))

    def _items(self, kind: str, lines: WorkLines) -> list[WorkItem]:
        """Return the items of lines of one kind; all items of a kind are made in the same way."""
        facts = self.facts.rows(lines.row)
        if lines.place[0] != NONE:
            made = [self.made[place] for place in lines.place.tolist()]
        elif kind in self.makers:
            made = [self.makers[kind](row) for row in lines.row.tolist()]
        else:
            made = self._growth_items(kind, lines, facts)
        owners = zip(facts.posyandu, facts.worker, lines.values("postponed_until"), strict=True)
        return [
            replace(item, posyandu=posyandu, worker=item.worker or worker, postponed_until=until)
            for item, (posyandu, worker, until) in zip(made, owners, strict=True)
        ]

    def _growth_items(self, kind: str, lines: WorkLines, facts: FactArrays) -> list[WorkItem]:
        figures = growth_figures(kind, facts, self.today, self.rules)
        columns = (facts.values("child_id"), *map(lines.values, ("since", "due", "rank")), figures)
        return [
            WorkItem(
                kind=kind,
                child_id=child_id,
                since=since,
                due=due,
                rank=rank,
                action=self.rules.kinds[kind].action,
                figures=said,
            )
            for child_id, since, due, rank, said in zip(*columns, strict=True)
        ]

    def _workers(self) -> Array:
        workers = self.facts.worker[self.lines.row]
        for line in np.flatnonzero(self.lines.place != NONE).tolist():
            workers[line] = self.made[int(self.lines.place[line])].worker or workers[line]
        return workers
