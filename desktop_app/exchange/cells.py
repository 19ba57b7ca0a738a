"""What a table from outside is made of: typed cells in numbered rows, one table for each sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.errors import Unreadable

Cell = str | float | date | datetime | None

MAX_CELL_SIGNS = 32_767
"""Excel's own limit of a cell; a longer cell means a corrupt file and would slow down each rule."""

ERROR_TEXT = "#ERROR!"
"""Stands in a cell for any error of its formula; it is no number, no date and no name."""

EPOCH_1900 = date(1899, 12, 30)
"""The day 0 of a workbook's day numbers, as spreadsheets count them after February 1900."""
EPOCH_1904 = date(1904, 1, 1)
"""The day 0 of a workbook that was begun on an old Macintosh."""


@dataclass(frozen=True, slots=True)
class CellRow:
    """One row; `number` is the row number that Excel shows."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False
    """Whether the person who opens the file does not see it, mostly because of a filter."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, one table of a page, or a whole text file; rows without any value are left out."""

    name: str
    rows: tuple[CellRow, ...]
    hidden: bool = False
    """Whether it is a hidden sheet."""
    epoch: date = EPOCH_1900
    """The day 0 of its day numbers."""
    sheet: str | None = None
    """The sheet's own name, where `name` has that of its file before it."""
    delimiter: str = ""
    """What parts the fields of a text file; "" for a workbook or a page."""

    @property
    def own_name(self) -> str:
        """The name of the sheet or table in its file; "" for a text file."""
        return self.name if self.sheet is None else self.sheet


def demand_short(cells: Iterable[Cell], row: int) -> None:
    """Raise Unreadable("cell_too_long") if a cell is longer than any spreadsheet allows."""
    if any(isinstance(cell, str) and len(cell) > MAX_CELL_SIGNS for cell in cells):
        raise Unreadable("cell_too_long", row=row)
