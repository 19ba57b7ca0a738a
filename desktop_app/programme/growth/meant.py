"""What a refused value was probably meant as, and a visit without its refused values.

Nothing is changed unasked: the form offers what was meant, and a person takes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop_app.errors import Problem, Severity
from desktop_app.programme.growth.plausibility import (
    MEASUREMENTS,
    PlausibilityLimits,
    value_problem,
)
from desktop_app.programme.records.children import Visit

SWAPPED = "weight_height_swapped"

_FACTORS: dict[str, tuple[float, ...]] = {
    # grams, a forgotten comma
    "weight_kg": (0.001, 0.1),
    # metres, millimetres or a forgotten comma
    "lenhei_cm": (100.0, 0.1),
    "headc_cm": (0.1,),
    "muac_cm": (0.1,),
}
"""What a value in another unit, or without its comma, is multiplied by; the first that fits."""
_DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Proposed values, by field, that replace those typed if the person agrees."""

    values: tuple[tuple[str, float], ...]

    def put_in(self, visit: Visit) -> Visit:
        """The visit with these values."""
        return replace(visit, **dict(self.values))  # type: ignore[arg-type]  # measurements


def meant_values(
    visit: Visit, problems: Iterable[Problem], limits: PlausibilityLimits
) -> Meant | None:
    """Return what the doubtful values of a visit probably meant; None where nothing fits.

    Weight and height that were exchanged come first; then each refused value by itself.
    """
    found = tuple(problems)
    weight, height = visit.weight_kg, visit.lenhei_cm
    exchanged = any(one.code == SWAPPED for one in found)
    if exchanged and weight is not None and height is not None:
        values = (("weight_kg", height), ("lenhei_cm", weight))
        if all(_possible(field, value, limits) for field, value in values):
            return Meant(values=values)
    each = tuple(_each(visit, found, limits))
    return Meant(values=each) if each else None


def without_refused(visit: Visit, problems: Iterable[Problem]) -> Visit:
    """Return the visit without its refused measurements: no z-score may come from them."""
    refused = _refused(problems)
    gone: dict[str, None] = dict.fromkeys(refused & set(MEASUREMENTS))
    if "lenhei_cm" in gone:
        gone["measure"] = None
    return replace(visit, **gone) if gone else visit  # type: ignore[arg-type]  # each may be None


def _each(
    visit: Visit, problems: Iterable[Problem], limits: PlausibilityLimits
) -> Iterator[tuple[str, float]]:
    refused = _refused(problems)
    for field in MEASUREMENTS:
        value: float | None = getattr(visit, field)
        if field not in refused or value is None:
            continue
        for factor in _FACTORS[field]:
            meant = round(value * factor, _DECIMALS)
            if _possible(field, meant, limits):
                yield field, meant
                break


def _refused(problems: Iterable[Problem]) -> set[str]:
    """The fields that are refused; if weight and height seem exchanged, both are."""
    found: set[str] = set()
    for one in problems:
        if one.severity is Severity.REFUSE:
            found |= {"weight_kg", "lenhei_cm"} if one.code == SWAPPED else {one.field}
    return found


def _possible(field: str, value: float, limits: PlausibilityLimits) -> bool:
    return value_problem(field, value, limits) is None
