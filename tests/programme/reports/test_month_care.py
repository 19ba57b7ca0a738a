"""The figures of care in a month: by cases, and against a plain count of generated registers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.children import MeasuredVisit, Month
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_care import MEMBERS, NOBODY, with_care
from desktop_app.programme.reports.month_count import MonthCount, count_month
from desktop_app.programme.reports.month_tables import (
    FEEDING,
    IMMUNISATION,
    QUALITY,
    REFERRALS,
    SEVERE,
    by_place,
    services_columns,
)
from tests.builders import a_child
from tests.oracles.month_count import Counted, care_figures_of, figures_of
from tests.programme.reports.test_month_count import (
    KBM,
    MONTH,
    NOV,
    OCT,
    WITHIN,
    columns_of,
    registers,
    seen,
)

RULES = care_rules()


def cared(
    children: list[Counted], members: dict[str, set[int]], month: Month = MONTH
) -> MonthCount:
    columns = columns_of(children, month)
    count = count_month(columns, KBM, report_rules())
    return with_care(count, columns, members, RULES)


def one(*visits: MeasuredVisit, got: Collection[str] = (), **child: Any) -> set[str]:
    """The figures of care of one child who got all this."""
    usual = {"child_id": 7, "birth_date": date(2025, 3, 15)}
    who = Counted(child=a_child(**{**usual, **child}), present=True, kia=None, visits=tuple(visits))
    count = cared([who], {code: {7} for code in got})
    growth = figures_of(who, MONTH, KBM, WITHIN)
    found = {code for code in count.masks if count.children(code) == (7,)}
    expected = care_figures_of(who, MONTH, growth, set(got), RULES)
    assert found == growth | expected
    return expected


@pytest.mark.parametrize(
    "months_ago, got, figures",
    [
        (date(2026, 6, 30), {"capsule"}, {"capsule", "asi_due"}),  # 5 months
        (date(2026, 5, 30), {"capsule"}, {"capsule", "blue_due", "blue", "mpasi_due"}),
        (date(2025, 11, 30), {"capsule"}, {"capsule", "red", "worm", "dewormed"}),
        (date(2026, 6, 30), {"asi_asked", "asi_only"}, {"asi_due", "asi_asked", "asi_only"}),
        (date(2026, 5, 30), {"asi_asked"}, {"blue_due", "mpasi_due"}),
        (date(2026, 5, 30), {"mpasi_asked", "mpasi_good"}, {"mpasi_asked", "mpasi_good"}),
        (date(2024, 11, 30), {"mpasi_asked", "basic_complete"}, set()),  # 24 months
        (date(2025, 11, 30), {"basic_complete", "vaccine_known"}, {"basic_complete"}),
    ],
)
def test_what_is_due_by_age(months_ago: date, got: set[str], figures: set[str]) -> None:
    if "worm" in figures:
        got = {*got, "dewormed"}
    found = one(birth_date=months_ago, got=got)
    assert figures <= found
    due_only = {"asi_asked", "asi_only", "mpasi_asked", "mpasi_good", "basic_complete", "blue"}
    assert not (due_only - figures) & found


@pytest.mark.parametrize(
    "visit, severe",
    [
        (seen(NOV, zwfl=-3.01), True),
        (seen(NOV, zwfl=-3.0), False),
        (seen(NOV, zwfl=-5.5, fwfl=True), False),
        (seen(OCT, zwfl=-3.5), False),
    ],
)
def test_gizi_buruk_of_the_month(visit: MeasuredVisit, severe: bool) -> None:  # noqa: FBT001 -- a case
    assert ("severe" in one(visit)) is severe


@pytest.mark.parametrize(
    "values, birth, severe",
    [
        ({"muac_cm": 11.4}, date(2025, 3, 15), True),
        ({"muac_cm": 11.5}, date(2025, 3, 15), False),
        ({"muac_cm": 10.0}, date(2026, 7, 1), False),  # below six months
        ({"oedema_grade": 1}, date(2026, 7, 1), True),
        ({"oedema_grade": 0}, date(2025, 3, 15), False),
    ],
)
def test_gizi_buruk_by_muac_and_oedema(values: dict[str, Any], birth: date, severe: bool) -> None:  # noqa: FBT001 -- a case
    plain = seen(NOV)
    found = one(replace(plain, visit=replace(plain.visit, **values)), birth_date=birth)
    assert ("severe" in found) is severe
    assert ("severe_young" in found) is (severe and birth == date(2026, 7, 1))


def test_treated_referred_and_left_over() -> None:
    thin = seen(NOV, zwfl=-3.2, zlen=-2.4, length=70.0)
    assert "severe_treated" not in one(thin)
    assert "severe_treated" in one(thin, got={"outpatient"})
    assert {"severe_treated", "stunted_referred"} <= one(
        thin, got={"referred", "referred_stunting"}
    )
    assert "wasted_only" in one(seen(NOV, zwfl=-2.5))
    assert {"not_weighed", "not_measured"} <= one()


SOME_MEMBERS = st.sets(st.sampled_from(MEMBERS), max_size=8)


@given(registers(), st.data())
def test_every_figure_of_care_agrees_with_a_plain_count(
    children: list[Counted], data: st.DataObject
) -> None:
    ids = [who.child.child_id for who in children]
    got = {child_id: data.draw(SOME_MEMBERS) for child_id in ids}
    members = {code: {one for one in ids if code in got[one]} for code in MEMBERS}
    count = cared(children, members)
    expected: dict[int, set[str]] = {}
    for who in children:
        growth = figures_of(who, MONTH, KBM, WITHIN)
        own = care_figures_of(who, MONTH, growth, got[who.child.child_id], RULES)
        expected[who.child.child_id] = growth | own
    for code in count.masks:
        assert set(count.children(code)) == {
            child for child, codes in expected.items() if code in codes
        }, code


def test_every_figure_has_its_definition_and_source() -> None:
    figures = report_rules().figures
    others = {
        "cohort_measured", "cohort_stunted", "course_ended", "course_eaten", "course_gain",
        "target",
    }  # fmt: skip
    assert set(figures) == set(cared([], {}).masks) | others
    assert all(f.short and f.name and f.definition and f.source for f in figures.values())
    assert len({f.short for f in figures.values()}) == len(figures)
    assert report_rules().age_groups[0] == (0, 6)
    assert not NOBODY


def test_a_round_counts_in_its_months_only() -> None:
    child = Counted(
        child=a_child(child_id=7, birth_date=date(2025, 3, 15)), present=True, kia=None, visits=()
    )
    columns = services_columns(RULES)
    at = [column.figure for column in columns].index("red_due")
    for month, due in ((Month(year=2026, month=8), 1), (MONTH, None)):
        table = by_place("services", cared([child], {}, month), columns)
        assert table.rows[-1].cells[at].value == due


def test_every_column_is_a_figure() -> None:
    known = set(report_rules().figures)
    for columns in (FEEDING, SEVERE, REFERRALS, IMMUNISATION, QUALITY, services_columns(RULES)):
        assert {column.figure for column in columns} <= known
        assert {column.of for column in columns} - {""} <= known
