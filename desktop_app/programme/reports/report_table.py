"""A report as a table of figures: rows, columns, and the children behind every number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.growth.arrays import Integers
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.figures import ReportFigure
from desktop_app.programme.reports.month_count import MonthCount


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportColumn:
    """A column: a figure, or the share of one figure in another."""

    figure: str
    of: str = ""
    """The figure that it is a share of; empty for a count."""
    months: tuple[int, ...] = ()
    """The calendar months in which it is asked about; empty for all. Else it is None, not 0."""
    ages: tuple[int, int] | None = None
    """Completed months of age, from and up to below; None for all in S."""
    is_mean: bool = False
    """Whether it is a mean of values of the children, not a count of them."""
    decimals: int = 0
    head: str = ""
    """A form's own heading; empty for the figure's short name."""

    @property
    def is_share(self) -> bool:
        """Whether the column is a percentage."""
        return bool(self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCell:
    """One number and the ids of the children behind it; None where nothing can be said.

    A share is from 0 on; it may lie above 1, which is shown as it is.
    """

    value: float | None
    children: tuple[int, ...] = ()
    hidden: bool = False
    """Whether the number is small, or would tell a small one, in a file for outsiders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A line of the table, under its labels; `total` for a sum of lines above."""

    labels: tuple[str, ...]
    cells: tuple[ReportCell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWarning:
    """A line in which a part is more than its whole; both numbers are shown as they are."""

    labels: tuple[str, ...]
    part: int
    """The place of the part among the table's columns."""
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A whole table; `labels` are the headings over the rows' labels."""

    code: str
    labels: tuple[str, ...]
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]
    warnings: tuple[ReportWarning, ...] = ()
    missing: tuple[Month, ...] = ()
    """Months of the period without any visit: what is shown is a part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as it is written: its tables, and what its figures mean."""

    kind: str
    period: str
    """A month `2026-10` or a quarter `2026Q4`."""
    facility: str
    made_on: date
    tables: tuple[ReportTable, ...]
    figures: Mapping[str, ReportFigure]


def row_of(
    count: MonthCount,
    labels: Sequence[str],
    columns: Sequence[ReportColumn],
    rows: Integers | None = None,
    *,
    total: bool = False,
) -> ReportRow:
    """Return the figures of some of the children, named by their rows, or of all."""
    cells = tuple(_cell(count, column, rows) for column in columns)
    return ReportRow(labels=tuple(labels), cells=cells, total=total)


def _cell(count: MonthCount, column: ReportColumn, rows: Integers | None) -> ReportCell:
    if column.months and count.month.month not in column.months:
        return ReportCell(value=None)
    if column.ages is not None:
        low, high = column.ages
        months = count.months if rows is None else count.months[rows]
        aged = count.rows((months >= low) & (months < high))
        rows = aged if rows is None else rows[aged]
    children = count.children(column.figure, rows)
    if not column.is_share:
        return ReportCell(value=len(children), children=children)
    whole = count.number(column.of, rows)
    # 0 of 0 is not 0 %.
    return ReportCell(value=len(children) / whole if whole else None, children=children)
