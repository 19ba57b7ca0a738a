"""The journal only grows, and a line that was changed or removed is found."""

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from desktop_app.db.unit import Store
from desktop_app.errors import Problem
from desktop_app.programme.records.children import JournalEntry

START = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=7)))
COPY_OF_THE_LAST = (
    "INSERT INTO audit SELECT 11, at, account, action, kind, record_id, before, after,"
    " {prev_hash}, hash, version, child_id, rows_after, salt, digest FROM audit"
    " WHERE entry_id = 10"
)
UNGUARD = ("audit_next", "audit_end", "audit_unchanged", "audit_kept")


def entry(number: int) -> JournalEntry:
    return JournalEntry(
        entry_id=0,
        at=START + timedelta(minutes=number),
        account="bidan" if number % 2 else "kepala",
        action="correct",
        kind="visit" if number % 3 else "child",
        record_id=number,
        before={"weight_kg": 8.4},
        after={"weight_kg": 8.5, "notes": "“ulang”"},
    )


@pytest.fixture
def journal(store: Store) -> Store:
    """A store with ten lines in its journal, written in two units."""
    for numbers in (range(1, 5), range(5, 11)):
        with store.unit() as unit:
            unit.journal.write_many(entry(number) for number in numbers)
            unit.commit()
    return store


def findings(store: Store) -> tuple[Problem, ...]:
    with store.reading() as unit:
        return unit.journal.verify()


def found(store: Store) -> list[tuple[str, dict[str, object]]]:
    return [(problem.code, dict(problem.figures)) for problem in findings(store)]


def tamper(engine: Engine, *statements: str) -> None:
    """Do what a person with the key and a database browser could do."""
    with engine.connect() as connection:
        for trigger in UNGUARD:
            connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()


def test_a_line_comes_out_as_it_went_in(store: Store) -> None:
    with store.unit() as unit:
        unit.journal.write(
            at=START,
            account="bidan",
            action="create",
            kind="child",
            record_id=7,
            before=None,
            after={"name": "Syifa", "reported": {"kia": "Ya"}, "weights": [1, 2.5, None]},
        )
        (line,) = unit.journal.search()
    assert line == JournalEntry(
        entry_id=1,
        at=START,
        account="bidan",
        action="create",
        kind="child",
        record_id=7,
        before=None,
        after={"name": "Syifa", "reported": {"kia": "Ya"}, "weights": [1, 2.5, None]},
    )
    assert line.at.tzinfo is UTC


def test_a_moment_without_its_zone_is_our_bug(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"), store.unit() as unit:
        unit.journal.write(
            at=START.replace(tzinfo=None),
            account="bidan",
            action="read",
            kind="child",
            record_id=1,
            before=None,
            after=None,
        )


@pytest.mark.parametrize(
    "wanted,ids",
    [
        ({}, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        ({"account": "kepala"}, [10, 8, 6, 4, 2]),
        ({"kind": "child", "record_id": 9}, [9]),
        ({"action": "remove"}, []),
        ({"since": START + timedelta(minutes=9)}, [10, 9]),
        ({"until": START + timedelta(minutes=3)}, [2, 1]),
        ({"limit": 2}, [10, 9]),
        ({"limit": 2, "before_id": 9}, [8, 7]),
    ],
)
def test_lines_are_searched_newest_first(
    journal: Store, wanted: dict[str, object], ids: list[int]
) -> None:
    with journal.reading() as unit:
        assert [line.entry_id for line in unit.journal.search(**wanted)] == ids  # type: ignore[arg-type]  # each case names its own


def test_an_untouched_journal_is_sound(store: Store) -> None:
    assert findings(store) == ()
    with store.unit() as unit:
        unit.journal.write_many(entry(number) for number in range(2_500))
        unit.commit()
    assert findings(store) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET account = 'x' WHERE entry_id = 3",
        "UPDATE OR REPLACE audit SET entry_id = 2 WHERE entry_id = 3",
        "DELETE FROM audit WHERE entry_id = 3",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE entry_id = 3",
        COPY_OF_THE_LAST.format(prev_hash="zeroblob(32)"),
    ],
)
def test_the_database_itself_refuses_to_change_the_journal(
    journal: Store, engine: Engine, statement: str
) -> None:
    with engine.connect() as connection, pytest.raises(IntegrityError, match="audit is"):
        connection.exec_driver_sql(statement)
    assert findings(journal) == ()


Found = list[tuple[str, dict[str, object]]]


@pytest.mark.parametrize(
    "statement,expected",
    [
        (
            "UPDATE audit SET after = replace(after, '8.5', '8.6') WHERE entry_id = 4",
            [("journal_changed", {"entry": 4})],
        ),
        (
            "UPDATE audit SET account = 'lain' WHERE entry_id = 10",
            [("journal_changed", {"entry": 10})],
        ),
        (
            "UPDATE audit SET at = '2026-01-01T00:00:00.000000+00:00' WHERE entry_id = 1",
            [("journal_changed", {"entry": 1})],
        ),
        (
            "DELETE FROM audit WHERE entry_id IN (4, 5)",
            [("journal_missing", {"first": 4, "last": 5})],
        ),
        ("DELETE FROM audit WHERE entry_id = 1", [("journal_missing", {"first": 1, "last": 1})]),
        ("DELETE FROM audit WHERE entry_id > 8", [("journal_missing", {"first": 9, "last": 10})]),
        ("DELETE FROM audit", [("journal_missing", {"first": 1, "last": 10})]),
        (
            COPY_OF_THE_LAST.format(prev_hash="prev_hash"),
            [("journal_extra", {"entry": 11})],
        ),
        ("DELETE FROM audit_chain", [("journal_chain_missing", {})]),
    ],
)
def test_what_was_changed_behind_the_programs_back_is_found(
    journal: Store, engine: Engine, statement: str, expected: Found
) -> None:
    tamper(engine, statement)
    assert found(journal) == expected


@pytest.mark.parametrize("entry_id", [1, 6, 10])
def test_a_line_changed_and_sealed_anew_is_found(
    journal: Store, engine: Engine, entry_id: int
) -> None:
    tamper(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "UPDATE audit SET account = 'lain' WHERE entry_id = ?", (entry_id,)
        )
        *content, prev_hash = connection.exec_driver_sql(
            "SELECT entry_id, at, account, action, kind, record_id, before, after, prev_hash"
            " FROM audit WHERE entry_id = ?",
            (entry_id,),
        ).one()
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        connection.exec_driver_sql(
            "UPDATE audit SET hash = ? WHERE entry_id = ?",
            (hashlib.sha256(prev_hash + written).digest(), entry_id),
        )
        connection.commit()
    assert found(journal) == [("journal_changed", {"entry": entry_id})]


def test_a_journal_that_is_wrong_everywhere_has_a_short_list(store: Store, engine: Engine) -> None:
    with store.unit() as unit:
        unit.journal.write_many(entry(number) for number in range(300))
        unit.commit()
    tamper(engine, "UPDATE audit SET account = 'lain'")
    assert len(findings(store)) == 100
