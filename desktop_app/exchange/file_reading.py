"""Tells how a file was read: its tables, and what each column was taken for, with three values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from desktop_app.exchange import dates
from desktop_app.exchange.cells import Cell
from desktop_app.exchange.choices import NOT_READ, Choices
from desktop_app.exchange.eppgbm_columns import HeaderColumns
from desktop_app.exchange.heading_words import MEASURED
from desktop_app.exchange.headings import meaning_of, normalised
from desktop_app.exchange.register_rows import RegisterRow
from desktop_app.exchange.sections import DataRow, Section
from desktop_app.exchange.values import read_text
from desktop_app.programme.records.written_dates import DateReading, Order

_LOOKED_AT = 200
"""Our own limit: values are shown from so many rows of each table."""
_SHOWN = 3
"""Our own limit: so many values show how a column was read."""
_DATES = ("birth_date", "visit_date")
_OF_CHILD = {
    "name": "name",
    "nik": "nik",
    "sex": "sex",
    "birth_date": "birth_date",
    "birth_weight": "birth_weight_kg",
    "birth_length": "birth_length_cm",
    "gestation": "gestation_weeks",
    "mother": "mother",
    "father": "father",
}
"""The field of `Child` that a column fills; other columns are shown as they are written."""
_OF_VISIT = {
    "visit_date": "visit_date",
    "weight": "weight_kg",
    "lenhei": "lenhei_cm",
    "length": "lenhei_cm",
    "height": "lenhei_cm",
    "headc": "headc_cm",
    "muac": "muac_cm",
}
"""The field of `Visit` that a column fills."""


class Why(StrEnum):
    """Why a column was taken for what it was taken for."""

    PERSON = "person"
    HEADING = "heading"
    """Its heading says so."""
    NOT_KEPT = "not_kept"
    """The heading is known, but the program computes the value itself or does not keep it."""
    UNKNOWN = "unknown"
    """Nothing is known of the heading."""


class OrderWhy(StrEnum):
    """What decided between day and month in a column of dates."""

    NUMBER = "number"
    """A number above 12 somewhere in the column."""
    PERSON = "person"
    HEADING = "heading"
    """The heading says it, as in `dd/mm/yyyy`."""
    REST = "rest"
    """The ages, the NIKs, the other column of dates, or else the usual Indonesian order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadValue:
    """One cell, as it is written and as it was read."""

    written: str
    value: object
    """A number, a date, a sex or a text; None where nothing was read."""
    other: date | None = None
    """The date that the cell would mean if day and month stood the other way round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """What one column of the file was taken for."""

    heading: str
    """As written."""
    meaning: str
    """A key of `heading_words.MEANINGS`; "-" for a column that is not read."""
    why: Why
    values: tuple[ReadValue, ...] = ()
    order: Order | None = None
    """For a column of dates in which day and month could be confused."""
    order_why: OrderWhy | None = None

    @property
    def key(self) -> str:
        """The heading as `Choices.columns` names it."""
        return normalised(self.heading)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTable:
    """Where a table of the file begins and what parts its fields."""

    sheet: str
    heading_row: int
    """The number that a spreadsheet shows beside the heading's first row."""
    rows: int
    delimiter: str
    """"" for a workbook or a page."""
    decimals: str
    """The sign before the decimals of the measurements: "," or "."; "" for numbers as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """How a file was read."""

    tables: tuple[ReadTable, ...] = ()
    columns: tuple[ReadColumn, ...] = ()
    """Each heading of the file once; tables with the same heading are read alike."""
    sheets: tuple[str, ...] = ()
    """The names of all sheets and tables, also of those that are not read; none of a text file."""

    @property
    def signature(self) -> str:
        """The same for every file with these headings, in any order; it tells none of them."""
        told = "\n".join(sorted({column.key for column in self.columns}))
        return sha256(told.encode()).hexdigest()[:32]


NOTHING_READ = FileReading()


def reading_of(
    sections: Sequence[Section], rows: Iterable[RegisterRow], choices: Choices
) -> FileReading:
    """Return how the sections of a file were read; `rows` are those made of them."""
    shown = {
        (section.sheet, data.row.number)
        for section in sections
        for data in section.rows[:_LOOKED_AT]
    }
    made: dict[tuple[str, int], list[RegisterRow]] = {}
    for row in rows:
        if (place := (row.sheet, row.row_number)) in shown:
            made.setdefault(place, []).append(row)
    columns: dict[str, ReadColumn] = {}
    for section in sections:
        for column in _columns(section, made, choices):
            known = columns.get(column.key)
            if known is None or len(known.values) < len(column.values):
                columns[column.key] = column
    return FileReading(tables=tuple(map(_table, sections)), columns=tuple(columns.values()))


def _table(section: Section) -> ReadTable:
    columns = section.columns
    return ReadTable(
        sheet=section.sheet,
        heading_row=columns.table.rows[columns.first_header].number,
        rows=len(section.rows),
        delimiter=columns.table.delimiter,
        decimals=_decimals(section),
    )


def _decimals(section: Section) -> str:
    columns = section.columns
    places = [
        at
        for found in (columns.places, *(visit.places for visit in columns.visits))
        for meaning in MEASURED
        for at in found.get(meaning, ())
    ]
    texts = [
        cell
        for at in places
        for data in section.rows[:_LOOKED_AT]
        if isinstance(cell := _cell(data, at), str)
    ]
    commas, dots = (sum(sign in text for text in texts) for sign in ",.")
    return "" if commas == dots == 0 else "," if commas >= dots else "."


def _columns(
    section: Section, made: Mapping[tuple[str, int], list[RegisterRow]], choices: Choices
) -> Iterator[ReadColumn]:
    meanings = _meanings(section.columns)
    for at, heading in enumerate(section.columns.header):
        if not heading:
            continue
        meaning, occasion = meanings.get(at, (NOT_READ, ""))
        order, order_why = None, None
        if meaning in _DATES:
            order, order_why = _order(section, at, meaning, made, choices)
        yield ReadColumn(
            heading=heading,
            meaning=meaning,
            why=_why(heading, meaning, choices),
            values=_values(section, at, meaning, occasion, made),
            order=order,
            order_why=order_why,
        )


def _meanings(columns: HeaderColumns) -> dict[int, tuple[str, str]]:
    """Return the meaning and the visit's label of each column that is read."""
    visits = ((visit.places, visit.occasion.label) for visit in columns.visits)
    return {
        at: (meaning, label)
        for places, label in ((columns.places, ""), *visits)
        for meaning, found in places.items()
        for at in found
    }


def _why(heading: str, meaning: str, choices: Choices) -> Why:
    if normalised(heading) in choices.columns:
        return Why.PERSON
    if meaning != NOT_READ:
        return Why.HEADING
    return Why.NOT_KEPT if meaning_of(heading) else Why.UNKNOWN


def _values(
    section: Section,
    at: int,
    meaning: str,
    occasion: str,
    made: Mapping[tuple[str, int], list[RegisterRow]],
) -> tuple[ReadValue, ...]:
    """Return the first different values of a column, before all those that could be confused."""
    found: dict[str, ReadValue] = {}
    for data in section.rows[:_LOOKED_AT]:
        written = read_text(cell := _cell(data, at))
        if not written or written in found:
            continue
        rows = made.get((section.sheet, data.row.number), [])
        value = _as_read(rows, meaning, occasion, written)
        found[written] = ReadValue(
            written=written,
            value=value,
            other=_other(section, cell, value) if meaning in _DATES else None,
        )
    told = sorted(found.values(), key=lambda one: (one.other is None, one.value is None))
    return tuple(told[:_SHOWN])


def _as_read(rows: Sequence[RegisterRow], meaning: str, occasion: str, written: str) -> object:
    if not rows:
        return written
    if field := _OF_CHILD.get(meaning):
        return next((getattr(row.child, field) for row in rows if row.child), None)
    if field := _OF_VISIT.get(meaning):
        own = [row for row in rows if not occasion or row.occasion == occasion]
        if meaning == "visit_date":
            return next((row.visit_date for row in own if row.visit_date), None)
        return next((getattr(row.visit, field) for row in own if row.visit), None)
    return written


def _reading(section: Section, cell: Cell) -> DateReading | None:
    return dates.read_date(cell, section.columns.table.epoch)


def _other(section: Section, cell: Cell, value: object) -> date | None:
    reading = _reading(section, cell)
    if reading is None or reading.certain is not None or value not in reading.options:
        return None
    return next((day for day in reading.options if day != value), None)


def _order(
    section: Section,
    at: int,
    meaning: str,
    made: Mapping[tuple[str, int], list[RegisterRow]],
    choices: Choices,
) -> tuple[Order | None, OrderWhy | None]:
    """Return the order of day and month in a column of dates, and what decided it."""
    taken: set[Order] = set()
    for data in section.rows[:_LOOKED_AT]:
        reading = _reading(section, _cell(data, at))
        if reading is None or reading.certain is not None:
            continue
        rows = made.get((section.sheet, data.row.number), [])
        value = _as_read(rows, meaning, "", "")
        taken |= {order for order in Order if value is not None and reading.by(order) == value}
    if len(taken) != 1:
        return None, None
    (order,) = taken
    cells = dict.fromkeys(_cell(data, at) for data in section.rows)
    if any((found := _reading(section, cell)) and found.shows is order for cell in cells):
        return order, OrderWhy.NUMBER
    if choices.order is order:
        return order, OrderWhy.PERSON
    hint = dates.order_hint(section.columns.header[at])
    return order, OrderWhy.HEADING if hint is order else OrderWhy.REST


def _cell(data: DataRow, at: int) -> Cell:
    return data.row.cells[at] if at < len(data.row.cells) else None
