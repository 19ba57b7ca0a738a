"""The list of children by keyboard: search, filters, opening, empty states."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Child, Sex
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow


def _names(window: MainWindow) -> list[str]:
    return [row.name for row in window.children_page.model.rows]


def test_an_empty_register_says_what_to_do_next(window: MainWindow) -> None:
    page = window.children_page
    assert page.empty.title.text() == "Belum ada anak"
    assert page.empty.isVisible()


@pytest.mark.usefixtures("filled")
def test_typing_filters_and_escape_shows_all_again(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    assert _names(window) == ["Aisyah Putri", "Bagas Pratama", "Citra Lestari"]
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, "baga")
    qtbot.waitUntil(lambda: _names(window) == ["Bagas Pratama"])
    assert page.count.text() == "1 dari 3"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_names(window)) == 3)


@pytest.mark.usefixtures("filled")
def test_what_fits_nobody_says_so(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    page.search.setText("zzzz")
    qtbot.waitUntil(page.nothing_found.isVisible)


@pytest.mark.usefixtures("filled")
def test_down_and_enter_open_a_child_and_escape_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.children_page
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.child.shown):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.child.name.text() == "Bagas Pratama"
    qtbot.keyClick(page.child, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert page.table.currentIndex().row() == 1


@pytest.mark.usefixtures("filled")
def test_slash_and_letters_lead_from_the_list_to_the_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.children_page
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.search.hasFocus()
    assert page.search.text() == ""
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C)
    assert page.search.text().lower() == "c"
    qtbot.waitUntil(lambda: "Citra Lestari" in _names(window))


@pytest.mark.usefixtures("filled")
def test_desa_filters_and_narrows_the_posyandu(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    page.desa.setCurrentIndex(page.desa.findText("Cibeureum"))
    page.desa.edited.emit()
    qtbot.waitUntil(lambda: _names(window) == ["Bagas Pratama"])
    page.clear_filters()
    qtbot.waitUntil(lambda: len(_names(window)) == 3)


def test_a_child_registered_elsewhere_appears(
    qtbot: QtBot, app: App, window: MainWindow, session: Session
) -> None:
    child = Child(name="Gilang", sex=Sex.MALE, birth_date=session.today().replace(year=2025))
    saved = app.children.register(child, by=app.person)
    session.announcer.announce(saved.changes)
    qtbot.waitUntil(lambda: _names(window) == ["Gilang"])


@pytest.mark.usefixtures("filled")
def test_neighbours_are_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    with qtbot.waitSignal(page.child.shown):
        qtbot.keyClick(page.child, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.child.name.text() == "Bagas Pratama"
