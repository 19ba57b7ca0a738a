"""Blanks the window after idle time, and unlocks it by password."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget

from desktop_app.programme.records.children import Person, Role
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.vault.lock_page import LockPage

MINUTE_MS = 60 * 1000
_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class ScreenLock(QObject):
    """Switches a stacked widget between the window's content and the page for the password."""

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
        self.page.unlocked.connect(self.unlock)
        self.page.other_confirmed.connect(self._other_confirmed)
        curtain.addWidget(self.page)
        self._idle = QTimer(self)
        self._idle.setInterval(session.preferences.idle_minutes * MINUTE_MS)
        self._idle.timeout.connect(self.lock)
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
        self.hidden_dialogs = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible()
        ]
        for dialog in self.hidden_dialogs:
            dialog.hide()
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
        """Show everything as it was."""
        self._curtain.setCurrentIndex(0)
        for dialog in self.hidden_dialogs:
            dialog.open()
        self.hidden_dialogs = []
        self.unlocked.emit()

    def stop(self) -> None:
        """Stop watching."""
        self._idle.stop()
        self._program.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Restart the idle time at every key and mouse movement."""
        if event.type() in _ACTIVITY:
            self._idle.start()
        return super().eventFilter(watched, event)

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
        self.question.agreed.connect(lambda: self.handover_wanted.emit(person.account, password))
        self.question.open()


def running_application() -> QApplication:
    """Return the running QApplication. Raises: TypeError when there is none."""
    program = QApplication.instance()
    if not isinstance(program, QApplication):
        raise TypeError("a window needs an application")
    return program
