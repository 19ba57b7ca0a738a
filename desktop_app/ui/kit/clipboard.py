"""Puts a secret on the clipboard for half a minute, and takes it back unless another is there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

CLEARED_AFTER_MS = 30_000


class ClipboardLoan(QObject):
    """Lends one secret at a time; clears it after a time, on request, and when its owner goes."""

    def __init__(self, owner: QObject, cleared_after_ms: int = CLEARED_AFTER_MS) -> None:
        """Begin without a secret on the clipboard."""
        super().__init__(owner)
        self._lent = ""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(cleared_after_ms)
        self._clock.timeout.connect(self.take_back)

    def lend(self, secret: str) -> None:
        """Put a secret on the clipboard."""
        self._lent = secret
        QGuiApplication.clipboard().setText(secret)
        self._clock.start()

    def take_back(self) -> None:
        """Clear the clipboard if what was lent is still there."""
        self._clock.stop()
        lent, self._lent = self._lent, ""
        clipboard = QGuiApplication.clipboard()
        if lent and clipboard.text() == lent:
            clipboard.clear()
