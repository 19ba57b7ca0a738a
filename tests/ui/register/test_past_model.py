"""Restoring earlier values, removed records and merged ones, by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Child, Sex, Visit
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.register.history import HistoryDialog
from desktop_app.ui.register.merge import OTHER, MergeDialog
from desktop_app.ui.register.trash_page import TrashPage
from desktop_app.ui.shell.main_window import MainWindow


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- children first
    page = window.children_page
    qtbot.waitUntil(lambda: len(page.model.rows) >= 3)
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    return page.child


def _dialog(view: ChildView) -> HistoryDialog:
    dialog = view.record_menu.dialog
    assert isinstance(dialog, HistoryDialog)
    return dialog


def _trash(window: MainWindow) -> TrashPage:
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.trash)
    return settings.trash


def test_a_visit_s_earlier_value_is_seen_and_comes_back(
    qtbot: QtBot, filled: App, child: ChildView
) -> None:
    visit = filled.case_page.open(child.child_id, by=filled.person).growth.visits[-1].visit
    filled.visits.correct(replace(visit, weight_kg=10.6), by=filled.person)
    child.table.go_to(0)
    child.record_menu.show_visit_history()
    dialog = _dialog(child)
    qtbot.waitUntil(lambda: [v.action for v in dialog.versions.rows] == ["correct", "create"])
    told = [(v.field, v.before, v.after) for v in dialog.values.rows]
    assert told == [("weight_kg", 10.0, 10.6)]
    assert "10 → 10,6" in str(dialog.versions.index(0, 3).data())
    qtbot.keyClick(dialog.undo_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.banner.text == "Nilai sebelumnya dikembalikan.")
    qtbot.waitUntil(lambda: child.visits.rows[0].measured.visit.weight_kg == 10.0)
    qtbot.waitUntil(lambda: dialog.versions.rows[0].action == "undo")


def test_the_first_entry_of_a_record_cannot_be_undone(qtbot: QtBot, child: ChildView) -> None:
    child.record_menu.show_child_history()
    dialog = _dialog(child)
    qtbot.waitUntil(lambda: [v.action for v in dialog.versions.rows] == ["create"])
    assert not dialog.undo_button.isEnabled()


@pytest.mark.usefixtures("filled")
def test_a_removed_visit_is_taken_back_by_one_key(
    qtbot: QtBot, window: MainWindow, child: ChildView
) -> None:
    child.table.go_to(0)
    child.edit_visit()
    qtbot.keyClick(child.form.remove_button, Qt.Key.Key_Return)
    assert child.form.question is not None
    qtbot.keyClick(child.form.question.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 2)
    qtbot.waitUntil(window.toast.undo_button.isVisible)
    window.activateWindow()  # The offscreen platform does not give the focus back after a dialog.
    qtbot.waitUntil(child.table.hasFocus)
    qtbot.keyClick(child.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 3)
    assert not window.toast.isVisible()


@pytest.mark.usefixtures("filled")
def test_a_removed_child_leaves_the_page_and_comes_back(
    qtbot: QtBot, window: MainWindow, child: ChildView
) -> None:
    child.record_menu.ask_to_remove()
    question = child.record_menu.dialog
    assert isinstance(question, AskDialog)
    qtbot.keyClick(question.yes_button, Qt.Key.Key_Return)
    page = window.children_page
    qtbot.waitUntil(lambda: len(page.model.rows) == 2)
    assert not child.isVisible()
    window.toast.undo()
    qtbot.waitUntil(lambda: len(page.model.rows) == 3)


def test_the_trash_brings_back_a_visit_and_a_child(
    qtbot: QtBot, filled: App, window: MainWindow, child: ChildView
) -> None:
    last = child.visits.rows[0].measured.visit
    filled.visits.remove(last.visit_id, by=filled.person)
    other = window.children_page.model.rows[1].child_id
    filled.children.remove(other, by=filled.person)
    trash = _trash(window)
    qtbot.waitUntil(lambda: len(trash.model.rows) == 2)
    names = {row.child_name for row in trash.model.rows}
    assert names == {"Aisyah Putri", "Bagas Pratama"}
    qtbot.keyClick(trash.back_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(trash.model.rows) == 1)
    qtbot.keyClick(trash.back_button, Qt.Key.Key_Return)
    qtbot.waitUntil(trash.empty.isVisible)
    assert filled.children.count(by=filled.person) == 3
    assert len(filled.case_page.open(last.child_id, by=filled.person).growth.visits) == 3


@pytest.fixture
def twin(filled: App) -> int:
    """Register the first child a second time, with one new visit and one that differs."""
    twin = filled.children.register(
        Child(
            name="Aisyah Putry",
            sex=Sex.FEMALE,
            birth_date=date(2025, 1, 10),
            mother="Euis",
            father="Asep",
            desa="Balokang",
        ),
        confirmed={"child_perhaps_spelled"},
        by=filled.person,
    ).record
    for day, weight in ((date(2026, 10, 12), 10.1), (date(2026, 11, 2), 10.2)):
        filled.visits.record(
            Visit(child_id=twin.child_id, visit_date=day, weight_kg=weight), by=filled.person
        )
    return twin.child_id


def test_two_records_are_merged_and_parted_again(
    qtbot: QtBot, filled: App, twin: int, window: MainWindow, child: ChildView
) -> None:
    child.record_menu.ask_to_merge()
    dialog = child.record_menu.dialog
    assert isinstance(dialog, MergeDialog)
    qtbot.waitUntil(lambda: [row.child_id for row in dialog.model.rows] == [twin])
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "12 Okt 2026" in dialog.banner.text)
    dialog.decide_visit(date(2026, 10, 12), OTHER)
    dialog.decide_field("name", OTHER)
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: child.name.text() == "Aisyah Putry")
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)
    weights = [row.measured.visit.weight_kg for row in child.visits.rows]
    assert weights[:2] == [10.2, 10.1]
    trash = _trash(window)
    qtbot.waitUntil(lambda: bool(trash.model.rows))
    assert trash.back_button.text() == "Pisahkan lagi"
    qtbot.keyClick(trash.back_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: filled.children.count(by=filled.person) == 4)
    assert len(filled.case_page.open(twin, by=filled.person).growth.visits) == 2
    kept = filled.case_page.open(child.child_id, by=filled.person).growth
    assert kept.child.name == "Aisyah Putri"
    assert [mv.visit.weight_kg for mv in kept.visits] == [9.6, 9.8, 10.0]


def test_merging_with_a_record_of_a_death_asks_first(
    qtbot: QtBot, filled: App, child: ChildView, twin: int
) -> None:
    died = StandingChange(child_id=twin, kind=StandingKind.DIED, on=date(2026, 11, 3))
    filled.standings.record(died, by=filled.person)
    child.record_menu.ask_to_merge()
    dialog = child.record_menu.dialog
    assert isinstance(dialog, MergeDialog)
    qtbot.waitUntil(lambda: [row.child_id for row in dialog.model.rows] == [twin])
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    dialog.decide_visit(date(2026, 10, 12), OTHER)
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.question is not None)
    assert dialog.question is not None
    assert "kematian pada 3 Nov 2026" in dialog.banner.text
    assert filled.children.count(by=filled.person) == 4
    dialog.question.yes_button.click()
    qtbot.waitUntil(lambda: filled.children.count(by=filled.person) == 3)
