"""Goes through a column of cells and reads each different cell once.

A register says the same words thousands of times.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import itemgetter
from typing import TypeVar

from desktop_app.exchange.cells import Cell

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class CellRows:
    """The cells of rows of any length, to be taken by column."""

    def __init__(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Take the cells of each row."""
        self._rows = rows
        self._shortest = min(map(len, rows), default=0)

    def column(self, at: int) -> list[Cell]:
        """Return the column's cells; None where a row is too short."""
        if at < self._shortest:
            return list(map(itemgetter(at), self._rows))
        return [cells[at] if at < len(cells) else None for cells in self._rows]


def each(values: Sequence[K], read: Callable[[K], T]) -> list[T]:
    """Return what `read` makes of each value; equal values are read once."""
    known = {value: read(value) for value in dict.fromkeys(values)}
    return list(map(known.__getitem__, values))
