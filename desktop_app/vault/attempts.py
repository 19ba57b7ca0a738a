"""Counts wrong passwords in a small file, so that the growing delay survives a restart.

The delay keeps a colleague from guessing at the clinic's own PC. Whoever can delete this file can
also copy the vault away, and then Argon2id alone stands in the way.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop_app.durable import write_durably
from desktop_app.errors import StorageDenied, StorageFull

FILE_NAME = "signin.json"
FREE_ATTEMPTS = 3
LONGEST_WAIT_SECONDS = 300.0
_FIRST_WAIT_SECONDS = 2.0
_MOST_COUNTED = 1000

Clock = Callable[[], float]
"""Seconds since 1970, like `time.time`: a delay that survives a restart needs the wall clock."""


class Attempts:
    """The failed attempts of one vault, by user name ("" for a sign-in that named none)."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Remember the folder; the file is read again at each call."""
        self._path = folder / FILE_NAME
        self._clock = clock

    @property
    def recent_username(self) -> str | None:
        """The user name that signed in last on this vault; None when nobody has."""
        recent = self._read().get("recent")
        return recent if isinstance(recent, str) else None

    def failures(self, username: str) -> int:
        """Return how many attempts under a user name failed since its last success."""
        return self._failed(self._read(), username)[0]

    def wait_seconds(self, username: str) -> float:
        """Return how many seconds the next attempt must wait; 0.0 when it need not."""
        state = self._read()
        count, last = self._failed(state, username)
        now = self._clock()
        if last > now:
            # The clock was set back: the wait starts again instead of lasting until the old time.
            self._count(state, username, count, now)
            last = now
        return max(0.0, last + _delay_seconds(count) - now)

    def begun(self, username: str) -> float:
        """Count an attempt as failed before it is made, so that a kill does not uncount it.

        Returns the wait in seconds that follows if it fails.
        """
        state = self._read()
        count = min(self._failed(state, username)[0] + 1, _MOST_COUNTED)
        self._count(state, username, count, self._clock())
        return _delay_seconds(count)

    def succeeded(self, username: str, signed_in: str | None) -> None:
        """Forget the failures of a user name and remember who signed in."""
        state = self._read()
        failed = self._table(state)
        failed.pop(username, None)
        if signed_in is not None:
            failed.pop(signed_in, None)
        recent = state.get("recent") if signed_in is None else signed_in
        self._write({"failed": failed, "recent": recent})

    def _count(self, state: dict[str, Any], username: str, count: int, now: float) -> None:
        self._write({**state, "failed": {**self._table(state), username: [count, now]}})

    def _read(self) -> dict[str, Any]:
        """Return the state; an absent or damaged file counts as no failures."""
        with suppress(OSError, ValueError, RecursionError):
            state = json.loads(self._path.read_bytes())
            if isinstance(state, dict):
                return state
        return {}

    def _write(self, state: dict[str, Any]) -> None:
        # A full or write-protected disk must not keep anyone from the data.
        with suppress(StorageFull, StorageDenied):
            write_durably(self._path, json.dumps(state, sort_keys=True).encode())

    @staticmethod
    def _table(state: dict[str, Any]) -> dict[str, Any]:
        failed = state.get("failed")
        return dict(failed) if isinstance(failed, dict) else {}

    def _failed(self, state: dict[str, Any], username: str) -> tuple[int, float]:
        match self._table(state).get(username):
            case [int(count), int() | float() as last] if count >= 0 and math.isfinite(last):
                return min(count, _MOST_COUNTED), float(last)
            case _:
                return 0, 0.0


def _delay_seconds(count: int) -> float:
    """Return the wait after `count` failures: none, then 2, 4, 8 ... seconds up to 5 minutes."""
    if count <= FREE_ATTEMPTS:
        return 0.0
    doublings = min(count - FREE_ATTEMPTS - 1, 16)
    return min(LONGEST_WAIT_SECONDS, _FIRST_WAIT_SECONDS * 2.0**doublings)
