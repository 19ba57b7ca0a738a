"""Sign in by password or recovery code, as another person, and at an unknown computer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.errors import UnknownKey
from desktop_app.programme.records.children import Role as AccountRole
from desktop_app.ui.shell.start import Shell
from desktop_app.ui.vault.key_question import KeyQuestion
from desktop_app.ui.vault.unlock import KEY_STEP, PASSWORD_STEP, RECOVERY_STEP, UnlockDialog
from desktop_app.vault.pin import PinFile
from tests.ui.starting import PASSWORD, begin_again, create_first, shut, type_into, window_of

OTHERS_PASSWORD = "sepeda biru tua"


def test_a_wrong_password_is_told_and_the_right_one_opens(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    shut(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    type_into(qtbot, dialog.password, "bukan sandinya")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    field = dialog.form.fields["password"]
    qtbot.waitUntil(lambda: field.sentence.startswith("Sandi salah."))
    assert second.window is None
    qtbot.waitUntil(dialog.open_button.isEnabled)
    type_into(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    assert window_of(second).facility.text() == "Puskesmas Langensari I"
    shut(second)


def test_the_recovery_code_opens_and_sets_a_new_password(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = create_first(qtbot, shell)
    shut(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    type_into(qtbot, dialog.code, code[:-1])
    type_into(qtbot, dialog.new_password, "empat payung kuning")
    type_into(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    fields = dialog.recovery_form.fields
    qtbot.waitUntil(lambda: fields["recovery_code"].sentence != "")
    assert dialog.new_password.text() == "empat payung kuning"
    type_into(qtbot, dialog.code, code.lower().replace("-", " "))
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    window = window_of(second)
    window.lock()
    type_into(qtbot, window.lock_page.password, "empat payung kuning")
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locked)
    shut(second)


def test_the_recovery_code_sets_the_password_of_the_chosen_admin(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = create_first(qtbot, shell)
    opened = shell._opened
    assert opened is not None
    accounts, by = opened.app.accounts, opened.app.person
    accounts.add("rahma", "dr. Rahma", AccountRole.ADMIN, OTHERS_PASSWORD, by=by)
    accounts.add("dewi", "Dewi", AccountRole.MIDWIFE, OTHERS_PASSWORD, by=by)
    shut(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    assert dialog.whose.count() == 2
    dialog.whose.setCurrentIndex(1)
    type_into(qtbot, dialog.code, code)
    type_into(qtbot, dialog.new_password, "empat payung kuning")
    type_into(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    found = second._opened
    assert found is not None
    assert found.app.person.account == "rahma"
    shut(second)


def _as_a_new_computer(shell: Shell) -> str:
    """Forget the vault at this computer; return its key fingerprint."""
    assert shell._opened is not None
    vault = shell._opened.vault
    fingerprint = vault.fingerprint
    shut(shell)
    PinFile.of_vault(vault.header.vault_id).path.unlink()
    return fingerprint


def test_a_vault_that_this_computer_does_not_know_opens_after_one_comparison(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    fingerprint = _as_a_new_computer(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    type_into(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    question = dialog.key_question
    assert question.shown.text() == fingerprint
    assert "belum menyimpan sidik kunci" in question.reason.text()
    # Enter, pressed without reading, opens nothing.
    assert question.back_button.hasFocus()
    qtbot.keyClick(question.back_button, Qt.Key.Key_Return)
    assert dialog.step == PASSWORD_STEP
    assert second.window is None
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    qtbot.keyClick(question.same_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: second.window is not None)
    shut(second)
    third = begin_again(qtbot, look, folder, tmp_path)
    last = third.dialog
    assert isinstance(last, UnlockDialog)
    type_into(qtbot, last.password, PASSWORD)
    qtbot.keyClick(last.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: third.window is not None)
    shut(third)


def test_the_recovery_code_at_a_new_computer_asks_too(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    code = create_first(qtbot, shell)
    _as_a_new_computer(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    dialog.forgot()
    type_into(qtbot, dialog.code, code)
    type_into(qtbot, dialog.new_password, "pendek")
    type_into(qtbot, dialog.repeated, "pendek")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: dialog.step == KEY_STEP)
    qtbot.keyClick(dialog.key_question.same_button, Qt.Key.Key_Space)
    # What is wrong with the rest is told where it was typed.
    qtbot.waitUntil(lambda: dialog.step == RECOVERY_STEP)
    assert "terlalu pendek" in dialog.recovery_form.fields["password"].sentence
    type_into(qtbot, dialog.new_password, "empat payung kuning")
    type_into(qtbot, dialog.repeated, "empat payung kuning")
    dialog.submit_recovery()
    qtbot.waitUntil(lambda: second.window is not None)
    shut(second)


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("reason", ["key_changed", "vault_older"])
def test_each_reason_of_the_question_has_its_own_words(qtbot: QtBot, reason: str) -> None:
    question = KeyQuestion()
    qtbot.addWidget(question)
    question.ask(UnknownKey(reason, "AAAA-BBBB-CCCC-DDDD"))
    assert "wajar" in question.reason.text()
    assert "jangan buka" in question.advice.text()


def _add_dewi(shell: Shell) -> None:
    opened = shell._opened
    assert opened is not None
    app = opened.app
    app.accounts.add("dewi", "Dewi", AccountRole.MIDWIFE, OTHERS_PASSWORD, by=app.person)


def test_the_sign_in_names_the_facility_and_its_people(
    qtbot: QtBot, look: QApplication, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    create_first(qtbot, shell)
    _add_dewi(shell)
    shut(shell)
    second = begin_again(qtbot, look, folder, tmp_path)
    dialog = second.dialog
    assert isinstance(dialog, UnlockDialog)
    assert "Puskesmas Langensari I" in {shown.text() for shown in dialog.findChildren(QLabel)}
    assert [dialog.who.itemText(n) for n in range(dialog.who.count())] == ["Siti Aminah", "Dewi"]
    assert dialog.who.value() == "Siti Aminah"
    dialog.who.setCurrentIndex(1)
    type_into(qtbot, dialog.password, OTHERS_PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: second.window is not None)
    assert second._opened is not None
    assert second._opened.app.person.account == "dewi"
    shut(second)


def test_another_person_takes_the_locked_window_over(qtbot: QtBot, shell: Shell) -> None:
    create_first(qtbot, shell)
    _add_dewi(shell)
    first = window_of(shell)
    first.lock()
    lock = first.lock_page
    qtbot.waitUntil(lock.other_button.isVisible)
    qtbot.keyClick(lock.other_button, Qt.Key.Key_Return)
    type_into(qtbot, lock.password, OTHERS_PASSWORD)
    qtbot.keyClick(lock.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window not in (None, first))
    assert not window_of(shell).locked
    assert shell._opened is not None
    assert shell._opened.app.person.account == "dewi"
