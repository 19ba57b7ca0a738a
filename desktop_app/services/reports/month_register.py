"""Loads the columns from which a month's figures are counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.age import MONTHS_PER_YEAR
from desktop_app.growth.arrays import Bools
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_columns import Roster, VisitColumns
from desktop_app.programme.records.children import Child, Month
from desktop_app.programme.records.columns import NO, NONE, YES
from desktop_app.programme.records.rule_table import Overrides
from desktop_app.programme.reports.cohort import cohort_table
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_care import with_care
from desktop_app.programme.reports.month_columns import MonthColumns, unflagged
from desktop_app.programme.reports.month_count import MonthCount, count_month
from desktop_app.programme.reports.report_table import ReportTable
from desktop_app.services.common.month_rules import rules_of
from desktop_app.services.register.child_life import leavers
from desktop_app.services.register.standings import placed
from desktop_app.services.reports.month_members import members_of

_ANSWERS = {True: YES, False: NO, None: NONE}
_MONTHS_BACK = 2
"""T twice in a row looks at the weights of this month and of the two before."""


def month_columns(unit: Unit, month: Month) -> MonthColumns:
    """Return the register as it was on the month's last day, with the visits that figures need.

    Children who were removed from the register since are left out, and so are those who were too
    old for the whole month.
    """
    first = _looks_back_to(month)
    children = _children(unit, month)
    roster, visits = unit.facts.visits_between(
        [one.child_id for one in children], first, month.last
    )
    new = roster.child_id[_perhaps_new(roster, visits, month)].tolist()
    weighed, scored = unit.facts.seen_before(new, first)
    return _columns(unit, month, children, (roster, visits), weighed, scored)


def whole_columns(unit: Unit, month: Month) -> MonthColumns:
    """Return the same with all visits that the children ever had."""
    children = _children(unit, month)
    read = unit.facts.visits_of(sorted(one.child_id for one in children))
    return _columns(unit, month, children, read, frozenset(), frozenset())


def month_count(unit: Unit, month: Month, overrides: Overrides | None = None) -> MonthCount:
    """Return every figure of the month, by these rule numbers or by those that it keeps."""
    numbers = rules_of(unit, month) if overrides is None else overrides
    columns = month_columns(unit, month)
    counted = count_month(columns, fact_rules(numbers).kbm, report_rules())
    members = members_of(unit, columns, numbers)
    return with_care(counted, columns, members, care_rules(numbers))


def cohort_of(unit: Unit, month: Month) -> ReportTable:
    """Return the cohorts by quarter of birth as of the month's last day."""
    columns = whole_columns(unit, month)
    kbm = fact_rules(rules_of(unit, month)).kbm
    count = count_month(columns, kbm, report_rules())
    return cohort_table(count, columns)


def _columns(
    unit: Unit,
    month: Month,
    children: Sequence[Child],
    read: tuple[Roster, VisitColumns],
    weighed: Collection[int],
    scored: Collection[int],
) -> MonthColumns:
    roster, visits = read
    known = {child.child_id: child for child in children}
    ids = roster.child_id.tolist()
    ordered: Sequence[Child] = [known[child_id] for child_id in ids]
    gone = leavers(unit, month.last)
    kia = unit.reports.kia_books(month.last)

    def texts(name: str) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
        return np.array([getattr(child, name) for child in ordered], np.object_)

    def among(some: Collection[int]) -> Bools:
        return np.array([child_id in some for child_id in ids], np.bool_)

    return MonthColumns(
        month=month,
        roster=roster.replaced(desa=texts("desa"), posyandu=texts("posyandu")),
        kecamatan=texts("kecamatan"),
        present=~among(gone),
        kia=np.array([_ANSWERS[kia.get(child_id)] for child_id in ids], np.int64),
        visits=visits,
        weighed_before=among(weighed),
        scored_before=among(scored),
    )


def _perhaps_new(roster: Roster, visits: VisitColumns, month: Month) -> Bools:
    """Return who was seen in the month and is not known to have been weighed and scored before it.

    Of nobody else does a figure ask what was there before the visits that were read.
    """
    earlier = visits.visit_date < month.first.toordinal()
    found = np.zeros(len(roster.child_id), np.bool_)
    found[visits.child[~earlier]] = True
    known = [np.zeros(len(found), np.bool_) for _kind in range(2)]
    known[0][visits.child[earlier & ~np.isnan(visits.weight_kg)]] = True
    known[1][visits.child[earlier & unflagged(visits.zlen, visits.flen)]] = True
    perhaps: Bools = found & ~(known[0] & known[1])
    return perhaps


def _children(unit: Unit, month: Month) -> tuple[Child, ...]:
    """Return the children who were under 60 months in the month, as living where they lived."""
    return tuple(placed(unit, unit.children.born_from(_eldest(month)), month.last))


def _looks_back_to(month: Month) -> date:
    """Return the first day that a figure of the month looks back to, but for who was ever seen."""
    earliest = month
    for _step in range(_MONTHS_BACK):
        earliest = earliest.before
    return min(earliest.first, month.first - timedelta(days=report_rules().new_within_days))


def _eldest(month: Month) -> date:
    """Return a day from which on everyone was born who was under 60 months in the month."""
    return date(month.year - END_MONTHS // MONTHS_PER_YEAR, month.month, 1)
