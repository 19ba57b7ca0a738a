"""The national system's files: every row of the four, and what a bad row says."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.errors import Cancelled, Severity
from desktop_app.exchange.eppgbm import Register, RegisterRow, read_register
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.written_answers import written_answer
from tests.exchange.layouts import DATA, codes, read_text

HEAD = "Nama,JK,Tgl Lahir,Tanggal Pengukuran,Berat,Tinggi\n"
SEXES = {"L": "m", "P": "f"}
MEASURES = {"Terlentang": "l", "Berdiri": "h"}


def expected_rows(name: str) -> list[dict[str, str]]:
    with (DATA / "v_expected_values.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["file"] == name]


def child_and_visit(row: RegisterRow) -> tuple[Child, Visit]:
    assert row.child is not None
    assert row.visit is not None
    return row.child, row.visit


def number(text: str) -> float | None:
    return float(text) or None if text else None


@pytest.mark.parametrize("name", ["v1_ekspor_34kolom.csv", "v2_rekap_pmt_38kolom.csv"])
def test_every_row_has_its_true_values(name: str) -> None:
    register = read_register(DATA / name)
    expected = expected_rows(name)
    assert len(register.rows) == len(expected)
    for row, true in zip(register.rows, expected, strict=True):
        child, visit = child_and_visit(row)
        assert row.row_number == int(true["data_row"]) + 1
        assert child.name == true["nama"]
        assert child.sex == SEXES[true["jk"]]
        assert child.birth_date == date.fromisoformat(true["tgl_lahir"])
        assert visit.visit_date == date.fromisoformat(true["tgl_ukur"])
        assert visit.weight_kg == float(true["berat_kg"])
        assert visit.lenhei_cm == float(true["tinggi_cm"])
        assert visit.measure == MEASURES[true["cara_ukur"]]
        assert visit.muac_cm == number(true["lila_cm"])
        damaged = "nik" in true["note"].lower()
        assert child.nik == (None if damaged else true["nik"])
        assert not row.refused


def test_damage_of_the_v_files_is_noted_and_repaired() -> None:
    v1 = read_register(DATA / "v1_ekspor_34kolom.csv")
    v2 = read_register(DATA / "v2_rekap_pmt_38kolom.csv")
    assert codes(v1) == [["nik_length"] if at == 3 else [] for at in range(10)]
    assert codes(v2) == [["nik_destroyed"] if at == 2 else [] for at in range(6)]
    oman, _ = child_and_visit(v1.rows[6])
    assert oman.birth_weight_kg == 3.2
    rafka, _ = child_and_visit(v1.rows[0])
    assert (rafka.father, rafka.mother) == ("DEDEN", "NENG ROS")
    assert (rafka.kecamatan, rafka.desa, rafka.posyandu) == ("Banjar", "Balokang", "Mawar 1")
    _, fed = child_and_visit(v2.rows[1])
    assert dict(fed.reported) == {"weight_gain": "N", "pmt_kg": "3.36"}


def check_plain(register: Register, rows: Sequence[dict[str, object]], first_row: int) -> None:
    """Compare with the file read by other means; a dash or nothing is not filled."""
    assert len(register.rows) == len(rows)
    for at, (row, true) in enumerate(zip(register.rows, rows, strict=True)):
        child, visit = child_and_visit(row)
        father, mother = str(true["Nama Ortu"]).split(" / ")
        assert row.row_number == first_row + at
        assert row.problems == ()
        assert child.nik == str(true["NIK"]).lstrip("'")
        assert child.name == true["Nama"]
        assert child.sex == SEXES[str(true["JK"])]
        assert child.birth_date == true["Tgl Lahir"]
        assert child.birth_weight_kg == true["BB Lahir"]
        assert child.birth_length_cm == true["TB Lahir"]
        assert (child.father, child.mother) == (father, mother)
        assert child.kecamatan.upper() == true["Kec"]
        assert child.desa.upper() == true["Desa/Kel"]
        assert child.posyandu.upper() == true["Posyandu"]
        assert (child.rt, child.rw) == (true["RT"], true["RW"])
        assert child.address == true["Alamat"]
        assert visit.visit_date == true["Tanggal Pengukuran"]
        assert visit.weight_kg == true["Berat"]
        assert visit.lenhei_cm == true["Tinggi"]
        assert (visit.muac_cm or "") == true["LiLA"]
        assert visit.measure == (MEASURES[str(true["Cara Ukur"])] if "Cara Ukur" in true else None)
        assert visit.reported.get("weight_gain", "-") == true["Naik Berat Badan"]
        assert visit.reported.get("vitamin_a", "") == true["Jml Vit A"]
        assert visit.reported.get("kpsp", "") == true["KPSP"]
        assert visit.reported.get("kia", "") == true["KIA"]
        assert visit.kia_book is written_answer(str(true["KIA"]))


def test_the_september_file_row_by_row() -> None:
    path = DATA / "eppgbm_2026_09.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, object]] = [dict(row) for row in csv.DictReader(file)]
    for row in rows:
        for name in ("Tgl Lahir", "Tanggal Pengukuran"):
            row[name] = date.fromisoformat(str(row[name]))
        for name in ("BB Lahir", "TB Lahir", "Berat", "Tinggi", "LiLA"):
            row[name] = float(str(row[name]))
    register = read_register(path)
    assert len(rows) == 40
    check_plain(register, rows, first_row=2)
    portions = [child_and_visit(row)[1].reported.get("pmt_kg", "-") for row in register.rows]
    assert portions == [row["PMT Diterima (kg)"] for row in rows]


def test_the_october_workbook_row_by_row() -> None:
    path = DATA / "eppgbm_2026_10.xlsx"
    sheet = openpyxl.load_workbook(path).worksheets[0]
    table = list(sheet.iter_rows(min_row=3, values_only=True))
    rows = [dict(zip(map(str, table[0]), line, strict=True)) for line in table[1:]]
    cleaned: list[dict[str, object]] = [
        {
            name: value.date() if isinstance(value, datetime) else "" if value is None else value
            for name, value in row.items()
        }
        for row in rows
    ]
    register = read_register(path)
    assert len(cleaned) == 42
    check_plain(register, cleaned, first_row=4)
    for row, true in zip(register.rows, cleaned, strict=True):
        _, visit = child_and_visit(row)
        assert visit.reported["mother_class"] == true["Kelas Ibu Balita"]
        assert visit.reported["mbg"] == true["MBG"]


def test_headings_that_are_not_read_are_told() -> None:
    register = read_register(DATA / "v2_rekap_pmt_38kolom.csv")
    assert "status desa" in register.columns_ignored
    assert "ZS TB/U" in register.columns_ignored
    assert "Desa/Kel" in register.columns_matched
    assert not set(register.columns_ignored) & set(register.columns_matched)


@pytest.mark.parametrize(
    "row, problem",
    [
        (",L,2022-05-14,2024-08-07,11.2,84.9", ("name", "name_missing")),
        ("A,,2022-05-14,2024-08-07,11.2,84.9", ("sex", "sex_missing")),
        ("A,X,2022-05-14,2024-08-07,11.2,84.9", ("sex", "sex_unknown")),
        ("A,L,,2024-08-07,11.2,84.9", ("birth_date", "birth_date_missing")),
        ("A,L,31/02/2022,2024-08-07,11.2,84.9", ("birth_date", "date_unreadable")),
        ("A,L,2022-05-14,kemarin,11.2,84.9", ("visit_date", "date_unreadable")),
        ("A,L,2022-05-14,,11.2,84.9", ("visit_date", "visit_date_missing")),
        ("A,L,2022-05-14,2024-08-07,sebelas,84.9", ("weight_kg", "number_unreadable")),
        ("A,L,2022-05-14,2024-08-07,11-Feb,84.9", ("weight_kg", "number_is_date")),
        ("A,L,2022-05-14,2024-08-07,11200,84.9", ("weight_kg", "weight_in_grams")),
        ("A,L,2022-05-14,2024-08-07,11.2,0.849", ("lenhei_cm", "height_in_metres")),
        ("A,L,2022-05-14,2024-08-07,11.2,849", ("lenhei_cm", "height_in_millimetres")),
        ("A,L,2022-05-14,2024-08-07,112,84.9", ("weight_kg", "weight_out_of_range")),
        ("A,L,2022-05-14,2024-08-07,-11.2,84.9", ("weight_kg", "weight_out_of_range")),
    ],
)
def test_a_bad_row_is_refused_with_its_field_and_reason(
    tmp_path: Path, row: str, problem: tuple[str, str]
) -> None:
    register = read_text(tmp_path, f"{HEAD}BAIK,P,2022-05-14,2024-08-07,11.2,84.9\n{row}\n")
    good, bad = register.rows
    assert not good.refused
    assert bad.refused
    assert bad.row_number == 3
    assert bad.visit is None
    assert [(p.field, p.code) for p in bad.problems] == [problem]
    assert bad.problems[0].severity is Severity.REFUSE


def test_a_child_who_was_not_measured_is_a_child_only(tmp_path: Path) -> None:
    register = read_text(tmp_path, f"{HEAD}A,L,2022-05-14,,-,0\nB,L,2022-05-14,2024-08-07,,\n")
    assert [row.child is not None and row.visit is None for row in register.rows] == [True, True]
    assert codes(register) == [[], []]


@pytest.mark.parametrize(
    "nik, code",
    [
        ("327901140522900", "nik_length"),
        ("00003279011405229001", "nik_length"),
        ("3.27901E+15", "nik_destroyed"),
        ('"3,27901E+15"', "nik_destroyed"),
        ("32790114xxxxxxxx", "nik_masked"),
        ("3279*************", "nik_masked"),
        ("belum punya", "nik_not_digits"),
        ("9999999999999999", "nik_placeholder"),
        ("3279010000000000", "nik_placeholder"),
    ],
)
def test_a_nik_that_cannot_be_used_is_left_out_with_a_note(
    tmp_path: Path, nik: str, code: str
) -> None:
    register = read_text(tmp_path, f"NIK,{HEAD}{nik},A,L,2022-05-14,2024-08-07,11.2,84.9\n")
    child, _ = child_and_visit(register.rows[0])
    assert child.nik is None
    assert [(p.field, p.code, p.severity) for p in register.rows[0].problems] == [
        ("nik", code, Severity.NOTE)
    ]


@pytest.mark.parametrize("nik", ["", "-", "0", "0000000000000000", "'", " "])
def test_no_nik_is_normal(tmp_path: Path, nik: str) -> None:
    register = read_text(tmp_path, f"NIK,{HEAD}{nik},A,L,2022-05-14,2024-08-07,11.2,84.9\n")
    child, _ = child_and_visit(register.rows[0])
    assert child.nik is None
    assert register.rows[0].problems == ()


def test_niks_that_all_end_in_zero_were_rounded_by_a_spreadsheet(tmp_path: Path) -> None:
    lines = "".join(
        f"32790114052290{at}0,A{at},L,2022-05-14,2024-08-07,11.2,84.9\n" for at in range(3)
    )
    register = read_text(tmp_path, f"NIK,{HEAD}{lines}")
    assert codes(register) == [["nik_rounded"]] * 3


def test_birth_values_that_cannot_be_right_are_left_out(tmp_path: Path) -> None:
    head = HEAD.strip() + ",BB Lahir,TB Lahir,Usia Kehamilan Saat Lahir\n"
    start = "A,L,2022-05-14,2024-08-07,11.2,84.9"
    register = read_text(
        tmp_path,
        f"{head}{start},13,0,38\n{start},300,49,88\n{start},2900,49,38 minggu\n"
        f"{start},24,49,38\n{start},240,49,38\n{start},2.4,49,38\n{start},24000,49,38\n",
    )
    children = [child_and_visit(row)[0] for row in register.rows]
    assert [child.birth_weight_kg for child in children] == [None, None, 2.9, None, None, 2.4, None]
    assert [child.birth_length_cm for child in children] == [None, *[49.0] * 6]
    assert [child.gestation_weeks for child in children] == [38, None, *[38] * 5]
    assert codes(register) == [
        ["birth_weight_left_out"],
        ["birth_weight_left_out", "gestation_left_out"],
        [],
        ["birth_weight_left_out"],
        ["birth_weight_left_out"],
        [],
        ["birth_weight_left_out"],
    ]


def test_two_columns_of_one_meaning_must_agree(tmp_path: Path) -> None:
    head = "Nama,JK,Tgl Lahir,Tanggal Pengukuran,Berat,Berat Badan,Tinggi\n"
    start = "A,L,2022-05-14,2024-08-07"
    register = read_text(tmp_path, f"{head}{start},11.2,,84.9\n{start},11.2,11.3,84.9\n")
    assert child_and_visit(register.rows[0])[1].weight_kg == 11.2
    assert codes(register) == [[], ["two_values"]]


def test_cancelling_stops_the_reading() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            if (done, total) == (0, 40):
                raise Cancelled

    with pytest.raises(Cancelled):
        read_register(DATA / "eppgbm_2026_09.csv", progress=Stop())
