"""Plain children and visits for tests; a test names only what it is about."""

from datetime import date
from typing import Any

from desktop_app.programme.records.children import Child, Growth, Measure, Sex, Visit


def a_child(**fields: Any) -> Child:
    """A girl of one and a half years in Balokang, without a NIK, not saved yet."""
    usual: dict[str, Any] = {
        "name": "Syifa Nur",
        "sex": Sex.FEMALE,
        "birth_date": date(2025, 5, 1),
        "mother": "Lilis",
        "father": "Tatang",
        "kecamatan": "Banjar",
        "desa": "Balokang",
        "posyandu": "Mawar 1",
    }
    return Child(**{**usual, **fields})


def a_visit(**fields: Any) -> Visit:
    """An ordinary measurement of that girl at one year, not saved yet."""
    usual: dict[str, Any] = {
        "child_id": 1,
        "visit_date": date(2026, 5, 2),
        "weight_kg": 8.4,
        "lenhei_cm": 73.5,
        "measure": Measure.LYING,
        "examiner": "Bidan Rina",
    }
    return Visit(**{**usual, **fields})


def a_growth(**fields: Any) -> Growth:
    """Growth results that the engine could give for that measurement."""
    usual: dict[str, Any] = {"age_days": 366, "zlen": -0.14, "zwei": -0.55, "flen": False}
    return Growth(**{**usual, **fields})
