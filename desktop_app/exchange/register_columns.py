"""Reads the columns of a section: each different cell once, and what a ditto mark repeats."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from desktop_app.exchange.cells import Cell
from desktop_app.exchange.column_cells import CellRows, each
from desktop_app.exchange.eppgbm_columns import Places
from desktop_app.exchange.sections import DataRow
from desktop_app.exchange.values import CellDoubt, read_grams, read_number, read_text

T = TypeVar("T")

_DITTO = re.compile(
    r"[\s.-]*(?:[\"”“„〃″]+|(?:['’′`´]{2}\s*)+|['’′]{1,2}\"|,{2}|/{2}|"
    r"s[. ]?d[. ]?a\.?|s\.?d\.?|sama|id\.?|idem|ditto)[\s.-]*",
    re.IGNORECASE,
)
_LONGEST_DITTO = 9
_MAY_REPEAT = frozenset(
    {
        "sex", "birth_date", "visit_date", "mother", "father", "parents", "kecamatan", "desa",
        "posyandu", "rt", "rw", "rt_rw", "address", "measure", "examiner",
    }
)  # fmt: skip
"""What a ditto mark may repeat; never a name, a NIK or a measurement."""
GRAMS = 0.001


class SectionColumns:
    """The columns of one visit of a section's rows; each method returns one value for each row."""

    def __init__(
        self, rows: Sequence[DataRow], places: Places, factors: Mapping[int, float]
    ) -> None:
        """Take the rows, the columns by meaning, and the factors of columns in other units."""
        self.rows = rows
        self.places = places
        self._cells = CellRows([data.row.cells for data in rows])
        self._factors = factors

    def cells(self, meaning: str) -> list[Cell]:
        """Return the first filled cell among the columns with this meaning."""
        columns = [self._cells.column(at) for at in self.places.get(meaning, ())]
        if not columns:
            return [None] * len(self.rows)
        if len(columns) == 1:
            return columns[0]
        return [
            next((cell for cell in cells if read_text(cell)), None)
            for cells in zip(*columns, strict=True)
        ]

    def repeated(self, meaning: str) -> list[Cell]:
        """Return the cells with each ditto mark replaced by the cell above it."""
        cells = self.cells(meaning)
        if meaning not in _MAY_REPEAT or not any(map(is_ditto, set(cells))):
            return cells
        for at in range(1, len(cells)):
            if is_ditto(cells[at]) and self._follows(at):
                cells[at] = cells[at - 1]
        return cells

    def _follows(self, at: int) -> bool:
        """Whether no line stands between the row and the row of the child above it."""
        return self.rows[at].row.number == self.rows[at - 1].row.number + 1

    def texts(self, meaning: str) -> list[str]:
        """Return the cells as text; "" where nothing is filled in."""
        if meaning not in self.places:
            return [""] * len(self.rows)
        return each(self.repeated(meaning), read_text)

    def values(
        self, meaning: str, read: Callable[[Cell], T | CellDoubt | None]
    ) -> list[T | CellDoubt | None]:
        """Return what `read` makes of the cells; `CellDoubt` where columns contradict."""
        columns = self.places.get(meaning, ())
        if len(columns) < 2:  # noqa: PLR2004 -- nothing can contradict
            return each(self.repeated(meaning), read)
        return _agreed([each(self._cells.column(at), read) for at in columns])

    def numbers(self, meaning: str, unit: str) -> list[float | CellDoubt | None]:
        """Return the numbers in `unit` (kg, cm, weeks), converted where the heading says so."""
        columns = self.places.get(meaning, ())
        if not columns:
            return [None] * len(self.rows)
        return _agreed([self._numbers(at, unit) for at in columns])

    def _numbers(self, at: int, unit: str) -> list[float | CellDoubt | None]:
        factor = self._factors.get(at)
        if factor == GRAMS:
            return each(self._cells.column(at), read_grams)
        found: list[float | CellDoubt | None] = each(
            self._cells.column(at), lambda cell: read_number(cell, unit)
        )
        if factor is None:
            return found
        return [round(value * factor, 4) if isinstance(value, float) else value for value in found]


def is_ditto(cell: Cell) -> bool:
    """Return whether a cell says "as above"."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_DITTO and bool(_DITTO.fullmatch(cell))


def _agreed(columns: Sequence[Sequence[T | CellDoubt | None]]) -> list[T | CellDoubt | None]:
    """Return the value of the columns of one meaning; a `CellDoubt` where two of them differ."""
    if len(columns) == 1:
        return list(columns[0])
    agreed: list[T | CellDoubt | None] = []
    for values in zip(*columns, strict=True):
        filled = [value for value in values if value is not None]
        differ = len({str(value) for value in filled}) > 1
        agreed.append(CellDoubt("two_values") if differ else next(iter(filled), None))
    return agreed
