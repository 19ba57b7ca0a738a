"""Prints the city's report on A4 across, to be signed."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.paper.page import Sheet
from desktop_app.paper.table_sheet import PaperTable, TableColumn, TableGroup, tables_pdf
from desktop_app.programme.reports.city_report import CityReport
from desktop_app.wording.city_words import (
    SOURCE,
    CitySheet,
    Kind,
    Value,
    city_sheets,
)
from desktop_app.wording.paper_words import PAPER_INDONESIAN as WORDS

_SIGNED_BY = ("Petugas", "Kepala")
_TEXT_MM, _FIGURE_MM, _NARROW_MM = 27.0, 17.0, 15.5
_FEW = 8
"""With more columns of figures they are narrower."""
_CODES_ON_PAPER = ("years", "desa", "flow", "senders")
"""The trend of every desa and month is for the screen and for spreadsheets."""


def city_pdf(report: CityReport) -> bytes:
    """Return the report as PDF: numbers with a decimal comma, a dash where nothing can be said."""
    sheet = Sheet(facility=report.facility, printed_on=report.made_on, words=WORDS)
    tables = [one for one in city_sheets(report) if one.code in _CODES_ON_PAPER]
    return tables_pdf([_table(one) for one in tables], sheet)


def _table(table: CitySheet) -> PaperTable:
    first = len(table.rows) - table.totals
    texts = [_texts(table, row) for row in table.rows]
    groups = [
        TableGroup(rows=tuple(texts[:first])),
        TableGroup(rows=tuple(texts[first:]), strong=True),
    ]
    return PaperTable(
        title=table.title,
        file_title=table.title,
        columns=_columns(table),
        groups=tuple(group for group in groups if group.rows),
        note=" ".join(f"{one.rstrip('.')}." for one in table.notes),
        beside=_SIGNED_BY,
        empty=SOURCE,
        across=True,
    )


def _columns(table: CitySheet) -> tuple[TableColumn, ...]:
    figures = sum(kind != "text" for _name, kind in table.columns)
    width = _FIGURE_MM if figures <= _FEW else _NARROW_MM
    return tuple(
        TableColumn(
            title=name,
            # The first column takes what is left of the page.
            width_mm=0 if at == 0 else _TEXT_MM if kind == "text" else width,
            right=kind != "text",
        )
        for at, (name, kind) in enumerate(table.columns)
    )


def _texts(table: CitySheet, row: Sequence[Value]) -> tuple[str, ...]:
    return tuple(
        _text(kind, value) for (_name, kind), value in zip(table.columns, row, strict=True)
    )


def _text(kind: Kind, value: Value) -> str:
    if isinstance(value, str):
        return value
    return WORDS.percent(value) if kind == "share" else WORDS.number(value)
