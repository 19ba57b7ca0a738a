"""The facility's own settings (name, kecamatan, code and the like), each a single text."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.db.schema import facility

_GET = select(facility.c.value).where(facility.c.key == bindparam("wanted"))
_INSERT = insert(facility)
_SET = _INSERT.on_conflict_do_update(
    index_elements=[facility.c.key], set_={"value": _INSERT.excluded.value}
)


class FacilityStore:
    """Settings by key."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def get(self, key: str) -> str | None:
        """Return the setting; None when it was never set."""
        found: str | None = self._connection.execute(_GET, {"wanted": key}).scalar()
        return found

    def set(self, key: str, value: str) -> None:
        """Store the setting; it replaces an earlier value."""
        self._connection.execute(_SET, {"key": key, "value": value})
