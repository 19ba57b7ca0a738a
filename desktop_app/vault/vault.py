"""One open vault: its folder, its key and its header; the door to everything else in this package.

Rights are not checked here: the services know who may do what. Who holds the data key could write
any header, so roles bind honest colleagues and not an attacker with tools and an account.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.durable import storage_errors
from desktop_app.errors import (
    Conflict,
    Damaged,
    NotFound,
    StorageDenied,
    StorageFull,
    WrongPassword,
)
from desktop_app.programme.records import Person, Role
from desktop_app.vault import accounts, header, keyring_store, keys, passwords, sign_in
from desktop_app.vault.accounts import OpenedSlot
from desktop_app.vault.attempts import Attempts, Clock
from desktop_app.vault.header import Account, Header, KeyChange
from desktop_app.vault.lock import UseLock, WriterLock
from desktop_app.vault.making import making
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import USUAL, HowToOpen

MakeDatabase = Callable[[Path, str], None]
"""Makes the database file under its key; when it returns, the file is on the disk."""

Opens = Callable[[str], bool]
"""Whether a key (64 hex digits) opens the database file. Must be False for an absent or empty
file, which SQLCipher would open with any key."""

Reencrypt = Callable[[str, str], None]
"""Copies the database from the old key to the new one and puts the copy in its place.

Must leave, whenever it is killed, a file that one of the two keys opens: checkpoint the WAL and
close, write and flush a copy under the new key, check it, `durable.replace_durably`."""

RECOVERY_PERSON = "(recovery)"
"""Stands in the journal for who opened by the recovery code; no user name can look like it."""


class Vault:
    """A vault that is open; close it to let others write."""

    def __init__(
        self,
        folder: Path,
        found: Header,
        data_key: bytes,
        how: HowToOpen,
        lock: WriterLock | UseLock,
        opened: OpenedSlot | None,
        account: Account | None,
    ) -> None:
        """Hold what was opened; use `create` or one of the `open_...`."""
        self._folder = folder
        self._header = found
        self._data_key = data_key
        self._next_key = None if opened is None else opened.next_key
        self._key_was_changed = opened is not None and opened.key_was_changed
        self._how = how
        self._lock = lock
        self._account = account

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether `folder` holds a vault, sound or not."""
        return header.exists(folder)

    @classmethod
    def create(
        cls,
        folder: Path,
        facility: str,
        username: str,
        display_name: str,
        password: str,
        how: HowToOpen = USUAL,
        make_database: MakeDatabase | None = None,
    ) -> tuple[Self, RecoveryCode]:
        """Make a vault whose first account is its admin; return it open, with its recovery code.

        The header is written last, so that a header without a database always means a lost one.
        What an interrupted creation left is set aside.

        Raises: Invalid, Conflict when the folder holds a vault, Locked, StorageFull,
        StorageDenied.
        """
        passwords.check(password, own_words=(facility, username, display_name))
        account = Account(username, display_name, Role.ADMIN)
        data_key = keys.new_data_key()
        made, code = accounts.new_header(facility, account, password, data_key, how.kdf)
        with storage_errors():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = WriterLock.acquire(folder)
        with sign_in.kept(lock):
            if header.exists(folder):
                raise Conflict("vault_exists")
            signed = made.signed(data_key)
            with making(folder) as database:
                if make_database is not None:
                    make_database(database, _hex(data_key))
                header.write(folder, signed)
            stored = signed.accounts[0]
            Attempts(folder, how.clock).succeeded(stored.username, stored.username)
            return cls(folder, signed, data_key, how, lock, None, stored), code

    @classmethod
    def open_with_password(
        cls, folder: Path, password: str, username: str | None = None, how: HowToOpen = USUAL
    ) -> Self:
        """Open by an account's password; without a user name, the recent account is tried first.

        Raises: WrongPassword (with the wait when attempts come too fast), Locked, NotFound,
        Damaged, Conflict (vault of a newer version), StorageDenied.
        """
        lock, found = sign_in.begin(folder, how)
        with sign_in.kept(lock):
            attempts = Attempts(folder, how.clock)
            slots, counted_as = sign_in.slots_to_try(found, username, attempts.recent_username)
            secret = keys.normalised(password)
            opened = sign_in.try_password(found, slots, secret, attempts, counted_as)
            vault = cls(folder, found, opened.data_key, how, lock, opened, opened.slot.account)
            vault._renew(opened, secret)
            return vault

    @classmethod
    def open_with_recovery(cls, folder: Path, code: RecoveryCode, how: HowToOpen = USUAL) -> Self:
        """Open by the recovery code; `account` is then None and a password should be set.

        Raises: as `open_with_password`. 128 random bits need no delay between attempts.
        """
        lock, found = sign_in.begin(folder, how)
        with sign_in.kept(lock):
            opened = sign_in.open_any(found, accounts.recovery_slots(found), code.secret)
            vault = cls(folder, found, opened.data_key, how, lock, opened, None)
            vault._renew(opened, code.secret)
            return vault

    @classmethod
    def open_with_keyring(
        cls, folder: Path, username: str | None = None, how: HowToOpen = USUAL
    ) -> Self | None:
        """Open by what the system's keyring remembers; None when a password must be asked for.

        Raises: Locked, NotFound, Damaged, Conflict, StorageDenied.
        """
        lock, found = sign_in.begin(folder, how)
        with sign_in.kept(lock):
            recent = Attempts(folder, how.clock).recent_username
            slots, _ = sign_in.slots_to_try(found, username, recent)
            # While re-keying is unsettled, only a slot knows both keys.
            known = None if found.is_rekeying else sign_in.remembered(found, slots)
        if known is not None:
            account, data_key = known
            return cls(folder, found, data_key, how, lock, None, account)
        lock.release()
        return None

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
        """Let go of the key and of the right to write; a second call does nothing."""
        self._data_key = b""
        self._next_key = None
        self._lock.release()

    @property
    def folder(self) -> Path:
        """The folder with header and database."""
        return self._folder

    @property
    def database_path(self) -> Path:
        """Where the database is, or is to be made."""
        return self._folder / header.DATABASE_NAME

    @property
    def header(self) -> Header:
        """The header as it was last read or written here."""
        return self._header

    @property
    def is_writer(self) -> bool:
        """Whether the header may be written: False beside another program."""
        return self._how.writer

    @property
    def account(self) -> Account | None:
        """Who signed in; None after opening by the recovery code."""
        return self._account

    @property
    def person(self) -> Person:
        """Who acts: the account, or after opening by the recovery code an admin."""
        if self._account is None:
            return Person(account=RECOVERY_PERSON, role=Role.ADMIN)
        return Person(account=self._account.username, role=self._account.role)

    @property
    def facility(self) -> str:
        """The name of the puskesmas."""
        return self._header.facility

    @property
    def key_hex(self) -> str:
        """The database's raw key as 64 hex digits.

        Raises: Conflict while `settle` must first find out which of two keys it is.
        """
        if self._header.is_rekeying:
            raise Conflict("rekeying_unsettled")
        return _hex(self._data_key)

    @property
    def key_was_changed(self) -> bool:
        """Whether someone re-keyed since this account signed in last; `header.key_change` says who.

        Worth a notice: someone who can write to the folder could also have put a vault of their
        own in this one's place, sealed to the accounts' public keys.
        """
        return self._key_was_changed

    def settle(self, opens: Opens) -> None:
        """Find out which key the database has when a re-keying was cut off; call it after opening.

        Raises: Damaged when neither key opens it, StorageFull, StorageDenied.
        """
        if not self._header.is_rekeying:
            return
        data_key = self._data_key
        if self._next_key is not None and opens(_hex(self._next_key)):
            data_key = self._next_key
            change = KeyChange(by=self.person.account, at=_now(self._how.clock))
            settled = accounts.finish_rekeying(self._header, change)
        elif opens(_hex(data_key)):
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
            self._store(accounts.begin_rekeying(self._header, next_key))
            self._next_key = next_key
            try:
                reencrypt(_hex(old_key), _hex(next_key))
            finally:
                self.settle(opens)
        if was_remembered:
            self.remember()

    def confirm_password(self, password: str) -> None:
        """Return if it is the password of who signed in. Raises: WrongPassword."""
        if self._account is None:
            raise NotFound("account_not_found")
        self.confirm_other(self._account.username, password)

    def confirm_other(self, username: str, password: str) -> Person:
        """Return who it is if it is the password of that account, which may take over the window.

        Raises: WrongPassword, NotFound.
        """
        slot, account = accounts.account_slot(self._header, username)
        attempts = Attempts(self._folder, self._how.clock)
        secret = keys.normalised(password)
        sign_in.try_password(self._header, (slot,), secret, attempts, account.username)
        return Person(account=account.username, role=account.role)

    def confirm_recovery_code(self, code: RecoveryCode) -> bool:
        """Return whether this is the valid recovery code, for a check of the printed sheet."""
        try:
            sign_in.open_any(self._header, accounts.recovery_slots(self._header), code.secret)
        except WrongPassword:
            return False
        return True

    def change_password(self, old: str, new: str) -> None:
        """Change the password of who signed in. Raises: WrongPassword, Invalid, StorageFull."""
        self.confirm_password(old)
        self.set_password(self._username, new)

    def set_password(self, username: str, password: str) -> None:
        """Give an account a new password without the old one. Raises: NotFound, Invalid."""
        _, account = accounts.account_slot(self._header, username)
        passwords.check(password, own_words=self._own_words(account))
        self._store(
            accounts.set_password(self._header, username, password, self._key, self._how.kdf)
        )

    def add_account(self, account: Account, password: str) -> None:
        """Add an account. Raises: Invalid."""
        passwords.check(password, own_words=self._own_words(account))
        self._store(accounts.add_account(self._header, account, password, self._key, self._how.kdf))

    def remove_account(self, username: str) -> None:
        """Remove an account; re-key afterwards if it might have been misused.

        Raises: NotFound, Conflict for the last admin.
        """
        self._store(accounts.remove_account(self._header, username))
        keyring_store.forget(self._header.vault_id, accounts.username_key(username))

    def change_role(self, username: str, role: Role) -> None:
        """Give an account another role. Raises: NotFound, Conflict for the last admin."""
        self._store(accounts.change_role(self._header, username, role))

    def new_recovery_code(self) -> RecoveryCode:
        """Return a new recovery code; the old one is void."""
        renewed, code = accounts.renew_recovery(self._header, self._key, self._how.kdf)
        self._store(renewed)
        return code

    @property
    def is_remembered(self) -> bool:
        """Whether the system's keyring opens this vault for who signed in."""
        if self._account is None:
            return False
        return keyring_store.recall(self._header.vault_id, self._username) == self._data_key

    def remember(self) -> bool:
        """Let the system's keyring open this vault for who signed in; return whether it agreed."""
        if self._account is None:
            return False
        return keyring_store.remember(self._header.vault_id, self._username, self._key)

    def forget(self) -> None:
        """Take back `remember`."""
        keyring_store.forget(self._header.vault_id, self._username)

    @property
    def _key(self) -> bytes:
        return bytes.fromhex(self.key_hex)

    @property
    def _username(self) -> str:
        return "" if self._account is None else self._account.username

    def _own_words(self, account: Account) -> Iterable[str]:
        return (self._header.facility, account.username, account.display_name)

    def _renew(self, opened: OpenedSlot, secret: bytes) -> None:
        """Raise the cost of an old slot and note a changed key; not worth failing to open for."""
        if not self._how.writer or self._header.is_rekeying:
            return
        renewed = accounts.renew_slot(self._header, opened, secret, self._how.kdf)
        if renewed is not None:
            with suppress(StorageFull, StorageDenied):
                self._store(renewed)

    def _demand_writer(self) -> None:
        if not self._how.writer:
            raise Conflict("vault_read_only")

    def _store(self, changed: Header, data_key: bytes | None = None) -> None:
        """Sign and write the header; it is on the disk when this returns."""
        self._demand_writer()
        signed = changed.signed(data_key or self._data_key)
        header.write(self._folder, signed)
        self._header = signed
        named = (account for account in signed.accounts if account.username == self._username)
        self._account = next(named, self._account)


def _hex(data_key: bytes) -> str:
    """Return 64 hex digits; SQLCipher would take anything shorter as a passphrase, silently."""
    if len(data_key) != keys.DATA_KEY_BYTES:
        raise ValueError("the vault is closed")
    return data_key.hex()


def _now(clock: Clock) -> str:
    return datetime.fromtimestamp(clock(), UTC).astimezone().isoformat(timespec="seconds")
