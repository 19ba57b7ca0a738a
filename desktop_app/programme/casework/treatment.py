"""Doses: by which weight or age, how much a drug allows, and what diarrhoea always needs.

Nothing is prescribed here: a dose outside of the range of resources/rules/drugs.toml is asked
about, never changed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop_app.errors import Figure, Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.casework.mtbs import InfectionRules
from desktop_app.programme.growth import plausibility
from desktop_app.programme.records.casework import DosingWeight, Infection, Treatment, WeightSource
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

ZINC = "zinc"
ORS = "ors"

AFTER_EVERY_STOOL = 0
"""Times a day of ORS."""


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
    """One dose of a drug that goes by age, for completed months from (and) below."""

    from_months: int
    below_months: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drug:
    """A drug: by weight (`low_per_kg` to `high_per_kg`) or by age (`ages`), one dose in `unit`."""

    code: str
    name: str
    unit: str
    times_per_day: tuple[int, ...]
    days: int
    """As long as it is usually given."""
    preparations: Mapping[str, Preparation]
    from_months: int
    low_per_kg: float | None
    high_per_kg: float | None
    most_per_dose: float
    most_per_kg_a_day: float
    ages: tuple[AgeDose, ...]
    source: str
    unconfirmed: bool

    @property
    def by_weight(self) -> bool:
        """Whether a dose needs a weight."""
        return self.low_per_kg is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugRules:
    """All drugs by code, and how old a weight may be."""

    drugs: Mapping[str, Drug]
    oldest_weight_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRange:
    """What one dose may be for a child, in the drug's own unit."""

    low: float
    high: float
    unit: str

    def of(self, preparation: Preparation) -> DoseRange:
        """The same in units of a preparation, not rounded."""
        return DoseRange(
            low=self.low / preparation.holds,
            high=self.high / preparation.holds,
            unit=preparation.unit,
        )


def drug_rules(overrides: Overrides = NO_OVERRIDES) -> DrugRules:
    """The bundled drugs, with an admin's numbers.

    Raises: Invalid when a number of these tables is refused.
    """
    if not overrides:
        return _standard_rules()
    return _rules(loaded("drugs", overrides), loaded("infections", overrides))


def dosing_weight(
    visits: Iterable[MeasuredVisit], on: date, rules: DrugRules, *, until: date | None = None
) -> DosingWeight | None:
    """The last plausible weight of an illness or of the days before it; None without one.

    The illness began `on` and lasted `until` (that day alone unless given), both included.
    """
    oldest = on - timedelta(days=rules.oldest_weight_days)
    last = on if until is None else until
    weighed = [
        (mv.visit.visit_date, mv.visit.weight_kg)
        for mv in visits
        if mv.visit.weight_kg is not None
        and oldest <= mv.visit.visit_date <= last
        and not mv.growth.fwei
    ]
    if not weighed:
        return None
    day, weight_kg = max(weighed)
    return DosingWeight(weight_kg=weight_kg, on=day, source=WeightSource.VISIT)


def dose_range(drug: Drug, age_months: int, weight_kg: float | None) -> DoseRange | None:
    """What one dose may be; None when the drug is not for this age or the weight is missing."""
    if drug.low_per_kg is not None and drug.high_per_kg is not None:
        if weight_kg is None or age_months < drug.from_months:
            return None
        return DoseRange(
            low=min(drug.low_per_kg * weight_kg, drug.most_per_dose),
            high=min(drug.high_per_kg * weight_kg, drug.most_per_dose),
            unit=drug.unit,
        )
    for entry in drug.ages:
        if entry.from_months <= age_months < entry.below_months:
            return DoseRange(low=entry.low, high=entry.high, unit=drug.unit)
    return None


def amount(treatment: Treatment, drug: Drug) -> float | None:
    """One dose in the drug's own unit; None when its unit is not known."""
    if not treatment.preparation:
        return treatment.dose if treatment.unit == drug.unit else None
    preparation = drug.preparations.get(treatment.preparation)
    if preparation is None or preparation.unit != treatment.unit:
        return None
    return treatment.dose * preparation.holds


def treatment_problems(
    treatment: Treatment, child: Child, on: date, rules: DrugRules, *, until: date | None = None
) -> tuple[Problem, ...]:
    """What is or may be wrong with one drug as given in an illness; its days as `dosing_weight`."""
    drug = rules.drugs.get(treatment.drug)
    if drug is None:
        return (refuse("drug", "drug_unknown"),)
    return (
        *_form_problems(treatment, drug),
        *_weight_problems(treatment, drug, (on, until or on), rules),
        *_dose_questions(treatment, drug, completed_months(child.birth_date, on)),
    )


def missing_treatments(infection: Infection, rules: InfectionRules) -> tuple[Problem, ...]:
    """A question for each of zinc and ORS that an episode of diarrhoea lacks."""
    illness = rules.illnesses.get(infection.illness)
    if illness is None or not illness.needs_zinc_and_ors:
        return ()
    given = {treatment.drug for treatment in infection.treatments}
    return tuple(
        confirm("treatments", f"{drug}_missing") for drug in (ZINC, ORS) if drug not in given
    )


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
    )


def _drug(table: RuleTable, code: str, entry: Mapping[str, Any]) -> Drug:
    place = f"drug.{code}"
    days = table.numbers[f"{table.name}.{place}.days"]
    return Drug(
        code=code,
        name=entry["name"],
        unit=entry["unit"],
        times_per_day=tuple(entry["times_per_day"]),
        days=table.whole(f"{place}.days"),
        preparations=MappingProxyType(
            {
                name: Preparation(code=name, **form)
                for name, form in entry.get("preparation", {}).items()
            }
        ),
        from_months=entry.get("from_months", 0),
        low_per_kg=table.optional(f"{place}.low_per_kg"),
        high_per_kg=table.optional(f"{place}.high_per_kg"),
        most_per_dose=_limit(table, f"{place}.most_per_dose"),
        most_per_kg_a_day=_limit(table, f"{place}.most_per_kg_a_day"),
        ages=tuple(
            _age_dose(table, f"{place}.age.{name}", span)
            for name, span in entry.get("age", {}).items()
        ),
        source=days.source,
        unconfirmed=days.unconfirmed,
    )


def _age_dose(table: RuleTable, place: str, span: Mapping[str, Any]) -> AgeDose:
    one = "dose" in span
    return AgeDose(
        from_months=span["from_months"],
        below_months=span["below_months"],
        low=table.number(f"{place}.{'dose' if one else 'low_dose'}"),
        high=table.number(f"{place}.{'dose' if one else 'high_dose'}"),
    )


def _limit(table: RuleTable, path: str) -> float:
    found = table.optional(path)
    return math.inf if found is None else found


def _form_problems(treatment: Treatment, drug: Drug) -> Sequence[Problem]:
    found = []
    if treatment.dose <= 0:
        found.append(refuse("dose", "dose_not_positive"))
    if amount(treatment, drug) is None:
        found.append(refuse("unit", "dose_unit_unknown"))
    if treatment.days < 1:
        found.append(refuse("days", "treatment_days_missing"))
    elif treatment.days > 2 * drug.days:
        found.append(confirm("days", "treatment_long", days=treatment.days, usual=drug.days))
    if treatment.times_per_day < 0:
        found.append(refuse("times_per_day", "times_per_day_negative"))
    elif treatment.times_per_day not in drug.times_per_day:
        found.append(
            confirm(
                "times_per_day",
                "times_per_day_unusual",
                times=treatment.times_per_day,
                usual=drug.times_per_day[0],
            )
        )
    return found


def _weight_problems(
    treatment: Treatment, drug: Drug, ill: tuple[date, date], rules: DrugRules
) -> Sequence[Problem]:
    weight = treatment.weight
    if not drug.by_weight:
        return ()
    if weight is None:
        return (refuse("weight", "dosing_weight_missing"),)
    impossible = plausibility.value_problem("weight_kg", weight.weight_kg)
    if impossible is not None:
        return (refuse("weight", impossible.code, **impossible.figures),)
    began, until = ill
    if weight.on > until:
        return (refuse("weight", "dosing_weight_later", day=weight.on),)
    days = (began - weight.on).days
    if days > rules.oldest_weight_days:
        oldest = rules.oldest_weight_days
        return (confirm("weight", "dosing_weight_old", days=days, oldest=oldest),)
    return ()


def _dose_questions(treatment: Treatment, drug: Drug, age_months: int) -> Iterable[Problem]:
    weight_kg = None if treatment.weight is None else treatment.weight.weight_kg
    given = amount(treatment, drug)
    if given is None or (drug.by_weight and not weight_kg):
        return
    allowed = dose_range(drug, age_months, weight_kg)
    if allowed is None:
        yield confirm("drug", "drug_not_for_age", months=age_months)
        return
    figures: dict[str, Figure] = {
        "value": _shown(given),
        "low": _shown(allowed.low),
        "high": _shown(allowed.high),
        "unit": drug.unit,
    }
    if given < allowed.low and not math.isclose(given, allowed.low):
        yield confirm("dose", "dose_low", **figures)
    if given > allowed.high and not math.isclose(given, allowed.high):
        yield confirm("dose", "dose_high", **figures)
    most_a_day = drug.most_per_kg_a_day * (weight_kg or math.inf)
    if given * treatment.times_per_day > most_a_day and not math.isclose(
        given * treatment.times_per_day, most_a_day
    ):
        yield confirm("times_per_day", "dose_high_a_day", most=_shown(most_a_day), unit=drug.unit)


def _shown(value: float) -> float:
    return round(value, 1)
