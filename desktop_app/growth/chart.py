"""The chart model: curves, bands, points and events in clinical units; no pixels, colours or text.

One model feeds two renderers, the screen (ui/growth/chart_view.py) and paper
(paper/growth_chart_pdf.py). Neither computes: growth/chart_builder.py makes charts from visits and
decides what is drawn, where, with which ticks and in which range.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Indicator(StrEnum):
    """The seven charts, in the order of their tabs and keys 1 to 7."""

    HEIGHT_FOR_AGE = "height_for_age"
    WEIGHT_FOR_AGE = "weight_for_age"
    WEIGHT_FOR_HEIGHT = "weight_for_height"
    BMI_FOR_AGE = "bmi_for_age"
    HEAD_FOR_AGE = "head_for_age"
    ARM_FOR_AGE = "arm_for_age"
    KMS = "kms"


class AgeRange(StrEnum):
    """Which part of the first five years fills the frame."""

    BIRTH_TO_2 = "birth_to_2"
    BIRTH_TO_5 = "birth_to_5"


class ChartRole(StrEnum):
    """What a drawn element means; a renderer maps roles to pens and fills."""

    SD_MINUS_3 = "sd_minus_3"
    SD_MINUS_2 = "sd_minus_2"
    SD_MINUS_1 = "sd_minus_1"
    MEDIAN = "median"
    SD_PLUS_1 = "sd_plus_1"
    SD_PLUS_2 = "sd_plus_2"
    SD_PLUS_3 = "sd_plus_3"
    BAND_BELOW_MINUS_3 = "band_below_minus_3"
    BAND_MINUS_3_TO_MINUS_2 = "band_minus_3_to_minus_2"
    BAND_MINUS_2_TO_MINUS_1 = "band_minus_2_to_minus_1"
    BAND_MINUS_1_TO_PLUS_1 = "band_minus_1_to_plus_1"
    BAND_PLUS_1_TO_PLUS_2 = "band_plus_1_to_plus_2"
    BAND_PLUS_2_TO_PLUS_3 = "band_plus_2_to_plus_3"
    KMS_RED_LINE = "kms_red_line"
    KMS_ORANGE_LINE = "kms_orange_line"
    KMS_LINE = "kms_line"
    KMS_YELLOW = "kms_yellow"
    KMS_LIGHT_GREEN = "kms_light_green"
    KMS_GREEN = "kms_green"
    CHILD = "child"
    CHILD_FLAGGED = "child_flagged"
    GHOST = "ghost"
    PROJECTION_CHANNEL = "projection_channel"
    PROJECTION_PACE = "projection_pace"
    PROJECTION_RETURN = "projection_return"
    INFECTION = "infection"
    REFERRAL = "referral"
    FEEDING = "feeding"
    VITAMIN_A = "vitamin_a"


EVENT_ROWS = (ChartRole.INFECTION, ChartRole.FEEDING, ChartRole.REFERRAL, ChartRole.VITAMIN_A)
"""The rows of the strip along the time axis, from the top."""


class AxisKind(StrEnum):
    """What an axis measures; renderers take the title from wording by this code."""

    AGE = "age"
    CORRECTED_AGE = "corrected_age"
    UNCORRECTED_AGE = "uncorrected_age"
    """Age from birth of a preterm child, whose chart could also be drawn by corrected age."""
    LENGTH_CM = "length_cm"
    HEIGHT_CM = "height_cm"
    LENHEI_CM = "lenhei_cm"
    WEIGHT_KG = "weight_kg"
    BMI = "bmi"
    HEAD_CM = "head_cm"
    ARM_CM = "arm_cm"


AGE_AXES = frozenset({AxisKind.AGE, AxisKind.CORRECTED_AGE, AxisKind.UNCORRECTED_AGE})
"""Axes in days; their year ticks carry names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Where one tick stands on the axis, and its figure: months on an age axis, else units."""

    at: float
    figure: float
    major: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis in its own unit: age in days, else cm, kg or kg/m2."""

    kind: AxisKind
    low: float
    high: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A polyline; `x` and `y` have one length."""

    role: ChartRole
    x: tuple[float, ...]
    y: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The area between two curves over the same `x`."""

    role: ChartRole
    x: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One measurement of the child (or the ghost that is being typed), with what a hover says."""

    role: ChartRole
    x: float
    y: float
    visit_id: int
    visit_date: date
    age_days: int
    value: float
    """As measured, in the axis's unit; `y` is the value as the engine used it."""
    z: float | None
    class_code: str | None
    other_z: float | None = None
    """The z-score by uncorrected age when `z` is by corrected age, and the reverse; else None."""
    off_frame: bool = False
    """The value lies beyond what the frame can show; `y` is then the frame's edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An illness, a feeding course (a span) or a referral, a capsule (a mark: `end` == `start`)."""

    role: ChartRole
    start: float
    end: float
    start_date: date
    end_date: date | None
    label_code: str
    kind: str
    record_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A figure at the right end of a curve: the z-score (-3 .. 3) or the percentile (0 .. 100)."""

    role: ChartRole
    x: float
    y: float
    figure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Everything a renderer draws, back to front: bands, curves, events, points, ghost."""

    indicator: Indicator
    age_range: AgeRange
    x_axis: Axis
    y_axis: Axis
    bands: tuple[Band, ...]
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]
    points: tuple[Point, ...]
    ghost: Point | None = None
    projections: tuple[Curve, ...] = ()
    events: tuple[Event, ...] = ()
    labels_are_percentiles: bool = False

    @property
    def joined(self) -> tuple[Point, ...]:
        """The points that the child's line connects; flagged points are left out."""
        return tuple(point for point in self.points if point.role is ChartRole.CHILD)

    @property
    def event_rows(self) -> tuple[ChartRole, ...]:
        """The rows of the strip that have events, from the top; empty without events."""
        present = {event.role for event in self.events}
        return tuple(role for role in EVENT_ROWS if role in present)
