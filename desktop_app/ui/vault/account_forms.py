"""The dialogs of accounts: add one, give another role, give a new password."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.programme.records.children import Role
from desktop_app.services.common.rights import Right
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.editors import Choice, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, NewPassword
from desktop_app.ui.kit.parts import button, column, label
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L
from desktop_app.ui.vault.code_sheet import CodeSheet
from desktop_app.ui.vault.create_vault import username_of
from desktop_app.wording import Wording


class AddAccountDialog(FormDialog):
    """Asks for person, user name, role and a first password."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Lay out the fields; the user name follows the person's name until it is typed."""
        super().__init__(
            session,
            parent,
            title=self.tr("Tambah akun"),
            advice=self.tr("Beri setiap orang akunnya sendiri; jejak audit mencatat siapa."),
            yes=self.tr("Tambah akun"),
            right=Right.ADMINISTER,
        )
        self.person = TextEdit(max_length=60)
        self.username = TextEdit(max_length=32)
        self.role = role_choice(session.wording)
        told = self.tr("Pilih perannya.")
        self.lay_out(
            Bound("display_name", self.person, self.tr("Nama orang")),
            Bound("username", self.username, self.tr("Nama akun")),
            Bound("role", self.role, self.tr("Peran"), needed=True, told=told),
        )
        self.new_password = NewPassword(self)
        self._suggested = ""
        self.person.edited.connect(self._suggest)
        self.person.setFocus()

    def work(self) -> Work | None:
        """Add the account."""
        password = self.new_password.value()
        if password is None or not self.form.complete():
            return None
        typed = self.form.values()
        return partial(
            self.session.services.accounts.add,
            typed["username"],
            typed["display_name"],
            typed["role"],
            password,
            by=self.session.by,
        )

    def _suggest(self) -> None:
        if self.username.value() == self._suggested:
            self._suggested = username_of(self.person.value()) if self.person.value() else ""
            self.username.setText(self._suggested)


class ChangeRoleDialog(FormDialog):
    """Asks for an account's new role."""

    def __init__(self, session: Session, account: AccountRow, parent: QWidget) -> None:
        """Show the role that it has."""
        super().__init__(
            session,
            parent,
            title=self.tr("Ubah peran"),
            advice=self.tr("Peran {name} berlaku sejak ia masuk berikutnya.").format(
                name=account.display_name
            ),
            yes=self.tr("Ubah peran"),
            right=Right.ADMINISTER,
        )
        self._account = account
        self.role = role_choice(session.wording)
        self.lay_out(Bound("role", self.role, self.tr("Peran"), needed=True))
        self.form.show_record(account)
        self.role.setFocus()

    def work(self) -> Work | None:
        """Change the role."""
        return partial(
            self.session.services.accounts.change_role,
            self._account.username,
            self.form.values()["role"],
            by=self.session.by,
        )


class SetPasswordDialog(FormDialog):
    """Gives an account a new password, for someone who forgot theirs."""

    def __init__(self, session: Session, account: AccountRow, parent: QWidget) -> None:
        """Ask for it twice."""
        super().__init__(
            session,
            parent,
            title=self.tr("Beri sandi baru"),
            advice=self.tr(
                "Sandi lama {name} tidak berlaku lagi. Minta ia menggantinya setelah masuk."
            ).format(name=account.display_name),
            yes=self.tr("Beri sandi"),
            right=Right.ADMINISTER,
        )
        self._account = account
        self.new_password = NewPassword(self)
        self.new_password.password.setFocus()

    def work(self) -> Work | None:
        """Set the password."""
        password = self.new_password.value()
        if password is None:
            return None
        return partial(
            self.session.services.accounts.set_password,
            self._account.username,
            password,
            by=self.session.by,
        )


class CheckCodeDialog(FormDialog):
    """Tells whether a printed recovery code is the valid one."""

    valid = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask for the code."""
        super().__init__(
            session,
            parent,
            title=self.tr("Periksa kode pemulihan"),
            advice=self.tr("Ketik kode dari lembar cetak. Kode tidak disimpan."),
            yes=self.tr("Periksa"),
            right=Right.ADMINISTER,
        )
        self.code = TextEdit("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX", max_length=60)
        self.lay_out(Bound("recovery_code", self.code, self.tr("Kode pemulihan")))
        self.code.setFocus()

    def work(self) -> Work | None:
        """Check the code."""
        accounts, code, by = self.session.services.accounts, self.code.value(), self.session.by
        return partial(accounts.check_recovery_code, code, by=by)

    def done_well(self, answer: object) -> None:
        """Show the result; the dialog stays open."""
        if answer:
            self.code.clear()
            self.valid.emit()
            self.form.banner.say(self.tr("Kode ini berlaku. Simpan kembali lembarnya."), "good")
        else:
            self.form.banner.say(
                self.tr("Kode ini tidak berlaku. Cari lembar lain atau buat kode baru."), "danger"
            )


class NewCodeDialog(QDialog):
    """Shows a new recovery code once; closes only when it was written down."""

    kept = Signal()

    def __init__(
        self, wording: Wording, code: str, facility: str, fingerprint: str, parent: QWidget
    ) -> None:
        """Show the code; facility and key fingerprint are printed on its sheet."""
        super().__init__(parent)
        self.setWindowTitle("Anting Berlian")
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL, gap=L)
        layout.addWidget(label(self.tr("Kode pemulihan baru"), "title"))
        advice = self.tr(
            "Kode lama tidak berlaku lagi. Kode ini hanya ditampilkan sekali: cetak atau tulis, "
            "lalu simpan di tempat terkunci."
        )
        layout.addWidget(label(advice, "soft", wrap=True))
        self.sheet = CodeSheet(wording)
        self.sheet.kept.connect(self._kept)
        self.sheet.show_code(code, facility, fingerprint)
        layout.addWidget(self.sheet)
        self.yes_button = button(self.tr("Sudah saya simpan"), "primary")
        self.yes_button.clicked.connect(self.sheet.confirm)
        layout.addWidget(self.yes_button)

    def reject(self) -> None:
        """Refuse to close before the code was written down."""
        self.sheet.banner.say(self.tr("Simpan dahulu kode pemulihan ini."), "warning")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close before the code was written down."""
        if self.sheet.holds_code:
            event.ignore()
            self.reject()

    def _kept(self) -> None:
        self.sheet.forget()
        self.accept()
        self.kept.emit()


def role_choice(wording: Wording) -> Choice:
    """Return the four roles side by side, in the puskesmas's words."""
    return Choice([(role.value, wording.role(role.value)) for role in Role], Role)
