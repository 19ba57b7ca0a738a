"""The dates that bound a child's life in the register: birth, death, moving away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildLife:
    """The dates between which a child can be in a course."""

    birth_date: date
    died_on: date | None = None
    moved_on: date | None = None

    @property
    def left_on(self) -> date | None:
        """The day of death or of moving away, whichever came first; None for neither."""
        return min((day for day in (self.died_on, self.moved_on) if day), default=None)
