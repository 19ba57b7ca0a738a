"""One model, two renderers: each element stands once on the screen and once on paper, in place.

The screen tells what its items paint, read back from their shapes; paper is read back from the
operators of the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.growth.chart import AgeRange, Chart, ChartRole, Indicator
from desktop_app.growth.chart_scheme import chart_scheme
from desktop_app.paper.growth_chart_drawing import Plot, plot_in
from desktop_app.paper.growth_chart_pdf import CHART_BOX, chart_pdf
from desktop_app.programme.records.children import Child, Sex
from desktop_app.ui.growth.chart_view import ChartView
from desktop_app.wording.growth_chart_words import CHART_INDONESIAN
from tests.charting import BIRTH, BOY, GIRL, a_full_chart
from tests.paper.pdf_paths import Painted, painted_paths

CHARTS = [
    pytest.param(a_full_chart(indicator, age_range, sex=sex), id=f"{indicator}-{age_range}-{sex}")
    for indicator in Indicator
    for age_range, sex in ((AgeRange.BIRTH_TO_2, GIRL), (AgeRange.BIRTH_TO_5, BOY))
]
CHILD = Child(name="Contoh", sex=Sex.FEMALE, birth_date=BIRTH)
TOLERANCE = 1e-3
"""As a share of the frame: half a pixel of five hundred, a sixth of a point on paper."""


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that must be seen once."""

    kind: str
    role: ChartRole
    places: np.ndarray
    """Shares of the frame, shape (n, 2); an event's second column is 0."""


def elements(chart: Chart) -> list[Element]:
    """What the model says is to be drawn."""
    found = [
        Element(
            "band", band.role, _shares(chart, band.x + band.x[::-1], band.low + band.high[::-1])
        )
        for band in chart.bands
    ]
    found += [Element("curve", c.role, _shares(chart, c.x, c.y)) for c in chart.curves]
    found += [Element("projection", c.role, _shares(chart, c.x, c.y)) for c in chart.projections]
    found += [Element("point", p.role, _shares(chart, (p.x,), (p.y,))) for p in chart.points]
    joined = chart.joined
    line = _shares(chart, tuple(p.x for p in joined), tuple(p.y for p in joined))
    found.append(Element("line", ChartRole.CHILD, line))
    if chart.ghost is not None:
        place = _shares(chart, (chart.ghost.x,), (chart.ghost.y,))
        found.append(Element("ghost", ChartRole.GHOST, place))
    found += [
        Element("event", e.role, _shares(chart, (e.start, e.end), (chart.y_axis.low,) * 2))
        for e in chart.events
    ]
    return found


def _shares(chart: Chart, x: tuple[float, ...], y: tuple[float, ...]) -> np.ndarray:
    across = (np.array(x) - chart.x_axis.low) / (chart.x_axis.high - chart.x_axis.low)
    up = (np.array(y) - chart.y_axis.low) / (chart.y_axis.high - chart.y_axis.low)
    return np.column_stack((across, up))


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return one.shape == other.shape and bool(np.abs(one - other).max() < TOLERANCE)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_screen_draws_each_element_once_in_its_place(chart: Chart, qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitExposed(view):
        view.show()
    view.show_chart(chart)
    drawn = [
        Element(
            item.kind,
            item.role,
            _shares(chart, item.x, item.y or (chart.y_axis.low,) * len(item.x)),
        )
        for item in view.drawn()
        if item.kind != "label"
    ]

    expected = elements(chart)
    assert len(drawn) == len(expected)
    for element in expected:
        twins = [
            item
            for item in drawn
            if (item.kind, item.role) == (element.kind, element.role)
            and _same(item.places, element.places)
        ]
        assert len(twins) == _twins(expected, element), (element.kind, element.role)


@pytest.mark.parametrize("chart", CHARTS)
def test_paper_draws_each_element_once_in_its_place(chart: Chart) -> None:
    pdf = chart_pdf(chart, CHILD, [], "Puskesmas Contoh", date(2026, 11, 23))
    plot = plot_in(chart, CHART_BOX, CHART_INDONESIAN)
    paths = painted_paths(pdf)

    expected = elements(chart)
    for element in expected:
        twins = [path for path in paths if _is(path, element, chart, plot)]
        assert len(twins) == _twins(expected, element), (element.kind, element.role)
    dots = [path for path in paths if path.curved or len(path.vertices) == 3]
    assert len(dots) == len(chart.points) + 1  # the ghost
    assert all(path.filled or path.stroked for path in paths)


@pytest.mark.parametrize("chart", CHARTS)
def test_labels_at_the_curves_ends_are_the_models(chart: Chart, qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitExposed(view):
        view.show()
    view.show_chart(chart)
    labels = sorted(label.y for label in chart.labels)
    drawn = sorted(item.y[0] for item in view.drawn() if item.kind == "label")

    height = chart.y_axis.high - chart.y_axis.low
    assert drawn == pytest.approx(labels, abs=height * TOLERANCE)


def _twins(expected: list[Element], element: Element) -> int:
    """How many elements of the model look alike: one, unless the model says it twice."""
    return sum(
        (other.kind, other.role) == (element.kind, element.role)
        and _same(other.places, element.places)
        for other in expected
    )


def _is(path: Painted, element: Element, chart: Chart, plot: Plot) -> bool:
    scheme = chart_scheme()
    match element.kind:
        case "band":
            return path.filled == scheme.fills[element.role] and _same(
                _on_paper(path.vertices, plot), element.places
            )
        case "curve" | "projection" | "line":
            return (
                path.filled is None
                and path.stroked == scheme.lines[element.role].colour
                and _same(_on_paper(path.vertices, plot), element.places)
            )
        case "point" | "ghost":
            colour = scheme.lines[element.role].colour
            solid = element.role is ChartRole.CHILD
            # Three corners are the arrow of a point that the frame cannot hold.
            return (
                (path.curved or len(path.vertices) == 3)
                and (path.filled if solid else path.stroked) == colour
                and _same(_on_paper((path.centre,), plot), element.places)
            )
        case _:
            return _is_event(path, element, chart, plot)


def _is_event(path: Painted, element: Element, chart: Chart, plot: Plot) -> bool:
    """Spans reach from start to end (a short one is widened), marks have their middle there."""
    middle = plot.row(chart.event_rows.index(element.role))
    if path.filled != chart_scheme().fills[element.role] or abs(path.centre[1] - middle) > 0.1:
        return False
    start, end = element.places[:, 0] * plot.width + plot.left
    left = min(x for x, _ in path.vertices)
    right = max(x for x, _ in path.vertices)
    if element.role in (ChartRole.REFERRAL, ChartRole.VITAMIN_A):
        return bool(abs((left + right) / 2 - start) < 0.1)
    return bool(abs(left - start) < 0.1 and abs(right - max(end, start + 3.0)) < 0.1)


def _on_paper(vertices: tuple[tuple[float, float], ...], plot: Plot) -> np.ndarray:
    places = (np.array(vertices) - (plot.left, plot.bottom)) / (plot.width, plot.height)
    # A closed path may come back to where it began.
    return places[:-1] if len(places) > 1 and (places[0] == places[-1]).all() else places
