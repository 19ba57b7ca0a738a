"""A child's values at birth: in which unit a weight was written, and what asks for attention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.errors import Problem, Severity
from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.growth.weight_gain import GRAMS_PER_KG
from desktop_app.programme.records.children import Child

_DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthWeights:
    """The figures of `birth_weight` in resources/rules/plausibility.toml."""

    kilograms_below: float
    grams_from: float
    grams_most: float
    low_below_kg: float

    def in_kg(self, written: float) -> float | None:
        """The weight in kg of a number in kg or in grams; None when it can be neither."""
        if written < self.kilograms_below:
            return written
        if self.grams_from <= written <= self.grams_most:
            return round(written / GRAMS_PER_KG, _DECIMALS)
        return None

    def is_low(self, child: Child) -> bool:
        """Whether the child's birth weight is known and low (BBLR)."""
        weight = child.birth_weight_kg
        return weight is not None and weight < self.low_below_kg


def born_early(child: Child) -> bool:
    """Whether the child was born before 37 weeks; False where the weeks are not known."""
    return child.gestation_weeks is not None and child.gestation_weeks < PRETERM_BELOW_WEEKS


def with_weight_in_kg(child: Child, rule: BirthWeights) -> Child:
    """The child with a birth weight written in grams as kg; one that can be neither stays."""
    written = child.birth_weight_kg
    found = None if written is None else rule.in_kg(written)
    return child if found in {None, written} else replace(child, birth_weight_kg=found)


def birth_notes(child: Child, rule: BirthWeights) -> Iterator[Problem]:
    """What the child's form remarks: a low birth weight, an early birth."""
    if rule.is_low(child):
        yield _note("birth_weight_kg", "birth_weight_low", value=child.birth_weight_kg or 0.0)
    if born_early(child):
        yield _note("gestation_weeks", "born_early", weeks=child.gestation_weeks or 0)


def _note(field: str, code: str, **figures: float) -> Problem:
    return Problem(field=field, code=code, severity=Severity.NOTE, figures=figures)
