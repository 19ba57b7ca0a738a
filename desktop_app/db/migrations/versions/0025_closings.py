"""Closed months with their snapshots, targets of desa, and whether a child has a KIA book."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.create_table(
        "closings",
        sa.Column("closing_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("records_changed", sa.Integer(), nullable=False),
        sa.Column("rules_changed", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("definitions", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("records_changed IN (0, 1)", name=op.f("ck_closings_records_changed")),
        sa.CheckConstraint("rules_changed IN (0, 1)", name=op.f("ck_closings_rules_changed")),
        sa.PrimaryKeyConstraint("closing_id", name=op.f("pk_closings")),
    )
    op.create_index(
        "uq_closings_revision",
        "closings",
        ["month", "revision"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "closing_snapshots",
        sa.Column("closing_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["closing_id"],
            ["closings.closing_id"],
            name=op.f("fk_closing_snapshots_closing_id_closings"),
        ),
        sa.PrimaryKeyConstraint("closing_id", name=op.f("pk_closing_snapshots")),
    )
    op.create_table(
        "targets",
        sa.Column("target_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kecamatan", sa.Text(), nullable=False),
        sa.Column("desa", sa.Text(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_targets")),
    )
    op.create_index(
        "uq_targets_desa",
        "targets",
        ["year", "kecamatan", "desa"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.execute(
        "ALTER TABLE visits ADD COLUMN kia_book INTEGER"
        " CONSTRAINT ck_visits_kia_book CHECK (kia_book IN (0, 1))"
    )
    op.execute(
        "CREATE INDEX ix_visits_kia ON visits (child_id, visit_date) WHERE removed_at IS NULL"
        " AND coalesce(kia_book, CASE WHEN json_valid(reported)"
        " THEN nullif(json_extract(reported, '$.kia'), '-') END) IS NOT NULL"
    )
