"""Windows' notices of sleep and of its own lock; the rest of the program runs without them."""

from __future__ import annotations

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

# Numbers of winuser.h and wtsapi32.h.
WM_POWERBROADCAST: Final = 0x0218
WM_WTSSESSION_CHANGE: Final = 0x02B1
PBT_APMSUSPEND: Final = 4
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK = 2, 4, 7
NOTIFY_FOR_THIS_SESSION: Final = 0

_LEAVING: Final = {
    (WM_POWERBROADCAST, PBT_APMSUSPEND),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
}


def tells_of_leaving(address: int) -> bool:
    """Whether the Windows message at this address says that the person left the computer."""
    message = ctypes.wintypes.MSG.from_address(address)
    return (message.message, message.wParam) in _LEAVING


class SessionNotices(QAbstractNativeEventFilter):
    """Calls `left` when Windows locks its session, changes the user, or goes to sleep."""

    def __init__(self, left: Callable[[], None]) -> None:
        """Ask Windows for its notices, to a window of their own that is never shown."""
        super().__init__()
        self._left = left
        # The program's own window gets a new handle whenever Qt makes it anew.
        self._hears = QWindow()
        self._hears.create()
        self._handle = int(self._hears.winId())
        program = QCoreApplication.instance()
        if program is not None:
            program.installNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                self._handle, NOTIFY_FOR_THIS_SESSION
            )

    def stop(self) -> None:
        """Listen no longer."""
        program = QCoreApplication.instance()
        if program is not None:
            program.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(self._handle)
        self._hears.destroy()

    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at each message of the system and let it through."""
        if QByteArray(event_type) == b"windows_generic_MSG" and tells_of_leaving(int(message)):
            self._left()
        return False, 0
