"""Accounts, roles and the recovery code: who gets in, and who does no longer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.errors import Conflict, Invalid, NotFound, WrongPassword
from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, header, keys
from desktop_app.vault.keys import WrongKey
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import Made

TUTI = Account("bidan.tuti", "Bidan Tuti", Role.MIDWIFE)
HER_PASSWORD = "sawah hijau luas"

Attempt = Callable[[], object]


def with_tuti(made: Made) -> Made:
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
    return made


def as_tuti(made: Made, password: str = HER_PASSWORD) -> Vault:
    return Vault.open_with_password(made.folder, password, "bidan.tuti", made.how)


def faults(refused: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_each_account_opens_the_same_database(made: Made) -> None:
    with as_tuti(with_tuti(made)) as vault:
        assert vault.key_hex == made.key_hex
        assert vault.account == TUTI
        assert vault.person.account == "bidan.tuti"
        assert vault.person.role is Role.MIDWIFE


def test_user_name_is_read_whatever_its_case(made: Made) -> None:
    with made.opened() as vault:
        vault.add_account(Account(" Bidan.TUTI ", "  Bidan   Tuti ", Role.MIDWIFE), HER_PASSWORD)
        assert vault.header.accounts[-1] == TUTI
    Vault.open_with_password(made.folder, HER_PASSWORD, "BIDAN.tuti", made.how).close()


def test_without_a_user_name_every_account_is_tried(made: Made) -> None:
    with_tuti(made)
    for password, username in ((HER_PASSWORD, "bidan.tuti"), (made.password, "kepala")):
        with Vault.open_with_password(made.folder, password, None, made.how) as vault:
            assert vault.person.account == username
    with pytest.raises(WrongPassword):
        Vault.open_with_password(made.folder, "salah besar", None, made.how)


def test_passwords_do_not_open_another_account(made: Made) -> None:
    with_tuti(made)
    with pytest.raises(WrongPassword):
        as_tuti(made, made.password)
    with pytest.raises(WrongPassword):
        as_tuti(made, "")
    with pytest.raises(WrongPassword):
        Vault.open_with_password(made.folder, HER_PASSWORD, "tidak.ada", made.how)


@pytest.mark.parametrize(
    "account, fault",
    [
        (Account("", "Bidan", Role.MIDWIFE), ("username", "required")),
        (Account("bidan tuti", "Bidan", Role.MIDWIFE), ("username", "username_form")),
        (Account("(recovery)", "Bidan", Role.MIDWIFE), ("username", "username_form")),
        (Account("x" * 33, "Bidan", Role.MIDWIFE), ("username", "username_form")),
        (Account("KEPALA", "Bidan", Role.MIDWIFE), ("username", "username_taken")),
        (Account("bidan", " ", Role.MIDWIFE), ("display_name", "required")),
        (Account("bidan", "x" * 81, Role.MIDWIFE), ("display_name", "too_long")),
    ],
)
def test_bad_account_is_refused_at_its_field(
    made: Made, account: Account, fault: tuple[str, str]
) -> None:
    with made.opened() as vault:
        before = vault.header
        with pytest.raises(Invalid) as refused:
            vault.add_account(account, HER_PASSWORD)
        assert faults(refused) == [fault]
        assert vault.header == before


def test_weak_passwords_are_refused_wherever_one_is_set(made: Made) -> None:
    with made.opened() as vault:
        attempts: list[Attempt] = [
            lambda: vault.add_account(TUTI, "tuti1990"),
            lambda: vault.set_password("kepala", "langensari1"),
            lambda: vault.change_password(made.password, "pendek"),
        ]
        for attempt in attempts:
            with pytest.raises(Invalid) as refused:
                attempt()
            assert faults(refused)[0][0] == "password"
    made.opened().close()


def test_changed_password_replaces_the_old_one(made: Made) -> None:
    with made.opened() as vault:
        with pytest.raises(WrongPassword):
            vault.change_password("salah besar", "gajah terbang tinggi")
        vault.change_password(made.password, "gajah terbang tinggi")
    with pytest.raises(WrongPassword):
        made.opened()
    with Vault.open_with_password(made.folder, "gajah terbang tinggi", None, made.how) as vault:
        assert vault.key_hex == made.key_hex
    with Vault.open_with_recovery(made.folder, made.code, made.how) as vault:
        assert vault.key_hex == made.key_hex


def test_removed_account_is_shut_out(made: Made) -> None:
    with_tuti(made)
    with made.opened() as vault:
        vault.remove_account("Bidan.Tuti")
        assert [account.username for account in vault.header.accounts] == ["kepala"]
    with pytest.raises(WrongPassword):
        as_tuti(made)


def test_one_admin_always_remains(made: Made) -> None:
    with_tuti(made)
    with made.opened() as vault:
        with pytest.raises(Conflict, match="last_admin"):
            vault.remove_account("kepala")
        with pytest.raises(Conflict, match="last_admin"):
            vault.change_role("kepala", Role.READ_ONLY)
        vault.change_role("bidan.tuti", Role.ADMIN)
        vault.change_role("kepala", Role.READ_ONLY)
        assert vault.person.role is Role.READ_ONLY
    with as_tuti(made) as vault:
        assert vault.person.role is Role.ADMIN
        vault.remove_account("kepala")


def test_unknown_account_is_not_found(made: Made) -> None:
    with made.opened() as vault:
        attempts: list[Attempt] = [
            lambda: vault.remove_account("siapa"),
            lambda: vault.change_role("siapa", Role.ADMIN),
            lambda: vault.set_password("siapa", HER_PASSWORD),
        ]
        for attempt in attempts:
            with pytest.raises(NotFound, match="account_not_found"):
                attempt()


def test_recovery_code_lets_a_forgotten_password_be_set(made: Made) -> None:
    with Vault.open_with_recovery(made.folder, made.code, made.how) as vault:
        assert vault.account is None
        assert vault.person.role is Role.ADMIN
        vault.set_password("kepala", "gajah terbang tinggi")
    Vault.open_with_password(made.folder, "gajah terbang tinggi", None, made.how).close()


def test_new_recovery_code_voids_the_old_one(made: Made) -> None:
    with made.opened() as vault:
        assert vault.confirm_recovery_code(made.code)
        code = vault.new_recovery_code()
        assert vault.confirm_recovery_code(code)
        assert not vault.confirm_recovery_code(made.code)
    with pytest.raises(WrongPassword):
        Vault.open_with_recovery(made.folder, made.code, made.how)
    with Vault.open_with_recovery(made.folder, code, made.how) as vault:
        assert vault.key_hex == made.key_hex


def test_removed_account_cannot_reach_the_key_that_came_after(made: Made) -> None:
    with_tuti(made)
    with as_tuti(made) as vault:
        slot, _ = accounts.account_slot(vault.header, "bidan.tuti")
        context = vault.header.context(slot.slot_id, slot.kind)
        pair = keys.open_pair(slot.pair, keys.normalised(HER_PASSWORD), context)
        old_key = bytes.fromhex(vault.key_hex)
    with made.opened() as vault:
        vault.remove_account("bidan.tuti")
        vault.rekey(lambda _old, _new: None, lambda key: key != made.key_hex)
    found = header.read(made.folder).header
    for remaining in found.slots:
        for place in (context, found.context(remaining.slot_id, remaining.kind)):
            with pytest.raises(WrongKey):
                keys.unseal(remaining.sealed, pair, place)
            with pytest.raises(WrongKey):
                keys.open_pair(remaining.pair, old_key, place)
