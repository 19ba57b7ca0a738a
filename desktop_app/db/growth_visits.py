"""Stores and reads visits: what was measured, and the growth engine's results for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text, update

from desktop_app.db.bulk import insert_many
from desktop_app.db.growth_visit_rows import (
    VISIT_COLUMNS,
    growth_values_of,
    measured_visit_of,
    values_of,
)
from desktop_app.db.moments import stored_moment
from desktop_app.db.register_children import CHILD_COLUMNS, child_of
from desktop_app.db.schema import children, visits
from desktop_app.db.stale import mark_stale
from desktop_app.errors import NotFound
from desktop_app.programme.records.children import (
    Growth,
    MeasuredVisit,
    Month,
    MonthRow,
    Visit,
)
from desktop_app.programme.records.plain_text import legible

_STREAM_ROWS = 1_000

_THERE = visits.c.removed_at.is_(None)
_VISIT = select(*VISIT_COLUMNS).where(_THERE)
_BY_ID = _VISIT.where(visits.c.visit_id == bindparam("wanted"))
_OF_CHILD = _VISIT.where(visits.c.child_id == bindparam("child")).order_by(visits.c.visit_date)
_OF_CHILDREN = (
    _VISIT.where(text("child_id IN (SELECT value FROM json_each(:children))"))
    .order_by(visits.c.child_id, visits.c.visit_date)
    .execution_options(yield_per=_STREAM_ROWS)
)
_PLAUSIBLE_HEIGHT = """
    SELECT visit_date FROM visits
    WHERE child_id = child.value AND removed_at IS NULL AND lenhei_cm IS NOT NULL AND flen IS NOT 1
"""
# CROSS JOIN keeps SQLite from reading all visits first.
_NEAR = text(
    f"""
    WITH near (child_id, first, last) AS MATERIALIZED (
        SELECT
            child.value,
            coalesce(
                ({_PLAUSIBLE_HEIGHT} AND visit_date < :first ORDER BY visit_date DESC LIMIT 1),
                :first
            ),
            coalesce(
                ({_PLAUSIBLE_HEIGHT} AND visit_date > :last ORDER BY visit_date LIMIT 1),
                :last
            )
        FROM json_each(:children) AS child
    )
    SELECT {", ".join(f"visits.{column.name}" for column in VISIT_COLUMNS)}
    FROM near CROSS JOIN visits ON visits.child_id = near.child_id
    WHERE visits.visit_date BETWEEN near.first AND near.last AND visits.removed_at IS NULL
    ORDER BY visits.child_id, visits.visit_date
    """  # noqa: S608 -- only the names above are inserted
)
_NEWEST_DAYS = text(
    """
    SELECT child.value, max(visits.visit_date)
    FROM json_each(:children) AS child CROSS JOIN visits ON visits.child_id = child.value
    WHERE visits.removed_at IS NULL
    GROUP BY child.value
    """
)
_ON_DATE = _VISIT.where(
    visits.c.child_id == bindparam("child"), visits.c.visit_date == bindparam("day")
)
_REMOVED_CHILDREN = select(children.c.child_id).where(children.c.removed_at.is_not(None))
_ALL = (
    _VISIT.where(visits.c.child_id.not_in(_REMOVED_CHILDREN))
    .order_by(visits.c.visit_id)
    .execution_options(yield_per=_STREAM_ROWS)
)
# Beside a single max(), SQLite takes a bare column from the row that holds the maximum.
_NEWEST_IN_MONTH = (
    select(visits.c.visit_id, func.max(visits.c.visit_date))
    .where(_THERE, visits.c.visit_date.between(bindparam("first"), bindparam("last")))
    .group_by(visits.c.child_id)
    .subquery("newest")
)
_IN_MONTH = (
    select(*CHILD_COLUMNS, *VISIT_COLUMNS)
    .select_from(_NEWEST_IN_MONTH)
    .join(visits, visits.c.visit_id == _NEWEST_IN_MONTH.c.visit_id)
    .join(children, children.c.child_id == visits.c.child_id)
    .where(_THERE, children.c.removed_at.is_(None))
    .order_by(
        children.c.kecamatan,
        children.c.desa,
        children.c.posyandu,
        children.c.name_key,
        children.c.child_id,
    )
    .execution_options(yield_per=_STREAM_ROWS)
)
_ALL_IN_MONTH = (
    select(*CHILD_COLUMNS, *VISIT_COLUMNS)
    .join(children, children.c.child_id == visits.c.child_id)
    .where(
        _THERE,
        children.c.removed_at.is_(None),
        visits.c.visit_date.between(bindparam("first"), bindparam("last")),
    )
    .order_by(visits.c.child_id, visits.c.visit_date)
)
_CHILDREN_IN = (
    select(visits.c.child_id)
    .where(_THERE, visits.c.visit_date.between(bindparam("first"), bindparam("last")))
    .distinct()
    .order_by(visits.c.child_id)
)
_IDS_OF_A_CHILD = 4096
"""A visit's id is the child's id times this, plus a running number. A child's visits are read
together and so lie together in the file. No child has so many visits."""
_NEWEST_IDS = text(
    f"""
    SELECT child.value, coalesce(
        (
            SELECT max(visit_id) FROM visits
            WHERE visit_id BETWEEN child.value * {_IDS_OF_A_CHILD}
                AND child.value * {_IDS_OF_A_CHILD} + {_IDS_OF_A_CHILD - 1}
        ),
        child.value * {_IDS_OF_A_CHILD}
    )
    FROM json_each(:children) AS child
    """  # noqa: S608 -- only the number above is inserted
)
_RECENT_ROWS = 1_000
_RECENT = (
    select(visits.c.examiner, visits.c.instrument)
    .where(_THERE)
    .order_by(visits.c.visit_date.desc())
    .limit(_RECENT_ROWS)
)
_UPDATE = update(visits).where(visits.c.visit_id == bindparam("changed"), _THERE)
_SET_REMOVED = (
    update(visits)
    .where(visits.c.visit_id == bindparam("changed"))
    .values(removed_at=bindparam("at"))
)
_CHILDREN_OF = text(
    "SELECT DISTINCT child_id FROM visits WHERE visit_id IN (SELECT value FROM json_each(:visits))"
)
_KEEP_LAST = text(
    """
    UPDATE children SET (last_visit_date, last_zlen, last_flen) = (
        SELECT visit_date, zlen, flen FROM visits
        WHERE visits.child_id = children.child_id AND visits.removed_at IS NULL
        ORDER BY visit_date DESC LIMIT 1
    )
    WHERE child_id IN (SELECT value FROM json_each(:children))
    """
)


class VisitStore:
    """The visits of the register's children; no look-up returns removed ones."""

    def __init__(self, connection: Connection, *, remembers: bool = False) -> None:
        """Take the unit's connection.

        `remembers` keeps a child's visits that were read, as records_table.RecordStore does.
        """
        self._connection = connection
        self._read: dict[int, tuple[MeasuredVisit, ...]] | None = {} if remembers else None

    def get(self, visit_id: int) -> MeasuredVisit | None:
        """Return the visit; None when there is none or it was removed."""
        return self._one(_BY_ID, wanted=visit_id)

    def on_date(self, child_id: int, day: date) -> MeasuredVisit | None:
        """Return the child's visit of that day; None when there is none."""
        return self._one(_ON_DATE, child=child_id, day=day.isoformat())

    def of_child(self, child_id: int) -> tuple[MeasuredVisit, ...]:
        """Return the child's visits from first to last."""
        if self._read is not None and child_id in self._read:
            return self._read[child_id]
        rows = self._connection.execute(_OF_CHILD, {"child": child_id})
        found = tuple(map(measured_visit_of, rows))
        if self._read is not None:
            self._read[child_id] = found
        return found

    def of_children(self, child_ids: Iterable[int]) -> dict[int, list[MeasuredVisit]]:
        """Return the visits of many children, each child's from first to last."""
        found: dict[int, list[MeasuredVisit]] = {child_id: [] for child_id in child_ids}
        wanted = {"children": json.dumps(sorted(found))}
        for measured in map(measured_visit_of, self._connection.execute(_OF_CHILDREN, wanted)):
            found[measured.visit.child_id].append(measured)
        return found

    def near(
        self, child_ids: Iterable[int], first: date, last: date
    ) -> dict[int, list[MeasuredVisit]]:
        """Return the visits of many children near a period, each child's from first to last.

        These are all visits of the period, both days included, and all up to the nearest visits
        before and after it whose height is known and plausible.
        """
        found: dict[int, list[MeasuredVisit]] = {child_id: [] for child_id in child_ids}
        wanted = {
            "children": json.dumps(list(found)),
            "first": first.isoformat(),
            "last": last.isoformat(),
        }
        for measured in map(measured_visit_of, self._connection.execute(_NEAR, wanted)):
            found[measured.visit.child_id].append(measured)
        return found

    def newest_days(self, child_ids: Iterable[int]) -> dict[int, date]:
        """Return the day of each child's newest visit; children without visits are absent."""
        wanted = {"children": json.dumps(list(child_ids))}
        rows = self._connection.execute(_NEWEST_DAYS, wanted)
        return {child_id: date.fromisoformat(day) for child_id, day in rows}

    def in_month(self, year: int, month: int) -> Iterator[MonthRow]:
        """Return each child's last visit of the month, by place and name.

        Only while the unit is open.
        """
        wanted = Month(year=year, month=month)
        days = {"first": wanted.first.isoformat(), "last": wanted.last.isoformat()}
        for row in self._connection.execute(_IN_MONTH, days):
            split = len(CHILD_COLUMNS)
            yield MonthRow(child=child_of(row[:split]), measured=measured_visit_of(row[split:]))

    def all_in_month(self, month: Month) -> tuple[MonthRow, ...]:
        """Return all visits of the month, each with its child, by child and day."""
        days = {"first": month.first.isoformat(), "last": month.last.isoformat()}
        split = len(CHILD_COLUMNS)
        return tuple(
            MonthRow(child=child_of(row[:split]), measured=measured_visit_of(row[split:]))
            for row in self._connection.execute(_ALL_IN_MONTH, days)
        )

    def children_in(self, month: Month) -> tuple[int, ...]:
        """Return the ids of the children with a visit in the month, in rising order."""
        days = {"first": month.first.isoformat(), "last": month.last.isoformat()}
        return tuple(self._connection.execute(_CHILDREN_IN, days).scalars())

    def all(self) -> Iterator[MeasuredVisit]:
        """Return all visits by child and order of entry; only while the unit is open."""
        return map(measured_visit_of, self._connection.execute(_ALL))

    def recently_used(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs (examiner, instrument) of the last visits, newest first."""
        rows = self._connection.execute(_RECENT)
        return tuple(dict.fromkeys((examiner, instrument) for examiner, instrument in rows))

    def add(self, visit: Visit, growth: Growth) -> Visit:
        """Add a visit and return it with its id.

        Raises: Conflict("visit_exists") when the child has a visit on that day.
        """
        return self.add_many([(visit, growth)])[0]

    def add_many(self, new: Sequence[tuple[Visit, Growth]]) -> tuple[Visit, ...]:
        """Add visits and return them with their ids, in the same order.

        Raises: Conflict("visit_exists").
        """
        free_ids = self._free_ids({visit.child_id for visit, _ in new})
        added = tuple(
            replace(legible(visit), visit_id=next(free_ids[visit.child_id])) for visit, _ in new
        )
        insert_many(
            self._connection,
            visits,
            (
                {"visit_id": visit.visit_id, **values_of(visit, growth)}
                for visit, (_, growth) in zip(added, new, strict=True)
            ),
        )
        keep_last(self._connection, free_ids)
        return added

    def update(self, visit: Visit, growth: Growth) -> None:
        """Replace the visit's fields and growth.

        Raises: NotFound("visit_unknown"), Conflict("visit_exists").
        """
        touched = children_of(self._connection, [visit.visit_id])
        changed = self._connection.execute(
            _UPDATE.values(values_of(legible(visit), growth)), {"changed": visit.visit_id}
        )
        if not changed.rowcount:
            raise NotFound("visit_unknown")
        keep_last(self._connection, {*touched, visit.child_id})

    def set_growth_many(self, computed: Iterable[tuple[int, Growth]]) -> None:
        """Replace the growth results of visits, given as pairs (visit id, new growth)."""
        new = tuple(computed)
        rows = [{"changed": visit_id, **growth_values_of(growth)} for visit_id, growth in new]
        if rows:
            names = [name for name in rows[0] if name != "changed"]
            values: dict[str, Any] = {name: bindparam(name) for name in names}
            self._connection.execute(_UPDATE.values(values), rows)
            changed = [visit_id for visit_id, _ in new]
            keep_last(self._connection, children_of(self._connection, changed))

    def set_removed(self, visit_id: int, at: datetime | None) -> None:
        """Mark the visit as removed at `at`, or restore it with None.

        Raises: NotFound("visit_unknown"); Conflict("visit_exists") when the child has another
        visit on that day by now.
        """
        changed = self._connection.execute(
            _SET_REMOVED, {"changed": visit_id, "at": stored_moment(at) if at else None}
        )
        if not changed.rowcount:
            raise NotFound("visit_unknown")
        keep_last(self._connection, children_of(self._connection, [visit_id]))

    def _free_ids(self, child_ids: Iterable[int]) -> dict[int, Iterator[int]]:
        wanted = {"children": json.dumps(sorted(child_ids))}
        return {
            child_id: count(newest + 1)
            for child_id, newest in self._connection.execute(_NEWEST_IDS, wanted)
        }

    def _one(self, query: Any, **parameters: object) -> MeasuredVisit | None:
        row = self._connection.execute(query, parameters).first()
        return None if row is None else measured_visit_of(row)


def children_of(connection: Connection, visit_ids: Sequence[int]) -> Sequence[int]:
    """Return the ids of the children whose visits these are, removed or not."""
    wanted = {"visits": json.dumps(visit_ids)}
    return connection.execute(_CHILDREN_OF, wanted).scalars().all()


def keep_last(connection: Connection, child_ids: Iterable[int]) -> None:
    """Copy each child's newest visit into her row and mark her facts as out of date.

    The list of children reads the newest visit there. Call this after any change of visits.
    """
    touched = sorted(child_ids)
    connection.execute(_KEEP_LAST, {"children": json.dumps(touched)})
    mark_stale(connection, touched)
