"""Table models of a month's report: its figures by row, and the children behind one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.programme.records.children import Child
from desktop_app.programme.reports.figures import ReportFigure
from desktop_app.programme.reports.report_table import ReportColumn, ReportRow, ReportTable
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording import Wording
from desktop_app.wording.reports_words import LABELS, heading, row_labels

LABEL_PX, PLACE_PX, FIGURE_PX = 112, 96, 56
LETTER_PX, MARGIN_PX = 8, 22

CHILD_COLUMNS: tuple[Column[Child], ...] = (
    Column(title=QT_TRANSLATE_NOOP("columns", "Anak"), text=lambda r, _w: r.name, strong=True),
    Column(title=QT_TRANSLATE_NOOP("columns", "Desa"), text=lambda r, _w: r.desa, width=PLACE_PX),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
        text=lambda r, _w: r.posyandu,
        width=PLACE_PX,
    ),
)


def report_columns(
    table: ReportTable, figures: Mapping[str, ReportFigure]
) -> tuple[Column[ReportRow], ...]:
    """Return the columns of a report: the rows' labels, then its figures."""
    labels = [
        Column(title=LABELS[name], text=_label(table, at, figures), width=LABEL_PX, tip=True)
        for at, name in enumerate(table.labels)
    ]
    numbers = [
        Column(
            title=(title := heading(column, figures)),
            text=_number(at, column),
            align=RIGHT,
            width=max(FIGURE_PX, LETTER_PX * len(title) + MARGIN_PX),
        )
        for at, column in enumerate(table.columns)
    ]
    return (*labels, *numbers)


def _label(
    table: ReportTable, at: int, figures: Mapping[str, ReportFigure]
) -> Callable[[ReportRow, Wording], str]:
    return lambda row, _words: row_labels(table, row, figures)[at]


def _number(at: int, column: ReportColumn) -> Callable[[ReportRow, Wording], str]:
    def text(row: ReportRow, words: Wording) -> str:
        value = row.cells[at].value
        if column.is_share:
            return words.percent(value)
        return words.number(value, column.decimals or None)

    return text
