"""Paper calendars of many courses as a keyed sheet: children by days, and each week's weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt

from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.programme.records.feeding import CourseWeighing
from desktop_app.services.feeding.log import PaperEntry
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.feeding.model import FeedingLine
from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.sheet.columns import TICKED, UNTICKED, CellKind, SheetColumn
from desktop_app.ui.kit.sheet.model import Cell, SheetModel
from desktop_app.ui.kit.table_model import Index
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.wording import Wording

WHOLE_PX, WEIGHT_PX = 84, 110
WEEK_DAY_PX, MONTH_DAY_PX = (76, 58), (28, 21)
"""Widths of a day in a week's and in a month's view: usual, and when room is short."""
WEIGHT_DIGITS = 6
WEIGHT = "weight "
"""Prefix of a week's weight column key; a day's column key is the ISO date itself."""
CENTRE = Qt.AlignmentFlag.AlignCenter


class PaperModel(SheetModel[FeedingLine]):
    """Name, the days of a week or month, all of them at once, and the week's weight.

    What is typed for a week or a child that is not shown stays, and is saved with the rest.
    """

    def __init__(self, words: Wording, all_days: str) -> None:
        """Begin without courses; `all_days` is the word that ticks all days of a child."""
        super().__init__(words, (), _course_id)
        self._all_days = all_days
        self._lines: dict[int, FeedingLine] = {}
        self._days: tuple[date, ...] = ()
        self._weighed_on: dict[date, date] = {}

    # ---- what is shown -----------------------------------------------------------------------

    def show_lines(self, lines: Sequence[FeedingLine]) -> None:
        """Take the stored courses; what was typed for them stays."""
        self._lines = {_course_id(line): line for line in lines}
        self.show([line for line in self._lines.values() if _course_id(line) in self._places])

    def show_courses(self, course_ids: Sequence[int]) -> None:
        """Show only these courses, in this order."""
        self.show([self._lines[one] for one in course_ids if one in self._lines])

    def show_days(self, days: Sequence[date], titles: Sequence[str], last: Sequence[str]) -> None:
        """Show these days; `last` are the titles of name, all days, and weight (week only)."""
        self._days = tuple(days)
        name: SheetColumn[FeedingLine] = SheetColumn(
            key="child", title=last[0], text=lambda line, _words: line.child.name
        )
        whole: SheetColumn[FeedingLine] = SheetColumn(
            key="all",
            kind=CellKind.ALL,
            title=last[1],
            text=lambda _line, _words: self._all_days,
            align=CENTRE,
            width=WHOLE_PX,
            narrow=WHOLE_PX - 14,
        )
        day_px = WEEK_DAY_PX if len(days) <= DAYS_PER_WEEK else MONTH_DAY_PX
        shown = [
            replace(
                self._day_column(day),
                title=title,
                width=day_px[0],
                narrow=day_px[1],
            )
            for day, title in zip(days, titles, strict=True)
        ]
        weight = [replace(self._weight_column(days[0]), title=title) for title in last[2:]]
        self.show_columns((name, *shown, whole, *weight))

    def weigh_on(self, day: date) -> None:
        """Set the day on which the weights of the shown week were taken."""
        if self._days:
            self._weighed_on[self._days[0]] = day

    def weighing_day(self) -> date | None:
        """Return the weighing day that was set for the shown week; None when none was."""
        return self._weighed_on.get(self._days[0]) if self._days else None

    @property
    def has_weights(self) -> bool:
        """Whether the weight of the week can be typed."""
        return len(self.columns) > self.weight_column

    @property
    def whole_column(self) -> int:
        """The column that ticks all days of a child."""
        return len(self._days) + 1

    @property
    def weight_column(self) -> int:
        """The column of the week's weight."""
        return len(self._days) + 2

    # ---- what is typed -----------------------------------------------------------------------

    def count_unsaved(self) -> tuple[int, int]:
        """Return how many ticks and how many weights are unsaved."""
        return sum(1 for _ in self._ticks()), sum(1 for _ in self._weighings())

    def rows_unreadable(self) -> frozenset[int]:
        """Return the courses with a weight that is no number, in any week."""
        return frozenset(
            course_id
            for (course_id, key), text in self.typed.items()
            if key.startswith(WEIGHT) and read_number(text) is None
        )

    def entries(self) -> tuple[PaperEntry, ...]:
        """Return the unsaved entries."""
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
            PaperEntry(course_id=weighing.course_id, weighing=weighing, shown=known)
            for known, weighing in self._weighings()
        ]
        return (*found.values(), *weights)

    def name_of(self, course_id: int) -> str:
        """Return the name of a course's child."""
        return self._lines[course_id].child.name

    def weighing_days(self) -> dict[str, str]:
        """Return the weighing days of all weeks, as JSON values for a draft."""
        return {week.isoformat(): on.isoformat() for week, on in self._weighed_on.items()}

    def set_weighing_days(self, kept: Mapping[str, str]) -> None:
        """Restore what `weighing_days` returned."""
        found = {date.fromisoformat(week): date.fromisoformat(on) for week, on in kept.items()}
        self._weighed_on.update(found)

    # ---- what the kit asks -------------------------------------------------------------------

    def record_of(self, key: int) -> FeedingLine | None:
        """Return the line of a course, shown or not."""
        return self._lines.get(key)

    def column_of(self, key: str) -> SheetColumn[FeedingLine] | None:
        """Return the column of a day or a week's weight, shown or not."""
        known = super().column_of(key)
        if known is not None:
            return known
        day = day_of(key)
        return self._weight_column(day) if key.startswith(WEIGHT) else self._day_column(day)

    def open_to(self, record: FeedingLine, column: SheetColumn[FeedingLine]) -> bool:
        """Whether a day lies in the course; a stored tick can always be removed."""
        if column.kind is not CellKind.TICK:
            return True
        view, day = _view(record), day_of(column.key)
        return day in view.open_days or day in view.days

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the sheet shows; the tip of a name says where the child lives."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.column() == 0:
            child = self.row_at(index).child
            return plain_tip(f"{child.name} \N{MIDDLE DOT} {child.posyandu}")
        return super().data(index, role)

    # ---- inside ------------------------------------------------------------------------------

    def _differs(self, cell: Cell, text: str) -> bool:
        # An emptied weight counts as no change: the sheet can correct a stored weight, not
        # remove it.
        return super()._differs(cell, text) and bool(text or not cell[1].startswith(WEIGHT))

    def _day_column(self, day: date) -> SheetColumn[FeedingLine]:
        return SheetColumn(
            key=day.isoformat(),
            kind=CellKind.TICK,
            title="",
            text=lambda line, _words: TICKED if day in _view(line).days else UNTICKED,
            align=CENTRE,
            spoken=self._wording.date(day),
        )

    def _weight_column(self, week: date) -> SheetColumn[FeedingLine]:
        def stored(line: FeedingLine, words: Wording) -> str:
            known = _weighing(line, week)
            return "" if known is None else words.number(known.weight_kg)

        return SheetColumn(
            key=f"{WEIGHT}{week.isoformat()}",
            kind=CellKind.NUMBER,
            title="",
            text=stored,
            longest=WEIGHT_DIGITS,
            align=CENTRE,
            width=WEIGHT_PX,
            narrow=WEIGHT_PX - 20,
        )

    def _ticks(self) -> Iterator[tuple[int, date, bool]]:
        for (course_id, key), text in self.typed.items():
            if not key.startswith(WEIGHT):
                yield course_id, day_of(key), text == TICKED

    def _weighings(self) -> Iterator[tuple[CourseWeighing | None, CourseWeighing]]:
        for (course_id, key), text in self.typed.items():
            weight = read_number(text) if key.startswith(WEIGHT) else None
            if weight is None:
                continue
            week = day_of(key)
            known = _weighing(self._lines[course_id], week)
            if known is not None:
                yield known, replace(known, weight_kg=weight)
            else:
                on = self._weighed_on.get(week, week)
                yield None, CourseWeighing(course_id=course_id, on=on, weight_kg=weight)


def by_place(lines: Sequence[FeedingLine]) -> Mapping[int, FeedingLine]:
    """Return the courses by posyandu and name, as paper lists are kept."""
    ordered = sorted(
        (line for line in lines if line.view is not None),
        key=lambda line: (line.child.desa, line.child.posyandu, line.child.name),
    )
    return {_course_id(line): line for line in ordered}


def day_of(key: str) -> date:
    """Return the day, or the Monday of the week, that a column's key names."""
    return date.fromisoformat(key.removeprefix(WEIGHT))


def _course_id(line: FeedingLine) -> int:
    return _view(line).course.course_id


def _view(line: FeedingLine) -> CourseView:
    assert line.view is not None, "only lines with a course are kept"  # noqa: S101 - for the types
    return line.view


def _weighing(line: FeedingLine, week: date) -> CourseWeighing | None:
    last = week + timedelta(days=DAYS_PER_WEEK - 1)
    own = [one for one in _view(line).weighings if week <= one.on <= last]
    return own[-1] if own else None
