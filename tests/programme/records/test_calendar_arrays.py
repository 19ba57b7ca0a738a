"""Calendar months of a column equal those of each day."""

from datetime import date
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records import calendar_arrays
from desktop_app.programme.records.calendar_arrays import first_days, month_numbers

PROGRAMME = Path(calendar_arrays.__file__).parents[1]


@given(st.lists(st.dates(date(1900, 1, 1), date(2100, 12, 31)), max_size=8))
def test_months_count_from_january_1970(days: list[date]) -> None:
    months = month_numbers(np.array([day.toordinal() for day in days], np.int32))
    assert months.tolist() == [(day.year - 1970) * 12 + day.month - 1 for day in days]
    assert first_days(months).tolist() == [day.replace(day=1).toordinal() for day in days]


def test_the_next_month_is_one_more() -> None:
    months = month_numbers(np.array([date(2026, 12, 31).toordinal()]))
    assert first_days(months + 1).tolist() == [date(2027, 1, 1).toordinal()]


def test_no_other_rule_does_arithmetic_with_dates_of_numpy() -> None:
    users = {
        path.name
        for path in PROGRAMME.rglob("*.py")
        if "datetime64[" in path.read_text(encoding="utf-8")
    }
    assert users == {"calendar_arrays.py"}
