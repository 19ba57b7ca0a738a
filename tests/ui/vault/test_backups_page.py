"""Backups in the window: made, rehearsed, restored, warned about, and made before closing."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.services.vault import access
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.backups_page import BackupPage
from desktop_app.ui.vault.restore import DONE_STEP, FILE_STEP, PASSWORD_STEP, RestoreDialog
from tests.ui.conftest import FAST, PASSWORD


@pytest.fixture
def page(qtbot: QtBot, filled: App, window: MainWindow) -> BackupPage:  # noqa: ARG001 -- children first
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.backups)
    qtbot.waitUntil(lambda: settings.backups.status is not None)
    return settings.backups


def _backed_up(qtbot: QtBot, page: BackupPage) -> Path:
    qtbot.keyClick(page.make_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.status is not None and page.status.newest is not None)
    assert page.status is not None
    assert page.status.newest is not None
    return page.status.newest


def test_a_backup_is_made_and_the_warning_goes(
    qtbot: QtBot, page: BackupPage, window: MainWindow
) -> None:
    assert window.notices.texts["backup"] == "Belum ada cadangan data ini."
    assert window.notices.isVisible()
    made = _backed_up(qtbot, page)
    assert made.is_file()
    assert "3 anak, 3 kunjungan" in page.banner.text
    assert "backup" not in window.notices.texts
    assert not window.notices.isVisible()


def test_the_warning_stands_on_every_page_and_leads_to_a_backup(
    qtbot: QtBot, page: BackupPage, window: MainWindow
) -> None:
    window.show_page(window.recap_page)
    assert window.notices.isVisible()
    link = window.notices.findChild(QPushButton)
    assert link is not None
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert window.settings_page.tab is page
    qtbot.waitUntil(lambda: "backup" not in window.notices.texts)


def test_a_backup_of_four_days_ago_is_too_old(
    qtbot: QtBot, page: BackupPage, window: MainWindow, app: App
) -> None:
    _backed_up(qtbot, page)
    status = app.backups.status()
    assert status.last_good_at is not None
    old = type(status)(
        folder=status.folder,
        folder_found=True,
        last_good_at=status.last_good_at - timedelta(days=4),
        newest=status.newest,
        due_today=True,
        too_old=True,
    )
    page._show(old)
    assert "20 Nov 2026" in window.notices.texts["backup"]


def test_the_newest_backup_is_rehearsed(qtbot: QtBot, page: BackupPage) -> None:
    qtbot.keyClick(page.drill_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.banner.text == "Belum ada cadangan di folder cadangan.")
    _backed_up(qtbot, page)
    qtbot.keyClick(page.drill_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.drill_said.text().startswith("Berhasil"))
    assert "3 anak, 3 kunjungan" in page.drill_said.text()


def test_another_folder_is_chosen_and_a_pulled_stick_is_told(
    qtbot: QtBot, page: BackupPage, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    page.choose_folder(str(stick))
    qtbot.waitUntil(lambda: page.folder.text() == str(stick))
    assert _backed_up(qtbot, page).parent == stick
    shutil.rmtree(stick)
    page.make()
    qtbot.waitUntil(lambda: "Pasang flashdisk" in page.banner.text)
    qtbot.waitUntil(lambda: "Pasang flashdisk" in page.state_detail.text())
    page.choose_folder(None)
    qtbot.waitUntil(lambda: page.folder.text().endswith("backups"))


def test_a_backup_is_restored_into_a_new_place(
    qtbot: QtBot, page: BackupPage, tmp_path: Path
) -> None:
    made = _backed_up(qtbot, page)
    qtbot.keyClick(page.restore_button, Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, RestoreDialog)
    dialog.take_file(str(tmp_path / "window.ini"))
    qtbot.waitUntil(lambda: "Memeriksa" not in dialog.banner.text)
    assert dialog.step == FILE_STEP
    dialog.take_file(str(made))
    qtbot.waitUntil(lambda: dialog.step == PASSWORD_STEP)
    assert "3 anak, 3 kunjungan" in dialog.about.text()
    qtbot.keyClicks(dialog.password, "bukan sandinya")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    assert "folder kosong" in dialog.form.banner.text
    there = tmp_path / "lain"
    dialog.take_place(str(there))
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "tidak membuka" in dialog.form.fields["password"].sentence)
    assert not there.exists()
    dialog.password.setText(PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == DONE_STEP)
    with qtbot.waitSignal(dialog.restored):
        qtbot.keyClick(dialog.done_button, Qt.Key.Key_Return)
    access.unlock(there, PASSWORD, how=FAST).close()


def test_closing_makes_the_day_s_backup(
    qtbot: QtBot, window: MainWindow, vault: access.Vault
) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert len(list((vault.folder / "backups").glob("*.berlian"))) == 1


def test_a_backup_that_cannot_be_made_keeps_nobody(
    qtbot: QtBot, window: MainWindow, session: Session, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    session.services.backups.set_folder(stick, by=session.by)
    shutil.rmtree(stick)
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: window.leaving.dialog is not None)
    dialog = window.leaving.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.banner.text != "")
    assert dialog.isVisible()
    assert "flashdisk" in dialog.banner.text
    qtbot.keyClick(dialog.stay_button, Qt.Key.Key_Return)
    assert window.isVisible()
    window.close()
    again = window.leaving.dialog
    assert again is not None
    qtbot.waitUntil(lambda: again.banner.text != "")
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(again.leave_button, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_nobody_must_wait_for_the_backup(
    qtbot: QtBot, window: MainWindow, session: Session, vault: access.Vault
) -> None:
    window.close()
    dialog = window.leaving.dialog
    assert dialog is not None
    with qtbot.waitSignal(window.closed):
        dialog.leave()
    session.tasks.close()
    assert len(list((vault.folder / "backups").glob("*.berlian"))) == 1
