"""Columns of visits and each child's own channel."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from desktop_app.growth.zscores import LYING, STANDING
from desktop_app.programme.growth.measurements import channel, grouped, measurements, rules
from tests.programme.registers import FIRST_DAY, Plan, a_register, a_row


def test_rows_become_columns_by_child_and_date() -> None:
    rows = a_register(Plan(children=3, months=3))
    columns = measurements(rows[::-1])
    assert len(columns) == 9
    assert columns.child_id.tolist() == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert (np.diff(columns.day[:3]) == 30).all()
    assert columns.posyandu.names == ("Melati",)
    assert columns.zlen.tolist() == [row.zlen for row in rows]


def test_no_rows() -> None:
    assert len(measurements([])) == 0


def test_what_is_missing_or_implausible_is_nan() -> None:
    rows = [
        a_row(1, FIRST_DAY, 200, None, 65.0),
        a_row(2, FIRST_DAY, 200, 7.0, None),
        a_row(3, FIRST_DAY, 200, 7.0, 40.0),
    ]
    columns = measurements(rows)
    assert np.isnan(columns.plausible_z("len")).tolist() == [False, True, True]
    assert np.isnan(columns.plausible_z("wei")).tolist() == [True, False, False]
    assert np.isnan(columns.zlen).tolist() == [False, True, False]


@pytest.mark.parametrize(
    "age, measure, cm",
    [
        (200, LYING, 80.0),
        (200, STANDING, 80.0),  # not believed below nine months
        (300, STANDING, 80.7),
        (730, 0, 80.0),
        (731, 0, 80.7),
        (731, LYING, 80.0),
        (900, STANDING, 80.7),
    ],
)
def test_all_heights_as_lengths(age: int, measure: int, cm: float) -> None:
    columns = measurements([a_row(1, FIRST_DAY, age, 10.0, 80.0, measure=measure)])
    assert columns.length_cm.tolist() == pytest.approx([cm])


def test_the_channel_is_made_of_the_nearest_other_visits() -> None:
    child = np.array([1] * 5 + [2])
    day = np.array([0, 30, 60, 90, 400, 60])
    z = np.array([-1.0, -2.0, np.nan, -4.0, -5.0, 9.0])
    left_out = np.array([False, True, False, False, False, False])
    own = channel(child, day, z, rules(), left_out=left_out)
    nan = np.nan
    assert own.before == pytest.approx([nan, -1, -1, -1, nan, nan], nan_ok=True)
    assert own.after == pytest.approx([-4, -4, -4, nan, nan, nan], nan_ok=True)
    assert own.level == pytest.approx([-4, -2.5, -2.5, -1, nan, nan], nan_ok=True)


def test_the_channel_is_a_median_of_six() -> None:
    n = 9
    z = np.array([5.0, 5.0, -1.0, -1.2, -1.1, -9.0, -1.3, -1.4, 0.0])
    own = channel(np.ones(n, int), np.arange(n) * 10, z, rules(), left_out=np.zeros(n, bool))
    assert own.before[8] == pytest.approx(-1.25)
    assert own.before[7] == pytest.approx(-1.15)
    assert own.before[2] == pytest.approx(5.0)


def test_groups() -> None:
    groups = {key: rows.tolist() for key, rows in grouped(np.array([3, 1, 3, 0]))}
    assert groups == {0: [3], 1: [1], 3: [0, 2]}
    assert list(grouped(np.empty(0, np.int64))) == []


def test_dates_are_kept_as_ordinals() -> None:
    columns = measurements([a_row(1, FIRST_DAY + timedelta(3), 200, 7.0, 65.0)])
    assert columns.day.tolist() == [(FIRST_DAY + timedelta(3)).toordinal()]
