"""The part of a chart that is the same for every child: curves, bands, labels, axes; no visits.

It is built once for each indicator, sex, age range and table, and kept.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from desktop_app.growth import zscores
from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.growth.chart import (
    AgeRange,
    Axis,
    AxisKind,
    Band,
    ChartRole,
    Curve,
    Indicator,
    Label,
    Tick,
)
from desktop_app.growth.tables import (
    ARM_FIRST_DAY,
    HEIGHT_END_CM,
    HEIGHT_START_CM,
    LAST_DAY,
    LENGTH_END_CM,
    LENGTH_START_CM,
)
from desktop_app.growth.zscores import STANDING_FROM_DAY

_SDS: Final = (-3, -2, -1, 0, 1, 2, 3)
_MONTHS: Final = {AgeRange.BIRTH_TO_2: 24, AgeRange.BIRTH_TO_5: 60}
_SIZE_RANGES: Final = {
    "length": (LENGTH_START_CM, LENGTH_END_CM),
    "height": (HEIGHT_START_CM, HEIGHT_END_CM),
}
"""The two tables of weight by size; every other table goes by age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    """How an indicator is drawn: its table, its axis, the distance between its ticks."""

    table: str
    """The engine's indicator, or "length" or "height" for weight by size."""
    axis: AxisKind
    tick_steps: tuple[float, float]
    """The distance between two ticks: in the chart to 2 years, and in the chart to 5 years."""
    major_step: float


_MEASURED: Final = {
    Indicator.HEIGHT_FOR_AGE: _Measured(
        table="len", axis=AxisKind.LENHEI_CM, tick_steps=(5, 5), major_step=10
    ),
    Indicator.WEIGHT_FOR_AGE: _Measured(
        table="wei", axis=AxisKind.WEIGHT_KG, tick_steps=(1, 2), major_step=10
    ),
    Indicator.KMS: _Measured(
        table="wei", axis=AxisKind.WEIGHT_KG, tick_steps=(1, 2), major_step=10
    ),
    Indicator.WEIGHT_FOR_HEIGHT: _Measured(
        table="length", axis=AxisKind.WEIGHT_KG, tick_steps=(2, 2), major_step=10
    ),
    Indicator.BMI_FOR_AGE: _Measured(
        table="bmi", axis=AxisKind.BMI, tick_steps=(1, 1), major_step=5
    ),
    Indicator.HEAD_FOR_AGE: _Measured(
        table="hc", axis=AxisKind.HEAD_CM, tick_steps=(2, 2), major_step=10
    ),
    Indicator.ARM_FOR_AGE: _Measured(
        table="ac", axis=AxisKind.ARM_CM, tick_steps=(1, 1), major_step=5
    ),
}

_CURVE_ROLES: Final = {
    -3: ChartRole.SD_MINUS_3,
    -2: ChartRole.SD_MINUS_2,
    -1: ChartRole.SD_MINUS_1,
    0: ChartRole.MEDIAN,
    1: ChartRole.SD_PLUS_1,
    2: ChartRole.SD_PLUS_2,
    3: ChartRole.SD_PLUS_3,
}
_BANDS: Final = (
    (ChartRole.BAND_BELOW_MINUS_3, None, -3),
    (ChartRole.BAND_MINUS_3_TO_MINUS_2, -3, -2),
    (ChartRole.BAND_MINUS_2_TO_MINUS_1, -2, -1),
    (ChartRole.BAND_MINUS_1_TO_PLUS_1, -1, 1),
    (ChartRole.BAND_PLUS_1_TO_PLUS_2, 1, 2),
    (ChartRole.BAND_PLUS_2_TO_PLUS_3, 2, 3),
)
# The card's own colours. Below the red line (-3 SD) is BGM; above the orange line the Buku KIA 2023
# asks to refer: +1 SD, where Permenkes 2/2020 begins "risiko berat badan lebih".
_KMS_CURVE_ROLES: Final = {
    -3: ChartRole.KMS_RED_LINE,
    -2: ChartRole.KMS_LINE,
    -1: ChartRole.KMS_LINE,
    0: ChartRole.MEDIAN,
    1: ChartRole.KMS_ORANGE_LINE,
    2: ChartRole.KMS_LINE,
    3: ChartRole.KMS_LINE,
}
_KMS_BANDS: Final = (
    (ChartRole.KMS_YELLOW, -3, -2),
    (ChartRole.KMS_LIGHT_GREEN, -2, -1),
    (ChartRole.KMS_GREEN, -1, 1),
    (ChartRole.KMS_LIGHT_GREEN, 1, 2),
    (ChartRole.KMS_YELLOW, 2, 3),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """The part of a chart that all children of one sex share."""

    x_axis: Axis
    y_axis: Axis
    bands: tuple[Band, ...]
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]


def table_of(indicator: Indicator) -> str:
    """Return the name of the indicator's table for `background`; "length" for weight by size."""
    return _MEASURED[indicator].table


@lru_cache(maxsize=64)
def background(
    indicator: Indicator, age_range: AgeRange, sex: int, table: str, *, percentile_labels: bool
) -> Background:
    """Return curves, bands, labels and axes; always the same objects for the same arguments.

    `table` is the engine's indicator by age, or "length" or "height" for weight by size.
    """
    x, lines = _lines(table, age_range, sex)
    kms = indicator is Indicator.KMS
    roles = _KMS_CURVE_ROLES if kms else _CURVE_ROLES
    return Background(
        x_axis=_x_axis(table, age_range),
        y_axis=_y_axis(indicator, age_range, table),
        bands=tuple(
            Band(
                role=role,
                x=x,
                low=(0.0,) * len(x) if low is None else lines[low],
                high=lines[high],
            )
            for role, low, high in (_KMS_BANDS if kms else _BANDS)
        ),
        curves=tuple(Curve(role=roles[sd], x=x, y=lines[sd]) for sd in _SDS),
        labels=tuple(
            Label(
                role=roles[sd],
                x=x[-1],
                y=lines[sd][-1],
                figure=_percentile(sd) if percentile_labels else float(sd),
            )
            for sd in _SDS
        ),
    )


def _percentile(sd: float) -> float:
    """Return the percentile of an SD line: percent of the reference below it, one decimal."""
    return round(50 * (1 + math.erf(sd / math.sqrt(2))), 1)


@lru_cache(maxsize=64)
def _lines(
    table: str, age_range: AgeRange, sex: int
) -> tuple[tuple[float, ...], dict[int, tuple[float, ...]]]:
    """Return the x values at which a table's curves are drawn, and the y values by SD."""
    x = _thinned_cm(table) if table in _SIZE_RANGES else _thinned_days(table, age_range)
    return tuple(x.tolist()), {sd: tuple(_at_sd(table, sd, sex, x).tolist()) for sd in _SDS}


def _at_sd(table: str, sd: int, sex: int, x: zscores.Floats) -> zscores.Floats:
    match table:
        case "length" | "height":
            return zscores.value_at_z("wfl", sd, sex, x, table=table)
        case "len" | "wei" | "bmi" | "hc" | "ac":
            return zscores.value_at_z(table, sd, sex, x)
    raise AssertionError(table)


def _thinned_cm(table: str) -> zscores.Floats:
    low, high = _SIZE_RANGES[table]
    return np.round(np.arange(low, high + 0.25, 0.5), 1)


def _thinned_days(table: str, age_range: AgeRange) -> zscores.Floats:
    """Return the days at which curves are drawn.

    They are dense where curves bend, and lie on both sides of the step at day 731, where height
    replaces length.
    """
    first = ARM_FIRST_DAY if table == "ac" else 0
    last = math.floor(min(_MONTHS[age_range] * DAYS_PER_MONTH, LAST_DAY))
    days = np.unique(
        np.concatenate(
            [
                np.arange(0, 14),
                np.arange(14, 28, 2),
                np.arange(28, 182, 7),
                np.arange(182, last, 14),
                [first, STANDING_FROM_DAY - 1, STANDING_FROM_DAY, last],
            ]
        )
    )
    return days[(days >= first) & (days <= last)].astype(np.float64)


def _x_axis(table: str, age_range: AgeRange) -> Axis:
    if table in _SIZE_RANGES:
        low, high = _SIZE_RANGES[table]
        kind = AxisKind.LENGTH_CM if table == "length" else AxisKind.HEIGHT_CM
        return Axis(kind=kind, low=low, high=high, ticks=_ticks(low, high, 5, 10))
    months = _MONTHS[age_range]
    every = 1 if age_range is AgeRange.BIRTH_TO_2 else 2
    return Axis(
        kind=AxisKind.AGE,
        low=0.0,
        high=months * DAYS_PER_MONTH,
        ticks=tuple(
            Tick(at=month * DAYS_PER_MONTH, figure=float(month), major=month % 12 == 0)
            for month in range(0, months + 1, every)
        ),
    )


@lru_cache(maxsize=64)
def _y_axis(indicator: Indicator, age_range: AgeRange, table: str) -> Axis:
    """Return an axis that holds the curves of both sexes, so that switching child keeps it."""
    measured = _MEASURED[indicator]
    step = measured.tick_steps[0 if age_range is AgeRange.BIRTH_TO_2 else 1]
    values = [
        y
        for sex in (zscores.MALE, zscores.FEMALE)
        for line in _lines(table, age_range, sex)[1].values()
        for y in line
    ]
    low = math.floor(min(values) / step - 0.1) * step
    high = math.ceil(max(values) / step + 0.1) * step
    return Axis(
        kind=measured.axis,
        low=float(max(low, 0)),
        high=float(high),
        ticks=_ticks(max(low, 0), high, step, measured.major_step),
    )


def extended(indicator: Indicator, axis: Axis, values: Sequence[float]) -> Axis:
    """Return the axis, lengthened by whole ticks to hold the values that lie outside.

    It grows by at most half its length at either end: one impossible value must not flatten the
    curves.
    """
    outside = [value for value in values if not axis.low <= value <= axis.high]
    if not outside:
        return axis
    step = axis.ticks[1].at - axis.ticks[0].at
    reach = (axis.high - axis.low) / 2
    low = max(min(*outside, axis.low), axis.low - reach, 0.0)
    high = min(max(*outside, axis.high), axis.high + reach)
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    ticks = _ticks(low, high, step, _MEASURED[indicator].major_step)
    return replace(axis, low=float(low), high=float(high), ticks=ticks)


def _ticks(low: float, high: float, step: float, major: float) -> tuple[Tick, ...]:
    count = round((high - low) / step)
    at = [low + step * index for index in range(count + 1)]
    return tuple(Tick(at=float(y), figure=float(y), major=y % major == 0) for y in at)
