"""The dates that bound a child's life in the register: birth, death, moving away and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.errors import Problem
from desktop_app.programme.records.problems import confirm


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


def departure_questions(life: ChildLife, on: date, field: str = "on") -> Iterator[Problem]:
    """Yield what to ask about a record of a day after the child's death or move away.

    It asks and does not refuse: the death or the move may be the mistake. The day itself is free,
    and so are the days before a first arrival: what was done elsewhere may be entered here.
    """
    if life.died_on is not None and on > life.died_on:
        yield confirm(field, "day_after_death", day=life.died_on)
        return
    moves = [since for since, until in life.absences if life.birth_date < since < on < until]
    if life.moved_on is not None and on > life.moved_on:
        moves.append(life.moved_on)
    if moves:
        yield confirm(field, "day_after_move", day=max(moves))
