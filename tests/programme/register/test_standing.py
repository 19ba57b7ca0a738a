"""Where a child stood when, by tables of cases; what is refused and asked of a move or a death."""

from datetime import date
from itertools import pairwise

import pytest

from desktop_app.programme.records.children import Place
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.register.standing import (
    lived_in,
    moved_to,
    place_of,
    standing_on,
    standing_problems,
    standing_spans,
)
from tests.builders import a_child

BORN = date(2024, 2, 29)
TODAY = date(2026, 11, 24)
OLD, NEW, NEWEST = (
    Place(kecamatan="Banjar", desa=desa, posyandu="Mawar 1")
    for desa in ("Balokang", "Cibeureum", "Jajawar")
)


def a_change(kind: StandingKind = StandingKind.MOVED_AWAY, **fields: object) -> StandingChange:
    usual: dict[str, object] = {"child_id": 1, "kind": kind, "on": date(2026, 3, 1)}
    return StandingChange(**{**usual, **fields})  # type: ignore[arg-type]  # fields of several types


def test_a_child_leaves_by_age_on_the_day_of_sixty_months() -> None:
    spans = standing_spans(ChildLife(birth_date=BORN), ())
    assert [(one.standing, one.since, one.until) for one in spans] == [
        ("active", BORN, date(2029, 3, 1)),
        ("left_by_age", date(2029, 3, 1), None),
    ]


def test_moved_back_and_moved_again_are_spans_without_gaps() -> None:
    life = ChildLife(
        birth_date=BORN,
        moved_on=date(2026, 8, 1),
        absences=((date(2025, 3, 1), date(2025, 9, 1)),),
    )
    left = a_change(on=date(2025, 3, 1), place="Ciamis")
    spans = standing_spans(life, [left])
    assert [(one.standing, one.since) for one in spans] == [
        ("active", BORN),
        ("elsewhere", date(2025, 3, 1)),
        ("active", date(2025, 9, 1)),
        ("elsewhere", date(2026, 8, 1)),
        ("left_by_age", date(2029, 3, 1)),
    ]
    assert spans[1].change == left
    assert all(one.until == after.since for one, after in pairwise(spans))
    assert standing_on(spans, date(2025, 8, 31)).standing == "elsewhere"
    assert standing_on(spans, date(2025, 9, 1)).standing == "active"


def test_nothing_comes_after_a_death() -> None:
    life = ChildLife(birth_date=BORN, died_on=date(2026, 3, 1))
    spans = standing_spans(life, [a_change(StandingKind.DIED)])
    assert [one.standing for one in spans] == ["active", "died"]
    assert spans[-1].until is None
    assert standing_on(spans, date(2031, 1, 1)).standing == "died"


def test_who_moved_in_lived_elsewhere_before() -> None:
    life = ChildLife(birth_date=BORN, absences=((BORN, date(2025, 5, 1)),))
    assert [one.standing for one in standing_spans(life, ())] == [
        "elsewhere",
        "active",
        "left_by_age",
    ]


@pytest.mark.parametrize(
    "on, place",
    [
        (date(2025, 12, 31), OLD),
        (date(2026, 1, 1), NEW),
        (date(2026, 5, 31), NEW),
        (date(2026, 6, 1), NEWEST),
    ],
)
def test_a_day_has_the_place_of_that_day(on: date, place: Place) -> None:
    within = StandingKind.MOVED_WITHIN
    child = a_child(desa="Jajawar")
    moves = [
        a_change(within, on=date(2026, 6, 1), lived_in=NEW, lives_in=NEWEST),
        a_change(within, on=date(2026, 1, 1), lived_in=OLD, lives_in=NEW),
    ]
    assert lived_in(child, moves, on) == place
    assert lived_in(child, (), on) == NEWEST


@pytest.mark.parametrize(
    "change, others, seen, codes",
    [
        (a_change(), (), (), []),
        (a_change(on=date(2024, 2, 28)), (), (), ["standing_before_birth"]),
        (a_change(on=date(2026, 11, 25)), (), (), ["standing_in_future"]),
        (
            a_change(StandingKind.DIED),
            [a_change(StandingKind.DIED, standing_id=4)],
            (),
            ["standing_died_already"],
        ),
        (
            a_change(),
            [a_change(StandingKind.DIED, standing_id=4, on=date(2026, 2, 1))],
            (),
            ["standing_after_death"],
        ),
        (a_change(StandingKind.DIED), (), [date(2026, 3, 1)], []),
        (
            a_change(StandingKind.DIED),
            (),
            [date(2026, 3, 2)],
            ["standing_measured_after_death"],
        ),
        (a_change(), (), [date(2026, 3, 2)], ["standing_measured_after_move"]),
        (
            a_change(StandingKind.MOVED_IN),
            (),
            [date(2026, 2, 1)],
            ["standing_measured_before_arrival"],
        ),
        (
            a_change(StandingKind.MOVED_IN),
            [a_change(standing_id=2, on=date(2026, 2, 2))],
            [date(2026, 2, 1)],
            [],
        ),
        (a_change(StandingKind.MOVED_WITHIN, lived_in=OLD, lives_in=NEW), (), (), []),
        (a_change(StandingKind.MOVED_WITHIN, lived_in=OLD), (), (), ["desa_missing"]),
        (
            a_change(StandingKind.MOVED_WITHIN, lived_in=OLD, lives_in=OLD),
            (),
            (),
            ["standing_same_place"],
        ),
        (
            a_change(StandingKind.MOVED_WITHIN, lived_in=NEW, lives_in=NEWEST),
            [a_change(StandingKind.MOVED_WITHIN, standing_id=2, on=date(2026, 4, 1), lived_in=OLD)],
            (),
            ["standing_moved_later"],
        ),
    ],
)
def test_what_is_wrong_with_a_change(
    change: StandingChange,
    others: list[StandingChange],
    seen: list[date],
    codes: list[str],
) -> None:
    child = a_child(birth_date=BORN)
    found = standing_problems(change, child, others, seen, TODAY)
    assert [problem.code for problem in found] == codes


def test_who_comes_back_after_five_years_has_left_by_age() -> None:
    life = ChildLife(birth_date=BORN, absences=((date(2028, 1, 1), date(2029, 6, 1)),))
    spans = standing_spans(life, ())
    assert [one.standing for one in spans] == ["active", "elsewhere", "left_by_age"]


def test_a_child_who_moved_keeps_all_but_her_place() -> None:
    child = a_child(kecamatan="Banjar", desa="Balokang", posyandu="Mawar 1")
    there = moved_to(child, NEW)
    assert place_of(there) == NEW
    assert moved_to(there, place_of(child)) == child


def test_a_child_is_gone_while_away_and_after_a_death() -> None:
    life = ChildLife(
        birth_date=BORN,
        died_on=date(2027, 1, 1),
        absences=((date(2025, 3, 1), date(2025, 9, 1)),),
    )
    gone = {day: life.is_gone(day) for day in (date(2025, 3, 1), date(2025, 9, 1), TODAY)}
    assert list(gone.values()) == [True, False, False]
    assert life.is_gone(date(2027, 1, 1))
