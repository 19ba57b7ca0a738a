"""The national monthly aggregate of under-fives per desa, for a month and for a quarter.

Columns and quarter rules by a public audit of the national report (Sigizi Kesga, secondary). Growth
and nutrition problems: the mean of the months from January on, per desa, rounded half to even, then
summed. Breastfeeding and treatment: sums. Complementary feeding: the mean of its scheduled months.
Vitamin A: the last event of its months. What the national form has and this program does not count
(columns 50, 51, 56, 72, 90) is left out, never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.month_tables import by_place
from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
    ReportWarning,
)

_YOUNG, _OLD, _LAST = (0, 24), (24, 60), (54, 60)


class Operator(StrEnum):
    """How a quarter makes one number of its months."""

    MEAN = "mean"
    """Mean of the months that have data, rounded half to even."""
    SUM = "sum"
    LAST = "last"
    """That of the last scheduled month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalColumn:
    """A column of the national form."""

    number: int
    title: str
    figure: str
    ages: tuple[int, int] | None = None
    months: tuple[int, ...] = ()
    operator: Operator = Operator.MEAN

    @property
    def column(self) -> ReportColumn:
        """The column of a report table."""
        return ReportColumn(
            figure=self.figure,
            ages=self.ages,
            months=self.months,
            head=f"{self.number} {self.title}",
        )


def _by_age(numbers: tuple[int, int, int], title: str, figure: str) -> Iterator[NationalColumn]:
    for number, name, ages in zip(
        numbers, ("0-23", "24-59", "0-59"), (_YOUNG, _OLD, None), strict=True
    ):
        yield NationalColumn(number=number, title=f"{title} {name}", figure=figure, ages=ages)


def _plain(*entries: tuple[int, str, str]) -> Iterator[NationalColumn]:
    for number, title, figure in entries:
        yield NationalColumn(number=number, title=title, figure=figure)


def _in_months(
    months: tuple[int, ...], operator: Operator, *entries: tuple[int, str, str]
) -> Iterator[NationalColumn]:
    for number, title, figure in entries:
        yield NationalColumn(
            number=number, title=title, figure=figure, months=months, operator=operator
        )


def _treated(*entries: tuple[int, str, str, tuple[int, int] | None]) -> Iterator[NationalColumn]:
    for number, title, figure, ages in entries:
        yield NationalColumn(
            number=number, title=title, figure=figure, ages=ages, operator=Operator.SUM
        )


@cache
def national() -> tuple[NationalColumn, ...]:
    """Return the columns of the national form in its order."""
    rules = report_rules()
    return (
        *_by_age((9, 10, 11), "Balita", "s"),
        *_by_age((12, 14, 16), "Ditimbang", "d"),
        *_by_age((18, 20, 22), "Diukur", "measured"),
        *_by_age((24, 26, 28), "Ditimbang dan diukur", "both"),
        *_plain(
            (30, "Punya Buku KIA", "k_yes"), (32, "N", "n"), (33, "T", "t"),
            (34, "O", "o_national"), (35, "B", "born"), (36, "D'", "d_prime"),
            (38, "Stunting", "stunted"),
            (40, "Wasting", "wasted"), (42, "Overweight", "overweight"),
            (44, "Underweight", "underweight"),
        ),
        *_in_months(
            rules.exclusive_breastfeeding_months, Operator.SUM,
            (46, "Bayi 0-5", "asi_due"), (47, "Recall ASI", "asi_asked"),
            (48, "ASI eksklusif", "asi_only"),
        ),
        *_in_months(
            rules.complementary_feeding_months, Operator.MEAN, (53, "Anak 6-23", "mpasi_due"),
            (54, "Diwawancarai", "mpasi_asked"), (57, "5 dari 8", "mpasi_diverse"),
            (59, "Telur/ikan/daging", "mpasi_animal"), (61, "MP-ASI baik", "mpasi_good"),
        ),
        *_in_months(
            rules.vitamin_a_months, Operator.LAST,
            (63, "VA 6-11", "blue_due"), (64, "VA 6-11 diberi", "blue"),
            (66, "VA 12-59", "red_due"), (67, "VA 12-59 diberi", "red"),
        ),
        *(
            NationalColumn(
                number=number, title=title, figure=figure, ages=_LAST,
                months=rules.vitamin_a_months, operator=Operator.LAST,
            )
            for number, title, figure in (
                (69, "VA 54-59", "red_due"), (70, "VA 54-59 diberi", "red"),
            )
        ),
        *_treated(
            (81, "Gizi kurang", "wasted_only", None), (82, "GK dapat PMT", "pmt_wasted", None),
            (84, "BB kurang", "underweight_only", None),
            (85, "BB kurang dapat PMT", "pmt_underweight", None), (87, "T", "t", None),
            (88, "T dapat PMT", "pmt_no_gain", None), (91, "Gizi buruk 0-5", "severe", (0, 6)),
            (92, "dirawat", "severe_treated", (0, 6)), (94, "Gizi buruk 6-23", "severe", (6, 24)),
            (95, "dirawat", "severe_treated", (6, 24)), (97, "Gizi buruk 24-59", "severe", _OLD),
            (98, "dirawat", "severe_treated", _OLD), (103, "Stunting", "stunted", None),
            (104, "dirujuk ke RS", "stunted_referred", None),
        ),
    )  # fmt: skip


@cache
def columns() -> tuple[ReportColumn, ...]:
    """Return the columns of the report."""
    return tuple(entry.column for entry in national())


@cache
def _places() -> Mapping[int, int]:
    """Return the place of each column by its number on the form."""
    return {entry.number: at for at, entry in enumerate(national())}


_PARTS = (
    (16, 11), (22, 11), (28, 11), (30, 11), (32, 36), (38, 22), (40, 28), (42, 28), (44, 16),
    (48, 47), (57, 54), (59, 54), (61, 54), (64, 63), (67, 66), (82, 81), (85, 84), (88, 87),
    (92, 91), (95, 94), (98, 97), (104, 103),
)  # fmt: skip
"""Numbers of columns of which the first should be no more than the second."""


def month_aggregate(count: MonthCount) -> ReportTable:
    """Return the national columns of each desa and of all, with what looks wrong."""
    table = by_place("aggregate", count, columns())
    return _with_warnings(table.rows, ())


def quarter_aggregate(months: Sequence[ReportTable], missing: Sequence[Month]) -> ReportTable:
    """Return one table of the months from January to the end of a quarter.

    `months` are tables of `month_aggregate` of the months with data, in order; `missing` are those
    without. The total is the sum of the desa.
    """
    places = sorted({row.labels for table in months for row in table.rows if not row.total})
    rows = tuple(_joined(months, labels) for labels in places)
    total = tuple(_summed([row.cells[at] for row in rows]) for at in range(len(columns())))
    return _with_warnings(
        (*rows, ReportRow(labels=("", ""), cells=total, total=True)), tuple(missing)
    )


def _joined(months: Sequence[ReportTable], labels: tuple[str, ...]) -> ReportRow:
    own = [{row.labels: row for row in table.rows}.get(labels) for table in months]
    cells = []
    for at, entry in enumerate(national()):
        # A desa without a line in a month that has data had no child then: 0, not missing.
        scheduled = [table.rows[-1].cells[at].value is not None for table in months]
        found = [
            ReportCell(value=0) if row is None else row.cells[at]
            for row, asked in zip(own, scheduled, strict=True)
            if asked
        ]
        cells.append(_OF[entry.operator](found))
    return ReportRow(labels=labels, cells=tuple(cells))


def _summed(cells: Sequence[ReportCell]) -> ReportCell:
    values = [cell.value for cell in cells if cell.value is not None]
    behind = sorted({child for cell in cells for child in cell.children})
    return ReportCell(value=sum(values) if values else None, children=tuple(behind))


def _averaged(cells: Sequence[ReportCell]) -> ReportCell:
    whole = _summed(cells)
    if whole.value is None:
        return whole
    # Python rounds half to even, as the national report does.
    return ReportCell(value=round(whole.value / len(cells)), children=whole.children)


def _last(cells: Sequence[ReportCell]) -> ReportCell:
    return cells[-1] if cells else ReportCell(value=None)


_OF: Mapping[Operator, Callable[[Sequence[ReportCell]], ReportCell]] = {
    Operator.MEAN: _averaged,
    Operator.SUM: _summed,
    Operator.LAST: _last,
}


def _with_warnings(rows: tuple[ReportRow, ...], missing: tuple[Month, ...]) -> ReportTable:
    places = _places()
    found = tuple(
        ReportWarning(labels=row.labels, part=places[part], whole=places[whole])
        for row in rows
        if not row.total
        for part, whole in _PARTS
        if (row.cells[places[part]].value or 0) > (row.cells[places[whole]].value or 0)
    )
    return ReportTable(
        code="aggregate",
        labels=("kecamatan", "desa"),
        columns=columns(),
        rows=rows,
        warnings=found,
        missing=missing,
    )
