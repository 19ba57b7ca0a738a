"""Tables of what the work list asks of each child's measurements; no queries.

Days are `date.toordinal()`, 0 for none, as programme/fact_columns.py has them: thousands of rows
become arrays without a look at each.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, Table, Text

from desktop_app.db.schema import metadata

FACT_DAYS = (
    "last_weighed", "weight_on", "whz_on", "wasted_since", "muac_on", "sam_since", "oedema_on",
    "oedema_since", "waz_on", "bgm_since", "haz_on", "stunted_since", "stunted_confirmed",
    "two_t_since", "crossed_from", "crossed_since", "doubt_on",
)  # fmt: skip
FACT_FIGURES = (
    "weight_kg", "whz", "muac_cm", "waz", "haz", "crossed_line", "crossed_from_z", "crossed_z",
)  # fmt: skip
FACT_NUMBERS = ("oedema_grade", "t_months", "crossed", "doubt")

child_facts = Table(
    "child_facts",
    metadata,
    # Derived: may be deleted at any time and made anew (services/facts.py).
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
    # Who examined the child last.
    Column("worker", Text, nullable=False),
    *(Column(name, Integer, nullable=False) for name in (*FACT_DAYS, *FACT_NUMBERS)),
    *(Column(name, Float) for name in FACT_FIGURES),
)

stale_facts = Table(
    "stale_facts",
    metadata,
    # Children who changed, or whose visits did, since their facts were made.
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
)
