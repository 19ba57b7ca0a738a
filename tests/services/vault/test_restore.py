"""Restoring: everything is checked before anything is replaced, and what was there is kept."""

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import durable
from desktop_app.app import App, open_app
from desktop_app.errors import (
    Conflict,
    Damaged,
    Locked,
    NotAllowed,
    NotFound,
    StorageDenied,
    Unreadable,
    WrongPassword,
)
from desktop_app.programme.records.children import Role
from desktop_app.programme.records.erasure import Erasure, ErasureReason
from desktop_app.services.vault import access
from desktop_app.services.vault.restore import RestoreReport, inspect, restore
from desktop_app.services.vault.verify import verify
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, NOW, PASSWORD, compared

OTHER_PASSWORD = "angin di atas sawah"


@pytest.fixture
def backup(app: App, tmp_path: Path) -> Path:
    """A backup of one child with one visit; the vault has two children by now and is closed."""
    child = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    out = tmp_path / "cadangan.berlian"
    app.backups.make(out, by=app.person)
    app.children.register(a_child(name="Sesudahnya"), by=app.person)
    app.close()
    return out


def restored(backup: Path, into: Path, password: str | None = PASSWORD) -> RestoreReport:
    return restore(backup, into, password, how=FAST)


def opened(folder: Path) -> App:
    vault = access.unlock(folder, PASSWORD, how=FAST)
    try:
        return open_app(vault, lambda: NOW)
    except BaseException:
        vault.close()
        raise


def children_in(folder: Path) -> int:
    app = opened(folder)
    try:
        return app.children.count(by=app.person)
    finally:
        app.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        # Locks and the record of sign-ins hold nothing of the vault.
        if path.is_file()
        and path.suffix != ".lock"
        # SQLite makes its working files anew whenever it looks into a database.
        and path.suffix not in {".db-shm", ".db-wal"}
        and path.name not in {"vault.use", "signin.json"}
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_restores_into_a_new_place(backup: Path, tmp_path: Path) -> None:
    into = tmp_path / "new" / "vault"
    report = restored(backup, into)
    assert (report.folder, report.children, report.visits) == (into, 1, 1)
    assert (report.proven, report.kept, report.made_at) == (True, None, NOW)
    app = opened(into)
    (row,) = app.children.search(by=app.person)
    (visit,) = app.case_page.open(row.child_id, by=app.person).growth.visits
    assert visit.visit.weight_kg == 8.4
    app.close()
    with access.unlock(into, PASSWORD, how=FAST) as vault:
        assert verify(vault, all_scores=True) == ()
    assert names(into.parent) == ["vault"]


def test_without_a_password_the_checksums_are_checked_and_it_says_so(
    backup: Path, tmp_path: Path
) -> None:
    assert inspect(backup).children == 1
    report = restored(backup, tmp_path / "new", None)
    assert not report.proven
    assert children_in(tmp_path / "new") == 1


def test_what_was_replaced_is_kept_beside_and_its_backups_come_along(
    backup: Path, vault_folder: Path
) -> None:
    app = opened(vault_folder)
    own = app.backups.to_folder(by=app.person)
    app.close()
    report = restored(backup, vault_folder)
    assert report.kept is not None
    assert report.kept.parent == vault_folder.parent
    assert children_in(vault_folder) == 1
    assert children_in(report.kept) == 2
    assert own.path.exists()
    again = restored(own.path, vault_folder)
    assert again.kept not in {None, report.kept}
    assert children_in(vault_folder) == 2


def test_an_empty_folder_is_used_and_a_folder_of_other_things_is_not(
    backup: Path, tmp_path: Path
) -> None:
    into = tmp_path / "documents"
    into.mkdir()
    restored(backup, into)
    assert children_in(into) == 1
    other = tmp_path / "others"
    other.mkdir()
    (other / "surat.txt").write_text("penting", encoding="utf-8")
    with pytest.raises(Conflict, match="folder_not_empty"):
        restored(backup, other)
    with pytest.raises(Conflict, match="folder_not_empty"):
        restored(backup, other / "surat.txt")
    assert names(other) == ["surat.txt"]


def a_damaged(backup: Path) -> Path:
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    return backup


def a_cut_off(backup: Path) -> Path:
    backup.write_bytes(backup.read_bytes()[:-3000])
    return backup


REFUSALS: list[tuple[Callable[[Path], Path], str, type[Exception]]] = [
    (a_damaged, PASSWORD, Unreadable),
    (a_cut_off, PASSWORD, Unreadable),
    (lambda backup: backup, "bukan sandinya", WrongPassword),
    (lambda backup: backup.with_name("tidak ada"), PASSWORD, NotFound),
    (lambda backup: backup.parent / "vault" / "vault.db", PASSWORD, Unreadable),
]


@pytest.mark.parametrize("change, password, error", REFUSALS)
def test_a_refused_restore_leaves_everything_as_it_was(
    backup: Path,
    vault_folder: Path,
    change: Callable[[Path], Path],
    password: str,
    error: type[Exception],
) -> None:
    file = change(backup)
    before, around = contents(vault_folder), names(vault_folder.parent)
    with pytest.raises(error):
        restored(file, vault_folder, password)
    assert contents(vault_folder) == before
    assert names(vault_folder.parent) == around


def test_an_open_vault_is_not_replaced(backup: Path, vault_folder: Path) -> None:
    app = opened(vault_folder)
    with pytest.raises(Locked):
        restored(backup, vault_folder)
    app.close()
    beside = access.HowToOpen(kdf=FAST.kdf, writer=False)
    with (
        access.unlock(vault_folder, PASSWORD, how=beside),
        pytest.raises(Conflict, match="vault_busy"),
    ):
        restored(backup, vault_folder)
    assert children_in(vault_folder) == 2


def test_a_restore_that_was_killed_between_its_renames_is_finished_by_who_comes_next(
    backup: Path, vault_folder: Path
) -> None:
    restored(backup, vault_folder.with_name("ready"))
    vault_folder.with_name("ready").rename(vault_folder.with_name(".vault.restored"))
    # Killed before the old vault was moved away: it stays.
    assert children_in(vault_folder) == 2
    assert not vault_folder.with_name(".vault.restored").exists()
    restored(backup, vault_folder.with_name(".vault.restored"))
    shutil.move(vault_folder, vault_folder.with_name("kept"))
    assert access.vault_exists(vault_folder)
    assert children_in(vault_folder) == 1


def test_no_vault_is_made_in_place_of_one_that_is_being_restored(
    backup: Path, vault_folder: Path
) -> None:
    restored(backup, vault_folder.with_name(".vault.restored"))
    shutil.move(vault_folder, vault_folder.with_name("kept"))
    with pytest.raises(Conflict, match="vault_exists"):
        access.create_vault(
            vault_folder,
            facility="Lain",
            username="lain",
            display_name="Lain",
            password=PASSWORD,
            how=FAST,
        )
    assert children_in(vault_folder) == 1


def test_a_lost_database_and_a_lost_header_are_said_and_restored(
    backup: Path, vault_folder: Path
) -> None:
    (vault_folder / "vault.db").unlink()
    with pytest.raises(Damaged, match="database_missing"):
        opened(vault_folder)
    restored(backup, vault_folder)
    assert children_in(vault_folder) == 1
    for name in ("vault.json", "vault.json.copy"):
        (vault_folder / name).unlink()
    with pytest.raises(Damaged, match="vault_header_missing"):
        opened(vault_folder)
    restored(backup, vault_folder)
    assert children_in(vault_folder) == 1


def test_a_place_that_cannot_be_written_is_said(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageDenied):
        restored(backup, tmp_path / "file" / "vault")

    def read_only(*_args: object, **_options: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", read_only)
    with pytest.raises(StorageDenied):
        restored(backup, tmp_path / "new")


@pytest.mark.parametrize("place", ["/", "/proc", "file", "file/below", "vault/inner", "n" * 300])
def test_a_place_that_can_be_no_vault_is_said(app: App, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    backup = app.backups.make(tmp_path / "b.berlian", by=app.person).path
    with pytest.raises((StorageDenied, Conflict)):
        restore(backup, tmp_path / place, how=FAST)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.berlian", "file", "vault"]


def test_a_restore_waits_for_a_scanner_that_holds_a_folder(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = app.backups.make(tmp_path / "b.berlian", by=app.person).path
    monkeypatch.setattr(durable, "_PAUSES_SECONDS", (0.0,) * 4)
    rename, refused = Path.rename, iter([True, True, False, True, False])

    def held(self: Path, target: Path) -> Path:
        if next(refused, False):
            raise PermissionError(13, "held by a scanner")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    report = restore(backup, tmp_path / "new", PASSWORD, how=FAST)
    assert report.proven


def test_a_vault_is_replaced_only_by_a_current_admin(backup: Path, vault_folder: Path) -> None:
    before = contents(vault_folder)
    with pytest.raises(Conflict, match="restore_needs_admin"):
        restored(backup, vault_folder, None)
    app = opened(vault_folder)
    app.accounts.add("bidan", "Bidan", Role.MIDWIFE, OTHER_PASSWORD, by=app.person)
    app.close()
    before = contents(vault_folder)
    with pytest.raises(NotAllowed):
        restored(backup, vault_folder, OTHER_PASSWORD)
    assert contents(vault_folder) == before
    assert restored(backup, vault_folder).proven


@pytest.fixture
def old_backup(app: App, tmp_path: Path) -> Path:
    """A backup with an admin who is removed by now; the vault is closed."""
    app.accounts.add("dulu", "Dulu", Role.ADMIN, OTHER_PASSWORD, by=app.person)
    out = tmp_path / "dulu.berlian"
    app.backups.make(out, by=app.person)
    app.accounts.remove("dulu", by=app.person)
    app.close()
    return out


def test_a_removed_admin_restores_nothing_over_the_vault(
    old_backup: Path, vault_folder: Path
) -> None:
    before = contents(vault_folder)
    with pytest.raises(WrongPassword):
        restored(old_backup, vault_folder, OTHER_PASSWORD)
    assert contents(vault_folder) == before


def test_a_removed_admin_who_returns_is_told_until_another_admin_has_seen_it(
    old_backup: Path, vault_folder: Path
) -> None:
    report = restored(old_backup, vault_folder)
    assert (report.proven, report.returning) == (True, ("dulu",))
    how = compared(vault_folder, OTHER_PASSWORD, "key_changed")
    removed = open_app(access.unlock(vault_folder, OTHER_PASSWORD, how=how), lambda: NOW)
    removed.accounts.restore_seen(by=removed.person)
    removed.close()
    app = opened(vault_folder)
    note = app.accounts.restored()
    assert note is not None
    assert (note.by, note.returning) == ("kepala", ("dulu",))
    (line,) = app.journal_search.search(action="restore", by=app.person)
    assert line.account == "kepala"
    assert line.after is not None
    assert (line.after["made_at"], line.after["returning"]) == (NOW.isoformat(), "dulu")
    app.accounts.restore_seen(by=app.person)
    assert app.accounts.restored() is None
    app.close()
    assert "restored.json" not in names(vault_folder)


def test_a_vault_that_cannot_be_opened_is_replaced_by_the_backups_own_admin(
    old_backup: Path, vault_folder: Path
) -> None:
    database = vault_folder / "vault.db"
    content = bytearray(database.read_bytes())
    content[:4096] = bytes(4096)
    database.write_bytes(content)
    report = restored(old_backup, vault_folder, OTHER_PASSWORD)
    assert report.proven
    assert report.returning == ("kepala", "dulu")


def test_the_recovery_code_restores_and_a_code_that_is_void_does_not(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    void = app.accounts.new_recovery_code(by=app.person)
    backup = app.backups.make(tmp_path / "b.berlian", by=app.person).path
    code = app.accounts.new_recovery_code(by=app.person)
    app.close()
    with pytest.raises(WrongPassword):
        restored(backup, vault_folder, void)
    assert restored(backup, vault_folder, code).proven
    # With the backup the code of its day came back.
    assert restored(backup, vault_folder, void).proven


def test_a_backup_from_before_the_rekeying_is_restored_and_said_to_be_unproven(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    backup = app.backups.make(tmp_path / "b.berlian", by=app.person).path
    app.accounts.change_own_password(PASSWORD, OTHER_PASSWORD, by=app.person)
    app.rekeyed().close()
    with pytest.raises(WrongPassword):
        restored(backup, vault_folder, PASSWORD)
    assert not restored(backup, vault_folder, OTHER_PASSWORD).proven
    with pytest.raises(WrongPassword):
        access.unlock(vault_folder, OTHER_PASSWORD, how=FAST)
    how = compared(vault_folder, PASSWORD, "key_changed")
    app = open_app(access.unlock(vault_folder, PASSWORD, how=how), lambda: NOW)
    assert app.accounts.restored() is not None
    app.close()


def test_backups_of_a_clock_ahead_raise_no_alarm_after_a_restore(vault_folder: Path) -> None:
    app = opened(vault_folder)
    kept = app.backups.to_folder(by=app.person).path
    app.close()
    ahead = open_app(
        access.unlock(vault_folder, PASSWORD, how=FAST), lambda: NOW.replace(year=2038)
    )
    ahead.children.register(a_child(name="Sesudahnya", mother="Eha"), by=ahead.person)
    ahead.backups.to_folder(by=ahead.person)
    ahead.close()
    restored(kept, vault_folder)
    again = opened(vault_folder)
    again.backups.to_folder(by=again.person)
    assert "journal_unlike_backup" not in {one.code for one in verify(again._vault)}
    again.close()


def test_a_child_who_was_erased_and_returns_with_a_backup_is_told_until_erased_again(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    erased = app.children.register(a_child(), by=app.person).record
    app.children.register(a_child(name="Dewi Lestari"), by=app.person)
    backup = app.backups.make(tmp_path / "b.berlian", by=app.person).path
    later = app.children.register(a_child(name="Sesudahnya"), by=app.person).record
    again = Erasure(child_id=erased.child_id, reason=ErasureReason.PARENTS_WISH, note="12/2026")
    app.erasing.erase(again, by=app.person)
    after = replace(again, child_id=later.child_id)
    app.erasing.erase(after, by=app.person)
    app.close()
    report = restored(backup, vault_folder)
    assert report.erased == (erased.child_id, later.child_id)
    app = opened(vault_folder)
    note = app.accounts.restored()
    assert note is not None
    # Who was registered after the backup did not return.
    assert note.erased == (erased.child_id,)
    (line,) = app.journal_search.search(action="restore", by=app.person)
    assert line.after is not None
    assert line.after["erased"] == str(erased.child_id)
    app.erasing.erase(again, by=app.person)
    note = app.accounts.restored()
    assert note is not None
    assert note.erased == ()
    app.close()
