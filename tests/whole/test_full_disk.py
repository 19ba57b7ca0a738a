"""A disk that is full or read-only, at every kind of writing: said clearly, and nothing is lost."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic import command

from desktop_app.app import App, open_app
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import HEAD, alembic_config, stored_version
from desktop_app.errors import CodedError, StorageDenied
from desktop_app.programme.records.children import Child, Role
from desktop_app.services.vault import access
from desktop_app.services.vault.restore import restore
from desktop_app.services.vault.verify import verify
from desktop_app.vault.keys import KdfParameters
from desktop_app.vault.side_log import SideLog
from desktop_app.vault.vault import Vault
from desktop_app.wording import INDONESIAN
from tests.builders import a_child, a_visit

from .disks import SmallDisk, a_small_disk

FILE = Path(__file__).parents[1] / "data" / "eppgbm" / "eppgbm_2026_09.csv"

PASSWORD = "kebun teh di lereng"
OTHER = "sawah hijau di kaki bukit"
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with a_small_disk(tmp_path / "disk") as small:
        yield small


@pytest.fixture
def folder(disk: SmallDisk) -> Path:
    """A vault on the small disk, closed."""
    made = disk.folder / "vault"
    created = access.create_vault(
        made,
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    open_app(created.vault).close()
    return made


@pytest.fixture
def app(folder: Path) -> Iterator[App]:
    opened = reopened(folder)
    yield opened
    opened.close()


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(), by=app.person).record


def reopened(folder: Path, password: str = PASSWORD) -> App:
    vault = access.unlock(folder, password, how=FAST)
    try:
        return open_app(vault)
    except BaseException:
        vault.close()
        raise


def is_sound(folder: Path) -> bool:
    with access.unlock(folder, PASSWORD, username="kepala", how=FAST) as vault:
        return verify(vault, all_scores=True) == ()


def left_beside(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


def says_what_to_do(error: CodedError) -> bool:
    return any(word in INDONESIAN.error(error) for word in ("kosongkan", "Periksa", "Pasang"))


def test_saving_on_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(
    disk: SmallDisk, app: App, child: Child, folder: Path
) -> None:
    day = date(2026, 1, 2)
    saved = []

    def save_many() -> None:
        # What the log's last page still takes is saved.
        for number in range(200):
            visit = a_visit(child_id=child.child_id, visit_date=day + timedelta(days=number))
            saved.append(app.visits.record(visit, by=app.person).record)

    with disk.full(), pytest.raises(disk.full_errors) as refused:
        save_many()
    assert isinstance(refused.value, CodedError)
    assert says_what_to_do(refused.value)
    later = a_visit(child_id=child.child_id, visit_date=date(2026, 11, 2), lenhei_cm=79.0)
    saved.append(app.visits.record(later, by=app.person).record)
    app.close()
    again = reopened(folder)
    found = again.case_page.open(child.child_id, by=again.person).growth.visits
    assert [measured.visit for measured in found] == saved
    again.close()
    assert is_sound(folder)


def test_the_list_can_be_read_though_the_disk_is_full(
    disk: SmallDisk, app: App, child: Child
) -> None:
    with disk.full():
        assert [row.child_id for row in app.children.search("syifa", by=app.person)] == [
            child.child_id
        ]


def test_a_backup_onto_the_full_disk_fails_whole_and_the_earlier_one_stays(
    disk: SmallDisk, app: App, child: Child, folder: Path
) -> None:
    earlier = app.backups.to_folder(by=app.person)
    before = earlier.path.read_bytes()
    with disk.full(), pytest.raises(disk.full_errors):
        app.backups.make(earlier.path, by=app.person)
    assert earlier.path.read_bytes() == before
    assert left_beside(folder) == []
    assert app.backups.drill(by=app.person).children == 1
    assert child.child_id


def test_a_stick_is_the_way_out_of_a_full_disk(
    disk: SmallDisk, app: App, child: Child, tmp_path: Path
) -> None:
    assert child.child_id
    if not disk.is_mounted:
        # The limit would hold for the stick as well; that both fail is another test.
        out = app.backups.make(tmp_path / "stick.berlian", by=app.person)
    else:
        with disk.full():
            out = app.backups.make(tmp_path / "stick.berlian", by=app.person)
    report = restore(out.path, tmp_path / "restored", PASSWORD, how=FAST)
    assert (report.children, report.proven) == (1, True)


def test_accounts_and_rekeying_on_a_full_disk_change_nothing(
    disk: SmallDisk, app: App, child: Child, folder: Path
) -> None:
    with disk.full():
        for attempt in (
            lambda: app.accounts.change_own_password(PASSWORD, OTHER, by=app.person),
            lambda: app.accounts.add("bidan", "Bidan", Role.MIDWIFE, OTHER, by=app.person),
            lambda: app.accounts.new_recovery_code(by=app.person),
            app.rekeyed,
        ):
            with pytest.raises(disk.full_errors):
                attempt()
    assert [row.username for row in app.accounts.list(by=app.person)] == ["kepala"]
    visit = a_visit(child_id=child.child_id)
    app.visits.record(visit, by=app.person)
    again = app.rekeyed()
    assert again.children.count(by=again.person) == 1
    again.close()
    assert is_sound(folder)
    assert left_beside(folder) == []


def test_rekeying_with_too_little_room_for_a_second_copy_keeps_the_old_key(
    disk: SmallDisk, app: App, folder: Path
) -> None:
    app.demo.fill(60, 1, by=app.person)
    key_hex = app._vault.key_hex
    size_bytes = (folder / "vault.db").stat().st_size
    with disk.full(), pytest.raises(disk.full_errors):
        rekeyed_with_room_for_half(disk, app, size_bytes)
    assert app._vault.key_hex == key_hex
    assert app.children.count(by=app.person) == 60
    app.close()
    assert is_sound(folder)
    assert left_beside(folder) == []


def rekeyed_with_room_for_half(disk: SmallDisk, app: App, size_bytes: int) -> None:
    """Leave room for the journal's line and the header, not for the database."""
    if disk.is_mounted:
        with (disk.folder / "filler").open("rb+") as filler:
            filler.truncate(filler.seek(0, 2) - size_bytes // 2)
    app.rekeyed()


def test_upgrading_on_a_full_disk_leaves_the_old_register_to_be_upgraded_later(
    disk: SmallDisk,
) -> None:
    folder = disk.folder / "old"
    with an_old_vault(folder):
        pass
    with disk.full(), pytest.raises(disk.full_errors):
        reopened(folder)
    assert version_in(folder) == "0002"
    reopened(folder).close()
    assert version_in(folder) == HEAD
    assert list((folder / "backups").glob("before-*.db"))
    assert not list((folder / "backups").glob(".*"))


def an_old_vault(folder: Path) -> Vault:
    """A vault whose database is as an earlier program left it."""

    def make(database: Path, key_hex: str) -> None:
        engine = open_engine(database, key_hex, create=True)
        with engine.connect() as connection, connection.begin():
            command.upgrade(alembic_config(connection), "0002")
        engine.dispose()

    return Vault.create(folder, "Puskesmas", "kepala", "Kepala", PASSWORD, FAST, make)[0]


def version_in(folder: Path) -> str | None:
    with access.unlock(folder, PASSWORD, how=FAST) as vault:
        engine = open_engine(vault.database_path, vault.key_hex)
        try:
            return stored_version(engine)
        finally:
            engine.dispose()


def test_restoring_onto_a_full_disk_leaves_the_old_vault_and_nothing_else(
    disk: SmallDisk, app: App, child: Child, folder: Path, tmp_path: Path
) -> None:
    out = app.backups.make(tmp_path / "x.berlian", by=app.person).path
    app.close()
    with disk.full(), pytest.raises(disk.full_errors):
        restore(out, folder, PASSWORD, how=FAST)
    assert sorted(path.name for path in disk.folder.iterdir()) == ["vault"]
    again = reopened(folder)
    assert again.children.count(by=again.person) == child.child_id
    again.close()


def test_making_a_vault_on_a_full_disk_makes_none(disk: SmallDisk) -> None:
    with disk.full(), pytest.raises(disk.full_errors):
        access.create_vault(
            disk.folder / "new",
            facility="Puskesmas",
            username="kepala",
            display_name="Kepala",
            password=PASSWORD,
            how=FAST,
        )
    # What is left is no vault to be opened, and no obstacle to making one.
    access.create_vault(
        disk.folder / "new",
        facility="Puskesmas",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    ).vault.close()


def test_a_disk_that_nobody_may_write_is_said(
    disk: SmallDisk, app: App, child: Child, folder: Path, tmp_path: Path
) -> None:
    out = app.backups.make(tmp_path / "x.berlian", by=app.person).path
    app.close()
    with disk.read_only():
        look = reopened(folder)
        with pytest.raises(StorageDenied) as refused:
            look.children.register(a_child(name="Baru"), by=look.person)
        assert says_what_to_do(refused.value)
        look.close()
        with pytest.raises(StorageDenied):
            restore(out, disk.folder / "elsewhere", None, how=FAST)
    again = reopened(folder)
    assert again.children.count(by=again.person) == child.child_id
    again.close()


def test_a_stick_that_becomes_read_only_is_said_and_the_vault_goes_on(
    disk: SmallDisk, tmp_path: Path
) -> None:
    created = access.create_vault(
        tmp_path / "vault",
        facility="Puskesmas",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    app = open_app(created.vault)
    app.backups.set_folder(disk.folder, by=app.person)
    app.backups.daily(by=app.person)
    with disk.read_only(), pytest.raises(StorageDenied):
        app.backups.to_folder(by=app.person)
    app.children.register(a_child(), by=app.person)
    assert app.backups.to_folder(by=app.person).children == 1
    app.close()


def lines_of(app: App) -> list[tuple[str, str]]:
    """The journal's lines but for sign-ins, oldest first."""
    found = app.journal_search.search(by=app.person)[::-1]
    return [(line.action, line.kind) for line in found if line.action != "sign_in"]


def looked_at_and_taken_out(app: App, child: Child, out: Path) -> None:
    assert not app.can_write
    assert app.case_page.open(child.child_id, by=app.person).growth.child == child
    assert app.exports.dump(out / "copy", by=app.person).children == 1
    assert app.backups.make(out / "b.berlian", by=app.person).children == 1
    with pytest.raises(CodedError):
        app.children.register(a_child(name="Baru"), by=app.person)


WAITING = [("export", "dump"), ("backup", "vault"), ("read", "child")]
"""The lines of a read-only vault, oldest first: readings wait for the end, others do not."""


def test_a_read_only_disk_is_read_and_checked_and_its_lines_come_later(
    disk: SmallDisk, app: App, child: Child, folder: Path, tmp_path: Path
) -> None:
    app.close()
    with disk.read_only():
        assert verify(access.unlock(folder, PASSWORD, how=FAST)) == ()
        look = reopened(folder)
        looked_at_and_taken_out(look, child, tmp_path)
        look.close()
    again = reopened(folder)
    assert again.can_write
    told = lines_of(again)
    assert told[told.index(("side_log", "audit")) + 1 :][:3] == WAITING
    assert again.journal_search.search(by=again.person, action="export")[0].account == "kepala"
    assert verify(again.accounts.vault) == ()
    again.close()
    once_more = reopened(folder)
    assert lines_of(once_more).count(("export", "dump")) == 1
    once_more.close()


@pytest.mark.parametrize("harm", ["full", "read_only"])
def test_a_backup_is_rehearsed_whatever_the_vaults_disk_can_take(
    disk: SmallDisk, app: App, child: Child, folder: Path, harm: str
) -> None:
    assert child.child_id
    made = app.backups.to_folder(by=app.person)
    app.close()
    with getattr(disk, harm)():
        look = reopened(folder)
        report = look.backups.drill(by=look.person)
        assert (report.path, report.children) == (made.path, 1)
        look.close()
    again = reopened(folder)
    assert ("restore_drill", "vault") in lines_of(again)
    again.close()


def test_what_cannot_be_saved_on_a_full_disk_is_said_so_also_by_the_next_program(
    disk: SmallDisk, app: App, child: Child, folder: Path
) -> None:
    app.close()
    with disk.full():
        look = reopened(folder)
        with pytest.raises(disk.full_errors):
            look.children.register(a_child(name="Baru"), by=look.person)
        plan = look.imports.preview(FILE, by=look.person)
        with pytest.raises(disk.full_errors):
            look.imports.apply(plan, by=look.person)
        look.close()
    assert child.child_id


def test_a_full_disk_is_read_and_its_lines_come_later(
    disk: SmallDisk, app: App, child: Child, folder: Path, tmp_path: Path
) -> None:
    app.close()
    with disk.full():
        look = reopened(folder)
        assert look.case_page.open(child.child_id, by=look.person).growth.child == child
        assert look.exports.dump(tmp_path / "copy", by=look.person).children == 1
        look.close()
    again = reopened(folder)
    assert {("read", "child"), ("export", "dump")} <= set(lines_of(again))
    again.close()


def test_without_the_side_log_one_may_look_but_nothing_leaves(
    disk: SmallDisk,
    app: App,
    child: Child,
    folder: Path,
    tmp_path: Path,
) -> None:
    app.close()
    # A folder in its place: nothing can be written there.
    SideLog.of_vault(app._vault.header.vault_id).path.mkdir()
    with disk.read_only():
        look = reopened(folder)
        assert look.case_page.open(child.child_id, by=look.person).growth.child == child
        with pytest.raises(StorageDenied) as refused:
            look.exports.dump(tmp_path / "copy", by=look.person)
        assert refused.value.code == "side_log_denied"
        assert not (tmp_path / "copy").exists()
        look.close()
