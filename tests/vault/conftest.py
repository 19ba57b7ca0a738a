"""A vault whose keys are cheap to derive, so that tests are quick; test_keys.py tests the cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from desktop_app.vault.keys import KdfParameters
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import HowToOpen
from desktop_app.vault.vault import Vault

CHEAP = KdfParameters(memory_kib=64, iterations=1, lanes=1)
CHEAPLY = HowToOpen(kdf=CHEAP)
PASSWORD = "kuda laut biru 9"


@dataclass(frozen=True, slots=True)
class Made:
    """A vault that was made and closed again."""

    folder: Path
    code: RecoveryCode
    key_hex: str
    password: str = PASSWORD
    how: HowToOpen = CHEAPLY

    def opened(self) -> Vault:
        """Open it as its admin."""
        return Vault.open_with_password(self.folder, self.password, "kepala", self.how)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A vault with one account, "kepala"."""
    folder = tmp_path / "vault"
    vault, code = Vault.create(
        folder, "Puskesmas Langensari", "kepala", "Ibu Ratih", PASSWORD, CHEAPLY
    )
    with vault:
        return Made(folder, code, vault.key_hex)


class MemoryKeyring(KeyringBackend):
    """A keyring as a desktop has one, kept in memory."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own lacks types
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        del self.entries[service, username]


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """The keyring of this computer, for the time of one test."""
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)
