"""An error of the driver becomes one that tells a person what to do."""

import errno
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from desktop_app.db.engine import connect, run_pragmas
from desktop_app.db.failures import translating
from desktop_app.db.unit import Store
from desktop_app.errors import Conflict, Damaged, StorageFull
from tests.builders import a_child
from tests.db.conftest import KEY


def test_a_full_disk_is_told_and_what_was_saved_before_is_intact(
    store: Store, engine: Engine
) -> None:
    with store.unit() as unit:
        unit.children.add(a_child(name="Sudah Disimpan"))
        unit.commit()
    # A limit on the file's size meets SQLite in the same place as a disk without room.
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StorageFull), store.unit() as unit:
        unit.children.add_many([a_child(name=f"Anak {n}") for n in range(2_000)])
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1_000}")
    with store.unit() as unit:
        assert [child.name for child in unit.children.all()] == ["Sudah Disimpan"]
        unit.children.add(a_child(name="Disimpan Lagi"))
        unit.commit()
    with store.reading() as unit:
        assert unit.children.count() == 2


def test_two_writers_do_not_wait_for_ever(database: Path) -> None:
    first, second = connect(database, KEY), connect(database, KEY)
    run_pragmas(second, "busy_timeout = 0")
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(Conflict) as caught, translating(database.parent):
        second.execute("BEGIN IMMEDIATE")
    assert caught.value.code == "vault_busy"
    first.close()
    second.close()


def test_a_stored_list_that_is_none_is_damage(database: Path) -> None:
    bare = connect(database, KEY)
    with pytest.raises(Damaged), translating(database.parent):
        bare.execute("SELECT value FROM json_each('[1,')").fetchall()
    bare.close()


def test_our_own_bugs_stay_what_they_are(database: Path) -> None:
    bare = connect(database, KEY)
    with pytest.raises(driver.OperationalError), translating(database.parent):
        bare.execute("SELECT nothing FROM nowhere")
    with pytest.raises(OSError, match="other"), translating(database.parent):
        raise OSError(errno.EINVAL, "other")
    bare.close()
