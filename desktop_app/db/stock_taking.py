"""The stock-taking: lines that hold every record as it is, from which replay then counts.

A register from before has lines that do not say what every row became, and a pruned journal has
lost some. So the journal gets a line about the stock-taking itself, one for each child with all her
rows, and one for what belongs to no child.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.db.journal_line import NewLine
from desktop_app.db.journal_rows import COURSES, STOCK, ChangedRow, changed_rows_of, rows_after
from desktop_app.db.journaled_tables import JOURNALED, JournaledTable, Key
from desktop_app.db.vault_journal import JournalStore
from desktop_app.programme.records.children import JournalEntry

_CHILDREN = "SELECT child_id FROM children ORDER BY child_id"
_CHILDREN_AT_ONCE = 200


def take_stock(connection: Connection, at: datetime, account: str = "") -> int:
    """Write the lines of a stock-taking; return how many. Nothing for a register without records.

    Call it inside the transaction whose end the lines describe.
    """
    journal = JournalStore(connection)
    journal.flush()
    child_ids = connection.exec_driver_sql(_CHILDREN).scalars().all()
    of_nobody = changed_rows_of(connection, _keys(connection, None))
    if not child_ids and not of_nobody:
        return 0
    lines = 1 + len(child_ids) + bool(of_nobody)
    journal.write_lines([_line(at, account, None, after={"lines": lines})])
    if of_nobody:
        journal.write_lines([_line(at, account, None, rows=of_nobody)])
    # A few children at a time: all rows together would not fit into memory.
    for first in range(0, len(child_ids), _CHILDREN_AT_ONCE):
        some = child_ids[first : first + _CHILDREN_AT_ONCE]
        of_child: dict[int, list[ChangedRow]] = {child_id: [] for child_id in some}
        for row in changed_rows_of(connection, _keys(connection, some)):
            if row.child_id is not None:
                of_child[row.child_id].append(row)
        journal.write_lines(
            _line(at, account, child_id, rows=own) for child_id, own in of_child.items()
        )
    return lines


def _keys(connection: Connection, child_ids: Sequence[int] | None) -> dict[str, list[Key]]:
    """Return the keys of all rows of these children by table; None: of what belongs to no child."""
    found = {}
    for name, table in JOURNALED.items():
        condition = _of_children(name, table)
        if (condition is None) != (child_ids is None):
            continue
        columns = ", ".join(f'"{one}"' for one in table.key)
        query = f"SELECT {columns} FROM ({table.all_rows}) WHERE {condition or 'true'}"  # noqa: S608 -- our own names
        wanted = () if child_ids is None else (json.dumps(list(child_ids)),)
        found[name] = [tuple(row) for row in connection.exec_driver_sql(query, wanted)]
    return found


def _of_children(name: str, table: JournaledTable) -> str | None:
    """Return the SQL condition for the rows of some children; None for a table that has none."""
    some = "child_id IN (SELECT value FROM json_each(?))"
    if "child_id" in table.columns:
        return some
    if name in COURSES:
        return f"course_id IN (SELECT course_id FROM {COURSES[name].name} WHERE {some})"  # noqa: S608
    return None


def _line(
    at: datetime,
    account: str,
    child_id: int | None,
    *,
    after: Mapping[str, object] | None = None,
    rows: list[ChangedRow] | None = None,
) -> NewLine:
    entry = JournalEntry(
        entry_id=0,
        at=at,
        account=account,
        action=STOCK,
        kind="audit" if after else "vault" if child_id is None else "child",
        record_id=child_id or 0,
        before=None,
        after=after,
    )
    return NewLine(entry=entry, child_id=child_id, rows_after=rows_after(rows) if rows else None)
