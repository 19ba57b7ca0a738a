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
    """An area where a file can be dropped or chosen."""

    dropped = Signal(object)
    """Carries a `Path`."""

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
        layout.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file of a kind that can be read."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()
            theme.restyle(self, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Drop the highlight."""
        super().dragLeaveEvent(event)
        theme.restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit `dropped` with the file."""
        theme.restyle(self, "over", "false")
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in SUFFIXES else None
