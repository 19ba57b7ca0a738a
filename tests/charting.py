"""Charts of invented children for tests of the model and of both renderers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from desktop_app.growth import zscores
from desktop_app.growth.chart import AgeRange, Chart, ChartRole, Curve, Indicator
from desktop_app.growth.chart_builder import ChartEvent, ChartScore, ChartVisit, build_chart
from desktop_app.growth.classes import class_of

BIRTH = date(2024, 11, 5)
GIRL = zscores.FEMALE
BOY = zscores.MALE


def a_visit(
    age_days: int,
    *,
    visit_id: int = 1,
    weight_kg: float | None = 8.2,
    lenhei_cm: float | None = 70.1,
    measure: int = zscores.LYING,
    headc_cm: float | None = 44.0,
    muac_cm: float | None = 13.5,
    sex: int = GIRL,
) -> ChartVisit:
    """A visit with the scores and classes that the engine gives."""
    score = zscores.zscore(
        sex=sex,
        age_days=age_days,
        weight_kg=weight_kg,
        lenhei_cm=lenhei_cm,
        measure=measure,
        headc_cm=headc_cm,
        armc_cm=muac_cm,
    )
    return ChartVisit(
        visit_id=visit_id,
        visit_date=BIRTH + timedelta(days=age_days),
        age_days=age_days,
        weight_kg=weight_kg,
        lenhei_cm=lenhei_cm,
        clenhei_cm=score.clenhei,
        bmi=score.cbmi,
        headc_cm=headc_cm,
        muac_cm=muac_cm,
        scores={
            Indicator.HEIGHT_FOR_AGE: ChartScore(
                z=score.zlen,
                flagged=bool(score.flen),
                class_code=class_of("height_for_age", score.zlen),
            ),
            Indicator.WEIGHT_FOR_AGE: ChartScore(
                z=score.zwei,
                flagged=bool(score.fwei),
                class_code=class_of("weight_for_age", score.zwei),
            ),
            Indicator.WEIGHT_FOR_HEIGHT: ChartScore(
                z=score.zwfl,
                flagged=bool(score.fwfl),
                class_code=class_of("weight_for_height", score.zwfl),
            ),
            Indicator.BMI_FOR_AGE: ChartScore(
                z=score.zbmi,
                flagged=bool(score.fbmi),
                class_code=class_of("bmi_for_age", score.zbmi),
            ),
            Indicator.HEAD_FOR_AGE: ChartScore(z=score.zhc, flagged=bool(score.fhc)),
            Indicator.ARM_FOR_AGE: ChartScore(z=score.zac, flagged=bool(score.fac)),
        },
    )


def growing(last_month: int, *, sex: int = GIRL, every_months: int = 1) -> list[ChartVisit]:
    """Visits of a child who falls slowly from the median; the one at nine months is a slip."""
    visits = []
    for month in range(0, last_month + 1, every_months):
        day = round(month * 30.4375)
        z = -0.5 - 0.07 * min(month, 24)
        cm = float(zscores.value_at_z("len", z, sex, day))
        kg = float(zscores.value_at_z("wei", z, sex, day))
        slip = 0.7 if month == 9 else 1.0
        visits.append(
            a_visit(
                day,
                visit_id=100 + month,
                weight_kg=round(kg, 2),
                lenhei_cm=round(cm * slip, 1),
                measure=zscores.LYING if month < 24 else zscores.STANDING,
                headc_cm=round(float(zscores.value_at_z("hc", z, sex, day)), 1),
                muac_cm=round(float(zscores.value_at_z("ac", z, sex, max(day, 91))), 1),
                sex=sex,
            )
        )
    return visits


def some_events() -> list[ChartEvent]:
    """Two illnesses (one lasts), a feeding course, a referral, two capsules."""

    def event(role: ChartRole, start: int, end: int | None, record_id: int) -> ChartEvent:
        return ChartEvent(
            role=role,
            start_date=BIRTH + timedelta(days=start),
            end_date=None if end is None else BIRTH + timedelta(days=end),
            label_code="",
            kind=role.value,
            record_id=record_id,
        )

    return [
        event(ChartRole.INFECTION, 200, 209, 1),
        event(ChartRole.INFECTION, 500, None, 2),
        event(ChartRole.FEEDING, 400, 456, 3),
        event(ChartRole.REFERRAL, 470, 470, 4),
        event(ChartRole.VITAMIN_A, 270, 270, 5),
        event(ChartRole.VITAMIN_A, 455, 455, 6),
    ]


def a_chart(
    indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
    age_range: AgeRange = AgeRange.BIRTH_TO_2,
    *,
    sex: int = GIRL,
    visits: Sequence[ChartVisit] = (),
    **others: Any,
) -> Chart:
    """A chart of a child born on `BIRTH`."""
    return build_chart(
        sex=sex,
        birth_date=BIRTH,
        indicator=indicator,
        age_range=age_range,
        visits=visits,
        **others,
    )


def a_full_chart(
    indicator: Indicator = Indicator.HEIGHT_FOR_AGE,
    age_range: AgeRange = AgeRange.BIRTH_TO_2,
    *,
    sex: int = GIRL,
) -> Chart:
    """A chart with every kind of element: points, a flagged one, ghost, events, projections."""
    by_age = indicator is not Indicator.WEIGHT_FOR_HEIGHT
    visits = growing(18, sex=sex)
    middle = a_chart(indicator, age_range, sex=sex, visits=visits).points[-1]
    roles = (ChartRole.PROJECTION_CHANNEL, ChartRole.PROJECTION_PACE, ChartRole.PROJECTION_RETURN)
    ahead = tuple(
        Curve(
            role=role,
            x=(middle.x, middle.x + (91 if by_age else 3)),
            y=(middle.y, middle.y + 0.5 * index),
        )
        for index, role in enumerate(roles)
    )
    return a_chart(
        indicator,
        age_range,
        sex=sex,
        visits=visits,
        ghost=a_visit(580, visit_id=0, weight_kg=8.9, lenhei_cm=76.0, muac_cm=13.8, sex=sex),
        events=some_events(),
        projections=ahead,
    )
