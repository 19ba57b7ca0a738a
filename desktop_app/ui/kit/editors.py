"""Editors for dates, numbers and choices. Each shows a record's value and reads it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop_app.programme.records.written_dates import read_typed
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.scrolling import screen_at
from desktop_app.wording import Wording

YEARS_AHEAD = 5
"""How far ahead a planned day may be."""
YES, NO = "yes", "no"
_ANSWERS = {YES: True, NO: False}


@runtime_checkable
class Editor(Protocol):
    """The interface of an editor of one field of a record."""

    def put(self, value: Any, /) -> None:
        """Show a record's value without emitting `edited`."""

    def read(self) -> Any:
        """Return what is typed, as the record's value."""

    def readable(self) -> bool:
        """Whether `read` understands what is typed; an empty editor is readable."""

    def value(self) -> Any:
        """Return what is typed, as it is shown."""


def code_of(value: object) -> str:
    """Return the code by which a list offers a value; "" for None."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Enum):
        return str(value.value)
    return "" if value is None else str(value)


def read_answer(code: str) -> bool | None:
    """Return True for yes and False for no; None for everything else."""
    return _ANSWERS.get(code)


class TextEdit(QLineEdit):
    """One line of text; surrounding blanks are not part of the value."""

    edited = Signal()

    def __init__(self, placeholder: str = "", max_length: int = 200) -> None:
        """Begin empty."""
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(max_length)
        self.textEdited.connect(self._tell)

    def value(self) -> str:
        """Return what was typed."""
        return " ".join(self.text().split())

    def put(self, value: Any, /) -> None:
        """Show a text; nothing for None."""
        self.setText(value or "")

    def read(self) -> Any:
        """Return what was typed."""
        return self.value()

    def readable(self) -> bool:
        """Return True: any text can be read."""
        return True

    def _tell(self) -> None:
        self.edited.emit()


class PasswordEdit(TextEdit):
    """A password, hidden until the eye is pressed."""

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__(max_length=256)
        self._eye = QAction(theme.icon("eye", "text_soft"), self.tr("Tampilkan sandi"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)

    def value(self) -> str:
        """Return the password as typed, blanks included."""
        return self.text()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setIcon(theme.icon("eye-off" if shown else "eye", "text_soft"))


class NumberEdit(TextEdit):
    """A number with decimal comma or point."""

    def __init__(self, wording: Wording, placeholder: str = "", *, whole: bool = False) -> None:
        """Begin empty; `wording` writes numbers back; a `whole` number has no decimals."""
        super().__init__(placeholder, max_length=12)
        self._wording = wording
        self.whole = whole
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def number(self) -> float | None:
        """Return the number; None when empty or unreadable."""
        return read_number(self.text())

    def readable(self) -> bool:
        """Whether it is empty or a number of the wanted kind."""
        number = self.number()
        if number is None:
            return not self.value()
        return not self.whole or number.is_integer()

    def set_number(self, value: float | None) -> None:
        """Show a number, or nothing."""
        self.setText("" if value is None else self._wording.number(value))

    def put(self, value: Any, /) -> None:
        """Show a number, or nothing."""
        self.set_number(value)

    def read(self) -> Any:
        """Return the number, an int where it must be whole; None when empty or unreadable."""
        number = self.number()
        return int(number) if self.whole and number is not None else number


class DateEdit(TextEdit):
    """A day, typed in any usual way or picked from a calendar."""

    def __init__(self, wording: Wording, today: date, *, planned: bool = False) -> None:
        """Begin empty; `today` decides the century of `26` and where the calendar opens.

        A day that is `planned` may lie in the years to come.
        """
        super().__init__(self.tr("mis. 23/11/2026"), max_length=30)
        self._wording = wording
        self._today = today
        self._planned = planned
        self._latest_year = today.year + YEARS_AHEAD * planned
        self._calendar: QCalendarWidget | None = None
        pick = QAction(theme.icon("calendar", "text_soft"), self.tr("Pilih dari kalender"), self)
        pick.setToolTip(self.tr("Pilih dari kalender (Alt+Panah bawah)"))
        pick.triggered.connect(self.open_calendar)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._tidy)

    def day(self) -> date | None:
        """Return the day; None when empty or unreadable."""
        return read_typed(self.text(), self._latest_year)

    def readable(self) -> bool:
        """Whether it is empty or a day."""
        return not self.value() or self.day() is not None

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText("" if day is None else self._wording.date(day))

    def put(self, value: Any, /) -> None:
        """Show a day, or nothing."""
        self.set_day(value)

    def read(self) -> Any:
        """Return the day; None when empty or unreadable."""
        return self.day()

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        calendar = self._made_calendar()
        day = self.day() or self._today
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.adjustSize()
        calendar.move(self._place_for(calendar))
        calendar.show()
        calendar.setFocus()

    def event(self, event: QEvent) -> bool:
        """Claim Alt+Down before a page's shortcut does: here it opens the calendar."""
        if event.type() == QEvent.Type.ShortcutOverride and _opens_list(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in every combo box."""
        if _opens_list(event):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _place_for(self, calendar: QCalendarWidget) -> QPoint:
        """Return where the calendar goes: below the field, above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height() + theme.XS))
        screen = screen_at(below).availableGeometry()
        left = max(screen.left(), min(below.x(), screen.right() - calendar.width()))
        if below.y() + calendar.height() <= screen.bottom():
            return QPoint(left, below.y())
        above = self.mapToGlobal(QPoint(0, -theme.XS)).y() - calendar.height()
        return QPoint(left, max(screen.top(), above))

    def _made_calendar(self) -> QCalendarWidget:
        if self._calendar is None:
            self._calendar = QCalendarWidget(self)
            self._calendar.setWindowFlags(Qt.WindowType.Popup)
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.setVerticalHeaderFormat(
                QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
            )
            today = QDate(self._today.year, self._today.month, self._today.day)
            if not self._planned:
                self._calendar.setMaximumDate(today)
            self._calendar.clicked.connect(self._take)
            self._calendar.activated.connect(self._take)
        return self._calendar

    def _take(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        self.setFocus()
        self.edited.emit()

    def _tidy(self) -> None:
        if (day := self.day()) is not None:
            self.set_day(day)


def _opens_list(event: QEvent) -> bool:
    """Whether this is the key that opens a list under a field, Alt+Down."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Down
        and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    )


class Choice(QWidget):
    """A few answers side by side; one Tab stop, arrows move. It may have no answer."""

    edited = Signal()

    def __init__(
        self, options: Sequence[tuple[str | None, str]], reads: Callable[[str], Any] = str
    ) -> None:
        """Show one segment for each (code, text); none is chosen.

        `reads` makes the record's value of the chosen code.
        """
        super().__init__()
        self._reads = reads
        self._group = QButtonGroup(self)
        self._values: list[str | None] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, (value, text) in enumerate(options):
            segment = QPushButton(text)
            segment.setCheckable(True)
            segment.setAutoDefault(False)
            segment.setProperty("kind", "segment")
            last = number == len(options) - 1
            segment.setProperty("place", "first" if number == 0 else "last" if last else "middle")
            self._values.append(value)
            self._group.addButton(segment, number)
            layout.addWidget(segment)
        layout.addStretch()
        self._group.idClicked.connect(self._tell)
        first = self._group.button(0)
        self.setFocusProxy(first)

    def value(self) -> str | None:
        """Return the chosen value; None when none is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Choose a value without emitting `edited`."""
        for number, known in enumerate(self._values):
            if known == value:
                chosen = self._group.button(number)
                chosen.setChecked(True)
                self.setFocusProxy(chosen)
                return
        self._group.setExclusive(False)
        for segment in self._group.buttons():
            segment.setChecked(False)
        self._group.setExclusive(True)

    def put(self, value: Any, /) -> None:
        """Choose the segment of a value; none when no segment has it."""
        self.set_value(code_of(value))

    def read(self) -> Any:
        """Return the chosen value; None when none is chosen."""
        return self._reads(code) if (code := self.value()) else None

    def readable(self) -> bool:
        """Return True: any answer can be read."""
        return True

    def _tell(self, number: int) -> None:
        self.setFocusProxy(self._group.button(number))
        self.edited.emit()


class Pick(QComboBox):
    """A list to pick from, with or without typing something that is not on it."""

    edited = Signal()

    def __init__(self, *, typed: bool = False) -> None:
        """Begin empty; `typed` lets a person write what the list lacks."""
        super().__init__()
        self.setEditable(typed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.activated.connect(self._tell)
        if typed:
            self.editTextChanged.connect(self._tell)

    def value(self) -> str:
        """Return the text that is chosen or typed."""
        return " ".join(self.currentText().split())

    def setPlaceholder(self, text: str) -> None:
        """Show a hint in the empty field, if it can be typed in."""
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these texts; keep the one that is shown."""
        kept = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(texts))
        if self.isEditable():
            self.setEditText(kept)
        else:
            self.setCurrentIndex(max(self.findText(kept), 0) if kept else -1)
        self.blockSignals(False)

    def set_value(self, text: str) -> None:
        """Show a text without emitting `edited`."""
        self.blockSignals(True)
        if self.isEditable():
            self.setEditText(text)
        else:
            if self.findText(text) < 0 and text:
                self.addItem(text)
            self.setCurrentIndex(self.findText(text))
        self.blockSignals(False)

    def put(self, value: Any, /) -> None:
        """Show a text without emitting `edited`."""
        self.set_value(value or "")

    def read(self) -> Any:
        """Return the text that is chosen or typed."""
        return self.value()

    def readable(self) -> bool:
        """Return True: any choice can be read."""
        return True

    def wheelEvent(self, event: QEvent) -> None:
        """Ignore the wheel: scrolling past a field must not change it."""
        event.ignore()

    def _tell(self) -> None:
        self.edited.emit()
