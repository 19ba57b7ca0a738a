"""Journals which rules a new release of the program changed in a register that was in use.

A migration step cannot write to the journal. It sets one setting instead, which this module reads
at the next opening, so that a kill between the step and the journal loses nothing.
"""

from __future__ import annotations

from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal

_TO_JOURNAL = "rule_changes_to_journal"
_CHANGES: dict[str, dict[str, object]] = {
    "0012": {"key": "weight_gain.boys.used", "before": 0, "after": 1},
}
"""The rule number that a release changed, and its values, by the migration step of that release."""


def enter(store: Store, journal: Journal, by: Person) -> None:
    """Write the journal line of a change that a migration step noted; without one do nothing."""
    with store.reading() as unit:
        if not unit.facility.get(_TO_JOURNAL):
            return
    with store.unit() as unit:
        step = unit.facility.get(_TO_JOURNAL) or ""
        if step in _CHANGES:
            journal.note(unit, by, "release", "rule", after=_CHANGES[step])
        unit.facility.set(_TO_JOURNAL, "")
        unit.commit()
