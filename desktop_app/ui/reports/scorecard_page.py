"""Konvergensi: the ten indicators of children of 0 to 23 months, per desa and quarter, and XLSX."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import DesaScore
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.rights import Right, may
from desktop_app.services.reports.scorecards import Scorecard
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, hide_unless, label, row
from desktop_app.ui.kit.password_dialog import PasswordDialog, asked_first
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.ui.reports.scorecard_model import DESA_COLUMNS, ChildScoreLine, child_columns

QUARTERS_OFFERED = 8
QUARTERS_A_YEAR = 4
PICK_PX = 170
_DESA_SHARE, _CHILD_SHARE = 2, 3


class ScorecardPage(Page):
    """Shows one quarter: the desa above, the chosen desa's children below."""

    child_wanted = Signal(int)

    def __init__(self, session: Session) -> None:
        """Open on the quarter of today."""
        super().__init__(session)
        self._found: Scorecard | None = None
        self.chooser: QFileDialog | None = None
        self.asking: PasswordDialog | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.insertWidget(0, self._make_tools())
        words = session.wording
        self.desa: TableModel[DesaScore] = TableModel(words, DESA_COLUMNS)
        self.scores: TableModel[ChildScoreLine] = TableModel(words, child_columns(words))
        self.desa_table, self.child_table = TableView(self.desa), TableView(self.scores)
        self.desa_table.setAccessibleName(self.tr("Konvergensi per desa"))
        self.child_table.setAccessibleName(self.tr("Konvergensi per anak"))
        self.desa_table.selectionModel().currentRowChanged.connect(self._show_children)
        self.child_table.chosen.connect(self._open_child)
        self._what = QStackedWidget()
        self._what.addWidget(self._make_lists())
        self.empty = EmptyState(
            "scorecard",
            self.tr("Tidak ada anak 0 sampai 23 bulan"),
            self.tr("Pilih triwulan lain, atau daftarkan anaknya."),
        )
        self._what.addWidget(self.empty)
        self.body.addWidget(self._what, 1)

    def load(self) -> None:
        """Ask for the quarter's scorecard."""
        scorecards, by = self.session.services.scorecards, self.session.by
        self.session.tasks.read(
            partial(scorecards.of_quarter, Quarter.parse(self.quarter.code()), by=by),
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """Put the cursor into the list of desa."""
        self.desa_table.setFocus()

    def ask_where_to_write(self) -> None:
        """Ask where to write the workbook."""
        name = f"konvergensi-{self.quarter.code()}.xlsx"
        self._ask_where(self.tr("Simpan skor konvergensi"), name, self.write)

    def ask_where_for_genting(self) -> None:
        """Ask where to write the families for GENTING."""
        name = f"genting-{self.session.today().isoformat()}.xlsx"
        self._ask_where(self.tr("Simpan daftar GENTING"), name, self.write_genting)

    def write(self, path: str) -> None:
        """Write the workbook."""
        scorecards, by = self.session.services.scorecards, self.session.by
        quarter = Quarter.parse(self.quarter.code())
        self.session.tasks.write(
            partial(scorecards.export, quarter, Path(path), by=by),
            on_done=self._written,
            on_error=partial(self._not_written, partial(self.write, path)),
            owner=self,
        )

    def write_genting(self, path: str) -> None:
        """Write the families for GENTING."""
        genting, by = self.session.services.genting, self.session.by
        self.session.tasks.write(
            partial(genting.export, Path(path), by=by),
            on_done=self._written,
            on_error=partial(self._not_written, partial(self.write_genting, path)),
            owner=self,
        )

    def _ask_where(self, title: str, name: str, write: Callable[[str], None]) -> None:
        self.chooser = QFileDialog(self, title)
        self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.chooser.setDefaultSuffix("xlsx")
        self.chooser.setNameFilter("Excel (*.xlsx)")
        self.chooser.selectFile(name)
        self.chooser.fileSelected.connect(write)
        self.chooser.open()

    def _make_tools(self) -> Flow:
        tools = Flow(gap=M)
        self.quarter = CodePick([(str(q), self._name(q)) for q in self._quarters()])
        self.quarter.setAccessibleName(self.tr("Triwulan"))
        self.quarter.setFixedWidth(PICK_PX)
        self.quarter.edited.connect(self.load)
        tools.add(self.quarter)
        self.judged = label("", "soft")
        tools.add(self.judged)
        tools.add_spring()
        self.genting_button = button(self.tr("Daftar GENTING"), icon="export")
        self.genting_button.setToolTip(
            plain_tip(
                self.tr(
                    "Keluarga berisiko stunting dengan anak di bawah dua tahun (XLSX). Berkas ini "
                    "tidak terenkripsi dan memuat nama, tanpa NIK."
                )
            )
        )
        self.genting_button.clicked.connect(self.ask_where_for_genting)
        hide_unless(may(self.session.by, Right.TAKE_OUT), self.genting_button)
        tools.add(self.genting_button)
        self.export_button = button(self.tr("Simpan XLSX"), icon="export")
        self.export_button.clicked.connect(self.ask_where_to_write)
        hide_unless(may(self.session.by, Right.TAKE_OUT), self.export_button)
        tools.add(self.export_button)
        return tools

    def _make_lists(self) -> QWidget:
        both = QWidget()
        layout = column(both, gap=M)
        above, below = card(), card()
        column(above, margin=1, gap=0).addWidget(self.desa_table)
        inside = column(below, margin=1, gap=0)
        heading = row(gap=S)
        heading.setContentsMargins(M, S, M, S)
        self.of_desa = label("", "subtitle")
        heading.addWidget(self.of_desa)
        heading.addStretch()
        inside.addLayout(heading)
        inside.addWidget(self.child_table)
        layout.addWidget(above, _DESA_SHARE)
        layout.addWidget(below, _CHILD_SHARE)
        layout.addWidget(
            label(
                self.tr(
                    "Kunjungan rumah: gizi anak yang lahir sebelum waktunya dinilai menurut umur "
                    "koreksi sampai 24 bulan."
                ),
                "small",
                wrap=True,
            )
        )
        return both

    def _quarters(self) -> list[Quarter]:
        now = Quarter.of(self.session.today())
        last = now.year * QUARTERS_A_YEAR + now.quarter - 1
        return [
            Quarter(year=number // QUARTERS_A_YEAR, quarter=number % QUARTERS_A_YEAR + 1)
            for number in range(last, last - QUARTERS_OFFERED, -1)
        ]

    def _name(self, quarter: Quarter) -> str:
        return self.tr("Triwulan {quarter}, {year}").format(
            quarter=quarter.quarter, year=quarter.year
        )

    def _show(self, found: Scorecard) -> None:
        number = max(self.desa_table.currentIndex().row(), 0)
        self._found = found
        words = self.session.wording
        self.judged.setText(
            self.tr("{children} anak, dinilai sampai {day}").format(
                children=words.number(len(found.rows)), day=words.date(found.judged_on)
            )
        )
        self.desa.show(found.desa)
        self._what.setCurrentIndex(0 if found.rows else 1)
        self.export_button.setEnabled(bool(found.rows))
        if found.desa:
            self.desa_table.go_to(min(number, len(found.desa) - 1))
        self._show_children()

    def _show_children(self) -> None:
        index = self.desa_table.currentIndex()
        if self._found is None or not index.isValid() or not self.desa.rows:
            self.scores.show(())
            return
        desa = self.desa.row_at(index).desa
        self.of_desa.setText(self.tr("Anak di {desa}").format(desa=desa))
        self.scores.show(
            [
                ChildScoreLine(row=found, judged_on=self._found.judged_on)
                for found in self._found.rows
                if found.child.desa == desa
            ]
        )

    def _open_child(self, index: QModelIndex) -> None:
        self.child_wanted.emit(self.scores.row_at(index).row.child.child_id)

    def _not_written(self, again: Callable[[], None], error: Exception) -> None:
        self.asking = asked_first(error, self.session, self, again)
        if self.asking is None:
            self.failed(error)

    def _written(self, report: ExportReport) -> None:
        self.told.emit(self.tr("Berkas tersimpan: {file}").format(file=report.path.name))
