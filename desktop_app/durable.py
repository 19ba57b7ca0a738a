"""Writes files so that a kill, a full disk or a power cut leaves the old file or the new one.

Knows nothing of what is in a file. The database writes its own.
"""

from __future__ import annotations

import errno
import glob
import os
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.errors import StorageDenied, StorageFull

OWNER_ONLY = 0o600
"""Mode of every file written here: health records are nobody else's business."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset(
    {
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EIO,
        errno.ENODEV,
        errno.ENXIO,
        errno.ESTALE,
    }
)
_REPLACE_PAUSES_SECONDS = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""On Windows a virus scanner or indexer may hold the old file open for a moment."""


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn the operating system's refusals into StorageFull and StorageDenied; leave our bugs."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull from error
        if error.errno in _DENIED:
            raise StorageDenied from error
        raise


def write_durably(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`; when this returns, it is on the disk.

    Raises: StorageFull, StorageDenied. The old file is then untouched.
    """
    write_together([(path, content)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files, all of them to the disk before the first one is replaced.

    A disk that is too full is therefore noticed while every old file still stands. A kill between
    two replacements leaves each file whole, the first ones new and the others old.

    Raises: StorageFull, StorageDenied.
    """
    waiting: list[tuple[Path, Path]] = []
    with storage_errors():
        try:
            for path, content in files:
                beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
                waiting.append((beside, path))
                _write_new(beside, content)
            for beside, path in waiting:
                _replace(beside, path)
            for folder in dict.fromkeys(path.parent for path, _ in files):
                sync_folder(folder)
        finally:
            for beside, _ in waiting:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)


def replace_durably(finished: Path, target: Path) -> None:
    """Move a finished file over `target` in the same folder; it is on the disk afterwards.

    Raises: StorageFull, StorageDenied.
    """
    with storage_errors():
        # Windows can flush only a file that is open for writing.
        with finished.open("rb+") as file:
            os.fsync(file.fileno())
        _replace(finished, target)
        sync_folder(target.parent)


def remove_unfinished(path: Path) -> None:
    """Remove what a killed `write_durably(path, ...)` left beside `path`, a database's log too."""
    with suppress(OSError):
        for beside in path.parent.glob(f".{glob.escape(path.name)}.*.tmp*"):
            with suppress(OSError):
                beside.unlink()


def sync_folder(folder: Path) -> None:
    """Make renames and removals in `folder` durable; Windows needs no such call and has none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_new(path: Path, content: bytes) -> None:
    """Create `path` with `content`, readable by its owner alone, and flush it to the disk."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, OWNER_ONLY), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _replace(source: Path, target: Path) -> None:
    for pause_seconds in _REPLACE_PAUSES_SECONDS:
        try:
            os.replace(source, target)
        except PermissionError:
            time.sleep(pause_seconds)
        else:
            return
    os.replace(source, target)
