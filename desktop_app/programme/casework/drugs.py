"""The drugs of resources/rules/drugs.toml: preparations, doses by age, and the booklet's tables.

A table gives, for an illness, the dose for each weight. treatment.py says which dose one child may
get, and asks about any other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the pharmacy has: a syrup or tablet, and how much of the drug one unit of it holds."""

    code: str
    name: str
    unit: str
    """"ml", "tablet" or "capsule"."""
    holds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeDose:
    """One dose of a drug that goes by age, for completed months from one age to below another."""

    from_months: int
    below_months: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseStep:
    """One line of a table: the dose of a child of `from_kg` to `to_kg`, both included."""

    from_kg: float
    to_kg: float
    readings: tuple[float, ...]
    """One dose in the drug's unit as each preparation gives it; the first is the usual one."""
    printed: Mapping[str, float]
    """How much of a preparation the booklet prints, in the preparation's unit, by its code."""
    agrees: bool
    """Whether the preparations give the same dose; if not, no dose may be proposed."""

    @property
    def dose(self) -> float | None:
        """The dose in the drug's unit; None where the step contradicts itself."""
        return self.readings[0] if self.agrees else None

    def amount(self, preparation: Preparation) -> float:
        """Return the dose in units of a preparation: as printed, else from the usual one."""
        known = self.printed.get(preparation.code)
        return self.readings[0] / preparation.holds if known is None else known


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseTable:
    """What the booklet prints of a drug for some illnesses: steps by weight, or a dose per kg."""

    name: str
    illnesses: tuple[str, ...]
    """Codes of illnesses; empty: for every illness."""
    times_per_day: tuple[int, ...]
    """How often a day; the usual number first."""
    days: int
    other_days: int | None
    """What another edition of the booklet says."""
    steps: tuple[DoseStep, ...]
    per_kg: float | None
    low_per_kg: float | None
    high_per_kg: float | None
    """What the booklet's text allows beside the steps."""

    def holds_for(self, illness: str) -> bool:
        """Whether the table is meant for an illness."""
        return not self.illnesses or illness in self.illnesses

    def steps_at(self, weight_kg: float) -> tuple[DoseStep, ...]:
        """The steps of a weight, the lighter band first: on a border there are two."""
        return tuple(step for step in self.steps if step.from_kg <= weight_kg <= step.to_kg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drug:
    """A drug: by weight (`low_per_kg` to `high_per_kg`) or by age (`ages`), one dose in `unit`."""

    code: str
    name: str
    unit: str
    times_per_day: tuple[int, ...]
    days: int
    """How many days it is usually given."""
    preparations: Mapping[str, Preparation]
    from_months: int
    low_per_kg: float | None
    high_per_kg: float | None
    most_per_dose: float
    most_per_kg_a_day: float
    most_a_day: float
    ages: tuple[AgeDose, ...]
    tables: tuple[DoseTable, ...]
    source: str

    @property
    def by_weight(self) -> bool:
        """Whether a dose needs a weight."""
        return self.low_per_kg is not None

    def table_for(self, illness: str) -> DoseTable | None:
        """The booklet's table for an illness; None where it has none."""
        return next((table for table in self.tables if table.holds_for(illness)), None)

    def most_of_a_day(self, weight_kg: float | None) -> float:
        """Return the largest daily amount, in `unit`, that raises no question."""
        return min(self.most_per_kg_a_day * (weight_kg or math.inf), self.most_a_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugRules:
    """All drugs by code, how old a weight may be, and how far a dose may be off the printed one."""

    drugs: Mapping[str, Drug]
    oldest_weight_days: int
    may_differ_percent: float
    longest_times: float
    """A course of so many times the usual days is not asked about."""


def drug_rules(overrides: Overrides = NO_OVERRIDES) -> DrugRules:
    """The bundled drugs, with an admin's numbers.

    Raises: Invalid when a number of these tables is refused.
    """
    if not overrides:
        return _standard_rules()
    return _rules(loaded("drugs", overrides), loaded("infections", overrides))


@cache
def _standard_rules() -> DrugRules:
    return _rules(loaded("drugs"), loaded("infections"))


def _rules(table: RuleTable, infections: RuleTable) -> DrugRules:
    drugs = {
        code: _drug(table, code, entry)
        for code, entry in table.content["drug"].items()
        if isinstance(entry, dict)
    }
    return DrugRules(
        drugs=MappingProxyType(drugs),
        oldest_weight_days=infections.whole("dosing_weight.oldest_days"),
        may_differ_percent=table.number("check.may_differ_percent"),
        longest_times=table.number("check.longest_times"),
    )


def _drug(table: RuleTable, code: str, entry: Mapping[str, Any]) -> Drug:
    place = f"drug.{code}"
    # Where the tables give the times and days, those of the first table are the usual ones.
    course, course_place = entry, place
    if "days" not in entry:
        first = next(iter(entry["table"]))
        course, course_place = entry["table"][first], f"{place}.table.{first}"
    days = table.numbers[f"{table.name}.{course_place}.days"]
    preparations = {
        name: Preparation(code=name, **form) for name, form in entry.get("preparation", {}).items()
    }
    return Drug(
        code=code,
        name=entry["name"],
        unit=entry["unit"],
        times_per_day=tuple(course["times_per_day"]),
        days=int(days.value),
        preparations=MappingProxyType(preparations),
        from_months=entry.get("from_months", 0),
        low_per_kg=table.optional(f"{place}.low_per_kg"),
        high_per_kg=table.optional(f"{place}.high_per_kg"),
        most_per_dose=_limit(table, f"{place}.most_per_dose"),
        most_per_kg_a_day=_limit(table, f"{place}.most_per_kg_a_day"),
        most_a_day=_limit(table, f"{place}.most_a_day"),
        ages=tuple(
            _age_dose(table, f"{place}.age.{name}", span)
            for name, span in entry.get("age", {}).items()
        ),
        tables=tuple(
            _dose_table(table, f"{place}.table.{name}", found, preparations)
            for name, found in entry.get("table", {}).items()
        ),
        source=days.source,
    )


def _age_dose(table: RuleTable, place: str, span: Mapping[str, Any]) -> AgeDose:
    one = "dose" in span
    return AgeDose(
        from_months=span["from_months"],
        below_months=span["below_months"],
        low=table.number(f"{place}.{'dose' if one else 'low_dose'}"),
        high=table.number(f"{place}.{'dose' if one else 'high_dose'}"),
    )


def _dose_table(
    table: RuleTable,
    place: str,
    entry: Mapping[str, Any],
    preparations: Mapping[str, Preparation],
) -> DoseTable:
    apart = table.optional(f"{place}.forms_differ_percent")
    if apart is None:
        apart = table.number("check.forms_differ_percent")
    other_days = table.optional(f"{place}.other_days")
    return DoseTable(
        name=entry["name"],
        illnesses=tuple(entry.get("illnesses", ())),
        times_per_day=tuple(entry["times_per_day"]),
        days=table.whole(f"{place}.days"),
        other_days=None if other_days is None else int(other_days),
        steps=tuple(
            _step(table, f"{place}.{name}", band, preparations, apart)
            for name, band in entry.items()
            if isinstance(band, dict) and "from_kg" in band
        ),
        per_kg=table.optional(f"{place}.per_kg"),
        low_per_kg=table.optional(f"{place}.low_per_kg"),
        high_per_kg=table.optional(f"{place}.high_per_kg"),
    )


def _step(
    table: RuleTable,
    place: str,
    band: Mapping[str, Any],
    preparations: Mapping[str, Preparation],
    apart_percent: float,
) -> DoseStep:
    printed = {code: table.number(f"{place}.{code}") for code in band if code in preparations}
    readings = tuple(_readings(table.optional(f"{place}.dose"), printed, preparations))
    widest = max(readings) / min(readings)
    return DoseStep(
        from_kg=band["from_kg"],
        to_kg=band["to_kg"],
        readings=readings,
        printed=MappingProxyType(printed),
        agrees=widest <= 1 + apart_percent / 100 + _ROUNDING,
    )


def _readings(
    dose: float | None, printed: Mapping[str, float], preparations: Mapping[str, Preparation]
) -> Iterator[float]:
    if dose is not None:
        yield dose
    for code, amount in printed.items():
        yield amount * preparations[code].holds


def _limit(table: RuleTable, path: str) -> float:
    found = table.optional(path)
    return math.inf if found is None else found
