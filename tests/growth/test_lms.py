"""WHO's formula and R's rounding on arrays."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop_app.growth.lms import Desk, round_to_hundredths, straight_measurement

ROUNDED_BY_R = [  # round(x, 2) of R 4.2.2
    (0.005, 0.0),
    (0.015, 0.01),
    (0.014999999999999998, 0.01),
    (0.015000000000000001, 0.02),
    (0.025, 0.03),
    (0.075, 0.07),
    (0.125, 0.12),
    (0.215, 0.22),
    (0.285, 0.28),
    (0.355, 0.36),
    (0.495, 0.5),
    (0.575, 0.58),
    (1.0049999999999997, 1.0),
    (1.005, 1.0),
    (1.0050000000000001, 1.01),
    (1.015, 1.01),
    (1.115, 1.11),
    (2.245, 2.24),
    (2.6749999999999994, 2.67),
    (2.675, 2.67),
    (2.6750000000000003, 2.68),
    (4.335, 4.34),
    (-0.015, -0.01),
    (-0.285, -0.28),
    (-2.005, -2.0),
    (-2.995, -3.0),
    (-3.005, -3.0),
    (-3.0, -3.0),
    (1.234, 1.23),
    (1.236, 1.24),
    (math.inf, math.inf),
    (-math.inf, -math.inf),
    (math.nan, math.nan),
]


def rounded(values: list[float]) -> list[float]:
    z = np.array(values)
    with np.errstate(invalid="ignore"):
        round_to_hundredths(z, Desk(z.size))
    return [float(value) for value in z]


def test_rounds_as_r_does() -> None:
    found = rounded([value for value, _ in ROUNDED_BY_R])
    np.testing.assert_array_equal(found, [expected for _, expected in ROUNDED_BY_R])


@pytest.mark.parametrize("value", [-0.001, -0.005, -0.0])
def test_never_rounds_to_minus_zero(value: float) -> None:
    assert math.copysign(1, rounded([value])[0]) == 1


def test_beyond_3_sd_the_measurement_goes_on_in_steps_of_the_last_sd() -> None:
    z = np.array([-5.0, -4.0, -3.0, -2.0, 2.0, 3.0, 4.0, 5.0])
    power, m, s = np.full(8, -0.35), np.full(8, 10.0), np.full(8, 0.09)
    steps = np.diff(straight_measurement(z, power, m, s))
    assert steps[0] == pytest.approx(steps[1]) == pytest.approx(steps[2])
    assert steps[4] == pytest.approx(steps[5]) == pytest.approx(steps[6])
