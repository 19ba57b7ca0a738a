"""Finds an illness while typing, by name, ICD-10 or a mother's word; arrows and Enter choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.programme.casework.mtbs import ListedIllness
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.theme import XS

MOST_SHOWN = 5
ROW_PX = 30


class IllnessSearch(QWidget):
    """A search box over the few illnesses that fit best."""

    edited = Signal()
    chosen = Signal(object)
    """The `ListedIllness` that was chosen."""

    def __init__(self, find: Callable[[str], tuple[ListedIllness, ...]], placeholder: str) -> None:
        """Search with `find`."""
        super().__init__()
        self._find = find
        self._found: tuple[ListedIllness, ...] = ()
        layout = column(self, gap=XS)
        self.typed = TextEdit(placeholder)
        self.typed.setAccessibleName(placeholder)
        self.typed.setMinimumHeight(36)
        self.typed.edited.connect(self._search)
        self.typed.installEventFilter(self)
        layout.addWidget(self.typed)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self.list.hide()
        layout.addWidget(self.list)
        self.setFocusProxy(self.typed)

    def value(self) -> str:
        """Return what is typed."""
        return self.typed.value()

    def show_name(self, name: str) -> None:
        """Show what is chosen."""
        self.typed.setText(name)
        self.list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list, Enter chooses from it, Escape closes it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if not self.list.isVisible():
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if step is not None:
            there = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(there, self.list.count() - 1)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return True
        if key == Qt.Key.Key_Escape:
            self.list.hide()
            return True
        return False

    def _search(self) -> None:
        # Qt asks the filter installed last first. It must see Enter before the form's own filter,
        # which would go to the next field.
        self.typed.installEventFilter(self)
        self.edited.emit()
        self._found = self._find(self.typed.value())[:MOST_SHOWN] if self.typed.value() else ()
        self.list.clear()
        for illness in self._found:
            codes = ", ".join(illness.icd10)
            item = QListWidgetItem(f"{illness.name}   {codes}".rstrip())
            item.setSizeHint(QSize(0, ROW_PX))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(ROW_PX * len(self._found) + 4)
        self.list.setVisible(bool(self._found))

    def _choose(self) -> None:
        number = self.list.currentRow()
        if 0 <= number < len(self._found):
            self.list.hide()
            self.chosen.emit(self._found[number])
