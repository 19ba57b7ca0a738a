"""A real encrypted vault for every test: made once by the migrations, copied for each."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import AccessEnded, UnknownKey
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.vault import access
from desktop_app.vault.keys import KdfParameters

PASSWORD = "kebun teh di lereng"
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
FIRST_KEY = "VEGP-767R-GSX1-MFDX"
"""The key fingerprint of tests/data/vaults/first, which no test's computer knows."""
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=7)))


@dataclass(slots=True)
class Calendar:
    """A clock that a story sets from day to day."""

    day: date = TODAY

    def __call__(self) -> datetime:
        return datetime.combine(self.day, NOW.timetz())


def compared(folder: Path, password: str, reason: str) -> access.HowToOpen:
    """How to open a vault whose fingerprint is asked about, for this reason, and was compared."""
    with pytest.raises(UnknownKey, match=reason) as asked:
        access.unlock(folder, password, how=FAST)
    return replace(FAST, accept_key=asked.value.fingerprint)


READER = Person(account="tamu", role=Role.READ_ONLY)
MIDWIFE = Person(account="bidan", role=Role.MIDWIFE)


@pytest.fixture(scope="session")
def vault_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault without children, closed."""
    folder = tmp_path_factory.mktemp("template") / "vault"
    created = access.create_vault(
        folder,
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    open_app(created.vault, clock=lambda: NOW).close()
    return folder


@pytest.fixture
def vault_folder(vault_template: Path, tmp_path: Path) -> Path:
    """A vault without children that this test alone has."""
    return Path(shutil.copytree(vault_template, tmp_path / "vault"))


@pytest.fixture
def app(vault_folder: Path) -> Iterator[App]:
    """The services over an open vault without children; today is 24 Nov 2026."""
    opened = open_app(access.unlock(vault_folder, PASSWORD, how=FAST), clock=lambda: NOW)
    yield opened
    _demand_that_the_journal_rebuilds(opened)
    opened.close()


@pytest.fixture
def calendar() -> Calendar:
    """The clock of `living_app`, to be set to the story's next day."""
    return Calendar()


@pytest.fixture
def living_app(vault_folder: Path, calendar: Calendar) -> Iterator[App]:
    """The same services over time: what day it is, `calendar` says."""
    opened = open_app(access.unlock(vault_folder, PASSWORD, how=FAST), clock=calendar)
    yield opened
    _demand_that_the_journal_rebuilds(opened)
    opened.close()


def _demand_that_the_journal_rebuilds(app: App) -> None:
    """After every test, whatever it did through the services: replay = tables."""
    with suppress(AccessEnded), app.visits.store.reading() as unit:
        assert unit.replay() == ()
