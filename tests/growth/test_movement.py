"""Gains beside the median's and the channel's, slopes, and bends of the curve."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.findings import thresholds
from desktop_app.growth.movement import Bend, GrowthStep, Movement, bend, gain_verdict, movement
from desktop_app.growth.track import Measurement, Size, track
from desktop_app.growth.zscores import LYING, MALE, STANDING, value_at_z
from tests.measuring import BIRTH, a_subject, measured, visits

RULES = thresholds()


def moved(measurements: list[Measurement], size: Size = "len") -> Movement:
    return movement(track(size, a_subject(), measurements, RULES), RULES)


def bent(measurements: list[Measurement], size: Size = "len") -> Bend | None:
    error = RULES.height_cm if size == "len" else RULES.weight_kg * 1000
    return bend(track(size, a_subject(), measurements, RULES), error, RULES)


def a_step(gain: float, expected: float) -> GrowthStep:
    return GrowthStep(
        from_date=BIRTH,
        to_date=BIRTH + timedelta(60),
        days=60,
        from_z=-1,
        to_z=-1,
        gain=gain,
        median_gain=expected,
        channel_gain=expected,
    )


def test_nothing_moves_without_two_visits() -> None:
    for seen in ([], [measured(200)]):
        found = moved(seen)
        assert (found.steps, found.judged, found.too_short) == ((), None, False)
        assert (found.z_per_3_months, found.pace) == (None, None)


def test_height_velocity_beside_the_medians() -> None:
    first, last = measured(300, height_z=-1), measured(361, height_z=-1)
    step = moved([first, last]).steps[0]
    assert (step.days, step.from_date, step.to_date) == (61, first.on, last.on)
    assert step.gain == pytest.approx((last.lenhei_cm or 0) - (first.lenhei_cm or 0))
    median = value_at_z("len", 0, MALE, [300, 361])
    assert step.median_gain == pytest.approx(median[1] - median[0])
    assert step.channel_gain == pytest.approx(step.gain, abs=0.1)
    assert step.channel_gain < step.median_gain
    assert step.gain_per_month == pytest.approx(step.gain / 61 * 30.4375)
    assert step.median_per_month == pytest.approx(step.median_gain / 61 * 30.4375)
    assert step.channel_per_month == pytest.approx(step.channel_gain / 61 * 30.4375)
    assert step.z_change == round(step.to_z - step.from_z, 2)


def test_weight_velocity_is_in_grams() -> None:
    step = moved([measured(300), measured(361)], "wei").steps[0]
    assert step.median_gain == pytest.approx(
        1000 * float(value_at_z("wei", 0, MALE, 361) - value_at_z("wei", 0, MALE, 300))
    )
    assert step.gain == pytest.approx(step.channel_gain, abs=20)


def test_the_switch_at_24_months_is_no_loss() -> None:
    lying = replace(measured(700), lenhei_cm=83.0, measure=LYING)
    standing = replace(measured(760), lenhei_cm=83.9, measure=STANDING)
    step = moved([lying, standing]).steps[0]
    assert step.gain == pytest.approx(1.6)
    assert step.median_gain == pytest.approx(1.9, abs=0.2)


def test_steps_lead_to_the_last_visit_nearest_first() -> None:
    found = moved(visits([-1, -1.1, -1.2, -1.3]))
    assert [step.days for step in found.steps] == [30, 60, 90]
    assert {step.to_z for step in found.steps} == {found.steps[0].to_z}


@pytest.mark.parametrize(
    "ages, size, judged_days, too_short",
    [
        ([200, 224], "len", None, True),
        ([200, 225], "len", 25, False),
        ([200, 249], "len", 49, False),
        ([200, 230, 260], "len", 60, False),  # lengths are judged over two months
        ([200, 230, 260], "wei", 30, False),
        ([200, 240, 260], "len", 60, True),
        ([200, 240, 260], "wei", 60, True),
        ([200, 566], "len", None, False),  # older than a year is no movement of today
        ([200, 565], "len", 365, False),
    ],
)
def test_which_step_is_judged(
    ages: list[int], size: Size, judged_days: int | None, *, too_short: bool
) -> None:
    found = moved([measured(age) for age in ages], size)
    assert (found.judged.days if found.judged else None) == judged_days
    assert found.too_short is too_short


def test_z_per_three_months_is_robust() -> None:
    falling = visits([-1, -1.1, -1.2, -1.3, -1.4, -1.5])
    assert moved(falling).z_per_3_months == pytest.approx(-0.3, abs=0.03)
    falling[2] = measured(240, height_z=-0.7)  # one careless hand
    assert moved(falling).z_per_3_months == pytest.approx(-0.3, abs=0.1)
    assert moved(visits([-1, -1.1], every=24)).z_per_3_months is None


def test_the_pace_is_of_the_recent_visits_only() -> None:
    found = moved([measured(200), *visits([-1, -1, -1], start=500)])
    assert found.pace is not None
    median = float(value_at_z("len", -1, MALE, 560) - value_at_z("len", -1, MALE, 500)) / 60
    assert found.pace == pytest.approx(median, rel=0.1)


@pytest.mark.parametrize(
    "gain, verdict",
    [
        (-0.1, "below"),
        (0.0, "slow"),
        (0.79, "slow"),
        (0.8, "usual"),  # half of the median's
        (2.4, "usual"),
        (2.41, "fast"),
    ],
)
def test_verdicts_on_a_gain(gain: float, verdict: str) -> None:
    assert gain_verdict(a_step(gain, 1.6), 0.5, RULES) == verdict


@pytest.mark.parametrize("gain, verdict", [(0.0, "usual"), (0.8, "usual"), (0.91, "fast")])
def test_within_the_error_of_measuring_nothing_is_said(gain: float, verdict: str) -> None:
    assert gain_verdict(a_step(gain, 0.4), 0.5, RULES) == verdict


@given(st.floats(-5, 9), st.floats(-5, 9), st.floats(0, 4))
def test_more_growth_never_gets_a_worse_verdict(one: float, other: float, expected: float) -> None:
    order = ["below", "slow", "usual", "fast"]
    less, more = (
        order.index(gain_verdict(a_step(gain, expected), 0.5, RULES))
        for gain in sorted((one, other))
    )
    assert less <= more


def test_the_bend_is_where_growth_stopped() -> None:
    found = bent(visits([-1, -1, -1, -1, -1.4, -1.8, -2.2]))
    assert found is not None
    assert (found.since - BIRTH).days == 270
    assert (found.next_visit - BIRTH).days == 300
    assert found.step.days == 90
    assert found.step.gain < 1
    assert found.step.median_gain > 3


def test_a_curve_that_was_flat_all_along_is_flat_since_its_first_visit() -> None:
    found = bent(visits([-1, -1.4, -1.8, -2.2, -2.6]))
    assert found is not None
    assert (found.since - BIRTH).days == 180


def test_only_the_last_year_is_looked_at() -> None:
    old = [measured(180, height_z=1), measured(210, height_z=0.6)]
    found = bent([*old, *visits([-1, -1, -1, -1.5, -2.0], start=700)])
    assert found is not None
    assert (found.since - BIRTH).days == 760


@pytest.mark.parametrize(
    "zs",
    [
        [-1, -1, -1, -1, -1],  # on her channel
        [-1, -1.1, -1.2, -1.3, -1.4],  # slower, but growing
        [-1, -1.5],  # too few
        [-1, -1, -1, -1, -1.5],  # one month
        [-1, -1.5, -2.0, -1.6, -1.1],  # over again
        [],
    ],
)
def test_no_bend(zs: list[float]) -> None:
    seen = visits(zs)
    points = track("len", a_subject(), seen, RULES)
    assert (bent(seen) if len(points) else None) is None


def test_weight_bends_as_well() -> None:
    found = bent(visits([-1.0] * 6, [-1, -1, -1, -1.3, -1.6, -1.9]), "wei")
    assert found is not None
    assert (found.since - BIRTH).days == 240
