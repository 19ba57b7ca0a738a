"""Cohorts by quarter of birth: the nearest value at an age, and who is that old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.growth.age import completed_months
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import MeasuredVisit
from desktop_app.programme.reports.cohort import AGES, cohort_table
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import count_month
from desktop_app.programme.reports.report_table import ReportTable
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_count import KBM, columns_of, seen

BORN = date(2025, 3, 15)
YEAR = day_of_age(BORN, 12)


def table_of(*children: Counted) -> ReportTable:
    columns = columns_of(children)
    return cohort_table(count_month(columns, KBM, report_rules()), columns)


def a_case(
    *visits: MeasuredVisit, child_id: int = 7, born: date = BORN, present: bool = True
) -> Counted:
    return Counted(
        child=a_child(child_id=child_id, birth_date=born),
        present=present,
        kia=None,
        visits=visits,
    )


def at_age(table: ReportTable, row: int, age: int) -> tuple[float | None, ...]:
    first = 3 * AGES.index(age)
    return tuple(cell.value for cell in table.rows[row].cells[first : first + 3])


@pytest.mark.parametrize(
    "offsets, expected",
    [
        ({0: -2.4}, (1, 1, 1.0)),
        ({0: -2.0}, (1, 0, 0.0)),
        ({31: -2.4}, (1, 1, 1.0)),
        ({-31: -2.4}, (1, 1, 1.0)),
        ({32: -2.4}, (0, 0, None)),
        ({-20: -2.4, 10: -1.0}, (1, 0, 0.0)),  # the nearest
        ({-10: -2.4, 10: -1.0}, (1, 0, 0.0)),  # of two equally near ones the later
        ({-10: -1.0, 10: -2.4}, (1, 1, 1.0)),
        ({}, (0, 0, None)),
    ],
)
def test_the_value_nearest_to_an_age(
    offsets: dict[int, float], expected: tuple[float | None, ...]
) -> None:
    visits = [
        seen(YEAR + timedelta(days=days), length=74.0, zlen=z)
        for days, z in sorted(offsets.items())
    ]
    assert at_age(table_of(a_case(*visits)), 0, 12) == expected


def test_an_implausible_value_is_none() -> None:
    flagged = seen(YEAR, length=90.0, zlen=-6.4, flen=True)
    assert at_age(table_of(a_case(flagged)), 0, 12) == (0, 0, None)


def test_an_age_that_nobody_has_reached_is_empty() -> None:
    table = table_of(a_case())
    assert completed_months(BORN, date(2026, 11, 30)) == 20
    assert at_age(table, 0, 12) == (0, 0, None)
    assert at_age(table, 0, 24) == (None, None, None)


def test_a_line_for_each_quarter_of_birth_of_children_in_s() -> None:
    late = seen(day_of_age(date(2025, 4, 1), 12), length=70.0, zlen=-2.5)
    table = table_of(
        a_case(child_id=1),
        a_case(late, child_id=2, born=date(2025, 4, 1)),
        a_case(child_id=3, born=date(2025, 6, 30)),
        a_case(child_id=4, born=date(2025, 8, 1), present=False),
    )
    assert [row.labels for row in table.rows] == [("2025Q1",), ("2025Q2",)]
    assert at_age(table, 1, 12) == (1, 1, 1.0)
    assert table.rows[1].cells[3].children == (2,)
    assert table_of().rows == ()
