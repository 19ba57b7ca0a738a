"""A small line chart of a course's weights, with the gain in g/kg/day under each weighing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.feeding import CourseWeighing, OutpatientVisit
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.theme import M, S
from desktop_app.wording.clinic_words import ClinicWords

HEIGHT_PX = 104
_LABEL_PX = 18
_CAPTION_PX = 68
_DOT_PX = 4.0
_LEAST_SPAN_KG = 0.4
_LABEL_WIDTH_PX = 46
MOST_POINTS = 8
"""Only the newest are shown: more labels would overlap."""


class WeightChart(QWidget):
    """Paints weights over days; begins empty. A click on a weight chooses its weighing."""

    chosen = Signal(object)

    def __init__(self, words: ClinicWords) -> None:
        """Take the height that it needs."""
        super().__init__()
        self._words = words
        self._points: tuple[tuple[date, float, float | None], ...] = ()
        self._shown: tuple[CourseWeighing | OutpatientVisit, ...] = ()
        self.setFixedHeight(HEIGHT_PX)

    def show_weighings(
        self,
        weighings: Sequence[CourseWeighing | OutpatientVisit],
        rates: Mapping[date, float | None],
    ) -> None:
        """Show these, each with the gain in g/kg/day since the weighing before it."""
        self._shown = tuple(weighings[-MOST_POINTS:])
        self._points = tuple((one.on, one.weight_kg, rates.get(one.on)) for one in self._shown)
        self.setAccessibleName(self.tr("Berat mingguan"))
        self.setAccessibleDescription(
            "; ".join(
                f"{self._words.date(on)} {self._words.number(kg)} kg" for on, kg, _ in self._points
            )
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line, dots and figures."""
        colours = theme.load()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(theme.FONT_FAMILY)
        font.setPixelSize(theme.SMALL_PX)
        painter.setFont(font)
        painter.setPen(colours.colour("text_soft"))
        bottom = self.height() - _LABEL_PX
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, _CAPTION_PX, _LABEL_PX), left, self.tr("kg"))
        painter.drawText(QRectF(0, bottom, _CAPTION_PX, _LABEL_PX), left, self.tr("g/kg/hari"))
        if not self._points:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Belum ditimbang"))
            painter.end()
            return
        places = self._places()
        painter.setPen(QPen(colours.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(colours.colour("accent"))
        for place in places:
            painter.drawEllipse(place, _DOT_PX, _DOT_PX)
        middle = Qt.AlignmentFlag.AlignCenter
        for place, (_on, weight_kg, rate) in zip(places, self._points, strict=True):
            at = place.x() - _LABEL_WIDTH_PX / 2
            painter.setPen(colours.colour("text"))
            above = QRectF(at, place.y() - _LABEL_PX - _DOT_PX, _LABEL_WIDTH_PX, _LABEL_PX)
            painter.drawText(above, middle, self._words.number(weight_kg, 2))
            if rate is not None:
                painter.setPen(colours.colour("good" if rate > 0 else "danger"))
                below = QRectF(at, bottom, _LABEL_WIDTH_PX, _LABEL_PX)
                painter.drawText(below, middle, self._words.number(rate, 1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the weighing under the mouse."""
        for place, weighing in zip(self._places(), self._shown, strict=True):
            if abs(place.x() - event.position().x()) <= _LABEL_WIDTH_PX / 2:
                self.chosen.emit(weighing)
                return

    def _places(self) -> list[QPointF]:
        if not self._points:
            return []
        bottom = self.height() - _LABEL_PX
        room = QRectF(_CAPTION_PX, 0, self.width() - _CAPTION_PX - M, bottom)
        first, last = self._points[0][0], self._points[-1][0]
        days = max((last - first).days, 1)
        weights = [kg for _on, kg, _rate in self._points]
        span = max(max(weights) - min(weights), _LEAST_SPAN_KG)
        middle = (max(weights) + min(weights)) / 2
        side = _LABEL_WIDTH_PX / 2
        width = room.width() - _LABEL_WIDTH_PX
        top, height = _LABEL_PX + S, room.height() - _LABEL_PX - 2 * S - _DOT_PX
        return [
            QPointF(
                room.left() + side + width * (on - first).days / days,
                top + height * (0.5 - (kg - middle) / span),
            )
            for on, kg, _rate in self._points
        ]
