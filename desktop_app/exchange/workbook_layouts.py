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


class Layout(StrEnum):
    """Which of the national system's layouts a month's file has."""

    NATIONAL36 = "national36"
    NATIONAL34 = "national34"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Column:
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
    Column("No", 5), Column("NIK", 18), Column("Nama", 28), Column("JK", 4),
    Column("Tgl Lahir", 11, _DAY_FORMAT), Column("BB Lahir", 8), Column("TB Lahir", 8),
    Column("Nama Ortu", 26), Column("Prov", 12), Column("Kab/Kota", 13), Column("Kec", 12),
    Column("Pukesmas", 14), Column("Desa/Kel", 14), Column("Posyandu", 14), Column("RT", 5),
    Column("RW", 5), Column("Alamat", 24), Column("Usia Saat Ukur", 28),
    Column("Tanggal Pengukuran", 12, _DAY_FORMAT), Column("Berat", 7), Column("Tinggi", 7),
    Column("Cara Ukur", 11), Column("LiLA", 6), Column("BB/U", 14),
    Column("ZS BB/U", 8, _Z_FORMAT), Column("TB/U", 14), Column("ZS TB/U", 8, _Z_FORMAT),
    Column("BB/TB", 17), Column("ZS BB/TB", 8, _Z_FORMAT), Column("Naik Berat Badan", 8),
    Column("Jml Vit A", 7), Column("KPSP", 7), Column("KIA", 7), Column("Kelas Ibu Balita", 9),
    Column("MBG", 7), Column("Detail", 12),
)  # fmt: skip
HEADINGS = tuple(column.heading for column in _NATIONAL)
_NEW_OF_2026 = frozenset({"Kelas Ibu Balita", "MBG"})
_OF_2024 = tuple(at for at, heading in enumerate(HEADINGS) if heading not in _NEW_OF_2026)
_TEMPLATE = (
    Column("nik", 18), Column("nama", 28), Column("tanggal_lahir", 11, _DAY_FORMAT),
    Column("jenis_kelamin", 6), Column("nomor_kk", 18), Column("nama_ibu", 22),
    Column("nama_ayah", 22), Column("nik_ortu", 18), Column("no_hp_ortu", 14),
    Column("alamat", 24), Column("rt", 5), Column("rw", 5), Column("anak_ke", 7),
    Column("usia_hamil", 8), Column("bb_lahir", 8), Column("tb_lahir", 8),
    Column("lingkar_kepala_lahir", 9), Column("kia", 6), Column("kia_bayi_kecil", 8),
    Column("imd", 6), Column("hapus", 7), Column("pindah", 7),
    Column("tanggal_pengukuran", 12, _DAY_FORMAT), Column("berat", 7), Column("tinggi", 7),
    Column("lila", 6), Column("lingkar_kepala", 9), Column("pitting_edema", 8),
    Column("cara_ukur", 11), Column("vita", 6),
    *(Column(f"asi_bulan_{month}", 7) for month in _ASI_MONTHS),
    Column("kelas_ibu_balita", 9), Column("mbg", 6), Column("catatan", 12),
)  # fmt: skip
TEMPLATE_HEADINGS = tuple(column.heading for column in _TEMPLATE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a file, and the cells of a row by its number from 1."""

    columns: tuple[Column, ...]
    cells: Callable[[int, MonthRow], list[Value]]


def sheet_of(layout: Layout, rows: Sequence[MonthRow], where: Where) -> Sheet:
    """Return the columns of a layout and how its rows are made.

    Columns beyond the national ones stand behind those of 2026 where any row fills them.
    """
    if layout is Layout.TEMPLATE:
        return Sheet(_TEMPLATE, lambda _number, row: _template_cells(row))
    if layout is Layout.NATIONAL34:
        columns = tuple(_NATIONAL[at] for at in _OF_2024)
        return Sheet(columns, lambda number, row: _of_2024(_cells(number, row, where)))
    more = more_columns(rows)
    columns = (*_NATIONAL, *(Column(column.heading, 10) for column in more))
    return Sheet(columns, lambda number, row: _with_more(_cells(number, row, where), row, more))


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
