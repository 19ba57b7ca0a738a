"""Boys have KBM figures of their own: what the work list keeps of each child is made anew.

Only `child_facts` depends on the figures; they hold no typed value and are made from the visits.
A register in use also gets a note that its journal is to tell of the change: a seal of the journal
cannot be made here (services/vault/release_changes.py writes the line).
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
