"""Feeding, stock, gizi buruk care, services, families: what the child gets and the family lacks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "families",
        sa.Column("family_id", sa.Integer(), nullable=False),
        sa.Column("desa", sa.Text(), nullable=False),
        sa.Column("mother", sa.Text(), nullable=False),
        sa.Column("father_education", sa.Text(), nullable=True),
        sa.Column("house", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("family_id", name=op.f("pk_families")),
    )
    op.create_table(
        "family_children",
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_family_children_child_id_children")
        ),
        sa.ForeignKeyConstraint(
            ["family_id"],
            ["families.family_id"],
            name=op.f("fk_family_children_family_id_families"),
        ),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_family_children")),
    )
    op.create_index("ix_family_children_family_id", "family_children", ["family_id"], unique=False)
    op.create_table(
        "feeding_courses",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("planned_days", sa.Integer(), nullable=False),
        sa.Column("food", sa.Text(), nullable=False),
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("decided_on") = 10', name=op.f("ck_feeding_courses_decided_on")),
        sa.CheckConstraint('length("ended_on") = 10', name=op.f("ck_feeding_courses_ended_on")),
        sa.CheckConstraint('length("start") = 10', name=op.f("ck_feeding_courses_start")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_feeding_courses_child_id_children")
        ),
        sa.PrimaryKeyConstraint("course_id", name=op.f("pk_feeding_courses")),
    )
    op.create_index(
        "ix_feeding_courses_child_id",
        "feeding_courses",
        ["child_id", "decided_on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "uq_feeding_courses_open",
        "feeding_courses",
        ["child_id"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL AND state IN ('waiting', 'running')"),
    )
    op.create_table(
        "immunisations",
        sa.Column("immunisation_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("vaccine", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_immunisations_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_immunisations_child_id_children")
        ),
        sa.PrimaryKeyConstraint("immunisation_id", name=op.f("pk_immunisations")),
    )
    op.create_index(
        "ix_immunisations_child_id",
        "immunisations",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "outpatient_courses",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("food", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("ended_on") = 10', name=op.f("ck_outpatient_courses_ended_on")),
        sa.CheckConstraint('length("start") = 10', name=op.f("ck_outpatient_courses_start")),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["children.child_id"],
            name=op.f("fk_outpatient_courses_child_id_children"),
        ),
        sa.PrimaryKeyConstraint("course_id", name=op.f("pk_outpatient_courses")),
    )
    op.create_index(
        "ix_outpatient_courses_child_id",
        "outpatient_courses",
        ["child_id", "start"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "uq_outpatient_courses_open",
        "outpatient_courses",
        ["child_id"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL AND ended_on IS NULL"),
    )
    op.create_table(
        "papers",
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("birth_certificate", sa.Integer(), nullable=True),
        sa.Column("insurance", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("birth_certificate IN (0, 1)", name=op.f("ck_papers_birth_certificate")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_papers_child_id_children")
        ),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_papers")),
    )
    op.create_table(
        "services",
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("amount", sa.Float(), nullable=True),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Integer(), nullable=True),
        sa.Column("food_groups", sa.Text(), nullable=False),
        sa.Column("meals", sa.Integer(), nullable=True),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("answer IN (0, 1)", name=op.f("ck_services_answer")),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_services_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_services_child_id_children")
        ),
        sa.PrimaryKeyConstraint("service_id", name=op.f("pk_services")),
    )
    op.create_index(
        "ix_services_child_id",
        "services",
        ["child_id", "kind", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "course_weighings",
        sa.Column("weighing_id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=False),
        sa.Column("lenhei_cm", sa.Float(), nullable=True),
        sa.Column("muac_cm", sa.Float(), nullable=True),
        sa.Column("oedema_grade", sa.Integer(), nullable=True),
        sa.Column("zwei", sa.Float(), nullable=True),
        sa.Column("zwfl", sa.Float(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_course_weighings_on")),
        sa.CheckConstraint("lenhei_cm > 0", name=op.f("ck_course_weighings_lenhei_cm")),
        sa.CheckConstraint("muac_cm > 0", name=op.f("ck_course_weighings_muac_cm")),
        sa.CheckConstraint("weight_kg > 0", name=op.f("ck_course_weighings_weight_kg")),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["feeding_courses.course_id"],
            name=op.f("fk_course_weighings_course_id_feeding_courses"),
        ),
        sa.PrimaryKeyConstraint("weighing_id", name=op.f("pk_course_weighings")),
    )
    op.create_index(
        "uq_course_weighings_day",
        "course_weighings",
        ["course_id", "on"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "feeding_days",
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.CheckConstraint("length(day) = 10", name=op.f("ck_feeding_days_day")),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["feeding_courses.course_id"],
            name=op.f("fk_feeding_days_course_id_feeding_courses"),
        ),
        sa.PrimaryKeyConstraint("course_id", "day", name=op.f("pk_feeding_days")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outpatient_visits",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=False),
        sa.Column("muac_cm", sa.Float(), nullable=True),
        sa.Column("oedema_grade", sa.Integer(), nullable=True),
        sa.Column("zwfl", sa.Float(), nullable=True),
        sa.Column("complications", sa.Text(), nullable=False),
        sa.Column("appetite", sa.Text(), nullable=True),
        sa.Column("sachets_given", sa.Integer(), nullable=True),
        sa.Column("medicines", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_outpatient_visits_on")),
        sa.CheckConstraint("muac_cm > 0", name=op.f("ck_outpatient_visits_muac_cm")),
        sa.CheckConstraint("weight_kg > 0", name=op.f("ck_outpatient_visits_weight_kg")),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["outpatient_courses.course_id"],
            name=op.f("fk_outpatient_visits_course_id_outpatient_courses"),
        ),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_outpatient_visits")),
    )
    op.create_index(
        "uq_outpatient_visits_day",
        "outpatient_visits",
        ["course_id", "on"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "stock_moves",
        sa.Column("move_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("batch", sa.Text(), nullable=False),
        sa.Column("expiry", sa.Text(), nullable=True),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("expiry") = 10', name=op.f("ck_stock_moves_expiry")),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_stock_moves_on")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_stock_moves_quantity")),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["feeding_courses.course_id"],
            name=op.f("fk_stock_moves_course_id_feeding_courses"),
        ),
        sa.PrimaryKeyConstraint("move_id", name=op.f("pk_stock_moves")),
    )
    op.create_index(
        "ix_stock_moves_item",
        "stock_moves",
        ["item", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    # ### end Alembic commands ###
