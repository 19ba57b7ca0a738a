"""Accounts and roles bind against an account holder who has the file, the data key and tools."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import AccessEnded, Damaged, NotAllowed, WrongPassword
from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, evidence, header, keys, signed_accounts
from desktop_app.vault.header import Header
from desktop_app.vault.pin import PinFile, pin_of
from desktop_app.vault.slots import RECOVERY_PERSON, Account, Slot, SlotKind
from desktop_app.vault.vault import Vault

from .conftest import CHEAP, CHEAPLY, PASSWORD, Made

TUTI = Account("bidan.tuti", "Bidan Tuti", Role.MIDWIFE)
ADE = Account("ade", "Pak Ade", Role.ADMIN)
HER_PASSWORD = "sawah hijau luas"
HIS_PASSWORD = "gunung biru jauh"
FIRST = Path(__file__).parents[1] / "data" / "vaults" / "first"
FIRST_PASSWORD = "kebun teh di lereng"
FIRST_KEY = "VEGP-767R-GSX1-MFDX"


@pytest.fixture
def staffed(made: Made) -> Made:
    """The vault with a midwife and a second admin."""
    with made.opened() as vault:
        vault.add_account(TUTI, HER_PASSWORD)
        vault.add_account(ADE, HIS_PASSWORD)
    return made


def as_tuti(made: Made) -> Vault:
    return Vault.open_with_password(made.folder, HER_PASSWORD, "bidan.tuti", made.how)


def as_ade(made: Made) -> Vault:
    return Vault.open_with_password(made.folder, HIS_PASSWORD, "ade", made.how)


def written_by_an_insider(made: Made, changed: Header) -> None:
    """Write a header as somebody can who knows the data key and no more."""
    header.write(made.folder, changed.signed(bytes.fromhex(made.key_hex)))


def with_slot(found: Header, username: str, change: Callable[[Slot], Slot]) -> Header:
    slot, _ = accounts.account_slot(found, username)
    return replace(found, slots=tuple(change(s) if s is slot else s for s in found.slots))


def demand_refused(made: Made) -> None:
    with pytest.raises(Damaged, match="accounts_altered"):
        made.opened()
    codes = [one.code for one in evidence.findings(made.folder, made.key_hex)]
    assert codes == ["accounts_altered", "accounts_altered"]


def as_admin(slot: Slot) -> Slot:
    return replace(slot, account=replace(TUTI, role=Role.ADMIN))


def test_an_altered_role_is_refused_at_sign_in_and_found_by_verify(staffed: Made) -> None:
    found = header.read(staffed.folder).header
    written_by_an_insider(staffed, with_slot(found, "bidan.tuti", as_admin))
    with pytest.raises(Damaged, match="accounts_altered"):
        as_tuti(staffed)
    demand_refused(staffed)


def test_an_account_that_was_added_back_is_refused(staffed: Made) -> None:
    before = header.read(staffed.folder).header
    with staffed.opened() as vault:
        vault.remove_account("bidan.tuti")
    now = header.read(staffed.folder).header
    written_by_an_insider(staffed, replace(now, slots=(*now.slots, before.slots[-2])))
    with pytest.raises(Damaged, match="accounts_altered"):
        as_tuti(staffed)
    demand_refused(staffed)


def test_an_account_of_an_insiders_own_making_is_refused(staffed: Made) -> None:
    found = header.read(staffed.folder).header
    data_key = bytes.fromhex(staffed.key_hex)
    stranger = Account("budi", "Budi", Role.ADMIN)
    made_up = accounts.add_account(found, stranger, "kambing naik pohon", data_key, CHEAP)
    own_key = keys.new_signing_key()
    written_by_an_insider(staffed, signed_accounts.sign(made_up, own_key, data_key))
    with pytest.raises(Damaged):
        # Signed with another admin key: those to whom the first was sealed cannot open it.
        staffed.opened()
    written_by_an_insider(staffed, made_up)
    demand_refused(staffed)


@pytest.mark.parametrize("whose", ["kepala", RECOVERY_PERSON])
def test_a_slot_whose_key_pair_was_exchanged_is_refused(staffed: Made, whose: str) -> None:
    # The next data key would be sealed to the pair that the insider knows.
    found = header.read(staffed.folder).header
    data_key = bytes.fromhex(staffed.key_hex)

    def exchanged(slot: Slot) -> Slot:
        context = found.context(slot.slot_id, slot.kind)
        pair = keys.wrap_new_pair(b"known", keys.fingerprint(data_key), CHEAP, context)
        return replace(slot, pair=pair, sealed=keys.seal(data_key, pair.public, context))

    def is_meant(slot: Slot) -> bool:
        if whose == RECOVERY_PERSON:
            return slot.kind is SlotKind.RECOVERY
        return slot.account is not None and slot.account.username == whose

    slots = tuple(exchanged(slot) if is_meant(slot) else slot for slot in found.slots)
    written_by_an_insider(staffed, replace(found, slots=slots))
    with pytest.raises(Damaged, match="accounts_altered"):
        as_tuti(staffed)
    codes = [one.code for one in evidence.findings(staffed.folder, staffed.key_hex)]
    assert "accounts_altered" in codes


@pytest.mark.parametrize(
    "change",
    [
        lambda found: replace(found, facility="Puskesmas Lain"),
        lambda found: replace(found, admin=replace(found.admin, number=99)),
        lambda found: replace(found, admin=replace(found.admin, signature=b"")),
        lambda found: replace(
            found, admin=replace(found.admin, past=(header.PastKey("kepala", b"p" * 32, 3),))
        ),
        lambda found: replace(found, slots=tuple(reversed(found.slots))),
        lambda found: with_slot(found, "kepala", lambda slot: replace(slot, signing=None)),
        lambda found: with_slot(found, "kepala", lambda slot: replace(slot, admin_key=None)),
        lambda found: with_slot(
            found,
            "kepala",
            lambda slot: replace(
                slot, signing=slot.signing and replace(slot.signing, met=b"m" * 16)
            ),
        ),
    ],
)
def test_nothing_that_the_admins_signed_can_be_changed(
    staffed: Made, change: Callable[[Header], Header]
) -> None:
    written_by_an_insider(staffed, change(header.read(staffed.folder).header))
    with pytest.raises(Damaged, match="accounts_altered"):
        staffed.opened()


def test_the_accounts_of_an_old_data_key_do_not_stand_beside_a_new_one(staffed: Made) -> None:
    before = header.read(staffed.folder).header
    with staffed.opened() as vault:
        vault.remove_account("bidan.tuti")
        vault.rekey(lambda _old, _new: None, lambda key: key != staffed.key_hex)
        new_key = bytes.fromhex(vault.key_hex)
    now = header.read(staffed.folder).header
    old_key = bytes.fromhex(staffed.key_hex)

    def sealed_again(found: Header, data_key: bytes) -> Header:
        slots = tuple(
            replace(
                slot,
                sealed=keys.seal(
                    data_key, slot.pair.public, found.context(slot.slot_id, slot.kind)
                ),
            )
            for slot in found.slots
        )
        return replace(found, slots=slots)

    # The old database with today's accounts: the key that a removed person kept.
    header.write(staffed.folder, sealed_again(now, old_key).signed(old_key))
    with pytest.raises(Damaged, match="accounts_altered"):
        staffed.opened()
    header.write(staffed.folder, sealed_again(before, new_key).signed(new_key))
    with pytest.raises(Damaged, match="accounts_altered"):
        staffed.opened()


def test_only_admins_and_the_recovery_code_hold_the_admin_key(staffed: Made) -> None:
    with as_tuti(staffed) as vault:
        assert vault._admin_key is None
        for act in (
            lambda: vault.add_account(Account("budi", "Budi", Role.ADMIN), "kambing naik pohon"),
            lambda: vault.change_role("bidan.tuti", Role.ADMIN),
            lambda: vault.set_password("kepala", "kambing naik pohon"),
            lambda: vault.remove_account("ade"),
            vault.new_recovery_code,
            lambda: vault.rekey(lambda _old, _new: None, lambda _key: True),
        ):
            with pytest.raises(NotAllowed):
                act()
        vault.change_password(HER_PASSWORD, "padi menguning lagi")
    with as_ade(staffed) as ade:
        assert ade.sign(b"in time")
    with pytest.raises(AccessEnded):
        ade.sign(b"late")
    with Vault.open_with_recovery(staffed.folder, staffed.code, staffed.how) as vault:
        vault.change_role("bidan.tuti", Role.ADMIN)
    with Vault.open_with_password(
        staffed.folder, "padi menguning lagi", "bidan.tuti", staffed.how
    ) as vault:
        assert vault._admin_key is not None


@pytest.mark.parametrize("how", ["removed", "demoted"])
def test_the_admin_key_is_replaced_when_an_admin_goes(staffed: Made, how: str) -> None:
    with as_ade(staffed) as vault:
        kept = vault._admin_key
    assert kept is not None
    with staffed.opened() as vault:
        vault.change_role("bidan.tuti", Role.NUTRITION_OFFICER)
        assert vault._admin_key == kept
        if how == "removed":
            vault.remove_account("ade", line=7)
        else:
            vault.change_role("ade", Role.MIDWIFE, line=7)
        assert vault._admin_key != kept
    now = header.read(staffed.folder).header
    assert now.admin is not None
    assert keys.public_half(kept) != now.admin.public
    assert (RECOVERY_PERSON, 7) in [(key.account, key.until) for key in now.admin.past]
    data_key = bytes.fromhex(staffed.key_hex)
    # With the key that he kept he signs nothing that anybody's sign-in accepts.
    again = with_slot(now, "bidan.tuti", as_admin)
    written_by_an_insider(staffed, signed_accounts.sign(again, kept, data_key))
    with pytest.raises(Damaged):
        staffed.opened()
    with pytest.raises(Damaged):
        Vault.open_with_recovery(staffed.folder, staffed.code, staffed.how)


def test_each_account_signs_and_anybody_can_check_it(staffed: Made) -> None:
    with as_tuti(staffed) as vault:
        signed = vault.sign(b"a line")
        assert len(signed) == 64
    with Vault.open_with_recovery(staffed.folder, staffed.code, staffed.how) as vault:
        by_code = vault.sign(b"a line")
    with staffed.opened() as vault:
        assert vault.has_signed("bidan.tuti", b"a line", signed)
        assert vault.has_signed(RECOVERY_PERSON, b"a line", by_code)
        assert not vault.has_signed("kepala", b"a line", signed)
        assert not vault.has_signed("bidan.tuti", b"another", signed)
        assert not vault.has_signed("bidan.tuti", b"a line", b"")
        assert not vault.has_signed("siapa", b"a line", signed)


def test_what_was_signed_stays_signed_after_a_new_password_and_a_removal(staffed: Made) -> None:
    with as_tuti(staffed) as vault:
        first = vault.sign(b"first")
        vault.change_password(HER_PASSWORD, "padi menguning lagi")
        kept = vault.sign(b"first")
        assert kept == first
    with staffed.opened() as vault:
        vault.set_password("bidan.tuti", HER_PASSWORD, line=11)
    with as_tuti(staffed) as vault:
        second = vault.sign(b"second")
        assert vault.sign(b"first") != first
    with staffed.opened() as vault:
        vault.remove_account("bidan.tuti", line=12)
        assert vault.has_signed("bidan.tuti", b"first", first)
        assert vault.has_signed("bidan.tuti", b"second", second)
        known = signed_accounts.known_keys(vault.header)
        assert [key.until for key in known if key.account == "bidan.tuti"] == [11, 12]


def test_a_vault_from_before_is_signed_at_the_next_admins_sign_in(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FIRST, tmp_path / "vault"))
    before = header.read(folder).header
    assert before.admin is None
    assert header.encode(before) == (folder / header.FILE_NAME).read_bytes()
    reader = replace(CHEAPLY, writer=False, accept_key=FIRST_KEY)
    with Vault.open_with_password(folder, FIRST_PASSWORD, None, reader) as vault:
        assert vault.header == before
        assert vault.sign(b"line") == b""
        assert not vault.has_signed("kepala", b"line", b"")
    with Vault.open_with_password(folder, FIRST_PASSWORD, None, CHEAPLY) as vault:
        assert vault.has_signed(vault.person.account, b"line", vault.sign(b"line"))
        assert [slot.signing is None for slot in vault.header.slots] == [
            slot.account is None for slot in vault.header.slots
        ]
        vault.add_account(TUTI, HER_PASSWORD)
    found = header.read(folder).header
    assert json.loads((folder / header.FILE_NAME).read_bytes())["format"] == 2
    assert found.admin is not None
    Vault.open_with_password(folder, HER_PASSWORD, "bidan.tuti", CHEAPLY).close()


def test_a_midwife_opens_a_vault_from_before_and_leaves_it_unsigned(made: Made) -> None:
    unsigned(made, TUTI, HER_PASSWORD)
    with as_tuti(made) as vault:
        assert vault.header.admin is None
        vault.change_password(HER_PASSWORD, "padi menguning lagi")
        assert vault.sign(b"line") == b""
    with Vault.open_with_recovery(made.folder, made.code, made.how) as vault:
        assert vault.has_signed(RECOVERY_PERSON, b"line", vault.sign(b"line"))
    with Vault.open_with_password(
        made.folder, "padi menguning lagi", "bidan.tuti", made.how
    ) as vault:
        assert vault.has_signed("bidan.tuti", b"line", vault.sign(b"line"))


def unsigned(made: Made, account: Account, password: str) -> None:
    """Write the header as the program wrote it before accounts were signed."""
    with made.opened() as vault:
        vault.add_account(account, password)
        found, data_key = vault.header, bytes.fromhex(vault.key_hex)
    slots = tuple(replace(slot, signing=None, admin_key=None) for slot in found.slots)
    written = replace(found, admin=None, slots=slots).signed(data_key)
    header.write(made.folder, written)
    PinFile.of_vault(found.vault_id).write(pin_of(written, data_key))


def test_the_wrong_password_is_wrong_before_anything_is_said_of_signatures(staffed: Made) -> None:
    found = header.read(staffed.folder).header
    written_by_an_insider(staffed, with_slot(found, "bidan.tuti", as_admin))
    with pytest.raises(WrongPassword):
        Vault.open_with_password(staffed.folder, PASSWORD + "x", "kepala", staffed.how)
