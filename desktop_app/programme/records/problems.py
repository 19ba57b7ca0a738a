"""Short ways to say how much a problem weighs, for the rules that find them."""

from __future__ import annotations

from desktop_app.errors import Figure, Problem, Severity


def refuse(field: str, code: str, **figures: Figure) -> Problem:
    """A problem that must be corrected."""
    return Problem(field=field, code=code, severity=Severity.REFUSE, figures=figures)


def confirm(field: str, code: str, **figures: Figure) -> Problem:
    """A problem that a person's yes settles."""
    return Problem(field=field, code=code, severity=Severity.CONFIRM, figures=figures)


def note(field: str, code: str, **figures: Figure) -> Problem:
    """A remark that stops nothing."""
    return Problem(field=field, code=code, severity=Severity.NOTE, figures=figures)
