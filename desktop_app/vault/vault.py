"""Opens a vault, and changes its accounts, passwords and recovery code.

The base class of an open vault is in open_vault.py.

Rights are not checked here: the services know who may do what. Only accounts and roles bind against
whoever has the data key and tools: they are signed with the admin key (signed_accounts.py), and a
header in which they are not is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

from desktop_app.durable import storage_errors
from desktop_app.errors import Conflict, NotFound, StorageDenied, StorageFull, WrongPassword
from desktop_app.programme.records.children import Person, Role
from desktop_app.vault import (
    accounts,
    header,
    keyring_store,
    keys,
    passwords,
    sign_in,
    signed_accounts,
)
from desktop_app.vault.accounts import OpenedSlot
from desktop_app.vault.attempts import Attempts
from desktop_app.vault.header import Header
from desktop_app.vault.lock import WriterLock
from desktop_app.vault.making import making
from desktop_app.vault.new_vault import NewVault
from desktop_app.vault.open_vault import OpenVault, hex_of
from desktop_app.vault.pin import PinFile, pin_of
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import USUAL, HowToOpen, SignIn
from desktop_app.vault.slots import Account

MakeDatabase = Callable[[Path, str], None]
"""Makes the database file at a path under a key (64 hex digits) and returns when it is on disk."""


class Vault(OpenVault):
    """An open vault; close it to let others write."""

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

        Raises: as `NewVault.prepare` and `keep`.
        """
        new = NewVault.prepare(facility, username, display_name, password, how)
        return cls.keep(folder, new, make_database), new.code

    @classmethod
    def keep(cls, folder: Path, new: NewVault, make_database: MakeDatabase | None = None) -> Self:
        """Write a prepared vault into `folder`; return it open.

        The header is written last, so that a header without a database always means a lost
        database. Files of an interrupted creation are renamed.

        Raises: Conflict when the folder holds a vault, Locked, StorageFull, StorageDenied.
        """
        with storage_errors():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(OSError):
            # An existing folder may be open to everyone; some media have no modes.
            folder.chmod(0o700)
        lock, how, signed = WriterLock.acquire(folder), new.how, new.header
        with sign_in.released_on_error(lock):
            if header.exists(folder):
                raise Conflict("vault_exists")
            if how.pinned:
                PinFile.of_vault(signed.vault_id).write(pin_of(signed, new.data_key))
            with making(folder) as database:
                if make_database is not None:
                    make_database(database, hex_of(new.data_key))
                header.write(folder, signed)
            stored = signed.accounts[0]
            opened = accounts.open_slot(signed, signed.slots[0], new.secret)
            Attempts(folder, how.clock).succeeded(stored.username, stored.username)
            signed_in = SignIn(way="new_vault")
            return cls(folder, how, lock, opened, stored, signed_in)

    @classmethod
    def open_with_password(
        cls, folder: Path, password: str, username: str | None = None, how: HowToOpen = USUAL
    ) -> Self:
        """Open by an account's password; without a user name, the recent account is tried first.

        Raises: WrongPassword (with the wait when attempts come too fast), Locked, NotFound,
        UnknownKey while a fingerprint must be compared, Damaged, Conflict (vault of a newer
        version), StorageDenied.
        """
        lock, reading = sign_in.begin(folder, how)
        with sign_in.released_on_error(lock):
            attempts = Attempts(folder, how.clock)
            recent, secret = attempts.recent_username, keys.normalised(password)
            _, counted_as = sign_in.slots_to_try(reading.header, username, recent)
            opened, failed = sign_in.try_password(
                attempts,
                counted_as,
                lambda: sign_in.open_newest(
                    reading,
                    lambda found: sign_in.slots_to_try(found, username, recent)[0],
                    secret,
                ),
            )
            signed_in = sign_in.signed_in("password", opened, reading, how, failed)
            vault = cls(folder, how, lock, opened, opened.slot.account, signed_in)
            sign_in.heal(folder, how, opened.header, opened.data_key)
            vault._bring_up_to_date(opened, secret)
            return vault

    @classmethod
    def open_with_recovery(cls, folder: Path, code: RecoveryCode, how: HowToOpen = USUAL) -> Self:
        """Open by the recovery code; `account` is then None and a password should be set.

        Raises: as `open_with_password`. 128 random bits need no delay between attempts.
        """
        lock, reading = sign_in.begin(folder, how)
        with sign_in.released_on_error(lock):
            opened = sign_in.open_newest(reading, accounts.recovery_slots, code.secret)
            signed_in = sign_in.signed_in("recovery_code", opened, reading, how)
            vault = cls(folder, how, lock, opened, None, signed_in)
            sign_in.heal(folder, how, opened.header, opened.data_key)
            vault._bring_up_to_date(opened, code.secret)
            return vault

    @classmethod
    def open_with_keyring(
        cls, folder: Path, username: str | None = None, how: HowToOpen = USUAL
    ) -> Self | None:
        """Open by what the system's keyring remembers; None when a password must be asked for.

        Raises: Locked, NotFound, UnknownKey, Damaged, Conflict, StorageDenied.
        """
        lock, reading = sign_in.begin(folder, how)
        found = reading.header
        with sign_in.released_on_error(lock):
            recent = Attempts(folder, how.clock).recent_username
            slots, _ = sign_in.slots_to_try(found, username, recent)
            # During an unfinished re-keying both keys are needed, and only a slot holds both.
            known = None if found.is_rekeying else sign_in.remembered(found, slots)
            if known is not None and known.slot.account is not None:
                account = known.slot.account
                failed = Attempts(folder, how.clock).failures(account.username)
                signed_in = sign_in.signed_in("keyring", known, reading, how, failed)
                vault = cls(folder, how, lock, known, account, signed_in)
                sign_in.heal(folder, how, found, known.data_key)
                vault._bring_up_to_date(known, None)
                return vault
        lock.release()
        return None

    def confirm_password(self, password: str) -> SignIn:
        """Check the password of the account that signed in. Raises: WrongPassword."""
        if self._account is None:
            raise NotFound("account_not_found")
        return self._confirmed(self._account.username, password)[1]

    def confirm_other(self, username: str, password: str) -> tuple[Person, SignIn]:
        """Check another account's password and return its person, who may take over the window.

        Raises: WrongPassword, NotFound.
        """
        account, signed_in = self._confirmed(username, password)
        return Person(account=account.username, role=account.role), signed_in

    def confirm_recovery_code(self, code: RecoveryCode) -> bool:
        """Return whether this is the valid recovery code; for checking the printed sheet."""
        try:
            sign_in.open_any(self._header, accounts.recovery_slots(self._header), code.secret)
        except WrongPassword:
            return False
        return True

    def change_password(self, old: str, new: str) -> None:
        """Change the signed-in account's password. Raises: WrongPassword, Invalid, StorageFull."""
        self.confirm_password(old)
        self.set_password(self._username, new)

    def set_password(self, username: str, password: str, *, line: int = 0) -> None:
        """Give an account a new password without the old one. Raises: NotFound, Invalid.

        `line`, here and below, is the id of the journal's line about it. Whoever changes their own
        password keeps their signing key; another's is replaced.
        """
        _, account = accounts.account_slot(self._header, username)
        passwords.check(password, own_words=self._own_words(account))
        is_own = account.username == self._username
        changed = accounts.set_password(
            self._header,
            username,
            password,
            self._key,
            self._how.kdf,
            signing_key=self._signing_key if is_own else None,
            line=line,
        )
        self._store_own(changed) if is_own else self._store_accounts(changed, line=line)
        keyring_store.forget(self._header.vault_id, account.username)
        if is_own:
            slot, _ = accounts.account_slot(self._header, username)
            self._pair = accounts.open_slot(self._header, slot, keys.normalised(password)).pair

    def add_account(self, account: Account, password: str) -> None:
        """Add an account. Raises: Invalid."""
        passwords.check(password, own_words=self._own_words(account))
        self._store_accounts(
            accounts.add_account(self._header, account, password, self._key, self._how.kdf)
        )

    def remove_account(self, username: str, *, line: int = 0) -> None:
        """Remove an account; re-key afterwards if it might have been misused.

        Raises: NotFound, Conflict for the last admin.
        """
        _, account = accounts.account_slot(self._header, username)
        remaining = accounts.remove_account(self._header, username, line)
        self._store_accounts(remaining, line=line, admin_goes=account.role is Role.ADMIN)
        keyring_store.forget(self._header.vault_id, account.username)

    def change_role(self, username: str, role: Role, *, line: int = 0) -> None:
        """Give an account another role. Raises: NotFound, Conflict for the last admin."""
        _, account = accounts.account_slot(self._header, username)
        admin_goes = account.role is Role.ADMIN and role is not Role.ADMIN
        changed = accounts.change_role(self._header, username, role)
        self._store_accounts(changed, line=line, admin_goes=admin_goes)

    def new_recovery_code(self) -> RecoveryCode:
        """Return a new recovery code; the old one is void."""
        renewed, code = accounts.renew_recovery(self._header, self._key, self._how.kdf)
        self._store_accounts(renewed)
        return code

    def _confirmed(self, username: str, password: str) -> tuple[Account, SignIn]:
        self._demand_open()
        slot, account = accounts.account_slot(self._header, username)
        attempts = Attempts(self._folder, self._how.clock)
        secret = keys.normalised(password)
        _, failed = sign_in.try_password(
            attempts,
            account.username,
            lambda: sign_in.open_any(self._header, (slot,), secret),
        )
        return account, SignIn(way="password", failed_before=failed)

    def _own_words(self, account: Account) -> Iterable[str]:
        return (self._header.facility, account.username, account.display_name)

    def _bring_up_to_date(self, opened: OpenedSlot, secret: bytes | None) -> None:
        """Raise an old slot's cost, store a changed key, and sign accounts that are not signed yet.

        `secret` is what the slot was opened with, None for the keyring. A failure does not stop
        opening.
        """
        if not self._how.writer or self._header.is_rekeying:
            return
        with suppress(StorageFull, StorageDenied):
            if secret is not None:
                self._renew(opened, secret)
            if self._header.admin is None and self.person.role is Role.ADMIN:
                self._introduce_signatures()

    def _renew(self, opened: OpenedSlot, secret: bytes) -> None:
        renewed = accounts.renew_slot(self._header, opened, secret, self._how.kdf)
        if renewed is not None:
            self._store_own(renewed)
            if opened.slot.account is not None:
                # The slot has a new pair: what a keyring remembers of the old one is void.
                slot, _ = accounts.account_slot(self._header, opened.slot.account.username)
                self._pair = accounts.open_slot(self._header, slot, secret).pair

    def _introduce_signatures(self) -> None:
        introduced, admin_key = signed_accounts.introduce(self._header, self._key)
        self._store(introduced)
        self._admin_key = admin_key
        if self._account is not None and self._pair is not None:
            slot, _ = accounts.account_slot(introduced, self._username)
            self._signing_key = signed_accounts.open_keys(introduced, slot, self._pair).signing

    def _store_own(self, changed: Header) -> None:
        """Write a header in which only the slot that is open was changed."""
        if self._admin_key is None:
            self._store(changed)
        else:
            # An admin's slot holds the admin key, too.
            self._store_accounts(changed)
