"""The z-score engine: WHO's 400 cases, every line of WHO's rules, and laws."""

from __future__ import annotations

import csv
import math
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop_app.growth import zscores as engine
from desktop_app.growth.age import days_from_months
from desktop_app.growth.tables import lms, lms_by_height, lms_by_length
from desktop_app.growth.zscores import (
    FEMALE,
    FLAG_LIMITS,
    INDICATORS,
    LYING,
    MALE,
    STANDING,
    Score,
    ScoredIndicator,
    value_at_z,
    zscore,
    zscores,
)

CASES = Path(__file__).parents[1] / "data" / "who_reference_cases.csv"
SEXES = (MALE, FEMALE)
BY_WEIGHT: tuple[ScoredIndicator, ...] = ("wei", "wfl", "bmi")
BY_AGE: tuple[ScoredIndicator, ...] = ("len", "wei", "bmi", "hc", "ac")


def a_child(**changes: Any) -> Score:
    """A plausible girl of 600 days, measured in every way, with changes."""
    child: dict[str, Any] = {
        "sex": FEMALE,
        "age_days": 600,
        "weight_kg": 10.1,
        "lenhei_cm": 80.3,
        "headc_cm": 46.2,
        "armc_cm": 14.8,
    }
    return zscore(**(child | changes))


def given_indicators(score: Score) -> set[str]:
    return {indicator for indicator in INDICATORS if score.z(indicator) is not None}


def by_formula(y: float, l: float, m: float, s: float) -> float:  # noqa: E741 - WHO's letter
    """WHO's z-score for one value, written out once more, not rounded."""

    def at(sd: int) -> float:
        return float(m * (1 + l * s * sd) ** (1 / l))

    z = ((y / m) ** l - 1) / (s * l)
    if z > 3:
        return 3 + (y - at(3)) / (at(3) - at(2))
    if z < -3:
        return -3 + (y - at(-3)) / (at(-2) - at(-3))
    return float(z)


def measured(
    indicator: ScoredIndicator, value: float, sex: int = FEMALE, age: float = 600
) -> Score:
    """A child of whom the one measurement is known that the indicator needs."""
    match indicator:
        case "len":
            return zscore(sex=sex, age_days=age, lenhei_cm=value)
        case "wei":
            return zscore(sex=sex, age_days=age, weight_kg=value)
        case "bmi":
            return zscore(sex=sex, age_days=age, weight_kg=value, lenhei_cm=100)
        case "hc":
            return zscore(sex=sex, age_days=age, headc_cm=value)
        case "ac":
            return zscore(sex=sex, age_days=age, armc_cm=value)
        case "wfl":
            return zscore(sex=sex, age_days=age, weight_kg=value, lenhei_cm=80)


def at_z(indicator: ScoredIndicator, z: float, sex: int = FEMALE, age: float = 600) -> float:
    """The measurement of `measured` at a z-score."""
    return float(value_at_z(indicator, z, sex, 80 if indicator == "wfl" else age))


# ------------------------------------------------------------------------------- WHO's cases


def column(rows: list[dict[str, str]], name: str) -> NDArray[np.float64]:
    return np.array([float(row[name]) if row[name] else np.nan for row in rows])


def test_all_cases_of_who_agree() -> None:
    with CASES.open(encoding="ascii", newline="") as file:
        rows = list(csv.DictReader(file))
    scores = zscores(
        sex=[{"m": MALE, "f": FEMALE, "": 0}[row["sex"]] for row in rows],
        age_days=column(rows, "age_days"),
        weight_kg=column(rows, "weight"),
        lenhei_cm=column(rows, "lenhei"),
        measure=[{"l": LYING, "h": STANDING, "": 0}[row["measure"]] for row in rows],
        headc_cm=column(rows, "headc"),
        armc_cm=column(rows, "armc"),
        oedema=[row["oedema"] == "y" for row in rows],
    )
    assert len(rows) == 400
    for indicator in INDICATORS:
        np.testing.assert_array_equal(scores.z(indicator), column(rows, f"z{indicator}"))
        flags = np.nan_to_num(column(rows, f"f{indicator}"), nan=-1)
        np.testing.assert_array_equal(scores.flag(indicator), flags)
    for name in ("clenhei", "cbmi"):  # the file has 15 digits of these
        np.testing.assert_allclose(getattr(scores, name), column(rows, name), rtol=1e-14)


# ------------------------------------------------------------------------------------ inputs


def test_without_sex_only_length_and_bmi_are_given() -> None:
    child = a_child(sex=0, measure=STANDING)
    assert given_indicators(child) == set()
    assert child.clenhei == 80.3 + 0.7
    assert child.cbmi == 10.1 / ((80.3 + 0.7) / 100) ** 2


@pytest.mark.parametrize("sex", [3, -1, "m", 1.0])
def test_another_sex_is_an_error(sex: Any) -> None:
    with pytest.raises(ValueError, match="sex"):
        a_child(sex=sex)


def test_another_measure_is_an_error() -> None:
    with pytest.raises(ValueError, match="measure"):
        a_child(measure=3)


@pytest.mark.parametrize("age", [-1, -0.25])
def test_a_negative_age_is_an_error(age: float) -> None:
    with pytest.raises(ValueError, match="age"):
        a_child(age_days=age)


@pytest.mark.parametrize("age, day", [(99.5, 100), (100.49, 100), (0.49999999999999994, 0)])
def test_age_is_rounded_half_up_to_a_day_of_the_tables(age: float, day: int) -> None:
    assert a_child(age_days=age, weight_kg=3.3, lenhei_cm=50) == a_child(
        age_days=day, weight_kg=3.3, lenhei_cm=50
    )


def test_every_day_has_its_own_figures() -> None:
    assert a_child(age_days=100.5) == a_child(age_days=101) != a_child(age_days=100)


def test_a_measurement_left_out_takes_away_what_needs_it() -> None:
    assert given_indicators(a_child()) == set(INDICATORS)
    assert given_indicators(a_child(weight_kg=None)) == {"len", "hc", "ac"}
    assert given_indicators(a_child(lenhei_cm=None)) == {"wei", "hc", "ac"}
    assert given_indicators(a_child(headc_cm=None)) == set(INDICATORS) - {"hc"}
    assert given_indicators(a_child(armc_cm=None)) == set(INDICATORS) - {"ac"}
    assert a_child(lenhei_cm=None).clenhei is None
    assert a_child(weight_kg=None).cbmi is None
    nothing = zscore(sex=MALE, age_days=100)
    assert all(getattr(nothing, field.name) is None for field in fields(Score))


# ------------------------------------------------------------------ length or height as used


@pytest.mark.parametrize(
    "age, measure, expected",
    [
        (730, STANDING, 80.0 + 0.7),
        (730.49, STANDING, 80.0 + 0.7),
        (730.5, STANDING, 80.0),
        (731, STANDING, 80.0),
        (730, LYING, 80.0),
        (730.49, LYING, 80.0),
        (730.5, LYING, 80.0 - 0.7),
        (731, LYING, 80.0 - 0.7),
        (2000, LYING, 80.0 - 0.7),
        (730, 0, 80.0),
        (731, 0, 80.0),
        (None, LYING, 80.0),
        (None, STANDING, 80.0),
        (None, 0, 80.0),
        # Standing below 9 months (273.9375 days, not rounded) is not believed.
        (273, STANDING, 80.0),
        (273.9, STANDING, 80.0),
        (273.9375, STANDING, 80.0 + 0.7),
        (274, STANDING, 80.0 + 0.7),
        (0, STANDING, 80.0),
    ],
)
def test_length_or_height_as_used(age: float | None, measure: int, expected: float) -> None:
    assert a_child(age_days=age, measure=measure, lenhei_cm=80.0).clenhei == expected


def test_bmi_is_not_rounded_and_needs_neither_age_nor_sex_nor_the_absence_of_oedema() -> None:
    expected = 10.1 / ((80.3 - 0.7) / 100) ** 2
    assert a_child(age_days=800, measure=LYING).cbmi == expected
    assert a_child(age_days=800, measure=LYING, sex=0).cbmi == expected
    assert a_child(age_days=800, measure=LYING, oedema=True).cbmi == expected
    assert a_child(age_days=None).cbmi == 10.1 / (80.3 / 100) ** 2


# --------------------------------------------------------------------------------- z-scores


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("indicator", ["wei", "bmi", "ac"])
@pytest.mark.parametrize("share", [0.4, 0.6, 0.8, 0.95, 1.0, 1.1, 1.3, 1.6, 2.2])
def test_weight_and_arm_scores_follow_the_formula(
    indicator: ScoredIndicator, sex: int, share: float
) -> None:
    table = lms("wei" if indicator == "wei" else indicator, sex)  # type: ignore[arg-type] # by age
    figures = float(table.l[600]), float(table.m[600]), float(table.s[600])
    value = figures[1] * share
    z = measured(indicator, value, sex).z(indicator)
    assert z == pytest.approx(by_formula(value, *figures), abs=0.005001)


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("share", [0.4, 0.6, 0.95, 1.3, 2.2])
def test_weight_for_length_and_for_height_follow_the_formula(sex: int, share: float) -> None:
    for table, age in ((lms_by_length(sex), 600), (lms_by_height(sex), 900)):
        index = round((80 - table.start_cm) / table.step_cm)
        figures = (
            float(table.lms.l[index]),
            float(table.lms.m[index]),
            float(table.lms.s[index]),
        )
        value = figures[1] * share
        z = zscore(sex=sex, age_days=age, weight_kg=value, lenhei_cm=80).zwfl
        assert z == pytest.approx(by_formula(value, *figures), abs=0.005001)


@pytest.mark.parametrize("sex", SEXES)
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95, 1.05, 1.4, 1.9])
def test_length_and_head_go_on_as_they_are_beyond_3_sd(sex: int, share: float) -> None:
    for indicator in ("len", "hc"):
        table = lms(indicator, sex)
        value = float(table.m[600]) * share
        z = measured(indicator, value, sex).z(indicator)
        assert z == pytest.approx((value / table.m[600] - 1) / table.s[600], abs=0.005001)


@pytest.mark.parametrize("indicator", INDICATORS)
@pytest.mark.parametrize("limit", [0, 1])
def test_a_flag_is_given_beyond_its_limit_by_the_rounded_score(
    indicator: ScoredIndicator, limit: int
) -> None:
    edge = FLAG_LIMITS[indicator][limit]
    outwards = math.copysign(1, edge)
    on_it = measured(indicator, at_z(indicator, edge + 0.004 * outwards))
    beyond = measured(indicator, at_z(indicator, edge + 0.006 * outwards))
    if indicator == "bmi":  # a BMI of 1 kg at 100 cm is no child, but a BMI
        assert on_it.cbmi is not None
    assert (on_it.z(indicator), on_it.flag(indicator)) == (edge, False)
    assert beyond.z(indicator) == pytest.approx(edge + 0.01 * outwards)
    assert beyond.flag(indicator) is True


def test_the_limits_of_the_flags_are_whos() -> None:
    assert FLAG_LIMITS == {
        "len": (-6, 6),
        "wei": (-6, 5),
        "wfl": (-5, 5),
        "bmi": (-5, 5),
        "hc": (-5, 5),
        "ac": (-5, 5),
    }


def test_bmi_for_age_uses_the_bmi_before_rounding() -> None:
    child = a_child(weight_kg=10.004, lenhei_cm=80.31)
    assert child.cbmi is not None
    table = lms("bmi", FEMALE)
    exact = by_formula(child.cbmi, float(table.l[600]), float(table.m[600]), float(table.s[600]))
    assert child.zbmi == round(exact, 2)


def test_a_score_is_never_minus_zero() -> None:
    median = float(lms("wei", MALE).m[600])
    just_below = measured("wei", median * (1 - 1e-9), MALE).zwei
    assert just_below is not None
    assert math.copysign(1, just_below) == 1


# -------------------------------------------------------- weight for length, weight for height


def table_used(age: float | None, measure: int, size_cm: float) -> str:
    """Which table the engine took, by comparing with both."""
    z = zscore(sex=MALE, age_days=age, weight_kg=11, lenhei_cm=size_cm, measure=measure)
    assert z.clenhei is not None
    found = [
        name
        for name, days in (("length", 600), ("height", 900))
        if zscore(sex=MALE, age_days=days, weight_kg=11, lenhei_cm=z.clenhei).zwfl == z.zwfl
    ]
    return " ".join(found)


@pytest.mark.parametrize(
    "age, measure, size_cm, table",
    [
        (730, LYING, 90.0, "length"),
        (730, STANDING, 90.0, "length"),
        (730, 0, 90.0, "length"),
        (730.49, 0, 90.0, "length"),
        (730.5, 0, 80.0, "height"),
        (731, LYING, 80.0, "height"),
        (731, STANDING, 80.0, "height"),
        (731, 0, 80.0, "height"),
        (None, LYING, 95.0, "length"),
        (None, STANDING, 75.0, "height"),
        (None, 0, 86.9, "length"),
        (None, 0, 87.0, "height"),
    ],
)
def test_the_table_for_weight_by_size(
    age: float | None, measure: int, size_cm: float, table: str
) -> None:
    assert table_used(age, measure, size_cm) == table


def test_without_age_and_without_any_measure_the_size_decides() -> None:
    def without(size_cm: float) -> float:
        scores = zscores(sex=MALE, age_days=None, weight_kg=11, lenhei_cm=size_cm)
        return float(scores.zwfl[0])

    assert without(86.9) == zscore(sex=MALE, age_days=600, weight_kg=11, lenhei_cm=86.9).zwfl
    assert without(87.0) == zscore(sex=MALE, age_days=900, weight_kg=11, lenhei_cm=87.0).zwfl


@pytest.mark.parametrize(
    "age, measure, size_cm, is_given",
    [
        (600, LYING, 45.0, True),
        (600, LYING, 44.99, False),
        (600, LYING, 110.0, True),
        (600, LYING, 110.01, False),
        (600, STANDING, 44.3, True),
        (600, STANDING, 44.29, False),
        (600, STANDING, 109.3, True),
        (600, STANDING, 109.31, False),
        (900, STANDING, 65.0, True),
        (900, STANDING, 64.99, False),
        (900, STANDING, 120.0, True),
        (900, STANDING, 120.01, False),
        (900, LYING, 65.7, True),
        (900, LYING, 65.69, False),
        (900, LYING, 120.7, True),
        (900, LYING, 120.71, False),
        (None, LYING, 110.0, True),
        (None, LYING, 110.01, False),
        (None, STANDING, 64.99, False),
        (None, 0, 45.0, True),
        (None, 0, 120.0, True),
        (None, 0, 120.01, False),
    ],
)
def test_the_ends_of_the_tables_by_size(
    age: float | None, measure: int, size_cm: float, *, is_given: bool
) -> None:
    child = zscore(sex=MALE, age_days=age, weight_kg=9, lenhei_cm=size_cm, measure=measure)
    assert (child.zwfl is not None) is is_given


@pytest.mark.parametrize("size_cm, index, part", [(80.0, 350, 0), (80.03, 350, 0.3)])
def test_between_two_lengths_the_figures_lie_on_a_straight_line(
    size_cm: float, index: int, part: float
) -> None:
    table = lms_by_length(FEMALE).lms

    def between(figures: NDArray[np.float64]) -> float:
        return float(figures[index] + part * (figures[index + 1] - figures[index]))

    for weight_kg in (6.5, 10, 16):
        expected = by_formula(weight_kg, float(table.l[index]), between(table.m), between(table.s))
        z = zscore(sex=FEMALE, age_days=600, weight_kg=weight_kg, lenhei_cm=size_cm).zwfl
        assert z == pytest.approx(expected, abs=0.005001)


@pytest.mark.parametrize("weight_kg, z", [(12.5, -2.8), (14.5, -1.07), (17.5, 0.98)])
def test_a_lying_height_of_103_1_cm_is_scored_with_who_softwares_own_slip(
    weight_kg: float, z: float
) -> None:
    # 103.1 - 0.7 is 102.39999999999999 in doubles, and the entry "one further up" is 102.5.
    lying = zscore(sex=FEMALE, age_days=1300, weight_kg=weight_kg, lenhei_cm=103.1, measure=LYING)
    at_102_5 = zscore(sex=FEMALE, age_days=1300, weight_kg=weight_kg, lenhei_cm=102.5)
    at_102_4 = zscore(sex=FEMALE, age_days=1300, weight_kg=weight_kg, lenhei_cm=102.4)
    assert lying.zwfl == at_102_5.zwfl == z
    assert lying.zwfl != at_102_4.zwfl


# -------------------------------------------------------------------- which results are given


def test_without_age_weight_for_size_is_all_there_is() -> None:
    assert given_indicators(a_child(age_days=None)) == {"wfl"}
    assert given_indicators(a_child(age_days=math.nan)) == {"wfl"}


@pytest.mark.parametrize("age", [1826, 1826.24])
def test_the_last_day(age: float) -> None:
    child = a_child(age_days=age, weight_kg=18, lenhei_cm=108)
    assert given_indicators(child) == set(INDICATORS)
    assert child == a_child(age_days=1826, weight_kg=18, lenhei_cm=108)


@pytest.mark.parametrize("age", [1826.25, 1826.49, 1827, 1856, 1857, 40_000, math.inf])
def test_after_the_last_day_nothing_is_given_but_length_and_bmi(age: float) -> None:
    child = a_child(age_days=age, weight_kg=18, lenhei_cm=108, measure=LYING)
    assert given_indicators(child) == set()
    assert child.clenhei == 108 - 0.7
    assert child.cbmi is not None


def test_ages_in_months_keep_whos_borders() -> None:
    assert given_indicators(a_child(age_days=days_from_months(59.99))) == set(INDICATORS)
    assert given_indicators(a_child(age_days=days_from_months(60))) == set()
    assert a_child(age_days=days_from_months(8.99), measure=STANDING).clenhei == 80.3
    assert a_child(age_days=days_from_months(9), measure=STANDING).clenhei == 80.3 + 0.7
    assert a_child(age_days=days_from_months(12)).zwei == a_child(age_days=365).zwei


@pytest.mark.parametrize("age, is_given", [(90, False), (90.49, False), (90.5, True), (91, True)])
def test_arms_count_from_day_91(age: float, *, is_given: bool) -> None:
    child = a_child(age_days=age)
    assert (child.zac is not None) is is_given
    assert (child.fac is not None) is is_given


def test_oedema_takes_away_what_weight_decides() -> None:
    swollen, other = a_child(oedema=True), a_child()
    assert given_indicators(swollen) == set(INDICATORS) - set(BY_WEIGHT)
    assert (swollen.zlen, swollen.zhc, swollen.zac) == (other.zlen, other.zhc, other.zac)
    assert (swollen.clenhei, swollen.cbmi) == (other.clenhei, other.cbmi)
    assert a_child(oedema=None) == a_child(oedema=False) == other
    assert given_indicators(a_child(oedema=True, age_days=None)) == set()


@pytest.mark.parametrize("value", [0.0, -0.0, -5.0])
def test_a_measurement_not_above_0_gives_no_score(value: float) -> None:
    assert a_child(headc_cm=value).zhc is None
    assert a_child(armc_cm=value).zac is None
    assert a_child(lenhei_cm=value).zlen is None
    light = a_child(weight_kg=value)
    assert light.zwei is None
    assert light.zbmi is None


def test_what_whos_software_makes_of_impossible_input() -> None:
    no_weight = a_child(weight_kg=0)
    assert no_weight.zwfl is not None
    assert no_weight.zwfl < -5
    assert no_weight.fwfl is True
    assert a_child(weight_kg=-1).zwfl is None
    assert a_child(lenhei_cm=0).cbmi == math.inf
    assert a_child(lenhei_cm=0).zbmi == math.inf
    assert a_child(lenhei_cm=-80.3).cbmi == a_child().cbmi


def test_there_are_no_limits_of_plausible_weight_or_length() -> None:
    child = a_child(weight_kg=0.5, lenhei_cm=30)
    assert (child.fwei, child.flen) == (True, True)
    assert a_child(weight_kg=80, lenhei_cm=190).flen is True


# ------------------------------------------------------------------------------------- arrays


def a_file(n: int, seed: int = 1) -> dict[str, Any]:
    """Columns of n children of every kind, some with gaps."""
    random = np.random.default_rng(seed)

    def some(low: float, high: float) -> NDArray[np.float64]:
        values = random.uniform(low, high, n).round(1)
        values[random.random(n) < 0.05] = np.nan
        return values

    return {
        "sex": random.integers(0, 3, n),
        "age_days": some(0, 1900),
        "weight_kg": some(2, 25),
        "lenhei_cm": some(42, 122),
        "measure": random.integers(0, 3, n),
        "headc_cm": some(30, 55),
        "armc_cm": some(9, 22),
        "oedema": random.random(n) < 0.05,
    }


def test_one_by_one_equals_all_at_once() -> None:
    n = 300
    columns = a_file(n)
    scores = zscores(**columns)
    for index in range(n):
        row: dict[str, Any] = {name: values[index].item() for name, values in columns.items()}
        assert zscore(**row) == scores.row(index)


def test_a_file_longer_than_the_work_arrays_is_scored_the_same() -> None:
    few = 1000
    many = 2 * engine.ROWS_AT_ONCE + 7
    columns = a_file(few)
    expected = zscores(**columns)
    found = zscores(**{name: np.resize(values, many) for name, values in columns.items()})
    for name in engine.FLOATS + engine.FLAGS:
        np.testing.assert_array_equal(
            getattr(found, name), np.resize(getattr(expected, name), many)
        )


def test_sequences_with_none_and_single_values_are_taken() -> None:
    scores = zscores(sex=FEMALE, age_days=[600, None], weight_kg=[10.1, None], lenhei_cm=80.3)
    assert scores.row(0).zwei == a_child().zwei
    assert scores.row(1).zwei is None
    assert scores.row(1).flen is None
    np.testing.assert_array_equal(scores.clenhei, [80.3, 80.3])


def test_the_columns_given_are_left_as_they_are() -> None:
    columns = a_file(50)
    before = {name: values.copy() for name, values in columns.items()}
    zscores(**columns)
    for name, values in columns.items():
        np.testing.assert_array_equal(values, before[name])


def test_no_rows_give_no_rows() -> None:
    scores = zscores(sex=[], age_days=[], weight_kg=[], measure=[], oedema=[])
    assert scores.zwei.shape == scores.fwei.shape == (0,)


def test_columns_of_different_lengths_are_an_error() -> None:
    with pytest.raises(ValueError, match="length"):
        zscores(sex=[1, 2, 1], age_days=[1, 2])


def test_a_table_instead_of_a_column_is_an_error() -> None:
    with pytest.raises(ValueError, match="dimension"):
        zscores(sex=1, age_days=[[1, 2], [3, 4]])


# --------------------------------------------------------------------------------------- laws

sexes = st.sampled_from(SEXES)
days = st.integers(0, 1826)
arm_days = st.integers(91, 1826)


@given(sex=sexes, day=arm_days)
def test_the_median_scores_0(sex: int, day: int) -> None:
    score = zscore(
        sex=sex,
        age_days=day,
        weight_kg=float(lms("wei", sex).m[day]),
        lenhei_cm=float(lms("len", sex).m[day]),
        headc_cm=float(lms("hc", sex).m[day]),
        armc_cm=float(lms("ac", sex).m[day]),
    )
    assert (score.zlen, score.zwei, score.zhc, score.zac) == (0, 0, 0, 0)


@given(
    sex=sexes,
    day=days,
    size_cm=st.floats(45, 120),
    weights=st.tuples(st.floats(0.1, 60), st.floats(0.1, 60)),
)
def test_a_heavier_child_never_scores_lower(
    sex: int, day: int, size_cm: float, weights: tuple[float, float]
) -> None:
    lighter, heavier = (
        zscore(sex=sex, age_days=day, weight_kg=weight_kg, lenhei_cm=size_cm)
        for weight_kg in sorted(weights)
    )
    for indicator in BY_WEIGHT:
        low, high = lighter.z(indicator), heavier.z(indicator)
        if low is None or high is None:
            assert low is high is None
        else:
            assert low <= high


@given(sex=sexes, day=arm_days, values=st.tuples(st.floats(1, 150), st.floats(1, 150)))
def test_a_longer_child_or_a_wider_head_or_arm_never_scores_lower(
    sex: int, day: int, values: tuple[float, float]
) -> None:
    smaller, larger = (
        zscore(sex=sex, age_days=day, lenhei_cm=value, headc_cm=value, armc_cm=value)
        for value in sorted(values)
    )
    for indicator in ("len", "hc", "ac"):
        low, high = smaller.z(indicator), larger.z(indicator)
        assert low is not None
        assert high is not None
        assert low <= high


@given(sex=sexes, day=st.integers(274, 1826), tenths=st.integers(500, 1250))
def test_lying_and_standing_change_places_without_changing_a_score(
    sex: int, day: int, tenths: int
) -> None:
    size_cm = tenths / 10
    standing = zscore(sex=sex, age_days=day, weight_kg=9, lenhei_cm=size_cm, measure=STANDING)
    if day < 731:
        other = zscore(sex=sex, age_days=day, weight_kg=9, lenhei_cm=size_cm + 0.7, measure=LYING)
        assert standing == other
    else:
        lying = zscore(sex=sex, age_days=day, weight_kg=9, lenhei_cm=size_cm, measure=LYING)
        other = zscore(
            sex=sex, age_days=day, weight_kg=9, lenhei_cm=size_cm - 0.7, measure=STANDING
        )
        assert lying == other


# ------------------------------------------------------------------ the measurement at a z-score


@given(sex=sexes, day=arm_days, hundredths=st.integers(-550, 490))
def test_the_value_at_a_z_scores_that_z(sex: int, day: int, hundredths: int) -> None:
    z = hundredths / 100
    for indicator in BY_AGE:
        value = float(value_at_z(indicator, z, sex, day))
        assert measured(indicator, value, sex, day).z(indicator) == pytest.approx(z, abs=0.0101)


@pytest.mark.parametrize("table, age", [("length", 600), ("height", 900)])
@pytest.mark.parametrize("z", [-4.2, -3, -2, 0, 1, 3, 4.4])
def test_the_weight_at_a_z_for_a_size(table: Any, age: int, z: float) -> None:
    for size_cm in (70, 84.44, 110):
        weight_kg = float(value_at_z("wfl", z, MALE, size_cm, table=table))
        found = zscore(sex=MALE, age_days=age, weight_kg=weight_kg, lenhei_cm=size_cm).zwfl
        assert found == pytest.approx(z, abs=1e-9)


def test_curves_come_as_one_array() -> None:
    curves = value_at_z("len", np.array([[-2], [0], [2]]), FEMALE, np.arange(1827))
    assert curves.shape == (3, 1827)
    np.testing.assert_allclose(curves[1], lms("len", FEMALE).m)
    assert (np.diff(curves, axis=0) > 0).all()


def test_where_who_has_no_figures_there_is_no_value() -> None:
    assert np.isnan(value_at_z("len", 0, MALE, [-1, 1826.25, 1827, math.nan])).all()
    assert np.isnan(value_at_z("ac", 0, MALE, 90))
    assert np.isnan(value_at_z("wfl", 0, MALE, [44.9, 110.1], table="length")).all()
    assert np.isnan(value_at_z("wfl", 0, MALE, [64.9, 120.1], table="height")).all()


def test_a_value_is_asked_of_a_known_indicator_and_sex() -> None:
    unknown: Any = "shoe"
    with pytest.raises(ValueError, match="indicator"):
        value_at_z(unknown, 0, MALE, 0)
    with pytest.raises(ValueError, match="sex"):
        value_at_z("len", 0, 0, 0)
