"""Opens the form that a child's case asks for: by an alert's button, by a record, or by a key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.programme.case_records import Referral, WorkItem
from desktop_app.programme.stunting_pathway import STUNTING
from desktop_app.programme.work_rules import COMPLICATED, REFER
from desktop_app.services.case_page import CasePage
from desktop_app.services.outcome import Saved
from desktop_app.services.rights import Right, may
from desktop_app.ui.dialogs.ask import AskDialog
from desktop_app.ui.dialogs.case_dialog import CaseDialog
from desktop_app.ui.dialogs.cause_form import CauseDialog
from desktop_app.ui.dialogs.follow_up import FollowUpDialog
from desktop_app.ui.dialogs.infection_form import InfectionDialog
from desktop_app.ui.dialogs.referral_card import ReferralCard
from desktop_app.ui.dialogs.referral_form import ReferralDialog
from desktop_app.ui.dialogs.tb_screening import TbScreeningDialog
from desktop_app.ui.paper_saver import PaperSaver
from desktop_app.ui.session import Session

DANGER_SIGN = "danger_sign"
_LETTER_KINDS = {REFER: STUNTING, "severe_refer_now": COMPLICATED}
"""Work whose letter names another reason than the work itself."""


class CaseActions(QObject):
    """The forms of one child's case; knows the page that is shown."""

    told = Signal(str)
    failed = Signal(Exception)
    visit_wanted = Signal()
    """The child should be measured now."""
    visit_chosen = Signal(int)
    """A visit in the timeline."""

    def __init__(self, session: Session, over: QWidget) -> None:
        """Know no child yet."""
        super().__init__(over)
        self._session = session
        self._over = over
        self._pending: WorkItem | None = None
        self.page: CasePage | None = None
        self.dialog: QDialog | None = None
        self.question: AskDialog | None = None
        self.papers = PaperSaver(session, over)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)

    def show_page(self, page: CasePage) -> None:
        """Take the page that is shown now; an action that waited for it begins."""
        self.page = page
        waiting, self._pending = self._pending, None
        if waiting is not None and waiting.child_id == page.growth.child.child_id:
            self.act(waiting)

    def act_when_shown(self, item: WorkItem) -> None:
        """Do what an item asks for as soon as its child's page is there."""
        self._pending = item

    def act(self, item: WorkItem) -> None:
        """Open the form that does what an item asks for."""
        if self.page is None or not may(self._session.by, Right.INPUT):
            return
        action = item.action
        if action == "write_referral":
            self.refer((_LETTER_KINDS.get(item.kind, item.kind),))
        elif action in {"ask_for_reply", "close_referral"}:
            self.open_record("referral", item.record_id)
        elif action == "record_follow_up":
            self._follow_up(item.record_id)
        elif action == "screen_for_tb":
            self.screen()
        elif action == "seek_cause":
            self._open(CauseDialog(self._session, self.page.growth.child, self._over))
        else:
            self.visit_wanted.emit()

    def fall_ill(self) -> None:
        """Open the form for an illness."""
        if self.page is not None and may(self._session.by, Right.INPUT):
            growth = self.page.growth
            self._open(InfectionDialog(self._session, growth.child, growth.visits, self._over))

    def screen(self) -> None:
        """Open the form for a TB screening."""
        if self.page is not None and may(self._session.by, Right.INPUT):
            self._open(TbScreeningDialog(self._session, self.page.growth.child, self._over))

    def refer(self, reasons: tuple[str, ...] = ()) -> None:
        """Draft a letter from the record and open its form."""
        if self.page is None or not may(self._session.by, Right.INPUT):
            return
        self._session.tasks.read(
            self._session.services.referrals.draft,
            self.page.growth.child.child_id,
            reasons,
            by=self._session.by,
            on_done=self._drafted,
            on_error=self.failed.emit,
            owner=self,
            page=id(self),
        )

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the record that a line of the timeline or a mark on the chart stands for."""
        if self.page is None:
            return
        growth, cases = self.page.growth, self.page.cases
        if kind == "visit":
            self.visit_chosen.emit(record_id)
        elif kind == "referral":
            letter = next((one for one in cases.referrals if one.referral_id == record_id), None)
            if letter is not None:
                self._show_letter(letter)
        elif kind == "infection" and may(self._session.by, Right.CORRECT):
            found = next((o for o in cases.infections if o.infection_id == record_id), None)
            if found is not None:
                over = self._over
                form = InfectionDialog(self._session, growth.child, growth.visits, over, found)
                self._open(form)

    def print_sheet(self) -> None:
        """Ask where the conference sheet shall go as PDF."""
        if self.page is None:
            return
        services, by = self._session.services, self._session.by
        child_id = self.page.growth.child.child_id
        self.papers.ask(
            self.tr("Simpan lembar audit kasus sebagai PDF"),
            "audit-kasus.pdf",
            lambda path: services.conferences.sheet(child_id, path, by=by),
        )

    def _follow_up(self, infection_id: int) -> None:
        if self.page is None:
            return
        found = next(
            (one for one in self.page.cases.infections if one.infection_id == infection_id), None
        )
        if found is not None:
            child = self.page.growth.child
            self._open(FollowUpDialog(self._session, child, found, self._over))

    def _drafted(self, draft: Referral) -> None:
        if self.page is None or self.page.growth.child.child_id != draft.child_id:
            return
        form = ReferralDialog(self._session, self.page.growth.child, draft, self._over)
        form.done_with.connect(self._written)
        self._open(form, told=False)

    def _written(self, saved: Saved[Referral]) -> None:
        """Show the new letter, so that it can be printed."""
        self._show_letter(saved.record)

    def _show_letter(self, letter: Referral) -> None:
        if self.page is None:
            return
        card = ReferralCard(self._session, self.page.growth.child, letter, self._over)
        card.told.connect(self.told)
        self.dialog = card
        card.open()

    def _open(self, form: CaseDialog, *, told: bool = True) -> None:
        if told:
            form.done_with.connect(self._tell)
        self.dialog = form
        form.open()

    def _tell(self, saved: Saved[Any]) -> None:
        """Say that it is saved; what the rules remark of it is shown until it is read."""
        self.told.emit(self.tr("Tersimpan."))
        if not saved.notes:
            return
        wording = self._session.wording
        self.question = AskDialog(
            self._over,
            self.tr("Tersimpan. Perhatikan:"),
            "\n".join(wording.problem(note) for note in saved.notes),
            self.tr("Tulis rujukan"),
        )
        danger = any(note.code == DANGER_SIGN for note in saved.notes)
        reason = DANGER_SIGN if danger else "infection"
        self.question.agreed.connect(lambda: self.refer((reason,)))
        self.question.open()
