"""Who counts as B (baru, new) in a month: two definitions are in use, each with its own name.

A posyandu's form F1 counts who is weighed for the first time ever; the national monthly aggregate
counts who was born in the month. Whoever counts B reads these two, so that no figure mixes them.
"""

from __future__ import annotations

from desktop_app.growth.arrays import Bools, Days
from desktop_app.programme.records.children import Month


def first_weighed_in(first_weighing: Days, month: Month) -> Bools:
    """Return who is B by the posyandu's form F1: weighed in the month for the first time ever.

    `first_weighing` is the day of each child's first weighing known, imported ones included, as
    `date.toordinal()`; 0 for a child who was never weighed.
    Source: public copies of the forms F1 and F2 of 2023 (secondary).
    """
    return _in_month(first_weighing, month)


def born_in(birth_date: Days, month: Month) -> Bools:
    """Return who is B by the national monthly aggregate: born in the month.

    Source: a public audit of the national report's formulas (secondary).
    """
    return _in_month(birth_date, month)


def _in_month(days: Days, month: Month) -> Bools:
    found: Bools = (days >= month.first.toordinal()) & (days <= month.last.toordinal())
    return found
