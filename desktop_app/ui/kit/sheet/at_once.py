"""Saves a whole sheet in one transaction; asks once about all doubts, by the rows' names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.doubt import ask_doubt
from desktop_app.ui.kit.session import Session

MOST_NAMED = 4
"""The most rows that a message names."""
Act = Callable[[frozenset[str]], Saved[Any]]
"""Writes everything with the confirmed codes; raises Invalid, whose problems name their row."""


class AtOnceSaver(QObject):
    """Saves all rows or none: none while any row is refused or has an open question."""

    saved = Signal(object)
    """Carries the `Saved` of the act."""
    refused = Signal(object, str)
    """Rows cannot be saved; carries their keys and the reasons, by the rows' names."""
    given_up = Signal()
    """A person said no to the question."""
    failed = Signal(object)

    def __init__(
        self, session: Session, over: QWidget, figure: str, name_of: Callable[[int], str]
    ) -> None:
        """Ask over `over`. A problem's figure `figure` is its row's key; `name_of` names a row."""
        super().__init__(over)
        self._session, self._over = session, over
        self._figure, self._name_of = figure, name_of
        self.question: AskDialog | None = None

    def save(self, act: Act, confirmed: frozenset[str] = frozenset()) -> None:
        """Run the act; if only a confirmation is missing, ask for it and run it again."""
        self._session.tasks.write(
            partial(act, confirmed),
            on_done=self.saved.emit,
            on_error=partial(self._not_saved, act, confirmed),
            owner=self,
        )

    def _not_saved(self, act: Act, confirmed: frozenset[str], error: Exception) -> None:
        if not isinstance(error, Invalid):
            self.failed.emit(error)
            return
        if not error.only_confirm:
            refused = {
                key
                for key, found in self._by_row(error.problems).items()
                if not Invalid(found).only_confirm
            }
            told = [one for one in error.problems if self._row_of(one) in refused]
            self.refused.emit(refused, self._sentences(told))
            return
        codes = confirmed | {problem.code for problem in error.problems}
        self.question = ask_doubt(
            self._over, self._sentences(error.problems), lambda: self.save(act, codes)
        )
        self.question.rejected.connect(self.given_up)

    def _row_of(self, problem: Problem) -> int:
        return int(str(problem.figures.get(self._figure, 0)))

    def _by_row(self, problems: Iterable[Problem]) -> dict[int, list[Problem]]:
        found: dict[int, list[Problem]] = {}
        for problem in problems:
            found.setdefault(self._row_of(problem), []).append(problem)
        return found

    def _sentences(self, problems: Iterable[Problem]) -> str:
        words = self._session.wording
        lines = []
        for key, found in self._by_row(problems).items():
            told = " ".join(dict.fromkeys(words.problem(problem) for problem in found))
            lines.append(f"{self._name_of(key)}: {told}" if key else told)
        if len(lines) > MOST_NAMED:
            more = self.tr("dan {count} anak lain").format(count=len(lines) - MOST_NAMED)
            lines = [*lines[:MOST_NAMED], more]
        return "\n".join(lines)
