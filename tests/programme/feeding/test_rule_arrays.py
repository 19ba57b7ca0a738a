"""A register's candidates in columns are those of its children one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.feeding.rule_arrays import nutrition_of, qualifying
from desktop_app.programme.feeding.rules import (
    FeedingRules,
    candidate,
    feeding_rules,
    nutrition_facts,
)
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.child_age import day_of_age
from tests.casework import healthy_facts

TODAY = date(2026, 10, 15)
RULES = (feeding_rules(), feeding_rules({"feeding.wasted.muac_counts": 1}))
_DAYS = st.sampled_from([None, *(TODAY - timedelta(days=n) for n in (0, 1, 61, 62, 63, 200, -1))])


def _born(months: int) -> date:
    """A birth day on which a child is just so many months old today."""
    return next(
        day
        for back in range(months * 28, months * 32 + 2)
        if day_of_age(day := TODAY - timedelta(days=back), months) == TODAY
    )


_BIRTHS = st.sampled_from(
    [_born(months) + timedelta(days=n) for months in (6, 60) for n in (-1, 0, 1)]
    + [TODAY - timedelta(days=500)]
)


@st.composite
def children(draw: st.DrawFn, child_id: int) -> ChildFacts:
    """A child at the borders of every figure that the rule has."""

    def measured(*values: float) -> tuple[float | None, date | None]:
        day = draw(_DAYS)
        return (draw(st.sampled_from(values)), day) if day else (None, None)

    whz, whz_on = measured(-3.01, -3.0, -2.01, -2.0, 0.5)
    waz, waz_on = measured(-3.5, -2.01, -2.0, 0.0)
    muac, muac_on = measured(11.4, 11.5, 12.4, 12.5)
    weight, weight_on = measured(8.4)
    oedema_on = draw(_DAYS)
    return replace(
        healthy_facts(child_id=child_id),
        birth_date=draw(_BIRTHS),
        whz=whz,
        whz_on=whz_on,
        waz=waz,
        waz_on=waz_on,
        muac_cm=muac,
        muac_on=muac_on,
        weight_kg=weight,
        weight_on=weight_on,
        oedema_grade=draw(st.sampled_from([0, 1, 3])) if oedema_on else None,
        oedema_on=oedema_on,
        t_months=draw(st.sampled_from([0, 1, 2])),
    )


@st.composite
def registers(draw: st.DrawFn) -> list[ChildFacts]:
    return [draw(children(number + 1)) for number in range(draw(st.integers(0, 4)))]


@pytest.mark.parametrize("rules", RULES, ids=["by weight for height", "by MUAC too"])
@settings(max_examples=200)
@given(register=registers())
def test_the_same_as_one_by_one(rules: FeedingRules, register: list[ChildFacts]) -> None:
    asked = [nutrition_facts(facts, TODAY, rules) for facts in register]
    columns = FactArrays.of(register)
    assert nutrition_of(columns, np.arange(len(register)), TODAY, rules) == asked
    assert qualifying(columns, TODAY, rules) == [
        one for one in asked if candidate(one, TODAY, rules)
    ]
