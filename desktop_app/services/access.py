"""Use cases of getting in: make a vault, unlock it by password, recovery code or keyring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.errors import Locked
from desktop_app.programme.records import Person, Role
from desktop_app.vault import header
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import USUAL, HowToOpen
from desktop_app.vault.vault import Vault

__all__ = ["USUAL", "Created", "HowToOpen", "Vault", "beside_a_writer", "create_vault", "person_of", "unlock", "unlock_from_keyring", "unlock_with_code", "vault_exists"]

RECOVERY_ACCOUNT = "pemulihan"
"""Stands in the journal for whoever opened the vault by its recovery code."""


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and its recovery code, which is shown once and stored nowhere."""

    vault: Vault
    recovery_code: str


def vault_exists(folder: Path) -> bool:
    """Whether the folder holds a vault."""
    return header.exists(folder)


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
    vault, code = Vault.create(folder, facility, username, display_name, password, how)
    return Created(vault, str(code))


def unlock(
    folder: Path, password: str, *, username: str | None = None, how: HowToOpen = USUAL
) -> Vault:
    """Open by password; raises WrongPassword, Locked, NotFound, Damaged."""
    return Vault.open_with_password(folder, password, username, how)


def unlock_with_code(folder: Path, typed_code: str, *, how: HowToOpen = USUAL) -> Vault:
    """Open by the recovery code; raises Invalid when mistyped, else as `unlock`."""
    return Vault.open_with_recovery(folder, RecoveryCode.parse(typed_code), how)


def unlock_from_keyring(
    folder: Path, *, username: str | None = None, how: HowToOpen = USUAL
) -> Vault | None:
    """Open by what the system's keyring remembers; None when it remembers nothing."""
    return Vault.open_with_keyring(folder, username, how)


def beside_a_writer(opening: Callable[[HowToOpen], Vault | None]) -> Vault | None:
    """Open as writer, or, while another program has the vault, beside it without the lock.

    For scheduled exports and backups, which must not wait for the window to be closed.
    """
    try:
        return opening(USUAL)
    except Locked:
        return opening(replace(USUAL, writer=False))


def person_of(vault: Vault) -> Person:
    """Return who acts; after opening by the recovery code, an admin named for it."""
    if vault.account is None:
        return Person(account=RECOVERY_ACCOUNT, role=Role.ADMIN)
    return Person(account=vault.account.username, role=Role(vault.account.role.value))
