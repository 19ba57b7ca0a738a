"""Notes that birth weights stored in grams are to be turned into kilograms.

An earlier program stored 2400 as kilograms. A migration cannot write to the journal, from which
every record can be rebuilt, so services/vault/birth_weights.py changes them at the next opening.
"""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.execute(
        "INSERT INTO facility (key, value) SELECT 'birth_weights_to_convert', '0020'"
        " WHERE EXISTS (SELECT 1 FROM children WHERE birth_weight_kg >= 10)"
    )
