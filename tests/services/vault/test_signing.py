"""Signatures of accounts through the services, and what the journal says of the admin key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import AccessEnded
from desktop_app.programme.records.children import Role
from desktop_app.services.vault import access
from desktop_app.services.vault.signing import Signing
from desktop_app.services.vault.verify import verify
from desktop_app.vault import header
from desktop_app.wording import INDONESIAN
from tests.services.conftest import FAST, NOW, PASSWORD

OTHER = "gajah di pelupuk mata"


def reopened(folder: Path, password: str = PASSWORD, username: str | None = None) -> App:
    vault = access.unlock(folder, password, username=username, how=FAST)
    return open_app(vault, lambda: NOW)


def test_a_line_that_one_account_signed_is_checked_by_another(app: App, vault_folder: Path) -> None:
    app.accounts.add("rina", "Bidan Rina", Role.MIDWIFE, OTHER, by=app.person)
    signed = Signing(app._vault).sign(b"a line")
    app.close()
    hers = reopened(vault_folder, OTHER, "rina")
    signing = Signing(hers._vault)
    assert signing.verify("kepala", b"a line", signed)
    assert not signing.verify("rina", b"a line", signed)
    assert not signing.verify("kepala", b"a line, changed", signed)
    hers.close()
    with pytest.raises(AccessEnded):
        signing.sign(b"late")


def test_a_key_that_ended_says_with_which_line(app: App) -> None:
    signing = Signing(app._vault)
    app.accounts.add("rina", "Bidan Rina", Role.ADMIN, OTHER, by=app.person)
    app.accounts.set_password("rina", f"{OTHER} lagi", by=app.person)
    app.accounts.remove("rina", by=app.person)
    lines = {
        line.action: line.entry_id
        for line in app.journal_search.search(kind="account", by=app.person)
    }
    assert [(key.account, key.until) for key in signing.known_keys()] == [
        ("kepala", None),
        ("(recovery)", None),
        ("rina", lines["account_password"]),
        ("rina", lines["account_remove"]),
        ("(recovery)", lines["account_remove"]),
    ]


def test_every_new_admin_key_has_its_line(app: App, vault_folder: Path) -> None:
    def admin_keys() -> list[object]:
        found = app.journal_search.search(action="admin_key", by=app.person)
        return [(line.after or {})["admin_key"] for line in reversed(found)]

    def current() -> str:
        admin = app._vault.header.admin
        assert admin is not None
        return admin.public.hex()

    first = current()
    assert admin_keys() == [first]
    app.accounts.add("rina", "Bidan Rina", Role.ADMIN, OTHER, by=app.person)
    assert admin_keys() == [first]
    app.accounts.change_role("rina", Role.MIDWIFE, by=app.person)
    assert admin_keys() == [first, current()]
    app.close()
    with access.unlock(vault_folder, PASSWORD, how=FAST) as vault:
        assert verify(vault) == ()


def test_a_header_put_back_as_it_was_before_signatures_is_found(
    app: App, vault_folder: Path
) -> None:
    app.close()
    with access.unlock(vault_folder, PASSWORD, how=FAST) as vault:
        found, data_key = vault.header, bytes.fromhex(vault.key_hex)
    slots = tuple(replace(slot, signing=None, admin_key=None) for slot in found.slots)
    header.write(vault_folder, replace(found, admin=None, slots=slots).signed(data_key))
    unasked = replace(FAST, writer=False, pinned=False)
    with access.unlock(vault_folder, PASSWORD, how=unasked) as vault:
        problems = verify(vault)
    codes = [problem.code for problem in problems]
    # Without the keys, no signature of the journal can be checked.
    assert codes == ["key_changed", "accounts_unsigned", "journal_head_forged"]
    assert all("kunci" in INDONESIAN.problem(problem) for problem in problems[:2])
