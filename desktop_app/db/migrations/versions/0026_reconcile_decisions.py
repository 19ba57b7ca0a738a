"""What persons decided when a month was compared with the national system's file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.create_table(
        "reconcile_decisions",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=True),
        sa.Column("there", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(
            'length("decided_on") = 10', name=op.f("ck_reconcile_decisions_decided_on")
        ),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_reconcile_decisions")),
    )
    op.create_index(
        "uq_reconcile_decisions_pair",
        "reconcile_decisions",
        ["child_id", "there"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL AND child_id IS NOT NULL"),
    )
    op.create_index(
        "uq_reconcile_decisions_there",
        "reconcile_decisions",
        ["there"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL AND child_id IS NULL"),
    )
