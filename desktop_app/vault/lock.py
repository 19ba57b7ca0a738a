"""Two system locks: one for a vault's only writer, one for being alone to replace its database.

The system drops a lock when the process ends, however it ends, so a crash leaves nothing to clean
up. The text in the lock file only tells a second opener who has the vault.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from desktop_app.durable import OWNER_ONLY, refusal, storage_errors
from desktop_app.errors import Conflict, Locked, StorageDenied, StorageFull

FILE_NAME = "vault.lock"
USE_NAME = "vault.use"
_BUSY = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL})
"""Errors of a medium without locks, such as some network folders."""

_DYING_SECONDS = 10.0
"""How long a lock is waited for whose holder was killed."""
_PAUSE_SECONDS = 0.05
_EXITING = 0x4
"""Linux's PF_EXITING among the flags of /proc/<pid>/stat: the process is coming to its end."""
_KILLED = 1 << 8
"""SIGKILL among the pending signals of /proc/<pid>/status."""

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading a locked byte: lock one far beyond the text.
    _LOCKED_BYTE = 1 << 30

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    # msvcrt has no shared locks: each reader locks one of these bytes, whoever must be alone all.
    _MOST_USERS = 64

    def _take_shared(descriptor: int) -> None:
        for number in range(_MOST_USERS):
            os.lseek(descriptor, number, os.SEEK_SET)
            with suppress(OSError):
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
        raise OSError(errno.EAGAIN, "every place is taken")

    def _take_alone(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _MOST_USERS)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

    def _take_shared(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)

    _take_alone = _take


class WriterLock:
    """The right to write to a vault's folder, held until `release`."""

    def __init__(self, descriptor: int) -> None:
        """Take over a locked descriptor; call `acquire` instead."""
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, folder: Path) -> Self:
        """Return the lock of a vault's folder.

        Raises: Locked with the holder's host and time, StorageDenied, StorageFull.
        """
        path = folder / FILE_NAME
        descriptor = _opened(path)
        try:
            _take_from_the_living(descriptor, path)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _BUSY:
                raise _locked(path) from None
            raise _refused(error) from error
        lock = cls(descriptor)
        # The text only informs: on a full disk the vault must still open.
        with suppress(OSError):
            lock._describe()
        return lock

    def release(self) -> None:
        """Let others write; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        with suppress(OSError):
            os.ftruncate(descriptor, 0)
        with suppress(OSError):
            _release(descriptor)
        os.close(descriptor)

    def _describe(self) -> None:
        if self._descriptor is None:
            return
        text = {
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "since": datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        }
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, json.dumps(text).encode())


class UseLock:
    """The right to read a vault beside its writer; held alone, the right to replace the database.

    When a re-keyed or restored database replaces the file, a reader would go on with the old one
    and leave a log that belongs to neither.
    """

    def __init__(self, descriptor: int | None) -> None:
        """Take over a locked descriptor, or None; call `shared` or `alone` instead."""
        self._descriptor = descriptor

    @classmethod
    def shared(cls, folder: Path) -> Self:
        """Return the right to read while others read or write.

        Raises: Conflict("vault_busy") while the database is being replaced, StorageDenied.
        """
        return cls._acquired(folder, _take_shared)

    @classmethod
    def alone(cls, folder: Path) -> Self:
        """Return the right to replace the database; only the holder of the writer's lock may ask.

        Raises: Conflict("vault_busy") while another program reads it, StorageDenied.
        """
        return cls._acquired(folder, _take_alone)

    @classmethod
    def _acquired(cls, folder: Path, take: Callable[[int], None]) -> Self:
        try:
            descriptor = _opened(folder / USE_NAME)
        except (StorageDenied, StorageFull):
            if take is not _take_shared or (folder / USE_NAME).is_symlink():
                raise
            # No lock is needed: on a disk that nobody can write, nobody replaces the database.
            return cls(None)
        try:
            take(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _BUSY:
                raise Conflict("vault_busy") from None
            raise _refused(error) from error
        return cls(descriptor)

    def release(self) -> None:
        """Give the right back; a second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            # The system drops the locks of a closed file.
            os.close(descriptor)

    def __enter__(self) -> Self:
        """Return the lock itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Give the right back."""
        self.release()


def _opened(path: Path) -> int:
    """Open a lock file; refuse links, which could lead elsewhere, and all that is not a file."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    if path.is_symlink():
        # Windows cannot refuse it while opening.
        raise StorageDenied
    with storage_errors():
        descriptor = os.open(path, flags, OWNER_ONLY)
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            return descriptor
        os.close(descriptor)
    raise StorageDenied


def _refused(error: OSError) -> Exception:
    """Return the program's error for a refused lock, or the error itself when it is our bug."""
    if error.errno in _NO_LOCKS:
        return StorageDenied("no_locks")
    return refusal(error) or error


def _take_from_the_living(descriptor: int, path: Path) -> None:
    """Take the lock; wait for a holder that was killed and has not come to its end yet.

    The system releases the lock of a killed process only when its last write to the disk returns,
    which takes seconds when it was copying a database. Raises: OSError.
    """
    until = time.monotonic() + _DYING_SECONDS
    while True:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno not in _BUSY or time.monotonic() > until or not _is_dying(path):
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _is_dying(path: Path) -> bool:
    """Whether the process of this computer that holds the lock was killed (told on Linux only)."""
    text = _text(path)
    if text.get("host") != socket.gethostname():
        return False
    with suppress(OSError, ValueError, TypeError, KeyError, IndexError):
        process = Path("/proc") / str(int(text["pid"]))
        status = dict(
            line.split(":\t", 1) for line in (process / "status").read_text().splitlines()
        )
        # The name in parentheses may hold blanks; state and flags are counted after it.
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        pending = int(status["SigPnd"], 16) | int(status["ShdPnd"], 16)
        is_exiting = bool(int(fields[6]) & _EXITING) or fields[0] in "ZX"
        return is_exiting or bool(pending & _KILLED)
    return False


def _text(path: Path) -> dict[str, Any]:
    """Return what the lock file says; nothing where it cannot be read."""
    with suppress(OSError, ValueError):
        text = json.loads(path.read_bytes())
        if isinstance(text, dict):
            return text
    return {}


def _locked(path: Path) -> Locked:
    """Return the error with what the lock file says; "" where it says nothing."""
    found = _text(path)
    return Locked(host=str(found.get("host", "")), since=str(found.get("since", "")))
