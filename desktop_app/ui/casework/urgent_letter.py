"""Writes an urgent letter of referral while the form that showed the need stays open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.programme.records.casework import Referral
from desktop_app.programme.records.children import Child
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.kit.session import Session


class UrgentLetter(QObject):
    """Drafts the letter for its reasons, opens its form, and then the letter to be printed."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, child: Child, over: QWidget) -> None:
        """Open the letter's forms over `over`, which keeps what was typed in it."""
        super().__init__(over)
        self._session, self._child, self._over = session, child, over
        self.dialog: QDialog | None = None

    def write(self, reasons: tuple[str, ...]) -> None:
        """Draft the letter from the record, for these reasons."""
        draft = self._session.services.referrals.draft
        self._session.tasks.read(
            partial(draft, self._child.child_id, reasons, by=self._session.by),
            on_done=self._drafted,
            on_error=self.failed.emit,
            owner=self,
            page=id(self),
        )

    def _drafted(self, draft: Referral) -> None:
        form = ReferralDialog(self._session, self._child, draft, self._over)
        form.done_with.connect(self._written)
        self.dialog = form
        form.open()

    def _written(self, saved: Saved[Referral]) -> None:
        card = ReferralCard(self._session, self._child, saved.record, self._over)
        card.told.connect(self.told)
        self.dialog = card
        card.open()
