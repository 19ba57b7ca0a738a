"""Who may open the vault: accounts, roles, passwords, the recovery code and the data key."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.vault.account_forms import (
    AddAccountDialog,
    ChangeRoleDialog,
    CheckCodeDialog,
    NewCodeDialog,
    SetPasswordDialog,
)
from desktop_app.ui.vault.accounts_model import AccountsModel

SIDE_PX = 400


class AccountsPage(Page):
    """A table of accounts with its buttons; beside it the code and the key."""

    rekey_wanted = Signal()
    code_confirmed = Signal()
    """Somebody has typed the valid recovery code, so that it is known to be written down."""
    """The data key should be replaced; `Shell` does it, because everything must be closed."""

    def __init__(self, session: Session) -> None:
        """Lay out table and cards."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.dialog: QDialog | None = None
        self._shown_fingerprint = ""
        columns = row(gap=M)
        columns.addWidget(self._make_list(), 1)
        cards = QWidget()
        side = column(cards, gap=M)
        side.addWidget(self._make_code_card())
        side.addWidget(self._make_key_card())
        side.addStretch()
        columns.addWidget(ScrollingArea(cards))
        self.body.addLayout(columns, 1)
        self._choice_changed()

    def load(self) -> None:
        """Ask for the accounts."""
        self.session.tasks.read(
            self.session.services.accounts.list,
            by=self.session.by,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: no child's record is shown here."""
        return False

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def add(self) -> None:
        """Ask for a new account."""
        self._open(AddAccountDialog(self.session, self), self.tr("Akun ditambahkan."))

    def change_role(self) -> None:
        """Ask for the chosen account's role."""
        if (chosen := self.chosen) is not None:
            self._open(ChangeRoleDialog(self.session, chosen, self), self.tr("Peran diubah."))

    def set_password(self) -> None:
        """Ask for the chosen account's new password."""
        if (chosen := self.chosen) is not None:
            told = self.tr("Sandi baru berlaku.")
            self._open(SetPasswordDialog(self.session, chosen, self), told)

    def remove(self) -> None:
        """Ask whether to remove the chosen account."""
        if (chosen := self.chosen) is None:
            return
        question = AskDialog(
            self,
            self.tr("Hapus akun {name}?").format(name=chosen.display_name),
            self.tr(
                "Ia tidak dapat masuk lagi. Data dan jejak auditnya tetap. Bila ia mungkin "
                "menyimpan salinan, ganti juga kunci data."
            ),
            self.tr("Hapus akun"),
            dangerous=True,
        )
        question.agreed.connect(lambda: self._remove(chosen))
        self._show_dialog(question)

    def new_code(self) -> None:
        """Ask whether to make a new recovery code."""
        question = AskDialog(
            self,
            self.tr("Buat kode pemulihan baru?"),
            self.tr("Kode lama tidak berlaku lagi. Kode baru ditampilkan sekali."),
            self.tr("Buat kode baru"),
        )
        question.agreed.connect(self._make_code)
        self._show_dialog(question)

    def check_code(self) -> None:
        """Ask for the printed code."""
        dialog = CheckCodeDialog(self.session, self)
        dialog.valid.connect(self.code_confirmed)
        self._show_dialog(dialog)

    def rekey(self) -> None:
        """Ask whether to give the database a new key."""
        question = AskDialog(
            self,
            self.tr("Ganti kunci data?"),
            self.tr(
                "Seluruh data dienkripsi ulang; jendela ditutup sebentar. Semua sandi dan kode "
                "pemulihan tetap berlaku. Cadangan lama tetap dapat dibuka dengan sandi saat itu."
            ),
            self.tr("Ganti kunci data"),
        )
        question.agreed.connect(self.rekey_wanted)
        self._show_dialog(question)

    @property
    def chosen(self) -> AccountRow | None:
        """The account that is chosen in the table."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _make_list(self) -> QFrame:
        surface = card()
        layout = column(surface, margin=1, gap=0)
        tools = Flow()
        tools.setContentsMargins(L, M, L, M)
        tools.add(label(self.tr("Akun"), "subtitle"))
        tools.add_spring()
        self.role_button = button(self.tr("Ubah peran"))
        self.role_button.clicked.connect(self.change_role)
        self.password_button = button(self.tr("Beri sandi baru"))
        self.password_button.clicked.connect(self.set_password)
        self.remove_button = button(self.tr("Hapus"), "danger")
        self.remove_button.clicked.connect(self.remove)
        self.add_button = button(self.tr("Tambah akun"), "primary", "plus")
        self.add_button.clicked.connect(self.add)
        for made in (
            self.role_button,
            self.password_button,
            self.remove_button,
            self.add_button,
        ):
            tools.add(made)
        layout.addWidget(tools)
        self.model = AccountsModel(self.session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Akun"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        layout.addWidget(self.table, 1)
        return surface

    def _make_code_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Kode pemulihan"),
            self.tr("Membuka data bila semua sandi terlupa. Periksa lembarnya sekali setahun."),
        )
        self.check_button = button(self.tr("Periksa kode"))
        self.check_button.clicked.connect(self.check_code)
        self.code_button = button(self.tr("Buat kode baru"))
        self.code_button.clicked.connect(self.new_code)
        self._add_buttons(layout, self.check_button, self.code_button)
        return surface

    def _make_key_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Kunci data"),
            self.tr(
                "Ganti bila seseorang yang sudah dihapus mungkin menyimpan salinan data. Data "
                "dienkripsi ulang dengan kunci baru."
            ),
        )
        self.fingerprint = label("", "note", wrap=True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.fingerprint)
        self.key_said = label("", "note", wrap=True)
        change = self.session.keys.header.key_change
        if change is not None:
            self.key_said.setText(
                self.tr("Terakhir diganti oleh {account}, {moment}.").format(
                    account=change.by,
                    moment=self.session.wording.moment(
                        datetime.fromisoformat(change.at).astimezone()
                    ),
                )
            )
        self.key_said.setVisible(change is not None)
        layout.addWidget(self.key_said)
        self.rekey_button = button(self.tr("Ganti kunci data"))
        self.rekey_button.clicked.connect(self.rekey)
        self._add_buttons(layout, self.rekey_button)
        return surface

    def _make_card(self, title: str, advice: str) -> tuple[QFrame, QVBoxLayout]:
        surface = card()
        surface.setFixedWidth(SIDE_PX)
        layout = column(surface, gap=M)
        layout.setContentsMargins(L, M, L, L)
        layout.addWidget(label(title, "subtitle"))
        layout.addWidget(label(advice, "soft", wrap=True))
        return surface, layout

    @staticmethod
    def _add_buttons(layout: QVBoxLayout, *buttons: QPushButton) -> None:
        line = Flow()
        for made in buttons:
            line.add(made)
        line.add_spring()
        layout.addWidget(line)

    def _show(self, rows: tuple[AccountRow, ...]) -> None:
        told = self.tr("Sidik kunci: {fingerprint}. Catat di lembar kode pemulihan.")
        self._shown_fingerprint = self.session.keys.fingerprint
        self.fingerprint.setText(told.format(fingerprint=self._shown_fingerprint))
        current = max(self.table.currentIndex().row(), 0)
        self.model.show(rows)
        self.table.go_to(min(current, len(rows) - 1))
        self._choice_changed()

    def _choice_changed(self) -> None:
        administers = may(self.session.by, Right.ADMINISTER)
        chosen = self.chosen
        is_other = chosen is not None and not chosen.is_own
        for made in (self.role_button, self.remove_button, self.password_button):
            made.setEnabled(administers and is_other)
        for made in (self.add_button, self.check_button, self.code_button, self.rekey_button):
            made.setEnabled(administers)

    def _open(self, dialog: FormDialog, told: str) -> None:
        dialog.done_with.connect(lambda _answer: self._changed_well(told))
        self._show_dialog(dialog)

    def _show_dialog(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _changed_well(self, told: str) -> None:
        fingerprint = self.session.keys.fingerprint
        if self._shown_fingerprint not in {"", fingerprint}:
            # An admin has gone, so the admin key is a new one.
            new = self.tr("Catat sidik kunci baru: {fingerprint}.")
            told = f"{told} {new.format(fingerprint=fingerprint)}"
        self.told.emit(told)
        self.load()

    def _remove(self, account: AccountRow) -> None:
        self.session.tasks.write(
            self.session.services.accounts.remove,
            account.username,
            by=self.session.by,
            on_done=lambda _nothing: self._changed_well(self.tr("Akun dihapus.")),
            on_error=self.failed,
            owner=self,
        )

    def _make_code(self) -> None:
        self.session.tasks.write(
            self.session.services.accounts.new_recovery_code,
            by=self.session.by,
            on_done=self._show_code,
            on_error=self.failed,
            owner=self,
        )

    def _show_code(self, code: str) -> None:
        facility = self.session.services.facility
        fingerprint = self.session.keys.fingerprint
        dialog = NewCodeDialog(self.session.wording, code, facility, fingerprint, self)
        dialog.kept.connect(self._code_kept)
        self._show_dialog(dialog)

    def _code_kept(self) -> None:
        self.session.tasks.write(
            self.session.services.accounts.code_seen,
            by=self.session.by,
            on_done=lambda _nothing: self.code_confirmed.emit(),
            on_error=self.failed,
            owner=self,
        )
