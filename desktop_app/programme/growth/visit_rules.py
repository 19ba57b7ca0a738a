"""The rules that judge a visit beside its z-scores, in one object."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_app.growth.findings import Thresholds, thresholds, thresholds_with
from desktop_app.growth.weight_gain import KbmTable, load_kbm
from desktop_app.programme.growth.plausibility import (
    PlausibilityLimits,
    limits_with,
    standard_limits,
)
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, changed_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRules:
    """The limits of what may be typed, how growth is read, and how much weight must be gained."""

    limits: PlausibilityLimits
    reading: Thresholds
    kbm: KbmTable


def visit_rules(overrides: Overrides = NO_OVERRIDES) -> VisitRules:
    """The bundled rules, with an admin's numbers.

    Raises: Invalid when one of them is refused.
    """
    changed = changed_numbers(overrides, "reading", "plausibility", "weight_gain")
    if not changed:
        return standard_visit_rules()
    return VisitRules(
        limits=limits_with(overrides),
        reading=thresholds_with(changed),
        kbm=load_kbm(changed),
    )


@cache
def standard_visit_rules() -> VisitRules:
    """The bundled rules."""
    return VisitRules(limits=standard_limits(), reading=thresholds(), kbm=load_kbm())
