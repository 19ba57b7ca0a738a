"""Who qualifies for supplementary feeding (PMT), in which group, and why.

The rule is written once, over columns of children; one child is a column of one. Its numbers are
those of resources/rules/feeding.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.errors import Figure
from desktop_app.growth.arrays import Bools, Floats
from desktop_app.programme.feeding.rules import FeedingRules
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.age_arrays import (
    by_corrected_age,
    corrected_births,
    months_completed,
)
from desktop_app.programme.records.columns import NO_DAY, NONE, Array, Columns
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.records.reasons import AGE, BY_CORRECTED, NO_FIGURES, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class NutritionFacts:
    """What the rule reads of one child: the last measurements and how the weight rose.

    An implausible z-score must be None: it shows a slip of the pen, not a child. z-scores of a
    child born early go by corrected age until 24 months, and so do the rule's limits of age.
    """

    child_id: int
    birth_date: date
    gestation_weeks: int | None = None
    measured_on: date | None = None
    """The day of the last measurement of any kind; also of a figure without a day of its own."""
    zwei: float | None = None
    zwei_on: date | None = None
    zwfl: float | None = None
    zwfl_on: date | None = None
    muac_cm: float | None = None
    muac_on: date | None = None
    oedema_grade: int | None = None
    t_in_row: int = 0
    """How often in a row the weight did not rise (T), up to the last weighing."""
    weighed_on: date | None = None


class NutritionColumns(Columns[NutritionFacts], of=NutritionFacts):
    """The nutrition facts of many children, one row a child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A child that qualifies, in which group, and why."""

    child_id: int
    group: FeedingGroup
    because: Reason


def nutrition_columns(facts: FactArrays, on: date, rules: FeedingRules) -> NutritionColumns:
    """Return what the rule reads of each child in a register; skip measurements too old."""
    oldest = on.toordinal() - rules.measured_within_days

    def fresh(values: Array, days: Array, otherwise: float) -> Array:
        return np.where(days >= oldest, values, otherwise)

    days = (facts.zwfl_on, facts.zwei_on, facts.muac_on, facts.weight_on)
    return NutritionColumns(
        child_id=facts.child_id,
        birth_date=facts.birth_date,
        gestation_weeks=facts.gestation_weeks,
        measured_on=np.max(days, axis=0),
        zwei=fresh(facts.zwei, facts.zwei_on, np.nan),
        zwei_on=facts.zwei_on,
        zwfl=fresh(facts.zwfl, facts.zwfl_on, np.nan),
        zwfl_on=facts.zwfl_on,
        muac_cm=fresh(facts.muac_cm, facts.muac_on, np.nan),
        muac_on=facts.muac_on,
        oedema_grade=fresh(facts.oedema_grade, facts.oedema_on, NONE),
        t_in_row=fresh(facts.t_months, facts.weight_on, 0),
        weighed_on=facts.weight_on,
    )


def nutrition_facts(facts: ChildFacts, on: date, rules: FeedingRules) -> NutritionFacts:
    """Return what the rule reads of one child."""
    (found,) = nutrition_columns(FactArrays.of([facts]), on, rules).records()
    return found


def severely_wasted(
    zwfl: Floats, muac_cm: Floats, oedema_grade: Array, rules: FeedingRules
) -> Bools:
    """Which measurements of children from 6 months on mean gizi buruk."""
    found: Bools = zwfl < rules.severe_below_z
    found |= muac_cm < rules.severe_muac_cm
    found |= oedema_grade >= rules.severe_oedema_grade
    return found


def is_severely_wasted(
    zwfl: float | None, muac_cm: float | None, oedema_grade: int | None, rules: FeedingRules
) -> bool:
    """Whether one measurement of a child from 6 months on means gizi buruk."""
    grade = NONE if oedema_grade is None else oedema_grade
    z, cm = (np.array([figure], np.float64) for figure in (zwfl, muac_cm))
    return bool(severely_wasted(z, cm, np.array([grade]), rules)[0])


def candidates(children: NutritionColumns, on: date, rules: FeedingRules) -> tuple[Candidate, ...]:
    """Return all children who qualify, by the guideline's groups; within one in the given order.

    The first sign that a child shows decides her group. Nobody qualifies outside 6 to 59 months,
    without a recent measurement, or with gizi buruk.
    """
    signs = tuple(_signs(children, rules))
    first = np.full(len(children), NONE)
    for place, sign in reversed(tuple(enumerate(signs))):
        first[sign.shown] = place
    rows = np.flatnonzero(_may_qualify(children, on, rules) & (first != NONE))
    found = [_candidate(children, row, signs[first[row]]) for row in rows.tolist()]
    order = list(FeedingGroup)
    return tuple(sorted(found, key=lambda one: order.index(one.group)))


def candidate(facts: NutritionFacts, on: date, rules: FeedingRules) -> Candidate | None:
    """Return the group that one child belongs to, and why; None for none."""
    return next(iter(candidates(NutritionColumns.of([facts]), on, rules)), None)


def _may_qualify(children: NutritionColumns, on: date, rules: FeedingRules) -> Bools:
    """Return which children were measured recently, have the right age and no gizi buruk."""
    day = on.toordinal()
    ago = day - children.measured_on
    births = corrected_births(children.birth_date, children.gestation_weeks, day)
    months = months_completed(births, day)
    found: Bools = (children.measured_on != NO_DAY) & (ago >= 0)
    found &= ago <= rules.measured_within_days
    found &= (months >= rules.from_months) & (months < rules.below_months)
    return found & ~severely_wasted(children.zwfl, children.muac_cm, children.oedema_grade, rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """One reason to feed a child: who shows it, by which figure, of which day."""

    group: FeedingGroup
    code: str
    shown: Bools
    name: str
    """What the figure is called in the reason."""
    figure: Array
    on: Array
    limits: Mapping[str, Figure]
    corrected: Bools | None = None
    """Whether the figure is by corrected age; None for a figure that does not depend on age."""


def _signs(children: NutritionColumns, rules: FeedingRules) -> Iterator[_Sign]:
    """Yield every sign, in the guideline's order."""
    zwfl = children.zwfl
    yield _Sign(
        group=FeedingGroup.WASTED,
        code="feeding_wasted",
        shown=(zwfl >= rules.wasted_from_z) & (zwfl < rules.wasted_below_z),
        name="value_z",
        figure=zwfl,
        on=children.zwfl_on,
        limits={"below_z": rules.wasted_below_z},
    )
    if rules.muac_counts:
        yield _Sign(
            group=FeedingGroup.WASTED,
            code="feeding_wasted_muac",
            shown=children.muac_cm < rules.wasted_muac_cm,
            name="value_cm",
            figure=children.muac_cm,
            on=children.muac_on,
            limits={"below_cm": rules.wasted_muac_cm},
        )
    yield _Sign(
        group=FeedingGroup.UNDERWEIGHT,
        code="feeding_underweight",
        shown=children.zwei < rules.underweight_below_z,
        name="value_z",
        figure=children.zwei,
        on=children.zwei_on,
        limits={"below_z": rules.underweight_below_z},
        corrected=by_corrected_age(children.birth_date, children.gestation_weeks, children.zwei_on),
    )
    yield _Sign(
        group=FeedingGroup.NO_GAIN,
        code="feeding_no_gain",
        shown=children.t_in_row >= rules.t_in_row,
        name="times",
        figure=children.t_in_row,
        on=children.weighed_on,
        limits=NO_FIGURES,
    )


def _candidate(children: NutritionColumns, row: int, sign: _Sign) -> Candidate:
    day = sign.on[row].item() or children.measured_on[row].item()
    figures: dict[str, Figure] = {
        sign.name: sign.figure[row].item(),
        **sign.limits,
        "on_date": date.fromordinal(day),
    }
    if sign.corrected is not None and sign.corrected[row]:
        figures[AGE] = BY_CORRECTED
    child_id = children.child_id[row].item()
    return Candidate(child_id=child_id, group=sign.group, because=Reason(sign.code, figures))
