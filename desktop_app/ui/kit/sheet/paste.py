"""Reads what a spreadsheet puts on the clipboard: rows by line, cells by tab."""

from __future__ import annotations

import csv
from io import StringIO


def read_cells(text: str) -> list[list[str]]:
    """Return the rows of cells of a copied range; a cell with a line break stands in quotes."""
    try:
        rows = list(csv.reader(StringIO(text, newline=""), dialect="excel-tab"))
    except csv.Error:
        # A quote that nothing closes, before more text than the reader takes for one cell.
        rows = [line.split("\t") for line in text.splitlines()]
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def is_range(text: str) -> bool:
    """Whether a text is more than one cell."""
    return "\t" in text or "\n" in text.strip("\r\n")
