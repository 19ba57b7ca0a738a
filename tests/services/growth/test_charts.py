"""The chart of a stored child: which age it shows, both z-scores, events, projection, the ghost."""

from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.growth.chart import AgeRange, AxisKind, ChartRole, Indicator
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Child, Measure, Visit
from desktop_app.services.growth.charts import ChartOptions
from tests.builders import a_child

BORN = date(2026, 1, 15)


def registered(app: App, gestation_weeks: int | None = None) -> Child:
    """A girl with four monthly visits along -2.4 SD by her age from birth."""
    made = a_child(birth_date=BORN, gestation_weeks=gestation_weeks)
    child = app.children.register(made, by=app.person).record
    for number in range(4):
        days = 200 + 30 * number
        visit = Visit(
            child_id=child.child_id,
            visit_date=BORN + timedelta(days=days),
            weight_kg=round(float(value_at_z("wei", -1, FEMALE, days)), 1),
            lenhei_cm=round(float(value_at_z("len", -2.4, FEMALE, days)), 1),
            headc_cm=43.0,
            muac_cm=14.0,
            measure=Measure.LYING,
            reported=MappingProxyType({"vitamin_a": "1"} if number == 2 else {}),
        )
        app.visits.record(visit, by=app.person)
    return child


@pytest.mark.parametrize("indicator", Indicator)
def test_every_indicator_has_its_points(app: App, indicator: Indicator) -> None:
    child = registered(app)
    chart = app.charts.growth(child.child_id, indicator, by=app.person)
    assert chart.indicator is indicator
    assert len(chart.points) == 4


@pytest.mark.parametrize(
    "corrected, kind, shift",
    [(True, AxisKind.CORRECTED_AGE, 56), (False, AxisKind.UNCORRECTED_AGE, 0)],
)
def test_a_child_born_early_is_shown_by_either_age_and_the_axis_says_which(
    app: App,
    corrected: bool,  # noqa: FBT001 -- a case of the table
    kind: AxisKind,
    shift: int,
) -> None:
    child = registered(app, gestation_weeks=32)
    options = ChartOptions(corrected=corrected)
    chart = app.charts.growth(child.child_id, Indicator.HEIGHT_FOR_AGE, options, by=app.person)
    assert chart.x_axis.kind is kind
    assert chart.points[0].x == 200 - shift
    by_corrected, by_birth = (-1.5, -2.4)
    point = chart.points[-1]
    assert point.z is not None
    assert point.other_z is not None
    own, other = (point.z, point.other_z) if corrected else (point.other_z, point.z)
    assert own > by_corrected - 0.3
    assert other == pytest.approx(by_birth, abs=0.06)


def test_other_children_have_one_age_and_one_z_score(app: App) -> None:
    chart = app.charts.growth(registered(app).child_id, by=app.person)
    assert chart.x_axis.kind is AxisKind.AGE
    assert {point.other_z for point in chart.points} == {None}


def test_weight_for_height_knows_no_age_and_so_no_other_z_score(app: App) -> None:
    child = registered(app, gestation_weeks=32)
    chart = app.charts.growth(child.child_id, Indicator.WEIGHT_FOR_HEIGHT, by=app.person)
    assert {point.other_z for point in chart.points} == {None}


def test_page_options_reach_the_chart(app: App) -> None:
    child = registered(app)
    page = app.case_page.open(child.child_id, by=app.person).growth
    assert page.story.height_ahead is not None
    options = ChartOptions(
        age_range=AgeRange.BIRTH_TO_5,
        events=page.events,
        projections=page.story.height_ahead.curves,
        percentile_labels=True,
    )
    chart = app.charts.of(page.child, page.visits, Indicator.HEIGHT_FOR_AGE, options)
    assert chart.age_range is AgeRange.BIRTH_TO_5
    assert [(event.role, event.start) for event in chart.events] == [(ChartRole.VITAMIN_A, 260.0)]
    assert chart.projections[0].x[0] == chart.points[-1].x
    assert chart.labels_are_percentiles


def test_paper_shows_what_the_screen_shows_but_no_visit_that_is_not_saved(
    app: App, tmp_path: Path
) -> None:
    child = registered(app, gestation_weeks=32)
    page = app.case_page.open(child.child_id, by=app.person).growth
    assert page.story.height_ahead is not None
    ghost = Visit(child_id=child.child_id, visit_date=date(2026, 11, 20), lenhei_cm=71.7)
    options = ChartOptions(
        events=page.events, projections=page.story.height_ahead.curves, ghost=ghost
    )
    out = tmp_path / "chart.pdf"
    app.exports.chart_pdf(
        child.child_id, out, by=app.person, indicator=Indicator.HEIGHT_FOR_AGE, options=options
    )
    [sheet] = PdfReader(out).pages
    text = sheet.extract_text()
    assert "Umur koreksi" in text
    assert "Z-score dalam tabel menurut umur kronologis" in text
    assert "Proyeksi: tetap di jalurnya" in text
    assert "Vitamin A" in text
    assert "71,7" not in text
