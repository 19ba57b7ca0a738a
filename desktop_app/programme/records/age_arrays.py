"""Ages of a whole register in completed months, and the days on which they are reached.

In step with `growth.age.completed_months` and `child_age.day_of_age`, for arrays of births.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Integers

Ordinals = NDArray[np.signedinteger[Any]]
"""Dates as `date.toordinal()`, of any width."""

_EPOCH = date(1970, 1, 1).toordinal()


def months_completed(births: Ordinals, on: Ordinals | int) -> Integers:
    """Calendar months completed on a day, or on a day each; negative before birth."""
    born_month, born_day = _month_and_day(births)
    month, day = _month_and_day(np.asarray(on))
    found: Integers = month - born_month - (day < born_day)
    return found


def days_of_age(births: Ordinals, months: int) -> Integers:
    """The first day on which so many months are completed, for each birth."""
    born_month, born_day = _month_and_day(births)
    target = born_month + months
    day = _first_of(target) + born_day
    next_month = _first_of(target + 1)
    # A month without that day: the first of the next.
    found: Integers = np.minimum(day, next_month)
    return found


def _month_and_day(days: Ordinals) -> tuple[Integers, Integers]:
    """Months since 1970 and days since the month's first."""
    since_epoch = days.astype(np.int64) - _EPOCH
    months = since_epoch.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months, since_epoch + _EPOCH - _first_of(months)


def _first_of(months: Integers) -> Integers:
    found: Integers = (
        months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + _EPOCH
    )
    return found
