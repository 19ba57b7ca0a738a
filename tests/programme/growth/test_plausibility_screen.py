"""Who is not suspect has no problem by the rules, and an ordinary register has few suspects."""

from datetime import date, timedelta

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.programme.growth.plausibility import (
    child_problems,
    standard_limits,
    visit_problems,
)
from desktop_app.programme.growth.plausibility_screen import (
    Series,
    suspect_children,
    suspect_growth,
    suspect_visits,
)
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Sex, Visit
from desktop_app.programme.register.identity import nik_problems

TODAY = date(2026, 11, 24)
BORN = date(2024, 1, 10)
LIMITS = standard_limits()
NAMES = ("NAYLA", "Rifa'i", "", "...", "<b>", "Ra\u200bfka", "Élan", "Siti Aisyah", "a\tb")
NIKS = (
    None, "", "3279015001240002", "3279011001240002", "3279011001240000", "9979011001240001",
    "3279011001850001", "3279019999990001", "32790110012400", "327901100124000x",
    "３２７９０１１００１２４０００２",
)  # fmt: skip


def some(values: tuple[float | None, ...]) -> st.SearchStrategy[float | None]:
    return st.sampled_from(values)


children = st.builds(
    Child,
    name=st.sampled_from(NAMES),
    mother=st.sampled_from(NAMES),
    father=st.sampled_from(NAMES),
    sex=st.sampled_from(Sex),
    birth_date=st.sampled_from(
        [BORN, TODAY, TODAY + timedelta(days=1), date(1924, 1, 10), date(2001, 11, 24)]
    )
    | st.dates(date(1990, 1, 1), date(2027, 1, 1)),
    nik=st.sampled_from(NIKS),
    birth_weight_kg=some((None, 0.1, 0.4, 2.49, 2.5, 3.1, 6.9, 9.0, 20.0, 450.0, 3100.0)),
    birth_length_cm=some((None, 20.0, 49.0, 120.0)),
    gestation_weeks=some((None, 12, 36, 37, 40, 50)),
)
ORDINARY = Child(
    name="Nayla", sex=Sex.FEMALE, birth_date=BORN, nik="3279015001240002", birth_weight_kg=3.1
)


@settings(max_examples=300)
@given(st.lists(children, max_size=6))
@example([ORDINARY])
def test_who_is_not_suspect_has_no_problem(register: list[Child]) -> None:
    suspect = suspect_children(register, TODAY, LIMITS)
    assert suspect.shape == (len(register),)
    for child, doubted in zip(register, suspect.tolist(), strict=True):
        told = [
            *child_problems(child, TODAY, LIMITS),
            *nik_problems(child.nik, child.sex, child.birth_date),
        ]
        # The screen is exact for children, or rows would be asked about in vain.
        assert bool(told) is doubted


def test_a_year_that_the_nik_cannot_show_is_suspect() -> None:
    child = Child(name="A", sex=Sex.MALE, birth_date=date(2124, 1, 10), nik="3279011001240002")
    assert suspect_children([child], date(2125, 1, 1), LIMITS).tolist() == [True]
    assert nik_problems(child.nik, child.sex, child.birth_date)


measured = st.builds(
    Visit,
    child_id=st.just(1),
    visit_date=st.integers(-3, 2300).map(lambda days: BORN + timedelta(days=days))
    | st.sampled_from([BORN, TODAY, TODAY + timedelta(days=1)]),
    weight_kg=some((None, 0.4, 3.0, 9.0, 24.0, 60.0, 900.0, 9000.0)),
    lenhei_cm=some((None, 0.7, 10.0, 50.0, 78.0, 95.0, 130.0, 780.0)),
    headc_cm=some((None, 5.0, 45.0, 90.0)),
    muac_cm=some((None, 2.0, 14.0, 60.0)),
    measure=st.sampled_from([None, *Measure]),
)


@settings(max_examples=300)
@given(st.lists(measured, max_size=6))
def test_a_visit_that_is_not_suspect_has_no_problem_of_its_own(visits: list[Visit]) -> None:
    suspect = suspect_visits([ORDINARY] * len(visits), visits, TODAY, LIMITS)
    for visit, doubted in zip(visits, suspect.tolist(), strict=True):
        assert bool(visit_problems(visit, ORDINARY, (), None, TODAY, LIMITS)) is doubted


z_scores = some((None, -7.0, -2.0, -1.0, -0.4, 0.5, 1.1))
flags = st.sampled_from([None, False, False, False, True])


@st.composite
def grown(draw: st.DrawFn) -> list[MeasuredVisit]:
    days = draw(st.lists(st.integers(0, 700), max_size=7, unique=True))
    return [
        MeasuredVisit(
            visit=Visit(
                child_id=1,
                visit_date=BORN + timedelta(days=day),
                lenhei_cm=draw(some((None, 70.0, 70.3, 71.0, 71.7, 72.0, 73.0))),
                weight_kg=8.0,
                measure=draw(st.sampled_from([None, *Measure])),
            ),
            growth=Growth(
                age_days=day,
                zlen=draw(z_scores),
                zwei=draw(z_scores),
                flen=draw(flags),
                fwei=draw(flags),
                fhc=draw(flags),
            ),
        )
        for day in sorted(days)
    ]


@settings(max_examples=400)
@given(st.lists(grown(), max_size=4))
def test_growth_that_is_not_suspect_raises_no_question(register: list[list[MeasuredVisit]]) -> None:
    rows = [(number, one) for number, visits in enumerate(register) for one in visits]
    series = Series(
        child=np.array([number for number, _ in rows], dtype=np.int64),
        visits=[one.visit for _, one in rows],
        growth=[one.growth for _, one in rows],
    )
    suspect = suspect_growth(series, LIMITS)
    own = suspect_visits([ORDINARY] * len(rows), series.visits, TODAY, LIMITS)
    for (number, one), doubted in zip(rows, (suspect | own).tolist(), strict=True):
        others = [other for other in register[number] if other is not one]
        told = visit_problems(one.visit, ORDINARY, others, one.growth, TODAY, LIMITS)
        assert doubted or not told


def test_a_child_who_grows_as_children_do_is_not_suspect() -> None:
    visits = [
        Visit(
            child_id=number // 12,
            visit_date=BORN + timedelta(days=30 * (number % 12)),
            weight_kg=3.3 + 0.5 * (number % 12),
            lenhei_cm=50.0 + 2.0 * (number % 12),
            measure=Measure.LYING,
        )
        for number in range(36)
    ]
    growth = [
        Growth(age_days=30 * (at % 12), zlen=-0.1 * at % 1, zwei=0.3, flen=False, fwei=False)
        for at in range(36)
    ]
    series = Series(child=np.arange(36) // 12, visits=visits, growth=growth)
    assert not suspect_growth(series, LIMITS).any()
    assert not suspect_visits([ORDINARY] * 36, visits, TODAY, LIMITS).any()
