"""One question with a yes and a no; the answer comes by signal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.tab_order import set_tab_order
from desktop_app.ui.kit.theme import XL

WIDTH_PX = 440


class AskDialog(QDialog):
    """Asks before something that is not easily undone; emits `agreed` on yes."""

    agreed = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        consequence: str,
        yes: str,
        *,
        dangerous: bool = False,
    ) -> None:
        """Say what will happen; `yes` is written on the button that does it."""
        super().__init__(parent)
        self.setWindowTitle("Anting Berlian")
        self.setMinimumWidth(WIDTH_PX)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL)
        layout.addWidget(label(title, "subtitle", wrap=True))
        layout.addWidget(label(consequence, "soft", wrap=True))
        buttons = row()
        self.no_button = button(self.tr("Batal"))
        self.no_button.clicked.connect(self.reject)
        self.yes_button = button(yes, "danger" if dangerous else "primary")
        self.yes_button.clicked.connect(self._agree)
        buttons.addStretch()
        buttons.addWidget(self.yes_button)
        buttons.addWidget(self.no_button)
        layout.addLayout(buttons)
        set_tab_order((self.yes_button, self.no_button))
        # One Enter too many must not drop or remove anything.
        self.no_button.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
