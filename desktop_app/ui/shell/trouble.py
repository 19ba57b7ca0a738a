"""Shows why the vault cannot be opened, with buttons for what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from desktop_app.errors import Damaged, NotFound
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.frame import SignInFrame
from desktop_app.ui.kit.parts import Banner, button, label
from desktop_app.ui.kit.theme import S
from desktop_app.wording import Wording


class TroubleDialog(SignInFrame):
    """Says why the vault cannot be opened and what can be done."""

    again_wanted = Signal()
    restore_wanted = Signal()
    create_wanted = Signal()
    given_up = Signal()

    def __init__(self, error: Exception, folder: str, wording: Wording) -> None:
        """Offer the buttons that help with this error."""
        super().__init__()
        self._leads_on = False
        layout = self.add_step(self.tr("Data belum dapat dibuka"), "")
        self.banner = Banner(closable=False)
        self.banner.say(sentence(error, wording))
        layout.addWidget(self.banner)
        layout.addWidget(label(folder, "soft", wrap=True))
        self.again_button = button(self.tr("Coba lagi"), "primary")
        self.again_button.clicked.connect(self._again)
        layout.addSpacing(S)
        layout.addWidget(self.again_button)
        self.restore_button = button(self.tr("Pulihkan dari cadangan"), "link")
        self.restore_button.clicked.connect(self._restore)
        self.restore_button.setVisible(isinstance(error, Damaged | NotFound))
        layout.addWidget(self.restore_button)
        self.create_button = button(self.tr("Buat data baru di folder ini"), "link")
        self.create_button.clicked.connect(self._create)
        self.create_button.setVisible(isinstance(error, NotFound))
        layout.addWidget(self.create_button)
        layout.addStretch()
        self.go_to_step(0)
        self.again_button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing without a way out ends the program."""
        super().closeEvent(event)
        if not self._leads_on:
            self.given_up.emit()

    def reject(self) -> None:
        """Escape closes."""
        self.close()

    def _again(self) -> None:
        self._leave()
        self.again_wanted.emit()

    def _restore(self) -> None:
        self._leave()
        self.restore_wanted.emit()

    def _create(self) -> None:
        self._leave()
        self.create_wanted.emit()

    def _leave(self) -> None:
        self._leads_on = True
        self.accept()
