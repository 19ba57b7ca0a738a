"""Erases a child for good: her rows in every table, and the values in the journal's lines.

This is the only place of the program that deletes records; everything else marks them as removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, select, update

from desktop_app.db import month_tables, programme_tables
from desktop_app.db.drafts import DraftStore
from desktop_app.db.growth_fact_tables import child_facts, stale_facts
from desktop_app.db.owned import OwnedStore
from desktop_app.db.record_tables import OWNED_BY_CHILD
from desktop_app.db.schema import children, drafts, visits
from desktop_app.db.vault_journal import JournalStore

_OF_COURSES: Mapping[str, tuple[Table, Table]] = {
    "course_weighing": (programme_tables.course_weighings, programme_tables.feeding_courses),
    "outpatient_visit": (programme_tables.outpatient_visits, programme_tables.outpatient_courses),
}
"""Kinds of records that belong to a child through her course: their table and the courses'."""
_BY_CHILD = (
    *(table.table for table in OWNED_BY_CHILD),
    visits,
    month_tables.reconcile_decisions,
    programme_tables.papers,
    programme_tables.family_children,
    child_facts,
    stale_facts,
    children,
)
"""Tables with the child's own number, in an order in which their rows can be deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was erased."""

    rows: int
    lines: list[list[int]]
    """The journal's lines whose values went, as [first, last] pairs."""
    shared: bool
    """Whether a stock-taking's line about others went with them: stock must be taken anew."""


class ErasingStore:
    """Finds and erases all that is stored of children."""

    def __init__(self, connection: Connection, journal: JournalStore) -> None:
        """Take the unit's connection and its journal."""
        self._connection = connection
        self._journal = journal

    def records_of(self, child_id: int) -> dict[str, list[int]]:
        """Return the ids of all her records by kind, removed or not; no empty kinds.

        Her family is among them when no other child belongs to it.
        """
        own = select(visits.c.visit_id).where(visits.c.child_id == child_id)
        found = {"child": [child_id], "visit": list(self._connection.execute(own).scalars())}
        found |= OwnedStore(self._connection).of_child(child_id)
        found.pop("family_member", None)
        for kind, (table, courses) in _OF_COURSES.items():
            found[kind] = self._ids_of_courses(table, courses, child_id)
        found["reconcile_decision"] = self._decisions_about(child_id)
        found["family"] = self._families_alone(child_id)
        return {kind: numbers for kind, numbers in found.items() if numbers}

    def erase(self, child_ids: Sequence[int], searched: Iterable[str]) -> Erased:
        """Delete the children with all their rows, and erase what the journal says of them.

        `searched` are texts that lead to them, such as names: lines about a search for one of
        them lose it, and so do other people's unsaved drafts that may name a child's number.
        """
        lines: set[int] = set(self._lines_of_searches(searched))
        families: list[int] = []
        for child_id in child_ids:
            records = self.records_of(child_id)
            families += records.get("family", [])
            lines.update(self._journal.lines_of_child(child_id, records))
        lines.update(self._journal.lines_of_records("family", families))
        shared = self._journal.stock_lines_with("families") if families else []
        lines.update(shared)
        # Before any row goes: what is deleted then stands in the caller's line about the erasing,
        # with the account, not in a line of its own.
        ranges = self._journal.erase(sorted(lines))
        rows = sum(self._delete(child_id) for child_id in child_ids)
        homes = programme_tables.families
        gone = delete(homes).where(homes.c.family_id.in_(families))
        rows += self._connection.execute(gone).rowcount
        return Erased(rows=rows, lines=ranges, shared=bool(shared))

    def _delete(self, child_id: int) -> int:
        """Delete a child's rows, those first that others refer to; return how many."""
        fed, treated = (
            select(courses.c.course_id).where(courses.c.child_id == child_id)
            for courses in (programme_tables.feeding_courses, programme_tables.outpatient_courses)
        )
        # Food that was handed out stays handed out; only for whom is forgotten.
        stock = programme_tables.stock_moves
        self._connection.execute(
            update(stock).where(stock.c.course_id.in_(fed)).values(course_id=None)
        )
        self._drop_drafts(child_id)
        of_courses = (
            (programme_tables.feeding_days, fed),
            (programme_tables.course_weighings, fed),
            (programme_tables.outpatient_visits, treated),
        )
        statements = [
            *(delete(table).where(table.c.course_id.in_(own)) for table, own in of_courses),
            *(delete(table).where(table.c.child_id == child_id) for table in _BY_CHILD),
        ]
        return sum(self._connection.execute(statement).rowcount for statement in statements)

    def _drop_drafts(self, child_id: int) -> None:
        """Drop what people typed and did not save where it may be about this child."""
        number = re.compile(rf"(?<![0-9.]){child_id}(?![0-9.])")
        query = select(drafts.c.account, drafts.c.form, drafts.c.content)
        for account, form, content in self._connection.execute(query).all():
            if number.search(content):
                DraftStore(self._connection).drop(account, form)

    def _families_alone(self, child_id: int) -> list[int]:
        members = programme_tables.family_children
        others = select(members.c.family_id).where(members.c.child_id != child_id)
        query = select(members.c.family_id).where(
            members.c.child_id == child_id, members.c.family_id.not_in(others)
        )
        return list(self._connection.execute(query).scalars())

    def _decisions_about(self, child_id: int) -> list[int]:
        told = month_tables.reconcile_decisions.c
        query = select(told.decision_id).where(told.child_id == child_id)
        return list(self._connection.execute(query).scalars())

    def _ids_of_courses(self, table: Table, courses: Table, child_id: int) -> list[int]:
        own = select(courses.c.course_id).where(courses.c.child_id == child_id)
        (number,) = table.primary_key.columns
        return list(
            self._connection.execute(select(number).where(table.c.course_id.in_(own))).scalars()
        )

    def _lines_of_searches(self, searched: Iterable[str]) -> list[int]:
        found = self._journal.texts_searched()
        wanted = [one.casefold() for one in searched if one]
        return [
            entry_id
            for entry_id, typed in found
            if typed and any(typed.casefold() in one or one in typed.casefold() for one in wanted)
        ]
