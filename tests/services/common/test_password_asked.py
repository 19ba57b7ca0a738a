"""A session that the keyring opened is asked for the password before the register leaves."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import WrongPassword
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.services.common.password_asked import VALID_SECONDS, PasswordNeeded
from desktop_app.services.vault import access
from tests.builders import a_child
from tests.services.conftest import FAST, NOW, PASSWORD
from tests.vault.conftest import MemoryKeyring

OCTOBER = Month(year=2026, month=10)
QUARTER = Quarter(year=2026, quarter=4)


@pytest.fixture
def remembered(app: App, vault_folder: Path) -> Iterator[App]:
    """The services over a vault that the keyring has opened."""
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    app.children.register(a_child(), by=app.person)
    assert app.accounts.remember(by=app.person)
    app.close()
    vault = access.unlock_from_keyring(vault_folder, how=FAST)
    assert vault is not None
    opened = open_app(vault, lambda: NOW)
    yield opened
    opened.close()
    keyring.set_keyring(before)


TAKING: dict[str, Callable[[App, Path], object]] = {
    "month": lambda app, out: app.exports.month(OCTOBER, out, by=app.person),
    "dump": lambda app, out: app.exports.dump(out, by=app.person),
    "pseudonymised": lambda app, out: app.pseudonymised.write(out, by=app.person),
    "scorecard": lambda app, out: app.scorecards.export(QUARTER, out, by=app.person),
    "genting": lambda app, out: app.genting.export(out, by=app.person),
    "backup": lambda app, out: app.backups.make(out, by=app.person),
}


@pytest.mark.parametrize("name", TAKING)
def test_the_register_leaves_only_after_the_password(
    remembered: App, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "keluar"
    with pytest.raises(PasswordNeeded):
        TAKING[name](remembered, out)
    assert not out.exists()
    with pytest.raises(WrongPassword):
        remembered.accounts.confirm_taking_out("bukan sandinya", by=remembered.person)
    with pytest.raises(PasswordNeeded):
        TAKING[name](remembered, out)
    remembered.accounts.confirm_taking_out(PASSWORD, by=remembered.person)
    TAKING[name](remembered, out)
    assert out.exists()


def test_a_password_counts_for_a_quarter_of_an_hour(
    remembered: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered.accounts.confirm_taking_out(PASSWORD, by=remembered.person)
    began = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: began + VALID_SECONDS - 1)
    remembered.exports.dump(tmp_path / "satu", by=remembered.person)
    monkeypatch.setattr(time, "monotonic", lambda: began + VALID_SECONDS + 1)
    with pytest.raises(PasswordNeeded):
        remembered.exports.dump(tmp_path / "dua", by=remembered.person)


def test_single_sheets_and_the_daily_backup_never_ask(remembered: App, tmp_path: Path) -> None:
    out = tmp_path / "grafik.pdf"
    remembered.exports.chart_pdf(1, out, by=remembered.person, indicator=Indicator.HEIGHT_FOR_AGE)
    assert out.exists()
    assert remembered.backups.to_folder(by=remembered.person).path.exists()


def test_a_session_that_a_password_opened_is_not_asked(app: App, tmp_path: Path) -> None:
    for name, taking in TAKING.items():
        taking(app, tmp_path / name)
        assert (tmp_path / name).exists()
