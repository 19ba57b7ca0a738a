"""What was given by both of two records that are merged: the child must not have it twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem
from desktop_app.programme.care.care_checks import care_problems
from desktop_app.programme.care.immunisation import immunisation_problems
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.life import ChildLife
from desktop_app.services.care.care_items import care_items_of, rules_of
from desktop_app.services.care.immunisations import schedule_of

_REPEATED = frozenset({"immunisation_exists", "care_exists", "vitamin_a_too_soon"})
VACCINES, CARE = "immunisation", "service"

Owned = Mapping[str, Sequence[int]]
"""Ids of records by kind."""


def without_repeated(
    unit: Unit, owned: Owned, kept: Child, other_id: int, today: date
) -> dict[str, list[int]]:
    """Return the records that can move to the kept child, without those that she has already.

    Left out are a vaccine or a care item of the same day, and vitamin A within its interval.
    """
    repeated = {
        VACCINES: set(_vaccines(unit, kept, other_id, today)),
        CARE: set(_care_items(unit, kept, other_id, today)),
    }
    return {
        kind: [number for number in numbers if number not in repeated.get(kind, ())]
        for kind, numbers in owned.items()
    }


def _vaccines(unit: Unit, kept: Child, other_id: int, today: date) -> Iterable[int]:
    schedule, life = schedule_of(unit), ChildLife(birth_date=kept.birth_date)
    known = list(unit.immunisations.of_child(kept.child_id))
    for one in unit.immunisations.of_child(other_id):
        theirs = replace(one, child_id=kept.child_id)
        if _is_repeated(immunisation_problems(theirs, known, life, today, schedule)):
            yield one.immunisation_id
        else:
            known.append(theirs)


def _care_items(unit: Unit, kept: Child, other_id: int, today: date) -> Iterable[int]:
    rules, life = rules_of(unit), ChildLife(birth_date=kept.birth_date)
    known = list(care_items_of(unit, kept.child_id))
    for one in unit.care_items.of_child(other_id):
        theirs = replace(one, child_id=kept.child_id)
        if _is_repeated(care_problems(theirs, known, life, today, rules)):
            yield one.service_id
        else:
            known.append(theirs)


def _is_repeated(problems: Iterable[Problem]) -> bool:
    return any(problem.code in _REPEATED for problem in problems)
