"""What a use case returns to the window: the saved record, and what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from desktop_app.errors import Cancelled, Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids of the records that a write touched, by kind; `everything` after an import or restore."""

    children: frozenset[int] = frozenset()
    """Children whose own fields, visits or any event changed."""
    stock: bool = False
    """Whether the stock of food changed."""
    everything: bool = False

    def touches(self, child_id: int) -> bool:
        """Whether a page that shows this child must load it again."""
        return self.everything or child_id in self.children


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved(Generic[T]):
    """The result of a durable write: the record as stored, notes to show, and what changed."""

    record: T
    notes: tuple[Problem, ...] = ()
    changes: Changes = field(default_factory=Changes)
    before: T | None = None
    """What was stored until now, where a record was corrected; an undo writes it back."""


class Progress(Protocol):
    """How a long task reports its progress and asks whether to continue."""

    def step(self, done: int, total: int) -> None:
        """Report progress; raises Cancelled when the person has asked to stop."""


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
