"""A child's number in SATUSEHAT, to which a bundle for it refers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.add_column("papers", sa.Column("ihs_number", sa.Text(), nullable=False, server_default=""))
