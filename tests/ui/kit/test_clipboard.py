"""A secret is cleared from the clipboard after a time; another program's text is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.programme.records.children import Role
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.clipboard import (
    CLEARED_AFTER_MS,
    ClipboardLoan,
    CopiesMarked,
    forget_copied,
)
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.shell.application import make_application
from desktop_app.ui.vault.accounts_model import AccountsModel
from desktop_app.wording import INDONESIAN


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 -- the clipboard needs the application
    return QObject()


def test_it_is_cleared_when_its_time_is_over(qtbot: QtBot, owner: QObject) -> None:
    assert CLEARED_AFTER_MS == 30_000
    loan = ClipboardLoan(owner, cleared_after_ms=20)
    loan.lend("244G-B6H2")
    assert QGuiApplication.clipboard().text() == "244G-B6H2"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_what_was_copied_meanwhile_stays(owner: QObject) -> None:
    loan = ClipboardLoan(owner)
    loan.lend("244G-B6H2")
    QGuiApplication.clipboard().setText("nomor telepon")
    loan.take_back()
    assert QGuiApplication.clipboard().text() == "nomor telepon"


def test_tools_that_keep_a_history_are_told_that_it_is_secret(owner: QObject) -> None:
    loan = ClipboardLoan(owner)
    loan.lend("244G-B6H2")
    content = QGuiApplication.clipboard().mimeData()
    assert content.text() == "244G-B6H2"
    assert content.data("x-kde-passwordManagerHint").data() == b"secret"
    for name in (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ):
        windows = f'application/x-qt-windows-mime;value="{name}"'
        assert content.data(windows).data() == b"\0\0\0\0"
    loan.take_back()
    assert QGuiApplication.clipboard().text() == ""


def test_a_copied_cell_of_a_list_is_marked_as_secret_too(qtbot: QtBot) -> None:
    model = AccountsModel(INDONESIAN)
    table = TableView(model)
    qtbot.addWidget(table)
    row = AccountRow(username="siti", display_name="Bidan Siti", role=Role.MIDWIFE, is_own=False)
    model.show((row,))
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    content = QGuiApplication.clipboard().mimeData()
    assert content.text() == "Bidan Siti"
    assert content.data("x-kde-passwordManagerHint").data() == b"secret"
    forget_copied()
    assert QGuiApplication.clipboard().text() == ""


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[CopiesMarked]:
    made = CopiesMarked(qapp)
    yield made
    made.setParent(None)
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def a_label() -> QLabel:
    label = QLabel("Siti Aminah")
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSelection(0, len(label.text()))
    return label


def a_choice() -> QComboBox:
    choice = QComboBox()
    choice.setEditable(True)
    choice.setEditText("Siti Aminah")
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    return choice


def selected(part: QLineEdit | QPlainTextEdit | QTextEdit) -> QWidget:
    part.selectAll()
    return part


PARTS = {
    "line": lambda: selected(QLineEdit("Siti Aminah")),
    "text": lambda: selected(QPlainTextEdit("Siti Aminah")),
    "rich text": lambda: selected(QTextEdit("Siti Aminah")),
    "choice": a_choice,
    "label": a_label,
}


@pytest.mark.usefixtures("marking")
@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_what_is_copied_or_cut_by_key_is_marked_as_secret(
    qtbot: QtBot, name: str, key: Qt.Key
) -> None:
    QGuiApplication.clipboard().clear()
    part = PARTS[name]()
    qtbot.addWidget(part)
    part.show()
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    put: list[bool] = []
    told = QGuiApplication.clipboard().dataChanged.connect(lambda: put.append(is_marked()))
    qtbot.keyClick(part, key, Qt.KeyboardModifier.ControlModifier)
    QObject.disconnect(told)
    if name == "label" and key == Qt.Key.Key_X:
        assert QGuiApplication.clipboard().text() in {"", "Siti Aminah"}
        return
    assert text_there() == "Siti Aminah"
    # Not even for a moment did it stand there without its marks.
    assert put
    assert all(put)
    left = {"line": "text", "text": "toPlainText", "rich text": "toPlainText"}.get(name)
    if left is not None:
        assert getattr(part, left)() == ("" if key == Qt.Key.Key_X else "Siti Aminah")


def text_there() -> str:
    return QGuiApplication.clipboard().text()


def is_marked() -> bool:
    content = QGuiApplication.clipboard().mimeData()
    return content.data("x-kde-passwordManagerHint").data() == b"secret"


@pytest.mark.parametrize("ours", ["ours", ""])
def test_what_a_menu_copies_is_marked_but_no_other_programs_text(
    qtbot: QtBot, qapp: QApplication, ours: str
) -> None:
    watch = CopiesMarked(qapp, is_ours=lambda: bool(ours))
    line = QLineEdit("Siti Aminah")
    qtbot.addWidget(line)
    line.selectAll()
    line.copy()
    assert text_there() == "Siti Aminah"
    assert is_marked() is bool(ours)
    watch.deleteLater()
    qapp.sendPostedEvents(watch, QEvent.Type.DeferredDelete)


@pytest.mark.usefixtures("marking")
def test_a_hidden_password_is_not_copied(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    line = QLineEdit("kebun teh")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


def test_the_program_watches_from_its_start(qapp: QApplication) -> None:
    make_application([])
    make_application([])
    assert len(qapp.findChildren(CopiesMarked)) == 1
