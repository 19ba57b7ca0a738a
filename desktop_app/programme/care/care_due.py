"""Which care items a child is due for: vitamin A, deworming, feeding questions, KPSP, counselling.

The rule is written once, over columns of children; one child is a column of one. rules.py has its
numbers. care_checks.py checks whether an entry can be true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np

from desktop_app.errors import Figure
from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.care.given_columns import CareColumns, DueColumns
from desktop_app.programme.care.rules import (
    BLUE,
    NO_DOSE,
    NO_FORM,
    RED,
    SMALLER,
    CareRules,
    Round,
    RoundRule,
    doses,
    forms,
    round_of,
)
from desktop_app.programme.records.age_arrays import days_of_age, months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.columns import NO_DAY, NONE
from desktop_app.programme.records.reasons import NO_FIGURES, Due

_Says = tuple[str, Mapping[str, Figure]]
"""The code and the figures of a due."""


@dataclass(frozen=True, slots=True)
class _OneKind:
    """Which children are due for one care item, since when, and what the due of a row says."""

    holds: Bools
    since: Integers
    says: Callable[[int], _Says]


@dataclass(frozen=True, slots=True)
class CareDues:
    """What every child of a register is due for on a day."""

    children: int
    by_kind: tuple[_OneKind, ...]
    """In the order in which a child's dues are named."""

    def columns(self) -> DueColumns:
        """Return which children are due for anything, for how many care items, and since when.

        A child who is ill counts as well: she is dewormed later, and stays on the list.
        """
        return DueColumns.of(((one.holds, one.since) for one in self.by_kind), self.children)

    def of_row(self, row: int, child_id: int) -> tuple[Due, ...]:
        """Return the dues of the child in a row."""
        return tuple(_due(one, row, child_id) for one in self.by_kind if one.holds[row])


def register_care_dues(
    births: Ordinals, given: CareColumns, on: date, rules: CareRules, *, ill: Bools
) -> CareDues:
    """Return the care items that the children of a register are due for on a day.

    `given` are all of their care items. `ill` marks the children with an illness that goes on: they
    are dewormed once they are well, and the code of the due says so.
    """
    return CareDues(len(births), tuple(_Reader(births, given, on, rules, ill).dues()))


def care_dues(
    child_id: int,
    birth: date,
    given: Iterable[CareItem],
    on: date,
    rules: CareRules,
    *,
    ill: bool = False,
) -> tuple[Due, ...]:
    """Return what one child is due for; `given` are all of the child's care items."""
    births = np.array([birth.toordinal()], np.int32)
    columns = CareColumns.of_register((0, one) for one in given)
    return register_care_dues(births, columns, on, rules, ill=np.array([ill])).of_row(0, child_id)


class _Reader:
    """Applies the rules to a register on one day."""

    def __init__(
        self, births: Ordinals, given: CareColumns, on: date, rules: CareRules, ill: Bools
    ) -> None:
        self.births, self.on, self.rules, self.ill = births, on, rules, ill
        self.day = on.toordinal()
        self.months = months_completed(births, self.day)
        self.given = given.rows(given.on <= self.day)

    def dues(self) -> Iterator[_OneKind]:
        """Yield the dues of each care item; those of a round only while it is open."""
        capsules = round_of(self.on, self.rules.vitamin_a)
        if capsules is not None:
            yield self._vitamin_a(capsules)
        tablets = round_of(self.on, self.rules.deworming)
        if tablets is not None:
            yield self._deworming(tablets)
        yield self._breastfeeding()
        yield self._complementary()
        yield self._kpsp()
        yield self._counselling()

    def _vitamin_a(self, opened: Round) -> _OneKind:
        rules = self.rules
        dose = doses(self.months, rules.vitamin_a)
        waits, since = self._in_round(CareKind.VITAMIN_A, opened, rules.vitamin_a)
        lines = self._of(CareKind.VITAMIN_A)
        had_blue = self._any(lines & (self.given.item == BLUE).astype(np.bool_))
        # The blue capsule is given once.
        holds = (dose != NO_DOSE) & ~waits & ~((dose == SMALLER) & had_blue)

        def says(row: int) -> _Says:
            colour = BLUE if dose[row] == SMALLER else RED
            return self._round_code("vitamin_a", opened), {
                "capsule_word": colour,
                "iu": rules.capsule_iu[colour],
                "until_date": opened.last,
            }

        return _OneKind(holds, since, says)

    def _deworming(self, opened: Round) -> _OneKind:
        rules = self.rules
        dose = doses(self.months, rules.deworming)
        waits, since = self._in_round(CareKind.DEWORMING, opened, rules.deworming)

        def says(row: int) -> _Says:
            mg = rules.half_mg if dose[row] == SMALLER else rules.full_mg
            code = "deworming_when_well" if self.ill[row] else self._round_code("deworming", opened)
            return code, {"mg": mg, "until_date": opened.last}

        return _OneKind((dose != NO_DOSE) & ~waits, since, says)

    def _in_round(self, kind: CareKind, opened: Round, rule: RoundRule) -> tuple[Bools, Integers]:
        """Return which children must wait, and since when each is due.

        A child waits for the next round after a dose in this one, or until the least interval since
        any dose has passed.
        """
        first = opened.first.toordinal()
        last = self._last(self._of(kind))
        had = last != NO_DAY
        since = np.maximum(first, days_of_age(self.births, rule.from_months))
        since = np.where(had, np.maximum(since, last + rule.least_interval_days), since)
        return had & ((last >= first) | (since > self.day)), since

    def _round_code(self, code: str, opened: Round) -> str:
        return f"{code}_late" if self.on > opened.month_ends else f"{code}_due"

    def _breastfeeding(self) -> _OneKind:
        """Ask about the first month of age that was reached and not asked about yet."""
        rules = self.rules
        month = self.given.month
        lines = self._of(CareKind.EXCLUSIVE_BREASTFEEDING) & (month != NONE)
        lines &= month < rules.breastfeeding_months
        asked = np.zeros((len(self.births), rules.breastfeeding_months), np.bool_)
        asked[self.given.child[lines], month[lines]] = True
        reached = np.arange(rules.breastfeeding_months) <= self.months[:, None]
        missing = reached & ~asked
        first = missing.argmax(axis=1)
        holds = self._aged(0, rules.breastfeeding_ask_until) & missing.any(axis=1)
        return _OneKind(
            holds, days_of_age(self.births, first), partial(_of_month, "breastfeeding_ask", first)
        )

    def _complementary(self) -> _OneKind:
        rules = self.rules
        last = self._last(self._of(CareKind.COMPLEMENTARY_FEEDING))
        again = np.where(last != NO_DAY, last + rules.food_ask_every_days, NO_DAY)
        since = np.maximum(days_of_age(self.births, rules.food_from_months), again)
        holds = self._aged(rules.food_from_months, rules.food_below_months) & (since <= self.day)
        return _OneKind(holds, since, lambda _row: ("complementary_ask", NO_FIGURES))

    def _kpsp(self) -> _OneKind:
        """The form of an age is due until it was answered, and once more where it was doubtful."""
        rules, given = self.rules, self.given
        form = forms(self.months, rules)
        lines = self._of(CareKind.KPSP) & (given.month == form[given.child])
        times = np.bincount(given.child[lines], minlength=len(self.births))
        amount = np.zeros(len(self.births))
        amount[given.child[lines]] = np.nan_to_num(given.amount[lines])
        doubtful = (amount >= rules.kpsp_doubtful_from) & (amount < rules.kpsp_fits_from)
        again = self._last(lines) + rules.kpsp_repeat_days
        new = times == 0
        repeat = (times == 1) & doubtful & (again <= self.day)
        since = np.where(new, days_of_age(self.births, form), again)

        def says(row: int) -> _Says:
            return _of_month("kpsp_due" if new[row] else "kpsp_repeat", form, row)

        return _OneKind((form != NO_FORM) & (new | repeat), since, says)

    def _counselling(self) -> _OneKind:
        first = self.on.replace(day=1).toordinal()
        done = self._any(self._of(CareKind.COUNSELLING) & (self.given.on >= first))
        holds = self._aged(0, self.rules.counselling_below_months) & ~done
        since = np.maximum(self.births, first).astype(np.int64)
        return _OneKind(holds, since, lambda _row: ("counselling_due", NO_FIGURES))

    def _aged(self, from_months: int, below_months: int) -> Bools:
        found: Bools = (self.months >= from_months) & (self.months < below_months)
        return found

    def _of(self, kind: CareKind) -> Bools:
        """Which lines are of a kind."""
        found: Bools = self.given.kind == CareColumns.element("kind", kind)
        return found

    def _any(self, lines: Bools) -> Bools:
        """Which children have any of these lines."""
        found = np.zeros(len(self.births), np.bool_)
        found[self.given.child[lines]] = True
        return found

    def _last(self, lines: Bools) -> Integers:
        """Return the last day of each child's lines; NO_DAY without any."""
        found = np.full(len(self.births), NO_DAY, np.int64)
        # The lines are in the order of days, so that the last one stays.
        found[self.given.child[lines]] = self.given.on[lines]
        return found


def _of_month(code: str, months: Integers, row: int) -> _Says:
    return code, {"month": int(months[row])}


def _due(item: _OneKind, row: int, child_id: int) -> Due:
    code, figures = item.says(row)
    since = date.fromordinal(int(item.since[row]))
    return Due(child_id=child_id, code=code, since=since, figures=figures)
