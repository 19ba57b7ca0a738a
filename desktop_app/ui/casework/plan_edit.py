"""The plan of a case conference, line by line: what, by whom, by when."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.programme.records.conference import MOST_STEPS, PlanStep
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.parts import button, column, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import S

OWNER_PX, DUE_PX = 230, 160
LONGEST_WHAT, LONGEST_OWNER = 100, 50
WHAT_COLUMN, OWNER_COLUMN, DUE_COLUMN = range(3)


class _Line:
    """The fields of one step."""

    def __init__(self, session: Session, step: PlanStep) -> None:
        self.what = TextEdit(max_length=LONGEST_WHAT)
        self.owner = TextEdit(max_length=LONGEST_OWNER)
        self.due = DateEdit(session.wording, session.today(), planned=True)
        self.remove = button("", "quiet", "close", "text_soft")
        self.what.setText(step.what)
        self.owner.setText(step.owner)
        for editor in (self.what, self.owner):
            editor.setCursorPosition(0)
        self.due.set_day(step.due)
        self.owner.setFixedWidth(OWNER_PX)
        self.due.setFixedWidth(DUE_PX)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return (self.what, self.owner, self.due, self.remove)

    @property
    def empty(self) -> bool:
        return not (self.what.value() or self.owner.value() or self.due.value())

    def step(self) -> PlanStep:
        return PlanStep(what=self.what.value(), owner=self.owner.value(), due=self.due.day())


class PlanEdit(QWidget):
    """An editor of the plan; it has at most as many lines as the printed sheet."""

    edited = Signal()

    def __init__(self, session: Session) -> None:
        """Begin with one empty line."""
        super().__init__()
        self._session = session
        self.lines: list[_Line] = []
        layout = column(self, gap=S)
        self._grid = QGridLayout()
        self._grid.setSpacing(S)
        self._grid.setColumnStretch(WHAT_COLUMN, 1)
        for place, title in (
            (WHAT_COLUMN, self.tr("Tindakan")),
            (OWNER_COLUMN, self.tr("Penanggung jawab")),
            (DUE_COLUMN, self.tr("Batas waktu")),
        ):
            self._grid.addWidget(label(title, "label"), 0, place)
        layout.addLayout(self._grid)
        self.add_button = button(self.tr("Tambah tindakan"), "link", "plus")
        self.add_button.clicked.connect(self._add_typed)
        layout.addWidget(self.add_button)
        self.put(())

    def value(self) -> tuple[tuple[str, str, str], ...]:
        """Return what is typed, as text."""
        return tuple(
            (line.what.value(), line.owner.value(), line.due.value())
            for line in self.lines
            if not line.empty
        )

    def readable(self) -> bool:
        """Whether every day can be read."""
        return all(line.due.readable() for line in self.lines)

    def go_to_unreadable(self) -> None:
        """Put the cursor into the first day that cannot be read."""
        for line in self.lines:
            if not line.due.readable():
                line.due.setFocus()
                return

    def read(self) -> Any:
        """Return the steps, without the empty lines."""
        return tuple(line.step() for line in self.lines if not line.empty)

    def put(self, plan: Any, /) -> None:
        """Show these steps, or one empty line."""
        for line in list(self.lines):
            self._take_out(line)
        for step in plan or (PlanStep(what=""),):
            self._add(step)

    def _add_typed(self) -> None:
        self._add(PlanStep(what="")).what.setFocus()
        self.edited.emit()

    def _add(self, step: PlanStep) -> _Line:
        line = _Line(self._session, step)
        for editor, name in (
            (line.what, self.tr("Tindakan")),
            (line.owner, self.tr("Penanggung jawab")),
            (line.due, self.tr("Batas waktu")),
        ):
            editor.setAccessibleName(name)
            editor.edited.connect(self.edited)
        line.remove.setAccessibleName(self.tr("Hapus tindakan"))
        line.remove.setToolTip(self.tr("Hapus tindakan"))
        line.remove.clicked.connect(partial(self._remove, line))
        row = self._grid.rowCount()
        for place, part in enumerate(line.parts):
            self._grid.addWidget(part, row, place)
        self.lines.append(line)
        self._count()
        return line

    def _remove(self, line: _Line) -> None:
        self._take_out(line)
        if not self.lines:
            self._add(PlanStep(what=""))
        self.edited.emit()

    def _take_out(self, line: _Line) -> None:
        self.lines.remove(line)
        for part in line.parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._count()

    def _count(self) -> None:
        self.add_button.setVisible(len(self.lines) < MOST_STEPS)
