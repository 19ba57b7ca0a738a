"""Shows what an import did, and the rows that still need a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from desktop_app.services.exchange.import_plan import PlannedRow
from desktop_app.services.exchange.import_undo import UndoneImport
from desktop_app.services.exchange.imports import ImportReport
from desktop_app.ui.exchange.imports_model import ImportModel, sum_of_rows
from desktop_app.ui.kit.parts import button, card, column, label, picture, row
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.kit.undone_import import undone_lines
from desktop_app.wording import Wording


class ResultView(QFrame):
    """The counts of an import; below them its refused and doubtful rows, if there are any."""

    def __init__(self, wording: Wording, *, may_save: bool, may_undo: bool) -> None:
        """Begin without a report.

        `may_save` is whether the person may take files out, `may_undo` whether she may correct and
        remove records.
        """
        super().__init__()
        self._may_save, self._may_undo = may_save, may_undo
        self.rejected: tuple[PlannedRow, ...] = ()
        """The rows that were refused or should be looked at."""
        self.setProperty("kind", "card")
        self._wording = wording
        layout = column(self, margin=L, gap=M)
        layout.addStretch(1)
        layout.addWidget(picture("tick", "good", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = label("", "title")
        layout.addWidget(self.title, 0, _MIDDLE)
        self.text = label("", "soft")
        layout.addWidget(self.text, 0, _MIDDLE)
        self.rest = card("plain")
        inside = column(self.rest, gap=M)
        self.rest_title = label("", "subtitle")
        self.model = ImportModel(wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Baris yang perlu dilihat"))
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        inside.addWidget(self.rest_title)
        inside.addWidget(surface, 1)
        layout.addWidget(self.rest, 6)
        self.save_button = button(self.tr("Simpan untuk dibetulkan…"), "", "export")
        self.undo_button = button(self.tr("Tarik kembali impor ini"), "link")
        self.again_button = button(self.tr("Impor berkas lain"), "primary")
        buttons = row()
        buttons.addStretch()
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.again_button)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch(1)

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        number = self._wording.number
        self.title.setText(self.tr("Berkas sudah masuk"))
        written = report.children_new or report.visits_new or report.changed
        self.undo_button.setVisible(self._may_undo and bool(written))
        lines = [
            self.tr("{count} anak baru").format(count=number(report.children_new)),
            self.tr("{count} kunjungan baru").format(count=number(report.visits_new)),
            self.tr("{count} baris berubah").format(count=number(report.changed)),
            self.tr("{count} baris sudah ada").format(count=number(report.unchanged)),
            self.tr("{count} baris ditolak").format(count=number(len(report.refused))),
        ]
        self.text.setText(" · ".join(lines) + "\n" + sum_of_rows(report.rows, self._wording))
        self.rejected = rest = (*report.refused, *report.doubtful)
        self.model.show_plan(rest)
        self.save_button.setVisible(bool(rest) and self._may_save)
        self.rest.setVisible(bool(rest))
        self.rest_title.setText(
            self.tr("{count} baris ditolak atau perlu dilihat").format(count=number(len(rest)))
        )

    def show_undone(self, done: UndoneImport) -> None:
        """Show what taking the import back did, and name what it kept."""
        self.title.setText(self.tr("Impor ditarik kembali"))
        self.text.setText("\n".join(undone_lines(done, self._wording)))
        self.undo_button.hide()
        self.save_button.hide()
        self.model.show_plan(())
        self.rest.hide()


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
