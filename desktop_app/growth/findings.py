"""What a reading of growth finds, as codes with figures, and the thresholds it uses; no rules.

Sentences are made in wording/growth_readings.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from desktop_app.growth.rule_content import NO_NUMBERS, Numbers, figures, rule_content

FindingFigure = int | float | date | str
"""A value of a finding. Its name ends in its unit or kind: _cm, _g, _kg, _z, _days, _date,
_month (a date), _class, _measure."""

NO_FIGURES: Mapping[str, FindingFigure] = MappingProxyType({})


class FindingUrgency(StrEnum):
    """How urgently a finding asks for action."""

    GOOD = "good"
    INFO = "info"
    WATCH = "watch"
    ACT = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that the measurements say."""

    code: str
    severity: FindingUrgency
    figures: Mapping[str, FindingFigure] = field(default_factory=lambda: NO_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The figures of resources/rules/reading.toml, each explained there.

    The figures for doubtful points come from plausibility.toml, so that a form's question and the
    reading never differ.
    """

    least_days: int
    height_preferred_days: int
    old_days: int
    recent_days: int
    window_days: int
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
    height_pace: tuple[float, float]
    weight_pace: tuple[float, float]
    shrank_cm: float
    z_jump: float
    z_jump_within_days: int
    z_jump_from_days: int


@cache
def thresholds() -> Thresholds:
    """Return the bundled thresholds."""
    return thresholds_with(NO_NUMBERS)


def thresholds_with(numbers: Numbers) -> Thresholds:
    """Return the bundled thresholds with some numbers replaced by `numbers`."""
    reading = rule_content("reading", numbers)
    ahead = figures(reading["projection"])
    doubt = figures(rule_content("plausibility", numbers)["movement"])
    names = ("shrank_cm", "z_jump", "z_jump_within_days", "z_jump_from_days")
    return Thresholds(
        **figures(reading["interval"]),
        **figures(reading["error"]),
        **figures(reading["gain"]),
        **figures(reading["trend"]),
        **figures(reading["events"]),
        **figures(reading["scale"]),
        projection_least_days=ahead.pop("least_days"),
        height_pace=(ahead.pop("height_pace_least"), ahead.pop("height_pace_most")),
        weight_pace=(ahead.pop("weight_pace_least"), ahead.pop("weight_pace_most")),
        **ahead,
        **{name: doubt[name] for name in names},
    )
