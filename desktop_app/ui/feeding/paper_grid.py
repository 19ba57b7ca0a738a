"""The grid of paper calendars: arrows go, space ticks, a day's title ticks it for every child."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.ui.feeding.paper_model import MARK_ROLE, Mark, PaperModel
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.table_model import TONE_ROLE

ROW_PX, BOX_PX, RADIUS_PX = 32, 18, 4
WEEK_DAY_PX, MONTH_DAY_PX, WHOLE_PX, WEIGHT_PX = 76, 28, 84, 110
HEADER_PX = 44
LONGEST_WEEK = 7
WEIGHT_DIGITS = 6


class PaperGrid(QTableView):
    """Shows a `PaperModel`; its marks wait in the model until they are saved."""

    def __init__(self, model: PaperModel) -> None:
        """Show the model."""
        super().__init__()
        self.paper = model
        self.setModel(model)
        self.setItemDelegate(MarkPainter(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        columns.setFixedHeight(HEADER_PX)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setMinimumSectionSize(MONTH_DAY_PX)
        # Two digits need the whole of a narrow column.
        columns.setStyleSheet("QHeaderView::section { padding: 0; }")
        columns.sectionClicked.connect(model.toggle_day)
        self.clicked.connect(model.toggle)
        model.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Enter goes down, as one does in a list."""
        index, key = self.currentIndex(), event.key()
        typing = index.column() == self.paper.weight_column and self.paper.has_weights
        if key == Qt.Key.Key_Space and not typing:
            self.paper.toggle(index)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.go_to(index.row() + 1, index.column())
        else:
            super().keyPressEvent(event)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        if 0 <= row < self.paper.rowCount():
            self.setCurrentIndex(self.paper.index(row, column))

    def _fit(self) -> None:
        model = self.paper
        days = model.whole_column - 1
        day_px = WEEK_DAY_PX if days <= LONGEST_WEEK else MONTH_DAY_PX
        for number in range(model.columnCount()):
            width = day_px
            if number == model.whole_column:
                width = WHOLE_PX
            elif number == model.weight_column:
                width = WEIGHT_PX
            self.setColumnWidth(number, width)
        if model.columnCount():
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


class MarkPainter(QStyledItemDelegate):
    """Paints a box for each day: empty, ticked, newly ticked, taken away, or none."""

    def __init__(self, parent: QWidget) -> None:
        """Prepare colours."""
        super().__init__(parent)
        self._theme = theme.load()

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """One short line for a weight."""
        editor = QLineEdit(parent)
        editor.setMaxLength(WEIGHT_DIGITS)
        editor.setFrame(False)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setStyleSheet("padding: 0 4px; min-height: 0;")
        return editor

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell."""
        mark = index.data(MARK_ROLE)
        if mark is None:
            self._paint_text(painter, option, index)
            return
        painter.save()
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(option.rect.center())
        box = QRectF(middle.x() - BOX_PX / 2, middle.y() - BOX_PX / 2, BOX_PX, BOX_PX)
        self._paint_box(painter, box, Mark(mark))
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), RADIUS_PX + 2, RADIUS_PX + 2)
        painter.restore()

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if index.data(TONE_ROLE):
            painter.fillRect(option.rect, self._theme.colour("danger_soft"))
        super().paint(painter, option, index)

    def _paint_box(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        colour = self._theme.colour
        if mark is Mark.CLOSED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            painter.drawEllipse(box.center(), 2.0, 2.0)
            return
        full = mark in (Mark.EATEN, Mark.NEW)
        waiting = mark in (Mark.NEW, Mark.TAKEN)
        edge = colour("warning") if waiting else colour("accent" if full else "control_line")
        painter.setPen(QPen(edge, 2 if waiting else 1))
        painter.setBrush(colour("accent" if full else "card"))
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        if full:
            painter.setPen(QPen(colour("text_on_accent"), 2))
            left, top = box.left(), box.top()
            tick = [(0.24, 0.52), (0.43, 0.70), (0.76, 0.32)]
            points = [QPointF(left + x * BOX_PX, top + y * BOX_PX) for x, y in tick]
            painter.drawPolyline(QPolygonF(points))
