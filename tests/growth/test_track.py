"""One child's points, comparable and without the doubtful ones."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.findings import thresholds
from desktop_app.growth.track import (
    Measurement,
    Subject,
    Track,
    as_length,
    like_at_z,
    track,
)
from desktop_app.growth.zscores import LYING, MALE, STANDING
from tests.measuring import BIRTH, a_subject, measured, visits


def heights(measurements: list[Measurement], subject: Subject | None = None) -> Track:
    return track("len", subject or a_subject(), measurements, thresholds())


def doubts(points: Track) -> list[tuple[int, str]]:
    return [((point.on - BIRTH).days, point.reason) for point in points.doubtful]


def test_points_are_sorted_and_scored() -> None:
    points = heights(visits([-1, -1.2, -1.4])[::-1])
    assert [(on - BIRTH).days for on in points.dates] == [180, 210, 240]
    assert points.z == pytest.approx([-1, -1.2, -1.4], abs=0.03)
    assert points.doubtful == ()
    assert len(points) == 3


def test_what_has_no_z_score_is_no_point() -> None:
    given_weight = measured(200, height_z=None)
    too_old = Measurement(on=BIRTH + timedelta(1900), lenhei_cm=105.0)
    before_birth = Measurement(on=BIRTH - timedelta(3), lenhei_cm=50.0)
    assert len(heights([given_weight, too_old, before_birth])) == 0
    swollen = replace(measured(200), oedema=True)
    assert len(track("wei", a_subject(), [swollen], thresholds())) == 0
    assert len(track("wfl", a_subject(), [swollen, measured(230)], thresholds())) == 1
    assert len(track("wfl", a_subject(), [given_weight], thresholds())) == 0


def test_of_two_on_one_day_the_larger_counts_in_any_order() -> None:
    both = [measured(200, height_z=-1), measured(200, height_z=-0.5)]
    assert heights(both).z.tolist() == heights(both[::-1]).z.tolist()
    assert heights(both).z == pytest.approx([-0.5], abs=0.03)


def test_lying_and_standing_are_made_comparable() -> None:
    lying = replace(measured(725), lenhei_cm=82.0, measure=LYING)
    standing = replace(measured(735), lenhei_cm=81.3, measure=STANDING)
    said_lying = replace(measured(740), lenhei_cm=82.0, measure=LYING)
    points = heights([lying, standing, said_lying])
    assert points.values == pytest.approx([82.0, 81.3, 81.3])
    assert points.like == pytest.approx([82.0, 82.0, 82.0])
    assert as_length([82.0, 81.3], [730, 731]) == pytest.approx([82.0, 82.0])
    median = like_at_z("len", 0.0, MALE, [730, 731])
    assert 0 < median[1] - median[0] < 0.05
    weight = like_at_z("wei", 0.0, MALE, [730, 731])
    assert 0 < weight[1] - weight[0] < 0.05


def test_all_points_use_the_kind_of_age_that_the_last_one_has() -> None:
    early = a_subject(gestation_weeks=32)
    before = [measured(600, table_days=544), measured(700, table_days=644)]
    points = heights(before, early)
    assert points.days.tolist() == [544, 644]
    assert points.z == pytest.approx([-1, -1], abs=0.03)
    over = heights([*before, measured(740)], early)
    assert over.days.tolist() == [600, 700, 740]
    assert over.z[0] < -1.5
    assert heights(before, replace(early, corrected=False)).days.tolist() == [600, 700]
    assert heights([measured(40)], early).dates == ()


def test_flagged_points_are_left_out() -> None:
    points = heights([*visits([-1, -1]), replace(measured(240), lenhei_cm=45.0)])
    assert len(points) == 2
    assert doubts(points) == [(240, "flag")]
    assert points.doubtful[0].value == 45.0
    assert points.doubtful[0].z < -6


@pytest.mark.parametrize(
    "zs, doubtful",
    [
        ([-1, -1, 0.6, -1, -1], [2]),  # between two that agree
        ([-1, -1, 0.4, 0.4], []),  # no jump of more than 1.5
        ([-1, -1, 0.6, 0.6], []),  # a step that stays is growth or a change of hands
        ([-1, -1, -1, 0.6], [3]),  # the last
        ([0.6, -1, -1], [0]),  # the first, against two
        ([-1, 0.6], [1]),  # of two, the later
        ([-1, -1, -3, -1, 0.6], [2, 4]),
    ],
)
def test_jumps(zs: list[float], doubtful: list[int]) -> None:
    points = heights(visits(zs))
    assert doubts(points) == [(180 + 30 * place, "jump") for place in doubtful]


def test_a_jump_needs_two_near_visits_of_an_age_that_has_settled() -> None:
    assert doubts(heights(visits([-1, 0.6], every=123))) == []
    assert doubts(heights(visits([-1, 0.6], every=122))) == [(302, "jump")]
    assert doubts(heights(visits([-1, 0.7], start=60))) == []
    assert doubts(heights(visits([-1, 0.7], start=61))) == [(91, "jump")]


def test_weights_jump_but_may_fall() -> None:
    weights = [-1.0, -1.0, 0.6, -1.0]
    points = track("wei", a_subject(), visits([-1.0] * 4, weights), thresholds())
    assert doubts(points) == [(240, "jump")]
    falling = track("wei", a_subject(), visits([-1.0] * 3, [0, -0.7, -1.4]), thresholds())
    assert falling.doubtful == ()


@pytest.mark.parametrize(
    "cm, doubtful",
    [
        ([70.0, 69.0], []),  # 1.0 cm is asked about by no one
        ([70.0, 68.9], [1]),  # of two, the later
        ([68.0, 69.0, 72.0, 70.8], [2]),  # the one that is less like the others
        ([68.0, 69.0, 70.0, 68.5], [3]),
        ([70.0, 69.9, 69.8, 69.7], []),
    ],
)
def test_shrunken_heights(cm: list[float], doubtful: list[int]) -> None:
    seen = [replace(measured(240 + 30 * i), lenhei_cm=height) for i, height in enumerate(cm)]
    assert doubts(heights(seen)) == [(240 + 30 * place, "shrank") for place in doubtful]


def test_no_one_shrinks_by_standing_up() -> None:
    lying = replace(measured(700), lenhei_cm=82.0, measure=LYING)
    standing = replace(measured(750), lenhei_cm=80.4, measure=STANDING)
    assert doubts(heights([lying, standing])) == []
    assert doubts(heights([lying, replace(standing, lenhei_cm=80.2)])) == [(750, "shrank")]


def test_a_part_of_a_track() -> None:
    points = heights(visits([-1, -1.1, -1.2, -1.3]))
    assert points.since(60).days.tolist() == [210, 240, 270]
    assert points.chosen([0, 3]).days.tolist() == [180, 270]
    assert points.chosen(slice(1)).z.tolist() == points.z[:1].tolist()


@given(st.lists(st.floats(-4, 4), min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_visits_does_not_matter(zs: list[float], dice: random.Random) -> None:
    seen = visits(zs)
    mixed = list(seen)
    dice.shuffle(mixed)
    one, other = heights(seen), heights(mixed)
    assert one.dates == other.dates
    assert one.doubtful == other.doubtful
    assert np.array_equal(one.z, other.z)


@given(st.lists(st.floats(-4, 4), min_size=1, max_size=12))
def test_no_height_that_is_kept_shrinks(zs: list[float]) -> None:
    points = heights(visits(zs))
    assert (np.diff(points.like) >= -1.0001).all()
    assert len(points) + len(points.doubtful) == len(zs)
