"""Repairs rows of a text file that have more fields than the heading: decimals parted by a comma.

An unquoted `11,2` in a file parted by commas becomes 11 and 2. A row is put together again only
where its columns allow one reading; it is never read shifted or cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop_app.exchange.cells import CellRow
from desktop_app.exchange.dates import read_date
from desktop_app.exchange.eppgbm_columns import HeaderColumns
from desktop_app.exchange.heading_words import MEASURED
from desktop_app.exchange.values import (
    CellDoubt,
    is_nothing,
    read_measure,
    read_nik,
    read_number,
    read_sex,
    read_text,
)
from desktop_app.programme.growth.plausibility import value_problem
from desktop_app.programme.records.written_dates import NO_DATE

_FIELDS = {"weight": "weight_kg", "muac": "muac_cm", "headc": "headc_cm"}
_NUMBERS = frozenset({*MEASURED, "birth_weight", "birth_length"})
_MOST_EXCESS = 8
"""Our own limit: a row with more surplus fields is refused without a search."""
_MOST_TRIED = 20_000
Fits = Callable[[str], bool]


def wider_rows(rows: Sequence[CellRow], width: int) -> list[CellRow]:
    """Return the rows with more fields than the heading.

    Empty fields at a row's end count only where another row shows that fields were parted wrongly:
    many programs end each line with some.
    """
    wider = [row for row in rows if len(row.cells) > width]
    return wider if any(any(cell is not None for cell in r.cells[width:]) for r in wider) else []


def repaired(columns: HeaderColumns, rows: Sequence[CellRow]) -> dict[int, CellRow]:
    """Return the rows that were put together, by their number; the others stay as they are.

    A row counts as clear if it has one reading with one decimal each, where the whole file needs no
    more, or one reading at all. Empty fields at its end may come of parted decimals or of nothing.
    """
    if columns.table.delimiter != ",":
        return {}
    fits = [_fit_of(columns, at) for at in range(len(columns.header))]
    joins = [_is_number(columns, at) for at in range(len(columns.header))]
    readings = {row.number: _readings(row, fits, joins) + _as_it_is(row, fits) for row in rows}
    alone = [found[0] for found in readings.values() if len(found) == 1]
    one_decimal = all(map(_one_decimal, alone))
    clear: dict[int, CellRow] = {}
    for row in rows:
        found = readings[row.number]
        if len(found) > 1 and one_decimal:
            found = [reading for reading in found if _one_decimal(reading)]
        if len(found) == 1:
            clear[row.number] = replace(row, cells=tuple(field or None for field in found[0]))
    return clear


def _as_it_is(row: CellRow, fits: Sequence[Fits]) -> list[tuple[str, ...]]:
    """Return the row's fields without empty ones behind the last column, if each fits its own."""
    fields = tuple("" if cell is None else str(cell) for cell in row.cells)
    width = len(fits)
    fitting = not any(fields[width:]) and all(
        fit(field) for fit, field in zip(fits, fields, strict=False)
    )
    return [fields[:width]] if fitting else []


def _readings(row: CellRow, fits: Sequence[Fits], joins: Sequence[bool]) -> list[tuple[str, ...]]:
    """Return the ways to put the row's fields into the columns, at most two."""
    width = len(fits)
    excess = len(row.cells) - width
    if excess > min(_MOST_EXCESS, sum(joins)):
        return []
    fields = ["" if cell is None else str(cell) for cell in row.cells]
    found: list[tuple[str, ...]] = []
    for tried, reading in enumerate(_joined(fields, excess, fits, joins)):
        found.append(reading)
        if tried >= 7:  # noqa: PLR2004 -- more readings tell nothing new
            break
    return found


def _joined(
    fields: Sequence[str], excess: int, fits: Sequence[Fits], joins: Sequence[bool]
) -> Iterator[tuple[str, ...]]:
    """Yield each way to join `excess` pairs of neighbours so that every column fits."""
    open_ends: list[tuple[tuple[str, ...], int, int]] = [((), 0, excess)]
    tried = 0
    while open_ends and tried < _MOST_TRIED:
        tried += 1
        taken, at, left = open_ends.pop()
        column = len(taken)
        if column == len(fits):
            if left == 0:
                yield taken
            continue
        if at < len(fields) and fits[column](fields[at]):
            open_ends.append(((*taken, fields[at]), at + 1, left))
        if left and joins[column] and at + 1 < len(fields):
            whole, part = fields[at].strip(), fields[at + 1].strip()
            decimal = f"{whole}.{part}"
            if re.fullmatch(r"\d{1,3}\.\d{1,2}", decimal) and fits[column](decimal):
                open_ends.append(((*taken, decimal), at + 2, left - 1))


def _one_decimal(reading: Sequence[str]) -> bool:
    return not any(re.fullmatch(r"\d{1,3}\.\d{2}", field) for field in reading)


def _is_number(columns: HeaderColumns, at: int) -> bool:
    return _meaning(columns, at) in _NUMBERS


def _meaning(columns: HeaderColumns, at: int) -> str | None:
    for places in (columns.places, *(visit.places for visit in columns.visits)):
        for meaning, found in places.items():
            if at in found:
                return meaning
    return None


def _fit_of(columns: HeaderColumns, at: int) -> Fits:
    """Return what tells whether a field can stand in a column."""
    meaning = _meaning(columns, at)
    if meaning in _NUMBERS:
        return lambda field: _is_measure(str(meaning), field)
    readers: dict[str | None, Fits] = {
        "birth_date": lambda field: read_date(field or None) != NO_DATE,
        "visit_date": lambda field: read_date(field or None) != NO_DATE,
        "sex": lambda field: not isinstance(read_sex(field), CellDoubt),
        "measure": lambda field: not isinstance(read_measure(field), CellDoubt),
        "nik": lambda field: not field.strip() or not isinstance(read_nik(field), CellDoubt),
        "name": lambda field: any(sign.isalpha() for sign in field),
    }
    return readers.get(meaning, lambda _field: True)


def _is_measure(meaning: str, field: str) -> bool:
    if is_nothing(field):
        return True
    value = read_number(field, "kg" if "weight" in meaning else "cm")
    if not isinstance(value, float):
        return value is None and not read_text(field).strip("0")
    if meaning.startswith("birth"):
        return True
    return value_problem(_FIELDS.get(meaning, "lenhei_cm"), value) is None
