"""More kinds of damage: days between blocks, parted dates, numbers that join two tables."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exchange.eppgbm import read_register
from desktop_app.programme.records.children import Sex
from tests.exchange.registers import (
    MONTHS,
    PLAIN,
    WEEKDAYS,
    Measured,
    arrived,
    cells_of,
    comma,
    indonesian,
    read,
    registers,
    true,
    write_csv,
    write_xlsx,
)

FEW = settings(max_examples=6)
Visits = tuple[Measured, ...]
UNDATED = [*PLAIN[:4], *PLAIN[5:]]
DAY_LINES: dict[str, Callable[[date], list[str]]] = {
    "two cells": lambda day: ["Tanggal", f"{day:%d/%m/%Y}"],
    "a colon of its own": lambda day: ["Hari/Tgl", ":", f"{weekday(day)}, {indonesian(day)}"],
    "below the birth date": lambda day: ["Tgl Penimbangan :", "", "", f"{day:%d-%m-%Y}"],
    "behind the posyandu": lambda day: ["Posyandu", "Melati", "", "Tanggal", f"{day:%d/%m/%Y}"],
    "behind the weekday": lambda day: ["Hari", weekday(day), "Tanggal", indonesian(day)],
    "many cells": lambda day: ["Tanggal", f"{day:%d/%m/%Y}", "Posyandu Melati", "RW 1", "Pos 2"],
    "no label": lambda day: [f"Kegiatan Posyandu {weekday(day)} {indonesian(day)}"],
    "another word": lambda day: ["Waktu", f"{weekday(day)}, {indonesian(day)}"],
}
"""Ways in which the day of a block stands above it."""


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def undated(visit: Measured) -> list[str]:
    cells = cells_of(visit)
    return [*cells[:4], *cells[5:]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("registers")


@pytest.mark.parametrize("form", DAY_LINES)
@settings(max_examples=4)
@given(visits=registers(), repeated=st.booleans(), book=st.booleans())
def test_the_day_of_a_block_in_several_cells(
    folder: Path, form: str, visits: Visits, *, repeated: bool, book: bool
) -> None:
    rows: list[list[str]] = []
    for at, visit in enumerate(visits):
        line = DAY_LINES[form](visit.day)
        heading = [UNDATED] if repeated or not at else []
        rows += [line, *heading, undated(visit)]
    if book:
        path = write_xlsx(folder / "a.xlsx", {"Data": rows})
    else:
        path = write_csv(folder / "a.csv", rows, delimiter=";")
    assert arrived(read(path)) == true(visits)


@FEW
@given(
    visits=registers(),
    line=st.sampled_from(
        [["Pos Mawar", "", "17/06/2024"], ["Balai desa 17/06/24"], ["Pukul 8", "17-06-2024"]]
    ),
    other_heading=st.booleans(),
)
def test_below_a_day_that_is_not_understood_no_other_day_holds(
    folder: Path, visits: Visits, line: list[str], *, other_heading: bool
) -> None:
    second = ["Nama Balita", *UNDATED[1:]] if other_heading else UNDATED
    path = write_csv(
        folder / "a.csv",
        [
            [f"Tanggal: {indonesian(visits[0].day)}"], UNDATED, undated(visits[0]),
            line, second, *map(undated, visits[1:]),
        ],
        delimiter=";",
    )  # fmt: skip
    register = read(path)
    assert arrived(register) == true(visits[:1])
    unread = {row.row_number for row in register.rows if row.refused}
    unread |= {n for left in register.left_out for n in left.rows if left.figures}
    assert unread >= set(range(6, 5 + len(visits)))


@FEW
@given(visits=registers())
def test_last_and_this_month_below_each_measure(folder: Path, visits: Visits) -> None:
    day = date(2025, 6, 10)
    rows = [
        ["Tanggal: 10 Juni 2025"],
        [*PLAIN[:4], "BB", "", "TB", ""],
        ["", "", "", "", "Lalu", "Ini", "Lalu", "Ini"],
    ]
    rows += [
        [*cells_of(visit)[:4], "9,9", comma(visit.weight), "88", comma(visit.height)]
        for visit in visits
    ]
    register = read(write_csv(folder / "a.csv", rows, delimiter=";"))
    assert [(row[4:7]) for row in arrived(register)] == [
        (day, row[5], row[6]) for row in true(visits)
    ]
    assert set(register.columns_doubted) == {"BB Lalu", "TB Lalu"}


@FEW
@given(visits=registers(), words=st.booleans(), short=st.booleans())
def test_dates_in_three_columns(folder: Path, visits: Visits, *, words: bool, short: bool) -> None:
    def parts(day: date) -> list[str]:
        month = MONTHS[day.month - 1] if words else str(day.month)
        return [str(day.day), month, f"{day:%y}" if short else str(day.year)]

    rows = [
        [*PLAIN[:3], "Tanggal Lahir", "", "", "Tgl Ukur", "", "", *PLAIN[5:]],
        ["", "", "", "Tgl", "Bln", "Thn", "Hari", "Bulan", "Tahun", "", "", ""],
    ]
    for visit in visits:
        cells = cells_of(visit)
        rows.append([*cells[:3], *parts(visit.birth), *parts(visit.day), *cells[5:]])
    assert arrived(read(write_csv(folder / "a.csv", rows, delimiter=";"))) == true(visits)


def test_a_date_in_three_columns_that_is_none_is_refused(tmp_path: Path) -> None:
    rows = [
        ["Nama", "JK", "Tanggal Lahir", "", "", "Tgl Ukur", "BB"],
        ["", "", "Tgl", "Bln", "Thn", "", ""],
        ["Ani", "P", "31", "2", "2023", "2025-06-10", "11"],
        ["Adi", "L", "?", "2", "2023", "2025-06-10", "12"],
        ["Ida", "P", "", "", "", "2025-06-10", "13"],
    ]
    register = read(write_csv(tmp_path / "a.csv", rows, delimiter=";"))
    assert [[p.code for p in row.problems] for row in register.rows] == [
        ["date_unreadable"],
        ["date_unreadable"],
        ["birth_date_missing"],
    ]


@FEW
@given(
    visits=registers(), form=st.sampled_from(["{0} ({1})", "{1} - {0}", "({1}) {0}", "{0} / {1}"])
)
def test_the_nik_stands_with_the_name(folder: Path, visits: Visits, form: str) -> None:
    rows = [["Nama / NIK", *PLAIN[2:]]]
    rows += [[form.format(v.name, v.nik), *cells_of(v)[2:]] for v in visits]
    assert arrived(read(write_csv(folder / "a.csv", rows))) == true(visits)


def test_a_database_s_own_keys_join_children_and_measurements(tmp_path: Path) -> None:
    children = write_csv(
        tmp_path / "anak.csv",
        [
            ["id", "nama", "jk", "tanggal_lahir"],
            ["1", "Ani", "P", "2023-05-14"],
            ["2", "Adi", "L", "2024-01-03"],
        ],
    )
    visits = write_csv(
        tmp_path / "ukur.csv",
        [
            ["id", "balita_id", "tanggal_ukur", "berat"],
            ["2", "1", "2025-06-10", "11.2"],
            ["1", "2", "2025-06-11", "9.4"],
        ],
    )
    register = read_register([children, visits])
    assert [(row[0], row[4], row[5]) for row in arrived(register)] == [
        ("Adi", date(2025, 6, 11), 9.4),
        ("Ani", date(2025, 6, 10), 11.2),
    ]


def test_a_number_does_not_join_a_row_with_another_nik(tmp_path: Path) -> None:
    children = write_csv(
        tmp_path / "anak.csv",
        [
            ["No. Register", "NIK", "Nama", "JK", "Tgl Lahir"],
            ["7", "3279015405230011", "Ani", "P", "2023-05-14"],
        ],
    )
    visits = write_csv(
        tmp_path / "ukur.csv",
        [["No. Register", "NIK", "Tgl Ukur", "BB"], ["7", "3279010301240012", "2025-06-11", "9.4"]],
    )
    register = read_register([children, visits])
    assert arrived(register) == []
    assert [p.code for p in register.rows[-1].problems] == ["nik_of_another"]


@FEW
@given(
    visits=registers(), names=st.sampled_from([("Balita Lk", "Balita Pr"), ("Data_L", "Data_P")])
)
def test_the_sex_is_abbreviated_in_the_sheet_s_name(
    folder: Path, visits: Visits, names: tuple[str, str]
) -> None:
    heading = [PLAIN[0], *PLAIN[3:]]
    sheets = {
        name: [heading, *([v.name, *cells_of(v)[3:]] for v in visits if v.sex is sex)]
        for name, sex in zip(names, Sex, strict=True)
    }
    register = read(write_xlsx(folder / "a.xlsx", sheets))
    assert [(row[0], row[2]) for row in arrived(register)] == [(r[0], r[2]) for r in true(visits)]


@FEW
@given(
    visits=registers(), form=st.sampled_from(["{0.day}/{0.month}", "{0.day} Juni", "{0.day}.6."])
)
def test_day_and_month_below_a_heading_with_the_year(
    folder: Path, visits: Visits, form: str
) -> None:
    rows = [[*PLAIN[:4], "JUNI 2025", "", "", ""], ["", "", "", "", "Tgl", "BB", "TB", "LiLA"]]
    for visit in visits:
        cells = cells_of(visit)
        rows.append([*cells[:4], form.format(visit.day), *cells[5:]])
    assert arrived(read(write_csv(folder / "a.csv", rows, delimiter=";"))) == true(visits)


def test_a_day_of_another_month_than_the_heading_s_is_refused(tmp_path: Path) -> None:
    rows = [
        ["Nama", "JK", "Tgl Lahir", "JUNI 2025", ""],
        ["", "", "", "Tgl", "BB"],
        ["Ani", "P", "2023-05-14", "12/5", "11"],
    ]
    register = read(write_csv(tmp_path / "a.csv", rows, delimiter=";"))
    assert [[p.code for p in row.problems] for row in register.rows] == [["date_unreadable"]]


@FEW
@given(visits=registers())
def test_before_and_after_the_feeding(folder: Path, visits: Visits) -> None:
    rows = [
        [
            *PLAIN[:4],
            "Tgl Sebelum",
            "BB Sebelum",
            "TB Sebelum",
            "Tgl Sesudah",
            "BB Sesudah",
            "TB Sesudah",
        ]
    ]
    for visit in visits:
        cells = cells_of(visit)
        rows.append([*cells[:4], "2025-03-03", "7.5", "70", *cells[4:7]])
    found = arrived(read(write_csv(folder / "a.csv", rows)))
    assert [row for row in found if row[4] != date(2025, 3, 3)] == true(visits, muac=False)
    assert len(found) == 2 * len(visits)


@FEW
@given(
    visits=registers(),
    how=st.sampled_from(["hidden", "style='DISPLAY: none;height:0'", "ss:Hidden='1'"]),
)
def test_hidden_rows_of_a_page_are_left_out_by_name(folder: Path, visits: Visits, how: str) -> None:
    def line(cells: list[str], mark: str = "") -> str:
        return f"<tr {mark}>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"

    rows = [line(cells_of(visit), how if at == 1 else "") for at, visit in enumerate(visits)]
    path = folder / "a.xls"
    path.write_text(f"<table>{line(PLAIN)}{''.join(rows)}</table>", encoding="utf-8")
    register = read(path)
    assert arrived(register) == true(v for at, v in enumerate(visits) if at != 1)
    assert [(left.reason, left.rows) for left in register.left_out] == [("row_hidden", (3,))]
