"""The growth chart on screen: paints a chart model; pointer, wheel and keys move in it."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.growth.chart import Chart, Event, Point
from desktop_app.growth.chart_scheme import chart_scheme
from desktop_app.ui.growth.chart_card import ChartCard
from desktop_app.ui.growth.chart_colours import ChartStyle
from desktop_app.ui.growth.chart_frame import ChartFrame
from desktop_app.ui.growth.chart_layers import (
    BackgroundLayer,
    ChildLayer,
    Drawn,
    GhostLayer,
    PointerLayer,
)
from desktop_app.wording.growth_chart_words import CHART_INDONESIAN, ChartWords

NO_VISIT = -1
"""What `visit_hovered` carries when no visit is under the pointer."""

_REACH_PX = 16.0
"""A point this near to the pointer counts as pointed at."""
_DEEPEST_ZOOM = 20
_STEP = 0.8
_FONT_FAMILY = "Inter"


class ChartView(QWidget):
    """Shows one chart. Arrow keys go from visit to visit, Enter opens one, + - 0 zoom."""

    visit_hovered = Signal(int)
    visit_clicked = Signal(int)
    event_clicked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._words = CHART_INDONESIAN
        self._current: int | None = None
        """Index of the point that pointer or keys are on."""
        self._scheme = "standard"
        self._scale = 1.0
        self._canvas = _Canvas(self)
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0.0)
        self._canvas.scene().addItem(self._box)
        style = self._style()
        self._background = BackgroundLayer(self._box, style)
        self._child = ChildLayer(self._box, style)
        self._pointer = PointerLayer(self._box, style)
        self._ghost = GhostLayer(self._box, style)
        self._frame = ChartFrame(self._box, style)
        for item in (self._background, self._child, self._pointer, self._ghost, self._frame):
            self._canvas.scene().addItem(item)
        self._card = ChartCard(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas.setFocusProxy(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._apply_style()
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: self._earlier_point,
            Qt.Key.Key_Right: self._later_point,
            Qt.Key.Key_Return: self._open_point,
            Qt.Key.Key_Enter: self._open_point,
            Qt.Key.Key_Plus: self._zoom_in,
            Qt.Key.Key_Equal: self._zoom_in,
            Qt.Key.Key_Minus: self._zoom_out,
            Qt.Key.Key_0: self.reset_view,
            Qt.Key.Key_Escape: self._leave_point,
        }
        self._box.sigRangeChanged.connect(self._view_moved)
        self._canvas.pointed.connect(self._pointer_moved)
        self._canvas.scene().sigMouseClicked.connect(self._pointer_clicked)
        self._canvas.left.connect(self._leave_point)
        self._canvas.resized.connect(self._lay_out)
        self._canvas.pinched.connect(self._zoom_at)

    def sizeHint(self) -> QSize:
        """Return a size at which nothing is cut."""
        return QSize(760, 520)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the ticks cannot be read."""
        return QSize(360, 260)

    def show_chart(self, chart: Chart, words: ChartWords = CHART_INDONESIAN) -> None:
        """Paint the chart; the zoom stays when only the child's data changed."""
        same_view = self._chart is not None and _frame_of(self._chart) == _frame_of(chart)
        self._leave_point()
        self._chart, self._words = chart, words
        self._background.show_chart(chart)
        self._frame.show_chart(chart, words)
        self._lay_out()
        if not same_view:
            self._limit_view(chart)
            self.reset_view()
        self._child.show_chart(chart)
        self._show_ghost(chart.ghost)
        self.setAccessibleName(words.chart_title(chart))
        last = chart.points[-1:]
        self.setAccessibleDescription(", ".join(words.chart_point(chart, last[0])) if last else "")

    def set_ghost(self, point: Point | None) -> None:
        """Move the point of the visit that is being typed; nothing else is repainted."""
        self._show_ghost(point)

    def set_scheme(self, name: str) -> None:
        """Use another set of colours, one of `chart_scheme.SCHEMES`."""
        self._scheme = name
        self._apply_style()

    def set_text_scale(self, scale: float) -> None:
        """Enlarge text and dots, for a mother who sits across the table."""
        self._scale = scale
        self._apply_style()

    def reset_view(self) -> None:
        """Show the whole chart again."""
        if self._chart is not None:
            x, y = self._chart.x_axis, self._chart.y_axis
            self._box.setRange(xRange=(x.low, x.high), yRange=(y.low, y.high), padding=0)

    def zoom(self, factor: float) -> None:
        """Show `factor` of the current view, centred on the current point or the middle."""
        self._zoom_at(1 / factor, None)

    def view_range(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the visible part: (x low, x high), (y low, y high)."""
        (x_low, x_high), (y_low, y_high) = self._box.viewRange()
        return (x_low, x_high), (y_low, y_high)

    def card_text(self) -> str:
        """Return what the hover card says, "" without one."""
        return self._card.text()

    def place_of(self, index: int) -> QPointF:
        """Return the place of the chart's point `index`, in this widget's pixels."""
        return self._to_widget(self._box.mapToScene(self._child.places[index]))

    def place_of_event(self, index: int) -> QPointF:
        """Return the middle of the chart's event `index`, in this widget's pixels."""
        return self._to_widget(self._frame.placed[index].rect.center())

    def drawn(self) -> list[Drawn]:
        """Return everything on the screen as its painters hold it, in the chart's units."""
        return [
            *self._background.drawn(),
            *self._child.drawn(),
            *self._ghost.drawn(),
            *self._frame.drawn(),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from visit to visit, open one, zoom."""
        action = self._keys.get(event.key())
        if action is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        action()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the card that keys had opened."""
        self._leave_point()
        super().focusOutEvent(event)

    def _style(self) -> ChartStyle:
        return ChartStyle(chart_scheme(self._scheme), _FONT_FAMILY, self._scale)

    def _apply_style(self) -> None:
        style = self._style()
        for part in (self._background, self._child, self._pointer, self._ghost, self._frame):
            part.set_style(style)
        self._card.set_style(style)
        self._canvas.setBackground(QColor(style.scheme.paper))
        self._lay_out()

    def _limit_view(self, chart: Chart) -> None:
        x, y = chart.x_axis, chart.y_axis
        self._box.setLimits(
            xMin=x.low,
            xMax=x.high,
            yMin=y.low,
            yMax=y.high,
            minXRange=(x.high - x.low) / _DEEPEST_ZOOM,
            minYRange=(y.high - y.low) / _DEEPEST_ZOOM,
        )

    def _lay_out(self) -> None:
        size = QRectF(self._canvas.viewport().rect())
        self._frame.set_size(size)
        plot = size.marginsRemoved(self._frame.margins())
        if plot.isValid():
            self._box.setGeometry(plot)
        self._view_moved()

    def _view_moved(self) -> None:
        for part in (self._background, self._child, self._pointer, self._ghost, self._frame):
            part.moved()
        self._mark_current()

    def _show_ghost(self, point: Point | None) -> None:
        if self._chart is None:
            return
        text = "" if point is None else self._words.chart_ghost(self._chart, point)
        before = None
        if point is not None:
            earlier = [p for p in self._chart.points if p.visit_date < point.visit_date]
            before = earlier[-1] if earlier else None
        self._ghost.show_ghost(point, before, text)

    def _to_widget(self, scene: QPointF) -> QPointF:
        return QPointF(self._canvas.mapTo(self, self._canvas.mapFromScene(scene)))

    def _point_near(self, scene: QPointF) -> int | None:
        place = self._box.mapFromScene(scene)
        near = [
            ((place - other).manhattanLength(), index)
            for index, other in enumerate(self._child.places)
        ]
        distance, index = min(near, default=(_REACH_PX + 1, 0))
        return index if distance <= _REACH_PX else None

    def _event_near(self, scene: QPointF) -> Event | None:
        # The one drawn last lies on top.
        for item in reversed(self._frame.placed):
            # A mark is thin: a few pixels beside it count, too.
            if item.rect.adjusted(-2, -3, 2, 3).contains(scene):
                return item.event
        return None

    def _pointer_moved(self, scene: QPointF) -> None:
        event = self._event_near(scene)
        index = self._point_near(scene)
        leads_on = event is not None or index is not None
        shape = Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor
        self._canvas.viewport().setCursor(shape)
        if event is not None and self._chart is not None:
            self._leave_point()
            self._show_card(scene, self._words.chart_event(event))
            return
        if index is None:
            self._leave_point()
        else:
            self._go_to_point(index)

    def _pointer_clicked(self, click: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if click.button() != Qt.MouseButton.LeftButton:
            return
        if click.double():
            self.reset_view()
            return
        scene = click.scenePos()
        event = self._event_near(scene)
        if event is not None:
            self.event_clicked.emit(event.kind, event.record_id)
            return
        index = self._point_near(scene)
        if index is not None and self._chart is not None:
            self.visit_clicked.emit(self._chart.points[index].visit_id)

    def _go_to_point(self, index: int) -> None:
        if self._chart is None or index == self._current:
            return
        self._current = index
        self._mark_current()
        point = self._chart.points[index]
        self.setAccessibleDescription(", ".join(self._words.chart_point(self._chart, point)))
        self.visit_hovered.emit(point.visit_id)

    def _leave_point(self) -> None:
        had_point = self._current is not None
        self._current = None
        self._mark_current()
        if had_point:
            self.visit_hovered.emit(NO_VISIT)

    def _mark_current(self) -> None:
        if self._chart is None or self._current is None:
            self._pointer.point_at(None)
            self._card.hide()
            return
        place = self._child.places[self._current]
        self._pointer.point_at(place)
        point = self._chart.points[self._current]
        self._show_card(self._box.mapToScene(place), self._words.chart_point(self._chart, point))

    def _show_card(self, scene: QPointF, lines: tuple[str, ...]) -> None:
        self._card.show_at(self._to_widget(scene).toPoint(), lines, self.rect())

    def _zoom_at(self, scale: float, scene: QPointF | None) -> None:
        if self._chart is None:
            return
        if scene is not None:
            centre = self._box.mapSceneToView(scene)
        elif self._current is not None:
            point = self._chart.points[self._current]
            centre = QPointF(point.x, point.y)
        else:
            centre = self._box.viewRect().center()
        self._box.scaleBy((1 / scale, 1 / scale), center=centre)

    def _earlier_point(self) -> None:
        count = len(self._child.places)
        if count:
            self._go_to_point(count - 1 if self._current is None else max(self._current - 1, 0))

    def _later_point(self) -> None:
        count = len(self._child.places)
        if count:
            self._go_to_point(0 if self._current is None else min(self._current + 1, count - 1))

    def _open_point(self) -> None:
        if self._chart is not None and self._current is not None:
            self.visit_clicked.emit(self._chart.points[self._current].visit_id)

    def _zoom_in(self) -> None:
        self.zoom(_STEP)

    def _zoom_out(self) -> None:
        self.zoom(1 / _STEP)


class _Canvas(pg.GraphicsView):
    """The graphics view: emits its size, the pointer's moves and leaving, and a pinch."""

    resized = Signal()
    pointed = Signal(QPointF)
    left = Signal()
    pinched = Signal(float, QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, useOpenGL=False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Emit the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit the pointer's place in the scene; the scene itself skips some moves."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self.mapToScene(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Emit that the pointer left."""
        super().leaveEvent(event)
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn a pinch of two fingers into a zoom about their middle."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.pinched.emit(pinch.scaleFactor(), self.mapToScene(middle))
                event.accept()
                return True
        return super().eventFilter(watched, event)


def _frame_of(chart: Chart) -> tuple[object, ...]:
    x, y = chart.x_axis, chart.y_axis
    return (chart.indicator, chart.age_range, x.kind, x.low, x.high, y.low, y.high)
