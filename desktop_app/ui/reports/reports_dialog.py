"""The reports of a month: one table at a time; a click on a number lists the children behind it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.report_table import ReportRow, ReportTable
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.rights import Right, may
from desktop_app.services.reports.month_reports import ReportKind
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.reports.children_panel import ChildrenPanel
from desktop_app.ui.reports.reports_model import report_columns
from desktop_app.wording.reports_words import SHEETS, heading, told

WIDTH_PX, HEIGHT_PX = 1200, 640


class ReportsDialog(QDialog):
    """Shows a report of a month; changes nothing."""

    child_wanted = Signal(int)
    """A child behind a number should be opened; emitted after this dialog has closed."""

    def __init__(self, session: Session, months: tuple[Month, ...], parent: QWidget) -> None:
        """Open on SKDN of the newest month."""
        super().__init__(parent)
        self.setWindowTitle("Anting Berlian")
        prefer_size(self, QSize(WIDTH_PX, HEIGHT_PX))
        self.finished.connect(self.deleteLater)
        self._session = session
        self._tables: tuple[ReportTable, ...] = ()
        self.table: TableView | None = None
        self.chooser: QFileDialog | None = None
        layout = column(self, margin=L, gap=M)
        layout.addLayout(self._make_tools(months))
        self.banner = Banner()
        layout.addWidget(self.banner)
        middle = row(gap=M)
        surface = card()
        self._stack = QStackedWidget()
        column(surface, margin=1, gap=0).addWidget(self._stack)
        middle.addWidget(surface, 1)
        middle.addWidget(self._make_children())
        layout.addLayout(middle, 1)
        self.said = label("", "small", wrap=True)
        layout.addWidget(self.said)
        self.load()

    def load(self) -> None:
        """Ask for the tables of the chosen month and kind."""
        month = self.months.month()
        if month is None:
            return
        kind = ReportKind(self.kind.code())
        self._session.tasks.read(
            partial(self._session.services.reports.tables, month, kind, by=self._session.by),
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=(id(self), "tables"),
        )

    def write(self, path: str) -> None:
        """Write the report to a file; its ending says which kind of file."""
        month = self.months.month()
        if month is None:
            return
        reports, kind = self._session.services.reports, ReportKind(self.kind.code())
        self._session.tasks.write(
            partial(reports.export, month, kind, Path(path), by=self._session.by),
            on_done=self._written,
            on_error=self._failed,
            owner=self,
        )

    def _make_tools(self, months: tuple[Month, ...]) -> QHBoxLayout:
        tools = row(gap=M)
        tools.addWidget(label(self.tr("Laporan bulan"), "title"))
        names = {
            ReportKind.SKDN: self.tr("SKDN dan F1"),
            ReportKind.STATUS: self.tr("Status gizi"),
            ReportKind.INCIDENCE: self.tr("Stunting baru dan pulih"),
            ReportKind.COHORT: self.tr("Kohort kelahiran"),
            ReportKind.FEEDING: self.tr("PMT"),
            ReportKind.SEVERE: self.tr("Gizi buruk"),
            ReportKind.REFERRALS: self.tr("Rujukan"),
            ReportKind.IMMUNISATION: self.tr("Imunisasi"),
            ReportKind.SERVICES: self.tr("Layanan"),
            ReportKind.AGGREGATE: self.tr("Agregat nasional"),
            ReportKind.QUALITY: self.tr("Kelengkapan data"),
        }
        self.kind = CodePick([(str(kind), name) for kind, name in names.items()])
        self.kind.setAccessibleName(self.tr("Laporan"))
        self.kind.edited.connect(self.load)
        self.part = CodePick()
        self.part.setAccessibleName(self.tr("Bagian laporan"))
        self.part.edited.connect(self._show_part)
        self.months = MonthPick(self._session.wording)
        self.months.offer(months)
        self.months.picked.connect(self.load)
        for part in (self.kind, self.part, self.months):
            tools.addWidget(part)
        tools.addStretch()
        self.save_button = button(self.tr("Simpan…"), icon="export")
        self.save_button.clicked.connect(self._ask_where)
        self.save_button.setVisible(may(self._session.by, Right.TAKE_OUT))
        tools.addWidget(self.save_button)
        self.close_button = button(self.tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        tools.addWidget(self.close_button)
        return tools

    def _make_children(self) -> QWidget:
        panel = ChildrenPanel(self._session, self.tr("Klik angka untuk melihat anaknya."))
        panel.child_wanted.connect(self._open_child)
        panel.failed.connect(self._failed)
        self.children_panel = panel
        self.of_figure, self.children_model = panel.said, panel.model
        self.children_table = panel.table
        return panel

    def _show(self, tables: tuple[ReportTable, ...]) -> None:
        self.banner.say("")
        self._tables = tables
        self.part.offer_codes([(table.code, SHEETS[table.code]) for table in tables])
        self.part.setVisible(len(tables) > 1)
        self._show_part()

    def _show_part(self) -> None:
        table = next(one for one in self._tables if one.code == self.part.code())
        columns = report_columns(table, report_rules().figures)
        model: TableModel[ReportRow] = TableModel(self._session.wording, columns)
        self.table = view = TableView(model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        view.setAccessibleName(SHEETS[table.code])
        model.show(table.rows)
        view.clicked.connect(partial(self._number_chosen, table))
        view.chosen.connect(partial(self._number_chosen, table))
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(view)
        self.said.setText(" ".join(told(table)))
        self.said.setVisible(bool(self.said.text()))

    def _number_chosen(self, table: ReportTable, index: QModelIndex) -> None:
        at = index.column() - len(table.labels)
        if at < 0:
            return
        cell = table.rows[index.row()].cells[at]
        name = heading(table.columns[at], report_rules().figures)
        said = self.tr("{figure}: {count} anak").format(figure=name, count=len(cell.children))
        self.children_panel.show_children(said, cell.children)

    def _open_child(self, child_id: int) -> None:
        self.accept()
        self.child_wanted.emit(child_id)

    def _ask_where(self) -> None:
        self.chooser = QFileDialog(self, self.tr("Simpan laporan"))
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("xlsx")
        self.chooser.setNameFilters(["Excel (*.xlsx)", "PDF (*.pdf)", "CSV (*.csv)"])
        self.chooser.selectFile(f"{self.kind.code()}-{self.months.month()}.xlsx")
        self.chooser.fileSelected.connect(self.write)
        self.chooser.open()

    def _written(self, report: ExportReport) -> None:
        told_text = self.tr("Berkas tersimpan: {file}. Berkas ini tidak terenkripsi.")
        self.banner.say(told_text.format(file=report.path.name), "good")

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))
