"""Shows the report of a bug before anything is done with it; the report holds no values."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from desktop_app.destination import write_out
from desktop_app.errors import CodedError
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.above_lock import show_above_lock
from desktop_app.ui.kit.parts import Banner, button, column, label, row
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.theme import L

WIDTH_PX, HEIGHT_PX = 620, 420


class CrashReportDialog(QDialog):
    """What happened, what is safe, and the report to read and to save."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Show the report."""
        super().__init__(parent)
        if parent is None:
            theme.dress(self)
        show_above_lock(self)
        self.setWindowTitle("Anting Berlian")
        prefer_size(self, QSize(WIDTH_PX, HEIGHT_PX))
        self._report = report
        layout = column(self, margin=L)
        layout.addWidget(label(self.tr("Terjadi kesalahan pada program"), "title"))
        layout.addWidget(
            label(
                self.tr(
                    "Data yang sudah tersimpan tetap utuh. Laporan di bawah ini tidak memuat nama, "
                    "NIK, atau nilai apa pun. Simpan dan kirim kepada pengembang."
                ),
                "soft",
                wrap=True,
            )
        )
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Laporan kesalahan"))
        layout.addWidget(shown, 1)
        self.banner = Banner(closable=False)
        layout.addWidget(self.banner)
        buttons = row()
        save = button(self.tr("Simpan laporan…"))
        save.clicked.connect(self._ask_where)
        close = button(self.tr("Tutup"), "primary")
        close.clicked.connect(self.accept)
        buttons.addStretch()
        buttons.addWidget(save)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    def _ask_where(self) -> None:
        self._chooser = QFileDialog(self, self.tr("Simpan laporan"))
        self._chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._chooser.selectFile("anting-berlian-laporan.txt")
        self._chooser.fileSelected.connect(self.save)
        self._chooser.open()

    def save(self, chosen: str) -> None:
        """Write the report to the chosen file, or say why not."""
        try:
            write_out(Path(chosen), self._report.encode())
        except CodedError:
            self.banner.say(self.tr("Laporan tidak dapat disimpan di sana. Pilih folder lain."))
        else:
            self.banner.say(self.tr("Laporan tersimpan."), "good")
