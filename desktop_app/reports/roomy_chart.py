"""A chart for a small place on paper: the same chart with as many ages written as have room."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.growth.chart import AGE_AXES, Axis, Chart

_TICK_PT = 15.0
"""What a figure of two digits needs."""
_EVERY_MONTHS = (1, 2, 3, 4, 6, 12)


def roomy(chart: Chart, width_pt: float) -> Chart:
    """Return the chart with only so many ticks along its time axis as the width has room for.

    Lines of the grid go with their ticks; nothing of the child changes.
    """
    if chart.x_axis.kind not in AGE_AXES:
        return chart
    most = width_pt / _TICK_PT
    axes = (_every(chart.x_axis, months) for months in _EVERY_MONTHS)
    axis = next((axis for axis in axes if len(axis.ticks) <= most), _every(chart.x_axis, 12))
    return replace(chart, x_axis=axis)


def _every(axis: Axis, months: int) -> Axis:
    kept = (tick for tick in axis.ticks if tick.major or round(tick.figure) % months == 0)
    return replace(axis, ticks=tuple(kept))
