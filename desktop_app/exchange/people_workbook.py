"""Workbooks that people read and correct: a text stays a text, also after somebody edits its cell.

Whoever edits a cell makes the spreadsheet read it anew, and a name such as `=1+1` would become a
formula. The quote prefix, which Excel keeps with the cell's format, prevents that.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from desktop_app.exchange.armour import armoured

_OPTIONS = {
    # In memory: temporary files would leave names on the disk.
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class PeopleSheet(Worksheet):  # type: ignore[misc]  # the library has no types
    """A sheet that quotes each text that a spreadsheet could take for a formula."""

    quoted: Any
    """Returns the quoted twin of a format; set by the workbook."""

    def write_string(
        self, row: int, col: int, string: str, cell_format: Format | None = None
    ) -> int:
        """Write a text at a row and column, both counted from 0."""
        look = self.quoted(cell_format) if may_be_formula(string) else cell_format
        return int(super().write_string(row, col, string, look))


class PeopleWorkbook(xlsxwriter.Workbook):  # type: ignore[misc]  # the library has no types
    """A workbook in memory, written to `out` when its block ends."""

    def __init__(self, out: io.BytesIO, title: str, made_on: date | None = None) -> None:
        """Begin without sheets."""
        self._looks: dict[int, tuple[Format, dict[str, Any]]] = {}
        self._twins: dict[int, Format] = {}
        super().__init__(out, _OPTIONS)
        self.set_properties(
            {"title": title} | ({"created": datetime.combine(made_on, time.min)} if made_on else {})
        )

    def add_format(self, properties: dict[str, Any] | None = None) -> Format:
        """Return a new format; its quoted twin is made when a cell needs it."""
        made = super().add_format(properties)
        self._looks[id(made)] = (made, dict(properties or {}))
        return made

    def add_worksheet(self, name: str | None = None) -> PeopleSheet:
        """Return a new sheet."""
        sheet: PeopleSheet = super().add_worksheet(name, PeopleSheet)
        sheet.quoted = self._quoted
        return sheet

    def _quoted(self, look: Format | None) -> Format:
        key = id(look)
        if key not in self._twins:
            properties = self._looks[key][1] if look is not None else {}
            self._twins[key] = super().add_format({**properties, "quote_prefix": True})
        return self._twins[key]


def may_be_formula(text: str) -> bool:
    """Whether a spreadsheet could take a typed text for a formula."""
    return armoured(text) != text
