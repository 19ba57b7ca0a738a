"""Why a rule says what it says: a code with figures; `wording.care` makes the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from desktop_app.errors import Figure

SAYS = "says"
"""The figure of a work item that holds the code of its sentence."""

AGE = "age"
"""The figure that says which age the z-score beside it goes by, where a screen must name it."""

BY_CORRECTED = "by_corrected"
"""By corrected age: the child was born early and measured before 24 months."""

NO_FIGURES: Mapping[str, Figure] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. Names of figures end in what they are: _z, _date, _days, _kg, _cm, _word."""

    code: str
    figures: Mapping[str, Figure] = field(default_factory=lambda: NO_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something to be done for a child, since when, and why."""

    child_id: int
    code: str
    since: date
    figures: Mapping[str, Figure] = field(default_factory=lambda: NO_FIGURES)
    record_id: int = 0
    """The id of the course that it is about; 0 for none."""
