"""The only place that announces what a write changed; each page decides whether to reload."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.services.common.outcome import Changes


class Announcer(QObject):
    """One signal for the whole window."""

    changed = Signal(object)
    """Carries a `Changes`."""

    def announce(self, changes: Changes) -> None:
        """Tell every page; one that shows none of these records does nothing."""
        self.changed.emit(changes)
