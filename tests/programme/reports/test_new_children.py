"""B in a month by its two definitions, with the month's first and last day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.new_children import born_in, first_weighed_in

OCTOBER = Month(year=2026, month=10)


@pytest.mark.parametrize(
    "day, counts",
    [
        (date(2026, 9, 30), False),
        (date(2026, 10, 1), True),
        (date(2026, 10, 31), True),
        (date(2026, 11, 1), False),
        (None, False),
    ],
)
def test_who_is_new_in_a_month(day: date | None, counts: bool) -> None:  # noqa: FBT001 -- an expected answer
    days = np.array([day.toordinal() if day else 0], np.int32)
    assert first_weighed_in(days, OCTOBER).tolist() == [counts]
    assert born_in(days, OCTOBER).tolist() == [counts]
