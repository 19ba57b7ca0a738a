"""Older imports are taken back from the import page and from the journal."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.ui.exchange.imports_page import ImportPage
from desktop_app.ui.shell.main_window import MainWindow

HEAD = "Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB\n"


@pytest.fixture
def two(app: App, tmp_path: Path) -> tuple[int, int]:
    """Two imports; their numbers."""
    numbers = []
    for name, row in (
        ("Budi", "L;28/5/2024;10/6/2025;9,1;77,5"),
        ("Sari", "P;4/6/2024;11/6/2025;8,5;75"),
    ):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"{HEAD}{name};{row}\n", encoding="utf-8")
        plan = app.imports.preview(path, by=app.person)
        numbers.append(app.imports.apply(plan, by=app.person).record.entry_id)
    return numbers[0], numbers[1]


def names(app: App) -> list[str]:
    return [row.name for row in app.children.search("", by=app.person)]


def test_an_older_import_is_taken_back_with_the_keyboard(
    qtbot: QtBot, app: App, two: tuple[int, int], window: MainWindow
) -> None:
    window.show_page(window.import_page)
    page: ImportPage = window.import_page
    qtbot.keyClick(page.drop.past_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.past.model.rowCount() == 2)
    page.past.table.go_to(1)
    assert page.past.chosen is not None
    assert page.past.chosen.entry_id == two[0]
    qtbot.keyClick(page.past.undo_button, Qt.Key.Key_Space)
    qtbot.waitUntil(page.question.no_button.hasFocus)
    qtbot.keyClick(page.question.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(page.result.isVisible)
    assert page.result.text.text().startswith("1 anak dan 1 kunjungan dihapus")
    assert names(app) == ["Sari"]
    page.start_again()
    page.show_past()
    qtbot.waitUntil(lambda: page.past.model.rowCount() == 2)
    page.past.table.go_to(1)
    assert page.past.model.index(1, 5).data() == "Sudah ditarik kembali"
    assert not page.past.undo_button.isEnabled()
    page.past.undo()
    page.past.reject()


def test_without_imports_a_sentence_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(window.import_page)
    window.import_page.show_past()
    qtbot.waitUntil(window.import_page.past.none.isVisible)
    assert not window.import_page.past.undo_button.isEnabled()
    window.import_page.past.reject()


def test_an_import_is_taken_back_on_the_journal_s_page(
    qtbot: QtBot, app: App, two: tuple[int, int], window: MainWindow
) -> None:
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.journal)
    page = settings.journal
    qtbot.waitUntil(lambda: any(row.entry_id == two[1] for row in page.model.rows))
    ids = [row.entry_id for row in page.model.rows]
    page.table.go_to(ids.index(two[1]))
    assert page.undo_button.isVisible()
    page.undo_button.click()
    page.question.yes_button.click()
    qtbot.waitUntil(lambda: page.banner.text.startswith("1 anak dan 1 kunjungan dihapus"))
    assert names(app) == ["Budi"]
    page.table.go_to(0)
    assert not page.undo_button.isVisible()
