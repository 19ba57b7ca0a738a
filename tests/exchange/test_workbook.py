"""The month's workbook: national layout, recap, inert text, and the way back through the import."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.exchange.eppgbm import Register, read_register
from desktop_app.exchange.workbook import DifferingCell, month_bytes
from desktop_app.exchange.workbook_layouts import (
    CLASS_WORDS,
    HEADINGS,
    TEMPLATE_HEADINGS,
    NationalLayout,
    age_text,
)
from desktop_app.growth.classes import INDICES, bands
from desktop_app.programme.records.children import (
    Child,
    Growth,
    Measure,
    MeasuredVisit,
    Month,
    MonthRow,
    RecapRow,
    Sex,
    Visit,
)
from desktop_app.services.growth.scoring import growth_of_many
from tests.builders import a_child, a_visit
from tests.exchange.layouts import DATA

OCTOBER = Month(year=2026, month=10)
FACILITY = "Puskesmas Banjar I"
NATIONAL = (
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,"
    "Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,"
    "ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,"
    "MBG,Detail"
)
RECAP = (
    RecapRow(
        kecamatan="Banjar", desa="Balokang", children=40, weighed=31, first_weighed=3, born=2,
        measured=30, flagged=1, stunted=6, severely_stunted=2,
    ),
    RecapRow(
        kecamatan="Banjar", desa="Jajawar", children=10, weighed=0, measured=0, flagged=0,
        stunted=0, severely_stunted=0,
    ),
    RecapRow(
        kecamatan="Langensari", desa="Rejasari", children=30, weighed=20, measured=20, flagged=0,
        stunted=4, severely_stunted=1,
    ),
)  # fmt: skip


def month_rows(pairs: Sequence[tuple[Child, Visit]]) -> list[MonthRow]:
    return [
        MonthRow(child=child, measured=MeasuredVisit(visit=visit, growth=growth))
        for (child, visit), growth in zip(pairs, growth_of_many(pairs), strict=True)
    ]


def pairs_of(register: Register) -> list[tuple[Child, Visit]]:
    return [(row.child, row.visit) for row in register.rows if row.child and row.visit]


def sheets(content: bytes) -> tuple[Worksheet, Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Pengukuran", "Rekap"]
    first, second = book.worksheets
    return first, second


def one_row(child: Child, visit: Visit, growth: Growth | None = None) -> dict[str, object]:
    (row,) = month_rows([(child, visit)])
    if growth is not None:
        row = replace(row, measured=MeasuredVisit(visit=visit, growth=growth))
    sheet, _ = sheets(month_bytes(OCTOBER, [row], (), facility=FACILITY))
    return {name: sheet.cell(2, at).value for at, name in enumerate(HEADINGS, start=1)}


def test_the_headings_are_the_national_systems_of_2026() -> None:
    assert ",".join(HEADINGS) == NATIONAL
    assert len(HEADINGS) == 36


def test_every_class_has_the_national_systems_word() -> None:
    # The national file has no column for the class of MUAC or of the head's circumference.
    named = [index for index in INDICES if index not in ("muac", "head_for_age")]
    codes = {code for index in named for code in bands(index).codes}
    assert codes == set(CLASS_WORDS)


def test_numbers_are_numbers_and_dates_are_dates() -> None:
    child = a_child(
        nik="3279014105259002", birth_date=date(2024, 7, 10), birth_weight_kg=2.9,
        birth_length_cm=48.5, rt="001", rw="02", address="Dusun Cikadu",
    )  # fmt: skip
    visit = a_visit(
        visit_date=date(2026, 10, 14), weight_kg=8.9, lenhei_cm=78.6, measure=Measure.STANDING,
        muac_cm=12.9, reported={"weight_gain": "T", "vitamin_a": "1", "kpsp": "S", "mbg": "Ya"},
    )  # fmt: skip
    (expected,) = growth_of_many([(child, visit)])
    row = one_row(child, visit)
    assert row == {
        "No": 1,
        "NIK": "3279014105259002",
        "Nama": "Syifa Nur",
        "JK": "P",
        "Tgl Lahir": datetime(2024, 7, 10),  # noqa: DTZ001 -- a spreadsheet's date has no zone
        "BB Lahir": 2.9,
        "TB Lahir": 48.5,
        "Nama Ortu": "Tatang/Lilis",
        "Prov": "JAWA BARAT",
        "Kab/Kota": "KOTA BANJAR",
        "Kec": "Banjar",
        "Pukesmas": "Banjar I",
        "Desa/Kel": "Balokang",
        "Posyandu": "Mawar 1",
        "RT": "001",
        "RW": "02",
        "Alamat": "Dusun Cikadu",
        "Usia Saat Ukur": "2 Tahun - 3 Bulan - 4 Hari",
        "Tanggal Pengukuran": datetime(2026, 10, 14),  # noqa: DTZ001 -- the same
        "Berat": 8.9,
        "Tinggi": 78.6,
        "Cara Ukur": "Berdiri",
        "LiLA": 12.9,
        "BB/U": "Kurang",
        "ZS BB/U": expected.zwei,
        "TB/U": "Pendek",
        "ZS TB/U": expected.zlen,
        "BB/TB": "Gizi Baik",
        "ZS BB/TB": expected.zwfl,
        "Naik Berat Badan": "T",
        "Jml Vit A": 1,
        "KPSP": "S",
        "KIA": None,
        "Kelas Ibu Balita": None,
        "MBG": "Ya",
        "Detail": None,
    }


def test_dates_are_shown_day_first_and_the_nik_is_text() -> None:
    rows = month_rows([(a_child(nik="3279014105259002"), a_visit(visit_date=date(2026, 10, 1)))])
    sheet, _ = sheets(month_bytes(OCTOBER, rows, (), facility=FACILITY))
    assert sheet.cell(2, HEADINGS.index("Tgl Lahir") + 1).number_format == "dd/mm/yyyy"
    assert sheet.cell(2, HEADINGS.index("ZS TB/U") + 1).number_format == "0.00"
    assert sheet.cell(2, 2).data_type == "s"
    assert sheet.auto_filter.ref == "A1:AJ2"
    assert sheet.freeze_panes == "D2"
    assert sheet.page_setup.orientation == "landscape"


def test_what_is_not_known_is_an_empty_cell() -> None:
    child = a_child(mother="", father="", kecamatan="Cisaga", desa="Mekarmukti", posyandu="")
    row = one_row(child, a_visit(weight_kg=None, measure=None))
    empty = {
        "NIK", "BB Lahir", "TB Lahir", "Nama Ortu", "Prov", "Kab/Kota", "Posyandu", "RT", "RW",
        "Alamat", "Berat", "Cara Ukur", "LiLA", "BB/U", "ZS BB/U", "BB/TB", "ZS BB/TB",
        "Naik Berat Badan", "Jml Vit A", "KPSP", "KIA", "Kelas Ibu Balita", "MBG", "Detail",
    }  # fmt: skip
    assert {name for name, value in row.items() if value is None} == empty


@pytest.mark.parametrize(
    "z, word",
    [
        (-3.01, "Sangat Pendek"),
        (-3.0, "Pendek"),
        (-2.01, "Pendek"),
        (-2.0, "Normal"),
        (3.01, "Tinggi"),
    ],
)
def test_classes_at_their_borders(z: float, word: str) -> None:
    row = one_row(a_child(), a_visit(), Growth(age_days=366, zlen=z, flen=False))
    assert (row["ZS TB/U"], row["TB/U"]) == (z, word)


@pytest.mark.parametrize(
    "z, flag, columns",
    [
        ("zwei", "fwei", ("ZS BB/U", "BB/U")),
        ("zlen", "flen", ("ZS TB/U", "TB/U")),
        ("zwfl", "fwfl", ("ZS BB/TB", "BB/TB")),
    ],
)
def test_an_implausible_z_score_is_written_without_a_class(
    z: str, flag: str, columns: tuple[str, str]
) -> None:
    growth = Growth(age_days=366, **{z: -6.4, flag: True})  # type: ignore[arg-type]  # mixed by name
    row = one_row(a_child(), a_visit(), growth)
    assert tuple(row[column] for column in columns) == (-6.4, None)


@pytest.mark.parametrize("text", ["=1+1", "+62812", "-x", "@SUM(A1)", "\t=1", "http://x.id"])
def test_text_is_never_a_formula_or_a_link(text: str) -> None:
    child = a_child(name=text, mother=text, father=text, desa=text, address=text, rt=text)
    visit = a_visit(reported={"detail": text, "kpsp": text})
    rows = month_rows([(child, visit)])
    content = month_bytes(OCTOBER, rows, (), facility=text)
    for sheet in sheets(content):
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
    assert sheets(content)[0].cell(2, 3).value == text


def test_the_recap_has_values_and_a_total() -> None:
    _, sheet = sheets(month_bytes(OCTOBER, [], RECAP, facility=FACILITY))
    lines = [list(line) for line in sheet.iter_rows(values_only=True)]
    assert lines[0][0] == "Rekap status gizi per desa/kelurahan, Oktober 2026"
    assert lines[1][0] == FACILITY
    assert lines[3][4:6] == [
        "B posyandu (F1): ditimbang pertama kali",
        "B agregat nasional: lahir bulan ini",
    ]
    assert lines[4:] == [
        ["Banjar", "Balokang", 40, 31, 3, 2, 30, 1, 6, 2, 0.2],
        ["Banjar", "Jajawar", 10, 0, 0, 0, 0, 0, 0, 0, None],
        ["Langensari", "Rejasari", 30, 20, 0, 0, 20, 0, 4, 1, 0.2],
        ["Jumlah", None, 80, 51, 3, 2, 50, 1, 10, 3, 0.2],
    ]
    assert sheet.cell(5, 11).number_format == "0.0%"


def test_our_own_file_comes_back_with_the_same_values(tmp_path: Path) -> None:
    pairs = pairs_of(read_register(DATA / "eppgbm_2026_10.xlsx"))
    pairs[0] = (replace(pairs[0][0], father="", name="=A1"), pairs[0][1])
    pairs[1] = (replace(pairs[1][0], mother="", nik=None), pairs[1][1])
    path = tmp_path / "oktober.xlsx"
    path.write_bytes(month_bytes(OCTOBER, month_rows(pairs), RECAP, facility=FACILITY))
    register = read_register(path)
    assert pairs_of(register) == pairs
    assert [row.row_number for row in register.rows] == list(range(2, 44))
    assert not any(row.problems for row in register.rows)


def test_z_scores_of_the_october_file_come_out_as_the_system_gave_them() -> None:
    # Children who are new in October: the other rows carry September's z-scores.
    path = DATA / "eppgbm_2026_10.xlsx"
    given = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=4, values_only=True))
    rows = month_rows(pairs_of(read_register(path)))
    for line, row in list(zip(given, rows, strict=True))[32:]:
        growth = row.measured.growth
        for at, z in ((24, growth.zwei), (26, growth.zlen), (28, growth.zwfl)):
            assert z is not None
            assert abs(z - float(str(line[at]))) <= 0.011


def test_an_age_in_calendar_years_months_and_days() -> None:
    assert age_text(date(2024, 5, 11), date(2026, 9, 10)) == "2 Tahun - 3 Bulan - 30 Hari"
    assert age_text(date(2026, 9, 10), date(2026, 9, 10)) == "0 Tahun - 0 Bulan - 0 Hari"


def test_sexes_have_the_systems_letters() -> None:
    assert one_row(a_child(sex=Sex.MALE), a_visit())["JK"] == "L"


TEMPLATE = (
    "Nama,JK,Tgl Lahir,Usia Hamil,anak_ke,lingkar_kepala_lahir,imd,kia,kia_bayi_kecil,pindah,"
    "tanggal_pengukuran,berat,tinggi,lila,lingkar_kepala,pitting_edema,cara_ukur,vita,asi_bulan_0,"
    "asi_bulan_1,asi_bulan_2,asi_bulan_3,asi_bulan_4,asi_bulan_5,asi_bulan_6,kelas_ibu_balita,mbg\n"
    "Ani,P,2024-05-15,38,2,33.5,Ya,Ya,Tidak,Tidak,2025-06-10,9.1,77,14.1,46.5,2,Terlentang,1,"
    "Ya,Ya,Ya,Tidak,Ya,Ya,0,Ya,1\n"
)


def test_the_fields_of_the_template_of_2026_are_kept_and_come_back(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TEMPLATE, encoding="utf-8")
    (row,) = read_register(tmp_path / "a.csv").rows
    assert row.child is not None
    assert row.visit is not None
    assert row.visit.oedema_grade == 2
    assert row.child.gestation_weeks == 38
    assert dict(row.visit.reported) == {
        "birth_order": "2", "birth_headc": "33.5", "imd": "Ya", "kia": "Ya", "kia_small": "Tidak",
        "moved": "Tidak", "vitamin_a": "1", "mother_class": "Ya", "mbg": "1", "asi_0": "Ya",
        "asi_1": "Ya", "asi_2": "Ya", "asi_3": "Tidak", "asi_4": "Ya", "asi_5": "Ya", "asi_6": "0",
    }  # fmt: skip
    written = MonthRow(child=row.child, measured=MeasuredVisit(
        visit=row.visit, growth=Growth(age_days=391)))  # fmt: skip
    out = tmp_path / "a.xlsx"
    out.write_bytes(month_bytes(Month(year=2025, month=6), [written], [], facility="P"))
    (again,) = [one for one in read_register(out).rows if one.child]
    assert (again.child, again.visit) == (row.child, row.visit)


def test_a_row_without_a_measurement_says_that_its_other_fields_are_not_kept(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_text(
        "Nama,JK,Tgl Lahir,Tgl Ukur,BB,imd\nAni,P,2024-05-15,,,Ya\n", encoding="utf-8"
    )
    (row,) = read_register(tmp_path / "a.csv").rows
    assert [problem.code for problem in row.problems] == ["reported_left_out"]


def cells_of(path: Path) -> list[list[object]]:
    book = openpyxl.load_workbook(path)
    return [[cell.value for cell in line] for line in book.worksheets[0].iter_rows()]


@pytest.mark.parametrize("layout", NationalLayout)
def test_export_then_import_is_identity_on_what_the_layout_carries(
    layout: NationalLayout, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    pairs = pairs_of(read_register(DATA / "eppgbm_2026_10.xlsx"))
    visit = replace(
        pairs[0][1],
        # Oedema takes the z-scores of weight away, and the older layout has no column for it.
        oedema_grade=None if layout is NationalLayout.NATIONAL34 else 2,
        headc_cm=44.5,
        reported={**pairs[0][1].reported, "asi_1": "Ya"},
    )
    pairs[0] = (replace(pairs[0][0], gestation_weeks=38), visit)
    rows = month_rows(pairs)
    first.write_bytes(month_bytes(OCTOBER, rows, RECAP, facility=FACILITY, layout=layout))
    again = pairs_of(read_register(first))
    assert len(again) == 42
    rows = month_rows(again)
    second.write_bytes(month_bytes(OCTOBER, rows, RECAP, facility=FACILITY, layout=layout))
    assert cells_of(second) == cells_of(first)
    for (child, visit), (child_again, visit_again) in zip(pairs, again, strict=True):
        assert (child_again.nik, child_again.name, child_again.birth_date) == (
            child.nik, child.name, child.birth_date,
        )  # fmt: skip
        assert (visit_again.visit_date, visit_again.weight_kg, visit_again.lenhei_cm) == (
            visit.visit_date, visit.weight_kg, visit.lenhei_cm,
        )  # fmt: skip


def test_the_older_layout_is_without_the_two_columns_of_2026() -> None:
    rows = month_rows([(a_child(), a_visit(reported={"mbg": "Ya", "kia": "Ya"}))])
    content = month_bytes(OCTOBER, rows, RECAP, facility=FACILITY, layout=NationalLayout.NATIONAL34)
    header, row = sheets(content)[0].iter_rows(values_only=True)
    assert ",".join(map(str, header)) == NATIONAL.replace("Kelas Ibu Balita,MBG,", "")
    assert dict(zip(header, row, strict=True))["KIA"] == "Ya"


def test_the_template_has_one_sheet_with_ticks_as_numbers() -> None:
    visit = a_visit(
        headc_cm=44.0, oedema_grade=1, notes="Ibu bercerita tentang keluarga.",
        reported={"kia": "Ya", "mbg": "Tidak", "asi_3": "1", "vitamin_a": "2", "imd": "tak tahu"},
    )  # fmt: skip
    rows = month_rows([(a_child(gestation_weeks=38, father="Asep"), visit)])
    content = month_bytes(OCTOBER, rows, RECAP, facility=FACILITY, layout=NationalLayout.TEMPLATE)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    header, cells = sheet.iter_rows(values_only=True)
    assert header == TEMPLATE_HEADINGS
    row = dict(zip(header, cells, strict=True))
    ticks = {
        "kia": 1,
        "mbg": 0,
        "asi_bulan_3": 1,
        "vita": 2,
        "imd": "tak tahu",
        "asi_bulan_0": None,
    }
    assert {name: row[name] for name in ticks} == ticks
    assert (row["lingkar_kepala"], row["pitting_edema"], row["usia_hamil"]) == (44, 1, 38)
    assert row["catatan"] is None


def test_what_an_import_said_otherwise_stands_on_a_sheet_that_is_no_register(
    tmp_path: Path,
) -> None:
    pairs = pairs_of(read_register(DATA / "eppgbm_2026_10.xlsx"))
    one = DifferingCell(row=2, heading="KPSP", own="P", imported="S")
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        month_bytes(OCTOBER, month_rows(pairs), RECAP, facility=FACILITY, differing=[one])
    )
    sheet = openpyxl.load_workbook(path)["Berbeda"]
    assert [cell.value for cell in sheet[4]] == [2, "KPSP", "P", "S"]
    assert len(pairs_of(read_register(path))) == len(pairs)
