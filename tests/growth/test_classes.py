"""Classes of Permenkes 2/2020 at every border, and the one nutrition status."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.classes import (
    INDICES,
    NO_CLASS,
    AgeIndex,
    ClassLimits,
    Index,
    bands,
    class_limits,
    class_of,
    class_positions,
    classify,
    normal_from_z,
    normal_to_z,
    nutrition_rules,
    nutrition_status,
)

BORDERS = {
    "weight_for_age": [
        (-3.01, "severely_underweight"),
        (-3.0, "underweight"),
        (-2.01, "underweight"),
        (-2.0, "normal_weight"),
        (1.0, "normal_weight"),
        (1.01, "risk_overweight"),
    ],
    "height_for_age": [
        (-3.01, "severely_stunted"),
        (-3.0, "stunted"),
        (-2.01, "stunted"),
        (-2.0, "normal_height"),
        (3.0, "normal_height"),
        (3.01, "tall"),
    ],
    "weight_for_height": [
        (-3.01, "severely_wasted"),
        (-3.0, "wasted"),
        (-2.01, "wasted"),
        (-2.0, "well_nourished"),
        (1.0, "well_nourished"),
        (1.01, "possible_overweight"),
        (2.0, "possible_overweight"),
        (2.01, "overweight"),
        (3.0, "overweight"),
        (3.01, "obese"),
    ],
    "head_for_age": [
        (-2.01, "microcephaly"),
        (-2.0, "normal_head"),
        (2.0, "normal_head"),
        (2.01, "macrocephaly"),
    ],
    "muac": [
        (11.4, "sam"),
        (11.49, "sam"),
        (11.5, "mam"),
        (12.4, "mam"),
        (12.5, "normal"),
    ],
}
BORDERS["bmi_for_age"] = BORDERS["weight_for_height"]


@pytest.mark.parametrize("index", INDICES)
def test_classes_at_their_borders(index: Index) -> None:
    for value, code in BORDERS[index]:
        assert class_of(index, value) == code
    values, codes = zip(*BORDERS[index], strict=True)
    np.testing.assert_array_equal(classify(index, values), codes)


@pytest.mark.parametrize("index", INDICES)
def test_no_value_no_class(index: Index) -> None:
    assert class_of(index, None) is None
    assert class_of(index, math.nan) is None
    assert classify(index, [math.nan, 0]).tolist() == [None, class_of(index, 0)]
    assert class_positions(index, [math.nan, -99]).tolist() == [NO_CLASS, 0]


@given(index=st.sampled_from(INDICES), value=st.floats(-20, 60))
def test_one_value_is_classed_as_in_an_array(index: Index, value: float) -> None:
    assert classify(index, [[value]]).tolist() == [[class_of(index, value)]]
    assert bands(index).codes[class_positions(index, value)] == class_of(index, value)


def test_every_index_names_its_source() -> None:
    assert all(bands(index).source for index in INDICES)
    assert all(rule.source for rule in nutrition_rules().values())


def test_an_index_without_classes_is_an_error() -> None:
    unknown: Any = "hc"
    with pytest.raises(ValueError, match="index"):
        class_of(unknown, 0)


@pytest.mark.parametrize(
    "wfl_z, muac_cm, oedema, age_months, code, because",
    [
        # One sign is enough, and every sign of the same weight is named.
        (-3.01, None, 0, 13, "severely_wasted", ("wfl_severely_wasted",)),
        (0.0, 11.4, 0, 13, "severely_wasted", ("muac_sam",)),
        (None, None, 1, 13, "severely_wasted", ("oedema",)),
        (0.0, 13.0, 3, 13, "severely_wasted", ("oedema",)),
        (-4.0, 11.0, 2, 13, "severely_wasted", ("oedema", "wfl_severely_wasted", "muac_sam")),
        (-2.5, 11.4, 0, 13, "severely_wasted", ("muac_sam",)),
        (-2.5, 12.0, 0, 13, "wasted", ("wfl_wasted", "muac_mam")),
        (-3.0, None, None, 13, "wasted", ("wfl_wasted",)),
        (2.5, 12.4, 0, 13, "wasted", ("muac_mam",)),
        (-2.0, 12.5, 0, 13, "well_nourished", ("wfl_well_nourished", "muac_normal")),
        (None, 12.5, None, 13, "well_nourished", ("muac_normal",)),
        (1.5, 14.0, 0, 13, "possible_overweight", ("wfl_possible_overweight",)),
        (2.5, 15.0, 0, 13, "overweight", ("wfl_overweight",)),
        (3.5, 18.0, 0, 13, "obese", ("wfl_obese",)),
        # The arm counts from 6 to 59 completed months of the calendar.
        (None, 11.0, None, 5, None, ()),
        (None, 11.0, None, 6, "severely_wasted", ("muac_sam",)),
        (None, 11.0, None, 59, "severely_wasted", ("muac_sam",)),
        (None, 11.0, None, 60, None, ()),
        (None, 11.0, None, None, None, ()),
        # Weight for length and oedema count at every age.
        (-3.5, 11.0, 0, 2, "severely_wasted", ("wfl_severely_wasted",)),
        (None, None, 1, None, "severely_wasted", ("oedema",)),
        (0.0, None, 0, None, "well_nourished", ("wfl_well_nourished",)),
        (None, None, None, 13, None, ()),
        (None, None, 0, 13, None, ()),
    ],
)
def test_nutrition_status(
    wfl_z: float | None,
    muac_cm: float | None,
    oedema: int | None,
    age_months: int | None,
    code: str | None,
    because: tuple[str, ...],
) -> None:
    found = nutrition_status(wfl_z, muac_cm, oedema, age_months)
    assert (found.code, found.because) == (code, because)
    assert all(nutrition_rules()[rule_id].source in found.source for rule_id in because)
    assert bool(found.source) is bool(because)


@pytest.mark.parametrize(
    "index, code, lower, upper",
    [
        ("height_for_age", "severely_stunted", (None, False), (-3.0, False)),
        ("height_for_age", "stunted", (-3.0, True), (-2.0, False)),
        ("height_for_age", "normal_height", (-2.0, True), (3.0, True)),
        ("height_for_age", "tall", (3.0, False), (None, False)),
        ("muac", "mam", (11.5, True), (12.5, False)),
    ],
)
def test_between_which_values_a_class_lies(
    index: Index, code: str, lower: tuple[float | None, bool], upper: tuple[float | None, bool]
) -> None:
    assert class_limits(index, code) == ClassLimits(
        lower=lower[0], includes_lower=lower[1], upper=upper[0], includes_upper=upper[1]
    )


@pytest.mark.parametrize("index", INDICES)
def test_the_limits_are_the_borders_that_classes_go_by(index: Index) -> None:
    for code in bands(index).codes:
        limits = class_limits(index, code)
        for border, included in (
            (limits.lower, limits.includes_lower),
            (limits.upper, limits.includes_upper),
        ):
            if border is not None:
                assert (class_of(index, border) == code) is included


def test_a_class_of_another_index_has_no_limits() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        class_limits("height_for_age", "wasted")


@pytest.mark.parametrize(
    "index, lowest, highest",
    [
        ("weight_for_age", -2.0, 1.0),
        ("height_for_age", -2.0, 3.0),
        ("head_for_age", -2.0, 2.0),
    ],
)
def test_what_is_normal_of_an_index(index: AgeIndex, lowest: float, highest: float) -> None:
    assert (normal_from_z(index), normal_to_z(index)) == (lowest, highest)
    below, above = round(lowest - 0.01, 2), round(highest + 0.01, 2)
    normal = class_of(index, lowest)
    assert class_of(index, highest) == normal
    assert normal not in {class_of(index, below), class_of(index, above)}
