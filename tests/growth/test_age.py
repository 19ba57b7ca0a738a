"""Ages by calendar and by WHO's month, and the corrected age."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.age import (
    age_days,
    age_parts,
    completed_months,
    corrected_age_days,
    days_from_months,
    is_corrected,
)

some_dates = st.dates(date(2000, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    "birth, on, parts",
    [
        # Ages as written by the national system.
        (date(2022, 5, 14), date(2024, 8, 7), (2, 2, 24)),
        (date(2023, 3, 2), date(2024, 8, 7), (1, 5, 5)),
        (date(2020, 12, 12), date(2024, 8, 12), (3, 8, 0)),
        (date(2022, 2, 28), date(2024, 8, 13), (2, 5, 16)),
        (date(2024, 6, 21), date(2024, 8, 12), (0, 1, 22)),
        (date(2024, 5, 11), date(2026, 9, 10), (2, 3, 30)),
        (date(2025, 5, 31), date(2026, 9, 15), (1, 3, 15)),
        # The day of birth, the first birthday, and months without the day of birth.
        (date(2024, 6, 21), date(2024, 6, 21), (0, 0, 0)),
        (date(2024, 2, 29), date(2025, 2, 28), (0, 11, 30)),
        (date(2024, 2, 29), date(2025, 3, 1), (1, 0, 1)),
        (date(2023, 1, 31), date(2023, 2, 28), (0, 0, 28)),
        (date(2023, 1, 31), date(2023, 3, 1), (0, 1, 1)),
        (date(2023, 12, 31), date(2024, 1, 1), (0, 0, 1)),
    ],
)
def test_age_in_parts(birth: date, on: date, parts: tuple[int, int, int]) -> None:
    assert age_parts(birth, on) == parts
    assert completed_months(birth, on) == parts[0] * 12 + parts[1]


def test_age_in_parts_needs_a_birth_before_it() -> None:
    with pytest.raises(ValueError, match="birth"):
        age_parts(date(2024, 1, 2), date(2024, 1, 1))


@given(birth=some_dates, days=st.integers(0, 2000))
def test_ages_agree_with_each_other(birth: date, days: int) -> None:
    on = birth + timedelta(days=days)
    parts = age_parts(birth, on)
    assert age_days(birth, on) == days
    assert 0 <= parts.months < 12
    assert 0 <= parts.days < 31
    assert abs(parts.years * 365.25 + parts.months * 30.4375 + parts.days - days) < 4


def test_days_before_birth_are_negative() -> None:
    assert age_days(date(2024, 1, 2), date(2024, 1, 1)) == -1
    assert completed_months(date(2024, 1, 2), date(2024, 1, 1)) == -1


def test_months_become_days_with_their_fraction() -> None:
    assert days_from_months(60) == 1826.25
    assert days_from_months(0) == 0


@pytest.mark.parametrize(
    "days, weeks, expected",
    [
        (100, 32, 44),  # 8 weeks early are 56 days
        (100, 36, 72),
        (100, 36.9, 78),
        (100, 37, 100),
        (100, 40, 100),
        (100, None, 100),
        (56, 32, 0),
        (55, 32, None),  # before the day the child was due
        (730, 32, 674),
        (731, 32, 731),  # 24 months
        (1500, 24, 1500),
    ],
)
def test_corrected_age(days: int, weeks: float | None, expected: int | None) -> None:
    assert corrected_age_days(days, weeks) == expected
    assert is_corrected(days, weeks) is (expected != days)


@given(day=st.integers(112, 1825), weeks=st.floats(24, 42))
def test_corrected_age_goes_on_day_by_day_until_24_months(day: int, weeks: float) -> None:
    today, tomorrow = corrected_age_days(day, weeks), corrected_age_days(day + 1, weeks)
    assert today is not None
    assert tomorrow is not None
    if day + 1 == 731 and weeks < 37:
        assert tomorrow - today == 1 + round((40 - weeks) * 7)
    else:
        assert tomorrow - today == 1


@given(day=st.integers(120, 730), weeks=st.floats(24, 36.8))
def test_a_day_more_in_the_womb_is_a_day_more_of_corrected_age(day: int, weeks: float) -> None:
    earlier, later = corrected_age_days(day, weeks), corrected_age_days(day, weeks + 1 / 7)
    assert earlier is not None
    assert later is not None
    assert later - earlier in {0, 1, 2}
