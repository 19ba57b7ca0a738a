"""The day on which a child reaches an age in completed months; the age itself is growth's."""

from __future__ import annotations

from datetime import date


def day_of_age(birth: date, months: int) -> date:
    """Return the first day on which a child has completed `months` calendar months.

    Agrees with `growth.age.completed_months`: born on 31 January, one month old on 1 March.
    """
    years, month = divmod(birth.month - 1 + months, 12)
    year = birth.year + years
    try:
        return date(year, month + 1, birth.day)
    except ValueError:
        return date(year, month + 2, 1)  # a month without that day is never December
