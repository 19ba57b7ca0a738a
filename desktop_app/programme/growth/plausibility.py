"""Whether a child's or a visit's values can be true, as problems by field. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from desktop_app.errors import Figure, Problem, Severity
from desktop_app.growth.age import DAYS_PER_MONTH, age_days
from desktop_app.growth.rule_content import NO_NUMBERS, Numbers, figures, rule_content
from desktop_app.growth.zscores import (
    END_MONTHS,
    LYING_MINUS_STANDING_CM,
    STANDING_BELIEVED_MONTHS,
    STANDING_FROM_DAY,
)
from desktop_app.programme.growth.birth_values import BirthWeights, birth_notes
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Visit
from desktop_app.programme.records.plain_text import name_problems
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, changed_numbers
from desktop_app.programme.register import identity

Range = tuple[float, float]

MEASUREMENTS = ("weight_kg", "lenhei_cm", "headc_cm", "muac_cm")
"""The fields of a visit of which at least one must be filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlausibilityLimits:
    """The figures of resources/rules/plausibility.toml, where each has its source."""

    possible: dict[str, Range]
    usual: dict[str, Range]
    birth_weight: BirthWeights
    weight_from_grams: float
    lenhei_below_metres: float
    lenhei_from_millimetres: float
    swap_weight_above_kg: float
    swap_lenhei_below_cm: float
    too_old_years: int
    shrank_cm: float
    z_jump: float
    z_jump_within_days: int
    z_jump_from_days: int


def limits_with(overrides: Overrides = NO_OVERRIDES) -> PlausibilityLimits:
    """The bundled limits, with an admin's numbers.

    Raises: Invalid when one of them is refused.
    """
    changed = changed_numbers(overrides, "plausibility")
    return _limits(changed) if changed else standard_limits()


@cache
def standard_limits() -> PlausibilityLimits:
    """The bundled limits."""
    return _limits(NO_NUMBERS)


def _limits(numbers: Numbers) -> PlausibilityLimits:
    rules = rule_content("plausibility", numbers)
    return PlausibilityLimits(
        possible=_ranges(rules["possible"]),
        usual=_ranges(rules["usual"]),
        birth_weight=BirthWeights(**figures(rules["birth_weight"])),
        swap_weight_above_kg=rules["swap"]["weight_above_kg"],
        swap_lenhei_below_cm=rules["swap"]["lenhei_below_cm"],
        **figures(rules["unit"]),
        **figures(rules["age"]),
        **figures(rules["movement"]),
    )


def _ranges(rules: Mapping[str, Any]) -> dict[str, Range]:
    return {field: (row["least"], row["most"]) for field, row in figures(rules).items()}


def value_problem(
    field: str, value: float, limits: PlausibilityLimits | None = None
) -> Problem | None:
    """Why a measured value cannot be true, or None; `field` is one of MEASUREMENTS.

    A value that fits another unit is refused with that reason instead of being converted: which
    digit was meant is not ours to guess.
    """
    rule = limits or standard_limits()
    low, high = rule.possible[field]
    if low <= value <= high:
        return None
    if field == "weight_kg" and value >= rule.weight_from_grams:
        return _refuse(field, "weight_in_grams", value=value)
    if field == "lenhei_cm" and low / 100 <= value < rule.lenhei_below_metres:
        return _refuse(field, "height_in_metres", value=value)
    if field == "lenhei_cm" and value >= rule.lenhei_from_millimetres:
        return _refuse(field, "height_in_millimetres", value=value)
    return _refuse(
        field, f"{field.rsplit('_', 1)[0]}_out_of_range", value=value, low=low, high=high
    )


def usual_measure(birth: date, on: date) -> Measure:
    """How a child is measured at the age of a date: lying, and standing from 24 months on.

    Source: WHO draws the border at 731 days, as the standards' tables do; Permenkes 2/2020.
    """
    standing = age_days(birth, on) >= STANDING_FROM_DAY
    return Measure.STANDING if standing else Measure.LYING


def usual_problem(
    field: str, value: float, limits: PlausibilityLimits | None = None
) -> Problem | None:
    """Return why a value at birth is refused or asked about, or None.

    `field` is a key of `PlausibilityLimits.usual`.
    """
    rule = limits or standard_limits()
    if field == "birth_weight_kg" and rule.birth_weight.in_kg(value) != value:
        return _refuse(field, "birth_weight_unit", value=value)
    low, high = rule.usual[field]
    if low <= value <= high:
        return None
    code = f"{field.rsplit('_', 1)[0]}_unusual"
    return _confirm(field, code, value=value, low=low, high=high)


def newest_too_old(today: date, limits: PlausibilityLimits) -> date:
    """The last birth date that is refused as too old on a day."""
    return _years_before(today, limits.too_old_years)


def child_problems(
    child: Child, today: date, limits: PlausibilityLimits | None = None
) -> tuple[Problem, ...]:
    """What is or may be wrong with a child's own fields, except the NIK's notes.

    What the NIK shows is compared in `identity.nik_problems`.
    """
    rule = limits or standard_limits()
    found: list[Problem | None] = []
    if not identity.name_key(child.name):
        found.append(_refuse("name", "name_missing"))
    if child.birth_date > today:
        found.append(_refuse("birth_date", "birth_date_future", day=child.birth_date))
    elif newest_too_old(today, rule) >= child.birth_date:
        found.append(
            _refuse(
                "birth_date", "birth_date_too_old", day=child.birth_date, years=rule.too_old_years
            )
        )
    for field in ("birth_weight_kg", "birth_length_cm", "gestation_weeks"):
        value: float | None = getattr(child, field)
        if value is not None:
            found.append(usual_problem(field, value, rule))
    doubted = {problem.field for problem in _present(found)}
    remarks = (one for one in birth_notes(child, rule.birth_weight) if one.field not in doubted)
    return (*_present(found), *name_problems(child), *remarks)


def visit_problems(
    visit: Visit,
    child: Child,
    others: Sequence[MeasuredVisit],
    growth: Growth | None,
    today: date,
    limits: PlausibilityLimits | None = None,
) -> tuple[Problem, ...]:
    """What is or may be wrong with a visit; refusals first, then questions, then notes.

    `others` are the child's other visits in any order (the visit itself is skipped by its id);
    `growth` is the visit's own, None where it could not be computed.
    """
    rule = limits or standard_limits()
    rest = [mv for mv in others if not visit.visit_id or mv.visit.visit_id != visit.visit_id]
    found = [
        *_date_problems(visit, child, today),
        *_value_problems(visit, rule),
        *(_flag_questions(growth) if growth else ()),
        *_shrinking(visit, rest, rule),
        *(_jumps(growth, rest, rule) if growth else ()),
        *_age_notes(visit, child),
    ]
    order = list(Severity)
    return tuple(sorted(_present(found), key=lambda problem: order.index(problem.severity)))


def _date_problems(visit: Visit, child: Child, today: date) -> Iterable[Problem]:
    if visit.visit_date < child.birth_date:
        yield _refuse("visit_date", "visit_before_birth", born=child.birth_date)
    if visit.visit_date > today:
        yield _refuse("visit_date", "visit_in_future", today=today)


def _value_problems(visit: Visit, rule: PlausibilityLimits) -> Iterable[Problem | None]:
    if not any(getattr(visit, field) is not None for field in MEASUREMENTS):
        yield _refuse("", "nothing_measured")
    if visit.weight_kg is not None and visit.lenhei_cm is not None:
        weight, height = visit.weight_kg, visit.lenhei_cm
        if weight > rule.swap_weight_above_kg and height < rule.swap_lenhei_below_cm:
            possible = not (
                value_problem("weight_kg", weight, rule) or value_problem("lenhei_cm", height, rule)
            )
            make = _confirm if possible else _refuse
            yield make("weight_kg", "weight_height_swapped", weight_kg=weight, lenhei_cm=height)
            if not possible:
                return
    for field in MEASUREMENTS:
        value: float | None = getattr(visit, field)
        if value is not None:
            yield value_problem(field, value, rule)


def _flag_questions(growth: Growth) -> Iterable[Problem]:
    for indicator, field in (
        ("len", "lenhei_cm"),
        ("wei", "weight_kg"),
        ("wfl", "weight_kg"),
        ("bmi", "weight_kg"),
        ("hc", "headc_cm"),
        ("ac", "muac_cm"),
    ):
        if getattr(growth, f"f{indicator}"):
            yield _confirm(field, f"who_flag_{indicator}", z=getattr(growth, f"z{indicator}"))


def _shrinking(
    visit: Visit, rest: Sequence[MeasuredVisit], rule: PlausibilityLimits
) -> Iterable[Problem]:
    """Ask when the nearest plausible height before was higher, or the one after is lower."""
    if visit.lenhei_cm is None:
        return
    heights = [mv for mv in rest if mv.visit.lenhei_cm is not None and not mv.growth.flen]
    before = max(
        (mv.visit for mv in heights if mv.visit.visit_date < visit.visit_date),
        key=lambda other: other.visit_date,
        default=None,
    )
    after = min(
        (mv.visit for mv in heights if mv.visit.visit_date > visit.visit_date),
        key=lambda other: other.visit_date,
        default=None,
    )
    for code, other, sign in (("height_shrank", before, 1), ("height_above_later", after, -1)):
        if other is None or other.lenhei_cm is None:
            continue
        loss_cm = round(-sign * _grown(visit, other), 2)
        if loss_cm > rule.shrank_cm:
            yield _confirm(
                "lenhei_cm", code, other_cm=other.lenhei_cm, day=other.visit_date, loss_cm=loss_cm
            )


def _grown(visit: Visit, other: Visit) -> float:
    """Centimetres from the other visit to this one; lying and standing made comparable."""
    difference = (visit.lenhei_cm or 0.0) - (other.lenhei_cm or 0.0)
    if visit.measure and other.measure and visit.measure is not other.measure:
        lying_now = visit.measure is Measure.LYING
        difference += -LYING_MINUS_STANDING_CM if lying_now else LYING_MINUS_STANDING_CM
    return difference


def _jumps(
    growth: Growth, rest: Sequence[MeasuredVisit], rule: PlausibilityLimits
) -> Iterable[Problem]:
    """Ask when a z-score is far from that of the nearest visit shortly before or after."""
    near = [
        mv
        for mv in rest
        if 0 < abs(growth.age_days - mv.growth.age_days) <= rule.z_jump_within_days
        and min(growth.age_days, mv.growth.age_days) >= rule.z_jump_from_days
    ]
    for indicator, field in (("len", "lenhei_cm"), ("wei", "weight_kg")):
        z: float | None = getattr(growth, f"z{indicator}")
        if z is None or getattr(growth, f"f{indicator}"):
            continue
        comparable = [
            mv
            for mv in near
            if getattr(mv.growth, f"z{indicator}") is not None
            and not getattr(mv.growth, f"f{indicator}")
        ]
        if not comparable:
            continue
        nearest = min(comparable, key=lambda mv: abs(growth.age_days - mv.growth.age_days))
        other_z: float = getattr(nearest.growth, f"z{indicator}")
        if abs(z - other_z) > rule.z_jump:
            yield _confirm(
                field, f"z_jump_{indicator}", z=z, other_z=other_z, day=nearest.visit.visit_date
            )


def _age_notes(visit: Visit, child: Child) -> Iterable[Problem]:
    days = age_days(child.birth_date, visit.visit_date)
    months = days / DAYS_PER_MONTH
    usual = usual_measure(child.birth_date, visit.visit_date)
    if months >= END_MONTHS:
        yield _note("visit_date", "age_over_60_months")
    if visit.measure is Measure.STANDING and months < STANDING_BELIEVED_MONTHS:
        yield _note("measure", "standing_under_9_months")
    elif visit.measure is Measure.STANDING and usual is Measure.LYING:
        yield _note("measure", "standing_under_24_months")
    elif visit.measure is Measure.LYING and usual is Measure.STANDING:
        yield _note("measure", "lying_from_24_months")


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _present(problems: Iterable[Problem | None]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem is not None)


def _refuse(field: str, code: str, **figures: Figure) -> Problem:
    return Problem(field=field, code=code, severity=Severity.REFUSE, figures=figures)


def _confirm(field: str, code: str, **figures: Figure) -> Problem:
    return Problem(field=field, code=code, severity=Severity.CONFIRM, figures=figures)


def _note(field: str, code: str, **figures: Figure) -> Problem:
    return Problem(field=field, code=code, severity=Severity.NOTE, figures=figures)
