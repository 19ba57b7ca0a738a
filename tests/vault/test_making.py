"""A vault whose making was cut off is none, and is made anew in the same place."""

import errno
import stat
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_app.errors import Conflict, Damaged, NotFound, StorageDenied
from desktop_app.vault import header, lock
from desktop_app.vault.vault import Vault

from .conftest import CHEAPLY, PASSWORD


def made(folder: Path) -> Vault:
    def make_database(database: Path, key_hex: str) -> None:
        database.write_bytes(key_hex.encode())

    return Vault.create(folder, "Puskesmas", "kepala", "Ibu", PASSWORD, CHEAPLY, make_database)[0]


def test_a_cut_off_making_is_no_vault_and_in_nobodys_way(tmp_path: Path) -> None:
    def killed(database: Path, _key_hex: str) -> None:
        database.write_bytes(b"half a database")
        database.with_name("vault.db-wal").write_bytes(b"half a log")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Vault.create(tmp_path, "Puskesmas", "kepala", "Ibu", PASSWORD, CHEAPLY, killed)
    assert not Vault.exists(tmp_path)
    with pytest.raises(NotFound, match="vault_not_found"):
        Vault.open_with_password(tmp_path, PASSWORD, None, CHEAPLY)
    with made(tmp_path) as vault:
        assert vault.database_path.read_bytes() == vault.key_hex.encode()
    assert not (tmp_path / "vault.db-wal").exists()
    assert not (tmp_path / header.MAKING_NAME).exists()
    set_aside = sorted(path.read_bytes() for path in tmp_path.glob("unfinished-*"))
    assert set_aside == [b"half a database", b"half a log"]


def test_a_lost_header_is_never_taken_for_a_cut_off_making(tmp_path: Path) -> None:
    made(tmp_path).close()
    # Killed between the header and the mark: the next sign-in takes the mark away.
    (tmp_path / header.MAKING_NAME).write_bytes(b"")
    Vault.open_with_password(tmp_path, PASSWORD, None, CHEAPLY).close()
    for name in (header.FILE_NAME, header.COPY_NAME):
        (tmp_path / name).unlink()
    assert Vault.exists(tmp_path)
    with pytest.raises(Damaged, match="vault_header_missing"):
        Vault.open_with_password(tmp_path, PASSWORD, None, CHEAPLY)
    with pytest.raises(Conflict, match="vault_exists"):
        made(tmp_path)


if sys.platform != "win32":

    def test_a_folder_that_was_open_to_everyone_is_closed(tmp_path: Path) -> None:
        folder = tmp_path / "vault"
        folder.mkdir()
        folder.chmod(0o777)
        vault, _ = Vault.create(
            folder, "Puskesmas Mawar", "kepala", "Kepala", "kuda laut biru 9", CHEAPLY
        )
        vault.close()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    @pytest.mark.parametrize("name", [lock.FILE_NAME, lock.USE_NAME])
    def test_a_lock_file_that_is_a_link_is_not_followed(tmp_path: Path, name: str) -> None:
        precious = tmp_path / "precious"
        precious.write_bytes(b"kept")
        (tmp_path / name).symlink_to(precious)
        take = lock.WriterLock.acquire if name == lock.FILE_NAME else lock.UseLock.shared
        with pytest.raises(StorageDenied):
            take(tmp_path)
        assert precious.read_bytes() == b"kept"

    @pytest.mark.parametrize("error", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
    def test_a_folder_without_locks_is_said(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
    ) -> None:
        def no_locks(_descriptor: int) -> NoReturn:
            raise OSError(error, "no locks here")

        monkeypatch.setattr(lock, "_take", no_locks)
        with pytest.raises(StorageDenied) as denied:
            lock.WriterLock.acquire(tmp_path)
        assert denied.value.code == "no_locks"
