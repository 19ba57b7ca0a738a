"""Writes files so that a kill, a full disk or a power cut leaves the old file or the new one.

Knows nothing of the files' content. The database writes its own files.
"""

from __future__ import annotations

import errno
import glob
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, Self

from desktop_app.errors import CodedError, NotFound, StorageDenied, StorageFull

OWNER_ONLY = 0o600
"""The mode of every file written here: only the owner may read health records."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_OUR_BUGS = frozenset({errno.EBADF, errno.EFAULT, errno.EPIPE, errno.EINTR, errno.EAGAIN})
"""Errors that no folder, file or medium causes: they are our bugs."""
_SPECIAL = {
    errno.ENAMETOOLONG: "name_too_long",
    errno.EMFILE: "too_many_files",
    errno.ENFILE: "too_many_files",
}
_HELD_ON_WINDOWS: Final = frozenset({32, 33})
"""Windows' error numbers for a file, or a part of one, that another program has open."""
_PAUSES_SECONDS = (0.05, 0.1, 0.2, 0.4) if os.name == "nt" else ()
"""On Windows a virus scanner or indexer may hold the old file open for a moment."""
_LONGEST_NAME_BYTES = 200
"""File systems allow 255 bytes; the rest is for the ending of a temporary name beside the file."""


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn the operating system's refusals into StorageFull and StorageDenied; leave our bugs."""
    try:
        yield
    except OSError as error:
        meaning = refusal(error)
        if meaning is None:
            raise
        raise meaning from error


def refusal(error: OSError) -> CodedError | None:
    """Return the program's error for an operating system's error; None when it is our bug."""
    if error.errno in _FULL:
        return StorageFull()
    if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return StorageDenied("file_in_use")
    if error.errno is None or error.errno in _OUR_BUGS:
        return None
    return StorageDenied(_SPECIAL.get(error.errno))


@contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading; refuse a pipe or device, which might never end.

    Raises: StorageDenied("source_not_file"), FileNotFoundError, the system's other errors.
    """
    # Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise StorageDenied("source_not_file")
            yield file
    except IsADirectoryError as error:
        raise StorageDenied("source_not_file") from error


def content_of(path: Path, most_bytes: int) -> bytes:
    """Return the content of a file that a person gives, cut after one byte more than it may have.

    Raises: NotFound("file_not_found"), StorageDenied.
    """
    with storage_errors():
        try:
            with open_regular(path) as file:
                return file.read(most_bytes + 1)
        except FileNotFoundError as error:
            raise NotFound("file_not_found") from error


def beside(path: Path) -> Path:
    """Return a new temporary name in the folder of `path`, never longer than a name may be."""
    return path.with_name(f".{_short(path.name)}.{secrets.token_hex(8)}.tmp")


class Unfinished:
    """A file being written, which replaces its target when it is complete.

    On Linux it has no name until then, so that a killed program leaves nothing behind.
    """

    def __init__(self, target: Path) -> None:
        """Open the file, for its owner only. Raises: the operating system's own errors."""
        self.target = target
        self._beside = beside(target)
        self._has_name = False
        descriptor = self._nameless()
        if descriptor is None:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            descriptor = os.open(self._beside, flags, OWNER_ONLY)
            self._has_name = True
        self.file: BinaryIO = os.fdopen(descriptor, "wb")

    def __enter__(self) -> Self:
        """Return the file itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Remove the file if it did not replace its target."""
        with suppress(OSError):
            self.file.close()
        if self._has_name:
            with suppress(OSError):
                self._beside.unlink(missing_ok=True)

    def sync(self) -> None:
        """Flush everything written to the disk."""
        self.file.flush()
        os.fsync(self.file.fileno())

    def take_place(self) -> None:
        """Replace the target; this is durable once the folder is synced."""
        if not self._has_name:
            self._get_name()
        self.file.close()
        _with_retries(lambda: os.replace(self._beside, self.target))

    def _nameless(self) -> int | None:
        """Open a file without a name; None where the system or the medium cannot."""
        flag = getattr(os, "O_TMPFILE", 0)
        if flag and Path("/proc/self/fd").is_dir():
            with suppress(OSError):
                return os.open(self.target.parent, os.O_WRONLY | flag, OWNER_ONLY)
        return None

    def _get_name(self) -> None:
        folder = os.open(self.target.parent, os.O_RDONLY)
        try:
            # Only when given a folder's descriptor does Python let the system follow this link.
            source = f"/proc/self/fd/{self.file.fileno()}"
            os.link(source, self._beside.name, src_dir_fd=folder, dst_dir_fd=folder)
            self._has_name = True
        finally:
            os.close(folder)


def write_durably(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`, which is on the disk when this returns.

    Raises: StorageFull, StorageDenied. The old file is then unchanged.
    """
    write_together([(path, content)])


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files; all are on the disk before the first old one is replaced.

    So a full disk is noticed while every old file still exists. A kill between two replacements
    leaves every file whole, some new and the rest old.

    Raises: StorageFull, StorageDenied.
    """
    with storage_errors(), ExitStack() as waiting:
        written = []
        for path, content in files:
            one = waiting.enter_context(Unfinished(path))
            one.file.write(content)
            written.append(one)
        place_together(written)


def place_together(files: Sequence[Unfinished]) -> None:
    """Sync all files, then let each replace its target; they are on the disk when this returns."""
    for one in files:
        one.sync()
    for one in files:
        one.take_place()
    for folder in dict.fromkeys(one.target.parent for one in files):
        sync_folder(folder)


def replace_durably(finished: Path, target: Path) -> None:
    """Move a finished file over `target` in the same folder; it is on the disk when this returns.

    Raises: StorageFull, StorageDenied.
    """
    with storage_errors():
        # Windows can flush only a file that is open for writing.
        with finished.open("rb+") as file:
            os.fsync(file.fileno())
        _with_retries(lambda: os.replace(finished, target))
        sync_folder(target.parent)


def rename_folder(source: Path, target: Path) -> None:
    """Rename a folder; on Windows retry for a moment while a scanner holds a file in it.

    Raises: the operating system's own errors.
    """
    _with_retries(lambda: source.rename(target))


def remove_unfinished(path: Path) -> None:
    """Remove what a killed `write_durably(path, ...)` left beside `path`, also a database's log."""
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(_short(path.name))}.*.tmp*"):
            with suppress(OSError):
                left.unlink()


def sync_folder(folder: Path) -> None:
    """Make renames and removals in `folder` durable; Windows neither needs nor has this call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _short(name: str) -> str:
    encoded = name.encode("utf-8", errors="surrogateescape")
    if len(encoded) <= _LONGEST_NAME_BYTES:
        return name
    return encoded[:_LONGEST_NAME_BYTES].decode("utf-8", errors="ignore")


def _with_retries(act: Callable[[], object]) -> None:
    for pause_seconds in _PAUSES_SECONDS:
        try:
            act()
        except PermissionError:
            time.sleep(pause_seconds)
        else:
            return
    act()
