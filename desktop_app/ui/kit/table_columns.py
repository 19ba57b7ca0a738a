"""Which columns of a table are shown at a width, and how wide: names whole, the rest by rank."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.ui.kit.table_model import Column

SENTENCE_PX = 120
"""The least width of a column that takes the rest, such as a sentence."""
NAME_LEAST_PX, NAME_MOST_PX = 90, 320
"""Between these a column of names is as wide as its longest name."""


def widths_of(
    columns: Sequence[Column],
    room: int,
    name_px: Callable[[int], int],
    hidden: frozenset[int],
) -> dict[int, int]:
    """Return the columns to show in `room` pixels, each with its least width.

    `name_px` returns how wide the longest text of a column is; `hidden` are those that the page
    does not show at all. Where all do not fit, the highest ranks go first, of equal ones the
    rightmost.
    """
    least = {
        number: _least(column, number, name_px)
        for number, column in enumerate(columns)
        if number not in hidden
    }
    while sum(least.values()) > room:
        going = max(least, key=lambda number: (_rank(columns[number]), number))
        if _rank(columns[going]) == 0:
            break
        del least[going]
    return least


def _least(column: Column, number: int, name_px: Callable[[int], int]) -> int:
    if column.strong:
        return max(column.width, min(max(name_px(number), NAME_LEAST_PX), NAME_MOST_PX))
    return column.width or SENTENCE_PX


def _rank(column: Column) -> int:
    """Return 0 for what is always shown: names and codes, what is clicked, a column's own 0."""
    # A column without a title holds a tick, or a word that acts when it is clicked.
    return 0 if column.strong or not column.title else column.rank
