"""A button that waits after wrong passwords and says how many seconds are left."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from desktop_app.errors import WrongPassword

SECOND_MS = 1000


class Countdown(QObject):
    """Keeps a button disabled while the delay of the vault runs down."""

    over = Signal()

    def __init__(self, waiting: QPushButton) -> None:
        """Watch over the button; its text of now comes back when the wait is over."""
        super().__init__(waiting)
        self._button = waiting
        self._text = waiting.text()
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND_MS)
        self._clock.timeout.connect(self._second_passed)

    def begin(self, error: WrongPassword) -> None:
        """Wait as long as the error says; not at all for the first few."""
        seconds = error.figures["seconds"]
        self._left = ceil(seconds) if isinstance(seconds, int | float) else 0
        if self._left:
            self._clock.start()
        self._show()

    def _second_passed(self) -> None:
        self._left -= 1
        self._show()

    def _show(self) -> None:
        self._button.setEnabled(not self._left)
        if self._left:
            waiting = QCoreApplication.translate("Countdown", "Tunggu {seconds} detik")
            self._button.setText(waiting.format(seconds=self._left))
            return
        self._clock.stop()
        self._button.setText(self._text)
        self.over.emit()
