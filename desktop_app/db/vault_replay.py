"""Replays the journal: what its lines say every record became must be what the tables hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, select, text

from desktop_app.db.failures import from_stored
from desktop_app.db.journal_line import FROM_BEFORE, as_json
from desktop_app.db.journal_rows import GONE, KIND_OF_TABLE, STOCK
from desktop_app.db.journaled_tables import JOURNALED, JournaledTable, Key, Row
from desktop_app.db.schema import journal, journal_chain
from desktop_app.errors import Problem

_STREAM_ROWS = 1_000
_MOST_FINDINGS = 100
_DIGEST_BYTES = 16

_LINES = (
    select(
        journal.c.action,
        journal.c.kind,
        journal.c.version,
        journal.c.rows_after,
        and_(journal.c.digest.is_not(None), journal.c.salt.is_(None), journal.c.child_id.is_(None)),
    )
    .order_by(journal.c.entry_id)
    .execution_options(yield_per=_STREAM_ROWS)
)
_FIRST_ID = select(journal_chain.c.first_id)

_NEWEST_VISIT_DIFFERS = text(
    """
    SELECT children.child_id FROM children
    LEFT JOIN visits ON visits.child_id = children.child_id AND visits.removed_at IS NULL
        AND visits.visit_date = (
            SELECT max(visit_date) FROM visits
            WHERE visits.child_id = children.child_id AND visits.removed_at IS NULL
        )
    WHERE children.last_visit_date IS NOT visits.visit_date
        OR children.last_zlen IS NOT visits.zlen OR children.last_flen IS NOT visits.flen
    """
)

_State = dict[str, dict[Key, bytes]]
"""The digest of each row by table and key: the rows themselves would not fit into memory."""


def replay_findings(connection: Connection) -> tuple[Problem, ...]:
    """Return where tables and journal disagree; empty when the journal rebuilds every record.

    Codes, each with `kind` and `record`: record_differs, record_missing (only the journal has
    it), record_unexplained (only the table has it), stock_differs (a stock-taking says other than
    the lines before it); newest_visit_differs (child). At most 100. Lines whose values were erased
    say nothing.
    """
    return tuple(islice(_findings(connection), _MOST_FINDINGS))


@from_stored
def rows_of_line(text: str) -> dict[str, Any]:
    """Return the rows that a line tells of, by table. Raises: Damaged."""
    found: dict[str, Any] = json.loads(text)
    return found


def _findings(connection: Connection) -> Iterator[Problem]:
    replay = _Replay(complete=connection.execute(_FIRST_ID).scalar() == 1)
    for action, kind, version, rows_after, shared_erased in connection.execute(_LINES):
        yield from replay.line(action, kind, version, rows_after)
        if shared_erased:
            # It may have told of records that are still there; a stock-taking follows it.
            replay.complete = False
    for table in JOURNALED.values():
        expected = replay.state.pop(table.name, {})
        for row in table.each_row(connection):
            key = table.key_of(row)
            digest = expected.pop(key, None)
            if digest is None:
                yield _finding("record_unexplained", table, key)
            elif digest != _digest(table, row):
                yield _finding("record_differs", table, key)
        for key in expected:
            yield _finding("record_missing", table, key)
    for child_id in connection.execute(_NEWEST_VISIT_DIFFERS).scalars():
        yield Problem(field="child", code="newest_visit_differs", figures={"child": child_id})


@dataclass(slots=True)
class _Replay:
    """What the lines read so far say of every record."""

    complete: bool
    """Whether the lines read so far tell of every record."""
    state: _State = field(default_factory=dict)
    version: int | None = None
    compares: bool = False
    """Whether a stock-taking is under way that must agree with the lines before it."""

    def line(
        self, action: str, kind: str, version: int, rows_after: str | None
    ) -> Iterator[Problem]:
        """Read the next line; yield what a stock-taking says that differs."""
        if version == FROM_BEFORE:
            self.complete = False
        if action == STOCK and kind == "audit":
            # A newer program's step may have changed records; the same program's has no reason to.
            self.compares = self.complete and self.version == version
            if not self.compares:
                self.state.clear()
            self.complete = True
        self.version = version
        if rows_after is None:
            return
        became = rows_of_line(rows_after)
        for name, keys in became.pop(GONE, {}).items():
            for key in keys:
                self.state.get(name, {}).pop(tuple(key), None)
        for name, rows in became.items():
            if (table := JOURNALED.get(name)) is not None:
                yield from self._rows(table, rows, is_stock=action == STOCK)

    def _rows(self, table: JournaledTable, rows: list[Row], *, is_stock: bool) -> Iterator[Problem]:
        known = self.state.setdefault(table.name, {})
        for row in rows:
            key, digest = table.key_of(row), _digest(table, row)
            if not (is_stock and self.compares):
                known[key] = digest
            elif known.get(key) != digest:
                yield _finding("stock_differs", table, key)


def _digest(table: JournaledTable, row: Row) -> bytes:
    """Return a digest of a row with today's columns; a column added since has its default."""
    whole = {**table.defaults, **row}
    values = [whole.get(name) for name in table.columns]
    return hashlib.blake2b(as_json(values).encode(), digest_size=_DIGEST_BYTES).digest()


def _finding(code: str, table: JournaledTable, key: Key) -> Problem:
    return Problem(
        field="journal",
        code=code,
        figures={"kind": KIND_OF_TABLE[table.name], "record": " ".join(map(str, key))},
    )
