"""Tells the journal of a register that was in use which rules a new release of the program changed.

The steps of the database note under one setting that there is something to tell, so that a kill
between the step and the journal loses nothing.
"""

from __future__ import annotations

from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal

_TO_JOURNAL = "rule_changes_to_journal"
_CHANGES: dict[str, dict[str, object]] = {
    "0012": {"key": "weight_gain.boys.used", "before": 0, "after": 1},
}
"""By the step of the database that came with the change: the number, and what it was."""


def enter(store: Store, journal: Journal, by: Person) -> None:
    """Write a journal line for a noted change; nothing is written where none is noted."""
    with store.reading() as unit:
        if not unit.facility.get(_TO_JOURNAL):
            return
    with store.unit() as unit:
        step = unit.facility.get(_TO_JOURNAL) or ""
        if step in _CHANGES:
            journal.note(unit, by, "release", "rule", after=_CHANGES[step])
        unit.facility.set(_TO_JOURNAL, "")
        unit.commit()
