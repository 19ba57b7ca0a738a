"""Use cases of backups: one file now, one a day to a folder or stick, the age of the last one."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from desktop_app.db.unit import Store
from desktop_app.db.vault_heads import head_of_file
from desktop_app.destination import demand_free
from desktop_app.durable import storage_errors
from desktop_app.errors import Conflict, NotFound, StorageDenied, StorageFull
from desktop_app.exchange import vault_backup_file
from desktop_app.exchange.vault_backup_file import About, Manifest
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.vault.backup_proof import prove, scratch_folder
from desktop_app.services.vault.backup_shelf import BackupShelf
from desktop_app.services.vault.restored_note import SEQUENCE
from desktop_app.vault import evidence, header
from desktop_app.vault.vault import Vault

TOO_OLD = timedelta(days=3)

ENDING = vault_backup_file.SUFFIX
"""How the name of a backup ends."""
CHOSEN_FOLDER = "backup_folder"
"""The setting with the folder of the daily backups; "" for the vault's own."""
_LAST_IN_FOLDER, _LAST_ELSEWHERE = "backup_last", "backup_elsewhere"
_CLOCK_SLACK = timedelta(days=1)
_FAR_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """A backup that was made, or opened as a drill; in both cases it was read back and is whole."""

    path: Path
    made_at: datetime
    children: int
    """Rows, including removed ones."""
    visits: int
    removed: tuple[Path, ...] = ()
    """Older backups that the rotation deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupStatus:
    """The state of the backups, for the start page and its warning."""

    folder: Path
    folder_found: bool
    """False while the stick is not plugged in."""
    last_good_at: datetime | None
    newest: Path | None
    """The newest sound backup in the folder."""
    due_today: bool
    too_old: bool
    """No good backup within the last three days."""
    clock: Literal["behind", "ahead"] | None = None
    """Whether this computer's clock is before the newest backup, or a year and more after it."""


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of one vault."""

    store: Store
    journal: Journal
    vault: Vault
    taking_out: TakingOut
    password_asked: PasswordAsked

    def make(self, out: Path, *, by: Person) -> BackupReport:
        """Write a backup to a file, or under its usual name into a folder; others may keep working.

        Raises: PasswordNeeded, StorageFull, StorageDenied, Damaged; a file of that name is then
        as it was.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        with storage_errors():
            path = self._usual_place(out) if out.is_dir() else out
        return self._made(path, by)

    def to_folder(self, *, by: Person) -> BackupReport:
        """Write a backup into the chosen folder and rotate the older ones.

        It needs no right: whoever closes the program last makes the day's backup.

        Raises: StorageDenied("backup_folder_missing") without the stick, else as `make`.
        """
        folder = self._found_folder()
        report = self._made(self._usual_place(folder), by)
        return BackupReport(
            path=report.path,
            made_at=report.made_at,
            children=report.children,
            visits=report.visits,
            removed=self._shelf.rotate(folder, report.path),
        )

    def daily(self, *, by: Person) -> BackupReport | None:
        """Make the day's backup unless there is one; call it before the vault is closed."""
        return self.to_folder(by=by) if self.status().due_today else None

    def status(self) -> BackupStatus:
        """Return when the last good backup was made, and what is due."""
        now = self.journal.clock()
        folder = self.folder
        found, elsewhere_at = self._shelf.is_there(folder), self._recorded(_LAST_ELSEWHERE)
        newest = self._shelf.newest(folder) if found else None
        in_folder_at = newest[1].made_at if newest else None
        if not found:
            in_folder_at = self._recorded(_LAST_IN_FOLDER)
        good = [moment for moment in (in_folder_at, elsewhere_at) if moment is not None]
        # A backup dated in the future was made under a wrong clock: its age is unknown.
        believed = [moment for moment in good if moment <= now + _CLOCK_SLACK]
        last = max(believed, default=None)
        return BackupStatus(
            folder=folder,
            folder_found=found,
            last_good_at=last,
            newest=newest[0] if newest else None,
            due_today=in_folder_at is None
            or in_folder_at.astimezone(now.tzinfo).date() != now.date()
            or self._key_changed_since(in_folder_at),
            too_old=last is None or now - last > TOO_OLD,
            clock=_clock_doubt(now, max(good, default=None)),
        )

    @property
    def folder(self) -> Path:
        """Return the folder of the daily backups."""
        with self.store.reading() as unit:
            chosen = unit.facility.get(CHOSEN_FOLDER)
        return Path(chosen) if chosen else self._shelf.own_folder

    def copies(self) -> tuple[Path, ...]:
        """Return the copies of the vault that exist now, the newest first.

        These are its backups in the chosen folder and in its own, and the copies that were made
        before migrations; an unreachable folder is left out.
        """
        folders = dict.fromkeys((self.folder, self._shelf.own_folder))
        found: list[Path] = []
        with suppress(StorageDenied):
            found = [path for folder in folders for _, path in self._shelf.files(folder)]
        return (*found, *self._shelf.before_migrations())

    def set_folder(self, folder: Path | None, *, by: Person) -> None:
        """Choose the folder or stick of the daily backups; None: the vault's own folder.

        Raises: StorageDenied when it cannot be written to.
        """
        require(by, Right.ADMINISTER)
        if folder is not None:
            folder = folder.absolute()
            self._shelf.mark(folder)
        with self.store.unit() as unit:
            unit.facility.set(CHOSEN_FOLDER, str(folder) if folder else "")
            self.journal.note(unit, by, "backup_folder", "vault")
            unit.commit()

    def drill(self, *, by: Person) -> BackupReport:
        """Test the newest backup: extract it, still encrypted, in a place of its own and count it.

        Nothing is needed of the vault's disk, which may be full or read-only.

        Raises: NotFound("backup_none"), Unreadable, Conflict("backup_other_key") when the vault
        was re-keyed since, StorageFull, StorageDenied("backup_folder_missing").
        """
        require(by, Right.VIEW)
        folder = self.folder
        if not self._shelf.is_there(folder):
            raise StorageDenied("backup_folder_missing")
        path = next((path for _, path in self._shelf.files(folder)), None)
        if path is None:
            raise NotFound("backup_none")
        try:
            manifest = self._proven(path, Path(tempfile.gettempdir()))
        except (StorageFull, StorageDenied):
            # A system may keep its temporary files in memory, where a register has no room.
            manifest = self._proven(path, self.vault.folder)
        with suppress(StorageDenied):
            self.taking_out.note(by, "restore_drill", "vault", after=_figures(manifest))
        return _report(path, manifest)

    def _proven(self, backup: Path, place: Path) -> Manifest:
        with scratch_folder(place) as scratch:
            manifest = vault_backup_file.extract_backup(backup, scratch)
            prove(scratch, manifest, self.vault.key_hex)
        return manifest

    def _found_folder(self) -> Path:
        folder = self.folder
        if not self._shelf.is_there(folder):
            raise StorageDenied("backup_folder_missing")
        if folder == self._shelf.own_folder:
            with storage_errors():
                folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _usual_place(self, folder: Path) -> Path:
        return self._shelf.usual_place(folder, self.journal.clock())

    @property
    def _shelf(self) -> BackupShelf:
        return BackupShelf(self.vault)

    def _made(self, path: Path, by: Person) -> BackupReport:
        demand_free(path, backup=True)
        in_folder = path.parent == self.folder
        with self.taking_out.failure_noted(by, "backup", "vault"), ExitStack() as places:
            scratch, about = self._copied(places, path)
            after = {"children": about.children, "visits": about.visits}
            self._note_first(by, after, leaves=not in_folder)
            manifest = self._written(path, scratch, about)
        # The backup is made: that the vault is now busy or full must not make it fail.
        with suppress(StorageFull, StorageDenied, Conflict), self.store.unit() as unit:
            unit.facility.set(SEQUENCE, str(about.sequence))
            key = _LAST_IN_FOLDER if in_folder else _LAST_ELSEWHERE
            unit.facility.set(key, manifest.about.made_at.isoformat())
            unit.commit()
        return _report(path, manifest)

    def _note_first(self, by: Person, after: Mapping[str, object], *, leaves: bool) -> None:
        """Journal a backup before its file is written; one that stays in its folder needs none."""
        with ExitStack() as forgiven:
            if not leaves:
                forgiven.enter_context(suppress(StorageDenied))
            try:
                self.taking_out.note(by, "backup", "vault", after=after)
            except Conflict:
                # A vault that stays busy must still be backed up.
                self.taking_out.note_aside(by, "backup", "vault", after=after)

    def _copied(self, places: ExitStack, path: Path) -> tuple[Path, About]:
        """Copy the encrypted database to a scratch folder; return the folder and its contents."""
        try:
            scratch = places.enter_context(scratch_folder(self.vault.folder))
            counts = self.store.copy_to(scratch / vault_backup_file.DATABASE, self.vault.key_hex)
        except (StorageFull, StorageDenied):
            # When the vault's disk is full or read-only, work on the backup's own disk.
            scratch = places.enter_context(scratch_folder(path.parent))
            counts = self.store.copy_to(scratch / vault_backup_file.DATABASE, self.vault.key_hex)
        # Read after the copy: otherwise the copied database could record a header newer than the
        # one in the backup, which would then look replaced.
        found = evidence.current(self.vault.folder, self.vault.key_hex)
        head = head_of_file(scratch / vault_backup_file.DATABASE, self.vault.key_hex)
        about = About(
            vault_id=found.vault_id,
            facility=found.facility,
            made_at=self.journal.clock(),
            counts=counts,
            sequence=self._next_sequence(path.parent),
            journal_id=head.last_id,
            journal_seal=head.seal.hex(),
        )
        return scratch, about

    def _next_sequence(self, folder: Path) -> int:
        """Return a number above that of every known backup, whatever the clock says."""
        with self.store.reading() as unit:
            known = int(unit.facility.get(SEQUENCE) or 0)
        in_folder = (about.sequence for _, about in self._shelf.sound(folder))
        return max([known, *in_folder]) + 1

    def _written(self, path: Path, scratch: Path, about: About) -> Manifest:
        key_hex = self.vault.key_hex
        found = evidence.current(self.vault.folder, key_hex)
        return vault_backup_file.write_backup(
            path,
            about,
            header.encode(found),
            scratch / vault_backup_file.DATABASE,
            lambda content: evidence.seal(content, key_hex),
        )

    def _recorded(self, key: str) -> datetime | None:
        with self.store.reading() as unit:
            text = unit.facility.get(key)
        return datetime.fromisoformat(text) if text else None

    def _key_changed_since(self, moment: datetime) -> bool:
        """Whether the vault was re-keyed at that moment or later, to the header's whole second."""
        change = self.vault.header.key_change
        if change is None:
            return False
        return datetime.fromisoformat(change.at) >= moment.replace(microsecond=0)


def _clock_doubt(now: datetime, newest: datetime | None) -> Literal["behind", "ahead"] | None:
    if newest is None:
        return None
    if newest > now + _CLOCK_SLACK:
        return "behind"
    return "ahead" if now - newest > _FAR_AHEAD else None


def _figures(manifest: Manifest) -> dict[str, object]:
    return {"children": manifest.about.children, "visits": manifest.about.visits}


def _report(path: Path, manifest: Manifest) -> BackupReport:
    about = manifest.about
    return BackupReport(
        path=path, made_at=about.made_at, children=about.children, visits=about.visits
    )
