"""A quarter of a year, as the village scorecard counts: `2026Q4`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop_app.errors import Invalid
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.problems import refuse

MONTHS_PER_QUARTER = 3
_FORM = re.compile(r"(?!0000)[0-9]{4}[Qq][1-4]")
_YEARS = range(1900, 2101)
"""Any other year is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quarter:
    """A quarter of a year."""

    year: int
    quarter: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter that a day lies in."""
        return cls(year=day.year, quarter=(day.month - 1) // MONTHS_PER_QUARTER + 1)

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """The quarter written as `2026Q4`.

        Raises: Invalid for anything else.
        """
        year, _, quarter = text.strip().upper().partition("Q")
        if _FORM.fullmatch(text.strip()) and int(year) in _YEARS:
            return cls(year=int(year), quarter=int(quarter))
        raise Invalid([refuse("quarter", "quarter_unreadable")])

    @property
    def months(self) -> tuple[Month, Month, Month]:
        """The three months."""
        first = (self.quarter - 1) * MONTHS_PER_QUARTER + 1
        return (
            Month(year=self.year, month=first),
            Month(year=self.year, month=first + 1),
            Month(year=self.year, month=first + 2),
        )

    @property
    def first(self) -> date:
        """The first day."""
        return self.months[0].first

    @property
    def last(self) -> date:
        """The last day."""
        return _last_day(self)

    @property
    def year_from(self) -> date:
        """The first day of the twelve months that end with the quarter."""
        after = self.months[-1].next
        return date(after.year - 1, after.month, 1)

    def __str__(self) -> str:
        """Return the quarter as `2026Q4`."""
        return f"{self.year:04d}Q{self.quarter}"


@cache
def _last_day(quarter: Quarter) -> date:
    # Cached, since it is needed for every child of a register.
    return quarter.months[-1].last


def month_bits(days: Iterable[date], quarter: Quarter) -> int:
    """Return the months of the quarter in which some days lie, as bits of `ScoreFacts`."""
    year, start = quarter.year, (quarter.quarter - 1) * MONTHS_PER_QUARTER + 1
    bits = 0
    for day in days:
        at = day.month - start
        if day.year == year and 0 <= at < MONTHS_PER_QUARTER:
            bits |= 1 << at
    return bits
