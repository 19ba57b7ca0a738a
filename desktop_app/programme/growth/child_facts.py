"""What a child's measurements say for the work list, in few figures, and the rules behind them.

The facts change only when a visit or the child changes. So they may be kept beside the child and
computed again at such a change. fact_arrays.py computes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from desktop_app.growth import weight_gain
from desktop_app.growth.age import CORRECTED_BELOW_DAYS
from desktop_app.growth.classes import (
    muac_months,
    normal_from_z,
    normal_to_z,
    wasting_borders,
)
from desktop_app.growth.findings import Thresholds, thresholds, thresholds_with
from desktop_app.growth.weight_gain import KbmTable
from desktop_app.programme.growth.plausibility import (
    PlausibilityLimits,
    limits_with,
    standard_limits,
)
from desktop_app.programme.records.children import SEX_CODES, Sex
from desktop_app.programme.records.columns import Coded
from desktop_app.programme.records.rule_table import (
    NO_OVERRIDES,
    Overrides,
    RuleTable,
    changed_numbers,
    loaded,
)

LYING_BELOW_DAYS = CORRECTED_BELOW_DAYS
"""Length until 24 months, height from then on: WHO draws that border at 731 days."""

HUNDREDTHS = 100
"""z-scores and centimetres are compared in whole hundredths, as exact as they are written."""

INDEXES = ("", "height_for_age", "weight_for_age")
"""Which curve crossed a line: none, height-for-age, weight-for-age."""

DOUBTS = ("", "flag_len", "flag_wei", "flag_wfl", "shrank", "jump_len", "jump_wei", "flag_hc")
"""Why a measurement should be repeated, the first that holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRules:
    """The figures by which facts are computed."""

    wasted_below_z: float
    stunted_below_z: float
    tall_above_z: float
    small_head_below_z: float
    large_head_above_z: float
    bgm_below_z: float
    sam_below_cm: float
    muac_months: range
    """The ages at which MUAC has classes, in completed calendar months."""
    oedema_from_grade: int
    lines: tuple[float, ...]
    """The lines of the chart in rising order."""
    gap_days: int
    window_days: int
    height_drop_z: float
    weight_drop_z: float
    two_t_times: int
    doubt: PlausibilityLimits
    kbm: KbmTable


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFacts:
    """One child, and what her last measurements say.

    Of each measurement the last plausible one counts, whenever it was. A `_since` is the first day
    of the unbroken run of visits, up to the last, that fulfil the condition; None when the last
    visit does not fulfil it.
    """

    child_id: int
    sex: Annotated[Sex, Coded(SEX_CODES)]
    birth_date: date
    gestation_weeks: int | None = None
    """Tells whether her z-scores until 24 months are by corrected age."""
    desa: str = ""
    posyandu: str = ""
    rw: str = ""
    rt: str = ""
    worker: str = ""
    """The account responsible for this child; the caller knows it."""

    last_weighed: date | None = None
    """The last visit with a weight, plausible or not."""
    weight_kg: float | None = None
    weight_on: date | None = None

    zwfl: float | None = None
    zwfl_on: date | None = None
    wasted_since: date | None = None
    """Gizi buruk by weight-for-height."""
    muac_cm: float | None = None
    muac_on: date | None = None
    """Only measurements at ages for which MUAC has classes."""
    sam_since: date | None = None
    """Gizi buruk by MUAC."""
    oedema_grade: int | None = None
    oedema_on: date | None = None
    oedema_since: date | None = None
    zwei: float | None = None
    zwei_on: date | None = None
    bgm_since: date | None = None
    zlen: float | None = None
    zlen_on: date | None = None
    stunted_since: date | None = None
    stunted_confirmed: date | None = None
    """The second visit of that run; None while there is only one."""
    tall_since: date | None = None
    """Height-for-age above what is normal."""
    zhc: float | None = None
    zhc_on: date | None = None
    small_head_since: date | None = None
    large_head_since: date | None = None

    t_months: int = 0
    """Months in a row without enough gain, up to the last weighing."""
    two_t_since: date | None = None
    """The weighing that made it 2T."""

    crossed: Annotated[str, Coded.by_place(INDEXES)] = ""
    """One of INDEXES."""
    crossed_line: float | None = None
    """The lowest line that was crossed downward."""
    crossed_from_z: float | None = None
    crossed_from: date | None = None
    crossed_z: float | None = None
    crossed_since: date | None = None
    """The first visit below that line."""

    doubt: Annotated[str, Coded.by_place(DOUBTS)] = ""
    """One of DOUBTS."""
    doubt_on: date | None = None


def fact_rules(overrides: Overrides = NO_OVERRIDES) -> FactRules:
    """The bundled figures, with an admin's numbers.

    Raises: Invalid when a number of them is refused.
    """
    if not overrides:
        return _standard_rules()
    kbm = weight_gain.load_kbm(changed_numbers(overrides, "weight_gain"))
    reading = thresholds_with(changed_numbers(overrides, "reading", "plausibility"))
    return _rules(loaded("worklist", overrides), reading, limits_with(overrides), kbm)


@cache
def _standard_rules() -> FactRules:
    return _rules(loaded("worklist"), thresholds(), standard_limits(), weight_gain.load_kbm())


def _rules(
    table: RuleTable, reading: Thresholds, doubt: PlausibilityLimits, kbm: KbmTable
) -> FactRules:
    borders = wasting_borders()
    return FactRules(
        wasted_below_z=borders.severe_below_z,
        stunted_below_z=normal_from_z("height_for_age"),
        tall_above_z=normal_to_z("height_for_age"),
        small_head_below_z=normal_from_z("head_for_age"),
        large_head_above_z=normal_to_z("head_for_age"),
        bgm_below_z=weight_gain.BGM_BELOW_Z,
        sam_below_cm=borders.severe_below_cm,
        muac_months=muac_months(),
        oedema_from_grade=borders.oedema_from_grade,
        lines=tuple(sorted(float(line) for line in reading.lines)),
        gap_days=table.whole("crossing.gap_days"),
        window_days=reading.recent_days,
        height_drop_z=reading.height_z,
        weight_drop_z=reading.weight_z,
        two_t_times=table.whole("two_t.times"),
        doubt=doubt,
        kbm=kbm,
    )


def hundredths(value: float) -> int:
    """Return a figure in whole hundredths."""
    return round(value * HUNDREDTHS)
