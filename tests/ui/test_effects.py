"""What a correction would change is told before it is saved."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.ui.dialogs.child_form import ChildFormDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from tests.services.growing import a_wasted_girl
from tests.ui.conftest import TODAY
from tests.ui.courses import fill


def test_a_corrected_birth_date_tells_what_it_changes(
    qtbot: QtBot, window: MainWindow, session: Session, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    dialog = ChildFormDialog(session, child, (), window)
    dialog.show()
    assert dialog.effects.text == ""
    fill(dialog.form.birth_date, "1/5/2024")
    qtbot.waitUntil(lambda: "z-score berubah" in dialog.effects.text)
    assert app.children.open(child.child_id, by=app.person).child.birth_date == date(2025, 5, 1)
    fill(dialog.form.birth_date, "1/5/2025")
    qtbot.waitUntil(lambda: dialog.effects.text == "")
    dialog.accept()


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
