"""The facts of child_facts.py, of one child or of a whole register; no loop over children."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Days, Floats, Integers
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.growth.weight_gain import GRAMS_PER_KG, KbmTable, kbm_grams
from desktop_app.growth.zscores import LYING_MINUS_STANDING_CM
from desktop_app.programme.growth.child_facts import (
    DOUBTS,
    HUNDREDTHS,
    INDEXES,
    LYING_BELOW_DAYS,
    ChildFacts,
    FactRules,
    hundredths,
)
from desktop_app.programme.growth.fact_columns import FactArrays, Roster, VisitColumns
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.calendar_arrays import first_days, month_numbers
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.columns import NONE, YES

_MONTHS = 61
"""Ages that have a KBM: 0 to 60 months."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of visits, sorted by child; `starts` and `ends` bound the rows of each child."""

    child: Integers
    day: Days
    starts: Integers
    ends: Integers

    @classmethod
    def of(cls, child: Integers, day: Days, children: int) -> _Rows:
        numbers = np.arange(children)
        return cls(
            child,
            day,
            np.searchsorted(child, numbers, side="left"),
            np.searchsorted(child, numbers, side="right"),
        )

    def last(self, mask: Bools) -> Integers:
        """Return each child's last row where the mask is true; NONE without one."""
        return self._extreme(np.where(mask, np.arange(len(mask)), NONE), np.maximum, NONE)

    def first(self, mask: Bools) -> Integers:
        """Return each child's first row where the mask is true; NONE without one."""
        beyond = len(mask)
        found = self._extreme(np.where(mask, np.arange(beyond), beyond), np.minimum, beyond)
        return np.where(found == beyond, NONE, found)

    def trail(self, mask: Bools) -> tuple[Integers, Integers, Integers]:
        """Return each child's last row, and start and length of the run that ends there.

        The run is the unbroken row of visits, up to the last, for which the mask is true.
        """
        last = self.last(np.ones_like(mask))
        broken = self.last(~mask)
        start = np.where(broken < 0, self.starts, broken + 1)
        return last, start, np.where(last < 0, 0, last - start + 1)

    def days(self, rows: Integers) -> Days:
        """The dates of rows; 0 for NONE."""
        return np.where(rows < 0, 0, np.append(self.day, 0)[rows]).astype(np.int32)

    def _extreme(self, rows: Integers, of: np.ufunc, nothing: int) -> Integers:
        found = np.full(len(self.starts), nothing)
        some = self.ends > self.starts
        if some.any():
            found[some] = of.reduceat(rows, self.starts[some])
        return found


@dataclass(frozen=True, slots=True)
class _Trail:
    """Each child's last value and its day, and the run of wrong values that ends there.

    `since` and `second` are the days of the run's first and second value; 0 without.
    """

    value: Floats
    on: Days
    since: Days
    second: Days


def child_facts(
    child: Child, visits: Iterable[MeasuredVisit], rules: FactRules, *, worker: str = ""
) -> ChildFacts:
    """Return the facts of one child from all her visits, in any order.

    z-scores are those that lead to care: by corrected age where the visits have it.
    """
    ordered = sorted(visits, key=lambda mv: mv.visit.visit_date)
    roster = Roster.of([child], worker=np.array([worker], np.object_))
    return fact_arrays(roster, VisitColumns.of_children([ordered]), rules).records()[0]


def fact_arrays(roster: Roster, visits: VisitColumns, rules: FactRules) -> FactArrays:
    """Return the facts of every child in the roster, one row a child, from the visits given.

    A `_since` goes back no further than those visits do.
    """
    children = len(roster.child_id)
    age = visits.visit_date - roster.birth_date[visits.child]
    months = months_completed(roster.birth_date[visits.child], visits.visit_date)
    in_muac_age = (months >= rules.muac_months.start) & (months < rules.muac_months.stop)
    zwfl = _trail(visits, children, visits.zwfl, visits.fwfl != YES, below=rules.wasted_below_z)
    muac = _trail(visits, children, visits.muac_cm, in_muac_age, below=rules.sam_below_cm)
    grade = visits.oedema_grade.astype(np.float64)
    looked = visits.oedema_grade != NONE
    no_oedema_above = rules.oedema_from_grade - 1
    # Negated, as tall children and large heads below: `_trail` looks for values below a figure,
    # and these are wrong above one.
    oedema = _trail(visits, children, -grade, looked, below=-no_oedema_above)
    zwei = _trail(visits, children, visits.zwei, visits.fwei != YES, below=rules.bgm_below_z)
    zlen = _trail(visits, children, visits.zlen, visits.flen != YES, below=rules.stunted_below_z)
    tall = _trail(visits, children, -visits.zlen, visits.flen != YES, below=-rules.tall_above_z)
    plausible_head = visits.fhc != YES
    small = _trail(visits, children, visits.zhc, plausible_head, below=rules.small_head_below_z)
    large = _trail(visits, children, -visits.zhc, plausible_head, below=-rules.large_head_above_z)
    weight = _trail(visits, children, visits.weight_kg, visits.fwei != YES, below=-np.inf)
    any_weight = _trail(visits, children, visits.weight_kg, np.True_, below=-np.inf)
    t_months, two_t_since = _no_gain(roster, visits, rules)
    doubts = _doubts(visits, age, children, rules)
    doubt, doubt_on = _first_doubt(doubts, children)
    crossing = _crossing(visits, doubts, children, rules)
    return FactArrays(
        **roster.columns(),
        last_weighed=any_weight.on,
        weight_kg=weight.value,
        weight_on=weight.on,
        zwfl=zwfl.value,
        zwfl_on=zwfl.on,
        wasted_since=zwfl.since,
        muac_cm=muac.value,
        muac_on=muac.on,
        sam_since=muac.since,
        oedema_grade=np.where(oedema.on > 0, -oedema.value, NONE).astype(np.int8),
        oedema_on=oedema.on,
        oedema_since=oedema.since,
        zwei=zwei.value,
        zwei_on=zwei.on,
        bgm_since=zwei.since,
        zlen=zlen.value,
        zlen_on=zlen.on,
        stunted_since=zlen.since,
        stunted_confirmed=zlen.second,
        tall_since=tall.since,
        zhc=small.value,
        zhc_on=small.on,
        small_head_since=small.since,
        large_head_since=large.since,
        t_months=t_months,
        two_t_since=two_t_since,
        crossed=crossing.index,
        crossed_line=crossing.line,
        crossed_from_z=crossing.from_z,
        crossed_from=crossing.from_on,
        crossed_z=crossing.z,
        crossed_since=crossing.since,
        doubt=doubt,
        doubt_on=doubt_on,
    )


@dataclass(frozen=True, slots=True)
class _Crossings:
    index: NDArray[np.int8]
    line: Floats
    from_z: Floats
    from_on: Days
    z: Floats
    since: Days
    drop: Floats


def _trail(
    visits: VisitColumns, children: int, values: Floats, valid: Bools | np.bool_, *, below: float
) -> _Trail:
    """Return each child's last valid value, and since when her valid values are below a figure."""
    kept = valid & ~np.isnan(values)
    rows = _Rows.of(visits.child[kept], visits.visit_date[kept], children)
    value = values[kept]
    wrong = value < below
    last, start, length = rows.trail(wrong)
    return _Trail(
        value=_at(value, last),
        on=rows.days(last),
        since=rows.days(np.where(length > 0, start, NONE)),
        second=rows.days(np.where(length > 1, start + 1, NONE)),
    )


def _no_gain(roster: Roster, visits: VisitColumns, rules: FactRules) -> tuple[Integers, Days]:
    """Return how many months in a row, up to the last, each child was T, and since when it is 2T.

    A month is judged by its last weighing.
    """
    kept = ~np.isnan(visits.weight_kg) & (visits.fwei != YES)
    child, day, weight = visits.child[kept], visits.visit_date[kept], visits.weight_kg[kept]
    year, month, day_of_month = _calendar(day)
    counted = year * 12 + month
    last_of_month = np.ones(len(child), np.bool_)
    last_of_month[:-1] = (child[1:] != child[:-1]) | (counted[1:] != counted[:-1])
    child, day, weight = child[last_of_month], day[last_of_month], weight[last_of_month]
    counted = counted[last_of_month]
    follows = np.zeros(len(child), np.bool_)
    follows[1:] = (child[1:] == child[:-1]) & (counted[1:] == counted[:-1] + 1)
    gain_g = np.zeros(len(child))
    gain_g[1:] = np.rint((weight[1:] - weight[:-1]) * GRAMS_PER_KG)
    born_year, born_month, born_day = _calendar(roster.birth_date[child])
    months = counted - born_year * 12 - born_month - (day_of_month[last_of_month] < born_day)
    least_g = _kbm_lookup(rules.kbm)[
        roster.sex[child].astype(np.int64), np.clip(months, 0, _MONTHS)
    ]
    no_gain = follows & ~((gain_g > 0) & (gain_g >= least_g))
    rows = _Rows.of(child, day, len(roster.child_id))
    _, start, length = rows.trail(no_gain)
    times = rules.two_t_times
    return length, rows.days(np.where(length >= times, start + times - 1, NONE))


def _calendar(day: Days) -> tuple[Integers, Integers, Integers]:
    """Year, month (from 1) and day of the month."""
    months = month_numbers(day)
    return 1970 + months // 12, months % 12 + 1, day.astype(np.int64) - first_days(months) + 1


def _kbm_lookup(table: KbmTable) -> Floats:
    """Return KBM (the least gain) in grams by sex number and completed months; 0 without one."""
    found = np.zeros((max(MALE, FEMALE) + 1, _MONTHS + 1))
    for sex in (MALE, FEMALE):
        for month in range(_MONTHS):
            found[sex, month] = kbm_grams(month, sex, table) or 0
    return found


def _doubts(visits: VisitColumns, age: Days, children: int, rules: FactRules) -> dict[str, Days]:
    """Return, for every doubt, the day of each child's doubtful measurement; 0 without one."""
    rows = _Rows.of(visits.child, visits.visit_date, children)
    last_len = rows.last(~np.isnan(visits.zlen))
    last_wei = rows.last(~np.isnan(visits.zwei))
    last_wfl = rows.last(~np.isnan(visits.zwfl))
    last_hc = rows.last(~np.isnan(visits.zhc))
    flen, fwei, fwfl = (column == YES for column in (visits.flen, visits.fwei, visits.fwfl))
    flag_len = _marked(flen, last_len)
    flag_wei = _marked(fwei, last_wei)
    # A flag of height or of weight already explains one of weight-for-height.
    flag_wfl = _marked(fwfl & ~flen & ~fwei, last_wfl)
    flag_hc = _marked(visits.fhc == YES, last_hc)
    # `clenhei_cm` is a height from 24 months on: make all of them lengths.
    length = visits.clenhei_cm + np.where(age >= LYING_BELOW_DAYS, LYING_MINUS_STANDING_CM, 0.0)
    heights = ~np.isnan(visits.zlen) & ~flen
    weights = ~np.isnan(visits.zwei) & ~fwei
    last_h, before_h = _last_two(rows, heights)
    last_w, before_w = _last_two(rows, weights)
    limits = rules.doubt
    loss = _hundredths(length, before_h) - _hundredths(length, last_h)
    two = before_h >= 0
    shrank = two & ~flag_len & (loss > hundredths(limits.shrank_cm))

    def jumped(z: Floats, last: Integers, before: Integers) -> Bools:
        jump = np.abs(_hundredths(z, last) - _hundredths(z, before))
        apart = rows.days(last) - rows.days(before)
        found: Bools = (
            (before >= 0)
            & (_at(age, before) >= limits.z_jump_from_days)
            & (apart <= limits.z_jump_within_days)
            & (jump > hundredths(limits.z_jump))
        )
        return found

    return {
        "flag_len": np.where(flag_len, rows.days(last_len), 0),
        "flag_wei": np.where(flag_wei, rows.days(last_wei), 0),
        "flag_wfl": np.where(flag_wfl, rows.days(last_wfl), 0),
        "shrank": np.where(shrank, rows.days(last_h), 0),
        "jump_len": np.where(
            ~flag_len & jumped(visits.zlen, last_h, before_h), rows.days(last_h), 0
        ),
        "jump_wei": np.where(
            ~flag_wei & jumped(visits.zwei, last_w, before_w), rows.days(last_w), 0
        ),
        "flag_hc": np.where(flag_hc, rows.days(last_hc), 0),
    }


def _first_doubt(doubts: dict[str, Days], children: int) -> tuple[NDArray[np.int8], Days]:
    code = np.zeros(children, np.int8)
    on = np.zeros(children, np.int32)
    for place, name in reversed(list(enumerate(DOUBTS))):
        if name:
            code[doubts[name] > 0] = place
            on = np.where(doubts[name] > 0, doubts[name], on).astype(np.int32)
    return code, on


def _crossing(
    visits: VisitColumns, doubts: dict[str, Days], children: int, rules: FactRules
) -> _Crossings:
    """Return each child's crossing by the curve that fell more; skip doubtful last points."""
    sure_h = (doubts["shrank"] == 0) & (doubts["jump_len"] == 0)
    sure_w = doubts["jump_wei"] == 0
    height = _crossed(
        visits, visits.zlen, visits.flen != YES, sure_h, rules.height_drop_z, rules, children
    )
    weight = _crossed(
        visits, visits.zwei, visits.fwei != YES, sure_w, rules.weight_drop_z, rules, children
    )
    by_weight = weight.drop > height.drop
    index = np.where(
        by_weight,
        INDEXES.index("weight_for_age"),
        np.where(height.drop > 0, INDEXES.index("height_for_age"), 0),
    )
    return _Crossings(
        index.astype(np.int8),
        *(
            np.where(by_weight, getattr(weight, name), getattr(height, name))
            for name in ("line", "from_z", "from_on", "z", "since", "drop")
        ),
    )


def _crossed(
    visits: VisitColumns,
    z: Floats,
    plausible: Bools,
    sure: Bools,
    least_z: float,
    rules: FactRules,
    children: int,
) -> _Crossings:
    kept = plausible & ~np.isnan(z)
    z = z[kept]
    rows = _Rows.of(visits.child[kept], visits.visit_date[kept], children)
    last = rows.last(np.ones_like(z, np.bool_))
    apart = rows.days(last)[rows.child] - rows.day
    before = rows.last((apart >= rules.gap_days) & (apart <= rules.window_days))
    z_last, z_before = _at(z, last), _at(z, before)
    line = np.full(children, np.nan)
    for one in reversed(rules.lines):
        line[(z_before >= one) & (z_last < one)] = one
    drop = _hundredths(z, before) - _hundredths(z, last)
    found = sure & ~np.isnan(line) & (drop >= hundredths(least_z))
    below = (np.arange(len(z)) > before[rows.child]) & (z < line[rows.child])
    since = rows.days(rows.first(below))
    return _Crossings(
        found.astype(np.int8),
        np.where(found, line, np.nan),
        np.where(found, z_before, np.nan),
        np.where(found, rows.days(before), 0).astype(np.int32),
        np.where(found, z_last, np.nan),
        np.where(found, since, 0).astype(np.int32),
        np.where(found, drop, 0.0),
    )


def _last_two(rows: _Rows, mask: Bools) -> tuple[Integers, Integers]:
    """Return each child's last two rows where the mask is true, the later first; NONE without."""
    last = rows.last(mask)
    earlier = mask.copy()
    earlier[last[last >= 0]] = False
    return last, rows.last(earlier)


def _at(column: NDArray[np.generic], rows: Integers) -> Floats:
    """Return the figures at rows; NaN for NONE."""
    found: Floats = np.append(column.astype(np.float64), np.nan)[rows]
    return found


def _marked(column: Bools, rows: Integers) -> Bools:
    """The marks at rows; False for NONE."""
    found: Bools = np.append(column, np.False_)[rows]
    return found


def _hundredths(column: Floats, rows: Integers) -> Floats:
    """Figures at rows in whole hundredths; NaN for NONE."""
    found: Floats = np.rint(_at(column, rows) * HUNDREDTHS)
    return found
