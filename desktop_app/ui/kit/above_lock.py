"""Marks the few widgets that may show and be answered while the screen is locked.

All of them show nothing of a child: the lock's own page and question, the backup at closing, the
report of a bug.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

_NAME = "above_lock"


def show_above_lock(one: QObject) -> None:
    """Let a widget show, and its tasks be answered, while the screen is locked."""
    one.setProperty(_NAME, True)


def shows_above_lock(one: QObject | None) -> bool:
    """Whether an object, or what it belongs to, may show and be answered behind a locked screen."""
    while one is not None:
        if one.property(_NAME):
            return True
        one = one.parent()
    return False
