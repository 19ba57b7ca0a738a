"""Vitamin A and worm medicine given as treatment: in an illness, or in gizi buruk's care.

They stand with the illness or the visit. The rules of care must know them, or a child gets the same
capsule twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, text

from desktop_app.programme.records.care import TREATMENTS, VITAMIN_A, CareItem

NO_RECORD = 0
"""An id that no illness and no visit has."""

_SEVERE_WASTING = "severe_wasting"
_DRUGS = ", ".join(f"'{drug}'" for drug in TREATMENTS)
_TREATED = f"""
    SELECT infections.child_id, infections.start,
        json_extract(given.value, '$.drug') AS drug, infections.illness,
        coalesce(json_extract(given.value, '$.days'), 1) AS days
    FROM infections, json_each(infections.treatments) AS given
    WHERE infections.removed_at IS NULL AND drug IN ({_DRUGS})
        AND infections.infection_id <> :illness
    UNION ALL
    SELECT courses.child_id, visits."on", given.value, '{_SEVERE_WASTING}', 1
    FROM outpatient_visits AS visits
    JOIN outpatient_courses AS courses ON courses.course_id = visits.course_id
    JOIN json_each(visits.medicines) AS given
    WHERE visits.removed_at IS NULL AND courses.removed_at IS NULL AND given.value IN ({_DRUGS})
        AND visits.visit_id <> :visit
    """  # noqa: S608 -- only the names above are inserted
_ALL = text(_TREATED)
_OF_CHILD = text(f"SELECT * FROM ({_TREATED}) WHERE child_id = :child")  # noqa: S608 -- as above


class TreatedStore:
    """Care items that were treatments; they are no records of their own and have no number."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def all(self) -> Iterator[CareItem]:
        """Return the treatments of every child, in no order; only while the unit is open."""
        rows = self._connection.execute(_ALL, {"illness": NO_RECORD, "visit": NO_RECORD})
        return (given for row in rows for given in _care_items(*row))

    def of_child(
        self, child_id: int, *, without_illness: int = NO_RECORD, without_visit: int = NO_RECORD
    ) -> tuple[CareItem, ...]:
        """Return one child's treatments, except those of one illness or one outpatient visit."""
        wanted = {"child": child_id, "illness": without_illness, "visit": without_visit}
        rows = self._connection.execute(_OF_CHILD, wanted)
        return tuple(given for row in rows for given in _care_items(*row))


def _care_items(child_id: int, day: str, drug: str, illness: str, days: int) -> Iterator[CareItem]:
    """One dose; of vitamin A one for each day: measles with eye signs has two."""
    first, kind = date.fromisoformat(day), TREATMENTS[drug]
    for later in range(max(days, 1) if drug == VITAMIN_A else 1):
        on = first + timedelta(days=later)
        yield CareItem(child_id=child_id, kind=kind, on=on, reason=illness)
