"""Paints the cells of a sheet, and opens the editor of a cell."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.sheet.model import FAULT_ROLE, MARK_ROLE, Mark, SheetModel
from desktop_app.ui.kit.sheet.paste import is_range
from desktop_app.ui.kit.table_view import CellPainter

BOX_PX, RADIUS_PX = 18, 4
TICK = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))
"""The corners of the tick, as shares of the box."""
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class CellLine(QLineEdit):
    """The editor of a cell; an arrow that cannot move the caret leaves the cell."""

    stepped = Signal(int, int)
    """An arrow left the cell; carries the step in rows (down) and columns (right), one is ±1."""
    range_pasted = Signal()
    """The clipboard holds several cells, to be pasted from this cell on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell on an arrow; emit `range_pasted` when a copied range is pasted."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() and not self._caret_moves(step[1]):
            self.stepped.emit(*step)
        elif event.matches(QKeySequence.StandardKey.Paste) and is_range(
            QGuiApplication.clipboard().text()
        ):
            self.range_pasted.emit()
        else:
            super().keyPressEvent(event)

    def _caret_moves(self, right: int) -> bool:
        if not right:
            return False
        end = len(self.text()) if right > 0 else 0
        return self.hasSelectedText() or self.cursorPosition() != end


class SheetCells(CellPainter):
    """Paints tick boxes and marks wrong cells; opens a cell's editor."""

    opened = Signal(CellLine)

    def __init__(self, parent: QWidget) -> None:
        """Prepare colours."""
        super().__init__(parent)
        self._theme = theme.load()

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Open the editor of a cell; tell the model its text at every keystroke."""
        line = CellLine(parent)
        model = index.model()
        assert isinstance(model, SheetModel), "only sheets have these cells"  # noqa: S101 - types
        column = model.columns[index.column()]
        cell = model.cell(index.row(), index.column())
        line.setMaxLength(column.longest)
        line.setFrame(False)
        line.setAlignment(column.align)
        line.setStyleSheet("padding: 0 6px; min-height: 0;")
        line.textEdited.connect(lambda text: model.begin_typing(cell, text))
        self.opened.emit(line)
        return line

    def destroyEditor(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Delete a cell's editor; its text was taken or dropped before."""
        model = index.model()
        if isinstance(model, SheetModel) and model.open_cell is not None:
            model.end_typing()
        super().destroyEditor(editor, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell."""
        mark = index.data(MARK_ROLE)
        if mark is None:
            if index.data(FAULT_ROLE):
                painter.fillRect(option.rect, self._theme.colour("danger_soft"))
            super().paint(painter, option, index)
            return
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(option.rect.center())
        box = QRectF(middle.x() - BOX_PX / 2, middle.y() - BOX_PX / 2, BOX_PX, BOX_PX)
        self._paint_box(painter, box, Mark(mark))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), RADIUS_PX + 2, RADIUS_PX + 2)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        colour = self._theme.colour
        if mark is Mark.CLOSED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            painter.drawEllipse(box.center(), 2.0, 2.0)
            return
        full = mark in (Mark.STORED, Mark.NEW)
        waiting = mark in (Mark.NEW, Mark.TAKEN)
        edge = colour("warning") if waiting else colour("accent" if full else "control_line")
        painter.setPen(QPen(edge, 2 if waiting else 1))
        painter.setBrush(colour("accent" if full else "card"))
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        if full:
            painter.setPen(QPen(colour("text_on_accent"), 2))
            points = [QPointF(box.left() + x * BOX_PX, box.top() + y * BOX_PX) for x, y in TICK]
            painter.drawPolyline(QPolygonF(points))
