"""What a whole register was given, as columns: vaccines and care items by child and day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from desktop_app.growth.arrays import Bools, Days, Integers
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.columns import Columns, Record


class _OfRegister(Columns[Record], of=()):
    """Lines sorted by child and day; `child` is the row in the register that was asked."""

    @classmethod
    def of_register(cls, lines: Iterable[tuple[int, Record]]) -> Self:
        """The columns of records with their child's row, in any order."""
        given = tuple(lines)
        child = np.array([row for row, _ in given], np.int64)
        return cls.of((one for _, one in given), child=child).sorted()

    def sorted(self) -> Self:
        """The same lines in order."""
        return self.rows(np.lexsort((self.on, self.child)))


class VaccineColumns(
    _OfRegister[Immunisation], of=Immunisation, only=("vaccine", "on"), more=("child",)
):
    """Vaccines of a register."""

    def of_child(self, row: int, child_id: int) -> list[Immunisation]:
        """One child's vaccines as records, of which vaccine and day are known."""
        lines = slice(*np.searchsorted(self.child, [row, row + 1]).tolist())
        return self.records(lines, child_id=child_id)


class CareColumns(
    _OfRegister[CareItem],
    of=CareItem,
    only=("kind", "on", "item", "month", "amount"),
    more=("child",),
):
    """Care of a register."""

    def and_these(self, more: Iterable[CareItem], child_ids: Integers) -> CareColumns:
        """The columns with a few further care items; of other children than these they are dropped.

        `child_ids` are the register's, ascending.
        """
        rows = {child: row for row, child in enumerate(child_ids.tolist())}
        known = [(rows[one.child_id], one) for one in more if one.child_id in rows]
        return self.joined(self.of_register(known)).sorted()


@dataclass(frozen=True, slots=True, kw_only=True)
class DueColumns:
    """Children for whom something is due: their rows, since when the first, and how many."""

    row: Integers
    since: Days
    count: Integers

    @classmethod
    def of(cls, dues: Iterable[tuple[Bools, Integers]], children: int) -> DueColumns:
        """Gather what each of several things says of every child: whether, and since when."""
        count = np.zeros(children, np.int64)
        since = np.full(children, _NEVER, np.int64)
        for holds, began in dues:
            count += holds
            since = np.where(holds, np.minimum(since, began), since)
        rows = np.flatnonzero(count)
        return cls(row=rows, since=since[rows].astype(np.int32), count=count[rows])

    def among(self, rows: Integers) -> DueColumns:
        """Those of these rows."""
        kept = np.isin(self.row, rows)
        return DueColumns(row=self.row[kept], since=self.since[kept], count=self.count[kept])


_NEVER = np.iinfo(np.int32).max
