"""The gravest index leads."""

import pytest

from desktop_app.growth.classes import Index, bands
from desktop_app.programme.growth.gravity import gravity_of, judged, leading_index
from desktop_app.programme.records.children import Growth

CASES: list[tuple[list[tuple[Index, float | None, bool | None]], list[str]]] = [
    # Wasting is not hidden behind a height that looks better.
    (
        [("height_for_age", -1.2, False), ("weight_for_height", -4.27, False)],
        ["weight_for_height", "height_for_age"],
    ),
    (
        [("height_for_age", -3.4, False), ("weight_for_height", -2.4, False)],
        ["height_for_age", "weight_for_height"],
    ),
    # An implausible value comes after what is surely abnormal, and before what is normal.
    (
        [
            ("weight_for_age", 0.1, False),
            ("height_for_age", -6.9, True),
            ("weight_for_height", -2.1, False),
        ],
        ["weight_for_height", "height_for_age", "weight_for_age"],
    ),
    ([("height_for_age", None, None), ("weight_for_age", 0.0, False)], ["weight_for_age"]),
]


@pytest.mark.parametrize("values, expected", CASES)
def test_the_gravest_comes_first(
    values: list[tuple[Index, float | None, bool | None]], expected: list[str]
) -> None:
    assert [one.index for one in judged(values)] == expected


def test_an_implausible_value_has_no_class() -> None:
    [one] = judged([("height_for_age", -6.9, True)])
    assert one.class_code is None
    assert one.calls_for_care


def test_every_abnormal_class_calls_for_care_and_no_normal_one_does() -> None:
    calm = {"normal_weight", "normal_height", "tall", "well_nourished"}
    for index in ("weight_for_age", "height_for_age", "weight_for_height"):
        found = bands(index)
        z_of = dict(zip(found.codes, (found.starts[0] - 1.0, *found.starts), strict=True))
        for code, z in z_of.items():
            [one] = judged([(index, z, False)])
            assert one.class_code == code
            assert one.calls_for_care == (code not in calm), code


def test_a_chart_opens_on_the_gravest_index_and_else_on_height_for_age() -> None:
    wasted = Growth(age_days=400, zlen=-1.2, flen=False, zwfl=-4.27, fwfl=False)
    assert leading_index(wasted) == "weight_for_height"
    calm = Growth(age_days=400, zlen=0.2, flen=False, zwfl=0.1, fwfl=False)
    assert leading_index(calm) == "height_for_age"
    assert leading_index(Growth(age_days=400)) == "height_for_age"
    assert leading_index(None) == "height_for_age"


def test_wasting_by_the_arm_stands_beside_wasting_by_weight() -> None:
    assert gravity_of("severely_wasted") < gravity_of("sam") < gravity_of("severely_stunted")
    assert gravity_of("mam") < gravity_of("stunted")
    assert gravity_of(None) == gravity_of("normal_height")
