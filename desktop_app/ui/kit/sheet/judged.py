"""Rows that are judged as they are typed and saved one by one, when the cursor leaves them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ChangedMeanwhile, Invalid, Problem, Severity
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.columns import SheetColumn
from desktop_app.ui.kit.sheet.model import SheetModel
from desktop_app.ui.kit.table_model import R

Work = Callable[[], Saved[Any]]


class State(StrEnum):
    """The state of a row."""

    EMPTY = ""
    TYPED = "typed"
    """It can be saved."""
    ASKED = "asked"
    """A question is open."""
    REFUSED = "refused"
    SAVING = "saving"
    SAVED = "saved"
    MISSED = "missed"
    """Nothing was measured, and the row says why."""


TONES = {State.SAVED: "good", State.ASKED: "warning", State.REFUSED: "danger"}
"""The tone of a row's last cell, by state."""


class JudgedModel(SheetModel[R], Generic[R]):
    """Knows of each row whether it can be saved; a subclass makes and judges the typed record."""

    # Every subclass has its own of these two; Qt's classes cannot be abstract base classes as well.
    def problems(self, record: R) -> Sequence[Problem] | None:
        """Return what is or may be wrong with a row as typed; None when it cannot be read."""
        raise NotImplementedError

    def settled(self, record: R) -> State:
        """Return the state of a row in which nothing is typed."""
        raise NotImplementedError

    _saving: frozenset[int] = frozenset()

    def state(self, row: int) -> State:
        """Return the state of the row at an index."""
        return self.state_of(self._rows[row])

    def state_of(self, record: R) -> State:
        """Return the state of a row."""
        if self.key_of(record) in self._saving:
            return State.SAVING
        if not self.changed(record):
            return self.settled(record)
        found = self.problems(record)
        worst = {problem.severity for problem in found or ()}
        if found is None or Severity.REFUSE in worst:
            return State.REFUSED
        return State.ASKED if Severity.CONFIRM in worst else State.TYPED

    def asked(self, record: R) -> tuple[Problem, ...]:
        """Return a row's open questions."""
        found = self.problems(record) or ()
        return tuple(one for one in found if one.severity is Severity.CONFIRM)

    def open_to(self, record: R, column: SheetColumn[R]) -> bool:
        """Whether a cell may be typed in: not while its row is being written."""
        return self.key_of(record) not in self._saving

    def set_saving(self, key: int, *, saving: bool) -> None:
        """Note whether a row is being written."""
        self._saving = self._saving | {key} if saving else self._saving - {key}
        place = self.place_of(key)
        if place is not None:
            self.tell_row(place)


class RowSaver(QObject):
    """Writes the rows of a `JudgedModel`; nothing can be typed into a row meanwhile."""

    kept = Signal(int, object)
    """A row is on the disk: its key and what the service returned."""
    failed = Signal(int, object)
    """A row was not written: its key and the error."""

    def __init__(
        self,
        session: Session,
        model: JudgedModel[Any],
        work: Callable[[Any, frozenset[str]], Work],
        parent: QObject,
    ) -> None:
        """`work` returns the function that writes a row's record with the confirmed codes."""
        super().__init__(parent)
        self._session, self._model, self._work = session, model, work
        self._changed_meanwhile: dict[int, frozenset[str]] = {}
        """By row the questions that only the vault could ask, when the row was written in vain."""

    def leave(self, row: int) -> None:
        """Write a row that is complete; one with an open question waits for its answer."""
        if self._model.state(row) is State.TYPED:
            self._write(row, frozenset())

    def confirm(self, row: int) -> None:
        """Write a row with all its open questions confirmed."""
        if self._model.state(row) in (State.ASKED, State.TYPED):
            asked = self._model.asked(self._model.rows[row])
            key = self._model.key_of(self._model.rows[row])
            codes = frozenset(problem.code for problem in asked)
            self._write(row, codes | self._changed_meanwhile.get(key, frozenset()))

    def all(self) -> None:
        """Write every row that is complete."""
        for row in range(self._model.rowCount()):
            self.leave(row)

    def _write(self, row: int, confirmed: frozenset[str]) -> None:
        record = self._model.rows[row]
        key = self._model.key_of(record)
        work = self._work(record, confirmed)
        self._model.set_saving(key, saving=True)
        self._session.tasks.write(
            work,
            on_done=partial(self._kept, key),
            on_error=partial(self._failed, key),
            owner=self,
        )

    def _kept(self, key: int, saved: Saved[Any]) -> None:
        self._model.set_saving(key, saving=False)
        self._changed_meanwhile.pop(key, None)
        self.kept.emit(key, saved.record)

    def _failed(self, key: int, error: Exception) -> None:
        self._model.set_saving(key, saving=False)
        if isinstance(error, Invalid):
            self._changed_meanwhile[key] = frozenset(
                one.code for one in error.problems if isinstance(one, ChangedMeanwhile)
            )
        self.failed.emit(key, error)
