"""Importing a real file: preview, then all of it, with reasons for refused rows."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.services.exchange.import_plan import RowOutcome
from desktop_app.ui.exchange.imports_page import ImportPage
from desktop_app.ui.shell.main_window import MainWindow

FILE = Path(__file__).parents[2] / "data" / "eppgbm" / "eppgbm_2026_09.csv"


@pytest.fixture
def page(window: MainWindow) -> ImportPage:
    window.show_page(window.import_page)
    return window.import_page


def _look_at(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    page.preview(path)
    qtbot.waitUntil(page.looking.isVisible)


def test_a_file_is_looked_at_and_taken_in(qtbot: QtBot, page: ImportPage, app: App) -> None:
    _look_at(qtbot, page, FILE)
    assert app.children.count(by=app.person) == 0
    assert page.looking.model.rowCount() == 40
    assert page.looking.filters[RowOutcome.NEW_CHILD].text().endswith("40")
    qtbot.waitUntil(page.looking.apply_button.hasFocus)
    qtbot.keyClick(page.looking.apply_button, Qt.Key.Key_Return)
    qtbot.waitUntil(page.result.isVisible)
    assert "40 anak baru" in page.result.text.text()
    assert app.children.count(by=app.person) == 40


def test_the_list_of_children_follows_an_import(
    qtbot: QtBot, page: ImportPage, window: MainWindow
) -> None:
    _look_at(qtbot, page, FILE)
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    window.show_page(window.children_page)
    qtbot.waitUntil(lambda: window.children_page.count.text() == "40")


def test_the_same_file_again_brings_nothing(qtbot: QtBot, page: ImportPage) -> None:
    _look_at(qtbot, page, FILE)
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    page.start_again()
    _look_at(qtbot, page, FILE)
    assert page.looking.filters[RowOutcome.UNCHANGED].text().endswith("40")
    assert not page.looking.apply_button.isEnabled()
    assert page.looking.nothing_new.text() == "Tidak ada yang baru di berkas ini."


def test_refused_rows_are_filtered_out_with_their_reason(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    header, first, *rest = FILE.read_text(encoding="utf-8-sig").splitlines()
    sex = header.split(",").index("JK")
    cells = first.split(",")
    cells[sex] = "?"
    broken = tmp_path / "september.csv"
    broken.write_text("\n".join([header, ",".join(cells), *rest]) + "\n", encoding="utf-8")
    _look_at(qtbot, page, broken)
    refused = page.looking.filters[RowOutcome.REFUSED]
    assert refused.text().endswith("1")
    qtbot.mouseClick(refused, Qt.MouseButton.LeftButton)
    assert page.looking.model.rowCount() == 1
    assert page.looking.model.index(0, 0).data() == "2"
    assert page.looking.model.index(0, 4).data() != ""


def test_a_file_that_is_no_register_is_told_in_a_sentence(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    other = tmp_path / "catatan.csv"
    other.write_text("judul;isi\nrapat;besok\n", encoding="utf-8")
    page.preview(other)
    qtbot.waitUntil(lambda: page.banner.text != "")
    assert page.drop.isVisible()


def test_a_cancelled_reading_changes_nothing_and_starts_again(
    qtbot: QtBot, page: ImportPage, app: App
) -> None:
    page.preview(FILE)
    page.cancel()
    qtbot.waitUntil(page.drop.isVisible)
    assert page.banner.text == ""
    assert app.children.count(by=app.person) == 0


def test_a_file_can_be_dropped(qtbot: QtBot, page: ImportPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILE))])
    middle = page.drop.rect().center()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, buttons, keys)
    page.drop.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, keys)
    page.drop.dropEvent(drop)
    qtbot.waitUntil(page.looking.isVisible)


def test_rows_that_are_left_out_are_counted_and_shown_with_their_reason(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = tmp_path / "juni.csv"
    path.write_text(
        "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB,Timbangan\nBudi,L,2024-01-02,2025-06-10,9.1,77,9.2\n"
        "Jumlah,,,,9.1,77,9.2\n",
        encoding="utf-8",
    )
    _look_at(qtbot, page, path)
    counted = "2 baris di berkas = 1 baru + 0 sama + 0 berubah + 0 ditolak + 1 dilewati"
    assert page.looking.counted.text() == counted
    assert page.looking.doubted.text().endswith("Timbangan")
    left_out = page.looking.filters[RowOutcome.LEFT_OUT]
    qtbot.mouseClick(left_out, Qt.MouseButton.LeftButton)
    assert page.looking.model.rowCount() == 1
    assert page.looking.model.index(0, 4).data() == "Baris jumlah."
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    assert counted in page.result.text.text()


CASES = Path(__file__).parents[2] / "data" / "import_cases"


def test_who_a_child_is_is_asked_and_answered_with_the_keyboard(
    qtbot: QtBot, page: ImportPage, app: App
) -> None:
    _look_at(qtbot, page, CASES / "T1_kembar_nik_sama_a.csv")
    assert not page.looking.who.isVisible()
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    _look_at(qtbot, page, CASES / "T1_kembar_nik_sama_b.csv")
    assert page.looking.who.isVisible()
    same, other, later = page.looking.who.buttons
    assert same.accessibleName() == "Anak yang sama dengan Hasan Maulana"
    qtbot.waitUntil(later.hasFocus)
    qtbot.keyClick(other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.looking.isVisible() and page.looking.who.buttons[0] is not same)
    qtbot.keyClick(page.looking.who.buttons[-1], Qt.Key.Key_Return)
    assert not page.looking.who.isVisible()
    qtbot.waitUntil(page.looking.apply_button.hasFocus)
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    names = {row.name for row in app.children.search(by=app.person)}
    assert names == {"Hasan Maulana", "Husain Maulana"}


def test_children_and_measurements_in_two_files_and_one_of_the_sheets(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, app: App
) -> None:
    children = tmp_path / "anak.csv"
    children.write_text("ID Anak;Nama;JK;Tgl Lahir\nA1;Budi;L;28/5/2024\n", encoding="utf-8")
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, weight in (("Mei", 8.8), ("Juni", 9.1)):
        sheet = book.create_sheet(name)
        sheet.append(["ID Anak", "Tgl Ukur", "BB"])
        sheet.append(["A1", f"{10 if name == 'Mei' else 11}/6/2025", weight])
    book.save(tmp_path / "ukur.xlsx")
    page.preview(children, tmp_path / "ukur.xlsx")
    qtbot.waitUntil(page.looking.isVisible)
    assert page.looking.file_name.text() == "anak.csv + ukur.xlsx"
    assert page.looking.summary.text() == "1 anak baru, 2 kunjungan baru"
    page.looking.columns.click()
    sheets = page.looking.panel.sheet
    assert [sheets.itemText(at) for at in range(sheets.count())] == ["Semua lembar", "Mei", "Juni"]
    sheets.set_code("Juni")
    sheets.edited.emit()
    qtbot.waitUntil(lambda: page.looking.summary.text() == "1 anak baru, 1 kunjungan baru")
    assert sheets.currentText() == "Juni"
    page.apply()
    qtbot.waitUntil(page.result.isVisible)
    (row,) = app.children.search("Budi", by=app.person)
    (measured,) = app.case_page.open(row.child_id, by=app.person).growth.visits
    assert measured.visit.weight_kg == 9.1


def test_files_can_be_dropped_together_and_none_beside_another_kind(page: ImportPage) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for other, taken in (("ukur.xlsx", True), ("foto.png", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(f"/x/{name}") for name in ("anak.csv", other)])
        enter = QDragEnterEvent(
            page.drop.rect().center(), Qt.DropAction.CopyAction, data, buttons, keys
        )
        page.drop.dragEnterEvent(enter)
        assert enter.isAccepted() is taken
