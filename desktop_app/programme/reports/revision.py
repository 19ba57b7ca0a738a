"""What differs between two counts of one month: which figure, where, and which children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.reports.figures import ReportFigure
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.snapshot import NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """One figure of one desa that is no longer what was sent: sent 41, now 43, these two."""

    figure: str
    kecamatan: str
    desa: str
    sent: int
    now: int
    came: tuple[int, ...]
    """Children whom it holds now and did not when it was sent."""
    left: tuple[int, ...]
    """Children whom it held and no longer does."""
    erased: int = 0
    """How many of those who left have no record any more, so that nobody can be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthChanges:
    """All that differs between what was sent and what the records say now."""

    figures: tuple[FigureChange, ...] = ()
    regrouped: tuple[int, ...] = ()
    """Children who count in another posyandu, age group or sex than they did."""

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.figures or self.regrouped)


NO_CHANGES = MonthChanges()


def month_changes(
    sent: MonthCount, now: MonthCount, figures: Mapping[str, ReportFigure]
) -> MonthChanges:
    """Return what differs, in the order of the rule file's figures, then by kecamatan and desa.

    Figures that are read from today's records, because nothing says since when they hold, are left
    out; so are those that only one of the two knows.
    """
    codes = [
        code
        for code, figure in figures.items()
        if not figure.as_of_today and code in sent.masks and code in now.masks
    ]
    places = sorted({*_places_of(sent), *_places_of(now)})
    ours = {place: (_rows(sent, place), _rows(now, place)) for place in places}
    found = [
        change
        for code in codes
        for place in places
        if (change := _change(code, place, sent, now, ours[place])) is not None
    ]
    return MonthChanges(figures=tuple(found), regrouped=tuple(_regrouped(sent, now)))


def _change(
    code: str,
    place: tuple[str, str],
    sent: MonthCount,
    now: MonthCount,
    rows: tuple[Integers, Integers],
) -> FigureChange | None:
    before, after = sent.children(code, rows[0]), now.children(code, rows[1])
    named = set(before) - {NOBODY}
    came, left = set(after) - named, named - set(after)
    erased = before.count(NOBODY)
    if not came and not left and not erased:
        return None
    return FigureChange(
        figure=code,
        kecamatan=place[0],
        desa=place[1],
        sent=len(before),
        now=len(after),
        came=tuple(sorted(came)),
        left=tuple(sorted(left)),
        erased=erased,
    )


def _regrouped(sent: MonthCount, now: MonthCount) -> Iterator[int]:
    """Yield who is in S in one desa in both, but in another posyandu, of another age or sex."""
    before, after = _groups(sent), _groups(now)
    for child_id, (desa, *rest) in before.items():
        there = after.get(child_id)
        if there is not None and there[0] == desa and there[1:] != tuple(rest):
            yield child_id


def _groups(count: MonthCount) -> dict[int, tuple[object, ...]]:
    rows = np.flatnonzero(count.masks["s"])
    columns = (count.kecamatan, count.desa, count.posyandu, count.sex, count.months)
    children, kecamatan, desa, *rest = (
        column[rows].tolist() for column in (count.child_id, *columns)
    )
    return {
        child_id: ((place, village), *others)
        for child_id, place, village, *others in zip(children, kecamatan, desa, *rest, strict=True)
        if child_id != NOBODY
    }


def _places_of(count: MonthCount) -> set[tuple[str, str]]:
    anyone: Bools = count.masks["s"] | count.masks["guests"]
    rows = np.flatnonzero(anyone)
    return set(zip(count.kecamatan[rows].tolist(), count.desa[rows].tolist(), strict=True))


def _rows(count: MonthCount, place: tuple[str, str]) -> Integers:
    return np.flatnonzero((count.kecamatan == place[0]) & (count.desa == place[1]))
