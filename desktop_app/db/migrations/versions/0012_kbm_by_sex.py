"""Boys get KBM figures of their own, so the stored facts of each child are computed again.

Only `child_facts` depends on the figures; it is computed from the visits and holds no typed value.
A register in use also gets a note to journal the change: a migration cannot make the journal's
seal, so services/vault/release_changes.py writes the line.
"""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute("INSERT OR IGNORE INTO stale_facts SELECT child_id FROM children")
    op.execute(
        "INSERT INTO facility (key, value) SELECT 'rule_changes_to_journal', '0012'"
        " WHERE EXISTS (SELECT 1 FROM audit)"
    )
