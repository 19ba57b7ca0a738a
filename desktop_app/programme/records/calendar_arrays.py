"""Calendar months of whole columns of dates; the only module of the rules that uses datetime64.

NumPy 2.5 warns of `datetime64 + 1` without a unit, and later versions will refuse it. So months
and days leave this module as plain integers, which one may add to and subtract from.
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


def month_numbers(days: Ordinals) -> Integers:
    """Return the calendar month of each day, counted from 0 for January 1970."""
    since_epoch = days.astype(np.int64) - _EPOCH
    months: Integers = since_epoch.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months


def first_days(months: Integers) -> Integers:
    """Return the first day, as an ordinal, of each month numbered as by `month_numbers`."""
    since_epoch: Integers = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return since_epoch + _EPOCH
