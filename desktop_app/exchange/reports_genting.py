"""Writes the list of families for GENTING as XLSX: those at risk, and those not asked about yet."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.exchange.people_workbook import PeopleWorkbook
from desktop_app.exchange.workbook_layouts import SEX_WORDS
from desktop_app.growth.age import completed_months
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.reports.genting import GentingGroup, Toddler
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN, ClinicWords

TITLE = "Keluarga berisiko stunting dengan anak di bawah dua tahun (GENTING)"
LISTED, UNKNOWN = "Daftar", "Belum lengkap"
NOTES = {
    LISTED: (
        "Keluarga berisiko stunting (air minum, jamban, atau 4T tanpa KB modern) yang punya anak "
        "di bawah dua tahun; yang anaknya stunting di atas. Tanpa NIK."
    ),
    UNKNOWN: (
        "Anak di bawah dua tahun yang stunting, tetapi data keluarganya belum lengkap. Lengkapi "
        "di Layanan > Keluarga."
    ),
}
GROUP_WORDS = {
    GentingGroup.STUNTED: "Ada anak stunting",
    GentingGroup.AT_RISK: "Berisiko",
    GentingGroup.UNKNOWN: "Belum diketahui",
}
COLUMNS = (
    ("No", 5), ("Desa/Kel", 16), ("Posyandu", 14), ("RW", 5), ("RT", 5), ("Alamat", 24),
    ("Ibu", 20), ("Ayah", 20), ("Nama anak", 24), ("JK", 4), ("Tgl lahir", 11),
    ("Umur (bulan)", 8), ("ZS TB/U", 8), ("Diukur", 11), ("Anak stunting", 10),
    ("Keluarga", 18), ("Sebab", 44),
)  # fmt: skip
_HEADER_ROW = 4
_A4 = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class GentingRow:
    """One child under two years of a listed family."""

    group: GentingGroup
    child: Child
    toddler: Toddler
    because: tuple[Reason, ...]
    """What puts the family at risk."""


def genting_bytes(
    rows: Sequence[GentingRow],
    *,
    facility: str,
    on: date,
    words: ClinicWords = CLINIC_INDONESIAN,
) -> bytes:
    """Return the file: numbers as numbers, dates as dates, text never as a formula."""
    out = io.BytesIO()
    with PeopleWorkbook(out, TITLE, on) as book:
        for name in (LISTED, UNKNOWN):
            own = [row for row in rows if (row.group is GentingGroup.UNKNOWN) == (name == UNKNOWN)]
            _write(book, name, own, facility, on, words)
    return out.getvalue()


def _write(
    book: Any,
    name: str,
    rows: Sequence[GentingRow],
    facility: str,
    on: date,
    words: ClinicWords,
) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, TITLE, book.add_format({"bold": True, "font_size": 13}))
    sheet.write_string(1, 0, f"{facility}, {words.date(on)}")
    sheet.write_string(2, 0, NOTES[name])
    header = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#E8EEF2", "bottom": 1}
    )
    plain = book.add_format({"valign": "top", "text_wrap": True})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    score = book.add_format({"num_format": "0.00", "valign": "top"})
    for at, (heading, width) in enumerate(COLUMNS):
        sheet.set_column(at, at, width)
        sheet.write_string(_HEADER_ROW, at, heading, header)
    for number, row in enumerate(rows, start=1):
        for at, value in enumerate(_values(number, row, on, words)):
            where = (_HEADER_ROW + number, at)
            if isinstance(value, date):
                sheet.write_datetime(*where, value, day)
            elif isinstance(value, int | float):
                sheet.write_number(*where, value, score if isinstance(value, float) else plain)
            elif value:
                sheet.write_string(*where, value, plain)
    sheet.set_row(_HEADER_ROW, 32)
    sheet.autofilter(_HEADER_ROW, 0, _HEADER_ROW + max(len(rows), 1), len(COLUMNS) - 1)
    sheet.freeze_panes(_HEADER_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADER_ROW)
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _values(
    number: int, row: GentingRow, on: date, words: ClinicWords
) -> tuple[str | int | float | date | None, ...]:
    child, toddler = row.child, row.toddler
    stunted = "Belum diukur" if toddler.zlen is None else "Ya" if toddler.stunted else "Tidak"
    return (
        number,
        child.desa,
        child.posyandu,
        child.rw,
        child.rt,
        child.address,
        child.mother,
        child.father,
        child.name,
        SEX_WORDS[child.sex],
        child.birth_date,
        completed_months(child.birth_date, on),
        toddler.zlen,
        toddler.zlen_on,
        stunted,
        GROUP_WORDS[row.group],
        " ".join(words.reason(reason) for reason in row.because),
    )
