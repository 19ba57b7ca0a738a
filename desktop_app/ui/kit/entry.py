"""Reads what a person types as a date or a number, in the ways people here write them. No Qt."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb februari february pebruari", "mar maret march",
            "apr april", "mei may", "jun juni june", "jul juli july",
            "agu agt ags aug agustus august", "sep sept september", "okt oct oktober october",
            "nov nop november nopember", "des dec desember december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

SHORT_YEAR = 2
"""Digits of a year written without its century."""
_YEAR = r"(\d{4}|\d{2})"
_DATES = (
    re.compile(rf"(\d{{1,2}})[\s./-]+(\d{{1,2}})[\s./-]+{_YEAR}"),
    re.compile(rf"(\d{{1,2}})[\s./-]*([a-z]+)[\s./-]*{_YEAR}"),
    re.compile(rf"(\d{{2}})(\d{{2}}){_YEAR}"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?\d*[.,]?\d+")


def read_date(text: str, today: date) -> date | None:
    """Return the day of `23/11/2026`, `23-11-26`, `23 Nov 2026`, `231126`; None if it is none.

    Two-digit years are those of the hundred years that end with `today`'s year.
    """
    text = text.strip().lower()
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = next((match for form in _DATES if (match := form.fullmatch(text))), None)
    if found is None:
        return None
    month = int(found[2]) if found[2].isdigit() else _MONTHS.get(found[2], 0)
    year = int(found[3])
    if len(found[3]) == SHORT_YEAR:
        year += today.year // 100 * 100
        if year > today.year:
            year -= 100
    return _day(year, month, int(found[1]))


def read_number(text: str) -> float | None:
    """Return the number of `12,5` or `12.5`; None if it is none."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-"))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
