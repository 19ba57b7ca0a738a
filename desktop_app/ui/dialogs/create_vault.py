"""The first start: facility, person and password, then the recovery code shown once and checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout

from desktop_app.errors import Invalid
from desktop_app.ui import theme
from desktop_app.ui.dialogs.frame import SignInFrame
from desktop_app.ui.failures import sentence
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import S
from desktop_app.ui.widgets.editors import PasswordEdit, Pick, TextEdit
from desktop_app.ui.widgets.field import Form
from desktop_app.ui.widgets.parts import Banner, button, card, column, label, row
from desktop_app.wording import Wording

Create = Callable[[str, str, str, str], str]
"""Makes the vault from facility, user name, person's name and password; returns the code."""

CLIPBOARD_MS = 30_000
"""How long the code may stay on the clipboard."""
ASKED_GROUPS = (1, 4)
"""The groups of the code that must be typed again, counted from 0."""
GROUPS_A_LINE = 4
FAIR_LENGTH, GOOD_LENGTH = 8, 12

FACILITY_STEP, CODE_STEP = 0, 1


class CreateVaultDialog(SignInFrame):
    """Makes a vault; `created` comes only after the code was written down."""

    created = Signal()
    given_up = Signal()

    def __init__(
        self, tasks: Tasks, wording: Wording, create: Create, facilities: Sequence[str] = ()
    ) -> None:
        """Show the first step; `facilities` are offered but anything may be typed."""
        super().__init__()
        self._tasks, self._wording, self._create = tasks, wording, create
        self._code = ""
        self._made = False
        self._build_facility_step(facilities)
        self._build_code_step()
        self.go_to_step(FACILITY_STEP)
        self.facility.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Before the vault exists, closing gives up; once it does, the code comes first."""
        if self._code and not self._made:
            self.code_banner.say(self.tr("Simpan dahulu kode pemulihan ini."), "warning")
            event.ignore()
            return
        super().closeEvent(event)
        if not self._made:
            self.given_up.emit()

    def reject(self) -> None:
        """Escape must not lose what was typed."""

    def submit(self) -> None:
        """Make the vault from what was typed."""
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
                self._create,
                self.facility.value(),
                username_of(self.person.value()),
                self.person.value(),
                self.password.value(),
                on_done=self._show_code,
                on_error=self._failed,
                owner=self,
            )

    def confirm_code(self) -> None:
        """Go on when the asked groups were typed rightly."""
        groups = self._code.split("-")
        for number, editor in zip(ASKED_GROUPS, self.groups, strict=True):
            if _plain(editor.value()) != _plain(groups[number]):
                self.code_form.fields[f"group_{number}"].refuse(
                    self.tr("Tidak sama dengan kode di atas.")
                )
                editor.setFocus()
                return
        self._made = True
        self._forget_code()
        self.created.emit()
        self.accept()

    def copy_code(self) -> None:
        """Put the code on the clipboard for half a minute."""
        QGuiApplication.clipboard().setText(self._code)
        QTimer.singleShot(CLIPBOARD_MS, self, self._clear_clipboard)
        self.code_banner.say(self.tr("Disalin. Papan klip dikosongkan setelah 30 detik."), "calm")

    def print_code(self) -> None:
        """Ask for a printer, then print the sheet to keep."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._print_dialog = QPrintDialog(printer, self)
        self._print_dialog.accepted.connect(self._print)
        self._printer = printer
        QDialog.open(self._print_dialog)

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
        layout.addStretch()

    def _build_code_step(self) -> None:
        layout = self.add_step(
            self.tr("Kode pemulihan"),
            self.tr(
                "Hanya kode ini yang membuka data bila sandi terlupa. Kode hanya ditampilkan "
                "sekali. Cetak atau tulis, lalu simpan di tempat terkunci."
            ),
        )
        sheet = card("tile")
        self._sheet = QGridLayout(sheet)
        self._sheet.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self._sheet.setVerticalSpacing(0)
        layout.addWidget(sheet)
        ways = row()
        self.print_button = button(self.tr("Cetak"), icon="printer")
        self.print_button.clicked.connect(self.print_code)
        self.copy_button = button(self.tr("Salin"), icon="copy")
        self.copy_button.clicked.connect(self.copy_code)
        ways.addWidget(self.print_button)
        ways.addWidget(self.copy_button)
        ways.addStretch()
        layout.addLayout(ways)
        self.code_banner = Banner(closable=False)
        layout.addWidget(self.code_banner)
        self.code_form = Form(self._wording)
        asked = row(self.code_form, gap=theme.M)
        self.groups: list[TextEdit] = []
        for number in ASKED_GROUPS:
            editor = TextEdit(max_length=8)
            self.groups.append(editor)
            title = self.tr("Ketik kelompok ke-{number}").format(number=number + 1)
            asked.addWidget(self.code_form.add_field(f"group_{number}", title, editor))
        layout.addWidget(self.code_form)
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
        """Say how long the password is in words; the rules proper are checked on saving."""
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
        self.create_button.setEnabled(not busy)
        self.create_button.setText(self.tr("Membuat data…") if busy else self.tr("Buat data baru"))
        self.form.setEnabled(not busy)

    def _show_code(self, code: str) -> None:
        self._set_busy(False)
        self.password.clear()
        self.repeated.clear()
        self._code = code
        for number, group in enumerate(code.split("-")):
            line, place = divmod(number, GROUPS_A_LINE)
            shown = label(group, "code")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._sheet.addWidget(label(str(number + 1), "small"), 2 * line, place)
            self._sheet.addWidget(shown, 2 * line + 1, place)
        self.go_to_step(CODE_STEP)
        self.groups[0].setFocus()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems, everywhere=True)
            self.form.go_to_first_problem()
        else:
            self.form.banner.say(sentence(error, self._wording))
        self.fit()

    def _forget_code(self) -> None:
        self._clear_clipboard()
        self._code = ""
        while (item := self._sheet.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()

    def _clear_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._code and clipboard.text() == self._code:
            clipboard.clear()

    def _print(self) -> None:
        sheet = QTextDocument(self)
        sheet.setHtml(
            "<h2>Anting Berlian</h2><p>{facility}</p><p>{title}</p><h1>{code}</h1>"
            "<p>{advice}</p>".format(
                facility=self.facility.value().replace("<", ""),
                title=self.tr("Kode pemulihan"),
                code=self._code,
                advice=self.tr(
                    "Simpan di tempat terkunci. Siapa pun yang memegangnya dapat membuka data."
                ),
            )
        )
        sheet.print_(self._printer)


def username_of(person: str) -> str:
    """Return a user name made of a person's name: `Bidan Siti Aminah` → `bidan.siti.aminah`."""
    return ".".join(re.findall(r"[a-z0-9]+", person.lower())) or "admin"


def _plain(group: str) -> str:
    return group.upper().replace(" ", "").replace("O", "0").replace("I", "1").replace("L", "1")
