"""Opens the forms of a child's case: from an alert's button, a stored record, or a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.programme.casework.stunting_pathway import STUNTING
from desktop_app.programme.records.casework import Postponement, Referral, WorkItem
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.kinds import id_of
from desktop_app.programme.worklist.kinds import COMPLICATED, REFER, REFER_AT_ONCE, STUNTED_KPSP
from desktop_app.services.child.case_page import CasePage
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.casework.cause_form import CauseDialog
from desktop_app.ui.casework.conference import ConferenceDialog
from desktop_app.ui.casework.follow_up import FollowUpDialog
from desktop_app.ui.casework.infection_form import InfectionDialog
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.casework.tb_screening import TbScreeningDialog
from desktop_app.ui.child.care_dialog import CarePart
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.consent_form import ConsentDialog

DANGER_SIGN = "danger_sign"
REFER_NOW = frozenset({DANGER_SIGN, "illness_refer_now", "signs_of_severe_class"})
"""Codes of remarks after which an emergency letter is offered."""
Record = TypeVar("Record")
_LETTER_KINDS = {REFER: STUNTING, REFER_AT_ONCE: STUNTING, "severe_refer_now": COMPLICATED}
"""Kinds of work whose letter gives another reason than the kind's own code."""
_PART_OF_WORK = {
    "immunisation": CarePart.IMMUNISATION,
    "services": CarePart.CARE_ITEMS,
    STUNTED_KPSP: CarePart.CARE_ITEMS,
}
_PART_OF_RECORD = {
    "outpatient_course": CarePart.OUTPATIENT,
    "outpatient_visit": CarePart.OUTPATIENT,
    "immunisation": CarePart.IMMUNISATION,
    "service": CarePart.CARE_ITEMS,
}
"""The part of `CareDialog` that shows a kind of record."""


class CaseActions(QObject):
    """Opens the forms for the child whose page is shown."""

    told = Signal(str)
    failed = Signal(Exception)
    removed = Signal(str, object)
    """A record was removed: what to say, and a function that writes it back."""
    care_wanted = Signal(str)
    """A part of the child's `CareDialog` should be shown; carries the `CarePart`."""
    feeding_wanted = Signal(int)
    """The PMT list should show this child; carries the course's id, 0 for any."""
    visit_wanted = Signal()
    """The child should be measured now."""
    visit_chosen = Signal(int)
    """A visit was chosen in the timeline; carries its id."""
    standing_chosen = Signal(object)
    """A move or a death was chosen in the timeline; carries the `StandingChange`."""

    def __init__(self, session: Session, over: QWidget) -> None:
        """Know no child yet."""
        super().__init__(over)
        self._session = session
        self._over = over
        self._pending: WorkItem | None = None
        self._to_refer: tuple[int, str] | None = None
        self.page: CasePage | None = None
        self.dialog: QDialog | None = None
        self.question: AskDialog | None = None
        self.papers = PaperSaver(session, over)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)

    def show_page(self, page: CasePage) -> None:
        """Take the child's page that is shown now, and start the action that waited for it."""
        self.page = page
        waiting, self._pending = self._pending, None
        if waiting is not None and waiting.child_id == page.growth.child.child_id:
            self.act(waiting)
        letter, self._to_refer = self._to_refer, None
        if letter is not None and letter[0] == page.growth.child.child_id:
            self.refer(letter[1:])

    def refer_when_shown(self, child_id: int, reason: str) -> None:
        """Draft a letter for `reason` as soon as the child's page is loaded."""
        self._to_refer = (child_id, reason)

    def act_when_shown(self, item: WorkItem) -> None:
        """Do what a work item asks for as soon as its child's page is loaded."""
        self._pending = item

    def act(self, item: WorkItem) -> None:
        """Open the form for a work item, by the action that the rule tables give it."""
        if self.page is None or not may(self._session.by, Right.INPUT):
            return
        ways: Mapping[str, Callable[[], None]] = {
            "write_referral": lambda: self.refer((_LETTER_KINDS.get(item.kind, item.kind),)),
            "ask_for_reply": lambda: self.open_record("referral", item.record_id),
            "close_referral": lambda: self.open_record("referral", item.record_id),
            "record_follow_up": lambda: self._follow_up(item.record_id),
            "screen_for_tb": self.screen,
            "seek_cause": self.seek_cause,
            "measure_again": self.visit_wanted.emit,
            "record_visit": self.visit_wanted.emit,
            "open_feeding": lambda: self.feeding_wanted.emit(item.record_id),
            "open_outpatient": lambda: self.care_wanted.emit(CarePart.OUTPATIENT),
            "open_care": lambda: self.care_wanted.emit(_PART_OF_WORK[item.kind]),
        }
        ways[item.action]()

    def record_illness(self) -> None:
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

    def seek_cause(self) -> None:
        """Open the form for the search for the cause of stunting."""
        if self.page is not None and may(self._session.by, Right.INPUT):
            self._open(CauseDialog(self._session, self.page.growth.child, self._over))

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the record behind a line of the timeline or a mark on the chart."""
        if self.page is None:
            return
        if kind in _PART_OF_RECORD:
            self.care_wanted.emit(_PART_OF_RECORD[kind])
            return
        session, over, cases = self._session, self._over, self.page.cases
        child, visits = self.page.growth.child, self.page.growth.visits
        ways: Mapping[str, Callable[[], None]] = {
            "visit": lambda: self.visit_chosen.emit(record_id),
            "feeding_course": lambda: self.feeding_wanted.emit(record_id),
            "postponement": lambda: self._ask_to_take_up(_found(cases.postponements, record_id)),
            "referral": lambda: self._show_letter(_found(cases.referrals, record_id)),
            "infection": lambda: self._open_found(
                _found(cases.infections, record_id),
                lambda known: InfectionDialog(session, child, visits, over, known),
            ),
            "tb_screening": lambda: self._open_found(
                _found(cases.screenings, record_id),
                lambda known: TbScreeningDialog(session, child, over, known),
            ),
            "cause_assessment": lambda: self._open_found(
                _found(cases.assessments, record_id),
                lambda known: CauseDialog(session, child, over, known),
            ),
            "case_conference": lambda: self._show_conference(record_id),
            "consent": lambda: self._open_found(
                _found(self.page.consents if self.page else (), record_id),
                lambda known: ConsentDialog(session, child, over, known),
            ),
            "standing": lambda: self._show_standing(record_id),
        }
        ways[kind]()

    def print_sheet(self) -> None:
        """Open the child's case conference; its sheet is printed once it is saved."""
        if self.page is None:
            return
        self._session.tasks.read(
            self._session.services.conferences.draft,
            self.page.growth.child.child_id,
            by=self._session.by,
            on_done=self._open_conference,
            on_error=self.failed.emit,
            owner=self,
            page=id(self),
        )

    def _show_standing(self, standing_id: int) -> None:
        change = _found(self.page.standings if self.page else (), standing_id)
        if change is not None:
            self.standing_chosen.emit(change)

    def _show_conference(self, conference_id: int) -> None:
        known = () if self.page is None else self.page.conferences
        for conference in known:
            if conference.conference_id == conference_id:
                self._open_conference(conference)

    def _open_conference(self, conference: CaseConference) -> None:
        if self.page is None or self.page.growth.child.child_id != conference.child_id:
            return
        child, over = self.page.growth.child, self._over
        form = ConferenceDialog(self._session, child, conference, over)
        form.done_with.connect(self._ask_where_to_print)
        self._open(form, told=False)

    def _ask_where_to_print(self, saved: Saved[CaseConference]) -> None:
        services, by = self._session.services, self._session.by
        if not may(by, Right.TAKE_OUT):
            self._tell(saved)
            return
        conference_id = saved.record.conference_id
        self.papers.ask(
            self.tr("Simpan lembar audit kasus sebagai PDF"),
            "audit-kasus.pdf",
            lambda path: services.conferences.sheet(conference_id, path, by=by),
        )

    def _follow_up(self, infection_id: int) -> None:
        if self.page is None:
            return
        session, child, over = self._session, self.page.growth.child, self._over
        self._open_found(
            _found(self.page.cases.infections, infection_id),
            lambda known: FollowUpDialog(session, child, known, over),
        )

    def _ask_to_take_up(self, postponement: Postponement | None) -> None:
        """Ask whether postponed work should return to the list; tell if it already has."""
        if self.page is None or postponement is None:
            return
        put_off = (one for one in self.page.alerts if one.postponed_until is not None)
        about = (postponement.kind, postponement.record_id)
        item = next((one for one in put_off if one.key[1:] == about), None)
        if item is None:
            self.told.emit(self.tr("Penundaan ini sudah tidak berlaku."))
            return
        if not may(self._session.by, Right.INPUT):
            return
        words = self._session.wording
        self.question = AskDialog(
            self._over,
            self.tr("Kerjakan sekarang?"),
            self.tr("{work} ditunda sampai {until}: {reason}").format(
                work=words.work_kind(postponement.kind),
                until=words.date(postponement.until),
                reason=postponement.reason,
            ),
            self.tr("Cabut penundaan"),
        )
        self.question.agreed.connect(lambda: self._take_up(item))
        self.question.open()

    def _take_up(self, item: WorkItem) -> None:
        services, by = self._session.services, self._session.by
        self._session.tasks.write(
            lambda: Saved(record=item, changes=services.worklist.take_up(item, by=by)),
            on_done=self._taken_up,
            on_error=self.failed.emit,
            owner=self,
        )

    def _taken_up(self, _saved: Saved[WorkItem]) -> None:
        self.told.emit(self.tr("Kembali ke daftar kerja."))

    def _drafted(self, draft: Referral) -> None:
        if self.page is None or self.page.growth.child.child_id != draft.child_id:
            return
        form = ReferralDialog(self._session, self.page.growth.child, draft, self._over)
        form.done_with.connect(self._written)
        self._open(form, told=False)

    def _written(self, saved: Saved[Referral]) -> None:
        """Show the new letter, so that it can be printed."""
        self._show_letter(saved.record)

    def _show_letter(self, letter: Referral | None) -> None:
        if self.page is None or letter is None:
            return
        card = ReferralCard(self._session, self.page.growth.child, letter, self._over)
        card.told.connect(self.told)
        card.removed.connect(self.removed)
        self.dialog = card
        card.open()

    def _open_found(self, known: Record | None, form: Callable[[Record], FormDialog]) -> None:
        if known is not None:
            self._open(form(known))

    def _open(self, form: FormDialog, *, told: bool = True) -> None:
        if told:
            form.done_with.connect(self._tell)
        form.removed.connect(self.removed)
        self.dialog = form
        form.open()

    def _tell(self, saved: Saved[Any]) -> None:
        """Tell that the record is saved; show the rules' remarks in a dialog until closed."""
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
        danger = any(note.code in REFER_NOW for note in saved.notes)
        reason = DANGER_SIGN if danger else "infection"
        self.question.agreed.connect(lambda: self.refer((reason,)))
        self.question.open()


def _found(records: Sequence[Record], record_id: int) -> Record | None:
    return next((one for one in records if id_of(one) == record_id), None)
