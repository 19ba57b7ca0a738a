"""Marks what the program puts on the clipboard as secret; lends a password for half a minute."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

CLEARED_AFTER_MS = 30_000

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
"""How Qt names a format of Windows' own clipboard."""
_COPIED = "copied_secret"
"""The application's property with what was copied last."""
_NO = bytes(4)
"""The number 0 as Windows' DWORD."""
_SECRET_MARKS = {
    # KDE's Klipper, and tools that follow it.
    "x-kde-passwordManagerHint": b"secret",
    # https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats, "Cloud Clipboard and
    # Clipboard History Formats": the first by its presence, the others by a 0.
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    # http://nspasteboard.org: what password managers agreed on for macOS.
    "org.nspasteboard.ConcealedType": b"1",
}


def copy_secret(text: str) -> None:
    """Put a text on the clipboard, marked so that no tool keeps it in a history.

    It is gone when the program is closed.
    """
    application = QCoreApplication.instance()
    if application is not None:
        if application.property(_COPIED) is None:
            application.aboutToQuit.connect(forget_copied)
        application.setProperty(_COPIED, text)
    content = QMimeData()
    content.setText(text)
    for name, value in _SECRET_MARKS.items():
        content.setData(name, QByteArray(value))
    QGuiApplication.clipboard().setMimeData(content)


def forget_copied() -> None:
    """Clear the clipboard if what `copy_secret` put there last is still there."""
    application, clipboard = QCoreApplication.instance(), QGuiApplication.clipboard()
    if application is not None and clipboard.text() == application.property(_COPIED):
        clipboard.clear()


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
        """Put a secret on the clipboard, marked so that no tool keeps it in a history."""
        self._lent = secret
        copy_secret(secret)
        self._clock.start()

    def take_back(self) -> None:
        """Clear the clipboard if what was lent is still there."""
        self._clock.stop()
        lent, self._lent = self._lent, ""
        clipboard = QGuiApplication.clipboard()
        if lent and clipboard.text() == lent:
            clipboard.clear()


class CopiesMarked(QObject):
    """Marks as secret what people copy or cut in any field or label: it is often a child's name.

    The keys are caught before Qt copies. What is copied by a menu is marked right afterwards.
    """

    def __init__(
        self, application: QApplication, is_ours: Callable[[], bool] | None = None
    ) -> None:
        """Watch whichever part has the focus.

        `is_ours` tells whether this program put there what the clipboard holds.
        """
        super().__init__(application)
        self._is_ours = is_ours or application.clipboard().ownsClipboard
        self._watched: QObject | None = None
        application.focusChanged.connect(self._follow)
        application.clipboard().dataChanged.connect(self._mark)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy or cut in place of Qt, with the marks."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        cuts = event.matches(QKeySequence.StandardKey.Cut)
        if not (cuts or event.matches(QKeySequence.StandardKey.Copy)):
            return False
        return _copied(watched, cuts=cuts)

    def _follow(self, _before: QObject | None, now: QObject | None) -> None:
        if self._watched is not None:
            # Qt may have deleted the part that had the focus before it tells of the next one.
            with suppress(RuntimeError):
                self._watched.removeEventFilter(self)
        self._watched = now
        if now is not None:
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def _mark(self) -> None:
        content = QGuiApplication.clipboard().mimeData() if self._is_ours() else None
        if content is None or not content.hasText():
            return
        if not all(content.hasFormat(name) for name in _SECRET_MARKS):
            copy_secret(content.text())


def _copied(part: QObject, *, cuts: bool) -> bool:
    """Copy what is selected in a field or label; False where that is left to Qt."""
    line = part.lineEdit() if isinstance(part, QComboBox) else part
    if isinstance(line, QLineEdit):
        # What is hidden, such as a password, Qt never copies.
        if line.echoMode() is not QLineEdit.EchoMode.Normal or not line.hasSelectedText():
            return False
        copy_secret(line.selectedText())
        if cuts and not line.isReadOnly():
            line.insert("")
        return True
    if isinstance(line, QPlainTextEdit | QTextEdit):
        chosen = line.textCursor()
        if not chosen.hasSelection():
            return False
        copy_secret(chosen.selection().toPlainText())
        if cuts and not line.isReadOnly():
            chosen.removeSelectedText()
        return True
    if isinstance(line, QLabel) and line.hasSelectedText():
        copy_secret(line.selectedText())
        return True
    return False
