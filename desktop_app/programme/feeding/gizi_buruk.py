"""Gizi buruk: its class with or without complications, and the care that follows.

Rule: resources/rules/gizi_buruk.toml (Permenkes 29/2019 as in MTBS). outpatient.py has the courses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from desktop_app.errors import Figure
from desktop_app.growth.age import completed_months
from desktop_app.growth.classes import muac_months, wasting_borders
from desktop_app.programme.feeding.therapeutic_food import FoodRules, food_rules
from desktop_app.programme.records.feeding import Appetite
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, loaded


class SevereClass(StrEnum):
    """The class, the gravest first."""

    COMPLICATED = "severe_complicated"
    """From 6 months on: inpatient."""
    INFANT = "severe_infant"
    """Below 6 months: inpatient."""
    UNCOMPLICATED = "severe_uncomplicated"
    """Outpatient."""
    WASTED = "wasted"
    """Gizi kurang."""


class Care(StrEnum):
    """The care that a class calls for."""

    REFER_NOW = "refer_now"
    """First doses, then inpatient care: urgent."""
    OUTPATIENT = "outpatient"
    FEEDING = "feeding"
    """Counselling on food and supplementary feeding."""


CARE = {
    SevereClass.COMPLICATED: Care.REFER_NOW,
    SevereClass.INFANT: Care.REFER_NOW,
    SevereClass.UNCOMPLICATED: Care.OUTPATIENT,
    SevereClass.WASTED: Care.FEEDING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SevereRules:
    """The figures of resources/rules/gizi_buruk.toml, and the borders of classes.toml."""

    infant_below_months: int
    below_months: int
    below_z: float
    muac_below_cm: float
    oedema_grade: int
    inpatient_oedema_grade: int
    inpatient_below_kg: float
    wasted_below_z: float
    wasted_muac_cm: float
    wasted_revisit_days: int
    complications: tuple[str, ...]
    failed_appetite: bool
    infant_signs: tuple[str, ...]
    visit_every_days: int
    discharge_z: float
    discharge_muac_cm: float
    discharge_visits: int
    needs_both: bool
    transfer_to_feeding: bool
    static_visits: int
    longest_days: int
    drop_out_days: int
    food: FoodRules
    admission_medicines: tuple[str, ...]
    deworming_from_visit: int
    deworming_from_months: int


def severe_rules(overrides: Overrides = NO_OVERRIDES) -> SevereRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(overrides) if overrides else _standard_rules()


@cache
def _standard_rules() -> SevereRules:
    return _read(NO_OVERRIDES)


def _read(overrides: Overrides) -> SevereRules:
    table, services = loaded("gizi_buruk", overrides), loaded("services", overrides)
    borders = wasting_borders()
    number, whole = table.number, table.whole
    return SevereRules(
        infant_below_months=muac_months().start,
        below_months=muac_months().stop,
        below_z=borders.severe_below_z,
        muac_below_cm=borders.severe_below_cm,
        oedema_grade=borders.oedema_from_grade,
        inpatient_oedema_grade=whole("severe.inpatient_oedema_grade"),
        inpatient_below_kg=number("severe.inpatient_below_kg"),
        wasted_below_z=borders.wasted_below_z,
        wasted_muac_cm=borders.wasted_below_cm,
        wasted_revisit_days=whole("wasted.revisit_days"),
        complications=tuple(table.content["complications"]["codes"]),
        failed_appetite=bool(number("complications.failed_appetite")),
        infant_signs=tuple(table.content["infant"]["codes"]),
        visit_every_days=whole("outpatient.visit_every_days"),
        discharge_z=number("outpatient.discharge_z"),
        discharge_muac_cm=number("outpatient.discharge_muac_cm"),
        discharge_visits=whole("outpatient.discharge_visits"),
        needs_both=bool(number("outpatient.needs_both")),
        transfer_to_feeding=bool(number("outpatient.transfer_to_feeding")),
        static_visits=whole("outpatient.static_visits"),
        longest_days=whole("outpatient.longest_days"),
        drop_out_days=whole("outpatient.drop_out_days"),
        food=food_rules(table),
        admission_medicines=tuple(table.content["medicine"]["at_admission"]),
        deworming_from_visit=whole("medicine.deworming_from_visit"),
        deworming_from_months=services.whole("deworming.from_months"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SevereFacts:
    """What was found on one day; an implausible z-score must be None."""

    birth_date: date
    on: date
    weight_kg: float | None = None
    zwfl: float | None = None
    muac_cm: float | None = None
    oedema_grade: int | None = None
    complications: tuple[str, ...] = ()
    """Codes of the rule, the infant's signs among them."""
    appetite: Appetite | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SevereFinding:
    """The class, every criterion that gave it, and the care that it calls for."""

    code: SevereClass
    because: tuple[Reason, ...]
    care: Care
    revisit_days: int | None
    """None where the child is referred at once."""


def severe_finding(facts: SevereFacts, rules: SevereRules) -> SevereFinding | None:
    """Return the class of one day's findings; None without gizi buruk and gizi kurang.

    Below 6 months there is no class for gizi kurang; from 60 months on there is no class at all.
    """
    months = completed_months(facts.birth_date, facts.on)
    if not 0 <= months < rules.below_months:
        return None
    if months < rules.infant_below_months:
        return _infant(facts, rules)
    severe = tuple(_criteria(facts, rules))
    alone = tuple(_inpatient_alone(facts, rules))
    complications = tuple(_complications(facts, rules))
    if alone or (severe and complications):
        return _finding(SevereClass.COMPLICATED, (*alone, *severe, *complications), None)
    if severe:
        return _finding(SevereClass.UNCOMPLICATED, severe, rules.visit_every_days)
    wasted = tuple(_wasted(facts, rules))
    return _finding(SevereClass.WASTED, wasted, rules.wasted_revisit_days) if wasted else None


def _finding(
    code: SevereClass, because: tuple[Reason, ...], revisit_days: int | None
) -> SevereFinding:
    unique = tuple({reason.code: reason for reason in because}.values())
    return SevereFinding(code=code, because=unique, care=CARE[code], revisit_days=revisit_days)


def _infant(facts: SevereFacts, rules: SevereRules) -> SevereFinding | None:
    because = [*_by_z(facts, rules), *_by_oedema(facts, rules.oedema_grade)]
    because += [
        Reason("severe_complication", {"sign_word": code})
        for code in facts.complications
        if code in rules.infant_signs or code in rules.complications
    ]
    return _finding(SevereClass.INFANT, tuple(because), None) if because else None


def _criteria(facts: SevereFacts, rules: SevereRules) -> Iterator[Reason]:
    """Yield the criteria of gizi buruk from 6 months on that are met."""
    yield from _by_z(facts, rules)
    if facts.muac_cm is not None and facts.muac_cm < rules.muac_below_cm:
        figures = {"value_cm": facts.muac_cm, "below_cm": rules.muac_below_cm}
        yield Reason("severe_muac", figures)
    yield from _by_oedema(facts, rules.oedema_grade)


def _by_z(facts: SevereFacts, rules: SevereRules) -> Iterator[Reason]:
    if facts.zwfl is not None and facts.zwfl < rules.below_z:
        yield Reason("severe_wfl", {"value_z": facts.zwfl, "below_z": rules.below_z})


def _by_oedema(facts: SevereFacts, least: int) -> Iterator[Reason]:
    if facts.oedema_grade is not None and facts.oedema_grade >= least:
        yield Reason("severe_oedema", {"grade": facts.oedema_grade})


def _inpatient_alone(facts: SevereFacts, rules: SevereRules) -> Iterator[Reason]:
    """Yield the findings each of which alone calls for inpatient care."""
    yield from _by_oedema(facts, rules.inpatient_oedema_grade)
    if facts.weight_kg is not None and facts.weight_kg < rules.inpatient_below_kg:
        figures = {"value_kg": facts.weight_kg, "below_kg": rules.inpatient_below_kg}
        yield Reason("severe_light", figures)


def _complications(facts: SevereFacts, rules: SevereRules) -> Iterator[Reason]:
    known = [code for code in facts.complications if code in rules.complications]
    if known:
        figures: dict[str, Figure] = {"sign_word": known[0], "count": len(known)}
        yield Reason("severe_complications", figures)
    if rules.failed_appetite and facts.appetite is Appetite.FAILED:
        yield Reason("severe_no_appetite")


def _wasted(facts: SevereFacts, rules: SevereRules) -> Iterator[Reason]:
    if facts.zwfl is not None and facts.zwfl < rules.wasted_below_z:
        yield Reason("wasted_wfl", {"value_z": facts.zwfl, "below_z": rules.wasted_below_z})
    if facts.muac_cm is not None and facts.muac_cm < rules.wasted_muac_cm:
        figures = {"value_cm": facts.muac_cm, "below_cm": rules.wasted_muac_cm}
        yield Reason("wasted_muac", figures)


def medicines(visit_number: int, age_months: int, rules: SevereRules) -> tuple[str, ...]:
    """Return the routine medicines of a visit (1 is the admission), as codes of drugs.toml."""
    found = list(rules.admission_medicines) if visit_number == 1 else []
    if visit_number == rules.deworming_from_visit and age_months >= rules.deworming_from_months:
        found.append("albendazole")
    return tuple(found)
