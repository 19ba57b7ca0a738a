"""By keyboard: make a vault, register a child, type a visit, and sign in again."""

import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import UnknownKey
from desktop_app.growth.chart import ChartRole
from desktop_app.programme.records.children import Role as AccountRole
from desktop_app.services.vault import access
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.shell.busy import BusyDialog
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.start import Shell
from desktop_app.ui.shell.trouble import TroubleDialog
from desktop_app.ui.vault.code_sheet import ASKED_GROUPS
from desktop_app.ui.vault.create_vault import CODE_STEP, CreateVaultDialog
from desktop_app.ui.vault.key_question import KeyQuestion
from desktop_app.ui.vault.restore import DONE_STEP, PASSWORD_STEP, RestoreDialog
from desktop_app.ui.vault.unlock import KEY_STEP, RECOVERY_STEP, UnlockDialog
from desktop_app.ui.vault.unlock import PASSWORD_STEP as PASSWORD_STEP_OF_SIGN_IN
from desktop_app.vault.lock import WriterLock
from desktop_app.vault.pin import PinFile
from tests.builders import a_child
from tests.ui.conftest import FAST

PASSWORD = "tiga kucing di atap"
OTHERS_PASSWORD = "sepeda biru tua"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def usual_keys() -> None:
    """The test pays for keys what the program pays; all others make them cheaply."""


@pytest.fixture(autouse=True)
def _cheap_keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "usual_keys" in request.fixturenames:
        return
    for name in ("create_vault", "prepare_vault", "unlock", "unlock_with_code"):
        monkeypatch.setattr(access, name, partial(getattr(access, name), how=FAST))
    accepting = access.accepting
    monkeypatch.setattr(
        access, "accepting", lambda accepted: replace(accepting(accepted), kdf=FAST.kdf)
    )


@pytest.fixture
def shell(qtbot: QtBot, look: QApplication, folder: Path, tmp_path: Path) -> Iterator[Shell]:  # noqa: ARG001 -- it must be there before
    made = Shell(look, folder, Preferences(tmp_path / "window.ini"))
    yield made
    if made.window is not None:
        made.window.retire()
    made.end()


def _type(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def _create(qtbot: QtBot, shell: Shell) -> str:
    """Go through the first start; returns the recovery code that was shown."""
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    qtbot.waitUntil(dialog.facility.hasFocus)
    qtbot.keyClicks(dialog.facility, "Puskesmas Langensari I")
    qtbot.keyClick(dialog.facility, Qt.Key.Key_Return)
    assert dialog.person.hasFocus()
    _type(qtbot, dialog.person, "Siti Aminah")
    _type(qtbot, dialog.password, PASSWORD)
    _type(qtbot, dialog.repeated, PASSWORD)
    qtbot.keyClick(dialog.create_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == 1)
    shown = [found for found in dialog.findChildren(QLabel) if found.property("kind") == "code"]
    code = "-".join(found.text() for found in shown)
    for number, editor in zip(ASKED_GROUPS, dialog.groups, strict=True):
        _type(qtbot, editor, code.split("-")[number].lower())
    qtbot.keyClick(dialog.go_on_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window is not None)
    _window(shell).show_page(_window(shell).children_page)
    qtbot.waitUntil(_window(shell).children_page.search.hasFocus)
    return code


def _window(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


def _has_ghost(chart: ChartView) -> bool:
    return any(drawn.role is ChartRole.GHOST for drawn in chart.drawn())


def _register(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.keyClick(window.children_page.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ChildFormDialog)
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.nik.hasFocus)
    _type(qtbot, form.name, name)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    form.sex.set_value("f")
    _type(qtbot, form.birth_date, "1/5/25")
    qtbot.keyClick(form.birth_date, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.children_page.child.name.text() == name)


@pytest.mark.usefixtures("usual_keys")
def test_from_the_first_start_to_a_saved_visit(qtbot: QtBot, shell: Shell) -> None:
    _create(qtbot, shell)
    window = _window(shell)
    _register(qtbot, window, "Kirana Dewi")
    child = window.children_page.child
    window.activateWindow()  # The offscreen platform does not give the focus back after a dialog.
    qtbot.waitUntil(child.hasFocus)
    qtbot.keyClick(child, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    _type(qtbot, child.form.visit_date, "1 Mei 2026")
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
    _create(qtbot, shell)
    _register(qtbot, _window(shell), "Kirana Dewi")
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    assert titles <= {"Anting Berlian", ""}


def test_the_code_must_be_typed_before_going_on(qtbot: QtBot, shell: Shell) -> None:
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    dialog.facility.set_value("Puskesmas Banjar I")
    dialog.person.setText("Siti")
    dialog.password.setText(PASSWORD)
    dialog.repeated.setText(PASSWORD)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.step == 1)
    _type(qtbot, dialog.groups[0], "0000")
    dialog.confirm_code()
    assert "Tidak sama" in dialog.code_form.fields[f"group_{ASKED_GROUPS[0]}"].sentence
    dialog.close()
    assert dialog.isVisible()
    assert shell.window is None


def test_a_weak_or_mistyped_password_is_told_at_its_field(qtbot: QtBot, shell: Shell) -> None:
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    dialog.facility.set_value("Puskesmas Banjar I")
    dialog.person.setText("Siti")
    dialog.password.setText("password1")
    dialog.submit()
    assert "tidak sama" in dialog.form.fields["repeated"].sentence
    dialog.repeated.setText("password1")
    dialog.submit()
    qtbot.waitUntil(lambda: "ditebak" in dialog.form.fields["password"].sentence)
    assert dialog.facility.value() == "Puskesmas Banjar I"
    assert dialog.password.text() == "password1"


def _shut(shell: Shell) -> None:
    _window(shell).retire()
    shell.window = None
    shell.end()


def _again(qtbot: QtBot, look: QApplication, folder: Path, tmp_path: Path) -> Shell:
    shell = Shell(look, folder, Preferences(tmp_path / "window.ini"))
    shell.begin()
    qtbot.waitUntil(lambda: shell.dialog is not None)
    return shell


def _signed_in_again(qtbot: QtBot, look: QApplication, folder: Path, tmp_path: Path) -> Shell:
    shell = _again(qtbot, look, folder, tmp_path)
    dialog = shell.dialog
    assert isinstance(dialog, UnlockDialog)
    _type(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window is not None)
    return shell


def test_a_wrong_password_is_told_and_the_right_one_opens(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    _create(qtbot, shell)
    _shut(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    _type(qtbot, dialog.password, "bukan sandinya")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    field = dialog.form.fields["password"]
    qtbot.waitUntil(lambda: field.sentence.startswith("Sandi salah."))
    assert second.window is None
    qtbot.waitUntil(dialog.open_button.isEnabled)
    _type(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    assert _window(second).facility.text() == "Puskesmas Langensari I"
    _shut(second)


def test_the_recovery_code_opens_and_sets_a_new_password(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = _create(qtbot, shell)
    _shut(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    _type(qtbot, dialog.code, code[:-1])
    _type(qtbot, dialog.new_password, "empat payung kuning")
    _type(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    fields = dialog.recovery_form.fields
    qtbot.waitUntil(lambda: fields["recovery_code"].sentence != "")
    assert dialog.new_password.text() == "empat payung kuning"
    _type(qtbot, dialog.code, code.lower().replace("-", " "))
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    window = _window(second)
    window.lock()
    _type(qtbot, window.lock_page.password, "empat payung kuning")
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locked)
    _shut(second)


def test_the_recovery_code_sets_the_password_of_the_chosen_admin(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = _create(qtbot, shell)
    opened = shell._opened
    assert opened is not None
    accounts, by = opened.app.accounts, opened.app.person
    accounts.add("rahma", "dr. Rahma", AccountRole.ADMIN, OTHERS_PASSWORD, by=by)
    accounts.add("dewi", "Dewi", AccountRole.MIDWIFE, OTHERS_PASSWORD, by=by)
    _shut(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    assert dialog.whose.count() == 2
    dialog.whose.setCurrentIndex(1)
    _type(qtbot, dialog.code, code)
    _type(qtbot, dialog.new_password, "empat payung kuning")
    _type(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    found = second._opened
    assert found is not None
    assert found.app.person.account == "rahma"
    _shut(second)


def _as_a_new_computer(shell: Shell) -> str:
    """Forget the vault at this computer; return its key fingerprint."""
    assert shell._opened is not None
    vault = shell._opened.vault
    fingerprint = vault.fingerprint
    _shut(shell)
    PinFile.of_vault(vault.header.vault_id).path.unlink()
    return fingerprint


def test_a_vault_that_this_computer_does_not_know_opens_after_one_comparison(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    _create(qtbot, shell)
    fingerprint = _as_a_new_computer(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    _type(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    question = dialog.key_question
    assert question.shown.text() == fingerprint
    assert "belum menyimpan sidik kunci" in question.reason.text()
    # Enter, pressed without reading, opens nothing.
    assert question.back_button.hasFocus()
    qtbot.keyClick(question.back_button, Qt.Key.Key_Return)
    assert dialog.step == PASSWORD_STEP_OF_SIGN_IN
    assert second.window is None
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    qtbot.keyClick(question.same_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: second.window is not None)
    _shut(second)
    third = _again(qtbot, look, folder, tmp_path)
    last = third.dialog
    assert isinstance(last, UnlockDialog)
    _type(qtbot, last.password, PASSWORD)
    qtbot.keyClick(last.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: third.window is not None)
    _shut(third)


def test_the_recovery_code_at_a_new_computer_asks_too(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = _create(qtbot, shell)
    _as_a_new_computer(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    _type(qtbot, dialog.code, code)
    _type(qtbot, dialog.new_password, "pendek")
    _type(qtbot, dialog.repeated, "pendek")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    qtbot.keyClick(dialog.key_question.same_button, Qt.Key.Key_Space)
    # What is wrong with the rest is told where it was typed.
    qtbot.waitUntil(lambda: dialog.step == RECOVERY_STEP)
    assert "terlalu pendek" in dialog.recovery_form.fields["password"].sentence
    _type(qtbot, dialog.new_password, "empat payung kuning")
    _type(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    _shut(second)


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("reason", ["key_changed", "vault_older"])
def test_each_reason_of_the_question_has_its_own_words(qtbot: QtBot, reason: str) -> None:
    question = KeyQuestion()
    qtbot.addWidget(question)
    question.ask(UnknownKey(reason, "AAAA-BBBB-CCCC-DDDD"))
    assert "wajar" in question.reason.text()
    assert "jangan buka" in question.advice.text()


def test_closing_the_first_dialog_ends_the_program(qtbot: QtBot, shell: Shell) -> None:
    shell.begin()
    assert shell.dialog is not None
    with qtbot.waitSignal(shell.dialog.given_up):  # type: ignore[attr-defined]  # of the first dialog
        shell.dialog.close()
    assert shell.window is None


def test_closing_the_first_dialog_asks_before_it_drops_a_typed_name(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    given_up: list[int] = []
    dialog.given_up.connect(lambda: given_up.append(1))
    dialog.restore_wanted.connect(lambda: given_up.append(2))
    _type(qtbot, dialog.person, "Siti Aminah")
    dialog.close()
    question = dialog.findChild(AskDialog)
    assert question is not None
    question.no_button.click()
    assert dialog.isVisible()
    assert dialog.person.value() == "Siti Aminah"
    qtbot.waitUntil(lambda: dialog.findChild(AskDialog) is None)
    dialog.restore_button.click()
    question = dialog.findChild(AskDialog)
    assert question is not None
    question.no_button.click()
    assert given_up == []
    qtbot.waitUntil(lambda: dialog.findChild(AskDialog) is None)
    dialog.close()
    question = dialog.findChild(AskDialog)
    assert question is not None
    question.yes_button.click()
    assert given_up == [1]


def _add_dewi(shell: Shell) -> None:
    opened = shell._opened
    assert opened is not None
    app = opened.app
    app.accounts.add("dewi", "Dewi", AccountRole.MIDWIFE, OTHERS_PASSWORD, by=app.person)


def test_the_sign_in_names_the_facility_and_its_people(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    _create(qtbot, shell)
    _add_dewi(shell)
    _shut(shell)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    assert "Puskesmas Langensari I" in {shown.text() for shown in dialog.findChildren(QLabel)}
    assert [dialog.who.itemText(n) for n in range(dialog.who.count())] == ["Siti Aminah", "Dewi"]
    assert dialog.who.value() == "Siti Aminah"
    dialog.who.setCurrentIndex(1)
    _type(qtbot, dialog.password, OTHERS_PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    assert second._opened is not None
    assert second._opened.app.person.account == "dewi"
    _shut(second)


def test_another_person_takes_the_locked_window_over(qtbot: QtBot, shell: Shell) -> None:
    _create(qtbot, shell)
    _add_dewi(shell)
    first = _window(shell)
    first.lock()
    lock = first.lock_page
    qtbot.waitUntil(lock.other_button.isVisible)
    qtbot.keyClick(lock.other_button, Qt.Key.Key_Return)
    _type(qtbot, lock.password, OTHERS_PASSWORD)
    qtbot.keyClick(lock.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window not in (None, first))
    assert not _window(shell).locked
    assert shell._opened is not None
    assert shell._opened.app.person.account == "dewi"


def test_the_data_key_is_changed_from_the_window(qtbot: QtBot, shell: Shell) -> None:
    _create(qtbot, shell)
    _register(qtbot, _window(shell), "Kirana Dewi")
    first, opened = _window(shell), shell._opened
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
    window = _window(shell)
    fingerprint = opened.vault.fingerprint
    assert window.toast.text() == f"Kunci data diganti. Catat sidik kunci baru: {fingerprint}."
    accounts_page = window.settings_page.accounts
    qtbot.waitUntil(lambda: fingerprint in accounts_page.fingerprint.text())
    assert opened.vault.key_hex != old_key
    window.show_page(window.children_page)
    qtbot.waitUntil(lambda: [row.name for row in window.children_page.model.rows] != [])
    window.lock()
    _type(qtbot, window.lock_page.password, PASSWORD)
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locked)


def test_a_damaged_vault_names_the_way_out_and_is_restored(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    _create(qtbot, shell)
    _register(qtbot, _window(shell), "Kirana Dewi")
    assert shell._opened is not None
    app = shell._opened.app
    backup = app.backups.make(tmp_path / "cadangan.berlian", by=app.person).path
    _shut(shell)
    for name in ("vault.json", "vault.json.copy"):
        (folder / name).write_bytes(b"{")
    second = _again(qtbot, look, folder, tmp_path)
    trouble = second.dialog
    assert isinstance(trouble, TroubleDialog)
    assert trouble.banner.text == "Berkas kunci rusak. Pulihkan dari cadangan terakhir."
    qtbot.keyClick(trouble.restore_button, Qt.Key.Key_Return)
    restoring = second.dialog
    assert isinstance(restoring, RestoreDialog)
    restoring.take_file(str(backup))
    qtbot.waitUntil(lambda: restoring.step == PASSWORD_STEP)
    _type(qtbot, restoring.password, PASSWORD)
    qtbot.keyClick(restoring.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: restoring.step == DONE_STEP)
    assert "Data lama disimpan di" in restoring.outcome.text()
    qtbot.keyClick(restoring.done_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(second.dialog, UnlockDialog))
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    _type(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    page = _window(second).children_page
    _window(second).show_page(page)
    qtbot.waitUntil(lambda: [row.name for row in page.model.rows] == ["Kirana Dewi"])
    notices = _window(second).notices
    qtbot.waitUntil(lambda: "dipulihkan dari cadangan" in notices.texts.get("restored", ""))
    _shut(second)


def test_entries_that_are_missing_are_told_until_an_admin_confirms(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    _create(qtbot, shell)
    _register(qtbot, _window(shell), "Kirana Dewi")
    _shut(shell)
    older = (folder / "vault.db").read_bytes()
    second = _signed_in_again(qtbot, look, folder, tmp_path)
    assert second._opened is not None
    app = second._opened.app
    app.children.register(a_child(name="Bagas Putra"), by=app.person)
    _shut(second)
    (folder / "vault.db").write_bytes(older)
    third = _signed_in_again(qtbot, look, folder, tmp_path)
    notices = _window(third).notices
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
    _shut(third)


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
    _create(qtbot, shell)
    _shut(shell)
    held = WriterLock.acquire(folder)
    second = _again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    _type(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: socket.gethostname() in dialog.form.banner.text)
    assert re.search(r"sejak \d+ \w+ \d{4} \d\d\.\d\d", dialog.form.banner.text)
    held.release()
    second.end()


def test_a_new_computer_begins_with_a_backup(
    qtbot: QtBot, look: QApplication, shell: Shell, tmp_path: Path
) -> None:
    _create(qtbot, shell)
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
    _type(qtbot, restoring.password, PASSWORD)
    qtbot.keyClick(restoring.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: restoring.step == DONE_STEP)
    qtbot.keyClick(restoring.done_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(fresh.dialog, UnlockDialog))
    fresh.end()


def test_a_second_enter_does_not_leave_the_making_of_a_vault(
    qtbot: QtBot, shell: Shell, folder: Path
) -> None:
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    dialog.facility.set_value("Puskesmas Banjar I")
    for editor, text in (
        (dialog.person, "Siti"),
        (dialog.password, PASSWORD),
        (dialog.repeated, PASSWORD),
    ):
        _type(qtbot, editor, text)
    dialog.create_button.setFocus()
    qtbot.keyClick(dialog.create_button, Qt.Key.Key_Return)
    for _ in range(2):
        focused: QWidget | None = dialog.focusWidget()
        # Qt aborts on a key for no widget; with no focus the dialog itself hears the key.
        qtbot.keyClick(dialog if focused is None else focused, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == CODE_STEP)
    assert shell.dialog is dialog
    assert dialog.sheet.holds_code
    # Nothing is on the disk until the code was confirmed.
    assert not folder.exists()


def test_a_vault_that_cannot_be_written_keeps_its_code_on_the_screen(
    qtbot: QtBot, shell: Shell, folder: Path
) -> None:
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    dialog.facility.set_value("Puskesmas Banjar I")
    dialog.person.setText("Siti")
    dialog.password.setText(PASSWORD)
    dialog.repeated.setText(PASSWORD)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.step == CODE_STEP)
    folder.write_text("a file in the way")
    shown = [found for found in dialog.findChildren(QLabel) if found.property("kind") == "code"]
    for number, editor in zip(ASKED_GROUPS, dialog.groups, strict=True):
        _type(qtbot, editor, shown[number].text())
    dialog.confirm_code()
    qtbot.waitUntil(lambda: bool(dialog.code_banner.text))
    assert dialog.sheet.holds_code
    folder.unlink()
    dialog.confirm_code()
    qtbot.waitUntil(lambda: shell.window is not None)
