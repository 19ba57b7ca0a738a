"""What a whole register was given, as columns: vaccines and services by child and day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Days, Integers
from desktop_app.programme.records.care import Immunisation, ServiceGiven
from desktop_app.programme.records.columns import Columns


@dataclass(frozen=True, slots=True, kw_only=True)
class VaccineColumns:
    """Vaccines sorted by child and day: arrays of one length; days as ordinals."""

    child: Integers
    """The child's row in the register that was asked."""
    vaccine: NDArray[np.int16]
    """Its place in `vaccines`."""
    day: Days
    vaccines: tuple[str, ...]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, str, int]]) -> VaccineColumns:
        """The columns of child's row, vaccine and day, in any order."""
        lines = tuple(rows)
        codes = tuple(dict.fromkeys(vaccine for _, vaccine, _ in lines))
        places = {code: place for place, code in enumerate(codes)}
        return cls.sorted(
            np.array([child for child, _, _ in lines], np.int64),
            np.array([places[vaccine] for _, vaccine, _ in lines], np.int16),
            np.array([day for _, _, day in lines], np.int32),
            codes,
        )

    @classmethod
    def sorted(
        cls, child: Integers, vaccine: NDArray[np.int16], day: Days, vaccines: tuple[str, ...]
    ) -> VaccineColumns:
        """The columns put in order."""
        order = np.lexsort((day, child))
        return cls(child=child[order], vaccine=vaccine[order], day=day[order], vaccines=vaccines)

    def of_child(self, row: int, child_id: int) -> list[Immunisation]:
        """One child's vaccines as records, of which vaccine and day are known."""
        lines = _lines_of(self.child, row)
        return [
            Immunisation(
                child_id=child_id, vaccine=self.vaccines[vaccine], on=date.fromordinal(day)
            )
            for vaccine, day in zip(
                self.vaccine[lines].tolist(), self.day[lines].tolist(), strict=True
            )
        ]


class ServiceColumns(
    Columns[ServiceGiven],
    of=ServiceGiven,
    only=("kind", "on", "item", "month", "amount"),
    more=("child",),
):
    """Services sorted by child and day; `child` is the row in the register that was asked."""

    @classmethod
    def of_register(cls, services: Iterable[tuple[int, ServiceGiven]]) -> ServiceColumns:
        """The columns of services with their child's row, in any order."""
        lines = tuple(services)
        child = np.array([row for row, _ in lines], np.int64)
        return cls.of((one for _, one in lines), child=child).sorted()

    def sorted(self) -> ServiceColumns:
        """The same services in order."""
        return self.rows(np.lexsort((self.on, self.child)))

    def and_these(self, more: Iterable[ServiceGiven], child_ids: Integers) -> ServiceColumns:
        """The columns with a few further services; of other children than these they are dropped.

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


def _lines_of(child: Integers, row: int) -> slice:
    return slice(*np.searchsorted(child, [row, row + 1]).tolist())
