"""The month's recap per desa: measured, stunted, prevalence as bars, and the sum of all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget

from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.programme.reports.surveys import surveys
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import XS, L, M
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.ui.reports.closing_dialog import MonthClosingDialog
from desktop_app.ui.reports.recap_model import RecapModel
from desktop_app.ui.reports.reports_dialog import ReportsDialog

KECAMATAN_COLUMN, ROOMY_PX = 1, 1100


class RecapPage(Page):
    """Shows one month at a time; at first the newest that has visits."""

    child_wanted = Signal(int)
    """A child behind a number of a report should be opened."""

    def __init__(self, session: Session) -> None:
        """Lay out month, figures and table."""
        super().__init__(session)
        self._known: tuple[Month, ...] = ()
        self.dialog: ReportsDialog | None = None
        self.closing: MonthClosingDialog | None = None
        tools = row(gap=M)
        tools.addWidget(label(self.tr("Rekap per desa"), "title"))
        tools.addStretch()
        self.reports_button = button(self.tr("Laporan…"), icon="recap")
        self.reports_button.clicked.connect(self.open_reports)
        tools.addWidget(self.reports_button)
        self.closing_button = button(self.tr("Tutup bulan…"), icon="tick")
        self.closing_button.clicked.connect(self.open_closing)
        tools.addWidget(self.closing_button)
        self.months = MonthPick(session.wording)
        self.months.picked.connect(self._load_month)
        tools.addWidget(self.months)
        self.body.insertLayout(0, tools)
        figures = row(gap=M)
        self._figures: dict[str, QLabel] = {}
        for name, title in (
            ("children", self.tr("Balita terdaftar")),
            ("weighed", self.tr("Ditimbang")),
            ("measured", self.tr("Diukur tingginya")),
            ("stunted", self.tr("Pendek dan sangat pendek")),
            ("prevalence", self.tr("Prevalensi stunting")),
        ):
            figures.addWidget(self._make_figure(name, title), 1)
        self.body.addLayout(figures)
        self.model = RecapModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Rekap per desa"))
        surface = card()
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "recap",
            self.tr("Belum ada kunjungan"),
            self.tr("Rekap muncul setelah kunjungan dicatat atau berkas diimpor."),
        )
        self._what.addWidget(self.empty)
        column(surface, margin=1, gap=0).addWidget(self._what)
        self.body.addWidget(surface, 1)
        self.body.addWidget(
            label(
                self.tr(
                    "Prevalensi: TB/U di bawah −2 SD dari semua yang diukur. Nilai yang tidak "
                    "wajar menurut WHO tidak dihitung. Menurut umur kronologis, seperti e-PPGBM."
                ),
                "small",
                wrap=True,
            )
        )
        term = session.wording.term
        self.new = label(f"{term('b_first_weighed')}. {term('b_born')}.", "small")
        self.body.addWidget(self.new)
        self.compared = label(self._compared(), "small", wrap=True)
        self.compared.setToolTip(plain_tip("\n".join(one.source for one in surveys())))
        self.body.addWidget(self.compared)
        act_inside(self, "Alt+Left", self.months.earlier)
        act_inside(self, "Alt+Right", self.months.later)

    def load(self) -> None:
        """Load the months with visits, then the recap of the shown month."""
        self.session.tasks.read(
            self.session.services.recap.months,
            on_done=self._show_months,
            on_error=self.failed,
            owner=self,
            page=(id(self), "months"),
        )

    def open_reports(self) -> None:
        """Open the reports of the months that have visits."""
        self.dialog = ReportsDialog(self.session, self._known, self)
        self.dialog.child_wanted.connect(self.child_wanted)
        self.dialog.open()

    def open_closing(self) -> None:
        """Open the closing of the shown month."""
        self.closing = MonthClosingDialog(self.session, self._known, self.months.month(), self)
        self.closing.child_wanted.connect(self.child_wanted)
        self.closing.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the kecamatan where the names of the desa would have no room."""
        super().resizeEvent(event)
        self.table.setColumnHidden(KECAMATAN_COLUMN, self.width() < ROOMY_PX)

    def focus_first(self) -> None:
        """Put the cursor into the choice of month."""
        self.months.setFocus()

    def figure(self, name: str) -> str:
        """Return the text of one of the figures above the table."""
        return self._figures[name].text()

    def _compared(self) -> str:
        """Return what surveys found, to compare the prevalence with."""
        percent = self.session.wording.percent
        found = "; ".join(
            f"{one.name} {one.year} {one.place} {percent(one.stunted_percent / 100)}"
            f" ({one.short_source})"
            for one in surveys()
        )
        return self.tr(
            "Pembanding: {surveys}. Survei mengambil sampel, rekap menghitung balita yang diukur: "
            "keduanya tidak sama."
        ).format(surveys=found)

    def _make_figure(self, name: str, title: str) -> QFrame:
        surface = card()
        layout = column(surface, margin=M, gap=XS)
        layout.setContentsMargins(L, M, L, M)
        figure = label("", "display")
        layout.addWidget(label(title, "small"))
        layout.addWidget(figure)
        self._figures[name] = figure
        return surface

    def _show_months(self, months: tuple[Month, ...]) -> None:
        self._known = months
        for opens in (self.reports_button, self.closing_button):
            opens.setEnabled(bool(months))
        self.months.offer(months)
        if months:
            self._load_month()
        else:
            self._show_rows(())

    def _load_month(self) -> None:
        month = self.months.month()
        if month is None:
            return
        self.session.tasks.read(
            self.session.services.recap.month,
            month,
            on_done=self._show_rows,
            on_error=self.failed,
            owner=self,
            page=(id(self), "month"),
        )

    def _show_rows(self, rows: tuple[RecapRow, ...]) -> None:
        self.model.show(rows)
        self._what.setCurrentWidget(self.table if rows else self.empty)
        whole, wording = RecapRow.total(rows), self.session.wording
        for name, figure in self._figures.items():
            value = getattr(whole, name)
            figure.setText(
                wording.percent(value) if name == "prevalence" else wording.number(value)
            )
