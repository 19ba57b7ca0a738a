"""Files that leave a question open: NIKs against dates, a map, sheets, what is joined or not."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.errors import NotFound, Unreadable
from desktop_app.exchange.choices import (
    Choices,
    DatesAgainstNik,
    choices_json,
    read_choices,
)
from desktop_app.exchange.eppgbm import read_register
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.written_dates import Order
from tests.exchange.registers import write_csv, write_xlsx

HEAD = ["NIK", "Nama", "JK", "Tgl Lahir", "Tgl Ukur", "BB", "TB"]
BORN = [date(2023, 5, 4), date(2022, 1, 9), date(2023, 12, 2), date(2024, 8, 11)]
VISIT = date(2025, 6, 10)


def file(folder: Path, births: list[date], visit: date = VISIT) -> Path:
    rows = [
        [
            f"327901{true:%d%m%y}000{at}",
            f"Anak {'ABCD'[at]}",
            "L",
            f"{told}",
            f"{visit}",
            "9.1",
            "77",
        ]
        for at, (true, told) in enumerate(zip(BORN, births, strict=True), start=0)
    ]
    return write_csv(folder / "a.csv", [HEAD, *rows])


@pytest.mark.parametrize("days", [1462, -1462, 1, -1])
def test_births_that_most_niks_contradict_by_the_same_days_stop_the_import(
    tmp_path: Path, days: int
) -> None:
    moved = [born - timedelta(days=days) for born in BORN]
    path = file(tmp_path, [*moved[:3], BORN[3]], VISIT - timedelta(days=days))
    with pytest.raises(Unreadable) as caught:
        read_register(path)
    assert (caught.value.code, dict(caught.value.figures)) == (
        "dates_shifted", {"days": days, "rows": 3, "of": 4},
    )  # fmt: skip
    written = read_register(path, choices=Choices(dates=DatesAgainstNik.AS_WRITTEN))
    assert [row.child.birth_date for row in written.rows if row.child] == [*moved[:3], BORN[3]]
    path = file(tmp_path, moved, VISIT - timedelta(days=days))
    put_right = read_register(path, choices=Choices(dates=DatesAgainstNik.BY_NIK))
    assert [row.child.birth_date for row in put_right.rows if row.child] == BORN
    assert {row.visit.visit_date for row in put_right.rows if row.visit} == {VISIT}


def test_births_with_day_and_month_swapped_stop_the_import(tmp_path: Path) -> None:
    path = file(tmp_path, [date(born.year, born.day, born.month) for born in BORN])
    for choice in (DatesAgainstNik.ASK, DatesAgainstNik.BY_NIK):
        with pytest.raises(Unreadable) as caught:
            read_register(path, choices=Choices(dates=choice))
        assert caught.value.code == "dates_swapped"


def test_single_wrong_niks_stop_nothing(tmp_path: Path) -> None:
    births = [BORN[0] + timedelta(days=1), BORN[1] + timedelta(days=90), *BORN[2:]]
    path = file(tmp_path, births)
    assert len(read_register(path).rows) == 4
    head, first, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *[first] * 6, *rest]), encoding="utf-8")
    assert len(read_register(path).rows) == 9


def test_a_map_is_read_as_it_is_written(tmp_path: Path) -> None:
    told = Choices(
        sheet="Juni",
        day=date(2025, 6, 10),
        sex=Sex.FEMALE,
        columns={"timbangan": "weight", "berat lama": "-"},
        order=Order.MONTH_FIRST,
        dates=DatesAgainstNik.AS_WRITTEN,
    )
    path = tmp_path / "cara.json"
    path.write_text(json.dumps(choices_json(told)), encoding="utf-8")
    assert read_choices(path) == told


@pytest.mark.parametrize(
    "content, code",
    [
        ("[]", "map_unreadable"),
        ("", "map_unreadable"),
        ("[" * 200_000, "map_unreadable"),
        ('{"date": "10/06/2025"}', "map_value"),
        ('{"date": 5}', "map_value"),
        ('{"sex": "X"}', "map_value"),
        ('{"columns": {"BB": "berat"}}', "map_value"),
        ('{"columns": []}', "map_value"),
        ('{"columns": {"BB": 5}}', "map_value"),
        ('{"dates": "maybe"}', "map_value"),
        ('{"unknown": 1}', "map_value"),
    ],
)
def test_a_map_that_cannot_be_used(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "cara.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        read_choices(path)
    assert caught.value.code == code


def test_a_map_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_choices(tmp_path / "cara.json")


def test_a_map_names_columns_leaves_some_out_and_decides_the_order(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "a.csv",
        [
            ["Nama", "JK", "Tgl Lahir", "Tgl Ukur", "Timbangan", "BB", "TB"],
            ["A", "L", "05/06/2023", "06/07/2025", "9.1", "12", "77"],
        ],
    )
    plain = read_register(path)
    assert plain.columns_doubted == ("Timbangan",)
    told = Choices(columns={"timbangan": "weight", "bb": "-"}, order=Order.MONTH_FIRST)
    (row,) = read_register(path, choices=told).rows
    assert row.visit is not None
    assert row.child is not None
    assert (row.visit.weight_kg, row.visit.visit_date) == (9.1, date(2025, 6, 7))
    assert row.child.birth_date == date(2023, 5, 6)


def test_only_the_named_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    row = ["", "A", "L", "2023-05-06", "2025-06-10", "9.1", "77"]
    path = write_xlsx(tmp_path / "a.xlsx", {"Mei": [HEAD, row], "Juni": [HEAD, row]})
    register = read_register(path, choices=Choices(sheet="Juni"))
    assert [row.sheet for row in register.rows] == ["Juni"]
    assert [(left.sheet, left.reason) for left in register.left_out] == [
        ("Mei", "sheet_not_chosen")
    ]
    with pytest.raises(Unreadable) as caught:
        read_register(path, choices=Choices(sheet="Juli"))
    assert (caught.value.code, dict(caught.value.figures)) == (
        "sheet_missing", {"sheets": "Mei, Juni"},
    )  # fmt: skip


def test_sheets_without_a_register_and_columns_without_a_heading_are_named(tmp_path: Path) -> None:
    row = ["", "A", "L", "2023-05-06", "2025-06-10", "9.1", "77", "14.1"]
    sheets = {"Data": [HEAD, row], "Rekap": [["Desa", "Jumlah"], ["Balokang", "3"]]}
    register = read_register(write_xlsx(tmp_path / "a.xlsx", sheets))
    assert [(left.sheet, left.rows, left.reason) for left in register.left_out] == [
        ("Rekap", (1, 2), "sheet_without_heading")
    ]
    assert register.columns_doubted == ("kolom H (tanpa judul)",)


def test_the_sex_is_told_or_read_from_a_nik_that_shows_the_birth(tmp_path: Path) -> None:
    head = [HEAD[0], HEAD[1], *HEAD[3:]]
    girl, other = "3279014605230001", "3279010101200001"
    rows = [[nik, name, "2023-05-06", "2025-06-10", "9", "77"]
            for nik, name in ((girl, "Ani"), (other, "Budi"), ("", "Cici"))]  # fmt: skip
    path = write_csv(tmp_path / "a.csv", [head, *rows])
    found = read_register(path).rows
    assert [row.child.sex if row.child else None for row in found] == [Sex.FEMALE, None, None]
    assert [[p.code for p in row.problems] for row in found] == [
        ["sex_by_nik"], ["sex_missing"], ["sex_missing"],
    ]  # fmt: skip
    told = read_register(path, choices=Choices(sex=Sex.MALE)).rows
    assert {row.child.sex for row in told if row.child} == {Sex.MALE}


def test_a_visit_of_a_child_told_twice_or_by_another_name_is_refused(tmp_path: Path) -> None:
    children = [["ID Anak", "Nama", "JK", "Tgl Lahir"], ["1", "Ani", "P", "2023-05-06"],
                ["2", "Budi", "L", "2023-05-06"], ["2", "Cici", "P", "2023-05-07"]]  # fmt: skip
    visits = [["ID Anak", "Nama Anak", "Tgl Ukur", "BB"], ["1", "Ani", "2025-06-10", "9"],
              ["1", "Dodi", "2025-06-10", "9"], ["2", "", "2025-06-10", "9"],
              ["", "Ani", "2025-06-10", "9"]]  # fmt: skip
    path = write_xlsx(tmp_path / "a.xlsx", {"Ukur": visits, "Anak": children})
    rows = [row for row in read_register(path).rows if row.sheet == "Ukur"]
    assert [[p.code for p in row.problems] for row in rows] == [
        [], ["name_of_another"], ["child_told_twice"], ["nik_missing"],
    ]  # fmt: skip


def test_the_niks_that_settle_the_births_settle_the_visits_too(tmp_path: Path) -> None:
    rows = [["3279010405230001", "A", "L", "5/4/2023", "6/10/2025", "9.1", "80"],
            ["3279010506230001", "B", "L", "6/5/2023", "6/11/2025", "9.1", "80"]]  # fmt: skip
    found = read_register(write_csv(tmp_path / "a.csv", [HEAD, *rows])).rows
    assert [row.child.birth_date for row in found if row.child] == [
        date(2023, 5, 4), date(2023, 6, 5),
    ]  # fmt: skip
    assert [row.visit_date for row in found] == [date(2025, 6, 10), date(2025, 6, 11)]


def test_what_a_person_states_fills_empty_cells_and_replaces_nothing(tmp_path: Path) -> None:
    rows = [["", "A", "L", "2023-05-04", "2025-06-10", "9.1", "80"],
            ["", "B", "", "2023-05-04", "", "9.2", "80"]]  # fmt: skip
    path = write_csv(tmp_path / "a.csv", [HEAD, *rows])
    assert [row.refused for row in read_register(path).rows] == [False, True]
    told = read_register(path, choices=Choices(day=date(2025, 6, 12), sex=Sex.FEMALE)).rows
    assert [(row.child.sex, row.visit_date) for row in told if row.child] == [
        (Sex.MALE, date(2025, 6, 10)), (Sex.FEMALE, date(2025, 6, 12)),
    ]  # fmt: skip
