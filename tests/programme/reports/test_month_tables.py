"""The month's tables: their lines add up, and every number names its children."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.programme.records.children import Sex
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_tables import (
    incidence_tables,
    skdn_tables,
    status_tables,
)
from desktop_app.programme.reports.report_table import ReportTable
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_care import cared
from tests.programme.reports.test_month_count import NOV, OCT, seen

AGES = report_rules().age_groups


def a_case(number: int, *visits: object, present: bool = True, **child: object) -> Counted:
    usual: dict[str, object] = {"child_id": number, "birth_date": date(2025, 3, 15)}
    return Counted(
        child=a_child(**{**usual, **child}),
        present=present,
        kia=None,
        visits=visits,  # type: ignore[arg-type]  # visits made by `seen`
    )


COUNT = cared(
    [
        a_case(1, seen(OCT, weight=9.0), seen(NOV, weight=9.5, length=78.0, zlen=-2.4)),
        a_case(2, seen(NOV, weight=9.0, length=79.0, zlen=-1.0), sex=Sex.MALE),
        a_case(3, posyandu="Mawar 2", birth_date=date(2024, 3, 1)),
        a_case(4, desa="Cibeureum", posyandu="", gestation_weeks=34),
        a_case(5, seen(NOV, weight=15.0), desa="Jajawar", birth_date=date(2021, 1, 1)),
        a_case(6, desa="Neglasari", birth_date=date(2019, 1, 1)),
        a_case(7, posyandu="Mawar 9", birth_date=date(2019, 1, 1)),
    ],
    {},
)


def cell(table: ReportTable, labels: tuple[str, ...], figure: str, of: str = "") -> object:
    at = [(column.figure, column.of) for column in table.columns].index((figure, of))
    row = [row for row in table.rows if row.labels == labels][-1]
    return row.cells[at].value, row.cells[at].children


def test_skdn_by_posyandu_desa_and_all() -> None:
    by_place, _ages, _f1 = skdn_tables(COUNT, AGES)
    assert [(row.labels, row.total) for row in by_place.rows] == [
        (("Banjar", "Balokang", "Mawar 1"), False),
        (("Banjar", "Balokang", "Mawar 2"), False),
        (("Banjar", "Balokang", ""), True),
        (("Banjar", "Cibeureum", ""), False),
        (("Banjar", "Cibeureum", ""), True),
        (("Banjar", "Jajawar", "Mawar 1"), False),
        (("Banjar", "Jajawar", ""), True),
        (("", "", ""), True),
    ]
    assert cell(by_place, ("Banjar", "Balokang", "Mawar 1"), "s") == (2, (1, 2))
    assert cell(by_place, ("Banjar", "Balokang", ""), "d", "s") == (pytest.approx(2 / 3), (1, 2))
    assert cell(by_place, ("Banjar", "Jajawar", ""), "guests") == (1, (5,))
    assert cell(by_place, ("", "", ""), "s") == (4, (1, 2, 3, 4))
    assert cell(by_place, ("", "", ""), "n", "d_prime") == (1.0, (1,))


def test_nought_of_nought_is_no_share() -> None:
    by_place, _ages, _f1 = skdn_tables(COUNT, AGES)
    assert cell(by_place, ("Banjar", "Balokang", "Mawar 2"), "n", "d_prime") == (None, ())
    assert cell(by_place, ("Banjar", "Balokang", "Mawar 2"), "d", "s") == (0.0, ())


def test_ages_and_sexes_add_up() -> None:
    _places, by_age, _f1 = skdn_tables(COUNT, AGES)
    assert cell(by_age, ("12-23", "f"), "s") == (2, (1, 4))
    assert cell(by_age, ("12-23", "m"), "s") == (1, (2,))
    assert cell(by_age, ("12-23", ""), "s") == (3, (1, 2, 4))
    assert cell(by_age, ("24-35", ""), "s") == (1, (3,))
    assert cell(by_age, ("", "m"), "s") == (1, (2,))
    assert cell(by_age, ("", ""), "s") == (4, (1, 2, 3, 4))


def test_status_and_new_cases() -> None:
    by_desa, _ages, early = status_tables(COUNT, AGES)
    assert cell(by_desa, ("Banjar", "Balokang"), "stunted", "scored_length") == (0.5, (1,))
    assert cell(early, ("early",), "s") == (1, (4,))
    (new,) = incidence_tables(COUNT)
    assert cell(new, ("", ""), "found") == (1, (1,))
    assert cell(new, ("", ""), "new", "new_base") == (None, ())


def test_an_empty_register_has_a_line_of_noughts() -> None:
    empty = cared([], {})
    for table in (*skdn_tables(empty, AGES)[:2], *incidence_tables(empty)):
        assert {cell.value for cell in table.rows[-1].cells} == {0, None}
