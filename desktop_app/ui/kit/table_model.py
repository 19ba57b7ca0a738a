"""A read-only table over a tuple of prepared rows; columns are declared, `data` is a look-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording import Wording

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

TONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The tone of a chip (danger, warning, good, calm), or "" for plain text."""
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
"""A share from 0 to 1, drawn as a bar; or None."""
CONTEXT = "columns"
"""The translation context of all column titles."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text; Qt's collector of texts looks for this name, and its own has no type."""
    return text


def no_tone(_row: object) -> str:
    """Return "": the column is plain text."""
    return ""


def no_share(_row: object) -> float | None:
    """Return None: the column has no bar."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column: its title (source text), the text of a row, and its looks."""

    title: str
    text: Callable[[R, Wording], str]
    align: Qt.AlignmentFlag = LEFT
    width: int = 0
    """Width in pixels; 0 takes the rest."""
    tone: Callable[[R], str] = no_tone
    share: Callable[[R], float | None] = no_share
    strong: bool = False
    """Whether it names the row; such a column is never hidden or cut."""
    rank: int = 1
    """How soon it is hidden in a narrow table, the highest first; 0 is always shown."""
    tip: bool = False
    """Whether the whole text is shown as a tip, for sentences that a cell cuts."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    tone: str
    share: float | None


class TableModel(QAbstractTableModel, Generic[R]):
    """A table whose cells are computed once, when rows are first shown, and then looked up."""

    columns: Sequence[Column[R]] = ()

    def __init__(self, wording: Wording, columns: Sequence[Column[R]] | None = None) -> None:
        """Begin without rows."""
        super().__init__()
        if columns is not None:
            self.columns = columns
        self._wording = wording
        self._rows: tuple[R, ...] = ()
        self._cells: list[tuple[_Cell, ...] | None] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows that are shown."""
        return self._rows

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._cells = [None] * len(self._rows)
        self.endResetModel()

    def row_at(self, index: Index) -> R:
        """Return the record of an index's row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a prepared cell's text, tone, share or alignment."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].align
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._prepared(index.row())[index.column()].text
        if role == Qt.ItemDataRole.ToolTipRole and self.columns[index.column()].tip:
            return plain_tip(self._prepared(index.row())[index.column()].text)
        if role == TONE_ROLE:
            return self._prepared(index.row())[index.column()].tone
        if role == SHARE_ROLE:
            return self._prepared(index.row())[index.column()].share
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title in the window's language."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(CONTEXT, self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align
        return None

    def _prepared(self, row: int) -> tuple[_Cell, ...]:
        cells = self._cells[row]
        if cells is None:
            record = self._rows[row]
            cells = tuple(
                _Cell(c.text(record, self._wording), c.tone(record), c.share(record))
                for c in self.columns
            )
            self._cells[row] = cells
        return cells
