"""Builders of whole registers of visits, for tests of the quality of measuring."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from desktop_app.growth.zscores import FEMALE, LYING, MALE, STANDING, value_at_z, zscore
from desktop_app.programme.growth.measurements import MeasuredRow

FIRST_DAY = date(2025, 1, 10)

Change = Callable[[int, int], float]
"""What is added to a child's height (child, month) in cm."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A posyandu's children, measured every month along their own channels."""

    children: int = 12
    months: int = 12
    posyandu: str = "Melati"
    first_child: int = 1
    noise_cm: float = 0.2
    family: str = ""


def nothing(child: int, month: int) -> float:
    """No change."""
    return 0.0 * (child + month)


def a_row(
    child_id: int,
    day: date,
    age_days: int,
    weight_kg: float | None,
    lenhei_cm: float | None,
    *,
    visit_id: int = 0,
    posyandu: str = "Melati",
    examiner: str = "Sari",
    instrument: str = "Papan 1",
    family: str = "",
    sex: int = MALE,
    measure: int | None = None,
) -> MeasuredRow:
    """A scored row; the measure follows from the age unless it is given."""
    how = (LYING if age_days < 731 else STANDING) if measure is None else measure
    score = zscore(
        sex=sex, age_days=age_days, weight_kg=weight_kg, lenhei_cm=lenhei_cm, measure=how
    )
    return MeasuredRow(
        child_id=child_id,
        visit_id=visit_id or child_id * 1000 + (day - FIRST_DAY).days,
        visit_date=day,
        posyandu=posyandu,
        examiner=examiner,
        instrument=instrument,
        family=family,
        measure=how,
        sex=sex,
        age_days=age_days,
        weight_kg=weight_kg,
        lenhei_cm=lenhei_cm,
        zlen=score.zlen,
        zwei=score.zwei,
        zwfl=score.zwfl,
        flen=score.flen,
        fwei=score.fwei,
        fwfl=score.fwfl,
    )


def a_register(
    plan: Plan | None = None,
    change: Change = nothing,
    *,
    days_apart: Callable[[int], int] = lambda _child: 0,
) -> list[MeasuredRow]:
    """The rows of a posyandu; children differ in age, sex and channel. Always the same noise."""
    made = plan or Plan()
    dice = np.random.default_rng(7)
    rows = []
    for number in range(made.children):
        child = made.first_child + number
        sex = MALE if number % 2 else FEMALE
        age = 150 + 90 * number
        z = -1.0 + 0.4 * ((number * 5) % 7 - 3)
        for month in range(made.months):
            day = FIRST_DAY + timedelta(30 * month + days_apart(number))
            days = age + 30 * month
            cm = float(value_at_z("len", z, sex, days)) + float(dice.normal(0, made.noise_cm))
            kg = float(value_at_z("wei", z, sex, days)) + float(dice.normal(0, 0.05))
            rows.append(
                a_row(
                    child,
                    day,
                    days,
                    round(kg, 1),
                    round(cm + change(child, month), 1),
                    posyandu=made.posyandu,
                    family=made.family,
                    sex=sex,
                )
            )
    return rows


def replaced(rows: Iterable[MeasuredRow], visit_id: int, row: MeasuredRow) -> list[MeasuredRow]:
    """The rows with one visit replaced."""
    return [row if one.visit_id == visit_id else one for one in rows]
