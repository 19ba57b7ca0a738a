"""Makes the chart model from a child's visits: points, events, range; no pixels.

What is the same for every child comes from growth/chart_background.py and is cached there:
switching child computes only points and events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from desktop_app.growth.age import PRETERM_BELOW_WEEKS, age_days, corrected_age_days
from desktop_app.growth.chart import (
    AgeRange,
    Axis,
    AxisKind,
    Chart,
    ChartRole,
    Curve,
    Event,
    Indicator,
    Point,
)
from desktop_app.growth.chart_background import background, extended, table_of
from desktop_app.growth.zscores import LYING_MINUS_STANDING_CM, STANDING_FROM_DAY

NO_SCORES: Mapping[Indicator, ChartScore] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartScore:
    """One indicator's z-score of one visit."""

    z: float | None
    flagged: bool = False
    class_code: str | None = None
    other_z: float | None = None
    """See `chart.Point.other_z`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartVisit:
    """One visit as a chart needs it; `age_days` counts from birth, never corrected.

    The scores are shown on hover. The caller chooses whether they are by corrected age, and passes
    the same choice to `build_chart` as `corrected`.
    """

    visit_id: int
    visit_date: date
    age_days: int
    weight_kg: float | None = None
    lenhei_cm: float | None = None
    """As measured."""
    clenhei_cm: float | None = None
    """As the engine used it: length below 731 days, height from then on."""
    bmi: float | None = None
    headc_cm: float | None = None
    muac_cm: float | None = None
    scores: Mapping[Indicator, ChartScore] = field(default_factory=lambda: NO_SCORES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEvent:
    """An event in the child's life; a mark ends on its first day, an ongoing event has no end."""

    role: ChartRole
    start_date: date
    end_date: date | None
    label_code: str
    kind: str
    record_id: int


def build_chart(
    *,
    sex: int,
    birth_date: date,
    indicator: Indicator,
    age_range: AgeRange,
    visits: Sequence[ChartVisit] = (),
    ghost: ChartVisit | None = None,
    events: Sequence[ChartEvent] = (),
    projections: tuple[Curve, ...] = (),
    gestation_weeks: int | None = None,
    corrected: bool = True,
    percentile_labels: bool = False,
    today: date | None = None,
) -> Chart:
    """Return the chart of one child.

    `sex` is `zscores.MALE` or `zscores.FEMALE`. Visits without the value, or outside the age range,
    give no point. Ongoing events are drawn until `today`, or without it until the last visit. A
    child born before 37 weeks is drawn by corrected age until 24 months when `corrected`.
    Projections are curves in the chart's own units and are drawn unchanged. `ghost` is the visit
    being typed; its point keeps its `visit_id`.
    """
    weeks = gestation_weeks if corrected else None
    by_age = indicator is not Indicator.WEIGHT_FOR_HEIGHT
    seen = sorted(visits, key=lambda visit: (visit.visit_date, visit.visit_id))
    last = ghost or (seen[-1] if seen else None)
    table = _table(indicator, age_range, last)
    back = background(indicator, age_range, sex, table, percentile_labels=percentile_labels)
    place = _Place(indicator=indicator, table=table, weeks=weeks, x_axis=back.x_axis)
    points = tuple(point for visit in seen if (point := place.point(visit)) is not None)
    ghost_point = place.point(ghost, role=ChartRole.GHOST) if ghost is not None else None
    heights = [point.y for point in (*points, ghost_point) if point is not None]
    heights += [y for curve in projections for y in curve.y]
    x_axis = back.x_axis
    if by_age and gestation_weeks is not None and gestation_weeks < PRETERM_BELOW_WEEKS:
        kind = AxisKind.CORRECTED_AGE if corrected else AxisKind.UNCORRECTED_AGE
        x_axis = replace(x_axis, kind=kind)
    until = today or (last.visit_date if last is not None else None)
    y_axis = extended(indicator, back.y_axis, heights)
    return Chart(
        indicator=indicator,
        age_range=age_range,
        x_axis=x_axis,
        y_axis=y_axis,
        bands=back.bands,
        curves=back.curves,
        labels=back.labels,
        points=tuple(_in_frame(point, y_axis) for point in points),
        ghost=None if ghost_point is None else _in_frame(ghost_point, y_axis),
        projections=projections,
        events=_events(events, birth_date, place, until) if by_age else (),
        labels_are_percentiles=percentile_labels,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Places visits and days on one chart."""

    indicator: Indicator
    table: str
    weeks: int | None
    x_axis: Axis

    def point(self, visit: ChartVisit, role: ChartRole | None = None) -> Point | None:
        """Return the visit's point; None when it has no value or lies outside the chart."""
        x, y, value = self.x(visit), self.y(visit), self.value(visit)
        if x is None or y is None or value is None:
            return None
        if not self.x_axis.low <= x <= self.x_axis.high:
            return None
        score = visit.scores.get(_scored(self.indicator), ChartScore(z=None))
        return Point(
            role=role or (ChartRole.CHILD_FLAGGED if score.flagged else ChartRole.CHILD),
            x=x,
            y=y,
            visit_id=visit.visit_id,
            visit_date=visit.visit_date,
            age_days=visit.age_days,
            value=value,
            z=score.z,
            class_code=score.class_code,
            other_z=score.other_z,
        )

    def x(self, visit: ChartVisit) -> float | None:
        """Return the visit's x: age in days or, for weight by size, length or height in cm."""
        if self.indicator is not Indicator.WEIGHT_FOR_HEIGHT:
            return self.day(visit.age_days)
        cm = visit.clenhei_cm
        if cm is None:
            return None
        lying = visit.age_days < STANDING_FROM_DAY
        if lying and self.table == "height":
            return cm - LYING_MINUS_STANDING_CM
        if not lying and self.table == "length":
            return cm + LYING_MINUS_STANDING_CM
        return cm

    def day(self, days: int) -> float | None:
        """Return the age in days on the chart's axis: corrected where the chart is.

        None before the day on which a preterm child was due.
        """
        return corrected_age_days(days, self.weeks)

    def y(self, visit: ChartVisit) -> float | None:
        """Return the value as the engine used it (length or height as the table needs it)."""
        if self.indicator is Indicator.HEIGHT_FOR_AGE:
            return visit.clenhei_cm
        return self.value(visit)

    def value(self, visit: ChartVisit) -> float | None:
        """Return the value as measured."""
        match self.indicator:
            case Indicator.HEIGHT_FOR_AGE:
                return visit.lenhei_cm
            case Indicator.BMI_FOR_AGE:
                return visit.bmi
            case Indicator.HEAD_FOR_AGE:
                return visit.headc_cm
            case Indicator.ARM_FOR_AGE:
                return visit.muac_cm
            case _:
                return visit.weight_kg


def _in_frame(point: Point, axis: Axis) -> Point:
    edge = min(max(point.y, axis.low), axis.high)
    return point if edge == point.y else replace(point, y=edge, off_frame=True)


def _scored(indicator: Indicator) -> Indicator:
    return Indicator.WEIGHT_FOR_AGE if indicator is Indicator.KMS else indicator


def _table(indicator: Indicator, age_range: AgeRange, last: ChartVisit | None) -> str:
    if indicator is not Indicator.WEIGHT_FOR_HEIGHT:
        return table_of(indicator)
    if age_range is AgeRange.BIRTH_TO_2:
        return "length"
    return "height" if last is None or last.age_days >= STANDING_FROM_DAY else "length"


def _events(
    events: Sequence[ChartEvent], birth_date: date, place: _Place, until: date | None
) -> tuple[Event, ...]:
    axis = place.x_axis
    found = []
    for event in events:
        start = place.day(age_days(birth_date, event.start_date))
        last_date = event.end_date or max(until or event.start_date, event.start_date)
        end = place.day(age_days(birth_date, last_date))
        if end is None or end < axis.low or (start is not None and start > axis.high):
            continue
        start = axis.low if start is None else max(start, axis.low)
        found.append(
            Event(
                role=event.role,
                start=start,
                end=min(max(end, start), axis.high),
                start_date=event.start_date,
                end_date=event.end_date,
                label_code=event.label_code,
                kind=event.kind,
                record_id=event.record_id,
            )
        )
    return tuple(found)
