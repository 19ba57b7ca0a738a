"""Tables of the months that were closed, sent and compared; no queries.

Fields of a record are columns of the same names (records_table.py).
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, Text

from desktop_app.db.columns import by, days, key, one, parts, removed, whole, words, yes_no
from desktop_app.db.schema import metadata

sent_files = Table(
    "sent_files",
    metadata,
    *key("sent_id"),
    *words("at", "account", "kind", "month"),
    *whole("revision", nullable=False),
    *words("recipient", "file"),
    *parts("figures"),
    *words("sha256"),
    *removed(),
    # Serves what was sent of a month.
    by("sent_files", "month"),
)

closings = Table(
    "closings",
    metadata,
    *key("closing_id"),
    *words("month"),
    *whole("revision", nullable=False),
    *words("at", "account"),
    *yes_no("records_changed", "rules_changed", nullable=False),
    *parts("rules"),
    *words("definitions"),
    *parts("figures"),
    *removed(),
    # Each revision of a month has its number once; serves the revisions of a month.
    one("closings", "revision", "month", "revision"),
)

closing_snapshots = Table(
    "closing_snapshots",
    metadata,
    # Apart from its closing, because a list of closings needs no children.
    Column("closing_id", ForeignKey("closings.closing_id"), primary_key=True),
    Column("content", Text, nullable=False),
)

targets = Table(
    "targets",
    metadata,
    *key("target_id"),
    *whole("year", nullable=False),
    *words("kecamatan", "desa"),
    *whole("children", nullable=False),
    *removed(),
    # A desa has one target a year.
    one("targets", "desa", "year", "kecamatan", "desa"),
)

reconcile_decisions = Table(
    "reconcile_decisions",
    metadata,
    *key("decision_id"),
    *whole("child_id"),
    # A digest: the name of a child who is in no record here stands nowhere.
    *words("there", "verdict"),
    *days("decided_on"),
    *removed(),
    # A pair has one answer; so has whoever is on one side only.
    one("reconcile_decisions", "pair", "child_id", "there", where="child_id IS NOT NULL"),
    one("reconcile_decisions", "there", "there", where="child_id IS NULL"),
)
