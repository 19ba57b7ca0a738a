"""Puts a secret on the clipboard for half a minute, and takes it back unless another is there."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

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
