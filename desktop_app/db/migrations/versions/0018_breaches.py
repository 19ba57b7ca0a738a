"""The log of breaches of data protection: what happened, when it was found, what was done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "breaches",
        sa.Column("breach_id", sa.Integer(), nullable=False),
        sa.Column("found_on", sa.Text(), nullable=False),
        sa.Column("found_time", sa.Text(), nullable=False),
        sa.Column("happened", sa.Text(), nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=True),
        sa.Column("told_on", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint('length("found_on") = 10', name=op.f("ck_breaches_found_on")),
        sa.CheckConstraint('length("told_on") = 10', name=op.f("ck_breaches_told_on")),
        sa.PrimaryKeyConstraint("breach_id", name=op.f("pk_breaches")),
    )
