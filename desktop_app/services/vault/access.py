"""Use cases of access: make a vault, unlock it by password, recovery code or keyring."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import migrate
from desktop_app.errors import Locked, StorageDenied, StorageFull
from desktop_app.programme.records.children import Role
from desktop_app.services.vault.restore import settle_restore
from desktop_app.vault import header
from desktop_app.vault.attempts import Attempts
from desktop_app.vault.new_vault import NewVault
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import USUAL, HowToOpen
from desktop_app.vault.vault import Vault

T = TypeVar("T")

__all__ = [
    "USUAL",
    "Created",
    "Door",
    "HowToOpen",
    "NewVault",
    "SignInName",
    "Vault",
    "accepting",
    "beside_a_writer",
    "create_vault",
    "door_of",
    "keep_vault",
    "prepare_vault",
    "unlock",
    "unlock_from_keyring",
    "unlock_with_code",
    "vault_exists",
]


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and its recovery code, which is shown once and stored nowhere."""

    vault: Vault
    recovery_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInName:
    """One account as the sign-in page lists it."""

    username: str
    display_name: str
    is_admin: bool
    """Whether the recovery code may give this account a new password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What a vault shows before it is unlocked; its signature is not checked yet."""

    vault_id: str
    facility: str
    accounts: tuple[SignInName, ...]
    recent: str | None
    """The user name that signed in last."""


def door_of(folder: Path) -> Door:
    """Return facility and accounts of a vault that is still locked.

    Raises: NotFound, Damaged, Conflict("vault_newer"), StorageDenied.
    """
    found = header.read(folder).header
    return Door(
        vault_id=found.vault_id,
        facility=found.facility,
        accounts=tuple(
            SignInName(
                username=account.username,
                display_name=account.display_name,
                is_admin=account.role is Role.ADMIN,
            )
            for account in found.accounts
        ),
        recent=Attempts(folder, time.time).recent_username,
    )


def vault_exists(folder: Path) -> bool:
    """Return whether the folder holds a vault, after finishing an interrupted restore."""
    settle_restore(folder)
    return Vault.exists(folder)


def create_vault(
    folder: Path,
    *,
    facility: str,
    username: str,
    display_name: str,
    password: str,
    how: HowToOpen = USUAL,
) -> Created:
    """Make a vault with its first account, an admin; raises Invalid, Conflict, StorageDenied."""
    settle_restore(folder)
    new = NewVault.prepare(facility, username, display_name, password, how)
    return Created(Vault.keep(folder, new, make_database), str(new.code))


def prepare_vault(
    *,
    facility: str,
    username: str,
    display_name: str,
    password: str,
    how: HowToOpen = USUAL,
) -> NewVault:
    """Make the keys of a vault, in memory only, so that its code can be shown. Raises: Invalid."""
    return NewVault.prepare(facility, username, display_name, password, how)


def keep_vault(folder: Path, new: NewVault) -> Vault:
    """Write a prepared vault into `folder`; raises Conflict, Locked, StorageFull, StorageDenied."""
    settle_restore(folder)
    return Vault.keep(folder, new, make_database)


def make_database(database: Path, key_hex: str) -> None:
    """Make an empty database with today's tables; raises StorageFull, StorageDenied."""
    engine = open_engine(database, key_hex, create=True)
    try:
        migrate(engine, key_hex, database.parent)
    finally:
        engine.dispose()


def unlock(
    folder: Path, password: str, *, username: str | None = None, how: HowToOpen = USUAL
) -> Vault:
    """Open by password; raises WrongPassword, Locked, NotFound, Damaged, UnknownKey."""
    settle_restore(folder)
    return _or_read_only(how, lambda way: Vault.open_with_password(folder, password, username, way))


def unlock_with_code(folder: Path, typed_code: str, *, how: HowToOpen = USUAL) -> Vault:
    """Open by the recovery code; raises Invalid when mistyped, else as `unlock`."""
    settle_restore(folder)
    code = RecoveryCode.parse(typed_code)
    return _or_read_only(how, lambda way: Vault.open_with_recovery(folder, code, way))


def unlock_from_keyring(
    folder: Path, *, username: str | None = None, how: HowToOpen = USUAL
) -> Vault | None:
    """Open by a key in the system's keyring; None when it has none."""
    settle_restore(folder)
    return _or_read_only(how, lambda way: Vault.open_with_keyring(folder, username, way))


def accepting(fingerprint: str | None) -> HowToOpen:
    """Return how to open a vault whose key fingerprint a person has compared, if it was asked."""
    return replace(USUAL, accept_key=fingerprint)


def _or_read_only(how: HowToOpen, opening: Callable[[HowToOpen], T]) -> T:
    """Open as asked; if the folder cannot be written, open for reading only."""
    try:
        return opening(how)
    except (StorageDenied, StorageFull):
        if not how.writer:
            raise
        return opening(replace(how, writer=False))


def beside_a_writer(opening: Callable[[HowToOpen], Vault]) -> Vault:
    """Open as writer or, while another program has the vault, beside it without the lock.

    For scheduled exports and backups, which cannot wait until the window is closed.
    """
    try:
        return opening(USUAL)
    except Locked:
        return opening(replace(USUAL, writer=False))
