"""The national system's layouts of a month: which columns they have, and each child's cells.

`national36` is the export of 2026, `national34` the one before it, and `template` has the fields
of the form from which the system takes in measurements. The headings are the system's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.exchange.workbook_more import MoreColumn, more_columns
from desktop_app.growth.age import age_parts
from desktop_app.growth.classes import Index, class_of
from desktop_app.programme.records.children import Child, Measure, MonthRow, Sex
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.records.written_answers import written_answer

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
_DAY_FORMAT, _Z_FORMAT = "dd/mm/yyyy", "0.00"
_ASI_MONTHS = range(7)


class NationalLayout(StrEnum):
    """Which of the national system's layouts a month's file has."""

    NATIONAL36 = "national36"
    NATIONAL34 = "national34"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    """One column of a layout: heading, width in characters, number format."""

    heading: str
    width: float
    number_format: str = ""


class Where:
    """What is the same in all rows of a file."""

    def __init__(self, facility: str, regions: Regions) -> None:
        """Take the puskesmas and its area."""
        self.facility = facility.removeprefix("Puskesmas ")
        self._regions = regions
        self._areas: dict[tuple[str, str], tuple[str | None, str | None]] = {}

    def area(self, kecamatan: str, desa: str) -> tuple[str | None, str | None]:
        """Return province and city of a place; None for a place elsewhere."""
        place = (kecamatan, desa)
        if place not in self._areas:
            known = self._regions.has(kecamatan=kecamatan, desa=desa)
            own = (self._regions.province.upper(), self._regions.name.upper())
            self._areas[place] = own if known else (None, None)
        return self._areas[place]


_NATIONAL = (
    LayoutColumn("No", 5), LayoutColumn("NIK", 18), LayoutColumn("Nama", 28), LayoutColumn("JK", 4),
    LayoutColumn("Tgl Lahir", 11, _DAY_FORMAT), LayoutColumn("BB Lahir", 8),
    LayoutColumn("TB Lahir", 8), LayoutColumn("Nama Ortu", 26), LayoutColumn("Prov", 12),
    LayoutColumn("Kab/Kota", 13), LayoutColumn("Kec", 12), LayoutColumn("Pukesmas", 14),
    LayoutColumn("Desa/Kel", 14), LayoutColumn("Posyandu", 14), LayoutColumn("RT", 5),
    LayoutColumn("RW", 5), LayoutColumn("Alamat", 24), LayoutColumn("Usia Saat Ukur", 28),
    LayoutColumn("Tanggal Pengukuran", 12, _DAY_FORMAT), LayoutColumn("Berat", 7),
    LayoutColumn("Tinggi", 7), LayoutColumn("Cara Ukur", 11), LayoutColumn("LiLA", 6),
    LayoutColumn("BB/U", 14), LayoutColumn("ZS BB/U", 8, _Z_FORMAT), LayoutColumn("TB/U", 14),
    LayoutColumn("ZS TB/U", 8, _Z_FORMAT), LayoutColumn("BB/TB", 17),
    LayoutColumn("ZS BB/TB", 8, _Z_FORMAT), LayoutColumn("Naik Berat Badan", 8),
    LayoutColumn("Jml Vit A", 7), LayoutColumn("KPSP", 7), LayoutColumn("KIA", 7),
    LayoutColumn("Kelas Ibu Balita", 9), LayoutColumn("MBG", 7), LayoutColumn("Detail", 12),
)  # fmt: skip
HEADINGS = tuple(column.heading for column in _NATIONAL)
_NEW_OF_2026 = frozenset({"Kelas Ibu Balita", "MBG"})
_OF_2024 = tuple(at for at, heading in enumerate(HEADINGS) if heading not in _NEW_OF_2026)
_TEMPLATE = (
    LayoutColumn("nik", 18), LayoutColumn("nama", 28),
    LayoutColumn("tanggal_lahir", 11, _DAY_FORMAT), LayoutColumn("jenis_kelamin", 6),
    LayoutColumn("nomor_kk", 18), LayoutColumn("nama_ibu", 22), LayoutColumn("nama_ayah", 22),
    LayoutColumn("nik_ortu", 18), LayoutColumn("no_hp_ortu", 14), LayoutColumn("alamat", 24),
    LayoutColumn("rt", 5), LayoutColumn("rw", 5), LayoutColumn("anak_ke", 7),
    LayoutColumn("usia_hamil", 8), LayoutColumn("bb_lahir", 8), LayoutColumn("tb_lahir", 8),
    LayoutColumn("lingkar_kepala_lahir", 9), LayoutColumn("kia", 6),
    LayoutColumn("kia_bayi_kecil", 8), LayoutColumn("imd", 6), LayoutColumn("hapus", 7),
    LayoutColumn("pindah", 7), LayoutColumn("tanggal_pengukuran", 12, _DAY_FORMAT),
    LayoutColumn("berat", 7), LayoutColumn("tinggi", 7), LayoutColumn("lila", 6),
    LayoutColumn("lingkar_kepala", 9), LayoutColumn("pitting_edema", 8),
    LayoutColumn("cara_ukur", 11), LayoutColumn("vita", 6),
    *(LayoutColumn(f"asi_bulan_{month}", 7) for month in _ASI_MONTHS),
    LayoutColumn("kelas_ibu_balita", 9), LayoutColumn("mbg", 6), LayoutColumn("catatan", 12),
)  # fmt: skip
TEMPLATE_HEADINGS = tuple(column.heading for column in _TEMPLATE)


@dataclass(frozen=True, slots=True)
class LayoutSheet:
    """The columns of a file, and the cells of a row by its number from 1."""

    columns: tuple[LayoutColumn, ...]
    cells: Callable[[int, MonthRow], list[Value]]


def sheet_of(layout: NationalLayout, rows: Sequence[MonthRow], where: Where) -> LayoutSheet:
    """Return the columns of a layout and how its rows are made.

    Columns beyond the national ones stand behind those of 2026 where any row fills them.
    """
    if layout is NationalLayout.TEMPLATE:
        return LayoutSheet(_TEMPLATE, lambda _number, row: _template_cells(row))
    if layout is NationalLayout.NATIONAL34:
        columns = tuple(_NATIONAL[at] for at in _OF_2024)
        return LayoutSheet(columns, lambda number, row: _of_2024(_cells(number, row, where)))
    more = more_columns(rows)
    columns = (*_NATIONAL, *(LayoutColumn(column.heading, 10) for column in more))
    return LayoutSheet(
        columns, lambda number, row: _with_more(_cells(number, row, where), row, more)
    )


def age_text(birth: date, on: date) -> str:
    """Return the age as the national system writes it: `2 Tahun - 3 Bulan - 4 Hari`."""
    years, months, days = age_parts(birth, on)
    return f"{years} Tahun - {months} Bulan - {days} Hari"


def parents_text(child: Child) -> str:
    """Return father and mother in one text, `AYAH/IBU`; a dash for an unknown father."""
    if not child.mother:
        return child.father
    return f"{child.father or '-'}/{child.mother}"


def _of_2024(cells: list[Value]) -> list[Value]:
    return [cells[at] for at in _OF_2024]


def _with_more(cells: list[Value], row: MonthRow, more: Sequence[MoreColumn]) -> list[Value]:
    return [*cells, *(_counted(column.value(row)) for column in more)] if more else cells


def _cells(number: int, row: MonthRow, where: Where) -> list[Value]:
    """Return the 36 cells of one child's row."""
    child, visit, growth = row.child, row.measured.visit, row.measured.growth
    province, city = where.area(child.kecamatan, child.desa)
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
        province,
        city,
        child.kecamatan,
        where.facility,
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


def _template_cells(row: MonthRow) -> list[Value]:
    """Return the cells of one child's row in the template.

    The family card's number, the parents' telephone and the mark for removing are not kept here.
    Notes stay in the clinic: they may tell what the national system must not learn.
    """
    child, visit = row.child, row.measured.visit
    said = visit.reported.get
    return [
        child.nik,
        child.name,
        child.birth_date,
        SEX_WORDS[child.sex],
        None,
        child.mother,
        child.father,
        None,
        None,
        child.address,
        child.rt,
        child.rw,
        _counted(said("birth_order")),
        child.gestation_weeks,
        child.birth_weight_kg,
        child.birth_length_cm,
        _counted(said("birth_headc")),
        _ticked(said("kia")),
        _ticked(said("kia_small")),
        _ticked(said("imd")),
        None,
        _ticked(said("moved")),
        visit.visit_date,
        visit.weight_kg,
        visit.lenhei_cm,
        visit.muac_cm,
        visit.headc_cm,
        visit.oedema_grade,
        MEASURE_WORDS[visit.measure],
        _counted(said("vitamin_a")),
        *(_ticked(said(f"asi_{month}")) for month in _ASI_MONTHS),
        _ticked(said("mother_class")),
        _ticked(said("mbg")),
        None,
    ]


def _class(index: Index, z: float | None, flag: bool | None) -> str | None:  # noqa: FBT001 -- a stored mark
    """Return the class of a z-score; one that WHO calls implausible has none."""
    code = None if flag else class_of(index, z)
    return None if code is None else CLASS_WORDS[code]


def _ticked(text: str | None) -> Value:
    """Return yes as 1 and no as 0, as the template asks; anything else is unchanged."""
    answer = written_answer(text)
    return text if answer is None else int(answer)


def _counted(value: str | float | None) -> Value:
    """Return a text that is a whole number as a number; anything else is unchanged."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return float(value)
    return value
