"""The day of an age agrees with the age in completed months, whatever the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.age import completed_months
from desktop_app.programme.records.child_age import day_of_age


def test_a_month_without_the_day_ends_on_the_first() -> None:
    assert day_of_age(date(2025, 1, 31), 1) == date(2025, 3, 1)
    assert day_of_age(date(2024, 2, 29), 12) == date(2025, 3, 1)
    assert day_of_age(date(2025, 5, 1), 0) == date(2025, 5, 1)
    assert day_of_age(date(2025, 11, 30), 14) == date(2027, 1, 30)


@given(st.dates(date(2015, 1, 1), date(2030, 12, 31)), st.integers(0, 80))
def test_it_is_the_first_day_with_so_many_months(birth: date, months: int) -> None:
    day = day_of_age(birth, months)
    assert completed_months(birth, day) == months
    if months:
        assert completed_months(birth, day - timedelta(1)) == months - 1
