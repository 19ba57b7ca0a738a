"""The colour tone of each class; the class itself comes from the services."""

from __future__ import annotations

_TONES = {
    "severely_underweight": "danger",
    "underweight": "warning",
    "normal_weight": "good",
    "risk_overweight": "warning",
    "severely_stunted": "danger",
    "stunted": "warning",
    "normal_height": "good",
    "tall": "calm",
    "severely_wasted": "danger",
    "wasted": "warning",
    "well_nourished": "good",
    "possible_overweight": "calm",
    "overweight": "warning",
    "obese": "danger",
    "microcephaly": "warning",
    "normal_head": "good",
    "macrocephaly": "warning",
    "sam": "danger",
    "mam": "warning",
    "normal": "good",
}


def tone_of(class_code: str | None) -> str:
    """Return danger, warning, good or calm; "" where there is no class."""
    return "" if class_code is None else _TONES.get(class_code, "calm")
