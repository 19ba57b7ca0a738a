"""Ages: in days, in completed months, in WHO's months, and corrected for a preterm birth."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

DAYS_PER_MONTH = 30.4375
"""WHO's month: 365.25 / 12."""

TERM_WEEKS = 40
PRETERM_BELOW_WEEKS = 37
"""A child born before this many weeks is preterm (Kepmenkes HK.01.07/MENKES/1928/2022)."""
TWO_YEARS_DAYS = 731
"""24 months as WHO counts them: height replaces length in the tables from this day on."""
CORRECTED_BELOW_DAYS = TWO_YEARS_DAYS
"""Age is corrected until 24 months (Kepmenkes HK.01.07/MENKES/1928/2022)."""

DAYS_PER_WEEK = 7
LONGEST_MONTH_DAYS = 31
MONTHS_PER_YEAR = 12


class AgeParts(NamedTuple):
    """An age as the national system writes it: whole years, months and days of the calendar."""

    years: int
    months: int
    days: int


def age_days(birth: date, on: date) -> int:
    """Return the days from birth to a date; negative for a date before birth."""
    return (on - birth).days


def completed_months(birth: date, on: date) -> int:
    """Return how many calendar months are completed on a date; negative before birth.

    A month is complete on the day of the month of birth: born on 31 January, one month old on
    1 March.
    """
    months = (on.year - birth.year) * MONTHS_PER_YEAR + on.month - birth.month
    return months - (on.day < birth.day)


def months_at_age(age_days: int, on: date) -> int:
    """Return the completed calendar months of a child who is `age_days` old on the date `on`."""
    return completed_months(on - timedelta(days=age_days), on)


def age_parts(birth: date, on: date) -> AgeParts:
    """Return the completed years, months and days on a date, counted on the calendar.

    Raises: ValueError for a date before birth.
    """
    if on < birth:
        raise ValueError("the date is before birth")
    completed = completed_months(birth, on)
    years, months = divmod(completed, MONTHS_PER_YEAR)
    return AgeParts(years, months, (on - _after_months(birth, completed)).days)


def days_from_months(months: float) -> float:
    """Convert an age in WHO's months to days, not rounded: `zscores` rounds it.

    The fraction must stay: WHO rounds to whole days for the tables, but draws the borders of 9
    and 60 months before rounding.
    """
    return months * DAYS_PER_MONTH


def corrected_age_days(age_days: int, gestation_weeks: float | None) -> int | None:
    """Return the corrected age in days of a preterm child, until 24 months.

    It counts from the day on which the child was due (40 weeks). The age of any other child is
    returned unchanged. None before the day on which the child was due: no table covers it.
    """
    if not is_corrected(age_days, gestation_weeks) or gestation_weeks is None:
        return age_days
    corrected = age_days - round((TERM_WEEKS - gestation_weeks) * DAYS_PER_WEEK)
    return corrected if corrected >= 0 else None


def is_corrected(age_days: int, gestation_weeks: float | None) -> bool:
    """Whether `corrected_age_days` corrects the age of a child who is so old."""
    return (
        gestation_weeks is not None
        and gestation_weeks < PRETERM_BELOW_WEEKS
        and age_days < CORRECTED_BELOW_DAYS
    )


def _after_months(birth: date, months: int) -> date:
    """Return the same day of the month some months later, or the last day of a shorter month."""
    years, month = divmod(birth.month - 1 + months, MONTHS_PER_YEAR)
    year = birth.year + years
    return date(year, month + 1, min(birth.day, monthrange(year, month + 1)[1]))
