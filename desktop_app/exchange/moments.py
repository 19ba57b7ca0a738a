"""Reads a day written as a moment: with a time and a zone, a weekday, or as a program writes it.

Registers are kept in Indonesia, in one of its three zones. A system that stores UTC writes
midnight there as 17:00, 16:00 or 15:00 of the day before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from desktop_app.exchange.cells import Cell
from desktop_app.programme.records.written_dates import (
    NO_DATE,
    DateReading,
    existing_day,
    read_written,
)

_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "senin sen monday mon", "selasa sel tuesday tue tues", "rabu rab wednesday wed",
            "kamis kam thursday thu thur thurs", "jumat jum'at jum’at jum friday fri",
            "sabtu sab saturday sat", "minggu ahad min mgg sunday sun",
        )
    )
    for word in words.split()
}  # fmt: skip
_WEEKDAY = re.compile(rf"({'|'.join(sorted(map(re.escape, _WEEKDAYS), key=len, reverse=True))})\b")
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "wib": 420, "wita": 480, "wit": 540}
_INDONESIAN = frozenset({420, 480, 540})
_WIB_MINUTES = 420
_OTHER_MIDNIGHTS = frozenset({timedelta(hours=22), timedelta(hours=23)})
"""Midnight in Papua and in central Indonesia, told by a clock in western Indonesia."""
_TIME = re.compile(
    r"[t ,]+(?:(?:pukul|pkl|jam)\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?"
    r"(?: ?([ap])\.?m\.?)?"
    r" ?(z\b|wib\b|wita\b|wit\b|(?:gmt|utc)? ?[+-]\d{1,2}(?::?\d{2})?(?!\d)|(?:gmt|utc)\b)?"
)
_CLOSED = re.compile(r"(\d{8})t(\d{2})(\d{2})(\d{2})?(\.\d+)?z")
_TICKS = re.compile(r"/date\((-?\d{9,14})(?:[+-]\d{4})?\)/|(\d{10}|\d{12,13})")
_FORMULA = re.compile(r"=?date\((\d{4})[;,] ?(\d{1,2})[;,] ?(\d{1,2})\)")
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")
_SECONDS_DIGITS = 10
_LONGEST = 120
"""Our own limit: a longer text is no day, and would be searched slowly."""
_WIB = timezone(timedelta(minutes=_WIB_MINUTES))
_LAST_MINUTE = timedelta(hours=23, minutes=59)
_END_OF_DAY = timedelta(hours=23, minutes=59, seconds=59)
_DAY = timedelta(days=1)
_UTC_MIDNIGHTS = frozenset({"15:00:00", "16:00:00", "17:00:00"})
"""Midnight in Indonesia's three zones, in UTC."""
_LEAST_MOMENTS = 3
"""Our own limit: fewer cells may have one time by chance."""
_ENDS_WITH_CLOCK = re.compile(r"\d[ T](\d{2}:\d{2})(?::(\d{2})(?:\.0+)?)?\s*$")


def read_day(text: str) -> DateReading:
    """Return what a text may mean as a day in Indonesia; NO_DATE if it is none."""
    if len(text) > _LONGEST:
        return NO_DATE
    plain = " ".join(re.sub(r"\([^)]*time[^)]*\)", "", text.lower().strip().lstrip("'`")).split())
    if match := _TICKS.fullmatch(plain):
        return day_of_ticks(float(match[1] or match[2]))
    if match := _FORMULA.fullmatch(plain):
        day = existing_day(int(match[1]), int(match[2]), int(match[3]))
        return DateReading(day, day)
    if match := _CLOSED.fullmatch(plain):
        plain = f"{match[1]}t{match[2]}:{match[3]}:{match[4] or '00'}z"
    plain, weekday = _without_weekday(plain)
    return _on_weekday(_read_moment(plain), weekday)


def day_of(moment: datetime) -> date:
    """Return the day of a spreadsheet's cell; the last minute before midnight is the next day.

    Such a cell held a date; the way through another program made it some seconds less.
    """
    late = timedelta(hours=moment.hour, minutes=moment.minute) >= _LAST_MINUTE
    return moment.date() + _DAY if late and moment.second else moment.date()


def day_of_ticks(ticks: float) -> DateReading:
    """Return the day of a count of seconds, or of milliseconds, since 1970, in Indonesia."""
    seconds = ticks if abs(ticks) < 10**_SECONDS_DIGITS * 10 else ticks / 1000
    moment = datetime.fromtimestamp(seconds, tz=_WIB)
    day = moment.date() + _DAY * _next_day(_clock(moment), utc=True)
    return DateReading(day, day)


def utc_marked(cells: Sequence[Cell]) -> list[Cell]:
    """Return a column's cells, marked as UTC if all are moments of one midnight in Indonesia.

    A database that stores UTC may write `2023-05-13 17:00:00` without a zone; no column of days
    has that one time in each of its cells otherwise.
    """
    clocks: set[str] = set()
    for cell in dict.fromkeys(cells):
        if cell is not None:
            clocks.add(_unzoned_clock(cell))
        if not clocks <= _UTC_MIDNIGHTS:
            return list(cells)
    if len(clocks) != 1 or sum(cell is not None for cell in cells) < _LEAST_MOMENTS:
        return list(cells)
    return [
        cell.date() + _DAY
        if isinstance(cell, datetime)
        else f"{cell.strip()}Z"
        if isinstance(cell, str)
        else cell
        for cell in cells
    ]


def _unzoned_clock(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%H:%M:%S}"
    match = _ENDS_WITH_CLOCK.search(cell) if isinstance(cell, str) else None
    return f"{match[1]}:{match[2] or '00'}" if match else ""


def is_weekday(word: str) -> bool:
    """Return whether a word is the name of a weekday, Indonesian or English."""
    return word.strip().lower() in _WEEKDAYS


def _without_weekday(text: str) -> tuple[str, int | None]:
    match = _WEEKDAY.match(text)
    rest = text[match.end() :].lstrip(" ,./-") if match else ""
    return (rest, _WEEKDAYS[match[1]]) if match and re.search(r"\d", rest) else (text, None)


def _on_weekday(reading: DateReading, weekday: int | None) -> DateReading:
    """Return the reading without the order that gives another weekday than the text names."""
    if weekday is None or reading.certain is not None:
        return reading
    fitting = [day for day in reading.options if day.weekday() == weekday]
    return DateReading(fitting[0], fitting[0]) if len(fitting) == 1 else reading


def _read_moment(plain: str) -> DateReading:
    match = _TIME.search(plain)
    # With points alone it may be part of the date, as in 14.05.2023.
    if match is None or not (match[3] or match[6] or re.search("[:j-p]", match[0])):
        return read_written(plain)
    day = read_written(" ".join((plain[: match.start()] + " " + plain[match.end() :]).split()))
    hour = int(match[1]) % 12 + 12 * (match[5] == "p") if match[5] else int(match[1])
    if day == NO_DATE or hour > 24 or int(match[2]) > 59:  # noqa: PLR2004 -- a clock's figures
        return read_written(plain)
    fraction = float(f"0.{match[4] or 0}")
    clock = timedelta(hours=hour, minutes=int(match[2]), seconds=int(match[3] or 0) + fraction)
    days = _days_later(clock, match[6])
    return replace(
        day, day_first=_later(day.day_first, days), month_first=_later(day.month_first, days)
    )


def _days_later(clock: timedelta, zone: str | None) -> int:
    """Return how many days after the written day the moment lies in Indonesia: -1, 0 or 1."""
    minutes = _offset(zone)
    if minutes is None or minutes in _INDONESIAN:
        return int(_next_day(clock, utc=False))
    local = clock + timedelta(minutes=_WIB_MINUTES - minutes)
    return local // _DAY + _next_day(local % _DAY, utc=True)


def _next_day(clock: timedelta, *, utc: bool) -> bool:
    """Whether a clock in western Indonesia shows what was midnight elsewhere, or seconds before.

    The day's last second is left: programs write it for the end of a day.
    """
    return (utc and clock in _OTHER_MIDNIGHTS) or _LAST_MINUTE < clock < _END_OF_DAY


def _offset(zone: str | None) -> int | None:
    """Return a zone's minutes before UTC; None where none is written."""
    if not zone:
        return None
    if match := _OFFSET.search(zone):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return minutes if match[1] == "+" else -minutes
    return _ZONES[zone.strip()]


def _clock(moment: datetime) -> timedelta:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return moment - midnight


def _later(day: date | None, days: int) -> date | None:
    return day + timedelta(days=days) if day else None
