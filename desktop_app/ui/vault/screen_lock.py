"""Blanks the window after idle time, and unlocks it by password."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QToolTip, QWidget

from desktop_app.programme.records.children import Person, Role
from desktop_app.ui.kit.above_lock import show_above_lock, shows_above_lock
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.vault.away import AwayWatch
from desktop_app.ui.vault.lock_page import LockPage

MINUTE_MS = 60 * 1000
LOCK_KEYS = "Ctrl+L"
_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class ScreenLock(QObject):
    """Switches a stacked widget between the window's content and the page for the password.

    The lock's key is seen before any widget or shortcut, so that it locks from everywhere. While
    the screen is locked no answer of a task is given, no shortcut acts, and whatever opens is
    hidden until the screen is unlocked.
    """

    locked_now = Signal()
    unlocked = Signal()
    handover_wanted = Signal(str, str)
    """Another person takes the window over; carries the account and its checked password."""

    def __init__(
        self, session: Session, curtain: QStackedWidget, unsaved: Callable[[], bool]
    ) -> None:
        """Begin open; the curtain's first widget is what a lock hides."""
        super().__init__(curtain)
        self._session, self._curtain, self._unsaved = session, curtain, unsaved
        self.hidden_dialogs: list[QDialog] = []
        self.question: AskDialog | None = None
        self.page = LockPage(session)
        show_above_lock(self)
        show_above_lock(self.page)
        self.page.unlocked.connect(self.unlock)
        self.page.other_confirmed.connect(self._other_confirmed)
        curtain.addWidget(self.page)
        self._idle = QTimer(self)
        self._idle.setInterval(session.preferences.idle_minutes * MINUTE_MS)
        self._idle.timeout.connect(self.lock)
        self.watch = AwayWatch(curtain)
        self.watch.away.connect(self.lock)
        self._program = running_application()
        self._program.installEventFilter(self)
        self._idle.start()

    @property
    def idle_ms(self) -> int:
        """Milliseconds without a key or mouse movement after which the screen is locked."""
        return self._idle.interval()

    @idle_ms.setter
    def idle_ms(self, value: int) -> None:
        self._idle.setInterval(value)

    @property
    def locked(self) -> bool:
        """Whether the screen is blanked."""
        return self._curtain.currentWidget() is self.page

    def lock(self) -> None:
        """Blank the screen and ask for the password; nothing is lost."""
        if self.locked:
            return
        close_popups()
        self.hidden_dialogs = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible() and not shows_above_lock(widget)
        ]
        for dialog in self.hidden_dialogs:
            dialog.hide()
        self._session.tasks.hold()
        self._session.services.screen.lock()
        self._session.tasks.write(
            self._session.services.accounts.note_locking,
            by=self._session.by,
            on_done=self._noted,
            on_error=self.page.say,
            owner=self,
        )
        self.locked_now.emit()
        self._curtain.setCurrentWidget(self.page)
        self.page.begin()
        self.page.password.setFocus()

    def unlock(self) -> None:
        """Show everything as it was, then what was done meanwhile."""
        self._session.services.screen.unlock()
        self._curtain.setCurrentIndex(0)
        hidden, self.hidden_dialogs = self.hidden_dialogs, []
        # A question over a form comes back after the form, and so above it.
        for dialog in sorted(filter(shiboken6.isValid, hidden), key=_depth):
            dialog.open()
        self.unlocked.emit()
        self._session.tasks.release()

    def stop(self) -> None:
        """Watch no longer; what was kept back is of no use to the next window."""
        self._idle.stop()
        self.watch.stop()
        self._program.removeEventFilter(self)
        self._session.tasks.drop_held()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put off the lock at every key and movement, lock by its key, and hide what opens late."""
        kind = event.type()
        if kind in _ACTIVITY:
            self._idle.start()
        if kind in _KEYS and isinstance(event, QKeyEvent) and self._takes_key(event):
            return True
        if kind == QEvent.Type.Show and self.locked and isinstance(watched, QWidget):
            self._hide_if_late(watched)
        return super().eventFilter(watched, event)

    def _takes_key(self, event: QKeyEvent) -> bool:
        """Whether nothing else may see the key. An accepted override makes it no shortcut's."""
        is_lock_key = (
            event.key() == Qt.Key.Key_L
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.ControlModifier
        )
        if event.type() == QEvent.Type.ShortcutOverride:
            if is_lock_key or self.locked:
                event.accept()
                return True
            return False
        if is_lock_key:
            self.lock()
            event.accept()
        return is_lock_key

    def _hide_if_late(self, shown: QWidget) -> None:
        """Hide a window that opens over the locked screen; a dialog comes back at unlocking."""
        if not shown.isWindow() or shown is self._curtain.window() or shows_above_lock(shown):
            return
        if shown.windowType() == Qt.WindowType.ToolTip:
            return
        if isinstance(shown, QDialog) and shown not in self.hidden_dialogs:
            self.hidden_dialogs.append(shown)
        # Qt puts a window on the screen after this event whatever is done here, unless told so.
        shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

        def hide() -> None:
            shown.hide()
            shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
            if not self.locked and isinstance(shown, QDialog):
                # The screen was unlocked before this came to its turn.
                shown.open()

        QTimer.singleShot(0, shown, hide)

    def _noted(self, _nothing: None) -> None:
        """Do nothing: only the journal notes it."""

    def _other_confirmed(self, person: Person, password: str) -> None:
        """Let another person take over; only an admin may drop what the first had typed."""
        if not self._unsaved():
            self.handover_wanted.emit(person.account, password)
            return
        name = self._session.display_name
        if person.role is not Role.ADMIN:
            self.page.form.banner.say(
                self.tr(
                    "{name} masih mempunyai isian yang belum disimpan. Hanya {name} atau "
                    "kepala/admin yang dapat membuka layar ini."
                ).format(name=name),
                "warning",
            )
            return
        self.question = AskDialog(
            self._curtain,
            self.tr("Buang isian {name}?").format(name=name),
            self.tr(
                "{name} sedang mengetik dan belum menyimpan. Isian formulir akan hilang; "
                "isian lembar dipulihkan bila {name} masuk lagi."
            ).format(name=name),
            self.tr("Buang isian dan masuk"),
            dangerous=True,
        )
        show_above_lock(self.question)
        self.question.agreed.connect(lambda: self.handover_wanted.emit(person.account, password))
        self.question.open()


def close_popups() -> None:
    """Close every open menu and list, innermost first, and the tooltip."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            # It refused; hidden it shows nothing either.
            popup.hide()
            break
    QToolTip.hideText()


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)


def running_application() -> QApplication:
    """Return the running QApplication. Raises: TypeError when there is none."""
    program = QApplication.instance()
    if not isinstance(program, QApplication):
        raise TypeError("a window needs an application")
    return program
