"""Draws a chart model into a box on paper; others draw the rest of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from desktop_app.growth.chart import AGE_AXES, AgeRange, Chart, ChartRole, Event, Point
from desktop_app.growth.chart_scheme import ChartScheme, LineStyle, chart_scheme
from desktop_app.paper.page import REGULAR, STRONG, text_width
from desktop_app.wording.growth_chart_words import ChartWords

PT_PER_PX = 0.6
"""Points on paper for a pixel of the scheme, whose widths are for the screen."""
_TEXT_PT = 7.5
_LINE_PT = 10.0
_ROW_PT = 11.0
_GAP_PT = 4.0
_MARK_PT = 3.2
_SHORTEST_SPAN_PT = 3.0
_LABEL_PT = 7.0
"""The height of a curve's label: the least distance between two labels."""
_DASHES = {"solid": (), "dash": (4, 2.5), "dot": (1, 2), "dash_dot": (5, 2, 1, 2)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """The chart's frame on the page, in points from its lower left, and the axes it shows."""

    left: float
    bottom: float
    width: float
    height: float
    x_low: float
    x_high: float
    y_low: float
    y_high: float

    def x(self, value: float) -> float:
        """Return the x on the page of a value of the x axis."""
        return self.left + (value - self.x_low) / (self.x_high - self.x_low) * self.width

    def y(self, value: float) -> float:
        """Return the y on the page of a value of the y axis."""
        return self.bottom + (value - self.y_low) / (self.y_high - self.y_low) * self.height

    def row(self, index: int) -> float:
        """Return the y of the middle of a row of the events' strip, below the frame."""
        return self.bottom - _GAP_PT - (index + 0.5) * _ROW_PT


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page, in points from the page's lower left."""

    left: float
    bottom: float
    width: float
    height: float


def plot_in(chart: Chart, box: Box, words: ChartWords) -> Plot:
    """Return the frame that leaves room in the box for titles, ticks, labels and events."""
    texts = [words.chart_tick(tick) for tick in chart.y_axis.ticks]
    texts += [words.chart_row(role) for role in chart.event_rows]
    left = max(text_width(text, STRONG, _TEXT_PT) for text in texts) + 6
    percentile = chart.labels_are_percentiles
    ends = [words.chart_label(label, percentile=percentile) for label in chart.labels]
    right = max(text_width(text, STRONG, _TEXT_PT) for text in ends) + 8
    rows = 3 if chart.x_axis.kind in AGE_AXES else 2
    below = _strip_height(chart) + rows * _LINE_PT + 5
    above = _LINE_PT + 6
    return Plot(
        left=box.left + left,
        bottom=box.bottom + below,
        width=box.width - left - right,
        height=box.height - below - above,
        x_low=chart.x_axis.low,
        x_high=chart.x_axis.high,
        y_low=chart.y_axis.low,
        y_high=chart.y_axis.high,
    )


class ChartDrawing:
    """Draws charts on one canvas; a background used again is stored only once in the file."""

    def __init__(
        self, canvas: Canvas, words: ChartWords, scheme: ChartScheme | None = None
    ) -> None:
        self._canvas = canvas
        self._words = words
        self._scheme = scheme or chart_scheme()
        self._forms: dict[tuple[object, ...], tuple[str, object]] = {}

    def draw(self, chart: Chart, box: Box) -> None:
        """Draw the chart into the box."""
        plot = plot_in(chart, box, self._words)
        self._background(chart, plot)
        self._projections(chart, plot)
        self._child(chart, plot)
        self._strip(chart, plot)
        self._frame(chart, plot)

    def _background(self, chart: Chart, plot: Plot) -> None:
        size = (plot.width, plot.height, chart.y_axis.low, chart.y_axis.high)
        # The builder returns the same tuple for the same background. The tuple is kept beside its
        # form's name, so that no later object can get the same id.
        key = (id(chart.bands), *size)
        if key not in self._forms:
            name = f"chart{len(self._forms)}"
            self._forms[key] = (name, chart.bands)
            self._canvas.beginForm(name, 0, 0, plot.width, plot.height)
            self._paint_background(chart, _at_origin(plot))
            self._canvas.endForm()
        self._canvas.saveState()
        self._canvas.translate(plot.left, plot.bottom)
        self._canvas.doForm(self._forms[key][0])
        self._canvas.restoreState()

    def _paint_background(self, chart: Chart, plot: Plot) -> None:
        canvas, scheme = self._canvas, self._scheme
        for band in chart.bands:
            canvas.setFillColor(HexColor(scheme.fills[band.role]))
            edge = [*zip(band.x, band.low, strict=True)]
            edge += reversed([*zip(band.x, band.high, strict=True)])
            self._path(plot, edge, fill=True)
        for tick in chart.x_axis.ticks:
            self._grid_line(tick.major, plot.x(tick.at), 0, plot.x(tick.at), plot.height)
        for tick in chart.y_axis.ticks:
            self._grid_line(tick.major, 0, plot.y(tick.at), plot.width, plot.y(tick.at))
        for curve in chart.curves:
            self._pen(scheme.lines[curve.role])
            self._path(plot, [*zip(curve.x, curve.y, strict=True)])

    def _grid_line(self, major: bool, *ends: float) -> None:  # noqa: FBT001 -- a tick's own word
        self._canvas.setStrokeColor(
            HexColor(self._scheme.grid_major if major else self._scheme.grid)
        )
        self._canvas.setLineWidth(0.4)
        self._canvas.setDash([])
        self._canvas.line(*ends)

    def _projections(self, chart: Chart, plot: Plot) -> None:
        with _Clipped(self._canvas, plot):
            for curve in chart.projections:
                self._pen(self._scheme.lines[curve.role])
                self._path(plot, [*zip(curve.x, curve.y, strict=True)])

    def _child(self, chart: Chart, plot: Plot) -> None:
        with _Clipped(self._canvas, plot):
            self._pen(self._scheme.lines[ChartRole.CHILD])
            self._path(plot, [(point.x, point.y) for point in chart.joined])
        for point in chart.points:
            self._dot(point, plot, 2.3 if chart.age_range is AgeRange.BIRTH_TO_2 else 1.8)
        if chart.ghost is not None:
            self._dot(chart.ghost, plot, 2.6)

    def _dot(self, point: Point, plot: Plot, radius: float) -> None:
        canvas, scheme = self._canvas, self._scheme
        hollow = point.role is not ChartRole.CHILD
        colour = HexColor(scheme.lines[point.role].colour)
        canvas.setDash([])
        canvas.setFillColor(HexColor(scheme.halo) if hollow else colour)
        canvas.setStrokeColor(colour if hollow else HexColor(scheme.halo))
        canvas.setLineWidth(1.0 if hollow else 0.7)
        x, y = plot.x(point.x), plot.y(point.y)
        if point.off_frame:
            self._arrow(x, y, 1 if point.y == plot.y_high else -1)
        else:
            canvas.circle(x, y, radius, stroke=1, fill=1)

    def _arrow(self, x: float, y: float, up: int) -> None:
        """Draw an arrow head that points past the frame's edge, with its middle on the edge."""
        path = self._canvas.beginPath()
        path.moveTo(x - _MARK_PT, y - up * _MARK_PT)
        path.lineTo(x + _MARK_PT, y - up * _MARK_PT)
        path.lineTo(x, y + up * _MARK_PT)
        path.close()
        self._canvas.drawPath(path, stroke=1, fill=1)

    def _strip(self, chart: Chart, plot: Plot) -> None:
        canvas, scheme = self._canvas, self._scheme
        for index, role in enumerate(chart.event_rows):
            middle = plot.row(index)
            canvas.setStrokeColor(HexColor(scheme.grid))
            canvas.setLineWidth(0.4)
            canvas.setDash([])
            canvas.line(plot.left, middle, plot.left + plot.width, middle)
            self._text(
                self._words.chart_row(role), plot.left - 4, middle - 2.6, scheme.text_soft, "right"
            )
        for event in chart.events:
            self._event(event, plot, plot.row(chart.event_rows.index(event.role)))

    def _event(self, event: Event, plot: Plot, middle: float) -> None:
        canvas = self._canvas
        canvas.setFillColor(HexColor(self._scheme.fills[event.role]))
        start, end = plot.x(event.start), plot.x(event.end)
        if event.end_date == event.start_date:
            path = canvas.beginPath()
            path.moveTo(start, middle + _MARK_PT)
            path.lineTo(start + _MARK_PT, middle)
            path.lineTo(start, middle - _MARK_PT)
            path.lineTo(start - _MARK_PT, middle)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
        else:
            width = max(end - start, _SHORTEST_SPAN_PT)
            canvas.rect(start, middle - 0.32 * _ROW_PT, width, 0.64 * _ROW_PT, stroke=0, fill=1)

    def _frame(self, chart: Chart, plot: Plot) -> None:
        canvas, scheme, words = self._canvas, self._scheme, self._words
        canvas.setStrokeColor(HexColor(scheme.frame))
        canvas.setLineWidth(0.6)
        canvas.setDash([])
        canvas.rect(plot.left, plot.bottom, plot.width, plot.height, stroke=1, fill=0)
        top, right = plot.bottom + plot.height, plot.left + plot.width
        percentile = chart.labels_are_percentiles
        self._text(
            words.chart_axis(chart.y_axis), plot.left, top + 6, scheme.text, "left", strong=True
        )
        title = words.chart_label_title(percentile=percentile)
        self._text(title, right + 4, top + 6, scheme.text_soft, "left")
        for tick in chart.y_axis.ticks:
            colour = scheme.text if tick.major else scheme.text_soft
            y = plot.y(tick.at) - 2.6
            text = words.chart_tick(tick)
            self._text(text, plot.left - 4, y, colour, "right", strong=tick.major)
        ends = apart([plot.y(label.y) for label in chart.labels], _LABEL_PT, top - _LABEL_PT / 4)
        for label, y in zip(chart.labels, ends, strict=True):
            text = words.chart_label(label, percentile=percentile)
            self._text(text, right + 4, y - 2.6, scheme.labels[label.role], "left", strong=True)
        self._ages(chart, plot)

    def _ages(self, chart: Chart, plot: Plot) -> None:
        scheme, words = self._scheme, self._words
        by_age = chart.x_axis.kind in AGE_AXES
        y = plot.bottom - _strip_height(chart) - _LINE_PT
        for tick in chart.x_axis.ticks:
            colour = scheme.text if tick.major else scheme.text_soft
            text = words.chart_tick(tick)
            self._text(text, plot.x(tick.at), y, colour, "middle", strong=tick.major)
            if tick.major and by_age:
                year = words.chart_year(chart.x_axis, tick)
                under = y - _LINE_PT
                self._text(year, plot.x(tick.at), under, scheme.text, "middle", strong=True)
        middle = plot.left + plot.width / 2
        under = y - (2 if by_age else 1) * _LINE_PT
        self._text(words.chart_axis(chart.x_axis), middle, under, scheme.text_soft, "middle")

    def _pen(self, line: LineStyle) -> None:
        self._canvas.setStrokeColor(HexColor(line.colour))
        self._canvas.setLineWidth(line.width * PT_PER_PX)
        self._canvas.setDash([*_DASHES[line.dash]])
        self._canvas.setLineJoin(1)

    def _path(
        self, plot: Plot, points: Sequence[tuple[float, float]], *, fill: bool = False
    ) -> None:
        if not points:
            return
        path = self._canvas.beginPath()
        path.moveTo(plot.x(points[0][0]), plot.y(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(plot.x(x), plot.y(y))
        if fill:
            path.close()
        self._canvas.drawPath(path, stroke=not fill, fill=fill)

    def _text(
        self, text: str, x: float, y: float, colour: str, align: str, *, strong: bool = False
    ) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.setFont(STRONG if strong else REGULAR, _TEXT_PT)
        match align:
            case "left":
                self._canvas.drawString(x, y, text)
            case "right":
                self._canvas.drawRightString(x, y, text)
            case _:
                self._canvas.drawCentredString(x, y, text)


class _Clipped:
    """A context in which nothing is drawn outside the frame."""

    def __init__(self, canvas: Canvas, plot: Plot) -> None:
        self._canvas = canvas
        self._plot = plot

    def __enter__(self) -> None:
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(self._plot.left, self._plot.bottom, self._plot.width, self._plot.height)
        self._canvas.clipPath(path, stroke=0, fill=0)

    def __exit__(self, *_: object) -> None:
        self._canvas.restoreState()


def apart(heights: Sequence[float], least: float, highest: float) -> list[float]:
    """Return the heights in their order, moved so that any two are at least `least` apart.

    Heights too close to each other are spread evenly around their common middle; none is above
    `highest`.
    """
    order = sorted(range(len(heights)), key=heights.__getitem__)
    groups: list[list[float]] = []
    for index in order:
        groups.append([heights[index]])
        while len(groups) > 1 and _top(groups[-2], least) + least > _bottom(groups[-1], least):
            nearer = groups.pop()
            groups[-1] += nearer
    placed = [
        _bottom(group, least) + number * least for group in groups for number in range(len(group))
    ]
    moved = [0.0] * len(heights)
    for number, (index, height) in enumerate(zip(order, placed, strict=True), start=1):
        moved[index] = min(height, highest - (len(order) - number) * least)
    return moved


def _bottom(group: Sequence[float], least: float) -> float:
    return sum(group) / len(group) - (len(group) - 1) * least / 2


def _top(group: Sequence[float], least: float) -> float:
    return _bottom(group, least) + (len(group) - 1) * least


def _strip_height(chart: Chart) -> float:
    rows = len(chart.event_rows)
    return rows * _ROW_PT + _GAP_PT if rows else 0.0


def _at_origin(plot: Plot) -> Plot:
    return Plot(
        left=0,
        bottom=0,
        width=plot.width,
        height=plot.height,
        x_low=plot.x_low,
        x_high=plot.x_high,
        y_low=plot.y_low,
        y_high=plot.y_high,
    )
