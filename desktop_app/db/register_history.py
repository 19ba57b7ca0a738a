"""What other look-ups leave out: removed records, and the journal's lines about one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, literal_column, select, update

from desktop_app.db.growth_visit_rows import VISIT_COLUMNS, measured_visit_of
from desktop_app.db.growth_visits import children_of, keep_last
from desktop_app.db.journal_line import JOURNAL_COLUMNS, entry_of
from desktop_app.db.journal_rows import FOLLOW, STOCK
from desktop_app.db.record_tables import OWNED_BY_CHILD, POSTPONEMENTS
from desktop_app.db.records_table import RecordTable
from desktop_app.db.register_children import CHILD_COLUMNS, child_of
from desktop_app.db.schema import children, journal, visits
from desktop_app.errors import NotFound
from desktop_app.programme.records.children import Child, JournalEntry, Visit

_REMOVED_CHILDREN = (
    select(*CHILD_COLUMNS, children.c.removed_at)
    .where(children.c.removed_at.is_not(None))
    .order_by(children.c.removed_at.desc(), children.c.child_id)
)
_REMOVED_VISITS = (
    select(*VISIT_COLUMNS, visits.c.removed_at)
    .join(children, children.c.child_id == visits.c.child_id)
    .where(visits.c.removed_at.is_not(None), children.c.removed_at.is_(None))
    .order_by(visits.c.removed_at.desc(), visits.c.visit_id)
)
_RESTORABLE = tuple(table for table in OWNED_BY_CHILD if table is not POSTPONEMENTS)
"""Records that can be restored. A postponement is not: work is simply postponed again."""
_CHILD_ID_OF = select(visits.c.child_id).where(visits.c.visit_id == bindparam("wanted"))
_GIVE = (
    update(visits)
    .where(visits.c.visit_id == bindparam("given"))
    .values(child_id=bindparam("owner"))
)
_LINES = (
    select(*JOURNAL_COLUMNS)
    .where(journal.c.kind == bindparam("wanted_kind"), journal.c.record_id == bindparam("wanted"))
    .order_by(journal.c.entry_id.desc())
)
# A literal, not a parameter: SQLite uses a partial index only when the query repeats its condition.
_CHANGES = _LINES.where(
    journal.c.action != literal_column("'read'"),
    *(journal.c.action != literal_column(f"'{action}'") for action in (FOLLOW, STOCK)),
)
_LINE = select(*JOURNAL_COLUMNS).where(journal.c.entry_id == bindparam("wanted"))


class HistoryStore:
    """The register's past."""

    def __init__(self, connection: Connection, flush_journal: Callable[[], None]) -> None:
        """Take the unit's connection, and what stores the journal lines that still wait."""
        self._connection, self._flush_journal = connection, flush_journal

    def removed_children(self) -> tuple[tuple[Child, datetime], ...]:
        """Return the removed children, the last removed first, with the moment of removal."""
        return tuple(
            (child_of(row[:-1]), datetime.fromisoformat(row[-1]))
            for row in self._connection.execute(_REMOVED_CHILDREN)
        )

    def removed_visits(self) -> tuple[tuple[Visit, datetime], ...]:
        """Return the removed visits of children who are in the register, last removed first.

        Each comes with the moment of removal.
        """
        return tuple(
            (measured_visit_of(row[:-1]).visit, datetime.fromisoformat(row[-1]))
            for row in self._connection.execute(_REMOVED_VISITS)
        )

    def removed_records(self) -> tuple[tuple[Any, datetime], ...]:
        """Return removed illnesses, letters, screenings, courses, vaccines, care items, as above.

        Each kind by itself; each record is of the class that record_tables.py names.
        """
        return tuple(
            (table.record_of(row[:-1]), datetime.fromisoformat(row[-1]))
            for table in _RESTORABLE
            for row in self._connection.execute(_removed(table))
        )

    def owner_of_visit(self, visit_id: int) -> int:
        """Return the id of the visit's child; the visit may be removed.

        Raises: NotFound("visit_unknown").
        """
        found: int | None = self._connection.execute(_CHILD_ID_OF, {"wanted": visit_id}).scalar()
        if found is None:
            raise NotFound("visit_unknown")
        return found

    def give_visits(self, visit_ids: Sequence[int], child_id: int) -> None:
        """Move visits, removed or not, to another child.

        Raises: Conflict("visit_exists") when that child already has a visit on one of the days.
        """
        if visit_ids:
            owners = children_of(self._connection, visit_ids)
            rows = [{"given": visit_id, "owner": child_id} for visit_id in visit_ids]
            self._connection.execute(_GIVE, rows)
            keep_last(self._connection, {*owners, child_id})

    def changes_of(self, kind: str, record_id: int) -> tuple[JournalEntry, ...]:
        """Return the journal's lines about changes of a record (not its reads), newest first."""
        self._flush_journal()
        rows = self._connection.execute(_CHANGES, {"wanted_kind": kind, "wanted": record_id})
        return tuple(map(entry_of, rows))

    def line(self, entry_id: int) -> JournalEntry:
        """Return one line of the journal. Raises: NotFound("entry_unknown")."""
        self._flush_journal()
        row = self._connection.execute(_LINE, {"wanted": entry_id}).first()
        if row is None:
            raise NotFound("entry_unknown")
        return entry_of(row)


def _removed(records: RecordTable[Any]) -> Select[Any]:
    columns = records.table.c
    return (
        select(*records.columns, columns.removed_at)
        .join(children, children.c.child_id == columns.child_id)
        .where(columns.removed_at.is_not(None), children.c.removed_at.is_(None))
        .order_by(columns.removed_at.desc(), records.id_column)
    )
