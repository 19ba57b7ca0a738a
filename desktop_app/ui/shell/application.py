"""Makes the one QApplication in the program's look; knows no service."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource_path
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.clipboard import CopiesMarked


def make_application(arguments: list[str]) -> QApplication:
    """Return the one QApplication, with the bundled font, the theme and the program's sign."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication(arguments)
    qt.setApplicationName("anting-berlian")
    qt.setApplicationDisplayName("Anting Berlian")
    qt.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))
    theme.apply(qt, theme.load())
    if qt.findChild(CopiesMarked) is None:
        CopiesMarked(qt)
    return qt
