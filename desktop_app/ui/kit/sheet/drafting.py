"""Keeps what is typed into a sheet inside the vault, and finds it again after a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.programme.records.draft import Draft
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.session import Session

KEPT_AFTER_MS = 400
"""So much typing a crash may cost: a write for every key would wear the disk out."""

Content = Mapping[str, Any]


class DraftKeeper(QObject):
    """Writes a form's content shortly after it changed; forgets it when nothing is unsaved."""

    failed = Signal(object)

    def __init__(
        self, session: Session, form: str, content: Callable[[], Content | None], parent: QObject
    ) -> None:
        """Take what returns the content as JSON values, None while nothing is unsaved."""
        super().__init__(parent)
        self._session, self._form, self._content = session, form, content
        self._kept: Content | None = None
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def look(self, found: Callable[[Draft | None], None]) -> None:
        """Ask what was left unsaved and tell it; nothing is written until `begin`."""
        drafts, form, by = self._session.services.drafts, self._form, self._session.by

        def answered(draft: Draft | None) -> None:
            self._kept = None if draft is None else draft.content
            found(draft)

        def failed(error: Exception) -> None:
            answered(None)
            self.failed.emit(error)

        self._session.tasks.read(
            lambda: drafts.of(form, by=by),
            on_done=answered,
            on_error=failed,
            owner=self,
            page=(id(self), "draft"),
        )

    def told(self, draft: Draft) -> str:
        """Return the sentence that says that a draft stands in the form again."""
        return self.tr("Isian yang belum disimpan dari {moment} dipulihkan.").format(
            moment=self._session.wording.moment(draft.at)
        )

    def begin(self) -> None:
        """Keep what is typed from now on; what was left unsaved stands in the form again."""
        self._begun = True

    def touch(self) -> None:
        """Note that something changed; it is written within `KEPT_AFTER_MS`."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write at once what is not written yet."""
        self._timer.stop()
        tasks, by = self._session.tasks, self._session.by
        if not self._begun or tasks.closed or not may(by, Right.INPUT):
            return
        content = self._content()
        if content == self._kept:
            return
        drafts, form, self._kept = self._session.services.drafts, self._form, content

        def write() -> None:
            if content is None:
                drafts.drop(form, by=by)
            else:
                drafts.keep(form, content, by=by)

        tasks.write(write, on_done=_nothing_more, on_error=self.failed.emit, owner=self)


def _nothing_more(_kept: None) -> None:
    """A draft is kept in silence."""
