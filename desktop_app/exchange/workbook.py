"""Makes a month's XLSX: the national system's 36 columns of 2026, and a recap per desa.

The Indonesian words are those of the national file; what the program tells people is in wording/.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import xlsxwriter

from desktop_app.exchange.workbook_more import more_columns
from desktop_app.growth.age import age_parts
from desktop_app.growth.classes import Index, class_of
from desktop_app.programme.records.children import Child, Measure, Month, MonthRow, RecapRow, Sex
from desktop_app.programme.records.regions import Regions, kota_banjar
from desktop_app.wording.terms import TERMS

Value = str | float | date | None

CLASS_WORDS = {
    "severely_underweight": "Sangat Kurang",
    "underweight": "Kurang",
    "normal_weight": "Normal",
    "risk_overweight": "Risiko Lebih",
    "severely_stunted": "Sangat Pendek",
    "stunted": "Pendek",
    "normal_height": "Normal",
    "tall": "Tinggi",
    "severely_wasted": "Gizi Buruk",
    "wasted": "Gizi Kurang",
    "well_nourished": "Gizi Baik",
    "possible_overweight": "Risiko Gizi Lebih",
    "overweight": "Gizi Lebih",
    "obese": "Obesitas",
}
"""The national system's words for classes, which are shorter than those of Permenkes 2/2020."""
SEX_WORDS = {Sex.MALE: "L", Sex.FEMALE: "P"}
MEASURE_WORDS = {Measure.LYING: "Terlentang", Measure.STANDING: "Berdiri", None: ""}

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_A4 = 9
_DAY_FORMAT, _Z_FORMAT, _SHARE_FORMAT = "dd/mm/yyyy", "0.00", "0.0%"


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the national layout: heading, width in characters, number format."""

    heading: str
    width: float
    number_format: str = ""


_COLUMNS = (
    _Column("No", 5), _Column("NIK", 18), _Column("Nama", 28), _Column("JK", 4),
    _Column("Tgl Lahir", 11, _DAY_FORMAT), _Column("BB Lahir", 8), _Column("TB Lahir", 8),
    _Column("Nama Ortu", 26), _Column("Prov", 12), _Column("Kab/Kota", 13), _Column("Kec", 12),
    _Column("Pukesmas", 14), _Column("Desa/Kel", 14), _Column("Posyandu", 14), _Column("RT", 5),
    _Column("RW", 5), _Column("Alamat", 24), _Column("Usia Saat Ukur", 28),
    _Column("Tanggal Pengukuran", 12, _DAY_FORMAT), _Column("Berat", 7), _Column("Tinggi", 7),
    _Column("Cara Ukur", 11), _Column("LiLA", 6), _Column("BB/U", 14),
    _Column("ZS BB/U", 8, _Z_FORMAT), _Column("TB/U", 14), _Column("ZS TB/U", 8, _Z_FORMAT),
    _Column("BB/TB", 17), _Column("ZS BB/TB", 8, _Z_FORMAT), _Column("Naik Berat Badan", 8),
    _Column("Jml Vit A", 7), _Column("KPSP", 7), _Column("KIA", 7), _Column("Kelas Ibu Balita", 9),
    _Column("MBG", 7), _Column("Detail", 12),
)  # fmt: skip
HEADINGS = tuple(column.heading for column in _COLUMNS)

_RECAP_COLUMNS = (
    _Column("Kecamatan", 16), _Column("Desa/Kel", 18), _Column("Jumlah balita", 11),
    _Column("Ditimbang", 11), _Column(TERMS["b_first_weighed"], 17), _Column(TERMS["b_born"], 17),
    _Column("Diukur", 11), _Column("Nilai tidak wajar", 11),
    _Column("Stunting (pendek + sangat pendek)", 16), _Column("Sangat pendek", 11),
    _Column("Prevalensi stunting", 12, _SHARE_FORMAT),
)  # fmt: skip


def month_bytes(
    month: Month,
    rows: Iterable[MonthRow],
    recap: Sequence[RecapRow],
    *,
    facility: str,
    regions: Regions | None = None,
) -> bytes:
    """Return the month's file: numbers as numbers, dates as dates, text never as a formula.

    Columns beyond the national ones stand behind them where any row fills them. Unknown values are
    empty cells. z-scores beyond WHO's limits are written unchanged, without
    a class: a slip of the pen is none.
    """
    out = io.BytesIO()
    # In memory: temporary files would leave names on the disk.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": f"Penimbangan balita {_month_name(month)}"})
        _write_children(book, rows, facility, regions or kota_banjar())
        _write_recap(book, month, recap, facility)
    return out.getvalue()


def age_text(birth: date, on: date) -> str:
    """Return the age as the national system writes it: `2 Tahun - 3 Bulan - 4 Hari`."""
    years, months, days = age_parts(birth, on)
    return f"{years} Tahun - {months} Bulan - {days} Hari"


def parents_text(child: Child) -> str:
    """Return father and mother in one text, `AYAH/IBU`; a dash for an unknown father."""
    if not child.mother:
        return child.father
    return f"{child.father or '-'}/{child.mother}"


def _write_children(book: Any, rows: Iterable[MonthRow], facility: str, regions: Regions) -> None:
    sheet = book.add_worksheet("Pengukuran")
    written = list(rows)
    more = more_columns(written)
    columns = (*_COLUMNS, *(_Column(column.heading, 10) for column in more))
    formats = _start_sheet(book, sheet, columns, header_row=0)
    for number, row in enumerate(written, start=1):
        values = _values(number, row, facility, regions)
        values += [_counted(column.value(row)) for column in more]
        for at, value in enumerate(values):
            _write_cell(sheet, number, at, value, formats[at])
    sheet.autofilter(0, 0, max(len(written), 1), len(columns) - 1)
    sheet.freeze_panes(1, 3)


def _values(number: int, row: MonthRow, facility: str, regions: Regions) -> list[Value]:
    """Return the 36 cells of one child's row."""
    child, visit, growth = row.child, row.measured.visit, row.measured.growth
    at_home = regions.has(kecamatan=child.kecamatan, desa=child.desa)
    said = visit.reported.get
    return [
        number,
        child.nik,
        child.name,
        SEX_WORDS[child.sex],
        child.birth_date,
        child.birth_weight_kg,
        child.birth_length_cm,
        parents_text(child),
        regions.province.upper() if at_home else None,
        regions.name.upper() if at_home else None,
        child.kecamatan,
        facility.removeprefix("Puskesmas "),
        child.desa,
        child.posyandu,
        child.rt,
        child.rw,
        child.address,
        age_text(child.birth_date, visit.visit_date),
        visit.visit_date,
        visit.weight_kg,
        visit.lenhei_cm,
        MEASURE_WORDS[visit.measure],
        visit.muac_cm,
        _class("weight_for_age", growth.zwei, growth.fwei),
        growth.zwei,
        _class("height_for_age", growth.zlen, growth.flen),
        growth.zlen,
        _class("weight_for_height", growth.zwfl, growth.fwfl),
        growth.zwfl,
        said("weight_gain"),
        _counted(said("vitamin_a")),
        said("kpsp"),
        said("kia"),
        said("mother_class"),
        said("mbg"),
        said("detail"),
    ]


def _class(index: Index, z: float | None, flag: bool | None) -> str | None:  # noqa: FBT001 -- a stored mark
    """Return the class of a z-score; one that WHO calls implausible has none."""
    code = None if flag else class_of(index, z)
    return None if code is None else CLASS_WORDS[code]


def _counted(value: str | float | None) -> Value:
    """Return a text that is a whole number as a number; anything else is unchanged."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return float(value)
    return value


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
    book: Any, sheet: Any, columns: Sequence[_Column], *, header_row: int
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


def _formats(book: Any, columns: Sequence[_Column], style: dict[str, Any]) -> list[Any]:
    return [
        book.add_format(
            style | ({"num_format": column.number_format} if column.number_format else {})
        )
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
