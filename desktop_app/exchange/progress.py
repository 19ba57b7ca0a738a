"""How a long read or write reports its progress to the caller."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """An object with `step`, which may raise to stop the work."""

    def step(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are done."""


class Unwatched:
    """A Progress that ignores all reports."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""
