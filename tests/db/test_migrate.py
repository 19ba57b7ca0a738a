"""Making and upgrading a database: in one transaction, after a copy, agreeing with the schema."""

import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, inspect

from desktop_app.db.engine import build_engine, open_engine
from desktop_app.db.migrate import HEAD, alembic_config, migrate, stored_version
from desktop_app.db.schema import JOURNAL_TRIGGERS, metadata
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import check, opens
from desktop_app.errors import Conflict, Damaged
from desktop_app.programme.records.rule_table import override_problems
from tests.builders import a_child
from tests.db.conftest import KEY

FIRST = "0001"
INSERT_CHILD = (
    "INSERT INTO children (name, name_key, search_key, sex, birth_date, mother, father, kecamatan,"
    " desa, posyandu, rt, rw, address) VALUES (?, ?, ?, 'f', '2025-05-01', '', '', '', '', '', '',"
    " '', '')"
)


@pytest.fixture
def old_database(tmp_path: Path) -> Path:
    """A register as the first step left it, with one child in it."""
    database = tmp_path / "vault" / "register.db"
    database.parent.mkdir()
    engine = open_engine(database, KEY, create=True)
    with engine.connect() as connection, connection.begin():
        command.upgrade(alembic_config(connection), FIRST)
        connection.exec_driver_sql(INSERT_CHILD, ("Syifa", "SYIFA", " SYIFA"))
    engine.dispose()
    return database


def upgraded(database: Path) -> Path | None:
    engine = open_engine(database, KEY)
    try:
        return migrate(engine, KEY, database.parent / "backups")
    finally:
        engine.dispose()


def names(database: Path) -> list[str]:
    engine = open_engine(database, KEY)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT name FROM children").scalars().all()
    engine.dispose()
    return list(found)


def version(database: Path) -> str | None:
    engine = open_engine(database, KEY)
    found = stored_version(engine)
    engine.dispose()
    return found


def test_the_steps_lead_to_the_version_that_the_program_knows() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    assert scripts.get_heads() == [HEAD]
    assert scripts.get_bases() == [FIRST]


def test_a_new_database_needs_no_copy_and_nothing_more(tmp_path: Path) -> None:
    database = tmp_path / "register.db"
    engine = open_engine(database, KEY, create=True)
    assert stored_version(engine) is None
    assert migrate(engine, KEY, tmp_path / "backups") is None
    assert stored_version(engine) == HEAD
    assert migrate(engine, KEY, tmp_path / "backups") is None
    engine.dispose()
    assert [path.name for path in tmp_path.iterdir()] == ["register.db"]


def test_an_older_register_is_copied_then_upgraded(old_database: Path) -> None:
    copy = upgraded(old_database)
    assert copy is not None
    assert copy.parent == old_database.parent / "backups"
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    assert version(copy) == FIRST
    assert names(copy) == names(old_database) == ["Syifa"]
    assert version(old_database) == HEAD
    assert b"Syifa" not in copy.read_bytes()
    engine = open_engine(old_database, KEY)
    with Store(engine).unit() as unit:
        unit.children.add(a_child())
        assert unit.journal.verify() == ()
    engine.dispose()


def test_a_database_of_a_newer_program_is_left_alone(database: Path) -> None:
    engine = open_engine(database, KEY)
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(Conflict) as caught:
        migrate(engine, KEY, database.parent / "backups")
    engine.dispose()
    assert caught.value.code == "vault_newer"
    assert not (database.parent / "backups").exists()


@pytest.mark.parametrize("statement", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_database_that_is_not_ours_is_left_alone(database: Path, statement: str) -> None:
    engine = open_engine(database, KEY)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
        connection.commit()
    with pytest.raises(Damaged):
        migrate(engine, KEY, database.parent / "backups")
    engine.dispose()


KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
database, key, stop_at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
engine = open_engine(database, key)
seen = 0
@event.listens_for(engine, "after_cursor_execute")
def stop(connection, cursor, statement, *rest):
    global seen
    seen += 1
    if seen == stop_at:
        os._exit(9)
migrate(engine, key, database.parent / "backups")
"""


def kill_at(database: Path, statement: int) -> int:
    """Upgrade in a process of its own that ends without a word after so many statements."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [sys.executable, "-c", KILLED, str(database), KEY, str(statement)]
    return subprocess.run(arguments, env=environment, check=False).returncode


def test_a_kill_at_any_moment_leaves_the_old_register_or_the_new(
    old_database: Path, tmp_path: Path
) -> None:
    """A killed process leaves what the system has of its files: here, a copy at a statement."""
    engine, seen = open_engine(old_database, KEY), [FIRST]
    statements = count()

    def look(*_statement: object) -> None:
        if next(statements) % 4 == 0:
            left = shutil.copytree(old_database.parent, tmp_path / "left")
            seen.append(sound(left / old_database.name))
            shutil.rmtree(left)

    event.listen(engine, "after_cursor_execute", look)
    migrate(engine, KEY, old_database.parent / "backups")
    engine.dispose()
    seen.append(sound(old_database))
    assert len(seen) > 50
    assert seen == sorted(seen)
    assert set(seen) == {FIRST, HEAD}


def test_killed_upgrades_are_taken_up_again(old_database: Path) -> None:
    for statement in (20, 120):
        assert kill_at(old_database, statement) == 9
        assert sound(old_database) == FIRST
    upgraded(old_database)
    assert sound(old_database) == HEAD


def sound(database: Path) -> str:
    """Demand that the child is in the register and in its copies; return the version."""
    found = version(database)
    assert names(database) == ["Syifa"]
    assert check(database, KEY) == ()
    copies = list((database.parent / "backups").glob("*.db"))
    assert all(opens(copy, KEY) and names(copy) == ["Syifa"] for copy in copies)
    assert found is not None
    return found


def test_a_step_that_breaks_leaves_the_old_register(old_database: Path) -> None:
    engine = open_engine(old_database, KEY)
    with engine.connect() as connection:
        # The second step makes a table of this name and stumbles.
        connection.exec_driver_sql("CREATE TABLE audit_chain (x)")
        connection.commit()
    with pytest.raises(Exception, match="audit_chain"):
        migrate(engine, KEY, old_database.parent / "backups")
    assert stored_version(engine) == FIRST
    assert "audit" not in inspect(engine).get_table_names()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()
    assert names(old_database) == ["Syifa"]


def test_the_steps_can_be_in_a_folder_with_any_name(tmp_path: Path) -> None:
    config = alembic_config()
    config.set_main_option("script_location", str(tmp_path / "50%25").replace("%", "%%"))
    assert config.get_main_option("script_location") == str(tmp_path / "50%25")


@pytest.fixture
def declared(tmp_path: Path) -> Engine:
    """A database made from schema.py alone."""

    def connect() -> Any:
        return driver.connect(
            str(tmp_path / "declared.db"), isolation_level=None, check_same_thread=False
        )

    engine = build_engine(connect, tmp_path)
    with engine.connect() as connection:
        metadata.create_all(connection)
        for trigger in JOURNAL_TRIGGERS:
            connection.exec_driver_sql(trigger)
        connection.commit()
    return engine


def test_alembic_finds_no_difference_between_steps_and_schema(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_steps_and_schema_make_the_same_database(engine: Engine, declared: Engine) -> None:
    by_steps, by_schema = inspect(engine), inspect(declared)
    tables = set(by_schema.get_table_names())
    assert set(by_steps.get_table_names()) - {"alembic_version"} == tables
    for table in sorted(tables):
        for told in (
            "get_columns",
            "get_pk_constraint",
            "get_foreign_keys",
            "get_indexes",
            "get_check_constraints",
            "get_unique_constraints",
        ):
            found, wanted = (
                _comparable(getattr(inspector, told)(table)) for inspector in (by_steps, by_schema)
            )
            assert found == wanted, (table, told)
    assert _triggers(engine) == _triggers(declared)
    assert _without_rowid(engine) == _without_rowid(declared)
    declared.dispose()


def _comparable(told: object) -> object:
    if isinstance(told, list):
        return sorted((_legible(part) for part in told), key=str)
    return _legible(told)


def _legible(told: object) -> object:
    """Turn SQL expressions into text, however deep they lie."""
    if isinstance(told, dict):
        return {name: _legible(value) for name, value in told.items()}
    return str(told)


def _without_rowid(engine: Engine) -> set[str]:
    """The tables that are their own index (WITHOUT ROWID), which the inspector does not report."""
    query = "SELECT name FROM pragma_table_list WHERE wr AND schema = 'main'"
    with engine.connect() as connection:
        return set(connection.exec_driver_sql(query).scalars())


def _triggers(engine: Engine) -> list[str]:
    query = "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def test_an_admins_numbers_follow_to_the_one_place_of_each(tmp_path: Path) -> None:
    """A number that stood in two places moves to its one place; facts are computed anew."""
    database = tmp_path / "vault" / "register.db"
    database.parent.mkdir()
    engine = open_engine(database, KEY, create=True)
    numbers = {
        "worklist.complicated.weight_below_kg": "4.5",
        "worklist.crossing.height_drop_z": "0.5",
        "reading.trend.height_z": "0.4",
        "gizi_buruk.severe.muac_below_cm": "12.0",
        "referrals.letter.valid_days": "60",
    }
    with engine.connect() as connection, connection.begin():
        command.upgrade(alembic_config(connection), "0009")
        connection.exec_driver_sql(INSERT_CHILD, ("Syifa", "SYIFA", " SYIFA"))
        connection.exec_driver_sql("DELETE FROM stale_facts")
        for key, value in numbers.items():
            connection.exec_driver_sql(
                'INSERT INTO rule_overrides (key, value, "by", at) VALUES (?, ?, ?, ?)',
                (key, value, "kepala", "2026-11-01T08:00:00+07:00"),
            )
    engine.dispose()
    assert upgraded(database) is not None
    engine = open_engine(database, KEY)
    with Store(engine).reading() as unit:
        kept = unit.rule_overrides.values()
        assert unit.facts.stale(10) == [1]
    engine.dispose()
    assert kept == {
        "gizi_buruk.severe.inpatient_below_kg": 4.5,
        "reading.trend.height_z": 0.4,
        "referrals.letter.valid_days": 60,
    }
    assert override_problems(kept) == ()


def test_the_kbm_by_sex_makes_facts_anew_and_leaves_every_record_as_it_was(tmp_path: Path) -> None:
    """Reported values, courses, letters and visits stay; the change must go into the journal."""
    database = tmp_path / "vault" / "register.db"
    database.parent.mkdir()
    engine = open_engine(database, KEY, create=True)
    with engine.connect() as connection, connection.begin():
        command.upgrade(alembic_config(connection), "0011")
        connection.exec_driver_sql(INSERT_CHILD, ("Asep", "ASEP", " ASEP"))
        connection.exec_driver_sql(
            "INSERT INTO visits (child_id, visit_date, weight_kg, age_days, examiner, instrument,"
            " notes, reported)"
            """ VALUES (1, '2025-12-10', 8.2, 223, '', '', '', '{"weight_gain":"N"}')"""
        )
        connection.exec_driver_sql(
            "INSERT INTO audit VALUES (1, '2025-12-10T08:00:00+07:00', 'rina', 'create', 'visit',"
            " 1, NULL, NULL, zeroblob(32), zeroblob(32))"
        )
        connection.exec_driver_sql("DELETE FROM stale_facts")
    before = _records(engine)
    engine.dispose()
    assert upgraded(database) is not None
    engine = open_engine(database, KEY)
    after = _records(engine)
    # Later steps make further tables.
    assert {table: after[table] for table in before} == before
    assert not any(after[table] for table in after.keys() - before.keys())
    assert _without_travel_id(engine) == set()
    with Store(engine).reading() as unit:
        assert unit.facts.stale(10) == [1]
        assert unit.facility.get("rule_changes_to_journal") == "0012"
    engine.dispose()


def test_children_with_an_implausible_head_get_their_facts_anew(tmp_path: Path) -> None:
    database = tmp_path / "vault" / "register.db"
    database.parent.mkdir()
    engine = open_engine(database, KEY, create=True)
    with engine.connect() as connection, connection.begin():
        command.upgrade(alembic_config(connection), "0013")
        for name in ("Asep", "Dewi"):
            connection.exec_driver_sql(INSERT_CHILD, (name, name.upper(), f" {name.upper()}"))
        connection.exec_driver_sql(
            "INSERT INTO visits (child_id, visit_date, headc_cm, zhc, fhc, age_days, examiner,"
            " instrument, notes, reported)"
            " VALUES (1, '2025-12-10', 45.0, 0.4, 0, 223, '', '', '', ''),"
            " (2, '2025-12-10', 52.0, 5.6, 1, 223, '', '', '', '')"
        )
        command.upgrade(alembic_config(connection), "0021")
        connection.exec_driver_sql("DELETE FROM stale_facts")
    engine.dispose()
    assert upgraded(database) is not None
    engine = open_engine(database, KEY)
    with Store(engine).reading() as unit:
        assert unit.facts.stale(10) == [2]
    engine.dispose()


@pytest.mark.parametrize("weight, noted", [(2400.0, "0020"), (24.0, "0020"), (2.4, None)])
def test_birth_weights_in_grams_are_noted_for_the_next_opening(
    tmp_path: Path, weight: float, noted: str | None
) -> None:
    database = tmp_path / "vault" / "register.db"
    database.parent.mkdir()
    engine = open_engine(database, KEY, create=True)
    with engine.connect() as connection, connection.begin():
        command.upgrade(alembic_config(connection), "0013")
        connection.exec_driver_sql(INSERT_CHILD, ("Asep", "ASEP", " ASEP"))
        connection.exec_driver_sql("UPDATE children SET birth_weight_kg = ?", (weight,))
    engine.dispose()
    assert upgraded(database) is not None
    engine = open_engine(database, KEY)
    with Store(engine).reading() as unit:
        assert unit.facility.get("birth_weights_to_convert") == noted
        # The facts kept from before lack what step 0014 added, so they are made anew.
        assert unit.facts.stale(10) == [1]
    engine.dispose()


def test_a_new_register_has_no_change_of_rules_to_tell(tmp_path: Path) -> None:
    database = tmp_path / "register.db"
    open_engine(database, KEY, create=True).dispose()
    upgraded(database)
    engine = open_engine(database, KEY)
    with Store(engine).reading() as unit:
        assert unit.facility.get("rule_changes_to_journal") is None
    engine.dispose()


def _records(engine: Engine) -> dict[str, list[str]]:
    """Every row of every table that holds what was typed in, imported or written."""
    derived = {"alembic_version", "facility", "stale_facts", "child_facts", "audit_chain"}
    tables = set(inspect(engine).get_table_names()) - derived
    with engine.connect() as connection:
        return {
            table: sorted(map(str, connection.exec_driver_sql(f"SELECT {columns} FROM {source}")))  # noqa: S608
            for table, columns in _columns(engine, tables).items()
            # The stock-taking after a step that changes records adds lines.
            for source in [f"{table} WHERE action != 'stock'" if table == "audit" else table]
        }


def _columns(engine: Engine, tables: set[str]) -> dict[str, str]:
    """The columns of tables that every step since 0011 has; of the journal only its first lines."""
    added = {"uid", "version", "child_id", "rows_after", "salt", "digest"}
    found = {}
    for table in tables:
        names = [column["name"] for column in inspect(engine).get_columns(table)]
        kept = [
            name
            for name in names
            if name not in (added if table == "audit" else {"uid", "kia_book"})
        ]
        found[table] = ", ".join(f'"{name}"' for name in kept)
    return found


def _without_travel_id(engine: Engine) -> set[str]:
    """The tables in which a record has no id that goes with it everywhere."""
    with engine.connect() as connection:
        return {
            table
            for table in inspect(engine).get_table_names()
            if "uid" in {column["name"] for column in inspect(engine).get_columns(table)}
            and connection.exec_driver_sql(
                f"SELECT 1 FROM {table} WHERE uid IS NULL OR length(uid) != 16"  # noqa: S608
            ).first()
        }
