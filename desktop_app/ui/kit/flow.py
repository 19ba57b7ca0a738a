"""A row of controls that goes on in the next line where the window is too narrow for one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit.theme import S


@dataclass(frozen=True, slots=True)
class _Part:
    """One widget with its share of the room that a line has left; a spring has no widget."""

    widget: QWidget | None
    stretch: int

    @property
    def shown(self) -> bool:
        """Whether it takes part: a hidden widget leaves no gap."""
        return self.widget is None or not self.widget.isHidden()

    @property
    def size(self) -> QSize:
        """The size that it needs: one that stretches may be as narrow as it can."""
        if self.widget is None:
            return QSize(0, 0)
        hint, least = self.widget.sizeHint(), self.widget.minimumSizeHint()
        wanted = QSize(least.width(), hint.height()) if self.stretch else hint
        return wanted.expandedTo(self.widget.minimumSize()).boundedTo(self.widget.maximumSize())


class Flow(QWidget):
    """Lays its parts out like a horizontal box, in as many lines as the width asks for.

    It is a widget and no layout: Qt deletes the items of a layout while Python still holds them.
    """

    def __init__(self, *, gap: int = S, top: bool = False) -> None:
        """Begin empty, without margins; parts of a line stand on one middle, or at its `top`."""
        super().__init__()
        self._gap, self._top = gap, top
        self._parts: list[_Part] = []

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget; with a stretch it takes what its line has left."""
        widget.setParent(self)
        self._parts.append(_Part(widget, stretch))

    def add_spring(self) -> None:
        """Push what follows in the same line to the right."""
        self._parts.append(_Part(None, 1))

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width, in pixels."""
        return self._lay_out(width, moving=False)

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        sizes = [part.size for part in self._parts if part.shown and part.widget is not None]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the largest part, which has a line of its own at worst."""
        sizes = [part.size for part in self._parts if part.shown]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def event(self, event: QEvent) -> bool:
        """Lay out again when a part was shown, hidden or has another text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay_out(self.width(), moving=True)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._lay_out(self.width(), moving=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out with the sizes that the style gives, which are known only now."""
        super().showEvent(event)
        self.updateGeometry()
        self._lay_out(self.width(), moving=True)

    def _lay_out(self, width: int, *, moving: bool) -> int:
        """Return the height that all parts need at a width; move them there if asked."""
        inside = QRect(0, 0, width, 0).marginsRemoved(self.contentsMargins())
        top = inside.top()
        lines = self._lines(inside.width())
        for line in lines:
            height = max(part.size.height() for part in line)
            if moving:
                self._place(line, QRect(inside.left(), top, inside.width(), height))
            top += height + self._gap
        used = top - self._gap if lines else top
        return used + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[_Part]]:
        """Return the parts of each line; a spring neither begins nor fills a line."""
        lines: list[list[_Part]] = []
        left = -1
        for part in self._parts:
            if not part.shown:
                continue
            needed = part.size.width() + (self._gap if part.widget is not None else 0)
            if lines and needed <= left:
                lines[-1].append(part)
                left -= needed
            elif part.widget is not None:
                lines.append([part])
                left = width - part.size.width()
        return lines

    def _place(self, line: list[_Part], rect: QRect) -> None:
        widgets = sum(part.widget is not None for part in line)
        taken = sum(part.size.width() for part in line) + self._gap * (widgets - 1)
        free = max(rect.width() - taken, 0)
        shares = sum(part.stretch for part in line)
        left = rect.left()
        for part in line:
            extra = free * part.stretch // shares if part.stretch else 0
            if part.widget is None:
                left += extra
                continue
            room = QSize(min(part.size.width() + extra, rect.width()), part.size.height())
            above = 0 if self._top else (rect.height() - room.height()) // 2
            part.widget.setGeometry(QRect(QPoint(left, rect.top() + above), room))
            left += room.width() + self._gap
