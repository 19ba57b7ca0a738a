"""Notices that the person has left: sleep, a closed lid, the system's own lock, a lost stretch."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

if sys.platform == "win32":
    from desktop_app.ui.vault.away_windows import SessionNotices

Seconds = Callable[[], float]

LOOKED_EVERY_MS: Final = 10_000
LONGEST_GAP_S: Final = 120.0
"""What the wall clock may gain on the monotonic one, which stands still while Linux sleeps."""
SETTLING_S: Final = 300.0
"""So long after sign-in the clock may be put right: many computers have a dead clock battery."""

_LOGIN = "org.freedesktop.login1"
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class ClockGap:
    """Compares the wall clock with the monotonic one: a gap means that the computer slept."""

    def __init__(self, wall: Seconds = time.time, monotonic: Seconds = time.monotonic) -> None:
        """Begin at sign-in."""
        self._wall, self._monotonic = wall, monotonic
        self._began = monotonic()
        self._ahead = wall() - self._began

    def look(self) -> bool:
        """Return whether a gap opened since the last look, once the first minutes are over."""
        before, self._ahead = self._ahead, self._wall() - self._monotonic()
        if self._monotonic() - self._began < SETTLING_S:
            return False
        return abs(self._ahead - before) > LONGEST_GAP_S


class AwayWatch(QObject):
    """Says `away` as soon as the system or the clocks say that nobody sits here."""

    away = Signal()

    def __init__(
        self,
        parent: QObject,
        gap: ClockGap | None = None,
        system: QDBusConnection | None = None,
        desktop: QDBusConnection | None = None,
    ) -> None:
        """Listen at once; a computer without D-Bus or Windows' notices has the clocks alone."""
        super().__init__(parent)
        self._gap = ClockGap() if gap is None else gap
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKED_EVERY_MS)
        self._timer.timeout.connect(self.look_at_clocks)
        self._timer.start()
        if sys.platform == "win32":
            self._notices = SessionNotices(self.away.emit)
        elif sys.platform == "linux":
            self._listen(
                QDBusConnection.systemBus() if system is None else system,
                QDBusConnection.sessionBus() if desktop is None else desktop,
            )

    def look_at_clocks(self) -> None:
        """Compare the clocks now."""
        if self._gap.look():
            self.away.emit()

    def stop(self) -> None:
        """Listen no longer."""
        self._timer.stop()
        self.blockSignals(True)
        if sys.platform == "win32":
            self._notices.stop()

    def _listen(self, system: QDBusConnection, desktop: QDBusConnection) -> None:
        """Ask for the notices of logind, KDE and GNOME; what is not there is silent.

        At a closed lid logind announces sleep or locks the session, as it is set up to do.
        An empty path stands for every session: one lock too many harms nobody.
        """
        switched, told = _slot("switched(bool)"), _slot("told()")
        if system.isConnected():
            manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
            system.connect(_LOGIN, "", manager, "PrepareForSleep", self, switched)
            system.connect(_LOGIN, "", session, "Lock", self, told)
        if desktop.isConnected():
            for name in _SCREEN_SAVERS:
                desktop.connect(name, "", name, "ActiveChanged", self, switched)

    @Slot(bool)
    def switched(self, _on: bool) -> None:
        """Hear of sleep or the system's lock, both at its beginning and at its end."""
        self.away.emit()

    @Slot()
    def told(self) -> None:
        """Hear that the system locks its session."""
        self.away.emit()


def _slot(signature: str) -> Any:
    """Return a slot's name, a text: PySide's stubs ask for bytes, which it then refuses."""
    return SLOT(signature)
