"""The numbers of the city's figures (resources/rules/reports.toml, table `city`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_app.programme.records.rule_table import loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class CityRules:
    """Which areas are compared, and how."""

    reference_month: int
    """The month of the year that stands for its year, until somebody chooses another."""
    least_coverage: float
    """The share of children measured, 0 to 1, below which an area has no rank."""
    draws: int
    seed: int
    least_areas: int
    """With fewer areas nothing is said of how areas differ."""


@cache
def city_rules() -> CityRules:
    """Return the bundled rules; no admin changes them."""
    table = loaded("reports")
    return CityRules(
        reference_month=table.whole("city.reference_month"),
        least_coverage=table.number("city.least_coverage") / 100,
        draws=table.whole("city.draws"),
        seed=table.whole("city.seed"),
        least_areas=table.whole("city.least_areas"),
    )
