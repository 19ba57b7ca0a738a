"""Counts a month: for each figure, which children it holds. Columns in, masks over children out.

Every figure is of S, the children of the month's last day, but for `guests`. Its definition and its
source stand in resources/rules/reports.toml (figures.py). By chronological age, as in the national
system. Status is that of this month's values: what was measured later changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.growth.arrays import Bools, Days, Floats, Integers
from desktop_app.growth.classes import bands
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.growth.weight_gain import BGM_BELOW_Z, GRAMS_PER_KG, KbmTable, kbm_grams
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NO, NONE, YES
from desktop_app.programme.reports.figures import ReportRules
from desktop_app.programme.reports.month_columns import (
    Chosen,
    MonthColumns,
    Texts,
    first_where,
    in_month,
    last_where,
    unflagged,
)
from desktop_app.programme.reports.new_children import born_in, first_weighed_in


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MonthCount:
    """The figures of a month, and who the children are."""

    month: Month
    child_id: Integers
    kecamatan: Texts
    desa: Texts
    posyandu: Texts
    sex: Integers
    months: Integers
    """Completed months of age on the month's last day."""
    masks: Mapping[str, Bools]
    """Which children a figure holds, by the figure's code."""

    def number(self, code: str, rows: Integers | None = None) -> int:
        """Return how many children a figure holds, of all or of those in some rows."""
        mask = self.masks[code]
        return int(np.count_nonzero(mask if rows is None else mask[rows]))

    def children(self, code: str, rows: Integers | None = None) -> tuple[int, ...]:
        """Return the ids of the children behind a figure, of all or of those in some rows."""
        mask = self.masks[code]
        chosen = self.child_id[mask] if rows is None else self.child_id[rows[mask[rows]]]
        return tuple(chosen.tolist())

    def rows(self, where: Bools) -> Integers:
        """Return the rows of the children of a mask."""
        return np.flatnonzero(where)


def count_month(columns: MonthColumns, kbm: KbmTable, rules: ReportRules) -> MonthCount:
    """Return every figure of the month."""
    roster, month = columns.roster, columns.month
    last_day = month.last.toordinal()
    months = months_completed(roster.birth_date, last_day)
    of_age = (roster.birth_date <= last_day) & (months < END_MONTHS)
    target = of_age & columns.present
    attended = _attendance(columns)
    masks = {
        **attended,
        **_gains(columns, kbm, attended),
        **_classes(columns),
        **_changes(columns, rules.new_within_days),
        "k_yes": columns.kia == YES,
        "k_no": columns.kia == NO,
        "k_unknown": columns.kia == NONE,
        "s36": months == rules.s36_months,
        "s36_heavy": (months == rules.s36_months) & (_last_weight(columns) >= rules.s36_least_kg),
        "early": (roster.gestation_weeks != NONE) & (roster.gestation_weeks < PRETERM_BELOW_WEEKS),
    }
    seen = masks["d"] | masks["measured"]
    found = {code: mask & target for code, mask in masks.items()}
    return MonthCount(
        month=month,
        child_id=roster.child_id,
        kecamatan=columns.kecamatan,
        desa=roster.desa,
        posyandu=roster.posyandu,
        sex=roster.sex.astype(np.int64),
        months=months,
        masks={**found, "s": target, "guests": seen & ~target},
    )


def _last_weight(columns: MonthColumns) -> Floats:
    """Return each child's last plausible weight of the month in kilograms; NaN without one."""
    visits = columns.visits
    usable = ~np.isnan(visits.weight_kg) & (visits.fwei != YES)
    return last_where(columns, usable & in_month(columns, columns.month)).of(visits.weight_kg)


def _attendance(columns: MonthColumns) -> dict[str, Bools]:
    """Return who was weighed, measured, weighed for the first time, and born in the month."""
    visits, month = columns.visits, columns.month
    now = in_month(columns, month)
    has_weight, has_length = ~np.isnan(visits.weight_kg), ~np.isnan(visits.clenhei_cm)
    weighed = last_where(columns, now & has_weight).found
    measured = last_where(columns, now & has_length).found
    first_weighing = first_where(columns, has_weight).days(visits.visit_date)
    # 0 stands for a day before everything that is here.
    first_weighing[columns.weighed_before] = 0
    return {
        "d": weighed,
        "measured": measured,
        "both": weighed & measured,
        "b": first_weighed_in(first_weighing, month),
        "born": born_in(columns.roster.birth_date, month),
    }


def _gains(columns: MonthColumns, kbm: KbmTable, attended: Mapping[str, Bools]) -> dict[str, Bools]:
    """Return who gained, who did not, who did not twice, and who is neither nor new."""
    month = columns.month
    gained, no_gain = judged(columns, month, kbm)
    _gained, no_gain_before = judged(columns, month.before, kbm)
    compared = gained | no_gain
    rest = attended["d"] & ~compared
    return {
        "n": gained,
        "t": no_gain,
        "d_prime": compared,
        "two_t": no_gain & no_gain_before,
        "o": rest & ~attended["b"],
        "o_national": rest & ~attended["born"],
    }


def judged(columns: MonthColumns, month: Month, kbm: KbmTable) -> tuple[Bools, Bools]:
    """Return N and T: the last unflagged weight against that of the calendar month before."""
    visits, roster = columns.visits, columns.roster
    usable = ~np.isnan(visits.weight_kg) & (visits.fwei != YES)
    now = last_where(columns, usable & in_month(columns, month))
    earlier = last_where(columns, usable & in_month(columns, month.before))
    both = now.found & earlier.found
    gain = np.rint((now.of(visits.weight_kg) - earlier.of(visits.weight_kg)) * GRAMS_PER_KG)
    months = np.clip(months_completed(roster.birth_date, now.days(visits.visit_date)), 0, None)
    least = _kbm(roster.sex.astype(np.int64), months, kbm)
    enough = both & (gain > 0) & (gain >= least)
    return enough, both & ~enough


def _kbm(sex: Integers, months: Integers, table: KbmTable) -> Floats:
    """Return the least gain in grams of each child's age; 0 at ages without one."""
    least = np.zeros((max(MALE, FEMALE) + 1, END_MONTHS + 2))
    for number in (MALE, FEMALE):
        for month in range(END_MONTHS + 1):
            least[number, month] = kbm_grams(month, number, table) or 0
    found: Floats = least[sex, np.minimum(months, END_MONTHS + 1)]
    return found


def _classes(columns: MonthColumns) -> dict[str, Bools]:
    """Return the classes of the month: of each index the last visit that has its value counts."""
    visits, now = columns.visits, in_month(columns, columns.month)
    length = _Scored.of(columns, now, visits.zlen, visits.flen)
    weight = _Scored.of(columns, now, visits.zwei, visits.fwei)
    wasting = _Scored.of(columns, now, visits.zwfl, visits.fwfl)
    heavy = bands("weight_for_height").starts[3]
    severe_length, short, *_ = bands("height_for_age").starts
    very_light, light, *_ = bands("weight_for_age").starts
    severe_wasting, thin, *_ = bands("weight_for_height").starts
    bgm = last_where(columns, now & unflagged(visits.zwei, visits.fwei)).of(visits.zwei)
    return {
        "scored_length": length.sound,
        "scored_weight": weight.sound,
        "scored_wasting": wasting.sound,
        "flagged": length.flagged | weight.flagged | wasting.flagged,
        "stunted": length.below(short),
        "severely_stunted": length.below(severe_length),
        "underweight": weight.below(light),
        "severely_underweight": weight.below(very_light),
        "moderately_underweight": weight.below(light) & ~weight.below(very_light),
        "wasted": wasting.below(thin),
        "severely_wasted": wasting.below(severe_wasting),
        "overweight": wasting.sound & (wasting.z >= heavy),
        "bgm": bgm < BGM_BELOW_Z,
    }


@dataclass(frozen=True, slots=True, eq=False)
class _Scored:
    """Return each child's last z-score of the month, and whether it is plausible."""

    z: Floats
    sound: Bools
    flagged: Bools

    @classmethod
    def of(cls, columns: MonthColumns, now: Bools, z: Floats, flags: Integers) -> _Scored:
        last = last_where(columns, now & ~np.isnan(z))
        flagged = last.of(flags) == YES
        return cls(last.of(z), last.found & ~flagged, last.found & flagged)

    def below(self, border: float) -> Bools:
        return self.sound & (self.z < border)


def _changes(columns: MonthColumns, within_days: int) -> dict[str, Bools]:
    """Return who became stunted, recovered or stayed so since the value before."""
    visits = columns.visits
    _severe, border, *_ = bands("height_for_age").starts
    plausible = unflagged(visits.zlen, visits.flen)
    until = visits.visit_date <= columns.month.last.toordinal()
    now = last_where(columns, plausible & in_month(columns, columns.month))
    on = now.days(visits.visit_date)
    earlier = last_where(columns, plausible & (visits.visit_date < on[visits.child]))
    ever = earlier.found | columns.scored_before
    recent = earlier.found & (on - earlier.days(visits.visit_date) <= within_days)
    is_short = now.of(visits.zlen) < border
    was_short = recent & (earlier.of(visits.zlen) < border)
    was_not = recent & ~was_short
    return {
        "new": is_short & was_not,
        "new_base": now.found & was_not,
        "found": is_short & ~ever,
        "after_gap": is_short & ever & ~recent,
        "recovered": now.found & ~is_short & was_short,
        "persistent": is_short & was_short,
        "unmeasured": ~now.found
        & _lately_short(columns, last_where(columns, plausible & until), border, within_days),
    }


def _lately_short(columns: MonthColumns, last: Chosen, border: float, within_days: int) -> Bools:
    """Return whose last value, not long before the month's end, was below the border."""
    days: Days = columns.month.last.toordinal() - last.days(columns.visits.visit_date)
    short: Bools = (last.of(columns.visits.zlen) < border) & (days <= within_days)
    return short
