"""Use cases of the work list "Hari ini": what must happen, to whom; putting an item off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import Postponement, WorkItem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.worklist.child_work import of_children
from desktop_app.programme.worklist.columns import KindColumns, WorkList
from desktop_app.programme.worklist.home_visits import HomeVisit, home_visits
from desktop_app.programme.worklist.kinds import postponement_problems, work_rules
from desktop_app.programme.worklist.rules import work_list
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.record_writer import RecordWriter
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth import facts
from desktop_app.services.register.child_life import leavers

FurtherItems = Callable[[Unit, date, FactArrays], Iterable[WorkItem]]
"""Returns items of rules outside this list, such as feeding courses, for the whole register."""

FurtherColumns = Callable[[Unit, date, FactArrays], Iterable[KindColumns]]
"""Returns the same as columns, for kinds that most children may have: see `KindColumns`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One line of the list: the item and the child it is about."""

    item: WorkItem
    child: Child


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildWork:
    """One line of the list by child."""

    child: Child
    items: tuple[WorkItem, ...]
    """At least one; the most dangerous first."""


@dataclass(frozen=True, slots=True)
class Worklist:
    """What must happen today in one puskesmas."""

    store: Store
    journal: Journal
    readings: Readings
    further_tables: tuple[str, ...] = ()
    """Rule tables with kinds of work of their own."""
    further_items: tuple[FurtherItems, ...] = ()
    further_columns: tuple[FurtherColumns, ...] = ()

    def today(
        self,
        on: date | None = None,
        *,
        posyandu: str | None = None,
        worker: str | None = None,
        by: Person,
    ) -> WorkList:
        """Return what must happen on a day (today), the most dangerous first, as columns.

        `len`, `counts()` and `only(...)` of it cost nothing; `rows` makes the lines that are shown.
        Items put off, and children who died or moved away, are left out.
        """
        require(by, Right.VIEW)
        day = on or self.journal.clock().date()
        facts.refresh(self.store)
        with self.store.reading() as unit:
            rules = work_rules(unit.rule_overrides.values(), more=self.further_tables)
            known = facts.current(unit, facts.oldest_birth(day, rules.programme_days))
            found = work_list(
                known,
                unit.cases.for_work(day),
                day,
                rules,
                extra=[item for items in self.further_items for item in items(unit, day, known)],
                columns=[one for more in self.further_columns for one in more(unit, day, known)],
            )
            left = leavers(unit, day)
        self.readings.listed(by, "worklist", text=posyandu or worker or "")
        if left:
            child_ids = found.facts.child_id[found.lines.row]
            found = found.chosen(np.flatnonzero(~np.isin(child_ids, list(left))))
        if posyandu is None and worker is None:
            return found
        return found.only(posyandu=posyandu, worker=worker)

    def rows(
        self, found: WorkList, start: int = 0, stop: int | None = None, *, by: Person
    ) -> tuple[WorkRow, ...]:
        """Return the lines from `start` up to `stop` with their children; all by default."""
        require(by, Right.VIEW)
        items = found.items(start, stop)
        children = self._children(items)
        return tuple(
            WorkRow(item=item, child=children[item.child_id])
            for item in items
            if item.child_id in children
        )

    def by_child(
        self, found: WorkList, start: int = 0, stop: int | None = None, *, by: Person
    ) -> tuple[ChildWork, ...]:
        """Return the work of the children from `start` up to `stop`, in greatest danger first."""
        require(by, Right.VIEW)
        of_child: dict[int, list[WorkItem]] = {}
        for item in of_children(found, start, stop).items():
            of_child.setdefault(item.child_id, []).append(item)
        with self.store.reading() as unit:
            children = unit.children.many(of_child)
        return tuple(
            ChildWork(child=children[child_id], items=tuple(items))
            for child_id, items in of_child.items()
            if child_id in children
        )

    def home_visits(self, found: WorkList, *, by: Person) -> tuple[HomeVisit, ...]:
        """Return the list as visits to homes, in walking order, numbered from 1."""
        require(by, Right.VIEW)
        items = found.items()
        return home_visits(items, self._children(items))

    def postpone(
        self, item: WorkItem, reason: str, until: date, *, by: Person
    ) -> Saved[Postponement]:
        """Put an item off, with the reason; raises Invalid for no reason or too late a day."""
        postponement = Postponement(
            child_id=item.child_id,
            kind=item.kind,
            record_id=item.record_id,
            made_on=self.journal.clock().date(),
            until=until,
            reason=reason.strip(),
            by=by.account,
        )
        return self._writer().add(postponement, by=by)

    def take_up(self, item: WorkItem, *, by: Person) -> Changes:
        """Put an item that was put off back on the list."""
        require(by, Right.INPUT)
        today = self.journal.clock().date()
        with self.store.unit() as unit:
            existing_child(unit, item.child_id)
            for one in unit.postponements.of_child(item.child_id):
                if (one.kind, one.record_id) == item.key[1:] and one.until > today:
                    unit.postponements.set_removed(one.postponement_id, self.journal.clock())
                    self.journal.write(unit, by, "take_up", before=one, after=None)
            unit.commit()
        return Changes(children=frozenset({item.child_id}))

    def _children(self, items: Iterable[WorkItem]) -> Mapping[int, Child]:
        wanted = {item.child_id for item in items}
        with self.store.reading() as unit:
            return unit.children.many(wanted)

    def _writer(self) -> RecordWriter[Postponement]:
        return RecordWriter(
            self.store, self.journal, Postponement, lambda unit: unit.postponements, self._problems
        )

    def _problems(
        self, unit: Unit, _child: Child, postponement: Postponement, today: date
    ) -> tuple[Problem, ...]:
        rules = work_rules(unit.rule_overrides.values(), more=self.further_tables)
        return postponement_problems(postponement, today, rules)
