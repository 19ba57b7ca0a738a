"""Keys, partners and packages of the exchange with the city, and the city's copy of children."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.create_table(
        "exchange_keys",
        sa.Column("key_number", sa.Integer(), nullable=False),
        sa.Column("seal_private", sa.LargeBinary(), nullable=False),
        sa.Column("sign_private", sa.LargeBinary(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("handover", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key_number", name=op.f("pk_exchange_keys")),
    )
    op.create_table(
        "partners",
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("installation", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("seal_key", sa.Text(), nullable=False),
        sa.Column("sign_key", sa.Text(), nullable=False),
        sa.Column("key_number", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("past_keys", sa.Text(), nullable=False),
        sa.Column("sending_basis", sa.Text(), nullable=False),
        sa.Column("trusted_on", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint('length("trusted_on") = 10', name=op.f("ck_partners_trusted_on")),
        sa.PrimaryKeyConstraint("partner_id", name=op.f("pk_partners")),
    )
    op.create_index(
        "uq_partners_installation",
        "partners",
        ["installation"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "sent_packages",
        sa.Column("sent_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("package_no", sa.Integer(), nullable=False),
        sa.Column("covers_from", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Text(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("receipt_no", sa.Integer(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=True),
        sa.Column("accepted", sa.Integer(), nullable=True),
        sa.Column("refused", sa.Integer(), nullable=True),
        sa.Column("refusals", sa.Text(), nullable=False),
        sa.Column("refused_ids", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("complete IN (0, 1)", name=op.f("ck_sent_packages_complete")),
        sa.CheckConstraint('length("sent_on") = 10', name=op.f("ck_sent_packages_sent_on")),
        sa.PrimaryKeyConstraint("sent_id", name=op.f("pk_sent_packages")),
    )
    op.create_index(
        "uq_sent_packages_number",
        "sent_packages",
        ["recipient", "package_no"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "sent_children",
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
        sa.Column("package_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("recipient", "uid", name=op.f("pk_sent_children")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "received_packages",
        sa.Column("received_id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("package_no", sa.Integer(), nullable=False),
        sa.Column("covers_from", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Integer(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_on", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("refusals", sa.Text(), nullable=False),
        sa.Column("refused_ids", sa.Text(), nullable=False),
        sa.Column("receipt_no", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("complete IN (0, 1)", name=op.f("ck_received_packages_complete")),
        sa.CheckConstraint('length("made_on") = 10', name=op.f("ck_received_packages_made_on")),
        sa.CheckConstraint(
            'length("received_on") = 10', name=op.f("ck_received_packages_received_on")
        ),
        sa.PrimaryKeyConstraint("received_id", name=op.f("pk_received_packages")),
    )
    op.create_index(
        "uq_received_packages_digest",
        "received_packages",
        ["sender", "digest"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "city_decisions",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("first_uid", sa.Text(), nullable=False),
        sa.Column("second_uid", sa.Text(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("uid", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint('length("decided_on") = 10', name=op.f("ck_city_decisions_decided_on")),
        sa.CheckConstraint("same IN (0, 1)", name=op.f("ck_city_decisions_same")),
        sa.PrimaryKeyConstraint("decision_id", name=op.f("pk_city_decisions")),
    )
    op.create_index(
        "uq_city_decisions_pair",
        "city_decisions",
        ["first_uid", "second_uid"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "city_children",
        sa.Column("city_child_id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("package_no", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("nik", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text(), nullable=False),
        sa.Column("mother", sa.Text(), nullable=False),
        sa.Column("records", sa.Text(), nullable=False),
        sa.CheckConstraint("gone IN (0, 1)", name=op.f("ck_city_children_gone")),
        sa.PrimaryKeyConstraint("city_child_id", name=op.f("pk_city_children")),
    )
    op.create_index(
        "uq_city_children_uid",
        "city_children",
        ["sender", "uid"],
        unique=True,
    )
    op.create_table(
        "city_residences",
        sa.Column("city_child_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.Column("kecamatan", sa.Text(), nullable=False),
        sa.Column("desa", sa.Text(), nullable=False),
        sa.Column("posyandu", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["city_child_id"],
            ["city_children.city_child_id"],
            name=op.f("fk_city_residences_city_child_id_city_children"),
        ),
        sa.PrimaryKeyConstraint("city_child_id", "since", name=op.f("pk_city_residences")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "city_visits",
        sa.Column("city_child_id", sa.Integer(), nullable=False),
        sa.Column("visit_date", sa.Text(), nullable=False),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.Column("clenhei_cm", sa.Float(), nullable=True),
        sa.Column("muac_cm", sa.Float(), nullable=True),
        sa.Column("oedema_grade", sa.Integer(), nullable=True),
        sa.Column("zlen", sa.Float(), nullable=True),
        sa.Column("zwei", sa.Float(), nullable=True),
        sa.Column("zwfl", sa.Float(), nullable=True),
        sa.Column("flen", sa.Integer(), nullable=True),
        sa.Column("fwei", sa.Integer(), nullable=True),
        sa.Column("fwfl", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_child_id"],
            ["city_children.city_child_id"],
            name=op.f("fk_city_visits_city_child_id_city_children"),
        ),
        sa.PrimaryKeyConstraint("city_child_id", "visit_date", name=op.f("pk_city_visits")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_city_visits_month",
        "city_visits",
        ["visit_date", "city_child_id", "clenhei_cm", "zlen", "flen", "weight_kg"],
        unique=False,
    )
