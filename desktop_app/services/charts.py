"""Use cases of the growth chart: a child's visits become the model that screen and paper draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.growth.chart import AgeRange, Chart, Indicator
from desktop_app.growth.chart_builder import ChartVisit, Score, build_chart
from desktop_app.growth.zscores import FEMALE, MALE, STANDING_FROM_DAY
from desktop_app.programme.records import Child, Growth, MeasuredVisit, Sex, Visit
from desktop_app.services.children import existing_child
from desktop_app.services.journal import Clock
from desktop_app.services.scoring import classes_of, growth_of_many


@dataclass(frozen=True, slots=True)
class Charts:
    """Growth charts of the register's children."""

    store: Store
    clock: Clock

    def growth(
        self,
        child_id: int,
        indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
        *,
        age_range: AgeRange | None = None,
    ) -> Chart:
        """Return a stored child's chart; raises NotFound."""
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            visits = unit.visits.of_child(child_id)
        return self.of(child, visits, indicator, age_range=age_range)

    def of(
        self,
        child: Child,
        visits: Sequence[MeasuredVisit],
        indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
        *,
        age_range: AgeRange | None = None,
        ghost: Visit | None = None,
    ) -> Chart:
        """Return the chart of what a page shows already, with a visit being typed; no query.

        Without `age_range` the chart fits the last visit: to two years until the second birthday.
        """
        drafts = [ghost] if ghost is not None and ghost.visit_date >= child.birth_date else []
        drawn = [*(found.visit for found in visits), *drafts]
        growth = growth_of_many([(child, visit) for visit in drawn], corrected=born_early(child))
        marks = [_mark(child, visit, scored) for visit, scored in zip(drawn, growth, strict=True)]
        return build_chart(
            sex=MALE if child.sex is Sex.MALE else FEMALE,
            birth_date=child.birth_date,
            gestation_weeks=child.gestation_weeks,
            indicator=indicator,
            age_range=age_range or _fitting(marks),
            visits=marks[: len(visits)],
            ghost=marks[-1] if drafts else None,
            today=self.clock().date(),
        )


def born_early(child: Child) -> bool:
    """Whether the child's chart is drawn by corrected age until 24 months."""
    return child.gestation_weeks is not None and child.gestation_weeks < PRETERM_BELOW_WEEKS


def _fitting(marks: Sequence[ChartVisit]) -> AgeRange:
    oldest = max((mark.age_days for mark in marks), default=0)
    return AgeRange.BIRTH_TO_2 if oldest < STANDING_FROM_DAY else AgeRange.BIRTH_TO_5


def _mark(child: Child, visit: Visit, growth: Growth) -> ChartVisit:
    classes = classes_of(visit, growth)

    def score(indicator: str, class_code: str | None) -> Score:
        flagged = bool(getattr(growth, f"f{indicator}"))
        return Score(z=getattr(growth, f"z{indicator}"), flagged=flagged, class_code=class_code)

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
            Indicator.HEAD_FOR_AGE: score("hc", None),
            Indicator.ARM_FOR_AGE: score("ac", classes.muac),
        },
    )
