"""The base of the panels of one child's care: load, write, report, undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Person
from desktop_app.services.common.meanwhile import undoing
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.doubt import ask_doubt
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M

Confirmed = frozenset[str]
Act = Callable[[Confirmed], Any]
Then = Callable[[Any], None]
NOBODY: Confirmed = frozenset()


class Corrects(Protocol):
    """The interface of a service that corrects records of one kind."""

    def check(self, _record: Any, /, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong."""

    def correct(
        self, _record: Any, /, *, shown: Any, confirmed: Confirmed, by: Person, action: str
    ) -> Any:
        """Change a record."""


def _put_back(services: Corrects, saved: Saved[Any], by: Person) -> Any:
    """Restore what was, on the writer thread; its doubts were confirmed when it was saved."""
    before, after = saved.before, saved.record
    asked = frozenset(problem.code for problem in services.check(before, by=by))
    with undoing():
        return services.correct(before, shown=after, confirmed=asked, by=by, action="undo")


class CarePanel(QWidget):
    """A panel that shows and writes one child's care of one kind."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out an empty part with a banner on top."""
        super().__init__()
        self.session = session
        self.child_id = child_id
        self.question: AskDialog | None = None
        self.body = column(self, gap=M)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        session.announcer.changed.connect(self._changed)

    def load(self) -> None:
        """Ask the services for what the part shows."""

    def unsaved(self) -> bool:
        """Whether something is typed in this part that is not stored."""
        return False

    def focus_first(self) -> None:
        """Put the cursor where work begins."""
        self.setFocus()

    def read(self, work: Callable[[], Any], then: Then) -> None:
        """Read on the reader thread."""
        self.session.tasks.read(
            work, on_done=then, on_error=self.failed, owner=self, page=(id(self), "read")
        )

    def write(self, act: Act, then: Then, confirmed: Confirmed = NOBODY) -> None:
        """Write; if only a confirmation is missing, ask for it and write again."""
        self.banner.say("")
        self.session.tasks.write(
            partial(act, confirmed),
            on_done=then,
            on_error=lambda error: self._not_written(error, act, then, confirmed),
            owner=self,
        )

    def offer_undo(self, text: str, act: Callable[[], Any]) -> None:
        """Tell that something was done, and offer to undo it."""
        self.undo_offered.emit(text, lambda: self.write(lambda _yes: act(), lambda _done: None))

    def offer_earlier(self, text: str, services: Corrects, saved: Saved[Any]) -> None:
        """Tell that a record was corrected, and offer to restore what it was."""
        self.offer_undo(text, partial(_put_back, services, saved, self.session.by))

    def failed(self, error: Exception) -> None:
        """Show the error in the banner."""
        self.banner.say(sentence(error, self.session.wording))

    def _not_written(self, error: Exception, act: Act, then: Then, confirmed: Confirmed) -> None:
        if not isinstance(error, Invalid) or not error.only_confirm:
            self.failed(error)
            return
        asked = "\n".join(self.session.wording.problem(problem) for problem in error.problems)
        codes = confirmed | {problem.code for problem in error.problems}
        self.question = ask_doubt(self, asked, lambda: self.write(act, then, codes))

    def _changed(self, changes: Changes) -> None:
        if changes.touches(self.child_id):
            self.load()
