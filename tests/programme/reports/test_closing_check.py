"""What is looked at before a month is closed, as pure functions of records."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.growth.plausibility import standard_limits
from desktop_app.programme.records.children import MeasuredVisit, Month
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.reports.closing_check import (
    Check,
    contradicted,
    counted_findings,
    perhaps_same,
    questioned,
)
from desktop_app.programme.reports.month_care import NOBODY, with_care
from tests.builders import a_child, a_growth, a_visit
from tests.programme.reports.test_month_count import columns_of, counted
from tests.programme.reports.test_snapshot import who

NOVEMBER = Month(year=2026, month=11)
TODAY = date(2026, 12, 3)


def measured(day: date, length: float, **growth: object) -> MeasuredVisit:
    return MeasuredVisit(
        visit=a_visit(visit_id=day.toordinal(), visit_date=day, lenhei_cm=length, weight_kg=None),
        growth=a_growth(age_days=(day - date(2025, 5, 1)).days, zlen=-1.0, flen=False, **growth),
    )


def test_the_months_own_figures() -> None:
    children = [who(1, 9.0, 9.3), who(2, 9.0, 9.0), who(3)]
    count = with_care(counted(children), columns_of(children), NOBODY, care_rules())
    found = {one.check: one.children for one in counted_findings(count)}
    assert found == {
        Check.NOT_WEIGHED: (3,),
        Check.NOT_MEASURED: (1, 2, 3),
        Check.IMPLAUSIBLE: (),
    }


@pytest.mark.parametrize(
    "visits, asked",
    [
        ([measured(date(2026, 10, 3), 75.0), measured(date(2026, 11, 3), 76.0)], False),
        ([measured(date(2026, 10, 3), 78.0), measured(date(2026, 11, 3), 75.0)], True),
        # The shrinking lies in an earlier month.
        ([measured(date(2026, 9, 3), 78.0), measured(date(2026, 10, 3), 75.0)], False),
        # WHO's flag is another finding.
        ([measured(date(2026, 11, 3), 75.0, zwei=-6.5, fwei=True)], False),
    ],
)
def test_whose_value_its_form_would_ask_about(visits: list[MeasuredVisit], *, asked: bool) -> None:
    child = a_child(child_id=1)
    found = questioned({1: child}, {1: visits}, NOVEMBER, TODAY, standard_limits())
    assert (found.check, found.children) == (Check.QUESTION, (1,) if asked else ())


def test_two_records_that_may_be_one_child() -> None:
    children = [
        a_child(child_id=1, name="Syifa Nur"),
        a_child(child_id=2, name="Shifa Nur"),
        a_child(child_id=3, name="Rahmat", mother="Euis", father="Dadan"),
        a_child(child_id=4, name="Syifa Nur", birth_date=date(2025, 6, 1)),
    ]
    assert perhaps_same(children).children == (1, 2)
    assert perhaps_same(children[2:]).children == ()


def test_who_was_measured_after_her_death_or_move() -> None:
    born = date(2025, 5, 1)
    lives = {
        1: ChildLife(birth_date=born, died_on=date(2026, 11, 5)),
        2: ChildLife(birth_date=born, moved_on=date(2026, 11, 5)),
        3: ChildLife(birth_date=born, moved_on=date(2026, 11, 20)),
    }
    days = {number: [date(2026, 11, 12)] for number in lives}
    found = contradicted(days, lives)
    assert (found.check, found.children) == (Check.CONTRADICTION, (1, 2))
