"""What a month's reports ask of the database besides the columns of children and visits."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, text

_KIA = text(
    """
    SELECT child_id, json_extract(reported, '$.kia') AS kia
    FROM visits
    WHERE removed_at IS NULL AND reported IS NOT NULL AND visit_date <= :last AND kia IS NOT NULL
    ORDER BY child_id, visit_date, visit_id
    """
)


class ReportStore:
    """Readings for a month's reports."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def kia_reported(self, last: date) -> dict[int, str]:
        """Return what imported files said of each child's KIA book, the newest up to a day."""
        rows = self._connection.execute(_KIA, {"last": last.isoformat()})
        return {child_id: str(kia) for child_id, kia in rows}
