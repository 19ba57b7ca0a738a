"""The measures of a letter's paper sizes; casework_letters.py writes on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportlab.lib import pagesizes
from reportlab.lib.units import mm


class PaperSize(StrEnum):
    """The paper that the letter is printed on, upright."""

    A4 = "a4"
    A5 = "a5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Measures of one paper size, in points."""

    page: tuple[float, float]
    side: float
    edge: float
    field_columns: tuple[float, ...]
    """The shares of the width for name, birth, sex and insurance number."""

    @property
    def left(self) -> float:
        """The x of the text's left edge."""
        return self.side

    @property
    def right(self) -> float:
        """The x of the text's right edge."""
        return self.page[0] - self.side

    @property
    def width(self) -> float:
        """The width between the text's edges."""
        return self.right - self.left

    @property
    def top(self) -> float:
        """The y of the text's upper edge."""
        return self.page[1] - self.edge


LAYOUTS = {
    PaperSize.A4: Layout(
        page=pagesizes.A4, side=15 * mm, edge=10 * mm, field_columns=(0.4, 0.28, 0.13, 0.19)
    ),
    PaperSize.A5: Layout(
        page=pagesizes.A5, side=11 * mm, edge=9 * mm, field_columns=(0.38, 0.27, 0.14, 0.21)
    ),
}
