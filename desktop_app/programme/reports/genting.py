"""Which families GENTING (foster parents against stunting) is told of, and in which group.

GENTING asks for families at risk of stunting with a child under two years who is stunted or at risk
(Kemendukbangga 2025, secondary: facts of public programs; the guideline itself was not read). Every
child under two years of a family at risk is one at risk.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from desktop_app.programme.register.family import FamilyRisk


class GentingGroup(IntEnum):
    """Why a family stands on the list, the first group first."""

    STUNTED = 1
    """At risk, and a child under two years is stunted."""
    AT_RISK = 2
    """At risk, and has a child under two years."""
    UNKNOWN = 3
    """A child under two years is stunted, but whether the family is at risk is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toddler:
    """A child under two years, and her last plausible height-for-age."""

    child_id: int
    zlen: float | None = None
    """By corrected age of a child born early; None while her length was never measured."""
    zlen_on: date | None = None
    stunted: bool = False


def genting_group(risk: FamilyRisk, toddlers: Iterable[Toddler]) -> GentingGroup | None:
    """Return the family's group; None where it does not belong on the list.

    A family that is known not to be at risk is not listed, whatever its children's length.
    """
    own = tuple(toddlers)
    if not own or risk.at_risk is False:
        return None
    stunted = any(one.stunted for one in own)
    if risk.at_risk:
        return GentingGroup.STUNTED if stunted else GentingGroup.AT_RISK
    return GentingGroup.UNKNOWN if stunted else None
