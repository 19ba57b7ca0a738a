"""Decides whether the window may close: asks about typing, waits for writes and the backup."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit.above_lock import show_above_lock
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.closing import ClosingDialog

SHORT_BACKUP_MS = 300
"""No dialog is shown for a backup that ends sooner."""


class Leaving(QObject):
    """Decides whenever a person closes the window."""

    close_wanted = Signal()
    """Closing was refused before and is possible now: close the window again."""
    told = Signal(str)

    def __init__(self, session: Session, over: QWidget, unsaved: Callable[[], bool]) -> None:
        """`unsaved` returns whether something typed is not saved."""
        super().__init__(over)
        self._session, self._over, self._unsaved = session, over, unsaved
        self._may_lose = self._waits = self._backed_up = self._without_waiting = False
        self.question: AskDialog | None = None
        self.dialog: ClosingDialog | None = None
        session.tasks.busy_changed.connect(self._busy_changed)

    def may_leave(self) -> bool:
        """Return whether the window may close now; else ask or wait for what is missing."""
        if not self._may_lose and self._unsaved():
            self._ask()
            return False
        if self._session.tasks.busy and not self._without_waiting:
            self._waits = True
            self.told.emit(self.tr("Menunggu penyimpanan selesai…"))
            return False
        if not self._backed_up:
            self._back_up()
            return False
        return True

    def _ask(self) -> None:
        self.question = AskDialog(
            self._over,
            self.tr("Ada isian yang belum disimpan"),
            self.tr(
                "Bila program ditutup sekarang, isian formulir akan hilang. Isian lembar "
                "(kunjungan rumah, PMT dari kertas, hari posyandu) dipulihkan saat dibuka lagi."
            ),
            self.tr("Tutup tanpa menyimpan"),
            dangerous=True,
        )
        show_above_lock(self.question)
        self.question.agreed.connect(self._lose)
        self.question.open()

    def _lose(self) -> None:
        self._may_lose = True
        self.close_wanted.emit()

    def _busy_changed(self, busy: bool) -> None:
        if not busy and self._waits:
            self.close_wanted.emit()

    def _back_up(self) -> None:
        if self.dialog is not None:
            return
        self.dialog = ClosingDialog(self._session, self._over)
        self.dialog.ready.connect(self._go)
        self.dialog.stayed.connect(self._stay)
        self.dialog.begin()
        QTimer.singleShot(SHORT_BACKUP_MS, self.dialog, self._show_dialog)

    def _show_dialog(self) -> None:
        if self.dialog is not None and not self._backed_up:
            self.dialog.open()

    def _go(self) -> None:
        self._backed_up = self._without_waiting = True
        self.close_wanted.emit()

    def _stay(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self._may_lose = False
