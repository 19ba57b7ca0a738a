"""How much RUTF, F-75 or F-100 a child with gizi buruk is given, by weight.

Rule: resources/rules/gizi_buruk.toml, [food]. Editions of the guideline differ on RUTF, so one is
chosen and named beside the amount.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from desktop_app.errors import Problem
from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.programme.records.feeding import OutpatientVisit, TherapeuticFood
from desktop_app.programme.records.problems import confirm
from desktop_app.programme.records.rule_table import RuleTable, loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class RutfEdition:
    """One edition's amounts: kilocalories by weight, or sachets in steps of weight."""

    name: str
    """As it is printed beside the amount: `WHO 2013`."""
    kcal_per_kg: tuple[float, float, float] | None
    """Least, planned, most a day; None for an edition with steps."""
    steps: tuple[tuple[float, float], ...] = ()
    """Pairs of the least weight in kg and the sachets a day from it on, ascending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoodRules:
    """The figures of [food] in resources/rules/gizi_buruk.toml."""

    edition: RutfEdition
    kcal_per_sachet: float
    least_kcal_per_kg: float
    """A day of RUTF below it is asked about."""
    rutf_from_months: int
    f75_ml_per_kg: tuple[float, float]
    f100_ml_per_kg: tuple[float, float]
    feeds: tuple[int, ...]
    """How often a day F-75 is given, the most often first."""
    rounded_to_ml: float
    least_share_percent: float
    """A child who takes less F-75 than this is fed by tube."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoodAmount:
    """How much of a food a day: the range, what is planned, and for RUTF the sachets of a week."""

    food: TherapeuticFood
    unit: str
    """"sachet" or "ml"."""
    low: float
    planned: float
    high: float
    per_week: int | None = None
    edition: str = ""
    """The guideline that plans RUTF."""
    feeds: tuple[tuple[int, float], ...] = ()
    """How many times a day F-75 is given, and how many millilitres each time."""
    least_share_percent: float | None = None


def rutf_editions() -> tuple[str, ...]:
    """Return the names of the editions on RUTF in the order in which an admin chooses them."""
    editions = loaded("gizi_buruk").content["food"]["rutf"]["editions"].values()
    return tuple(entry["name"] for entry in editions)


def food_rules(table: RuleTable) -> FoodRules:
    """The figures of [food] with an admin's numbers."""
    number, whole = table.number, table.whole
    rutf = table.content["food"]["rutf"]
    code = list(rutf["editions"])[whole("food.rutf.edition") - 1]
    return FoodRules(
        edition=_edition(table, f"food.rutf.editions.{code}", rutf["editions"][code]),
        kcal_per_sachet=number("food.rutf.kcal_per_sachet"),
        least_kcal_per_kg=number("food.rutf.least_kcal_per_kg"),
        rutf_from_months=whole("food.rutf.from_months"),
        f75_ml_per_kg=(number("food.f75.low_ml_per_kg"), number("food.f75.high_ml_per_kg")),
        f100_ml_per_kg=(number("food.f100.low_ml_per_kg"), number("food.f100.high_ml_per_kg")),
        feeds=tuple(whole(f"food.f75.feeds_{often}") for often in ("most", "usual", "least")),
        rounded_to_ml=number("food.f75.rounded_to_ml"),
        least_share_percent=number("food.f75.least_share_percent"),
    )


def food_amount(
    food: TherapeuticFood, weight_kg: float, *, oedematous: bool, age_months: int, rules: FoodRules
) -> FoodAmount | None:
    """Return the amount a day by weight; None for RUTF where the guideline gives none.

    RUTF is rounded to half sachets a day, never to less than the edition's least; a week gets
    seven such days, rounded up to whole sachets. No RUTF is given below 6 months, or below the
    first step of an edition with steps.
    Milk is rounded to 5 ml. F-75 is planned at its lower figure for an `oedematous` child (+3),
    else at the upper; F-100 at the middle.
    """
    if food is TherapeuticFood.RUTF:
        return None if age_months < rules.rutf_from_months else _rutf(weight_kg, rules)
    least, most = rules.f75_ml_per_kg if food is TherapeuticFood.F75 else rules.f100_ml_per_kg
    middle = (least + most) / 2
    if food is TherapeuticFood.F75:
        middle = least if oedematous else most
    amount = FoodAmount(
        food=food,
        unit="ml",
        low=_rounded(weight_kg * least, rules),
        planned=_rounded(weight_kg * middle, rules),
        high=_rounded(weight_kg * most, rules),
    )
    return amount if food is TherapeuticFood.F100 else _in_feeds(amount, weight_kg * middle, rules)


def food_questions(
    visit: OutpatientVisit, food: TherapeuticFood, age_months: int, rules: FoodRules
) -> tuple[Problem, ...]:
    """Return what to ask about the RUTF that a visit hands out for a week."""
    if food is not TherapeuticFood.RUTF or not visit.sachets_given:
        return ()
    if age_months < rules.rutf_from_months:
        return (confirm("sachets_given", "rutf_too_young", months=rules.rutf_from_months),)
    kcal = visit.sachets_given / DAYS_PER_WEEK * rules.kcal_per_sachet
    if kcal >= rules.least_kcal_per_kg * visit.weight_kg:
        return ()
    per_kg = round(kcal / visit.weight_kg)
    return (
        confirm("sachets_given", "rutf_too_little", kcal=per_kg, least=rules.least_kcal_per_kg),
    )


def _edition(table: RuleTable, place: str, entry: Mapping[str, Any]) -> RutfEdition:
    if "planned_kcal_per_kg" not in entry:
        steps = (
            (step["from_kg"], float(table.number(f"{place}.{code}.sachets")))
            for code, step in entry.items()
            if isinstance(step, dict)
        )
        return RutfEdition(name=entry["name"], kcal_per_kg=None, steps=tuple(sorted(steps)))
    least, planned, most = (
        table.number(f"{place}.{which}_kcal_per_kg") for which in ("low", "planned", "high")
    )
    return RutfEdition(name=entry["name"], kcal_per_kg=(least, planned, most))


def _rutf(weight_kg: float, rules: FoodRules) -> FoodAmount | None:
    edition = rules.edition
    if edition.kcal_per_kg is None:
        sachets = [amount for from_kg, amount in edition.steps if from_kg <= weight_kg]
        if not sachets:
            return None
        low = planned = high = sachets[-1]
    else:
        least, middle, most = (
            weight_kg * kcal / rules.kcal_per_sachet for kcal in edition.kcal_per_kg
        )
        # Rounded up: less than the edition's least would be asked about when it is handed out.
        low = ceil(round(least * 2, 6)) / 2
        planned = max(low, _to_half(middle))
        high = max(planned, _to_half(most))
    return FoodAmount(
        food=TherapeuticFood.RUTF,
        unit="sachet",
        low=low,
        planned=planned,
        high=high,
        per_week=ceil(planned * DAYS_PER_WEEK),
        edition=edition.name,
    )


def _in_feeds(amount: FoodAmount, ml_a_day: float, rules: FoodRules) -> FoodAmount:
    feeds = tuple((times, _rounded(ml_a_day / times, rules)) for times in rules.feeds)
    return replace(amount, feeds=feeds, least_share_percent=rules.least_share_percent)


def _to_half(value: float) -> float:
    return round(value * 2) / 2


def _rounded(ml: float, rules: FoodRules) -> float:
    return float(round(ml / rules.rounded_to_ml) * rules.rounded_to_ml)
