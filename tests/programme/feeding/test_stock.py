"""Stock by batch and expiry: never below zero, first expired first out, balances that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid, Severity
from desktop_app.programme.feeding.stock import (
    Balance,
    Batch,
    MonthBalance,
    StockDifference,
    balances,
    differences,
    explained,
    issue,
    month_balance,
    move_problems,
    negative_problems,
    removal_problems,
    signed,
)
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.feeding import StockKind, StockMove

TODAY = date(2026, 11, 24)
IN = StockMove(
    move_id=1,
    item="PDK",
    batch="A",
    expiry=date(2027, 3, 31),
    on=date(2026, 10, 1),
    kind=StockKind.RECEIVED,
    quantity=100,
)
SOONER = replace(IN, move_id=2, batch="B", expiry=date(2026, 12, 31), quantity=30)
OUT = replace(IN, move_id=3, on=date(2026, 11, 2), kind=StockKind.ISSUED, quantity=40)
NO_EXPIRY = replace(IN, move_id=4, batch="", expiry=None, quantity=7)


def codes(move: StockMove, *moves: StockMove) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in move_problems(move, moves, TODAY)]


def test_what_is_left_by_batch_first_expired_first() -> None:
    left = balances([IN, SOONER, OUT, NO_EXPIRY], TODAY)
    assert [(one.batch.batch, one.quantity) for one in left] == [("B", 30), ("A", 60), ("", 7)]
    assert balances([IN, OUT], date(2026, 11, 1)) == (Balance(batch=Batch.of(IN), quantity=100),)
    assert balances([IN, replace(OUT, quantity=100)], TODAY) == ()


@pytest.mark.parametrize(
    "changes, problem",
    [
        ({"quantity": 0}, ("quantity", "stock_quantity")),
        ({"on": TODAY + timedelta(1)}, ("on", "date_in_future")),
        ({"kind": StockKind.DAMAGED}, ("reason", "stock_reason_missing")),
        ({"kind": StockKind.LOST, "reason": " "}, ("reason", "stock_reason_missing")),
        ({"quantity": 101}, ("quantity", "stock_negative")),
        ({"on": date(2026, 9, 30)}, ("quantity", "stock_negative")),
    ],
)
def test_what_a_move_may_not_be(changes: dict[str, object], problem: tuple[str, str]) -> None:
    assert codes(replace(OUT, **changes), IN) == [problem]  # type: ignore[arg-type]  # fields of several types


def test_usual_moves_have_no_problem() -> None:
    assert codes(IN) == []
    assert codes(OUT, IN) == []
    assert codes(replace(OUT, kind=StockKind.LOST, reason="kena banjir"), IN) == []
    assert codes(NO_EXPIRY) == []


def test_expired_food_is_not_issued_and_is_received_only_on_a_yes() -> None:
    old = replace(IN, expiry=date(2026, 9, 30))
    (problem,) = move_problems(old, [], TODAY)
    assert (problem.code, problem.severity) == ("stock_received_expired", Severity.CONFIRM)
    out = replace(OUT, expiry=old.expiry)
    assert codes(out, old) == [("expiry", "stock_issue_expired")]
    thrown = replace(out, kind=StockKind.EXPIRED)
    assert codes(thrown, old) == []
    last_day = replace(OUT, expiry=OUT.on)
    assert codes(last_day, replace(IN, expiry=OUT.on)) == []


def test_a_late_entry_may_not_empty_a_later_day() -> None:
    used_up = replace(OUT, quantity=100)
    late = replace(OUT, move_id=0, on=date(2026, 10, 15), quantity=1)
    (problem,) = move_problems(late, [IN, used_up], TODAY)
    assert (problem.code, dict(problem.figures)) == (
        "stock_negative",
        {"day": used_up.on, "short": 1},
    )


def test_a_correction_is_judged_without_what_it_replaces() -> None:
    assert codes(replace(OUT, quantity=100), IN, OUT) == []
    assert codes(replace(IN, quantity=39), IN, OUT) == [("quantity", "stock_negative")]
    assert codes(replace(IN, batch="C"), IN, OUT) == [("quantity", "stock_negative")]


def test_a_receipt_that_was_used_cannot_be_taken_out() -> None:
    assert [p.code for p in removal_problems(IN, [IN, OUT])] == ["stock_negative"]
    assert removal_problems(OUT, [IN, OUT]) == ()


def test_what_comes_in_counts_before_what_goes_out_on_the_same_day() -> None:
    same_day = replace(OUT, on=IN.on, quantity=100)
    assert negative_problems([same_day, IN]) == ()


def test_first_expired_goes_first_and_expired_stays() -> None:
    expired = replace(IN, move_id=9, batch="X", expiry=TODAY - timedelta(1))
    parts = issue([IN, SOONER, NO_EXPIRY, expired], "PDK", 35, TODAY, course_id=5)
    assert [(one.batch, one.quantity, one.kind, one.course_id) for one in parts] == [
        ("B", 30, StockKind.ISSUED, 5),
        ("A", 5, StockKind.ISSUED, 5),
    ]
    today = replace(IN, expiry=TODAY)
    assert issue([today], "PDK", 1, TODAY)[0].expiry == TODAY


@pytest.mark.parametrize("quantity, code", [(138, "stock_short"), (0, "stock_quantity")])
def test_too_much_is_not_issued(quantity: int, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        issue([IN, SOONER, NO_EXPIRY, replace(IN, item="RUTF")], "PDK", quantity, TODAY)
    (problem,) = refused.value.problems
    assert problem.code == code
    if code == "stock_short":
        assert dict(problem.figures) == {"have": 137, "wanted": 138}


def test_what_later_days_need_is_not_issued_before() -> None:
    with pytest.raises(Invalid):
        issue([IN, OUT], "PDK", 61, date(2026, 10, 15))
    assert issue([IN, OUT], "PDK", 60, date(2026, 10, 15))[0].quantity == 60


MOVES = st.lists(
    st.builds(
        StockMove,
        item=st.sampled_from(["PDK", "RUTF"]),
        batch=st.sampled_from(["A", "B"]),
        expiry=st.none() | st.integers(0, 40).map(lambda n: date(2026, 1, 1) + timedelta(n)),
        on=st.integers(0, 40).map(lambda n: date(2026, 1, 1) + timedelta(n)),
        kind=st.sampled_from(StockKind),
        quantity=st.integers(1, 20),
        reason=st.just("terhitung"),
    ),
    max_size=25,
)


@given(MOVES, st.integers(0, 60))
def test_accepted_moves_never_bring_a_batch_below_zero(moves: list[StockMove], offset: int) -> None:
    store: list[StockMove] = []
    for number, move in enumerate(moves, start=1):
        numbered = replace(move, move_id=number)
        problems = move_problems(numbered, store, TODAY)
        if not any(problem.severity is Severity.REFUSE for problem in problems):
            store.append(numbered)
    on = date(2026, 1, 1) + timedelta(offset)
    assert all(one.quantity > 0 for one in balances(store, on))
    assert negative_problems(store) == ()
    for item in ("PDK", "RUTF"):
        try:
            parts = issue(store, item, 5, on)
        except Invalid:
            continue
        assert sum(part.quantity for part in parts) == 5
        assert negative_problems([*store, *parts]) == ()
        assert all(part.expiry is None or part.expiry >= on for part in parts)


@given(MOVES)
def test_a_months_balance_adds_up_and_goes_on_from_the_month_before(
    moves: list[StockMove],
) -> None:
    january, february = Month(year=2026, month=1), Month(year=2026, month=2)
    rows = {row.item: row for row in month_balance(moves, january)}
    later = {row.item: row for row in month_balance(moves, february)}
    for row in (*rows.values(), *later.values()):
        total = row.opening + row.received + row.returned - row.issued - row.lost + row.counted
        assert total == row.closing
    for item, row in rows.items():
        assert later[item].opening == row.closing
        assert row.closing == sum(
            signed(move) for move in moves if move.item == item and move.on <= january.last
        )


def test_a_months_balance_by_its_columns() -> None:
    november = date(2026, 11, 5)
    moves = [
        IN,
        OUT,
        replace(SOONER, on=november),
        replace(OUT, on=november, kind=StockKind.RETURNED, quantity=3),
        replace(OUT, on=november, kind=StockKind.EXPIRED, quantity=2),
        replace(OUT, on=november, kind=StockKind.DAMAGED, quantity=1),
        replace(OUT, on=november, kind=StockKind.COUNTED_MORE, quantity=4),
        replace(OUT, on=november, kind=StockKind.COUNTED_LESS, quantity=6),
        replace(IN, on=date(2026, 12, 1)),
    ]
    assert month_balance(moves, Month(year=2026, month=11)) == (
        MonthBalance(
            item="PDK",
            opening=100,
            received=30,
            returned=3,
            issued=40,
            lost=3,
            counted=-2,
            closing=88,
        ),
    )


def test_differences_of_a_count_are_explained() -> None:
    a, b = Batch.of(IN), Batch.of(SOONER)
    booked = balances([IN, SOONER, OUT], TODAY)
    found = differences(booked, {a: 58, b: 30, Batch.of(NO_EXPIRY): 2})
    assert found == (
        StockDifference(batch=a, booked=60, counted=58),
        StockDifference(batch=Batch.of(NO_EXPIRY), booked=0, counted=2),
    )
    moves = [explained(one, TODAY, "dimakan tikus") for one in found]
    assert [(one.kind, one.quantity) for one in moves] == [
        (StockKind.COUNTED_LESS, 2),
        (StockKind.COUNTED_MORE, 2),
    ]
    counted = {one.batch: one.quantity for one in balances([IN, SOONER, OUT, *moves], TODAY)}
    assert (counted[a], counted[Batch.of(NO_EXPIRY)]) == (58, 2)
    with pytest.raises(Invalid):
        explained(found[0], TODAY, " ")
