"""A child's visits beside her chart: table, count, and advice when there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Visit
from desktop_app.services.child.page import ChildPage
from desktop_app.services.growth.growth_story import VisitStory
from desktop_app.ui.growth.visits_model import VisitsModel, visit_rows
from desktop_app.ui.kit.parts import EmptyState, button, column, label, row
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S
from desktop_app.wording.clinic_words import ClinicWords

ROW_PX = 36


class VisitsPanel(QFrame):
    """The visits, newest first, each with the value of the chart's indicator."""

    edit_wanted = Signal()
    new_wanted = Signal()
    status_wanted = Signal()

    def __init__(self, words: ClinicWords) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("kind", "card")
        self._awaited = 0
        """A visit to choose once it is in the list; 0 for none."""
        layout = column(self, margin=1, gap=0)
        layout.addLayout(self._make_heading())
        self.visits = VisitsModel(words)
        self.table = TableView(self.visits, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Kunjungan"))
        self.table.chosen.connect(self.edit_wanted)
        self._visits_or_none = QStackedWidget()
        self._visits_or_none.setMinimumHeight(2 * ROW_PX)
        self._visits_or_none.addWidget(self.table)
        first = button(self.tr("Kunjungan baru"), "primary", "plus")
        first.clicked.connect(self.new_wanted)
        self._none = EmptyState(
            "calendar",
            self.tr("Belum ada kunjungan"),
            self.tr("Catat hasil timbang dan ukur pertama anak ini."),
            first,
        )
        self._visits_or_none.addWidget(self._none)
        layout.addWidget(self._visits_or_none, 1)

    def show_page(self, page: ChildPage, indicator: Indicator, *, corrected: bool) -> None:
        """Show a child's visits; the chosen one stays chosen, in a new list the newest is."""
        chosen = self.chosen()
        self.visits.show_visits(visit_rows(page, indicator, corrected=corrected), indicator)
        ids = [found.measured.visit.visit_id for found in self.visits.rows]
        if self._awaited in ids:
            wanted, self._awaited = self._awaited, 0
        else:
            wanted = chosen.visit_id if chosen is not None else 0
        self.table.go_to(ids.index(wanted) if wanted in ids else 0)
        self.status_button.setVisible(bool(page.visits))
        self.count.setText(str(len(page.visits)) if page.visits else "")
        self._visits_or_none.setCurrentWidget(self.table if page.visits else self._none)

    def chosen(self) -> Visit | None:
        """Return the visit under the cursor."""
        index = self.table.currentIndex()
        return self.visits.row_at(index).measured.visit if index.isValid() else None

    def chosen_story(self) -> VisitStory | None:
        """Return the growth story of the visit under the cursor."""
        index = self.table.currentIndex()
        return self.visits.row_at(index).story if index.isValid() else None

    def choose_when_shown(self, visit_id: int) -> None:
        """Put the cursor on a visit that was just saved, as soon as the list has it."""
        self._awaited = visit_id

    def choose(self, visit_id: int) -> None:
        """Put the cursor on a visit."""
        ids = [found.measured.visit.visit_id for found in self.visits.rows]
        if visit_id in ids:
            self.table.go_to(ids.index(visit_id))

    def _make_heading(self) -> QHBoxLayout:
        heading = row()
        heading.setContentsMargins(M, S, S, S)
        heading.addWidget(label(self.tr("Kunjungan"), "subtitle"))
        self.count = label("", "soft")
        heading.addWidget(self.count)
        heading.addStretch()
        self.status_button = button(self.tr("Status dan aturan"), "link", "info")
        self.status_button.setToolTip(self.tr("Kelas setiap indeks, aturan dan sumbernya (F2)"))
        self.status_button.clicked.connect(self.status_wanted)
        heading.addWidget(self.status_button)
        return heading
