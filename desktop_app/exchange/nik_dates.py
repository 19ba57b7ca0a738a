"""Compares a file's birth dates with its NIKs: most of them wrong in one way is no typing error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.programme.records.written_dates import existing_day
from desktop_app.programme.register.identity import NIK_DIGITS, nik_birth_date

_LEAST_ROWS = 3
"""Our own limit: fewer children may agree by chance."""
_FARTHEST_DAYS = 366 * 10
"""Our own limit: farther apart, the NIK is that of a parent."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How most birth dates differ from what the NIKs show."""

    days: int
    """What must be added to the file's dates; 0 where day and month are swapped."""
    rows: int
    """How many children differ so."""
    of: int
    """How many children could be compared."""


def common_shift(births: Sequence[date | None], niks: Sequence[str | None]) -> Shift | None:
    """Return the one way in which more than half of the NIKs contradict the births, if any.

    That is one number of days (a workbook of another epoch, a zone), or a swapped day and month.
    """
    apart: Counter[int] = Counter()
    swapped = compared = 0
    # A child with many rows counts once: one typing error is no rule.
    for birth, nik in dict.fromkeys(zip(births, niks, strict=True)):
        if birth is None or nik is None or len(nik) != NIK_DIGITS:
            continue
        shown = nik_birth_date(nik, birth)
        if shown is None or abs((shown - birth).days) > _FARTHEST_DAYS:
            continue
        compared += 1
        apart[(shown - birth).days] += 1
        swapped += shown != birth and existing_day(birth.year, birth.day, birth.month) == shown
    days, rows = apart.most_common(1)[0] if apart else (0, 0)
    if days and rows >= _LEAST_ROWS and rows * 2 > compared:
        return Shift(days, rows, compared)
    if swapped >= _LEAST_ROWS and swapped * 2 > compared:
        return Shift(0, swapped, compared)
    return None
