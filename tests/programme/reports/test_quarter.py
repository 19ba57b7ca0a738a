"""Quarters of a year: what is read as one, and the days that lie in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.programme.reports.quarter import Quarter

Q4 = Quarter(year=2026, quarter=4)


def test_quarters() -> None:
    assert [str(month) for month in Q4.months] == ["2026-10", "2026-11", "2026-12"]
    assert (Q4.first, Q4.last, str(Q4)) == (date(2026, 10, 1), date(2026, 12, 31), "2026Q4")
    assert Quarter.of(date(2026, 3, 31)) == Quarter(year=2026, quarter=1)
    assert Quarter.of(date(2026, 4, 1)) == Quarter(year=2026, quarter=2)
    assert Quarter.parse(" 2026q4 ") == Q4


@pytest.mark.parametrize("text", ["", "2026", "2026Q5", "2026Q0", "26Q4", "0000Q1", "2026-4", "Q4"])
def test_other_words_are_no_quarter(text: str) -> None:
    with pytest.raises(Invalid):
        Quarter.parse(text)


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_every_day_lies_in_its_quarter(day: date) -> None:
    quarter = Quarter.of(day)
    assert quarter.first <= day <= quarter.last
    assert Quarter.parse(str(quarter)) == quarter
