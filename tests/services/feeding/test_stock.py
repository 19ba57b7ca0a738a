"""The store of food through the services: first expired first, never below zero, every difference
explained."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.feeding.stock import Batch, signed
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.feeding import StockKind, StockMove
from desktop_app.services.feeding.stock import StockItem
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.feeding.test_enrolment import codes, enrolled
from tests.services.growing import a_wasted_girl

SOON = TODAY + timedelta(days=20)
LATER = TODAY + timedelta(days=200)


def received(
    quantity: int, batch: str = "A", expiry: date | None = LATER, **fields: object
) -> StockMove:
    usual: dict[str, object] = {
        "item": "local_menu",
        "batch": batch,
        "expiry": expiry,
        "on": TODAY - timedelta(days=10),
        "kind": StockKind.RECEIVED,
        "quantity": quantity,
    }
    return StockMove(**{**usual, **fields})  # type: ignore[arg-type]  # fields of many types


def only_item(app: App) -> StockItem:
    (found,) = app.stock.page(by=READER).items
    return found


def test_what_expires_first_goes_out_first_and_for_a_course(app: App) -> None:
    app.stock.record(received(10, "B", LATER), by=MIDWIFE)
    app.stock.record(received(4, "A", SOON), by=MIDWIFE)
    course = enrolled(app, a_wasted_girl(app, TODAY))
    saved = app.stock.issue("local_menu", 6, course_id=course.course_id, by=MIDWIFE)
    assert [(move.batch, move.quantity) for move in saved.record] == [("A", 4), ("B", 2)]
    assert {move.course_id for move in saved.record} == {course.course_id}
    assert saved.changes.stock
    assert saved.changes.touches(course.child_id)
    item = only_item(app)
    assert [(one.batch.batch, one.quantity) for one in item.balances] == [("B", 8)]
    assert (item.lasting.per_day, item.lasting.days) == (1.0, 8)
    with pytest.raises(Invalid) as refused:
        app.stock.issue("local_menu", 9, by=MIDWIFE)
    assert codes(refused) == {"stock_short"}
    with pytest.raises(NotFound):
        app.stock.issue("local_menu", 1, course_id=99, by=MIDWIFE)


def test_an_item_of_another_name_is_eaten_by_all_in_feeding(app: App) -> None:
    app.stock.record(received(30, item="Biskuit"), by=MIDWIFE)
    assert only_item(app).lasting.days is None
    assert app.stock.item_names()[-1] == "Biskuit"
    enrolled(app, a_wasted_girl(app, TODAY))
    enrolled(app, a_wasted_girl(app, TODAY, name="Citra Ayu"))
    assert only_item(app).lasting.days == 15


def test_warnings_of_expiry_and_of_running_out(app: App) -> None:
    app.stock.record(received(5, expiry=SOON), by=MIDWIFE)
    enrolled(app, a_wasted_girl(app, TODAY))
    warnings = app.stock.page(by=READER).warnings
    assert {warning.code for warning in warnings} == {"stock_expires", "stock_runs_out"}


def test_a_count_is_booked_only_with_the_reasons_of_its_differences(app: App) -> None:
    app.stock.record(received(10), by=MIDWIFE)
    app.stock.record(received(5, "B"), by=MIDWIFE)
    first, second = (one.batch for one in only_item(app).balances)
    counted = {first: 8, second: 5}
    (difference,) = app.stock.differences(counted, by=READER)
    assert difference.amount == -2
    with pytest.raises(Invalid) as refused:
        app.stock.count(counted, {}, by=MIDWIFE)
    assert codes(refused) == {"stock_reason_missing"}
    saved = app.stock.count(counted, {first: "Dimakan tikus"}, by=MIDWIFE)
    (move,) = saved.record
    assert (move.kind, move.quantity, move.reason) == (StockKind.COUNTED_LESS, 2, "Dimakan tikus")
    assert app.stock.differences(counted, by=READER) == ()
    assert not app.stock.count(counted, {}, by=MIDWIFE).changes.stock
    with pytest.raises(Invalid) as refused:
        app.stock.count({first: -1}, {first: "?"}, by=MIDWIFE)
    assert codes(refused) == {"stock_count"}


def test_no_correction_or_removal_leaves_a_batch_below_zero(app: App) -> None:
    move = app.stock.record(received(10), by=MIDWIFE).record
    app.stock.issue("local_menu", 6, by=MIDWIFE)
    for changed in (replace(move, quantity=5), replace(move, batch="C")):
        with pytest.raises(Invalid) as refused:
            app.stock.correct(changed, by=MIDWIFE)
        assert codes(refused) == {"stock_negative"}
    with pytest.raises(Invalid) as refused:
        app.stock.remove(move.move_id, by=app.person)
    assert codes(refused) == {"stock_negative"}
    app.stock.correct(replace(move, quantity=6), by=MIDWIFE)
    assert app.stock.page(by=READER).items == ()
    (out, _) = app.stock.moves(by=READER)
    app.stock.remove(out.move_id, by=app.person)
    app.stock.correct(replace(move, quantity=5), by=MIDWIFE)
    with pytest.raises(Invalid) as refused:
        app.stock.bring_back(out.move_id, by=app.person)
    assert codes(refused) == {"stock_negative"}
    app.stock.correct(replace(move, quantity=7), by=MIDWIFE)
    app.stock.bring_back(out.move_id, by=app.person)
    assert only_item(app).balances[0].quantity == 1


def test_the_month_adds_up(app: App) -> None:
    app.stock.record(received(10, on=date(2026, 10, 20)), by=MIDWIFE)
    app.stock.record(received(4, on=date(2026, 11, 2)), by=MIDWIFE)
    app.stock.issue("local_menu", 3, by=MIDWIFE)
    app.stock.record(received(1, kind=StockKind.DAMAGED, on=TODAY, reason="basah"), by=MIDWIFE)
    (row,) = app.stock.month(Month(year=2026, month=11), by=READER)
    assert (row.opening, row.received, row.issued, row.lost, row.closing) == (10, 4, 3, 1, 10)
    assert len(app.stock.moves(month=Month(year=2026, month=10), by=READER)) == 1
    assert app.stock.moves(item="rutf", by=READER) == ()


def test_what_cannot_be_is_refused_and_what_is_odd_is_asked(app: App) -> None:
    problems = app.stock.check(received(0, item=" ", on=TODAY + timedelta(days=1)))
    assert {problem.code for problem in problems} == {
        "required", "stock_quantity", "date_in_future",
    }  # fmt: skip
    old = received(3, expiry=TODAY - timedelta(days=30))
    with pytest.raises(Invalid) as refused:
        app.stock.record(old, by=MIDWIFE)
    assert refused.value.only_confirm
    app.stock.record(old, confirmed={"stock_received_expired"}, by=MIDWIFE)
    with pytest.raises(Invalid) as refused:
        app.stock.issue("local_menu", 1, by=MIDWIFE)
    assert codes(refused) == {"stock_short"}
    with pytest.raises(NotAllowed):
        app.stock.issue("local_menu", 1, by=READER)
    with pytest.raises(NotFound):
        app.stock.remove(99, by=app.person)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["receive", "issue", "remove", "bring_back"]),
            st.integers(1, 9),
            st.integers(0, 9),
        ),
        max_size=10,
    )
)
def test_the_store_is_never_below_zero(app: App, steps: list[tuple[str, int, int]]) -> None:
    known: list[int] = []
    for what, quantity, back in steps:
        day = TODAY - timedelta(days=back)
        try:
            if what == "receive":
                known.append(
                    app.stock.record(received(quantity, on=day), by=app.person).record.move_id
                )
            elif what == "issue":
                saved = app.stock.issue("local_menu", quantity, on=day, by=app.person)
                known += [move.move_id for move in saved.record]
            elif known:
                getattr(app.stock, what)(known[quantity % len(known)], by=app.person)
        except (Invalid, NotFound):
            continue
        moves = app.stock.moves(by=READER)
        for end in (TODAY - timedelta(days=n) for n in range(12)):
            left: dict[Batch, int] = {}
            for move in moves:
                if move.on <= end:
                    left[Batch.of(move)] = left.get(Batch.of(move), 0) + signed(move)
            assert all(amount >= 0 for amount in left.values())
