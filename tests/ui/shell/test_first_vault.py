"""The dialog of the first start: names, password, the code that must be typed again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.shell.start import Shell
from desktop_app.ui.vault.code_sheet import ASKED_GROUPS
from desktop_app.ui.vault.create_vault import CODE_STEP, CreateVaultDialog
from tests.ui.starting import PASSWORD, type_into


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
    type_into(qtbot, dialog.groups[0], "0000")
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
    type_into(qtbot, dialog.person, "Siti Aminah")
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
        type_into(qtbot, editor, text)
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
        type_into(qtbot, editor, shown[number].text())
    dialog.confirm_code()
    qtbot.waitUntil(lambda: bool(dialog.code_banner.text))
    assert dialog.sheet.holds_code
    folder.unlink()
    dialog.confirm_code()
    qtbot.waitUntil(lambda: shell.window is not None)
