"""The stock-taking: lines that hold every record as it is, from which replay then counts.

A register from before has lines that do not say what every row became, and a pruned journal has
lost some. So the journal gets a line about the stock-taking itself, one for each child with all her
rows, and one for what belongs to no child.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.db.journal_line import NewLine
from desktop_app.db.journal_rows import STOCK, ChangedRow, changed_rows_of, rows_after
from desktop_app.db.journaled_tables import JOURNALED
from desktop_app.db.vault_journal import JournalStore
from desktop_app.programme.records.children import JournalEntry


def take_stock(connection: Connection, at: datetime, account: str = "") -> int:
    """Write the lines of a stock-taking; return how many. Nothing for a register without records.

    Call it inside the transaction whose end the lines describe.
    """
    rows = [
        found
        for name, table in JOURNALED.items()
        for found in changed_rows_of(connection, {name: list(table.rows(connection))})
    ]
    if not rows:
        return 0
    of_child: dict[int | None, list[ChangedRow]] = defaultdict(list)
    for row in rows:
        of_child[row.child_id].append(row)
    lines = [
        _line(at, account, None, after={"lines": len(of_child), "rows": len(rows)}),
        *(
            _line(at, account, child_id, rows=own)
            for child_id, own in sorted(of_child.items(), key=lambda item: item[0] or 0)
        ),
    ]
    journal = JournalStore(connection)
    journal.flush()
    journal.write_lines(lines)
    return len(lines)


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
