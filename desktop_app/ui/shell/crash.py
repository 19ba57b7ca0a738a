"""Catches what nobody else caught; makes a report that holds no values."""

from __future__ import annotations

import platform
import sys
from types import TracebackType

import PySide6
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from desktop_app import __version__
from desktop_app.errors import incident

LONGEST_QT_MESSAGE = 120


class Net(QObject):
    """Catches exceptions of every thread and Qt's fatal messages."""

    caught = Signal(str)
    """Carries the report; emitted on the thread that failed, delivered on the window's."""

    def install(self) -> None:
        """Take over `sys.excepthook` and Qt's message handler."""
        sys.excepthook = self.catch
        qInstallMessageHandler(_qt_message)

    def uninstall(self) -> None:
        """Restore the earlier hook and handler."""
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Report an exception; an interrupt from the keyboard ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(report(error))


def report(error: BaseException) -> str:
    """Return what a developer needs, and nothing of a child: versions, types, files, lines."""
    return "\n".join(
        (
            f"Anting Berlian {__version__}",
            f"{platform.system()} {platform.release()}",
            f"Python {platform.python_version()} · Qt {PySide6.__version__}",
            "",
            incident(error),
        )
    )


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Print Qt's warnings without the end of their text: it may hold a path or a value."""
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        sys.stderr.write(f"Qt: {message.splitlines()[0][:LONGEST_QT_MESSAGE]}\n")
