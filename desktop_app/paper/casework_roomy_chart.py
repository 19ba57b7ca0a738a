"""Thins out a chart's ticks for a small place on paper."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.growth.chart import Axis, AxisKind, Chart

_TICK_ACROSS_PT = 15.0
"""The width that a figure of two digits needs."""
_TICK_UP_PT = 8.5
_TITLES_PT = 55.0
"""The height that the title and the ages take; each row of events takes a further line."""
_ROW_PT = 11.0
_AGES = (AxisKind.AGE, AxisKind.CORRECTED_AGE)
_EVERY_MONTHS = (1, 2, 3, 4, 6, 12)


def roomy(chart: Chart, width_pt: float, height_pt: float) -> Chart:
    """Return the chart with only as many ticks as fit in a place of this size in points.

    Grid lines are removed with their ticks; the child's points and events stay.
    """
    frame_pt = height_pt - _TITLES_PT - _ROW_PT * len(chart.event_rows)
    y_axis = chart.y_axis
    if len(y_axis.ticks) * _TICK_UP_PT > frame_pt:
        y_axis = replace(y_axis, ticks=tuple(tick for tick in y_axis.ticks if tick.major))
    if chart.x_axis.kind not in _AGES:
        return replace(chart, y_axis=y_axis)
    most = width_pt / _TICK_ACROSS_PT
    axes = (_every(chart.x_axis, months) for months in _EVERY_MONTHS)
    axis = next((axis for axis in axes if len(axis.ticks) <= most), _every(chart.x_axis, 12))
    return replace(chart, x_axis=axis, y_axis=y_axis)


def _every(axis: Axis, months: int) -> Axis:
    kept = (tick for tick in axis.ticks if tick.major or round(tick.figure) % months == 0)
    return replace(axis, ticks=tuple(kept))
