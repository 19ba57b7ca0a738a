"""Comparing a month with the national file in the window: piles, answers, the sheet."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Month
from desktop_app.services.exchange.reconciliation import Pile
from desktop_app.ui.exchange.reconcile_dialog import ReconcileDialog
from desktop_app.ui.shell.main_window import MainWindow

HERE = """Nama;JK;Tgl Lahir;Nama Ibu;Desa;Posyandu;Tgl Ukur;BB;TB
Ani;P;28/5/2024;Siti;Balokang;Melati;10/9/2026;9,1;77,5
Fadhilah Zaenal;L;28/5/2024;Rina;Balokang;Melati;10/9/2026;9,4;78
Cici;P;2/5/2024;Ina;Balokang;Mawar;11/9/2026;9,2;77
"""
THERE = """Nama;JK;Tgl Lahir;Nama Ibu;Desa;Posyandu;Tgl Ukur;BB;TB
Ani;P;28/5/2024;Siti;Balokang;Melati;10/9/2026;9,7;77,5
Fadilla Zainal;L;28/5/2024;Rina;Balokang;Melati;10/9/2026;9,4;78
Sisi;P;2/5/2024;Ona;Balokang;Mawar;11/9/2026;9,2;77
"""


@pytest.fixture
def dialog(qtbot: QtBot, app: App, window: MainWindow, tmp_path: Path) -> ReconcileDialog:
    for name, text in (("sini.csv", HERE), ("sana.csv", THERE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    app.imports.apply(app.imports.preview(tmp_path / "sini.csv", by=app.person), by=app.person)
    window.show_page(window.export_page)
    page = window.export_page
    qtbot.waitUntil(page.reconcile_button.isVisible)
    qtbot.keyClick(page.reconcile_button, Qt.Key.Key_Space)
    dialog = page.comparing
    assert dialog.months.month() == Month(year=2026, month=9)
    assert not dialog.save_button.isEnabled()
    dialog.compare(tmp_path / "sana.csv")
    qtbot.waitUntil(lambda: dialog.found is not None)
    return dialog


def shown(dialog: ReconcileDialog) -> list[str]:
    return [item.child.name for item in dialog.model.rows]


def test_the_piles_are_shown_and_filtered(dialog: ReconcileDialog) -> None:
    assert shown(dialog) == ["Cici", "Sisi", "Ani", "Fadhilah Zaenal"]
    assert dialog.filters[Pile.DIFFERENT].text() == "Berbeda  2"
    assert dialog.said.text() == "sana.csv. Cocok di semua kolom: 0."
    dialog.filters[Pile.DIFFERENT].click()
    assert shown(dialog) == ["Ani", "Fadhilah Zaenal"]
    assert dialog.model.index(0, 5).data() == "Berat: 9,7 → 9,1"
    dialog.filters[Pile.DIFFERENT].click()
    assert len(shown(dialog)) == 4


def test_a_doubtful_pair_is_answered_with_the_keyboard(
    qtbot: QtBot, dialog: ReconcileDialog
) -> None:
    dialog.table.go_to(3)
    assert dialog.apart_button.isVisible()
    qtbot.keyClick(dialog.apart_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown(dialog)) == 5)
    assert dialog.filters[Pile.ONLY_THERE].text().endswith("2")


def test_a_child_there_is_paired_with_one_here_and_the_answer_stays(
    qtbot: QtBot, dialog: ReconcileDialog, app: App, tmp_path: Path
) -> None:
    dialog.table.go_to(1)
    assert dialog.likely.isVisible()
    assert dialog.likely.currentText() == "Cici, Mawar"
    dialog.same_button.click()
    qtbot.waitUntil(lambda: len(shown(dialog)) == 3)
    again = app.reconciliation.compare(
        Month(year=2026, month=9), tmp_path / "sana.csv", by=app.person
    )
    assert len(again.piles.items) == 3


def test_what_is_known_is_put_aside_and_opened_again(qtbot: QtBot, dialog: ReconcileDialog) -> None:
    dialog.table.go_to(0)
    assert not dialog.same_button.isVisible()
    dialog.settle_button.click()
    qtbot.waitUntil(dialog.settled.isVisible)
    assert shown(dialog) == ["Sisi", "Ani", "Fadhilah Zaenal"]
    dialog.settled.click()
    assert shown(dialog) == ["Cici"]
    dialog.reopen_button.click()
    qtbot.waitUntil(lambda: not dialog.settled.isVisible())


def test_the_sheet_is_saved_and_the_file_compared_is_not_overwritten(
    qtbot: QtBot, dialog: ReconcileDialog, tmp_path: Path
) -> None:
    out = tmp_path / "pembetulan.xlsx"
    dialog.save(out)
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: "pembetulan.xlsx" in dialog.banner.text)
    rows = openpyxl.load_workbook(out).worksheets[0].iter_rows(min_row=2, values_only=True)
    assert [row[2] for row in rows] == ["Cici", "Ani", "Fadhilah Zaenal"]
    dialog.save(tmp_path / "sana.csv")
    qtbot.waitUntil(lambda: "pembetulan.xlsx" not in dialog.banner.text)


def test_a_file_that_is_no_register_is_told(
    qtbot: QtBot, dialog: ReconcileDialog, tmp_path: Path
) -> None:
    (tmp_path / "lain.csv").write_text("judul;isi\nrapat;besok\n", encoding="utf-8")
    dialog.compare(tmp_path / "lain.csv")
    qtbot.waitUntil(lambda: dialog.banner.text not in {"", "Membandingkan…"})
    assert len(shown(dialog)) == 4
