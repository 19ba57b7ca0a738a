"""Shows that work is under way that must not be interrupted; a person cannot close it."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar

from desktop_app.ui.kit.frame import SignInFrame


class BusyDialog(SignInFrame):
    """A sentence over a busy bar."""

    def __init__(self, title: str, advice: str = "") -> None:
        """Show what is being done."""
        super().__init__()
        layout = self.add_step(title, advice)
        progress = QProgressBar()
        progress.setRange(0, 0)
        progress.setTextVisible(False)
        progress.setAccessibleName(title)
        layout.addWidget(progress)
        layout.addStretch()
        self.go_to_step(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close before the work is done."""
        event.ignore()

    def reject(self) -> None:
        """Refuse to close before the work is done."""
