"""What a chart says: ticks, ends of curves, points and events, in Indonesian."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.growth.chart import (
    EVENT_ROWS,
    AgeRange,
    Axis,
    AxisKind,
    ChartRole,
    Event,
    Indicator,
    Label,
    Tick,
)
from desktop_app.growth.chart_builder import ChartScore
from desktop_app.wording.growth_chart_words import CHART_INDONESIAN as WORDS
from desktop_app.wording.growth_chart_words import ChartWords
from tests.charting import a_chart, a_full_chart, a_visit


def an_axis(kind: AxisKind) -> Axis:
    return Axis(kind=kind, low=0.0, high=1.0, ticks=())


def an_event(role: ChartRole, start: date, end: date | None) -> Event:
    return Event(
        role=role,
        start=0.0,
        end=1.0,
        start_date=start,
        end_date=end,
        label_code="",
        kind="infection",
        record_id=1,
    )


def test_every_chart_and_axis_has_its_words() -> None:
    for indicator in Indicator:
        for age_range in AgeRange:
            chart = a_full_chart(indicator, age_range)
            assert WORDS.chart_title(chart)
            assert WORDS.chart_axis(chart.x_axis) != WORDS.chart_axis(chart.y_axis)
    for kind in AxisKind:
        assert WORDS.chart_axis(an_axis(kind))
    for role in EVENT_ROWS:
        assert WORDS.chart_row(role)


@pytest.mark.parametrize(
    "kind,figure,words",
    [
        (AxisKind.AGE, 0, "Lahir"),
        (AxisKind.CORRECTED_AGE, 0, "Perkiraan lahir"),
        (AxisKind.AGE, 12, "1 tahun"),
        (AxisKind.CORRECTED_AGE, 60, "5 tahun"),
    ],
)
def test_years_stand_under_their_ticks(kind: AxisKind, figure: float, words: str) -> None:
    assert WORDS.chart_year(an_axis(kind), Tick(at=0.0, figure=figure, major=True)) == words


@pytest.mark.parametrize(
    "figure,percentile,words",
    [(2.0, False, "+2"), (0.0, False, "0"), (-3.0, False, "−3"), (97.7, True, "P97,7")],
)
def test_curves_end_in_their_figure(figure: float, percentile: bool, words: str) -> None:  # noqa: FBT001 -- a case of the table
    label = Label(role=ChartRole.MEDIAN, x=0.0, y=0.0, figure=figure)

    assert WORDS.chart_label(label, percentile=percentile) == words


def test_a_point_tells_its_date_age_value_and_class() -> None:
    chart = a_chart(visits=[a_visit(300)])

    assert WORDS.chart_point(chart, chart.points[0]) == (
        "1 Sep 2025",
        "9 bulan",
        "70,1 cm",
        "Z-score −0,48 · Normal",
    )


@pytest.mark.parametrize(
    "corrected,own,other",
    [
        (True, "umur koreksi", "umur kronologis"),
        (False, "umur kronologis", "umur koreksi"),
    ],
)
def test_a_child_born_early_is_told_by_both_ages(corrected: bool, own: str, other: str) -> None:  # noqa: FBT001 -- a case of the table
    both = ChartScore(z=-1.0, class_code="normal_height", other_z=-2.4)
    visit = replace(a_visit(300), scores={Indicator.HEIGHT_FOR_AGE: both})
    chart = a_chart(visits=[visit], gestation_weeks=32, corrected=corrected)

    assert WORDS.chart_point(chart, chart.points[0])[3:] == (
        f"Z-score −1,00 menurut {own} · Normal",
        f"Z-score −2,40 menurut {other}",
    )


def test_weight_for_height_tells_the_height_too() -> None:
    chart = a_chart(Indicator.WEIGHT_FOR_HEIGHT, visits=[a_visit(300)])

    assert "8,2 kg pada 70,1 cm" in WORDS.chart_point(chart, chart.points[0])


def test_bmi_is_told_to_two_decimals() -> None:
    chart = a_chart(Indicator.BMI_FOR_AGE, visits=[a_visit(300)])

    assert "16,69 kg/m²" in WORDS.chart_point(chart, chart.points[0])


def test_an_indicator_without_classes_tells_its_score_alone() -> None:
    chart = a_chart(Indicator.HEAD_FOR_AGE, visits=[a_visit(300)])

    assert WORDS.chart_point(chart, chart.points[0])[3].startswith("Z-score")
    assert "·" not in WORDS.chart_point(chart, chart.points[0])[3]


def test_a_value_beyond_the_frame_is_told_as_measured() -> None:
    chart = a_chart(Indicator.WEIGHT_FOR_AGE, visits=[a_visit(600, weight_kg=820.0)])
    (point,) = chart.points

    assert point.off_frame
    assert "820 kg" in WORDS.chart_point(chart, point)


def test_the_ghost_is_told_as_not_saved() -> None:
    chart = a_chart(ghost=a_visit(300, visit_id=0))
    assert chart.ghost is not None

    assert WORDS.chart_ghost(chart, chart.ghost) == "70,1 cm · −0,48 · Normal"
    assert WORDS.chart_point(chart, chart.ghost)[-1] == "Belum disimpan"


@pytest.mark.parametrize(
    "end,words",
    [
        (date(2026, 3, 1), "1 Mar 2026"),
        (date(2026, 3, 9), "1 Mar 2026 sampai 9 Mar 2026"),
        (None, "sejak 1 Mar 2026"),
    ],
)
def test_events_tell_when_they_were(end: date | None, words: str) -> None:
    event = an_event(ChartRole.INFECTION, date(2026, 3, 1), end)

    assert WORDS.chart_event(event) == ("Sakit", words)


def test_a_band_says_what_it_is_once() -> None:
    day = date(2026, 3, 1)
    fed = replace(an_event(ChartRole.FEEDING, day, None), label_code="event_feeding")
    cared = replace(an_event(ChartRole.FEEDING, day, None), label_code="event_outpatient")

    assert WORDS.chart_event(fed) == ("PMT", "sejak 1 Mar 2026")
    assert WORDS.chart_event(cared) == ("PMT", "Rawat jalan gizi buruk", "sejak 1 Mar 2026")


def test_another_language_reaches_every_word_of_the_chart() -> None:
    shouting = ChartWords(translate=str.upper)
    chart = a_full_chart()

    assert shouting.chart_axis(chart.y_axis) == "PANJANG/TINGGI BADAN (CM)"
    assert shouting.chart_row(ChartRole.INFECTION) == "SAKIT"
