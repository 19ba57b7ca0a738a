"""The lines of a work list as columns: counted, chosen, and made into records when looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Days, Integers
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.worklist.kinds import WorkRules
from desktop_app.programme.worklist.rules import growth_item

NO_RECORD = -1
"""The place of a line whose item is made when it is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindColumns:
    """Items of one kind, at most one a child, found together and made when they are looked at."""

    kind: str
    row: Integers
    """The child's row in the facts."""
    since: Days
    make: Callable[[int], WorkItem]
    """The item of a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The items of a day in the order of danger, as columns of one length; days as ordinals."""

    facts: FactArrays
    today: date
    rules: WorkRules
    kinds: tuple[str, ...]
    """The codes that `kind` counts, in the order of the alphabet."""
    kind: NDArray[np.int16]
    row: Integers
    """The child's row in the facts."""
    since: Days
    due: Days
    rank: NDArray[np.int32]
    made: tuple[WorkItem, ...]
    """The items of illnesses, referrals and courses."""
    place: Integers
    """Which of those a line is; NO_RECORD for one that is made when it is looked at."""
    makers: Mapping[str, Callable[[int], WorkItem]]
    """Who makes the items of a kind, by the child's row; growth makes those of all others."""

    def __len__(self) -> int:
        return len(self.kind)

    def items(self, start: int = 0, stop: int | None = None) -> tuple[WorkItem, ...]:
        """The items of some lines, all without bounds."""
        chosen = self.chosen(np.arange(len(self))[start:stop])
        rows, of_line = np.unique(chosen.row, return_inverse=True)
        facts = self.facts.records(rows)
        lines = zip(
            chosen.kind.tolist(),
            chosen.row.tolist(),
            chosen.since.tolist(),
            chosen.due.tolist(),
            chosen.place.tolist(),
            (facts[number] for number in of_line.tolist()),
            strict=True,
        )
        return tuple(self._item(*line) for line in lines)

    def only(
        self,
        *,
        kind: str | None = None,
        desa: str | None = None,
        posyandu: str | None = None,
        worker: str | None = None,
    ) -> WorkList:
        """The lines of one kind, desa, posyandu or worker, in their order."""
        kept = np.ones(len(self), np.bool_)
        if kind is not None:
            kept &= self.kind == (self.kinds.index(kind) if kind in self.kinds else NO_RECORD)
        if desa is not None:
            kept &= self.facts.desa[self.row] == desa
        if posyandu is not None:
            kept &= self.facts.posyandu[self.row] == posyandu
        if worker is not None:
            kept &= self._workers() == worker
        return self.chosen(np.flatnonzero(kept))

    def counts(self) -> Mapping[str, int]:
        """How many items there are of each kind that occurs."""
        counted = np.bincount(self.kind, minlength=len(self.kinds))
        return {kind: int(count) for kind, count in zip(self.kinds, counted, strict=True) if count}

    def children(self) -> int:
        """How many children the items are about."""
        return len(np.unique(self.row))

    def _item(
        self, kind: int, row: int, since: int, due: int, place: int, facts: ChildFacts
    ) -> WorkItem:
        code = self.kinds[kind]
        if place != NO_RECORD or code in self.makers:
            item = self.made[place] if place != NO_RECORD else self.makers[code](row)
            worker = item.worker or facts.worker
            return replace(item, posyandu=facts.posyandu, worker=worker)
        return growth_item(
            code,
            facts,
            date.fromordinal(since),
            date.fromordinal(due),
            self.today,
            self.rules,
        )

    def _workers(self) -> NDArray[np.object_]:
        workers = self.facts.worker[self.row]
        for line in np.flatnonzero(self.place != NO_RECORD).tolist():
            workers[line] = self.made[int(self.place[line])].worker or workers[line]
        return workers

    def chosen(self, lines: Integers) -> WorkList:
        """Some lines, in the order in which they are named."""
        return replace(
            self,
            **{name: getattr(self, name)[lines] for name in _LINE_COLUMNS},
        )


_LINE_COLUMNS = ("kind", "row", "since", "due", "rank", "place")
