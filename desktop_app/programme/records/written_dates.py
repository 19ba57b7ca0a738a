"""Reads dates as people here write them: in registers, in spreadsheets, in a form. No Qt.

The only place that knows the words for months and the ways of writing a day. In `3/2/2024` a
person who types means 3 February; in a register, `exchange.dates` decides by the whole column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari january jan januwari januri", "februari february pebruari feb peb febuari",
            "maret march mar mrt maart", "april apr", "mei may", "juni june jun", "juli july jul",
            "agustus august agu aug agt ags agst augustus agustust", "september sept sep",
            "oktober october okt oct", "november nopember nov nop", "desember december des dec",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
"""The number of each month by every word that registers have for it, in lower case."""

LATEST_YEAR = 2079
"""The latest year that two digits in a register can mean: `79` is 2079, `80` is 1980."""
_SHORT_YEAR = 2
"""Digits of a year written without its century."""

_PARTED = r"[-/., \\]+"
_YEAR = r"(\d{4}|\d{2})"
_TIME = re.compile(r"[ t]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?( ?[ap]m)?z?$")
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_PARTED}(\d{{1,2}}){_PARTED}(\d{{1,2}})")
_YEAR_FIRST_CLOSED = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(rf"(\d{{1,2}}){_PARTED}(\d{{1,2}}){_PARTED}{_YEAR}")
_YEAR_LAST_CLOSED = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})")
_DAY_NAME_YEAR = re.compile(rf"(\d{{1,2}})[-/., ]*([a-z]+)[-/., ]*{_YEAR}")
_NAME_DAY_YEAR = re.compile(rf"([a-z]+)[-/., ]*(\d{{1,2}})(?:st|nd|rd|th)?[-/., ]+{_YEAR}")
_LABEL = re.compile(r"(?:tanggal|tgl)\b[.: ]*")
_ROMAN = {
    word: number
    for number, word in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), start=1
    )
}
"""Months as some registers write them; no words of `MONTHS`, since a heading may be numbered so."""
_TYPED_CLOSED = re.compile(r"(\d{2})(\d{2})(\d{2})")


class Order(Enum):
    """Which of two numbers before the year is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class DateReading:
    """The dates that a text may mean, one by each order; they are equal when there is no doubt."""

    day_first: date | None
    month_first: date | None
    is_date_cell: bool = False
    """A real date of a spreadsheet, not text."""

    @property
    def certain(self) -> date | None:
        """The date when both orders agree, or only one of them gives a date at all."""
        if self.day_first is None or self.month_first is None:
            return self.day_first or self.month_first
        return self.day_first if self.day_first == self.month_first else None

    @property
    def shows(self) -> Order | None:
        """The order that the cell proves, by a number above 12."""
        if self.day_first is None and self.month_first is not None:
            return Order.MONTH_FIRST
        if self.month_first is None and self.day_first is not None:
            return Order.DAY_FIRST
        return None

    def by(self, order: Order) -> date | None:
        """The date in this order."""
        return self.day_first if order is Order.DAY_FIRST else self.month_first

    @property
    def options(self) -> tuple[date, ...]:
        """All dates that the cell may mean."""
        return tuple(
            dict.fromkeys(day for day in (self.day_first, self.month_first) if day is not None)
        )


NO_DATE = DateReading(None, None)


def read_written(text: str, latest_year: int = LATEST_YEAR) -> DateReading:
    """Return what a text may mean as a date; NO_DATE if it is none.

    A time behind it and a place or a weekday before it (`Senin, 5 Agustus 2024`) are left out.
    Years of two digits are those of the hundred years that end with `latest_year`.
    """
    plain = _plain(text)
    # Whole first: in `5 12.26` the end only looks like a time.
    for whole in dict.fromkeys((plain, _TIME.sub("", plain))):
        for candidate in dict.fromkeys((whole, whole.rpartition(",")[2].strip())):
            if (found := _read(candidate, latest_year)) is not None:
                return found
    return NO_DATE


def read_typed(text: str, latest_year: int) -> date | None:
    """Return the day that a person typed; None if it is none. The day stands before the month.

    Reads all that `read_written` reads, and `231126`, which in a register may be many things.
    """
    if match := _TYPED_CLOSED.fullmatch(_plain(text)):
        return existing_day(_year(match[3], latest_year), int(match[2]), int(match[1]))
    return read_written(text, latest_year).day_first


def existing_day(year: int, month: int, day: int) -> date | None:
    """Return the date; None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """In lower case, with single spaces, without a spreadsheet's apostrophe that marks text."""
    plain = " ".join(text.strip().lstrip("'`").split()).lower()
    return _LABEL.sub("", plain, count=1) if _LABEL.match(plain) else plain


def _read(text: str, latest_year: int) -> DateReading | None:
    if match := _YEAR_FIRST.fullmatch(text) or _YEAR_FIRST_CLOSED.fullmatch(text):
        found = _certain(int(match[1]), int(match[2]), int(match[3]))
        # 20112012 begins like a year too; no closed date reads both ways before the year 2100.
        if found != NO_DATE:
            return found
    if match := _YEAR_LAST.fullmatch(text) or _YEAR_LAST_CLOSED.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), _year(match[3], latest_year)
        return DateReading(existing_day(year, second, first), existing_day(year, first, second))
    if match := _DAY_NAME_YEAR.fullmatch(text):
        month = MONTHS.get(match[2]) or _ROMAN.get(match[2])
        return _certain(_year(match[3], latest_year), month, int(match[1])) if month else None
    if (match := _NAME_DAY_YEAR.fullmatch(text)) and match[1] in MONTHS:
        return _certain(_year(match[3], latest_year), MONTHS[match[1]], int(match[2]))
    return None


def _certain(year: int, month: int, day: int) -> DateReading:
    found = existing_day(year, month, day)
    return DateReading(found, found)


def _year(text: str, latest_year: int) -> int:
    year = int(text)
    if len(text) != _SHORT_YEAR:
        return year
    year += latest_year // 100 * 100
    return year if year <= latest_year else year - 100
