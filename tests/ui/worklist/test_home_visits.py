"""Keying in a printed sheet by keyboard alone, line by line; nothing typed is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Measure, Visit
from desktop_app.ui.kit.sheet.judged import State
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.worklist.home_visits import HomeVisitDialog
from desktop_app.ui.worklist.home_visits_model import HomeColumn
from tests.ui.conftest import TODAY


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, filled: App, tmp_path: Path) -> HomeVisitDialog:
    """The sheet of all children, printed and opened by its key."""
    found = filled.worklist.today(by=filled.person)
    filled.printouts.home_visits(found, tmp_path / "sheet.pdf", by=filled.person)
    page = window.today_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    qtbot.keyClick(page.table, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.home_button.dialog is not None)
    opened = page.home_button.dialog
    assert opened is not None
    qtbot.waitUntil(lambda: len(opened.model.lines) == 3)
    return opened


def key_in(qtbot: QtBot, dialog: HomeVisitDialog, *texts: str) -> None:
    """Type into the cells of the current line, Enter after each."""
    for text in texts:
        qtbot.keyClicks(dialog.grid, text[0])
        (editor,) = editors(dialog)
        qtbot.keyClicks(editor, text[1:])
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not editors(dialog))


def editors(dialog: HomeVisitDialog) -> list[QLineEdit]:
    """Return the editors of the open cell."""
    return [one for one in dialog.grid.findChildren(QLineEdit) if one.isVisible()]


def place(dialog: HomeVisitDialog) -> tuple[int, int]:
    index = dialog.grid.currentIndex()
    return index.row(), index.column()


def told(dialog: HomeVisitDialog, row: int) -> str:
    return str(dialog.model.index(row, HomeColumn.RESULT).data())


def visits_of(app: App, name: str) -> list[Visit]:
    child_id = app.children.search(name, by=app.person)[0].child_id
    return [one.visit for one in app.case_page.open(child_id, by=app.person).growth.visits]


def row_of(dialog: HomeVisitDialog, name: str) -> int:
    return next(n for n, line in enumerate(dialog.model.lines) if line.child.name.startswith(name))


def test_lines_stand_as_on_paper_and_enter_walks_through_them(
    qtbot: QtBot, dialog: HomeVisitDialog, filled: App
) -> None:
    on_paper = filled.worklist.home_visits(
        filled.worklist.today(by=filled.person), by=filled.person
    )
    assert [line.child for line in dialog.model.lines] == [one.child for one in on_paper]
    row = row_of(dialog, "Bagas")
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "11,4", "86,5", "b", "14,8")
    assert place(dialog) == (row, HomeColumn.OEDEMA)
    assert dialog.model.state(row) is State.TYPED
    assert "TB/U" in told(dialog, row)
    assert visits_of(filled, "Bagas") == []
    dialog.grid.go_to((row + 1) % 3)
    qtbot.waitUntil(lambda: dialog.model.state(row) is State.SAVED)
    (visit,) = visits_of(filled, "Bagas")
    assert (visit.weight_kg, visit.lenhei_cm, visit.measure) == (11.4, 86.5, Measure.STANDING)
    assert (visit.visit_date, visit.muac_cm, visit.examiner) == (TODAY, 14.8, "Bidan Siti")
    assert told(dialog, row).startswith("Tersimpan")
    # A saved line can be corrected in place.
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "11,6")
    dialog.grid.go_to((row + 1) % 3)
    qtbot.waitUntil(lambda: [v.weight_kg for v in visits_of(filled, "Bagas")] == [11.6])


def test_what_is_asked_is_answered_in_the_line(
    qtbot: QtBot, dialog: HomeVisitDialog, filled: App
) -> None:
    before = len(visits_of(filled, "Aisyah"))
    row = row_of(dialog, "Aisyah")
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "10,4", "70,0")
    assert dialog.model.state(row) is State.ASKED
    dialog.grid.go_to((row + 1) % 3)
    assert dialog.model.state(row) is State.ASKED
    assert dialog.unsaved()
    dialog.grid.go_to(row)
    assert dialog.confirm_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.model.state(row) is State.SAVED)
    assert len(visits_of(filled, "Aisyah")) == before + 1


def test_what_cannot_be_read_stays_and_closing_asks(
    qtbot: QtBot, dialog: HomeVisitDialog, filled: App
) -> None:
    row = row_of(dialog, "Citra")
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "12..3")
    assert dialog.model.state(row) is State.REFUSED
    assert "Tidak terbaca" in told(dialog, row)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.question is not None
    dialog.question.reject()
    assert dialog.model.index(row, HomeColumn.WEIGHT).data() == "12..3"
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "12,3")
    dialog.day.setText("tidak tahu")
    dialog.day.edited.emit()
    assert dialog.model.state(row) is State.REFUSED
    dialog.day.set_day(date(2026, 11, 22))
    dialog.day.edited.emit()
    dialog.confirm_line()
    qtbot.waitUntil(lambda: dialog.model.state(row) is State.SAVED)
    assert [one.visit_date for one in visits_of(filled, "Citra")] == [date(2026, 11, 22)]
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_nobody_was_met(qtbot: QtBot, dialog: HomeVisitDialog, filled: App) -> None:
    row = row_of(dialog, "Citra")
    dialog.grid.go_to(row)
    qtbot.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert place(dialog) == (row, HomeColumn.NOTES)
    key_in(qtbot, dialog, "rumah kosong")
    dialog.grid.go_to(row)
    qtbot.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.model.state(row) is State.MISSED)
    assert "rumah kosong" in told(dialog, row)
    assert visits_of(filled, "Citra") == []
    lines = filled.home_visits.lines(1, by=filled.person)
    assert [one.missed for one in lines if one.child.name.startswith("Citra")] == ["rumah kosong"]
    assert not dialog.unsaved()


def test_without_a_printed_sheet_it_says_what_to_do(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    page = window.today_page
    window.show_page(page)
    page.home_button.key_in()
    opened = page.home_button.dialog
    assert opened is not None
    qtbot.waitUntil(opened.empty.isVisible)
    assert not opened.grid.isVisible()
    assert filled.home_visits.sheets(by=filled.person) == ()


def test_lines_typed_behind_the_lock_are_not_dropped_unasked(
    qtbot: QtBot, window: MainWindow, dialog: HomeVisitDialog
) -> None:
    row = row_of(dialog, "Citra")
    dialog.grid.go_to(row)
    key_in(qtbot, dialog, "12..3")
    window.screen_lock.lock()
    assert not dialog.isVisible()
    assert window.unsaved()
    window.screen_lock.unlock()
    assert dialog.isVisible()
    assert dialog.model.index(row, HomeColumn.WEIGHT).data() == "12..3"


def test_a_pasted_range_is_judged_by_row_and_what_is_complete_is_saved_at_once(
    qtbot: QtBot, dialog: HomeVisitDialog, filled: App
) -> None:
    weights = {"Aisyah": "10,4\t70,0\tt\t14,1", "Bagas": "11,4\t86,5\tB\t14,8", "Citra": "12..3"}
    order = [line.child.name.split()[0] for line in dialog.model.lines]
    QGuiApplication.clipboard().setText("\n".join(weights[name] for name in order))
    dialog.grid.go_to(0)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.toast.text().startswith("9 isian ditempel di 3 baris.")
    rows = {name: row_of(dialog, name) for name in order}
    states = {name: dialog.model.state(row) for name, row in rows.items()}
    assert states == {"Aisyah": State.ASKED, "Bagas": State.TYPED, "Citra": State.REFUSED}
    assert dialog.model.index(rows["Aisyah"], HomeColumn.MEASURE).data() == "T"
    assert dialog.model.index(rows["Aisyah"], HomeColumn.MUAC).data() == "14,1"
    dialog.toast.undo()
    assert not dialog.unsaved()
    dialog.grid.paste()
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.model.state(rows["Bagas"]) is State.SAVED)
    assert [one.weight_kg for one in visits_of(filled, "Bagas")] == [11.4]
    assert len(visits_of(filled, "Aisyah")) == 3
    assert visits_of(filled, "Citra") == []
    assert dialog.unsaved()


def test_what_is_given_up_is_given_up(qtbot: QtBot, dialog: HomeVisitDialog, filled: App) -> None:
    dialog.grid.go_to(0)
    key_in(qtbot, dialog, "12..3")
    qtbot.waitUntil(lambda: filled.drafts.of("home_visits", by=filled.person) is not None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.question is not None
    dialog.question.yes_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(lambda: filled.drafts.of("home_visits", by=filled.person) is None)
