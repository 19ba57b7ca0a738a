"""Which rows below a register's header hold a child: no sub-heading, total or signature."""

from __future__ import annotations

from desktop_app.exchange.eppgbm_columns import Columns
from desktop_app.exchange.table import Cell, Row
from desktop_app.exchange.values import read_text

_KEY_MEANINGS = (
    "name", "nik", "sex", "birth_date", "visit_date", "weight", "lenhei", "length", "height",
)  # fmt: skip
_FULL_ROW_KEYS = 3
"""A row with fewer key cells below the last full one is a footer."""


def data_rows(columns: Columns) -> tuple[list[Row], tuple[int, ...]]:
    """Return the rows that hold a child, and the row numbers of the others."""
    below = columns.table.rows[columns.first_data :]
    header = {read_text(cell).lower() for cell in columns.header if cell}
    keys = [_key_cells(columns, row) for row in below]
    full = [index for index, count in enumerate(keys) if count >= _FULL_ROW_KEYS]
    last_full = full[-1] if full else len(below)
    kept, skipped = [], []
    for index, row in enumerate(below):
        lonely = sum(cell is not None for cell in row.cells) == 1
        footer = index > last_full and keys[index] < _FULL_ROW_KEYS
        if not keys[index] or lonely or footer or _repeats(row, header) or _only_counts(row):
            skipped.append(row.number)
        else:
            kept.append(row)
    return kept, tuple(skipped)


def _key_cells(columns: Columns, row: Row) -> int:
    return sum(
        any(map(read_text, cells_of(columns, row, meaning)))
        for meaning in _KEY_MEANINGS
        if meaning in columns.places
    )


def cells_of(columns: Columns, row: Row, meaning: str) -> list[Cell]:
    """Return the row's cells with this meaning, one for each column that has it."""
    return [row.cells[at] for at in columns.places.get(meaning, ()) if at < len(row.cells)]


def _repeats(row: Row, header: set[str]) -> bool:
    """Whether the row repeats the header, as in files that were pasted together."""
    texts = (read_text(cell).lower() for cell in row.cells if isinstance(cell, str))
    return all(text in header for text in texts) and len(row.cells) >= _FULL_ROW_KEYS


def _only_counts(row: Row) -> bool:
    """Whether the row numbers the columns, as printed forms do below their header."""
    texts = (read_text(cell).strip("()") for cell in row.cells if cell is not None)
    first = next(texts, "")
    return first.isdecimal() and all(
        text == str(number) for number, text in enumerate(texts, start=int(first) + 1)
    )
