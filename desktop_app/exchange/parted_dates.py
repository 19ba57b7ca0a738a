"""Puts a date together that a register writes into three columns: day, month and year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.exchange.cells import CellRow
from desktop_app.exchange.headings import Heading, meaning_of, normalised
from desktop_app.exchange.values import read_text
from desktop_app.programme.records.written_dates import read_written

_PARTS = (
    frozenset({"tgl", "tanggal", "hari", "hr", "tg", "day"}),
    frozenset({"bln", "bulan", "bl", "month"}),
    frozenset({"thn", "tahun", "th", "year"}),
)
_DATES = frozenset({"birth_date", "visit_date"})


def parted_dates(
    paths: Sequence[Sequence[str]], headings: Sequence[Heading]
) -> tuple[list[Heading], tuple[int, ...]]:
    """Return the headings, and the first of each three columns that hold a date together.

    The first one carries the date's meaning, the other two none.
    """
    found, places = list(headings), []
    for at in range(len(paths) - 2):
        three = paths[at : at + 3]
        group = three[0][:-1]
        leaves = [normalised(path[-1]) if path else "" for path in three]
        alike = bool(group) and all(path[:-1] == group for path in three)
        if not alike or any(leaf not in told for leaf, told in zip(leaves, _PARTS, strict=True)):
            continue
        meaning = meaning_of(" ".join(group))
        if meaning in _DATES:
            places.append(at)
            found[at] = replace(found[at], meaning=meaning, occasion=None)
            found[at + 1 : at + 3] = [
                replace(one, meaning="-", occasion=None) for one in found[at + 1 : at + 3]
            ]
    return found, tuple(places)


def with_whole_dates(row: CellRow, places: Sequence[int]) -> CellRow:
    """Return the row with each of its parted dates in the first of the three columns."""
    if not places:
        return row
    cells = list(row.cells)
    for at in places:
        parts = [read_text(cell) for cell in cells[at : at + 3]]
        if any(parts):
            cells[at] = _whole(parts)
    return replace(row, cells=tuple(cells))


def _whole(parts: Sequence[str]) -> str:
    """Return the day as ISO writes it; the parts as they are, where they are no day."""
    written = " ".join(parts)
    if len(parts) < len(_PARTS) or not (parts[0].isdecimal() and parts[2].isdecimal()):
        return written
    day = read_written(written).day_first
    return day.isoformat() if day else written
