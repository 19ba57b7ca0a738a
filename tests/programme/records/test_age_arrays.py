"""Ages computed for a whole register equal those of each child, at every end of a month."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.age import age_days, completed_months, corrected_age_days, is_corrected
from desktop_app.programme.records.age_arrays import (
    by_corrected_age,
    corrected_births,
    days_of_age,
    months_completed,
)
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.columns import NONE

DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [date(2024, 2, 29), date(2024, 1, 31), date(2023, 12, 31), date(2023, 8, 30)]
)


@given(st.lists(DAYS, max_size=8), DAYS, st.integers(0, 72))
def test_the_same_as_one_by_one(births: list[date], on: date, months: int) -> None:
    ordinals = np.array([birth.toordinal() for birth in births], np.int32)
    assert months_completed(ordinals, on.toordinal()).tolist() == [
        completed_months(birth, on) for birth in births
    ]
    assert days_of_age(ordinals, months).tolist() == [
        day_of_age(birth, months).toordinal() for birth in births
    ]


def test_each_child_on_a_day_of_her_own() -> None:
    born = date(2024, 1, 31)
    days = [born + timedelta(days=n) for n in range(400)]
    births = np.full(len(days), born.toordinal())
    asked = np.array([day.toordinal() for day in days])
    assert months_completed(births, asked).tolist() == [completed_months(born, day) for day in days]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 800) | st.sampled_from([730, 731]),
            st.sampled_from([None, 24, 36, 37, 40]),
        )
    )
)
def test_corrected_age_counts_as_for_each_child(children: list[tuple[int, int | None]]) -> None:
    born = np.full(len(children), date(2025, 1, 1).toordinal(), np.int32)
    ages = np.array([age for age, _ in children], np.int64)
    weeks = np.array([NONE if week is None else week for _, week in children], np.int64)
    assert by_corrected_age(born, weeks, born + ages).tolist() == [
        is_corrected(age, week) for age, week in children
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from([0, 30, 84, 85, 183, 729, 730, 731, 732, 1500]),
            st.none() | st.integers(24, 42),
        ),
        max_size=8,
    ),
    DAYS,
)
def test_ages_of_children_born_early_are_corrected(
    children: list[tuple[int, int | None]], on: date
) -> None:
    births = [on - timedelta(days=days) for days, _ in children]
    weeks = np.array([NONE if one is None else one for _, one in children], np.int64)
    found = corrected_births(
        np.array([birth.toordinal() for birth in births], np.int32), weeks, on.toordinal()
    )
    for birth, (_, one), counted_from in zip(births, children, found.tolist(), strict=True):
        corrected = corrected_age_days(age_days(birth, on), one)
        days = on.toordinal() - counted_from
        assert days == corrected if corrected is not None else days < 0
