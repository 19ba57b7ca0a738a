"""Shows what a month's bundle for SATUSEHAT holds and what stays here, before it is written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QWidget

from desktop_app.programme.records.children import Month
from desktop_app.services.exchange.fhir import FhirReport
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L, M

WIDTH_PX = 560


class FhirDialog(QDialog):
    """A line for each kind of resource and for each reason why something is not sent."""

    def __init__(self, session: Session, month: Month, parent: QWidget) -> None:
        """Ask what the bundle would hold."""
        super().__init__(parent)
        self.setWindowTitle("Anting Berlian")
        self.setMinimumWidth(WIDTH_PX)
        self.finished.connect(self.deleteLater)
        self._session, self._month = session, month
        self.chooser: QFileDialog | None = None
        self.dialog: PasswordDialog | None = None
        layout = column(self, margin=XL, gap=L)
        layout.addWidget(label(self.tr("Bundel SATUSEHAT"), "title"))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.surface = card()
        self.lines = QGridLayout(self.surface)
        self.lines.setContentsMargins(L, M, L, M)
        self.lines.setColumnStretch(0, 1)
        layout.addWidget(self.surface)
        self.surface.hide()
        words = session.wording
        layout.addWidget(label(words.term("fhir_doses"), "soft", wrap=True))
        warning = self.tr("Berkas ini tidak terenkripsi dan memuat nomor IHS anak.")
        layout.addWidget(label(warning, "soft", wrap=True))
        line = row()
        line.addStretch()
        self.save_button = button(self.tr("Simpan berkas…"), "primary", "export")
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self.ask_where)
        line.addWidget(self.save_button)
        close = button(self.tr("Tutup"))
        close.clicked.connect(self.reject)
        line.addWidget(close)
        layout.addLayout(line)
        session.tasks.read(
            partial(session.services.fhir.look, month, by=session.by),
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )

    def ask_where(self) -> None:
        """Ask for the file's name."""
        self.chooser = QFileDialog(self, self.tr("Simpan bundel"))
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("json")
        self.chooser.setNameFilter("JSON (*.json)")
        self.chooser.selectFile(f"satusehat-{self._month}.json")
        self.chooser.fileSelected.connect(self.write)
        self.chooser.open()

    def write(self, path: str) -> None:
        """Write the bundle."""
        self._session.tasks.write(
            self._session.services.fhir.write,
            self._month,
            Path(path),
            by=self._session.by,
            on_done=partial(self._written, Path(path).name),
            on_error=partial(self._asked_or_failed, path),
            owner=self,
        )

    def _show(self, report: FhirReport) -> None:
        words = self._session.wording
        told = [(kind, count) for kind, count in sorted(report.resources.items())]
        told.append((self.tr("Tanpa nomor IHS, tidak dikirim (anak)"), len(report.without_number)))
        told += (
            (
                self.tr("Tidak dikirim: {reason}").format(reason=words.term(f"fhir_{code}")),
                count,
            )
            for code, count in sorted(report.kept_back.items())
        )
        for at, (name, count) in enumerate(told):
            self.lines.addWidget(label(name, wrap=True), at, 0)
            self.lines.addWidget(label(words.number(count), "subtitle"), at, 1)
        self.surface.show()
        self.save_button.setEnabled(bool(report.resources))
        if not report.resources:
            self.banner.say(self.tr("Belum ada yang dapat dikirim dari bulan ini."), "calm")

    def _written(self, name: str, _report: FhirReport) -> None:
        self.banner.say(self.tr("Tersimpan: {file}.").format(file=name), "good")

    def _asked_or_failed(self, path: str, error: Exception) -> None:
        self.dialog = asked_first(error, self._session, self, partial(self.write, path))
        if self.dialog is None:
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))
