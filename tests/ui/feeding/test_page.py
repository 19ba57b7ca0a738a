"""Supplementary feeding in the window: lists, calendar, weights, end of a course, store."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import Referral
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import FeedingOutcome, Food, StockKind
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.casework.referral_form import ReferralDialog
from desktop_app.ui.feeding.acts import NO_RESPONSE
from desktop_app.ui.feeding.course_forms import (
    EndCourseDialog,
    EnrolDialog,
    RefuseDialog,
    WeighDialog,
)
from desktop_app.ui.feeding.model import FeedingTab, sentence_of
from desktop_app.ui.feeding.page import FeedingPage
from desktop_app.ui.feeding.stock_forms import CountDialog, StockInDialog, StockOutDialog
from desktop_app.ui.feeding.stock_page import MONTH, MOVES, StockPage
from desktop_app.ui.shell.feeding_hub import SCORECARD, STORE
from desktop_app.ui.shell.main_window import MainWindow
from tests.services.growing import a_wasted_girl, length_at, weight_at
from tests.ui.conftest import TODAY
from tests.ui.feeding.courses import fill, send, typed

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, window: MainWindow) -> FeedingPage:
    """The page of supplementary feeding, loaded."""
    page = window.feeding_page.feeding
    window.show_page(window.feeding_page)
    qtbot.waitUntil(lambda: any(page._lines[tab] for tab in FeedingTab))
    return page


def wait_for(qtbot: QtBot, page: FeedingPage, tab: FeedingTab, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(page._lines[tab]) == count)
    page.show_tab(tab)


def enrolled(qtbot: QtBot, page: FeedingPage, start: date) -> None:
    """Enrol the first proposed child from a day on."""
    qtbot.keyClick(page.tables[FeedingTab.PROPOSED], Qt.Key.Key_Return, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, EnrolDialog)
    fill(dialog.start, typed(start))
    send(qtbot, dialog)
    wait_for(qtbot, page, FeedingTab.RUNNING)


def view(page: FeedingPage) -> CourseView:
    found = page.chosen()
    assert found is not None
    assert found.view is not None
    return found.view


def _focused(page: FeedingPage) -> QWidget:
    """Return what has the cursor in the window; it must be something that can be seen."""
    found = page.window().focusWidget()
    assert found is not None
    assert found.isVisible()
    return found


def weighed(qtbot: QtBot, page: FeedingPage, child: Child, on: date, zwfl: float) -> None:
    before = len(view(page).weighings)
    page.weigh()
    dialog = page.dialog
    assert isinstance(dialog, WeighDialog)
    length_cm = length_at(child, on)
    fill(dialog.day, typed(on))
    fill(dialog.weight, str(weight_at(child, length_cm, zwfl)))
    fill(dialog.length, str(length_cm))
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: len(view(page).weighings) == before + 1)


def week_ticked(qtbot: QtBot, page: FeedingPage, week: int) -> None:
    before = len(view(page).days)
    page.panel.grid.week_button(week).click()
    qtbot.waitUntil(lambda: len(view(page).days) > before)


def letter_of(qtbot: QtBot, window: MainWindow, child: Child) -> Referral:
    """Return the letter drafted on a child's page; close its form."""
    casework = window.children_page.child.casework
    qtbot.waitUntil(lambda: isinstance(casework.dialog, ReferralDialog))
    form = casework.dialog
    assert isinstance(form, ReferralDialog)
    assert window.pages.currentWidget() is window.children_page
    assert window.children_page.child.child_id == child.child_id
    draft = form.referral()
    form.reject()
    casework.dialog = None
    return draft


def test_a_child_is_proposed_with_the_sentence_why(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    a_wasted_girl(app, TODAY)
    page = shown(qtbot, window)
    assert page.tab is FeedingTab.PROPOSED
    assert page.sentence.text().startswith("Syifa Nur")
    assert "Gizi kurang: BB/TB" in page.sentence.text()
    assert page.enrol_button.isVisible()


def test_enrolled_day_log_recovered(qtbot: QtBot, window: MainWindow, app: App) -> None:
    start = TODAY - timedelta(days=35)
    child = a_wasted_girl(app, start)
    page = shown(qtbot, window)
    enrolled(qtbot, page, start)
    assert page.panel.isVisible()
    assert page.isAncestorOf(_focused(page))
    for week, zwfl in enumerate([-2.4, -2.3, -2.2, -2.1, -1.8], start=1):
        week_ticked(qtbot, page, week)
        weighed(qtbot, page, child, start + timedelta(days=7 * week - 1), zwfl)
    found = view(page)
    assert found.progress.eaten_days == 35
    assert found.progress.total_g_per_kg_day is not None
    assert found.progress.total_g_per_kg_day > 0
    assert page.panel.said.text.startswith("Pulih")
    page.end()
    dialog = page.dialog
    assert isinstance(dialog, EndCourseDialog)
    assert dialog.outcome.code() == FeedingOutcome.RECOVERED
    send(qtbot, dialog)
    wait_for(qtbot, page, FeedingTab.ENDED)
    line = page.chosen()
    assert line is not None
    assert "Pantau di posyandu" in sentence_of(line, page.session.wording)
    assert window.toast.undo_button.isVisible()
    window.toast.undo_button.click()
    wait_for(qtbot, page, FeedingTab.RUNNING)
    assert view(page).days == found.days


def test_no_response_warns_by_week_two_and_asks_for_a_referral(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    start = TODAY - timedelta(days=58)
    child = a_wasted_girl(app, start)
    page = shown(qtbot, window)
    enrolled(qtbot, page, start)
    for week in (1, 2):
        week_ticked(qtbot, page, week)
        weighed(qtbot, page, child, start + timedelta(days=7 * week - 1), -2.5 - 0.2 * week)
    assert view(page).progress.warning is not None
    page.panel.refer_button.click()
    assert letter_of(qtbot, window, child).reasons == (NO_RESPONSE,)
    window.show_page(window.feeding_page)
    for week in (4, 6, 8):
        week_ticked(qtbot, page, week)
        weighed(qtbot, page, child, start + timedelta(days=7 * week - 1), -2.8)
    page.end()
    dialog = page.dialog
    assert isinstance(dialog, EndCourseDialog)
    assert dialog.outcome.code() == FeedingOutcome.NO_RESPONSE
    send(qtbot, dialog)
    assert "ujuk ke dokter" in window.toast.text()
    assert letter_of(qtbot, window, child).reasons == (NO_RESPONSE,)
    window.show_page(window.feeding_page)
    wait_for(qtbot, page, FeedingTab.ENDED)
    assert page.panel.refer_button.isVisible()
    page.panel.child_button.click()
    assert window.pages.currentWidget() is window.children_page
    qtbot.waitUntil(lambda: window.children_page.child.child_id == child.child_id)


def test_a_weighing_is_corrected_removed_and_both_are_taken_back(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    start = TODAY - timedelta(days=9)
    child = a_wasted_girl(app, start)
    page = shown(qtbot, window)
    enrolled(qtbot, page, start)
    on = start + timedelta(days=7)
    weighed(qtbot, page, child, on, -2.4)
    before = view(page).weighings
    page.panel.chart.chosen.emit(before[-1])
    dialog = page.dialog
    assert isinstance(dialog, WeighDialog)
    assert dialog.weight.number() == before[-1].weight_kg
    fill(dialog.weight, "84,0")
    dialog.submit()
    weight = dialog.form.fields["weight_kg"]
    qtbot.waitUntil(lambda: weight.sentence != "" or weight.open_question() is not None)
    right = round(before[-1].weight_kg + 0.1, 2)
    fill(dialog.weight, str(right))
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: view(page).weighings[-1].weight_kg == right)
    window.toast.undo_button.click()
    qtbot.waitUntil(lambda: view(page).weighings == before)
    page.panel.chart.chosen.emit(before[-1])
    dialog = page.dialog
    assert isinstance(dialog, WeighDialog)
    assert dialog.remove_button is not None
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: view(page).weighings == before[:-1])
    window.toast.undo_button.click()
    qtbot.waitUntil(lambda: view(page).weighings == before)


def test_the_lists_are_narrowed_by_place_and_name(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    a_wasted_girl(app, TODAY)
    a_wasted_girl(app, TODAY, name="Citra Ayu", desa="Cibeureum", posyandu="Melati")
    page = shown(qtbot, window)
    names = [line.child.name for line in page._lines[FeedingTab.PROPOSED]]
    assert sorted(names) == ["Citra Ayu", "Syifa Nur"]
    page.places.desa.setCurrentIndex(page.places.desa.findText("Cibeureum"))
    page.places.desa.edited.emit()
    assert [line.child.name for line in page._lines[FeedingTab.PROPOSED]] == ["Citra Ayu"]
    assert page.places.posyandu.findText("Melati") > 0
    assert page.places.posyandu.findText("Mawar 1") < 0
    page.search.setText("syifa")
    assert not page._lines[FeedingTab.PROPOSED]
    assert page.empty.isVisible()
    page.places.choose("")
    page.search.setText("SYIFA")
    assert [line.child.name for line in page._lines[FeedingTab.PROPOSED]] == ["Syifa Nur"]
    found = page.chosen()
    assert found is not None
    citra = app.children.search("Citra", by=app.person)[0].child_id
    page.show_child(citra)
    qtbot.waitUntil(lambda: page.search.text() == "")
    found = page.chosen()
    assert found is not None
    assert found.child.child_id == citra


def test_one_click_ticks_a_day_and_a_second_restores_the_record(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    start = TODAY - timedelta(days=9)
    child = a_wasted_girl(app, start)
    page = shown(qtbot, window)
    enrolled(qtbot, page, start)
    before = app.feeding.of_child(child.child_id, by=app.person).courses[0]
    grid = page.panel.grid
    day = start + timedelta(days=1)
    qtbot.mouseClick(grid.button_of(day), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view(page).days == {day})
    qtbot.keyClick(grid.button_of(day), Qt.Key.Key_Right)
    assert window.focusWidget() is grid.button_of(day + timedelta(days=1))
    qtbot.keyClick(grid.button_of(day), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not view(page).days)
    assert app.feeding.of_child(child.child_id, by=app.person).courses[0] == before
    assert not grid.button_of(TODAY + timedelta(days=1)).isEnabled()
    week_ticked(qtbot, page, 1)
    assert len(view(page).days) == 7
    window.toast.undo_button.click()
    qtbot.waitUntil(lambda: not view(page).days)


def test_who_waits_and_who_was_refused_is_shown(qtbot: QtBot, window: MainWindow, app: App) -> None:
    a_wasted_girl(app, TODAY)
    page = shown(qtbot, window)
    page.wait_button.click()
    wait_for(qtbot, page, FeedingTab.WAITING)
    page.refuse()
    dialog = page.dialog
    assert isinstance(dialog, RefuseDialog)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.fields["reason"].sentence != "")
    fill(dialog.reason, "Keluarga menolak")
    send(qtbot, dialog)
    wait_for(qtbot, page, FeedingTab.REFUSED)
    assert page.sentence.text().endswith("Keluarga menolak")
    page.enrol()
    assert isinstance(page.dialog, EnrolDialog)
    send(qtbot, page.dialog)
    wait_for(qtbot, page, FeedingTab.RUNNING)


def test_an_end_that_is_not_proven_is_asked_about(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    start = TODAY - timedelta(days=9)
    a_wasted_girl(app, start)
    page = shown(qtbot, window)
    enrolled(qtbot, page, start)
    page.end()
    dialog = page.dialog
    assert isinstance(dialog, EndCourseDialog)
    dialog.submit()
    assert dialog.form.fields["outcome"].sentence != ""
    dialog.outcome.set_code(FeedingOutcome.RECOVERED)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.fields["outcome"].open_question() is not None)
    send(qtbot, dialog)
    wait_for(qtbot, page, FeedingTab.ENDED)


def store(qtbot: QtBot, window: MainWindow) -> StockPage:
    window.show_page(window.feeding_page)
    window.feeding_page.show_part(STORE)
    page = window.feeding_page.stock
    qtbot.waitUntil(lambda: page._found is not None)
    return page


def received(qtbot: QtBot, page: StockPage, batch: str, expiry: date, quantity: int) -> None:
    page.bring_in()
    dialog = page.dialog
    assert isinstance(dialog, StockInDialog)
    dialog.item.setEditText("Menu lokal")
    fill(dialog.batch, batch)
    fill(dialog.expiry, typed(expiry))
    fill(dialog.quantity, str(quantity))
    before = len(page.moves.rows)
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: len(page.moves.rows) == before + 1)


def test_the_store_first_expired_first_out_and_never_below_zero(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = store(qtbot, window)
    assert page.empty.isVisible()
    received(qtbot, page, "B", TODAY + timedelta(days=200), 50)
    received(qtbot, page, "A", TODAY + timedelta(days=20), 30)
    assert [line.balance.batch.batch for line in page.left.rows] == ["A", "B"]
    assert page.left.rows[0].balance.batch.item == Food.LOCAL_MENU
    assert "A" in page.banner.text
    page.take_out()
    dialog = page.dialog
    assert isinstance(dialog, StockOutDialog)
    fill(dialog.quantity, "100")
    dialog.submit()
    quantity = dialog.form.fields["quantity"]
    qtbot.waitUntil(lambda: quantity.sentence != "")
    fill(dialog.quantity, "40")
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: [line.balance.quantity for line in page.left.rows] == [40])
    page.count()
    dialog = page.dialog
    assert isinstance(dialog, CountDialog)
    fill(dialog.quantity, "38")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.fields["reason"].sentence != "")
    fill(dialog.reason, "Dus basah")
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: [line.balance.quantity for line in page.left.rows] == [38])
    page.show_list(MONTH)
    (month,) = page.month.rows
    assert (month.received, month.issued, month.counted, month.closing) == (80, 40, -2, 38)


def test_an_entry_of_the_store_is_corrected(qtbot: QtBot, window: MainWindow) -> None:
    page = store(qtbot, window)
    received(qtbot, page, "A", TODAY + timedelta(days=200), 30)
    page.show_list(MOVES)
    page.moves_table.go_to(0)
    qtbot.keyClick(page.moves_table, Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, StockInDialog)
    fill(dialog.quantity, "300")
    send(qtbot, dialog)
    qtbot.waitUntil(lambda: page.moves.rows[0].quantity == 300)
    assert page.moves.rows[0].kind is StockKind.RECEIVED
    window.toast.undo_button.click()
    qtbot.waitUntil(lambda: page.moves.rows[0].quantity == 30)
    page.edit_button.click()
    dialog = page.dialog
    assert isinstance(dialog, StockInDialog)
    assert dialog.remove_button is not None
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: not page.moves.rows)
    window.toast.undo_button.click()
    qtbot.waitUntil(lambda: len(page.moves.rows) == 1)


@pytest.mark.usefixtures("filled")
def test_the_scorecard_per_desa_and_as_a_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_page(window.feeding_page)
    window.feeding_page.show_part(SCORECARD)
    page = window.feeding_page.scorecard
    qtbot.waitUntil(lambda: bool(page.desa.rows))
    (desa,) = page.desa.rows
    assert (desa.desa, desa.children) == ("Balokang", 1)
    assert [line.row.child.name for line in page.scores.rows] == ["Aisyah Putri"]
    assert page.quarter.code() == "2026Q4"
    out = tmp_path / "skor.xlsx"
    with qtbot.waitSignal(page.told):
        page.write(str(out))
    assert load_workbook(out).sheetnames
    assert page.genting_button.isVisible()
    with qtbot.waitSignal(page.told):
        page.write_genting(str(tmp_path / "genting.xlsx"))
    assert load_workbook(tmp_path / "genting.xlsx").sheetnames == ["Daftar", "Belum lengkap"]
