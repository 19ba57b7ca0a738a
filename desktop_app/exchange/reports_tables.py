"""Writes a month's report as XLSX, a sheet for each table and one of definitions, or as CSV.

The Indonesian words are those of the forms of posyandu and puskesmas. A file has numbers, no child.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from desktop_app.exchange.armour import armoured
from desktop_app.programme.reports.figures import Figure
from desktop_app.programme.reports.report_table import ReportColumn, ReportRow, ReportTable
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS

TITLES = {
    "skdn": "SKDN per posyandu dan desa",
    "skdn_ages": "SKDN menurut umur dan jenis kelamin",
    "f1": "Formulir F1 Gizi (usulan 2026): G gakin, NG bukan gakin, ? desil belum dicatat",
    "status": "Status gizi per desa",
    "status_ages": "Status gizi menurut umur dan jenis kelamin",
    "status_early": "Status gizi anak lahir sebelum 37 minggu",
    "incidence": "Kasus stunting baru, pulih, dan menetap per desa",
    "feeding": "PMT per desa",
    "severe": "Gizi buruk per desa",
    "referrals": "Rujukan per desa",
    "immunisation": "Imunisasi per desa",
    "services": "Vitamin A, obat cacing, ASI, MP-ASI, dan layanan lain per desa",
    "quality": "Kelengkapan data per desa",
    "aggregate": "Agregat bulanan balita per desa, kolom Sigizi Kesga",
    "cohort": "Kohort kelahiran: stunting pada umur 6, 12, 24, 36, 48, dan 59 bulan",
}
SHEETS = {
    "skdn": "SKDN",
    "skdn_ages": "Umur dan JK",
    "f1": "F1",
    "status": "Status gizi",
    "status_ages": "Umur dan JK",
    "status_early": "Lahir dini",
    "incidence": "Stunting baru",
    "feeding": "PMT",
    "severe": "Gizi buruk",
    "referrals": "Rujukan",
    "immunisation": "Imunisasi",
    "services": "Layanan",
    "quality": "Kelengkapan",
    "aggregate": "Agregat",
    "cohort": "Kohort",
}
DEFINITIONS = "Definisi"
LABELS = {
    "kecamatan": "Kecamatan",
    "desa": "Desa/Kel",
    "posyandu": "Posyandu",
    "age": "Umur (bulan)",
    "sex": "JK",
    "group": "Kelompok",
    "born": "Lahir (triwulan)",
    "f1": "Baris F1",
    "figure": "Yang dihitung",
}
VALUES = {"m": "L", "f": "P", "early": "Lahir < 37 minggu"}
NOT_HERE = {
    "18": "Vitamin A ibu nifas", "19": "Ibu hamil", "20": "Ibu hamil KEK", "21": "Tablet Fe",
    "22": "IMD",
}  # fmt: skip
"""Rows of the form F1 about mothers."""
NOT_RECORDED = "tidak dicatat di program ini"
ALL, NO_PLACE, OWN = "Jumlah", "(belum dicatat)", "Ketentuan program ini"
NOTE = (
    "Menurut umur kronologis, seperti sistem nasional. Setiap angka dihitung dari S; lihat lembar "
    "Definisi. Kosong: 0 dari 0 tidak dapat dinilai, atau bulan ini tidak dijadwalkan."
)
_HEADER_ROW = 4
_A4 = 9
_PLACES = ("kecamatan", "desa", "posyandu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report to be written."""

    kind: str
    period: str
    """A month `2026-10` or a quarter `2026Q4`."""
    facility: str
    made_on: date
    tables: tuple[ReportTable, ...]
    figures: Mapping[str, Figure]


def report_xlsx(report: Report) -> bytes:
    """Return the workbook: numbers as numbers, shares as percentages, text never as a formula."""
    out = io.BytesIO()
    # In memory: temporary files would leave names on the disk.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        made = datetime.combine(report.made_on, time.min)
        title = TITLES[report.tables[0].code]
        book.set_properties({"title": f"{title} {report.period}", "created": made})
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
                value = "" if cell.value is None else cell.value
                line = (column.figure, column.of, value)
                named = (armoured(place.get(one, "")) for one in labels)
                writer.writerow((report.period, table.code, *named, *line))
    return text.getvalue().encode("utf-8")


def heading(column: ReportColumn, figures: Mapping[str, Figure]) -> str:
    """Return a column's heading: the form's own, else `D` or `D/S (%)`."""
    if column.head:
        return column.head
    short = figures[column.figure].short
    return f"{short}/{figures[column.of].short} (%)" if column.is_share else short


def period_text(period: str) -> str:
    """Return a month or quarter in words."""
    year, _mark, number = period.replace("Q", "-").partition("-")
    if "Q" in period:
        return f"Januari sampai akhir triwulan {number} {year}"
    return WORDS.month(int(year), int(number))


def told(table: ReportTable) -> list[str]:
    """Return what is to be said under a table: missing months, and parts above their whole."""
    lines = []
    if table.missing:
        names = ", ".join(WORDS.month(one.year, one.month) for one in table.missing)
        lines.append(f"Belum ada kunjungan: {names}. Angka di atas hanya dari bulan yang lain.")
    rows = {row.labels: row for row in table.rows}
    for warning in table.warnings:
        part, whole = (table.columns[at].head for at in (warning.part, warning.whole))
        values = [rows[warning.labels].cells[at].value or 0 for at in (warning.part, warning.whole)]
        more, less = (WORDS.number(value) for value in values)
        place = warning.labels[-1] or NO_PLACE
        lines.append(f"Periksa {place}: {part} ({more}) lebih dari {whole} ({less}).")
    return lines


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
        text, whole, share = kinds[row.total]
        for at, label in enumerate(_labels(table, row, report.figures)):
            sheet.write_string(number, at, label, text)
        cells = zip(table.columns, row.cells, strict=True)
        for at, (column, cell) in enumerate(cells, start=len(table.labels)):
            look = share if column.is_share else whole
            if cell.value is None:
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
    for at, (name, width) in enumerate(
        (("Angka", 16), ("Nama", 34), ("Yang dihitung", 70), ("Sumber", 36))
    ):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, header)
    columns = [column for table in report.tables for column in table.columns]
    shown = [one for column in columns for one in (column.figure, column.of)]
    shown += [row.labels[1] for table in report.tables if table.code == "f1" for row in table.rows]
    codes = dict.fromkeys(code for code in shown if code)
    for number, code in enumerate(codes, start=1):
        figure = report.figures[code]
        source = OWN if figure.source == "own" else figure.source
        for at, text in enumerate((figure.short, figure.name, figure.definition, source)):
            sheet.write_string(number, at, text, wrapped)
    _for_paper(sheet)


def _for_paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _labels(table: ReportTable, row: ReportRow, figures: Mapping[str, Figure]) -> list[str]:
    """Return a row's labels in words: the sum of a desa or of all says so."""
    if row.total and not any(row.labels):
        return [ALL, *("" for _ in row.labels[1:])]
    if table.code == "f1":
        number, figure = row.labels
        name = figures[figure].name if figure else f"{NOT_HERE[number]}: {NOT_RECORDED}"
        return [number, name]
    found = []
    for name, label in zip(table.labels, row.labels, strict=True):
        is_sum = name not in _PLACES or (row.total and name == "posyandu")
        found.append(VALUES.get(label, label) or (ALL if is_sum else NO_PLACE))
    return found
