"""Backups: how old the last good one is, making one, where they go, rehearsing, restoring."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.services.vault.backup import BackupReport, BackupStatus
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, hide_unless, label
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.vault.restore import RestoreDialog

CARD_PX = 424


class BackupPage(Page):
    """Cards: the state with its button, the folder, the rehearsal, restoring."""

    status_known = Signal(object)
    """Carries the state of the backups, for the warning above every page."""

    def __init__(self, session: Session) -> None:
        """Lay out the cards."""
        super().__init__(session)
        self.asking: PasswordDialog | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.status: BackupStatus | None = None
        self.dialog: QDialog | None = None
        columns = Flow(gap=M, top=True)
        for cards in (
            (self._make_state_card(), self._make_folder_card()),
            (self._make_drill_card(), self._make_restore_card()),
        ):
            part = QWidget()
            one = column(part, gap=M)
            for surface in cards:
                one.addWidget(surface)
            columns.add(part)
        self.body.addWidget(ScrollingArea(columns), 1)

    def load(self) -> None:
        """Load the state of the backups."""
        self.session.tasks.read(
            self.session.services.backups.status,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: no child's record is shown here."""
        return False

    def focus_first(self) -> None:
        """Put the cursor on the button that makes a backup."""
        self.make_button.setFocus()

    def make(self) -> None:
        """Write a backup into the chosen folder now."""
        self._begin()
        self.session.tasks.write(
            self.session.services.backups.to_folder,
            by=self.session.by,
            on_done=self._made,
            on_error=self._not_made,
            owner=self,
        )

    def make_elsewhere(self, chosen: str) -> None:
        """Write a backup into another folder or stick, this once."""
        self._begin()
        self.session.tasks.write(
            self.session.services.backups.make,
            Path(chosen),
            by=self.session.by,
            on_done=self._made,
            on_error=partial(self._not_made_elsewhere, chosen),
            owner=self,
        )

    def choose_folder(self, chosen: str | None) -> None:
        """Let the daily backups go to another folder; None: the vault's own."""
        self.session.tasks.write(
            self.session.services.backups.set_folder,
            Path(chosen) if chosen else None,
            by=self.session.by,
            on_done=self._folder_chosen,
            on_error=self.failed,
            owner=self,
        )

    def drill(self) -> None:
        """Open the newest backup and count it."""
        self.drill_said.setText(self.tr("Mencoba membuka cadangan…"))
        theme.restyle(self.drill_said, "kind", "note")
        self.drill_button.setEnabled(False)
        self.session.tasks.write(
            self.session.services.backups.drill,
            by=self.session.by,
            on_done=self._drilled,
            on_error=self._drill_failed,
            owner=self,
        )

    def restore(self) -> None:
        """Restore a backup into a place that is not in use."""
        dialog = RestoreDialog(self.session.tasks, self.session.wording, None)
        self._show_dialog(dialog)

    def _make_state_card(self) -> QFrame:
        surface, layout = self._make_card(self.tr("Cadangan terakhir"), "")
        self.state = label("", "strong", wrap=True)
        self.state_detail = label("", "soft", wrap=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Mencadangkan…"))
        self.progress.hide()
        for part in (self.state, self.state_detail, self.progress):
            layout.addWidget(part)
        self.make_button = button(self.tr("Cadangkan sekarang"), "primary")
        self.make_button.clicked.connect(self.make)
        self.elsewhere_button = button(self.tr("Ke tempat lain…"))
        self.elsewhere_button.clicked.connect(self._ask_elsewhere)
        hide_unless(may(self.session.by, Right.TAKE_OUT), self.elsewhere_button)
        self._add_buttons(layout, self.make_button, self.elsewhere_button)
        return surface

    def _make_folder_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Folder cadangan"),
            self.tr(
                "Cadangan terenkripsi dibuat setiap hari saat program ditutup: 7 harian, 4 "
                "mingguan, 12 bulanan disimpan. Pilih flashdisk atau komputer lain, sebab "
                "cadangan di disk yang sama ikut hilang bila disk rusak."
            ),
        )
        self.folder = label("", "strong", wrap=True)
        layout.addWidget(self.folder)
        self.folder_button = button(self.tr("Pilih folder…"))
        self.folder_button.clicked.connect(self._ask_folder)
        self.own_folder_button = button(self.tr("Pakai folder data"), "link")
        self.own_folder_button.clicked.connect(lambda: self.choose_folder(None))
        for made in (self.folder_button, self.own_folder_button):
            made.setEnabled(may(self.session.by, Right.ADMINISTER))
        self._add_buttons(layout, self.folder_button, self.own_folder_button)
        return surface

    def _make_drill_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Coba pulihkan"),
            self.tr("Membuka cadangan terbaru di tempat sementara dan menghitung isinya."),
        )
        self.drill_said = label("", "note", wrap=True)
        layout.addWidget(self.drill_said)
        self.drill_button = button(self.tr("Coba sekarang"))
        self.drill_button.clicked.connect(self.drill)
        self._add_buttons(layout, self.drill_button)
        return surface

    def _make_restore_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Pulihkan ke tempat baru"),
            self.tr(
                "Data yang sedang dipakai tidak berubah. Untuk menggantinya, tutup program lalu "
                "pilih Pulihkan dari cadangan di halaman masuk."
            ),
        )
        self.restore_button = button(self.tr("Pulihkan…"))
        self.restore_button.clicked.connect(self.restore)
        self._add_buttons(layout, self.restore_button)
        hide_unless(may(self.session.by, Right.ADMINISTER), surface)
        return surface

    def _make_card(self, title: str, advice: str) -> tuple[QFrame, QVBoxLayout]:
        surface = card()
        surface.setFixedWidth(CARD_PX)
        layout = column(surface, gap=M)
        layout.setContentsMargins(L, M, L, L)
        layout.addWidget(label(title, "subtitle"))
        if advice:
            layout.addWidget(label(advice, "soft", wrap=True))
        return surface, layout

    @staticmethod
    def _add_buttons(layout: QVBoxLayout, *buttons: QPushButton) -> None:
        line = Flow()
        for made in buttons:
            line.add(made)
        line.add_spring()
        layout.addWidget(line)

    def _show(self, status: BackupStatus) -> None:
        self.status = status
        moment = self.session.wording.moment
        if status.last_good_at is None:
            self.state.setText(self.tr("Belum ada cadangan."))
        else:
            self.state.setText(moment(status.last_good_at.astimezone()))
        if not status.folder_found:
            detail = self.tr("Folder cadangan tidak ada. Pasang flashdisk atau pilih folder lain.")
        elif status.too_old:
            detail = self.tr(
                "Tidak ada cadangan baik dalam tiga hari terakhir. Cadangkan sekarang."
            )
        elif status.due_today:
            detail = self.tr("Cadangan hari ini dibuat saat program ditutup.")
        else:
            detail = self.tr("Cadangan hari ini sudah ada.")
        self.state_detail.setText(detail)
        worrying = status.too_old or not status.folder_found
        theme.restyle(self.state_detail, "kind", "error" if worrying else "soft")
        self.folder.setText(str(status.folder))
        self.status_known.emit(status)

    def _begin(self) -> None:
        self.banner.say("")
        self._set_busy(True)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.make_button.setEnabled(not busy)
        self.elsewhere_button.setEnabled(not busy)
        self.make_button.setText(
            self.tr("Mencadangkan…") if busy else self.tr("Cadangkan sekarang")
        )

    def _made(self, report: BackupReport) -> None:
        self._set_busy(False)
        number = self.session.wording.number
        self.banner.say(
            self.tr("{file}: {children} anak, {visits} kunjungan, sudah dibaca ulang.").format(
                file=report.path.name,
                children=number(report.children),
                visits=number(report.visits),
            ),
            "good",
        )
        self.load()

    def _not_made(self, error: Exception) -> None:
        self._set_busy(False)
        self.failed(error)
        self.load()

    def _not_made_elsewhere(self, chosen: str, error: Exception) -> None:
        self.asking = asked_first(error, self.session, self, partial(self.make_elsewhere, chosen))
        if self.asking is None:
            self._not_made(error)
        else:
            self._set_busy(False)

    def _folder_chosen(self, _nothing: None) -> None:
        self.told.emit(self.tr("Folder cadangan dipilih."))
        self.load()

    def _drilled(self, report: BackupReport) -> None:
        self.drill_button.setEnabled(True)
        wording = self.session.wording
        theme.restyle(self.drill_said, "kind", "note")
        self.drill_said.setText(
            self.tr("Berhasil: cadangan {moment}, {children} anak, {visits} kunjungan.").format(
                moment=wording.moment(report.made_at.astimezone()),
                children=wording.number(report.children),
                visits=wording.number(report.visits),
            )
        )

    def _drill_failed(self, error: Exception) -> None:
        self.drill_button.setEnabled(True)
        self.drill_said.setText("")
        self.failed(error)

    def _ask_elsewhere(self) -> None:
        chooser = self._make_chooser(self.tr("Pilih folder atau flashdisk"))
        chooser.fileSelected.connect(self.make_elsewhere)
        self._show_dialog(chooser)

    def _ask_folder(self) -> None:
        chooser = self._make_chooser(self.tr("Pilih folder cadangan"))
        chooser.fileSelected.connect(self.choose_folder)
        self._show_dialog(chooser)

    def _make_chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self, title)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        return chooser

    def _show_dialog(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
