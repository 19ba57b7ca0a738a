"""The dates that bound a child's life in the register: birth, death, moving away and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildLife:
    """The dates between which a child can be in a course."""

    birth_date: date
    died_on: date | None = None
    moved_on: date | None = None
    """The day of a move away from which she has not come back."""
    absences: tuple[tuple[date, date], ...] = ()
    """When she lived elsewhere and came after all: from a day until the day before another."""

    @property
    def left_on(self) -> date | None:
        """The day of death or of moving away, whichever came first; None for neither."""
        return min((day for day in (self.died_on, self.moved_on) if day), default=None)

    def is_gone(self, on: date) -> bool:
        """Whether the child was dead or lived elsewhere on a day."""
        left = self.left_on
        return (left is not None and left <= on) or any(
            since <= on < until for since, until in self.absences
        )
