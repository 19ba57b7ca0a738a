"""Puts what each changed row became into the journal's lines; a child's rows into her own lines.

A row goes into the line about its own record. A row that changed along with another (a weighing
that is scored anew, a tick of the calendar) goes into a line about the same child, or into a line
of its own with the action `follow`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, column, select, text

from desktop_app.db import record_tables
from desktop_app.db.journal_line import NewLine
from desktop_app.db.journaled_tables import JOURNALED, Key, Row
from desktop_app.db.programme_tables import feeding_courses, feeding_days, outpatient_courses
from desktop_app.db.records_table import RecordTable
from desktop_app.programme.records.children import JournalEntry

FOLLOW: Final = "follow"
"""The action of a line for rows that changed along with others."""
STOCK: Final = "stock"
"""The action of the lines of a stock-taking (stock_taking.py)."""
GONE: Final = "gone"
"""Within `rows_after`, the keys of deleted rows by table."""

_TABLE_OF_KIND: Mapping[str, str] = {"child": "children", "visit": "visits"} | {
    found.kind.name: found.table.name
    for found in vars(record_tables).values()
    if isinstance(found, RecordTable)
}
KIND_OF_TABLE: Mapping[str, str] = {table: kind for kind, table in _TABLE_OF_KIND.items()} | {
    "facility": "facility",
    "rule_overrides": "rule",
    "rule_checks": "rule",
    "feeding_days": "feeding_course",
    "family_children": "family",
    "closing_snapshots": "closing",
}
"""The journal's word for what a row of a table is about."""
COURSES = {
    "feeding_days": feeding_courses,
    "course_weighings": feeding_courses,
    "outpatient_visits": outpatient_courses,
}
"""Tables whose rows belong to a child through her course."""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that an act changed: what it became, or None where it was deleted."""

    table: str
    key: Key
    row: Row | None
    child_id: int | None
    """Whose it is; None for a row that belongs to no child, such as a move of the stock."""


def changed_rows_of(
    connection: Connection, changed: Mapping[str, Sequence[Key]]
) -> list[ChangedRow]:
    """Read what the changed rows became, and whose they are."""
    found = []
    for table, keys in changed.items():
        rows = JOURNALED[table].rows(connection, keys)
        owners = _owners(connection, table, rows, keys)
        found += [
            ChangedRow(table=table, key=key, row=rows.get(key), child_id=owners.get(key))
            for key in keys
        ]
    return found


def lines_with_rows(
    connection: Connection, entries: Sequence[JournalEntry], rows: Sequence[ChangedRow]
) -> list[NewLine]:
    """Return the lines with the changed rows in them; a line holds rows of one child at most."""
    waiting = {(one.table, one.key): one for one in rows}
    owners = _owners_of_lines(connection, entries, waiting)
    lines: list[list[ChangedRow]] = []
    places: dict[int | None, int] = {}
    for number, (entry, owner) in enumerate(zip(entries, owners, strict=True)):
        own = waiting.pop((_TABLE_OF_KIND.get(entry.kind, ""), (entry.record_id,)), None)
        child_id = owner if own is None or own.row is None else own.child_id
        lines.append([own] if own is not None else [])
        owners[number] = child_id
        places.setdefault(child_id, number)
    others: dict[int | None, list[ChangedRow]] = defaultdict(list)
    for one in waiting.values():
        others[one.child_id].append(one)
    written = list(entries)
    for child_id, along in others.items():
        if child_id not in places:
            written.append(_following(entries, child_id))
            owners.append(child_id)
            lines.append([])
            places[child_id] = len(lines) - 1
        lines[places[child_id]] += along
    return [
        NewLine(entry=entry, child_id=child_id, rows_after=rows_after(own) or None)
        for entry, child_id, own in zip(written, owners, lines, strict=True)
    ]


def rows_after(rows: Iterable[ChangedRow]) -> dict[str, object]:
    """Return rows as a line holds them: what they became by table, and the keys of deleted ones."""
    became: dict[str, list[Row]] = defaultdict(list)
    gone: dict[str, list[list[Any]]] = defaultdict(list)
    for one in rows:
        if one.row is None:
            gone[one.table].append(list(one.key))
        else:
            became[one.table].append(one.row)
    return {**became, GONE: dict(gone)} if gone else dict(became)


def _following(entries: Sequence[JournalEntry], child_id: int | None) -> JournalEntry:
    """Return a line for rows that changed along with what the other lines tell."""
    told = entries[-1] if entries else None
    return JournalEntry(
        entry_id=0,
        at=told.at if told else datetime.now(UTC),
        account=told.account if told else "",
        action=FOLLOW,
        kind="vault" if child_id is None else "child",
        record_id=child_id or 0,
        before=None,
        after=None,
    )


def _owners_of_lines(
    connection: Connection,
    entries: Sequence[JournalEntry],
    known: Mapping[tuple[str, Key], ChangedRow],
) -> list[int | None]:
    """Return for each line the child whom its record belongs to; None for none."""
    asked: dict[str, set[Key]] = defaultdict(set)
    places = [(_TABLE_OF_KIND.get(entry.kind, ""), (entry.record_id,)) for entry in entries]
    for entry, (table, key) in zip(entries, places, strict=True):
        has_values = entry.before is not None or entry.after is not None
        if table and has_values and (table, key) not in known:
            asked[table].add(key)
    found = {
        (table, key): child_id
        for table, keys in asked.items()
        for key, child_id in _owners(
            connection, table, JOURNALED[table].rows(connection, keys), keys
        ).items()
    }
    return [
        one.child_id if (one := known.get(place)) is not None else found.get(place)
        for place in places
    ]


def _owners(
    connection: Connection, table: str, rows: Mapping[Key, Row], keys: Iterable[Key]
) -> dict[Key, int]:
    columns = JOURNALED[table].columns
    if JOURNALED[table].key == ("child_id",):
        return {key: key[0] for key in keys}
    if "child_id" in columns:
        # A decision about somebody who is in no record here has no child.
        return {key: row["child_id"] for key, row in rows.items() if "child_id" in row}
    if table not in COURSES:
        return {}
    # A tick that was taken back has no row, but its key begins with the course.
    courses = (
        {key: key[0] for key in keys}
        if table == feeding_days.name
        else {key: row["course_id"] for key, row in rows.items()}
    )
    course = COURSES[table].c
    query = select(course.course_id, course.child_id).where(
        course.course_id.in_(select(column("value")).select_from(text("json_each(:wanted)")))
    )
    wanted = {"wanted": json.dumps(sorted(set(courses.values())))}
    owner: dict[int, int] = {one[0]: one[1] for one in connection.execute(query, wanted)}
    return {key: owner[course_id] for key, course_id in courses.items() if course_id in owner}
