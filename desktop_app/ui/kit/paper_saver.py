"""Asks where a PDF or a folder of files shall go, has it written, and tells that it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.common.export_report import ExportReport
from desktop_app.ui.kit.session import Session

Write = Callable[[Path], Any]


class PaperSaver(QObject):
    """Saves one PDF or one folder of files at a time for a page or dialog."""

    told = Signal(str)
    failed = Signal(Exception)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Begin idle."""
        super().__init__(parent)
        self._session = session
        self._over = parent
        self._write: Write | None = None
        self.chooser: QFileDialog | None = None

    def ask(self, title: str, name: str, write: Write) -> None:
        """Ask for a place, proposing `name`, then write there."""
        self._write = write
        self.chooser = QFileDialog(self._over, title)
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("pdf")
        self.chooser.setNameFilter("PDF (*.pdf)")
        self.chooser.selectFile(name)
        self.chooser.fileSelected.connect(self._chosen)
        self.chooser.open()

    def ask_place(self, title: str, write: Write) -> None:
        """Ask for an existing folder, then call `write` with it; it makes a new folder there."""
        self._write = write
        self.chooser = QFileDialog(self._over, title)
        self.chooser.setFileMode(QFileDialog.FileMode.Directory)
        self.chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self.chooser.fileSelected.connect(self._chosen)
        self.chooser.open()

    def _chosen(self, path: str) -> None:
        if self._write is None:
            return
        self._session.tasks.write(
            self._write, Path(path), on_done=self._written, on_error=self.failed.emit, owner=self
        )

    def _written(self, report: ExportReport) -> None:
        self.told.emit(self.tr("Berkas tersimpan: {file}").format(file=report.path.name))
