"""The strip of events under a chart's frame on screen: a row for each kind, along the age axis."""

from __future__ import annotations

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from desktop_app.growth.chart import Chart, Event
from desktop_app.ui.growth.chart_colours import ChartStyle, thin_pen
from desktop_app.ui.growth.chart_layers import Drawn
from desktop_app.wording.growth_chart_words import ChartWords

ROW_PX = 20
GAP_PX = 6
"""Between the frame and the first row."""
_MARK_PX = 5.0
_SHORTEST_SPAN_PX = 5.0


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of one event in scene pixels; `start` and `end` before any widening."""

    event: Event
    rect: QRectF
    start: float
    end: float


def strip_height(chart: Chart, style: ChartStyle) -> float:
    """Return the room that the chart's events need, 0 without events."""
    rows = len(chart.event_rows)
    return rows * ROW_PX * style.scale + GAP_PX if rows else 0.0


def place_events(chart: Chart, style: ChartStyle, plot: QRectF, box: pg.ViewBox) -> list[Placed]:
    """Return the events' places under the frame `plot`, which shows the ages of `box`."""
    (low, high), _ = box.viewRange()
    per_day = plot.width() / (high - low)
    row_px = ROW_PX * style.scale
    placed = []
    for event in chart.events:
        row = chart.event_rows.index(event.role)
        middle = plot.bottom() + GAP_PX + (row + 0.5) * row_px
        start = plot.left() + (event.start - low) * per_day
        end = plot.left() + (event.end - low) * per_day
        if is_mark(event):
            half = (_MARK_PX + 1) * style.scale
            rect = QRectF(start - half, middle - half, 2 * half, 2 * half)
        else:
            width = max(end - start, _SHORTEST_SPAN_PX)
            rect = QRectF(start, middle - 0.32 * row_px, width, 0.64 * row_px)
        placed.append(Placed(event, rect, start, end))
    return placed


def is_mark(event: Event) -> bool:
    """Whether the event is a day, not a span."""
    return event.end_date == event.start_date


def paint_strip(
    painter: QPainter,
    chart: Chart,
    style: ChartStyle,
    words: ChartWords,
    plot: QRectF,
    placed: list[Placed],
) -> None:
    """Paint the rows, their names at the left, and the events."""
    scheme, row_px = style.scheme, ROW_PX * style.scale
    painter.setFont(style.font)
    for index, role in enumerate(chart.event_rows):
        top = plot.bottom() + GAP_PX + index * row_px
        painter.setPen(thin_pen(scheme.grid))
        middle = round(top + row_px / 2) + 0.5
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle))
        painter.setPen(QColor(scheme.text_soft))
        name = QRectF(0, top, plot.left() - 8, row_px)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(name, right, words.chart_row(role))
    painter.save()
    # Leave room so that marks on the first and last day are not cut.
    painter.setClipRect(plot.adjusted(-8, 0, 8, GAP_PX + row_px * len(chart.event_rows)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in placed:
        painter.setPen(thin_pen(scheme.halo))
        painter.setBrush(QBrush(QColor(scheme.fills[item.event.role])))
        if is_mark(item.event):
            painter.drawPolygon(_diamond(item.rect))
        else:
            painter.drawRoundedRect(item.rect, 3, 3)
    painter.restore()


def drawn_events(placed: list[Placed], plot: QRectF, box: pg.ViewBox) -> list[Drawn]:
    """Return the events as they lie on the screen, in days."""
    (low, high), _ = box.viewRange()
    days = (high - low) / plot.width()
    return [
        Drawn(
            "event",
            item.event.role,
            tuple(low + (px - plot.left()) * days for px in (item.start, item.end)),
            (),
        )
        for item in placed
    ]


def _diamond(rect: QRectF) -> QPolygonF:
    middle = rect.center()
    return QPolygonF(
        [
            QPointF(middle.x(), rect.top()),
            QPointF(rect.right(), middle.y()),
            QPointF(middle.x(), rect.bottom()),
            QPointF(rect.left(), middle.y()),
        ]
    )
