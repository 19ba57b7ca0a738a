"""How the rows of several lists share one page: arithmetic only, nothing is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A list that would like `most` rows, must have `least`, each `height` high."""

    most: int
    least: int
    height: float


def shared(lists: Sequence[Wanted], room: float) -> tuple[tuple[int, ...], float]:
    """Return each list's rows and the room that is left.

    Each gets its least, even where there is no room for it; what is left goes round, one row a
    turn, the earlier list first.
    """
    rows = [one.least for one in lists]
    room -= sum(one.least * one.height for one in lists)
    given = True
    while given:
        given = False
        for index, one in enumerate(lists):
            if rows[index] < one.most and one.height <= room:
                rows[index] += 1
                room -= one.height
                given = True
    return tuple(rows), room
