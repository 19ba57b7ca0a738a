"""The work list: what must happen, why, since when and how dangerous it is.

The rule is written once, over columns, for a whole register and for one child, whose alerts are
these lines. An item that is done vanishes because the records no longer call for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from desktop_app.growth.arrays import Bools, Integers
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import (
    Cases,
    Infection,
    Outcome,
    Postponement,
    WorkItem,
)
from desktop_app.programme.records.columns import NO_DAY, NONE, Array
from desktop_app.programme.worklist.case_items import case_items
from desktop_app.programme.worklist.columns import KindColumns, WorkLines, WorkList
from desktop_app.programme.worklist.growth_work import FoundChildren, GrowthWork
from desktop_app.programme.worklist.kinds import WorkRules


def work_list(
    facts: FactArrays,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
    columns: Sequence[KindColumns] = (),
) -> WorkList:
    """Return what must happen today to all these children, the most dangerous first.

    `extra` are further items; `columns` are items that are made only when they are shown, each due
    as its kind says. Records of children without facts are left out, and so are items put off.
    """
    whole = _whole_list(facts, cases, today, rules, extra, columns)
    return whole.chosen(whole.lines.postponed_until == NO_DAY)


def child_alerts(
    facts: ChildFacts,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
) -> tuple[WorkItem, ...]:
    """Return one child's items, those put off among them; these say until when."""
    return _whole_list(FactArrays.of([facts]), cases, today, rules, extra, ()).items()


def _whole_list(
    facts: FactArrays,
    cases: Cases,
    today: date,
    rules: WorkRules,
    extra: Iterable[WorkItem],
    columns: Sequence[KindColumns],
) -> WorkList:
    rows = {child_id: row for row, child_id in enumerate(facts.child_id.tolist())}
    made = [item for item in (*case_items(cases, today, rules), *extra) if item.child_id in rows]
    kinds = tuple(sorted({*rules.kinds, *(item.kind for item in made)}))
    growth = GrowthWork(facts, cases, today, rules).found()
    further = (_further(found, rules) for found in columns)
    numbers = {kind: number for number, kind in enumerate(kinds)}
    lines = WorkLines.of(
        made,
        kind=np.array([numbers[item.kind] for item in made], np.int64),
        row=np.array([rows[item.child_id] for item in made], np.int64),
        place=np.arange(len(made)),
    ).joined(*(_lines(found, numbers[found.kind], rules) for found in (*growth, *further)))
    alive = _alive(rows, cases.infections)[lines.row]
    child_id = facts.child_id[lines.row]
    until = _postponed_until(lines, child_id, numbers, cases.postponements, today)
    lines = lines.replaced(postponed_until=until)
    keys = (lines.record_id, lines.kind, child_id, lines.since, lines.due, lines.rank)
    order = np.lexsort(tuple(map(_narrowed, keys)))
    return WorkList(
        facts=facts,
        today=today,
        rules=rules,
        kinds=kinds,
        lines=lines.rows(order[alive[order]]),
        made=tuple(made),
        makers={found.kind: found.make for found in columns},
    )


def _narrowed(key: Integers) -> Array:
    """Return numbers of the same order in 16 bits if they fit: NumPy sorts these much faster."""
    if not len(key):
        return key
    above_least = key - key.min()
    fits = above_least.max() <= np.iinfo(np.uint16).max
    return above_least.astype(np.uint16) if fits else key


def _further(found: KindColumns, rules: WorkRules) -> FoundChildren:
    since = found.since.astype(np.int64)
    return FoundChildren(found.kind, found.row, since, since + rules.kinds[found.kind].due_days)


def _lines(found: FoundChildren, kind: int, rules: WorkRules) -> WorkLines:
    """Return the lines of one kind, whose items are made only when they are shown."""
    children = len(found.row)
    return WorkLines(
        kind=np.full(children, kind),
        row=found.row,
        place=np.full(children, NONE),
        record_id=np.zeros(children, np.int64),
        since=found.since,
        due=found.due,
        rank=np.full(children, rules.kinds[found.kind].rank),
        postponed_until=np.full(children, NO_DAY),
    )


def _alive(rows: Mapping[int, int], infections: Iterable[Infection]) -> Bools:
    """Return which children are not recorded as dead: a family is asked nothing after a death."""
    found = np.ones(len(rows), np.bool_)
    died = {infection.child_id for infection in infections if infection.outcome is Outcome.DIED}
    found[[rows[child_id] for child_id in died if child_id in rows]] = False
    return found


def _postponed_until(
    lines: WorkLines,
    child_id: Integers,
    numbers: Mapping[str, int],
    postponements: Iterable[Postponement],
    today: date,
) -> Integers:
    """Return until when each line is put off; NO_DAY for one that is not.

    A postponement does not put off what began after it was made.
    """
    until = np.full(len(lines), NO_DAY, np.int64)
    named = [one for one in postponements if one.made_on <= today < one.until]
    # Few children have work that is put off: only their lines are compared.
    own = np.flatnonzero(np.isin(child_id, [one.child_id for one in named]))
    child_id, lines = child_id[own], lines.rows(own)
    for one in named:
        if one.kind in numbers:
            meant = (child_id == one.child_id) & (lines.kind == numbers[one.kind])
            meant &= (lines.record_id == one.record_id) & (lines.since <= one.made_on.toordinal())
            until[own[meant]] = np.maximum(until[own[meant]], one.until.toordinal())
    return until
