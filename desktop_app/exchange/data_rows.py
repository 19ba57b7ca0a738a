"""Which rows below a register's header hold a child: no sub-heading, total or signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from operator import add

from desktop_app.exchange.cells import Cell, CellRow
from desktop_app.exchange.column_cells import CellRows, each
from desktop_app.exchange.eppgbm_columns import HeaderColumns, heading_text, only_units
from desktop_app.exchange.heading_words import MEASURED
from desktop_app.exchange.stated import is_label
from desktop_app.exchange.values import read_text

_KEY_MEANINGS = ("name", "nik", "sex", "birth_date", "visit_date", *MEASURED)
_FULL_ROW_KEYS = 3
"""A row with fewer key cells below the last full one is a footer."""
_MOST_DIGITS = 4
"""The digits of the largest number of a column."""
_TOTAL = re.compile(
    r"\W*(?:grand )?(?:jumlah|total|sub ?total|rata ?-? ?rata|rerata|average|mengetahui|cakupan)\b",
    re.IGNORECASE,
)


def why_no_data(columns: HeaderColumns, rows: Sequence[CellRow]) -> list[str]:
    """Return for each row below the header why it holds no child; "" for a child's row.

    The codes: row_hidden, heading_repeated, numbering, total, sub_heading, footer.
    """
    header = {text.lower() for text in columns.header if text}
    header |= {
        heading_text(cell).lower()
        for row in columns.table.rows[columns.first_header : columns.first_data]
        for cell in row.cells
    }
    keys = _key_cells(_key_places(columns), rows)
    firsts: dict[Cell, _First] = {}
    full = [at for at, count in enumerate(keys) if count >= _FULL_ROW_KEYS]
    last_full = full[-1] if full else len(rows)
    found = []
    for at, row in enumerate(rows):
        if row.hidden:
            found.append("row_hidden")
        elif keys[at] >= _FULL_ROW_KEYS and not _may_be_other(row, firsts):
            found.append("")
        elif _repeats(row, header):
            found.append("heading_repeated")
        elif _only_counts(row) or only_units(row):
            found.append("numbering")
        elif _is_total(columns, row):
            found.append("total")
        elif not _may_be_child(columns, row) or is_label(row) or len(set(row.cells) - {None}) == 1:
            found.append("sub_heading")
        else:
            found.append("footer" if at > last_full and keys[at] < _FULL_ROW_KEYS else "")
    return found


def _key_places(columns: HeaderColumns) -> list[tuple[int, ...]]:
    """Return the columns of each key meaning; of the visits in a row those that are measured."""
    own = [columns.places[meaning] for meaning in _KEY_MEANINGS if meaning in columns.places]
    other = [
        visit.places[meaning]
        for visit in columns.visits
        for meaning in ("visit_date", *MEASURED)
        if meaning in visit.places
    ]
    return own + other


def _key_cells(places: Sequence[tuple[int, ...]], rows: Sequence[CellRow]) -> list[int]:
    """Return in how many of the places each row has something."""
    cells = CellRows([row.cells for row in rows])
    counted = [0] * len(rows)
    for found in places:
        columns = [each(cells.column(at), lambda cell: bool(read_text(cell))) for at in found]
        filled = columns[0] if len(columns) == 1 else map(any, zip(*columns, strict=True))
        counted = list(map(add, counted, filled))
    return counted


def _may_be_child(columns: HeaderColumns, row: CellRow) -> bool:
    """Whether anything stands where a child's name, birth date or measurements do."""
    own = ("name", "birth_date", "sex", *MEASURED)
    places = [columns.places.get(meaning, ()) for meaning in own]
    places += [visit.places.get(meaning, ()) for visit in columns.visits for meaning in MEASURED]
    if "birth_date" not in columns.places:
        places.append(columns.places.get("nik", ()) + columns.places.get("child_number", ()))
    cells = row.cells
    return any(at < len(cells) and read_text(cells[at]) for found in places for at in found)


class _First(Enum):
    """What the first filled cell of a row says of the row."""

    WORD = "word"
    COUNT = "count"
    """It may begin a numbering of the columns."""
    VALUE = "value"


def _may_be_other(row: CellRow, known: dict[Cell, _First]) -> bool:
    """Whether a row with enough key cells may still be a heading, a numbering or a total."""
    first = next((cell for cell in row.cells if cell is not None), None)
    if first not in known:
        known[first] = _first(first)
    found = known[first]
    return found is _First.WORD or (found is _First.COUNT and _only_counts(row))


def _first(cell: Cell) -> _First:
    if isinstance(cell, str) and not cell.strip("'\" ")[:1].isdigit():
        return _First.WORD
    return _First.COUNT if _is_count(read_text(cell).strip("()")) else _First.VALUE


def _is_count(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def _repeats(row: CellRow, header: set[str]) -> bool:
    """Whether the row repeats the header, as in files that were pasted together."""
    texts = (read_text(cell).lower() for cell in row.cells if isinstance(cell, str))
    return all(text in header for text in texts) and len(row.cells) >= _FULL_ROW_KEYS


def _only_counts(row: CellRow) -> bool:
    """Whether the row numbers the columns, as printed forms do below their header."""
    texts = (read_text(cell).strip("()") for cell in row.cells if cell is not None)
    first = next(texts, "")
    return _is_count(first) and all(
        text == str(number) for number, text in enumerate(texts, start=int(first) + 1)
    )


def _is_total(columns: HeaderColumns, row: CellRow) -> bool:
    """Whether the row is a sum below the children: it begins with that word, and has no birth."""
    first = next((cell for cell in row.cells if cell is not None), None)
    if not isinstance(first, str) or not _TOTAL.match(first):
        return False
    births = columns.places.get("birth_date", ())
    texts = [read_text(row.cells[at]) for at in births if at < len(row.cells)]
    return not any(text and not _TOTAL.match(text) for text in texts)
