"""A program that has not been started yet, in a folder without a vault."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.services.vault import access
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.shell.start import Shell
from tests.ui.conftest import FAST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def usual_keys() -> None:
    """The test pays for keys what the program pays; all others make them cheaply."""


@pytest.fixture
def cheap_keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "usual_keys" in request.fixturenames:
        return
    for name in ("create_vault", "prepare_vault", "unlock", "unlock_with_code"):
        monkeypatch.setattr(access, name, partial(getattr(access, name), how=FAST))
    accepting = access.accepting
    monkeypatch.setattr(
        access, "accepting", lambda accepted: replace(accepting(accepted), kdf=FAST.kdf)
    )


@pytest.fixture
def shell(
    qtbot: QtBot,  # noqa: ARG001 -- it must be there before
    look: QApplication,
    folder: Path,
    tmp_path: Path,
    cheap_keys: None,  # noqa: ARG001 -- it must be there before
) -> Iterator[Shell]:
    made = Shell(look, folder, Preferences(tmp_path / "window.ini"))
    yield made
    if made.window is not None:
        made.window.retire()
    made.end()
