"""Decides by their moments which backups stay: 7 days, 4 weeks, 12 months. No file, no clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationSchedule:
    """For how many days, weeks and months the newest backup is kept; empty periods do not count."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 12


USUAL_SCHEDULE = RotationSchedule()

_GAP = timedelta(days=366)
"""Beyond a longer gap backups are rotated separately: the clock may have been wrong there."""
_KEPT_UNTIL_NEWER = 40
"""Backups beyond a gap have their own schedule until so many newer ones exist."""

Period = Callable[[datetime], tuple[int, ...]]


def kept(
    newest_first: Sequence[datetime], schedule: RotationSchedule = USUAL_SCHEDULE
) -> frozenset[datetime]:
    """Return the moments whose backups stay; the first, the newest, always does.

    The caller gives the order, since moments may mislead about the sequence of backups. Periods are
    counted back from the newest backup, not from today, so that not opening the program for a month
    deletes no backup.

    A clock that is wrong for some days must not cost a backup: backups dated more than a year away
    from all others have a schedule of their own, until forty newer ones exist elsewhere.
    """
    found = frozenset(newest_first[:1]) | _scheduled(newest_first, schedule)
    for part in _split_at_gaps(newest_first):
        if min(map(newest_first.index, part)) < _KEPT_UNTIL_NEWER:
            found |= _scheduled(part, schedule)
    return found


def _scheduled(newest_first: Sequence[datetime], schedule: RotationSchedule) -> frozenset[datetime]:
    return frozenset().union(
        _newest_of_each(newest_first, schedule.daily, _day),
        _newest_of_each(newest_first, schedule.weekly, _week),
        _newest_of_each(newest_first, schedule.monthly, _month),
    )


def _split_at_gaps(moments: Sequence[datetime]) -> list[list[datetime]]:
    """Split the moments where more than a year lies between two; each part is newest first."""
    found: list[list[datetime]] = []
    for moment in sorted(moments, reverse=True):
        if not found or found[-1][-1] - moment > _GAP:
            found.append([])
        found[-1].append(moment)
    return found


def _newest_of_each(
    newest_first: Sequence[datetime], periods: int, period: Period
) -> set[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return set(list(found.values())[:periods])


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    year, week, _ = moment.isocalendar()
    return year, week


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month
