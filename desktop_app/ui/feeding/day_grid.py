"""The calendar of a course: a row for each week, one click a day, one button for a whole week."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import button, label
from desktop_app.ui.kit.theme import XS
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording.clinic_words import ClinicWords

DAY_PX = 28
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_PER_WEEK,
    Qt.Key.Key_Down: DAYS_PER_WEEK,
}
_STYLE = """
QPushButton {{ background: {card}; border: 1px solid {control_line}; border-radius: 6px;
  padding: 0; font-size: 13px; color: {text}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:checked {{ background: {accent}; border-color: {accent}; color: {text_on_accent}; }}
QPushButton:disabled {{ background: {field_disabled}; border-color: {line};
  color: {text_disabled}; }}
QPushButton:checked:disabled {{ background: {accent_soft}; color: {text}; }}
QPushButton:focus {{ border: 2px solid {text}; }}
"""


class _Day(QPushButton):
    """The button of one day; arrow keys go to its neighbours, space or Enter ticks it."""

    stepped = Signal(int)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedHeight(DAY_PX)
        self.setMinimumWidth(DAY_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class DayGrid(QWidget):
    """Shows which days are ticked; emits what was clicked."""

    day_clicked = Signal(object)
    week_clicked = Signal(int)

    def __init__(self, words: ClinicWords) -> None:
        """Begin without a course."""
        super().__init__()
        self._words = words
        self._plan: tuple[date, int] | None = None
        self._days: dict[date, _Day] = {}
        self._weeks: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(XS)
        sheet = _STYLE.format(**theme.load().colours)
        self._day_style = sheet

    def show_course(self, view: CourseView, *, open_to_clicks: bool) -> None:
        """Show the days of a course; those that cannot be ticked are grey."""
        start = view.course.start
        if start is None:
            return
        plan = (start, view.course.planned_days)
        if plan != self._plan:
            self._plan = plan
            self._build(start, view.course.planned_days)
        can = set(view.open_days) if open_to_clicks else set()
        for day, made in self._days.items():
            made.setChecked(day in view.days)
            made.setEnabled(day in can)
        for number, week_button in enumerate(self._weeks):
            first = start + timedelta(days=number * DAYS_PER_WEEK)
            week = {first + timedelta(days=n) for n in range(DAYS_PER_WEEK)}
            week_button.setEnabled(bool(week & can))

    def button_of(self, day: date) -> QPushButton:
        """Return the button of a day of the plan."""
        return self._days[day]

    def week_button(self, week: int) -> QPushButton:
        """Return the button of a week of the course; 1 is the first."""
        return self._weeks[week - 1]

    def _build(self, start: date, planned_days: int) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._days, self._weeks = {}, []
        for number in range(planned_days):
            day = start + timedelta(days=number)
            week, place = divmod(number, DAYS_PER_WEEK)
            if place == 0:
                self._add_week(week, day)
            self._add_day(day, week, place + 1)

    def _add_week(self, week: int, first: date) -> None:
        month = self._words.date(first).rsplit(" ", 1)[0]
        self._grid.addWidget(label(month, "small"), week, 0)
        whole = button(self.tr("Seminggu"), "link")
        whole.setToolTip(self.tr("Centang atau hapus centang minggu ini"))
        whole.setAccessibleName(self.tr("Centang minggu {week}").format(week=week + 1))
        whole.setFixedHeight(DAY_PX)
        whole.clicked.connect(lambda _checked, w=week + 1: self.week_clicked.emit(w))
        self._weeks.append(whole)
        self._grid.addWidget(whole, week, DAYS_PER_WEEK + 1)

    def _add_day(self, day: date, week: int, place: int) -> None:
        made = _Day(str(day.day))
        made.setStyleSheet(self._day_style)
        made.setAccessibleName(self._words.date(day))
        made.setToolTip(plain_tip(self._words.date(day)))
        made.clicked.connect(lambda _checked, d=day: self.day_clicked.emit(d))
        made.stepped.connect(partial(self._step, day))
        self._days[day] = made
        self._grid.addWidget(made, week, place)

    def _step(self, day: date, step: int) -> None:
        neighbour = self._days.get(day + timedelta(days=step))
        if neighbour is not None and neighbour.isEnabled():
            neighbour.setFocus()
