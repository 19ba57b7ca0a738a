"""Whether the window's screen is locked: the register then refuses whatever is asked anew.

The window hides everything and holds every answer back; this is the second line behind it. Work
that was asked for before the lock goes on to its end, and so does what belongs to the lock itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from desktop_app.errors import AccessEnded

_EXCUSED: ContextVar[bool] = ContextVar("excused", default=False)


@contextmanager
def excused() -> Iterator[None]:
    """Let the work inside use the register, though the screen is locked."""
    before = _EXCUSED.set(True)
    try:
        yield
    finally:
        _EXCUSED.reset(before)


class Screen:
    """The lock of one window's screen, as the services know it. Any thread may ask."""

    def __init__(self) -> None:
        """Begin unlocked."""
        self._locked = False

    @property
    def locked(self) -> bool:
        """Whether it is locked."""
        return self._locked

    def lock(self) -> None:
        """Refuse from now on what is not excused."""
        self._locked = True

    def unlock(self) -> None:
        """Refuse nothing more; the caller has checked the password."""
        self._locked = False

    def demand_unlocked(self) -> None:
        """Raise AccessEnded("screen_locked") when it is locked and the caller is not excused."""
        if self._locked and not _EXCUSED.get():
            raise AccessEnded("screen_locked")
