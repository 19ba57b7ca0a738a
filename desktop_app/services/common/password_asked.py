"""Asks for the password before the whole register leaves a session that the keyring opened.

Whoever sits down at a computer that remembers a key can work in the program, as behind a screen
that is not locked. They cannot carry the register away.
"""

from __future__ import annotations

import time
from typing import Final

from desktop_app.errors import CodedError
from desktop_app.vault.vault import Vault

VALID_SECONDS: Final = 15 * 60
"""How long a password that was typed counts."""


class PasswordNeeded(CodedError):
    """The password must be typed before this can be done: `PasswordAsked.confirm`."""

    code = "password_again"


class PasswordAsked:
    """When the password was typed last in this session."""

    def __init__(self, vault: Vault) -> None:
        """A session that a password or code opened is never asked."""
        self._vault = vault
        self._typed_at: float | None = None

    def demand(self) -> None:
        """Return if the register may be taken out now. Raises: PasswordNeeded."""
        if not self._vault.opened_by_keyring:
            return
        # The clock that cannot be set.
        if self._typed_at is None or time.monotonic() - self._typed_at > VALID_SECONDS:
            raise PasswordNeeded

    def confirm(self, password: str) -> None:
        """Take note that who signed in knows the password. Raises: WrongPassword."""
        self._vault.confirm_password(password)
        self._typed_at = time.monotonic()
