"""Every action of the rule tables and every timeline line opens its record or form."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import CauseAssessment, TbScreening, WorkItem
from desktop_app.programme.records.children import Person, Role
from desktop_app.programme.records.kinds import id_of
from desktop_app.programme.records.standing import StandingChange
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.services.child.case_page import CasePage
from desktop_app.services.worklist.programme_work import TABLE
from desktop_app.ui.casework.cause_form import CauseDialog
from desktop_app.ui.casework.conference import ConferenceDialog
from desktop_app.ui.casework.follow_up import FollowUpDialog
from desktop_app.ui.casework.infection_form import InfectionDialog
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.casework.tb_screening import TbScreeningDialog
from desktop_app.ui.child.case_actions import CaseActions
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.consent_form import ConsentDialog
from tests.ui.conftest import TODAY
from tests.ui.full_case import DAY, a_full_case
from tests.ui.signing_in import signed_in_as

D = TypeVar("D", bound=QDialog)
KINDS = work_rules(more=(TABLE,)).kinds


@dataclass
class Opened:
    """Collects what the actions of one child emitted."""

    actions: CaseActions
    page: CasePage
    wanted: list[tuple[str, object]] = field(default_factory=list)

    def dialog(self, qtbot: QtBot, kind: type[D]) -> D:
        """Return the form that opened."""
        qtbot.waitUntil(lambda: self.actions.dialog is not None)
        found = self.actions.dialog
        assert isinstance(found, kind)
        return found

    def record(self, kind: str) -> int:
        """Return the id of her record of a kind."""
        return next(entry.record_id for entry in self.page.timeline if entry.kind == kind)


def _opened(app: App, session: Session, over: QWidget) -> Opened:
    page = app.case_page.open(a_full_case(app), by=app.person)
    actions = CaseActions(session, over)
    found = Opened(actions=actions, page=page)
    actions.visit_wanted.connect(lambda: found.wanted.append(("new visit", 0)))
    for name, signal in (
        ("visit", actions.visit_chosen),
        ("care", actions.care_wanted),
        ("feeding", actions.feeding_wanted),
        ("told", actions.told),
        ("standing", actions.standing_chosen),
    ):
        signal.connect(lambda what, name=name: found.wanted.append((name, what)))
    actions.show_page(page)
    return found


@pytest.fixture
def opened(qtbot: QtBot, app: App, session: Session) -> Iterator[Opened]:
    """The actions of her case over an empty widget, for a person with all rights."""
    over = QWidget()
    qtbot.addWidget(over)
    yield _opened(app, session, over)
    session.tasks.close()


@pytest.mark.parametrize("kind", KINDS)
def test_no_action_of_the_rules_falls_through(qtbot: QtBot, opened: Opened, kind: str) -> None:
    action = KINDS[kind].action
    about = {"record_follow_up": "infection", "open_feeding": "feeding_course"}
    record_id = opened.record(about.get(action, "referral"))
    item = WorkItem(
        kind=kind,
        child_id=opened.page.growth.child.child_id,
        record_id=record_id,
        since=DAY,
        due=DAY,
        rank=1,
        action=action,
    )
    opened.actions.act(item)
    forms: dict[str, type[QDialog]] = {
        "write_referral": ReferralDialog,
        "ask_for_reply": ReferralCard,
        "close_referral": ReferralCard,
        "record_follow_up": FollowUpDialog,
        "screen_for_tb": TbScreeningDialog,
        "seek_cause": CauseDialog,
    }
    asks: dict[str, tuple[str, object]] = {
        "measure_again": ("new visit", 0),
        "record_visit": ("new visit", 0),
        "open_feeding": ("feeding", record_id),
        "open_outpatient": ("care", "outpatient"),
        "open_care": ("care", "care_items"),
    }
    if action in forms:
        assert opened.dialog(qtbot, forms[action]).isVisible()
        assert opened.wanted == []
    else:
        if kind == "immunisation":
            asks["open_care"] = ("care", "immunisation")
        assert opened.wanted == [asks[action]]
        assert opened.actions.dialog is None


FORMS: dict[str, type[QDialog]] = {
    "infection": InfectionDialog,
    "referral": ReferralCard,
    "tb_screening": TbScreeningDialog,
    "cause_assessment": CauseDialog,
    "case_conference": ConferenceDialog,
    "consent": ConsentDialog,
}
PLACES = {
    "visit": "visit",
    "feeding_course": "feeding",
    "outpatient_course": "care outpatient",
    "outpatient_visit": "care outpatient",
    "immunisation": "care immunisation",
    "service": "care care_items",
    "standing": "standing",
    "postponement": "told Penundaan ini sudah tidak berlaku.",
}


def test_every_line_of_a_timeline_leads_to_its_record(opened: Opened) -> None:
    assert {entry.kind for entry in opened.page.timeline} == {*FORMS, *PLACES}
    for entry in opened.page.timeline:
        opened.wanted.clear()
        before = opened.actions.dialog
        opened.actions.open_record(entry.kind, entry.record_id)
        dialog = opened.actions.dialog
        if entry.kind in FORMS:
            assert dialog is not before
            assert isinstance(dialog, FORMS[entry.kind])
            dialog.accept()
        else:
            assert dialog is before
            name, _, what = PLACES[entry.kind].partition(" ")
            ((asked, about),) = opened.wanted
            # A move is emitted as a record, anything else by its id.
            about = id_of(about) if isinstance(about, StandingChange) else about
            assert (asked, about) == (name, what or entry.record_id)


def test_every_mark_and_band_of_the_chart_leads_to_its_record(opened: Opened) -> None:
    kinds = {event.kind for event in opened.page.growth.events}
    assert kinds == {"infection", "referral", "feeding_course", "outpatient_course", "service"}
    for event in opened.page.growth.events:
        opened.wanted.clear()
        before = opened.actions.dialog
        opened.actions.open_record(event.kind, event.record_id)
        assert (opened.actions.dialog is before) != (opened.wanted == [])


def test_a_screening_is_corrected_in_its_form(qtbot: QtBot, app: App, opened: Opened) -> None:
    opened.actions.open_record("tb_screening", opened.record("tb_screening"))
    form = opened.dialog(qtbot, TbScreeningDialog)
    (before,) = opened.page.cases.screenings
    assert form.screening() == replace(before, result=form.screening().result)
    form.symptoms.set_value(("fever_2_weeks",))
    _send(qtbot, form)
    (after,) = _page(app, opened).cases.screenings
    assert isinstance(after, TbScreening)
    assert after == replace(before, symptoms=("fever_2_weeks",))


def test_a_search_for_the_cause_is_corrected_in_its_form(
    qtbot: QtBot, app: App, opened: Opened
) -> None:
    opened.actions.open_record("cause_assessment", opened.record("cause_assessment"))
    form = opened.dialog(qtbot, CauseDialog)
    form.notes.setText("makan lahap")
    _send(qtbot, form)
    (before,) = opened.page.cases.assessments
    (after,) = _page(app, opened).cases.assessments
    assert isinstance(after, CauseAssessment)
    assert after == replace(before, notes="makan lahap")


def test_what_is_put_off_can_be_taken_up(qtbot: QtBot, app: App, opened: Opened) -> None:
    item = next(one for one in opened.page.alerts if one.postponed_until is None)
    until = TODAY + timedelta(days=1)
    app.worklist.postpone(item, "ibu sakit", until, by=app.person)
    page = _page(app, opened)
    opened.actions.show_page(page)
    number = next(one.postponement_id for one in page.cases.postponements if one.until == until)
    opened.actions.open_record("postponement", number)
    question = opened.actions.question
    assert question is not None
    question.yes_button.click()
    qtbot.waitUntil(lambda: opened.wanted == [("told", "Kembali ke daftar kerja.")])
    again = next(one for one in _page(app, opened).alerts if one.key == item.key)
    assert again.postponed_until is None


@pytest.mark.parametrize("kind", FORMS)
def test_who_may_only_read_sees_the_record_and_changes_nothing(
    qtbot: QtBot, app: App, session: Session, kind: str
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    reader = signed_in_as(app, Person(account="tamu", role=Role.READ_ONLY))
    opened = _opened(app, replace(session, services=reader), over)
    opened.actions.open_record(kind, opened.record(kind))
    form = opened.dialog(qtbot, QDialog)
    assert isinstance(form, FormDialog | ReferralCard)
    assert form.isVisible()
    assert form.remove_button is not None
    assert not form.remove_button.isVisible()
    if isinstance(form, FormDialog):
        assert not form.yes_button.isVisible()
        assert not form.form.isEnabled()
    session.tasks.close()


def _send(qtbot: QtBot, form: FormDialog) -> None:
    with qtbot.waitSignal(form.done_with):
        form.submit()


def _page(app: App, opened: Opened) -> CasePage:
    return app.case_page.open(opened.page.growth.child.child_id, by=app.person)
