"""Illness, screening, referrals and put-off work: what happened to a child between two visits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "rule_overrides",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_rule_overrides")),
    )
    op.create_table(
        "cause_assessments",
        sa.Column("assessment_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("red_flags", sa.Text(), nullable=False),
        sa.Column("development_checked", sa.Integer(), nullable=False),
        sa.Column("diet_started", sa.Integer(), nullable=False),
        sa.Column("responded", sa.Integer(), nullable=True),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "development_checked IN (0, 1)", name=op.f("ck_cause_assessments_development_checked")
        ),
        sa.CheckConstraint(
            "diet_started IN (0, 1)", name=op.f("ck_cause_assessments_diet_started")
        ),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_cause_assessments_on")),
        sa.CheckConstraint("responded IN (0, 1)", name=op.f("ck_cause_assessments_responded")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_cause_assessments_child_id_children")
        ),
        sa.PrimaryKeyConstraint("assessment_id", name=op.f("pk_cause_assessments")),
    )
    op.create_index(
        "ix_cause_assessments_child_id",
        "cause_assessments",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "child_facts",
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("worker", sa.Text(), nullable=False),
        sa.Column("last_weighed", sa.Integer(), nullable=False),
        sa.Column("weight_on", sa.Integer(), nullable=False),
        sa.Column("whz_on", sa.Integer(), nullable=False),
        sa.Column("wasted_since", sa.Integer(), nullable=False),
        sa.Column("muac_on", sa.Integer(), nullable=False),
        sa.Column("sam_since", sa.Integer(), nullable=False),
        sa.Column("oedema_on", sa.Integer(), nullable=False),
        sa.Column("oedema_since", sa.Integer(), nullable=False),
        sa.Column("waz_on", sa.Integer(), nullable=False),
        sa.Column("bgm_since", sa.Integer(), nullable=False),
        sa.Column("haz_on", sa.Integer(), nullable=False),
        sa.Column("stunted_since", sa.Integer(), nullable=False),
        sa.Column("stunted_confirmed", sa.Integer(), nullable=False),
        sa.Column("two_t_since", sa.Integer(), nullable=False),
        sa.Column("crossed_from", sa.Integer(), nullable=False),
        sa.Column("crossed_since", sa.Integer(), nullable=False),
        sa.Column("doubt_on", sa.Integer(), nullable=False),
        sa.Column("oedema_grade", sa.Integer(), nullable=False),
        sa.Column("t_months", sa.Integer(), nullable=False),
        sa.Column("crossed", sa.Integer(), nullable=False),
        sa.Column("doubt", sa.Integer(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.Column("whz", sa.Float(), nullable=True),
        sa.Column("muac_cm", sa.Float(), nullable=True),
        sa.Column("waz", sa.Float(), nullable=True),
        sa.Column("haz", sa.Float(), nullable=True),
        sa.Column("crossed_line", sa.Float(), nullable=True),
        sa.Column("crossed_from_z", sa.Float(), nullable=True),
        sa.Column("crossed_z", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_child_facts_child_id_children")
        ),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_child_facts")),
    )
    op.create_table(
        "infections",
        sa.Column("infection_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("illness", sa.Text(), nullable=False),
        sa.Column("icd10", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.Column("treatments", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("follow_up_due", sa.Text(), nullable=True),
        sa.Column("follow_up_on", sa.Text(), nullable=True),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("end") = 10', name=op.f("ck_infections_end")),
        sa.CheckConstraint(
            'length("follow_up_due") = 10', name=op.f("ck_infections_follow_up_due")
        ),
        sa.CheckConstraint('length("follow_up_on") = 10', name=op.f("ck_infections_follow_up_on")),
        sa.CheckConstraint('length("start") = 10', name=op.f("ck_infections_start")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_infections_child_id_children")
        ),
        sa.PrimaryKeyConstraint("infection_id", name=op.f("pk_infections")),
    )
    op.create_index(
        "ix_infections_child_id",
        "infections",
        ["child_id", "start"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "ix_infections_open",
        "infections",
        ["child_id"],
        unique=False,
        sqlite_where=sa.text('removed_at IS NULL AND "end" IS NULL'),
    )
    op.create_index(
        "ix_infections_died",
        "infections",
        ["child_id"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL AND outcome = 'died'"),
    )
    op.create_table(
        "postponements",
        sa.Column("postponement_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("made_on") = 10', name=op.f("ck_postponements_made_on")),
        sa.CheckConstraint('length("until") = 10', name=op.f("ck_postponements_until")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_postponements_child_id_children")
        ),
        sa.PrimaryKeyConstraint("postponement_id", name=op.f("pk_postponements")),
    )
    op.create_index(
        "ix_postponements_child_id",
        "postponements",
        ["child_id"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "ix_postponements_until",
        "postponements",
        ["until"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "referrals",
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("from_level", sa.Text(), nullable=False),
        sa.Column("from_place", sa.Text(), nullable=False),
        sa.Column("to_level", sa.Text(), nullable=False),
        sa.Column("to_place", sa.Text(), nullable=False),
        sa.Column("clinic", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("diagnoses", sa.Text(), nullable=False),
        sa.Column("treatment_given", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=False),
        sa.Column("arrived_on", sa.Text(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("doctor", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint('length("arrived_on") = 10', name=op.f("ck_referrals_arrived_on")),
        sa.CheckConstraint('length("closed_on") = 10', name=op.f("ck_referrals_closed_on")),
        sa.CheckConstraint('length("sent_on") = 10', name=op.f("ck_referrals_sent_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_referrals_child_id_children")
        ),
        sa.PrimaryKeyConstraint("referral_id", name=op.f("pk_referrals")),
    )
    op.create_index(
        "ix_referrals_child_id",
        "referrals",
        ["child_id", "sent_on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index(
        "ix_referrals_sent_on",
        "referrals",
        ["sent_on", "status"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_index("uq_referrals_code", "referrals", ["code"], unique=True)
    op.create_table(
        "stale_facts",
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_stale_facts_child_id_children")
        ),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_stale_facts")),
    )
    op.create_table(
        "tb_screenings",
        sa.Column("screening_id", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Text(), nullable=False),
        sa.Column("contact", sa.Integer(), nullable=True),
        sa.Column("symptoms", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("examiner", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.CheckConstraint("contact IN (0, 1)", name=op.f("ck_tb_screenings_contact")),
        sa.CheckConstraint('length("on") = 10', name=op.f("ck_tb_screenings_on")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.child_id"], name=op.f("fk_tb_screenings_child_id_children")
        ),
        sa.PrimaryKeyConstraint("screening_id", name=op.f("pk_tb_screenings")),
    )
    op.create_index(
        "ix_tb_screenings_child_id",
        "tb_screenings",
        ["child_id", "on"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    # ### end Alembic commands ###
    # Nobody has facts yet.
    op.execute("INSERT INTO stale_facts SELECT child_id FROM children")
