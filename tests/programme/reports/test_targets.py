"""The target of a desa beside its figures, and the coverage against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.programme.reports.month_tables import by_place
from desktop_app.programme.reports.report_table import ReportColumn, ReportTable, ReportWarning
from desktop_app.programme.reports.targets import with_national_target, with_targets
from tests.programme.reports.test_month_count import counted
from tests.programme.reports.test_snapshot import who

COLUMNS = (ReportColumn(figure="s"), ReportColumn(figure="d"))


def table(*, posyandu: bool = False) -> ReportTable:
    children = [who(1, 9.0, 9.3), who(2, 9.0, 9.0, desa="Cibeber"), who(3), who(4, desa="")]
    return by_place("skdn", counted(children), COLUMNS, posyandu=posyandu)


def beside(made: ReportTable) -> list[tuple[str, float | None, float | None]]:
    return [(row.labels[1], row.cells[2].value, row.cells[3].value) for row in made.rows]


def test_each_desa_has_its_own_and_all_the_sum() -> None:
    targets = {("Banjar", "Balokang"): 4, ("Banjar", "Cibeber"): 2}
    made = with_targets(table(), targets, ("d",))
    assert beside(made) == [
        ("", None, None),
        ("Balokang", 4, 0.25),
        ("Cibeber", 2, 0.5),
        ("", 6, pytest.approx(1 / 3)),
    ]
    assert made.columns[2:] == (
        ReportColumn(figure="target"),
        ReportColumn(figure="d", of="target"),
    )
    assert made.rows[1].cells[3].children == (1,)


def test_all_has_none_while_one_desa_has_none() -> None:
    made = with_targets(table(), {("Banjar", "Balokang"): 4}, ("d",))
    assert beside(made)[-1] == ("", None, None)
    assert beside(with_targets(table(), {}, ("d",)))[1] == ("Balokang", None, None)


def test_a_posyandu_has_no_target() -> None:
    targets = {("Banjar", "Balokang"): 4, ("Banjar", "Cibeber"): 2}
    made = with_targets(table(posyandu=True), targets, ("d",))
    found = [(row.labels, row.cells[2].value) for row in made.rows if row.labels[1] == "Balokang"]
    assert found == [
        (("Banjar", "Balokang", "Mawar 1"), None),
        (("Banjar", "Balokang", ""), 4),
    ]


def test_the_national_form_has_it_in_front() -> None:
    warning = ReportWarning(labels=("Banjar", "Balokang"), part=1, whole=0)
    targets = {("Banjar", "Balokang"): 4, ("Banjar", "Cibeber"): 2}
    made = with_national_target(replace(table(), warnings=(warning,)), targets)
    assert made.columns[0] == ReportColumn(figure="target", head="8 Sasaran")
    assert [row.cells[0].value for row in made.rows] == [None, 4, 2, 6]
    assert [row.cells[1].value for row in made.rows] == [1, 2, 1, 4]
    assert made.warnings == (replace(warning, part=2, whole=1),)
