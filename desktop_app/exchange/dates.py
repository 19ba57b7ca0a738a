"""Reads the cells of date columns, and settles day-first or month-first for whole columns."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import chain

from desktop_app.exchange.cells import EPOCH_1900, Cell
from desktop_app.exchange.moments import day_of, day_of_ticks, read_day
from desktop_app.exchange.values import CellDoubt, is_nothing
from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.programme.records.written_dates import (
    NO_DATE,
    DateReading,
    Order,
    existing_day,
)
from desktop_app.programme.register.identity import NIK_DIGITS, nik_birth_date

_SERIALS = (20_000, 80_000)
"""Day numbers that are accepted as dates: from 1900 the years 1954 to 2119."""
_LEAST_TICKS = 631_152_000
"""The seconds from 1970 to 1990; a larger number counts seconds or milliseconds."""
_MOST_TICKS = 4_102_444_800_000
"""The milliseconds from 1970 to 2100."""
_NEARLY_A_DAY = 1 - 1 / (24 * 60)
"""The last minute before midnight, as the fraction of a day number."""
_AGE_SLACK_DAYS = 2
_CLUSTER_MONTHS = 2
_CLUSTER_ROWS = 3
_SERIAL_TEXT = re.compile(r"\d{5}([.,]\d+)?")


@dataclass(frozen=True, slots=True)
class AgeText:
    """An age as written beside the measurement, such as `2 Tahun - 3 Bulan - 4 Hari`."""

    months: int
    days: int | None

    def fits(self, birth: date, visit: date) -> bool:
        """Return whether a child born on `birth` has this age on `visit`, within a day or two."""
        if self.days is None:
            return abs((visit - birth).days - self.months * DAYS_PER_MONTH) <= DAYS_PER_MONTH
        return abs((visit - _months_later(birth, self.months)).days - self.days) <= _AGE_SLACK_DAYS


Settled = date | CellDoubt | None


def read_date(cell: Cell, epoch: date = EPOCH_1900) -> DateReading | None:
    """Return what a cell of a date column may mean; None if it is empty, NO_DATE if unreadable.

    `epoch` is the day 0 of the workbook's day numbers.
    """
    if isinstance(cell, datetime):
        cell = day_of(cell)
    if isinstance(cell, date):
        return DateReading(cell, cell, is_date_cell=True)
    if isinstance(cell, float):
        return _serial(cell, epoch)
    if cell is None or is_nothing(cell):
        return None
    return _read_text(cell, epoch)


def read_age(cell: Cell) -> AgeText | None:
    """Return the age that a cell states, a bare number as months; None when it states none."""
    if isinstance(cell, float):
        return AgeText(int(cell), None) if 0 <= cell <= _MOST_MONTHS else None
    return _read_age_text(cell) if isinstance(cell, str) else None


def settle(
    births: Sequence[DateReading | None],
    visits: Sequence[DateReading | None],
    ages: Sequence[AgeText | None],
    niks: Sequence[str | None],
    hints: tuple[Order | None, Order | None] = (None, None),
) -> tuple[list[Settled], list[Settled]]:
    """Return the dates of both columns; the order of day and month is decided over the whole file.

    A number above 12 decides its column. Otherwise decide, in this order: the heading
    (`dd/mm/yyyy`), the ages beside it or the NIKs, the other column or what ages and NIKs say of
    it, measurements that fall into one month, and last the usual Indonesian order. Where a column
    proves both orders, a doubtful cell needs its own row's age or NIK; without them it is refused
    as date_ambiguous. Real dates that a spreadsheet may have swapped also follow the other rows'
    ages, if all of these speak for one order. An unreadable cell is refused as date_unreadable.
    """
    columns = [_suspect_swapped(births), _suspect_swapped(visits)]
    if not any(map(_is_open, chain.from_iterable(map(_different, columns)))):
        return _settled_alone(columns[0]), _settled_alone(columns[1])
    proven = [_proven(column) for column in columns]
    doubted = [_is_doubted(column) for column in columns]
    decided: list[list[Settled]] = [[], []]
    # What the first pass settles helps to settle the rest; the second assumes the usual order.
    for fallback in (None, Order.DAY_FIRST):
        votes = (
            [_birth_vote(*row) for row in zip(*columns, ages, niks, strict=True)],
            [_visit_vote(*row) for row in zip(*columns, ages, strict=True)],
        )
        for at, column in enumerate(columns):
            if proven[at]:
                unanimous = _unanimous(votes[at]) if doubted[at] else None
                order = _single(proven[at]) or unanimous
            else:
                other = _single(proven[1 - at]) or _majority(votes[1 - at])
                order = hints[at] or _majority(votes[at]) or other
                order = order or (_cluster(column) if at == 1 else None) or fallback
            decided[at] = [_decided(*row, order) for row in zip(column, votes[at], strict=True)]
        if not any(isinstance(day, CellDoubt) for column in decided for day in column):
            break
        columns = [
            [_kept(*row) for row in zip(column, decided[at], strict=True)]
            for at, column in enumerate(columns)
        ]
    return decided[0], decided[1]


def order_hint(heading: str) -> Order | None:
    """Return the order that a heading names, as in `Tgl Lahir (dd/mm/yyyy)`; None without one."""
    text = heading.lower()
    if re.search(r"\b(dd?|tt|hh|tgl|tanggal|hr|hari)\W+(mm?|bb|bln|bulan)\W+", text):
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if re.search(r"\bmm?\W+dd?\W+", text) else None


_MOST_MONTHS = 1200
"""A bare number above this (a hundred years) is not an age."""


def _serial(number: float, epoch: date) -> DateReading:
    if _LEAST_TICKS <= number < _MOST_TICKS:
        return day_of_ticks(number)
    since_1900 = number + (epoch - EPOCH_1900).days
    if not _SERIALS[0] <= since_1900 < _SERIALS[1]:
        return NO_DATE
    day = EPOCH_1900 + timedelta(days=int(since_1900 + (since_1900 % 1 > _NEARLY_A_DAY)))
    return DateReading(day, day, is_date_cell=True)


@lru_cache(maxsize=20_000)
def _read_text(text: str, epoch: date) -> DateReading:
    if match := _SERIAL_TEXT.fullmatch(text.strip().lstrip("'`").strip()):
        return _serial(float(match[0].replace(",", ".")), epoch)
    return read_day(text)


@lru_cache(maxsize=20_000)
def _read_age_text(text: str) -> AgeText | None:
    plain = text.lower()
    years = re.search(r"(?<!\d)([0-9]{1,3})\s*(?:tahun|thn|th|t|years?|yr|y)\b", plain)
    months = re.search(r"(?<!\d)([0-9]{1,4})\s*(?:bulan|bln|bl|b|months?|mo|m)\b", plain)
    days = re.search(r"(?<!\d)([0-9]{1,5})\s*(?:hari|hr|h|days?|d)\b", plain)
    if years or months:
        total = 12 * int(years[1] if years else 0) + int(months[1] if months else 0)
        return AgeText(total, int(days[1]) if days else None)
    if days:
        return AgeText(0, int(days[1]))
    alone = re.fullmatch(r"\s*([0-9]{1,4})\s*", plain)
    return AgeText(int(alone[1]), None) if alone else None


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _different(readings: Sequence[DateReading | None]) -> list[DateReading]:
    """Return the readings without repetition: equal cells of a column share one object."""
    return [reading for reading in {id(one): one for one in readings}.values() if reading]


def _is_open(reading: DateReading) -> bool:
    """Whether something besides the cell must decide what it means."""
    return reading.certain is None and bool(reading.options)


def _settled_alone(readings: Sequence[DateReading | None]) -> list[Settled]:
    """Return what the cells mean where none is open."""
    settled = {id(reading): _decided(reading, None, None) for reading in _different(readings)}
    return [settled.get(id(reading)) for reading in readings]


def _suspect_swapped(readings: Sequence[DateReading | None]) -> list[DateReading | None]:
    """Return the column; its real dates are ambiguous if a month-first spreadsheet made them.

    An American spreadsheet turns 07/08 into 8 July and leaves 13/08 as text. It read the column if
    the column's texts prove day-first and all its real dates have a day of at most 12.
    """
    different = _different(readings)
    real = [r.day_first for r in different if r.is_date_cell and r.day_first]
    text_proves = any(r.shows is Order.DAY_FIRST for r in different if not r.is_date_cell)
    if not real or not text_proves or any(day.day > 12 for day in real):  # noqa: PLR2004 -- months
        return list(readings)
    return [
        DateReading(_swapped(r.day_first), r.day_first, True)
        if r and r.is_date_cell and r.day_first
        else r
        for r in readings
    ]


def _swapped(day: date) -> date | None:
    """Return the date with day and month swapped; None when there is no such date."""
    return existing_day(day.year, day.day, day.month)


def _proven(readings: Sequence[DateReading | None]) -> frozenset[Order]:
    """Return the orders that cells of the column prove."""
    if _is_doubted(readings):
        # Real dates that may be swapped prove neither order alone: both are possible.
        return frozenset(Order)
    shown = {reading.shows for reading in readings if reading is not None}
    return frozenset(order for order in shown if order)


def _is_doubted(readings: Sequence[DateReading | None]) -> bool:
    return any(r.is_date_cell and r.certain is None for r in readings if r is not None)


def _single(orders: frozenset[Order]) -> Order | None:
    return next(iter(orders)) if len(orders) == 1 else None


def _birth_vote(
    birth: DateReading | None, visit: DateReading | None, age: AgeText | None, nik: str | None
) -> Order | None:
    """Return the order of the birth date that this row's age or NIK supports; None for neither."""
    if birth is None or birth.certain is not None:
        return None
    fitting = []
    for order in Order:
        born = birth.by(order)
        by_age = age and visit and born and any(age.fits(born, day) for day in visit.options)
        by_nik = nik and len(nik) == NIK_DIGITS and born and nik_birth_date(nik, born) == born
        if by_age or by_nik:
            fitting.append(order)
    return fitting[0] if len(fitting) == 1 else None


def _visit_vote(
    birth: DateReading | None, visit: DateReading | None, age: AgeText | None
) -> Order | None:
    """Return the order of the measurement's date that this row's age supports; None for neither."""
    if visit is None or visit.certain is not None or age is None or birth is None:
        return None
    fitting = []
    for order in Order:
        day = visit.by(order)
        if day and any(age.fits(born, day) for born in birth.options):
            fitting.append(order)
    return fitting[0] if len(fitting) == 1 else None


def _majority(votes: Sequence[Order | None]) -> Order | None:
    day_first = sum(vote is Order.DAY_FIRST for vote in votes)
    month_first = sum(vote is Order.MONTH_FIRST for vote in votes)
    if day_first == month_first:
        return None
    return Order.DAY_FIRST if day_first > month_first else Order.MONTH_FIRST


def _unanimous(votes: Sequence[Order | None]) -> Order | None:
    return _single(frozenset(vote for vote in votes if vote is not None))


def _cluster(readings: Sequence[DateReading | None]) -> Order | None:
    """Return the order that puts the measurements into one or two months, if the other does not."""
    doubtful = [r for r in readings if r is not None and r.certain is None and r.options]
    if len(doubtful) < _CLUSTER_ROWS:
        return None
    months = {
        order: len({(day.year, day.month) for r in doubtful if (day := r.by(order))})
        for order in Order
    }
    fewer = min(Order, key=lambda order: months[order])
    scattered = max(months.values())
    return fewer if months[fewer] <= _CLUSTER_MONTHS and scattered >= months[fewer] + 2 else None


def _kept(reading: DateReading | None, settled: Settled) -> DateReading | None:
    return DateReading(settled, settled) if isinstance(settled, date) else reading


def _decided(reading: DateReading | None, vote: Order | None, order: Order | None) -> Settled:
    if reading is None:
        return None
    if not reading.options:
        return CellDoubt("date_unreadable")
    if reading.certain is not None:
        return reading.certain
    if order is None and vote is None:
        first, second = reading.options
        return CellDoubt("date_ambiguous", {"first": first, "second": second})
    return reading.by(order or vote or Order.DAY_FIRST)
