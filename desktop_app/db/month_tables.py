"""Tables of the months that were closed and sent; no queries.

Fields of a record are columns of the same names (records_table.py).
"""

from __future__ import annotations

from sqlalchemy import Table

from desktop_app.db.columns import by, key, parts, removed, whole, words
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
