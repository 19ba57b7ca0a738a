"""Use cases of the growth chart: a child's visits become the model that screen and paper draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.growth.chart import AgeRange, Chart, Curve, Indicator
from desktop_app.growth.chart_builder import ChartEvent, ChartScore, ChartVisit, build_chart
from desktop_app.growth.zscores import STANDING_FROM_DAY
from desktop_app.programme.growth.birth_values import born_early
from desktop_app.programme.records.children import (
    SEX_CODES,
    Child,
    Growth,
    MeasuredVisit,
    Person,
    Visit,
)
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.journal import Clock
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.scoring import classes_of, growth_of_many


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartOptions:
    """The options of a chart."""

    age_range: AgeRange | None = None
    """None: the range that fits the last visit (to two years until the second birthday)."""
    corrected: bool = True
    """Whether a preterm child is drawn by corrected age until 24 months."""
    ghost: Visit | None = None
    """A visit being typed, drawn as a ghost."""
    events: Sequence[ChartEvent] = ()
    projections: tuple[Curve, ...] = ()
    percentile_labels: bool = False


@dataclass(frozen=True, slots=True)
class Charts:
    """Growth charts of the register's children."""

    store: Store
    clock: Clock
    readings: Readings

    def growth(
        self,
        child_id: int,
        indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
        options: ChartOptions | None = None,
        *,
        by: Person,
    ) -> Chart:
        """Return a stored child's chart; raises NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            visits = unit.visits.of_child(child_id)
        self.readings.child(by, child_id, "chart")
        return self.of(child, visits, indicator, options)

    def of(
        self,
        child: Child,
        visits: Sequence[MeasuredVisit],
        indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
        options: ChartOptions | None = None,
    ) -> Chart:
        """Return the chart of a child and visits that the caller has already; queries nothing."""
        show = options or ChartOptions()
        ghost = show.ghost
        drafts = [ghost] if ghost is not None and ghost.visit_date >= child.birth_date else []
        drawn = [*(found.visit for found in visits), *drafts]
        early = born_early(child)
        corrected = show.corrected and early
        pairs = [(child, visit) for visit in drawn]
        growth = growth_of_many(pairs, corrected=corrected)
        others: Sequence[Growth | None] = [None] * len(drawn)
        if early:
            others = growth_of_many(pairs, corrected=not corrected)
        marks = [
            _mark(child, visit, scored, other)
            for visit, scored, other in zip(drawn, growth, others, strict=True)
        ]
        return build_chart(
            sex=SEX_CODES[child.sex],
            birth_date=child.birth_date,
            gestation_weeks=child.gestation_weeks,
            corrected=corrected,
            indicator=indicator,
            age_range=show.age_range or _fitting(marks),
            visits=marks[: len(visits)],
            ghost=marks[-1] if drafts else None,
            events=show.events,
            projections=show.projections,
            percentile_labels=show.percentile_labels,
            today=self.clock().date(),
        )


def _fitting(marks: Sequence[ChartVisit]) -> AgeRange:
    oldest = max((mark.age_days for mark in marks), default=0)
    return AgeRange.BIRTH_TO_2 if oldest < STANDING_FROM_DAY else AgeRange.BIRTH_TO_5


def _mark(child: Child, visit: Visit, growth: Growth, other: Growth | None) -> ChartVisit:
    classes = classes_of(visit, growth)
    # From 24 months on both ages are the same.
    other = other if other != growth else None

    def score(indicator: str, class_code: str | None) -> ChartScore:
        by_age = other if indicator != "wfl" else None
        return ChartScore(
            z=getattr(growth, f"z{indicator}"),
            flagged=bool(getattr(growth, f"f{indicator}")),
            class_code=class_code,
            other_z=None if by_age is None else getattr(by_age, f"z{indicator}"),
        )

    return ChartVisit(
        visit_id=visit.visit_id,
        visit_date=visit.visit_date,
        age_days=(visit.visit_date - child.birth_date).days,
        weight_kg=visit.weight_kg,
        lenhei_cm=visit.lenhei_cm,
        clenhei_cm=growth.clenhei_cm,
        bmi=growth.bmi,
        headc_cm=visit.headc_cm,
        muac_cm=visit.muac_cm,
        scores={
            Indicator.HEIGHT_FOR_AGE: score("len", classes.height_for_age),
            Indicator.WEIGHT_FOR_AGE: score("wei", classes.weight_for_age),
            Indicator.WEIGHT_FOR_HEIGHT: score("wfl", classes.weight_for_height),
            Indicator.BMI_FOR_AGE: score("bmi", classes.bmi_for_age),
            Indicator.HEAD_FOR_AGE: score("hc", classes.head_for_age),
            Indicator.ARM_FOR_AGE: score("ac", classes.muac),
        },
    )
