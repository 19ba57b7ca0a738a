"""Writes the village scorecard of a quarter as XLSX: a summary, then one sheet per desa.

The Indonesian words are those of the official form. programme/reports/scorecard.py decides what is
due and received.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from desktop_app.exchange.people_workbook import PeopleWorkbook
from desktop_app.exchange.workbook_layouts import SEX_WORDS
from desktop_app.growth.age import completed_months
from desktop_app.programme.records.children import Child
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import (
    ChildScore,
    DesaScore,
    ScorecardIndicator,
    desa_scores,
)

INDICATOR_WORDS = {
    ScorecardIndicator.IMMUNISATION: "Imunisasi dasar lengkap",
    ScorecardIndicator.WEIGHED: "Ditimbang setiap bulan",
    ScorecardIndicator.LENGTH: "Panjang atau tinggi diukur",
    ScorecardIndicator.COUNSELLING: "Orang tua ikut konseling gizi",
    ScorecardIndicator.HOME_VISIT: "Kunjungan rumah",
    ScorecardIndicator.WATER: "Air minum aman",
    ScorecardIndicator.LATRINE: "Jamban layak",
    ScorecardIndicator.BIRTH_CERTIFICATE: "Akta kelahiran",
    ScorecardIndicator.INSURANCE: "Jaminan kesehatan",
    ScorecardIndicator.PARENTING: "Kelas pengasuhan",
}
NO_DESA = "Desa belum dicatat"
SUMMARY = "Ringkasan"
LEGEND = (
    "Ya: sudah diterima. Tidak: seharusnya diterima, tetapi belum atau belum dicatat. "
    "Kosong: belum menjadi hak pada umur ini."
)

_QUARTERS = ("I", "II", "III", "IV")
_A4 = 9
_ANSWER = '"Ya";;"Tidak"'
_SHARE = "0%"
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LONGEST_NAME = 31
_CHILD_COLUMNS = (
    ("No", 5), ("Nama anak", 24), ("JK", 4), ("Tgl lahir", 11), ("Umur (bulan)", 7),
    ("Nama ibu", 16), ("RT", 5), ("RW", 5), ("Posyandu", 12),
)  # fmt: skip
_TOTAL_COLUMNS = (("Diterima", 9), ("Seharusnya", 11), ("Tingkat konvergensi", 11))
_DESA_COLUMNS = (("Desa/Kel", 22), ("Anak 0-23 bulan", 9))
_HEADER_ROW = 4
_FIRST_INDICATOR = len(_CHILD_COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One child's line: the child, and what was due and received."""

    child: Child
    score: ChildScore


def scorecard_bytes(
    quarter: Quarter, rows: Iterable[ScoreRow], *, facility: str, judged_on: date
) -> bytes:
    """Return the file: numbers as numbers, dates as dates, text never as a formula.

    An indicator is 1 (shown as Ya), 0 (Tidak), or empty when it is not due. Children are listed by
    name under the desa of their score. The same arguments give the same bytes.
    """
    ordered = sorted(
        rows, key=lambda row: (row.score.desa, row.child.name.casefold(), row.child.child_id)
    )
    scores = desa_scores(row.score for row in ordered)
    out = io.BytesIO()
    with PeopleWorkbook(out, _title(quarter), judged_on) as workbook:
        book = _Book(workbook, quarter, facility, min(judged_on, quarter.last))
        book.summary(scores)
        groups = groupby(ordered, key=lambda row: row.score.desa)
        for score, (_desa, found) in zip(scores, groups, strict=True):
            book.desa(score, list(found))
    return out.getvalue()


class _Book:
    """The workbook with its formats."""

    def __init__(self, workbook: Any, quarter: Quarter, facility: str, judged_on: date) -> None:
        self._workbook = workbook
        self._quarter = quarter
        self._facility = facility
        self._judged_on = judged_on
        self._names: set[str] = {SUMMARY.casefold(), "history"}
        add = workbook.add_format
        bold = {"bold": True, "top": 1}
        self._title = add({"bold": True, "font_size": 13})
        self._header = add(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center",
             "bg_color": "#E8EEF2", "bottom": 1}
        )  # fmt: skip
        self._text = add({})
        self._count = add({"align": "center"})
        self._day = add({"num_format": "dd/mm/yyyy"})
        self._yes = add({"num_format": _ANSWER, "align": "center"})
        self._no = add(
            {"num_format": _ANSWER, "align": "center", "bold": True, "font_color": "#8C1D18",
             "bg_color": "#FBE9E7"}
        )  # fmt: skip
        self._share = add({"num_format": _SHARE, "align": "center"})
        self._bold = add(bold)
        self._bold_count = add({**bold, "align": "center"})
        self._bold_share = add({**bold, "num_format": _SHARE, "align": "center"})

    def summary(self, scores: Sequence[DesaScore]) -> None:
        """Write a line per desa (levels by indicator, received, due, level), then the totals."""
        columns = (*_DESA_COLUMNS, *_indicator_columns(), *_TOTAL_COLUMNS)
        sheet = self._sheet(SUMMARY, _title(self._quarter), columns, frozen=1)
        row = _HEADER_ROW
        for score in scores:
            row += 1
            sheet.write_string(row, 0, score.desa or NO_DESA, self._text)
            sheet.write_number(row, 1, score.children, self._text)
            self._levels(sheet, row, 2, score, self._share)
            self._totals(sheet, row, 12, (sum(score.received), sum(score.due)), score.level)
        total = _together(scores)
        row += 1
        sheet.write_string(row, 0, "Jumlah", self._bold)
        sheet.write_number(row, 1, total.children, self._bold)
        self._levels(sheet, row, 2, total, self._bold_share)
        counts = (sum(total.received), sum(total.due))
        self._totals(sheet, row, 12, counts, total.level, bold=True)

    def desa(self, score: DesaScore, rows: Sequence[ScoreRow]) -> None:
        """Write a line per child, then received, due and level of each indicator."""
        columns = (*_CHILD_COLUMNS, *_indicator_columns(), *_TOTAL_COLUMNS)
        name = score.desa or NO_DESA
        heading = f"{_title(self._quarter)}: {name}"
        sheet = self._sheet(self._sheet_name(name), heading, columns, frozen=2)
        for number, row in enumerate(rows, start=1):
            self._child(sheet, _HEADER_ROW + number, number, row)
        self._indicator_totals(sheet, _HEADER_ROW + len(rows) + 1, score)
        sheet.autofilter(_HEADER_ROW, 0, _HEADER_ROW + len(rows), len(columns) - 1)

    def _child(self, sheet: Any, at: int, number: int, row: ScoreRow) -> None:
        child, score = row.child, row.score
        sheet.write_number(at, 0, number, self._text)
        sheet.write_string(at, 1, child.name, self._text)
        sheet.write_string(at, 2, SEX_WORDS[child.sex], self._text)
        sheet.write_datetime(at, 3, child.birth_date, self._day)
        months = completed_months(child.birth_date, self._judged_on)
        sheet.write_number(at, 4, months, self._text)
        for column, text in enumerate((child.mother, child.rt, child.rw, child.posyandu), start=5):
            if text:
                sheet.write_string(at, column, text, self._text)
        received = set(score.received)
        for indicator in score.due:
            got = indicator in received
            column = _FIRST_INDICATOR + indicator - 1
            sheet.write_number(at, column, int(got), self._yes if got else self._no)
        counts = (len(score.received), len(score.due))
        self._totals(sheet, at, _FIRST_INDICATOR + len(ScorecardIndicator), counts, score.level)

    def _indicator_totals(self, sheet: Any, at: int, score: DesaScore) -> None:
        lines = (("Diterima", score.received), ("Seharusnya", score.due))
        after = _FIRST_INDICATOR + len(ScorecardIndicator)
        for offset, (label, counts) in enumerate(lines):
            self._blank_line(sheet, at + offset, label)
            for column, count in enumerate(counts, start=_FIRST_INDICATOR):
                sheet.write_number(at + offset, column, count, self._bold_count)
        self._blank_line(sheet, at + 2, "Tingkat konvergensi")
        self._levels(sheet, at + 2, _FIRST_INDICATOR, score, self._bold_share)
        counts = (sum(score.received), sum(score.due))
        self._totals(sheet, at + 2, after, counts, score.level, bold=True)

    def _blank_line(self, sheet: Any, at: int, label: str) -> None:
        for column in range(_FIRST_INDICATOR):
            sheet.write_blank(at, column, None, self._bold)
        sheet.write_string(at, 1, label, self._bold)

    def _levels(self, sheet: Any, at: int, first: int, score: DesaScore, share: Any) -> None:
        for indicator in ScorecardIndicator:
            column = first + indicator - 1
            level = score.level_of(indicator)
            if level is None:
                sheet.write_blank(at, column, None, share)
            else:
                sheet.write_number(at, column, level, share)

    def _totals(
        self,
        sheet: Any,
        at: int,
        first: int,
        counts: tuple[int, int],
        level: float | None,
        *,
        bold: bool = False,
    ) -> None:
        number, share = (self._bold_count, self._bold_share) if bold else (self._count, self._share)
        for column, count in enumerate(counts, start=first):
            sheet.write_number(at, column, count, number)
        if level is not None:
            sheet.write_number(at, first + 2, level, share)

    def _sheet(
        self, name: str, title: str, columns: Sequence[tuple[str, float]], *, frozen: int
    ) -> Any:
        sheet = self._workbook.add_worksheet(name)
        sheet.write_string(0, 0, title, self._title)
        sheet.write_string(1, 0, self._facility)
        sheet.write_string(2, 0, LEGEND)
        for at, (heading, width) in enumerate(columns):
            sheet.set_column(at, at, width)
            sheet.write_string(_HEADER_ROW, at, heading, self._header)
        sheet.set_row(_HEADER_ROW, 62)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADER_ROW)
        sheet.set_footer("&L&A&RHalaman &P dari &N")
        sheet.freeze_panes(_HEADER_ROW + 1, frozen)
        return sheet

    def _sheet_name(self, desa: str) -> str:
        """Return a sheet name that Excel accepts and no other sheet has."""
        plain = desa.translate(_FORBIDDEN).strip("' ") or "-"
        name, number = plain[:_LONGEST_NAME], 1
        while name.casefold() in self._names:
            number += 1
            ending = f" ({number})"
            name = plain[: _LONGEST_NAME - len(ending)] + ending
        self._names.add(name.casefold())
        return name


def _indicator_columns() -> tuple[tuple[str, float], ...]:
    return tuple((f"{item.value}. {INDICATOR_WORDS[item]}", 10.5) for item in ScorecardIndicator)


def _title(quarter: Quarter) -> str:
    number = _QUARTERS[quarter.quarter - 1]
    return f"Lembar skor konvergensi stunting, triwulan {number} {quarter.year}"


def _together(scores: Sequence[DesaScore]) -> DesaScore:
    return DesaScore(
        desa="",
        children=sum(score.children for score in scores),
        due=tuple(sum(score.due[at] for score in scores) for at in range(len(ScorecardIndicator))),
        received=tuple(
            sum(score.received[at] for score in scores) for at in range(len(ScorecardIndicator))
        ),
    )
