"""The base of all pages: a page loads when first shown, and again after a change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.programme.records.children import Child, Visit
from desktop_app.services.common.outcome import Changes
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M


class Page(QWidget):
    """One page; a subclass defines what it loads and which changes concern it."""

    told = Signal(str)
    """A short message that a thing was done, for the window to show."""
    undo_offered = Signal(str, object)
    """Such a message, with a function without arguments that undoes the act."""

    def __init__(self, session: Session) -> None:
        """Lay out an empty page with a banner on top."""
        super().__init__()
        self.setObjectName("ground")
        self.session = session
        self._stale = True
        self.banner = Banner()
        self.body = column(self, margin=L, gap=M)
        self.body.addWidget(self.banner)
        session.announcer.changed.connect(self._changed)

    def load(self) -> None:
        """Ask the services for what the page shows."""

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether these changes make what the page shows out of date."""
        return bool(changes.everything or changes.children)

    def focus_first(self) -> None:
        """Put the cursor where work on this page begins."""
        self.setFocus()

    def unsaved(self) -> bool:
        """Whether something is typed on this page that was not saved."""
        return False

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` when the page may be left; asks first if something would be lost."""
        then()

    def offer_back(self, said: str, way_back: Callable[[], object]) -> None:
        """Tell that a record was removed; `way_back` writes it back when that is wanted."""
        self.undo_offered.emit(said, partial(self._write_back, way_back))

    def offer_earlier(self, said: str, earlier: Child | Visit) -> None:
        """Tell that a record was corrected, and offer to restore what it was."""
        history, by = self.session.services.history, self.session.by
        self.offer_back(said, partial(history.take_back, earlier, by=by))

    def failed(self, error: Exception) -> None:
        """Show the error in the banner."""
        self.banner.say(sentence(error, self.session.wording))

    def showEvent(self, event: QShowEvent) -> None:
        """Load when the page is out of date."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.load()

    def _write_back(self, way_back: Callable[[], object]) -> None:
        self.session.tasks.write(way_back, on_done=_nothing_more, on_error=self.failed, owner=self)

    def _changed(self, changes: Changes) -> None:
        if not self.concerned_by(changes):
            return
        if self.isVisible():
            self.load()
        else:
            self._stale = True


SomePage = TypeVar("SomePage", bound=Page)


def pages_in(stack: QStackedWidget) -> list[Page]:
    """Return the pages of a stack that are built so far."""
    parts = (stack.widget(number) for number in range(stack.count()))
    return [part for part in parts if isinstance(part, Page)]


def _nothing_more(_saved: object) -> None:
    """Do nothing: the announced changes reload the pages."""
