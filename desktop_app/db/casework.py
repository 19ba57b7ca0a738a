"""Reads the case records that make work, of one child or of the whole register at once."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, func, select, text

from desktop_app.db.growth_fact_tables import child_facts
from desktop_app.db.record_tables import (
    CARE_ITEMS,
    CAUSE_ASSESSMENTS,
    INFECTIONS,
    OUTPATIENT_COURSES,
    POSTPONEMENTS,
    REFERRALS,
    TB_SCREENINGS,
)
from desktop_app.db.records_table import RecordStores, RecordTable
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    ReferralStatus,
    TbScreening,
)

T = TypeVar("T", TbScreening, CauseAssessment, CareItem)

# Written as in the partial indices and without parameters: only then does SQLite use them.
_GOES_ON = text('"end" IS NULL')
_DIED = text("outcome = 'died'")
# Only a stunted child's KPSP makes work; the facts are up to date when a list is made.
_STUNTED = select(child_facts.c.child_id).where(child_facts.c.stunted_since > 0)
_KPSP_OF_STUNTED = (CARE_ITEMS.table.c.kind == CareKind.KPSP.value) & (
    CARE_ITEMS.table.c.child_id.in_(_STUNTED)
)
_FAILED = (ReferralStatus.LOST.value, ReferralStatus.CANCELLED.value)


class CaseStore:
    """Illnesses, referrals, screenings, assessments and postponements, read together."""

    def __init__(self, connection: Connection, records: RecordStores) -> None:
        """Take the unit's connection and its stores of records."""
        self._connection = connection
        self._infections = records.store(INFECTIONS)
        self._referrals = records.store(REFERRALS)
        self._screenings = records.store(TB_SCREENINGS)
        self._assessments = records.store(CAUSE_ASSESSMENTS)
        self._care_items = records.store(CARE_ITEMS)
        self._postponements = records.store(POSTPONEMENTS)
        self._outpatient = records.store(OUTPATIENT_COURSES)

    def of_child(self, child_id: int) -> Cases:
        """Return all case records of one child."""
        return Cases(
            infections=self._infections.of_child(child_id),
            referrals=self._referrals.of_child(child_id),
            screenings=self._screenings.of_child(child_id),
            assessments=self._assessments.of_child(child_id),
            kpsps=self._care_items.of(child_id=child_id, kind=CareKind.KPSP),
            postponements=self._postponements.of_child(child_id),
            in_care=self._in_care(child_id=child_id),
        )

    def for_work(self, today: date) -> Cases:
        """Return what the work list of a day needs of all children, and little more.

        That is: illnesses that are ongoing or ended in death, letters neither lost nor cancelled,
        each child's last screening and assessment up to that day, each stunted child's last KPSP,
        work postponed beyond that day, and who is in outpatient care.
        """
        open_ones = self._infections.where(_GOES_ON)
        known = {one.infection_id for one in open_ones}
        died = (one for one in self._infections.where(_DIED) if one.infection_id not in known)
        letters = REFERRALS.table.c
        postponed = POSTPONEMENTS.table.c
        return Cases(
            infections=(*open_ones, *died),
            referrals=self._referrals.where(letters.status.not_in(_FAILED)),
            screenings=self._last(TB_SCREENINGS, today),
            assessments=self._last(CAUSE_ASSESSMENTS, today),
            kpsps=self._last(CARE_ITEMS, today, _KPSP_OF_STUNTED),
            postponements=self._postponements.where(postponed.until > today.isoformat()),
            in_care=self._in_care(),
        )

    def _in_care(self, **of: object) -> frozenset[int]:
        """Return the ids of the children who are now in outpatient care of gizi buruk."""
        return frozenset(one.child_id for one in self._outpatient.of(ended_on=None, **of))

    def _last(
        self, records: RecordTable[T], today: date, *conditions: ColumnElement[bool]
    ) -> tuple[T, ...]:
        """Return each child's last record up to a day, of those for which the conditions hold.

        Of several on one day all are returned, the one entered last at the end.
        """
        table = records.table
        last = (
            select(table.c.child_id, func.max(table.c.on).label("last_on"))
            .where(records.there, table.c.on <= today.isoformat(), *conditions)
            .group_by(table.c.child_id)
            .subquery("last")
        )
        query = (
            records.select.join(
                last, (last.c.child_id == table.c.child_id) & (last.c.last_on == table.c.on)
            )
            .where(*conditions)
            .order_by(records.id_column)
        )
        return tuple(map(records.record_of, self._connection.execute(query)))
