"""Builders of children who are measured along z-scores, for readings of growth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from desktop_app.growth.track import Measurement, Subject
from desktop_app.growth.zscores import LYING, MALE, STANDING, STANDING_FROM_DAY, value_at_z

BIRTH = date(2025, 1, 15)


def a_subject(
    *,
    sex: int = MALE,
    birth_date: date = BIRTH,
    gestation_weeks: float | None = None,
    corrected: bool = True,
) -> Subject:
    return Subject(
        sex=sex, birth_date=birth_date, gestation_weeks=gestation_weeks, corrected=corrected
    )


def measured(
    age_days: int,
    *,
    height_z: float | None = -1.0,
    weight_z: float | None = -1.0,
    sex: int = MALE,
    birth: date = BIRTH,
    table_days: int | None = None,
) -> Measurement:
    """A visit at an age with measurements of those z-scores, in tenths and tens of grams."""
    at = age_days if table_days is None else table_days
    height = None if height_z is None else round(float(value_at_z("len", height_z, sex, at)), 1)
    weight = None if weight_z is None else round(float(value_at_z("wei", weight_z, sex, at)), 2)
    return Measurement(
        on=birth + timedelta(age_days),
        lenhei_cm=height,
        weight_kg=weight,
        measure=LYING if at < STANDING_FROM_DAY else STANDING,
    )


def visits(
    height_zs: Sequence[float | None],
    weight_zs: Sequence[float | None] | None = None,
    *,
    start: int = 180,
    every: int = 30,
) -> list[Measurement]:
    """Monthly visits along z-scores; weight stays at -1 when not given."""
    weights = weight_zs if weight_zs is not None else [-1.0] * len(height_zs)
    return [
        measured(start + every * i, height_z=height, weight_z=weight)
        for i, (height, weight) in enumerate(zip(height_zs, weights, strict=True))
    ]
