"""Stores what is typed into a sheet as a draft in the vault, and finds it after a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.programme.records.draft import Draft
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.session import Session

KEPT_AFTER_MS = 400
"""A crash may lose this much typing: a write at every key would wear the disk out."""

Content = Mapping[str, Any]


class DraftKeeper(QObject):
    """Writes a form's content shortly after it changed; deletes it when nothing is unsaved."""

    failed = Signal(object)

    def __init__(
        self, session: Session, form: str, content: Callable[[], Content | None], parent: QObject
    ) -> None:
        """`content` returns the content as JSON values; None while nothing is unsaved."""
        super().__init__(parent)
        self._session, self._form, self._content = session, form, content
        self._kept: Content | None = None
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def look(self, found: Callable[[Draft | None], None]) -> None:
        """Load the draft and pass it to `found`; nothing is written until `begin`."""
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

    def restored_sentence(self, draft: Draft) -> str:
        """Return the sentence that says that a draft was restored."""
        return self.tr("Isian yang belum disimpan dari {moment} dipulihkan.").format(
            moment=self._session.wording.moment(draft.at)
        )

    def begin(self) -> None:
        """Write drafts from now on; call it once the old draft is back in the form."""
        self._begun = True

    def touch(self) -> None:
        """Note a change; it is written within `KEPT_AFTER_MS`."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not written yet."""
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
    """Do nothing: storing a draft is not reported."""
