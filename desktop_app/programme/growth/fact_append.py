"""Facts of children who got one newer visit, from their earlier facts and few visits.

A run of wrong values may be years old, but whether the newest visit continues it is seen from the
visit alone: the earlier facts tell since when. What is left follows from the recent visits.
"""

from __future__ import annotations

import numpy as np

from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.growth.arrays import Bools
from desktop_app.programme.growth.child_facts import DOUBTS, FactRules
from desktop_app.programme.growth.fact_arrays import fact_arrays
from desktop_app.programme.growth.fact_columns import FactArrays, Roster, VisitColumns
from desktop_app.programme.records.calendar_arrays import month_numbers
from desktop_app.programme.records.columns import NO_DAY, NONE, YES, Array

_TWO_MONTHS_DAYS = 62
"""Weighings in two months that follow each other lie at most so many days apart."""

_RUNS = {
    "zwfl_on": (("zwfl", "zwfl_on"), ("wasted_since",)),
    "muac_on": (("muac_cm", "muac_on"), ("sam_since",)),
    "oedema_on": (("oedema_grade", "oedema_on"), ("oedema_since",)),
    "zwei_on": (("zwei", "zwei_on"), ("bgm_since",)),
    "zlen_on": (("zlen", "zlen_on"), ("stunted_since", "tall_since")),
    "zhc_on": (("zhc", "zhc_on"), ("small_head_since", "large_head_since")),
}
"""By the day of a last value: the fields that say it, and those that say since when it is wrong."""


def recent_days(rules: FactRules) -> int:
    """Return how many days before the newest visit `appended` needs all visits of."""
    return max(rules.window_days, rules.doubt.z_jump_within_days, _TWO_MONTHS_DAYS)


def appendable(roster: Roster, recent: VisitColumns, before: FactArrays) -> Bools:
    """Return for which children `appended` may be called; the others need all their visits.

    These are children born at term whose newest visit has a plausible weight and height and is the
    first weighing of its month. Where a doubt was found before, `recent` must hold a head
    circumference too: an older one may be doubtful and hidden behind the doubt that was kept.
    Rosters and facts are in the same order.
    """
    newest = np.searchsorted(recent.child, np.arange(len(roster)), side="right") - 1
    some = np.isin(np.arange(len(roster)), recent.child)
    measured = ~(np.isnan(recent.weight_kg) | np.isnan(recent.zlen) | np.isnan(recent.zwei))
    sure = measured & ~np.isnan(recent.zwfl) & (recent.flen != YES) & (recent.fwei != YES)
    weeks = roster.gestation_weeks
    found: Bools = some & ((weeks == NONE) | (weeks >= PRETERM_BELOW_WEEKS))
    head = np.isin(np.arange(len(roster)), recent.child[~np.isnan(recent.zhc)])
    found &= head | (before.doubt == DOUBTS.index(""))
    rows = newest[found]
    months = month_numbers(recent.visit_date[rows])
    found[found] = sure[rows] & (month_numbers(before.last_weighed[found]) < months)
    return found


def appended(
    roster: Roster, recent: VisitColumns, before: FactArrays, rules: FactRules
) -> FactArrays:
    """Return the facts after each child's newest visit was added, from the facts before it.

    `recent` holds her visits of the last `recent_days`, the newest among them, and all up to her
    last plausible height and weight before the newest. Only for children who are `appendable`; the
    result is that of `fact_arrays` with all visits.
    """
    found = fact_arrays(roster, recent, rules)
    return found.replaced(
        **_runs(found, before), **_confirmed(found, before), **_no_gain(found, before, rules)
    )


def _runs(found: FactArrays, before: FactArrays) -> dict[str, Array]:
    columns: dict[str, Array] = {}
    new, old = found.columns(), before.columns()
    for on, (values, since) in _RUNS.items():
        none = new[on] == NO_DAY
        for name in values:
            columns[name] = np.where(none, old[name], new[name])
        for name in since:
            # One visit cannot both break a run and begin another.
            goes_on = (new[name] != NO_DAY) & (old[name] != NO_DAY)
            columns[name] = np.where(none | goes_on, old[name], new[name])
    return columns


def _confirmed(found: FactArrays, before: FactArrays) -> dict[str, Array]:
    """Return the second visit of each run of stunting; the newest visit has a height."""
    had = before.stunted_confirmed
    second = np.where(had != NO_DAY, had, found.zlen_on)
    goes_on = (found.stunted_since != NO_DAY) & (before.stunted_since != NO_DAY)
    return {"stunted_confirmed": np.where(goes_on, second, NO_DAY).astype(had.dtype)}


def _no_gain(found: FactArrays, before: FactArrays, rules: FactRules) -> dict[str, Array]:
    """Return the months without enough gain; the newest visit is the first of its month."""
    goes_on = found.t_months > 0
    months = np.where(goes_on, before.t_months + 1, 0)
    reached = np.where(months == rules.two_t_times, found.weight_on, before.two_t_since)
    since = np.where(goes_on, reached, NO_DAY)
    return {
        "t_months": months.astype(before.t_months.dtype),
        "two_t_since": since.astype(before.two_t_since.dtype),
    }
