"""A real window over a real encrypted vault, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App, open_app
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.services.vault import access
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.translation import Translation
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.vault.keys import KdfParameters

PASSWORD = "kebun teh di lereng"
PATIENCE_MS = 120_000
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """The robot, which also waits for a slow machine: its own five seconds are too few there."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        monkeypatch.setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def look(qapp: QApplication) -> QApplication:
    """The application in the program's font and colours, which are put on once."""
    if qapp.font().family() != theme.FONT_FAMILY:
        theme.apply(qapp, theme.load())
    return qapp


@pytest.fixture(scope="session")
def window_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault of one account and no children."""
    folder = tmp_path_factory.mktemp("window") / "vault"
    created = access.create_vault(
        folder,
        facility="Puskesmas Banjar I",
        username="siti",
        display_name="Bidan Siti",
        password=PASSWORD,
        how=FAST,
    )
    open_app(created.vault, clock=lambda: NOW).close()
    return folder


@pytest.fixture
def vault(window_vault: Path, tmp_path: Path) -> access.Vault:
    """An open vault for this test only."""
    folder = Path(shutil.copytree(window_vault, tmp_path / "vault"))
    return access.unlock(folder, PASSWORD, how=FAST)


@pytest.fixture
def app(vault: access.Vault) -> Iterator[App]:
    """The services over it; today is 24 Nov 2026."""
    opened = open_app(vault, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def filled(app: App) -> App:
    """The services over a vault with three children; the first has three visits."""
    for name, sex, born, desa in (
        ("Aisyah Putri", Sex.FEMALE, date(2025, 1, 10), "Balokang"),
        ("Bagas Pratama", Sex.MALE, date(2024, 6, 2), "Cibeureum"),
        ("Citra Lestari", Sex.FEMALE, date(2023, 3, 15), "Balokang"),
    ):
        child = Child(
            name=name, sex=sex, birth_date=born, mother="Euis", desa=desa, posyandu="Mawar 1"
        )
        app.children.register(child, by=app.person)
    first = app.children.search("Aisyah", by=app.person)[0].child_id
    for day, weight, height in (
        (date(2026, 8, 10), 9.6, 78.0),
        (date(2026, 9, 11), 9.8, 79.1),
        (date(2026, 10, 12), 10.0, 80.2),
    ):
        visit = Visit(
            child_id=first,
            visit_date=day,
            weight_kg=weight,
            lenhei_cm=height,
            measure=Measure.LYING,
            examiner="Bidan Siti",
        )
        app.visits.record(visit, by=app.person)
    return app


@pytest.fixture
def translation(look: QApplication) -> Iterator[Translation]:
    """The translation in Indonesian; it is set back to Indonesian after the test."""
    spoken = Translation(look)
    spoken.use("id")
    yield spoken
    spoken.use("id")


@pytest.fixture
def session(
    app: App, vault: access.Vault, translation: Translation, tmp_path: Path
) -> Iterator[Session]:
    """The session that pages are made with."""
    announcer = Announcer()
    tasks = Tasks(announcer)
    yield Session(
        services=app,
        keys=vault,
        display_name="Bidan Siti",
        today=lambda: TODAY,
        tasks=tasks,
        announcer=announcer,
        wording=translation.wording,
        preferences=Preferences(tmp_path / "window.ini"),
    )
    tasks.close()


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[MainWindow]:
    """The window, shown at its list of children, which is loaded."""
    shown = MainWindow(session)
    shown.show_page(shown.children_page)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.children_page.count.text() != "" and shown.isActiveWindow())
    yield shown
    session.tasks.close()
    shown.retire()
