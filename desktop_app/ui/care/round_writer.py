"""Saves a whole list in one act: each child is looked at first, doubts are asked once, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Problem, Severity
from desktop_app.programme.records.care import Immunisation, ServiceGiven
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.kinds import id_of
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.session import Session

MOST_NAMED = 4
"""How many children a message names."""

Given = Immunisation | ServiceGiven
Names = Mapping[int, str]


class ManyServices(Protocol):
    """What vaccines and other services have in common."""

    def check_many(self, _given: Sequence[Any], /) -> Mapping[int, tuple[Problem, ...]]:
        """Return what is or may be wrong, by child."""

    def record_many(
        self, _given: Sequence[Any], /, *, confirmed: frozenset[str], by: Person
    ) -> Any:
        """Save all of them in one act."""

    def remove_many(self, _ids: Sequence[int], /, *, by: Person) -> Any:
        """Take all of them back in one act."""


class RoundWriter(QObject):
    """For a page that keys in lists; it holds nothing between two of them."""

    saved = Signal()
    refused = Signal(object, str)
    """The ids of the children who cannot have got it, and why, by name; nothing is saved."""
    given_up = Signal()
    """Someone said no to a question; nothing is saved."""
    failed = Signal(object)
    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Questions stand over `parent`."""
        super().__init__(parent)
        self._session = session
        self._over = parent
        self.question: AskDialog | None = None

    def save(self, services: ManyServices, given: Sequence[Given], names: Names) -> None:
        """Look at what was given child by child, ask what is doubtful, then save all of it."""
        self._session.tasks.read(
            partial(services.check_many, given),
            on_done=lambda problems: self._checked(services, given, names, problems),
            on_error=self.failed.emit,
            owner=self,
            page=(id(self), "check"),
        )

    def _checked(
        self,
        services: ManyServices,
        given: Sequence[Given],
        names: Names,
        problems: Mapping[int, tuple[Problem, ...]],
    ) -> None:
        refused = {
            child_id: found
            for child_id, found in problems.items()
            if any(problem.severity is not Severity.CONFIRM for problem in found)
        }
        if refused:
            self.refused.emit(set(refused), self._sentences(refused, names))
            return
        codes = frozenset(problem.code for found in problems.values() for problem in found)
        write = partial(self._write, services, given, codes)
        if not codes:
            write()
            return
        self.question = AskDialog(
            self._over,
            self.tr("Periksa dahulu"),
            self._sentences(problems, names),
            self.tr("Ya, benar, simpan"),
        )
        self.question.agreed.connect(write)
        self.question.rejected.connect(self.given_up)
        self.question.open()

    def _sentences(self, problems: Mapping[int, Sequence[Problem]], names: Names) -> str:
        words = self._session.wording
        lines = [
            f"{names[child_id]}: {' '.join(words.problem(problem) for problem in found)}"
            for child_id, found in problems.items()
        ]
        if len(lines) > MOST_NAMED:
            more = self.tr("dan {count} anak lain").format(count=len(lines) - MOST_NAMED)
            lines = [*lines[:MOST_NAMED], more]
        return "\n".join(lines)

    def _write(
        self, services: ManyServices, given: Sequence[Given], confirmed: frozenset[str]
    ) -> None:
        self._session.tasks.write(
            partial(services.record_many, given, confirmed=confirmed, by=self._session.by),
            on_done=partial(self._written, services),
            on_error=self.failed.emit,
            owner=self,
        )

    def _written(self, services: ManyServices, saved: Saved[tuple[Given, ...]]) -> None:
        self.saved.emit()
        words = self._session.wording
        one = saved.record[0]
        name = (
            words.word("vaccine", one.vaccine)
            if isinstance(one, Immunisation)
            else words.word("service", one.kind.value)
        )
        text = self.tr("{what} tercatat untuk {count} anak.").format(
            what=name[:1].upper() + name[1:], count=words.number(len(saved.record))
        )
        if not may(self._session.by, Right.REMOVE):
            self.told.emit(text)
            return
        ids = [id_of(given) for given in saved.record]
        self.undo_offered.emit(text, partial(self._take_back, services, ids))

    def _take_back(self, services: ManyServices, ids: Sequence[int]) -> None:
        self._session.tasks.write(
            partial(services.remove_many, ids, by=self._session.by),
            on_done=lambda _saved: None,
            on_error=self.failed.emit,
            owner=self,
        )
