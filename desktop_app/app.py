"""The composition root: an open vault becomes a store, a store becomes the services. No Qt."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import platformdirs

from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import HEAD, migrate, stored_version
from desktop_app.db.unit import Heads, Store
from desktop_app.db.vault_copy import opens
from desktop_app.db.vault_heads import JournalHead
from desktop_app.db.vault_rekey import rekey_file
from desktop_app.demo.filling import Demo
from desktop_app.destination import BACKUP_FOLDER
from desktop_app.durable import remove_unfinished, write_durably
from desktop_app.errors import CodedError, Conflict, StorageDenied, StorageFull
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.services.catalogue import Services
from desktop_app.services.common.journal import Clock, Journal
from desktop_app.services.vault import (
    birth_weights,
    header_record,
    journal_anchor,
    release_changes,
    restored_note,
    side_lines,
)
from desktop_app.services.vault.backup_proof import remove_scratch
from desktop_app.vault.head_file import HeadFile, KeptHead
from desktop_app.vault.header import DATABASE_NAME, encode
from desktop_app.vault.lock import UseLock
from desktop_app.vault.side_log import SideLog
from desktop_app.vault.vault import Vault


def default_vault_folder() -> Path:
    """Return the default folder of this computer's user for the vault."""
    return Path(platformdirs.user_data_dir("anting-berlian", appauthor=False)) / "vault"


def now() -> datetime:
    """Return the time with this computer's zone."""
    try:
        return datetime.now().astimezone()
    except OSError:
        # Windows has no zone for the first day of 1970, to which a clock without battery is reset.
        return datetime.now(UTC)


class App(Services):
    """The services and the maker of demo children, over one open vault."""

    def __init__(
        self, vault: Vault, store: Store, clock: Clock, head_file: HeadFile | None = None
    ) -> None:
        """Take over vault, store and the file of the journal's head; `close` closes them."""
        super().__init__(vault, store, clock)
        self.demo: Final = Demo(store, Journal(clock), kota_banjar(), vault.facility)
        self._vault = vault
        self._store = store
        self._head_file = head_file

    def close(self) -> None:
        """Release the file and end access: every service that needs the data raises AccessEnded.

        The vault can be opened again.
        """
        self.readings.write()
        self._store.close()
        self._settle_head()
        self._vault.close()

    def rekeyed(self) -> App:
        """Give the database a new data key and return the services over it; passwords stay valid.

        Use it after removing someone who may have kept a copy. No other thread may use the
        services meanwhile. A kill at any moment leaves either key valid for all accounts.

        Raises: NotAllowed, Conflict("vault_busy") while another program reads the vault, Conflict
        ("vault_read_only"), StorageFull, StorageDenied; these services can then still be used.
        """
        self.accounts.note_rekeying(by=self.person)
        vault, database = self._vault, self._vault.database_path
        old_key_hex = vault.key_hex
        self.readings.write()
        self._store.release()

        def reencrypt(old: str, new: str) -> None:
            rekey_file(database, old, new)

        try:
            vault.rekey(reencrypt, lambda key: opens(database, key))
        except CodedError:
            if _known_key(vault) in {old_key_hex, None}:
                raise
        self._store.close()
        self._settle_head()
        return open_app(vault, self.clock)

    def _settle_head(self) -> None:
        if self._head_file is None:
            return
        self._head_file.settle()
        kept = self._head_file.read()
        if kept is not None and self._vault.is_writer:
            here = HeadFile.on_computer(self._vault.header.vault_id)
            here.keep(kept)
            here.settle()


def open_app(vault: Vault, clock: Clock = now) -> App:
    """Return the services over an unlocked vault; creates or upgrades its database first.

    On a full or read-only disk they only read, export and back up to another disk.

    Raises: Damaged, StorageFull, StorageDenied, Conflict("vault_newer"), Conflict
    ("vault_other_version") beside a program that has not upgraded it.
    """
    vault.settle(lambda key: opens(vault.database_path, key))
    try:
        return _opened(vault, clock)
    except (StorageFull, StorageDenied):
        app = _opened_read_only(vault, clock)
        if app is None:
            raise
        return app


def _opened_read_only(vault: Vault, clock: Clock) -> App | None:
    """Return the services over a database that cannot be written; None when it cannot be read.

    This device's side log then notes what is read or exported.
    """
    with ExitStack() as when_it_fails, suppress(CodedError):
        engine = open_engine(vault.database_path, vault.key_hex, read_only=True)
        when_it_fails.callback(engine.dispose)
        if stored_version(engine) != HEAD:
            return None
        side_log = SideLog.of_vault(vault.header.vault_id)
        app = App(vault, Store(engine, side_log.add_if_needed, can_write=False), clock)
        app.accounts.note_sign_in(by=vault.person)
        when_it_fails.pop_all()
        return app
    return None


def _opened(vault: Vault, clock: Clock) -> App:
    if vault.is_writer:
        _clear_up(vault.folder)
    engine = open_engine(vault.database_path, vault.key_hex)
    with ExitStack() as when_it_fails:
        when_it_fails.callback(engine.dispose)
        side_log = SideLog.of_vault(vault.header.vault_id)
        head_file = HeadFile(vault.folder, vault.header.vault_id)
        store = Store(engine, side_log.add_if_needed, heads=_heads(vault, head_file))
        if vault.is_writer:
            copy = migrate(engine, vault.key_hex, vault.folder / BACKUP_FOLDER)
            if copy is not None:
                # Keep the header too: without the header of its day no password opens the copy.
                write_durably(copy.with_suffix(".json"), encode(vault.header))
        elif stored_version(engine) != HEAD:
            raise Conflict("vault_other_version")
        journal, by = Journal(clock), vault.person
        # Before anything else is written: a new line would take the id of a lost one.
        journal_anchor.enter(store, journal, (head_file.read(), _seen_here(vault)), by)
        if vault.is_writer:
            header_record.catch_up(store, journal, vault.header, by)
            release_changes.enter(store, journal, by)
            birth_weights.convert(store, journal, by)
            restored_note.enter(store, journal, vault.folder, by)
            side_lines.enter(store, journal, side_log, by)
        app = App(vault, store, clock, head_file)
        app.accounts.note_sign_in(by=vault.person)
        when_it_fails.pop_all()
    return app


def _seen_here(vault: Vault) -> KeptHead | None:
    """Return the journal's head when this computer last closed the vault; none after a restore."""
    here = HeadFile.on_computer(vault.header.vault_id)
    if restored_note.is_left(vault.folder):
        # The restore is told by its own notice; what came after the backup is known to be gone.
        here.forget()
    return here.read()


def _heads(vault: Vault, head_file: HeadFile) -> Heads:
    """Return how the journal's head is signed by the vault's account and kept in the file."""

    def sign(head: JournalHead) -> JournalHead:
        signature = vault.sign(head.content)
        return replace(head, account=vault.person.account, signature=signature)

    def keep(head: JournalHead) -> None:
        head_file.keep(
            KeptHead(
                last_id=head.last_id,
                seal=head.seal,
                account=head.account,
                signature=head.signature,
            )
        )

    return Heads(sign=sign, keep=keep)


def _known_key(vault: Vault) -> str | None:
    try:
        return vault.key_hex
    except Conflict:
        return None


def _clear_up(folder: Path) -> None:
    """Remove what killed programs left behind, unless another program is working here."""
    with suppress(CodedError), UseLock.alone(folder):
        remove_unfinished(folder / DATABASE_NAME)
        for place in (folder, folder / BACKUP_FOLDER):
            remove_scratch(place)
