"""A printed sheet of home visits as a grid in the same order; each line is saved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from desktop_app.errors import Problem, Severity
from desktop_app.programme.growth.plausibility import usual_measure
from desktop_app.programme.records.children import Child, Measure, MeasuredVisit, Visit
from desktop_app.services.growth.visits import Preview
from desktop_app.services.worklist.home_visits import SheetLine
from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.table_model import TONE_ROLE, Index
from desktop_app.ui.kit.tips import plain_tip

Judge = Callable[[Child, Sequence[MeasuredVisit], Visit], Preview]
GRADES = range(4)
_NOWHERE = QModelIndex()


class SheetColumn(IntEnum):
    """The columns, as on paper."""

    NUMBER = 0
    CHILD = 1
    WEIGHT = 2
    LENGTH = 3
    MEASURE = 4
    MUAC = 5
    OEDEMA = 6
    NOTES = 7
    RESULT = 8


TYPED = (
    SheetColumn.WEIGHT,
    SheetColumn.LENGTH,
    SheetColumn.MEASURE,
    SheetColumn.MUAC,
    SheetColumn.OEDEMA,
    SheetColumn.NOTES,
)
_NUMBERS = (SheetColumn.WEIGHT, SheetColumn.LENGTH, SheetColumn.MUAC)
_LYING, _STANDING = "tl", "bd"
"""What begins the word for lying (terlentang, lying) and standing (berdiri)."""


class State(StrEnum):
    """How far a line is."""

    EMPTY = ""
    TYPED = "typed"
    ASKED = "asked"
    """A question is open."""
    REFUSED = "refused"
    SAVING = "saving"
    SAVED = "saved"
    MISSED = "missed"


@dataclass(slots=True)
class Line:
    """One line: what is stored of it, and what is typed over that."""

    sheet: SheetLine
    stored: Visit | None
    texts: dict[SheetColumn, str] = field(default_factory=dict)
    missed: str = ""
    saving: bool = False
    problems: tuple[Problem, ...] = ()
    judged: tuple[Visit, Preview] | None = None
    """The last draft, and what it would mean."""

    @property
    def child(self) -> Child:
        """Whose line it is."""
        return self.sheet.child


class HomeVisitModel(QAbstractTableModel):
    """The lines of one sheet; the dialog saves them."""

    edited = Signal(int)
    """A line was typed in, by its row."""

    def __init__(
        self, judge: Judge, number: Callable[[float], str], tell: Callable[[Line, State], str]
    ) -> None:
        """Take who judges a draft, writes a number, and says how far a line is."""
        super().__init__()
        self._judge = judge
        self._number = number
        self._tell = tell
        self.titles: tuple[str, ...] = ()
        self.lines: list[Line] = []
        self.day: date | None = None
        self.examiner = ""

    # ---- what is shown -----------------------------------------------------------------------

    def show_lines(self, lines: Sequence[SheetLine]) -> None:
        """Take a sheet's lines; nothing is typed yet."""
        self.beginResetModel()
        self.lines = [Line(sheet=one, stored=one.seen, missed=one.missed) for one in lines]
        self.endResetModel()

    def state(self, row: int) -> State:
        """How far a line is."""
        line = self.lines[row]
        if line.saving:
            return State.SAVING
        if self.changed(row):
            draft = self.draft(row)
            if draft is None:
                return State.REFUSED
            line.problems = self.judged(line, draft).problems
            worst = {problem.severity for problem in line.problems}
            if Severity.REFUSE in worst:
                return State.REFUSED
            return State.ASKED if Severity.CONFIRM in worst else State.TYPED
        if line.missed:
            return State.MISSED
        return State.SAVED if line.stored is not None else State.EMPTY

    def judged(self, line: Line, draft: Visit) -> Preview:
        """What a line's visit would mean."""
        if line.judged is None or line.judged[0] != draft:
            # A cell is painted more often than it is typed in.
            line.judged = (draft, self._judge(line.child, line.sheet.visits, draft))
        return line.judged[1]

    # ---- what is typed -----------------------------------------------------------------------

    def changed(self, row: int) -> bool:
        """Whether a line says something that is not stored."""
        line = self.lines[row]
        return any(text != self._stored(line, column) for column, text in line.texts.items())

    def unsaved(self) -> bool:
        """Whether any line does."""
        return any(self.changed(row) for row in range(len(self.lines)))

    def unreadable(self, row: int) -> tuple[SheetColumn, ...]:
        """Return the cells of a line that say nothing that is known."""
        wrong = [c for c in _NUMBERS if self._text(row, c) and self._figure(row, c) is None]
        oedema, how = self._text(row, SheetColumn.OEDEMA), self._text(row, SheetColumn.MEASURE)
        if oedema and not (oedema.isdigit() and int(oedema) in GRADES):
            wrong.append(SheetColumn.OEDEMA)
        if how and how[0].lower() not in _LYING + _STANDING:
            wrong.append(SheetColumn.MEASURE)
        return tuple(wrong)

    def only_noted(self, row: int) -> bool:
        """Whether a line has a note and nothing that was measured."""
        measured = (column for column in TYPED if column is not SheetColumn.NOTES)
        return not any(self._text(row, column) for column in measured)

    def draft(self, row: int) -> Visit | None:
        """Return the line's visit as typed; None while it cannot be read or has no day."""
        if self.day is None or self.unreadable(row):
            return None
        line = self.lines[row]
        base = line.stored or Visit(
            child_id=line.child.child_id, visit_date=self.day, examiner=self.examiner
        )
        length, oedema = self._figure(row, SheetColumn.LENGTH), self._text(row, SheetColumn.OEDEMA)
        return replace(
            base,
            weight_kg=self._figure(row, SheetColumn.WEIGHT),
            lenhei_cm=length,
            measure=None if length is None else self._how(row),
            muac_cm=self._figure(row, SheetColumn.MUAC),
            oedema_grade=int(oedema) if oedema else None,
            notes=self._text(row, SheetColumn.NOTES),
        )

    def set_saving(self, row: int, saving: bool) -> None:
        """Say that a line is being written, or no longer."""
        self.lines[row].saving = saving
        self._tell_row(row)

    def saved(self, row: int, visit: Visit) -> None:
        """A line is on the disk now."""
        line = self.lines[row]
        # Nothing can be typed while a line is written: all of it is stored.
        line.stored, line.saving, line.missed, line.texts = visit, False, "", {}
        self._tell_row(row)

    def miss(self, row: int, reason: str) -> None:
        """Nobody was met, and why."""
        self.lines[row].missed = reason
        self.lines[row].texts.pop(SheetColumn.NOTES, None)
        self._tell_row(row)

    # ---- Qt's model --------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a line of the sheet."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As on paper, and what comes out of it."""
        return 0 if parent.isValid() else len(SheetColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The titles."""
        horizontal = orientation is Qt.Orientation.Horizontal
        if horizontal and role == Qt.ItemDataRole.DisplayRole and self.titles:
            return self.titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is on paper is typed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() in TYPED and not self.lines[index.row()].saving:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and the tone of what came out."""
        row, column = index.row(), SheetColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._shown(row, column)
        told = (SheetColumn.RESULT, SheetColumn.CHILD, SheetColumn.NOTES)
        if role == Qt.ItemDataRole.ToolTipRole and column in told:
            return plain_tip(str(self._shown(row, column)))
        if role == TONE_ROLE and column is SheetColumn.RESULT:
            return {
                State.SAVED: "good",
                State.ASKED: "warning",
                State.REFUSED: "danger",
            }.get(self.state(row), "")
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (*_NUMBERS, SheetColumn.NUMBER):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what is typed."""
        column = SheetColumn(index.column())
        if role != Qt.ItemDataRole.EditRole or column not in TYPED:
            return False
        self.lines[index.row()].texts[column] = str(value).strip()
        self._tell_row(index.row())
        self.edited.emit(index.row())
        return True

    # ---- inside ------------------------------------------------------------------------------

    def _shown(self, row: int, column: SheetColumn) -> str:
        line = self.lines[row]
        if column is SheetColumn.NUMBER:
            return str(line.sheet.number)
        if column is SheetColumn.CHILD:
            return line.child.name
        if column is SheetColumn.RESULT:
            return self._tell(line, self.state(row))
        return self._text(row, column)

    def _text(self, row: int, column: SheetColumn) -> str:
        line = self.lines[row]
        return line.texts.get(column, self._stored(line, column))

    def _stored(self, line: Line, column: SheetColumn) -> str:
        visit = line.stored
        if visit is None:
            return ""
        if column is SheetColumn.MEASURE:
            return {Measure.LYING: "T", Measure.STANDING: "B", None: ""}[visit.measure]
        value = {
            SheetColumn.WEIGHT: visit.weight_kg,
            SheetColumn.LENGTH: visit.lenhei_cm,
            SheetColumn.MUAC: visit.muac_cm,
            SheetColumn.OEDEMA: visit.oedema_grade,
            SheetColumn.NOTES: visit.notes,
        }[column]
        if value is None:
            return ""
        return value if isinstance(value, str) else self._number(value)

    def _figure(self, row: int, column: SheetColumn) -> float | None:
        return read_number(self._text(row, column))

    def _how(self, row: int) -> Measure:
        """As typed, else as a child of that age is measured."""
        typed = self._text(row, SheetColumn.MEASURE)
        if typed:
            return Measure.LYING if typed[0].lower() in _LYING else Measure.STANDING
        line = self.lines[row]
        day = line.stored.visit_date if line.stored else self.day
        return usual_measure(line.child.birth_date, day) if day else Measure.LYING

    def _tell_row(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(SheetColumn) - 1))
