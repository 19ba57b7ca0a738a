"""The puskesmas' packages in the window: keys are pinned, the month goes, the answer is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Month
from desktop_app.ui.exchange.packages_dialog import PackagesDialog
from desktop_app.ui.shell.main_window import MainWindow
from tests.exchanging import a_city

OCTOBER = Month(year=2026, month=10)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[App]:
    with a_city(tmp_path / "kota") as made:
        yield made


def opened(qtbot: QtBot, window: MainWindow) -> PackagesDialog:
    page = window.export_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.months.month() is not None)
    page.packages_button.click()
    return page.packages


def says(dialog: PackagesDialog, text: str) -> bool:
    return text in dialog.banner.text


def test_a_package_goes_and_its_answer_comes_by_code_and_file(
    qtbot: QtBot, window: MainWindow, filled: App, city: App, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    dialog.send(OCTOBER, str(tmp_path / "x.paket"))
    qtbot.waitUntil(lambda: says(dialog, "Belum ada satu Dinas Kesehatan"))

    keys = tmp_path / "kota.pub"
    shown = city.partners.show(keys, by=city.person)
    dialog.heard.setText("AAAA-AAAA-AAAA-AAAA")
    dialog.trust(str(keys))
    qtbot.waitUntil(lambda: says(dialog, "Sidik itu berbeda"))
    dialog.heard.setText(shown.fingerprint.lower())
    dialog.trust(str(keys))
    qtbot.waitUntil(lambda: says(dialog, "Dinas Kesehatan Kota Banjar dipercaya"))
    assert dialog.heard.text() == ""

    own = tmp_path / "kami.pub"
    dialog.write_keys(str(own))
    qtbot.waitUntil(lambda: says(dialog, "Sidik kunci kami"))
    city.partners.trust(own, by=city.person)

    file = tmp_path / "oktober.paket"
    dialog.send(OCTOBER, str(file))
    qtbot.waitUntil(lambda: says(dialog, "Paket ditulis") and len(dialog.model.rows) == 1)
    assert dialog.model.index(0, 7).data() == "menunggu balasan"
    arrival = city.receiving.receive(file, by=city.person)
    assert arrival.package.accepted == 3

    dialog.code.setText("5-1187-13AC-K7QP-3MXA")
    dialog.code_button.click()
    qtbot.waitUntil(lambda: says(dialog, "salah dengar"))
    dialog.code.setText(arrival.code)
    qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.rows[0][0].accepted == 3)
    assert dialog.model.index(0, 7).data() == "diterima"
    dialog.read_receipt(str(arrival.receipt))
    qtbot.waitUntil(lambda: dialog.model.rows[0][0].receipt_no == 1)
    dialog.ask_where()
    assert dialog.chooser is not None
    dialog.chooser.close()
    assert filled.sending.sent(by=filled.person)[0][1] == "Dinas Kesehatan Kota Banjar"
    dialog.reject()


@pytest.mark.usefixtures("filled")
def test_a_typed_code_is_not_lost_on_escape(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert not dialog.unsaved()
    qtbot.keyClicks(dialog.code, "5-1187")
    qtbot.keyClick(dialog.code, Qt.Key.Key_Escape)
    assert dialog.question is not None
    dialog.question.no_button.click()
    assert dialog.isVisible()
    assert dialog.code.text() == "5-1187"
    dialog.code.clear()
    qtbot.keyClick(dialog.code, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
