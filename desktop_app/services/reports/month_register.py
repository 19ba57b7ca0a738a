"""Loads the columns from which a month's figures are counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.age import MONTHS_PER_YEAR
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.records.children import Child, Month
from desktop_app.programme.records.columns import NO, NONE, YES
from desktop_app.programme.records.written_answers import written_answer
from desktop_app.programme.reports.cohort import cohort_table
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_care import with_care
from desktop_app.programme.reports.month_columns import MonthColumns
from desktop_app.programme.reports.month_count import MonthCount, count_month
from desktop_app.programme.reports.report_table import ReportTable
from desktop_app.services.register.child_life import leavers
from desktop_app.services.register.standings import placed
from desktop_app.services.reports.month_members import members_of

_ANSWERS = {True: YES, False: NO, None: NONE}


def month_columns(unit: Unit, month: Month) -> MonthColumns:
    """Return the register as it was on the month's last day.

    Children who were removed from the register since are left out, and so are those who were too
    old for the whole month.
    """
    children = {
        child.child_id: child
        for child in placed(unit, unit.children.born_from(_eldest(month)), month.last)
    }
    roster, visits = unit.facts.visits_of(sorted(children))
    ordered: Sequence[Child] = [children[child_id] for child_id in roster.child_id.tolist()]
    gone = leavers(unit, month.last)
    kia = unit.reports.kia_reported(month.last)

    def texts(name: str) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
        return np.array([getattr(child, name) for child in ordered], np.object_)

    return MonthColumns(
        month=month,
        roster=roster.replaced(desa=texts("desa"), posyandu=texts("posyandu")),
        kecamatan=texts("kecamatan"),
        present=np.array([child.child_id not in gone for child in ordered], np.bool_),
        kia=np.array(
            [_ANSWERS[written_answer(kia.get(child.child_id))] for child in ordered], np.int64
        ),
        visits=visits,
    )


def month_count(unit: Unit, month: Month) -> MonthCount:
    """Return every figure of the month, by the rules of today."""
    overrides = unit.rule_overrides.values()
    columns = month_columns(unit, month)
    counted = count_month(columns, fact_rules(overrides).kbm, report_rules())
    rules = care_rules(overrides)
    return with_care(counted, columns, members_of(unit, columns, rules), rules)


def cohort_of(unit: Unit, month: Month) -> ReportTable:
    """Return the cohorts by quarter of birth as of the month's last day."""
    columns = month_columns(unit, month)
    kbm = fact_rules(unit.rule_overrides.values()).kbm
    count = count_month(columns, kbm, report_rules())
    return cohort_table(count, columns)


def _eldest(month: Month) -> date:
    """Return a day from which on everyone was born who was under 60 months in the month."""
    return date(month.year - END_MONTHS // MONTHS_PER_YEAR, month.month, 1)
