"""Names of the guidelines and editions between which an admin chooses by a rule's number.

These names are citations and are not translated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.programme.casework.stunting_rules import guideline_names
from desktop_app.programme.feeding.therapeutic_food import rutf_editions
from desktop_app.programme.records.rule_table import Number

CHOICES: Mapping[str, Callable[[], tuple[str, ...]]] = {
    "pathway_guideline": guideline_names,
    "rutf_edition": rutf_editions,
}
"""By the unit of the number."""


def choices(unit: str) -> tuple[str, ...]:
    """Return the names that the numbers 1, 2, ... of a unit stand for; () for other units."""
    return CHOICES[unit]() if unit in CHOICES else ()


def chosen_name(unit: str, value: Number) -> str | None:
    """Return the name that a number of this unit stands for; None for other units."""
    names = choices(unit)
    return names[int(value) - 1] if names else None
