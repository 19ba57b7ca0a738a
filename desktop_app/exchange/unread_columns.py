"""Finds unread columns that seem to hold measurements, so that they are named."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.exchange.headings import meaning_of, z_score_of
from desktop_app.exchange.sections import DataRow, Section
from desktop_app.exchange.values import read_number

_LOOKED_AT = 200
"""Our own limit: so many rows tell what a column holds."""
_MOST_NUMBERS = 0.6
"""Our own limit: the share of filled cells that are numbers in a column of measurements."""
_LEAST_WHOLE = 5.0
"""Our own limit: a column of smaller whole numbers counts something."""
_RANGE = (1.0, 130.0)
"""Our own limit: kilograms and centimetres of young children lie inside."""


def doubted_columns(sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the headings of unread columns whose numbers may be weights or lengths."""
    found: dict[str, None] = {}
    for section in sections:
        used, header = section.columns.used, section.columns.header
        # In a text file a field without a heading is no column: its row is repaired or refused.
        rows = () if section.columns.table.delimiter else section.rows
        width = max((len(data.row.cells) for data in rows), default=0)
        for at in range(max(width, len(header))):
            told = header[at] if at < len(header) else ""
            if at in used or z_score_of(told) or meaning_of(told) == "-":
                continue
            heading = told or f"kolom {_letters(at)} (tanpa judul)"
            if at in section.columns.unread or _may_be_measured(section.rows[:_LOOKED_AT], at):
                found[heading] = None
    return tuple(found)


def _letters(at: int) -> str:
    """Return the name that a spreadsheet gives a column."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _may_be_measured(rows: Sequence[DataRow], at: int) -> bool:
    cells = [data.row.cells[at] for data in rows if at < len(data.row.cells)]
    filled = [cell for cell in cells if cell is not None]
    numbers = [value for cell in filled if isinstance(value := read_number(cell, "cm"), float)]
    inside = [value for value in numbers if _RANGE[0] <= value <= _RANGE[1]]
    measured = any(not value.is_integer() or value >= _LEAST_WHOLE for value in inside)
    return measured and len(inside) > _MOST_NUMBERS * len(filled)
