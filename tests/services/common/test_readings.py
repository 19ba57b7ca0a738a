"""Readings beside a busy vault, through a real encrypted file and its journal."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from desktop_app.app import App, open_app
from desktop_app.db.engine import connect
from desktop_app.programme.records.children import JournalEntry
from desktop_app.services.common import readings
from desktop_app.services.growth import facts
from desktop_app.services.vault import access
from tests.builders import a_child
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER, TODAY
from tests.services.growing import a_wasted_girl


@contextmanager
def another_writer(app: App) -> Iterator[None]:
    """Hold the writer's lock as an import of another program does."""
    other = connect(app._vault.database_path, app._vault.key_hex)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def readings_of(app: App, **wanted: str) -> list[tuple[str, str, int, object]]:
    found = app.journal_search.search(action="read", by=app.person, **wanted)  # type: ignore[arg-type]
    return [
        (one.account, one.kind, one.record_id, dict(one.after or {}))
        for one in reversed(found)
        if one.kind != "audit"
    ]


def stored(app: App) -> tuple[JournalEntry, ...]:
    """What the vault's journal says was read, without what still waits."""
    with app._store.reading() as unit:
        return unit.journal.search(action="read")


def reopened(folder: Path) -> App:
    return open_app(access.unlock(folder, PASSWORD, how=FAST), clock=lambda: NOW)


def test_a_child_opens_while_another_program_writes(app: App) -> None:
    child_id = app.children.register(a_child(), by=MIDWIFE).record.child_id
    with another_writer(app):
        page = app.case_page.open(child_id, by=READER)
        app.history.of_child(child_id, by=READER)
    assert page.growth.child.child_id == child_id
    assert readings_of(app) == [
        ("tamu", "child", child_id, {}),
        ("tamu", "child", child_id, {"what": "history"}),
    ]


def test_closing_beside_a_writer_loses_no_reading(app: App, vault_folder: Path) -> None:
    child_id = app.children.register(a_child(), by=MIDWIFE).record.child_id
    with another_writer(app):
        app.case_page.open(child_id, by=READER)
        app.readings.write()
    app.close()
    again = reopened(vault_folder)
    assert readings_of(again) == [("tamu", "child", child_id, {})]
    again.close()


def test_a_batch_that_finds_the_vault_busy_is_written_later(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "BATCH_SECONDS", 0.01)
    child_id = app.children.register(a_child(), by=MIDWIFE).record.child_id
    with another_writer(app):
        app.case_page.open(child_id, by=READER)
        time.sleep(10 * readings.BATCH_SECONDS)
        assert not stored(app)
    lines = stored(app)
    for _ in range(1_000):
        if lines := stored(app):
            break
        time.sleep(readings.BATCH_SECONDS)
    assert [(one.account, one.record_id) for one in lines] == [("tamu", child_id)]


def test_a_child_is_journaled_once_a_day_for_each_person(app: App) -> None:
    child_id = app.children.register(a_child(), by=MIDWIFE).record.child_id
    for person in (READER, READER, MIDWIFE, READER):
        app.case_page.open(child_id, by=person)
    assert readings_of(app, kind="child") == [
        ("tamu", "child", child_id, {}),
        ("bidan", "child", child_id, {}),
    ]


def test_what_is_typed_to_search_makes_one_line(app: App) -> None:
    for typed in ("", "S", "Sy", "Syi"):
        app.children.search(typed, by=READER)
    app.children.search("Bagas", by=MIDWIFE)
    assert readings_of(app) == [
        ("tamu", "children", 0, {"count": 4, "text": "Syi"}),
        ("bidan", "children", 0, {"count": 1, "text": "Bagas"}),
    ]


def test_a_lock_writes_what_was_searched(app: App) -> None:
    app.children.search("Syifa", by=READER)
    app.accounts.note_locking(by=READER)
    with app._store.reading() as unit:
        lines = unit.journal.search(limit=2)
    assert [one.action for one in lines] == ["lock_screen", "read"]


def test_every_list_and_page_is_read_at_once_while_another_program_writes(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    app.children.register(a_child(name="Belum Ditimbang"), by=MIDWIFE)
    by = READER

    def read() -> tuple[object, ...]:
        found = app.worklist.today(by=by)
        return (
            app.children.search("", by=by),
            app.case_page.open(child.child_id, by=by),
            app.worklist.rows(found, by=by),
            app.worklist.by_child(found, by=by),
            app.feeding.pages(by=by),
            app.feeding.of_child(child.child_id, by=by),
            app.outpatient.of_child(child.child_id, by=by),
            app.immunisations.of_child(child.child_id, by=by),
            app.care_items.of_child(child.child_id, by=by),
            app.due_list.of_place(by=by),
            app.families.list(by=by),
            app.referrals.list(TODAY, TODAY, by=by),
            app.recap.months(),
            app.history.of_child(child.child_id, by=by),
        )

    with another_writer(app):
        beside_a_writer = read()
        # Her facts were out of date, and could not be stored.
        with app._store.reading() as unit:
            assert child.child_id in unit.facts.stale()
    assert child.child_id in {row.child.child_id for row in beside_a_writer[2]}  # type: ignore[attr-defined]
    assert read() == beside_a_writer
    with app._store.reading() as unit:
        assert unit.facts.stale() == []


def test_facts_out_of_date_are_read_as_they_would_be_stored(app: App) -> None:
    for number in range(3):
        a_wasted_girl(app, TODAY, name=f"Anak {number}")
    oldest = TODAY - timedelta(days=2_000)
    facts.refresh(app._store)
    with app._store.unit() as unit:
        unit.facts.forget_all()
        unit.children.add(a_child(name="Baru"))
        found = facts.current(unit, oldest)
        facts.refresh_in(unit)
        stored = unit.facts.all(oldest)
    assert len(found.child_id) == 4
    for name, column in stored.columns().items():
        np.testing.assert_array_equal(found.columns()[name], column)
