"""Facts appended from the newest visit equal those computed from all visits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_append import appendable, appended, recent_days
from desktop_app.programme.growth.fact_arrays import fact_arrays
from desktop_app.programme.records.children import Child, MeasuredVisit
from tests.builders import a_child
from tests.casework import BORN, columns, histories, measured_visit

RULES = fact_rules()
SOME_VISITS = histories().filter(bool)
GAPS = st.sampled_from([31, 40, 70, 200, 500])
WEIGHTS = st.sampled_from([7.9, 8.1, 8.3, 9.0])
LENGTHS = st.sampled_from([75.0, 77.0, 79.0])
Z = st.sampled_from([-3.4, -3.0, -2.5, -2.0, -1.5, 0.5, 3.0, 3.4])
Z_OR_NONE = st.none() | Z
MUACS = st.none() | st.sampled_from([11.4, 13.0])
GRADES = st.none() | st.integers(0, 3)


def recent(visits: list[MeasuredVisit]) -> list[MeasuredVisit]:
    """The visits that `appended` asks for."""
    newest = visits[-1].visit.visit_date
    first = newest - timedelta(days=recent_days(RULES))
    for z, flag in (("zlen", "flen"), ("zwei", "fwei")):
        plausible = [
            one.visit.visit_date
            for one in visits[:-1]
            if getattr(one.growth, z) is not None and not getattr(one.growth, flag)
        ]
        first = min([first, *plausible[-1:]])
    return [one for one in visits if one.visit.visit_date >= first]


def appended_to(register: list[list[MeasuredVisit]], roster: list[Child]) -> list[bool]:
    """Return to whom the newest visit could be appended; for these both ways must agree."""
    before = fact_arrays(*columns(roster, [visits[:-1] for visits in register]), RULES)
    may = appendable(*columns(roster, [recent(visits) for visits in register]), before)
    those = [child for child, one in zip(roster, may, strict=True) if one]
    visited = [visits for visits, one in zip(register, may, strict=True) if one]
    found = appended(
        *columns(those, [recent(visits) for visits in visited]), before.rows(may), RULES
    )
    everything = fact_arrays(*columns(those, visited), RULES)
    assert found.records() == everything.records()
    return [bool(one) for one in may]


def children(many: int) -> list[Child]:
    return [a_child(child_id=number, birth_date=BORN) for number in range(1, many + 1)]


@st.composite
def continued(draw: st.DrawFn) -> list[MeasuredVisit]:
    """The visits of a child whose newest one may be appended, if nothing before it forbids that."""
    visits = draw(SOME_VISITS)
    newest = measured_visit(
        visits[-1].visit.visit_date + timedelta(days=draw(GAPS)),
        weight_kg=draw(WEIGHTS),
        zlen=draw(Z),
        zwei=draw(Z),
        zwfl=draw(Z),
        clenhei_cm=draw(LENGTHS),
        flen=False,
        fwei=False,
        fwfl=draw(st.booleans()),
        zhc=draw(Z_OR_NONE),
        muac_cm=draw(MUACS),
        oedema_grade=draw(GRADES),
    )
    return [*visits, newest]


@settings(max_examples=100)
@given(st.lists(continued(), min_size=4, max_size=4))
def test_the_newest_visit_is_appended_as_if_all_were_read(
    register: list[list[MeasuredVisit]],
) -> None:
    roster = children(len(register))
    before = fact_arrays(*columns(roster, [visits[:-1] for visits in register]), RULES).records()
    may = appended_to(register, roster)
    for visits, facts, appendable_to in zip(register, before, may, strict=True):
        # An older head circumference may be doubtful, and hidden behind another doubt.
        head = any(one.growth.zhc is not None for one in recent(visits))
        assert appendable_to == (head or not facts.doubt)


@settings(max_examples=25)
@given(st.lists(SOME_VISITS, min_size=4, max_size=4))
def test_whatever_may_be_appended_is_right(register: list[list[MeasuredVisit]]) -> None:
    appended_to(register, children(len(register)))


def test_a_doubtful_head_circumference_of_long_ago_stays_doubtful() -> None:
    child = a_child(child_id=1, birth_date=BORN)
    of_the_head = measured_visit(BORN + timedelta(days=900), weight_kg=8.3, zhc=2.0, fhc=True)
    newest = measured_visit(
        BORN + timedelta(days=1_300), weight_kg=9.9, zlen=-1.0, zwei=-1.0, zwfl=-1.0,
        clenhei_cm=75.0,
    )  # fmt: skip
    both = fact_arrays(*columns([child], [[of_the_head, newest]]), RULES)
    assert both.records()[0].doubt == "flag_hc"
    assert appended_to([[of_the_head, newest]], [child]) == [False]


def test_months_without_gain_are_counted_on_from_those_before_the_recent_visits() -> None:
    child = a_child(child_id=1, birth_date=BORN)
    monthly = [
        measured_visit(
            date(2026 + month // 12, month % 12 + 1, 12),
            weight_kg=8.0,
            zlen=-1.0,
            zwei=-1.0,
            zwfl=-1.0,
            clenhei_cm=75.0,
        )
        for month in range(16)
    ]
    assert appended_to([monthly], [child]) == [True]
    (facts,) = fact_arrays(*columns([child], [monthly]), RULES).records()
    assert (facts.t_months, facts.two_t_since) == (15, date(2026, 3, 12))


def test_what_needs_all_visits_is_not_appended() -> None:
    born = a_child(child_id=1, birth_date=BORN)
    first = measured_visit(
        BORN + timedelta(days=200), weight_kg=8.0, zlen=-1.0, zwei=-1.0, zwfl=-1.0, clenhei_cm=70.0
    )
    day = BORN + timedelta(days=240)
    next_visit = replace(first, visit=replace(first.visit, visit_date=day))
    assert appended_to([[first, next_visit]], [born]) == [True]
    # Her z-scores for care are by another age.
    assert appended_to([[first, next_visit]], [replace(born, gestation_weeks=32)]) == [False]
    same_month = replace(
        first, visit=replace(first.visit, visit_date=first.visit.visit_date + timedelta(days=1))
    )
    assert appended_to([[first, same_month]], [born]) == [False]
    flagged = replace(next_visit, growth=replace(next_visit.growth, flen=True))
    assert appended_to([[first, flagged]], [born]) == [False]
    without = fact_arrays(*columns([born], [[]]), RULES)
    assert not np.any(appendable(*columns([born], [[]]), without))
