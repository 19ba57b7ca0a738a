"""How long a stock lasts, what expires in it, and the warnings of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.programme.feeding.stock import Balance, Batch
from desktop_app.programme.feeding.stock_outlook import (
    expiring,
    lasting,
    stock_rules,
    stock_warnings,
)

TODAY = date(2026, 11, 24)


def left(*batches: tuple[int, date | None]) -> list[Balance]:
    return [
        Balance(batch=Batch(item="PDK", batch=str(at), expiry=expiry), quantity=quantity)
        for at, (quantity, expiry) in enumerate(batches)
    ]


@pytest.mark.parametrize(
    "batches, children, per_child, days, spoils",
    [
        ([(100, None)], 10, 1.0, 10, 0),
        ([(109, None)], 10, 1.0, 10, 0),
        ([(3, None)], 10, 0.1, 3, 0),
        ([(0, None)], 10, 1.0, 0, 0),
        # 5 days, today included, of which 50 are eaten
        ([(100, TODAY + timedelta(4))], 10, 1.0, 5, 50),
        ([(100, TODAY + timedelta(4)), (30, None)], 10, 1.0, 8, 50),
        ([(40, TODAY - timedelta(1)), (30, None)], 10, 1.0, 3, 0),
        ([(20, TODAY), (20, TODAY)], 10, 1.0, 1, 30),
    ],
)
def test_how_many_days_it_lasts(
    batches: list[tuple[int, date | None]],
    children: int,
    per_child: float,
    days: int,
    spoils: int,
) -> None:
    got = lasting(left(*batches), "PDK", children, per_child, TODAY)
    assert (got.days, got.spoils, got.runs_out_on) == (days, spoils, TODAY + timedelta(days))


def test_without_children_it_lasts_for_no_known_time() -> None:
    got = lasting(left((10, None)), "PDK", 0, 1.0, TODAY)
    assert (got.quantity, got.days, got.runs_out_on) == (10, None, None)
    forever = lasting(left((10**9, None)), "PDK", 1, 0.001, TODAY)
    assert forever.days == 3650
    assert lasting(left((10, None)), "RUTF", 1, 1.0, TODAY).days == 0


def test_the_store_warns_of_what_expires_and_runs_out() -> None:
    batches = left((5, TODAY - timedelta(1)), (6, TODAY + timedelta(60)), (9, None))
    more = left((7, TODAY + timedelta(61)))
    assert [one.quantity for one in expiring([*batches, *more], TODAY, 60)] == [5, 6]
    rules = stock_rules()
    short = lasting(batches, "PDK", 1, 1.0, TODAY)
    found = stock_warnings(batches, [short, replace(short, days=None)], TODAY, rules)
    assert [(one.code, one.figures.get("quantity")) for one in found] == [
        ("stock_expired", 5),
        ("stock_expires", 6),
    ]
    fast = lasting(batches, "PDK", 1, 2.0, TODAY)
    assert [one.code for one in stock_warnings([], [fast], TODAY, rules)] == ["stock_runs_out"]
    patient = stock_rules({"stock.warning.runs_out_within_days": 1})
    assert stock_warnings([], [fast], TODAY, patient) == ()
