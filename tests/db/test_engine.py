"""Opening the encrypted file: right and wrong keys, lost and damaged files, no plain text."""

import os
import shutil
import stat
import traceback
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from desktop_app.db.engine import open_engine
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import check, copy_database
from desktop_app.errors import Conflict, Damaged, StorageDenied
from tests.builders import a_child, a_growth, a_visit
from tests.db.conftest import KEY, OTHER_KEY

PAGE_BYTES = 4096
NIK = "3279014105250001"
PLANTED = (
    NIK,
    "Syifa Nurazizah",
    "Lilis Karwati",
    "Jalan Mawar 7",
    "Bidan Rostika",
    "Puskesmas Uji",
)


def plant(store: Store) -> None:
    with store.unit() as unit:
        child = unit.children.add(
            a_child(
                nik=NIK, name="Syifa Nurazizah", mother="Lilis Karwati", address="Jalan Mawar 7"
            )
        )
        unit.visits.add(
            a_visit(child_id=child.child_id, examiner="Bidan Rostika", notes="Jalan Mawar 7"),
            a_growth(),
        )
        unit.facility.set("name", "Puskesmas Uji")
        unit.journal.write(
            at=datetime.now(UTC),
            account="bidan",
            action="create",
            kind="child",
            record_id=child.child_id,
            before=None,
            after={"name": "Syifa Nurazizah", "nik": NIK},
        )
        unit.commit()


def fill(store: Store, children: int) -> None:
    with store.unit() as unit:
        added = unit.children.add_many(
            [a_child(name=f"Anak Nomor {n}", nik=f"3279{n:012d}") for n in range(children)]
        )
        unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
        unit.commit()


def everything(database: Path) -> tuple[object, ...]:
    engine = open_engine(database, KEY)
    try:
        with Store(engine).reading() as unit:
            return (
                tuple(unit.children.all()),
                tuple(unit.visits.all()),
                unit.children.search(limit=None),
                unit.reports.months(),
                unit.children.places(),
                unit.journal.verify(),
            )
    finally:
        engine.dispose()


def test_no_name_and_no_nik_lies_in_any_file_while_the_database_is_open(
    store: Store, engine: Engine, database: Path
) -> None:
    plant(store)
    copy_database(engine, database.parent / "copy.db", KEY)
    files = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    assert {"register.db", "register.db-wal", "register.db-shm", "copy.db"} <= files.keys()
    assert len(files["register.db-wal"]) > PAGE_BYTES
    for content in files.values():
        for planted in (*PLANTED, "SYIFA", KEY):
            assert planted.encode() not in content
            assert planted.encode("utf-16-le") not in content
            assert planted.encode("utf-16-be") not in content


def test_closing_leaves_one_file(store: Store, database: Path) -> None:
    plant(store)
    store.close()
    assert [path.name for path in database.parent.iterdir()] == ["register.db"]


def test_a_commit_waits_for_the_disk_and_other_programs_see_no_temporary_file(
    engine: Engine,
) -> None:
    with engine.connect() as connection:
        found = {
            pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
            for pragma in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}


def test_a_wrong_key_opens_nothing(database: Path) -> None:
    with pytest.raises(Damaged):
        open_engine(database, OTHER_KEY)


@pytest.mark.parametrize("key", ["", "ab", "ab" * 31, "ab" * 33, "zz" * 32, "ab" * 31 + "'\""])
def test_a_key_that_would_be_taken_for_a_passphrase_is_our_bug(database: Path, key: str) -> None:
    with pytest.raises(ValueError, match="64 hex digits"):
        open_engine(database, key)


def test_an_empty_file_is_a_lost_register_and_not_a_new_one(database: Path) -> None:
    database.write_bytes(b"")
    with pytest.raises(Damaged) as caught:
        open_engine(database, KEY)
    assert caught.value.code == "database_empty"
    assert check(database, KEY)[0].code == "database_empty"
    assert database.read_bytes() == b""


def test_a_missing_file_is_not_made_anew(database: Path) -> None:
    database.unlink()
    with pytest.raises(Damaged) as caught:
        open_engine(database, KEY)
    assert caught.value.code == "database_missing"
    assert not database.exists()


def test_a_folder_that_is_gone_is_a_removed_stick(database: Path) -> None:
    shutil.rmtree(database.parent)
    with pytest.raises(StorageDenied):
        open_engine(database, KEY)


def test_creating_never_overwrites(database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(Conflict) as caught:
        open_engine(database, KEY, create=True)
    assert caught.value.code == "database_exists"
    assert database.read_bytes() == before


def test_a_creation_that_was_killed_at_once_can_be_done_again(tmp_path: Path) -> None:
    database = tmp_path / "register.db"
    database.write_bytes(b"")
    open_engine(database, KEY, create=True).dispose()


def test_only_the_owner_may_read_a_new_database(tmp_path: Path) -> None:
    database = tmp_path / "register.db"
    open_engine(database, KEY, create=True).dispose()
    # Windows knows no owner here: the folder's own rights hold.
    expected = 0o666 if os.name == "nt" else 0o600
    assert stat.S_IMODE(database.stat().st_mode) == expected


def test_a_database_opened_for_reading_refuses_to_write(database: Path) -> None:
    engine = open_engine(database, KEY, read_only=True)
    with pytest.raises(StorageDenied), Store(engine).unit() as unit:
        unit.facility.set("name", "Puskesmas Uji")
    engine.dispose()


@pytest.mark.parametrize("kept_bytes", [1, 100, 512, PAGE_BYTES - 1])
def test_a_file_cut_within_its_first_page_is_damaged(database: Path, kept_bytes: int) -> None:
    database.write_bytes(database.read_bytes()[:kept_bytes])
    with pytest.raises(Damaged):
        open_engine(database, KEY)
    assert check(database, KEY)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_cut_anywhere_is_damaged(store: Store, database: Path, share: float) -> None:
    fill(store, 500)
    store.close()
    content = database.read_bytes()
    pages = len(content) // PAGE_BYTES
    for kept_bytes in (int(pages * share) * PAGE_BYTES, int(len(content) * share)):
        database.write_bytes(content[:kept_bytes])
        with pytest.raises(Damaged):
            everything(database)
        assert check(database, KEY)


def test_a_flipped_byte_is_found_and_never_read_as_a_value(store: Store, database: Path) -> None:
    empty_pages = len(database.read_bytes()) // PAGE_BYTES
    fill(store, 1_000)
    store.close()
    sound = everything(database)
    # A log beside the file would hold sound copies of the pages that are damaged here.
    assert [path.name for path in database.parent.iterdir()] == ["register.db"]
    content = database.read_bytes()
    pages = len(content) // PAGE_BYTES
    # Salt, header, first page's seal.
    header = [3, 40, PAGE_BYTES - 8]
    # The first pages hold tables, many of them empty; those after them hold what was filled in.
    before = sampled(range(1, empty_pages), 4)
    filled = sampled(range(empty_pages, pages), 10)
    refused = set()
    for place in (*header, *before, *filled):
        flipped = bytearray(content)
        flipped[place] ^= 0x40
        database.write_bytes(flipped)
        assert check(database, KEY), place
        try:
            assert everything(database) == sound, place
        except Damaged:
            refused.add(place)
    assert refused >= set(header)
    # Not all: nothing reads the pages of some indexes.
    assert len(refused & set(filled)) > len(filled) * 2 / 3
    database.write_bytes(content)
    assert check(database, KEY) == ()


def sampled(pages: range, count: int) -> list[int]:
    """Return three places in each of so many of the pages, which lie evenly among them."""
    return [
        page * PAGE_BYTES + offset
        for page in pages[:: len(pages) // count][:count]
        for offset in (0, PAGE_BYTES // 2, PAGE_BYTES - 5)
    ]


def test_no_value_stands_in_the_text_of_an_error(store: Store) -> None:
    plant(store)
    with pytest.raises(Conflict) as caught, store.unit() as unit:
        unit.children.add(a_child(nik=NIK, name=PLANTED[1]))
    shown = "".join(traceback.format_exception(caught.value))
    assert caught.value.code == "nik_taken"
    assert not [planted for planted in PLANTED if planted in shown]


def test_no_value_stands_in_the_text_of_our_own_bugs(store: Store) -> None:
    with pytest.raises(Exception, match="CHECK constraint failed") as caught, store.unit() as unit:
        unit.children.add(a_child(nik=NIK[:15], name=PLANTED[1]))
    shown = "".join(traceback.format_exception(caught.value))
    assert not [planted for planted in (NIK[:15], *PLANTED) if planted in shown]
