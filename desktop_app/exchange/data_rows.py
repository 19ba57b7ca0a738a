"""Which rows below a register's header hold a child: no sub-heading, total or signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.exchange.cells import Row
from desktop_app.exchange.eppgbm_columns import Columns, heading_text, only_units
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


def why_no_data(columns: Columns, rows: Sequence[Row]) -> list[str]:
    """Return for each row below the header why it holds no child; "" for a child's row.

    The codes: row_hidden, heading_repeated, numbering, total, sub_heading, footer.
    """
    header = {text.lower() for text in columns.header if text}
    header |= {
        heading_text(cell).lower()
        for row in columns.table.rows[columns.first_header : columns.first_data]
        for cell in row.cells
    }
    key_places = _key_places(columns)
    keys = [_key_cells(key_places, row) for row in rows]
    full = [at for at, count in enumerate(keys) if count >= _FULL_ROW_KEYS]
    last_full = full[-1] if full else len(rows)
    found = []
    for at, row in enumerate(rows):
        if row.hidden:
            found.append("row_hidden")
        elif keys[at] >= _FULL_ROW_KEYS and not _may_be_other(row):
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


def _key_places(columns: Columns) -> list[tuple[int, ...]]:
    """Return the columns of each key meaning; of the visits in a row those that are measured."""
    own = [columns.places[meaning] for meaning in _KEY_MEANINGS if meaning in columns.places]
    other = [
        visit.places[meaning]
        for visit in columns.visits
        for meaning in ("visit_date", *MEASURED)
        if meaning in visit.places
    ]
    return own + other


def _key_cells(places: Sequence[tuple[int, ...]], row: Row) -> int:
    cells = row.cells
    return sum(
        any(at < len(cells) and cells[at] is not None and read_text(cells[at]) for at in found)
        for found in places
    )


def _may_be_child(columns: Columns, row: Row) -> bool:
    """Whether anything stands where a child's name, birth date or measurements do."""
    own = ("name", "birth_date", "sex", *MEASURED)
    places = [columns.places.get(meaning, ()) for meaning in own]
    places += [visit.places.get(meaning, ()) for visit in columns.visits for meaning in MEASURED]
    if "birth_date" not in columns.places:
        places.append(columns.places.get("nik", ()) + columns.places.get("child_number", ()))
    return _key_cells(places, row) > 0


def _may_be_other(row: Row) -> bool:
    """Whether a row with enough key cells may still be a heading, a numbering or a total."""
    first = next((cell for cell in row.cells if cell is not None), None)
    if isinstance(first, str):
        return not first.strip("'\" ")[:1].isdigit() or _only_counts(row)
    return _only_counts(row)


def _repeats(row: Row, header: set[str]) -> bool:
    """Whether the row repeats the header, as in files that were pasted together."""
    texts = (read_text(cell).lower() for cell in row.cells if isinstance(cell, str))
    return all(text in header for text in texts) and len(row.cells) >= _FULL_ROW_KEYS


def _only_counts(row: Row) -> bool:
    """Whether the row numbers the columns, as printed forms do below their header."""
    texts = (read_text(cell).strip("()") for cell in row.cells if cell is not None)
    first = next(texts, "")
    return (
        first.isdecimal()
        and len(first) <= _MOST_DIGITS
        and all(text == str(number) for number, text in enumerate(texts, start=int(first) + 1))
    )


def _is_total(columns: Columns, row: Row) -> bool:
    """Whether the row is a sum below the children: it begins with that word, and has no birth."""
    first = next((cell for cell in row.cells if cell is not None), None)
    if not isinstance(first, str) or not _TOTAL.match(first):
        return False
    births = columns.places.get("birth_date", ())
    texts = [read_text(row.cells[at]) for at in births if at < len(row.cells)]
    return not any(text and not _TOTAL.match(text) for text in texts)
