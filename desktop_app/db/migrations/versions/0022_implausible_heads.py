"""A head circumference that WHO calls implausible is to be measured again.

`child_facts` keeps the doubt. It is computed from the visits, so the facts of the children who ever
had such a head are computed again.
"""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.execute(
        "INSERT OR IGNORE INTO stale_facts SELECT DISTINCT child_id FROM visits WHERE fhc = 1"
    )
