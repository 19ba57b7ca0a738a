"""The lines of a work list as columns: counted, chosen, and made into records when looked at."""

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
    """Items of one kind, at most one a child, found together and made when they are looked at."""

    kind: str
    row: Integers
    """The child's row in the facts."""
    since: Days
    make: Callable[[int], WorkItem]
    """The item of a row."""


class WorkLines(
    Columns[WorkItem],
    of=WorkItem,
    only=("record_id", "since", "due", "rank", "postponed_until"),
    more=("kind", "row", "place"),
):
    """The lines of a list.

    `kind` is the place of the kind among the list's, `row` that of the child among the facts,
    `place` that of the item among those made beforehand; NONE for one made when it is looked at.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The items of a day in the order of danger."""

    facts: FactArrays
    today: date
    rules: WorkRules
    kinds: tuple[str, ...]
    """The codes that `lines.kind` counts, in the order of the alphabet."""
    lines: WorkLines
    made: tuple[WorkItem, ...]
    """The items of illnesses, referrals and courses."""
    makers: Mapping[str, Callable[[int], WorkItem]]
    """Who makes the items of a kind, by the child's row; growth makes those of all others."""

    def __len__(self) -> int:
        return len(self.lines)

    def items(self, start: int = 0, stop: int | None = None) -> tuple[WorkItem, ...]:
        """The items of some lines, all without bounds."""
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
        """The lines of one kind, desa, posyandu or worker, in their order."""
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
        """Some lines, in the order in which they are named."""
        return replace(self, lines=self.lines.rows(lines))

    def _items(self, kind: str, lines: WorkLines) -> list[WorkItem]:
        """The items of lines of one kind, which are all made in one way."""
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
