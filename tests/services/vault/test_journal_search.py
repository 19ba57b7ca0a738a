"""The journal's page: who did what, for the head alone, and shortened by the law's measure only."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from tests.builders import a_child
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def app(vault_folder: Path, watch: Watch) -> Iterator[App]:
    """The services over an open vault without children, by the test's clock."""
    opened = open_app(access.unlock(vault_folder, PASSWORD, how=FAST), clock=watch)
    yield opened
    opened.close()


def test_only_the_head_searches_and_the_search_itself_is_recorded(app: App) -> None:
    for person in (MIDWIFE, READER):
        with pytest.raises(NotAllowed):
            app.journal_search.search(by=person)
        with pytest.raises(NotAllowed):
            app.journal_search.prune(by=person)
    child = app.children.register(a_child(), by=MIDWIFE).record
    app.case_page.open(child.child_id, by=READER)
    found = app.journal_search.search(by=app.person)
    assert [(e.account, e.action, e.kind, e.record_id) for e in found] == [
        ("tamu", "read", "child", child.child_id),
        ("bidan", "create", "child", child.child_id),
        ("kepala", "sign_in", "vault", 0),
        ("kepala", "sign_in", "vault", 0),
        ("kepala", "admin_key", "vault", 0),
    ]
    again = app.journal_search.search(by=app.person)
    assert (again[0].account, again[0].action, again[0].kind) == ("kepala", "read", "audit")


def test_days_are_those_of_the_wall_and_both_are_included(app: App, watch: Watch) -> None:
    moments = [
        datetime(2026, 11, day, hour, 59, tzinfo=NOW.tzinfo)
        for day, hour in ((9, 23), (10, 0), (11, 23), (12, 0))
    ]
    for number, watch.now in enumerate(moments):
        app.children.register(a_child(name=f"Anak {number}"), by=app.person)
    found = app.journal_search.search(
        action="create", first_day=date(2026, 11, 10), last_day=date(2026, 11, 11), by=app.person
    )
    assert [entry.at for entry in found] == [moments[2], moments[1]]


def test_a_long_answer_goes_on_where_it_ended(app: App) -> None:
    for number in range(5):
        app.children.register(a_child(name=f"Anak {number}"), by=app.person)
    first = app.journal_search.search(action="create", limit=3, by=app.person)
    rest = app.journal_search.search(
        action="create", limit=3, before_id=first[-1].entry_id, by=app.person
    )
    assert len(first) + len(rest) == 5
    assert app.journal_search.search(account="bidan", by=app.person) == ()


def test_the_journal_is_kept_for_as_long_as_the_law_says_or_longer(app: App) -> None:
    retention = app.journal_search.retention()
    assert (retention.years, retention.least_years) == (25, 25)
    assert "Permenkes 24/2022" in retention.source
    with pytest.raises(Invalid) as refused:
        app.journal_search.set_retention(24, by=app.person)
    assert [(p.code, p.figures["least"]) for p in refused.value.problems] == [
        ("retention_too_short", 25)
    ]
    assert app.journal_search.set_retention(30, by=app.person).years == 30
    with pytest.raises(NotAllowed):
        app.journal_search.set_retention(40, by=MIDWIFE)


def test_only_the_beginning_goes_and_what_is_left_still_verifies(app: App, watch: Watch) -> None:
    for number in range(4):
        app.children.register(a_child(name=f"Anak {number}"), by=app.person)
        watch.now += timedelta(days=1)
    assert app.journal_search.prune(by=app.person) == 0
    # 29 February has no like in most years.
    watch.now = NOW.replace(year=2052, month=2, day=29)
    assert app.journal_search.prune(by=app.person) == 0
    app.journal_search.set_retention(26, by=app.person)
    watch.now = NOW.replace(year=2052) + timedelta(days=2)
    # The admin key, two sign-ins (as the vault was made, and by the test), and the first two
    # children.
    assert app.journal_search.prune(by=app.person) == 5
    names = [
        (entry.after or {}).get("name")
        for entry in app.journal_search.search(action="create", by=app.person)
    ]
    assert names == ["Anak 3", "Anak 2"]
    (line,) = app.journal_search.search(action="prune", by=app.person)
    assert line.after is not None
    assert (line.after["lines"], line.after["first_id"]) == (5, 6)
    assert verify(app._vault) == ()


def test_a_beginning_that_went_without_a_line_is_found(app: App, watch: Watch) -> None:
    for number in range(4):
        app.children.register(a_child(name=f"Anak {number}"), by=app.person)
        watch.now += timedelta(days=1)
    with app._store.unit() as unit:
        unit.journal.prune(NOW + timedelta(days=2))
        unit.commit()
    assert [problem.code for problem in verify(app._vault)] == ["journal_beginning_missing"]
