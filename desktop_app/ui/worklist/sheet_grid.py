"""The grid of a sheet that is keyed in: Enter goes to the next cell of the line, then on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.ui.kit.table_model import LEFT
from desktop_app.ui.kit.table_view import CellPainter
from desktop_app.ui.worklist.home_visits_model import TYPED, HomeVisitModel, SheetColumn

ROW_PX = 36
WIDTHS_PX = {
    SheetColumn.NUMBER: 48,
    SheetColumn.CHILD: 210,
    SheetColumn.WEIGHT: 84,
    SheetColumn.LENGTH: 104,
    SheetColumn.MEASURE: 76,
    SheetColumn.MUAC: 84,
    SheetColumn.OEDEMA: 76,
    SheetColumn.NOTES: 170,
}
LONGEST = 200


class SheetGrid(QTableView):
    """Shows a `HomeVisitModel`; tells which line is left."""

    left = Signal(int)
    """The cursor goes from this line to another."""
    entered = Signal(int)

    def __init__(self, model: HomeVisitModel) -> None:
        """Show the model."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_CellEditor(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_PX)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(LEFT)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS_PX.items():
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        columns.setSectionResizeMode(SheetColumn.RESULT, QHeaderView.ResizeMode.Stretch)

    def go_to(self, row: int, column: int = SheetColumn.WEIGHT) -> None:
        """Make a cell the current one."""
        model = self.model()
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, column))

    def next_cell(self) -> None:
        """Go to the next cell that is typed in; after the last one to the next line."""
        index = self.currentIndex()
        places = [int(column) for column in TYPED]
        after = [column for column in places if column > index.column()]
        if after:
            self.go_to(index.row(), after[0])
        elif index.row() + 1 < self.model().rowCount():
            self.go_to(index.row() + 1, places[0])
        else:
            # The last line is left too: it is saved where it stands.
            self.left.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; in an open cell that is the editor's to tell, see `closeEditor`."""
        typing = self.state() is QAbstractItemView.State.EditingState
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and not typing:
            self.next_cell()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter in a cell, go on as without an editor."""
        submitted = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if submitted else hint)
        if submitted:
            self.next_cell()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which line was left, and which is entered."""
        super().currentChanged(current, previous)
        if previous.isValid() and previous.row() != current.row():
            self.left.emit(previous.row())
        if current.isValid():
            self.entered.emit(current.row())


class _CellEditor(CellPainter):
    """A plain line in a cell."""

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """One line, as on paper."""
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST)
        editor.setFrame(False)
        editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0x81))
        editor.setStyleSheet("padding: 0 6px; min-height: 0;")
        return editor
