"""A child's illness and referral through the window, from faltering to recovery, by keyboard."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import NextStep, Outcome, ReferralStatus
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.services.worklist.list import WorkRow
from desktop_app.ui.casework.follow_up import FollowUpDialog
from desktop_app.ui.casework.infection_form import InfectionDialog
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.conftest import TODAY

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def faltering(app: App) -> int:
    """A short girl whose weight has not risen for three months."""
    saved = app.children.register(
        Child(
            name="Dewi Sartika",
            sex=Sex.FEMALE,
            birth_date=date(2025, 1, 10),
            mother="Neneng",
            posyandu="Mawar 1",
        ),
        by=app.person,
    )
    child_id = saved.record.child_id
    for day, weight, height in (
        (date(2026, 8, 10), 8.7, 75.0),
        (date(2026, 9, 10), 8.7, 75.4),
        (date(2026, 10, 12), 8.6, 75.8),
        (date(2026, 11, 10), 8.6, 76.1),
    ):
        visit = Visit(
            child_id=child_id,
            visit_date=day,
            weight_kg=weight,
            lenhei_cm=height,
            measure=Measure.LYING,
            examiner="Bidan Siti",
        )
        app.visits.record(visit, by=app.person)
    return child_id


@pytest.fixture
def child(qtbot: QtBot, faltering: int, window: MainWindow) -> ChildView:
    """The page of the faltering girl."""
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(faltering)
    qtbot.waitUntil(page.child.hasFocus)
    return page.child


def _form(qtbot: QtBot, child: ChildView, kind: type[D]) -> D:
    """Return the form that opened over the child's page."""
    qtbot.waitUntil(lambda: isinstance(child.casework.dialog, kind))
    found = child.casework.dialog
    assert isinstance(found, kind)
    return found


def _type(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def _save(qtbot: QtBot, form: QDialog) -> None:
    done = _gone(form)
    _press(qtbot, form, Qt.Key.Key_Return)
    qtbot.waitUntil(done)


def _press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl in the widget's window, which is made active first."""
    widget.window().activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    qtbot.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def _gone(form: QDialog) -> Callable[[], bool]:
    ended: list[int] = []
    form.finished.connect(ended.append)
    return lambda: bool(ended)


def _record_diarrhoea(qtbot: QtBot, child: ChildView) -> None:
    _press(qtbot, child, Qt.Key.Key_I)
    form = _form(qtbot, child, InfectionDialog)
    qtbot.keyClicks(form.illness.typed, "mencret")
    qtbot.keyClick(form.illness.typed, Qt.Key.Key_Return)
    assert form.illness.value() == "Diare"
    assert form.icd10.code() == "A09"
    _type(qtbot, form.start, "20/11/2026")
    qtbot.keyClick(form.start, Qt.Key.Key_Return)
    assert form.follow_up_due.value() == "26 Nov 2026"
    # She was seen on that day, and keyed in later.
    _type(qtbot, form.follow_up_due, "23/11/2026")
    qtbot.keyClick(form.prompt_button, Qt.Key.Key_Return)
    zinc, ors = form.treatments
    assert zinc.dose.value() == "20"
    assert not form.prompt.isVisible()
    _type(qtbot, ors.dose, "100")
    _save(qtbot, form)


def _write_letter(qtbot: QtBot, child: ChildView) -> str:
    _press(qtbot, child, Qt.Key.Key_R)
    form = _form(qtbot, child, ReferralDialog)
    assert "8,60 kg" in form.findings.text()
    assert form.diagnoses.codes() == ("A09",)
    qtbot.keyClicks(form.to_place, "RSUD Kota Banjar")
    qtbot.keyClick(form.reasons.boxes["two_t"], Qt.Key.Key_Space)
    _save(qtbot, form)
    card = _form(qtbot, child, ReferralCard)
    code = card.code.text()
    card.accept()
    return code


def test_from_faltering_to_recovery(
    qtbot: QtBot, app: App, window: MainWindow, child: ChildView
) -> None:
    child_id = child.child_id
    assert child.alerts.isVisible()
    assert child.alerts.buttons[0].text() == "Tulis rujukan"

    with qtbot.waitSignal(child.shown):
        _record_diarrhoea(qtbot, child)
    with qtbot.waitSignal(child.shown):
        code = _write_letter(qtbot, child)
    assert "two_t" not in {item.item.kind for item in _work(app)}

    page = window.referrals_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    window.activateWindow()
    qtbot.waitUntil(page.code.hasFocus)
    qtbot.keyClicks(page.code, code.lower())
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.reply_dialog is not None)
    reply = page.reply_dialog
    assert reply is not None
    qtbot.keyClicks(reply.diagnosis, "Infeksi saluran kemih")
    reply.next_step.setFocus()
    qtbot.keyClick(reply.next_step, Qt.Key.Key_End)
    assert reply.next_step.read() is NextStep.FINISHED
    _save(qtbot, reply)
    qtbot.waitUntil(lambda: page.figures["answered"].text() == "1")
    assert page.model.rows[0].referral.status is ReferralStatus.ANSWERED

    today = window.today_page
    window.show_page(today)
    qtbot.waitUntil(lambda: today.model.rowCount() > 0)
    before = {item.key for row in today.model.rows for item in row.work.items}
    kinds = [[item.kind for item in row.work.items] for row in today.model.rows]
    today.table.go_to(next(n for n, had in enumerate(kinds) if "infection_follow_up" in had))
    _press(qtbot, today.table, Qt.Key.Key_Return)
    form = _form(qtbot, child, FollowUpDialog)
    with qtbot.waitSignal(child.shown):
        _save(qtbot, form)
    assert child.child_id == child_id
    illness = child.casework.page.cases.infections[0] if child.casework.page else None
    assert illness is not None
    assert illness.outcome is Outcome.RECOVERED
    after = {row.item.key for row in _work(app)}
    assert {key[1] for key in before - after} == {"infection_follow_up"}
    assert after <= before

    with qtbot.waitSignal(child.shown):
        _gain(qtbot, child)
    with qtbot.waitSignal(child.shown):
        _close_letter(qtbot, child, page.model.rows[0].referral.referral_id)
    _assert_recovered(app, child)


def _assert_recovered(app: App, child: ChildView) -> None:
    """Check that no alert remains for finished work, and that history and chart show it."""
    shown = child.casework.page
    assert shown is not None
    assert shown.cases.referrals[0].status is ReferralStatus.CLOSED
    # Her weight has recovered; her short length and TB screening are still open.
    left = {item.kind for item in shown.alerts}
    assert not left & {"two_t", "infection_follow_up", "referral_unanswered", "referral_reply"}
    assert {row.item.kind for row in _work(app) if row.item.child_id == child.child_id} == left
    happened = [(entry.kind, entry.event) for entry in child.past.model.rows]
    assert set(happened) >= {
        ("infection", "began"),
        ("infection", "followed_up"),
        ("infection", "ended"),
        ("referral", "sent"),
        ("referral", "answered"),
        ("referral", "closed"),
    }
    assert [kind for kind, _ in happened].count("visit") == 5
    marks = {(event.kind, event.start_date, event.end_date) for event in shown.growth.events}
    assert marks == {
        ("infection", date(2026, 11, 20), TODAY),
        ("referral", TODAY, TODAY),
    }


def _gain(qtbot: QtBot, child: ChildView) -> None:
    """Record a visit with a weight gain."""
    _press(qtbot, child, Qt.Key.Key_N)
    qtbot.waitUntil(child.form.weight_kg.hasFocus)
    qtbot.keyClicks(child.form.weight_kg, "9,2")
    qtbot.keyClicks(child.form.lenhei_cm, "76,4")
    _press(qtbot, child.form.weight_kg, Qt.Key.Key_S)


def _close_letter(qtbot: QtBot, child: ChildView, referral_id: int) -> None:
    """Click the letter's mark on the chart and end it."""
    child.chart.event_clicked.emit("referral", referral_id)
    card = _form(qtbot, child, ReferralCard)
    card.step_buttons[ReferralStatus.CLOSED].click()
    assert card.step is not None
    _save(qtbot, card.step)


def test_a_dose_out_of_range_is_asked_about_and_asked_again_when_changed(
    qtbot: QtBot, child: ChildView
) -> None:
    _press(qtbot, child, Qt.Key.Key_I)
    form = _form(qtbot, child, InfectionDialog)
    qtbot.keyClicks(form.illness.typed, "J18")
    qtbot.keyClick(form.illness.typed, Qt.Key.Key_Return)
    drug = form.add_drug("amoxicillin")
    assert drug.dose.value() == "375"
    assert "15 ml sirup 125 mg/5 ml" in drug.range.text()
    drug.unit.set_code("syrup_250mg_5ml")
    drug.unit.edited.emit()
    assert drug.dose.value() == "7,5"
    drug.unit.set_code("")
    _type(qtbot, drug.dose, "500")
    form.submit()
    field = "treatments.0"
    qtbot.waitUntil(lambda: form.form.fields[field].open_question() is not None)
    box = form.form.fields[field].open_question()
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert form.form.confirmed() == {"dose_high"}
    _type(qtbot, drug.dose, "520")
    assert not form.form.confirmed()
    _type(qtbot, drug.dose, "400")
    _save(qtbot, form)


def test_convulsions_warn_and_lead_to_the_severe_class(qtbot: QtBot, child: ChildView) -> None:
    _press(qtbot, child, Qt.Key.Key_I)
    form = _form(qtbot, child, InfectionDialog)
    qtbot.keyClicks(form.illness.typed, "kejang")
    assert "Kejang" in form.danger.text
    qtbot.keyClick(form.illness.typed, Qt.Key.Key_Return)
    assert form.infection().illness == "very_severe"
    assert form.signs.value() == ("convulsions",)
    assert form.follow_up_due.day() is None
    _save(qtbot, form)
    qtbot.waitUntil(lambda: child.casework.question is not None)


def test_a_half_typed_form_is_not_closed_without_a_question(qtbot: QtBot, child: ChildView) -> None:
    _press(qtbot, child, Qt.Key.Key_I)
    form = _form(qtbot, child, InfectionDialog)
    qtbot.keyClicks(form.illness.typed, "campak")
    assert form.unsaved()
    gone = _gone(form)
    form.reject()
    assert not gone()
    assert form.question is not None
    form.question.yes_button.click()
    assert gone()


def test_a_mark_on_the_chart_leads_to_its_record(qtbot: QtBot, app: App, child: ChildView) -> None:
    draft = app.referrals.draft(child.child_id, ("two_t",), to_place="RSUD", by=app.person)
    saved = app.referrals.write(draft, by=app.person)
    with qtbot.waitSignal(child.shown):
        child.load()
    child.chart.event_clicked.emit("referral", saved.record.referral_id)
    assert _form(qtbot, child, ReferralCard).code.text() == saved.record.code


def _work(app: App) -> tuple[WorkRow, ...]:
    return app.worklist.rows(app.worklist.today(by=app.person), by=app.person)


def test_a_refused_height_is_not_judged_and_one_key_takes_what_was_meant(
    qtbot: QtBot, child: ChildView
) -> None:
    child.new_visit()
    form = child.form
    qtbot.waitUntil(form.weight_kg.hasFocus)
    _type(qtbot, form.weight_kg, "9,2")
    _type(qtbot, form.lenhei_cm, "880")
    assert form.result("zlen")[0] == form.result("zbmi")[0] == "–"
    assert form.result("zwei")[0] != "–"
    assert "88,0 cm" in form.meant_button.text()
    form.window().activateWindow()
    qtbot.waitUntil(form.lenhei_cm.isActiveWindow)
    qtbot.keyClick(form.lenhei_cm, Qt.Key.Key_F4)
    assert form.lenhei_cm.value() == "88"
    assert form.result("zlen")[0] != "–"
    assert form.meant_button.isHidden()
