"""The journal says what each row became, its values can be erased, and records get an id to travel.

Lines from before keep their form and get version 1. A stock-taking (stock_taking.py) follows the
step, so that every record can be rebuilt from the journal from then on.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

TAKES_STOCK = True

_RECORDS = (
    "children",
    "visits",
    "infections",
    "tb_screenings",
    "cause_assessments",
    "conferences",
    "standings",
    "referrals",
    "postponements",
    "feeding_courses",
    "course_weighings",
    "stock_moves",
    "outpatient_courses",
    "outpatient_visits",
    "immunisations",
    "services",
    "families",
    "papers",
)


def upgrade() -> None:
    for table in _RECORDS:
        op.add_column(table, sa.Column("uid", sa.LargeBinary(), nullable=True))
        op.execute(f"UPDATE {table} SET uid = randomblob(16)")  # noqa: S608 -- names listed above
    for column in (
        sa.Column("version", sa.Integer(), nullable=False, server_default=sa.text("1")),
        sa.Column("child_id", sa.Integer(), nullable=True),
        sa.Column("rows_after", sa.Text(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
    ):
        op.add_column("audit", column)
    op.execute("DROP TRIGGER audit_unchanged")
    op.execute(_UNCHANGED)


_UNCHANGED = """CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
WHEN NOT (
    NEW.before IS NULL AND NEW.after IS NULL AND NEW.rows_after IS NULL AND NEW.salt IS NULL
    AND NEW.digest IS coalesce(OLD.digest, OLD.hash) AND NEW.entry_id IS OLD.entry_id
    AND NEW.at IS OLD.at AND NEW.account IS OLD.account AND NEW.action IS OLD.action
    AND NEW.kind IS OLD.kind AND NEW.record_id IS OLD.record_id
    AND NEW.child_id IS OLD.child_id AND NEW.version IS OLD.version
    AND NEW.prev_hash IS OLD.prev_hash AND NEW.hash IS OLD.hash
)
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END"""
