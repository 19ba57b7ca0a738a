"""The number on a child's health insurance card, which a referral letter names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column(
        "papers", sa.Column("insurance_number", sa.Text(), nullable=False, server_default="")
    )
