"""An index of journal lines that are no reads, for what was changed in a record."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_index(
        "ix_audit_changes",
        "audit",
        ["kind", "record_id"],
        sqlite_where=sa.text("action != 'read'"),
    )
