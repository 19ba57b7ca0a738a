"""After an import, its refused rows stay in view and can be saved for correction."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.ui.exchange.imports_page import ImportPage
from desktop_app.ui.shell.main_window import MainWindow

TEXT = """Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB
Budi;L;28/5/2024;10/6/2025;9,1;77,5
Sari;?;4/6/2024;11/6/2025;8,5;75
"""


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ImportPage:
    window.show_page(window.import_page)
    page = window.import_page
    path = tmp_path / "juni.csv"
    path.write_text(TEXT, encoding="utf-8")
    page.preview(path)
    qtbot.waitUntil(page.looking.isVisible)
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    return page


def test_refused_rows_stay_and_are_saved_with_their_reason(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    assert page.result.model.rowCount() == 1
    assert page.result.save_button.isVisible()
    out = tmp_path / "perbaikan.xlsx"
    page.save_rejected(out)
    qtbot.waitUntil(out.exists)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    heading, row = [[cell.value for cell in line] for line in sheet.rows]
    assert dict(zip(heading, row, strict=True))["Nama"] == "Sari"
    page.start_again()
    page.save_rejected(tmp_path / "lagi.xlsx")
    assert not (tmp_path / "lagi.xlsx").exists()


def test_an_import_is_taken_back_after_a_question(qtbot: QtBot, page: ImportPage, app: App) -> None:
    assert app.children.count(by=app.person) == 1
    page.result.undo_button.click()
    qtbot.waitUntil(page.question.no_button.hasFocus)
    page.question.yes_button.click()
    qtbot.waitUntil(lambda: page.result.title.text() == "Impor ditarik kembali")
    assert page.result.text.text().startswith("1 anak dan 1 kunjungan dihapus")
    assert not page.result.undo_button.isVisible()
    assert app.children.count(by=app.person) == 0


def test_what_was_changed_since_is_named(qtbot: QtBot, page: ImportPage, app: App) -> None:
    (row,) = app.children.search("Budi", by=app.person)
    (measured,) = app.case_page.open(row.child_id, by=app.person).growth.visits
    app.visits.correct(replace(measured.visit, weight_kg=9.0), by=app.person)
    (past,) = app.import_undo.past(by=app.person)
    page.undo(past.entry_id)
    qtbot.waitUntil(lambda: page.result.title.text() == "Impor ditarik kembali")
    kept = page.result.text.text().splitlines()[1:]
    assert kept == ["Tetap, karena diubah sesudahnya:", "Budi, 10 Jun 2025"]
