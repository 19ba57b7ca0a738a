"""The numbers of the rules that a month is counted by: kept with its closing, used again later."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache

from desktop_app.growth.classes import bands, muac_months, wasting_borders
from desktop_app.programme.records.rule_table import (
    NO_OVERRIDES,
    Number,
    Overrides,
    all_numbers,
    override_problems,
    rule_table,
)
from desktop_app.programme.reports.figures import report_rules

COUNTING_TABLES = ("weight_gain", "services", "immunisation", "family")
"""The rule files whose numbers decide a month's figures, among those that an admin changes."""

_INDICES = ("height_for_age", "weight_for_age", "weight_for_height")


def counting_numbers(overrides: Overrides = NO_OVERRIDES) -> dict[str, Number]:
    """Return every number that a month is counted by, by key: an admin's, else the file's."""
    return {number.key: number.value for number in all_numbers(overrides, COUNTING_TABLES)}


def as_overrides(kept: Mapping[str, Number]) -> dict[str, object]:
    """Return the numbers of a closing as the rule tables take them.

    A number that this version of the program no longer has, or no longer allows, is left out.
    """
    return {
        key: value
        for key, value in kept.items()
        if not override_problems({key: value}, COUNTING_TABLES)
    }


@cache
def definitions() -> str:
    """Return a checksum of what the figures mean, apart from the numbers that an admin changes."""
    rules, borders = report_rules(), wasting_borders()
    meant = {
        "figures": {code: figure.definition for code, figure in rules.figures.items()},
        "numbers": {key: one.value for key, one in rule_table("reports").numbers.items()},
        "ages": rules.age_groups,
        "classes": {index: bands(index).starts for index in _INDICES},
        "severe": [borders.severe_below_z, borders.severe_below_cm, borders.oedema_from_grade],
        "muac_months": [muac_months().start, muac_months().stop],
    }
    text = json.dumps(meant, ensure_ascii=False, sort_keys=True, default=list)
    return hashlib.sha256(text.encode()).hexdigest()
