"""Columns of a whole register: children and visits as input, facts as output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.children import Growth, MeasuredVisit, Visit
from desktop_app.programme.records.columns import Columns, column_kinds

OF_CHILD = (
    "child_id", "sex", "birth_date", "gestation_weeks", "desa", "posyandu", "rw", "rt", "worker",
)  # fmt: skip
"""The fields that say who a child is and where she lives."""

OF_VISITS = tuple(name for name in column_kinds(ChildFacts) if name not in OF_CHILD)
"""The fields that follow from her visits."""


class Roster(Columns[ChildFacts], of=ChildFacts, only=OF_CHILD):
    """The children, one row each, in any order."""


class VisitColumns(
    Columns[Visit],
    of=(Visit, Growth),
    only=(
        "visit_date", "weight_kg", "clenhei_cm", "zlen", "zwei", "zwfl", "zhc", "flen", "fwei",
        "fwfl", "fhc", "muac_cm", "oedema_grade",
    ),
    more=("child",),
):  # fmt: skip
    """Visits sorted by child and date; `child` is the child's row in the roster.

    The caller chooses the age by which z-scores and flags are given. For care it is the corrected
    age of a child born early.
    """

    @classmethod
    def of_children(cls, visits: Iterable[Sequence[MeasuredVisit]]) -> VisitColumns:
        """The columns of each child's visits, the children in the order of the roster."""
        own = tuple(visits)
        seen = [mv for one in own for mv in one]
        return cls.of(
            (mv.visit for mv in seen),
            (mv.for_care for mv in seen),
            child=np.repeat(np.arange(len(own)), [len(one) for one in own]),
        )


class FactArrays(Columns[ChildFacts], of=ChildFacts):
    """The facts of many children, one row a child."""
