"""How a file was read is shown and changed in the window, and remembered for the next file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.services.exchange.import_choices import read_choices
from desktop_app.ui.exchange.columns_panel import ColumnsPanel
from desktop_app.ui.exchange.imports_page import ImportPage
from desktop_app.ui.shell.main_window import MainWindow

TEXT = """Penimbangan balita

Nama Anak;JK;Tgl Lahir;Tgl Ukur;BB;TB;Catatan Kader
Budi;L;3/5/2024;10/6/2025;9,1;77,5;Rajin
Sari;P;4/6/2024;11/6/2025;8,5;75;Pilek
"""


@pytest.fixture
def page(window: MainWindow) -> ImportPage:
    window.show_page(window.import_page)
    return window.import_page


def _look_at(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    page.preview(path)
    qtbot.waitUntil(page.looking.isVisible)


def _file(folder: Path, text: str = TEXT, name: str = "juni.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _line(panel: ColumnsPanel, heading: str) -> tuple[int, list[str]]:
    for number in range(panel.model.rowCount()):
        cells = [panel.model.index(number, at).data() for at in range(4)]
        if cells[0] == heading:
            return number, cells
    raise AssertionError(heading)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_how_the_file_was_read_is_told_and_a_column_is_changed(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    _look_at(qtbot, page, _file(tmp_path))
    view, panel = page.looking, page.looking.panel
    assert "titik koma, judul di baris 3, desimal koma" in view.how.text()
    assert "3/5/2024 = 3 Mei 2024, bukan 5 Mar 2024" in view.how.text()
    qtbot.mouseClick(view.columns, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    assert _line(panel, "BB")[1][1:3] == ["Berat (kg)", "9,1  ·  8,5"]
    number, cells = _line(panel, "Tgl Ukur")
    panel.table.go_to(number)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.meaning.code() == "visit_date"
    panel.meaning.hidePopup()
    panel.meaning.set_code("-")
    panel.meaning.edited.emit()
    # Without the day of measuring nothing can be read: the columns stay, to be put right.
    qtbot.waitUntil(lambda: page.looking.isVisible() and not view.apply_button.isEnabled())
    number, cells = _line(panel, "Tgl Ukur")
    assert cells[1] == "Tidak dibaca"
    assert cells[3] == "Pilihan Anda."
    assert "Tanggal Pengukuran" in page.banner.text
    panel.table.go_to(number)
    panel.meaning.set_code("visit_date")
    panel.meaning.edited.emit()
    qtbot.waitUntil(lambda: page.looking.isVisible() and view.apply_button.isEnabled())
    assert page.banner.text == ""


def test_the_order_of_day_and_month_is_chosen_for_the_whole_file(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    _look_at(qtbot, page, _file(tmp_path))
    page.looking.columns.click()
    panel = page.looking.panel
    panel.order.set_code("month_first")
    panel.order.edited.emit()
    qtbot.waitUntil(lambda: "5 Mar 2024, bukan 3 Mei 2024" in page.looking.how.text())


def test_a_layout_is_remembered_for_files_with_the_same_headings(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    text = TEXT.replace("Tgl Ukur", "Hari Buka")
    page.preview(_file(tmp_path, text))
    qtbot.waitUntil(page.looking.isVisible)
    panel = page.looking.panel
    assert page.looking.nothing_new.text() == "Tentukan kolom yang belum ditemukan."
    number, cells = _line(panel, "Hari Buka")
    assert "10/6/2025" in cells[2]
    panel.table.go_to(number)
    panel.meaning.set_code("visit_date")
    panel.meaning.edited.emit()
    qtbot.waitUntil(lambda: page.looking.isVisible() and page.looking.apply_button.isEnabled())
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    page.start_again()
    july = text.replace("/6/2025", "/7/2025")
    _look_at(qtbot, page, _file(tmp_path, july, "lain.csv"))
    assert page.looking.how.text().startswith("Cara dibaca: Susunan kolom diingat")
    assert _line(panel, "Hari Buka")[1][3].startswith("Diingat dari berkas serupa.")


def test_a_layout_is_handed_on_as_a_file(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    _look_at(qtbot, page, _file(tmp_path))
    panel = page.looking.panel
    told = tmp_path / "susunan.json"
    told.write_text('{"columns": {"Catatan Kader": "notes"}}', encoding="utf-8")
    panel.use_layout(str(told))
    qtbot.waitUntil(lambda: _line(panel, "Catatan Kader")[1][1] == "Catatan")
    kept = tmp_path / "lagi.json"
    panel.keep_layout(str(kept))
    assert read_choices(kept).columns == {"catatan kader": "notes"}
    assert "Budi" not in kept.read_text(encoding="utf-8")
    told.write_text("{", encoding="utf-8")
    panel.use_layout(str(told))
    assert page.banner.text != ""


def test_dates_that_the_niks_contradict_are_asked_about(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    rows = "".join(
        f"{name};L;327901{day:02d}0524000{day};{day + 1:02d}-05-2024;10-06-2025;9,1;77\n"
        for day, name in ((3, "Budi"), (4, "Tono"), (5, "Dodi"), (6, "Rudi"))
    )
    page.preview(_file(tmp_path, "Nama;JK;NIK;Tgl Lahir;Tgl Ukur;BB;TB\n" + rows))
    qtbot.waitUntil(page.dates.isVisible)
    assert "4 dari 4 tanggal lahir bergeser" in page.dates.told.text()
    assert page.dates.other_file.hasFocus()
    assert not page.dates.day_first.isVisible()
    page.dates.shift.click()
    qtbot.waitUntil(page.looking.isVisible)
    panel = page.looking.panel
    assert _line(panel, "Tgl Lahir")[1][2].startswith("3 Mei 2024")


def test_the_day_of_measuring_is_stated_for_a_file_that_tells_none(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    page.preview(_file(tmp_path, "Nama;Tgl Lahir;BB;TB\nBudi;28/5/2024;9,1;77\n"))
    qtbot.waitUntil(page.looking.isVisible)
    panel = page.looking.panel
    assert panel.isVisible()
    panel.day.setText("bukan hari")
    assert not panel.state_button.isEnabled()
    panel.day.setText("10/6/2025")
    panel.sex.set_code("m")
    panel.state_button.click()
    qtbot.waitUntil(lambda: page.looking.isVisible() and page.looking.apply_button.isEnabled())
    assert page.looking.model.index(0, 3).data() == "10 Jun 2025"
    assert panel.day.text() == "10 Jun 2025"
