"""Collects what is wrong with one row while its values are taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from desktop_app.errors import Figure, Problem, Severity
from desktop_app.exchange.values import CellDoubt

T = TypeVar("T")


class RowNotes:
    """The problems of one row."""

    def __init__(self, found: list[Problem] | None = None) -> None:
        """Start with the problems that are known already."""
        self.found: list[Problem] = list(found or ())

    @property
    def refused(self) -> bool:
        """Whether a problem refuses the row."""
        return any(problem.severity is Severity.REFUSE for problem in self.found)

    def refuse(self, field: str, code: str, **figures: Figure) -> None:
        """Add a problem that refuses the row."""
        self._add(field, code, Severity.REFUSE, figures)

    def note(self, field: str, code: str, **figures: Figure) -> None:
        """Add a remark on a value that was left out or changed."""
        self._add(field, code, Severity.NOTE, figures)

    def has(self, field: str) -> bool:
        """Return whether a problem names the field."""
        return any(problem.field == field for problem in self.found)

    def needed(
        self, field: str, value: T | CellDoubt | None, *, missing_code: str | None = ""
    ) -> T | None:
        """Return the value; refuse the row for a `CellDoubt`, and for None with `missing_code`."""
        if isinstance(value, CellDoubt):
            self._add(field, value.code, Severity.REFUSE, value.figures)
            return None
        if value is None and missing_code is not None:
            self.refuse(field, missing_code or f"{field}_missing")
        return value

    def optional(self, field: str, value: T | CellDoubt | None) -> T | None:
        """Return the value; for a `CellDoubt` return None and add a note."""
        if isinstance(value, CellDoubt):
            self._add(field, value.code, Severity.NOTE, value.figures)
            return None
        return value

    def _add(
        self, field: str, code: str, severity: Severity, figures: Mapping[str, Figure]
    ) -> None:
        self.found.append(Problem(field=field, code=code, severity=severity, figures=figures))
