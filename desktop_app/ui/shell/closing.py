"""Makes the day's backup before the program ends; shows it, and lets a person leave at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop_app.ui.kit.above_lock import show_above_lock
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, button, column, label, row
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L, S

WIDTH_PX = 460


class ClosingDialog(QDialog):
    """Makes the backup if one is due; emits `ready` when the program may end."""

    ready = Signal()
    stayed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Lay out; `begin` starts the backup."""
        super().__init__(parent)
        show_above_lock(self)
        self._session = session
        self._over = False
        self.setWindowTitle("Anting Berlian")
        prefer_width(self, WIDTH_PX)
        layout = column(self, margin=XL, gap=L)
        self.title = label(self.tr("Mencadangkan…"), "title")
        layout.addWidget(self.title)
        self.advice = label(
            self.tr("Cadangan hari ini dibuat sebelum program ditutup."), "soft", wrap=True
        )
        layout.addWidget(self.advice)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        layout.addWidget(self.progress)
        self.banner = Banner(closable=False)
        layout.addWidget(self.banner)
        buttons = row(gap=S)
        self.stay_button = button(self.tr("Batal"))
        self.stay_button.clicked.connect(self.reject)
        self.again_button = button(self.tr("Coba lagi"))
        self.again_button.clicked.connect(self.begin)
        self.leave_button = button(self.tr("Tutup jendela sekarang"), "primary")
        self.leave_button.clicked.connect(self.leave)
        buttons.addWidget(self.stay_button)
        buttons.addStretch()
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.leave_button)
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Make the backup if the day has none yet."""
        self._show_working(True)
        self._session.tasks.write(
            self._session.services.backups.daily,
            by=self._session.by,
            on_done=self._made,
            on_error=self._failed,
            owner=self,
        )

    def leave(self) -> None:
        """Close the windows now; a backup under way is finished after that."""
        self._end()

    def reject(self) -> None:
        """Return to work; a backup under way is finished all the same."""
        self._over = True
        super().reject()
        self.stayed.emit()

    def _show_working(self, working: bool) -> None:
        self.progress.setVisible(working)
        self.again_button.setVisible(not working)
        self.banner.say("")
        self.title.setText(
            self.tr("Mencadangkan…") if working else self.tr("Cadangan belum dibuat")
        )
        if working:
            text = self.tr("Cadangan tetap diselesaikan bila jendela ditutup sekarang.")
            self.leave_button.setText(self.tr("Tutup jendela sekarang"))
        else:
            text = self.tr("Data tetap tersimpan; hanya cadangan hari ini yang belum ada.")
            self.leave_button.setText(self.tr("Tutup tanpa cadangan"))
        self.advice.setText(text)

    def _made(self, _report: object) -> None:
        if not self._over:
            self._end()

    def _failed(self, error: Exception) -> None:
        if self._over:
            return
        self._show_working(False)
        self.banner.say(sentence(error, self._session.wording))
        if not self.isVisible():
            self.open()

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        self.accept()
        self.ready.emit()
