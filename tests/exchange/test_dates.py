"""Dates: every way of writing one, and which order a column is read in."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.dates import AgeText, order_hint, read_age, read_date, settle
from desktop_app.exchange.values import CellDoubt
from desktop_app.exchange.workbook_layouts import age_text
from desktop_app.programme.records.written_dates import NO_DATE, DateReading, Order

DAY = date(2024, 8, 5)
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "2024-08-05", "2024-08-05 ", "2024/8/5", "2024-08-05 00:00:00", "2024-08-05T00:00:00",
        "5 Agustus 2024", "05-Agu-24", "5 Aug 2024", "August 5, 2024", "05 AGUSTUS 2024",
        "Senin, 5 Agustus 2024", "Banjar, 5 Agustus 2024", "20240805", "45509", 45509.0, 45509.5,
        DAY, datetime(2024, 8, 5, 9, 30),  # noqa: DTZ001 -- a spreadsheet's time has no zone
    ],
)  # fmt: skip
def test_a_date_that_leaves_no_doubt(cell: str | float | date) -> None:
    reading = read_date(cell)
    assert reading is not None
    assert reading.certain == DAY


@pytest.mark.parametrize("cell", ["31/02/2024", "kemarin", "2024-13-01", "99999999", "5", 7.0])
def test_a_date_that_cannot_be_read(cell: str | float) -> None:
    assert read_date(cell) == NO_DATE


@pytest.mark.parametrize("cell", ["", "-", " ", None])
def test_no_date(cell: str | None) -> None:
    assert read_date(cell) is None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2079, 12, 31)))
def test_every_way_of_writing_gives_the_day(day: date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{day.day:02}-{month[:3]}-{day.year % 100:02}",
        f"{day:%Y%m%d}",
    ):
        reading = read_date(text)
        assert reading is not None
        assert reading.certain == day
    assert read_date(f"{day:%d/%m/%Y}") == DateReading(day, swapped(day))
    assert read_date(f"{day:%d-%m-%y}") == DateReading(day, swapped(day))


def swapped(day: date) -> date | None:
    return date(day.year, day.day, day.month) if day.day <= 12 else None


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read_date(text)
    read_age(text)


children = st.dates(min_value=date(2018, 1, 1), max_value=date(2024, 12, 31))
ages = st.integers(min_value=0, max_value=1800)


@given(st.lists(st.tuples(children, ages), min_size=1, max_size=12), st.sampled_from(Order))
def test_an_age_beside_the_date_settles_any_order(
    rows: list[tuple[date, int]], order: Order
) -> None:
    style = "%d/%m/%Y" if order is Order.DAY_FIRST else "%m/%d/%Y"
    days = [(born, date.fromordinal(born.toordinal() + age)) for born, age in rows]
    born_column, visit_column = settle(
        [read_date(f"{born:{style}}") for born, _ in days],
        [read_date(f"{day:{style}}") for _, day in days],
        [read_age(age_text(born, day)) for born, day in days],
        [None] * len(days),
    )
    for found_born, found_day, (born, day) in zip(born_column, visit_column, days, strict=True):
        assert isinstance(found_born, date)
        assert isinstance(found_day, date)
        age = read_age(age_text(born, day))
        assert age is not None
        # Rarely both orders give the same age; then the file itself leaves it open.
        assert age.fits(found_born, found_day)


def columns(births: list[str], visits: list[str]) -> tuple[list[object], list[object]]:
    none = [None] * len(births)
    born, seen = settle([*map(read_date, births)], [*map(read_date, visits)], none, none)
    return list(born), list(seen)


def test_a_number_above_twelve_decides_its_column() -> None:
    born, seen = columns(["5/14/2022", "3/2/2023"], ["07/08/2024", "13/08/2024"])
    assert born == [date(2022, 5, 14), date(2023, 3, 2)]
    assert seen == [date(2024, 8, 7), date(2024, 8, 13)]


def test_an_open_column_follows_the_decided_one() -> None:
    _, seen = columns(["5/14/2022", "3/2/2023"], ["8/7/2024", "8/7/2024"])
    assert seen == [date(2024, 8, 7)] * 2


def test_measurements_of_one_month_tell_the_order() -> None:
    _, seen = columns(["01/02/2022"] * 3, ["08/06/2024", "08/07/2024", "08/09/2024"])
    assert seen == [date(2024, 8, 6), date(2024, 8, 7), date(2024, 8, 9)]


def test_without_any_sign_the_day_comes_first() -> None:
    born, seen = columns(["02/03/2022"], ["07/08/2024"])
    assert (born, seen) == ([date(2022, 3, 2)], [date(2024, 8, 7)])


def test_a_column_of_both_orders_is_not_guessed() -> None:
    _, seen = columns(["2022-01-01"] * 3, ["13/08/2024", "8/14/2024", "07/08/2024"])
    assert seen[:2] == [date(2024, 8, 13), date(2024, 8, 14)]
    assert seen[2] == CellDoubt(
        "date_ambiguous", {"first": date(2024, 8, 7), "second": date(2024, 7, 8)}
    )


def test_the_nik_tells_the_birth_date() -> None:
    (born,), _ = settle(
        [read_date("03/02/2022")], [read_date("2024-08-07")], [None], ["3279010203220001"]
    )
    assert born == date(2022, 3, 2)


@pytest.mark.parametrize(
    "heading, order",
    [
        ("Tgl Lahir (dd/mm/yyyy)", Order.DAY_FIRST),
        ("Tanggal Ukur (HH-BB-TTTT)", Order.DAY_FIRST),
        ("Date (MM/DD/YYYY)", Order.MONTH_FIRST),
        ("Tgl Lahir", None),
    ],
)
def test_a_heading_may_name_the_order(heading: str, order: Order | None) -> None:
    assert order_hint(heading) == order


@pytest.mark.parametrize(
    "text, age",
    [
        ("2 Tahun - 3 Bulan - 4 Hari", AgeText(27, 4)),
        ("2 th 3 bln", AgeText(27, None)),
        ("27 bulan", AgeText(27, None)),
        ("12 hari", AgeText(0, 12)),
        ("27", AgeText(27, None)),
        ("balita", None),
    ],
)
def test_ages_as_written(text: str, age: AgeText | None) -> None:
    assert read_age(text) == age
