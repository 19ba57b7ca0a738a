"""One way to read a date: what a register may contain, a person may type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.dates import read_date
from desktop_app.programme.records.written_dates import (
    MONTHS,
    NO_DATE,
    DateReading,
    Order,
    read_typed,
    read_written,
)

THIS_YEAR = 2026
NOVEMBER_23 = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "23/11/2026", "23-11-26", "23 Nov 2026", "23 november 2026", "23.11.2026", "231126",
        "23112026", "2026-11-23", "2026/11/23", "20261123", " 23/11/26 ", "23nov26", "23 11.26",
        "23  /  11 / 2026", "Senin, 23 November 2026", "Banjar, 23 nop 2026", "'23/11/2026",
        "November 23, 2026", "23-XI-2026", "Tgl. 23 Nov 2026", "23,11,2026",
        "23\\11\\2026", "23 Nov 2026 09:30", "2026-11-23T00:00:00",
    ],
)  # fmt: skip
def test_the_usual_ways_of_writing_one_day_mean_that_day(text: str) -> None:
    assert read_typed(text, THIS_YEAR) == NOVEMBER_23


@pytest.mark.parametrize(
    "text, day",
    [
        ("12 Peb 2024", date(2024, 2, 12)),
        ("3 mrt 2024", date(2024, 3, 3)),
        ("7 agst 2024", date(2024, 8, 7)),
        ("1 Mei 2025", date(2025, 5, 1)),
        ("1 agt 2025", date(2025, 8, 1)),
        ("1 ags 25", date(2025, 8, 1)),
        ("1 Okt 2025", date(2025, 10, 1)),
        ("20112012", date(2012, 11, 20)),
    ],
)
def test_typed_and_imported_are_the_same_day(text: str, day: date) -> None:
    assert read_typed(text, THIS_YEAR) == day
    reading = read_date(text)
    assert reading is not None
    assert reading.certain == day


@pytest.mark.parametrize(
    "text",
    [
        "", "kemarin", "31/2/2026", "13/13/2026", "11/23/2026", "23/11", "1 Foo 2026", "45509",
        "311126",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_typed(text, THIS_YEAR) is None


def test_a_short_year_never_lies_after_the_latest_year() -> None:
    assert read_typed("1/1/27", THIS_YEAR) == date(1927, 1, 1)
    assert read_typed("1/1/27", THIS_YEAR + 5) == date(2027, 1, 1)
    assert read_written("1/1/79").certain == date(2079, 1, 1)
    assert read_written("1/1/80").certain == date(1980, 1, 1)


def test_six_digits_are_a_date_only_where_a_person_types_them() -> None:
    assert read_written("231126") == NO_DATE


def test_closed_digits_keep_the_doubt_about_their_order() -> None:
    assert read_written("05082024") == DateReading(date(2024, 8, 5), date(2024, 5, 8))
    assert read_typed("05082024", THIS_YEAR) == date(2024, 8, 5)


@given(
    st.dates(date(2000, 1, 1), date(2026, 12, 31)),
    st.sampled_from(sorted(MONTHS)),
    st.sampled_from([" ", "-", "", ". "]),
)
def test_every_word_for_a_month_is_typed_and_imported(day: date, word: str, parted: str) -> None:
    expected = day.replace(month=MONTHS[word], day=min(day.day, 28))
    for year in (f"{day.year}", f"{day.year % 100:02}"):
        text = f"{expected.day}{parted}{word.title()}{parted}{year}"
        assert read_typed(text, THIS_YEAR) == expected
        assert read_date(text) == DateReading(expected, expected)


@pytest.mark.parametrize(
    "reading, certain, shows, options",
    [
        (DateReading(NOVEMBER_23, NOVEMBER_23), NOVEMBER_23, None, (NOVEMBER_23,)),
        (DateReading(NOVEMBER_23, None), NOVEMBER_23, Order.DAY_FIRST, (NOVEMBER_23,)),
        (DateReading(None, NOVEMBER_23), NOVEMBER_23, Order.MONTH_FIRST, (NOVEMBER_23,)),
        (
            DateReading(date(2026, 5, 3), date(2026, 3, 5)),
            None,
            None,
            (date(2026, 5, 3), date(2026, 3, 5)),
        ),
        (NO_DATE, None, None, ()),
    ],
)
def test_what_a_cell_shows_of_its_order(
    reading: DateReading, certain: date | None, shows: Order | None, options: tuple[date, ...]
) -> None:
    assert (reading.certain, reading.shows, reading.options) == (certain, shows, options)
    assert reading.by(Order.DAY_FIRST) == reading.day_first
    assert reading.by(Order.MONTH_FIRST) == reading.month_first
