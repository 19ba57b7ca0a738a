"""Three months ahead: on the channel, at today's pace, and what brings a child back to -2 SD."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.chart import ChartRole, Curve
from desktop_app.growth.findings import thresholds
from desktop_app.growth.projection import Projection
from desktop_app.growth.projection import project as project_track
from desktop_app.growth.track import Measurement, Subject, track
from desktop_app.growth.zscores import FEMALE, LYING, MALE, STANDING, value_at_z, zscore, zscores
from tests.measuring import BIRTH, a_subject, measured, visits


def project(
    subject: Subject,
    seen: list[Measurement],
    size: Literal["len", "wei"] = "len",
    *,
    today: date | None = None,
) -> Projection | None:
    limits = thresholds()
    return project_track(track(size, subject, seen, limits), subject, today=today, limits=limits)


def ahead(
    seen: list[Measurement],
    size: Literal["len", "wei"] = "len",
    *,
    waited: int | None = None,
    subject: Subject | None = None,
) -> Projection:
    today = None if waited is None else seen[-1].on + timedelta(waited)
    found = project(subject or a_subject(), seen, size, today=today)
    assert found is not None
    return found


def curve(found: Projection, role: ChartRole) -> Curve:
    return next(one for one in found.curves if one.role is role)


def z_of(points: Curve, sex: int = MALE) -> list[float]:
    """The z-scores of a height curve by the engine: lying below 731 days, standing above."""
    days = np.array(points.x)
    scores = zscores(
        sex=sex,
        age_days=days,
        lenhei_cm=np.array(points.y),
        measure=np.where(days < 731, LYING, STANDING),
    )
    return [float(z) for z in scores.zlen]


def test_three_months_from_the_last_visit() -> None:
    seen = visits([-1, -1, -1, -1])
    found = ahead(seen)
    assert found.from_date == seen[-1].on
    assert found.until_date == seen[-1].on + timedelta(91)
    assert found.from_value == seen[-1].lenhei_cm
    channel = curve(found, ChartRole.PROJECTION_CHANNEL)
    assert (channel.x[0], channel.x[-1]) == (270, 361)
    assert found.channel_value == channel.y[-1]
    assert ahead(seen, waited=30).until_date == seen[-1].on + timedelta(121)


def test_a_child_on_her_channel_stays_there_either_way() -> None:
    found = ahead(visits([-1.5] * 6))
    assert found.channel_z == pytest.approx(-1.5, abs=0.03)
    assert found.pace_z == pytest.approx(-1.5, abs=0.3)
    assert found.pace_value == pytest.approx(found.channel_value, abs=0.8)
    assert [one.role for one in found.curves] == [
        ChartRole.PROJECTION_CHANNEL,
        ChartRole.PROJECTION_PACE,
    ]
    assert (found.needed_now, found.needed_then, found.needed_gain) == (None, None, None)


def test_at_the_pace_of_a_flat_curve_the_child_falls_behind() -> None:
    found = ahead(visits([-1, -1.4, -1.8, -2.2, -2.6]))
    assert found.pace_value is not None
    assert found.pace_z is not None
    assert found.pace_value < found.channel_value
    assert found.pace_z < -2.6
    pace = curve(found, ChartRole.PROJECTION_PACE)
    assert pace.y[0] == found.from_value
    assert pace.y[-1] == found.pace_value


def test_pace_z_is_the_engines() -> None:
    found = ahead(visits([-1, -1.4, -1.8, -2.2, -2.6]))
    day = curve(found, ChartRole.PROJECTION_PACE).x[-1]
    assert found.pace_z == zscore(sex=MALE, age_days=day, lenhei_cm=found.pace_value).zlen


def test_the_channel_is_the_level_of_the_recent_visits() -> None:
    assert ahead(visits([-3, -1, -1.2, -1.1])).channel_z == pytest.approx(-1.1, abs=0.03)
    assert ahead(visits([-1.4])).channel_z == pytest.approx(-1.4, abs=0.03)


def test_no_pace_from_one_visit() -> None:
    found = ahead([measured(200)])
    assert (found.pace_value, found.pace_z) == (None, None)
    assert [one.role for one in found.curves] == [ChartRole.PROJECTION_CHANNEL]


def test_the_pace_has_bounds() -> None:
    lower = [measured(1000), measured(1040)]
    shrunk = replace(lower[1], lenhei_cm=round((lower[0].lenhei_cm or 0) - 0.4, 1))
    assert ahead([lower[0], shrunk]).pace_value == pytest.approx(shrunk.lenhei_cm)
    leapt = ahead(visits([-3, -1.6, -0.2, 1.2]))
    median = float(value_at_z("len", 0, MALE, 361) - value_at_z("len", 0, MALE, 270))
    assert leapt.pace_value == pytest.approx(leapt.from_value + 2 * median)
    thin = ahead(visits([-1.0] * 3, [0.0, -1.0, -2.0]), "wei")
    grams = float(value_at_z("wei", 0, MALE, 331) - value_at_z("wei", 0, MALE, 240))
    assert thin.pace_value == pytest.approx(thin.from_value - grams)


def test_what_is_needed_brings_the_class_back() -> None:
    found = ahead(visits([-2.4] * 4), waited=10)
    assert found.needed_now is not None
    assert found.needed_then is not None
    for days, needed in ((270, found.needed_now), (371, found.needed_then)):
        at = zscore(sex=MALE, age_days=days, lenhei_cm=needed).zlen
        below = zscore(sex=MALE, age_days=days, lenhei_cm=round(needed - 0.1, 1)).zlen
        assert at is not None
        assert below is not None
        assert below < -2 <= at
    assert found.needed_gain == pytest.approx(found.needed_then - found.from_value)
    back = curve(found, ChartRole.PROJECTION_RETURN)
    assert back.y[0] == pytest.approx(found.from_value)
    assert back.y[-1] == pytest.approx(found.needed_then)


def test_weight_needed_as_well() -> None:
    found = ahead(visits([-1.0] * 4, [-2.5] * 4), "wei")
    assert found.needed_then is not None
    assert zscore(sex=MALE, age_days=361, weight_kg=found.needed_then).zwei == pytest.approx(
        -2, abs=0.12
    )
    assert curve(found, ChartRole.PROJECTION_RETURN).y[-1] == pytest.approx(found.needed_then)


@pytest.mark.parametrize("z, needed", [(-2.0, False), (-2.02, True)])
def test_on_the_line_nothing_is_needed(z: float, *, needed: bool) -> None:
    cm = float(value_at_z("len", z, MALE, 400))
    found = ahead([replace(measured(400), lenhei_cm=cm)])
    assert (found.needed_then is not None) is needed


def test_the_731st_day_is_no_step_of_the_child() -> None:
    found = ahead(visits([-2.5] * 3, start=640))
    for one in found.curves:
        at = dict(zip(one.x, one.y, strict=True))
        assert at[731] - at[730] == pytest.approx(-0.7, abs=0.06)
    assert found.needed_then is not None
    assert found.needed_gain == pytest.approx(found.needed_then + 0.7 - found.from_value)


def test_there_is_no_way_ahead() -> None:
    assert project(a_subject(), []) is None
    seen = visits([-1, -1])
    assert project(a_subject(), seen, today=seen[-1].on + timedelta(92)) is not None
    assert project(a_subject(), seen, today=seen[-1].on + timedelta(93)) is None
    assert project(a_subject(), seen, today=BIRTH) is not None
    assert project(a_subject(), [measured(1820)]) is None
    assert curve(ahead([measured(1819)]), ChartRole.PROJECTION_CHANNEL).x[-1] == 1826


def test_nothing_is_drawn_beyond_the_end_of_the_corrected_age() -> None:
    early = a_subject(gestation_weeks=32)
    seen = [measured(600, table_days=544), measured(680, table_days=624)]
    found = ahead(seen, subject=early)
    channel = curve(found, ChartRole.PROJECTION_CHANNEL)
    assert (channel.x[0], channel.x[-1]) == (624, 674)
    assert found.until_date == BIRTH + timedelta(730)
    assert project(early, [measured(724)]) is None
    assert ahead([measured(760)], subject=early).until_date == BIRTH + timedelta(851)


@given(st.floats(-3.5, 2), st.integers(0, 1700), st.sampled_from([MALE, FEMALE]))
def test_on_the_channel_the_z_score_stays(z: float, day: int, sex: int) -> None:
    seen = [measured(day, height_z=z, sex=sex)]
    found = ahead(seen, subject=a_subject(sex=sex))
    channel = curve(found, ChartRole.PROJECTION_CHANNEL)
    assert list(channel.x) == sorted(set(channel.x))
    assert z_of(channel, sex) == pytest.approx([found.channel_z] * len(channel.x), abs=0.011)


@given(st.floats(-3.5, -2.05), st.floats(0, 0.9))
def test_who_is_lower_needs_more(z: float, lower: float) -> None:
    one, other = (ahead([measured(500, height_z=at)]) for at in (z, z - lower))
    assert one.needed_gain is not None
    assert other.needed_gain is not None
    assert one.needed_gain <= other.needed_gain
    assert one.needed_then == other.needed_then
