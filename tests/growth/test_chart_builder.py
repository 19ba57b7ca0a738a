"""The chart model by what is drawn: number and places of curves, bands, points and events."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from desktop_app.growth import zscores
from desktop_app.growth.chart import EVENT_ROWS, AgeRange, AxisKind, ChartRole, Indicator
from desktop_app.growth.chart_builder import ChartScore
from tests.charting import BIRTH, BOY, GIRL, a_chart, a_full_chart, a_visit, growing, some_events

EVERY_CHART = [
    (indicator, age_range, sex)
    for indicator in Indicator
    for age_range in AgeRange
    for sex in (BOY, GIRL)
]
ENGINE: dict[Indicator, zscores.ScoredIndicator] = {
    Indicator.HEIGHT_FOR_AGE: "len",
    Indicator.WEIGHT_FOR_AGE: "wei",
    Indicator.KMS: "wei",
    Indicator.BMI_FOR_AGE: "bmi",
    Indicator.HEAD_FOR_AGE: "hc",
    Indicator.ARM_FOR_AGE: "ac",
}
SDS = (-3, -2, -1, 0, 1, 2, 3)


@pytest.mark.parametrize("indicator,age_range,sex", EVERY_CHART)
def test_every_chart_has_seven_curves_that_rise_from_minus_3_to_plus_3(
    indicator: Indicator, age_range: AgeRange, sex: int
) -> None:
    chart = a_chart(indicator, age_range, sex=sex)

    assert len(chart.curves) == len(chart.labels) == 7
    values = np.array([curve.y for curve in chart.curves])
    assert not np.isnan(values).any()
    assert (np.diff(values, axis=0) > 0).all()
    assert values.min() >= chart.y_axis.low
    assert values.max() <= chart.y_axis.high
    for curve in chart.curves:
        assert len(curve.x) == len(curve.y)
        assert all(left < right for left, right in pairwise(curve.x))


@pytest.mark.parametrize("indicator,age_range,sex", EVERY_CHART)
def test_bands_lie_between_the_curves_they_are_named_after(
    indicator: Indicator, age_range: AgeRange, sex: int
) -> None:
    chart = a_chart(indicator, age_range, sex=sex)
    lines = {curve.y for curve in chart.curves}

    for band in chart.bands:
        assert band.high in lines
        assert band.low in lines or set(band.low) == {0.0}
        assert all(low < high for low, high in zip(band.low, band.high, strict=True))


@pytest.mark.parametrize("indicator", ENGINE)
@pytest.mark.parametrize("age_range", AgeRange)
def test_thinned_curves_stay_within_a_line_of_who_daily_figures(
    indicator: Indicator, age_range: AgeRange
) -> None:
    chart = a_chart(indicator, age_range)
    height = chart.y_axis.high - chart.y_axis.low

    for curve, sd in zip(chart.curves, SDS, strict=True):
        days = np.arange(curve.x[0], curve.x[-1] + 1)
        daily = zscores.value_at_z(ENGINE[indicator], sd, GIRL, days)
        # A pixel of a frame four hundred high.
        assert np.abs(np.interp(days, curve.x, curve.y) - daily).max() < height / 400


def test_curves_are_thinned_to_at_most_fourteen_days() -> None:
    chart = a_chart(age_range=AgeRange.BIRTH_TO_5)
    steps = np.diff(chart.curves[0].x)

    assert steps.max() <= 14
    assert steps[:10].max() <= 2
    assert len(chart.curves[0].x) < 200


def test_the_step_from_length_to_height_at_731_days_is_drawn_upright() -> None:
    median = a_chart(age_range=AgeRange.BIRTH_TO_5).curves[3]
    at = median.x.index(730.0)

    assert median.x[at + 1] == 731.0
    assert median.y[at + 1] - median.y[at] == pytest.approx(-0.7, abs=0.03)


def test_the_picture_of_one_girl() -> None:
    chart = a_chart(visits=growing(12, every_months=3), events=some_events(), today=BIRTH)

    assert [(p.role, p.x, p.y, p.visit_id) for p in chart.points] == [
        (ChartRole.CHILD, 0.0, 48.2, 100),
        (ChartRole.CHILD, 91.0, 58.3, 103),
        (ChartRole.CHILD, 183.0, 63.7, 106),
        (ChartRole.CHILD_FLAGGED, 274.0, 47.2, 109),
        (ChartRole.CHILD, 365.0, 70.6, 112),
    ]
    assert [point.visit_id for point in chart.joined] == [100, 103, 106, 112]
    assert [(e.role, e.start, e.end) for e in chart.events] == [
        (ChartRole.INFECTION, 200.0, 209.0),
        (ChartRole.INFECTION, 500.0, 500.0),
        (ChartRole.FEEDING, 400.0, 456.0),
        (ChartRole.REFERRAL, 470.0, 470.0),
        (ChartRole.VITAMIN_A, 270.0, 270.0),
        (ChartRole.VITAMIN_A, 455.0, 455.0),
    ]
    assert chart.event_rows == EVENT_ROWS
    assert (chart.x_axis.low, chart.x_axis.high) == (0.0, 730.5)
    assert (chart.y_axis.low, chart.y_axis.high) == (40.0, 100.0)
    assert [round(label.y, 1) for label in chart.labels] == [
        76.7, 80.0, 83.2, 86.4, 89.6, 92.9, 96.1,
    ]  # fmt: skip
    assert [band.role for band in chart.bands] == [
        ChartRole.BAND_BELOW_MINUS_3,
        ChartRole.BAND_MINUS_3_TO_MINUS_2,
        ChartRole.BAND_MINUS_2_TO_MINUS_1,
        ChartRole.BAND_MINUS_1_TO_PLUS_1,
        ChartRole.BAND_PLUS_1_TO_PLUS_2,
        ChartRole.BAND_PLUS_2_TO_PLUS_3,
    ]


def test_a_point_says_the_measured_value_and_stands_at_the_used_one() -> None:
    standing_baby = a_visit(400, lenhei_cm=73.0, measure=zscores.STANDING)
    (point,) = a_chart(visits=[standing_baby]).points

    assert point.value == 73.0
    assert point.y == pytest.approx(73.7)
    assert point.class_code == "normal_height"
    assert point.z == standing_baby.scores[Indicator.HEIGHT_FOR_AGE].z


@pytest.mark.parametrize(
    "indicator,value",
    [
        (Indicator.WEIGHT_FOR_AGE, 8.2),
        (Indicator.KMS, 8.2),
        (Indicator.BMI_FOR_AGE, 8.2 / 0.701**2),
        (Indicator.HEAD_FOR_AGE, 44.0),
        (Indicator.ARM_FOR_AGE, 13.5),
    ],
)
def test_each_indicator_draws_its_own_value(indicator: Indicator, value: float) -> None:
    (point,) = a_chart(indicator, visits=[a_visit(300)]).points

    assert point.x == 300.0
    assert point.y == pytest.approx(value)


def test_a_visit_without_the_value_gives_no_point() -> None:
    assert a_chart(visits=[a_visit(300, lenhei_cm=None)]).points == ()
    assert len(a_chart(Indicator.WEIGHT_FOR_AGE, visits=[a_visit(300, lenhei_cm=None)]).points) == 1


def test_points_come_by_date_whatever_the_order_of_the_visits() -> None:
    late, early = a_visit(300, visit_id=1), a_visit(200, visit_id=2)

    assert [point.visit_id for point in a_chart(visits=[late, early]).points] == [2, 1]


def test_visits_past_the_age_range_are_not_drawn() -> None:
    visits = [a_visit(700), a_visit(760)]

    assert len(a_chart(visits=visits).points) == 1
    assert len(a_chart(age_range=AgeRange.BIRTH_TO_5, visits=visits).points) == 2


def test_boys_and_girls_share_the_frame_so_that_curves_do_not_jump() -> None:
    for indicator in Indicator:
        for age_range in AgeRange:
            girl, boy = (a_chart(indicator, age_range, sex=sex) for sex in (GIRL, BOY))
            assert (girl.x_axis, girl.y_axis) == (boy.x_axis, boy.y_axis)


def test_the_background_is_the_same_object_for_every_child() -> None:
    first = a_chart(visits=growing(6))
    second = a_chart(visits=growing(12), events=some_events())

    assert first.bands is second.bands
    assert first.curves is second.curves


def test_the_frame_grows_for_a_point_outside_it_by_whole_ticks() -> None:
    usual = a_chart(Indicator.WEIGHT_FOR_AGE)
    heavy = a_chart(Indicator.WEIGHT_FOR_AGE, visits=[a_visit(600, weight_kg=19.4)])

    assert usual.y_axis.high == 18.0
    assert heavy.y_axis.high == 20.0
    assert heavy.y_axis.low == usual.y_axis.low
    assert heavy.y_axis.ticks[-1].at == 20.0
    assert heavy.bands is usual.bands


def test_an_impossible_value_does_not_flatten_the_curves() -> None:
    chart = a_chart(Indicator.WEIGHT_FOR_AGE, visits=[a_visit(600, weight_kg=820.0)])

    assert chart.y_axis.high < 30


def test_age_ticks_are_months_with_the_years_stronger() -> None:
    two, five = (a_chart(age_range=age_range).x_axis.ticks for age_range in AgeRange)

    assert [tick.figure for tick in two] == list(range(25))
    assert [tick.figure for tick in five] == list(range(0, 61, 2))
    assert [tick.figure for tick in five if tick.major] == [0, 12, 24, 36, 48, 60]
    assert five[-1].at == pytest.approx(1826.25)


def test_kms_has_the_cards_colours_and_its_red_line_at_minus_3() -> None:
    kms = a_chart(Indicator.KMS)
    weight = a_chart(Indicator.WEIGHT_FOR_AGE)

    assert [band.role for band in kms.bands] == [
        ChartRole.KMS_YELLOW,
        ChartRole.KMS_LIGHT_GREEN,
        ChartRole.KMS_GREEN,
        ChartRole.KMS_LIGHT_GREEN,
        ChartRole.KMS_YELLOW,
    ]
    assert kms.curves[0].role is ChartRole.KMS_RED_LINE
    assert kms.curves[0].y == weight.curves[0].y
    assert kms.curves[4].role is ChartRole.KMS_ORANGE_LINE


def test_weight_for_height_takes_the_table_of_the_last_visits_age() -> None:
    young, old = a_visit(700, lenhei_cm=80.0), a_visit(760, lenhei_cm=81.0)
    young_chart = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_5, visits=[young])
    old_chart = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_5, visits=[young, old])
    typed = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_5, visits=[young], ghost=old)

    assert young_chart.x_axis.kind is AxisKind.LENGTH_CM
    assert (young_chart.x_axis.low, young_chart.x_axis.high) == (45.0, 110.0)
    assert old_chart.x_axis.kind is typed.x_axis.kind is AxisKind.HEIGHT_CM
    assert (old_chart.x_axis.low, old_chart.x_axis.high) == (65.0, 120.0)


def test_a_length_on_the_height_chart_stands_where_its_z_score_is() -> None:
    """WHO's two tables are 0.7 cm apart; a point must keep its distance from the curves."""
    young, old = a_visit(700, lenhei_cm=80.0, weight_kg=9.0), a_visit(760, lenhei_cm=81.0)
    chart = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_5, visits=[young, old])
    point = chart.points[0]
    z = young.scores[Indicator.WEIGHT_FOR_HEIGHT].z
    assert z is not None
    there = zscores.value_at_z("wfl", z, GIRL, point.x, table="height")

    assert point.x == pytest.approx(79.3)
    assert float(there) == pytest.approx(point.y, abs=0.01)


def test_weight_for_height_has_no_time_axis_and_so_no_events() -> None:
    assert a_full_chart(Indicator.WEIGHT_FOR_HEIGHT).events == ()


def test_a_child_born_early_is_drawn_by_corrected_age_until_24_months() -> None:
    visits = [a_visit(40), a_visit(300, visit_id=2), a_visit(800, visit_id=3)]
    chart = a_chart(age_range=AgeRange.BIRTH_TO_5, visits=visits, gestation_weeks=32)

    assert chart.x_axis.kind is AxisKind.CORRECTED_AGE
    # 8 weeks too early; before the day that was due there is no place on the chart.
    assert [(point.visit_id, point.x) for point in chart.points] == [(2, 244.0), (3, 800.0)]
    assert [point.age_days for point in chart.points] == [300, 800]


@pytest.mark.parametrize(
    "others, kind",
    [
        ({}, AxisKind.AGE),
        ({"gestation_weeks": 37}, AxisKind.AGE),
        # The axis tells that this child could be shown by corrected age.
        ({"gestation_weeks": 32, "corrected": False}, AxisKind.UNCORRECTED_AGE),
    ],
)
def test_other_children_are_drawn_by_their_age(others: dict[str, Any], kind: AxisKind) -> None:
    chart = a_chart(visits=[a_visit(300)], **others)

    assert chart.x_axis.kind is kind
    assert chart.points[0].x == 300.0


def test_a_point_carries_the_score_by_the_other_age() -> None:
    both = ChartScore(z=-1.0, class_code="normal_height", other_z=-2.4)
    visit = replace(a_visit(300), scores={Indicator.HEIGHT_FOR_AGE: both})
    (point,) = a_chart(visits=[visit], gestation_weeks=32).points

    assert (point.z, point.other_z) == (-1.0, -2.4)


def test_events_of_a_child_born_early_move_with_its_ages() -> None:
    chart = a_chart(events=some_events(), gestation_weeks=32)

    assert chart.events[0].start == 200.0 - 56


def test_an_open_event_lasts_until_today() -> None:
    today = BIRTH + timedelta(days=640)
    lasting = a_chart(events=some_events(), today=today).events[1]

    assert (lasting.start, lasting.end, lasting.end_date) == (500.0, 640.0, None)


def test_events_are_cut_to_the_age_range_and_left_out_beyond_it() -> None:
    started_in = replace(some_events()[0], end_date=BIRTH + timedelta(days=800))
    after = replace(some_events()[2], start_date=BIRTH + timedelta(days=790), end_date=None)
    chart = a_chart(events=[started_in, after])

    assert [(event.start, event.end) for event in chart.events] == [(200.0, 730.5)]


def test_percentiles_label_the_same_curves() -> None:
    chart = a_chart(percentile_labels=True)

    assert chart.labels_are_percentiles
    assert [label.figure for label in chart.labels] == [0.1, 2.3, 15.9, 50.0, 84.1, 97.7, 99.9]
    assert chart.curves == a_chart().curves


def test_the_ghost_is_no_point_of_the_child() -> None:
    chart = a_full_chart()

    assert chart.ghost is not None
    assert chart.ghost.role is ChartRole.GHOST
    assert chart.ghost.visit_id == 0
    assert chart.ghost.class_code is not None
    assert all(point.role is not ChartRole.GHOST for point in chart.points)


def test_a_projection_widens_the_frame_like_a_point() -> None:
    ahead = replace(a_full_chart().projections[0], y=(70.0, 104.0))

    assert a_chart(projections=(ahead,)).y_axis.high == 105.0


def test_weights_are_drawn_over_the_size_of_the_table_that_is_shown() -> None:
    young, old = a_visit(400), a_visit(900)
    by_length = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_2, visits=[young, old])
    by_height = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_5, visits=[young, old])

    assert young.clenhei_cm is not None
    assert old.clenhei_cm is not None
    drawn = {point.age_days: point.x for point in by_height.points}
    assert drawn[400] == pytest.approx(young.clenhei_cm - 0.7)
    assert drawn[900] == old.clenhei_cm
    drawn = {point.age_days: point.x for point in by_length.points}
    assert drawn[400] == young.clenhei_cm
    assert drawn[900] == pytest.approx(old.clenhei_cm + 0.7)


def test_a_weight_without_a_length_has_no_place_over_lengths() -> None:
    unmeasured = replace(a_visit(400), lenhei_cm=None, clenhei_cm=None)
    chart = a_chart(Indicator.WEIGHT_FOR_HEIGHT, AgeRange.BIRTH_TO_2, visits=[unmeasured])

    assert chart.points == ()
