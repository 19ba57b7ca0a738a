"""By keyboard: make a vault, register a child, type a visit; what else a start may meet."""

import re
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.growth.chart import ChartRole
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.shell.busy import BusyDialog
from desktop_app.ui.shell.start import Shell
from desktop_app.ui.shell.trouble import TroubleDialog
from desktop_app.ui.vault.create_vault import CreateVaultDialog
from desktop_app.ui.vault.restore import DONE_STEP, PASSWORD_STEP, RestoreDialog
from desktop_app.ui.vault.unlock import UnlockDialog
from desktop_app.vault.lock import WriterLock
from tests.builders import a_child
from tests.ui.starting import (
    PASSWORD,
    begin_again,
    create_first,
    register,
    shut,
    sign_in_again,
    type_into,
    window_of,
)


def _has_ghost(chart: ChartView) -> bool:
    return any(drawn.role is ChartRole.GHOST for drawn in chart.drawn())


@pytest.mark.usefixtures("usual_keys")
def test_from_the_first_start_to_a_saved_visit(qtbot: QtBot, shell: Shell) -> None:
    create_first(qtbot, shell)
    window = window_of(shell)
    register(qtbot, window, "Kirana Dewi")
    child = window.children_page.child
    window.activateWindow()  # The offscreen platform does not give the focus back after a dialog.
    qtbot.waitUntil(child.hasFocus)
    qtbot.keyClick(child, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_into(qtbot, child.form.visit_date, "1 Mei 2026")
    qtbot.keyClick(child.form.visit_date, Qt.Key.Key_Return)
    qtbot.keyClicks(child.form.weight_kg, "8,4")
    qtbot.keyClick(child.form.weight_kg, Qt.Key.Key_Return)
    qtbot.keyClicks(child.form.lenhei_cm, "73.5")
    assert _has_ghost(child.chart)
    assert child.visits.rowCount() == 0
    qtbot.keyClick(child.form.lenhei_cm, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 1)
    assert not _has_ghost(child.chart)
    assert window.toast.text() == "Kunjungan tersimpan."
    qtbot.keyClick(child, Qt.Key.Key_Escape)
    page = window.children_page
    qtbot.waitUntil(lambda: [row.last_visit is not None for row in page.model.rows] == [True])
    assert page.model.rows[0].name == "Kirana Dewi"


def test_no_window_title_carries_a_name(qtbot: QtBot, shell: Shell) -> None:
    create_first(qtbot, shell)
    register(qtbot, window_of(shell), "Kirana Dewi")
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    assert titles <= {"Anting Berlian", ""}


def test_the_data_key_is_changed_from_the_window(qtbot: QtBot, shell: Shell) -> None:
    create_first(qtbot, shell)
    register(qtbot, window_of(shell), "Kirana Dewi")
    first, opened = window_of(shell), shell._opened
    assert opened is not None
    old_key = opened.vault.key_hex
    first.show_page(first.settings_page)
    first.settings_page.show_tab(first.settings_page.accounts)
    qtbot.keyClick(first.settings_page.accounts.rekey_button, Qt.Key.Key_Return)
    question = first.settings_page.accounts.dialog
    assert isinstance(question, AskDialog)
    qtbot.keyClick(question.yes_button, Qt.Key.Key_Return)
    assert isinstance(shell.dialog, BusyDialog)
    assert not shell.dialog.close()
    qtbot.waitUntil(lambda: shell.window not in (None, first))
    window = window_of(shell)
    fingerprint = opened.vault.fingerprint
    assert window.toast.text() == f"Kunci data diganti. Catat sidik kunci baru: {fingerprint}."
    accounts_page = window.settings_page.accounts
    qtbot.waitUntil(lambda: fingerprint in accounts_page.fingerprint.text())
    assert opened.vault.key_hex != old_key
    window.show_page(window.children_page)
    qtbot.waitUntil(lambda: [row.name for row in window.children_page.model.rows] != [])
    window.lock()
    type_into(qtbot, window.lock_page.password, PASSWORD)
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locked)


def test_a_damaged_vault_names_the_way_out_and_is_restored(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    register(qtbot, window_of(shell), "Kirana Dewi")
    assert shell._opened is not None
    app = shell._opened.app
    backup = app.backups.make(tmp_path / "cadangan.berlian", by=app.person).path
    shut(shell)
    for name in ("vault.json", "vault.json.copy"):
        (folder / name).write_bytes(b"{")
    second = begin_again(qtbot, look, folder, tmp_path)
    trouble = second.dialog
    assert isinstance(trouble, TroubleDialog)
    assert trouble.banner.text == "Berkas kunci rusak. Pulihkan dari cadangan terakhir."
    qtbot.keyClick(trouble.restore_button, Qt.Key.Key_Return)
    restoring = second.dialog
    assert isinstance(restoring, RestoreDialog)
    restoring.take_file(str(backup))
    qtbot.waitUntil(lambda: restoring.step == PASSWORD_STEP)
    type_into(qtbot, restoring.password, PASSWORD)
    qtbot.keyClick(restoring.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: restoring.step == DONE_STEP)
    assert "Data lama disimpan di" in restoring.outcome.text()
    qtbot.keyClick(restoring.done_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(second.dialog, UnlockDialog))
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    type_into(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    page = window_of(second).children_page
    window_of(second).show_page(page)
    qtbot.waitUntil(lambda: [row.name for row in page.model.rows] == ["Kirana Dewi"])
    notices = window_of(second).notices
    qtbot.waitUntil(lambda: "dipulihkan dari cadangan" in notices.texts.get("restored", ""))
    shut(second)


def test_entries_that_are_missing_are_told_until_an_admin_confirms(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    register(qtbot, window_of(shell), "Kirana Dewi")
    shut(shell)
    older = (folder / "vault.db").read_bytes()
    second = sign_in_again(qtbot, look, folder, tmp_path)
    assert second._opened is not None
    app = second._opened.app
    app.children.register(a_child(name="Bagas Putra"), by=app.person)
    shut(second)
    (folder / "vault.db").write_bytes(older)
    third = sign_in_again(qtbot, look, folder, tmp_path)
    notices = window_of(third).notices
    qtbot.waitUntil(lambda: "catatan terakhir" in notices.texts.get("lost", ""))
    assert "Catatan terakhir yang masih ada:" in notices.texts["lost"]
    assert third._opened is not None
    search = third._opened.app.journal_search
    (line,) = [one for one in notices.findChildren(QLabel) if "catatan terakhir" in one.text()]
    bar = line.parentWidget()
    assert bar is not None
    (confirm,) = bar.findChildren(QPushButton)
    confirm.click()
    qtbot.waitUntil(lambda: search.lost() is None)
    assert "lost" not in notices.texts
    shut(third)


def test_a_pulled_out_stick_is_no_reason_for_a_new_vault(
    qtbot: QtBot, look: QApplication, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shell = Shell(look, stick / "vault", Preferences(tmp_path / "window.ini"))
    shell.begin()
    trouble = shell.dialog
    assert isinstance(trouble, TroubleDialog)
    assert "flashdisk" in trouble.banner.text
    stick.mkdir()
    qtbot.keyClick(trouble.again_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.dialog, CreateVaultDialog))
    shell.end()


def test_another_program_that_has_the_vault_is_named(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    shut(shell)
    held = WriterLock.acquire(folder)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    type_into(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: socket.gethostname() in dialog.form.banner.text)
    assert re.search(r"sejak \d+ \w+ \d{4} \d\d\.\d\d", dialog.form.banner.text)
    held.release()
    second.end()


def test_a_new_computer_begins_with_a_backup(
    qtbot: QtBot, look: QApplication, shell: Shell, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    assert shell._opened is not None
    app = shell._opened.app
    backup = app.backups.make(tmp_path / "cadangan.berlian", by=app.person).path
    fresh = Shell(look, tmp_path / "baru", Preferences(tmp_path / "window.ini"))
    fresh.begin()
    welcome = fresh.dialog
    assert isinstance(welcome, CreateVaultDialog)
    qtbot.keyClick(welcome.restore_button, Qt.Key.Key_Return)
    restoring = fresh.dialog
    assert isinstance(restoring, RestoreDialog)
    restoring.take_file(str(backup))
    qtbot.waitUntil(lambda: restoring.step == PASSWORD_STEP)
    type_into(qtbot, restoring.password, PASSWORD)
    qtbot.keyClick(restoring.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: restoring.step == DONE_STEP)
    qtbot.keyClick(restoring.done_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(fresh.dialog, UnlockDialog))
    fresh.end()
