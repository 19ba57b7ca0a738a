"""The model of a keyed sheet: what is stored, what is typed over it, and what a draft keeps of it.

A cell is named by its row's key (a record's number) and its column's key, never by its place: what
is typed stays when the rows are loaded again, sorted, or hidden by a filter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Generic

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop_app.ui.kit.sheet.columns import TICKED, TYPED, UNTICKED, CellKind, SheetColumn
from desktop_app.ui.kit.table_model import CONTEXT, QT_TRANSLATE_NOOP, Index, R, TableModel
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording import Wording

Cell = tuple[int, str]
"""A row's key and a column's key."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 11
"""The `Mark` of a tick cell, None for other cells."""
FAULT_ROLE = Qt.ItemDataRole.UserRole + 12
"""Whether something is wrong in the cell."""


class Mark(StrEnum):
    """What a tick cell shows."""

    CLOSED = "closed"
    """It cannot be ticked."""
    EMPTY = "empty"
    STORED = "stored"
    NEW = "new"
    """Ticked here, not saved yet."""
    TAKEN = "taken"
    """Its stored tick was removed here, not saved yet."""


_TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_SPOKEN = {
    Mark.CLOSED: QT_TRANSLATE_NOOP("columns", "tertutup"),
    Mark.EMPTY: QT_TRANSLATE_NOOP("columns", "kosong"),
    Mark.STORED: QT_TRANSLATE_NOOP("columns", "dicentang"),
    Mark.NEW: QT_TRANSLATE_NOOP("columns", "dicentang, belum disimpan"),
    Mark.TAKEN: QT_TRANSLATE_NOOP("columns", "centang dihapus, belum disimpan"),
}


class SheetModel(TableModel[R], Generic[R]):
    """Rows of records under declared columns, and the cells that were typed over."""

    columns: Sequence[SheetColumn[R]] = ()
    edited = Signal()
    """Something was typed, ticked, pasted or forgotten."""

    def __init__(
        self, words: Wording, columns: Sequence[SheetColumn[R]], key_of: Callable[[R], int]
    ) -> None:
        """Begin without rows; `key_of` gives the number that names a row."""
        super().__init__(words, columns)
        self.key_of = key_of
        self.typed: dict[Cell, str] = {}
        """The cells that differ from what is stored."""
        self.open_cell: tuple[Cell, str] | None = None
        """The cell that is being typed in, with its text so far."""
        self.faulty: frozenset[int] = frozenset()
        """The keys of rows that were refused."""
        self._places: dict[int, int] = {}
        self._by_key = {column.key: column for column in columns}

    # ---- rows and columns --------------------------------------------------------------------

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows; typed cells stay, except those whose text is stored by now."""
        self._keep_open_cell()
        self._places = {self.key_of(record): place for place, record in enumerate(rows)}
        super().show(rows)
        self.take_back(self.typed)

    def show_columns(self, columns: Sequence[SheetColumn[R]]) -> None:
        """Show these columns instead; what is typed under the others stays."""
        self._keep_open_cell()
        self.beginResetModel()
        self.columns = tuple(columns)
        self._by_key = {column.key: column for column in columns}
        self._cells = [None] * len(self._rows)
        self.endResetModel()

    def replace(self, key: int, record: R) -> None:
        """Show a row's record as stored now, and drop what was typed over it."""
        place = self._places[key]
        self._rows = (*self._rows[:place], record, *self._rows[place + 1 :])
        self.typed = {cell: text for cell, text in self.typed.items() if cell[0] != key}
        self.tell_row(place)
        self.edited.emit()

    def place_of(self, key: int) -> int | None:
        """Return the row of a key; None when it is not shown."""
        return self._places.get(key)

    # ---- what a subclass may know better -----------------------------------------------------

    def record_of(self, key: int) -> R | None:
        """Return the record of a row, also of one that a filter hides; None when it is gone."""
        place = self._places.get(key)
        return None if place is None else self._rows[place]

    def column_of(self, key: str) -> SheetColumn[R] | None:
        """Return the column of a key, also of one that is not shown; None when unknown."""
        return self._by_key.get(key)

    def open_to(self, record: R, column: SheetColumn[R]) -> bool:
        """Whether a cell may be typed in or ticked now."""
        return True

    # ---- what stands in a cell ---------------------------------------------------------------

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell (row key, column key) at a row and column."""
        return self.key_of(self._rows[row]), self.columns[column].key

    def text(self, record: R, column: SheetColumn[R]) -> str:
        """Return a cell's text: what is typed, else what is stored."""
        typed = self.typed.get((self.key_of(record), column.key))
        return column.text(record, self._wording) if typed is None else typed

    def mark(self, row: int, column: int) -> Mark:
        """Return what a tick cell shows."""
        record, one = self._rows[row], self.columns[column]
        stored, wished = bool(one.text(record, self._wording)), bool(self.text(record, one))
        if stored:
            return Mark.STORED if wished else Mark.TAKEN
        if wished:
            return Mark.NEW
        return Mark.EMPTY if self.open_to(record, one) else Mark.CLOSED

    def changed(self, record: R) -> bool:
        """Whether a row has unsaved cells."""
        key = self.key_of(record)
        return any(cell[0] == key for cell in self.typed)

    def unreadable(self, record: R) -> tuple[str, ...]:
        """Return the column keys of a row's unreadable cells."""
        return tuple(
            column.key
            for column in self.columns
            if column.kind in TYPED and not column.readable(self.text(record, column))
        )

    def unsaved(self) -> bool:
        """Whether anything typed is not stored, including a cell that is still open."""
        return bool(self.typed) or self.open_cell is not None

    # ---- typing ------------------------------------------------------------------------------

    def put(self, row: int, column: int, text: str) -> bool:
        """Write a text into a cell; return whether the cell takes it."""
        record, one = self._rows[row], self.columns[column]
        written = one.written(text)
        if (
            one.kind in (CellKind.READ_ONLY, CellKind.ALL)
            or written is None
            or not self.open_to(record, one)
        ):
            return False
        self._put(record, one, written)
        self.tell_row(row)
        self.edited.emit()
        return True

    def toggle(self, index: Index) -> None:
        """Tick or untick a cell; a cell of kind ALL does so for its whole row."""
        if not index.isValid():
            return
        row, column = index.row(), index.column()
        kind = self.columns[column].kind
        if kind is CellKind.ALL:
            self.toggle_cells([(row, place) for place in self._tick_places()])
        elif kind is CellKind.TICK:
            self.toggle_cells([(row, column)])

    def toggle_column(self, column: int) -> None:
        """Tick a column in every row, or untick it where all are ticked."""
        if self.columns[column].kind is CellKind.TICK:
            self.toggle_cells([(row, column) for row in range(len(self._rows))])

    def toggle_cells(self, places: Iterable[tuple[int, int]]) -> None:
        """Tick those of these cells that can be ticked; untick all if all are ticked."""
        marks = {place: self.mark(*place) for place in places}
        untaken = [place for place, mark in marks.items() if mark in (Mark.EMPTY, Mark.TAKEN)]
        wish = TICKED if untaken else UNTICKED
        for row, column in untaken or [p for p, mark in marks.items() if mark is not Mark.CLOSED]:
            self._put(self._rows[row], self.columns[column], wish)
        self.tell_all()
        self.edited.emit()

    def begin_typing(self, cell: Cell, text: str) -> None:
        """Note the text of a cell that is still being typed in."""
        self.open_cell = (cell, text)
        self.edited.emit()

    def end_typing(self) -> None:
        """Note that no cell is open."""
        self.open_cell = None
        self.edited.emit()

    def forget(self, written: Mapping[Cell, str]) -> None:
        """Drop the saved cells; what was typed over them meanwhile stays."""
        self.take_back({c: text for c, text in self.typed.items() if written.get(c) != text})

    def take_back(self, typed: Mapping[Cell, str]) -> None:
        """Restore the typed cells to exactly these."""
        self.typed = {cell: text for cell, text in typed.items() if self._differs(cell, text)}
        self.faulty = frozenset()
        self.tell_all()
        self.edited.emit()

    def mark_faulty(self, keys: Iterable[int]) -> None:
        """Mark the rows that were refused."""
        self.faulty = frozenset(keys)
        self.tell_all()

    # ---- drafts ------------------------------------------------------------------------------

    def draft(self) -> list[list[object]]:
        """Return all typed cells as JSON values: row key, column key, text."""
        cells = dict(self.typed)
        if self.open_cell is not None:
            cells[self.open_cell[0]] = self.open_cell[1]
        return [[row, column, text] for (row, column), text in cells.items()]

    def restore(self, cells: Iterable[Sequence[object]]) -> int:
        """Restore what `draft` returned; return how many cells have no row any longer."""
        found = {(int(str(row)), str(column)): str(text) for row, column, text in cells}
        self.take_back({**self.typed, **found})
        return sum(self.record_of(row) is None for row, _column in found)

    # ---- Qt's model --------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether a cell can be typed in."""
        flags = super().flags(index)
        column = self.columns[index.column()]
        if column.kind in TYPED and self.open_to(self.row_at(index), column):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the texts and marks of cells; `TableModel` answers the other roles."""
        if not index.isValid():
            return None
        row, place = index.row(), index.column()
        column = self.columns[place]
        if column.kind is CellKind.TICK:
            return self._tick_data(row, place, role)
        if role == FAULT_ROLE:
            return self._is_faulty(row, place)
        if column.kind in TYPED:
            if role in _TEXT_ROLES:
                return self.text(self._rows[row], column)
            if role == Qt.ItemDataRole.ToolTipRole and column.tip:
                return plain_tip(self.text(self._rows[row], column))
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Store what is typed in a cell."""
        return role == Qt.ItemDataRole.EditRole and self.put(
            index.row(), index.column(), str(value)
        )

    def tell_row(self, row: int) -> None:
        """Tell the views that a row changed."""
        self._cells[row] = None
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def tell_all(self) -> None:
        """Tell the views that every row changed."""
        self._cells = [None] * len(self._rows)
        if self._rows and self.columns:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # ---- inside ------------------------------------------------------------------------------

    def _keep_open_cell(self) -> None:
        """Keep what is being typed: the views close their open cell when the rows change."""
        if self.open_cell is not None:
            cell, text = self.open_cell
            self.typed[cell] = text

    def _put(self, record: R, column: SheetColumn[R], text: str) -> None:
        cell = (self.key_of(record), column.key)
        self.typed[cell] = text
        if not self._differs(cell, text):
            del self.typed[cell]

    def _differs(self, cell: Cell, text: str) -> bool:
        """Whether a text must be kept: its row exists and stores something else."""
        record, column = self.record_of(cell[0]), self.column_of(cell[1])
        if record is None or column is None:
            return False
        return not column.same(text, column.text(record, self._wording))

    def _tick_places(self) -> list[int]:
        return [n for n, column in enumerate(self.columns) if column.kind is CellKind.TICK]

    def _is_faulty(self, row: int, place: int) -> bool:
        column, record = self.columns[place], self._rows[row]
        if column.kind in TYPED:
            return not column.readable(self.text(record, column))
        return place == 0 and self.key_of(record) in self.faulty

    def _tick_data(self, row: int, place: int, role: int) -> object:
        if role == MARK_ROLE:
            return self.mark(row, place)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.columns[place]
            parts = (column.spoken or column.title, _SPOKEN[self.mark(row, place)])
            return " ".join(QCoreApplication.translate(CONTEXT, part) for part in parts)
        return None
