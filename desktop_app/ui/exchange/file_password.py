"""Asks for the password with which a file is to be encrypted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.common.rights import Right
from desktop_app.services.exchange.exports import check_file_password
from desktop_app.ui.kit.form_dialog import FormDialog, NewPassword
from desktop_app.ui.kit.record_form import Work
from desktop_app.ui.kit.session import Session


class FilePasswordDialog(FormDialog):
    """A new password, typed twice; the program does not keep it."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask for it."""
        super().__init__(
            session,
            parent,
            title=self.tr("Sandi berkas"),
            advice=self.tr(
                "Excel menanyakan sandi ini saat berkas dibuka. Kirim lewat jalan lain, misalnya "
                "telepon. Program tidak menyimpannya: tanpa sandi, berkas tidak dapat dibuka."
            ),
            yes=self.tr("Lanjutkan"),
            right=Right.TAKE_OUT,
        )
        self.password = NewPassword(self)

    def work(self) -> Work | None:
        """Check that the password is hard to guess."""
        typed = self.password.value()
        if typed is None:
            return None
        return partial(_checked, typed, self.session.services.facility)

    def done_well(self, answer: object) -> None:
        """Hand the password over and close."""
        super().done_well(answer)
        self.chosen.emit(str(answer))


def _checked(password: str, facility: str) -> str:
    check_file_password(password, facility)
    return password
