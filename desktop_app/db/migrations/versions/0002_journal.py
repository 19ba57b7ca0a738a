"""The journal, a chain that only grows: no write without its line."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(hash) = 32", name=op.f("ck_audit_hash")),
        sa.CheckConstraint("length(prev_hash) = 32", name=op.f("ck_audit_prev_hash")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_record", "audit", ["kind", "record_id"], unique=False)
    op.create_table(
        "audit_chain",
        sa.Column("chain_id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("first_prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("last_id", sa.Integer(), nullable=False),
        sa.Column("last_hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("chain_id = 1", name=op.f("ck_audit_chain_chain_id")),
        sa.PrimaryKeyConstraint("chain_id", name=op.f("pk_audit_chain")),
    )
    op.execute(_CHAIN_START)
    for trigger in _TRIGGERS:
        op.execute(trigger)


_CHAIN_START = (
    "INSERT INTO audit_chain (chain_id, first_id, first_prev_hash, last_id, last_hash)"
    " VALUES (1, 1, zeroblob(32), 0, zeroblob(32))"
)

_TRIGGERS = (
    """CREATE TRIGGER audit_next BEFORE INSERT ON audit
WHEN NOT EXISTS (
    SELECT 1 FROM audit_chain WHERE last_id + 1 = NEW.entry_id AND last_hash = NEW.prev_hash
)
BEGIN SELECT RAISE(ABORT, 'audit is a chain'); END""",
    """CREATE TRIGGER audit_end AFTER INSERT ON audit
BEGIN UPDATE audit_chain SET last_id = NEW.entry_id, last_hash = NEW.hash; END""",
    """CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END""",
    """CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN OLD.entry_id >= (SELECT first_id FROM audit_chain)
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END""",
)
