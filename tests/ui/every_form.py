"""Opens each form of the program over one full register, for tests of what they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.feeding.stock import Balance
from desktop_app.programme.records.breach import Breach
from desktop_app.programme.records.casework import ReferralStatus
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.feeding import FeedingGroup, StockKind, StockMove
from desktop_app.programme.records.rule_table import all_numbers
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.child.case_page import CasePage
from desktop_app.services.feeding.page import CourseView
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.services.worklist.list import WorkRow
from desktop_app.ui.care.dose_form import DoseDialog
from desktop_app.ui.casework.cause_form import CauseDialog
from desktop_app.ui.casework.conference import ConferenceDialog
from desktop_app.ui.casework.end_referral import StepDialog
from desktop_app.ui.casework.follow_up import FollowUpDialog
from desktop_app.ui.casework.infection_form import InfectionDialog
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.casework.reply_form import ReplyDialog
from desktop_app.ui.casework.tb_screening import TbScreeningDialog
from desktop_app.ui.child.care_dialog import CareDialog, CarePart
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.exchange.file_password import FilePasswordDialog
from desktop_app.ui.feeding.course_forms import (
    EndCourseDialog,
    EnrolDialog,
    RefuseDialog,
    WeighDialog,
)
from desktop_app.ui.feeding.outpatient_end import EndOutpatientDialog
from desktop_app.ui.feeding.outpatient_form import OutpatientVisitDialog
from desktop_app.ui.feeding.stock_forms import CountDialog, StockInDialog, StockOutDialog
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.password_dialog import PasswordDialog
from desktop_app.ui.kit.record_form import RecordForm
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.register.consent_form import ConsentDialog
from desktop_app.ui.register.erase_form import EraseDialog
from desktop_app.ui.register.standing_form import StandingDialog
from desktop_app.ui.shell.general_page import GeneralPage
from desktop_app.ui.vault.account_forms import (
    AddAccountDialog,
    ChangeRoleDialog,
    CheckCodeDialog,
    SetPasswordDialog,
)
from desktop_app.ui.vault.breach_form import BreachDialog
from desktop_app.ui.vault.journal_page import JournalPage
from desktop_app.ui.vault.rule_check import CheckRuleDialog
from desktop_app.ui.vault.rules_page import RulesPage
from desktop_app.ui.worklist.postpone import PostponeDialog
from tests.ui.full_case import NAME, a_full_case


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A register with a record for every form."""

    app: App
    session: Session
    qtbot: QtBot
    over: QWidget
    """The widget over which forms are opened."""
    child: Child
    page: CasePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A form on the screen."""

    form: RecordForm
    holder: QWidget
    """The form's dialog or page; it has `unsaved` and `question`."""
    save: QPushButton
    cancel: QPushButton | None = None
    """None for a form on a page, which has no button to cancel."""


def fill_register(app: App) -> None:
    """Add a child with one record of each kind, a food store and a second account."""
    a_full_case(app)
    move = StockMove(
        item="biskuit", batch="B-1", expiry=date(2027, 5, 1), on=date(2026, 11, 1),
        kind=StockKind.RECEIVED, quantity=40,
    )  # fmt: skip
    app.stock.record(move, by=app.person)
    breach = Breach(found_on=date(2026, 11, 1), found_time="8.30", incident="Flashdisk hilang")
    app.breaches.record(breach, by=app.person)


def world_of(app: App, session: Session, qtbot: QtBot, over: QWidget) -> World:
    """Return the child of `fill_register` as her page shows her."""
    found = app.children.search(NAME, by=app.person)[0]
    page = app.case_page.open(found.child_id, by=app.person)
    return World(
        app=app, session=session, qtbot=qtbot, over=over, child=page.growth.child, page=page
    )


def _dialog(make: Callable[[World], FormDialog]) -> Callable[[World], Opened]:
    def open_it(world: World) -> Opened:
        dialog = make(world)
        dialog.open()
        return Opened(
            form=dialog.form, holder=dialog, save=dialog.yes_button, cancel=dialog.no_button
        )

    return open_it


def _visit_form(world: World) -> Opened:
    page = ChildView(world.session)
    _place(world, page)
    with world.qtbot.waitSignal(page.shown):
        page.open(world.child.child_id)
    page.new_visit()
    form = page.form
    return Opened(form=form, holder=page, save=form.save_button, cancel=form.cancel_button)


def _services(world: World, part: CarePart) -> CareDialog:
    dialog = CareDialog(world.session, world.child, world.over, part=part)
    dialog.open()
    return dialog


def _family(world: World) -> Opened:
    dialog = _services(world, CarePart.FAMILY)
    world.qtbot.waitUntil(lambda: dialog.family._page is not None)
    return Opened(form=dialog.family.form, holder=dialog, save=dialog.family.save_button)


def _service(world: World) -> Opened:
    dialog = _services(world, CarePart.CARE_ITEMS)
    panel = dialog.care_items
    world.qtbot.waitUntil(lambda: panel._page is not None)
    return Opened(
        form=panel.entry,
        holder=dialog,
        save=panel.entry.save_button,
        cancel=panel.entry.give_up_button,
    )


def _general(world: World) -> GeneralPage:
    page = GeneralPage(world.session)
    _place(world, page)
    world.qtbot.waitUntil(lambda: page.facility.shown is not None)
    return page


def _facility(world: World) -> Opened:
    page = _general(world)
    return Opened(form=page.facility, holder=page, save=page.facility.save_button)


def _password(world: World) -> Opened:
    page = _general(world)
    return Opened(form=page.password_form, holder=page, save=page.change_button)


def _rule(world: World) -> Opened:
    page = RulesPage(world.session)
    _place(world, page)
    world.qtbot.waitUntil(lambda: len(page.model.rows) > 0)
    editable = [n for n, number in enumerate(page.model.rows) if not number.fixed]
    page.table.go_to(editable[0])
    return Opened(form=page.card.form, holder=page, save=page.card.save_button)


def _retention(world: World) -> Opened:
    page = JournalPage(world.session)
    _place(world, page)
    form = page.retention
    world.qtbot.waitUntil(lambda: form.shown is not None)
    return Opened(form=form, holder=page, save=form.save_button)


def _place(world: World, page: QWidget) -> None:
    layout = world.over.layout()
    assert layout is not None
    layout.addWidget(page)
    page.show()


def _move(world: World) -> StandingChange:
    return StandingChange(
        child_id=world.child.child_id,
        kind=StandingKind.MOVED_AWAY,
        on=world.session.today(),
    )


def _account(world: World) -> AccountRow:
    return world.app.accounts.list(by=world.app.person)[0]


def _course(world: World) -> CourseView:
    return world.app.feeding.of_child(world.child.child_id, by=world.app.person).courses[0]


def _balances(world: World) -> tuple[Balance, ...]:
    page = world.app.stock.page(by=world.app.person)
    return tuple(balance for item in page.items for balance in item.balances)


def _work(world: World) -> WorkRow:
    worklist, by = world.app.worklist, world.app.person
    return worklist.rows(worklist.today(by=by), by=by)[0]


FORMS: dict[str, Callable[[World], Opened]] = {
    "DoseDialog": _dialog(
        lambda w: DoseDialog(w.session, w.child, w.app.immunisations.schedule(), w.over)
    ),
    "CauseDialog": _dialog(lambda w: CauseDialog(w.session, w.child, w.over)),
    "ConferenceDialog": _dialog(
        lambda w: ConferenceDialog(
            w.session,
            w.child,
            CaseConference(child_id=w.child.child_id, on=date(2026, 11, 24)),
            w.over,
        )
    ),
    "StepDialog": _dialog(
        lambda w: StepDialog(
            w.session, w.child, w.page.cases.referrals[0], ReferralStatus.LOST, w.over
        )
    ),
    "FollowUpDialog": _dialog(
        lambda w: FollowUpDialog(w.session, w.child, w.page.cases.infections[0], w.over)
    ),
    "InfectionDialog": _dialog(
        lambda w: InfectionDialog(w.session, w.child, w.page.growth.visits, w.over)
    ),
    "ReferralDialog": _dialog(
        lambda w: ReferralDialog(
            w.session,
            w.child,
            w.app.referrals.draft(w.child.child_id, (), by=w.app.person),
            w.over,
        )
    ),
    "ReplyDialog": _dialog(
        lambda w: ReplyDialog(w.session, w.child, w.page.cases.referrals[0], w.over)
    ),
    "TbScreeningDialog": _dialog(lambda w: TbScreeningDialog(w.session, w.child, w.over)),
    "EnrolDialog": _dialog(
        lambda w: EnrolDialog(w.session, w.child, _course(w).course, "", w.over)
    ),
    "RefuseDialog": _dialog(
        lambda w: RefuseDialog(w.session, w.child, FeedingGroup.UNDERWEIGHT, w.over)
    ),
    "WeighDialog": _dialog(lambda w: WeighDialog(w.session, w.child, _course(w), w.over)),
    "EndCourseDialog": _dialog(lambda w: EndCourseDialog(w.session, w.child, _course(w), w.over)),
    "OutpatientVisitDialog": _dialog(
        lambda w: OutpatientVisitDialog(w.session, w.child, None, w.over)
    ),
    "EndOutpatientDialog": _dialog(
        lambda w: EndOutpatientDialog(
            w.session,
            w.child,
            w.app.outpatient.of_child(w.child.child_id, by=w.app.person).courses[0],
            w.over,
        )
    ),
    "StockInDialog": _dialog(lambda w: StockInDialog(w.session, w.app.stock.item_names(), w.over)),
    "StockOutDialog": _dialog(lambda w: StockOutDialog(w.session, _balances(w), w.over)),
    "CountDialog": _dialog(lambda w: CountDialog(w.session, _balances(w)[0], w.over)),
    "ChildFormDialog": _dialog(
        lambda w: ChildFormDialog(w.session, w.child, w.app.children.places(), w.over)
    ),
    "ConsentDialog": _dialog(
        lambda w: ConsentDialog(w.session, w.child, w.over, w.page.consents[0])
    ),
    "BreachDialog": _dialog(
        lambda w: BreachDialog(w.session, w.over, w.app.breaches.list(by=w.app.person)[0].breach)
    ),
    "EraseDialog": _dialog(
        lambda w: EraseDialog(
            w.session, w.app.erasing.view(w.child.child_id, by=w.app.person), w.over
        )
    ),
    "StandingDialog": _dialog(lambda w: StandingDialog(w.session, w.child, _move(w), (), w.over)),
    "AddAccountDialog": _dialog(lambda w: AddAccountDialog(w.session, w.over)),
    "ChangeRoleDialog": _dialog(lambda w: ChangeRoleDialog(w.session, _account(w), w.over)),
    "SetPasswordDialog": _dialog(lambda w: SetPasswordDialog(w.session, _account(w), w.over)),
    "PasswordDialog": _dialog(lambda w: PasswordDialog(w.session, w.over)),
    "FilePasswordDialog": _dialog(lambda w: FilePasswordDialog(w.session, w.over)),
    "CheckCodeDialog": _dialog(lambda w: CheckCodeDialog(w.session, w.over)),
    "CheckRuleDialog": _dialog(lambda w: CheckRuleDialog(w.session, all_numbers()[-1], w.over)),
    "PostponeDialog": _dialog(lambda w: PostponeDialog(w.session, _work(w), w.over)),
    "VisitForm": _visit_form,
    "FamilyPanel": _family,
    "CareItemEntry": _service,
    "FacilityForm": _facility,
    "_PasswordForm": _password,
    "RuleCard": _rule,
    "RetentionForm": _retention,
}
