"""Which role may do what; every use case asks here before it does anything."""

from __future__ import annotations

from enum import Enum

from desktop_app.errors import NotAllowed
from desktop_app.programme.records.children import Person, Role


class Right(Enum):
    """The rights that Permenkes 24/2022 article 30 names, and the right to run the vault."""

    VIEW = "view"
    INPUT = "input"
    CORRECT = "correct"
    REMOVE = "remove"
    TAKE_OUT = "take_out"
    """Write records to a file outside the vault."""
    WRITE_LETTERS = "write_letters"
    """Put one child's referral letter into a file, for who refers her."""
    ADMINISTER = "administer"


_RIGHTS = {
    Role.ADMIN: frozenset(Right),
    Role.NUTRITION_OFFICER: frozenset(Right) - {Right.ADMINISTER},
    Role.MIDWIFE: frozenset({Right.VIEW, Right.INPUT, Right.CORRECT, Right.WRITE_LETTERS}),
    Role.READ_ONLY: frozenset({Right.VIEW}),
}


def may(person: Person, right: Right) -> bool:
    """Return whether this person has the right; for deciding which buttons to show."""
    return right in _RIGHTS[person.role]


def require(person: Person, right: Right) -> None:
    """Raise NotAllowed when this person lacks the right."""
    if not may(person, right):
        raise NotAllowed
