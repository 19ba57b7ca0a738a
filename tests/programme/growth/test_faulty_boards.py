"""Which days and months a posyandu's board was off, and which children it touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.programme.growth.faulty_boards import FaultyBoard, faulty_boards
from desktop_app.programme.growth.measurements import MeasuredRow, measurements, rules
from tests.programme.registers import FIRST_DAY, Change, Plan, a_register


def found_in(
    change: Change, plan: Plan | None = None, *, scattered: bool = False
) -> tuple[FaultyBoard, ...]:
    apart = (lambda child: 2 * (child % 12)) if scattered else (lambda _child: 0)
    return faulty_boards(measurements(a_register(plan, change, days_apart=apart)))


def months(found: tuple[FaultyBoard, ...]) -> list[int]:
    return sorted((board.from_date - FIRST_DAY).days // 30 for board in found)


def test_a_sound_board() -> None:
    assert found_in(lambda _child, _month: 0.0) == ()
    assert faulty_boards(measurements([])) == ()


@pytest.mark.parametrize("offset", [-1.6, 1.6, 3.0])
def test_one_day_that_is_off(offset: float) -> None:
    (board,) = found_in(lambda _child, month: offset if month == 6 else 0.0)
    assert board.kind == "day"
    assert (board.posyandu, board.instruments) == (("Melati",), ("Papan 1",))
    assert board.from_date == board.to_date == FIRST_DAY + timedelta(180)
    assert board.offset_cm == pytest.approx(offset, abs=0.3)
    assert board.child_ids == tuple(range(1, 13))
    assert board.visit_ids == tuple(child * 1000 + 180 for child in range(1, 13))
    assert board.judged == 12


def test_one_of_two_boards_of_a_day() -> None:
    rows = [
        row._replace(instrument="Papan 2") if row.child_id % 2 else row
        for row in a_register(None, lambda child, month: 2.0 if child % 2 and month == 6 else 0.0)
    ]
    (board,) = faulty_boards(measurements([*rows, *_even_more(rows)]))
    assert (board.posyandu, board.instruments) == (("Melati",), ("Papan 2",))
    assert {child % 2 for child in board.child_ids} == {1}


def _even_more(rows: list[MeasuredRow]) -> list[MeasuredRow]:
    """As many again on each board, so that each has children enough."""
    return [
        row._replace(child_id=row.child_id + 100, visit_id=row.visit_id + 100_000) for row in rows
    ]


def test_a_board_that_travels() -> None:
    def plan(number: int, name: str) -> Plan:
        return Plan(children=3, posyandu=name, first_child=1 + 3 * number)

    def off(_child: int, month: int) -> float:
        return 2.0 if month == 6 else 0.0

    names = ("Anggrek", "Dahlia", "Kenanga")
    rows = [row for number, name in enumerate(names) for row in a_register(plan(number, name), off)]
    (board,) = faulty_boards(measurements(rows))
    assert (board.posyandu, board.instruments) == (names, ("Papan 1",))
    assert board.judged == 9
    unsaid = [row._replace(instrument="") for row in rows]
    assert faulty_boards(measurements(unsaid)) == ()


def test_small_offsets_and_single_children_are_no_fault_of_the_board() -> None:
    assert found_in(lambda _child, month: 0.6 if month == 6 else 0.0) == ()
    assert found_in(lambda child, month: 3.0 if month == 6 and child < 5 else 0.0) == ()
    opposed = found_in(lambda child, month: (3.0 if child % 3 else -3.0) if month == 6 else 0.0)
    assert opposed == ()


@pytest.mark.parametrize("children, found", [(5, 0), (6, 1)])
def test_it_takes_six_children(children: int, found: int) -> None:
    boards = found_in(lambda _child, month: 2.0 if month == 6 else 0.0, Plan(children=children))
    assert len(boards) == found


def test_a_fault_of_three_months_does_not_hide_itself() -> None:
    found = found_in(lambda _child, month: 2.0 if 5 <= month <= 7 else 0.0)
    assert months(found) == [5, 6, 7]
    assert [board.offset_cm for board in found] == pytest.approx([2.0] * 3, abs=0.4)


def test_a_fault_that_is_going_on() -> None:
    assert months(found_in(lambda _child, month: -1.8 if month >= 10 else 0.0)) == [10, 11]


def test_the_month_after_a_fault_is_not_blamed() -> None:
    found = found_in(lambda _child, month: 2.4 if 8 <= month <= 10 else 0.0)
    assert months(found) == [8, 9, 10]


def test_the_first_month() -> None:
    assert months(found_in(lambda _child, month: 2.0 if month == 0 else 0.0)) == [0]


def test_a_month_of_scattered_days() -> None:
    (board,) = found_in(lambda _child, month: 2.0 if month == 6 else 0.0, scattered=True)
    assert board.kind == "month"
    assert len(board.child_ids) >= 6
    assert board.from_date < board.to_date


def test_a_month_is_not_named_beside_its_day() -> None:
    register = a_register(
        Plan(),
        lambda _child, month: 2.0 if month == 6 else 0.0,
        days_apart=lambda child: 0 if child < 6 else child,
    )
    (board,) = faulty_boards(measurements(register))
    assert (board.kind, board.judged) == ("day", 6)


def test_of_two_visits_no_one_can_tell_which_was_off() -> None:
    off = a_register(Plan(months=2), lambda _child, month: 2.0 * month)
    sound = a_register(Plan(months=12, posyandu="Mawar", first_child=100))
    assert faulty_boards(measurements([*off, *sound])) == ()


def test_so_many_rounds_and_no_more() -> None:
    register = a_register(Plan(), lambda _child, month: 2.0 if month == 6 else 0.0)
    once = faulty_boards(measurements(register), replace(rules(), rounds=1))
    assert once == faulty_boards(measurements(register))


def test_another_posyandu_is_not_touched() -> None:
    off = a_register(Plan(), lambda _child, month: 2.0 if month == 6 else 0.0)
    sound = a_register(Plan(posyandu="Mawar", first_child=100))
    (board,) = faulty_boards(measurements([*off, *sound]))
    assert board.posyandu == ("Melati",)


def test_a_real_change_of_the_children_is_no_fault() -> None:
    grown = found_in(lambda _child, month: 0.25 * max(month - 5, 0))
    assert grown == ()
