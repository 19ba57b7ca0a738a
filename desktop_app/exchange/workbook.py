"""Makes a month's XLSX in one of the national layouts, with a recap per desa.

The Indonesian words are those of the national file; what the program tells people is in wording/.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlsxwriter.worksheet

from desktop_app.exchange.people_workbook import PeopleWorkbook, may_be_formula
from desktop_app.exchange.workbook_layouts import (
    LayoutColumn,
    LayoutSheet,
    NationalLayout,
    Value,
    Where,
    sheet_of,
)
from desktop_app.programme.records.children import Month, MonthRow, RecapRow
from desktop_app.programme.records.regions import Regions, kota_banjar
from desktop_app.wording.terms import TERMS

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_A4 = 9
_SHARE_FORMAT = "0.0%"

_RECAP_COLUMNS = (
    LayoutColumn("Kecamatan", 16), LayoutColumn("Desa/Kel", 18), LayoutColumn("Jumlah balita", 11),
    LayoutColumn("Ditimbang", 11), LayoutColumn(TERMS["b_first_weighed"], 17),
    LayoutColumn(TERMS["b_born"], 17), LayoutColumn("Diukur", 11),
    LayoutColumn("Nilai tidak wajar", 11), LayoutColumn("Stunting (pendek + sangat pendek)", 16),
    LayoutColumn("Sangat pendek", 11), LayoutColumn("Prevalensi stunting", 12, _SHARE_FORMAT),
)  # fmt: skip
_DIFFERING_COLUMNS = (
    LayoutColumn("Baris", 7), LayoutColumn("Kolom", 20), LayoutColumn("Catatan program", 18),
    LayoutColumn("Kata berkas impor", 18),
)  # fmt: skip
_DIFFERING_NOTE = (
    "Di baris ini berkas impor menyebut hal lain; lembar Pengukuran memuat catatan program."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferingCell:
    """A cell in which the file has the program's own record and an import said something else."""

    row: int
    """The number in the column `No`."""
    heading: str
    own: str
    imported: str


def month_bytes(
    month: Month,
    rows: Iterable[MonthRow],
    recap: Sequence[RecapRow],
    *,
    facility: str,
    layout: NationalLayout = NationalLayout.NATIONAL36,
    differing: Sequence[DifferingCell] = (),
    regions: Regions | None = None,
) -> bytes:
    """Return the month's file: numbers as numbers, dates as dates, text never as a formula.

    Unknown values are empty cells. z-scores beyond WHO's limits are written unchanged, without a
    class: a slip of the pen is none. Behind the children stands the recap and, if there is any, a
    sheet of what an import said otherwise; the template, which is taken in by a machine, has
    neither.
    """
    out = io.BytesIO()
    written = list(rows)
    where = Where(facility, regions or kota_banjar())
    with PeopleWorkbook(out, f"Penimbangan balita {_month_name(month)}") as book:
        _write_children(book, written, sheet_of(layout, written, where))
        if layout is not NationalLayout.TEMPLATE:
            _write_recap(book, month, recap, facility)
            _write_differing(book, differing)
    return out.getvalue()


def _write_children(book: Any, rows: Sequence[MonthRow], made: LayoutSheet) -> None:
    sheet = book.add_worksheet("Pengukuran")
    formats = _start_sheet(book, sheet, made.columns, header_row=0)
    text, number_of, day = map(_by_numbers, ("string", "number", "datetime"))
    places = tuple(enumerate(formats))
    for number, row in enumerate(rows, start=1):
        # The loop of a whole register: one test for each kind of cell, and none for empty ones.
        for (at, look), value in zip(places, made.cells(number, row), strict=True):
            if type(value) is str:
                if may_be_formula(value):
                    sheet.write_string(number, at, value, look)
                elif value:
                    text(sheet, number, at, value, look)
            elif isinstance(value, date):
                day(sheet, number, at, value, look)
            elif value is not None:
                number_of(sheet, number, at, value, look)
    sheet.autofilter(0, 0, max(len(rows), 1), len(made.columns) - 1)
    sheet.freeze_panes(1, 3)


def _by_numbers(kind: str) -> Callable[..., int]:
    """Return the sheet's method without its wrapper, which reads places such as "A1"."""
    method = getattr(xlsxwriter.worksheet.Worksheet, f"write_{kind}")
    found: Callable[..., int] = getattr(method, "__wrapped__", method)
    return found


def _write_differing(book: Any, differing: Sequence[DifferingCell]) -> None:
    """Write the sheet of differences; it names the rows, so that no import reads it as children."""
    if not differing:
        return
    sheet = book.add_worksheet("Berbeda")
    sheet.write_string(0, 0, _DIFFERING_NOTE)
    formats = _start_sheet(book, sheet, _DIFFERING_COLUMNS, header_row=2)
    for at, one in enumerate(differing, start=3):
        cells: tuple[Value, ...] = (one.row, one.heading, one.own, one.imported)
        for column, value in enumerate(cells):
            _write_cell(sheet, at, column, value, formats[column])
    sheet.freeze_panes(3, 0)


def _write_recap(book: Any, month: Month, recap: Sequence[RecapRow], facility: str) -> None:
    sheet = book.add_worksheet("Rekap")
    title = book.add_format({"bold": True, "font_size": 13})
    heading = f"Rekap status gizi per desa/kelurahan, {_month_name(month)}"
    sheet.write_string(0, 0, heading, title)
    sheet.write_string(1, 0, facility)
    formats = _start_sheet(book, sheet, _RECAP_COLUMNS, header_row=3)
    for at, row in enumerate(recap, start=4):
        for column, value in enumerate(_recap_values(row)):
            _write_cell(sheet, at, column, value, formats[column])
    bold = _formats(book, _RECAP_COLUMNS, {"bold": True, "top": 1})
    for column, value in enumerate(_recap_values(RecapRow.total(recap, "Jumlah"))):
        _write_cell(sheet, 4 + len(recap), column, value, bold[column])
    sheet.freeze_panes(4, 2)


def _recap_values(row: RecapRow) -> list[Value]:
    return [
        row.kecamatan,
        row.desa,
        row.children,
        row.weighed,
        row.first_weighed,
        row.born,
        row.measured,
        row.flagged,
        row.stunted,
        row.severely_stunted,
        row.prevalence,
    ]


def _start_sheet(
    book: Any, sheet: Any, columns: Sequence[LayoutColumn], *, header_row: int
) -> list[Any]:
    """Write the header, set widths and paper, and return the cell formats of the columns."""
    header = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#E8EEF2", "bottom": 1}
    )
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(header_row, at, column.heading, header)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header_row)
    sheet.set_footer("&L&A&RHalaman &P dari &N")
    return _formats(book, columns, {})


def _formats(book: Any, columns: Sequence[LayoutColumn], style: dict[str, Any]) -> list[Any]:
    """Return the format of each column; None for one without, which is written faster."""
    return [
        book.add_format(
            style | ({"num_format": column.number_format} if column.number_format else {})
        )
        if style or column.number_format
        else None
        for column in columns
    ]


def _write_cell(sheet: Any, row: int, column: int, value: Value, cell_format: Any) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, cell_format)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, cell_format)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, cell_format)
    else:
        sheet.write_number(row, column, value, cell_format)


def _month_name(month: Month) -> str:
    return f"{_MONTHS[month.month - 1]} {month.year}"
