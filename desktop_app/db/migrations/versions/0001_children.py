"""The first tables: children, their visits and the facility's settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "children",
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("nik", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text(), nullable=False),
        sa.Column("mother", sa.Text(), nullable=False),
        sa.Column("father", sa.Text(), nullable=False),
        sa.Column("kecamatan", sa.Text(), nullable=False),
        sa.Column("desa", sa.Text(), nullable=False),
        sa.Column("posyandu", sa.Text(), nullable=False),
        sa.Column("rt", sa.Text(), nullable=False),
        sa.Column("rw", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("birth_weight_kg", sa.Float(), nullable=True),
        sa.Column("birth_length_cm", sa.Float(), nullable=True),
        sa.Column("gestation_weeks", sa.Integer(), nullable=True),
        sa.Column("last_visit_date", sa.Text(), nullable=True),
        sa.Column("last_zlen", sa.Float(), nullable=True),
        sa.Column("last_flen", sa.Integer(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'", name=op.f("ck_children_nik")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_children_name")),
        sa.CheckConstraint("sex IN ('m', 'f')", name=op.f("ck_children_sex")),
        sa.CheckConstraint("birth_length_cm > 0", name=op.f("ck_children_birth_length_cm")),
        sa.CheckConstraint("birth_weight_kg > 0", name=op.f("ck_children_birth_weight_kg")),
        sa.CheckConstraint("gestation_weeks > 0", name=op.f("ck_children_gestation_weeks")),
        sa.CheckConstraint("length(birth_date) = 10", name=op.f("ck_children_birth_date")),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_children")),
    )
    op.create_index(
        "ix_children_person",
        "children",
        ["name_key", "birth_date", "sex"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "ix_children_place",
        "children",
        ["kecamatan", "desa", "posyandu", "birth_date", "child_id", "removed_at"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "ix_children_search",
        "children",
        ["name_key", "child_id", "search_key", "nik", "desa", "posyandu", "removed_at"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "uq_children_nik",
        "children",
        ["nik"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )

    op.create_table(
        "facility",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_facility")),
    )
    op.create_table(
        "visits",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("visit_date", sa.Text(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.Column("lenhei_cm", sa.Float(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("headc_cm", sa.Float(), nullable=True),
        sa.Column("muac_cm", sa.Float(), nullable=True),
        sa.Column("oedema_grade", sa.Integer(), nullable=True),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("reported", sa.Text(), nullable=True),
        sa.Column("age_days", sa.Integer(), nullable=False),
        sa.Column("clenhei_cm", sa.Float(), nullable=True),
        sa.Column("bmi", sa.Float(), nullable=True),
        sa.Column("zlen", sa.Float(), nullable=True),
        sa.Column("zwei", sa.Float(), nullable=True),
        sa.Column("zwfl", sa.Float(), nullable=True),
        sa.Column("zbmi", sa.Float(), nullable=True),
        sa.Column("zhc", sa.Float(), nullable=True),
        sa.Column("zac", sa.Float(), nullable=True),
        sa.Column("flen", sa.Integer(), nullable=True),
        sa.Column("fwei", sa.Integer(), nullable=True),
        sa.Column("fwfl", sa.Integer(), nullable=True),
        sa.Column("fbmi", sa.Integer(), nullable=True),
        sa.Column("fhc", sa.Integer(), nullable=True),
        sa.Column("fac", sa.Integer(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("measure IN ('l', 'h')", name=op.f("ck_visits_measure")),
        sa.CheckConstraint("age_days >= 0", name=op.f("ck_visits_age_days")),
        sa.CheckConstraint("fac IN (0, 1)", name=op.f("ck_visits_fac")),
        sa.CheckConstraint("fbmi IN (0, 1)", name=op.f("ck_visits_fbmi")),
        sa.CheckConstraint("fhc IN (0, 1)", name=op.f("ck_visits_fhc")),
        sa.CheckConstraint("flen IN (0, 1)", name=op.f("ck_visits_flen")),
        sa.CheckConstraint("fwei IN (0, 1)", name=op.f("ck_visits_fwei")),
        sa.CheckConstraint("fwfl IN (0, 1)", name=op.f("ck_visits_fwfl")),
        sa.CheckConstraint("headc_cm > 0", name=op.f("ck_visits_headc_cm")),
        sa.CheckConstraint("length(visit_date) = 10", name=op.f("ck_visits_visit_date")),
        sa.CheckConstraint("lenhei_cm > 0", name=op.f("ck_visits_lenhei_cm")),
        sa.CheckConstraint("muac_cm > 0", name=op.f("ck_visits_muac_cm")),
        sa.CheckConstraint("oedema_grade BETWEEN 0 AND 3", name=op.f("ck_visits_oedema_grade")),
        sa.CheckConstraint("weight_kg > 0", name=op.f("ck_visits_weight_kg")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_visits_child_id_children")
        ),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_visits")),
    )
    op.create_index(
        "ix_visits_month",
        "visits",
        ["visit_date", "child_id", "weight_kg", "zlen", "flen", "removed_at"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "uq_visits_day",
        "visits",
        ["child_id", "visit_date"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
