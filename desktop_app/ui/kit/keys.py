"""Keys that act while the focus is in a widget or in one of its children."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def act_inside(
    widget: QWidget, keys: str | QKeySequence.StandardKey, act: Callable[[], object]
) -> None:
    """Call `act` when these keys are pressed and `widget` or a child of it has the focus."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
