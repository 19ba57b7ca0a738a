"""After an import, its refused rows stay in view and can be saved for correction."""

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

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
