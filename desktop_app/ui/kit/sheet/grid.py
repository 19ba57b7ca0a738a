"""The grid of a sheet: every key that leaves a cell keeps what was typed, except Esc."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import shiboken6
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from desktop_app.ui.kit.sheet.cells import CellLine, SheetCells
from desktop_app.ui.kit.sheet.columns import TYPED, CellKind
from desktop_app.ui.kit.sheet.model import SheetModel
from desktop_app.ui.kit.sheet.paste import read_cells
from desktop_app.ui.kit.table_view import TableView

ROW_PX = 36
NARROWEST_PX, LEAST_PX = 20, 180
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEARS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class EnterWay(Enum):
    """Where Enter goes."""

    ALONG = auto()
    """To the next cell of the row that is typed in, after the last one to the next row; so does
    Tab."""
    DOWN = auto()
    """To the cell below."""
    OPEN = auto()
    """To no cell: whole rows are chosen, and Enter opens one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """The result of pasting a range."""

    rows: int
    taken: int
    left_out: int
    """How many cells lay outside the sheet or on a cell that takes nothing."""
    take_back: Callable[[], None]


class SheetGrid(TableView):
    """Shows a `SheetModel`; emits which row is left."""

    left = Signal(int)
    """The cursor went from this row to another."""
    entered = Signal(int)
    pasted = Signal(object)
    """Carries a `Pasted`."""

    def __init__(self, model: SheetModel[Any], way: EnterWay, *, row_px: int = ROW_PX) -> None:
        """Show the model; Enter moves by `way`."""
        super().__init__(model, row_px=row_px)
        self.sheet, self._way = model, way
        self._line: CellLine | None = None
        cells = SheetCells(self)
        cells.opened.connect(self._line_opened)
        self.setItemDelegate(cells)
        self.setTabKeyNavigation(way is EnterWay.ALONG)
        if way is not EnterWay.OPEN:
            self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        head = self.horizontalHeader()
        head.setMinimumSectionSize(NARROWEST_PX)
        head.setSectionsClickable(way is EnterWay.DOWN)
        head.sectionClicked.connect(model.toggle_column)
        self.clicked.connect(model.toggle)

    # ---- moving ------------------------------------------------------------------------------

    def go_to(self, row: int, column: int | None = None) -> None:
        """Make a cell the current one; without a column the first that is typed in."""
        stops = self._stops()
        if column is None:
            column = stops[0] if stops and self._way is not EnterWay.OPEN else 0
        if 0 <= row < self.sheet.rowCount():
            self.setCurrentIndex(self.sheet.index(row, column))

    def go_on(self, step: int = 1) -> bool:
        """Go to the next (1) or previous (-1) cell that is typed in; return whether there is one.

        After the last one the last row is left too: it is saved where it stands.
        """
        index, stops = self.currentIndex(), self._stops()
        row = index.row()
        ahead = [n for n in stops if (n - index.column()) * step > 0]
        if ahead:
            self.go_to(row, ahead[0] if step > 0 else ahead[-1])
        elif stops and 0 <= row + step < self.sheet.rowCount():
            self.go_to(row + step, stops[0] if step > 0 else stops[-1])
        else:
            if step > 0 and row >= 0:
                self.left.emit(row)
            return False
        return True

    def settle(self) -> None:
        """Keep the text of an open cell and close it; call it before using the sheet's content."""
        line = self._line
        # Qt deletes the line by itself when the rows change under it.
        if line is not None and shiboken6.isValid(line):
            self.commitData(line)
            self.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)

    # ---- pasting -----------------------------------------------------------------------------

    def paste(self) -> None:
        """Write the clipboard's cells from the current one on; an empty one erases nothing."""
        self.settle()
        before = dict(self.sheet.typed)
        start = self.currentIndex()
        takes = [n for n in range(start.column(), len(self.sheet.columns)) if self._takes(n)]
        rows = read_cells(QGuiApplication.clipboard().text())
        taken = left_out = 0
        for down, texts in enumerate(rows):
            row = start.row() + down
            for place, text in enumerate(texts):
                if not text:
                    continue
                fits = place < len(takes) and row < self.sheet.rowCount()
                if fits and self.sheet.put(row, takes[place], text):
                    taken += 1
                else:
                    left_out += 1
        if taken or left_out:
            self.pasted.emit(
                Pasted(
                    rows=len(rows),
                    taken=taken,
                    left_out=left_out,
                    take_back=lambda: self.sheet.take_back(before),
                )
            )

    # ---- Qt's view ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, move on, paste or clear; leave every other key to Qt."""
        index, key = self.currentIndex(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.state() is QAbstractItemView.State.EditingState:
            # The open line passes Enter and Tab on as well as ending it, see `closeEditor`.
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and plain and self._ticks(index):
            pass
        elif key in _ENTER and plain and self._way is not EnterWay.OPEN:
            self._go_by_enter()
        elif self._way is EnterWay.ALONG and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # After the last cell the key leaves the grid, so that the keyboard is not trapped.
            event.setAccepted(self.go_on(1 if key == Qt.Key.Key_Tab else -1))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif key in _CLEARS and index.isValid() and self._kind(index) in TYPED:
            self.sheet.put(index.row(), index.column(), "")
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close a cell and move as the key that left it says."""
        self._line = None
        # Qt's own hint would move through every column; a sheet moves through typed ones only.
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        hints = QAbstractItemDelegate.EndEditHint
        if hint == hints.SubmitModelCache:
            self._go_by_enter()
        elif hint in (hints.EditNextItem, hints.EditPreviousItem):
            self.go_on(1 if hint == hints.EditNextItem else -1)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Emit which row was left, and which one is entered."""
        super().currentChanged(current, previous)
        if previous.isValid() and previous.row() != current.row():
            self.left.emit(previous.row())
        if current.isValid():
            self.entered.emit(current.row())

    # ---- inside ------------------------------------------------------------------------------

    def _go_by_enter(self) -> None:
        if self._way is EnterWay.ALONG:
            self.go_on()
        else:
            self._step(1, 0)

    def _step(self, down: int, right: int) -> None:
        index = self.currentIndex()
        row, column = index.row() + down, index.column() + right
        if 0 <= row < self.sheet.rowCount() and 0 <= column < self.sheet.columnCount():
            self.go_to(row, column)

    def _ticks(self, index: QModelIndex) -> bool:
        """Tick the current cell; where whole rows are chosen, the row's only box."""
        if not index.isValid():
            return False
        boxes = [n for n, one in enumerate(self.sheet.columns) if one.kind is CellKind.TICK]
        column = boxes[0] if self._way is EnterWay.OPEN and boxes else index.column()
        if self.isColumnHidden(column) or self.sheet.columns[column].kind not in (
            CellKind.TICK,
            CellKind.ALL,
        ):
            return False
        self.sheet.toggle(index.siblingAtColumn(column))
        return True

    def _line_opened(self, line: CellLine) -> None:
        self._line = line
        line.stepped.connect(self._step_out)
        line.range_pasted.connect(self.paste)

    def _step_out(self, down: int, right: int) -> None:
        self.settle()
        self._step(down, right)

    def _kind(self, index: QModelIndex) -> CellKind:
        return self.sheet.columns[index.column()].kind

    def _takes(self, column: int) -> bool:
        kind = self.sheet.columns[column].kind
        return (kind in TYPED or kind is CellKind.TICK) and not self.isColumnHidden(column)

    def _stops(self) -> list[int]:
        return [n for n, one in enumerate(self.sheet.columns) if one.kind in TYPED]

    def fit_columns(self) -> None:
        """Give every column its width, a narrower one where the last would have no room.

        A column into which something can be typed is never left out because of the width.
        """
        columns, room = self.sheet.columns, self.viewport().width()
        shown = [n for n in range(len(columns)) if n not in self.hidden]
        for number in range(len(columns)):
            self.show_column(number, shown=number in shown)
        widths = {n: columns[n].width for n in shown}
        if room - sum(widths.values()) < LEAST_PX:
            widths = {n: columns[n].narrow or columns[n].width for n in shown}
        rest = max(room - sum(widths.values()), LEAST_PX)
        for number, width in widths.items():
            self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(number, width or rest)
