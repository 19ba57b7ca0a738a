"""Says that something is at work that nobody may interrupt; closes only when it is told to."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar

from desktop_app.ui.kit.frame import SignInFrame


class BusyDialog(SignInFrame):
    """One sentence over a bar that moves."""

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
        """Not before it is done."""
        event.ignore()

    def reject(self) -> None:
        """Not before it is done."""
