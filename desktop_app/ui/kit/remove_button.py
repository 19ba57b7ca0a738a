"""A button that removes one record, and emits the function that restores it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal

from desktop_app.programme.records.children import Person
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.parts import Button
from desktop_app.ui.kit.session import Session


class Removes(Protocol):
    """The interface of a service that removes and restores a record."""

    def remove(self, record_id: int, /, *, by: Person) -> object:
        """Remove the record."""

    def bring_back(self, record_id: int, /, *, by: Person) -> object:
        """Restore the record."""


class RemoveButton(Button):
    """Removes without asking, because it can be undone. Hidden from those without the right."""

    removed = Signal(str, object)
    """What to say, and a function without arguments that writes the record back."""
    failed = Signal(Exception)

    def __init__(self, session: Session, service: Removes, record_id: int, said: str) -> None:
        """Remove this record; `said` tells that it was removed."""
        super().__init__(self.tr("Hapus"))
        self._session, self._service = session, service
        self._record_id, self._said = record_id, said
        self.setProperty("kind", "danger")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if not may(session.by, Right.REMOVE):
            self.hide()
        self.clicked.connect(self.remove)

    def remove(self) -> None:
        """Remove the record, once."""
        if not self.isEnabled():
            return
        self.setEnabled(False)
        self._session.tasks.write(
            partial(self._service.remove, self._record_id, by=self._session.by),
            on_done=self._removed,
            on_error=self._not_removed,
            owner=self,
        )

    def _removed(self, _saved: object) -> None:
        way: Callable[[], object] = partial(
            self._service.bring_back, self._record_id, by=self._session.by
        )
        self.removed.emit(self._said, way)

    def _not_removed(self, error: Exception) -> None:
        self.setEnabled(True)
        self.failed.emit(error)
