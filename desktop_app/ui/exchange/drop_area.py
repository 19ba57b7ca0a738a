"""The first step of an import: an area where a file can be dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import button, column, label, picture
from desktop_app.ui.kit.theme import XL, M, S

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".txt", ".htm", ".html")


class DropArea(QFrame):
    """An area where files can be dropped or chosen."""

    dropped = Signal(object)
    """Carries the files as a tuple of `Path`."""

    def __init__(self) -> None:
        """Say what can be dropped here."""
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        layout = column(self, margin=XL, gap=S)
        layout.addStretch(2)
        layout.addWidget(picture("import", "accent", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        self.choose_button = button(self.tr("Pilih berkas…"), "primary", "file")
        for text, kind in (
            (self.tr("Seret berkas e-PPGBM ke sini"), "subtitle"),
            (self.tr("CSV, XLSX, XLS, atau ODS. Urutan dan ejaan kolom boleh berbeda."), "soft"),
            (
                self.tr("Anak dan hasil ukur boleh di berkas terpisah: pilih semuanya sekaligus."),
                "small",
            ),
        ):
            layout.addWidget(label(text, kind), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(S)
        layout.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(M)
        layout.addWidget(
            label(
                self.tr("Isi berkas ditampilkan dahulu. Data baru berubah setelah Anda setuju."),
                "small",
            ),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        self.past_button = button(self.tr("Impor terdahulu…"), "link")
        layout.addSpacing(M)
        layout.addWidget(self.past_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files of kinds that can be read."""
        if _dropped_files(event):
            event.acceptProposedAction()
            theme.restyle(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Drop the highlight."""
        super().dragLeaveEvent(event)
        theme.restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit `dropped` with the files."""
        theme.restyle(self, "over", "false")
        files = _dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)


def _dropped_files(event: QDropEvent) -> tuple[Path, ...]:
    """Return the dropped files; none if one of them is no file that can be read."""
    urls = event.mimeData().urls()
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    fit = len(files) == len(urls) and all(path.suffix.lower() in SUFFIXES for path in files)
    return files if fit else ()
