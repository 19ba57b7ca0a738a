"""Keeps beside every child what the work list asks of her measurements; nothing here is typed in.

Made anew for the children who changed, by corrected age for those born early, as the national
guideline says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from desktop_app.db.unit import Store, Unit
from desktop_app.growth.age import PRETERM_BELOW_WEEKS
from desktop_app.programme.growth.child_facts import ChildFacts, FactRules, fact_rules
from desktop_app.programme.growth.fact_arrays import child_facts, fact_arrays
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.services.growth.scoring import born_early, growth_of_many

_AT_ONCE = 1_000
"""Children whose visits are held in memory together."""


def refresh(store: Store) -> None:
    """Make the facts of changed children anew; nothing is written where none changed.

    Raises: Conflict("vault_busy"), StorageFull, StorageDenied, Damaged.
    """
    with store.reading() as unit:
        if not unit.facts.stale(1):
            return
    with store.unit() as unit:
        refresh_in(unit)
        unit.commit()


def refresh_in(unit: Unit) -> None:
    """Do the same within a unit that writes more than that."""
    rules = fact_rules(unit.rule_overrides.values())
    while changed := unit.facts.stale(_AT_ONCE):
        roster, visits = unit.facts.visits_of(changed)
        unit.facts.put(fact_arrays(roster, visits, rules))
        early = unit.facts.born_early(changed, PRETERM_BELOW_WEEKS)
        if early:
            unit.facts.put(FactArrays.of([_early(unit, child, rules) for child in early]))


def facts_of(
    child: Child, visits: Sequence[MeasuredVisit], rules: FactRules, *, worker: str | None = None
) -> ChildFacts:
    """Return one child's facts of what a page shows already, her visits in the order of dates."""
    if born_early(child):
        growth = growth_of_many([(child, found.visit) for found in visits], corrected=True)
        visits = [
            MeasuredVisit(visit=found.visit, growth=corrected)
            for found, corrected in zip(visits, growth, strict=True)
        ]
    last = visits[-1].visit.examiner if visits else ""
    return child_facts(child, visits, rules, worker=last if worker is None else worker)


def _early(unit: Unit, child: Child, rules: FactRules) -> ChildFacts:
    return facts_of(child, unit.visits.of_child(child.child_id), rules)


def oldest_birth(today: date, programme_days: float) -> date:
    """Return the day after which a child was born who is still in the programme, a margin added."""
    return date.fromordinal(int(np.floor(today.toordinal() - programme_days)) - 1)
