"""Asks for the password once more, then goes on with what needed it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.services.common.password_asked import PasswordNeeded
from desktop_app.services.common.rights import Right
from desktop_app.ui.kit.editors import PasswordEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Work
from desktop_app.ui.kit.session import Session


class PasswordDialog(FormDialog):
    """Asks who signed in by the keyring for the password, before all data leaves."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask for it."""
        super().__init__(
            session,
            parent,
            title=self.tr("Tulis sandi Anda"),
            advice=self.tr(
                "Program dibuka tanpa sandi di komputer ini. Sebelum semua data keluar, sandi "
                "ditanya satu kali; berlaku 15 menit."
            ),
            yes=self.tr("Lanjutkan"),
            right=Right.TAKE_OUT,
        )
        self.password = PasswordEdit()
        self.fields.addWidget(self.add("password", self.tr("Sandi"), self.password))
        self.password.setFocus()

    def work(self) -> Work | None:
        """Check the password."""
        typed = self.password.value()
        if not typed:
            self.form.fields["password"].refuse(self.tr("Tulis sandi Anda."))
            return None
        return partial(self.session.services.accounts.confirm_taking_out, typed, by=self.session.by)


def asked_first(
    error: Exception, session: Session, parent: QWidget, again: Callable[[], None]
) -> PasswordDialog | None:
    """Ask for the password if that is what the error says, then do it `again`; else None."""
    if not isinstance(error, PasswordNeeded):
        return None
    dialog = PasswordDialog(session, parent)
    dialog.done_with.connect(lambda _answer: again())
    dialog.open()
    return dialog
