"""Tables of what the programme gives: feeding, stock, gizi buruk, care items, families; no queries.

Fields of a record are columns of the same names (records_table.py).
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text

from desktop_app.db.columns import (
    by,
    days,
    figures,
    key,
    maybe_days,
    maybe_words,
    one,
    owner,
    parts,
    positive,
    removed,
    whole,
    words,
    yes_no,
)
from desktop_app.db.schema import metadata

feeding_courses = Table(
    "feeding_courses",
    metadata,
    *key("course_id"),
    *owner("child_id", "children"),
    *words("group", "state"),
    *days("decided_on"),
    *words("reason"),
    *maybe_days("start"),
    *whole("planned_days", nullable=False),
    *words("food", "delivery", "responsible"),
    *maybe_days("ended_on"),
    *maybe_words("outcome"),
    *words("notes"),
    *removed(),
    # Serves a child's courses.
    by("feeding_courses", "child_id", "decided_on"),
    # A child waits for or attends one course at a time.
    one("feeding_courses", "open", "child_id", where="state IN ('waiting', 'running')"),
)

feeding_days = Table(
    "feeding_days",
    metadata,
    # A day is ticked when it has a row; the journal knows who ticked it. Without rowid the table is
    # its own index, in which a course's days lie together.
    Column("course_id", ForeignKey("feeding_courses.course_id"), primary_key=True),
    Column("day", Text, primary_key=True),
    CheckConstraint("length(day) = 10", name="day"),
    sqlite_with_rowid=False,
)

course_weighings = Table(
    "course_weighings",
    metadata,
    *key("weighing_id"),
    *owner("course_id", "feeding_courses"),
    *days("on"),
    *positive("weight_kg", nullable=False),
    *positive("lenhei_cm", "muac_cm"),
    *whole("oedema_grade"),
    *figures("zwei", "zwfl"),
    *removed(),
    # One weighing a day; serves a course's weighings.
    one("course_weighings", "day", "course_id", "on"),
)

stock_moves = Table(
    "stock_moves",
    metadata,
    *key("move_id"),
    *words("item", "batch"),
    *maybe_days("expiry"),
    *days("on"),
    *words("kind"),
    *whole("quantity", nullable=False),
    Column("course_id", ForeignKey("feeding_courses.course_id")),
    *words("reason"),
    *removed(),
    CheckConstraint("quantity > 0", name="quantity"),
    # Serves an item's moves and balances.
    by("stock_moves", "item", "on"),
)

outpatient_courses = Table(
    "outpatient_courses",
    metadata,
    *key("course_id"),
    *owner("child_id", "children"),
    *days("start"),
    *words("food", "responsible"),
    *maybe_days("ended_on"),
    *maybe_words("outcome"),
    *words("notes"),
    *removed(),
    # Serves a child's courses.
    by("outpatient_courses", "child_id", "start"),
    # A child is in one course at a time.
    one("outpatient_courses", "open", "child_id", where="ended_on IS NULL"),
)

outpatient_visits = Table(
    "outpatient_visits",
    metadata,
    *key("visit_id"),
    *owner("course_id", "outpatient_courses"),
    *days("on"),
    *positive("weight_kg", nullable=False),
    *positive("muac_cm"),
    *whole("oedema_grade"),
    *figures("zwfl"),
    *parts("complications"),
    *maybe_words("appetite"),
    *whole("sachets_given"),
    *parts("medicines"),
    *words("notes"),
    *removed(),
    *maybe_words("food"),
    *figures("milk_ml_day"),
    # One visit a day; serves a course's visits.
    one("outpatient_visits", "day", "course_id", "on"),
)

immunisations = Table(
    "immunisations",
    metadata,
    *key("immunisation_id"),
    *owner("child_id", "children"),
    *words("vaccine"),
    *days("on"),
    *words("batch", "place", "by"),
    *removed(),
    # Serves a child's immunisations.
    by("immunisations", "child_id", "on"),
)

care_items = Table(
    "services",
    metadata,
    *key("service_id"),
    *owner("child_id", "children"),
    *words("kind"),
    *days("on"),
    *words("item"),
    *figures("amount"),
    *whole("month"),
    *yes_no("answer"),
    *parts("food_groups"),
    *whole("meals"),
    *parts("recipients"),
    *words("reason", "by", "notes"),
    *removed(),
    # Serves a child's care items, all or of one kind.
    by("services", "child_id", "kind", "on"),
)

families = Table(
    "families",
    metadata,
    *key("family_id"),
    *words("desa"),
    *parts("mother"),
    *maybe_words("father_education"),
    *parts("house"),
    *removed(),
)

family_children = Table(
    "family_children",
    metadata,
    # A child belongs to one family.
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
    *owner("family_id", "families"),
    # Serves the children of a family.
    Index("ix_family_children_family_id", "family_id"),
)

papers = Table(
    "papers",
    metadata,
    Column("child_id", ForeignKey("children.child_id"), primary_key=True),
    *yes_no("birth_certificate"),
    *maybe_words("insurance"),
    *removed(),
    Column("insurance_number", Text, nullable=False, server_default=""),
    Column("ihs_number", Text, nullable=False, server_default=""),
)
