"""Tables of the city's own copy of what the puskesmas told; no queries.

They hold what the newest package said of each child. Nothing is typed into them, so any of it can
be asked for again.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Index, Integer, Table, Text

from desktop_app.db.schema import metadata

city_children = Table(
    "city_children",
    metadata,
    Column("city_child_id", Integer, primary_key=True),
    Column("sender", Text, nullable=False),
    # The id that the child's puskesmas gave her.
    Column("uid", Text, nullable=False),
    # The package that told this; an older one changes nothing more.
    Column("package_no", Integer, nullable=False),
    # 1 once she is gone: then nothing of her is kept but her id.
    Column("gone", Integer, nullable=False),
    Column("nik", Text),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("birth_date", Text, nullable=False),
    Column("mother", Text, nullable=False),
    # Courses, referrals, vaccines and care items as JSON: pages read them for a month at a time.
    Column("records", Text, nullable=False),
    CheckConstraint("gone IN (0, 1)", name="gone"),
    Index("uq_city_children_uid", "sender", "uid", unique=True),
)

city_residences = Table(
    "city_residences",
    metadata,
    # Where she lived from a day on, until her next row.
    Column("city_child_id", ForeignKey("city_children.city_child_id"), primary_key=True),
    Column("since", Text, primary_key=True),
    Column("presence", Text, nullable=False),
    Column("kecamatan", Text, nullable=False),
    Column("desa", Text, nullable=False),
    Column("posyandu", Text, nullable=False),
    sqlite_with_rowid=False,
)

city_visits = Table(
    "city_visits",
    metadata,
    # Without rowid the table is its own index, in which a child's visits lie together.
    Column("city_child_id", ForeignKey("city_children.city_child_id"), primary_key=True),
    Column("visit_date", Text, primary_key=True),
    Column("weight_kg", Float),
    Column("clenhei_cm", Float),
    Column("muac_cm", Float),
    Column("oedema_grade", Integer),
    Column("zlen", Float),
    Column("zwei", Float),
    Column("zwfl", Float),
    Column("flen", Integer),
    Column("fwei", Integer),
    Column("fwfl", Integer),
    sqlite_with_rowid=False,
)

Index(
    # Serves the table of a month without reading the table itself.
    "ix_city_visits_month",
    city_visits.c.visit_date,
    city_visits.c.city_child_id,
    city_visits.c.clenhei_cm,
    city_visits.c.zlen,
    city_visits.c.flen,
    city_visits.c.weight_kg,
)
