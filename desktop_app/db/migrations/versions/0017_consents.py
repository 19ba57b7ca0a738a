"""On which legal basis each child's data is kept: answers of parents and guardians, with their day.

No child has an answer at first: nobody was asked yet, and nothing is assumed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "consents",
        sa.Column("consent_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("written", sa.Integer(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_consents_on")),
        sa.CheckConstraint("written IN (0, 1)", name=op.f("ck_consents_written")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_consents_child_id_children")
        ),
        sa.PrimaryKeyConstraint("consent_id", name=op.f("pk_consents")),
    )
    op.create_index(
        "ix_consents_child_id",
        "consents",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
