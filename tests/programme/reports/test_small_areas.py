"""Intervals and ranks of small areas: what is known, what chance does, and what is not said."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.reports.city_rules import city_rules
from desktop_app.programme.reports.small_areas import Area, Interval, estimates, wilson

RULES = city_rules()


def an_area(cases: int, measured: int, target: int | None = None) -> Area:
    return Area(target=target or measured, measured=measured, cases=cases)


@pytest.mark.parametrize(
    "cases, of, low, high", [(0, 2, 0, 66), (22, 120, 12, 26), (90, 500, 15, 22)]
)
def test_wilson_as_the_facts_give_it(cases: int, of: int, low: int, high: int) -> None:
    found = wilson(cases, of)
    assert found is not None
    assert (round(100 * found.low), round(100 * found.high)) == (low, high)


@given(st.integers(1, 2_000), st.data())
def test_wilson_holds_the_share_and_stays_a_share(of: int, data: st.DataObject) -> None:
    cases = data.draw(st.integers(0, of))
    found = wilson(cases, of)
    assert found is not None
    assert 0 <= found.low <= cases / of <= found.high <= 1
    mirrored = wilson(of - cases, of)
    assert mirrored is not None
    assert mirrored.low == pytest.approx(1 - found.high, abs=1e-12)


def test_nobody_measured_has_neither_share_nor_interval() -> None:
    assert wilson(0, 0) is None
    (one,) = estimates([an_area(0, 0)], RULES)
    assert (one.mean, one.interval, one.ranks, one.in_model) == (None, None, None, False)
    assert an_area(0, 0).coverage is None
    assert an_area(3, 10).share == 0.3


def clearly_different() -> list[Area]:
    """Twenty-five desa between 5 and 41 %, all measured."""
    return [an_area(round(300 * (0.05 + 0.015 * n)), 300) for n in range(25)]


def test_areas_that_differ_have_ranges_of_ranks() -> None:
    found = estimates(clearly_different(), RULES)
    assert all(one.ranks is not None for one in found)
    highest, lowest = found[-1], found[0]
    assert highest.ranks is not None
    assert highest.ranks[0] == 1
    assert lowest.ranks is not None
    assert lowest.ranks[1] == 25
    assert all(low <= high for low, high in (one.ranks or (1, 0) for one in found))
    assert sum(low < high for low, high in (one.ranks or (0, 0) for one in found)) > 20


def test_a_small_area_is_drawn_to_the_middle_and_does_not_lead_by_chance() -> None:
    areas = [an_area(round(400 * (0.10 + 0.01 * n)), 400) for n in range(24)]
    small = an_area(8, 15)
    found = estimates([*areas, small], RULES)
    assert small.share is not None
    drawn = found[-1]
    assert drawn.mean is not None
    assert drawn.mean < 0.7 * small.share
    assert drawn.ranks is not None
    assert drawn.ranks[1] - drawn.ranks[0] >= 10
    large = found[20]
    assert large.mean == pytest.approx(large.area.share, abs=0.02)


def test_areas_that_are_all_alike_have_no_ranks() -> None:
    random = np.random.RandomState(18)
    sizes = random.randint(180, 700, 25)
    ranked = 0
    for _ in range(40):
        areas = [an_area(int(random.binomial(n, 0.18)), int(n)) for n in sizes]
        found = estimates(areas, RULES)
        if found[0].ranks is None:
            assert all(one.ranks is None for one in found)
            continue
        ranked += 1
        spans = [high - low + 1 for low, high in (one.ranks or (0, 0) for one in found)]
        assert min(spans) >= 8
    # The moments find a little variance in some of the draws; its ranks are then as wide as chance.
    assert ranked < 40
    same = estimates([an_area(54, 300)] * 25, RULES)
    assert all(one.ranks is None and one.in_model for one in same)
    assert same[0].interval == wilson(54, 300)


def test_who_is_hardly_measured_is_neither_in_the_model_nor_in_the_ranks() -> None:
    areas = clearly_different()
    hardly = Area(target=400, measured=319, cases=300)
    just = Area(target=400, measured=320, cases=40)
    with_both = estimates([*areas, hardly, just], RULES)
    assert (with_both[-2].in_model, with_both[-2].ranks) == (False, None)
    assert with_both[-2].interval == wilson(300, 319)
    assert with_both[-1].in_model
    alone = estimates([*areas, just], RULES)
    assert [one.mean for one in alone[:25]] == [one.mean for one in with_both[:25]]


def test_the_same_counts_give_the_same_figures() -> None:
    assert estimates(clearly_different(), RULES) == estimates(clearly_different(), RULES)
    first = estimates(clearly_different(), RULES)[0]
    assert first.interval is not None
    assert first.interval == Interval(first.interval.low, first.interval.high)
    assert 0 < first.interval.low < (first.mean or 0) < first.interval.high < 0.2


def test_too_few_areas_say_nothing_of_how_areas_differ() -> None:
    found = estimates([an_area(10, 300), an_area(90, 300)], RULES)
    assert all(one.ranks is None for one in found)


def test_nobody_or_everybody_stunted_has_no_ranks() -> None:
    for cases in (0, 300):
        assert all(one.ranks is None for one in estimates([an_area(cases, 300)] * 5, RULES))


def test_the_moments_are_those_of_a_plain_count() -> None:
    areas = clearly_different()
    n = np.array([one.measured for one in areas])
    x = np.array([one.cases for one in areas])
    m = x.sum() / n.sum()
    s2 = (n * (x / n - m) ** 2).sum() / n.sum()
    between = s2 - m * (1 - m) / n.mean()
    weight = between / (between + m * (1 - m) / n)
    found = estimates(areas, RULES)
    # Beta-binomial and Marshall's weights agree where areas are large.
    shrunk = weight * x / n + (1 - weight) * m
    assert [one.mean for one in found] == pytest.approx(list(shrunk), abs=0.003)
