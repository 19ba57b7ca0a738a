"""Moves the side log's lines into the journal, once the vault can be written again."""

from __future__ import annotations

from contextlib import suppress

from desktop_app.db.unit import Store
from desktop_app.errors import CodedError
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.vault.side_log import SideLog

_ENTERED = "side_log_entered"
"""The setting with the digest of the log entered last. If the program is killed before it removes
the log, this keeps the lines from being entered twice."""


def enter(store: Store, journal: Journal, log: SideLog, by: Person) -> None:
    """Add the side log's lines to the journal, each with its own moment, and remove the log.

    A line before them says how many they are and how many could not be read. If the journal cannot
    be written the log stays, and the vault opens all the same.
    """
    with suppress(CodedError):
        entries, unreadable, digest = log.read()
        if not digest:
            return
        with store.unit() as unit:
            if unit.facility.get(_ENTERED) != digest:
                figures = {"lines": len(entries), "unreadable": unreadable}
                journal.note(unit, by, "side_log", "audit", after=figures)
                unit.journal.write_many(entries)
                unit.facility.set(_ENTERED, digest)
                unit.commit()
        log.clear()
