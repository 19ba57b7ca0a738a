"""Use case of restoring: a backup file becomes a vault in a folder; an old vault is kept beside it.

It takes three renames, each of a whole folder, so that a kill leaves the old vault or the new one:

1. `.vault.<random>.tmp`, where the backup was extracted and checked, becomes `.vault.restored`.
2. The old vault, if there is one, becomes `vault.before-restore-<moment>`.
3. `.vault.restored` becomes `vault`.

Between 2 and 3 there is no vault; the next program that looks for it does step 3
(`settle_restore`).
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.destination import BACKUP_FOLDER, demand_folder
from desktop_app.durable import rename_folder, storage_errors, sync_folder, write_durably
from desktop_app.errors import CodedError, Conflict, Damaged, StorageDenied, Unreadable
from desktop_app.exchange import vault_backup_file
from desktop_app.exchange.vault_backup_file import About, Manifest
from desktop_app.services.vault import restored_note
from desktop_app.services.vault.backup_proof import prove
from desktop_app.services.vault.restore_permission import Secret, permission
from desktop_app.services.vault.restored_note import RestoredNote
from desktop_app.vault import header
from desktop_app.vault.lock import UseLock, WriterLock
from desktop_app.vault.sign_in import USUAL, HowToOpen

__all__ = ["About", "RestoreReport", "holds_vault", "inspect", "restore", "settle_restore"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreReport:
    """What was restored, and where the earlier vault is."""

    folder: Path
    made_at: datetime
    children: int
    """Rows, including removed ones."""
    visits: int
    proven: bool
    """True: a password opened it and every row was counted. False: checksums only."""
    kept: Path | None
    """The new place of the vault that was in the folder before; None without one."""
    returning: tuple[str, ...] = ()
    """Accounts that are valid again though they were removed or had another role."""
    erased: tuple[int, ...] = ()
    """Children erased for good in the vault before: those whom the backup has are back."""


def inspect(file: Path) -> About:
    """Check every byte of a backup and return what it says about itself; needs no password.

    Raises: NotFound, Unreadable("not_a_backup" or "backup_damaged"), Conflict("backup_newer"),
    StorageDenied.
    """
    return vault_backup_file.check_backup(file).about


def restore(
    file: Path,
    into: Path,
    password: str | None = None,
    *,
    username: str | None = None,
    how: HowToOpen = USUAL,
) -> RestoreReport:
    """Make `into` the vault of a backup; everything is checked before anything is replaced.

    Over a vault `password` is a current admin's, or the recovery code; where that vault cannot be
    opened, one of the backup's day. In a new place it is one of the backup's day, and without it
    only checksums are checked. Backups in the old vault's own folder move to the new one. The
    next sign-in is told (restored_note.py).

    Raises: as `inspect`; WrongPassword, NotAllowed, Conflict("restore_needs_admin",
    "backup_other_key" or "folder_not_empty"), Locked and Conflict("vault_busy") while the old
    vault is open, StorageFull, StorageDenied. `into` is then unchanged.
    """
    into = into.absolute()
    _demand_place(into)
    settle_restore(into)
    _demand_replaceable(into)
    scratch = _beside(into, f"{secrets.token_hex(8)}.tmp")
    try:
        _make_folder(scratch)
        manifest = _extracted(file, scratch)
        secret = None if password is None else Secret(typed=password, username=username, how=how)
        allowed = permission(scratch, into, secret)
        if allowed.key_hex is not None:
            prove(scratch, manifest, allowed.key_hex)
        note = RestoredNote(
            made_at=manifest.about.made_at.isoformat(),
            at=datetime.now().astimezone().isoformat(timespec="seconds"),
            by=allowed.by,
            returning=allowed.returning,
            sequence=_newest_sequence(manifest.about, into),
            erased=allowed.erased,
        )
        restored_note.leave(scratch, note)
        with storage_errors():
            kept = _swap(scratch, into)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return RestoreReport(
        folder=into,
        made_at=manifest.about.made_at,
        children=manifest.about.children,
        visits=manifest.about.visits,
        proven=allowed.key_hex is not None,
        kept=kept,
        returning=allowed.returning,
        erased=allowed.erased,
    )


def holds_vault(folder: Path) -> bool:
    """Whether a vault, sound or not, would be replaced by a restore into this folder."""
    try:
        return header.exists(folder)
    except StorageDenied:
        return False


def settle_restore(folder: Path) -> None:
    """Finish a restore that was killed between its renames; discard one killed before them."""
    if not folder.name:
        return
    ready = _ready(folder)
    with suppress(OSError):
        if not ready.is_dir():
            return
        if not folder.exists():
            rename_folder(ready, folder)
            sync_folder(folder.parent)
            return
        # Another program may be making these renames right now; then it holds the lock.
        with suppress(CodedError):
            lock = WriterLock.acquire(folder)
            shutil.rmtree(ready, ignore_errors=True)
            lock.release()


def _demand_place(into: Path) -> None:
    """Refuse a place that can never be a vault's folder, whatever it holds."""
    with storage_errors():
        if not into.name or into.is_mount():
            # A root or a mounted disk cannot be renamed and has no place beside it.
            raise StorageDenied("folder_impossible")
    demand_folder(into.parent)


def _demand_replaceable(into: Path) -> None:
    with storage_errors():
        is_in_the_way = into.exists() and (not into.is_dir() or any(into.iterdir()))
    if is_in_the_way and not header.exists(into):
        raise Conflict("folder_not_empty")


def _newest_sequence(restored: About, into: Path) -> int:
    """Return the highest number among the restored backup and those of the vault it replaces."""
    found = [restored.sequence]
    with suppress(OSError):
        for path in (into / BACKUP_FOLDER).glob(f"*{vault_backup_file.SUFFIX}"):
            with suppress(CodedError):
                about = vault_backup_file.read_manifest(path).about
                if about.vault_id == restored.vault_id:
                    found.append(about.sequence)
    return max(found)


def _make_folder(scratch: Path) -> None:
    with storage_errors():
        try:
            scratch.parent.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise StorageDenied from error
        scratch.mkdir(mode=0o700)


def _extracted(file: Path, scratch: Path) -> Manifest:
    manifest = vault_backup_file.extract_backup(file, scratch)
    content = (scratch / header.FILE_NAME).read_bytes()
    try:
        vault_id = header.decode(content).vault_id
    except Damaged as error:
        raise Unreadable("backup_damaged") from error
    if vault_id != manifest.about.vault_id:
        raise Unreadable("backup_damaged")
    write_durably(scratch / header.COPY_NAME, content)
    return manifest


def _swap(scratch: Path, into: Path) -> Path | None:
    with ExitStack() as locks:
        old_vault = into if header.exists(into) else None
        if old_vault is not None:
            lock = WriterLock.acquire(into)
            locks.callback(lock.release)
            locks.enter_context(UseLock.alone(into))
        if os.name == "nt":
            # An open lock file would keep Windows from renaming its folder.
            locks.close()
        sync_folder(scratch)
        rename_folder(scratch, _ready(into))
        kept = None
        if old_vault is not None:
            kept = _free_name(into)
            rename_folder(into, kept)
        elif into.exists():
            into.rmdir()
        with suppress(FileNotFoundError):
            # If it is gone, another program has just done this step (`settle_restore`).
            rename_folder(_ready(into), into)
        sync_folder(into.parent)
        if kept is not None:
            _take_backups_along(kept, into)
    return kept


def _take_backups_along(kept: Path, into: Path) -> None:
    with suppress(OSError):
        rename_folder(kept / BACKUP_FOLDER, into / BACKUP_FOLDER)


def _free_name(into: Path) -> Path:
    moment = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    name = f"{into.name}.before-restore-{moment}"
    taken = {path.name for path in into.parent.iterdir()}
    number = 1
    while name in taken:
        number += 1
        name = f"{into.name}.before-restore-{moment}-{number}"
    return into.with_name(name)


def _ready(into: Path) -> Path:
    return _beside(into, "restored")


def _beside(into: Path, ending: str) -> Path:
    return into.with_name(f".{into.name}.{ending}")
