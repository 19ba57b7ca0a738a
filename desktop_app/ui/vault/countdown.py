"""A button that waits after wrong passwords and says how many seconds are left."""

from __future__ import annotations

import time
from math import ceil

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QPushButton

from desktop_app.errors import WrongPassword

TICK_MS = 250
"""How often the button is updated; the remaining time is read from the clock, not counted."""


class Countdown(QObject):
    """Keeps a button disabled while the delay of the vault runs down."""

    def __init__(self, waiting: QPushButton) -> None:
        """Take the button; its current text comes back when the wait is over."""
        super().__init__(waiting)
        self._button = waiting
        self._text = waiting.text()
        self._until = 0.0
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._show)

    def begin(self, error: WrongPassword) -> None:
        """Wait as long as the error says, which is 0 for the first wrong passwords."""
        seconds = error.figures["seconds"]
        wait = seconds if isinstance(seconds, int | float) else 0.0
        self._until = time.monotonic() + wait
        if wait > 0:
            self._clock.start()
        self._show()

    def _show(self) -> None:
        left = max(ceil(self._until - time.monotonic()), 0)
        self._button.setEnabled(not left)
        if left:
            waiting = QCoreApplication.translate("Countdown", "Tunggu {seconds} detik")
            self._button.setText(waiting.format(seconds=left))
            return
        self._clock.stop()
        self._button.setText(self._text)
