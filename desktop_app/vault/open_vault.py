"""An open vault: its folder, its key, its header and who opened it; re-keying; header writes.

Opening a vault and managing its accounts is in vault.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.errors import AccessEnded, Conflict, Damaged, NotAllowed
from desktop_app.programme.records.children import Person, Role
from desktop_app.vault import accounts, header, keyring_store, keys, signed_accounts
from desktop_app.vault.accounts import OpenedSlot
from desktop_app.vault.attempts import Clock
from desktop_app.vault.header import Header, KeyChange, PastKey
from desktop_app.vault.keys import OpenedPair
from desktop_app.vault.lock import UseLock, WriterLock
from desktop_app.vault.pin import Pin, PinFile, VaultDoubt, fingerprint, pin_of
from desktop_app.vault.sign_in import HowToOpen, SignIn, question
from desktop_app.vault.slots import RECOVERY_PERSON, Account

Opens = Callable[[str], bool]
"""Returns whether a key (64 hex digits) opens the database file. Must return False for an absent or
empty file, which SQLCipher would open with any key."""

Reencrypt = Callable[[str, str], None]
"""Copies the database from the old key to the new one and puts the copy in its place.

Killed at any moment, it must leave a file that one of the two keys opens: checkpoint the WAL and
close, write and flush a copy under the new key, check it, call `durable.replace_durably`."""

_RECORD = b"anting-berlian record\0"
"""Begins whatever an account signs, so that the signature means nothing in another place."""


class OpenVault:
    """An open vault, independent of who opened it and how."""

    def __init__(
        self,
        folder: Path,
        how: HowToOpen,
        lock: WriterLock | UseLock,
        opened: OpenedSlot,
        account: Account | None,
        signed_in: SignIn,
    ) -> None:
        """Hold what was opened; call `create` or one of the `open_...` methods instead."""
        self._folder = folder
        self._header = opened.header
        self._data_key = opened.data_key
        self._next_key = opened.next_key
        self._pair: OpenedPair | None = opened.pair
        self._signing_key, self._admin_key = opened.signing_key, opened.admin_key
        self._by_keyring = signed_in.way == "keyring"
        self._key_was_changed = opened.key_was_changed
        self._doubt = None if how.pinned else question(opened)
        self._how = how
        self._lock = lock
        self._account = account
        self._signed_in: SignIn | None = signed_in

    def __enter__(self) -> Self:
        """Return the vault itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the vault."""
        self.close()

    def close(self) -> None:
        """Forget the key and release the right to write; a second call does nothing."""
        self._data_key = b""
        self._next_key = self._pair = self._signing_key = self._admin_key = None
        self._lock.release()

    @property
    def folder(self) -> Path:
        """The folder with header and database."""
        return self._folder

    @property
    def database_path(self) -> Path:
        """The path of the database, which may still have to be made."""
        return self._folder / header.DATABASE_NAME

    @property
    def header(self) -> Header:
        """The header as it was last read or written here."""
        return self._header

    @property
    def is_writer(self) -> bool:
        """Whether this vault may write the header; False when another program has the lock."""
        return self._how.writer

    @property
    def account(self) -> Account | None:
        """Who signed in; None after opening by the recovery code."""
        return self._account

    @property
    def person(self) -> Person:
        """The person who acts: the account, or an admin after opening by the recovery code."""
        if self._account is None:
            return Person(account=RECOVERY_PERSON, role=Role.ADMIN)
        return Person(account=self._account.username, role=self._account.role)

    def take_sign_in(self) -> SignIn | None:
        """Return how the vault was opened, for the journal; None from the second call on."""
        signed_in, self._signed_in = self._signed_in, None
        return signed_in

    @property
    def facility(self) -> str:
        """The name of the puskesmas."""
        return self._header.facility

    @property
    def key_hex(self) -> str:
        """The database's raw key as 64 hex digits.

        Raises: AccessEnded after `close`; Conflict while two keys are possible and `settle` has
        not chosen yet.
        """
        self._demand_open()
        if self._header.is_rekeying:
            raise Conflict("rekeying_unsettled")
        return hex_of(self._data_key)

    @property
    def key_was_changed(self) -> bool:
        """Whether the vault was re-keyed since this account's last sign-in, by `header.key_change`.

        The user should be told: someone who can write to the folder could also have put a vault of
        their own in this one's place, sealed to the accounts' public keys.
        """
        return self._key_was_changed

    @property
    def doubt(self) -> VaultDoubt | None:
        """What a person would be asked before using this vault, where it was opened unasked."""
        return self._doubt

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the keys, which a person compares. Raises: AccessEnded."""
        self._demand_open()
        return fingerprint(self._header, self._data_key)

    def settle(self, opens: Opens) -> None:
        """Finish or abandon an interrupted re-keying by trying the keys; call it after opening.

        Raises: Damaged when neither key opens it, StorageFull, StorageDenied.
        """
        if not self._header.is_rekeying:
            return
        data_key = self._data_key
        if self._next_key is not None and opens(hex_of(self._next_key)):
            data_key = self._next_key
            change = KeyChange(by=self.person.account, at=_now(self._how.clock))
            settled = self._with_own_key_met(
                accounts.finish_rekeying(self._header, change), data_key
            )
            # Whoever began it may have had no right to: then nobody signed for the new key.
            signed_accounts.check(settled, data_key)
        elif opens(hex_of(data_key)):
            settled = accounts.abandon_rekeying(self._header)
        else:
            raise Damaged("database_key")
        if self._how.writer:
            self._store(settled, data_key)
        else:
            self._header = settled.signed(data_key)
        self._data_key, self._next_key = data_key, None

    def rekey(self, reencrypt: Reencrypt, opens: Opens) -> None:
        """Give the database a new data key that nobody has seen; every password stays valid.

        No connection may be open. Safe against a kill at any moment: see `accounts`. When
        `reencrypt` fails, the vault goes on with whichever key opens the file, and its error is
        raised. Raises: Conflict("vault_busy") while another program reads beside.
        """
        self._demand_writer()
        old_key, next_key = self._key, keys.new_data_key()
        was_remembered = self.is_remembered
        with UseLock.alone(self._folder):
            begun = accounts.begin_rekeying(self._header, next_key, self._demand_admin_key())
            self._store(begun, next_key=next_key)
            self._next_key = next_key
            try:
                reencrypt(hex_of(old_key), hex_of(next_key))
            finally:
                self.settle(opens)
        if was_remembered:
            self.remember()

    def sign(self, content: bytes) -> bytes:
        """Return the signature of the signed-in account; empty where accounts have no keys yet.

        Whoever opened by the recovery code signs with the admin key. Raises: AccessEnded.
        """
        self._demand_open()
        own = self._admin_key if self._account is None else self._signing_key
        return b"" if own is None else keys.sign(own, _RECORD + content)

    def has_signed(self, account: str, content: bytes, signed: bytes) -> bool:
        """Return whether an account of this vault signed `content`, be it removed since.

        RECOVERY_PERSON stands for whoever opened by the recovery code.
        """
        return self.key_that_signed(account, content, signed) is not None

    def key_that_signed(self, account: str, content: bytes, signed: bytes) -> PastKey | None:
        """Return the key, valid or past, with which an account signed `content`; None without."""
        return next(
            (
                known
                for known in signed_accounts.known_keys(self._header)
                if known.account == account
                and keys.is_signed(known.public, _RECORD + content, signed)
            ),
            None,
        )

    @property
    def is_remembered(self) -> bool:
        """Whether the system's keyring holds this vault's key for the account."""
        if self._account is None:
            return False
        stored = keyring_store.recall(self._header.vault_id, self._username)
        return stored is not None and stored == self._remembered_pair()

    def remember(self) -> bool:
        """Store the account's key in the system's keyring; return whether that worked."""
        pair = self._remembered_pair()
        if self._account is None or pair is None:
            return False
        return keyring_store.remember(self._header.vault_id, self._username, pair)

    def forget(self) -> None:
        """Remove the account's key from the system's keyring."""
        keyring_store.forget(self._header.vault_id, self._username)

    def _remembered_pair(self) -> OpenedPair | None:
        if self._pair is None or not self._data_key:
            return None
        return replace(self._pair, fingerprint=keys.fingerprint(self._data_key))

    @property
    def opened_by_keyring(self) -> bool:
        """Whether nobody has typed a password to open it."""
        return self._by_keyring

    @property
    def _key(self) -> bytes:
        return bytes.fromhex(self.key_hex)

    @property
    def _username(self) -> str:
        return "" if self._account is None else self._account.username

    def _demand_open(self) -> None:
        if not self._data_key:
            raise AccessEnded

    def _demand_writer(self) -> None:
        self._demand_open()
        if not self._how.writer:
            raise Conflict("vault_read_only")

    def _demand_admin_key(self) -> bytes | None:
        """Return the admin key; None where accounts are not signed yet. Raises: NotAllowed."""
        if self._header.admin is not None and self._admin_key is None:
            raise NotAllowed
        return self._admin_key

    def _store_accounts(self, changed: Header, *, line: int = 0, admin_goes: bool = False) -> None:
        """Sign accounts and roles, with a new admin key when an admin goes, and write the header.

        `line` is the id of the journal's line about it. Raises: NotAllowed without the admin key.
        """
        self._demand_writer()
        admin_key = self._demand_admin_key()
        if admin_key is None:
            self._store(changed)
            return
        if admin_goes:
            changed, admin_key = signed_accounts.with_new_admin_key(changed, line)
        self._store(signed_accounts.sign(changed, admin_key, self._key))
        is_admin = self._account is None or self._account.role is Role.ADMIN
        self._admin_key = admin_key if is_admin else None

    def _with_own_key_met(self, changed: Header, data_key: bytes) -> Header:
        """Return the header in which the signed-in account knows of a data key."""
        if self._account is None or self._signing_key is None:
            return changed
        return accounts.with_met_key(changed, self._username, self._signing_key, data_key)

    def _store(
        self, changed: Header, data_key: bytes | None = None, *, next_key: bytes | None = None
    ) -> None:
        """Sign and write the header; it is on the disk when this returns.

        `data_key` is the valid one where it is another than before; `next_key` becomes the next.
        """
        self._demand_writer()
        valid = data_key or self._data_key
        signed = changed.signed(valid)
        pin = pin_of(signed, valid, *(() if next_key is None else (next_key,)))
        self._pin_change(pin)
        header.write(self._folder, signed)
        self._write_pin(pin)
        self._header = signed
        named = (account for account in signed.accounts if account.username == self._username)
        self._account = next(named, self._account)

    def _pin_change(self, following: Pin) -> None:
        """Pin other keys before they stand in the header, so that a kill raises no alarm here."""
        before = self._pin_file.read()
        if before is not None and not set(following.fingerprints) <= set(before.fingerprints):
            both = (*before.fingerprints, *following.fingerprints)
            self._write_pin(replace(before, fingerprints=tuple(dict.fromkeys(both))))

    def _write_pin(self, pin: Pin) -> None:
        if self._how.pinned:
            self._pin_file.write(pin)

    @property
    def _pin_file(self) -> PinFile:
        return PinFile.of_vault(self._header.vault_id)


def hex_of(data_key: bytes) -> str:
    """Return a key as 64 hex digits; SQLCipher silently takes anything shorter as a passphrase."""
    if len(data_key) != keys.DATA_KEY_BYTES:
        raise ValueError("not a data key")
    return data_key.hex()


def _now(clock: Clock) -> str:
    return datetime.fromtimestamp(clock(), UTC).astimezone().isoformat(timespec="seconds")
