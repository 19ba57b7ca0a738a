"""A secret is cleared from the clipboard after a time; another program's text is not."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.programme.records.children import Role
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.clipboard import CLEARED_AFTER_MS, ClipboardLoan, forget_copied
from desktop_app.ui.kit.table_view import TableView
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
