"""Reads a web page's tables, with cells that span rows or columns; text between them as well.

Web systems send such pages under the name .xls; Excel shows them as one sheet. Excel's own XML of
2003, which has the same structure under other names, is read by the same steps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from desktop_app.errors import Unreadable
from desktop_app.exchange.cells import CellRow, Table, demand_short
from desktop_app.exchange.text_table import MAX_ROWS, without_formula_text
from desktop_app.exchange.workbook_extent import MAX_CELLS

_MOST_COLUMNS = 100
"""Our own limit of the columns that one cell spans; a register has fewer in all."""
_FURTHEST_COLUMN = 16_384
"""The columns of the widest sheet that Excel allows."""
_XML_NAMES = {"row": "tr", "cell": "td"}
"""The elements of Excel's XML of 2003 by the name that HTML has for them."""
_UNSEEN = frozenset({"script", "style", "head", "title"})


def is_html(text: str) -> bool:
    """Return whether a text is a web page with a table."""
    head = text[:5000].lstrip("\ufeff \r\n\t").lower()
    return head.startswith("<") and "<table" in text[:200_000].lower()


def html_tables(text: str) -> tuple[Table, ...]:
    """Return a page's tables in order, their rows numbered through the page as Excel shows them.

    The lines between two tables are the first rows of the table below them. Raises:
    Unreadable("sheet_too_large" or "cell_too_long").
    """
    reader = _Page()
    reader.feed(text)
    reader.close()
    reader.end()
    names = [f"tabel {at}" for at in range(1, len(reader.tables) + 1)]
    return tuple(
        Table(name if len(names) > 1 else "", tuple(rows))
        for name, rows in zip(names, reader.tables, strict=True)
    )


@dataclass(slots=True)
class _Spanning:
    """A cell as it stands in the page."""

    text: str
    rows: int
    columns: int


@dataclass(slots=True)
class _Open:
    """A table whose end was not met yet."""

    rows: list[list[_Spanning]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    """The rows, from 0, that the page does not show."""
    text: list[str] | None = None
    span: tuple[int, int] = (1, 1)


class _Page(HTMLParser):
    """Collects the tables of a page; a table inside a cell becomes a table of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[CellRow]] = []
        self._open: list[_Open] = []
        self._between: list[str] = []
        self._unseen = 0
        self._rows = self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _XML_NAMES.get(tag, tag)
        if tag in {"body", "table"}:
            self._unseen = 0
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._open.append(_Open())
        elif tag == "tr" and self._open:
            self._end_cell()
            if _is_hidden(dict(attrs)):
                self._open[-1].hidden.add(len(self._open[-1].rows))
            self._open[-1].rows.append([])
        elif tag in {"td", "th"} and self._open:
            self._end_cell()
            told = dict(attrs)
            self._skip_to(_number(told.get("ss:index"), _FURTHEST_COLUMN))
            self._open[-1].text = []
            # Excel's XML counts the cells that are merged with the first one.
            down, across = told.get("ss:mergedown"), told.get("ss:mergeacross")
            self._open[-1].span = (
                _span(told.get("rowspan")) if down is None else _number(down, _MOST_COLUMNS) + 1,
                _span(told.get("colspan"))
                if across is None
                else _number(across, _MOST_COLUMNS) + 1,
            )
        elif tag in {"br", "p", "div"}:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._open:
            self._between.append(data)
        elif (text := self._open[-1].text) is not None:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        tag = _XML_NAMES.get(tag, tag)
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_table()

    def end(self) -> None:
        """Close what the page left open, and keep the lines below its last table."""
        while self._open:
            self._end_table()
        if lines := self._lines_between():
            self.tables.append(lines)

    def _end_cell(self) -> None:
        if not self._open or self._open[-1].text is None:
            return
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        text = without_formula_text("".join(table.text or ()).strip())
        table.rows[-1].append(_Spanning(text, *table.span))
        table.text = None

    def _skip_to(self, index: int) -> None:
        """Add empty cells before one that names its column, counted from 1."""
        row = self._open[-1].rows[-1] if self._open[-1].rows else []
        before = index - 1 - sum(cell.columns for cell in row)
        if before > 0:
            row.append(_Spanning("", 1, before))

    def _end_table(self) -> None:
        self._end_cell()
        rows = self._lines_between()
        table = self._open.pop()
        for at, texts in enumerate(self._expanded(table.rows)):
            self._number(rows, texts, hidden=at in table.hidden)
        if rows:
            self.tables.append(rows)

    def _lines_between(self) -> list[CellRow]:
        rows: list[CellRow] = []
        for line in "".join(self._between).splitlines():
            if line.strip():
                self._number(rows, [" ".join(line.split())])
        self._between = []
        return rows

    def _number(self, rows: list[CellRow], texts: list[str], *, hidden: bool = False) -> None:
        self._rows += 1
        if self._rows > MAX_ROWS:
            raise Unreadable("sheet_too_large")
        cells = tuple(text or None for text in texts)
        demand_short(cells, self._rows)
        if any(cells):
            rows.append(CellRow(self._rows, cells, hidden))

    def _expanded(self, rows: list[list[_Spanning]]) -> list[list[str]]:
        """Return the table's texts; a cell that spans stands in each place that it covers."""
        expanded: list[list[str]] = []
        hanging: dict[int, tuple[str, int]] = {}
        for row in rows:
            texts: list[str] = []
            below: dict[int, tuple[str, int]] = {}
            for cell in row:
                _hang(texts, hanging, below)
                for _ in range(cell.columns):
                    if cell.rows > 1:
                        below[len(texts)] = (cell.text, cell.rows - 1)
                    texts.append(cell.text)
            _hang(texts, hanging, below)
            hanging = below
            self._cells += len(texts)
            if self._cells > MAX_CELLS:
                raise Unreadable("sheet_too_large")
            expanded.append(texts)
        return expanded


def _hang(
    texts: list[str], hanging: dict[int, tuple[str, int]], below: dict[int, tuple[str, int]]
) -> None:
    """Fill the places that cells of earlier rows cover, as far as they come next."""
    while len(texts) in hanging:
        text, left = hanging.pop(len(texts))
        if left > 1:
            below[len(texts)] = (text, left - 1)
        texts.append(text)


def _is_hidden(told: dict[str, str | None]) -> bool:
    """Whether a row is not shown, as a filter leaves it in the page that it makes."""
    style = "".join((told.get("style") or "").lower().split())
    return "hidden" in told or "display:none" in style or told.get("ss:hidden") == "1"


def _span(told: str | None) -> int:
    return _number(told, _MOST_COLUMNS) or 1


def _number(told: str | None, most: int) -> int:
    """Return a whole number in an attribute, at most `most`; 0 without one."""
    return min(int(told), most) if told and re.fullmatch("[0-9]{1,5}", told) else 0
