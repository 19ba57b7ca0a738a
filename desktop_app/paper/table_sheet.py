"""Prints a list on A4, upright or landscape: wrapped columns, boxes for the pen, group headings.

The sheets that use it decide what is in the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib import pagesizes
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.paper.page import (
    ACCENT,
    BOLD,
    INK,
    REGULAR,
    RULE,
    SOFT,
    STRONG,
    Sheet,
    new_canvas,
)
from desktop_app.paper.writing import fitted_lines, leading, pen_box, write, write_lines

_SIDE = 15 * mm
_TOP, _BOTTOM = 13 * mm, 15 * mm
_SIZE = 8.0
_PAD = 3.0
_GROUP_PT = 19.0
_MOST_LINES = 6
_GROUP_FILL = HexColor("#EFF4F3")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column; with `width_mm` 0 it takes the remaining width."""

    title: str
    width_mm: float
    strong_first: bool = False
    """Whether a cell's first paragraph is bold."""
    right: bool = False
    pen: bool = False
    """Whether the cells stay empty, to be written in by hand."""
    choices: tuple[str, ...] = ()
    """Letters of which one is to be circled by hand."""
    tick: bool = False
    """Whether the cells hold a box to tick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableGroup:
    """Rows under a heading; a row has a text per column, with line breaks between paragraphs."""

    title: str = ""
    rows: tuple[tuple[str, ...], ...]
    strong: bool = False
    """Whether the rows are bold, as a sum is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTable:
    """A whole list."""

    title: str
    file_title: str
    """The PDF's title, which readers show in their title bar; it must name no child."""
    columns: tuple[TableColumn, ...]
    groups: tuple[TableGroup, ...]
    note: str = ""
    beside: tuple[str, ...] = ()
    """Labels at the right of the head, each with a line to write on."""
    empty: str
    row_mm: float = 0.0
    """The least height of a row in mm."""
    across: bool = False


@dataclass(slots=True)
class _Page:
    parts: list[tuple[TableGroup, list[tuple[str, ...]]]] = field(default_factory=list)


def table_pdf(table: PaperTable, sheet: Sheet) -> bytes:
    """Return the list as PDF over as many pages as it needs; each repeats column and group heads.

    The same arguments give the same bytes.
    """
    return tables_pdf([table], sheet)


def tables_pdf(tables: Sequence[PaperTable], sheet: Sheet) -> bytes:
    """Return several lists as one PDF, each on pages of its own with their own numbers."""
    file = BytesIO()
    canvas = new_canvas(file, tables[0].file_title)
    for table in tables:
        _Writer(canvas, table, sheet).write()
    canvas.save()
    return file.getvalue()


class _Writer:
    def __init__(self, canvas: Canvas, table: PaperTable, sheet: Sheet) -> None:
        self._canvas = canvas
        self._table = table
        self._sheet = sheet
        self._page = pagesizes.landscape(pagesizes.A4) if table.across else pagesizes.A4
        self._left, self._right = _SIDE, self._page[0] - _SIDE
        self._head_pt = 52.0 + (12.0 if table.note else 0.0)
        given = sum(column.width_mm for column in table.columns) * mm
        rest = self._right - self._left - given
        self._widths = [column.width_mm * mm or rest for column in table.columns]
        titles = [self._title_lines(index) for index in range(len(table.columns))]
        self._titles = titles
        self._titles_pt = max(map(len, titles)) * leading(7.0) + 2 * _PAD

    def write(self) -> None:
        pages = self._divide()
        for number, page in enumerate(pages, start=1):
            self._canvas.setPageSize(self._page)
            y = self._head()
            if not page.parts:
                write(self._canvas, self._table.empty, self._left, y - 16, size=10)
            else:
                y = self._column_heads(y)
            for group, rows in page.parts:
                y = self._group(group, rows, y)
            self._foot(number, len(pages))
            self._canvas.showPage()

    def _divide(self) -> list[_Page]:
        """Return the pages with the rows that fit; no page ends with a group's heading."""
        top = self._page[1] - _TOP - self._head_pt - self._titles_pt
        pages = [_Page()]
        y = top
        for group in self._table.groups:
            heading = _GROUP_PT if group.title else 0.0
            rows: list[tuple[str, ...]] = []
            for row in group.rows:
                needed = self._height(row, strong=group.strong) + (0.0 if rows else heading)
                if y - needed < _BOTTOM + 6:
                    pages.append(_Page())
                    y = top
                    rows = []
                    needed = self._height(row, strong=group.strong) + heading
                if not rows:
                    pages[-1].parts.append((group, rows))
                rows.append(row)
                y -= needed
        return pages

    def _height(self, row: tuple[str, ...], *, strong: bool) -> float:
        lines = max(len(lines) for lines in self._cells(row, strong=strong))
        return max(lines * leading(_SIZE) + 2 * _PAD, self._table.row_mm * mm)

    def _cells(self, row: tuple[str, ...], *, strong: bool) -> list[list[tuple[str, str]]]:
        """Return the lines of each cell, each with its font."""
        cells = []
        for column, width, text in zip(self._table.columns, self._widths, row, strict=True):
            lines: list[tuple[str, str]] = []
            for index, paragraph in enumerate(text.split("\n")):
                is_strong = strong or (column.strong_first and index == 0)
                font = STRONG if is_strong else REGULAR
                room = width - 2 * _PAD
                parts = fitted_lines(paragraph, font, _SIZE, room, _MOST_LINES)
                lines += [(part, font) for part in parts]
            cells.append(lines)
        return cells

    def _title_lines(self, index: int) -> list[str]:
        title = self._table.columns[index].title
        return fitted_lines(title, STRONG, 7.0, self._widths[index] - 2 * _PAD, 3) or [""]

    def _head(self) -> float:
        canvas, sheet, table = self._canvas, self._sheet, self._table
        top = self._page[1] - _TOP
        room = self._right - self._left
        write(
            canvas, sheet.facility, self._left, top - 8, size=9.5, font=STRONG, colour=ACCENT,
            width=room * 0.6,
        )  # fmt: skip
        printed = sheet.words.term("paper_printed", day=sheet.printed_on)
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, 8.5)
        canvas.drawRightString(self._right, top - 8, printed)
        beside = sum(_BESIDE_PT for _ in table.beside)
        write(
            canvas, table.title, self._left, top - 28, size=14, font=BOLD, width=room - beside - 8
        )
        x = self._right - beside
        for label in table.beside:
            write(canvas, label, x, top - 28, size=8.5)
            canvas.setStrokeColor(SOFT)
            canvas.setLineWidth(0.5)
            canvas.line(x + 44, top - 29, x + _BESIDE_PT - 12, top - 29)
            x += _BESIDE_PT
        if table.note:
            write(canvas, table.note, self._left, top - 43, size=8, colour=SOFT, width=room)
        return top - self._head_pt + 12

    def _column_heads(self, top: float) -> float:
        x = self._left
        columns = zip(self._table.columns, self._titles, self._widths, strict=True)
        for column, lines, width in columns:
            if column.right:
                self._right_title(lines, x + width - _PAD, top - _PAD)
            else:
                write_lines(
                    self._canvas, lines, x + _PAD, top - _PAD, size=7.0, font=STRONG, colour=SOFT
                )
            x += width
        bottom = top - self._titles_pt
        self._canvas.setStrokeColor(INK)
        self._canvas.setLineWidth(0.8)
        self._canvas.line(self._left, bottom, self._right, bottom)
        return bottom

    def _right_title(self, lines: Sequence[str], right: float, top: float) -> None:
        self._canvas.setFillColor(SOFT)
        self._canvas.setFont(STRONG, 7.0)
        for number, line in enumerate(lines):
            self._canvas.drawRightString(right, top - 7.0 - number * leading(7.0), line)

    def _group(self, group: TableGroup, rows: Sequence[tuple[str, ...]], top: float) -> float:
        y = top
        if group.title:
            self._canvas.setFillColor(_GROUP_FILL)
            bottom = y - _GROUP_PT
            self._canvas.rect(
                self._left, bottom, self._right - self._left, _GROUP_PT, stroke=0, fill=1
            )
            write(
                self._canvas, group.title, self._left + _PAD, bottom + 6, size=9, font=STRONG,
                width=self._right - self._left - 2 * _PAD,
            )  # fmt: skip
            y = bottom
        for row in rows:
            y = self._row(row, y, strong=group.strong)
        return y

    def _row(self, row: tuple[str, ...], top: float, *, strong: bool) -> float:
        height = self._height(row, strong=strong)
        x = self._left
        bottom = top - height
        for column, width, lines in zip(
            self._table.columns, self._widths, self._cells(row, strong=strong), strict=True
        ):
            if column.tick:
                pen_box(self._canvas, x + _PAD, top - _PAD - 11, 11, 11)
            elif column.pen:
                pen_box(self._canvas, x + 1, bottom + 1.5, width - 2, height - 3)
                self._choices(column, x, bottom + height / 2, width)
            else:
                self._cell(column, lines, x, top, width)
            x += width
        self._canvas.setStrokeColor(RULE)
        self._canvas.setLineWidth(0.4)
        self._canvas.line(self._left, bottom, self._right, bottom)
        return bottom

    def _cell(
        self, column: TableColumn, lines: list[tuple[str, str]], x: float, top: float, width: float
    ) -> None:
        y = top - _PAD - _SIZE
        self._canvas.setFillColor(INK)
        for text, font in lines:
            self._canvas.setFont(font, _SIZE)
            if column.right:
                self._canvas.drawRightString(x + width - _PAD, y, text)
            else:
                self._canvas.drawString(x + _PAD, y, text)
            y -= leading(_SIZE)

    def _choices(self, column: TableColumn, x: float, middle: float, width: float) -> None:
        for index, choice in enumerate(column.choices, start=1):
            self._canvas.setFillColor(SOFT)
            self._canvas.setFont(STRONG, 10)
            at = x + width * index / (len(column.choices) + 1)
            self._canvas.drawCentredString(at, middle - 3.5, choice)

    def _foot(self, page: int, pages: int) -> None:
        number = self._sheet.words.term("paper_page", page=page, pages=pages)
        self._canvas.setFillColor(SOFT)
        self._canvas.setFont(REGULAR, 7.5)
        self._canvas.drawRightString(self._right, _BOTTOM - 9, number)


_BESIDE_PT = 150.0
