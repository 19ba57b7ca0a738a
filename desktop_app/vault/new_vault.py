"""A vault before it is on any disk: its header, its keys and its recovery code.

The window shows the recovery code and lets it be confirmed before anything is written, so that no
vault exists whose code nobody has seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, keys, passwords, pin
from desktop_app.vault.header import Header
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import USUAL, HowToOpen
from desktop_app.vault.slots import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVault:
    """Everything that `Vault.keep` writes."""

    header: Header
    """It is signed already."""
    how: HowToOpen
    data_key: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    """The first account's password, normalised."""
    code: RecoveryCode = field(repr=False)

    @classmethod
    def prepare(
        cls,
        facility: str,
        username: str,
        display_name: str,
        password: str,
        how: HowToOpen = USUAL,
    ) -> Self:
        """Make keys and header for a vault whose first account is its admin. Raises: Invalid."""
        passwords.check(password, own_words=(facility, username, display_name))
        account = Account(username, display_name, Role.ADMIN)
        data_key = keys.new_data_key()
        made, code = accounts.new_header(facility, account, password, data_key, how.kdf)
        return cls(
            header=made.signed(data_key),
            how=how,
            data_key=data_key,
            secret=keys.normalised(password),
            code=code,
        )

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the keys, which a person compares."""
        return pin.fingerprint(self.header, self.data_key)
