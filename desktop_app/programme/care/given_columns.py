"""The vaccines and care items given to a whole register, as columns by child and day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from desktop_app.growth.arrays import Bools, Days, Integers
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.columns import Columns, Record


class _OfRegister(Columns[Record], of=()):
    """Lines sorted by child and day; `child` is the child's row in the register."""

    @classmethod
    def of_register(cls, lines: Iterable[tuple[int, Record]]) -> Self:
        """Return the columns of records, each given with its child's row, in any order."""
        given = tuple(lines)
        child = np.array([row for row, _ in given], np.int64)
        return cls.of((one for _, one in given), child=child).sorted()

    def sorted(self) -> Self:
        """Return the lines sorted by child and day."""
        return self.rows(np.lexsort((self.on, self.child)))


class VaccineColumns(
    _OfRegister[Immunisation], of=Immunisation, only=("vaccine", "on"), more=("child",)
):
    """Vaccines of a register."""

    def of_child(self, row: int, child_id: int) -> list[Immunisation]:
        """Return one child's vaccines as records that hold only vaccine and day."""
        lines = slice(*np.searchsorted(self.child, [row, row + 1]).tolist())
        return self.records(lines, child_id=child_id)


class CareColumns(
    _OfRegister[CareItem],
    of=CareItem,
    only=("kind", "on", "item", "month", "amount"),
    more=("child",),
):
    """Care of a register."""

    def with_care_items(self, more: Iterable[CareItem], child_ids: Integers) -> CareColumns:
        """Return the columns with more care items added.

        `child_ids` are the register's children, ascending; items of other children are dropped.
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
        """Combine several dues, each given as which children it holds for and since when."""
        count = np.zeros(children, np.int64)
        since = np.full(children, _NEVER, np.int64)
        for holds, began in dues:
            count += holds
            since = np.where(holds, np.minimum(since, began), since)
        rows = np.flatnonzero(count)
        return cls(row=rows, since=since[rows].astype(np.int32), count=count[rows])

    def among(self, rows: Integers) -> DueColumns:
        """Return only the children in these rows."""
        kept = np.isin(self.row, rows)
        return DueColumns(row=self.row[kept], since=self.since[kept], count=self.count[kept])


_NEVER = np.iinfo(np.int32).max
