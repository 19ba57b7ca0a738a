"""Doses: by which weight or age, how much a drug allows, and what diarrhoea always needs.

Nothing is prescribed here: a dose that differs from resources/rules/drugs.toml is asked about,
never changed. Where the booklet has a table for the illness, the dose of its step is expected;
elsewhere a dose in the drug's range per kilogram.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import Figure, Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.casework.drugs import DoseStep, DoseTable, Drug, DrugRules, Preparation
from desktop_app.programme.casework.mtbs import InfectionRules
from desktop_app.programme.growth import plausibility
from desktop_app.programme.records.casework import DosingWeight, Infection, Treatment, WeightSource
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.feeding import OutpatientCourse, TherapeuticFood
from desktop_app.programme.records.problems import confirm, refuse

ZINC = "zinc"
ORS = "ors"
IRON = "iron"

AFTER_EVERY_STOOL = 0
"""The times per day that a treatment with ORS records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRange:
    """The smallest and the largest dose for a child, in `unit`."""

    low: float
    high: float
    unit: str

    def of(self, preparation: Preparation) -> DoseRange:
        """Return the range in units of a preparation, not rounded."""
        return DoseRange(
            low=self.low / preparation.holds,
            high=self.high / preparation.holds,
            unit=preparation.unit,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseAdvice:
    """The dose of a drug for one child in one illness, and where it comes from."""

    range: DoseRange
    """The range of one dose; a step of the booklet spans the doses of all its preparations."""
    table: DoseTable | None = None
    """The booklet's table for the illness; None where it has none."""
    step: DoseStep | None = None
    """The table's step for the child's weight; None where the weight lies outside of it."""

    @property
    def proposed(self) -> float | None:
        """The one dose to propose, in the drug's unit; None where the source leaves a choice."""
        if self.step is not None:
            return self.step.dose
        return self.range.low if self.range.low == self.range.high else None

    @property
    def outside(self) -> bool:
        """Whether the table has no step for the child's weight."""
        return self.table is not None and bool(self.table.steps) and self.step is None


def dosing_weight(
    visits: Iterable[MeasuredVisit], on: date, rules: DrugRules, *, until: date | None = None
) -> DosingWeight | None:
    """Return the last plausible weight in an illness or the days before it; None without one.

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


def dose_advice(
    drug: Drug, age_months: int, weight_kg: float | None, illness: str = ""
) -> DoseAdvice | None:
    """Return the range of one dose in an illness, and what the booklet prints for it.

    None when the drug is not for this age or the weight is missing.
    """
    if not drug.by_weight:
        return _by_age(drug, age_months)
    if weight_kg is None or age_months < drug.from_months:
        return None
    table = drug.table_for(illness)
    if table is not None and table.per_kg is not None:
        dose = min(table.per_kg * weight_kg, drug.most_per_dose)
        return DoseAdvice(range=DoseRange(low=dose, high=dose, unit=drug.unit), table=table)
    steps = () if table is None else table.steps_at(weight_kg)
    if table is None or not steps:
        return DoseAdvice(range=_per_kg(drug, weight_kg), table=table)
    readings = [reading for step in steps for reading in step.readings]
    return DoseAdvice(
        range=DoseRange(low=min(readings), high=max(readings), unit=drug.unit),
        table=table,
        step=steps[0],
    )


def dose_range(
    drug: Drug, age_months: int, weight_kg: float | None, illness: str = ""
) -> DoseRange | None:
    """Return the range of one dose in an illness; None as in `dose_advice`."""
    advice = dose_advice(drug, age_months, weight_kg, illness)
    return None if advice is None else advice.range


def amount(treatment: Treatment, drug: Drug) -> float | None:
    """Return one dose of a treatment in the drug's own unit; None when its unit is not known."""
    if not treatment.preparation:
        return treatment.dose if treatment.unit == drug.unit else None
    preparation = drug.preparations.get(treatment.preparation)
    if preparation is None or preparation.unit != treatment.unit:
        return None
    return treatment.dose * preparation.holds


def treatment_problems(
    treatment: Treatment,
    child: Child,
    on: date,
    rules: DrugRules,
    *,
    illness: str = "",
    until: date | None = None,
) -> tuple[Problem, ...]:
    """Return what is or may be wrong with one drug as given in an illness.

    The illness began `on` and lasted `until`, as in `dosing_weight`. Without its code only the
    drug's own range and limits are checked.
    """
    drug = rules.drugs.get(treatment.drug)
    if drug is None:
        return (refuse("drug", "drug_unknown"),)
    return (
        *_form_problems(treatment, drug, drug.table_for(illness), rules),
        *_weight_problems(treatment, drug, (on, until or on), rules),
        *_dose_questions(treatment, drug, completed_months(child.birth_date, on), illness, rules),
    )


def iron_questions(
    infection: Infection, courses: Iterable[OutpatientCourse], today: date
) -> tuple[Problem, ...]:
    """Ask about iron in an illness while the child is on RUTF, which holds iron itself.

    Fields are `treatments.0.drug`.
    """
    until = infection.end or today
    on_rutf = any(
        course.food is TherapeuticFood.RUTF
        and course.start <= until
        and (course.ended_on is None or course.ended_on >= infection.start)
        for course in courses
    )
    if not on_rutf:
        return ()
    return tuple(
        confirm(f"treatments.{place}.drug", "iron_with_rutf")
        for place, treatment in enumerate(infection.treatments)
        if treatment.drug == IRON
    )


def missing_treatments(infection: Infection, rules: InfectionRules) -> tuple[Problem, ...]:
    """Ask about zinc and about ORS where an episode of diarrhoea lacks them."""
    illness = rules.illnesses.get(infection.illness)
    if illness is None or not illness.needs_zinc_and_ors:
        return ()
    given = {treatment.drug for treatment in infection.treatments}
    return tuple(
        confirm("treatments", f"{drug}_missing") for drug in (ZINC, ORS) if drug not in given
    )


def _form_problems(
    treatment: Treatment, drug: Drug, table: DoseTable | None, rules: DrugRules
) -> Sequence[Problem]:
    found = []
    if treatment.dose <= 0:
        found.append(refuse("dose", "dose_not_positive"))
    if amount(treatment, drug) is None:
        found.append(refuse("unit", "dose_unit_unknown"))
    days = drug.days if table is None else max(table.days, table.other_days or 0)
    if treatment.days < 1:
        found.append(refuse("days", "treatment_days_missing"))
    elif treatment.days > rules.longest_times * days:
        found.append(confirm("days", "treatment_long", days=treatment.days, usual=days))
    usual = drug.times_per_day if table is None else table.times_per_day
    times = treatment.times_per_day
    if times < 0:
        found.append(refuse("times_per_day", "times_per_day_negative"))
    elif times not in usual:
        code = "times_per_day_unusual"
        found.append(confirm("times_per_day", code, times=times, usual=usual[0]))
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


def _dose_questions(
    treatment: Treatment, drug: Drug, age_months: int, illness: str, rules: DrugRules
) -> Iterable[Problem]:
    weight_kg = None if treatment.weight is None else treatment.weight.weight_kg
    given = amount(treatment, drug)
    if given is None or (drug.by_weight and not weight_kg):
        return
    advice = dose_advice(drug, age_months, weight_kg, illness)
    if advice is None:
        yield confirm("drug", "drug_not_for_age", months=age_months)
        return
    yield from _off_the_table(advice, weight_kg)
    accepted = _accepted(advice, weight_kg, rules)
    figures: dict[str, Figure] = {
        "value": _shown(given),
        "low": _shown(advice.range.low),
        "high": _shown(advice.range.high),
        "unit": drug.unit,
    }
    if given < accepted.low and not math.isclose(given, accepted.low):
        yield confirm("dose", "dose_low", **figures)
    if given > accepted.high and not math.isclose(given, accepted.high):
        yield confirm("dose", "dose_high", **figures)
    most_a_day = drug.most_of_a_day(weight_kg)
    if given * treatment.times_per_day > most_a_day and not math.isclose(
        given * treatment.times_per_day, most_a_day
    ):
        yield confirm("times_per_day", "dose_high_a_day", most=_shown(most_a_day), unit=drug.unit)


def _off_the_table(advice: DoseAdvice, weight_kg: float | None) -> Iterable[Problem]:
    """Ask about a child lighter than the table's first step: she may need other care."""
    if not advice.outside or advice.table is None or weight_kg is None:
        return
    least = min(step.from_kg for step in advice.table.steps)
    if weight_kg < least:
        yield confirm("weight", "weight_below_table", kg=weight_kg, least=least)


def _accepted(advice: DoseAdvice, weight_kg: float | None, rules: DrugRules) -> DoseRange:
    """Return the doses that raise no question: the range, and what lies near a printed dose."""
    table, found = advice.table, advice.range
    if table is None or advice.outside or not weight_kg:
        return found
    apart = rules.may_differ_percent / 100
    low, high = found.low * (1 - apart), found.high * (1 + apart)
    if table.low_per_kg is not None:
        low = min(low, table.low_per_kg * weight_kg)
    if table.high_per_kg is not None:
        high = max(high, table.high_per_kg * weight_kg)
    return DoseRange(low=low, high=high, unit=found.unit)


def _by_age(drug: Drug, age_months: int) -> DoseAdvice | None:
    for entry in drug.ages:
        if entry.from_months <= age_months < entry.below_months:
            return DoseAdvice(range=DoseRange(low=entry.low, high=entry.high, unit=drug.unit))
    return None


def _per_kg(drug: Drug, weight_kg: float) -> DoseRange:
    return DoseRange(
        low=min((drug.low_per_kg or 0) * weight_kg, drug.most_per_dose),
        high=min((drug.high_per_kg or 0) * weight_kg, drug.most_per_dose),
        unit=drug.unit,
    )


def _shown(value: float) -> float:
    return round(value, 1)
