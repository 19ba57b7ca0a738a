"""How a long reading or writing says how far it is; what that does is the caller's business."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Anything with `step`; it may raise to stop the work."""

    def step(self, done: int, total: int) -> None:
        """Take note that `done` of `total` are done."""


class Unwatched:
    """Nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Go on."""
