"""Writes a month's report as XLSX, a sheet for each table and one of definitions, or as CSV.

The Indonesian words are those of the forms of posyandu and puskesmas. A file has numbers, no child.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from desktop_app.exchange.armour import armoured
from desktop_app.exchange.people_workbook import PeopleWorkbook
from desktop_app.programme.reports.report_table import Report, ReportTable
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS
from desktop_app.wording.reports_words import (
    DEFINED,
    DEFINITIONS,
    HIDDEN,
    LABELS,
    NOTE,
    SHEETS,
    TITLES,
    definitions,
    heading,
    period_text,
    row_labels,
    told,
)

_HEADER_ROW = 4
_A4 = 9


def report_xlsx(report: Report) -> bytes:
    """Return the workbook: numbers as numbers, shares as percentages, text never as a formula."""
    out = io.BytesIO()
    title = f"{TITLES[report.tables[0].code]} {report.period}"
    with PeopleWorkbook(out, title, report.made_on) as book:
        for table in report.tables:
            _write_table(book, report, table)
        _write_definitions(book, report)
    return out.getvalue()


def report_csv(report: Report) -> bytes:
    """Return one line for each number: table, place, age, sex, figure, of which, value."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    labels = tuple(LABELS)
    writer.writerow(("period", "table", *labels, "figure", "of", "value"))
    for table in report.tables:
        for row in table.rows:
            place = dict(zip(table.labels, row.labels, strict=True))
            for column, cell in zip(table.columns, row.cells, strict=True):
                value = HIDDEN if cell.hidden else "" if cell.value is None else cell.value
                line = (column.figure, column.of, value)
                named = (armoured(place.get(one, "")) for one in labels)
                writer.writerow((report.period, table.code, *named, *line))
    return text.getvalue().encode("utf-8")


def _write_table(book: Any, report: Report, table: ReportTable) -> None:
    sheet = book.add_worksheet(SHEETS[table.code])
    bold = {"bold": True, "bg_color": "#F2F5F4"}
    header = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center",
         "bg_color": "#E8EEF2", "bottom": 1}
    )  # fmt: skip
    kinds = {
        total: (
            book.add_format(look),
            book.add_format({**look, "num_format": "#,##0"}),
            book.add_format({**look, "num_format": "0.0%"}),
            book.add_format({**look, "num_format": "0.0"}),
        )
        for total, look in ((False, {}), (True, bold))
    }
    sheet.write_string(0, 0, TITLES[table.code], book.add_format({"bold": True, "font_size": 13}))
    made = WORDS.date(report.made_on)
    sheet.write_string(1, 0, f"{report.facility}, {period_text(report.period)}. Dibuat {made}.")
    sheet.write_string(2, 0, NOTE)
    names = [LABELS[name] for name in table.labels]
    names += [heading(column, report.figures) for column in table.columns]
    for at, name in enumerate(names):
        sheet.write_string(_HEADER_ROW, at, name, header)
    sheet.set_column(0, len(table.labels) - 1, 16)
    sheet.set_column(len(table.labels), len(names) - 1, 9.5)
    sheet.set_row(_HEADER_ROW, 46)
    for number, row in enumerate(table.rows, start=_HEADER_ROW + 1):
        text, whole, share, decimal = kinds[row.total]
        for at, label in enumerate(row_labels(table, row, report.figures)):
            sheet.write_string(number, at, label, text)
        cells = zip(table.columns, row.cells, strict=True)
        for at, (column, cell) in enumerate(cells, start=len(table.labels)):
            look = share if column.is_share else decimal if column.decimals else whole
            if cell.hidden:
                sheet.write_string(number, at, HIDDEN, look)
            elif cell.value is None:
                sheet.write_blank(number, at, None, look)
            else:
                sheet.write_number(number, at, cell.value, look)
    for number, line in enumerate(told(table), start=_HEADER_ROW + len(table.rows) + 2):
        sheet.write_string(number, 0, line)
    sheet.freeze_panes(_HEADER_ROW + 1, len(table.labels))
    _for_paper(sheet)
    sheet.repeat_rows(_HEADER_ROW)


def _write_definitions(book: Any, report: Report) -> None:
    sheet = book.add_worksheet(DEFINITIONS)
    header = book.add_format({"bold": True, "bg_color": "#E8EEF2", "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for at, (name, width) in enumerate(zip(DEFINED, (16, 34, 70, 36), strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, header)
    for number, line in enumerate(definitions(report), start=1):
        for at, text in enumerate(line):
            sheet.write_string(number, at, text, wrapped)
    _for_paper(sheet)


def _for_paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RHalaman &P dari &N")
