"""Checks where an exported file may be written; every writer calls it before its first byte.

An export must not overwrite the vault's own files, the file that it is made from, or anything
that is not a plain file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from desktop_app.durable import storage_errors, write_durably
from desktop_app.errors import Conflict, StorageDenied

VAULT_FILES = frozenset(
    {"vault.json", "vault.json.copy", "vault.db", "vault.lock", "vault.use", "signin.json"}
)
"""The files in a vault's folder."""
BACKUP_FOLDER = "backups"
"""The folder inside a vault's folder, the only place there for files that a person writes."""
_FILES_OF_A_VAULT = 2
"""A folder with so many of VAULT_FILES is a vault; a single one may just share a name with them."""


def demand_free(target: Path, *, inputs: Iterable[Path] = (), backup: bool = False) -> None:
    """Raise unless a file may be written to `target`; writes nothing.

    `inputs` are the files that it is made from. A `backup`, which is encrypted, may also go into
    a vault's folder of backups.

    Raises: StorageDenied("target_in_vault", "target_is_input", "target_is_folder",
    "target_not_file", "folder_missing" or "name_too_long").
    """
    with storage_errors():
        found = _own_state(target)
        if found is not None and stat.S_ISDIR(found.st_mode):
            raise StorageDenied("target_is_folder")
        if found is not None and not stat.S_ISREG(found.st_mode):
            raise StorageDenied("target_not_file")
        folder = target.absolute().parent
        if not folder.is_dir():
            raise StorageDenied("folder_missing")
        if any(_same_file(target, one) for one in inputs):
            raise StorageDenied("target_is_input")
        _demand_outside(folder.resolve(), backup=backup)


def demand_folder(folder: Path) -> None:
    """Raise unless files may be written into `folder`, which need not exist yet.

    Raises: as `demand_free`; StorageDenied("folder_is_file") as well.
    """
    with storage_errors():
        if folder.exists() and not folder.is_dir():
            raise StorageDenied("folder_is_file")
        _demand_outside(folder.resolve(), backup=False)


def demand_empty(folder: Path) -> None:
    """Raise unless the folder is new or empty, so that a copy mixes with nothing that is there.

    Raises: as `demand_folder`; Conflict("folder_not_empty").
    """
    demand_folder(folder)
    with storage_errors():
        if folder.is_dir() and any(folder.iterdir()):
            raise Conflict("folder_not_empty")


def write_out(target: Path, content: bytes) -> None:
    """Write a file that a person asked for; if it fails, an earlier file of that name stays.

    Raises: as `demand_free`; StorageFull, StorageDenied.
    """
    demand_free(target)
    write_durably(target, content)


def _own_state(path: Path) -> os.stat_result | None:
    """Return the state of the path itself, without following a link; None if it does not exist."""
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _same_file(target: Path, source: Path) -> bool:
    with suppress(OSError):
        return target.samefile(source)
    return False


def _demand_outside(folder: Path, *, backup: bool) -> None:
    inside = folder
    for place in (folder, *folder.parents):
        if _is_vault(place):
            if backup and inside.name == BACKUP_FOLDER and inside.parent == place:
                return
            raise StorageDenied("target_in_vault")
        inside = place


def _is_vault(folder: Path) -> bool:
    with suppress(OSError):
        return sum((folder / name).exists() for name in VAULT_FILES) >= _FILES_OF_A_VAULT
    return False
