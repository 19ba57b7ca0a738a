"""Computes how the rows of several lists share one page; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A list that needs at least `least` rows and at most `most`, each `height` points high."""

    most: int
    least: int
    height: float


def shared(lists: Sequence[Wanted], room: float) -> tuple[tuple[int, ...], float]:
    """Return how many rows each list gets, and the room left over, in points.

    Each list gets its least, even if there is no room for it. The remaining room is given one row
    at a time to the lists in turn, the first list first.
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
