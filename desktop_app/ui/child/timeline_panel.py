"""A child's history: her step on the stunting pathway, and a timeline of all records."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from desktop_app.errors import Problem
from desktop_app.programme.casework.stunting_pathway import Pathway, PathwayStep
from desktop_app.services.child.case_page import CasePage
from desktop_app.ui.child.timeline_model import TimelineModel
from desktop_app.ui.kit.parts import (
    Banner,
    EmptyState,
    button,
    card,
    chip,
    column,
    hide_unless,
    label,
    row,
)
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import XS, M, S

ROW_PX, STEP_PX = 36, 24


class HistoryPanel(QFrame):
    """Buttons for what can be recorded, the pathway's steps, the timeline."""

    infection_wanted = Signal()
    screening_wanted = Signal()
    referral_wanted = Signal()
    sheet_wanted = Signal()
    record_wanted = Signal(str, int)
    """Kind and id of the record that a line leads to."""

    def __init__(self, session: Session, *, may_input: bool, may_take_out: bool) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("kind", "card")
        self._words = session.wording
        self._today = session.today
        layout = column(self, margin=1, gap=0)
        layout.addLayout(self._make_buttons(may_input=may_input, may_take_out=may_take_out))
        self.repeated = Banner(closable=False)
        layout.addWidget(self.repeated)
        self.pathway = card("tile")
        self._steps = column(self.pathway, gap=XS)
        self._steps.setContentsMargins(M, S, M, S)
        self.guideline = label("", "label")
        self._steps.addWidget(self.guideline)
        self._step_lines: list[QFrame] = []
        layout.addWidget(self.pathway)
        self.model = TimelineModel(self._words)
        self.table = TableView(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Riwayat"))
        self.table.chosen.connect(self._chosen)
        self.table.clicked.connect(self._chosen)
        self.table.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self._none = EmptyState(
            "calendar",
            self.tr("Belum ada riwayat"),
            self.tr("Penyakit, rujukan dan kunjungan anak ini akan tampil di sini."),
        )
        self._what.addWidget(self._none)
        # In a low window the timeline gives way, not the steps.
        self._what.setMinimumHeight(2 * ROW_PX)
        layout.addWidget(self._what, 1)

    def show_page(self, page: CasePage) -> None:
        """Show a child's history."""
        self.model.show(page.timeline)
        self._what.setCurrentWidget(self.table if page.timeline else self._none)
        self._show_pathway(page.pathway)
        self._show_repeats(page)

    def _show_repeats(self, page: CasePage) -> None:
        """Show a warning when the child is ill repeatedly."""
        sentences = []
        for one in page.repeats:
            code = "episode_repeated" if one.illness else "episode_repeated_any"
            figures = {"times": one.times, "months": one.months}
            sentences.append(self._words.problem(Problem(field="", code=code, figures=figures)))
        self.repeated.say("\n".join(sentences), "warning")

    def _make_buttons(self, *, may_input: bool, may_take_out: bool) -> QHBoxLayout:
        buttons = row(gap=S)
        buttons.setContentsMargins(M, S, M, S)
        self.infection_button = button(self.tr("Penyakit"), icon="plus")
        self.infection_button.setToolTip("Ctrl+I")
        self.screening_button = button(self.tr("Skrining TB"), icon="plus")
        self.referral_button = button(self.tr("Rujukan"), icon="plus")
        self.referral_button.setToolTip("Ctrl+R")
        self.sheet_button = button(self.tr("Audit"), icon="printer")
        self.sheet_button.setToolTip(self.tr("Cetak lembar audit kasus stunting"))
        for made, wanted, shown in (
            (self.infection_button, self.infection_wanted, may_input),
            (self.screening_button, self.screening_wanted, may_input),
            (self.referral_button, self.referral_wanted, may_input),
            (self.sheet_button, self.sheet_wanted, may_take_out),
        ):
            made.clicked.connect(wanted)
            hide_unless(shown, made)
            buttons.addWidget(made)
        buttons.addStretch()
        return buttons

    def _show_pathway(self, found: Pathway | None) -> None:
        for line in self._step_lines:
            self._steps.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._step_lines = []
        self.pathway.setVisible(found is not None)
        if found is None:
            return
        self.guideline.setText(
            self.tr("Jalur stunting menurut {guideline}").format(guideline=found.guideline)
        )
        for step in found.steps:
            line = self._step(step, is_next=step is found.next)
            self._steps.addWidget(line)
            self._step_lines.append(line)

    def _step(self, step: PathwayStep, *, is_next: bool) -> QFrame:
        words = self._words
        line = card("plain")
        line.setMinimumHeight(STEP_PX)
        layout = row(line, gap=S)
        name = words.case_word("pathway_step", step.code)
        layout.addWidget(label(name, "strong" if is_next else "small"), 1)
        layout.addWidget(label(words.case_word("level", step.level), "small"))
        if step.done_on is not None:
            layout.addWidget(chip(words.date(step.done_on), "good"))
        elif step.due is not None:
            late = step.due < self._today()
            text = self.tr("paling lambat {day}").format(day=words.date(step.due))
            layout.addWidget(chip(text, "danger" if late else "warning"))
        elif is_next:
            layout.addWidget(chip(self.tr("berikutnya"), "warning"))
        return line

    def _chosen(self, index: QModelIndex) -> None:
        entry = self.model.row_at(index)
        self.record_wanted.emit(entry.kind, entry.record_id)
