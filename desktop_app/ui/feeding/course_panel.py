"""One feeding course beside the list: calendar, weights, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QWidget

from desktop_app.programme.records.feeding import CourseState, CourseWeighing, FeedingOutcome
from desktop_app.services.common.rights import Right, may
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.feeding.day_grid import DayGrid
from desktop_app.ui.feeding.model import FeedingLine, sentence_of
from desktop_app.ui.feeding.weight_chart import WeightChart
from desktop_app.ui.kit.parts import Banner, Elided, button, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, L, M, S
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording.speech import NOTHING

PANEL_PX = 452


class CoursePanel(QFrame):
    """Shows one course; its signals ask the page to act on it."""

    day_clicked = Signal(object)
    week_clicked = Signal(int)
    weigh_wanted = Signal()
    weighing_chosen = Signal(object)
    """A weighing should be corrected; carries it."""
    referral_wanted = Signal()
    plan_wanted = Signal()
    end_wanted = Signal()
    reopen_wanted = Signal()
    child_wanted = Signal()

    def __init__(self, session: Session) -> None:
        """Begin without a course."""
        super().__init__()
        self._session = session
        self.setProperty("kind", "card")
        self.setFixedWidth(PANEL_PX)
        layout = column(self, gap=S)
        layout.setContentsMargins(L, M, L, M)
        heading = row(gap=S)
        self.name = Elided("subtitle")
        heading.addWidget(self.name, 1)
        self.child_button = button(self.tr("Buka anak"), "link")
        self.child_button.clicked.connect(self.child_wanted)
        heading.addWidget(self.child_button)
        layout.addLayout(heading)
        self.plan = label("", "small", wrap=True)
        layout.addWidget(self.plan)
        self.said = Banner(closable=False)
        layout.addWidget(self.said)
        self.refer_button = button(self.tr("Tulis rujukan"), icon="referral")
        self.refer_button.clicked.connect(self.referral_wanted)
        layout.addWidget(self.refer_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.grid = DayGrid(session.wording)
        self.grid.day_clicked.connect(self.day_clicked)
        self.grid.week_clicked.connect(self.week_clicked)
        layout.addWidget(self._scrolled(self.grid), 1)
        self.chart = WeightChart(session.wording)
        self.chart.chosen.connect(self._chosen)
        layout.addWidget(self.chart)
        below = row(gap=S)
        self.figures = Elided("small")
        below.addWidget(self.figures, 1)
        self.weighings_button = button(self.tr("Perbaiki"), "link")
        self.weighings_button.setToolTip(self.tr("Perbaiki salah satu penimbangan"))
        self._weighings = QMenu(self.weighings_button)
        self.weighings_button.setMenu(self._weighings)
        below.addWidget(self.weighings_button)
        layout.addLayout(below)
        layout.addLayout(self._make_buttons())

    def show_line(self, line: FeedingLine) -> None:
        """Show the course of a line."""
        view = line.view
        if view is None:
            return
        words, course = self._session.wording, view.course
        running = course.state is CourseState.RUNNING
        self.name.setText(line.child.name)
        self.plan.setText(
            self.tr("{group} · {food} · {start} sampai {end}").format(
                group=words.word("group", course.group.value),
                food=words.word("food", course.food.value),
                start=words.date(course.start),
                end=words.date(course.last_day),
            )
        )
        self.plan.setToolTip(
            plain_tip(
                self.tr("{delivery}, {days} hari").format(
                    delivery=words.word("delivery", course.delivery.value),
                    days=words.number(course.planned_days),
                )
            )
        )
        said = sentence_of(line, words)
        serious = running and (view.proposal or view.progress.warning)
        self.said.say("" if said == NOTHING else said, "warning" if serious else "calm")
        by = self._session.by
        self.grid.show_course(view, open_to_clicks=running and may(by, Right.INPUT))
        rates = {gain.on: gain.g_per_kg_day for gain in view.progress.gains}
        self.chart.show_weighings(view.weighings, rates)
        self.figures.setText(self._figures(line))
        self._offer_weighings(view.weighings)
        self.refer_button.setVisible(_without_response(view) and may(by, Right.INPUT))
        self.weigh_button.setVisible(running and may(by, Right.INPUT))
        self.end_button.setVisible(running and may(by, Right.INPUT))
        self.plan_button.setVisible(running and may(by, Right.CORRECT))
        self.reopen_button.setVisible(not running and may(by, Right.CORRECT))

    def _offer_weighings(self, weighings: Sequence[CourseWeighing]) -> None:
        """Put the weighings into the menu, the newest first."""
        words = self._session.wording
        self._weighings.clear()
        for weighing in reversed(weighings):
            text = self.tr("{day}: {weight} kg").format(
                day=words.date(weighing.on), weight=words.number(weighing.weight_kg)
            )
            action = self._weighings.addAction(text)
            action.triggered.connect(partial(self._chosen, weighing))
        may_correct = may(self._session.by, Right.CORRECT)
        self.weighings_button.setVisible(bool(weighings) and may_correct)

    def _chosen(self, weighing: CourseWeighing) -> None:
        self.weighing_chosen.emit(weighing)

    def _figures(self, line: FeedingLine) -> str:
        view, words = line.view, self._session.wording
        if view is None:
            return ""
        found = view.progress
        text = self.tr("Dimakan {eaten} dari {elapsed} hari").format(
            eaten=words.number(found.eaten_days), elapsed=words.number(found.elapsed_days)
        )
        if found.total_g_per_kg_day is not None:
            text += " \N{MIDDLE DOT} " + self.tr("seluruhnya {rate} g/kg/hari").format(
                rate=words.number(found.total_g_per_kg_day, 1)
            )
        if view.mbg_on is not None:
            text += " \N{MIDDLE DOT} " + self.tr("MBG diterima {month}").format(
                month=words.month(view.mbg_on.year, view.mbg_on.month)
            )
        return text

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        holder = QWidget()
        layout = column(holder, gap=XS)
        layout.addWidget(inside)
        layout.addStretch()
        area.setWidget(holder)
        for part in (area.viewport(), holder):
            part.setAutoFillBackground(False)
            part.setStyleSheet("background: transparent;")
        return area

    def _make_buttons(self) -> QHBoxLayout:
        buttons = row(gap=S)
        self.weigh_button = button(self.tr("Timbang"), "primary", "plus")
        self.weigh_button.setToolTip("Ctrl+T")
        self.weigh_button.clicked.connect(self.weigh_wanted)
        self.plan_button = button(self.tr("Ubah rencana"), icon="edit")
        self.plan_button.clicked.connect(self.plan_wanted)
        self.end_button = button(self.tr("Akhiri"), icon="tick")
        self.end_button.clicked.connect(self.end_wanted)
        self.reopen_button = button(self.tr("Buka lagi"))
        self.reopen_button.clicked.connect(self.reopen_wanted)
        buttons.addWidget(self.weigh_button)
        buttons.addStretch()
        for made in (self.plan_button, self.end_button, self.reopen_button):
            buttons.addWidget(made)
        return buttons


def _without_response(view: CourseView) -> bool:
    """Whether a doctor should see the child: at the early warning, or after no response."""
    if view.course.state is CourseState.ENDED:
        return view.course.outcome is FeedingOutcome.NO_RESPONSE
    warning = view.progress.warning
    return warning is not None and warning.code == "feeding_warning_no_response"
