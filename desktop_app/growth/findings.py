"""What a reading of growth says, as codes with figures, and the thresholds it goes by; no rules.

Sentences are made in wording/readings.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop_app.resources import resource_path

FindingFigure = int | float | date | str
"""Names end in what they are: _cm, _g, _kg, _z, _days, _date, _month (a date), _class, _measure."""

NO_FIGURES: Mapping[str, FindingFigure] = MappingProxyType({})


class Severity(StrEnum):
    """How much a finding asks for."""

    GOOD = "good"
    INFO = "info"
    WATCH = "watch"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that the measurements say."""

    code: str
    severity: Severity
    figures: Mapping[str, FindingFigure] = field(default_factory=lambda: NO_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The figures of resources/rules/reading.toml, each explained there.

    Those of doubtful points are of plausibility.toml, so that a form's question and the reading
    never differ.
    """

    least_days: int
    height_preferred_days: int
    old_days: int
    recent_days: int
    window_days: int
    per_days: float
    height_cm: float
    weight_kg: float
    slow_share: float
    fast_share: float
    least_visits: int
    least_span_days: int
    height_z: float
    weight_z: float
    lines: tuple[int, ...]
    crossing_z: float
    before_days: int
    flat_after: tuple[str, ...]
    catching_up_after: tuple[str, ...]
    ahead_days: int
    level_visits: int
    projection_least_days: int
    step_days: int
    return_z: float
    height_pace: tuple[float, float]
    weight_pace: tuple[float, float]
    shrank_cm: float
    z_jump: float
    z_jump_within_days: int
    z_jump_from_days: int


@cache
def thresholds() -> Thresholds:
    """The bundled thresholds."""
    reading = _rules("reading")
    ahead = dict(reading["projection"])
    doubt = _rules("plausibility")["movement"]
    names = ("shrank_cm", "z_jump", "z_jump_within_days", "z_jump_from_days")
    return Thresholds(
        **reading["interval"],
        **reading["error"],
        **reading["gain"],
        **_frozen(reading["trend"]),
        **_frozen(reading["events"]),
        projection_least_days=ahead.pop("least_days"),
        **_frozen(ahead),
        **{name: doubt[name] for name in names},
    )


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(at) if isinstance(at, list) else at for key, at in table.items()}


def _rules(name: str) -> dict[str, Any]:
    with resource_path("rules", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
