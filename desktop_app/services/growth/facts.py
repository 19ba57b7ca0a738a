"""Computes what the work list needs to know of each child's measurements, and stores it.

It is computed again for the children who changed, by corrected age for preterm children, as the
national guideline says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, StorageDenied, StorageFull
from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.programme.growth.child_facts import ChildFacts, FactRules, fact_rules
from desktop_app.programme.growth.fact_append import appendable, appended, recent_days
from desktop_app.programme.growth.fact_arrays import fact_arrays
from desktop_app.programme.growth.fact_columns import FactArrays, Roster, VisitColumns
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.columns import NONE, Array
from desktop_app.services.growth.scoring import growth_of_many, with_corrected

_SCORED = ("clenhei_cm", "zlen", "zwei", "zwfl", "zhc", "flen", "fwei", "fwfl", "fhc")
"""The columns of visits that the growth engine computes from an age."""

_AT_ONCE = 1_000
"""How many children's visits are held in memory at once."""


def refresh(store: Store) -> None:
    """Compute the facts of changed children again and store them, if the vault is free to write.

    It waits for no writer: whoever reads calls `current`, which needs nothing stored.
    Raises: Damaged.
    """
    with store.reading() as unit:
        if not (store.can_write and unit.facts.stale(1)):
            return
    try:
        with store.unit(waits=False) as unit:
            refresh_in(unit)
            unit.commit()
    except (StorageFull, StorageDenied):
        return
    except Conflict as error:
        if error.code != "vault_busy":
            raise


def current(unit: Unit, born_after: date) -> FactArrays:
    """Return the facts of every child born after a day, by id; those out of date computed anew."""
    changed, rules = unit.facts.stale(), fact_rules(unit.rule_overrides.values())
    parts = [changed[start : start + _AT_ONCE] for start in range(0, len(changed), _AT_ONCE)]
    return unit.facts.all(born_after, [_computed(unit, part, rules) for part in parts])


def wrong(unit: Unit) -> frozenset[int]:
    """Return the children whose stored facts are not those of their visits, or are missing.

    Facts that are marked as out of date are right: they are made anew before anybody reads them.
    """
    oldest, marked = date.min, frozenset(unit.facts.stale())
    wanted = [child.child_id for child in unit.children.all() if child.child_id not in marked]
    rules = fact_rules(unit.rule_overrides.values())
    parts = [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]
    stored = unit.facts.all(oldest)
    computed = unit.facts.all(oldest, [_computed(unit, part, rules) for part in parts])
    place = {number: at for at, number in enumerate(stored.child_id.tolist())}
    columns = [(stored.columns()[name], column) for name, column in computed.columns().items()]
    return frozenset(
        number
        for at, number in enumerate(computed.child_id.tolist())
        if number not in marked
        and (
            number not in place
            or any(not _same(before[place[number]], now[at]) for before, now in columns)
        )
    )


def _same(one: object, other: object) -> bool:
    # A z-score that is not known is NaN, which equals nothing.
    return one == other or (one != one and other != other)  # noqa: PLR0124


def refresh_in(unit: Unit) -> None:
    """Compute the facts of changed children again, in the caller's transaction."""
    rules = fact_rules(unit.rule_overrides.values())
    while changed := unit.facts.stale(_AT_ONCE):
        unit.facts.put(_computed(unit, changed, rules))


def append_in(unit: Unit, child_ids: Sequence[int]) -> int:
    """Compute the facts of children who got one newest visit and no other change.

    Their facts must have been up to date before. It reads few of their visits; whom that does not
    tell enough about stays marked for `refresh_in`. Returns of how many children it stored facts,
    in the caller's transaction.
    """
    rules = fact_rules(unit.rule_overrides.values())
    before = unit.facts.all(date.min)
    done = 0
    for start in range(0, len(child_ids), _AT_ONCE):
        part = before.rows(np.isin(before.child_id, child_ids[start : start + _AT_ONCE]))
        roster, visits = unit.facts.recent_visits_of(part.child_id.tolist(), recent_days(rules))
        known = appendable(roster, visits, part)
        unit.facts.put(appended(roster, visits, part, rules).rows(known))
        done += int(np.count_nonzero(known))
    return done


def _computed(unit: Unit, child_ids: Sequence[int], rules: FactRules) -> FactArrays:
    roster, visits = unit.facts.visits_of(child_ids)
    return fact_arrays(roster, for_care(unit, roster, visits), rules)


def for_care(unit: Unit, roster: Roster, visits: VisitColumns) -> VisitColumns:
    """Return the visits with the z-scores that decide about care.

    They are by corrected age for preterm children, as the national guideline says; what is stored,
    exported and counted for the city is by chronological age.
    """
    weeks = roster.gestation_weeks
    early = roster.child_id[(weeks != NONE) & (weeks < PRETERM_BELOW_WEEKS)].tolist()
    children = sorted(unit.children.many(early).items())
    stored = unit.visits.of_children(child_id for child_id, _ in children)
    pairs = [(child, found.visit) for child_id, child in children for found in stored[child_id]]
    scored = growth_of_many(pairs, corrected=True)
    # These lines have the same order as the columns: by child, then by date.
    lines = np.flatnonzero(np.isin(roster.child_id[visits.child], list(stored)))
    corrected = VisitColumns.of((visit for _, visit in pairs), scored, child=lines)
    columns = {name: visits.columns()[name].copy() for name in _SCORED}
    for name, column in columns.items():
        column[lines] = corrected.columns()[name]
    return visits.replaced(**columns)


def facts_of(child: Child, visits: Sequence[MeasuredVisit], rules: FactRules) -> ChildFacts:
    """Return one child's facts from visits that the caller has already, in the order of dates."""
    return facts_of_many([(child, visits)], rules)[0]


def facts_of_many(
    seen: Sequence[tuple[Child, Sequence[MeasuredVisit]]], rules: FactRules
) -> list[ChildFacts]:
    """Return the facts that follow from each of these rows of visits, in the order of dates.

    A child may occur several times, with her visits up to different days.
    """
    if not seen:
        return []
    workers = [visits[-1].visit.examiner if visits else "" for _, visits in seen]
    roster = Roster.of([child for child, _ in seen], worker=np.array(workers, np.object_))
    known = VisitColumns.of_children(with_corrected(child, visits) for child, visits in seen)
    return fact_arrays(roster, known, rules).records()


def facts_on(unit: Unit, asked: Sequence[tuple[int, date]], rules: FactRules) -> list[ChildFacts]:
    """Return what the measurements of each child, named by her id, up to a day say.

    They come in the order asked; a child may occur with several days.
    """
    if not asked:
        return []
    roster, stored = unit.facts.visits_of(sorted({child_id for child_id, _ in asked}))
    visits = for_care(unit, roster, stored)
    rows = np.searchsorted(roster.child_id, [child_id for child_id, _ in asked])
    days = np.array([day.toordinal() for _, day in asked], np.int64)
    starts = np.searchsorted(visits.child, rows)
    stops = np.searchsorted(
        _in_order(visits.child, visits.visit_date), _in_order(rows, days), "right"
    )
    known = np.concatenate([np.arange(*span) for span in zip(starts, stops, strict=True)])
    seen = visits.rows(known).replaced(child=np.repeat(np.arange(len(asked)), stops - starts))
    return fact_arrays(roster.rows(rows), seen, rules).records()


def _in_order(rows: Array, days: Array) -> Array:
    """Return one number for each row and day, which rises with the row, then with the day."""
    return rows * date.max.toordinal() + days


def oldest_birth(today: date, programme_days: float) -> date:
    """Return the day after which all children still in the programme were born, with a margin."""
    return date.fromordinal(int(np.floor(today.toordinal() - programme_days)) - 1)
