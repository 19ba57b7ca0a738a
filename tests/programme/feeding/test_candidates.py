"""Who qualifies for PMT: the guideline's table with its borders, for one child and for many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.feeding.candidates import (
    NutritionColumns,
    NutritionFacts,
    candidate,
    candidates,
    is_severely_wasted,
    nutrition_columns,
    nutrition_facts,
)
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.wording.care import CARE_INDONESIAN as WORDS
from tests.casework import healthy_facts
from tests.oracles import feeding as oracle

TODAY = date(2026, 11, 24)
BORN = date(2025, 5, 1)
RULES = feeding_rules()
FACTS = NutritionFacts(
    child_id=1, birth_date=BORN, measured_on=date(2026, 11, 10), zwei=-1.0, zwfl=-1.0
)


def group(**facts: object) -> str | None:
    found = candidate(replace(FACTS, **facts), TODAY, RULES)  # type: ignore[arg-type]  # fields of several types
    return None if found is None else found.group.value


@pytest.mark.parametrize(
    "facts, expected",
    [
        ({"zwfl": -3.01}, None),
        ({"zwfl": -3.0}, "wasted"),
        ({"zwfl": -2.01}, "wasted"),
        ({"zwfl": -2.0}, None),
        ({"zwei": -2.01}, "underweight"),
        ({"zwei": -2.0}, None),
        ({"zwei": -4.0, "zwfl": -2.0}, "underweight"),
        ({"zwei": -2.5, "zwfl": None}, "underweight"),
        ({"t_in_row": 0}, None),
        ({"t_in_row": 1}, "no_gain"),
        ({"t_in_row": 2}, "no_gain"),
        ({"zwfl": -2.5, "zwei": -3.5, "t_in_row": 2}, "wasted"),
        ({"zwei": -2.5, "t_in_row": 2}, "underweight"),
        # gizi buruk is no target, whatever shows it
        ({"zwfl": -3.5, "zwei": -4.0, "t_in_row": 2}, None),
        ({"muac_cm": 11.4, "t_in_row": 1}, None),
        ({"muac_cm": 11.5, "t_in_row": 1}, "no_gain"),
        ({"oedema_grade": 1, "t_in_row": 1}, None),
        ({"oedema_grade": 0, "t_in_row": 1}, "no_gain"),
        # LiLA alone makes no PMT child by the guideline
        ({"muac_cm": 12.0}, None),
    ],
)
def test_groups_of_the_guideline(facts: dict[str, object], expected: str | None) -> None:
    assert group(**facts) == expected


@pytest.mark.parametrize(
    "birth, expected",
    [
        (date(2026, 5, 25), None),
        (date(2026, 5, 24), "wasted"),
        (date(2021, 11, 25), "wasted"),
        (date(2021, 11, 24), None),
    ],
)
def test_ages_from_6_to_59_months(birth: date, expected: str | None) -> None:
    assert group(birth_date=birth, zwfl=-2.5) == expected


@pytest.mark.parametrize(
    "birth, weeks, expected",
    [
        # born 8 weeks early: of age 56 days later
        (date(2026, 3, 30), 32, None),
        (date(2026, 3, 29), 32, "wasted"),
        (date(2026, 3, 29), 36, "wasted"),
        # born at term
        (date(2026, 5, 25), 37, None),
        (date(2026, 5, 24), 37, "wasted"),
        # corrected until 24 months, so not at the upper border
        (date(2021, 11, 25), 32, "wasted"),
        (date(2021, 11, 24), 32, None),
    ],
)
def test_the_age_of_a_child_born_early_is_corrected(
    birth: date, weeks: int, expected: str | None
) -> None:
    assert group(birth_date=birth, gestation_weeks=weeks, zwfl=-2.5) == expected


@pytest.mark.parametrize(
    "measured, expected",
    [
        (TODAY, "wasted"),
        (TODAY + timedelta(1), None),
        (TODAY - timedelta(62), "wasted"),
        (TODAY - timedelta(63), None),
        (None, None),
    ],
)
def test_only_a_fresh_measurement_counts(measured: date | None, expected: str | None) -> None:
    assert group(measured_on=measured, zwfl=-2.5) == expected


def test_a_candidate_says_why_with_figures() -> None:
    found = candidate(replace(FACTS, zwfl=-2.35), TODAY, RULES)
    assert found is not None
    assert found.because.code == "feeding_wasted"
    assert found.because.figures == {
        "value_z": -2.35,
        "below_z": -2.0,
        "on_date": date(2026, 11, 10),
    }
    by_weight = candidate(replace(FACTS, zwei=-2.4), TODAY, RULES)
    assert by_weight is not None
    assert by_weight.because.figures["value_z"] == -2.4


@pytest.mark.parametrize(
    "weeks, zwfl, named",
    [(32, None, True), (37, None, False), (None, None, False), (32, -2.5, False)],
)
def test_a_reason_names_corrected_age_where_the_z_score_is_by_it(
    weeks: int | None,
    zwfl: float | None,
    named: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    facts = replace(FACTS, gestation_weeks=weeks, zwfl=zwfl, zwei=-2.4, zwei_on=FACTS.measured_on)
    found = candidate(facts, TODAY, RULES)
    assert found is not None
    assert (found.because.figures.get("age") == "by_corrected") is named
    assert (
        "(umur koreksi)" in WORDS.rule_sentence(found.because.code, found.because.figures)
    ) is named


def test_an_admin_may_let_muac_count() -> None:
    rules = feeding_rules({"feeding.wasted.muac_counts": 1})
    thin = replace(FACTS, muac_cm=12.4)
    found = candidate(thin, TODAY, rules)
    assert found is not None
    assert (found.group, found.because.code) == (FeedingGroup.WASTED, "feeding_wasted_muac")
    assert candidate(replace(FACTS, muac_cm=12.5), TODAY, rules) is None


def test_candidates_come_in_the_order_of_the_groups() -> None:
    children = [
        replace(FACTS, child_id=1, t_in_row=1),
        replace(FACTS, child_id=2, zwei=-2.5),
        replace(FACTS, child_id=3),
        replace(FACTS, child_id=4, zwfl=-2.5),
    ]
    assert [one.child_id for one in candidates(NutritionColumns.of(children), TODAY, RULES)] == [
        4,
        2,
        1,
    ]


@given(
    zwfl=st.none() | st.floats(-5, 5).map(lambda z: round(z, 2)),
    zwei=st.none() | st.floats(-6, 5).map(lambda z: round(z, 2)),
    muac=st.none() | st.floats(8, 20).map(lambda cm: round(cm, 1)),
    oedema=st.none() | st.integers(0, 3),
    t=st.integers(0, 3),
    age_days=st.integers(0, 2200),
)
def test_gizi_buruk_is_never_proposed(
    zwfl: float | None,
    zwei: float | None,
    muac: float | None,
    oedema: int | None,
    t: int,
    age_days: int,
) -> None:
    facts = NutritionFacts(
        child_id=1,
        birth_date=TODAY - timedelta(age_days),
        measured_on=TODAY,
        zwfl=zwfl,
        zwei=zwei,
        muac_cm=muac,
        oedema_grade=oedema,
        t_in_row=t,
    )
    found = candidate(facts, TODAY, RULES)
    if is_severely_wasted(zwfl, muac, oedema, RULES):
        assert found is None
    if found is not None and found.group is FeedingGroup.UNDERWEIGHT:
        assert zwfl is None or zwfl >= -2


def test_facts_of_the_work_list_serve_as_well() -> None:
    facts = ChildFacts(
        child_id=7,
        sex=Sex.FEMALE,
        birth_date=BORN,
        weight_on=date(2026, 11, 10),
        zwei=-2.5,
        zwei_on=date(2026, 11, 10),
        zwfl=-2.5,
        zwfl_on=date(2026, 8, 1),
        muac_cm=13.0,
        muac_on=date(2026, 11, 10),
        oedema_grade=0,
        oedema_on=date(2026, 11, 10),
        t_months=1,
    )
    got = nutrition_facts(facts, TODAY, RULES)
    assert got == NutritionFacts(
        child_id=7,
        birth_date=BORN,
        measured_on=date(2026, 11, 10),
        zwei=-2.5,
        zwei_on=date(2026, 11, 10),
        zwfl=None,
        zwfl_on=date(2026, 8, 1),
        muac_cm=13.0,
        muac_on=date(2026, 11, 10),
        oedema_grade=0,
        t_in_row=1,
        weighed_on=date(2026, 11, 10),
    )
    nothing = ChildFacts(child_id=7, sex=Sex.FEMALE, birth_date=BORN)
    assert nutrition_facts(nothing, TODAY, RULES) == NutritionFacts(child_id=7, birth_date=BORN)


@pytest.mark.parametrize(
    "figures, day",
    [
        ({"zwfl": -2.5, "zwfl_on": date(2026, 10, 12)}, date(2026, 10, 12)),
        ({"zwei": -2.5, "zwei_on": date(2026, 10, 13)}, date(2026, 10, 13)),
        ({"t_months": 1, "weight_on": date(2026, 11, 9)}, date(2026, 11, 9)),
        (
            {"muac_cm": 12.0, "muac_on": date(2026, 10, 14), "weight_on": date(2026, 11, 2)},
            date(2026, 10, 14),
        ),
    ],
)
def test_the_reason_names_the_day_of_its_own_figure(figures: dict[str, Any], day: date) -> None:
    later = {"oedema_grade": 0, "oedema_on": date(2026, 11, 20), "weight_on": date(2026, 11, 20)}
    later |= figures
    facts = ChildFacts(child_id=7, sex=Sex.FEMALE, birth_date=BORN, **later)  # type: ignore[arg-type]  # fields of several types
    rules = feeding_rules({"feeding.wasted.muac_counts": 1})
    found = candidate(nutrition_facts(facts, TODAY, rules), TODAY, rules)
    assert found is not None
    assert found.because.figures["on_date"] == day


BY_MUAC_TOO = feeding_rules({"feeding.wasted.muac_counts": 1})
_DAYS = st.sampled_from([None, *(TODAY - timedelta(days=n) for n in (0, 1, 61, 62, 63, 200, -1))])


def _born(months: int) -> date:
    """A birth day on which a child is just so many months old today."""
    return next(
        day
        for back in range(months * 28, months * 32 + 2)
        if day_of_age(day := TODAY - timedelta(days=back), months) == TODAY
    )


_BIRTHS = st.sampled_from(
    [_born(months) + timedelta(days=n) for months in (6, 60) for n in (-85, -84, -1, 0, 1)]
    + [TODAY - timedelta(days=500)]
)


@st.composite
def children(draw: st.DrawFn, child_id: int) -> ChildFacts:
    """A child at the borders of every figure that the rule has."""

    def measured(*values: float) -> tuple[float | None, date | None]:
        day = draw(_DAYS)
        return (draw(st.sampled_from(values)), day) if day else (None, None)

    zwfl, zwfl_on = measured(-3.01, -3.0, -2.01, -2.0, 0.5)
    zwei, zwei_on = measured(-3.5, -2.01, -2.0, 0.0)
    muac, muac_on = measured(11.4, 11.5, 12.4, 12.5)
    weight, weight_on = measured(8.4)
    oedema_on = draw(_DAYS)
    return replace(
        healthy_facts(child_id=child_id),
        birth_date=draw(_BIRTHS),
        gestation_weeks=draw(st.sampled_from([None, 28, 36, 37, 40])),
        zwfl=zwfl,
        zwfl_on=zwfl_on,
        zwei=zwei,
        zwei_on=zwei_on,
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


@pytest.mark.parametrize("rules", [RULES, BY_MUAC_TOO], ids=["by weight for height", "by MUAC too"])
@settings(max_examples=200)
@given(register=registers())
def test_many_children_at_once_are_judged_as_one_by_one(
    rules: FeedingRules, register: list[ChildFacts]
) -> None:
    columns = nutrition_columns(FactArrays.of(register), TODAY, rules)
    asked = [oracle.nutrition_facts(facts, TODAY, rules) for facts in register]
    assert columns.records() == asked
    expected = [one for facts in asked if (one := oracle.candidate(facts, TODAY, rules))]
    expected.sort(key=lambda one: list(FeedingGroup).index(one.group))
    assert list(candidates(columns, TODAY, rules)) == expected


@given(
    st.none() | st.sampled_from([-3.01, -3.0, 0.0]),
    st.none() | st.sampled_from([11.4, 11.5]),
    st.none() | st.integers(0, 3),
)
def test_gizi_buruk_of_one_measurement(
    zwfl: float | None, muac_cm: float | None, grade: int | None
) -> None:
    expected = oracle.is_severely_wasted(zwfl, muac_cm, grade, RULES)
    assert is_severely_wasted(zwfl, muac_cm, grade, RULES) is expected
