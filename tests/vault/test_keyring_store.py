"""The system's keyring is a convenience: used where it is trustworthy, silent where it is not."""

from __future__ import annotations

import base64
from collections.abc import Callable

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from desktop_app.programme.records.children import Role
from desktop_app.vault import keyring_store
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import Made, MemoryKeyring


def by_keyring(made: Made, username: str | None = None) -> Vault | None:
    return Vault.open_with_keyring(made.folder, username, made.how)


class Refusing(MemoryKeyring):
    """A keyring that the person has not unlocked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked(service, username)


class Broken(Refusing):
    """A keyring whose driver fails with an error of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise LookupError(service, username)


class PlainFile(MemoryKeyring):
    """What keyrings.alt would offer."""


PlainFile.__module__ = "keyrings.alt.file"


class Chain(MemoryKeyring):
    """Several keyrings in one, as `keyring` makes of all that it finds."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


def test_what_is_remembered_opens_the_vault(made: Made, memory_keyring: MemoryKeyring) -> None:
    assert by_keyring(made) is None
    with made.opened() as vault:
        assert [vault.is_remembered, vault.remember(), vault.is_remembered] == [False, True, True]
    found = by_keyring(made)
    assert found is not None
    with found:
        assert found.key_hex == made.key_hex
        assert found.account is not None
        assert found.account.username == "kepala"
        found.forget()
    assert by_keyring(made) is None
    assert memory_keyring.entries == {}


def test_entry_fits_the_windows_limit(made: Made, memory_keyring: MemoryKeyring) -> None:
    with made.opened() as vault:
        vault.remember()
    (entry,) = memory_keyring.entries.values()
    assert len(entry) < 1280


@pytest.mark.parametrize(
    "backend",
    [fail.Keyring, null.Keyring, Refusing, Broken, PlainFile, lambda: Chain(PlainFile())],
    ids=["fail", "null", "refusing", "broken", "plain file", "chain of plain file"],
)
def test_keyring_that_is_absent_or_refuses_changes_nothing(
    made: Made,
    memory_keyring: MemoryKeyring,
    backend: Callable[[], KeyringBackend],
    capfd: pytest.CaptureFixture[str],
) -> None:
    present = backend()
    keyring.set_keyring(present)
    with made.opened() as vault:
        assert not vault.remember()
        assert not vault.is_remembered
        vault.forget()
    assert by_keyring(made) is None
    assert getattr(present, "entries", {}) == {}
    assert memory_keyring.entries == {}
    assert capfd.readouterr() == ("", "")


def test_trusted_keyring_is_found_in_a_chain(made: Made, memory_keyring: MemoryKeyring) -> None:
    keyring.set_keyring(Chain(PlainFile(), memory_keyring))
    assert keyring_store.is_available()
    with made.opened() as vault:
        assert vault.remember()
    assert len(memory_keyring.entries) == 1


def test_session_without_a_keyring_asks_for_the_password(made: Made) -> None:
    assert type(keyring.get_keyring()) is fail.Keyring
    assert not keyring_store.is_available()
    assert by_keyring(made) is None


def test_rubbish_in_the_keyring_is_ignored(made: Made, memory_keyring: MemoryKeyring) -> None:
    with made.opened() as vault:
        vault.remember()
    for rubbish in ("", "%%%", "AAAA"):
        memory_keyring.entries = dict.fromkeys(memory_keyring.entries, rubbish)
        assert by_keyring(made) is None


def test_removed_account_is_not_let_in(made: Made, memory_keyring: MemoryKeyring) -> None:
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
    with Vault.open_with_password(made.folder, "sawah hijau luas", "bidan", made.how) as vault:
        vault.remember()
    entries = dict(memory_keyring.entries)
    with made.opened() as vault:
        vault.remove_account("bidan")
    assert memory_keyring.entries == {}
    memory_keyring.entries = entries
    assert by_keyring(made, "bidan") is None
    assert by_keyring(made) is None


def test_rekeying_renews_what_is_remembered_and_voids_the_rest(
    made: Made, memory_keyring: MemoryKeyring
) -> None:
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
    with Vault.open_with_password(made.folder, "sawah hijau luas", "bidan", made.how) as vault:
        vault.remember()
    with made.opened() as vault:
        vault.remember()
        vault.rekey(lambda _old, _new: None, lambda key: key != made.key_hex)
        new_key = vault.key_hex
    found = by_keyring(made)
    assert found is not None
    with found:
        assert found.key_hex == new_key
    assert by_keyring(made, "bidan") is None
    assert len(memory_keyring.entries) == 1


def test_the_keyring_holds_no_data_key(made: Made, memory_keyring: MemoryKeyring) -> None:
    with made.opened() as vault:
        assert vault.remember()
    (entry,) = memory_keyring.entries.values()
    assert bytes.fromhex(made.key_hex) not in base64.b64decode(entry)
    # What an earlier version has left there opens nothing any more, and is removed.
    old = base64.b64encode(bytes.fromhex(made.key_hex)).decode("ascii")
    memory_keyring.entries = dict.fromkeys(memory_keyring.entries, old)
    assert by_keyring(made) is None
    assert memory_keyring.entries == {}


def test_a_new_password_voids_what_any_computer_remembers(
    made: Made, memory_keyring: MemoryKeyring
) -> None:
    with made.opened() as vault:
        vault.remember()
        elsewhere = dict(memory_keyring.entries)
        vault.change_password(made.password, "sawah hijau luas")
        assert not vault.is_remembered
    assert memory_keyring.entries == {}
    memory_keyring.entries = elsewhere
    assert by_keyring(made) is None
    assert memory_keyring.entries == {}


def test_after_a_new_password_it_can_be_remembered_at_once(
    made: Made, memory_keyring: MemoryKeyring
) -> None:
    with made.opened() as vault:
        vault.change_password(made.password, "sawah hijau luas")
        assert vault.remember()
    assert len(memory_keyring.entries) == 1
    found = by_keyring(made)
    assert found is not None
    with found:
        assert found.opened_by_keyring
        assert found.is_remembered
