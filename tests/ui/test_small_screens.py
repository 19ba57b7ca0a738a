"""Every page and form on small screens: nothing cut, nothing outside, the buttons in sight."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App, open_app
from desktop_app.services.vault import access
from desktop_app.ui.kit import scrolling, theme
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.conftest import FAST, NOW, PASSWORD
from tests.ui.every_form import FORMS, fill_register, world_of
from tests.ui.full_case import NAME
from tests.ui.screen_walk import complaints, is_seen

SCREENS = {"960x540": QSize(940, 500), "1366x768": QSize(1366, 696)}
"""What a window has on each screen beside a title bar and a task bar."""
PAGES = (
    "today_page", "children_page", "referrals_page", "feeding_page", "recap_page", "quality_page",
    "import_page", "export_page",
)  # fmt: skip
SETTINGS = ("general", "accounts", "backups", "rules", "journal", "breaches", "trash")


@pytest.fixture(scope="module")
def full_vault(window_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with something for every page and form."""
    folder = Path(shutil.copytree(window_vault, tmp_path_factory.mktemp("small") / "vault"))
    app = open_app(access.unlock(folder, PASSWORD, how=FAST), clock=lambda: NOW)
    fill_register(app)
    app.close()
    return folder


@pytest.fixture
def vault(full_vault: Path, tmp_path: Path) -> access.Vault:
    """An open copy of it."""
    folder = Path(shutil.copytree(full_vault, tmp_path / "vault"))
    return access.unlock(folder, PASSWORD, how=FAST)


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QSize:
    """The room that a window has."""
    size = SCREENS[request.param]
    monkeypatch.setattr(scrolling, "room_for", lambda _window: size)
    return size


@pytest.fixture
def small(qtbot: QtBot, session: Session, screen: QSize) -> Iterator[MainWindow]:
    """The window as large as the screen lets it be."""
    window = MainWindow(session)
    window.resize(screen)
    window.show()
    assert window.size() == screen
    yield window
    session.tasks.close()
    window.retire()
    qtbot.wait(1)


def _settled(qtbot: QtBot, session: Session) -> None:
    """Wait until every reading has been shown and laid out."""
    answers: list[object] = []
    # Readings are answered in turn, so this one comes last.
    session.tasks.read(lambda: None, on_done=answers.append, on_error=answers.append)
    qtbot.waitUntil(lambda: bool(answers) and not session.tasks.busy)
    for _ in range(3):
        QApplication.processEvents()


def test_every_page_can_be_seen_whole(qtbot: QtBot, session: Session, small: MainWindow) -> None:
    found: list[str] = []

    def look(name: str, page: Page) -> None:
        small.show_page(page)
        _settled(qtbot, session)
        found.extend(f"{name}: {text}" for text in complaints(small))

    for name in PAGES:
        look(name, getattr(small, name))
    for name in SETTINGS:
        small.settings_page.show_tab(getattr(small.settings_page, name))
        look(f"settings {name}", small.settings_page)
    assert not found, "\n".join(found)


def test_a_child_and_the_form_of_a_visit_can_be_seen_whole(
    qtbot: QtBot, app: App, session: Session, small: MainWindow
) -> None:
    child_id = app.children.search(NAME, by=app.person)[0].child_id
    small._open_child(child_id)
    view = small.children_page.child
    with qtbot.waitSignal(view.shown):
        pass
    _settled(qtbot, session)
    assert not complaints(small), "\n".join(complaints(small))
    view.new_visit()
    _settled(qtbot, session)
    assert not complaints(small), "\n".join(complaints(small))
    assert is_seen(view.form.weight_kg)
    assert is_seen(view.form.save_button)
    assert is_seen(view.panel) or view.panel.visibleRegion().boundingRect().height() > 300


def test_every_form_keeps_its_buttons_on_the_screen(
    qtbot: QtBot, app: App, session: Session, screen: QSize
) -> None:
    found: list[str] = []
    for name, open_form in FORMS.items():
        over = QWidget()
        qtbot.addWidget(over)
        column(over)
        over.resize(screen)
        theme.dress(over)
        over.show()
        opened = open_form(world_of(app, session, qtbot, over))
        _settled(qtbot, session)
        window = opened.save.window()
        if window is not over:
            if window.width() > screen.width() or window.height() > screen.height():
                found.append(f"{name}: larger than the screen: {window.size()}")
            if not is_seen(opened.save):
                found.append(f"{name}: its button to save is out of sight")
        found.extend(f"{name}: {text}" for text in complaints(window))
        window.hide()
    assert not found, "\n".join(found)
