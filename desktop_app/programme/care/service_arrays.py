"""The dues of services_due.py for a whole register at once, in columns.

The same borders as there: a property test holds both against each other. Only whether, how many
and since when is asked here; what it is, `service_dues` of one child says.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.care.given_columns import DueColumns, ServiceColumns
from desktop_app.programme.care.services_due import BLUE, RoundRule, ServiceRules, round_of
from desktop_app.programme.records.age_arrays import days_of_age, months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals
from desktop_app.programme.records.care import ServiceKind
from desktop_app.programme.records.columns import NONE


def services_due(
    births: Ordinals, given: ServiceColumns, on: date, rules: ServiceRules
) -> DueColumns:
    """Which children are due for services on a day, how many, and since when the first.

    A child who is ill counts as one who is well: she is dewormed later, and stays on the list.
    """
    return DueColumns.of(_Reader(births, given, on, rules).dues(), len(births))


class _Reader:
    """Asks the rules of one day; an answer is whether, and since when, for each child."""

    def __init__(
        self, births: Ordinals, given: ServiceColumns, on: date, rules: ServiceRules
    ) -> None:
        self.births, self.on, self.rules = births, on, rules
        self.day = on.toordinal()
        self.months = months_completed(births, self.day)
        self.given = given.rows(given.on <= self.day)

    def dues(self) -> Iterator[tuple[Bools, Integers]]:
        """Every service in turn."""
        rules = self.rules
        blue = self.given.item == BLUE
        had_blue = self._any(self._of(ServiceKind.VITAMIN_A) & blue.astype(np.bool_))
        once = (self.months < rules.vitamin_a.second_from_months) & had_blue
        holds, since = self._in_round(ServiceKind.VITAMIN_A, rules.vitamin_a)
        yield holds & ~once, since
        yield self._in_round(ServiceKind.DEWORMING, rules.deworming)
        yield self._breastfeeding()
        yield self._complementary()
        yield from self._kpsp()
        yield self._counselling()

    def _in_round(self, kind: ServiceKind, rule: RoundRule) -> tuple[Bools, Integers]:
        opened = round_of(self.on, rule)
        nobody = np.zeros(len(self.births), np.bool_), self._no_days()
        if opened is None:
            return nobody
        first = opened.first.toordinal()
        last = self._last(self._of(kind))
        since = np.maximum(first, days_of_age(self.births, rule.from_months))
        since = np.where(last > 0, np.maximum(since, last + rule.least_interval_days), since)
        waits = (last > 0) & ((last >= first) | (since > self.day))
        return self._aged(rule.from_months, rule.below_months) & ~waits, since

    def _breastfeeding(self) -> tuple[Bools, Integers]:
        rules = self.rules
        lines = self._of(ServiceKind.EXCLUSIVE_BREASTFEEDING) & (self.given.month != NONE)
        asked = np.zeros((len(self.births), rules.breastfeeding_months), np.bool_)
        lines &= self.given.month < rules.breastfeeding_months
        asked[self.given.child[lines], self.given.month[lines]] = True
        reached = np.arange(rules.breastfeeding_months) <= self.months[:, None]
        missing = reached & ~asked
        since = np.array(
            [days_of_age(self.births, month) for month in range(rules.breastfeeding_months)]
        )
        holds = self._aged(0, rules.breastfeeding_ask_until) & missing.any(axis=1)
        return holds, since[missing.argmax(axis=1), np.arange(len(self.births))]

    def _complementary(self) -> tuple[Bools, Integers]:
        rules = self.rules
        last = self._last(self._of(ServiceKind.COMPLEMENTARY_FEEDING))
        since = days_of_age(self.births, rules.food_from_months)
        again = np.where(last > 0, last + rules.food_ask_every_days, 0)
        since = np.maximum(since, again)
        holds = self._aged(rules.food_from_months, rules.food_below_months) & (since <= self.day)
        return holds, since

    def _kpsp(self) -> Iterator[tuple[Bools, Integers]]:
        """Each form is for an age of its own."""
        rules, forms = self.rules, sorted(set(self.rules.kpsp_forms))
        for form, following in zip(forms, [*forms[1:], _NEVER_MONTHS], strict=True):
            lines = self._of(ServiceKind.KPSP) & (self.given.month == form)
            times = np.bincount(self.given.child[lines], minlength=len(self.births))
            last = self._last(lines)
            amount = np.zeros(len(self.births))
            amount[self.given.child[lines]] = np.nan_to_num(self.given.amount[lines])
            doubtful = (amount >= rules.kpsp_doubtful_from) & (amount < rules.kpsp_fits_from)
            again = last + rules.kpsp_repeat_days
            repeat = (times == 1) & doubtful & (again <= self.day)
            holds = self._aged(form, following) & ((times == 0) | repeat)
            yield holds, np.where(times == 0, days_of_age(self.births, form), again)

    def _counselling(self) -> tuple[Bools, Integers]:
        first = self.on.replace(day=1).toordinal()
        lines = self._of(ServiceKind.COUNSELLING) & (self.given.on >= first)
        holds = self._aged(0, self.rules.counselling_below_months) & ~self._any(lines)
        return holds, np.maximum(self.births, first).astype(np.int64)

    def _aged(self, from_months: int, below_months: int) -> Bools:
        found: Bools = (self.months >= from_months) & (self.months < below_months)
        return found

    def _of(self, kind: ServiceKind) -> Bools:
        found: Bools = self.given.kind == ServiceColumns.element("kind", kind)
        return found

    def _any(self, lines: Bools) -> Bools:
        found = np.zeros(len(self.births), np.bool_)
        found[self.given.child[lines]] = True
        return found

    def _last(self, lines: Bools) -> Integers:
        """The last day of each child's lines; 0 without. They stand in the order of days."""
        found = self._no_days()
        found[self.given.child[lines]] = self.given.on[lines]
        return found

    def _no_days(self) -> Integers:
        return np.zeros(len(self.births), np.int64)


_NEVER_MONTHS = 10_000
