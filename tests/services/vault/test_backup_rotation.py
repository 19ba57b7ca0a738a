"""Which backups stay: by a table of cases, and laws that hold for any dates."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.vault.backup_rotation import USUAL_SCHEDULE, RotationSchedule
from desktop_app.services.vault.backup_rotation import kept as kept_in_order

LAST = datetime(2026, 11, 24, 15, 0)  # noqa: DTZ001 -- local days are what is counted; a Tuesday


def kept(
    moments: Iterable[datetime], schedule: RotationSchedule = USUAL_SCHEDULE
) -> frozenset[datetime]:
    """What stays of backups whose clock was right."""
    return kept_in_order(sorted(moments, reverse=True), schedule)


def test_some_days_of_a_wrong_clock_cost_no_month() -> None:
    ahead = [datetime(2038, 1, day, 15, 0) for day in range(8, 0, -1)]  # noqa: DTZ001 -- as above
    months = [datetime(2026, month, 20, 15, 0) for month in range(10, 0, -1)]  # noqa: DTZ001 -- as above
    days = days_back(*range(1, 7))
    right = {*days, *months}
    assert right <= kept_in_order([*ahead, *days, *months])
    assert {LAST, *right} <= kept_in_order([LAST, *ahead, *days, *months])


def test_backups_of_a_wrong_clock_go_after_forty_newer_ones() -> None:
    ahead = [datetime(2038, 1, day, 15, 0) for day in range(8, 0, -1)]  # noqa: DTZ001 -- as above
    assert set(ahead[:7]) <= kept_in_order([*days_back(*range(39)), *ahead])
    left = kept_in_order([*days_back(*range(40)), *ahead]) & set(ahead)
    assert left <= {ahead[0], ahead[-1]} | set(ahead[:2])


def days_back(*numbers: int) -> list[datetime]:
    return [LAST - timedelta(days=number) for number in numbers]


@pytest.mark.parametrize(
    "made, stays",
    [
        ([], []),
        ([0], [0]),
        # Every day of a month: 7 days; Sundays of 4 weeks (1 is in the days); each month's last.
        (range(32), [0, 1, 2, 3, 4, 5, 6, 9, 16, 24]),
        # Monday to Friday: the days count, not the calendar's.
        ([0, 1, 4, 5, 6, 7, 8, 11, 12], [0, 1, 4, 5, 6, 7, 8, 11]),
        # Half a year without a backup makes none superfluous.
        ([200, 201, 202], [200, 201, 202]),
        # Once a month for two years: the last twelve.
        (range(0, 720, 30), [30 * n for n in range(12)]),
    ],
)
def test_the_newest_of_seven_days_four_weeks_and_twelve_months_stays(
    made: list[int], stays: list[int]
) -> None:
    assert kept(days_back(*made)) == frozenset(days_back(*stays))


def test_of_one_day_the_last_stays() -> None:
    same_day = [LAST - timedelta(hours=hours) for hours in range(5)]
    assert kept(same_day) == {LAST}


MOMENTS = st.lists(
    st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)),  # noqa: DTZ001 -- as above
    max_size=60,
)


@given(MOMENTS)
def test_what_stays_was_there_is_bounded_and_has_the_newest(moments: list[datetime]) -> None:
    stays = kept(moments)
    assert stays <= set(moments)
    times = 1 + sum(
        later - earlier > timedelta(days=366) for earlier, later in pairwise(sorted(moments))
    )
    assert len(stays) <= (7 + 4 + 12) * (times if times == 1 else times + 1)
    assert not moments or max(moments) in stays


@given(MOMENTS)
def test_rotating_twice_is_rotating_once(moments: list[datetime]) -> None:
    assert kept(kept(moments)) == kept(moments)


@given(MOMENTS, st.datetimes(min_value=datetime(2030, 1, 2), max_value=datetime(2031, 1, 1)))  # noqa: DTZ001 -- as above
def test_what_went_never_would_have_been_kept_later(
    moments: list[datetime], later: datetime
) -> None:
    gone = set(moments) - kept(moments)
    assert not gone & kept([*moments, later])


@given(MOMENTS)
def test_without_any_period_only_the_newest_stays(moments: list[datetime]) -> None:
    assert kept(moments, RotationSchedule(daily=0, weekly=0, monthly=0)) == frozenset(
        sorted(moments)[-1:]
    )
