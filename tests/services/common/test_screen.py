"""While the screen is locked the services refuse; what was asked for before goes on to its end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import AccessEnded
from desktop_app.programme.records.children import Month
from desktop_app.services.common.screen import excused
from tests.builders import a_child, a_visit

ASKED: dict[str, Callable[[App, Path], object]] = {
    "search": lambda app, _out: app.children.search(by=app.person),
    "open": lambda app, _out: app.case_page.open(1, by=app.person),
    "register": lambda app, _out: app.children.register(a_child(name="Lain"), by=app.person),
    "record": lambda app, _out: app.visits.record(a_visit(child_id=1), by=app.person),
    "dump": lambda app, out: app.exports.dump(out / "dump", by=app.person),
    "month": lambda app, out: app.exports.month(
        Month(year=2026, month=5), out / "m.xlsx", by=app.person
    ),
    "backup": lambda app, out: app.backups.make(out / "b.berlian", by=app.person),
    "work list": lambda app, _out: app.worklist.today(app.clock().date(), by=app.person),
    "journal": lambda app, _out: app.journal_search.search(by=app.person),
    "accounts": lambda app, _out: app.accounts.new_recovery_code(by=app.person),
}


@pytest.mark.parametrize("what", ASKED)
def test_what_is_asked_behind_the_lock_is_refused(app: App, tmp_path: Path, what: str) -> None:
    app.children.register(a_child(), by=app.person)
    out = tmp_path / "out"
    out.mkdir()
    before = app._vault.header
    app.screen.lock()
    with pytest.raises(AccessEnded, match="screen_locked"):
        ASKED[what](app, out)
    assert not list(out.iterdir())
    assert app._vault.header == before
    app.screen.unlock()
    assert app.children.count(by=app.person) == 1


def test_the_lock_keeps_drafts_and_readings_and_what_is_excused(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    app.case_page.open(child.child_id, by=app.person)
    app.screen.lock()
    assert app.screen.locked
    app.drafts.keep("visit", {"weight": "7,"}, by=app.person)
    app.readings.write()
    with excused():
        assert app.children.count(by=app.person) == 1
        with excused():
            pass
        assert app.children.count(by=app.person) == 1
    with pytest.raises(AccessEnded):
        app.children.count(by=app.person)
    app.screen.unlock()
    kept = app.drafts.of("visit", by=app.person)
    assert kept is not None
    assert kept.content == {"weight": "7,"}
    assert app.journal_search.search(action="read", kind="child", by=app.person)


def test_a_locked_app_closes(app: App) -> None:
    app.children.search(by=app.person)
    app.screen.lock()
    app.close()
    with pytest.raises(AccessEnded):
        app.children.count(by=app.person)
