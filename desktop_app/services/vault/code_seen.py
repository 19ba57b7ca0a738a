"""Remembers that the recovery code was handed out and nobody has typed it again yet.

A command prints the code once, and a new code may be lost with a closed window. Until somebody
types the code, nobody knows that it was written down, so the window says so.
"""

from __future__ import annotations

from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal

_UNSEEN = "recovery_code_unseen"
_YES, _NO = "1", ""


def expect(store: Store) -> None:
    """Note that a code was just made."""
    _set(store, _YES)


def withdraw(store: Store) -> None:
    """Drop the note, since no code was made."""
    _set(store, _NO)


def confirm(store: Store, journal: Journal, by: Person) -> None:
    """Drop the note, since `by` has typed the code; nothing is written where there is none."""
    if not is_expected(store):
        return
    with store.unit() as unit:
        unit.facility.set(_UNSEEN, _NO)
        journal.note(unit, by, "recovery_code_seen", "account")
        unit.commit()


def is_expected(store: Store) -> bool:
    """Whether a code was made that nobody has typed yet."""
    with store.reading() as unit:
        return unit.facility.get(_UNSEEN) == _YES


def _set(store: Store, value: str) -> None:
    with store.unit() as unit:
        unit.facility.set(_UNSEEN, value)
        unit.commit()
