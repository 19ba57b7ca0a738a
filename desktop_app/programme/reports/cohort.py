"""Stunting of children born in one quarter, at 6, 12, 24, 36, 48 and 59 months of age."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from desktop_app.growth.age import LONGEST_MONTH_DAYS
from desktop_app.growth.arrays import Bools
from desktop_app.growth.classes import bands
from desktop_app.programme.records.age_arrays import days_of_age
from desktop_app.programme.records.calendar_arrays import month_numbers
from desktop_app.programme.reports.month_columns import MonthColumns, unflagged
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
)

AGES = (6, 12, 24, 36, 48, 59)
"""Completed months."""
_MONTHS_A_QUARTER, _QUARTERS, _FIRST_YEAR = 3, 4, 1970
_MEASURED, _STUNTED = "cohort_measured", "cohort_stunted"


def cohort_table(count: MonthCount, columns: MonthColumns) -> ReportTable:
    """Return a line for each quarter of birth of the children in S.

    At each age: how many have a plausible value within a month of it, the nearest of which counts,
    how many of them are stunted, and the share; None where nobody is that old.
    """
    quarters = month_numbers(columns.roster.birth_date) // _MONTHS_A_QUARTER
    values = [_nearest(columns, age) for age in AGES]
    target, last_day = count.masks["s"], columns.month.last.toordinal()
    reached = [
        days_of_age(columns.roster.birth_date, age) - LONGEST_MONTH_DAYS <= last_day for age in AGES
    ]
    rows = []
    for quarter in sorted(set(quarters[target].tolist())):
        own: Bools = target & (quarters == quarter)
        cells = [
            cell
            for value, old in zip(values, reached, strict=True)
            for cell in _cells(count, value, own, old)
        ]
        rows.append(ReportRow(labels=(_name(quarter),), cells=tuple(cells)))
    return ReportTable(code="cohort", labels=("born",), columns=tuple(_columns()), rows=tuple(rows))


def _nearest(columns: MonthColumns, age: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return each child's height-for-age nearest to an age, within a month; NaN without one."""
    visits = columns.visits
    wanted = days_of_age(columns.roster.birth_date, age)[visits.child]
    away = np.abs(visits.visit_date - wanted)
    kept = unflagged(visits.zlen, visits.flen) & (away <= LONGEST_MONTH_DAYS)
    kept &= visits.visit_date <= columns.month.last.toordinal()
    rows = np.flatnonzero(kept)
    # The nearest is assigned last and so remains; of two equally near ones the later.
    rows = rows[np.lexsort((visits.visit_date[rows], -away[rows]))]
    found = np.full(len(columns.roster.child_id), np.nan)
    found[visits.child[rows]] = visits.zlen[rows]
    return found


def _cells(
    count: MonthCount,
    value: np.ndarray[tuple[int], np.dtype[np.float64]],
    own: Bools,
    old_enough: Bools,
) -> Iterator[ReportCell]:
    if not np.any(own & old_enough):
        yield from (ReportCell(value=None),) * 3
        return
    _severe, border, *_ = bands("height_for_age").starts
    measured, short = own & ~np.isnan(value), own & (value < border)
    children, stunted = count.child_id[measured].tolist(), count.child_id[short].tolist()
    yield ReportCell(value=len(children), children=tuple(children))
    yield ReportCell(value=len(stunted), children=tuple(stunted))
    share = len(stunted) / len(children) if children else None
    yield ReportCell(value=share, children=tuple(stunted))


def _columns() -> Iterator[ReportColumn]:
    for age in AGES:
        yield ReportColumn(figure=_MEASURED, head=f"{age} bln n")
        yield ReportColumn(figure=_STUNTED, head=f"{age} bln pendek")
        yield ReportColumn(figure=_STUNTED, of=_MEASURED, head=f"{age} bln %")


def _name(quarter: int) -> str:
    return f"{_FIRST_YEAR + quarter // _QUARTERS}Q{quarter % _QUARTERS + 1}"
