"""Dates and numbers as people here type them."""

from datetime import date

import pytest

from desktop_app.ui.kit.entry import read_date, read_number

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "23/11/2026", "23-11-26", "23 Nov 2026", "23 november 2026", "23.11.2026", "231126",
        "23112026", "2026-11-23", " 23/11/26 ", "23nov26",
    ],
)  # fmt: skip
def test_the_usual_ways_of_writing_one_day_mean_that_day(typed: str) -> None:
    assert read_date(typed, TODAY) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed,month",
    [("1 Mei 2025", 5), ("1 Agu 2025", 8), ("1 agt 2025", 8), ("1 Okt 2025", 10)],
)
def test_indonesian_months_are_known(typed: str, month: int) -> None:
    assert read_date(typed, TODAY) == date(2025, month, 1)


@pytest.mark.parametrize("typed", ["", "kemarin", "31/2/2026", "13/13/2026", "23/11", "1 Foo 2026"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_date(typed, TODAY) is None


def test_a_short_year_never_lies_after_this_year() -> None:
    assert read_date("1/1/27", TODAY) == date(1927, 1, 1)


@pytest.mark.parametrize(
    "typed,value", [("12,5", 12.5), ("12.5", 12.5), (" 9 ", 9.0), (",5", 0.5), ("−1", -1.0)]
)
def test_decimal_comma_and_point_are_the_same(typed: str, value: float) -> None:
    assert read_number(typed) == value


@pytest.mark.parametrize("typed", ["", "8x", "1,2,3", "12 5", "nan", "1e3"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_number(typed) is None
