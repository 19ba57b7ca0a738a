"""Draws what surrounds a chart on screen: ticks, titles, curve labels, the strip of events."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.growth.chart import AGE_AXES, Axis, Chart, ChartRole, Label, Tick
from desktop_app.ui.growth.chart_colours import ChartStyle, thin_pen
from desktop_app.ui.growth.chart_layers import Drawn
from desktop_app.ui.growth.chart_strip import (
    Placed,
    drawn_events,
    paint_strip,
    place_events,
    strip_height,
)
from desktop_app.wording.growth_chart_words import ChartWords

_LINE_PX = 17.0
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChartFrame(QGraphicsItem):
    """One graphics item for everything outside the view box, in scene pixels."""

    def __init__(self, box: pg.ViewBox, style: ChartStyle) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self._shown: tuple[Chart, ChartWords] | None = None
        self._size = QRectF()
        self.placed: list[Placed] = []
        """The events with their places, so that the pointer can find them."""
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_style(self, style: ChartStyle) -> None:
        """Draw in another scheme or text size."""
        self._style = style
        self.moved()

    def show_chart(self, chart: Chart, words: ChartWords) -> None:
        """Draw the surroundings of `chart`."""
        self._shown = (chart, words)
        self.moved()

    def set_size(self, size: QRectF) -> None:
        """Take the size of the whole picture."""
        self.prepareGeometryChange()
        self._size = size

    def moved(self) -> None:
        """Redraw after the view box shows another part, or has another size."""
        if self._shown is not None:
            chart, _ = self._shown
            self.placed = place_events(chart, self._style, self.plot(), self._box)
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole picture."""
        return self._size

    def plot(self) -> QRectF:
        """Return the frame that the view box fills."""
        return self._box.mapRectToScene(self._box.rect())

    def margins(self) -> QMarginsF:
        """Return the room that this item needs round the view box."""
        if self._shown is None:
            return QMarginsF(8, 8, 8, 8)
        chart, words = self._shown
        line = _LINE_PX * self._style.scale
        texts = [words.chart_tick(tick) for tick in chart.y_axis.ticks]
        texts += [words.chart_row(role) for role in chart.event_rows]
        left = max(_width(self._style.font, texts) + 14, 24 * self._style.scale)
        percentile = chart.labels_are_percentiles
        ends = [words.chart_label(label, percentile=percentile) for label in chart.labels]
        right = _width(self._style.strong, ends) + 16
        rows = 3 if chart.x_axis.kind in AGE_AXES else 2
        bottom = strip_height(chart, self._style) + 8 + rows * line
        return QMarginsF(
            round(left), round(line + 16 * self._style.scale), round(right), round(bottom)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw strip, frame, ticks, titles and labels."""
        del option, widget
        if self._shown is None:
            return
        chart, words = self._shown
        plot = self.plot()
        paint_strip(painter, chart, self._style, words, plot, self.placed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(thin_pen(self._style.scheme.frame))
        painter.drawRect(plot.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_top(painter, plot, chart, words)
        self._paint_y_ticks(painter, plot, chart.y_axis, words)
        self._paint_x_axis(painter, plot, chart, words)
        self._paint_ends(painter, plot, chart, words)

    def drawn(self) -> list[Drawn]:
        """Return the labels at the curves' ends (right edge of the view) and the events."""
        if self._shown is None:
            return []
        chart, _ = self._shown
        plot = self.plot()
        (_, right), (low, high) = self._box.viewRange()
        per_px = (high - low) / plot.height()
        ends = [
            Drawn("label", label.role, (right,), (high - (y - plot.top()) * per_px,))
            for label, y in self._ends(plot, chart)
        ]
        return ends + drawn_events(self.placed, plot, self._box)

    def _paint_top(self, painter: QPainter, plot: QRectF, chart: Chart, words: ChartWords) -> None:
        line = _LINE_PX * self._style.scale
        row = QRectF(0, plot.top() - line - 11 * self._style.scale, self._size.width() - 4, line)
        painter.setPen(QColor(self._style.scheme.text))
        painter.setFont(self._style.title)
        painter.drawText(row.adjusted(8, 0, 0, 0), _LEFT, words.chart_axis(chart.y_axis))
        painter.setPen(QColor(self._style.scheme.text_soft))
        painter.setFont(self._style.font)
        title = words.chart_label_title(percentile=chart.labels_are_percentiles)
        painter.drawText(row, _RIGHT, title)

    def _paint_y_ticks(
        self, painter: QPainter, plot: QRectF, axis: Axis, words: ChartWords
    ) -> None:
        _, (low, high) = self._box.viewRange()
        half = QFontMetricsF(self._style.font).height() / 2
        free_above = plot.bottom() + 2 * half
        for tick in axis.ticks:
            if not low <= tick.at <= high:
                continue
            y = plot.top() + (high - tick.at) / (high - low) * plot.height()
            if y + half > free_above:
                continue
            free_above = y - half
            self._write_figure(painter, tick, words, QRectF(0, y - half, plot.left() - 6, 2 * half))

    def _write_figure(self, painter: QPainter, tick: Tick, words: ChartWords, rect: QRectF) -> None:
        scheme = self._style.scheme
        painter.setFont(self._style.strong if tick.major else self._style.font)
        painter.setPen(QColor(scheme.text if tick.major else scheme.text_soft))
        painter.drawText(rect, _RIGHT, words.chart_tick(tick))

    def _paint_x_axis(
        self, painter: QPainter, plot: QRectF, chart: Chart, words: ChartWords
    ) -> None:
        scheme = self._style.scheme
        line = _LINE_PX * self._style.scale
        top = plot.bottom() + strip_height(chart, self._style) + 6
        for tick, x in self._free_ticks(plot, chart.x_axis, words):
            painter.setFont(self._style.strong if tick.major else self._style.font)
            painter.setPen(QColor(scheme.text if tick.major else scheme.text_soft))
            painter.drawText(QRectF(x - 40, top, 80, line), _CENTRE, words.chart_tick(tick))
            if tick.major and chart.x_axis.kind in AGE_AXES:
                year = words.chart_year(chart.x_axis, tick)
                half = _width(self._style.strong, [year]) / 2 + 2
                middle = max(min(x, self._size.right() - half), half)
                place = QRectF(middle - half, top + line, 2 * half, line)
                painter.drawText(place, _CENTRE, year)
        painter.setFont(self._style.font)
        painter.setPen(QColor(scheme.text_soft))
        rows = 2 if chart.x_axis.kind in AGE_AXES else 1
        title = QRectF(plot.left(), top + rows * line, plot.width(), line)
        painter.drawText(title, _CENTRE, words.chart_axis(chart.x_axis))

    def _free_ticks(
        self, plot: QRectF, axis: Axis, words: ChartWords
    ) -> Iterable[tuple[Tick, float]]:
        """Return the ticks whose figures do not overlap; major ticks take precedence."""
        (low, high), _ = self._box.viewRange()
        metrics = QFontMetricsF(self._style.strong)
        taken: list[tuple[float, float]] = []
        for tick in sorted(axis.ticks, key=lambda tick: not tick.major):
            if not low - 1e-9 <= tick.at <= high + 1e-9:
                continue
            x = plot.left() + (tick.at - low) / (high - low) * plot.width()
            half = metrics.horizontalAdvance(words.chart_tick(tick)) / 2 + 2
            if all(x + half <= left or x - half >= right for left, right in taken):
                taken.append((x - half, x + half))
                yield tick, x

    def _paint_ends(self, painter: QPainter, plot: QRectF, chart: Chart, words: ChartWords) -> None:
        painter.setFont(self._style.strong)
        half = _LINE_PX * self._style.scale / 2
        for label, y in self._ends(plot, chart):
            painter.setPen(QColor(self._style.scheme.labels[label.role]))
            rect = QRectF(plot.right() + 8, y - half, self._size.width(), 2 * half)
            text = words.chart_label(label, percentile=chart.labels_are_percentiles)
            painter.drawText(rect, _LEFT, text)

    def _ends(self, plot: QRectF, chart: Chart) -> list[tuple[Label, float]]:
        """Return the labels that fit, with the places where their curves leave the view."""
        (_, right), (low, high) = self._box.viewRange()
        apart = QFontMetricsF(self._style.strong).ascent()
        found: list[tuple[Label, float]] = []
        pairs = zip(chart.labels, chart.curves, strict=True)
        for label, curve in sorted(pairs, key=lambda pair: _rank(pair[0].role)):
            value = float(np.interp(right, curve.x, curve.y))
            y = plot.top() + (high - value) / (high - low) * plot.height()
            if low <= value <= high and all(abs(y - other) >= apart for _, other in found):
                found.append((label, y))
        return found


_FIRST_TO_LAST = (
    ChartRole.KMS_RED_LINE,
    ChartRole.SD_MINUS_2,
    ChartRole.MEDIAN,
    ChartRole.SD_MINUS_3,
    ChartRole.SD_PLUS_2,
    ChartRole.SD_PLUS_3,
    ChartRole.SD_MINUS_1,
    ChartRole.SD_PLUS_1,
)
"""Which labels get room on a low chart: the limit of stunting and wasting before all others."""


def _rank(role: ChartRole) -> int:
    """Return the place of a label's role in `_FIRST_TO_LAST`; others come last."""
    return _FIRST_TO_LAST.index(role) if role in _FIRST_TO_LAST else len(_FIRST_TO_LAST)


def _width(font: QFont, texts: list[str]) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
