"""Restoring a backup: choose the file, see what it holds, give the password, done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QProgressBar

from desktop_app.errors import WrongPassword
from desktop_app.services.vault.restore import About, RestoreReport, holds_vault, inspect, restore
from desktop_app.ui.kit.editors import PasswordEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.frame import SignInFrame
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.theme import S
from desktop_app.wording import Wording

FILE_STEP, PASSWORD_STEP, DONE_STEP = 0, 1, 2
SUFFIX_PATTERN = "*.berlian"


class RestoreDialog(SignInFrame):
    """Three steps; nothing is replaced before everything was checked."""

    restored = Signal(object)
    """Carries the `RestoreReport`, when the last step is closed."""
    given_up = Signal()

    def __init__(self, tasks: Tasks, wording: Wording, into: Path | None) -> None:
        """Restore into `into`, where a vault may be; None asks for an empty folder."""
        super().__init__()
        self._tasks, self._wording = tasks, wording
        self._into, self._asks_place = into, into is None
        self._replaces = into is not None and holds_vault(into)
        self._file: Path | None = None
        self._report: RestoreReport | None = None
        self._build_file_step()
        self._build_password_step()
        self._build_done_step()
        self.go_to_step(FILE_STEP)
        self.choose_button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse to close during work; on the last step closing finishes."""
        if not self.restore_button.isEnabled() and self.step == PASSWORD_STEP:
            event.ignore()
            return
        super().closeEvent(event)
        self._tell()

    def reject(self) -> None:
        """Escape goes back a step."""
        if self.step == PASSWORD_STEP and self.restore_button.isEnabled():
            self.go_to_step(FILE_STEP)
        elif self.step == FILE_STEP:
            self.close()

    def take_file(self, chosen: str) -> None:
        """Check every byte of a backup file, and show what it holds."""
        self._file = Path(chosen)
        self.banner.say(self.tr("Memeriksa cadangan…"), "calm")
        self.fit()
        self.choose_button.setEnabled(False)
        self._tasks.write(
            inspect, self._file, on_done=self._looked_into, on_error=self._unreadable, owner=self
        )

    def take_place(self, chosen: str) -> None:
        """Restore into this folder."""
        self._into = Path(chosen)
        self._replaces = holds_vault(self._into)
        self.place_shown.setText(chosen)
        self.fit()

    def submit(self) -> None:
        """Restore, proving with the password that the backup opens."""
        if self._file is None or not self.restore_button.isEnabled():
            return
        self.form.begin()
        if self._into is None:
            self.form.banner.say(self.tr("Pilih folder kosong untuk hasil pemulihan."))
        elif not self.password.value():
            self.form.fields["password"].refuse(
                self.tr("Tulis sandi admin yang sekarang, atau kode pemulihan.")
                if self._replaces
                else self.tr("Tulis sandi yang berlaku saat cadangan dibuat.")
            )
            self.password.setFocus()
        else:
            self._set_busy(True)
            self._tasks.write(
                partial(restore, self._file, self._into, self.password.value()),
                on_done=self._done,
                on_error=self._failed,
                owner=self,
            )
        self.fit()

    def _build_file_step(self) -> None:
        layout = self.add_step(
            self.tr("Pulihkan dari cadangan"),
            self.tr(
                "Pilih berkas cadangan. Semuanya diperiksa sebelum apa pun diganti; data lama "
                "disimpan di sebelahnya."
            ),
        )
        self.choose_button = button(self.tr("Pilih berkas cadangan…"), "primary")
        self.choose_button.clicked.connect(self._ask_file)
        layout.addWidget(self.choose_button)
        self.banner = Banner(closable=False)
        layout.addWidget(self.banner)
        back = button(self.tr("Batal"), "link")
        back.clicked.connect(self.close)
        layout.addWidget(back)
        layout.addStretch()

    def _build_password_step(self) -> None:
        layout = self.add_step(self.tr("Periksa isinya"), "")
        sheet = card("tile")
        inside = column(sheet, margin=S, gap=S)
        self.about = label("", wrap=True)
        inside.addWidget(self.about)
        layout.addWidget(sheet)
        if self._asks_place:
            line = row()
            self.place_shown = label(self.tr("Belum dipilih"), "soft", wrap=True)
            self.place_button = button(self.tr("Pilih folder kosong…"))
            self.place_button.clicked.connect(self._ask_place)
            line.addWidget(self.place_shown, 1)
            line.addWidget(self.place_button)
            layout.addLayout(line)
        self.form = Form(self._wording)
        fields = column(self.form)
        self.password = PasswordEdit()
        self.password.returnPressed.connect(self.submit)
        fields.addWidget(
            self.form.add_field(
                "password",
                self._password_label(),
                self.password,
                self.tr("Bila data yang ada tidak dapat dibuka: sandi admin saat cadangan dibuat.")
                if self._replaces
                else self.tr("Sandi salah satu akun pada waktu itu, atau kode pemulihan."),
            )
        )
        self.password.removeEventFilter(self.form)
        fields.addWidget(self.form.banner)
        layout.addWidget(self.form)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.hide()
        layout.addWidget(self.progress)
        buttons = row()
        self.back_button = button(self.tr("Kembali"))
        self.back_button.clicked.connect(self.reject)
        self.restore_button = button(self.tr("Pulihkan"), "primary")
        self.restore_button.clicked.connect(self.submit)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.restore_button)
        layout.addLayout(buttons)
        layout.addStretch()

    def _password_label(self) -> str:
        if self._replaces:
            return self.tr("Sandi admin sekarang, atau kode pemulihan")
        return self.tr("Sandi saat cadangan dibuat")

    def _build_done_step(self) -> None:
        layout = self.add_step(self.tr("Sudah dipulihkan"), "")
        self.outcome = label("", wrap=True)
        layout.addWidget(self.outcome)
        self.done_button = button(self.tr("Selesai"), "primary")
        self.done_button.clicked.connect(self.close)
        layout.addWidget(self.done_button)
        layout.addStretch()

    def _ask_file(self) -> None:
        self._chooser = QFileDialog(self, self.tr("Pilih berkas cadangan"))
        self._chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._chooser.setNameFilters([f"Anting Berlian ({SUFFIX_PATTERN})", "* (*)"])
        self._chooser.fileSelected.connect(self.take_file)
        self._chooser.open()

    def _ask_place(self) -> None:
        self._chooser = QFileDialog(self, self.tr("Pilih folder kosong"))
        self._chooser.setFileMode(QFileDialog.FileMode.Directory)
        self._chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self._chooser.fileSelected.connect(self.take_place)
        self._chooser.open()

    def _looked_into(self, about: About) -> None:
        self.choose_button.setEnabled(True)
        self.banner.say("")
        number = self._wording.number
        self.about.setText(
            self.tr("{facility}\n{moment}\n{children} anak, {visits} kunjungan").format(
                facility=about.facility,
                moment=self._wording.moment(about.made_at.astimezone()),
                children=number(about.children),
                visits=number(about.visits),
            )
        )
        self.go_to_step(PASSWORD_STEP)
        self.password.setFocus()

    def _unreadable(self, error: Exception) -> None:
        self.choose_button.setEnabled(True)
        self.banner.say(sentence(error, self._wording))
        self.fit()

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.restore_button.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.password.setReadOnly(busy)

    def _done(self, report: RestoreReport) -> None:
        self._set_busy(False)
        self.password.clear()
        self._report = report
        number = self._wording.number
        text = self.tr("{children} anak dan {visits} kunjungan dipulihkan ke {folder}.").format(
            children=number(report.children), visits=number(report.visits), folder=report.folder
        )
        if report.kept is not None:
            text += " " + self.tr("Data lama disimpan di {folder}.").format(folder=report.kept)
        if not report.proven:
            text += " " + self.tr(
                "Kuncinya lain: isinya baru terbukti saat dibuka dengan sandi waktu itu."
            )
        if report.returning:
            text += "\n" + self.tr(
                "Akun ini berlaku lagi: {accounts}. Periksa daftar akun setelah masuk."
            ).format(accounts=", ".join(report.returning))
        self.outcome.setText(text)
        self.go_to_step(DONE_STEP)
        self.done_button.setFocus()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, WrongPassword):
            self.form.fields["password"].refuse(
                sentence(error, self._wording)
                if error.code == "wrong_password_wait"
                else self.tr("Sandi ini tidak membuka data yang ada. Pakai sandi admin.")
                if self._replaces
                else self.tr("Sandi ini tidak membuka cadangan. Pakai sandi saat cadangan dibuat.")
            )
            self.password.setFocus()
            self.password.selectAll()
        else:
            self.form.banner.say(sentence(error, self._wording))
        self.fit()

    def _tell(self) -> None:
        if self._report is not None:
            self.restored.emit(self._report)
        else:
            self.given_up.emit()
