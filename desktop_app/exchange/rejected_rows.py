"""Makes a workbook of rows that an import refused or doubted, to be corrected and read again.

Each visit is a row of its own below headings that `eppgbm` knows, whatever the layout was. A date
is written as it was read, because a few rows alone would not decide between day and month. What
stood above a row (a day, a sex, a posyandu) becomes a cell of the row.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import xlsxwriter

from desktop_app.exchange.cells import Cell
from desktop_app.exchange.choices import Choices
from desktop_app.exchange.eppgbm_columns import Places
from desktop_app.exchange.heading_words import GRAMS, MEANINGS, OF_A_VISIT, UNIT_FACTORS
from desktop_app.exchange.headings import meaning_of
from desktop_app.exchange.register_columns import SectionColumns
from desktop_app.exchange.register_rows import RegisterRow, fitting
from desktop_app.exchange.sections import DataRow, Section
from desktop_app.programme.records.children import Sex

REASON, ORIGIN, LINE = "Alasan", "Baris asal", "Isi baris asal"
"""Headings of the columns that are for the person alone: `eppgbm` does not read them."""
_DAY_FORMAT = "dd/mm/yyyy"
_SEXES = {Sex.MALE: "L", Sex.FEMALE: "P"}
_TICKS = {"sex_boy": Sex.MALE, "sex_girl": Sex.FEMALE}
_WIDTH = 16
_WIDE = 60

Key = tuple[str, float | None, int]
"""A column: its meaning, the factor of its unit, and which of several with the same heading."""
VisitPlace = tuple[str, int, str]
"""A visit of the file: sheet, row number, occasion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A visit of a row of the file that a person has to look at."""

    place: VisitPlace
    reason: str
    """The sentences that say what is wrong."""


@dataclass(slots=True)
class _Line:
    cells: dict[Key, Cell]
    reason: str
    origin: str
    whole: str = ""
    """The whole row as one text, where its fields do not fit its heading."""


def rejected_bytes(
    sections: Sequence[Section],
    rows: Iterable[RegisterRow],
    rejected: Sequence[Rejected],
    choices: Choices,
) -> bytes:
    """Return the workbook; `rows` are all rows that were made of the sections."""
    made = {(row.sheet, row.row_number, row.occasion): row for row in rows}
    lines = list(_lines(sections, made, rejected, choices))
    known = {key for line in lines for key in line.cells}
    order = list(MEANINGS)
    keys = sorted(known, key=lambda key: (order.index(key[0]), key[1] or 0.0, key[2]))
    out = io.BytesIO()
    # In memory: temporary files would leave names on the disk.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        _write(book, keys, lines)
    return out.getvalue()


def _lines(
    sections: Sequence[Section],
    made: Mapping[VisitPlace, RegisterRow],
    rejected: Sequence[Rejected],
    choices: Choices,
) -> Iterator[_Line]:
    wanted: dict[tuple[str, int], list[Rejected]] = {}
    for one in rejected:
        wanted.setdefault(one.place[:2], []).append(one)
    for section in sections:
        fit, misfits = fitting(section)
        read = _Read(section, fit)
        for index, data in enumerate(fit):
            for one in wanted.get((section.sheet, data.row.number), ()):
                cells = read.cells(index, made.get(one.place), one.place[2], choices)
                yield _Line(cells, one.reason, _origin(one.place))
        for data in misfits:
            for one in wanted.get((section.sheet, data.row.number), ()):
                told = " | ".join("" if cell is None else str(cell) for cell in data.row.cells)
                yield _Line({}, one.reason, _origin(one.place), told)


def _origin(place: VisitPlace) -> str:
    sheet, number, occasion = place
    return " ".join(filter(None, (sheet, str(number), occasion)))


class _Read:
    """The cells of one section by their meaning, with what ditto marks repeat."""

    def __init__(self, section: Section, rows: Sequence[DataRow]) -> None:
        self._columns, self._rows = section.columns, rows
        places = (section.columns.places, *(v.places for v in section.columns.visits))
        self._cells: dict[int, list[Cell]] = {
            at: SectionColumns(rows, {meaning: (at,)}, {}).repeated(meaning)
            for found in places
            for meaning, columns in found.items()
            for at in columns
        }

    def cells(
        self, index: int, row: RegisterRow | None, occasion: str, choices: Choices
    ) -> dict[Key, Cell]:
        found: dict[Key, Cell] = {}
        for meaning, columns in self._places(occasion).items():
            for number, at in enumerate(columns):
                if meaning not in _TICKS:
                    factor = self._columns.factors.get(at)
                    found[meaning, factor, number] = self._cells[at][index]
        self._add_sex(found, index, choices)
        stated = self._rows[index].stated
        for meaning in ("posyandu", "desa", "kecamatan"):
            if told := getattr(stated, meaning):
                found.setdefault((meaning, None, 0), told)
        if row is None:
            return found
        if row.visit_date:
            found["visit_date", None, 0] = row.visit_date
        if row.birth_date:
            found["birth_date", None, 0] = row.birth_date
        if row.child is not None and row.is_visit_only:
            # The file's other table tells the child, which does not come along.
            found.setdefault(("name", None, 0), row.child.name)
            found["birth_date", None, 0] = row.child.birth_date
            found["sex", None, 0] = _SEXES[row.child.sex]
        return found

    def _places(self, occasion: str) -> Places:
        own = self._columns.places
        visit = next((v for v in self._columns.visits if v.occasion.label == occasion), None)
        if visit is None or not occasion:
            return own
        child = {meaning: at for meaning, at in own.items() if meaning not in OF_A_VISIT}
        return {**child, **visit.places}

    def _add_sex(self, found: dict[Key, Cell], index: int, choices: Choices) -> None:
        if "sex" in self._columns.places:
            return
        sex = self._rows[index].stated.sex or choices.sex
        if self._columns.ticks_sex:
            ticked = [
                told
                for meaning, told in _TICKS.items()
                if any(self._cells[at][index] for at in self._columns.places[meaning])
            ]
            sex = ticked[0] if len(ticked) == 1 else None
        found["sex", None, 0] = _SEXES[sex] if sex else None


def _write(book: Any, keys: Sequence[Key], lines: Sequence[_Line]) -> None:
    sheet = book.add_worksheet("Perlu dibetulkan")
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": _DAY_FORMAT})
    headings = [*(_heading(key) for key in keys), REASON, ORIGIN]
    if any(line.whole for line in lines):
        headings.append(LINE)
    for at, heading in enumerate(headings):
        sheet.write_string(0, at, heading, bold)
    sheet.set_column(0, len(keys), _WIDTH)
    sheet.set_column(len(keys), len(keys), _WIDE)
    sheet.freeze_panes(1, 0)
    for number, line in enumerate(lines, start=1):
        for at, key in enumerate(keys):
            cell = line.cells.get(key)
            if isinstance(cell, datetime):
                sheet.write_string(number, at, cell.isoformat(" "))
            elif isinstance(cell, date):
                sheet.write_datetime(number, at, cell, day)
            elif isinstance(cell, float):
                sheet.write_number(number, at, cell)
            elif cell is not None:
                sheet.write_string(number, at, cell)
        sheet.write_string(number, len(keys), line.reason)
        sheet.write_string(number, len(keys) + 1, line.origin)
        if line.whole:
            sheet.write_string(number, len(keys) + 2, line.whole)


def _heading(key: Key) -> str:
    """Return a heading that is read as this meaning, with the unit where it is not the usual."""
    meaning, factor, _ = key
    words = next(text for text in MEANINGS[meaning] if meaning_of(_capitals(text)) == meaning)
    units = {value: unit for (base, unit), value in UNIT_FACTORS.items() if unit not in GRAMS}
    unit = "" if factor is None else f" ({units.get(factor, 'gram')})"
    return _capitals(words) + unit


def _capitals(text: str) -> str:
    return " ".join(word.capitalize() for word in text.split())
