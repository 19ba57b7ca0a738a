"""Files made to take long or to fill the memory are read as quickly as others, or refused."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from desktop_app.errors import Unreadable
from desktop_app.exchange import html_table, workbook_table
from desktop_app.exchange.eppgbm import read_register
from desktop_app.exchange.table import read_tables

HEAD = "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB\n"
LONG = 30_000


@pytest.mark.parametrize(
    "cell", ["(" * LONG + "3279011505240001x", "t" * LONG, "tanggal" * (LONG // 7), "[" * LONG,
             "9" * LONG, "berat" * (LONG // 5), "1 " * (LONG // 2), "-" * LONG, '""' * 5_000],
    ids=range(9),
)  # fmt: skip
@pytest.mark.parametrize("at", range(7))
def test_a_long_cell_in_any_place_is_no_search_without_end(
    tmp_path: Path, cell: str, at: int
) -> None:
    good = ["A", "L", "2023-05-14", "2025-06-10", "11.2", "84.1"]
    bad = [*good[:at], cell, *good[at + 1 :]] if at < len(good) else good
    top = f"{cell}\n" if at == len(good) else ""
    path = tmp_path / "a.csv"
    lines = [",".join(row) for row in (good, bad, good)]
    path.write_text(top + HEAD + "\n".join(lines), encoding="utf-8")
    register = read_register(path)
    assert sum(row.visit is not None for row in register.rows) >= 1


def test_a_heading_of_one_long_word(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    word = "bbtblk" * (LONG // 6)
    path.write_text(f"{word},{HEAD}x,A,L,2023-05-14,2025-06-10,9,77\n", encoding="utf-8")
    assert read_register(path).columns_ignored == (word,)


def test_cells_that_span_too_much_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_table, "MAX_CELLS", 1_000)
    path = tmp_path / "a.xls"
    row = "<tr><td colspan=99999 rowspan=99999>a</td></tr>"
    path.write_text(f"<table>{row * 50}</table>", encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        read_tables(path)
    assert caught.value.code == "sheet_too_large"


def test_tables_inside_tables_and_ends_without_a_begin(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text("<table><tr><td>" * 300 + "</td></table></p></tr>", encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        read_tables(path)
    assert caught.value.code == "file_empty"


def test_merged_ranges_fill_no_more_than_a_sheet_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_table, "_MOST_FILLED", 5)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for at in range(1, 5):
        sheet.cell(at, 1, "x")
        sheet.cell(at, 4, "y")
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=3)
    book.save(tmp_path / "a.xlsx")
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert [row.cells.count("x") for row in table.rows] == [3, 1, 1, 1]


def test_a_workbook_with_a_damaged_list_of_sheets_is_damaged(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a"])
    book.save(tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as good,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w") as bad,
    ):
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content[:40] if name == "xl/workbook.xml" else content)
    with pytest.raises(Unreadable) as caught:
        read_tables(tmp_path / "b.xlsx")
    assert caught.value.code == "file_damaged"
