"""Checks every child of a posyandu day's list, then writes the list in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from desktop_app.errors import Invalid, Problem, Severity
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.children import Person
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.kit.sheet.at_once import Act

CHILD = "child"
"""The key in a problem's figures that holds the child's id."""
Given = Immunisation | CareItem


class ManyGiven(Protocol):
    """The interface that the services for vaccines and for other care share."""

    def check_many(
        self, _given: Sequence[Any], /, *, by: Person
    ) -> Mapping[int, tuple[Problem, ...]]:
        """Return what is or may be wrong, by child."""

    def record_many(
        self, _given: Sequence[Any], /, *, confirmed: frozenset[str], by: Person
    ) -> Any:
        """Save all records in one transaction."""

    def remove_many(self, _ids: Sequence[int], /, *, by: Person) -> Any:
        """Remove all records in one transaction."""


def round_act(services: ManyGiven, given: Sequence[Given], by: Person) -> Act:
    """Return the act that writes what was given, for the writer thread.

    It raises Invalid with everything that is wrong or to be confirmed, with the child as a figure.
    """

    def act(confirmed: frozenset[str]) -> Saved[Any]:
        problems = [
            replace(problem, figures={**problem.figures, CHILD: child_id})
            for child_id, found in services.check_many(given, by=by).items()
            for problem in found
            if problem.severity is not Severity.CONFIRM or problem.code not in confirmed
        ]
        if problems:
            raise Invalid(problems)
        saved: Saved[Any] = services.record_many(given, confirmed=confirmed, by=by)
        return saved

    return act
