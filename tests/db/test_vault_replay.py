"""Replay = tables: the journal's lines rebuild every record, whoever changed it through a store."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from desktop_app.db import record_tables
from desktop_app.db.engine import connect
from desktop_app.db.journaled_tables import DERIVED, JOURNALED, NOT_JOURNALED, unlisted
from desktop_app.db.records_table import RecordTable
from desktop_app.db.schema import metadata
from desktop_app.db.unit import Store, Unit
from desktop_app.programme.records.children import JournalEntry
from desktop_app.programme.records.family import Family
from tests.builders import a_child, a_growth, a_visit
from tests.db.conftest import KEY

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def entry(action: str, kind: str, record_id: int, **after: object) -> JournalEntry:
    return JournalEntry(
        entry_id=0,
        at=NOW,
        account="bidan",
        action=action,
        kind=kind,
        record_id=record_id,
        before=None,
        after=after or None,
    )


def found(store: Store) -> list[tuple[str, dict[str, object]]]:
    with store.reading() as unit:
        return [(problem.code, dict(problem.figures)) for problem in unit.replay()]


def written(store: Store) -> list[tuple[str, str, int | None, str | None]]:
    """Action, kind, child and rows of every line."""
    with store.reading() as unit:
        return list(
            unit._connection.exec_driver_sql(
                "SELECT action, kind, child_id, rows_after FROM audit ORDER BY entry_id"
            )
        )


@pytest.fixture
def register(store: Store) -> Store:
    """A store with two children, each with a visit and its line."""
    with store.unit() as unit:
        for name in ("Syifa", "Asep"):
            child = unit.children.add(a_child(name=name))
            visit = unit.visits.add(a_visit(child_id=child.child_id), a_growth())
            unit.journal.write_many(
                [
                    entry("create", "child", child.child_id, name=name),
                    entry("create", "visit", visit.visit_id, weight_kg=8.4),
                ]
            )
        unit.commit()
    return store


def test_every_table_is_journaled_or_left_out_for_a_reason() -> None:
    assert unlisted() == set()
    assert NOT_JOURNALED.keys() <= metadata.tables.keys()
    assert not NOT_JOURNALED.keys() & JOURNALED.keys()
    assert all(NOT_JOURNALED.values())
    assert all(DERIVED.values())
    derived = {(name, column.name) for name, table in metadata.tables.items() for column in table.c}
    assert DERIVED.keys() <= derived


def test_every_kind_of_record_is_journaled_and_has_an_id_to_travel() -> None:
    tables = {
        one.table.name for one in vars(record_tables).values() if isinstance(one, RecordTable)
    }
    assert tables <= JOURNALED.keys()
    for name in {*tables, "children", "visits"}:
        assert "uid" in JOURNALED[name].columns


def test_what_the_stores_write_is_rebuilt_from_the_lines(register: Store) -> None:
    assert found(register) == []
    lines = written(register)
    assert [line[:3] for line in lines] == [
        ("create", "child", 1),
        ("create", "visit", 1),
        ("create", "child", 2),
        ("create", "visit", 2),
    ]
    assert all(line[3] for line in lines)


def test_a_row_that_changes_along_goes_into_a_line_about_its_child(register: Store) -> None:
    with register.unit() as unit:
        unit.children.update(replace(a_child(name="Syifa Nur"), child_id=1))
        unit.children.set_removed(2, NOW)
        unit.journal.write_many([entry("correct", "child", 1, name="Syifa Nur")])
        unit.commit()
    assert [line[:3] for line in written(register)[4:]] == [
        ("correct", "child", 1),
        ("follow", "child", 2),
    ]
    assert found(register) == []


def test_a_setting_that_no_person_chooses_needs_no_line(register: Store) -> None:
    with register.unit() as unit:
        unit.facility.set("backup_last", "2026-11-24")
        unit.commit()
    assert len(written(register)) == 4
    with register.unit() as unit:
        unit.facility.set("letter_phone", "0265")
        unit.facility.set("letter_phone", "0265 7")
        unit.journal.write_many([entry("correct", "facility", 0, phone="0265 7")])
        unit.commit()
    assert '"value":"0265 7"' in (written(register)[-1][3] or "")
    assert found(register) == []


def test_what_is_deleted_is_gone_from_the_replay_too(register: Store) -> None:
    with register.unit() as unit:
        family = unit.families.add(Family(desa="Balokang", children=(1, 2)))
        unit.journal.write_many([entry("create", "family", family.family_id)])
        unit.commit()
    with register.unit() as unit:
        unit.families.update(replace(family, children=(2,)))
        unit.journal.write_many([entry("correct", "family", family.family_id)])
        unit.commit()
    assert '"gone":{"family_children":[[1]]}' in "".join(
        line[3] or "" for line in written(register)
    )
    assert found(register) == []


def test_a_unit_that_is_left_writes_no_line_and_forgets_its_rows(register: Store) -> None:
    with register.unit() as unit:
        unit.children.update(replace(a_child(name="Lain"), child_id=1))
        unit.journal.write_many([entry("correct", "child", 1)])
        assert unit.journal.search(limit=1)[0].action == "correct"
    with register.unit() as unit:
        unit.journal.write_many([entry("export", "month", 0)])
        unit.commit()
    assert [line[0] for line in written(register)[4:]] == ["export"]
    assert written(register)[-1][3] is None
    assert found(register) == []


@pytest.mark.parametrize(
    "statement,expected",
    [
        ("UPDATE children SET name = 'X' WHERE child_id = 2", ("record_differs", "child", "2")),
        ("UPDATE visits SET notes = 'x' WHERE child_id = 1", ("record_differs", "visit", "4097")),
        ("DELETE FROM visits WHERE child_id = 2", ("record_missing", "visit", "8193")),
        (
            "INSERT INTO facility VALUES ('letter_phone', '110')",
            ("record_unexplained", "facility", "letter_phone"),
        ),
        ("UPDATE children SET last_zlen = 1 WHERE child_id = 2", ("newest_visit_differs", "2")),
    ],
)
def test_what_another_program_changes_is_found(
    register: Store, database: Path, statement: str, expected: tuple[str, ...]
) -> None:
    with closing(connect(database, KEY)) as connection:
        connection.execute(statement)
    code, figures = found(register)[0]
    assert (code, *map(str, figures.values())) == expected


def test_a_stock_taking_begins_the_replay_anew(register: Store) -> None:
    with register.unit() as unit:
        # A pruned journal has lost the lines about the first child.
        unit._connection.exec_driver_sql(
            "UPDATE audit_chain SET first_id = 3,"
            " first_prev_hash = (SELECT prev_hash FROM audit WHERE entry_id = 3)"
        )
        unit._connection.exec_driver_sql("DELETE FROM audit WHERE entry_id < 3")
        unit.commit()
    assert {code for code, _ in found(register)} == {"record_unexplained"}
    with register.unit() as unit:
        assert unit.take_stock(NOW, "kepala") == 3
        unit.commit()
    assert found(register) == []
    with register.reading() as unit:
        assert unit.journal.verify() == ()
        # The list of the journal shows one line of it, not one for every child.
        assert [line.kind for line in unit.journal.search(action="stock", kind="audit")] == [
            "audit"
        ]
        assert "stock" not in {line.action for line in unit.journal.search()}


def test_a_stock_taking_that_hides_a_change_is_found(register: Store) -> None:
    with register.unit() as unit:
        unit._connection.exec_driver_sql("DROP TRIGGER temp.children_updated")
        unit._connection.exec_driver_sql("UPDATE children SET name = 'Lain' WHERE child_id = 2")
        unit.take_stock(NOW, "kepala")
        unit.commit()
    assert found(register)[0] == ("stock_differs", {"kind": "child", "record": "2"})


def test_an_erased_line_says_nothing_and_the_chain_stays_whole(register: Store) -> None:
    with register.unit() as unit:
        lines = unit.journal.lines_of_child(2, {})
        assert lines == [3, 4]
        unit._connection.exec_driver_sql("DELETE FROM visits WHERE child_id = 2")
        unit._connection.exec_driver_sql("DELETE FROM child_facts WHERE child_id = 2")
        unit._connection.exec_driver_sql("DELETE FROM stale_facts WHERE child_id = 2")
        unit._connection.exec_driver_sql("DELETE FROM children WHERE child_id = 2")
        erased = unit.journal.erase(lines)
        assert erased == [[3, 4]]
        unit.journal.write_many([entry("erase", "child", 2, lines=erased)])
        unit.commit()
    assert found(register) == []
    with register.reading() as unit:
        assert unit.journal.verify() == ()
        assert "Asep" not in str(
            unit._connection.exec_driver_sql("SELECT * FROM audit ORDER BY entry_id").all()
        )


def test_an_erasure_that_no_line_explains_is_found(register: Store) -> None:
    with register.unit() as unit:
        unit.journal.erase([4])
        unit.commit()
    with register.reading() as unit:
        assert [(p.code, dict(p.figures)) for p in unit.journal.verify()] == [
            ("journal_erased", {"entry": 4})
        ]


@pytest.mark.parametrize(
    "change",
    [
        "before = NULL, after = NULL, rows_after = NULL, salt = NULL, account = 'x'",
        "before = NULL, after = NULL, rows_after = NULL, salt = NULL, digest = zeroblob(32)",
        "salt = NULL",
        "after = '{}'",
    ],
)
@pytest.mark.usefixtures("register")
def test_a_line_can_only_lose_its_values(engine: Engine, change: str) -> None:
    with engine.connect() as connection, pytest.raises(IntegrityError, match="audit is"):
        connection.exec_driver_sql(f"UPDATE audit SET {change} WHERE entry_id = 3")  # noqa: S608


def _removed(unit: Unit) -> None:
    unit.children.set_removed(1, NOW)


def _moved(unit: Unit) -> None:
    unit.history.give_visits([unit.visits.of_child(2)[0].visit.visit_id], 1)


def _rule(unit: Unit) -> None:
    unit._connection.exec_driver_sql(
        "INSERT INTO rule_overrides VALUES ('a', '1', 'kepala', '2026-11-24')"
    )
    unit._connection.exec_driver_sql("DELETE FROM rule_overrides")


@pytest.mark.parametrize("act", [_removed, _rule])
def test_a_change_without_any_line_of_its_own_gets_one(
    register: Store, act: Callable[[Unit], None]
) -> None:
    with register.unit() as unit:
        act(unit)
        unit.commit()
    assert written(register)[-1][0] == "follow"
    assert found(register) == []


def test_a_moved_visit_is_hers_who_has_it_now(register: Store) -> None:
    with register.unit() as unit:
        unit.visits.update(
            replace(unit.visits.of_child(2)[0].visit, visit_date=date(2026, 6, 2)), a_growth()
        )
        _moved(unit)
        unit.commit()
    assert written(register)[-1][2] == 1
    assert found(register) == []
