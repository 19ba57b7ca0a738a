"""Proves with the key that an extracted backup is whole: header, seal, every page, every count."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.db.count import count_rows
from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import HEAD, stored_version
from desktop_app.db.vault_copy import check
from desktop_app.durable import storage_errors
from desktop_app.errors import Conflict, Damaged, Unreadable
from desktop_app.exchange.vault_backup_file import DATABASE, HEADER, Manifest
from desktop_app.vault import evidence

SCRATCH_PREFIX = ".scratch-"


@contextmanager
def scratch_folder(folder: Path) -> Iterator[Path]:
    """Yield an empty folder inside `folder` that only its owner may enter; remove it afterwards."""
    scratch = folder / f"{SCRATCH_PREFIX}{secrets.token_hex(8)}"
    with storage_errors():
        scratch.mkdir(mode=0o700)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def remove_scratch(folder: Path) -> None:
    """Remove the scratch folders of killed programs; no program may be using one."""
    for left in folder.glob(f"{SCRATCH_PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)


def prove(folder: Path, manifest: Manifest, key_hex: str) -> None:
    """Check that this key opens the backup extracted into `folder`, and that it is complete.

    Raises: Conflict("backup_other_key" or "vault_newer"), Unreadable("backup_damaged"),
    StorageDenied.
    """
    if not evidence.belongs((folder / HEADER).read_bytes(), key_hex):
        raise Conflict("backup_other_key")
    if evidence.seal(manifest.sealed_part, key_hex) != manifest.seal:
        raise Unreadable("backup_damaged")
    database = folder / DATABASE
    try:
        _demand_known_version(database, key_hex)
        is_whole = not check(database, key_hex)
        counts = count_rows(database, key_hex) if is_whole else {}
    except Damaged as error:
        raise Unreadable("backup_damaged") from error
    if not is_whole or counts != dict(manifest.about.counts):
        raise Unreadable("backup_damaged")


def _demand_known_version(database: Path, key_hex: str) -> None:
    engine = open_engine(database, key_hex, read_only=True)
    try:
        version = stored_version(engine)
    finally:
        engine.dispose()
    if version is not None and version > HEAD:
        raise Conflict("vault_newer")
