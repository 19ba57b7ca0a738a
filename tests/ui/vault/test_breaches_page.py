"""The page of incidents: recorded in one form, hours shown, completed, removed and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.breach_form import BreachDialog
from desktop_app.ui.vault.breaches_page import BreachesPage


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> BreachesPage:
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.breaches)
    qtbot.waitUntil(settings.breaches.empty.isVisible)
    return settings.breaches


def _form(page: BreachesPage) -> BreachDialog:
    assert page.dialog is not None
    return page.dialog


def test_an_incident_is_recorded_completed_and_its_letter_written(
    qtbot: QtBot, page: BreachesPage, window: MainWindow, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    dialog = _form(page)
    qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.form.fields["incident"].sentence != "")
    qtbot.keyClicks(dialog.incident, "Flashdisk hilang")
    qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    letter = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert letter[-1] == "Sisa 72 jam"
    page.open_chosen()
    told = _form(page)
    told.told_on.set_day(page.session.today())
    qtbot.mouseClick(told.yes_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rows[0].breach.told_on is not None)
    page.ask_where_for_letter()
    assert page.papers.chooser is not None
    page.papers.chooser.close()
    page.papers._chosen(str(tmp_path / "surat.pdf"))
    qtbot.waitUntil((tmp_path / "surat.pdf").exists)
    page.open_chosen()
    removing = _form(page).remove_button
    assert removing is not None
    qtbot.mouseClick(removing, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.empty.isVisible)
    qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
