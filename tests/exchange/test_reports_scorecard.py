"""The scorecard's workbook, opened again by another library."""

from __future__ import annotations

import io
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.exchange.reports_scorecard import (
    INDICATOR_WORDS,
    NO_DESA,
    SUMMARY,
    ScoreRow,
    scorecard_bytes,
)
from desktop_app.programme.records.children import Child
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import ChildScore, ScorecardIndicator
from tests.builders import a_child

QUARTER = Quarter(year=2026, quarter=4)
ON = date(2026, 12, 31)
BORN = datetime.combine(date(2025, 5, 1), time.min)
FACILITY = "Puskesmas Banjar I"
HOUSE = (
    ScorecardIndicator.WATER,
    ScorecardIndicator.LATRINE,
    ScorecardIndicator.BIRTH_CERTIFICATE,
    ScorecardIndicator.INSURANCE,
)


def mask(indicators: tuple[ScorecardIndicator, ...]) -> int:
    return sum(indicator.bit for indicator in indicators)


def a_row(
    number: int,
    due: tuple[ScorecardIndicator, ...] = tuple(ScorecardIndicator),
    received: tuple[ScorecardIndicator, ...] = (),
    **fields: object,
) -> ScoreRow:
    child: Child = a_child(child_id=number, **{"name": f"Anak {number}", **fields})
    return ScoreRow(child=child, score=ChildScore(number, child.desa, mask(due), mask(received)))


ROWS = [
    a_row(1, received=HOUSE, name="Zahra", rt="003", rw="012"),
    a_row(2, due=HOUSE, received=HOUSE[:1], name="Asep", mother=""),
    a_row(3, received=tuple(ScorecardIndicator), desa="Jajawar", birth_date=date(2026, 1, 15)),
]


def sheets(rows: list[ScoreRow]) -> list[Worksheet]:
    content = scorecard_bytes(QUARTER, rows, facility=FACILITY, judged_on=ON)
    return list(openpyxl.load_workbook(io.BytesIO(content)).worksheets)


def lines(sheet: Worksheet) -> list[list[object]]:
    return [list(line) for line in sheet.iter_rows(min_row=6, values_only=True)]


def test_there_is_a_summary_and_a_sheet_for_each_desa() -> None:
    assert [sheet.title for sheet in sheets(ROWS)] == [SUMMARY, "Balokang", "Jajawar"]


def test_the_summary_has_levels_by_desa_and_of_all() -> None:
    summary = sheets(ROWS)[0]
    assert summary["A1"].value == "Lembar skor konvergensi stunting, triwulan IV 2026"
    assert summary["A2"].value == FACILITY
    balokang, jajawar, total = lines(summary)
    assert balokang[:14] == ["Balokang", 2, 0, 0, 0, 0, 0, 1, 0.5, 0.5, 0.5, 0, 5, 14]
    assert balokang[14] == pytest.approx(5 / 14)
    assert jajawar == ["Jajawar", 1, *[1] * 10, 10, 10, 1]
    assert total[:2] == ["Jumlah", 3]
    assert total[-3:] == [15, 24, 0.625]
    assert total[2] == 0.5
    assert summary["O6"].number_format == "0%"


def test_the_ten_indicators_are_headed_in_the_forms_order() -> None:
    for sheet, first in zip(sheets(ROWS), (2, 9, 9), strict=True):
        headings = [cell.value for cell in sheet[5]][first : first + 10]
        assert headings == [f"{item.value}. {INDICATOR_WORDS[item]}" for item in ScorecardIndicator]


def test_a_childs_line_says_received_lacking_and_not_due() -> None:
    asep, zahra, *totals = lines(sheets(ROWS)[1])
    assert asep == [
        1, "Asep", "P", BORN, 19, None, None, None, "Mawar 1",
        None, None, None, None, None, 1, 0, 0, 0, None, 1, 4, 0.25,
    ]  # fmt: skip
    assert zahra[1:9] == ["Zahra", "P", BORN, 19, "Lilis", "003", "012", "Mawar 1"]
    assert zahra[9:] == [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 4, 10, 0.4]
    received, due, level = totals
    assert received[9:19] == [0, 0, 0, 0, 0, 2, 1, 1, 1, 0]
    assert due[9:19] == [1, 1, 1, 1, 1, 2, 2, 2, 2, 1]
    assert level[9:21] == [0, 0, 0, 0, 0, 1, 0.5, 0.5, 0.5, 0, 5, 14]
    assert level[21] == pytest.approx(5 / 14)


def test_answers_are_numbers_shown_as_words_and_lacks_stand_out() -> None:
    sheet = sheets(ROWS)[1]
    water, latrine = sheet["O6"], sheet["P6"]
    assert water.number_format == latrine.number_format == '"Ya";;"Tidak"'
    assert latrine.fill.fgColor.rgb == "FFFBE9E7"
    assert water.fill.fgColor.rgb != latrine.fill.fgColor.rgb


def test_the_age_is_of_the_quarters_end_or_of_the_day_before_it() -> None:
    content = scorecard_bytes(QUARTER, ROWS, facility=FACILITY, judged_on=date(2026, 11, 14))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Jajawar"]
    assert sheet["E6"].value == 9
    content = scorecard_bytes(QUARTER, ROWS, facility=FACILITY, judged_on=date(2027, 3, 1))
    assert openpyxl.load_workbook(io.BytesIO(content))["Jajawar"]["E6"].value == 11


def test_without_children_there_is_a_summary_of_nothing() -> None:
    (summary,) = sheets([])
    (total,) = lines(summary)
    assert total[:2] == ["Jumlah", 0]
    assert total[-3:] == [0, 0, None]


def test_text_is_never_a_formula_or_link() -> None:
    for text in ("=1+1", "+62812", "@SUM(A1)", "https://contoh.id"):
        row = a_row(1, name=text, mother=text, posyandu=text)
        content = scorecard_bytes(QUARTER, [row], facility=text, judged_on=ON)
        for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
            for line in sheet.iter_rows():
                for cell in line:
                    assert cell.data_type != "f"
                    assert cell.hyperlink is None
        assert sheet["B6"].value == text


def test_any_desa_finds_a_name_that_excel_takes() -> None:
    long = "Waringinsari Kidul Dusun Panjang Sekali"
    desa = ["", "a/b:c*[d]?", "Balokang", "balokang", "'Kutip'", "Ringkasan", long, long + " Dua"]
    rows = [a_row(number, desa=name) for number, name in enumerate(desa, start=1)]
    names = [sheet.title for sheet in sheets(rows)]
    assert len({name.casefold() for name in names}) == len(desa) + 1
    assert all(len(name) <= 31 for name in names)
    assert NO_DESA in names
    assert "balokang (2)" in names
    assert "Ringkasan (2)" in names


def test_the_same_rows_in_any_order_give_the_same_bytes() -> None:
    one = scorecard_bytes(QUARTER, ROWS, facility=FACILITY, judged_on=ON)
    assert scorecard_bytes(QUARTER, ROWS[::-1], facility=FACILITY, judged_on=ON) == one


def test_a_name_that_looks_like_a_formula_stays_a_text_when_its_cell_is_edited() -> None:
    (_, sheet) = sheets([a_row(1, name="=1+1"), a_row(2, name="Budi")])
    cells = {
        cell.value: cell for (cell,) in sheet.iter_rows(min_row=6, max_row=7, min_col=2, max_col=2)
    }
    assert {value: (cell.data_type, cell.quotePrefix) for value, cell in cells.items()} == {
        "=1+1": ("s", True),
        "Budi": ("s", False),
    }
