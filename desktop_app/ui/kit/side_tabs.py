"""Tabs at the side of a page: several parts share one place."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from desktop_app.ui.kit.parts import button, column, row
from desktop_app.ui.kit.theme import S


class SideTabs(QWidget):
    """Tabs over the part that is shown."""

    def __init__(self) -> None:
        """Begin without parts."""
        super().__init__()
        layout = column(self, gap=S)
        self._line = row(gap=S)
        self._line.addStretch()
        layout.addLayout(self._line)
        self._parts = QStackedWidget()
        layout.addWidget(self._parts, 1)
        self.tabs = QButtonGroup(self)
        self.tabs.idClicked.connect(self._parts.setCurrentIndex)

    def add_part(self, title: str, part: QWidget) -> None:
        """Add a part behind a tab; the first one is shown."""
        number = self._parts.addWidget(part)
        tab = button(title, "filter")
        tab.setCheckable(True)
        tab.setChecked(number == 0)
        self.tabs.addButton(tab, number)
        self._line.insertWidget(number, tab)

    def show_part(self, part: QWidget) -> None:
        """Show a part."""
        number = self._parts.indexOf(part)
        self._parts.setCurrentIndex(number)
        self.tabs.button(number).setChecked(True)
