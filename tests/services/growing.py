"""Children of stories: measured at z-scores that the story names, on days that it names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np

from desktop_app.app import App
from desktop_app.growth.zscores import FEMALE, MALE, value_at_z
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from tests.builders import a_child

ALL_ASKED = frozenset({"z_jump_wei", "z_jump_len", "who_flag_wfl", "who_flag_wei", "height_shrank"})
"""Questions about measuring that are not a story's business."""

HAZ = -1.0


def measured_at(child: Child, day: date, zwfl: float, *, zlen: float = HAZ, **fields: Any) -> Visit:
    """A visit of a child below two years whose length and weight have these z-scores, rounded."""
    length_cm = length_at(child, day, zlen)
    usual: dict[str, Any] = {
        "child_id": child.child_id,
        "visit_date": day,
        "weight_kg": weight_at(child, length_cm, zwfl),
        "lenhei_cm": length_cm,
        "measure": Measure.LYING,
    }
    return Visit(**{**usual, **fields})


def length_at(child: Child, day: date, zlen: float = HAZ) -> float:
    """The length with this z-score on a day."""
    age = np.array([(day - child.birth_date).days])
    return round(float(value_at_z("len", np.array([zlen]), _sex(child), age)[0]), 1)


def weight_at(child: Child, length_cm: float, zwfl: float) -> float:
    """The weight with this z-score for a length."""
    found = value_at_z("wfl", np.array([zwfl]), _sex(child), np.array([length_cm]), table="length")
    return round(float(found[0]), 2)


def a_wasted_girl(app: App, on: date, *, zwfl: float = -2.5, **fields: Any) -> Child:
    """A registered girl of one and a half years, gizi kurang when measured last on a day."""
    # Girls of a story have names that look alike.
    alike = {"child_perhaps_spelled"}
    child = app.children.register(a_child(**fields), confirmed=alike, by=app.person).record
    for back, z in ((62, -1.0), (31, -1.6), (0, zwfl)):
        app.visits.record(
            measured_at(child, on - timedelta(days=back), z), confirmed=ALL_ASKED, by=app.person
        )
    return child


def _sex(child: Child) -> int:
    return FEMALE if child.sex is Sex.FEMALE else MALE
