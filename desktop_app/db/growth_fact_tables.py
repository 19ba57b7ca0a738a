"""Tables of what the work list needs to know of each child's measurements; no queries.

Values are stored as FactArrays holds them, so that thousands of rows become arrays without
converting each: days are `date.toordinal()`, 0 for none.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sqlalchemy import Column, Float, ForeignKey, Integer, Table, Text

from desktop_app.db.schema import metadata
from desktop_app.programme.growth.fact_columns import OF_VISITS, FactArrays
from desktop_app.programme.records.columns import ColumnKind

KEPT = ("worker", *OF_VISITS)
"""The facts that are stored here; the others are columns of the child's row."""


def _column(name: str, kind: ColumnKind) -> Column[Any]:
    if kind.dtype is np.float64:
        return Column(name, Float)
    return Column(name, Text if kind.dtype is np.object_ else Integer, nullable=False)


child_facts = Table(
    "child_facts",
    metadata,
    # Derived: may be deleted at any time and computed again (services/growth/facts.py).
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
    *(_column(name, FactArrays.kinds[name]) for name in KEPT),
)

stale_facts = Table(
    "stale_facts",
    metadata,
    # Children whose facts are out of date: they or their visits changed since.
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
)
