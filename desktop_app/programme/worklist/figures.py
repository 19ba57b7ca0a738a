"""The figures that explain a line of growth, read from the columns that the line came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import numpy as np

from desktop_app.errors import Figure
from desktop_app.growth.arrays import Bools
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.age_arrays import by_corrected_age, months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals, month_numbers
from desktop_app.programme.records.columns import NO_DAY
from desktop_app.programme.records.reasons import AGE, BY_CORRECTED
from desktop_app.programme.worklist.kinds import (
    BGM,
    CAUSE,
    COMPLICATED,
    CONFIRM,
    CROSSING,
    IMPLAUSIBLE,
    LARGE_HEAD,
    NOT_WEIGHED,
    REFER,
    REFER_AT_ONCE,
    RESPONSE,
    SEVERE,
    SMALL_HEAD,
    STUNTED_KPSP,
    TALL,
    TWO_T,
    WorkRules,
)

CORRECTED_BEFORE = "by_corrected_before"
"""The value of AGE where only the earlier of two z-scores is by corrected age."""

_Said = Mapping[str, Sequence[Figure | None]]
"""By name, the figure of every row of the facts; None for a row without it."""


def growth_figures(
    kind: str, facts: FactArrays, today: date, rules: WorkRules
) -> list[Mapping[str, Figure]]:
    """Return the figures of one kind of work for every row; empty for a kind without figures."""
    said = _FIGURES[kind](facts, today, rules) if kind in _FIGURES else {}
    return [
        MappingProxyType(
            {name: value for name, values in said.items() if (value := values[row]) is not None}
        )
        for row in range(len(facts))
    ]


def light_on(facts: FactArrays, rules: WorkRules) -> Ordinals:
    """Return the last weighing day of each child too light for outpatient care; else NO_DAY."""
    old = months_completed(facts.birth_date, facts.weight_on) >= rules.young_below_months
    light = old & (facts.weight_kg < rules.light_below_kg)
    return np.where(light, facts.weight_on, NO_DAY)


def last_weighed(facts: FactArrays) -> Ordinals:
    """Return the day of each child's last weighing, or of birth without one."""
    return np.where(facts.last_weighed != NO_DAY, facts.last_weighed, facts.birth_date)


def _severe(facts: FactArrays, _today: date, rules: WorkRules) -> _Said:
    return {
        "z": _where(facts, "zwfl", facts.wasted_since != NO_DAY),
        "muac_cm": _where(facts, "muac_cm", facts.sam_since != NO_DAY),
        "grade": _where(facts, "oedema_grade", facts.oedema_since != NO_DAY),
        "weight_kg": _where(facts, "weight_kg", light_on(facts, rules) != NO_DAY),
    }


def _two_t(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    return {"months": facts.values("t_months"), "weight_kg": facts.values("weight_kg")}


def _bgm(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    return {"z": facts.values("zwei"), AGE: _ages(facts, facts.zwei_on, facts.zwei_on)}


def _crossing(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    by_weight = facts.crossed == facts.element("crossed", "weight_for_age")
    last = np.where(by_weight, facts.zwei_on, facts.zlen_on)
    return {
        "index": facts.values("crossed"),
        "line": facts.values("crossed_line"),
        "from_z": facts.values("crossed_from_z"),
        "from_date": facts.values("crossed_from"),
        "z": facts.values("crossed_z"),
        AGE: _ages(facts, facts.crossed_from, last),
    }


def _implausible(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    return {"doubt": facts.values("doubt")}


def _height(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    return {"z": facts.values("zlen"), AGE: _ages(facts, facts.zlen_on, facts.zlen_on)}


def _stunting(facts: FactArrays, today: date, rules: WorkRules) -> _Said:
    named = [rules.pathway.guideline.name] * len(facts)
    return {**_height(facts, today, rules), "guideline": named}


def _head(facts: FactArrays, _today: date, _rules: WorkRules) -> _Said:
    return {"z": facts.values("zhc"), AGE: _ages(facts, facts.zhc_on, facts.zhc_on)}


def _not_weighed(facts: FactArrays, today: date, _rules: WorkRules) -> _Said:
    this_month = month_numbers(np.array([today.toordinal()]))
    months = this_month - month_numbers(last_weighed(facts))
    return {"months": months.tolist(), "last": facts.values("last_weighed")}


_FIGURES: Mapping[str, Callable[[FactArrays, date, WorkRules], _Said]] = {
    COMPLICATED: _severe,
    SEVERE: _severe,
    TWO_T: _two_t,
    BGM: _bgm,
    CROSSING: _crossing,
    IMPLAUSIBLE: _implausible,
    CONFIRM: _stunting,
    CAUSE: _stunting,
    STUNTED_KPSP: _stunting,
    RESPONSE: _stunting,
    REFER: _stunting,
    REFER_AT_ONCE: _stunting,
    TALL: _height,
    SMALL_HEAD: _head,
    LARGE_HEAD: _head,
    NOT_WEIGHED: _not_weighed,
}


def _ages(facts: FactArrays, first: Ordinals, last: Ordinals) -> list[Figure | None]:
    """Return the value of AGE for z-scores of two days; None where both are chronological."""
    before, now = (
        by_corrected_age(facts.birth_date, facts.gestation_weeks, day) for day in (first, last)
    )
    return [
        BY_CORRECTED if corrected else CORRECTED_BEFORE if was else None
        for corrected, was in zip(now.tolist(), before.tolist(), strict=True)
    ]


def _where(facts: FactArrays, name: str, holds: Bools) -> list[Figure | None]:
    """The values of a field of the facts where a mask holds, None elsewhere."""
    values = zip(facts.values(name), holds.tolist(), strict=True)
    return [value if said else None for value, said in values]
