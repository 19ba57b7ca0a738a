"""The first start: facility, person and password, then the recovery code shown once and checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from desktop_app.errors import Invalid
from desktop_app.services.vault import access
from desktop_app.services.vault.access import NewVault
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editors import PasswordEdit, Pick, TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.frame import SignInFrame
from desktop_app.ui.kit.guard import Guard
from desktop_app.ui.kit.parts import button, column, label
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.theme import S
from desktop_app.ui.vault.code_sheet import CodeSheet
from desktop_app.wording import Wording

Keep = Callable[[NewVault], object]
"""Writes the vault whose code was confirmed; what it returns goes to `created`."""

FAIR_LENGTH, GOOD_LENGTH = 8, 12

FACILITY_STEP, CODE_STEP = 0, 1


class CreateVaultDialog(SignInFrame):
    """Makes a vault, which is written only after its recovery code was confirmed."""

    created = Signal(object)
    """What `keep` returned."""
    given_up = Signal()
    restore_wanted = Signal()

    def __init__(
        self, tasks: Tasks, wording: Wording, keep: Keep, facilities: Sequence[str] = ()
    ) -> None:
        """Show the first step; `facilities` are offered but anything may be typed."""
        super().__init__()
        self._tasks, self._wording, self._keep = tasks, wording, keep
        self._new: NewVault | None = None
        self._made = self._given_up = False
        self._guard = Guard(self, self.unsaved)
        self._build_facility_step(facilities)
        self._build_code_step()
        self.go_to_step(FACILITY_STEP)
        self.facility.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up, after a question when something is typed or a code is shown."""
        if self._given_up:
            # Qt closes every window before the program ends; a second question would stop that.
            event.accept()
            return
        if self._made:
            super().closeEvent(event)
            return
        event.ignore()
        self._guard.leave(self._give_up)

    def reject(self) -> None:
        """Escape must not lose what was typed."""

    def unsaved(self) -> bool:
        """Whether something is typed, or a code is shown, and no vault was made yet."""
        if self._made:
            return False
        return self._new is not None or any(
            field.editor.value()
            for field in self.form.fields.values()
            if isinstance(field.editor, Pick | TextEdit | PasswordEdit)
        )

    def submit(self) -> None:
        """Make the keys of a vault from what was typed; nothing is written yet."""
        if not self.create_button.isEnabled():
            return
        self.form.begin()
        fields = self.form.fields
        if not self.facility.value():
            fields["facility"].refuse(self.tr("Pilih atau tulis nama puskesmas."))
            self.facility.setFocus()
        elif not self.person.value():
            fields["display_name"].refuse(self.tr("Tulis nama Anda."))
            self.person.setFocus()
        elif self.password.value() != self.repeated.value():
            fields["repeated"].refuse(self.tr("Kedua sandi tidak sama. Ulangi sandinya."))
            self.repeated.setFocus()
        else:
            self._set_busy(True)
            self._tasks.write(
                access.prepare_vault,
                facility=self.facility.value(),
                username=username_of(self.person.value()),
                display_name=self.person.value(),
                password=self.password.value(),
                on_done=self._show_code,
                on_error=self._failed,
                owner=self,
            )

    def confirm_code(self) -> None:
        """Write the vault when the asked groups were typed rightly."""
        if self.go_on_button.isEnabled():
            self.sheet.confirm()

    def _code_kept(self) -> None:
        self._set_writing(True)
        self._tasks.write(
            self._keep,
            self._new,
            on_done=self._vault_kept,
            on_error=self._not_kept,
            owner=self,
        )

    def _vault_kept(self, kept: object) -> None:
        self._made = True
        self._new = None
        self.sheet.forget()
        self.created.emit(kept)
        self.accept()

    def _not_kept(self, error: Exception) -> None:
        """Say why the vault could not be written; the code stays on the screen."""
        self._set_writing(False)
        self.code_banner.say(sentence(error, self._wording))
        self.go_on_button.setFocus()
        self.fit()

    def _set_writing(self, writing: bool) -> None:
        self.go_on_button.setEnabled(not writing)
        self.sheet.setEnabled(not writing)

    def _give_up(self) -> None:
        self._given_up = True
        self.given_up.emit()

    def _restore_instead(self) -> None:
        self._guard.leave(self.restore_wanted.emit)

    def _build_facility_step(self, facilities: Sequence[str]) -> None:
        layout = self.add_step(
            self.tr("Selamat datang"),
            self.tr("Data anak disimpan terenkripsi di komputer ini dan dibuka dengan sandi Anda."),
        )
        self.form = Form(self._wording)
        inside = column(self.form)
        self.facility = Pick(typed=True)
        self.facility.offer(facilities)
        self.facility.set_value("")
        self.facility.setPlaceholder(self.tr("Pilih dari daftar atau tulis"))
        self.person = TextEdit(max_length=60)
        self.password, self.repeated = PasswordEdit(), PasswordEdit()
        self.password.textChanged.connect(self._weigh)
        add = self.form.add_field
        inside.addWidget(add("facility", self.tr("Nama puskesmas"), self.facility))
        inside.addWidget(add("display_name", self.tr("Nama Anda"), self.person))
        inside.addWidget(add("password", self.tr("Sandi"), self.password))
        self.strength = label(self._rules(), "note", wrap=True)
        inside.addWidget(self.strength)
        inside.addWidget(add("repeated", self.tr("Ulangi sandi"), self.repeated))
        inside.addWidget(self.form.banner)
        layout.addWidget(self.form)
        self.create_button = button(self.tr("Buat data baru"), "primary")
        self.create_button.clicked.connect(self.submit)
        layout.addSpacing(S)
        layout.addWidget(self.create_button)
        self.restore_button = button(self.tr("Sudah punya cadangan? Pulihkan di sini"), "link")
        self.restore_button.clicked.connect(self._restore_instead)
        layout.addWidget(self.restore_button)
        layout.addStretch()

    def _build_code_step(self) -> None:
        layout = self.add_step(
            self.tr("Kode pemulihan"),
            self.tr(
                "Hanya kode ini yang membuka data bila sandi terlupa. Kode hanya ditampilkan "
                "sekali. Cetak atau tulis, lalu simpan di tempat terkunci."
            ),
        )
        self.sheet = CodeSheet(self._wording)
        self.sheet.kept.connect(self._code_kept)
        self.groups, self.code_form = self.sheet.groups, self.sheet.form
        self.code_banner = self.sheet.banner
        layout.addWidget(self.sheet)
        self.go_on_button = button(self.tr("Sudah saya simpan, lanjut"), "primary")
        self.go_on_button.clicked.connect(self.confirm_code)
        layout.addSpacing(S)
        layout.addWidget(self.go_on_button)
        layout.addStretch()

    def _rules(self) -> str:
        return self.tr(
            "Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum. "
            "Tiga atau empat kata acak mudah diingat dan kuat."
        )

    def _weigh(self, password: str) -> None:
        """Rate the password's length in words; the real rules are checked on saving."""
        if not password:
            text, kind = self._rules(), "note"
        elif len(password) < FAIR_LENGTH:
            missing = FAIR_LENGTH - len(password)
            text, kind = self.tr("Masih kurang {count} karakter.").format(count=missing), "error"
        elif len(password) < GOOD_LENGTH:
            text, kind = self.tr("Cukup. Lebih panjang lebih aman."), "note"
        else:
            text, kind = self.tr("Panjangnya baik."), "note"
        self.strength.setText(text)
        theme.restyle(self.strength, "kind", kind)

    def _set_busy(self, busy: bool) -> None:
        # While keys are made, a second Enter must find no other button to press.
        self.restore_button.setEnabled(not busy)
        self.create_button.setEnabled(not busy)
        self.create_button.setText(self.tr("Membuat data…") if busy else self.tr("Buat data baru"))
        self.form.setEnabled(not busy)

    def _show_code(self, new: NewVault) -> None:
        self._new = new
        self._set_busy(False)
        self.password.clear()
        self.repeated.clear()
        self.go_to_step(CODE_STEP)
        self.sheet.show_code(str(new.code), self.facility.value(), new.fingerprint)
        self.fit()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems, everywhere=True)
            self.form.go_to_first_problem()
        else:
            self.form.banner.say(sentence(error, self._wording))
        self.fit()


def username_of(person: str) -> str:
    """Return a user name made of a person's name: `Bidan Siti Aminah` → `bidan.siti.aminah`."""
    return ".".join(re.findall(r"[a-z0-9]+", person.lower())) or "admin"
