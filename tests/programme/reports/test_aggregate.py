"""The national aggregate: its columns add up, its quarter rules, and its warnings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.aggregate import (
    columns,
    month_aggregate,
    national,
    quarter_aggregate,
)
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.report_table import ReportCell, ReportRow, ReportTable
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_care import cared
from tests.programme.reports.test_month_count import MONTH, NOV, registers, seen

AT = {entry.number: at for at, entry in enumerate(national())}
BALOKANG, ALL = ("Banjar", "Balokang"), ("", "")


def number(table: ReportTable, labels: tuple[str, ...], column: int) -> float | None:
    (row,) = (row for row in table.rows if row.labels == labels)
    return row.cells[AT[column]].value


def a_count(month: Month = MONTH, **members: set[int]) -> MonthCount:
    cases = [
        (1, date(2025, 3, 15), [seen(NOV, weight=9.0, length=78.0, zlen=-2.4, zwfl=-2.3)]),
        (2, date(2023, 3, 15), [seen(NOV, weight=12.0, zwei=-2.2)]),
        (3, date(2026, 8, 1), []),
        (4, date(2022, 3, 1), [seen(NOV, weight=10.0, length=95.0, zwfl=-3.3)]),
    ]
    children = [
        Counted(
            child=a_child(child_id=child_id, birth_date=born),
            present=True,
            kia=True,
            visits=visits,
        )
        for child_id, born, visits in cases
    ]
    return cared(children, members, month)


def test_the_columns_of_a_month() -> None:
    table = month_aggregate(a_count(pmt_wasted={1}, outpatient={4}))
    expected = {
        9: 2, 10: 2, 11: 4, 12: 1, 14: 2, 16: 3, 18: 1, 20: 1, 22: 2, 24: 1, 26: 1, 28: 2, 30: 4,
        32: 0, 33: 0, 34: 3, 35: 0, 36: 0, 38: 1, 40: 2, 42: 0, 44: 1, 81: 1, 82: 1, 84: 1, 85: 0,
        91: 0, 94: 0, 97: 1, 98: 1, 103: 1, 104: 0,
    }  # fmt: skip
    assert {column: number(table, BALOKANG, column) for column in expected} == expected
    assert {column: number(table, ALL, column) for column in expected} == expected
    # November is no month of breastfeeding, complementary feeding or vitamin A.
    assert all(number(table, ALL, column) is None for column in (46, 53, 63, 69))
    assert table.warnings == ()


def test_more_treated_than_cases_is_told_and_left_as_it_is() -> None:
    table = month_aggregate(a_count(pmt_wasted={1, 2}))
    (warning,) = table.warnings
    assert (warning.labels, warning.part, warning.whole) == (BALOKANG, AT[82], AT[81])
    assert number(table, ALL, 82) == 2


@given(registers())
def test_sums_that_always_hold(children: list[Counted]) -> None:
    table = month_aggregate(cared(children, {}))
    for row in table.rows:
        value = {column: row.cells[at].value for column, at in AT.items()}
        for whole, parts in ((11, (9, 10)), (16, (12, 14)), (22, (18, 20)), (28, (24, 26))):
            assert value[whole] == sum(value[part] or 0 for part in parts)
        assert value[36] == (value[32] or 0) + (value[33] or 0)


def a_month(values: dict[int, float | None], labels: tuple[str, ...] = BALOKANG) -> ReportTable:
    """A month's table of one desa with these numbers, the others 0."""
    cells = tuple(
        ReportCell(value=values.get(entry.number, 0), children=(entry.number,))
        for entry in national()
    )
    return ReportTable(
        code="aggregate",
        labels=("kecamatan", "desa"),
        columns=columns(),
        rows=(
            ReportRow(labels=labels, cells=cells),
            ReportRow(labels=ALL, cells=cells, total=True),
        ),
    )


@pytest.mark.parametrize(
    "column, months, expected",
    [
        (38, [4, 5], 4),  # 4.5 is rounded to even
        (38, [5, 6], 6),  # 5.5 too
        (38, [1, 1, 2], 1),
        (82, [1, 1, 2], 4),
        (48, [None, 3, None], 3),
        (48, [None, 3, 4], 7),
        (57, [None, 3, None, 6], 4),  # the mean of its scheduled months: 4.5
        (57, [None, None], None),
        (64, [None, 3, None], 3),
        (64, [3, None, 5], 5),
        (64, [None, None], None),
    ],
)
def test_how_a_quarter_joins_its_months(
    column: int, months: list[float | None], expected: float | None
) -> None:
    tables = [a_month({column: value}) for value in months]
    table = quarter_aggregate(tables, ())
    assert number(table, BALOKANG, column) == expected
    assert number(table, ALL, column) == expected


def test_the_mean_is_rounded_per_desa_before_it_is_summed() -> None:
    other = ("Banjar", "Cibeureum")

    def both(first: float, second: float) -> ReportTable:
        table, more = a_month({38: first}), a_month({38: second}, other)
        return replace(table, rows=(table.rows[0], more.rows[0], table.rows[1]))

    table = quarter_aggregate([both(0, 0), both(1, 1)], (Month(year=2026, month=3),))
    assert number(table, ALL, 38) == 0
    assert table.missing == (Month(year=2026, month=3),)
    # A desa that has no line in one month had no child then.
    table = quarter_aggregate([both(4, 4), a_month({38: 2})], ())
    assert number(table, other, 38) == 2
    assert number(table, BALOKANG, 38) == 3
    assert table.rows[-1].cells[AT[38]].children == (38,)


def test_a_quarter_without_any_month_is_empty() -> None:
    table = quarter_aggregate([], (Month(year=2026, month=1),))
    assert [row.total for row in table.rows] == [True]
    assert {cell.value for cell in table.rows[0].cells} == {None}
