"""What a month's figures are counted from: columns of children and of their visits, no database."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Days, Floats, Integers
from desktop_app.programme.growth.fact_columns import Roster, VisitColumns
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NONE, YES

Texts = NDArray[np.object_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthColumns:
    """The children of a register on a month's last day, one row each, and their visits.

    `roster` has desa and posyandu, and `kecamatan` stands beside it, as of that day. `visits` are
    sorted by child and date, with growth by chronological age; later ones are ignored. Those from
    before the time that any figure looks back to may be left out: then `weighed_before` and
    `scored_before` say what there was.
    """

    month: Month
    roster: Roster
    kecamatan: Texts
    present: Bools
    """Whether the child had neither died nor moved away by that day."""
    kia: Integers
    """Whether the child has a KIA book: NO, YES, or NONE for not known."""
    visits: VisitColumns
    weighed_before: Bools
    """Whether she was weighed before the first of her visits that are here."""
    scored_before: Bools
    """Whether she has a plausible height for age before them."""


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """Return the row of one visit of each child that fulfils a condition; NONE without one."""

    row: Integers

    @property
    def found(self) -> Bools:
        """Which children have one."""
        there: Bools = self.row != NONE
        return there

    def of(self, column: NDArray[np.generic]) -> Floats:
        """Return the column's value in that visit; NaN without one."""
        values = np.full(len(self.row), np.nan)
        values[self.found] = column[self.row[self.found]]
        return values

    def days(self, column: Days) -> Days:
        """Return the day of that visit; 0 without one."""
        days = np.zeros(len(self.row), np.int32)
        days[self.found] = column[self.row[self.found]]
        return days


def last_where(columns: MonthColumns, mask: Bools) -> Chosen:
    """Return each child's last visit for which the mask is true."""
    rows = np.flatnonzero(mask)
    found = np.full(len(columns.roster.child_id), NONE, np.int64)
    # Where a place occurs twice, NumPy keeps the last value, and visits are in the order of days.
    found[columns.visits.child[rows]] = rows
    return Chosen(found)


def first_where(columns: MonthColumns, mask: Bools) -> Chosen:
    """Return each child's first visit for which the mask is true."""
    rows = np.flatnonzero(mask)[::-1]
    found = np.full(len(columns.roster.child_id), NONE, np.int64)
    found[columns.visits.child[rows]] = rows
    return Chosen(found)


def in_month(columns: MonthColumns, month: Month) -> Bools:
    """Return which visits lie in a calendar month."""
    day = columns.visits.visit_date
    inside: Bools = (day >= month.first.toordinal()) & (day <= month.last.toordinal())
    return inside


def unflagged(values: Floats, flags: NDArray[np.int8]) -> Bools:
    """Return where there is a z-score that WHO does not call implausible."""
    kept: Bools = ~np.isnan(values) & (flags != YES)
    return kept
