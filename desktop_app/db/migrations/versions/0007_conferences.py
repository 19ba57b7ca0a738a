"""Case conferences: the plan of each, kept with the child."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "conferences",
        sa.Column("conference_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_conferences_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_conferences_child_id_children")
        ),
        sa.PrimaryKeyConstraint("conference_id", name=op.f("pk_conferences")),
    )
    op.create_index(
        "ix_conferences_child_id",
        "conferences",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
