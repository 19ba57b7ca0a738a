"""Tables of the exchange between puskesmas and city: keys, partners, packages; no queries.

Fields of a record are columns of the same names (records_table.py).
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from desktop_app.db.columns import (
    days,
    key,
    maybe_words,
    one,
    parts,
    removed,
    whole,
    words,
    yes_no,
)
from desktop_app.db.schema import metadata

exchange_keys = Table(
    "exchange_keys",
    metadata,
    # This installation's own private keys, all it ever had: older ones may still be sealed to.
    Column("key_number", Integer, primary_key=True),
    Column("seal_private", LargeBinary, nullable=False),
    Column("sign_private", LargeBinary, nullable=False),
    Column("first_number", Integer, nullable=False),
    Column("handover", LargeBinary, nullable=False),
    Column("made_at", Text, nullable=False),
)

partners = Table(
    "partners",
    metadata,
    *key("partner_id"),
    *words("installation", "party", "name", "facility_code", "seal_key", "sign_key"),
    *whole("key_number", "first_number", nullable=False),
    *parts("past_keys"),
    *words("sending_basis"),
    *days("trusted_on"),
    *removed(),
    # An installation is pinned once.
    one("partners", "installation", "installation"),
)

sent_packages = Table(
    "sent_packages",
    metadata,
    *key("sent_id"),
    *words("recipient", "month"),
    *whole("package_no", "covers_from", nullable=False),
    *yes_no("complete", nullable=False),
    *words("previous", "digest"),
    *days("sent_on"),
    *whole("children", "gone", nullable=False),
    *words("state"),
    *whole("receipt_no", nullable=False),
    *maybe_words("fate"),
    *whole("accepted", "refused"),
    *parts("refusals", "refused_ids"),
    *removed(),
    # A number is given once.
    one("sent_packages", "number", "recipient", "package_no"),
)

sent_children = Table(
    "sent_children",
    metadata,
    # What a recipient was last told of each child, as a digest: who differs from it is sent again.
    # NULL once she was told to be gone. Not bound to `children`: an erased child must be told.
    Column("recipient", Text, primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("digest", LargeBinary),
    Column("package_no", Integer, nullable=False),
    sqlite_with_rowid=False,
)

received_packages = Table(
    "received_packages",
    metadata,
    *key("received_id"),
    *words("sender", "month"),
    *whole("package_no", "covers_from", nullable=False),
    *yes_no("complete", nullable=False),
    *words("previous", "digest"),
    *days("made_on", "received_on"),
    *words("fate"),
    *whole("accepted", "refused", "gone", nullable=False),
    *parts("refusals", "refused_ids"),
    *whole("receipt_no", nullable=False),
    *removed(),
    # A file is received once.
    one("received_packages", "digest", "sender", "digest"),
)

city_decisions = Table(
    "city_decisions",
    metadata,
    *key("decision_id"),
    *words("first_uid", "second_uid"),
    *yes_no("same", nullable=False),
    *words("home"),
    *days("decided_on"),
    *removed(),
    # Two records have one answer.
    one("city_decisions", "pair", "first_uid", "second_uid"),
)
