"""One feeding course beside the list: calendar, weights, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop_app.programme.feeding_records import CourseState
from desktop_app.services.rights import Right, may
from desktop_app.ui.models.feeding import FeedingLine, sentence_of
from desktop_app.ui.session import Session
from desktop_app.ui.theme import XS, L, M, S
from desktop_app.ui.widgets.day_grid import DayGrid
from desktop_app.ui.widgets.parts import Banner, Elided, button, column, label, row
from desktop_app.ui.widgets.weight_chart import WeightChart
from desktop_app.wording.speech import NOTHING

PANEL_PX = 452


class CoursePanel(QFrame):
    """Says what was asked for; the page does it."""

    day_clicked = Signal(object)
    week_clicked = Signal(int)
    weigh_wanted = Signal()
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
        self.grid = DayGrid(session.wording)
        self.grid.day_clicked.connect(self.day_clicked)
        self.grid.week_clicked.connect(self.week_clicked)
        layout.addWidget(self._scrolled(self.grid), 1)
        self.chart = WeightChart(session.wording)
        layout.addWidget(self.chart)
        self.figures = label("", "small")
        layout.addWidget(self.figures)
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
            self.tr("{delivery}, {days} hari").format(
                delivery=words.word("delivery", course.delivery.value),
                days=words.number(course.planned_days),
            )
        )
        said = sentence_of(line, words)
        serious = running and (view.proposal or view.progress.warning)
        self.said.say("" if said == NOTHING else said, "warning" if serious else "calm")
        by = self._session.by
        self.grid.show_course(view, open_to_clicks=running and may(by, Right.INPUT))
        self.chart.show_weighings(view.weighings, view.progress.gains)
        self.figures.setText(self._figures(line))
        self.weigh_button.setVisible(running and may(by, Right.INPUT))
        self.end_button.setVisible(running and may(by, Right.INPUT))
        self.plan_button.setVisible(running and may(by, Right.CORRECT))
        self.reopen_button.setVisible(not running and may(by, Right.CORRECT))

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
