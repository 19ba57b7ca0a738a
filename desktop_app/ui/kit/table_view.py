"""The look of every table: airy rows, hairlines, chips for classes, bars for shares."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.clipboard import copy_secret
from desktop_app.ui.kit.table_columns import widths_of
from desktop_app.ui.kit.table_model import SHARE_ROLE, TONE_ROLE, TableModel
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.kit.tips import plain_tip

ROW_PX = 40
CHIP_PX = 24
BAR_PX = 10
BAR_WIDTH_PX = 150
CELL_PADDING_PX = 24
MEASURED_ROWS = 200
"""How many rows are looked at for the width of names: a whole register would take too long."""


class TableView(QTableView):
    """A list from which a row is chosen by mouse, arrows and Enter."""

    chosen = Signal(QModelIndex)
    """Enter or a double click on a row."""

    def __init__(self, model: TableModel, *, row_px: int = ROW_PX) -> None:
        """Show the model, with its column widths."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CellPainter(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_px)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(40)
        self._columns = model.columns
        self.hidden: frozenset[int] = frozenset()
        """The columns that the page does not show at all, however wide the table is."""
        self._name_widths: dict[int, int] = {}
        for number, column in enumerate(model.columns):
            stretches = not column.width
            columns.setSectionResizeMode(
                number,
                QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Fixed,
            )
            if column.width:
                self.setColumnWidth(number, column.width)
        model.modelReset.connect(self._rows_changed)
        self.doubleClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            # Qt would copy the cell, often a child's name, without the marks of a secret.
            if self.currentIndex().isValid():
                copy_secret(str(self.currentIndex().data() or ""))
            return
        super().keyPressEvent(event)

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        model = self.model()
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, self._first_shown_column()))

    def setColumnHidden(self, column: int, hide: bool) -> None:
        """Hide or show a column, as far as the table has room for it."""
        self.hidden = self.hidden | {column} if hide else self.hidden - {column}
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that have room."""
        super().resizeEvent(event)
        self.fit_columns()

    def _rows_changed(self) -> None:
        self._name_widths = {}
        self.fit_columns()

    def fit_columns(self) -> None:
        """Hide the least important columns until the others fit; names keep their whole width."""
        widths = widths_of(self._columns, self.viewport().width(), self._name_px, self.hidden)
        for number, column in enumerate(self._columns):
            shown = number in widths
            self.show_column(number, shown=shown)
            if shown and column.width and self.columnWidth(number) != widths[number]:
                self.setColumnWidth(number, widths[number])
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            # In a hidden column the arrow keys would do nothing.
            self.go_to(current.row())

    def show_column(self, number: int, *, shown: bool) -> None:
        """Show a column or leave it out, without changing what the page wants to be shown."""
        if self.isColumnHidden(number) == shown:
            super().setColumnHidden(number, not shown)

    def _name_px(self, column: int) -> int:
        """Return the width of the longest text in a column, of the first rows."""
        if column not in self._name_widths:
            model = self.model()
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            metrics = QFontMetrics(font)
            texts = (
                str(model.index(row, column).data() or "")
                for row in range(min(model.rowCount(), MEASURED_ROWS))
            )
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            self._name_widths[column] = widest + CELL_PADDING_PX
        return self._name_widths[column]

    def _first_shown_column(self) -> int:
        """Return the first column that is not hidden: in a hidden one the arrow keys do nothing."""
        header = self.horizontalHeader()
        shown = (at for at in range(header.count()) if not header.isSectionHidden(at))
        return next(shown, 0)


class CellPainter(QStyledItemDelegate):
    """Paints a cell's tone as a chip and its share as a bar."""

    def __init__(self, parent: QWidget) -> None:
        """Prepare pens and fonts once."""
        super().__init__(parent)
        colours = theme.load()
        self._back = {t: colours.colour(f"{t}_soft") for t in ("danger", "warning", "good", "calm")}
        self._ink = {t: colours.colour(t) for t in ("danger", "warning", "good", "calm")}
        self._line = colours.colour("line")
        self._text = colours.colour("text")
        self._bar = colours.colour("accent")
        self._chip_font = QFont(theme.FONT_FAMILY)
        self._chip_font.setPixelSize(theme.SMALL_PX)
        self._chip_font.setWeight(QFont.Weight.DemiBold)
        self._strong_font = QFont(theme.FONT_FAMILY)
        self._strong_font.setPixelSize(theme.TEXT_PX)
        self._strong_font.setWeight(QFont.Weight.DemiBold)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave out the focus frame of single cells; the row is what is chosen."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        model = index.model()
        if isinstance(model, TableModel) and model.columns[index.column()].strong:
            option.font = self._strong_font

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole text as a tip where the cell cuts it."""
        text = str(index.data() or "")
        needed = QFontMetrics(self._strong_font).horizontalAdvance(text) + CELL_PADDING_PX
        has_own = index.data(Qt.ItemDataRole.ToolTipRole) is not None
        if event.type() == QEvent.Type.ToolTip and not has_own:
            QToolTip.showText(
                event.globalPos(), plain_tip(text) if needed > option.rect.width() else "", view
            )
            return True
        return super().helpEvent(event, view, option, index)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell."""
        tone = index.data(TONE_ROLE)
        share = index.data(SHARE_ROLE)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if (not tone or not text) and share is None:
            super().paint(painter, option, index)
            return
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = blank.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, blank, painter, blank.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tone:
            self._paint_chip(painter, option.rect, str(text), str(tone))
        else:
            self._paint_bar(painter, option.rect, str(text), share)
        painter.restore()

    def _paint_chip(self, painter: QPainter, cell: QRect, text: str, tone: str) -> None:
        metrics = QFontMetrics(self._chip_font)
        room = cell.width() - M - 2 * S - 2
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(shown) + 2 * S + 2
        top = cell.top() + (cell.height() - CHIP_PX) / 2
        shape = QRectF(cell.left() + S, top, width, CHIP_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._back[tone])
        painter.drawRoundedRect(shape, CHIP_PX / 2, CHIP_PX / 2)
        painter.setPen(self._ink[tone])
        painter.setFont(self._chip_font)
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_bar(self, painter: QPainter, cell: QRect, text: str, share: float) -> None:
        middle = cell.top() + cell.height() / 2
        # Room for the longest share: all bars of a column must have one length.
        beside_px = QFontMetrics(self._strong_font).horizontalAdvance("100,0%") + 3 * M
        width = min(BAR_WIDTH_PX, max(cell.width() - beside_px, BAR_PX))
        track = QRectF(cell.left() + M, middle - BAR_PX / 2, width, BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._line)
        painter.drawRoundedRect(track, BAR_PX / 2, BAR_PX / 2)
        if share > 0:
            filled = QRectF(track)
            filled.setWidth(max(track.width() * share, BAR_PX))
            painter.setBrush(QColor(self._bar))
            painter.drawRoundedRect(filled, BAR_PX / 2, BAR_PX / 2)
        painter.setPen(self._text)
        painter.setFont(self._strong_font)
        beside = QRectF(
            track.right() + M, cell.top(), cell.right() - track.right() - M, cell.height()
        )
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
