"""Disks that are small, full or read-only: a mount of its own where permitted, else the limits
that the system has for everyone. Not on Windows.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.errors import StorageDenied, StorageFull

SMALL_BYTES = 12 << 20
_NOBODY = 65534


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A folder that can be full."""

    folder: Path
    is_mounted: bool

    @property
    def full_errors(self) -> tuple[type[Exception], ...]:
        """The errors that a write may raise: a limit on file sizes is told as a denial as well."""
        return (StorageFull,) if self.is_mounted else (StorageFull, StorageDenied)

    @contextmanager
    def full(self) -> Iterator[None]:
        """Leave no room for anything."""
        if not self.is_mounted:
            with _no_file_grows():
                yield
            return
        filler = self.folder / "filler"
        with filler.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(bytes(4096)):
                pass
        yield
        filler.unlink()

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Let nobody write."""
        if self.is_mounted:
            _mount("-o", "remount,ro", str(self.folder))
            yield
            _mount("-o", "remount,rw", str(self.folder))
            return
        if os.geteuid() == 0:
            # In a container root may not mount, and modes do not bind root: be nobody for a while.
            os.seteuid(_NOBODY)
            try:
                yield
            finally:
                os.seteuid(0)
            return
        self._allow(0o500, 0o400)
        yield
        self._allow(0o700, 0o600)

    def _allow(self, folder_mode: int, file_mode: int) -> None:
        for path in (self.folder, *self.folder.rglob("*")):
            path.chmod(folder_mode if path.is_dir() else file_mode)


@contextmanager
def a_small_disk(folder: Path) -> Iterator[SmallDisk]:
    """Give a disk in `folder`, which must not be there yet."""
    folder.mkdir()
    options = f"size={SMALL_BYTES},mode=0700"
    if not _mount("-t", "tmpfs", "-o", options, "tmpfs", str(folder)):
        yield SmallDisk(folder, is_mounted=False)
        return
    try:
        yield SmallDisk(folder, is_mounted=True)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S607 -- wherever it is


def _mount(*arguments: str) -> bool:
    program = shutil.which("mount")
    if program is None:
        return False
    done = subprocess.run([program, *arguments], check=False, capture_output=True)
    return done.returncode == 0


@contextmanager
def _no_file_grows() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
