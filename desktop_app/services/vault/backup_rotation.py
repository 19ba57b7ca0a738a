"""Which backups stay, from their moments alone: 7 days, 4 weeks, 12 months. No file, no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """For how many days, weeks and months that have a backup the newest one is kept."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 12


USUAL_SCHEDULE = Schedule()

Period = Callable[[datetime], tuple[int, ...]]


def kept(moments: Iterable[datetime], schedule: Schedule = USUAL_SCHEDULE) -> frozenset[datetime]:
    """Return the moments whose backups stay; the newest of all is always among them.

    Periods are counted back from the newest backup and not from today, so that a program which
    was not opened for a month loses nothing by that.
    """
    newest_first = sorted(moments, reverse=True)
    return frozenset(newest_first[:1]).union(
        _newest_of_each(newest_first, schedule.daily, _day),
        _newest_of_each(newest_first, schedule.weekly, _week),
        _newest_of_each(newest_first, schedule.monthly, _month),
    )


def _newest_of_each(newest_first: list[datetime], periods: int, period: Period) -> set[datetime]:
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
