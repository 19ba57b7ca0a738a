"""The files of a vault's backups in a folder: their names, which are sound, which are deleted."""

from __future__ import annotations

import re
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.destination import BACKUP_FOLDER
from desktop_app.durable import storage_errors, write_durably
from desktop_app.errors import CodedError, StorageDenied
from desktop_app.exchange.vault_backup_file import SUFFIX, About, read_manifest
from desktop_app.services.vault.backup_proof import SCRATCH_PREFIX
from desktop_app.services.vault.backup_rotation import kept
from desktop_app.vault.vault import Vault

_MARKER_TEXT = "Folder cadangan Anting Berlian. Jangan hapus berkas ini.\n"
_MOMENT = "%Y%m%d-%H%M%S"
_BEFORE_MIGRATION = "before-*.db"
"""The copies that db/migrate.py makes."""
_BEFORE_MIGRATION_SECONDS = 366 * 24 * 3600
_SURELY_LEFT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class BackupShelf:
    """The backups of one vault as files, in any folder that is asked about."""

    vault: Vault

    @property
    def own_folder(self) -> Path:
        """The folder for backups that is part of the vault's own."""
        return self.vault.folder / BACKUP_FOLDER

    def is_there(self, folder: Path) -> bool:
        """Whether it is the chosen folder, and not the same path on another stick."""
        with suppress(OSError):
            return folder == self.own_folder or (folder / self._marker).is_file()
        return False

    def mark(self, folder: Path) -> None:
        """Make a folder the chosen one. Raises: StorageDenied when it cannot be written to."""
        with storage_errors():
            folder.mkdir(mode=0o700, exist_ok=True)
        write_durably(folder / self._marker, _MARKER_TEXT.encode())

    def usual_place(self, folder: Path, moment: datetime) -> Path:
        """Return an unused path named by the moment, which a clock set back may repeat."""
        while True:
            name = f"{self._name_start}{moment.strftime(_MOMENT)}{SUFFIX}"
            if not (folder / name).exists():
                return folder / name
            moment += timedelta(seconds=1)

    def files(self, folder: Path) -> list[tuple[datetime, Path]]:
        """Return this vault's backups with the usual name, newest first, without opening them."""
        name = re.compile(f"{re.escape(self._name_start)}(\\d{{8}}-\\d{{6}}){re.escape(SUFFIX)}")
        found = []
        with storage_errors():
            paths = list(folder.iterdir()) if folder.is_dir() else []
        for path in paths:
            if match := name.fullmatch(path.name):
                with suppress(ValueError):
                    found.append((datetime.strptime(match[1], _MOMENT), path))  # noqa: DTZ007 -- local days count
        return sorted(found, reverse=True)

    def sound(self, folder: Path) -> list[tuple[Path, About]]:
        """Return the sound backups of this vault, by sequence number, the last made first."""
        found = []
        with suppress(StorageDenied):
            for _, path in self.files(folder):
                with suppress(CodedError):
                    about = read_manifest(path).about
                    if about.vault_id == self.vault.header.vault_id:
                        found.append((path, about))
        return sorted(found, key=lambda one: (one[1].sequence, one[1].made_at), reverse=True)

    def newest(self, folder: Path) -> tuple[Path, About] | None:
        """Return the newest sound backup."""
        return next(iter(self.sound(folder)), None)

    def before_migrations(self) -> list[Path]:
        """Return the copies of the vault that were made before migrations, the newest first."""
        return sorted(self.own_folder.glob(_BEFORE_MIGRATION), reverse=True)

    def rotate(self, folder: Path, just_made: Path) -> tuple[Path, ...]:
        """Delete and return the backups that the schedule does not keep; never `just_made`."""
        sound = self.sound(folder)
        stays = set(kept([about.made_at for _, about in sound]))
        removed = []
        for path, about in sound:
            if about.made_at in stays:
                # After a clock was set back, two may have one moment: keep only the later made.
                stays.remove(about.made_at)
            elif path != just_made:
                with suppress(OSError):
                    path.unlink()
                    removed.append(path)
        self._remove_leftovers(folder)
        return tuple(removed)

    def _remove_leftovers(self, folder: Path) -> None:
        """Remove what programs killed during a backup left behind."""
        for path in self.before_migrations():
            # They run out like monthly backups do: a child erased since must not stay in them.
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _BEFORE_MIGRATION_SECONDS:
                    path.unlink()
        left = [*folder.glob(f".{self._name_start}*.tmp"), *folder.glob(f"{SCRATCH_PREFIX}*")]
        for path in left:
            with suppress(OSError):
                if time.time() - path.stat().st_mtime < _SURELY_LEFT_SECONDS:
                    continue
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()

    @property
    def _name_start(self) -> str:
        """The beginning of file names, which tells this vault's backups from another vault's."""
        return f"anting-berlian-{self.vault.header.vault_id[:8]}-"

    @property
    def _marker(self) -> str:
        return f"{self._name_start}folder.txt"
