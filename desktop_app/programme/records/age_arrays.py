"""Ages of a whole register in completed months, and the days on which they are reached.

They agree with `growth.age.completed_months` and `child_age.day_of_age`, for arrays of births.
"""

from __future__ import annotations

import numpy as np

from desktop_app.growth.age import (
    CORRECTED_BELOW_DAYS,
    DAYS_PER_WEEK,
    PRETERM_BELOW_WEEKS,
    TERM_WEEKS,
)
from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.records.calendar_arrays import Ordinals, first_days, month_numbers
from desktop_app.programme.records.columns import NONE


def months_completed(births: Ordinals, on: Ordinals | int) -> Integers:
    """Return the calendar months completed `on` a day, one for all births or one for each.

    The number is negative before birth.
    """
    born_month, born_day = _month_and_day(births)
    month, day = _month_and_day(np.asarray(on))
    found: Integers = month - born_month - (day < born_day)
    return found


def days_of_age(births: Ordinals, months: Integers | int) -> Integers:
    """Return, for each birth, the first day on which `months` are completed.

    `months` is one number for all births or one for each.
    """
    born_month, born_day = _month_and_day(births)
    target = born_month + months
    day = first_days(target) + born_day
    next_month = first_days(target + 1)
    # A month without that day: take the first of the next.
    found: Integers = np.minimum(day, next_month)
    return found


def by_corrected_age(births: Ordinals, gestation_weeks: Integers, on: Ordinals) -> Bools:
    """Return for which births the z-scores of the days `on` go by corrected age.

    They do for children born early, until 24 months. Agrees with `growth.age.is_corrected`.
    """
    early = (gestation_weeks != NONE) & (gestation_weeks < PRETERM_BELOW_WEEKS)
    found: Bools = early & (on - births < CORRECTED_BELOW_DAYS)
    return found


def corrected_births(births: Ordinals, gestation_weeks: Integers, on: int) -> Integers:
    """Return, for each birth, the day from which the corrected age counts on the day `on`.

    For a child born before 37 weeks it is the day of 40 weeks, until 24 months of age; for any
    other child, also one whose weeks are not known (NONE), the day of birth. Agrees with
    `growth.age.corrected_age_days`.
    """
    early = by_corrected_age(births, gestation_weeks, np.asarray(on))
    days_early = np.where(early, (TERM_WEEKS - gestation_weeks) * DAYS_PER_WEEK, 0)
    found: Integers = births + days_early
    return found


def _month_and_day(days: Ordinals) -> tuple[Integers, Integers]:
    """Months since 1970 and days since the month's first."""
    months = month_numbers(days)
    return months, days.astype(np.int64) - first_days(months)
