"""Keeps of each child since when her head is small or large for her age and she is tall for it.

`child_facts` is computed from the visits, so the facts of each child are computed again.
"""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"

_DAYS = ("tall_since", "zhc_on", "small_head_since", "large_head_since")


def upgrade() -> None:
    # Emptied first: SQLite adds a column that may not be NULL to an empty table only.
    op.execute("DELETE FROM child_facts")
    op.execute("ALTER TABLE child_facts ADD COLUMN zhc FLOAT")
    for name in _DAYS:
        op.execute(f"ALTER TABLE child_facts ADD COLUMN {name} INTEGER NOT NULL")
    op.execute("INSERT OR IGNORE INTO stale_facts SELECT child_id FROM children")
