"""Moves and deaths of children, each with its day.

Every child begins as living where her record says: only a later move writes where she lived before.
Deaths and moves that an illness or a course ended with stay there and are read from there.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "standings",
        sa.Column("standing_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("lived_in", sa.Text(), nullable=True),
        sa.Column("lives_in", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_standings_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_standings_child_id_children")
        ),
        sa.PrimaryKeyConstraint("standing_id", name=op.f("pk_standings")),
    )
    op.create_index(
        "ix_standings_child_id",
        "standings",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
