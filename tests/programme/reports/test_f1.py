"""The form F1 Gizi: its rows by age, welfare and sex."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from desktop_app.programme.records.children import Sex
from desktop_app.programme.reports.f1 import NOT_RECORDED, f1_table
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.report_table import ReportTable
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_care import cared
from tests.programme.reports.test_month_count import NOV, registers, seen

AGES = report_rules().age_groups


def value(table: ReportTable, row: str, head: str) -> float | None:
    at = [column.head for column in table.columns].index(head)
    (found,) = (line for line in table.rows if line.labels[0] == row)
    return found.cells[at].value


def test_rows_by_age_welfare_and_sex() -> None:
    cases = [
        (1, date(2025, 3, 15), Sex.FEMALE, [seen(NOV, weight=9.0, zwei=-3.2)]),
        (2, date(2025, 5, 1), Sex.MALE, [seen(NOV, weight=9.0, zwei=-2.2)]),
        (3, date(2023, 11, 30), Sex.MALE, [seen(NOV, weight=11.5)]),
        (4, date(2023, 11, 1), Sex.MALE, [seen(NOV, weight=11.4)]),
        (5, date(2026, 9, 1), Sex.FEMALE, []),
    ]
    children = [
        Counted(
            child=a_child(child_id=child_id, birth_date=born, sex=sex),
            present=True,
            kia=True,
            visits=visits,
        )
        for child_id, born, sex, visits in cases
    ]
    count = cared(children, {"poor": {1}, "not_poor": {2}, "asi_only": {5}, "asi_asked": {5}})
    table = f1_table(count, AGES)
    assert value(table, "1", "12-23 G P") == 1
    assert value(table, "1", "12-23 NG L") == 1
    assert value(table, "1", "36-59 ? L") == 2
    assert value(table, "11", "12-23 G P") == 1
    assert value(table, "12", "12-23 NG L") == 1
    assert (value(table, "13", "Jumlah"), value(table, "14", "Jumlah L")) == (2, 1)
    assert (value(table, "16", "0-5 ? P"), value(table, "17", "0-5 ? P")) == (1, 1)
    assert value(table, "8", "Jumlah") == 1
    assert {value(table, row, "Jumlah") for row in NOT_RECORDED} == {None}


@given(registers())
def test_what_the_form_demands(children: list[Counted]) -> None:
    table = f1_table(cared(children, {}), AGES)
    for column in table.columns:
        rows = {
            line.labels[0]: value(table, line.labels[0], column.head) or 0 for line in table.rows
        }
        assert rows["7"] == rows["3"] + rows["4"] + rows["5"] + rows["6"]
    everyone = value(table, "1", "Jumlah") or 0
    assert everyone == sum(
        value(table, "1", column.head) or 0
        for column in table.columns
        if not column.head.startswith("Jumlah")
    )
