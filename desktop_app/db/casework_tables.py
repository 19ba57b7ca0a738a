"""Tables of casework: illness, screening, causes, referrals, postponed work; no queries.

Fields of a record are columns of the same names (records_table.py). Parts of a record that no
query needs alone (treatments, findings, the reply) are JSON.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text, text

from desktop_app.db.columns import (
    by,
    days,
    key,
    maybe_days,
    maybe_words,
    owner,
    parts,
    removed,
    whole,
    words,
    yes_no,
)
from desktop_app.db.schema import metadata

infections = Table(
    "infections",
    metadata,
    *key("infection_id"),
    *owner("child_id", "children"),
    *words("illness", "icd10"),
    *days("start"),
    *maybe_days("end"),
    *parts("signs", "treatments"),
    *words("outcome"),
    *maybe_days("follow_up_due", "follow_up_on"),
    *words("examiner", "notes"),
    *removed(),
    # Serves a child's episodes.
    by("infections", "child_id", "start"),
    # Serve the work list: the few ongoing episodes, and the children who died of one.
    Index(
        "ix_infections_open",
        "child_id",
        sqlite_where=text('removed_at IS NULL AND "end" IS NULL'),
    ),
    Index(
        "ix_infections_died",
        "child_id",
        sqlite_where=text("removed_at IS NULL AND outcome = 'died'"),
    ),
)

tb_screenings = Table(
    "tb_screenings",
    metadata,
    *key("screening_id"),
    *owner("child_id", "children"),
    *days("on"),
    *yes_no("contact"),
    *parts("symptoms"),
    *words("result", "examiner", "notes"),
    *removed(),
    # Serves a child's screenings and every child's last.
    by("tb_screenings", "child_id", "on"),
)

cause_assessments = Table(
    "cause_assessments",
    metadata,
    *key("assessment_id"),
    *owner("child_id", "children"),
    *days("on"),
    *parts("red_flags"),
    *yes_no("development_checked", "diet_started", nullable=False),
    *yes_no("responded"),
    *words("examiner", "notes"),
    *removed(),
    # Serves a child's assessments and every child's last.
    by("cause_assessments", "child_id", "on"),
)

conferences = Table(
    "conferences",
    metadata,
    *key("conference_id"),
    *owner("child_id", "children"),
    *days("on"),
    *parts("plan"),
    *removed(),
    # Serves a child's conferences.
    by("conferences", "child_id", "on"),
)

standings = Table(
    "standings",
    metadata,
    *key("standing_id"),
    *owner("child_id", "children"),
    *words("kind"),
    *days("on"),
    *words("place", "cause"),
    *maybe_words("lived_in", "lives_in"),
    *removed(),
    # Serves a child's moves and her death.
    by("standings", "child_id", "on"),
)

consents = Table(
    "consents",
    metadata,
    *key("consent_id"),
    *owner("child_id", "children"),
    *days("on"),
    *words("basis", "given_by", "recorded_by", "notes"),
    *maybe_words("relation"),
    *yes_no("written"),
    *removed(),
    # Serves a child's answers.
    by("consents", "child_id", "on"),
)

breaches = Table(
    "breaches",
    metadata,
    *key("breach_id"),
    *days("found_on"),
    *words("found_time", "happened", "incident", "whom", "kinds", "measures"),
    *whole("children"),
    *maybe_days("told_on"),
    *removed(),
)

referrals = Table(
    "referrals",
    metadata,
    *key("referral_id"),
    *owner("child_id", "children"),
    *words("code", "number", "from_level", "from_place", "to_level", "to_place", "clinic"),
    *parts("reasons", "findings"),
    *words("urgency"),
    *parts("diagnoses"),
    *words("treatment_given", "question"),
    *days("sent_on"),
    *maybe_days("arrived_on"),
    *maybe_words("reply"),
    *maybe_days("closed_on"),
    *words("status", "end_reason", "responsible", "doctor"),
    *removed(),
    # Serves a child's letters.
    by("referrals", "child_id", "sent_on"),
    # Unique also among removed letters: a removed letter may still come back from the hospital.
    Index("uq_referrals_code", "code", unique=True),
    # Serves the list of letters, and the count of answered letters, of a period.
    by("referrals", "sent_on", "status"),
)

postponements = Table(
    "postponements",
    metadata,
    *key("postponement_id"),
    *owner("child_id", "children"),
    *words("kind"),
    *whole("record_id", nullable=False),
    *days("made_on", "until"),
    *words("reason", "by"),
    *removed(),
    # Serves a child's page.
    by("postponements", "child_id"),
    # Serves the work list: postponements that have not ended.
    by("postponements", "until"),
)

rule_overrides = Table(
    "rule_overrides",
    metadata,
    # File and place in it: `infections.repeat.any_months`.
    Column("key", Text, primary_key=True),
    # The number as JSON: whole numbers stay whole.
    Column("value", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
)

rule_checks = Table(
    "rule_checks",
    metadata,
    Column("key", Text, primary_key=True),
    # The number in force and the file's own number at the check, as JSON.
    Column("value", Text, nullable=False),
    Column("standard", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Text, nullable=False),
)
