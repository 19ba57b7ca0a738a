"""Writes files outside the vault: a month in the national layout, and a copy of everything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.programme.records.children import Month
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.rights import Right, may
from desktop_app.services.exchange.exports import NationalLayout
from desktop_app.ui.exchange.fhir_dialog import FhirDialog
from desktop_app.ui.exchange.file_password import FilePasswordDialog
from desktop_app.ui.exchange.packages_dialog import PackagesDialog
from desktop_app.ui.exchange.reconcile_dialog import ReconcileDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, label, picture, row
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Task
from desktop_app.ui.kit.theme import XL, L, M, S

CARD_PX, LEAST_CARD_PX = 560, 380


class ExportPage(Page):
    """A card for each kind of file, with its own warning and button."""

    def __init__(self, session: Session) -> None:
        """Lay out the cards."""
        super().__init__(session)
        self._task: Task | None = None
        self._months: tuple[Month, ...] = ()
        self._written: Path | None = None
        self.dialog: PasswordDialog | None = None
        self.secret: FilePasswordDialog | None = None
        self.bundle: FhirDialog | None = None
        self.body.insertWidget(0, label(self.tr("Ekspor"), "title"))
        holder = QWidget()
        cards = QGridLayout(holder)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(M)
        top = Qt.AlignmentFlag.AlignTop
        cards.addWidget(self._make_month_card(), 0, 0, 2, 1, top)
        cards.addWidget(self._make_dump_card(), 0, 1, top)
        cards.addWidget(self._make_pseudonym_card(), 1, 1, top)
        for number in range(2):
            cards.setColumnStretch(number, 1)
        cards.setRowStretch(2, 1)
        holder.setMaximumWidth(2 * CARD_PX + M)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(holder)
        self.body.addWidget(room, 1)
        self.body.addWidget(self._make_done(), 0, Qt.AlignmentFlag.AlignLeft)
        allowed = may(session.by, Right.TAKE_OUT)
        self.month_button.setEnabled(allowed)
        self.dump_button.setEnabled(allowed)
        self.pseudonym_button.setEnabled(allowed)
        if not allowed:
            self.banner.say(self.tr("Akun Anda tidak berhak mengekspor."), "calm")

    def load(self) -> None:
        """Ask which months there are."""
        self.session.tasks.read(
            self.session.services.recap.months,
            on_done=self._show_months,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """Put the cursor into the choice of month."""
        self.months.setFocus()

    def ask_where_for_month(self) -> None:
        """Ask for the file's name, then write the month."""
        if self.months.month() is None:
            return
        if not self.protect.isChecked():
            self._choose_month_file(None)
            return
        self.secret = FilePasswordDialog(self.session, self)
        self.secret.chosen.connect(self._choose_month_file)
        self.secret.open()

    def _choose_month_file(self, password: str | None) -> None:
        self._chooser = QFileDialog(self, self.tr("Simpan berkas bulan"))
        self._chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._chooser.setDefaultSuffix("xlsx")
        self._chooser.setNameFilter("XLSX (*.xlsx)")
        self._chooser.selectFile(f"eppgbm-{self.months.month()}.xlsx")
        self._chooser.fileSelected.connect(partial(self._month_file_chosen, password))
        self._chooser.open()

    def show_bundle(self) -> None:
        """Show what the month holds for SATUSEHAT, and offer to write it."""
        month = self.months.month()
        if month is not None:
            self.bundle = FhirDialog(self.session, month, self)
            self.bundle.open()

    def ask_where_for_dump(self) -> None:
        """Ask for a folder, then write everything."""
        self._ask_for_folder(self.tr("Pilih folder untuk salinan lengkap"), self.export_everything)

    def ask_where_for_pseudonyms(self) -> None:
        """Ask for a folder, then write everything but who the children are."""
        title = self.tr("Pilih folder untuk salinan tanpa nama")
        self._ask_for_folder(title, self.export_without_names)

    def export_month(
        self,
        month: Month,
        path: Path,
        layout: NationalLayout = NationalLayout.NATIONAL36,
        password: str | None = None,
    ) -> None:
        """Write the month's file, encrypted where a password is given."""
        self._begin()
        self._task = self.session.tasks.write(
            self.session.services.exports.month,
            month,
            path,
            by=self.session.by,
            layout=layout,
            password=password,
            on_done=self._done,
            on_error=partial(
                self._failed, partial(self.export_month, month, path, layout, password)
            ),
            on_progress=self._progressed,
            owner=self,
        )

    def export_everything(self, folder: Path) -> None:
        """Write the copy of everything."""
        self._export_folder(self.session.services.exports.dump, folder)

    def export_without_names(self, folder: Path) -> None:
        """Write the copy for statistics, with pseudonyms."""
        self._export_folder(self.session.services.pseudonymised.write, folder)

    def _ask_for_folder(self, title: str, then: Callable[[Path], None]) -> None:
        self._chooser = QFileDialog(self, title)
        self._chooser.setFileMode(QFileDialog.FileMode.Directory)
        self._chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self._chooser.fileSelected.connect(lambda chosen: then(Path(chosen)))
        self._chooser.open()

    def _export_folder(self, write: Callable[..., ExportReport], folder: Path) -> None:
        self._begin()
        self._task = self.session.tasks.write(
            write,
            folder,
            by=self.session.by,
            on_done=self._done,
            on_error=partial(self._failed, partial(self._export_folder, write, folder)),
            owner=self,
        )

    def _make_month_card(self) -> QFrame:
        self.months = MonthPick(self.session.wording)
        self.month_button = button(self.tr("Simpan berkas…"), "primary", "export")
        self.month_button.clicked.connect(self.ask_where_for_month)
        surface, layout = self._make_card(
            self.tr("Berkas bulan"),
            self.tr(
                "Satu bulan dalam susunan kolom e-PPGBM (XLSX), satu baris per anak yang diukur. "
                "N/T, vitamin A, KPSP, KIA, MBG, dan kelas ibu diisi dari catatan di sini."
            ),
        )
        self.months_line = row()
        self.months_line.addWidget(self.months)
        self.months_line.addStretch()
        layout.addLayout(self.months_line)
        self.layouts = CodePick(
            (
                (
                    NationalLayout.NATIONAL36,
                    self.tr("Ekspor nasional 2026, 36 kolom, dengan rekap"),
                ),
                (
                    NationalLayout.NATIONAL34,
                    self.tr("Ekspor nasional lama, 34 kolom, dengan rekap"),
                ),
                (NationalLayout.TEMPLATE, self.tr("Templat unggah 2026, tanpa rekap")),
            )
        )
        self.layouts.setAccessibleName(self.tr("Susunan kolom"))
        layout.addWidget(self.layouts)
        self.protect = QCheckBox(self.tr("Kunci berkas dengan sandi"))
        layout.addWidget(self.protect)
        self.no_months = label(self.tr("Belum ada kunjungan yang dapat diekspor."), "soft")
        self.no_months.hide()
        layout.addWidget(self.no_months)
        self._end_card(layout, self.month_button)
        self.reconcile_button = button(self.tr("Cocokkan dengan berkas nasional…"), "link")
        self.reconcile_button.clicked.connect(self.reconcile)
        self.reconcile_button.hide()
        layout.addWidget(self.reconcile_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fhir_button = button(self.tr("SATUSEHAT (FHIR)…"), "link")
        self.fhir_button.clicked.connect(self.show_bundle)
        layout.addWidget(self.fhir_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.packages_button = button(self.tr("Paket untuk Dinas Kesehatan…"), "link")
        self.packages_button.clicked.connect(self.open_packages)
        layout.addWidget(self.packages_button, 0, Qt.AlignmentFlag.AlignLeft)
        return surface

    def open_packages(self) -> None:
        """Open the sealed packages for the city."""
        self.packages = PackagesDialog(self.session, self._months, self)
        self.packages.open()

    def reconcile(self) -> None:
        """Compare a month with the national system's file of it."""
        self.comparing = ReconcileDialog(self.session, self._months, self)
        self.comparing.open()

    def _make_dump_card(self) -> QFrame:
        self.dump_button = button(self.tr("Pilih folder…"), icon="export")
        self.dump_button.clicked.connect(self.ask_where_for_dump)
        surface, layout = self._make_card(
            self.tr("Salinan lengkap"),
            self.tr(
                "Semua anak dan semua kunjungan sebagai CSV, untuk hak atas salinan data atau "
                "untuk pindah ke program lain."
            ),
        )
        self._end_card(layout, self.dump_button)
        return surface

    def _make_pseudonym_card(self) -> QFrame:
        self.pseudonym_button = button(self.tr("Pilih folder…"), icon="export")
        self.pseudonym_button.clicked.connect(self.ask_where_for_pseudonyms)
        surface, layout = self._make_card(
            self.tr("Salinan tanpa nama"),
            self.tr(
                "Untuk statistik atau penelitian: nomor samaran, bulan lahir, dan umur, bukan "
                "nama, NIK, alamat, dan tanggal (CSV)."
            ),
        )
        warning = self.tr(
            "Anak masih mungkin dikenali, misalnya dari penyakit yang jarang. Baca BACA-DAHULU.txt "
            "di foldernya; jangan diterbitkan."
        )
        self._end_card(layout, self.pseudonym_button, warning)
        return surface

    def _make_card(self, title: str, advice: str) -> tuple[QFrame, QVBoxLayout]:
        surface = card()
        surface.setMaximumWidth(CARD_PX)
        surface.setMinimumWidth(LEAST_CARD_PX)
        layout = column(surface, margin=XL, gap=M)
        layout.addWidget(label(title, "subtitle"))
        layout.addWidget(label(advice, "soft", wrap=True))
        return surface, layout

    def _end_card(self, layout: QVBoxLayout, action: QPushButton, advice: str = "") -> None:
        warning = card("warning")
        inside = row(warning, margin=S, gap=S)
        inside.addWidget(picture("alert", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(
            label(
                advice
                or self.tr(
                    "Berkas ini tidak terenkripsi dan memuat nama dan NIK. Simpan di tempat aman, "
                    "hapus setelah dipakai."
                ),
                wrap=True,
            ),
            1,
        )
        layout.addWidget(warning)
        line = row()
        line.addWidget(action)
        line.addStretch()
        layout.addLayout(line)

    def _make_done(self) -> QFrame:
        self.done_card = card("good")
        layout = row(self.done_card, margin=M, gap=M)
        layout.setContentsMargins(L, S, S, S)
        self.done_text = label("")
        layout.addWidget(self.done_text)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(240)
        layout.addWidget(self.bar)
        self.cancel_button = button(self.tr("Batal"))
        self.cancel_button.clicked.connect(self._cancel)
        layout.addWidget(self.cancel_button)
        self.open_folder_button = button(self.tr("Buka folder"), "quiet")
        self.open_folder_button.clicked.connect(self._open_folder)
        layout.addWidget(self.open_folder_button)
        self.done_card.hide()
        return self.done_card

    def _show_months(self, months: tuple[Month, ...]) -> None:
        self._months = months
        self.months.offer(months)
        self.reconcile_button.setVisible(bool(months))
        self.months.setVisible(bool(months))
        self.no_months.setVisible(not months)
        for one in (self.month_button, self.fhir_button):
            one.setEnabled(bool(months) and may(self.session.by, Right.TAKE_OUT))

    def _month_file_chosen(self, password: str | None, chosen: str) -> None:
        month = self.months.month()
        if month is not None:
            self.export_month(month, Path(chosen), NationalLayout(self.layouts.code()), password)

    def _begin(self) -> None:
        self.banner.say("")
        self.done_text.setText(self.tr("Menulis berkas…"))
        self.bar.setRange(0, 0)
        self._set_running(True)
        self.done_card.show()

    def _set_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)
        self.open_folder_button.setVisible(not running)

    def _progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _done(self, report: ExportReport) -> None:
        self._task = None
        self._written = report.path
        self._set_running(False)
        self.done_text.setText(
            self.tr("Tersimpan: {file}, {count} anak.").format(
                file=report.path.name, count=self.session.wording.number(report.children)
            )
            + self._differing(report)
        )

    def _differing(self, report: ExportReport) -> str:
        if not report.differing:
            return ""
        told = self.tr("{count} isian impor berbeda dari catatan di sini (lembar Berbeda).")
        return " " + told.format(count=self.session.wording.number(report.differing))

    def _failed(self, again: Callable[[], None], error: Exception) -> None:
        self._task = None
        self.done_card.hide()
        self.dialog = asked_first(error, self.session, self, again)
        if self.dialog is None:
            self.failed(error)

    def _open_folder(self) -> None:
        if self._written is not None:
            folder = self._written if self._written.is_dir() else self._written.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
