"""The only path from records to z-scores: turns visits and their child into `Growth`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from desktop_app.growth import zscores
from desktop_app.growth.age import (
    age_days,
    corrected_age_days,
    months_at_age,
)
from desktop_app.growth.classes import class_of, muac_class
from desktop_app.programme.growth.birth_values import born_early
from desktop_app.programme.records.children import (
    MEASURE_CODES,
    SEX_CODES,
    Child,
    Classes,
    Growth,
    MeasuredVisit,
    Visit,
)

_Z_FIELDS = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac")
_FLAG_FIELDS = ("flen", "fwei", "fwfl", "fbmi", "fhc", "fac")


def growth_of(child: Child, visit: Visit, *, corrected: bool = False) -> Growth:
    """Return one visit's growth; the visit must not lie before birth."""
    return growth_of_many([(child, visit)], corrected=corrected)[0]


def growth_of_many(
    pairs: Sequence[tuple[Child, Visit]], *, corrected: bool = False
) -> list[Growth]:
    """Return the growth of many visits, computed as arrays in one go.

    With `corrected`, a child born before 37 weeks is scored by corrected age until 24 months, as
    the national guideline says; before the day she was due there is no z-score. `age_days` is
    never corrected. Stored and exported growth is not corrected either, as in e-PPGBM.
    """
    if not pairs:
        return []
    ages = [age_days(child.birth_date, visit.visit_date) for child, visit in pairs]
    scored_at: list[int | None] = list(ages)
    if corrected:
        scored_at = [
            corrected_age_days(age, child.gestation_weeks)
            for age, (child, _) in zip(ages, pairs, strict=True)
        ]
    scores = zscores.zscores(
        sex=np.array([SEX_CODES[child.sex] for child, _ in pairs], dtype=np.int8),
        age_days=np.array(scored_at, dtype=np.float64),
        weight_kg=_column(pairs, "weight_kg"),
        lenhei_cm=_column(pairs, "lenhei_cm"),
        measure=np.array([MEASURE_CODES[visit.measure] for _, visit in pairs], dtype=np.int8),
        headc_cm=_column(pairs, "headc_cm"),
        armc_cm=_column(pairs, "muac_cm"),
        oedema=np.array([bool(visit.oedema) for _, visit in pairs]),
    )
    columns: dict[str, list[float | bool | None]] = {
        "clenhei_cm": _numbers(scores.clenhei),
        "bmi": _numbers(scores.cbmi),
    }
    columns |= {name: _numbers(getattr(scores, name)) for name in _Z_FIELDS}
    columns |= {name: _flags(getattr(scores, name)) for name in _FLAG_FIELDS}
    return [
        Growth(age_days=age, **dict(zip(columns, row, strict=True)))
        for age, row in zip(ages, zip(*columns.values(), strict=True), strict=True)
    ]


def measured(child: Child, visits: Sequence[Visit]) -> tuple[MeasuredVisit, ...]:
    """Return the child's visits with their growth, in the order given."""
    found = growth_of_many([(child, visit) for visit in visits])
    return tuple(
        MeasuredVisit(visit=visit, growth=growth)
        for visit, growth in zip(visits, found, strict=True)
    )


def with_corrected(child: Child, visits: Sequence[MeasuredVisit]) -> tuple[MeasuredVisit, ...]:
    """Return a preterm child's visits with their growth by corrected age as well.

    Rules that decide about care read `for_care` of these. Visits that have it are unchanged, and
    so are all visits of a child who is not preterm.
    """
    if not born_early(child) or all(found.corrected is not None for found in visits):
        return tuple(visits)
    scored = growth_of_many([(child, found.visit) for found in visits], corrected=True)
    return tuple(
        replace(found, corrected=growth) for found, growth in zip(visits, scored, strict=True)
    )


def classes_of(visit: Visit, growth: Growth) -> Classes:
    """Return the Indonesian classes of one visit (Permenkes 2/2020).

    None where there is no z-score or WHO calls it implausible: a slip of the pen is no class.
    """
    return Classes(
        height_for_age=class_of("height_for_age", None if growth.flen else growth.zlen),
        weight_for_age=class_of("weight_for_age", None if growth.fwei else growth.zwei),
        weight_for_height=class_of("weight_for_height", None if growth.fwfl else growth.zwfl),
        bmi_for_age=class_of("bmi_for_age", None if growth.fbmi else growth.zbmi),
        head_for_age=class_of("head_for_age", None if growth.fhc else growth.zhc),
        muac=muac_class(visit.muac_cm, months_at_age(growth.age_days, visit.visit_date)),
    )


def _column(pairs: Sequence[tuple[Child, Visit]], name: str) -> np.ndarray:
    return np.array([getattr(visit, name) for _, visit in pairs], dtype=np.float64)


def _numbers(column: np.ndarray) -> list[float | bool | None]:
    return [None if number != number else number for number in column.tolist()]  # noqa: PLR0124 -- NaN


def _flags(column: np.ndarray) -> list[float | bool | None]:
    return [None if flag < 0 else bool(flag) for flag in column.tolist()]
