"""Registers of other layouts: each holds the same three children and must give the same values."""

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.exchange.eppgbm import read_register
from tests.exchange.layouts import (
    LAYOUTS,
    LYING,
    STANDING,
    TRUE_MEASURES,
    TRUE_MUAC_CM,
    TRUE_NIKS,
    TRUE_VALUES,
    codes,
    read_text,
    values,
)

FILES = sorted(path.name for path in LAYOUTS.iterdir())
WITH_NIK = ("snake_case_template.csv", "title_and_two_header_rows.csv", "shuffled_with_decoys.csv")
WITHOUT_MUAC = ("title_and_two_header_rows.csv",)


def test_there_are_enough_layouts() -> None:
    assert len(FILES) >= 8


@pytest.mark.parametrize("name", FILES)
def test_the_layout_gives_the_true_values(name: str) -> None:
    register = read_register(LAYOUTS / name)
    assert values(register) == TRUE_VALUES
    assert codes(register) == [[], [], []]
    visits = [row.visit for row in register.rows]
    assert [visit.measure for visit in visits if visit] == TRUE_MEASURES
    if name not in WITHOUT_MUAC:
        assert [visit.muac_cm for visit in visits if visit] == TRUE_MUAC_CM


@pytest.mark.parametrize("name", FILES)
def test_only_the_childs_own_nik_is_taken(name: str) -> None:
    register = read_register(LAYOUTS / name)
    niks = [row.child.nik for row in register.rows if row.child]
    assert niks == (TRUE_NIKS if name in WITH_NIK else [None] * 3)


def test_parents_are_told_apart_in_one_field_and_in_two() -> None:
    for name in ("title_and_two_header_rows.csv", "semicolon_comma_cp1252.csv"):
        register = read_register(LAYOUTS / name)
        assert [(row.child.father, row.child.mother) for row in register.rows if row.child] == [
            ("DEDEN", "NENG ROS"),
            ("ASEP SUTISNA", "ELI"),
            ("UJANG", "IIS"),
        ]


def test_sub_headings_totals_and_signatures_are_no_rows() -> None:
    register = read_register(LAYOUTS / "title_and_two_header_rows.csv")
    assert [row.row_number for row in register.rows] == [8, 9, 11]
    assert register.skipped == (6, 7, 12, 13, 14)
    first = register.rows[0].child
    assert first is not None
    assert (first.birth_weight_kg, first.birth_length_cm) == (2.9, 49.0)


def test_the_windows_code_page_keeps_its_signs() -> None:
    register = read_register(LAYOUTS / "semicolon_comma_cp1252.csv")
    assert register.rows[0].visit is not None
    assert register.rows[0].visit.notes == 'café – "baik"'


def workbook(path: Path, rows: list[list[object]], *, dates: str = "dd/mm/yyyy") -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": dates})
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, int | float):
                    sheet.write_number(at, column, value)
                elif value is not None:
                    sheet.write_string(at, column, str(value))
    return path


HEADER: list[object] = ["NIK", "Nama", "JK", "Tgl Lahir", "Tgl Ukur", "Berat", "Tinggi", "Usia"]


def true_row(at: int) -> list[object]:
    name, sex, born, day, weight, height = TRUE_VALUES[at]
    return [None, name, {"m": "L", "f": "P"}[sex], born, day, weight, height, None]


def test_real_dates_and_numbers_of_a_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [HEADER, *map(true_row, range(3))])
    assert values(read_register(path)) == TRUE_VALUES


def test_dates_that_lost_their_format_are_serial_numbers(tmp_path: Path) -> None:
    rows = [true_row(at) for at in range(3)]
    for row in rows:
        row[3:5] = [(day - date(1899, 12, 30)).days for day in row[3:5] if isinstance(day, date)]
    path = workbook(tmp_path / "a.xlsx", [["LAPORAN"], [], HEADER, *rows])
    register = read_register(path)
    assert values(register) == TRUE_VALUES
    assert [row.row_number for row in register.rows] == [4, 5, 6]


def test_the_right_sheet_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        first = book.add_worksheet("Petunjuk")
        first.write_column(0, 0, ["Isi lembar berikutnya", "Nama", "NIK"])
        sheet = book.add_worksheet("Data")
        for at, row in enumerate([HEADER, *map(true_row, range(3))]):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(at, column, str(value))
    assert values(read_register(path)) == TRUE_VALUES


def test_a_nik_kept_as_a_number_is_exact_or_left_out(tmp_path: Path) -> None:
    rows = [true_row(at) for at in range(3)]
    rows[0][0], rows[1][0], rows[2][0] = 3279011405229001, 3279014203239000, 32790227012490
    register = read_register(workbook(tmp_path / "a.xlsx", [HEADER, *rows]))
    assert [row.child.nik for row in register.rows if row.child] == [TRUE_NIKS[0], None, None]
    assert codes(register) == [[], ["nik_rounded"], ["nik_length"]]


def test_a_weight_that_a_spreadsheet_made_a_date_is_refused(tmp_path: Path) -> None:
    row = true_row(0)
    row[5] = date(2024, 2, 11)
    register = read_register(workbook(tmp_path / "a.xlsx", [HEADER, row, true_row(1)]))
    assert codes(register) == [["number_is_date"], []]


def swapped(day: date) -> object:
    """What an American spreadsheet makes of this day written as dd/mm/yyyy."""
    if day.day > 12:
        return f"{day:%d/%m/%Y}"
    return date(day.year, day.day, day.month)


def test_days_that_an_american_spreadsheet_swapped_are_put_right_by_the_age(tmp_path: Path) -> None:
    ages = (
        "2 Tahun - 2 Bulan - 24 Hari",
        "1 Tahun - 5 Bulan - 5 Hari",
        "0 Tahun - 6 Bulan - 12 Hari",
    )
    rows = [true_row(at) for at in range(3)]
    for row, (_, _, born, day, _, _), age in zip(rows, TRUE_VALUES, ages, strict=True):
        row[3:5] = [swapped(born), swapped(day)]
        row[7] = age
    # Proves that text was left in the column because its day is above 12.
    late: list[object] = [
        None,
        "LATE",
        "L",
        "20/05/2022",
        "20/08/2024",
        11.0,
        85.0,
        "2 Tahun - 3 Bulan - 0 Hari",
    ]
    path = workbook(tmp_path / "a.xlsx", [HEADER, *rows, late])
    assert values(read_register(path))[:3] == TRUE_VALUES


def test_swapped_days_without_an_age_are_refused_and_never_guessed(tmp_path: Path) -> None:
    rows = [true_row(0), true_row(1)]
    rows[0][4] = swapped(date(2024, 8, 7))
    rows[1][4] = "13/08/2024"
    register = read_register(workbook(tmp_path / "a.xlsx", [HEADER, *rows]))
    assert codes(register) == [["date_ambiguous"], []]
    assert dict(register.rows[0].problems[0].figures) == {
        "first": date(2024, 8, 7),
        "second": date(2024, 7, 8),
    }


def test_an_open_document_sheet(tmp_path: Path) -> None:
    def cell(value: object) -> str:
        if isinstance(value, date):
            return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'
        if isinstance(value, float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        text = "" if value is None else str(value)
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{text}</text:p></table:table-cell>"
        )

    rows = "".join(
        f"<table:table-row>{''.join(map(cell, row))}</table:table-row>"
        for row in [HEADER, *map(true_row, range(3))]
    )
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    content = (
        f'<office:document-content {names} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    path = tmp_path / "a.ods"
    path.write_bytes(out.getvalue())
    assert values(read_register(path)) == TRUE_VALUES


def test_files_pasted_together_repeat_their_header(tmp_path: Path) -> None:
    head = "Nama,JK,Tgl Lahir,Tgl Ukur,Berat,Tinggi\n"
    row = "A,L,2022-05-14,2024-08-07,11.2,84.9\n"
    register = read_text(tmp_path, head + row + "\n" + head + row)
    assert [row.row_number for row in register.rows] == [2, 5]
    assert register.skipped == (4,)


def test_lengths_and_heights_in_two_columns_say_how_they_were_measured(tmp_path: Path) -> None:
    head = "Nama,JK,Tgl Lahir,Tgl Ukur,Berat,PB (cm),TB (cm)\n"
    start = "A,L,2022-05-14,2024-08-07,11.2"
    register = read_text(tmp_path, f"{head}{start},84.9,\n{start},,84.9\n{start},84.9,85.6\n")
    assert [row.visit.measure for row in register.rows if row.visit] == [LYING, STANDING]
    assert codes(register) == [[], [], ["two_values"]]


def test_metres_and_millimetres_are_converted_only_where_the_heading_says_so(
    tmp_path: Path,
) -> None:
    row = "A,L,2022-05-14,2024-08-07,11.2,0.849\n"
    told = read_text(tmp_path, f"Nama,JK,Tgl Lahir,Tgl Ukur,Berat,Tinggi (m)\n{row}")
    assert values(told)[0][5] == 84.9
    assert codes(read_text(tmp_path, f"Nama,JK,Tgl Lahir,Tgl Ukur,Berat,Tinggi\n{row}")) == [
        ["height_in_metres"]
    ]


def test_twenty_thousand_rows_keep_their_values(tmp_path: Path) -> None:
    lines = ["Nama;JK;Tgl Lahir;Tanggal Pengukuran;Berat;Tinggi"]
    first = date(2020, 1, 1)
    for at in range(20_000):
        born, day = first + timedelta(days=at % 1500), date(2026, 10, 1 + at % 28)
        lines.append(
            f"ANAK {at};{'LP'[at % 2]};{born:%d/%m/%Y};{day:%d/%m/%Y};1{at % 10},{at % 7};84,9"
        )
    register = read_text(tmp_path, "\n".join(lines))
    assert len(register.rows) == 20_000
    assert not any(row.problems for row in register.rows)
    last = register.rows[-1]
    assert last.child is not None
    assert last.child.birth_date == first + timedelta(days=19_999 % 1500)
