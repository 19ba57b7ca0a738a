"""The pin outside of the vault: a right password does not open another vault without a word."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import UnknownKey
from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, header, keys, signed_accounts
from desktop_app.vault.header import AdminSignature, Header
from desktop_app.vault.pin import PinFile, fingerprint, is_same
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import PASSWORD, Made
from .test_vault import Database

TUTI = Account("bidan.tuti", "Bidan Tuti", Role.MIDWIFE)
ADE = Account("ade", "Pak Ade", Role.ADMIN)
HER_PASSWORD = "sawah hijau luas"
HIS_PASSWORD = "gunung biru jauh"


def pin_file(made: Made) -> Path:
    return PinFile.of_vault(header.read(made.folder).header.vault_id).path


def asked(made: Made, opening: Callable[[], object] | None = None) -> UnknownKey:
    with pytest.raises(UnknownKey) as refused:
        (opening or made.opened)()
    return refused.value


def accepting(made: Made, compared: str) -> Vault:
    how = replace(made.how, accept_key=compared)
    return Vault.open_with_password(made.folder, PASSWORD, "kepala", how)


def kept(made: Made, place: Path) -> Path:
    return Path(shutil.copytree(made.folder, place))


def put_back(made: Made, copy: Path) -> None:
    shutil.rmtree(made.folder)
    shutil.copytree(copy, made.folder)


def rekeyed(made: Made) -> None:
    """Remove the midwife and give the database a new key, as an admin does here."""
    with made.opened() as vault:
        database = Database(vault)
        if any(known.username == TUTI.username for known in vault.header.accounts):
            vault.remove_account(TUTI.username)
        vault.rekey(database.reencrypt, database.opens)


@pytest.mark.usefixtures("memory_keyring")
def test_what_is_done_here_raises_no_question(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
        vault.add_account(ADE, HIS_PASSWORD)
        vault.remove_account("ade")
        vault.new_recovery_code()
        vault.remember()
    rekeyed(made)
    made.opened().close()
    with made.opened() as vault:
        vault.remember()
    known = Vault.open_with_keyring(made.folder, None, made.how)
    assert known is not None
    known.close()


@pytest.mark.parametrize("signed_again", [False, True])
def test_the_old_database_sealed_to_todays_keys_opens_for_no_admin_without_a_word(
    made: Made, *, signed_again: bool
) -> None:
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
    # She keeps the database, the header, and the data key that her password opens.
    with Vault.open_with_password(made.folder, HER_PASSWORD, TUTI.username, made.how) as vault:
        old_key = bytes.fromhex(vault.key_hex)
    rekeyed(made)
    now = header.read(made.folder).header
    # Removed, she seals her old key to the public keys of today.
    slots = tuple(
        replace(
            slot,
            sealed=keys.seal(old_key, slot.pair.public, now.context(slot.slot_id, slot.kind)),
            signing=None,
            admin_key=None,
        )
        for slot in now.slots
    )
    forged = replace(now, slots=slots, admin=None, generation=now.generation + 9)
    if signed_again:
        forged, _ = signed_accounts.introduce(forged, old_key)
    header.write(made.folder, forged.signed(old_key))
    assert asked(made).code == "key_changed"
    # The same at a computer that has never seen the vault.
    pin_file(made).unlink()
    assert asked(made).code == "key_unknown"


def test_an_admin_key_of_an_insiders_own_is_asked_about(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
        data_key = bytes.fromhex(vault.key_hex)
    found = header.read(made.folder).header
    slots = tuple(
        replace(
            slot,
            admin_key=None,
            account=slot.account and replace(slot.account, role=Role.ADMIN),
        )
        for slot in found.slots
    )
    own = keys.new_signing_key()
    empty = AdminSignature(public=keys.public_half(own), number=99, signature=b"")
    forged = signed_accounts.sign(replace(found, slots=slots, admin=empty), own, data_key)
    header.write(made.folder, forged.signed(data_key))
    assert asked(made).code == "key_changed"


def without_a_file(made: Made) -> None:
    pin_file(made).unlink()


def with_rubbish(made: Made) -> None:
    pin_file(made).write_text('{"generation": []}')


@pytest.mark.parametrize("harm", [without_a_file, with_rubbish])
def test_a_new_computer_asks_once_for_the_fingerprint(
    made: Made, harm: Callable[[Made], None]
) -> None:
    harm(made)
    error = asked(made)
    assert error.code == "key_unknown"
    with pytest.raises(UnknownKey, match="key_not_same"):
        accepting(made, "0000-0000-0000-0000")
    assert asked(made).code == "key_unknown"
    with accepting(made, error.fingerprint.lower().replace("-", " ")) as vault:
        signed_in = vault.take_sign_in()
        assert signed_in is not None
        assert signed_in.accepted is not None
        assert signed_in.accepted.reason == "key_unknown"
        assert vault.fingerprint == error.fingerprint
    with made.opened() as vault:
        signed_in = vault.take_sign_in()
        assert signed_in is not None
        assert signed_in.accepted is None


def test_a_wrong_fingerprint_is_refused_even_where_nothing_would_be_asked(made: Made) -> None:
    with pytest.raises(UnknownKey, match="key_not_same"):
        accepting(made, "0000-0000-0000-0000")


@pytest.mark.usefixtures("memory_keyring")
def test_every_way_in_asks(made: Made) -> None:
    with made.opened() as vault:
        vault.remember()
    pin_file(made).unlink()
    reader = replace(made.how, writer=False)
    ways: list[Callable[[], object]] = [
        lambda: Vault.open_with_recovery(made.folder, made.code, made.how),
        lambda: Vault.open_with_keyring(made.folder, None, made.how),
        lambda: Vault.open_with_password(made.folder, PASSWORD, None, reader),
    ]
    for way in ways:
        assert asked(made, way).code == "key_unknown"
    # No lock was left behind.
    assert asked(made).code == "key_unknown"
    unasked = replace(made.how, writer=False, pinned=False)
    with Vault.open_with_password(made.folder, PASSWORD, None, unasked) as vault:
        assert vault.doubt is not None
        assert vault.doubt.reason == "key_unknown"
    assert not pin_file(made).exists()


def test_a_folder_that_was_rolled_back_is_told(made: Made, tmp_path: Path) -> None:
    copy = kept(made, tmp_path / "copy")
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
    put_back(made, copy)
    error = asked(made)
    assert error.code == "vault_older"
    accepting(made, error.fingerprint).close()
    made.opened().close()


def test_an_old_list_of_accounts_under_a_higher_generation_is_told(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
        data_key = bytes.fromhex(vault.key_hex)
    before = header.read(made.folder).header
    with made.opened() as vault:
        vault.remove_account(TUTI.username)
    # Whoever has the data key can write any generation; the number of the signature they cannot.
    header.write(made.folder, replace(before, generation=99).signed(data_key))
    assert asked(made).code == "vault_older"


def test_a_new_key_of_another_computer_is_asked_about_once(made: Made) -> None:
    pin = pin_file(made).read_bytes()
    old = asked_fingerprint(made)
    rekeyed(made)
    # This computer did not see it happen.
    pin_file(made).write_bytes(pin)
    error = asked(made)
    assert error.code == "key_changed"
    assert error.fingerprint != old
    accepting(made, error.fingerprint).close()
    made.opened().close()


def asked_fingerprint(made: Made) -> str:
    with made.opened() as vault:
        return vault.fingerprint


@pytest.mark.parametrize("settled_as", ["old", "new"])
def test_a_rekeying_that_was_cut_off_here_raises_no_question(made: Made, settled_as: str) -> None:
    with made.opened() as vault:
        database = Database(vault)

        def killed(old_key_hex: str, new_key_hex: str) -> None:
            if settled_as == "new":
                database.reencrypt(old_key_hex, new_key_hex)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            # As after a kill: nothing has decided which key is valid.
            vault.rekey(killed, lambda _key: (_ for _ in ()).throw(KeyboardInterrupt))
    for _ in range(2):
        with made.opened() as vault:
            vault.settle(database.opens)
            assert database.opens(vault.key_hex)
            assert (vault.key_hex != made.key_hex) is (settled_as == "new")


def test_a_rekeying_that_another_computer_began_is_asked_about(made: Made) -> None:
    with made.opened() as vault:
        begun = accounts.begin_rekeying(vault.header, b"n" * 32, vault._admin_key)
    header.write(made.folder, begun.signed(bytes.fromhex(made.key_hex)))
    error = asked(made)
    assert error.code == "key_changed"
    assert error.fingerprint == fingerprint(begun, b"n" * 32)


def test_a_rekeying_that_no_admin_began_is_not_finished(made: Made) -> None:
    new_key = b"n" * 32
    with made.opened() as vault:
        database = Database(vault)
        begun = accounts.begin_rekeying(vault.header, new_key, None)
        database.reencrypt(made.key_hex, new_key.hex())
    written: Header = begun.signed(bytes.fromhex(made.key_hex))
    header.write(made.folder, written)
    error = asked(made)
    with (
        accepting(made, error.fingerprint) as vault,
        pytest.raises(Exception, match="accounts_altered"),
    ):
        vault.settle(database.opens)
    assert header.read(made.folder).header == written


def test_where_nothing_can_be_kept_every_sign_in_asks_and_none_fails(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "file"))
    error = asked(made)
    with accepting(made, error.fingerprint) as vault:
        vault.new_recovery_code()
    assert asked(made).code == "key_unknown"


def test_a_fingerprint_changes_with_either_key_and_is_read_whatever_its_case(made: Made) -> None:
    found = header.read(made.folder).header
    data_key = bytes.fromhex(made.key_hex)
    shown = fingerprint(found, data_key)
    assert [len(group) for group in shown.split("-")] == [4, 4, 4, 4]
    assert shown != fingerprint(found, keys.new_data_key())
    assert found.admin is not None
    assert shown != fingerprint(
        replace(found, admin=replace(found.admin, public=b"p" * 32)), data_key
    )
    assert is_same(f" {shown.lower().replace('-', '')} ", shown)
    assert not is_same(shown[:-1], shown)
