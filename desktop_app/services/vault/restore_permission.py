"""Who may put a backup in the place of a vault, and by which key the backup is then proven.

A restore brings back the accounts of the backup's day, so it is an admin's act: a current admin's
password or the current recovery code. Only where the vault in place cannot be opened at all, the
backup's own are enough.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.db.engine import open_engine
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import opens
from desktop_app.errors import CodedError, Conflict, Damaged, Invalid, NotFound, WrongPassword
from desktop_app.services.common.rights import Right, require
from desktop_app.vault import header
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import HowToOpen
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """What the secret that was typed allows."""

    by: str
    """Whose secret it was; "" where nothing was replaced and none was typed."""
    key_hex: str | None
    """The data key that opens the backup; None where only its checksums can be checked."""
    returning: tuple[str, ...] = ()
    """Accounts that the vault in place no longer has, or not with so much right."""
    erased: tuple[int, ...] = ()
    """The numbers of children who were erased for good in the vault in place."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Secret:
    """What was typed: an account's password, or the recovery code."""

    typed: str
    username: str | None
    how: HowToOpen

    def opened(self, folder: Path) -> Vault:
        """Return the vault in the folder, open beside other programs. Raises: as `unlock`."""
        # Whichever vault it is: the next sign-in asks.
        beside = replace(self.how, writer=False, pinned=False)
        try:
            code = RecoveryCode.parse(self.typed)
        except Invalid:
            return Vault.open_with_password(folder, self.typed, self.username, beside)
        return Vault.open_with_recovery(folder, code, beside)


def permission(scratch: Path, into: Path, secret: Secret | None) -> Permission:
    """Return what the secret allows over the backup in `scratch` and the vault in `into`, if any.

    Raises: Conflict("restore_needs_admin") without a secret over a vault, WrongPassword, NotAllowed
    for an account that is no admin, Damaged.
    """
    if not header.exists(into):
        if secret is None:
            return Permission(by="", key_hex=None)
        with secret.opened(scratch) as backup:
            return Permission(by=backup.person.account, key_hex=_key_of(backup, scratch))
    if secret is None:
        raise Conflict("restore_needs_admin")
    try:
        with secret.opened(into) as current:
            require(current.person, Right.ADMINISTER)
            by, known = current.person.account, _keys_of(current)
            returning = _returning(scratch, current.header.accounts)
            # Numbers of another vault's children would mean others here.
            same = header.read(scratch).header.vault_id == current.header.vault_id
            erased = _erased(into, known) if same else ()
    except Damaged:
        return _by_backup(scratch, secret)
    except WrongPassword:
        with suppress(WrongPassword):
            allowed = _by_backup(scratch, secret)
            if _is_lost(into, allowed.key_hex):
                return allowed
        raise
    return Permission(
        by=by, key_hex=_opening(scratch, secret, known), returning=returning, erased=erased
    )


def _by_backup(scratch: Path, secret: Secret) -> Permission:
    with secret.opened(scratch) as backup:
        require(backup.person, Right.ADMINISTER)
        # Nothing is left to compare them with: whoever was an account then is told of.
        everyone = tuple(one.username for one in backup.header.accounts)
        key_hex = _key_of(backup, scratch)
        return Permission(by=backup.person.account, key_hex=key_hex, returning=everyone)


def _is_lost(into: Path, key_hex: str | None) -> bool:
    """Whether the vault in place cannot be opened by anyone, as far as the backup's key tells."""
    database = into / header.DATABASE_NAME
    try:
        if not database.is_file() or database.stat().st_size == 0:
            return True
        found = header.read(into).header
        found.check_signature(bytes.fromhex(key_hex or ""))
    except (OSError, ValueError, NotFound):
        return False
    except Damaged as error:
        # The header is sound but written under a newer key: nothing says that it opens nothing.
        return error.code != "vault_header_altered"
    try:
        # Only to look: another program may have it open, and nothing may be left beside it.
        open_engine(database, key_hex or "", read_only=True).dispose()
    except Damaged:
        return True
    return False


def _opening(scratch: Path, secret: Secret, known: tuple[str, ...]) -> str | None:
    """Return the key that opens the backup: the current one, or that of its own day."""
    for key_hex in known:
        if opens(scratch / header.DATABASE_NAME, key_hex):
            return key_hex
    with suppress(WrongPassword, Damaged), secret.opened(scratch) as backup:
        return _key_of(backup, scratch)
    return None


def _erased(into: Path, known: tuple[str, ...]) -> tuple[int, ...]:
    """Return whom the journal of the vault in place knows as erased; nobody where it is damaged."""
    numbers: tuple[int, ...] = ()
    for key_hex in known:
        # What cannot be read must not stand in the way of a restore: it is its usual reason.
        with suppress(CodedError):
            engine = open_engine(into / header.DATABASE_NAME, key_hex, read_only=True)
            try:
                with Store(engine).reading() as unit:
                    numbers = unit.journal.children_erased()
            finally:
                engine.dispose()
    return numbers


def _keys_of(vault: Vault) -> tuple[str, ...]:
    with suppress(CodedError):
        return (vault.key_hex,)
    return ()


def _key_of(vault: Vault, folder: Path) -> str:
    vault.settle(lambda key: opens(folder / header.DATABASE_NAME, key))
    return vault.key_hex


def _returning(scratch: Path, current: tuple[Account, ...]) -> tuple[str, ...]:
    """Return the backup's accounts that are gone by now, or have another role."""
    now = {one.username: one.role for one in current}
    return tuple(
        one.username
        for one in header.read(scratch).header.accounts
        if now.get(one.username) is not one.role
    )
