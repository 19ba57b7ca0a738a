"""Writes the city's report as XLSX, a sheet for each table; a file has numbers, no child."""

from __future__ import annotations

import io
from typing import Any

from desktop_app.exchange.people_workbook import PeopleWorkbook
from desktop_app.programme.reports.city_report import CityReport
from desktop_app.wording.city_words import TITLE, CitySheet, Kind, Value, city_sheets, month_text
from desktop_app.wording.speech import INDONESIAN as WORDS

_HEADER_ROW = 3
_A4 = 9
_WIDTHS = {"text": 18, "count": 10, "share": 10}


def city_xlsx(report: CityReport) -> bytes:
    """Return the workbook: numbers as numbers, shares as percentages, text never as a formula."""
    out = io.BytesIO()
    title = f"{TITLE} {month_text(report.month.month)}"
    with PeopleWorkbook(out, title, report.made_on) as book:
        for table in city_sheets(report):
            _write(book, report, table)
    return out.getvalue()


def _write(book: Any, report: CityReport, table: CitySheet) -> None:
    sheet = book.add_worksheet(table.name)
    header = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center",
         "bg_color": "#E8EEF2", "bottom": 1}
    )  # fmt: skip
    looks = {bold: _looks(book, bold=bold) for bold in (False, True)}
    sheet.write_string(0, 0, table.title, book.add_format({"bold": True, "font_size": 13}))
    sheet.write_string(1, 0, f"{report.facility}. Dibuat {WORDS.date(report.made_on)}.")
    for at, (name, kind) in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTHS[kind])
        sheet.write_string(_HEADER_ROW, at, name, header)
    sheet.set_row(_HEADER_ROW, 32)
    first_total = len(table.rows) - table.totals
    for number, row in enumerate(table.rows):
        look = looks[number >= first_total]
        for at, ((_name, kind), value) in enumerate(zip(table.columns, row, strict=True)):
            _cell(sheet, _HEADER_ROW + 1 + number, at, value, look[kind])
    for number, note in enumerate(table.notes, start=_HEADER_ROW + len(table.rows) + 2):
        sheet.write_string(number, 0, note)
    sheet.freeze_panes(_HEADER_ROW + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADER_ROW)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _looks(book: Any, *, bold: bool) -> dict[Kind, Any]:
    look = {"bold": True, "bg_color": "#F2F5F4"} if bold else {}
    return {
        "text": book.add_format(look),
        "count": book.add_format({**look, "num_format": "#,##0"}),
        "share": book.add_format({**look, "num_format": "0.0%"}),
    }


def _cell(sheet: Any, row: int, at: int, value: Value, look: Any) -> None:
    if value is None:
        sheet.write_blank(row, at, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, at, value, look)
    else:
        sheet.write_number(row, at, value, look)
