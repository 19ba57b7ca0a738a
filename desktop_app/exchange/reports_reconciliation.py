"""Makes the correction sheet of a month: what must be typed into the national system, and why.

The first sheet has the national system's own columns, in the order in which they are typed.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.exchange.eppgbm import RegisterRow
from desktop_app.exchange.people_workbook import PeopleWorkbook
from desktop_app.exchange.workbook_layouts import NationalLayout, Value, Where, sheet_of
from desktop_app.programme.records.children import Month, MonthRow, Sex
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.programme.reports.reconciliation import Item, Pile, Piles, There
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS
from desktop_app.wording.exchange_reconciliation import (
    COLUMNS_OF_LISTS,
    HEADINGS_OF_FIELDS,
    PILES,
    REASON,
    SHEETS,
    SUMMARY,
)

_A4 = 9
_WIDTHS = (8, 20, 28, 5, 12, 16, 16, 14, 8, 8, 60)
_LISTS = (Pile.ONLY_THERE, Pile.DOUBLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the sheet tells."""

    month: Month
    piles: Piles
    rows: Mapping[int, MonthRow]
    """The rows of the month's file by the child's number."""
    unread: Sequence[RegisterRow]
    other_months: int
    unmeasured: int


def reconciliation_bytes(told: Comparison, *, facility: str, made_on: date) -> bytes:
    """Return the workbook: text never as a formula."""
    out = io.BytesIO()
    with PeopleWorkbook(out, f"Pembetulan {told.month}") as book:
        _write_corrections(book, told, facility)
        for pile in _LISTS:
            _write_list(book, pile, told.piles.of(pile))
        _write_summary(book, told, facility, made_on)
    return out.getvalue()


def _write_corrections(book: Any, told: Comparison, facility: str) -> None:
    items = [
        item
        for item in told.piles.items
        if item.pile in {Pile.ONLY_HERE, Pile.DIFFERENT} and item.here is not None
    ]
    rows = [told.rows[item.child.child_id] for item in items]
    layout = sheet_of(NationalLayout.NATIONAL36, rows, Where(facility, kota_banjar()))
    sheet = book.add_worksheet(SHEETS[Pile.DIFFERENT])
    columns = [column.heading for column in layout.columns]
    heading = _heading(book)
    for at, column in enumerate(layout.columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.heading, heading)
    last = len(columns)
    sheet.set_column(last, last, 60)
    sheet.write_string(0, last, REASON, heading)
    plain, marked = (
        [
            book.add_format({**look, "num_format": column.number_format or "General"})
            for column in layout.columns
        ]
        for look in ({}, {"bg_color": "#FFF2CC", "bold": True})
    )
    for number, (item, row) in enumerate(zip(items, rows, strict=True), start=1):
        differ = {HEADINGS_OF_FIELDS[one.field] for one in item.differences}
        for at, value in enumerate(layout.cells(number, row)):
            _write(sheet, number, at, value, (marked if columns[at] in differ else plain)[at])
        sheet.write_string(number, last, WORDS.pile_reason(item))
    sheet.freeze_panes(1, 3)
    _for_paper(sheet)


def _write_list(book: Any, pile: Pile, items: Sequence[Item]) -> None:
    sheet = book.add_worksheet(SHEETS[pile])
    heading, day = _heading(book), book.add_format({"num_format": "dd/mm/yyyy"})
    for at, (text, width) in enumerate(zip(COLUMNS_OF_LISTS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, text, heading)
    there = [(item, item.there) for item in items if item.there is not None]
    for number, (item, row) in enumerate(there, start=1):
        for at, value in enumerate((*_cells(row), WORDS.pile_reason(item))):
            _write(sheet, number, at, value, day if isinstance(value, date) else None)
    sheet.freeze_panes(1, 3)
    _for_paper(sheet)


def _cells(row: There) -> tuple[Value, ...]:
    child, visit = row.child, row.visit
    return (
        row.place,
        child.nik or row.masked,
        child.name,
        "L" if child.sex is Sex.MALE else "P",
        child.birth_date,
        child.desa,
        child.posyandu,
        visit.visit_date,
        visit.weight_kg,
        visit.lenhei_cm,
    )


def _write_summary(book: Any, told: Comparison, facility: str, made_on: date) -> None:
    sheet = book.add_worksheet(SUMMARY["sheet"])
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1, 12)
    sheet.write_string(
        0, 0, SUMMARY["title"].format(month=told.month), book.add_format({"bold": 1})
    )
    sheet.write_string(1, 0, f"{facility}. {SUMMARY['made'].format(day=WORDS.date(made_on))}")
    piles = told.piles
    counts = [
        *((PILES[pile], len(piles.of(pile))) for pile in Pile),
        (SUMMARY["agreeing"], piles.agreeing),
        (SUMMARY["settled"], len(piles.settled)),
        (SUMMARY["again"], piles.again),
        (SUMMARY["other_months"], told.other_months),
        (SUMMARY["unmeasured"], told.unmeasured),
        (SUMMARY["unread"], len(told.unread)),
    ]
    for number, (text, count) in enumerate(counts, start=3):
        sheet.write_string(number, 0, text)
        sheet.write_number(number, 1, count)
    for number, row in enumerate(told.unread, start=4 + len(counts)):
        why = " ".join(dict.fromkeys(map(WORDS.problem, row.problems)))
        place = " ".join(filter(None, (row.sheet, str(row.row_number))))
        sheet.write_string(number, 0, SUMMARY["row"].format(row=place, reason=why))
    _for_paper(sheet)


def _heading(book: Any) -> Any:
    return book.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#E8EEF2", "bottom": 1}
    )


def _write(sheet: Any, row: int, column: int, value: Value, look: Any) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, look)
    else:
        sheet.write_number(row, column, value, look)


def _for_paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RHalaman &P dari &N")
