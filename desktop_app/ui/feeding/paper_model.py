"""Paper calendars of many courses as a grid, children by days; what was typed waits to be saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.programme.records.feeding import CourseWeighing
from desktop_app.services.feeding.log import PaperEntry
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.feeding.model import FeedingLine
from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.table_model import TONE_ROLE, Index
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording import Wording

MARK_ROLE = Qt.ItemDataRole.UserRole + 11
"""A `Mark` for the cell of a day, None for other cells."""
_NOWHERE = QModelIndex()


class Mark(StrEnum):
    """What the cell of a day shows."""

    CLOSED = "closed"
    """Outside of the course."""
    EMPTY = "empty"
    EATEN = "eaten"
    NEW = "new"
    """Ticked here, not saved yet."""
    TAKEN = "taken"
    """Its tick is taken away here, not saved yet."""


class PaperModel(QAbstractTableModel):
    """Name, the days of a week or month, all of them at once, and the week's weight."""

    edited = Signal()

    def __init__(self, words: Wording, all_days: str) -> None:
        """Begin without courses; `all_days` is the word that ticks all days of a child."""
        super().__init__()
        self._words = words
        self._all_days = all_days
        self._lines: dict[int, FeedingLine] = {}
        self._shown: tuple[int, ...] = ()
        self._days: tuple[date, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._wished: dict[tuple[int, date], bool] = {}
        self._weights: dict[tuple[int, date], str] = {}
        self._weighed_on: dict[date, date] = {}
        self._faulty: frozenset[int] = frozenset()

    # ---- what is shown -----------------------------------------------------------------------

    def show_lines(self, lines: Sequence[FeedingLine]) -> None:
        """Take the courses as they are stored; what was typed about them stays."""
        self.beginResetModel()
        self._lines = {line.view.course.course_id: line for line in lines if line.view is not None}
        self._shown = tuple(one for one in self._shown if one in self._lines)
        self.endResetModel()

    def show_courses(self, course_ids: Sequence[int]) -> None:
        """Show these of them, in this order."""
        self.beginResetModel()
        self._shown = tuple(one for one in course_ids if one in self._lines)
        self.endResetModel()

    def show_days(self, days: Sequence[date], titles: Sequence[str], last: Sequence[str]) -> None:
        """Show these days; `last` are the titles of name, all days, and weight (week only)."""
        self.beginResetModel()
        self._days = tuple(days)
        self._titles = (last[0], *titles, *last[1:])
        self.endResetModel()

    def weigh_on(self, day: date) -> None:
        """Say on which day the weights of the shown week were taken."""
        if self._days:
            self._weighed_on[self._days[0]] = day

    def weighing_day(self) -> date | None:
        """Return the day that was said for the shown week; None when none was."""
        return self._weighed_on.get(self._days[0]) if self._days else None

    @property
    def courses(self) -> tuple[int, ...]:
        """The courses that are shown."""
        return self._shown

    @property
    def has_weights(self) -> bool:
        """Whether the weight of the week can be typed."""
        return len(self._titles) > len(self._days) + 2

    @property
    def whole_column(self) -> int:
        """The column that ticks all days of a child."""
        return len(self._days) + 1

    @property
    def weight_column(self) -> int:
        """The column of the week's weight."""
        return len(self._days) + 2

    # ---- what is typed -----------------------------------------------------------------------

    def toggle(self, index: Index) -> None:
        """Tick the day of a cell or take its tick away; the column of all days does the row."""
        if not index.isValid():
            return
        course_id = self._shown[index.row()]
        if index.column() == self.whole_column:
            self._turn([(course_id, day) for day in self._days])
        elif 1 <= index.column() <= len(self._days):
            self._turn([(course_id, self._days[index.column() - 1])])

    def toggle_day(self, column: int) -> None:
        """Tick a day for every child of the list, or untick it where all are ticked."""
        if 1 <= column <= len(self._days):
            day = self._days[column - 1]
            self._turn([(course_id, day) for course_id in self._shown])

    def unsaved(self) -> bool:
        """Whether anything waits to be saved."""
        return any(True for _ in self._ticks()) or any(True for _ in self._weighings())

    def count_unsaved(self) -> tuple[int, int]:
        """Return how many ticks and how many weights wait."""
        return sum(1 for _ in self._ticks()), sum(1 for _ in self._weighings())

    def unreadable(self) -> frozenset[int]:
        """Return the courses with a weight that is no number."""
        return frozenset(
            course_id
            for (course_id, _week), text in self._weights.items()
            if text and read_number(text) is None
        )

    def entries(self) -> tuple[PaperEntry, ...]:
        """Return what waits to be saved."""
        found: dict[int, PaperEntry] = {}
        for course_id, day, wish in self._ticks():
            entry = found.get(course_id, PaperEntry(course_id=course_id))
            one = frozenset({day})
            found[course_id] = (
                replace(entry, ticked=entry.ticked | one)
                if wish
                else replace(entry, unticked=entry.unticked | one)
            )
        weights = [
            PaperEntry(course_id=weighing.course_id, weighing=weighing)
            for weighing in self._weighings()
        ]
        return (*found.values(), *weights)

    def drop(self) -> None:
        """Forget what was typed, once it is saved or given up."""
        self.beginResetModel()
        self._wished, self._weights, self._faulty = {}, {}, frozenset()
        self.endResetModel()
        self.edited.emit()

    def mark_faulty(self, course_ids: frozenset[int]) -> None:
        """Show with which children something is wrong."""
        self._faulty = course_ids
        self._tell()

    def name_of(self, course_id: int) -> str:
        """Return the name of a course's child."""
        return self._lines[course_id].child.name

    # ---- Qt's model --------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a course."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Name, days, all, weight."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Weights are typed, days are ticked, names are read."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == self.weight_column:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text of names and weights, marks of days."""
        course_id, column = self._shown[index.row()], index.column()
        is_day = 1 <= column <= len(self._days)
        if role == MARK_ROLE:
            return self._mark(course_id, self._days[column - 1]) if is_day else None
        if role == TONE_ROLE:
            return "danger" if column == 0 and course_id in self._faulty else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(course_id, column, role)
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            child = self._lines[course_id].child
            return plain_tip(f"{child.name} \N{MIDDLE DOT} {child.posyandu}")
        if role == Qt.ItemDataRole.TextAlignmentRole and column > len(self._days):
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and is_day:
            return f"{self._words.date(self._days[column - 1])} {self._mark_of(index)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed weight."""
        if role != Qt.ItemDataRole.EditRole or index.column() != self.weight_column:
            return False
        self._weights[(self._shown[index.row()], self._days[0])] = str(value).strip()
        self._tell()
        return True

    # ---- inside ------------------------------------------------------------------------------

    def _view(self, course_id: int) -> CourseView:
        view = self._lines[course_id].view
        assert view is not None, "only lines with a course are kept"  # noqa: S101 - for the types
        return view

    def _text(self, course_id: int, column: int, role: int) -> str | None:
        if column == 0:
            return self._lines[course_id].child.name
        if column == self.whole_column:
            return self._all_days if role == Qt.ItemDataRole.DisplayRole else None
        if column == self.weight_column:
            typed = self._weights.get((course_id, self._days[0]))
            known = self._weighing(course_id, self._days[0])
            if typed or known is None:
                return typed or ""
            return self._words.number(known.weight_kg)
        return None

    def _mark_of(self, index: Index) -> Mark:
        return self._mark(self._shown[index.row()], self._days[index.column() - 1])

    def _mark(self, course_id: int, day: date) -> Mark:
        view = self._view(course_id)
        stored = day in view.days
        wish = self._wished.get((course_id, day), stored)
        if stored:
            return Mark.EATEN if wish else Mark.TAKEN
        if wish:
            return Mark.NEW
        return Mark.EMPTY if day in view.open_days else Mark.CLOSED

    def _turn(self, cells: Sequence[tuple[int, date]]) -> None:
        """Tick what is open of these, or untick all where nothing is left to tick."""
        marks = {cell: self._mark(*cell) for cell in cells}
        untaken = [cell for cell, mark in marks.items() if mark in (Mark.EMPTY, Mark.TAKEN)]
        wish = bool(untaken)
        for cell in untaken or [c for c, mark in marks.items() if mark is not Mark.CLOSED]:
            self._wished[cell] = wish
        self._tell()

    def _ticks(self) -> Iterator[tuple[int, date, bool]]:
        for (course_id, day), wish in self._wished.items():
            if course_id in self._lines and wish != (day in self._view(course_id).days):
                yield course_id, day, wish

    def _weighings(self) -> Iterator[CourseWeighing]:
        for (course_id, week), text in self._weights.items():
            weight = read_number(text)
            if weight is None or course_id not in self._lines:
                continue
            known = self._weighing(course_id, week)
            if known is not None:
                if known.weight_kg != weight:
                    yield replace(known, weight_kg=weight)
                continue
            on = self._weighed_on.get(week, week)
            yield CourseWeighing(course_id=course_id, on=on, weight_kg=weight)

    def _weighing(self, course_id: int, week: date) -> CourseWeighing | None:
        last = week + timedelta(days=DAYS_PER_WEEK - 1)
        own = [one for one in self._view(course_id).weighings if week <= one.on <= last]
        return own[-1] if own else None

    def _tell(self) -> None:
        if self._shown and self._titles:
            last = self.index(len(self._shown) - 1, len(self._titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.edited.emit()


def by_place(lines: Sequence[FeedingLine]) -> Mapping[int, FeedingLine]:
    """Return the courses by posyandu and name, as paper lists are kept."""
    ordered = sorted(
        (line for line in lines if line.view is not None),
        key=lambda line: (line.child.desa, line.child.posyandu, line.child.name),
    )
    return {line.key[1]: line for line in ordered}
