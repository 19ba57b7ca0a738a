"""A month's figures: by a table of cases, and against a plain count of generated registers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.growth.fact_columns import Roster, VisitColumns
from desktop_app.programme.records.children import (
    Growth,
    MeasuredVisit,
    Month,
    Sex,
    Visit,
)
from desktop_app.programme.records.columns import NO, NONE, YES
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_columns import MonthColumns
from desktop_app.programme.reports.month_count import MonthCount, count_month
from tests.builders import a_child
from tests.oracles.month_count import Counted, figures_of

MONTH = Month(year=2026, month=11)
KBM = load_kbm()
WITHIN = report_rules().new_within_days
KIA = {True: YES, False: NO, None: NONE}
BORN = date(2025, 3, 15)


def seen(on: date, **values: Any) -> MeasuredVisit:
    """A visit; `weight` and `length` are typed, the rest is what the growth engine says."""
    weight, length = values.pop("weight", None), values.pop("length", None)
    return MeasuredVisit(
        visit=Visit(child_id=1, visit_date=on, weight_kg=weight, lenhei_cm=length),
        growth=Growth(age_days=100, clenhei_cm=length, **values),
    )


def columns_of(children: Sequence[Counted], month: Month = MONTH) -> MonthColumns:
    roster = Roster.of(
        [one.child for one in children],
        worker=np.full(len(children), "", np.object_),
    )
    return MonthColumns(
        month=month,
        roster=roster,
        kecamatan=np.array([one.child.kecamatan for one in children], np.object_),
        present=np.array([one.present for one in children], np.bool_),
        kia=np.array([KIA[one.kia] for one in children], np.int64),
        visits=VisitColumns.of_children([one.visits for one in children]),
        weighed_before=np.zeros(len(children), np.bool_),
        scored_before=np.zeros(len(children), np.bool_),
    )


def counted(children: Sequence[Counted], month: Month = MONTH) -> MonthCount:
    return count_month(columns_of(children, month), KBM, report_rules())


def one(
    *visits: MeasuredVisit, present: bool = True, kia: bool | None = None, **child: Any
) -> set[str]:
    """The figures of one child."""
    usual = {"child_id": 7, "birth_date": BORN, "sex": Sex.FEMALE}
    who = Counted(
        child=a_child(**{**usual, **child}), present=present, kia=kia, visits=tuple(visits)
    )
    count = counted([who])
    found = {code for code in count.masks if count.children(code) == (7,)}
    assert found == figures_of(who, MONTH, KBM, WITHIN)
    return found


NOV, OCT, SEP = date(2026, 11, 12), date(2026, 10, 13), date(2026, 9, 9)


@pytest.mark.parametrize(
    "birth, present, figures",
    [
        (date(2021, 11, 30), True, set()),  # 60 months on the last day
        (date(2021, 12, 1), True, {"s", "k_unknown"}),
        (date(2026, 11, 30), True, {"s", "k_unknown", "born"}),
        (date(2026, 11, 1), True, {"s", "k_unknown", "born"}),
        (date(2026, 10, 31), True, {"s", "k_unknown"}),
        (date(2026, 12, 1), True, set()),  # not born yet
        (BORN, False, set()),
    ],
)
def test_who_is_in_s(birth: date, present: bool, figures: set[str]) -> None:  # noqa: FBT001 -- a case
    assert one(birth_date=birth, present=present) == figures


def test_who_was_measured_but_is_not_in_s_stands_beside() -> None:
    assert one(seen(NOV, weight=9.0), present=False) == {"guests"}
    assert one(seen(NOV, length=80.0), birth_date=date(2021, 11, 30)) == {"guests"}
    assert one(seen(OCT, weight=9.0), present=False) == set()


@pytest.mark.parametrize(
    "weights, expected",
    [
        ({NOV: 9.2, OCT: 9.0}, {"n", "d_prime"}),  # 200 g is the KBM of a girl from 11 months on
        ({NOV: 9.19, OCT: 9.0}, {"t", "d_prime"}),
        ({NOV: 9.0, OCT: 9.0}, {"t", "d_prime"}),
        ({NOV: 8.9, OCT: 9.0, SEP: 9.0}, {"t", "d_prime", "two_t"}),
        ({NOV: 8.9, OCT: 9.5, SEP: 9.0}, {"t", "d_prime"}),
        ({NOV: 9.0}, {"b", "o_national"}),
        ({NOV: 9.0, SEP: 8.0}, {"o", "o_national"}),
        ({date(2026, 11, 1): 9.0, NOV: 9.9, OCT: 9.7}, {"n", "d_prime"}),  # the last of the month
        ({date(2026, 12, 1): 9.9, NOV: 9.0, OCT: 9.7}, {"t", "d_prime"}),  # a later month
    ],
)
def test_n_t_o_and_b(weights: dict[date, float], expected: set[str]) -> None:
    found = one(*(seen(on, weight=kg) for on, kg in sorted(weights.items())))
    assert found - {"s", "k_unknown", "d"} == expected
    assert "d" in found


def test_january_is_compared_with_december() -> None:
    who = Counted(
        child=a_child(child_id=7, birth_date=BORN),
        present=True,
        kia=None,
        visits=(seen(date(2025, 12, 9), weight=7.0), seen(date(2026, 1, 8), weight=7.5)),
    )
    assert counted([who], Month(year=2026, month=1)).children("n") == (7,)


def test_a_flagged_weight_is_weighed_but_judges_no_gain() -> None:
    found = one(seen(OCT, weight=9.0), seen(NOV, weight=90.0, zwei=9.0, fwei=True))
    assert found == {"s", "k_unknown", "d", "o", "o_national", "flagged"}
    first = one(seen(NOV, weight=9.0), birth_date=date(2026, 11, 3))
    assert first == {"s", "k_unknown", "d", "b", "born"}


@pytest.mark.parametrize(
    "scores, expected",
    [
        ({"zlen": -2.0}, {"scored_length"}),
        ({"zlen": -2.01}, {"scored_length", "stunted", "found"}),
        ({"zlen": -3.01}, {"scored_length", "stunted", "severely_stunted", "found"}),
        ({"zlen": -6.5, "flen": True}, {"flagged"}),
        ({"zwei": -2.01}, {"scored_weight", "underweight", "moderately_underweight"}),
        ({"zwei": -3.01}, {"scored_weight", "underweight", "severely_underweight", "bgm"}),
        ({"zwfl": -2.01}, {"scored_wasting", "wasted"}),
        ({"zwfl": -3.01}, {"scored_wasting", "wasted", "severely_wasted"}),
        ({"zwfl": 2.0}, {"scored_wasting"}),
        ({"zwfl": 2.01}, {"scored_wasting", "overweight"}),
    ],
)
def test_classes_at_their_borders(scores: dict[str, Any], expected: set[str]) -> None:
    found = one(seen(NOV, length=80.0, **scores))
    assert found - {"s", "k_unknown", "measured"} == expected


def test_measured_twice_the_last_visit_that_has_the_measure_counts() -> None:
    early = date(2026, 11, 2)
    found = one(seen(early, length=75.0, zlen=-2.5), seen(NOV, weight=9.0))
    assert {"stunted", "both"} <= found
    assert "stunted" not in one(
        seen(early, length=75.0, zlen=-2.5), seen(NOV, length=79.0, zlen=-1.0)
    )


@pytest.mark.parametrize(
    "earlier, now, expected",
    [
        ((SEP, -1.9), -2.1, {"new", "new_base"}),
        ((SEP, -1.9), -1.8, {"new_base"}),
        ((SEP, -2.1), -2.2, {"persistent"}),
        ((SEP, -2.1), -1.9, {"recovered"}),
        (None, -2.1, {"found"}),
        (None, -1.0, set()),
        ((NOV - timedelta(days=92), -1.9), -2.1, {"new", "new_base"}),
        ((NOV - timedelta(days=93), -1.9), -2.1, {"after_gap"}),
        ((NOV - timedelta(days=93), -2.5), -1.0, set()),
        ((SEP, -2.1), None, {"unmeasured"}),
        ((SEP, -1.9), None, set()),
        ((date(2026, 8, 30), -2.1), None, {"unmeasured"}),
        ((date(2026, 8, 29), -2.1), None, set()),
    ],
)
def test_new_recovered_and_persistent_cases(
    earlier: tuple[date, float] | None, now: float | None, expected: set[str]
) -> None:
    visits = [] if earlier is None else [seen(earlier[0], length=70.0, zlen=earlier[1])]
    if now is not None:
        visits.append(seen(NOV, length=71.0, zlen=now))
    changes = {
        "new", "new_base", "found", "after_gap", "recovered", "persistent", "unmeasured"
    }  # fmt: skip
    assert one(*visits) & changes == expected


def test_the_book_and_an_early_birth() -> None:
    assert one(kia=True) == {"s", "k_yes"}
    assert one(kia=False, gestation_weeks=36) == {"s", "k_no", "early"}
    assert one(gestation_weeks=37) == {"s", "k_unknown"}


# Kept, because Hypothesis takes longer to prepare a choice than to make it.
_Z = st.none() | st.integers(-400, 400).map(lambda hundredths: hundredths / 100)
_WEIGHT = st.none() | st.integers(20, 150).map(lambda tenths: tenths / 10)
_LENGTH = st.none() | st.integers(450, 1100).map(lambda tenths: tenths / 10)
_FLAG = st.booleans()
_BIRTH = st.integers(-20, 2000)
_BEFORE = st.sets(st.integers(-40, 200), max_size=7)
_SEX = st.sampled_from(list(Sex))
_WEEKS = st.sampled_from([None, 34, 37, 40])
_KIA = st.sampled_from([None, True, False])


def a_visit_on(draw: st.DrawFn, on: date) -> MeasuredVisit:
    zlen, zwei, zwfl = draw(_Z), draw(_Z), draw(_Z)
    flags = {
        name: None if z is None else draw(_FLAG)
        for name, z in (("flen", zlen), ("fwei", zwei), ("fwfl", zwfl))
    }
    measured = {"weight": draw(_WEIGHT), "length": draw(_LENGTH)}
    return seen(on, **measured, zlen=zlen, zwei=zwei, zwfl=zwfl, **flags)


@st.composite
def registers(draw: st.DrawFn) -> list[Counted]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        birth = MONTH.last - timedelta(days=draw(_BIRTH))
        dates = sorted(MONTH.last - timedelta(days=back) for back in draw(_BEFORE))
        child = a_child(
            child_id=number + 1,
            birth_date=birth,
            sex=draw(_SEX),
            gestation_weeks=draw(_WEEKS),
        )
        made.append(
            Counted(
                child=child,
                present=draw(_FLAG),
                kia=draw(_KIA),
                visits=[a_visit_on(draw, on) for on in dates],
            )
        )
    return made


@given(registers())
def test_every_figure_agrees_with_a_plain_count(children: list[Counted]) -> None:
    count = counted(children)
    expected = {who.child.child_id: figures_of(who, MONTH, KBM, WITHIN) for who in children}
    for code in count.masks:
        behind = {child for child, figures in expected.items() if code in figures}
        assert set(count.children(code)) == behind, code
        assert count.number(code) == len(behind)


@given(registers())
def test_what_the_figures_say_of_each_other(children: list[Counted]) -> None:
    count = counted(children)
    numbers = {code: count.number(code) for code in count.masks}
    assert numbers["s"] == numbers["k_yes"] + numbers["k_no"] + numbers["k_unknown"]
    assert numbers["d_prime"] == numbers["n"] + numbers["t"]
    for code in set(count.masks) - {"guests"}:
        assert not np.any(count.masks[code] & ~count.masks["s"]), code
    assert numbers["stunted"] <= numbers["scored_length"] <= numbers["measured"] + numbers["s"]
