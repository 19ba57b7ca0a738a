"""Prints a month's report on A4 across, to be signed; a table too wide for it comes in parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from desktop_app.paper.page import Sheet
from desktop_app.paper.table_sheet import PaperTable, TableColumn, TableGroup, tables_pdf
from desktop_app.programme.reports.report_table import Report, ReportCell, ReportColumn, ReportTable
from desktop_app.wording.paper_words import PAPER_INDONESIAN as WORDS
from desktop_app.wording.reports_words import (
    DEFINED,
    DEFINITIONS,
    HIDDEN,
    LABELS,
    NOTE,
    TITLES,
    definitions,
    heading,
    period_text,
    row_labels,
    told,
)

_COLUMNS_ACROSS = 12
_LABEL_MM, _FIGURE_MM = 27.0, 15.5
_SIGNED_BY = ("Petugas", "Kepala")


def report_pdf(report: Report) -> bytes:
    """Return the report as PDF: numbers with a decimal comma, a dash where nothing can be said."""
    sheet = Sheet(facility=report.facility, printed_on=report.made_on, words=WORDS)
    parts = [part for table in report.tables for part in _parts(report, table)]
    return tables_pdf([*parts, _definitions(report)], sheet)


def _parts(report: Report, table: ReportTable) -> Iterator[PaperTable]:
    """Yield the table in parts of a page's width, each with the labels of its rows."""
    count = -(-len(table.columns) // _COLUMNS_ACROSS)
    for number in range(count):
        places = range(len(table.columns))[number * _COLUMNS_ACROSS :][:_COLUMNS_ACROSS]
        part = f" ({number + 1}/{count})" if count > 1 else ""
        yield PaperTable(
            title=f"{TITLES[table.code]}, {period_text(report.period)}{part}",
            file_title=f"{TITLES[table.code]} {report.period}",
            columns=_columns(report, table, places),
            groups=_groups(report, table, places, last=number == count - 1),
            note=NOTE,
            beside=_SIGNED_BY,
            empty=NOTE,
            across=True,
        )


def _definitions(report: Report) -> PaperTable:
    widths = (26.0, 58.0, 0.0, 62.0)
    return PaperTable(
        title=DEFINITIONS,
        file_title=DEFINITIONS,
        columns=tuple(
            TableColumn(title=title, width_mm=width)
            for title, width in zip(DEFINED, widths, strict=True)
        ),
        groups=(TableGroup(rows=tuple(definitions(report))),),
        empty="",
        across=True,
    )


def _columns(report: Report, table: ReportTable, places: range) -> tuple[TableColumn, ...]:
    labels = [TableColumn(title=LABELS[name], width_mm=_LABEL_MM) for name in table.labels[:-1]]
    # The last label takes what is left of the width.
    labels.append(TableColumn(title=LABELS[table.labels[-1]], width_mm=0))
    figures = (
        TableColumn(
            title=heading(table.columns[at], report.figures), width_mm=_FIGURE_MM, right=True
        )
        for at in places
    )
    return (*labels, *figures)


def _groups(
    report: Report, table: ReportTable, places: range, *, last: bool
) -> tuple[TableGroup, ...]:
    groups = [
        TableGroup(
            strong=total,
            rows=tuple(
                (
                    *row_labels(table, row, report.figures),
                    *(_text(table.columns[at], row.cells[at]) for at in places),
                )
                for row in rows
            ),
        )
        for total, rows in groupby(table.rows, key=lambda row: row.total)
    ]
    if last:
        width = len(table.labels) + len(places)
        groups += (TableGroup(title=line, rows=(("",) * width,)) for line in told(table))
    return tuple(groups)


def _text(column: ReportColumn, cell: ReportCell) -> str:
    if cell.hidden:
        return HIDDEN
    if column.is_share:
        return WORDS.percent(cell.value)
    return WORDS.number(cell.value, column.decimals or None)
