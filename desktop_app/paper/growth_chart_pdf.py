"""Prints a child's growth chart: the child's details, the chart, and the measurements below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.growth.chart import AxisKind, Chart, Event, Indicator
from desktop_app.paper.growth_chart_drawing import Box, ChartDrawing
from desktop_app.paper.growth_visit_table import ROW_PT, columns, draw_header, draw_row, marks_flag
from desktop_app.paper.page import (
    BOTTOM,
    INK,
    LEFT,
    REGULAR,
    RIGHT,
    SOFT,
    STRONG,
    Sheet,
    draw_fitted,
    draw_foot,
    draw_head,
    new_canvas,
)
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.wording.growth_chart_words import CHART_INDONESIAN, ChartWords
from desktop_app.wording.nik import masked_nik

CHART_BOX = Box(left=LEFT, bottom=BOTTOM + 92 * mm, width=RIGHT - LEFT, height=134 * mm)
"""The place of the chart on the first page."""

_LABEL_PT, _VALUE_PT = 8.0, 9.0
_HEADING_PT = 24.0
_LINE_PT = 12.0
_EVENTS_ACROSS = 3


def chart_pdf(
    chart: Chart,
    child: Child,
    visits: Sequence[MeasuredVisit],
    facility: str,
    printed_on: date,
    words: ChartWords = CHART_INDONESIAN,
) -> bytes:
    """Return the sheet as PDF, A4 upright, only vectors and embedded fonts.

    The chart is on the first page; the table lists all visits, oldest first, over as many pages as
    it needs. The same arguments give the same bytes. The file's title names no child.
    """
    file = BytesIO()
    sheet = Sheet(facility=facility, printed_on=printed_on, words=words)
    canvas = new_canvas(file, words.term("paper_title_growth"))
    _Writer(canvas, sheet, words, chart, child).write(
        sorted(visits, key=lambda row: row.visit.visit_date)
    )
    canvas.save()
    return file.getvalue()


@dataclass(slots=True)
class _Page:
    top: float
    """The y where the table begins, or the events on a page without rows."""
    rows: list[MeasuredVisit]
    events: list[Event]


class _Writer:
    """Writes page after page; counts the pages before writing the first."""

    def __init__(
        self, canvas: Canvas, sheet: Sheet, words: ChartWords, chart: Chart, child: Child
    ) -> None:
        self._canvas = canvas
        self._sheet = sheet
        self._words = words
        self._chart = chart
        self._child = child
        self._table = columns(chart.indicator, child.birth_date, words)

    def write(self, rows: Sequence[MeasuredVisit]) -> None:
        """Write all pages."""
        pages = self._divide(list(rows))
        for number, page in enumerate(pages, start=1):
            below_head = draw_head(self._canvas, self._sheet, self._words.chart_title(self._chart))
            if number == 1:
                self._who(below_head)
                ChartDrawing(self._canvas, self._words).draw(self._chart, CHART_BOX)
            else:
                self._who_again(below_head)
            y = page.top
            if page.rows or number == 1:
                y = self._rows(page.rows, y)
            if page.events:
                self._events(page.events, y)
            draw_foot(self._canvas, self._sheet, number, len(pages))
            self._canvas.showPage()

    def _divide(self, rows: list[MeasuredVisit]) -> list[_Page]:
        """Give each page the rows that fit, and the events after the last row."""
        events = list(self._chart.events)
        pages: list[_Page] = []
        top = CHART_BOX.bottom
        while True:
            page = _Page(top, [], [])
            pages.append(page)
            room = top - BOTTOM
            if rows or len(pages) == 1:
                room -= _HEADING_PT + ROW_PT + _LINE_PT
                fitting = int(room / ROW_PT)
                page.rows, rows = rows[:fitting], rows[fitting:]
                room -= max(len(page.rows), 1) * ROW_PT
            if not rows:
                fitting = max(int((room - _HEADING_PT) / _LINE_PT), 0) * _EVENTS_ACROSS
                page.events, events = events[:fitting], events[fitting:]
                if not events:
                    return pages
            top = _NEXT_PAGE_TOP

    def _rows(self, rows: Sequence[MeasuredVisit], top: float) -> float:
        """Write the table with its heading and the meaning of its marks; return the y below."""
        canvas, words = self._canvas, self._words
        self._heading(words.term("paper_measurements"), top)
        y = top - _HEADING_PT
        if not rows:
            self._line(words.term("paper_no_visits"), y)
            return y - ROW_PT
        y = draw_header(canvas, self._table, y)
        for index, row in enumerate(rows):
            y = draw_row(canvas, self._table, row, y, striped=index % 2 == 1)
        notes = []
        if any(marks_flag(self._table, row) for row in rows):
            notes.append(words.chart_note("flag_note"))
        if self._chart.x_axis.kind is AxisKind.CORRECTED_AGE:
            notes.append(words.chart_note("table_uncorrected"))
        if self._chart.projections:
            size = "len" if self._chart.indicator is Indicator.HEIGHT_FOR_AGE else "wei"
            ends = [words.chart_projection(curve, size) for curve in self._chart.projections]
            notes.append(f"{words.chart_note('projections')}: {', '.join(ends)}.")
        self._line(" ".join(notes), y)
        return y - _LINE_PT

    def _events(self, events: Sequence[Event], top: float) -> None:
        self._heading(self._words.chart_note("events"), top)
        width = (RIGHT - LEFT) / _EVENTS_ACROSS
        for index, event in enumerate(events):
            line, column = divmod(index, _EVENTS_ACROSS)
            text = " · ".join(self._words.chart_event(event))
            y = top - _HEADING_PT - line * _LINE_PT
            self._line(text, y, LEFT + column * width, width)

    def _heading(self, text: str, top: float) -> None:
        self._canvas.setFillColor(INK)
        self._canvas.setFont(STRONG, 10)
        self._canvas.drawString(LEFT, top - 14, text)

    def _line(self, text: str, top: float, left: float = LEFT, width: float = RIGHT - LEFT) -> None:
        self._canvas.setFillColor(SOFT)
        draw_fitted(self._canvas, text, left + 2, top - 10, width - 6, REGULAR, _LABEL_PT)

    def _who(self, top: float) -> None:
        """Write the child's details, in four columns of label and value."""
        child, words = self._child, self._words
        place = " / ".join(part for part in (child.desa, child.posyandu) if part)
        fields = (
            ("paper_name", child.name),
            ("paper_birth", words.date(child.birth_date)),
            ("paper_mother", child.mother),
            ("paper_place", place),
            ("paper_nik", masked_nik(child.nik)),
            ("paper_sex", words.sex(child.sex)),
            ("paper_father", child.father),
        )
        for index, (term, value) in enumerate(fields):
            row, column = divmod(index, len(_COLUMNS_MM))
            x = LEFT + sum(_COLUMNS_MM[:column]) * mm
            width = (_COLUMNS_MM[column] - 3) * mm
            self._field(term, value, x, top - 12 - row * 25, width)

    def _field(self, term: str, value: str, x: float, y: float, width: float) -> None:
        canvas = self._canvas
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, _LABEL_PT)
        canvas.drawString(x, y, self._words.term(term))
        canvas.setFillColor(INK)
        text = value or self._words.number(None)
        draw_fitted(canvas, text, x, y - 11, width, STRONG, _VALUE_PT + 0.5)

    def _who_again(self, top: float) -> None:
        """Write the child's details in one line, on the pages after the first."""
        child, words = self._child, self._words
        line = " · ".join((child.name, words.date(child.birth_date), masked_nik(child.nik)))
        self._canvas.setFillColor(INK)
        draw_fitted(self._canvas, line, LEFT, top - 12, RIGHT - LEFT, STRONG, _VALUE_PT)


_COLUMNS_MM = (64, 30, 40, 46)
_NEXT_PAGE_TOP = 740.0
"""The y where the table begins on the pages after the first."""
