"""Which food a visit of gizi buruk's outpatient care gave, and how much milk a day.

Earlier visits say nothing of it: what they gave is the course's food, counted in sachets.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("outpatient_visits", sa.Column("food", sa.Text(), nullable=True))
    op.add_column("outpatient_visits", sa.Column("milk_ml_day", sa.Float(), nullable=True))
