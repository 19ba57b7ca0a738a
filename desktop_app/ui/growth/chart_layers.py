"""Draws the inside of a chart on screen: background, projections, the child, the ghost point.

Each layer is a graphics item that covers the view box and draws in its pixels. `drawn` tells what
it has put there, read back from the shapes it paints.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.growth.chart import AgeRange, Band, Chart, ChartRole, Curve, Point
from desktop_app.ui.growth.chart_colours import ChartStyle, line_pen, thin_pen

KEPT_BACKGROUNDS = 8
"""How many painted backgrounds are kept: enough to switch among the seven indicators."""
_ROOM_PX = 14.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn shape: its kind, its role and its points in the chart's units."""

    kind: str
    role: ChartRole
    x: tuple[float, ...]
    y: tuple[float, ...]


class Layer(QGraphicsItem):
    """An item over the view box, in its pixels; it redraws when the view moves.

    It is no child of the view box, which would cut the dot of birth in two at the frame.
    """

    def __init__(self, box: pg.ViewBox, style: ChartStyle, z: float) -> None:
        super().__init__()
        self._box = box
        self._style = style
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_style(self, style: ChartStyle) -> None:
        """Draw in another scheme or text size."""
        self._style = style
        self.moved()

    def moved(self) -> None:
        """Redraw after the view box shows another part, or has another size."""
        self.prepareGeometryChange()
        self.setPos(self._box.pos())
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the view box, widened by room for dots on its edge."""
        return self._box.rect().adjusted(-_ROOM_PX, -_ROOM_PX, _ROOM_PX, _ROOM_PX)

    def seen(self, place: QPointF) -> bool:
        """Whether a place lies inside the frame or on it."""
        return self._box.rect().adjusted(-1, -1, 1, 1).contains(place)

    def to_pixels(self, x: Sequence[float], y: Sequence[float]) -> np.ndarray:
        """Return the pixels of data points in the view box, shape (n, 2)."""
        (x_low, x_high), (y_low, y_high) = self._box.viewRange()
        rect = self._box.rect()
        across = (np.asarray(x, dtype=float) - x_low) * (rect.width() / (x_high - x_low))
        down = (y_high - np.asarray(y, dtype=float)) * (rect.height() / (y_high - y_low))
        return np.column_stack((rect.left() + across, rect.top() + down))

    def from_pixels(self, places: Iterable[QPointF]) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Return the data points of pixels in the view box."""
        (x_low, x_high), (y_low, y_high) = self._box.viewRange()
        rect = self._box.rect()
        found = [
            (
                x_low + (place.x() - rect.left()) / rect.width() * (x_high - x_low),
                y_high - (place.y() - rect.top()) / rect.height() * (y_high - y_low),
            )
            for place in places
        ]
        return tuple(x for x, _ in found), tuple(y for _, y in found)


class BackgroundLayer(Layer):
    """Bands, grid and curves: painted once for a view and kept as a picture."""

    def __init__(self, box: pg.ViewBox, style: ChartStyle) -> None:
        super().__init__(box, style, z=-10)
        self._chart: Chart | None = None
        self._pictures: OrderedDict[tuple[object, ...], tuple[QPixmap, object]] = OrderedDict()

    def show_chart(self, chart: Chart) -> None:
        """Draw the background of a chart."""
        self._chart = chart
        self.moved()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the kept picture; paint it first when there is none."""
        del option, widget
        rect = self._box.rect()
        if self._chart is None or rect.isEmpty():
            return
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self._picture(self._chart, rect, ratio))

    def drawn(self) -> list[Drawn]:
        """Return the bands (low edge, then high edge backwards) and the curves."""
        if self._chart is None:
            return []
        bands = [
            Drawn("band", band.role, *self.from_pixels(self._band(band).toList()))
            for band in self._chart.bands
        ]
        return bands + [
            Drawn("curve", curve.role, *self.from_pixels(self._curve(curve).toList()))
            for curve in self._chart.curves
        ]

    def _picture(self, chart: Chart, rect: QRectF, ratio: float) -> QPixmap:
        (x_low, x_high), (y_low, y_high) = self._box.viewRange()
        view = (x_low, x_high, y_low, y_high, rect.width(), rect.height(), ratio)
        # The builder hands out the same tuple for the same background: its identity will do, as
        # long as the tuple is kept beside the picture.
        key = (
            id(chart.bands),
            self._style.scheme.name,
            self._style.scale,
            chart.y_axis.high,
            *view,
        )
        kept = self._pictures.get(key)
        if kept is not None:
            self._pictures.move_to_end(key)
            return kept[0]
        picture = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._style.scheme.paper))
        painter = QPainter(picture)
        painter.translate(-rect.topLeft())
        self._paint(painter, chart, rect)
        painter.end()
        self._pictures[key] = (picture, chart.bands)
        if len(self._pictures) > KEPT_BACKGROUNDS:
            self._pictures.popitem(last=False)
        return picture

    def _paint(self, painter: QPainter, chart: Chart, rect: QRectF) -> None:
        scheme = self._style.scheme
        painter.setPen(Qt.PenStyle.NoPen)
        for band in chart.bands:
            painter.setBrush(QColor(scheme.fills[band.role]))
            painter.drawPolygon(self._band(band))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tick in chart.x_axis.ticks:
            painter.setPen(thin_pen(scheme.grid_major if tick.major else scheme.grid))
            x = round(self.to_pixels([tick.at], [0.0])[0, 0]) + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for tick in chart.y_axis.ticks:
            painter.setPen(thin_pen(scheme.grid_major if tick.major else scheme.grid))
            y = round(self.to_pixels([0.0], [tick.at])[0, 1]) + 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in chart.curves:
            painter.setPen(line_pen(scheme.lines[curve.role]))
            painter.drawPolyline(self._curve(curve))

    def _curve(self, curve: Curve) -> QPolygonF:
        return polygon(self.to_pixels(curve.x, curve.y))

    def _band(self, band: Band) -> QPolygonF:
        low = self.to_pixels(band.x, band.low)
        high = self.to_pixels(band.x, band.high)
        return polygon(np.concatenate((low, high[::-1])))


class ChildLayer(Layer):
    """The child's points, joined; a flagged one is hollow. Projections start from them."""

    def __init__(self, box: pg.ViewBox, style: ChartStyle) -> None:
        super().__init__(box, style, z=10)
        self._points: tuple[Point, ...] = ()
        self._projections: tuple[Curve, ...] = ()
        self.places: list[QPointF] = []
        """The points' places in the view box, in the order of the chart's points."""
        self._projected: list[QPolygonF] = []
        self._joined: tuple[Point, ...] = ()
        self._line = QPolygonF()
        self._wide = True

    def show_chart(self, chart: Chart) -> None:
        """Draw the points and projections of a chart."""
        self._points, self._projections = chart.points, chart.projections
        self._joined = chart.joined
        self._wide = chart.age_range is AgeRange.BIRTH_TO_2
        self.moved()

    @property
    def _radius(self) -> float:
        """Return the dots' radius; smaller when five years share the width."""
        return (4.0 if self._wide else 3.2) * self._style.scale

    def moved(self) -> None:
        """Compute the points' places in the current view."""
        xy = self.to_pixels([p.x for p in self._points], [p.y for p in self._points])
        self.places = [QPointF(x, y) for x, y in xy.tolist()]
        self._projected = [polygon(self.to_pixels(c.x, c.y)) for c in self._projections]
        joined = self._joined
        self._line = polygon(self.to_pixels([p.x for p in joined], [p.y for p in joined]))
        super().moved()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw lines first, then dots in white rings, so that each dot stays a dot."""
        del option, widget
        scheme, size = self._style.scheme, self._radius
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(self._box.rect())
        for curve, places in zip(self._projections, self._projected, strict=True):
            painter.setPen(line_pen(scheme.lines[curve.role]))
            painter.drawPolyline(places)
            _dot(painter, places.last(), size - 1, scheme.halo, scheme.lines[curve.role].colour)
        painter.setPen(line_pen(scheme.lines[ChartRole.CHILD]))
        painter.drawPolyline(self._line)
        painter.restore()
        for point, place in zip(self._points, self.places, strict=True):
            if not self.seen(place):
                continue
            if point.role is ChartRole.CHILD and not point.off_frame:
                _dot(painter, place, size, scheme.halo, scheme.lines[ChartRole.CHILD].colour)
                continue
            painter.setPen(line_pen(scheme.lines[point.role]))
            painter.setBrush(QBrush(QColor(scheme.paper)))
            if point.off_frame:
                up = 1 if place.y() < self._box.rect().center().y() else -1
                painter.drawPolygon(_arrow(place, size + 1, up))
            else:
                painter.drawEllipse(place, size, size)

    def drawn(self) -> list[Drawn]:
        """Return each point and each projection."""
        points = [
            Drawn("point", point.role, *self.from_pixels([place]))
            for point, place in zip(self._points, self.places, strict=True)
        ]
        line = Drawn("line", ChartRole.CHILD, *self.from_pixels(self._line.toList()))
        return [
            *points,
            *([line] if self._joined else []),
            *(
                Drawn("projection", curve.role, *self.from_pixels(places.toList()))
                for curve, places in zip(self._projections, self._projected, strict=True)
            ),
        ]


class GhostLayer(Layer):
    """The point that is being typed: a dashed ring, tied to the last point, with its value."""

    def __init__(self, box: pg.ViewBox, style: ChartStyle) -> None:
        super().__init__(box, style, z=20)
        self.point: Point | None = None
        self.text = ""
        self._before: Point | None = None

    def show_ghost(self, point: Point | None, before: Point | None, text: str) -> None:
        """Move the ghost to `point`, None hides it; `before` is the point that it follows."""
        self.point, self._before, self.text = point, before, text
        self.update()

    def place(self) -> QPointF | None:
        """Return the ghost's place in the view box."""
        if self.point is None:
            return None
        return QPointF(*self.to_pixels([self.point.x], [self.point.y])[0].tolist())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the ring last, and the text where there is room."""
        del option, widget
        place = self.place()
        if place is None or not self.seen(place):
            return
        scheme, scale = self._style.scheme, self._style.scale
        line = scheme.lines[ChartRole.GHOST]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line_pen(line))
        if self._before is not None:
            start = self.to_pixels([self._before.x], [self._before.y])[0]
            painter.drawLine(QPointF(*start.tolist()), place)
        painter.setBrush(QBrush(QColor(scheme.paper)))
        painter.drawEllipse(place, 8 * scale, 8 * scale)
        _dot(painter, place, 3.0 * scale, scheme.halo, line.colour)
        self._paint_text(painter, place)

    def drawn(self) -> list[Drawn]:
        """Return the ghost; nothing when there is none."""
        place = self.place()
        return (
            [] if place is None else [Drawn("ghost", ChartRole.GHOST, *self.from_pixels([place]))]
        )

    def _paint_text(self, painter: QPainter, place: QPointF) -> None:
        scheme, scale = self._style.scheme, self._style.scale
        size = QFontMetricsF(self._style.strong).boundingRect(self.text).size()
        pill = QRectF(0, 0, size.width() + 16 * scale, size.height() + 8 * scale)
        frame = self._box.rect().adjusted(4, 4, -4, -4)
        pill.moveBottomLeft(place + QPointF(-pill.width() / 2, -14 * scale))
        if pill.top() < frame.top():
            pill.moveTop(place.y() + 14 * scale)
        pill.moveLeft(min(max(pill.left(), frame.left()), frame.right() - pill.width()))
        painter.setPen(thin_pen(scheme.lines[ChartRole.GHOST].colour))
        painter.setBrush(QBrush(QColor(scheme.card)))
        painter.drawRoundedRect(pill, 6, 6)
        painter.setPen(QColor(scheme.text))
        painter.setFont(self._style.strong)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.text)


class PointerLayer(Layer):
    """Marks the current point: a ring round it and a line down to its age."""

    def __init__(self, box: pg.ViewBox, style: ChartStyle) -> None:
        super().__init__(box, style, z=15)
        self._place: QPointF | None = None

    def point_at(self, place: QPointF | None) -> None:
        """Mark a place; None removes the mark."""
        if place != self._place:
            self._place = place
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw line and ring."""
        del option, widget
        if self._place is None or not self.seen(self._place):
            return
        scheme, scale = self._style.scheme, self._style.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(thin_pen(scheme.text_soft))
        bottom = QPointF(self._place.x(), self._box.rect().bottom())
        painter.drawLine(self._place + QPointF(0, 9 * scale), bottom)
        painter.setPen(thin_pen(scheme.focus, 2.0))
        painter.drawEllipse(self._place, 8 * scale, 8 * scale)


def polygon(xy: np.ndarray) -> QPolygonF:
    """Return an (n, 2) array as a polygon."""
    return QPolygonF([QPointF(x, y) for x, y in xy.tolist()])


def _arrow(edge: QPointF, size: float, up: int) -> QPolygonF:
    """Return an arrowhead that points past the frame's edge, centred on the edge."""
    foot = edge.y() + up * size
    return QPolygonF(
        [
            QPointF(edge.x() - size, foot),
            QPointF(edge.x() + size, foot),
            QPointF(edge.x(), edge.y() - up * size),
        ]
    )


def _dot(painter: QPainter, place: QPointF, radius: float, halo: str, colour: str) -> None:
    ring = QPainterPath()
    ring.addEllipse(place, radius + 1.5, radius + 1.5)
    painter.fillPath(ring, QColor(halo))
    dot = QPainterPath()
    dot.addEllipse(place, radius, radius)
    painter.fillPath(dot, QColor(colour))
