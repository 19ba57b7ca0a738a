"""Tables, constraints, indices and triggers as the newest migration leaves them; no queries.

Dates are ISO text (`2026-10-31`): it sorts as dates do and is legible wherever the file is opened.
Points in time are ISO text in UTC. Records are marked with `removed_at`; only child_erasing.py
deletes them.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

from desktop_app.db.columns import NOT_REMOVED, travel_id

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

children = Table(
    "children",
    metadata,
    Column("child_id", Integer, primary_key=True),
    Column("nik", Text),
    Column("name", Text, nullable=False),
    # As programme.identity.name_key gives it: what names are matched and sorted by.
    Column("name_key", Text, nullable=False),
    # The child's and the mother's name as one key, with a blank before every word.
    Column("search_key", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("birth_date", Text, nullable=False),
    Column("mother", Text, nullable=False),
    Column("father", Text, nullable=False),
    Column("kecamatan", Text, nullable=False),
    Column("desa", Text, nullable=False),
    Column("posyandu", Text, nullable=False),
    Column("rt", Text, nullable=False),
    Column("rw", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("birth_weight_kg", Float),
    Column("birth_length_cm", Float),
    Column("gestation_weeks", Integer),
    # A copy of the newest visit for the list, kept by VisitStore: reading every child's newest
    # visit itself would decrypt a page for each.
    Column("last_visit_date", Text),
    Column("last_zlen", Float),
    Column("last_flen", Integer),
    Column("removed_at", Text),
    travel_id(),
    CheckConstraint("length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'", name="nik"),
    CheckConstraint("name <> ''", name="name"),
    CheckConstraint("sex IN ('m', 'f')", name="sex"),
    CheckConstraint("length(birth_date) = 10", name="birth_date"),
    CheckConstraint("birth_weight_kg > 0", name="birth_weight_kg"),
    CheckConstraint("birth_length_cm > 0", name="birth_length_cm"),
    CheckConstraint("gestation_weeks > 0", name="gestation_weeks"),
    # One NIK, one child; serves the look-up by NIK.
    Index("uq_children_nik", "nik", unique=True, sqlite_where=NOT_REMOVED),
    # Serves `born_on`.
    Index("ix_children_birth", "birth_date", "sex", sqlite_where=NOT_REMOVED),
    # Serves search and list: in the order of names, and every filter is answered in the index.
    Index(
        "ix_children_search",
        "name_key",
        "child_id",
        "search_key",
        "nik",
        "desa",
        "posyandu",
        "removed_at",
        sqlite_where=NOT_REMOVED,
    ),
    # Serves the list of places, which reads nothing else of a child.
    Index(
        "ix_children_place",
        "kecamatan",
        "desa",
        "posyandu",
        "birth_date",
        "child_id",
        "removed_at",
        sqlite_where=NOT_REMOVED,
    ),
)


KIA_ANSWER = (
    "coalesce(kia_book, CASE WHEN json_valid(reported)"
    " THEN nullif(json_extract(reported, '$.kia'), '-') END)"
)
"""The SQL of a visit's answer about the KIA book: 1 or 0, or the text of an imported file."""


def _flag(name: str) -> tuple[Column[int], CheckConstraint]:
    return Column(name, Integer), CheckConstraint(f"{name} IN (0, 1)", name=name)


visits = Table(
    "visits",
    metadata,
    # Begins with the child's id (growth_visits.py): a child's visits lie on the same few pages, and
    # her page opens with three reads from the disk instead of sixty.
    Column("visit_id", Integer, primary_key=True),
    Column("child_id", ForeignKey("children.child_id"), nullable=False),
    Column("visit_date", Text, nullable=False),
    Column("weight_kg", Float),
    Column("lenhei_cm", Float),
    Column("measure", Text),
    Column("headc_cm", Float),
    Column("muac_cm", Float),
    Column("oedema_grade", Integer),
    Column("examiner", Text, nullable=False),
    Column("instrument", Text, nullable=False),
    Column("notes", Text, nullable=False),
    # Columns of the national system that are only passed on: a JSON object, NULL when empty.
    Column("reported", Text),
    # From here on: what the growth engine said when the visit was saved.
    Column("age_days", Integer, nullable=False),
    Column("clenhei_cm", Float),
    Column("bmi", Float),
    Column("zlen", Float),
    Column("zwei", Float),
    Column("zwfl", Float),
    Column("zbmi", Float),
    Column("zhc", Float),
    Column("zac", Float),
    *_flag("flen"),
    *_flag("fwei"),
    *_flag("fwfl"),
    *_flag("fbmi"),
    *_flag("fhc"),
    *_flag("fac"),
    Column("removed_at", Text),
    travel_id(),
    *_flag("kia_book"),
    CheckConstraint("length(visit_date) = 10", name="visit_date"),
    CheckConstraint("weight_kg > 0", name="weight_kg"),
    CheckConstraint("lenhei_cm > 0", name="lenhei_cm"),
    CheckConstraint("headc_cm > 0", name="headc_cm"),
    CheckConstraint("muac_cm > 0", name="muac_cm"),
    CheckConstraint("measure IN ('l', 'h')", name="measure"),
    CheckConstraint("oedema_grade BETWEEN 0 AND 3", name="oedema_grade"),
    CheckConstraint("age_days >= 0", name="age_days"),
    # One visit per child and day; serves a child's visits in their order.
    Index("uq_visits_day", "child_id", "visit_date", unique=True, sqlite_where=NOT_REMOVED),
    # Serves the newest answer about the KIA book: what was typed, else what a file said.
    Index(
        "ix_visits_kia",
        "child_id",
        "visit_date",
        sqlite_where=text(f"removed_at IS NULL AND {KIA_ANSWER} IS NOT NULL"),
    ),
    # Serves the months with visits and a month's children without reading any row: the rows lie
    # scattered, but this index stays in the page cache and is decrypted once.
    Index(
        "ix_visits_month",
        "visit_date",
        "child_id",
        "weight_kg",
        "zlen",
        "flen",
        "removed_at",
        sqlite_where=NOT_REMOVED,
    ),
)

facility = Table(
    "facility",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    # What someone typed and has not saved: one row for each account and form, gone when saved.
    Column("account", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("content", Text, nullable=False),
)

journal = Table(
    "audit",
    metadata,
    Column("entry_id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record_id", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    # The version of the schema that wrote the line; 1 for every line from before 0016.
    Column("version", Integer, nullable=False, server_default=text("1")),
    # The child whose values the line holds; each line holds those of one child at most.
    Column("child_id", Integer),
    # What each row that the act changed became, by table (journal_rows.py).
    Column("rows_after", Text),
    # The seal covers `digest`, which is made of `salt` and the values (`before`, `after` and
    # `rows_after`). So erasing values and salt leaves the chain whole and nothing to guess from.
    Column("salt", LargeBinary),
    Column("digest", LargeBinary),
    CheckConstraint("length(prev_hash) = 32", name="prev_hash"),
    CheckConstraint("length(hash) = 32", name="hash"),
    # Serves the history of one record.
    Index("ix_audit_record", "kind", "record_id"),
    # Serves what was changed in it: a child is read far more often than corrected.
    Index("ix_audit_changes", "kind", "record_id", sqlite_where=text("action != 'read'")),
)

journal_chain = Table(
    "audit_chain",
    metadata,
    # One row: where the journal begins (entries before are past their retention) and where it ends.
    Column("chain_id", Integer, primary_key=True),
    Column("first_id", Integer, nullable=False),
    Column("first_prev_hash", LargeBinary, nullable=False),
    Column("last_id", Integer, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    CheckConstraint("chain_id = 1", name="chain_id"),
)

journal_heads = Table(
    "audit_heads",
    metadata,
    # One row for each transaction: the account that wrote the journal up to there has signed that
    # line's seal, and with it all lines before (vault_heads.py).
    Column("last_id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

JOURNAL_TRIGGERS = (
    """CREATE TRIGGER audit_next BEFORE INSERT ON audit
WHEN NOT EXISTS (
    SELECT 1 FROM audit_chain WHERE last_id + 1 = NEW.entry_id AND last_hash = NEW.prev_hash
)
BEGIN SELECT RAISE(ABORT, 'audit is a chain'); END""",
    """CREATE TRIGGER audit_end AFTER INSERT ON audit
BEGIN UPDATE audit_chain SET last_id = NEW.entry_id, last_hash = NEW.hash; END""",
    # Only a line's values and their salt may go; the digest that the seal covers stays. A line from
    # before has no digest: its seal covers the values, and stands for them once they are gone.
    """CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
WHEN NOT (
    NEW.before IS NULL AND NEW.after IS NULL AND NEW.rows_after IS NULL AND NEW.salt IS NULL
    AND NEW.digest IS coalesce(OLD.digest, OLD.hash) AND NEW.entry_id IS OLD.entry_id
    AND NEW.at IS OLD.at AND NEW.account IS OLD.account AND NEW.action IS OLD.action
    AND NEW.kind IS OLD.kind AND NEW.record_id IS OLD.record_id
    AND NEW.child_id IS OLD.child_id AND NEW.version IS OLD.version
    AND NEW.prev_hash IS OLD.prev_hash AND NEW.hash IS OLD.hash
)
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END""",
    # Only what lies before the kept part of the chain may go: retention moves first_id first.
    """CREATE TRIGGER audit_kept BEFORE DELETE ON audit
WHEN OLD.entry_id >= (SELECT first_id FROM audit_chain)
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END""",
)
"""Triggers that protect the journal; they bind every program that opens the file."""
