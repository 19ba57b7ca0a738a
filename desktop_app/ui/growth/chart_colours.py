"""Pens and fonts of a chart on screen, made from a colour scheme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen

from desktop_app.growth.chart_scheme import ChartScheme, LineStyle

_DASHES = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dash_dot": Qt.PenStyle.DashDotLine,
}
TEXT_PX = 12


@lru_cache(maxsize=256)
def line_pen(line: LineStyle) -> QPen:
    """Return the pen of a line, round at joints."""
    pen = QPen(QColor(line.colour), line.width, _DASHES[line.dash])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if line.dash == "solid" else Qt.PenCapStyle.FlatCap)
    return pen


def thin_pen(colour: str, width: float = 1.0) -> QPen:
    """Return a solid pen."""
    return QPen(QColor(colour), width)


class ChartStyle:
    """A scheme, and fonts of one family at one text scale."""

    def __init__(self, scheme: ChartScheme, family: str, scale: float = 1.0) -> None:
        self.scheme = scheme
        self.scale = scale
        self.font = self._font(family, TEXT_PX, QFont.Weight.Normal)
        self.strong = self._font(family, TEXT_PX, QFont.Weight.DemiBold)
        self.title = self._font(family, TEXT_PX + 1, QFont.Weight.DemiBold)

    def _font(self, family: str, px: float, weight: QFont.Weight) -> QFont:
        font = QFont(family)
        font.setPixelSize(round(px * self.scale))
        font.setWeight(weight)
        font.setStyleHint(QFont.StyleHint.SansSerif)
        return font
