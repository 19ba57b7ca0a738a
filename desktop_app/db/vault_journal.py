"""The journal: lines are added and read, never changed; only the values in them may be erased."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, or_, select, text, update

from desktop_app.db.bulk import insert_many
from desktop_app.db.journal_line import JOURNAL_COLUMNS, NewLine, entry_of, sealed
from desktop_app.db.journal_rows import STOCK, changed_rows_of, lines_with_rows
from desktop_app.db.moments import stored_moment
from desktop_app.db.row_watch import take_changed
from desktop_app.db.schema import journal, journal_chain, visits
from desktop_app.db.vault_chain import chain_findings, ranges
from desktop_app.db.vault_heads import journal_end
from desktop_app.errors import Damaged, Problem
from desktop_app.programme.records.children import JournalEntry

_NEWEST_CHANGE = (
    select(journal.c.entry_id)
    .where(journal.c.action != "read")
    .order_by(journal.c.entry_id.desc())
    .limit(1)
)
_FIRST_SINCE = (
    select(journal.c.entry_id, journal.c.prev_hash)
    .where(journal.c.at >= bindparam("since"))
    .order_by(journal.c.entry_id)
    .limit(1)
)
_FIRST = select(journal_chain.c.first_id)
_STOCK_TAKEN = select(func.max(journal.c.entry_id)).where(
    journal.c.kind == "audit", journal.c.record_id == 0, journal.c.action == STOCK
)
_MOVE_FIRST = update(journal_chain).values(
    first_id=bindparam("first"), first_prev_hash=bindparam("prev")
)
_DELETE_BEFORE = delete(journal).where(journal.c.entry_id < bindparam("first"))
_ERASE = text(
    """
    UPDATE audit SET
        before = NULL, after = NULL, rows_after = NULL, salt = NULL,
        digest = coalesce(digest, hash)
    WHERE entry_id IN (SELECT value FROM json_each(:lines))
        AND (before IS NOT NULL OR after IS NOT NULL OR rows_after IS NOT NULL)
    """
)
_CHILDREN_ERASED = text(
    "SELECT DISTINCT record_id FROM audit WHERE action = 'erase' AND kind = 'child'"
    " ORDER BY record_id"
)
_LINES_OF_CHILD = text("SELECT entry_id FROM audit WHERE child_id = :child ORDER BY entry_id")
_OLD_LINES = text(
    """
    SELECT entry_id FROM audit
    WHERE version = 1 AND kind = :kind AND record_id IN (SELECT value FROM json_each(:records))
    ORDER BY entry_id
    """
)

_LINES_OF_RECORDS = text(
    """
    SELECT entry_id FROM audit
    WHERE kind = :kind AND record_id IN (SELECT value FROM json_each(:records))
    ORDER BY entry_id
    """
)
_STOCK_LINES_WITH = text(
    """
    SELECT entry_id FROM audit
    WHERE action = 'stock' AND kind = 'vault' AND json_extract(rows_after, :table) IS NOT NULL
    ORDER BY entry_id
    """
)
_TEXTS_SEARCHED = text(
    """
    SELECT entry_id, json_extract(after, '$.text') FROM audit
    WHERE action = 'read' AND json_extract(after, '$.text') IS NOT NULL
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What `prune` removed from the beginning of the journal."""

    lines: int
    first_id: int
    """The id of the first line that remains."""
    seal: str
    """The seal of the last removed line in hex digits; the first remaining line is sealed to it."""


class JournalStore:
    """The journal's lines."""

    def __init__(self, connection: Connection, *, can_write: bool = True) -> None:
        """Take the unit's connection; when it cannot write, lines are only collected in `added`."""
        self._connection = connection
        self._can_write = can_write
        self._waiting: list[JournalEntry] = []
        self.added: list[JournalEntry] = []
        """The lines that this unit has added."""
        self.changes = 0
        """How many database rows were changed by adding them."""
        self.has_grown = False
        """Whether this unit has stored lines."""

    def write(
        self,
        *,
        at: datetime,
        account: str,
        action: str,
        kind: str,
        record_id: int,
        before: Mapping[str, object] | None,
        after: Mapping[str, object] | None,
    ) -> None:
        """Add one line; `before` and `after` hold JSON values."""
        entry = JournalEntry(
            entry_id=0,
            at=at,
            account=account,
            action=action,
            kind=kind,
            record_id=record_id,
            before=before,
            after=after,
        )
        self.write_many((entry,))

    def write_many(self, entries: Iterable[JournalEntry]) -> None:
        """Add lines in this order; they get their ids and seals with `flush`."""
        entries = tuple(entries)
        for entry in entries:
            stored_moment(entry.at)
        self.added += entries
        if self._can_write:
            self._waiting += entries

    def flush(self) -> None:
        """Store the lines that wait, with what every row became that the unit has changed so far.

        The unit calls it before it commits, and every method here before it reads.
        """
        before = changed_rows(self._connection)
        changed = take_changed(self._connection)
        if not self._waiting and not changed:
            return
        rows = changed_rows_of(self._connection, changed)
        entries, self._waiting = tuple(self._waiting), []
        self.write_lines(lines_with_rows(self._connection, entries, rows))
        self.changes += changed_rows(self._connection) - before

    def write_lines(self, lines: Iterable[NewLine]) -> None:
        """Store lines that say themselves what rows became; others of this unit must not wait."""
        self.has_grown = True
        insert_many(self._connection, journal, sealed(lines, *journal_end(self._connection)))

    def search(
        self,
        *,
        account: str | None = None,
        action: str | None = None,
        kind: str | None = None,
        record_id: int | None = None,
        child_id: int | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        before_id: int | None = None,
        limit: int = 500,
    ) -> tuple[JournalEntry, ...]:
        """Return the lines that match all given conditions, newest first.

        `child_id` gives the lines about a child and her visits. `since` is included, `until` is
        not. `before_id` (the last id of an earlier result) continues that result.
        """
        self.flush()
        wanted = {
            journal.c.account: account,
            journal.c.action: action,
            journal.c.kind: kind,
            journal.c.record_id: record_id,
        }
        query = select(*JOURNAL_COLUMNS).order_by(journal.c.entry_id.desc()).limit(limit)
        if action is None and kind is None:
            # A stock-taking has a line for every child.
            query = query.where(journal.c.action != STOCK)
        query = query.where(
            *(column == value for column, value in wanted.items() if value is not None)
        )
        if child_id is not None:
            own = select(visits.c.visit_id).where(visits.c.child_id == child_id)
            query = query.where(
                or_(
                    and_(journal.c.kind == "child", journal.c.record_id == child_id),
                    and_(journal.c.kind == "visit", journal.c.record_id.in_(own)),
                )
            )
        if since is not None:
            query = query.where(journal.c.at >= stored_moment(since))
        if until is not None:
            query = query.where(journal.c.at < stored_moment(until))
        if before_id is not None:
            query = query.where(journal.c.entry_id < before_id)
        return tuple(map(entry_of, self._connection.execute(query)))

    def newest_change(self) -> int:
        """Return the id of the last line that is no reading; 0 when there is none.

        Every change of the register raises it.
        """
        self.flush()
        entry_id: int | None = self._connection.execute(_NEWEST_CHANGE).scalar()
        return entry_id or 0

    @property
    def first_id(self) -> int:
        """Return the id of the journal's first line: 1 unless it was pruned."""
        first: int | None = self._connection.execute(_FIRST).scalar()
        if first is None:
            raise Damaged
        return first

    @property
    def stock_taken_at(self) -> int:
        """Return the id of the first line of the newest stock-taking; 0 when there was none."""
        entry_id: int | None = self._connection.execute(_STOCK_TAKEN).scalar()
        return entry_id or 0

    def prune(self, before: datetime) -> Pruned | None:
        """Remove the oldest lines, up to the first that is not older than `before`.

        The newest line always stays, and the rest still verifies. Returns None when there was
        nothing to remove.
        """
        self.flush()
        since = {"since": stored_moment(before)}
        first = self._connection.execute(_FIRST_SINCE, since).first()
        if first is None or first.entry_id <= self.first_id:
            return None
        self._connection.execute(_MOVE_FIRST, {"first": first.entry_id, "prev": first.prev_hash})
        gone = self._connection.execute(_DELETE_BEFORE, {"first": first.entry_id})
        return Pruned(lines=gone.rowcount, first_id=first.entry_id, seal=first.prev_hash.hex())

    def lines_of_child(self, child_id: int, records: Mapping[str, Sequence[int]]) -> list[int]:
        """Return the ids of the lines that hold a child's values, for `erase`.

        `records` gives the ids of all her records by kind, removed ones too ({"child": [1], ...}):
        lines from before do not say whose they are.
        """
        self.flush()
        found = set(self._connection.execute(_LINES_OF_CHILD, {"child": child_id}).scalars())
        for kind, numbers in records.items():
            wanted = {"kind": kind, "records": json.dumps(list(numbers))}
            found.update(self._connection.execute(_OLD_LINES, wanted).scalars())
        return sorted(found)

    def lines_of_records(self, kind: str, records: Sequence[int]) -> list[int]:
        """Return the ids of the lines about records of a kind that belong to no single child."""
        self.flush()
        wanted = {"kind": kind, "records": json.dumps(list(records))}
        return list(self._connection.execute(_LINES_OF_RECORDS, wanted).scalars())

    def stock_lines_with(self, table: str) -> list[int]:
        """Return the ids of a stock-taking's lines that hold rows of a table for nobody's child."""
        self.flush()
        wanted = {"table": f'$."{table}"'}
        return list(self._connection.execute(_STOCK_LINES_WITH, wanted).scalars())

    def texts_searched(self) -> tuple[tuple[int, str], ...]:
        """Return the lines about searches that keep a text, each with its text."""
        self.flush()
        return tuple((row[0], str(row[1])) for row in self._connection.execute(_TEXTS_SEARCHED))

    def erase(self, entry_ids: Sequence[int]) -> list[list[int]]:
        """Erase the values of lines and their salt; the lines and the chain stay.

        Returns the lines as [first, last] pairs. Write them as `lines` of a line with the action
        `erase`: `verify` reports every erased line that no such line names.
        """
        self.flush()
        before = changed_rows(self._connection)
        self._connection.execute(_ERASE, {"lines": json.dumps(list(entry_ids))})
        self.changes += changed_rows(self._connection) - before
        return ranges(entry_ids)

    def children_erased(self) -> tuple[int, ...]:
        """Return the numbers of the children whom a line erased, in order."""
        self.flush()
        found = self._connection.execute(_CHILDREN_ERASED)
        return tuple(found.scalars())

    def verify(self) -> tuple[Problem, ...]:
        """Return what is wrong with the chain (vault_chain.py); empty when it is sound."""
        self.flush()
        return chain_findings(self._connection)


def changed_rows(connection: Connection) -> int:
    """Return how many rows the connection has changed since it was opened."""
    driver: Any = connection.connection.driver_connection
    changed: int = driver.total_changes
    return changed
