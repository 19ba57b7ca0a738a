"""Signs with the key of the signed-in account, and says whether an account signed something."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.vault import signed_accounts
from desktop_app.vault.header import PastKey
from desktop_app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKey:
    """A public signing key (Ed25519, 32 bytes) that an account has or had."""

    account: str
    """The user name; `(recovery)` for the admin key, with which whoever opened by the recovery code
    signs."""
    public: bytes
    until: int | None
    """The id of the journal's line about its end, above which it signs nothing; None while it is
    valid, 0 where no line was given."""


@dataclass(frozen=True, slots=True)
class Signing:
    """The signing keys of one open vault."""

    vault: Vault

    def sign(self, content: bytes) -> bytes:
        """Return the signed-in account's signature of `content`, 64 bytes.

        It is empty in a vault from before there were signing keys, until an admin signs in.

        Raises: AccessEnded.
        """
        return self.vault.sign(content)

    def verify(self, account: str, content: bytes, signature: bytes) -> bool:
        """Return whether this account signed `content`, with the key it has or one it had."""
        return self.vault.has_signed(account, content, signature)

    def key_that_signed(self, account: str, content: bytes, signature: bytes) -> KnownKey | None:
        """Return the key, valid or past, with which this account signed `content`; None without."""
        key = self.vault.key_that_signed(account, content, signature)
        return None if key is None else self._known(key)

    def known_keys(self) -> tuple[KnownKey, ...]:
        """Return every key that is or was valid, the admins have signed which."""
        return tuple(map(self._known, signed_accounts.known_keys(self.vault.header)))

    def _known(self, key: PastKey) -> KnownKey:
        admin = self.vault.header.admin
        has_ended = admin is not None and key in admin.past
        return KnownKey(
            account=key.account, public=key.public, until=key.until if has_ended else None
        )
