"""What a use case returns to the window: the saved record, and what changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from desktop_app.errors import Problem

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
