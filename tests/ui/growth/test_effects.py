"""The form says before saving what a correction would change."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.shell.main_window import MainWindow
from tests.services.growing import a_wasted_girl
from tests.ui.conftest import TODAY
from tests.ui.feeding.courses import fill


def test_a_corrected_birth_date_tells_what_it_changes(
    qtbot: QtBot, window: MainWindow, session: Session, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    dialog = ChildFormDialog(session, child, (), window)
    dialog.show()
    assert dialog.effects.text == ""
    fill(dialog.form.birth_date, "1/5/2024")
    qtbot.waitUntil(lambda: "kunjungan 24 Nov 2026 berubah" in dialog.effects.text)
    assert app.case_page.open(child.child_id, by=app.person).growth.child.birth_date == date(
        2025, 5, 1
    )
    fill(dialog.form.birth_date, "1/5/2025")
    qtbot.waitUntil(lambda: dialog.effects.text == "")
    dialog.accept()


def stands(app: App, child: Child) -> tuple[object, ...]:
    """Return what her page shows: z-scores, alerts, and her state for PMT."""
    page = app.case_page.open(child.child_id, by=app.person)
    row = app.feeding.of_child(child.child_id, by=app.person).row
    return (page.growth.child, page.growth.visits, page.alerts, page.feeding_courses, row)


def test_a_birth_date_is_shown_saved_and_taken_back_by_one_click(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    before = stands(app, child)
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child.child_id)
    page.child.edit_wanted.emit(child)
    (dialog,) = window.findChildren(ChildFormDialog)
    fill(dialog.form.birth_date, "1/7/2026")
    qtbot.waitUntil(lambda: "Peringatan" in dialog.effects.text)
    assert "kunjungan 24 Nov 2026 berubah" in dialog.effects.text
    assert "Kunjungan lain: " in dialog.effects.text
    assert "Kelompok PMT: gizi kurang menjadi" in dialog.effects.text
    with qtbot.waitSignal(page.child.shown):
        dialog.submit()
    assert stands(app, child) != before
    assert window.toast.text() == "Data anak diperbaiki."
    with qtbot.waitSignal(page.child.shown):
        window.toast.undo()
    assert stands(app, child) == before


def test_a_weight_is_shown_saved_and_taken_back_by_one_click(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    draft = app.feeding.of_child(child.child_id, by=app.person).draft
    assert draft is not None
    app.feeding.enrol(draft, by=app.person)
    before = stands(app, child)
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child.child_id)
    page.child.table.go_to(0)
    page.child.edit_visit()
    form = page.child.form
    fill(form.weight_kg, "8,9")
    qtbot.waitUntil(lambda: "Kelompok PMT: gizi kurang menjadi" in form.effects.text)
    with qtbot.waitSignal(page.child.shown):
        form.submit()
    assert stands(app, child) != before
    assert window.toast.text() == "Kunjungan diperbaiki."
    with qtbot.waitSignal(page.child.shown):
        window.toast.undo()
    assert stands(app, child) == before


def test_a_corrected_weight_tells_what_it_changes(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child.child_id)
    page.child.table.go_to(0)
    page.child.edit_visit()
    form = page.child.form
    fill(form.weight_kg, "9,9")
    qtbot.waitUntil(lambda: "Kelompok PMT: gizi kurang menjadi" in form.effects.text)
