"""Values in each other's field, in another child's row, and rows exchanged on one day."""

from __future__ import annotations

import pytest

from desktop_app.growth.zscores import LYING
from desktop_app.programme.growth.measurements import MeasuredRow, measurements
from desktop_app.programme.growth.mixed_rows import mixed_rows
from tests.programme.registers import FIRST_DAY, Plan, a_register, a_row, replaced


def with_values(row: MeasuredRow, other: MeasuredRow) -> MeasuredRow:
    """The row with the values of another, scored for its own child."""
    return a_row(
        row.child_id,
        row.visit_date,
        row.age_days,
        other.weight_kg,
        other.lenhei_cm,
        visit_id=row.visit_id,
        posyandu=row.posyandu,
        family=row.family,
        sex=row.sex,
    )


def exchanged(rows: list[MeasuredRow], one: int, other: int) -> list[MeasuredRow]:
    by_visit = {row.visit_id: row for row in rows}
    first, second = by_visit[one], by_visit[other]
    return replaced(
        replaced(rows, one, with_values(first, second)), other, with_values(second, first)
    )


@pytest.mark.parametrize(
    "kg, cm, mixed",
    [
        (65.0, 7.4, True),
        (7.4, 65.0, False),
        (65.0, 65.0, False),
        (7.4, 7.4, False),
        (65.0, 20.0, False),  # neither way round is a child
    ],
)
def test_fields_exchanged(kg: float, cm: float, *, mixed: bool) -> None:
    row = a_row(7, FIRST_DAY, 200, kg, cm, measure=LYING)
    found = mixed_rows(measurements([row, *a_register()]))
    assert [(one.kind, one.child_id, one.other_child_id) for one in found] == (
        [("fields_exchanged", 7, 7)] if mixed else []
    )
    assert all(one.off_other_z < 5 < one.off_own_z for one in found)


def test_nothing_is_mixed() -> None:
    assert mixed_rows(measurements(a_register())) == ()
    assert mixed_rows(measurements([])) == ()


def test_two_rows_of_one_day() -> None:
    rows = exchanged(a_register(), 2180, 9180)
    (found,) = mixed_rows(measurements(rows))
    assert found.kind == "rows_exchanged"
    assert (found.child_id, found.visit_id) == (2, 2180)
    assert (found.other_child_id, found.other_visit_id) == (9, 9180)
    assert found.off_own_z > 1.5
    assert found.off_other_z <= 0.75


def test_two_pairs_of_one_day() -> None:
    rows = exchanged(exchanged(a_register(), 2180, 9180), 1180, 7180)
    found = mixed_rows(measurements(rows))
    assert [(one.visit_id, one.other_visit_id) for one in found] == [(1180, 7180), (2180, 9180)]


def test_a_row_is_exchanged_with_one_other_only() -> None:
    rows = exchanged(a_register(), 2180, 9180)
    twin = [
        row._replace(child_id=90, visit_id=row.visit_id + 81_000)
        for row in rows
        if row.child_id == 9
    ]
    (found,) = mixed_rows(measurements([*rows, *twin]))
    assert (found.visit_id, found.other_visit_id) == (2180, 9180)


def test_rows_of_different_days_or_places_are_not_exchanged() -> None:
    rows = exchanged(a_register(), 2180, 9210)
    assert mixed_rows(measurements(rows)) == ()
    apart = [
        row._replace(posyandu="Mawar") if row.child_id == 9 else row
        for row in exchanged(a_register(), 2180, 9180)
    ]
    assert mixed_rows(measurements(apart)) == ()


def siblings(rows: list[MeasuredRow], *children: int) -> list[MeasuredRow]:
    return [row._replace(family="ibu") if row.child_id in children else row for row in rows]


def test_a_siblings_values() -> None:
    rows = siblings(a_register(), 2, 9)
    by_visit = {row.visit_id: row for row in rows}
    copied = replaced(rows, 2180, with_values(by_visit[2180], by_visit[9180]))
    (found,) = mixed_rows(measurements(copied))
    assert found.kind == "value_of_another"
    assert (found.visit_id, found.other_child_id, found.other_visit_id) == (2180, 9, 9180)


def test_a_sibling_who_was_not_written_down_that_day() -> None:
    rows = siblings(a_register(), 2, 9)
    by_visit = {row.visit_id: row for row in rows}
    wrong = replaced(rows, 2180, with_values(by_visit[2180], by_visit[9180]))
    (found,) = mixed_rows(measurements([row for row in wrong if row.visit_id != 9180]))
    assert found.kind == "value_of_another"
    assert (found.other_child_id, found.other_visit_id) == (9, None)


def test_strangers_values_are_not_told() -> None:
    rows = a_register()
    by_visit = {row.visit_id: row for row in rows}
    copied = replaced(rows, 2180, with_values(by_visit[2180], by_visit[9180]))
    assert mixed_rows(measurements(copied)) == ()
    other_family = siblings(copied, 2, 4)
    assert mixed_rows(measurements(other_family)) == ()
    alone = siblings(copied, 2)
    assert mixed_rows(measurements(alone)) == ()


def test_a_child_without_other_visits_is_not_asked() -> None:
    rows = a_register(Plan(months=1))
    assert mixed_rows(measurements(exchanged(rows, 2000, 9000))) == ()
