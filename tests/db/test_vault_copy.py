"""Copies of a database in use, copies under another key, and the check of a file."""

from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine

from desktop_app.db.engine import PAGE_BYTES, connect, open_engine
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import check, copy_database, opens, reencrypt
from desktop_app.errors import Damaged, StorageDenied
from tests.builders import a_child, a_growth, a_visit
from tests.db.conftest import KEY, OTHER_KEY


def fill(store: Store, children: int) -> None:
    with store.unit() as unit:
        added = unit.children.add_many([a_child(name=f"Anak {n}") for n in range(children)])
        unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
        unit.commit()


def names(database: Path, key_hex: str) -> list[str]:
    engine = open_engine(database, key_hex)
    with Store(engine).reading() as unit:
        found = [child.name for child in unit.children.all()]
    engine.dispose()
    return found


def test_a_copy_holds_what_was_committed_and_nothing_half_done(
    store: Store, engine: Engine, tmp_path: Path
) -> None:
    fill(store, 20)
    target = tmp_path / "copy.db"
    with store.unit() as unit:
        unit.children.add(a_child(name="Belum Disimpan"))
        counts = copy_database(engine, target, KEY)
    assert counts["children"] == counts["visits"] == 20
    assert names(target, KEY) == [f"Anak {n}" for n in range(20)]
    assert check(target, KEY) == ()


def test_a_copy_is_consistent_while_others_write(
    store: Store, engine: Engine, tmp_path: Path
) -> None:
    fill(store, 200)
    done = Event()

    def keep_writing() -> None:
        while not done.is_set():
            fill(store, 3)

    writer = Thread(target=keep_writing)
    writer.start()
    try:
        for number in range(5):
            counts = copy_database(engine, tmp_path / f"copy-{number}.db", KEY)
            assert counts["children"] == counts["visits"]
    finally:
        done.set()
        writer.join()


def test_a_copy_is_one_file_and_replaces_an_older_one(
    store: Store, engine: Engine, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for children in (1, 2):
        fill(store, children)
        copy_database(engine, folder / "copy.db", KEY)
    assert [path.name for path in folder.iterdir()] == ["copy.db"]
    assert len(names(folder / "copy.db", KEY)) == 3


def test_a_copy_that_fails_leaves_the_older_one(
    store: Store, engine: Engine, database: Path, tmp_path: Path
) -> None:
    fill(store, 300)
    target = tmp_path / "copy.db"
    copy_database(engine, target, KEY)
    older = target.read_bytes()
    store.close()
    content = bytearray(database.read_bytes())
    # In the last page, where children are: opening the file does not read it.
    content[-PAGE_BYTES // 2] ^= 1
    database.write_bytes(content)
    broken = open_engine(database, KEY)
    with pytest.raises(Damaged):
        copy_database(broken, target, KEY)
    broken.dispose()
    assert target.read_bytes() == older
    assert {path.name for path in tmp_path.iterdir()} == {"vault", "copy.db"}


def test_a_copy_needs_a_folder_to_go_to(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(StorageDenied):
        copy_database(engine, tmp_path / "gone" / "copy.db", KEY)


def test_another_key_reads_the_new_file_and_the_old_key_does_not(
    store: Store, database: Path, tmp_path: Path
) -> None:
    fill(store, 50)
    store.close()
    target = tmp_path / "new.db"
    assert reencrypt(database, KEY, OTHER_KEY, target)["children"] == 50
    assert not opens(target, KEY)
    assert opens(target, OTHER_KEY)
    assert names(target, OTHER_KEY) == names(database, KEY)
    assert check(target, OTHER_KEY) == ()
    with pytest.raises(Damaged):
        reencrypt(database, OTHER_KEY, KEY, tmp_path / "never.db")
    assert not (tmp_path / "never.db").exists()


def test_reencrypting_takes_what_is_still_in_the_log(
    store: Store, database: Path, tmp_path: Path
) -> None:
    fill(store, 30)
    assert database.with_name("register.db-wal").stat().st_size > 0
    reencrypt(database, KEY, OTHER_KEY, tmp_path / "new.db")
    assert len(names(tmp_path / "new.db", OTHER_KEY)) == 30


def test_what_is_no_database_does_not_open(database: Path, tmp_path: Path) -> None:
    assert opens(database, KEY)
    assert not opens(tmp_path / "gone.db", KEY)
    empty = tmp_path / "empty.db"
    empty.write_bytes(b"")
    assert not opens(empty, KEY)
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"no database at all " * 1_000)
    assert not opens(noise, KEY)
    assert [problem.code for problem in check(noise, KEY)] == ["database_unreadable"]


def test_a_damaged_page_is_named(store: Store, database: Path) -> None:
    fill(store, 300)
    store.close()
    content = bytearray(database.read_bytes())
    content[4096 * 6 + 100] ^= 1
    database.write_bytes(content)
    (problem,) = check(database, KEY)
    assert (problem.code, dict(problem.figures)) == ("page_damaged", {"page": 7})


def test_a_visit_without_its_child_is_found(store: Store, database: Path) -> None:
    fill(store, 2)
    store.close()
    bare = connect(database, KEY)
    bare.execute("PRAGMA foreign_keys = OFF").fetchall()
    bare.execute("DELETE FROM children WHERE child_id = 1")
    bare.close()
    assert [problem.code for problem in check(database, KEY)] == ["records_without_child"]
