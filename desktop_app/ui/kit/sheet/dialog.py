"""The window of a keyed sheet: heading, grid and foot; keeps a draft, asks before a loss."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.draft import Draft
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.guard import GuardedDialog, Loss, usual_loss
from desktop_app.ui.kit.parts import Banner, EmptyState, button, card, column, label, row
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.drafting import Content, DraftKeeper
from desktop_app.ui.kit.sheet.grid import Pasted, SheetGrid
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.kit.toast import Toast

SIZE = QSize(1260, 680)


class SheetDialog(GuardedDialog):
    """The base of sheet dialogs; a subclass adds tools and buttons, fills the model, and saves."""

    def __init__(
        self, session: Session, parent: QWidget, grid: SheetGrid, empty: EmptyState, *, title: str
    ) -> None:
        """Lay out; `empty` is shown when there are no rows."""
        super().__init__(parent)
        self.session, self.grid, self.empty = session, grid, empty
        self._over = False
        prefer_size(self, SIZE)
        layout = column(self, margin=L, gap=M)
        self.heading = row(gap=S)
        self.heading.addWidget(label(title, "title"))
        self.heading.addStretch()
        layout.addLayout(self.heading)
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.tools = row(gap=S)
        layout.addLayout(self.tools)
        grid.setAccessibleName(title)
        surface = card()
        inside = column(surface, margin=1, gap=0)
        inside.addWidget(grid, 1)
        inside.addWidget(empty, 1)
        layout.addWidget(surface, 1)
        self.foot = row(gap=S)
        self.said = label("", "soft", wrap=True)
        self.foot.addWidget(self.said, 1)
        self.close_button = button(self.tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        layout.addLayout(self.foot)
        self.toast = Toast(self)
        self.act_on("Ctrl+Z", self.toast.undo)
        grid.pasted.connect(self._pasted)

    def keep_draft(self, form: str) -> None:
        """Load the draft of `form`, and keep one from now on. Call it once all is built."""
        self.keeper = DraftKeeper(self.session, form, self._draft, self)
        self.keeper.failed.connect(self.failed)
        self.grid.sheet.edited.connect(self.keeper.touch)
        self.keeper.look(self.draft_found)

    # ---- for subclasses ----------------------------------------------------------------------

    def draft_found(self, draft: Draft | None) -> None:
        """Restore a draft, if there is one, then let the keeper begin."""
        # Every subclass has its own; Qt's classes cannot be abstract base classes as well.
        raise NotImplementedError

    def draft_head(self) -> dict[str, Any]:
        """Return what a draft keeps besides the cells, as JSON values."""
        return {}

    def loss(self) -> Loss:
        """Return the words of the question; a subclass may say how much is not saved."""
        return replace(usual_loss(), title=self.tr("Buang isian yang belum disimpan?"))

    # ---- what every sheet does ---------------------------------------------------------------

    def act_on(self, keys: str, act: Callable[[], object]) -> None:
        """Call `act` when these keys are pressed."""
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def add_to_foot(self, *parts: QWidget) -> None:
        """Put buttons into the foot, in front of the one that closes."""
        for part in (*parts, self.close_button):
            self.foot.addWidget(part)

    def restore(self, draft: Draft) -> None:
        """Restore a draft's cells and tell so."""
        left_out = self.grid.sheet.restore(draft.content["cells"])
        if not self.unsaved() and not left_out:
            # All of it was saved, but the program was killed before it could delete the draft.
            return
        told = self.keeper.restored_sentence(draft)
        if left_out:
            more = self.tr("{count} isian milik anak yang tidak ada lagi di daftar ini.")
            told = f"{told} {more.format(count=self.session.wording.number(left_out))}"
        self.banner.say(told, "calm")

    def unsaved(self) -> bool:
        """Whether anything typed is not saved."""
        return self.grid.sheet.unsaved()

    def failed(self, error: Exception) -> None:
        """Show the error in the banner."""
        self.banner.say(sentence(error, self.session.wording))

    def reject(self) -> None:
        """Close like every guarded dialog, with the text of an open cell counted as typed."""
        self.grid.settle()
        super().reject()

    def done(self, result: int) -> None:
        """Close and forget the draft: everything is saved or given up."""
        self._over = True
        self.keeper.flush()
        super().done(result)

    def hideEvent(self, event: QHideEvent) -> None:
        """Store the draft: the lock hides the dialog, and the power may fail then."""
        self.grid.settle()
        self.keeper.flush()
        super().hideEvent(event)

    def _draft(self) -> Content | None:
        if self._over or not self.unsaved():
            return None
        return {**self.draft_head(), "cells": self.grid.sheet.draft()}

    def _pasted(self, pasted: Pasted) -> None:
        words = self.session.wording
        told = self.tr("{cells} isian ditempel di {rows} baris. Periksa, lalu simpan.").format(
            cells=words.number(pasted.taken), rows=words.number(pasted.rows)
        )
        if pasted.left_out:
            more = self.tr("{count} isian tidak muat dan tidak ditempel.")
            told = f"{told} {more.format(count=words.number(pasted.left_out))}"
        self.toast.say(told, pasted.take_back)
