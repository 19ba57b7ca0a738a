"""A vault whose making was cut off is none, and is made anew in the same place."""

from pathlib import Path

import pytest

from desktop_app.errors import Conflict, Damaged, NotFound
from desktop_app.vault import header
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
