"""The checks that begin every write: the child exists, and no refusal or question is left open."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.db.unit import Unit
from desktop_app.errors import Invalid, NotFound, Problem, Severity
from desktop_app.programme.records.children import Child

NOBODY_CONFIRMED: frozenset[str] = frozenset()


def existing_child(unit: Unit, child_id: int) -> Child:
    """Return the child; raises NotFound when she is not in the register."""
    child = unit.children.get(child_id)
    if child is None:
        raise NotFound("child_unknown")
    return child


def accept(problems: Sequence[Problem], confirmed: Collection[str]) -> tuple[Problem, ...]:
    """Return the notes among problems; raises Invalid with refusals and unconfirmed questions."""
    refused = [p for p in problems if p.severity is Severity.REFUSE]
    asked = [p for p in problems if p.severity is Severity.CONFIRM and p.code not in confirmed]
    if refused or asked:
        raise Invalid([*refused, *asked])
    return tuple(p for p in problems if p.severity is Severity.NOTE)
