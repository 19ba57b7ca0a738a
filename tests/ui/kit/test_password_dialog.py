"""The password that is asked for before all data leaves a session that the keyring opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.ui.exchange.exports_page import ExportPage
from desktop_app.ui.kit.session import Session
from desktop_app.vault.vault import Vault
from tests.ui.conftest import PASSWORD


def test_the_password_is_asked_for_and_then_the_copy_is_written(
    qtbot: QtBot,
    filled: App,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Vault, "opened_by_keyring", True)
    page = ExportPage(session)
    qtbot.addWidget(page)
    page.show()
    out = tmp_path / "salinan"
    page.export_everything(out)
    qtbot.waitUntil(lambda: page.dialog is not None)
    dialog = page.dialog
    assert dialog is not None
    assert not out.exists()
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Space)
    assert "sandi" in dialog.form.fields["password"].sentence
    qtbot.keyClicks(dialog.password, "bukan sandinya")
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Sandi salah" in dialog.form.banner.text)
    assert not out.exists()
    dialog.password.setText(PASSWORD)
    qtbot.keyClick(dialog.yes_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Tersimpan: salinan" in page.done_text.text())
    assert any(out.iterdir())
    assert filled.children.count(by=filled.person) == 3
