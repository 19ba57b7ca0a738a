"""What a month's reports ask of the database besides the columns of children and visits."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, bindparam, insert, select, text

from desktop_app.db.month_tables import closing_snapshots
from desktop_app.db.schema import KIA_ANSWER
from desktop_app.errors import Damaged
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.written_answers import written_answer

_ANSWERED = f"removed_at IS NULL AND {KIA_ANSWER} IS NOT NULL"
# The partial index gives the children who were ever asked, and the newest answer of each.
_KIA = text(
    f"""
    WITH asked (child_id) AS MATERIALIZED (
        SELECT DISTINCT child_id FROM visits INDEXED BY ix_visits_kia WHERE {_ANSWERED}
    )
    SELECT child_id, (
        SELECT {KIA_ANSWER} FROM visits INDEXED BY ix_visits_kia
        WHERE child_id = asked.child_id AND visit_date <= :last AND {_ANSWERED}
        ORDER BY visit_date DESC LIMIT 1
    )
    FROM asked
    """  # noqa: S608 -- only our own names are inserted
)
_CAPSULES = text(
    """
    SELECT child_id, count(*) FROM services
    WHERE removed_at IS NULL AND kind = :kind AND "on" BETWEEN :first AND :last
    GROUP BY child_id
    """
)
_TRAVEL_IDS = text("SELECT child_id, uid FROM children")
_SNAPSHOT = select(closing_snapshots.c.content).where(
    closing_snapshots.c.closing_id == bindparam("wanted")
)


# Jumps from one month to the next in ix_visits_month instead of reading every visit.
_MONTHS = text(
    """
    WITH RECURSIVE month(day) AS (
        SELECT min(visit_date) FROM visits WHERE removed_at IS NULL
        UNION ALL
        SELECT (
            SELECT min(visit_date) FROM visits
            WHERE removed_at IS NULL
                AND visit_date >= date(month.day, 'start of month', '+1 month')
        )
        FROM month WHERE month.day IS NOT NULL
    )
    SELECT month.day FROM month WHERE month.day IS NOT NULL ORDER BY month.day DESC
    """
)


class ReportStore:
    """Readings for a month's reports."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def kia_books(self, last: date) -> dict[int, bool]:
        """Return which children have a KIA book by the newest answer up to a day.

        An answer is what was typed at a visit, else what an imported file said; a child of whom
        nobody said yes or no is absent.
        """
        rows = self._connection.execute(_KIA, {"last": last.isoformat()})
        said = ((child_id, written_answer(str(answer))) for child_id, answer in rows)
        return {child_id: has_one for child_id, has_one in said if has_one is not None}

    def capsules(self, first: date, last: date) -> dict[int, int]:
        """Return how many capsules of vitamin A each child was given in a period, by child."""
        wanted = {"kind": CareKind.VITAMIN_A, "first": first.isoformat(), "last": last.isoformat()}
        rows = self._connection.execute(_CAPSULES, wanted)
        return {row[0]: row[1] for row in rows}

    def months(self) -> tuple[Month, ...]:
        """Return the months that have visits, newest first."""
        days = self._connection.execute(_MONTHS).scalars()
        return tuple(Month.of(date.fromisoformat(day)) for day in days)

    def travel_ids(self) -> dict[int, bytes]:
        """Return the travelling id of every child, removed ones included, by her number."""
        rows = self._connection.execute(_TRAVEL_IDS).all()
        return {row.child_id: row.uid for row in rows}

    def keep_snapshot(self, closing_id: int, content: str) -> None:
        """Store the snapshot of a closing."""
        row = {"closing_id": closing_id, "content": content}
        self._connection.execute(insert(closing_snapshots).values(row))

    def snapshot(self, closing_id: int) -> str:
        """Return the snapshot of a closing. Raises: Damaged when it is missing."""
        found = self._connection.execute(_SNAPSHOT, {"wanted": closing_id}).scalar()
        if found is None:
            raise Damaged
        return str(found)
