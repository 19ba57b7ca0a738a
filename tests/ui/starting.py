"""The first start of the program and later ones, by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.start import Shell
from desktop_app.ui.vault.code_sheet import ASKED_GROUPS
from desktop_app.ui.vault.create_vault import CreateVaultDialog
from desktop_app.ui.vault.unlock import UnlockDialog

PASSWORD = "tiga kucing di atap"


def type_into(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def create_first(qtbot: QtBot, shell: Shell) -> str:
    """Go through the first start; returns the recovery code that was shown."""
    shell.begin()
    dialog = shell.dialog
    assert isinstance(dialog, CreateVaultDialog)
    qtbot.waitUntil(dialog.facility.hasFocus)
    qtbot.keyClicks(dialog.facility, "Puskesmas Langensari I")
    qtbot.keyClick(dialog.facility, Qt.Key.Key_Return)
    assert dialog.person.hasFocus()
    type_into(qtbot, dialog.person, "Siti Aminah")
    type_into(qtbot, dialog.password, PASSWORD)
    type_into(qtbot, dialog.repeated, PASSWORD)
    qtbot.keyClick(dialog.create_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == 1)
    shown = [found for found in dialog.findChildren(QLabel) if found.property("kind") == "code"]
    code = "-".join(found.text() for found in shown)
    for number, editor in zip(ASKED_GROUPS, dialog.groups, strict=True):
        type_into(qtbot, editor, code.split("-")[number].lower())
    qtbot.keyClick(dialog.go_on_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window is not None)
    window_of(shell).show_page(window_of(shell).children_page)
    qtbot.waitUntil(window_of(shell).children_page.search.hasFocus)
    return code


def window_of(shell: Shell) -> MainWindow:
    assert shell.window is not None
    return shell.window


def register(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.keyClick(window.children_page.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ChildFormDialog)
    assert dialog is not None
    form = dialog.form
    qtbot.waitUntil(form.nik.hasFocus)
    type_into(qtbot, form.name, name)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    form.sex.set_value("f")
    type_into(qtbot, form.birth_date, "1/5/25")
    qtbot.keyClick(form.birth_date, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.children_page.child.name.text() == name)


def shut(shell: Shell) -> None:
    window_of(shell).retire()
    shell.window = None
    shell.end()


def begin_again(qtbot: QtBot, look: QApplication, folder: Path, tmp_path: Path) -> Shell:
    shell = Shell(look, folder, Preferences(tmp_path / "window.ini"))
    shell.begin()
    qtbot.waitUntil(lambda: shell.dialog is not None)
    return shell


def sign_in_again(qtbot: QtBot, look: QApplication, folder: Path, tmp_path: Path) -> Shell:
    shell = begin_again(qtbot, look, folder, tmp_path)
    dialog = shell.dialog
    assert isinstance(dialog, UnlockDialog)
    type_into(qtbot, dialog.password, PASSWORD)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.window is not None)
    return shell
