"""A strip above the chart that says what a projection's lines mean and where they lead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.growth.chart import ChartRole
from desktop_app.growth.chart_scheme import chart_scheme
from desktop_app.growth.projection import Projection
from desktop_app.ui.growth.chart_colours import line_pen
from desktop_app.ui.kit.parts import label, row
from desktop_app.ui.kit.theme import XS, M
from desktop_app.wording.growth_chart_words import ChartWords

SAMPLE = QSize(26, 12)
_RATIO = 2.0


class ProjectionLegend(QWidget):
    """Hidden while nothing is projected."""

    def __init__(self, wording: ChartWords) -> None:
        """Begin hidden."""
        super().__init__()
        self._wording = wording
        line = row(self, gap=XS)
        self._when = label("", "small")
        line.addWidget(self._when)
        self._samples: dict[ChartRole, QLabel] = {}
        self._texts: dict[ChartRole, QLabel] = {}
        for role in (
            ChartRole.PROJECTION_CHANNEL,
            ChartRole.PROJECTION_PACE,
            ChartRole.PROJECTION_RETURN,
        ):
            line.addSpacing(M)
            self._samples[role], self._texts[role] = QLabel(), label("", "small")
            line.addWidget(self._samples[role])
            line.addWidget(self._texts[role])
        line.addStretch()
        self.hide()

    @property
    def text(self) -> str:
        """The strip's text; empty while hidden."""
        if self.isHidden():
            return ""
        told = [text.text() for text in self._texts.values() if not text.isHidden()]
        return " ".join([self._when.text(), *told])

    def show_projection(self, ahead: Projection | None, scheme: str) -> None:
        """Describe one projection with the scheme's line styles; None hides the strip."""
        self.setVisible(ahead is not None)
        if ahead is None:
            return
        self._when.setText(f"{self._wording.date(ahead.until_date)}:")
        drawn = {curve.role for curve in ahead.curves}
        for role, text in self._texts.items():
            text.setVisible(role in drawn)
            self._samples[role].setVisible(role in drawn)
            self._samples[role].setPixmap(_sample(role, scheme))
        for curve in ahead.curves:
            words = self._wording.chart_projection(curve, ahead.size)
            self._texts[curve.role].setText(words)


def _sample(role: ChartRole, scheme: str) -> QPixmap:
    picture = QPixmap(SAMPLE * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(chart_scheme(scheme).lines[role]))
    middle = SAMPLE.height() / 2
    painter.drawLine(QPointF(1, middle), QPointF(SAMPLE.width() - 1, middle))
    painter.end()
    return picture
