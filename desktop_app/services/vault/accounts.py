"""Use cases of accounts, passwords, recovery code and keyring; all check a right and are journaled.

The header is a file of its own, outside of the database's transactions. So the journal's line is
written to the disk before the header changes; if the change then fails, a second line says so.
Changes that cannot succeed are therefore refused before the first line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.errors import CodedError, Conflict, Problem, StorageDenied, StorageFull
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.vault import code_seen, header_record, restored_note
from desktop_app.services.vault.restored_note import RestoredNote
from desktop_app.vault import keyring_store, passwords
from desktop_app.vault.accounts import account_slot, checked_account, username_key
from desktop_app.vault.accounts import change_role as with_role
from desktop_app.vault.accounts import remove_account as without_account
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import SignIn
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One account as the list of accounts shows it."""

    username: str
    display_name: str
    role: Role
    is_own: bool
    """Whether it is the signed-in account, which its owner may not remove or demote."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts and secrets that open the vault."""

    store: Store
    journal: Journal
    vault: Vault
    readings: Readings
    password_asked: PasswordAsked

    def list(self, *, by: Person) -> tuple[AccountRow, ...]:
        """Return the accounts in the order in which they were added."""
        require(by, Right.VIEW)
        return tuple(
            AccountRow(
                username=account.username,
                display_name=account.display_name,
                role=account.role,
                is_own=account.username == by.account,
            )
            for account in self.vault.header.accounts
        )

    def add(
        self, username: str, display_name: str, role: Role, password: str, *, by: Person
    ) -> None:
        """Add an account. Raises: Invalid, StorageFull, StorageDenied."""
        require(by, Right.ADMINISTER)
        account = checked_account(self.vault.header, Account(username, display_name, role))
        self._check_password(account, password)
        with self._journaled(by, "account_add", username, {"role": role.value}):
            self.vault.add_account(account, password)

    def remove(self, username: str, *, by: Person) -> None:
        """Remove an account; re-key afterwards if its owner must not open an old copy either.

        Raises: NotFound, Conflict("own_account" or "last_admin").
        """
        require(by, Right.ADMINISTER)
        self._demand_other(username, by)
        without_account(self.vault.header, username)
        account = account_slot(self.vault.header, username)[1]
        with self._journaled(by, "account_remove", username) as line:
            self.vault.remove_account(username, line=line)
        with self.store.unit() as unit:
            # What this person left unsaved must not be shown to a later account of the same name.
            unit.drafts.drop_all(account.username)
            unit.commit()

    def change_role(self, username: str, role: Role, *, by: Person) -> None:
        """Give an account another role, from its next sign-in.

        Raises: NotFound, Conflict("own_account" or "last_admin").
        """
        require(by, Right.ADMINISTER)
        self._demand_other(username, by)
        with_role(self.vault.header, username, role)
        with self._journaled(by, "account_role", username, {"role": role.value}) as line:
            self.vault.change_role(username, role, line=line)

    def set_password(self, username: str, password: str, *, by: Person) -> None:
        """Give an account a new password without the old one. Raises: NotFound, Invalid."""
        require(by, Right.ADMINISTER)
        self._check_password(account_slot(self.vault.header, username)[1], password)
        with self._journaled(by, "account_password", username) as line:
            self.vault.set_password(username, password, line=line)

    def change_own_password(self, old: str, new: str, *, by: Person) -> None:
        """Change the signed-in account's password. Raises: WrongPassword, Invalid."""
        self.vault.confirm_password(old)
        self._check_password(account_slot(self.vault.header, by.account)[1], new)
        with self._journaled(by, "account_password", by.account):
            self.vault.set_password(by.account, new)

    def new_recovery_code(self, *, by: Person) -> str:
        """Return a new recovery code, to be shown once; the old one becomes invalid."""
        require(by, Right.ADMINISTER)
        self._demand_writer()
        was_unseen = self.code_is_unseen()
        code_seen.expect(self.store)
        try:
            with self._journaled(by, "recovery_code"):
                return str(self.vault.new_recovery_code())
        except BaseException:
            if not was_unseen:
                with suppress(CodedError):
                    code_seen.withdraw(self.store)
            raise

    def code_is_unseen(self) -> bool:
        """Whether the valid recovery code was never typed by anyone, so it may be lost."""
        return code_seen.is_expected(self.store)

    def expect_code(self) -> None:
        """Note that the code of a new vault was printed, and that nobody has typed it yet."""
        code_seen.expect(self.store)

    def code_seen(self, *, by: Person) -> None:
        """Note that the code was written down: part of it was typed again."""
        require(by, Right.ADMINISTER)
        code_seen.confirm(self.store, self.journal, by)

    def check_recovery_code(self, typed: str, *, by: Person) -> bool:
        """Return whether it is the valid recovery code. Raises: Invalid when mistyped."""
        require(by, Right.ADMINISTER)
        is_valid = self.vault.confirm_recovery_code(RecoveryCode.parse(typed))
        if is_valid and self.vault.is_writer:
            code_seen.confirm(self.store, self.journal, by)
        return is_valid

    @property
    def can_remember(self) -> bool:
        """Whether this computer has a trusted keyring."""
        return keyring_store.is_available()

    @property
    def is_remembered(self) -> bool:
        """Whether this computer's keyring holds the signed-in account's key to the vault."""
        return self.vault.is_remembered

    def remember(self, *, by: Person) -> bool:
        """Store the signed-in account's key in the keyring; return whether that worked."""
        with self.store.unit() as unit:
            self.journal.note(unit, by, "keyring_remember", "account")
            unit.commit()
        return self.vault.remember()

    def forget(self, *, by: Person) -> None:
        """Remove the signed-in account's key from the keyring."""
        self.vault.forget()
        with self.store.unit() as unit:
            self.journal.note(unit, by, "keyring_forget", "account")
            unit.commit()

    def note_sign_in(self, *, by: Person) -> None:
        """Journal who signed in, how, and after how many wrong passwords; once per opening."""
        signed_in = self.vault.take_sign_in()
        if signed_in is None:
            return
        self._note_entry(by, "sign_in", signed_in)
        if signed_in.forged_copy:
            self._note_if_possible(by, "header_forged", {})
        if signed_in.accepted is not None:
            asked = signed_in.accepted
            after = {"key_question": asked.reason, "key_fingerprint": asked.fingerprint}
            self._note_if_possible(by, "key_accepted", after)

    def confirm_taking_out(self, password: str, *, by: Person) -> None:
        """Let the register be taken out of a session that the keyring opened, for 15 minutes.

        Raises: WrongPassword, NotAllowed.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.confirm(password)

    def note_locking(self, *, by: Person) -> None:
        """Journal that the screen was locked, and every reading before it."""
        self.readings.write()
        self._note_if_possible(by, "lock_screen", {})

    def unlock_screen(self, password: str, *, by: Person) -> None:
        """Unlock the screen by the signed-in account's password. Raises: WrongPassword."""
        self._note_entry(by, "unlock_screen", self.vault.confirm_password(password))

    def take_over(self, username: str, password: str) -> Person:
        """Unlock the screen by another account's password and return its person.

        Raises: WrongPassword, NotFound.
        """
        person, signed_in = self.vault.confirm_other(username, password)
        self._note_entry(person, "take_over_screen", signed_in)
        return person

    @property
    def key_fingerprint(self) -> str:
        """The fingerprint of the vault's keys, to be compared at another computer."""
        return self.vault.fingerprint

    def alarms(self) -> tuple[Problem, ...]:
        """Return what everybody is told at sign-in, until an admin accepts it.

        That header and database do not belong together, or are older than they should be.
        """
        with self.store.reading() as unit:
            return header_record.findings(unit, self.vault.header)

    def accept_header(self, *, by: Person) -> None:
        """Accept the present accounts as the right ones, after `header_replaced` was found."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            header_record.accept(unit, self.vault.header)
            self.journal.note(unit, by, "header_accepted", "vault")
            unit.commit()

    def restored(self) -> RestoredNote | None:
        """Return the restore from a backup that no admin has confirmed yet; None without one."""
        return restored_note.standing(self.store)

    def restore_seen(self, *, by: Person) -> None:
        """Take note of the restore; the notice goes once an admin says so who was not removed."""
        restored_note.seen(self.store, self.journal, by)

    def note_rekeying(self, *, by: Person) -> None:
        """Check the right to re-key and journal it; `app.rekeyed` does the rest."""
        require(by, Right.ADMINISTER)
        self._demand_writer()
        self._note(by, "rekey", {})

    def _note_entry(self, by: Person, action: str, signed_in: SignIn) -> None:
        after = {"way": signed_in.way, "failed_before": signed_in.failed_before}
        self._note_if_possible(by, action, after)

    def _note_if_possible(self, by: Person, action: str, after: Mapping[str, object]) -> None:
        # A full disk, or a copy being made at this moment, must not keep anyone out of the data.
        with suppress(StorageFull, StorageDenied, Conflict), self.store.unit() as unit:
            self.journal.note(unit, by, action, "vault", after=after)
            unit.commit()

    def _check_password(self, account: Account, password: str) -> None:
        own_words = (self.vault.facility, account.username, account.display_name)
        passwords.check(password, own_words=own_words)

    @contextmanager
    def _journaled(
        self,
        by: Person,
        action: str,
        username: str = "",
        after: Mapping[str, object] | None = None,
    ) -> Iterator[int]:
        """Write the journal's line, run the block, and record the new header in the database.

        Yields the id of the line.
        """
        self._demand_writer()
        figures = {**({"username": username_key(username)} if username else {}), **(after or {})}
        line = self._note(by, action, figures)
        try:
            yield line
        except BaseException:
            with suppress(CodedError):
                self._note(by, f"{action}_failed", figures)
            raise
        header_record.changed(self.store, self.journal, self.vault.header, by)

    def _note(self, by: Person, action: str, figures: Mapping[str, object]) -> int:
        """Write a line of the journal and return its id."""
        with self.store.unit() as unit:
            self.journal.note(unit, by, action, "account", after=figures)
            line = unit.journal.newest_change()
            unit.commit()
        return line

    def _demand_writer(self) -> None:
        if not self.vault.is_writer:
            raise Conflict("vault_read_only")

    @staticmethod
    def _demand_other(username: str, by: Person) -> None:
        if username_key(username) == username_key(by.account):
            raise Conflict("own_account")
