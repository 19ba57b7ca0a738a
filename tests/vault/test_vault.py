"""Opening, closing and re-keying a vault, as the program does it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3

from desktop_app.durable import replace_durably
from desktop_app.errors import (
    AccessEnded,
    Conflict,
    Damaged,
    Invalid,
    Locked,
    NotFound,
    WrongPassword,
)
from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, header
from desktop_app.vault.keys import DEFAULT_KDF, KdfParameters
from desktop_app.vault.pin import PinFile, pin_of
from desktop_app.vault.sign_in import HowToOpen
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import CHEAP, PASSWORD, Made


class Database:
    """A real encrypted file with one row, and the two callbacks that re-keying needs."""

    def __init__(self, vault: Vault) -> None:
        self.path = vault.database_path
        with closing(self._connected(self.path, vault.key_hex)) as connection:
            connection.executescript("CREATE TABLE t (x); INSERT INTO t VALUES (42);")

    def opens(self, key_hex: str) -> bool:
        try:
            with closing(self._connected(self.path, key_hex)) as connection:
                return list(connection.execute("SELECT x FROM t")) == [(42,)]
        except sqlcipher3.DatabaseError:
            return False

    def copy(self, old_key_hex: str, new_key_hex: str) -> Path:
        beside = self.path.with_name("vault.db.new")
        beside.unlink(missing_ok=True)
        with closing(self._connected(self.path, old_key_hex)) as connection:
            key = f"x'{new_key_hex}'"
            connection.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(beside), key))
            connection.execute("SELECT sqlcipher_export('fresh')")
            connection.execute("DETACH DATABASE fresh")
        return beside

    def reencrypt(self, old_key_hex: str, new_key_hex: str) -> None:
        replace_durably(self.copy(old_key_hex, new_key_hex), self.path)

    @staticmethod
    def _connected(path: Path, key_hex: str) -> sqlcipher3.Connection:
        connection = sqlcipher3.connect(str(path))
        connection.execute(f"PRAGMA key = \"x'{key_hex}'\"")
        return connection


class Cut(Exception):
    """Where a kill would have struck."""


def test_created_vault_opens_with_each_of_its_keys(tmp_path: Path) -> None:
    how = HowToOpen(kdf=CHEAP)
    folder = tmp_path / "new" / "vault"
    vault, code = Vault.create(folder, " Puskesmas  Dua ", "Kepala", "Ibu Ratih", PASSWORD, how)
    with vault:
        key = vault.key_hex
        assert len(bytes.fromhex(key)) == 32
        assert vault.facility == "Puskesmas Dua"
        assert vault.account == Account("kepala", "Ibu Ratih", Role.ADMIN)
        assert vault.database_path == folder / "vault.db"
        assert not vault.key_was_changed
    with Vault.open_with_password(folder, PASSWORD, None, how) as vault:
        assert vault.key_hex == key
        assert not vault.key_was_changed
    with Vault.open_with_recovery(folder, code, how) as vault:
        assert vault.key_hex == key


def test_vaults_have_different_keys(made: Made, tmp_path: Path) -> None:
    other, _ = Vault.create(tmp_path / "b", "Puskesmas", "kepala", "Ibu", PASSWORD, made.how)
    with other:
        assert other.key_hex != made.key_hex
        assert other.header.vault_id != header.read(made.folder).header.vault_id


def test_default_cost_is_written_and_opens(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path, "Puskesmas", "kepala", "Ibu", PASSWORD)
    with vault:
        assert {slot.pair.kdf for slot in vault.header.slots} == {DEFAULT_KDF}
    with Vault.open_with_password(tmp_path, PASSWORD) as vault:
        assert vault.person.account == "kepala"


def test_a_vault_is_never_made_over_another(made: Made) -> None:
    before = (made.folder / header.FILE_NAME).read_bytes()
    for present in (header.FILE_NAME, header.COPY_NAME, header.DATABASE_NAME):
        for name in (header.FILE_NAME, header.COPY_NAME, header.DATABASE_NAME):
            (made.folder / name).unlink(missing_ok=True)
        (made.folder / present).write_bytes(before)
        with pytest.raises(Conflict, match="vault_exists"):
            Vault.create(made.folder, "Puskesmas", "kepala", "Ibu", PASSWORD, made.how)
        assert (made.folder / present).read_bytes() == before


def test_refused_creation_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    for facility, password in (("", PASSWORD), ("Puskesmas", "pendek")):
        with pytest.raises(Invalid):
            Vault.create(folder, facility, "kepala", "Ibu", password, HowToOpen(kdf=CHEAP))
    assert not folder.exists()


def test_no_vault_is_not_found_and_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    attempts: list[Callable[[], object]] = [
        lambda: Vault.open_with_password(folder, PASSWORD),
        lambda: Vault.open_with_keyring(folder),
    ]
    for attempt in attempts:
        with pytest.raises(NotFound, match="vault_not_found"):
            attempt()
    assert not Vault.exists(folder)
    assert not folder.exists()


def test_one_writer_and_any_number_of_readers(made: Made) -> None:
    reader = replace(made.how, writer=False)
    with made.opened():
        with pytest.raises(Locked):
            made.opened()
        with Vault.open_with_password(made.folder, PASSWORD, None, reader) as vault:
            assert vault.key_hex == made.key_hex
            with pytest.raises(Conflict, match="vault_read_only"):
                vault.set_password("kepala", "gajah terbang tinggi")
            with pytest.raises(Conflict, match="vault_read_only"):
                vault.rekey(lambda _old, _new: pytest.fail("began"), lambda _key: True)
    made.opened().close()


def test_failed_opening_leaves_no_lock(made: Made) -> None:
    with pytest.raises(WrongPassword):
        Vault.open_with_password(made.folder, "salah besar", None, made.how)
    assert Vault.open_with_keyring(made.folder, None, made.how) is None
    made.opened().close()


def test_closed_vault_gives_no_key(made: Made) -> None:
    vault = made.opened()
    vault.close()
    vault.close()
    with pytest.raises(AccessEnded):
        _ = vault.key_hex


def test_lock_screen_asks_for_the_password_of_who_signed_in(made: Made) -> None:
    with made.opened() as vault:
        vault.confirm_password(PASSWORD)
        for wait_seconds in (0, 0, 0, 2):
            with pytest.raises(WrongPassword) as refused:
                vault.confirm_password("salah besar")
            assert refused.value.figures["seconds"] == wait_seconds
    with Vault.open_with_recovery(made.folder, made.code, made.how) as vault:
        with pytest.raises(NotFound):
            vault.confirm_password(PASSWORD)
        assert not vault.remember()


def test_cheap_slots_become_dearer_at_the_next_sign_in(made: Made) -> None:
    dearer = replace(made.how, kdf=KdfParameters(memory_kib=128, iterations=2, lanes=1))
    with Vault.open_with_password(made.folder, PASSWORD, None, dearer) as vault:
        generation = vault.header.generation
        slot, _ = accounts.account_slot(vault.header, "kepala")
        assert slot.pair.kdf == dearer.kdf
    with made.opened() as vault:
        slot, _ = accounts.account_slot(vault.header, "kepala")
        assert slot.pair.kdf == dearer.kdf
        assert vault.header.generation == generation
        assert vault.key_hex == made.key_hex


def test_rekeying_changes_the_key_and_no_password(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
        database = Database(vault)
        vault.rekey(database.reencrypt, database.opens)
        new_key = vault.key_hex
        assert new_key != made.key_hex
        assert database.opens(new_key)
        assert not database.opens(made.key_hex)
        assert vault.header.key_change is not None
        assert vault.header.key_change.by == "kepala"
        vault.change_password(PASSWORD, "gajah terbang tinggi")
    for username, password in (("bidan", "sawah hijau luas"), ("kepala", "gajah terbang tinggi")):
        with Vault.open_with_password(made.folder, password, username, made.how) as vault:
            assert vault.key_hex == new_key
    with Vault.open_with_recovery(made.folder, made.code, made.how) as vault:
        assert vault.key_hex == new_key


def test_a_changed_key_is_told_once_to_everyone_but_who_changed_it(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
        database = Database(vault)
        vault.rekey(database.reencrypt, database.opens)
    told = []
    for username, password in (("kepala", PASSWORD), ("bidan", "sawah hijau luas")) * 2:
        with Vault.open_with_password(made.folder, password, username, made.how) as vault:
            told.append(vault.key_was_changed)
    assert told == [False, True, False, False]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("who", ["password", "recovery", "reader"])
def test_rekeying_that_was_cut_off_is_settled_by_what_the_file_says(
    made: Made, who: str, *, swapped: bool
) -> None:
    with made.opened() as vault:
        database = Database(vault)
        cut_off = header.read(made.folder).header
        new_key = b"n" * 32
        cut_off = accounts.begin_rekeying(cut_off, new_key, vault._admin_key)
        cut_off = cut_off.signed(bytes.fromhex(made.key_hex))
        header.write(made.folder, cut_off)
        pin = pin_of(cut_off, bytes.fromhex(made.key_hex), new_key)
        PinFile.of_vault(cut_off.vault_id).write(pin)
        finished = database.copy(made.key_hex, new_key.hex())
        if swapped:
            replace_durably(finished, database.path)
    right = new_key.hex() if swapped else made.key_hex
    assert Vault.open_with_keyring(made.folder, None, made.how) is None
    match who:
        case "password":
            vault = made.opened()
        case "recovery":
            vault = Vault.open_with_recovery(made.folder, made.code, made.how)
        case _:
            reader = replace(made.how, writer=False)
            vault = Vault.open_with_password(made.folder, PASSWORD, None, reader)
    with vault:
        with pytest.raises(Conflict, match="rekeying_unsettled"):
            _ = vault.key_hex
        with pytest.raises(Damaged, match="database_key"):
            vault.settle(lambda _key: False)
        vault.settle(database.opens)
        vault.settle(lambda _key: pytest.fail("settled twice"))
        assert vault.key_hex == right
    with made.opened() as vault:
        vault.settle(database.opens)
        assert vault.key_hex == right


@pytest.mark.parametrize("swapped", [False, True])
def test_failed_rekeying_goes_on_with_the_key_that_opens(made: Made, *, swapped: bool) -> None:
    with made.opened() as vault:
        database = Database(vault)

        def failing(old_key_hex: str, new_key_hex: str) -> None:
            if swapped:
                database.reencrypt(old_key_hex, new_key_hex)
            raise Cut

        with pytest.raises(Cut):
            vault.rekey(failing, database.opens)
        assert database.opens(vault.key_hex)
        assert (vault.key_hex != made.key_hex) is swapped
        key = vault.key_hex
    with made.opened() as vault:
        assert vault.key_hex == key
