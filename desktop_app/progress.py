"""How a long task reports its progress and asks whether to continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.errors import Cancelled


class Progress(Protocol):
    """What a long task reports to; it may ask the task to stop."""

    def step(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are done; raises Cancelled when asked to stop."""


class NoProgress:
    """A Progress that ignores all reports and never cancels."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""


@dataclass(slots=True)
class CallbackProgress:
    """Progress for the runner and the command line: calls `on_step`, asks `cancelled`."""

    on_step: Callable[[int, int], None]
    cancelled: Callable[[], bool]

    def step(self, done: int, total: int) -> None:
        """Report, then raise Cancelled if asked to stop."""
        self.on_step(done, total)
        if self.cancelled():
            raise Cancelled
