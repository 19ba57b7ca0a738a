"""The hover card of a chart: lines of text beside a point or an event."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.growth.chart_colours import ChartStyle

_AWAY_PX = 16


class ChartCard(QFrame):
    """Shows lines of text beside a place, the first one bold; never under the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chartCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._first = QLabel(self)
        self._first.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self._first)
        layout.addWidget(self._label)
        self.hide()

    def set_style(self, style: ChartStyle) -> None:
        """Take the scheme's colours and the text size."""
        scheme = style.scheme
        self.setStyleSheet(
            f"#chartCard {{ background: {scheme.card}; border: 1px solid {scheme.card_line};"
            f" border-radius: 8px; }} #chartCard QLabel {{ color: {scheme.text};"
            f" background: transparent; border: none; font-size: {style.font.pixelSize() + 1}px; }}"
        )
        self._first.setFont(style.strong)

    def text(self) -> str:
        """Return what the card says, "" when it is hidden."""
        return "" if self.isHidden() else f"{self._first.text()}\n{self._label.text()}"

    def show_at(self, place: QPoint, lines: tuple[str, ...], room: QRect) -> None:
        """Show the lines beside the place, inside the room."""
        self._first.setText(lines[0])
        self._label.setText("\n".join(lines[1:]))
        self.adjustSize()
        left = place.x() + _AWAY_PX
        if left + self.width() > room.right():
            left = place.x() - _AWAY_PX - self.width()
        # Below first: growth curves rise, so the room under a point is the emptiest.
        top = place.y() + _AWAY_PX
        if top + self.height() > room.bottom():
            top = place.y() - _AWAY_PX - self.height()
        self.move(
            min(max(left, room.left()), room.right() - self.width()),
            min(max(top, room.top()), room.bottom() - self.height()),
        )
        self.show()
        self.raise_()
