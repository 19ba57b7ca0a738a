"""Shows what a file would do: its rows with their outcomes, or its columns as they were read."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services.exchange.import_choices import Choices, FileReading
from desktop_app.services.exchange.import_plan import Plan, RowOutcome
from desktop_app.ui.exchange.columns_panel import ColumnsPanel, confused
from desktop_app.ui.exchange.imports_model import OUTCOMES, ImportModel, outcome_name, sum_of_rows
from desktop_app.ui.exchange.who_panel import WhoPanel
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording.clinic_words import ClinicWords

_IDLE = (RowOutcome.UNCHANGED, RowOutcome.REFUSED, RowOutcome.LEFT_OUT)
"""The outcomes that write nothing."""


class PlanView(QWidget):
    """How the file was read, and below it either its rows or its columns."""

    def __init__(self, wording: ClinicWords, today: date) -> None:
        """Begin without a plan; `today` is for the days that are typed."""
        super().__init__()
        self._wording = wording
        layout = column(self, gap=M)
        heading = row()
        self.file_name = label("", "subtitle")
        self.summary = label("", "soft")
        self.columns = button("", "filter")
        self.columns.setCheckable(True)
        self.columns.toggled.connect(self._show_view)
        heading.addWidget(self.file_name)
        heading.addWidget(self.summary, 1)
        heading.addWidget(self.columns)
        layout.addLayout(heading)
        self.how = label("", "small", wrap=True)
        layout.addWidget(self.how)
        self.views = QStackedWidget()
        self.panel = ColumnsPanel(wording, today)
        self.rows_view = self._make_rows()
        self.views.addWidget(self.rows_view)
        self.views.addWidget(self.panel)
        layout.addWidget(self.views, 1)
        buttons = row()
        self.other_button = button(self.tr("Pilih berkas lain"))
        self.apply_button = button(self.tr("Masukkan ke data"), "primary")
        self.nothing_new = label("", "soft")
        buttons.addWidget(self.other_button)
        buttons.addStretch()
        buttons.addWidget(self.nothing_new)
        buttons.addWidget(self.apply_button)
        layout.addLayout(buttons)

    @property
    def first(self) -> QWidget:
        """The part where work begins."""
        if self.columns.isChecked():
            return self.panel.table
        return self.who.harmless or self.apply_button

    def begin(self) -> None:
        """Forget what was put off and opened, for another file."""
        self.who.begin()
        self.columns.setChecked(False)

    def show_plan(self, plan: Plan, choices: Choices, *, remembered: bool) -> None:
        """Show a plan, and the choices by which its file was read."""
        shown, number = plan.shown_rows, self._wording.number
        counts = Counter(r.outcome for r in shown)
        register = plan.register
        self.file_name.setText(" + ".join(path.name for path in register.files))
        self.summary.setText(
            self.tr("{children} anak baru, {visits} kunjungan baru").format(
                children=number(plan.children_new), visits=number(plan.visits_new)
            )
        )
        self._name_columns(
            self.tr("{read} kolom dibaca, {ignored} tidak dipakai").format(
                read=number(len(register.columns_matched)),
                ignored=number(len(register.columns_ignored)),
            )
        )
        self.columns.setToolTip(plain_tip(", ".join(register.columns_ignored)))
        self.columns.setEnabled(True)
        self._show_reading(register.reading, choices, remembered=remembered)
        self.counted.setText(sum_of_rows(plan.row_counts(), self._wording))
        doubted = ", ".join(register.columns_doubted)
        self.doubted.setText(
            self.tr("Tidak dibaca, padahal mungkin berisi hasil ukur: {columns}").format(
                columns=doubted
            )
        )
        self.doubted.setVisible(bool(doubted))
        self._show_filters(counts)
        self.model.show_plan(shown)
        writes = len(shown) - sum(counts[outcome] for outcome in _IDLE)
        self.apply_button.setEnabled(writes > 0)
        self.nothing_new.setText("" if writes else self.tr("Tidak ada yang baru di berkas ini."))
        if counts[RowOutcome.REFUSED]:
            self.table.go_to(0)
        self.who.show_questions(plan.questions)

    def show_headings(self, name: str, reading: FileReading, choices: Choices) -> None:
        """Show the columns of a file of which one that is needed was not found."""
        self.file_name.setText(name)
        self.summary.setText("")
        self._name_columns(self.tr("Kolom"))
        self._show_reading(reading, choices, remembered=False)
        self.model.show_plan(())
        self.columns.setChecked(True)
        self.columns.setEnabled(False)
        self.apply_button.setEnabled(False)
        self.nothing_new.setText(self.tr("Tentukan kolom yang belum ditemukan."))

    def _make_rows(self) -> QWidget:
        rows = QWidget()
        layout = column(rows, gap=M)
        self.counted = label("", "small")
        self.doubted = label("", "small", wrap=True)
        layout.addWidget(self.counted)
        layout.addWidget(self.doubted)
        self.who = WhoPanel(self._wording)
        layout.addWidget(self.who)
        filters = row()
        self.filters: dict[RowOutcome, QPushButton] = {}
        for outcome in OUTCOMES:
            made = button("", "filter")
            made.setCheckable(True)
            made.toggled.connect(self._filter)
            self.filters[outcome] = made
            filters.addWidget(made)
        filters.addStretch()
        layout.addLayout(filters)
        self.model = ImportModel(self._wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Baris berkas"))
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        return rows

    def _show_view(self, columns: bool) -> None:
        self.views.setCurrentWidget(self.panel if columns else self.rows_view)

    def _show_reading(self, reading: FileReading, choices: Choices, *, remembered: bool) -> None:
        told = [self.tr("Susunan kolom diingat dari berkas sebelumnya")] if remembered else []
        if reading.tables:
            first, others = reading.tables[0], len(reading.tables) - 1
            told.append(
                self._wording.table_read(first.delimiter, first.heading_row, first.decimals, others)
            )
        told += filter(None, (confused(reading, self._wording),))
        self.how.setText(self.tr("Cara dibaca: {how}.").format(how=". ".join(told)))
        self.panel.show_reading(reading, choices, remembered=remembered)

    def _name_columns(self, text: str) -> None:
        self.columns.setText(text)
        # A pressed filter is bold, and a layout does not ask again for its width.
        self.columns.setMinimumWidth(self.columns.fontMetrics().horizontalAdvance(text) + 3 * M)

    def _show_filters(self, counts: Counter[RowOutcome]) -> None:
        for outcome, made in self.filters.items():
            made.blockSignals(True)
            made.setChecked(False)
            made.blockSignals(False)
            made.setText(f"{outcome_name(outcome)}  {self._wording.number(counts[outcome])}")
            made.setEnabled(counts[outcome] > 0)

    def _filter(self) -> None:
        self.model.only(frozenset(o for o, made in self.filters.items() if made.isChecked()))
