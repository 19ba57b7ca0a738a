"""Renames the z-scores of a child's facts to WHO's column names, as in the table of visits."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

_NAMES = {"haz": "zlen", "waz": "zwei", "whz": "zwfl"}


def upgrade() -> None:
    for old, new in _NAMES.items():
        for end in ("", "_on"):
            op.execute(f"ALTER TABLE child_facts RENAME COLUMN {old}{end} TO {new}{end}")
