"""On which legal basis a child's data is kept, who said so and when. UU 27/2022 pasal 20 and 25."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """What the processing of a child's data rests on, or that a parent objects."""

    CONSENT = "consent"
    """A parent or guardian agreed."""
    LEGAL_DUTY = "legal_duty"
    """The facility must keep medical records (Permenkes 24/2022)."""
    PUBLIC_SERVICE = "public_service"
    """A task of the puskesmas in the public interest."""
    VITAL = "vital"
    """The child's vital interest: an emergency."""
    REFUSED = "refused"
    """A parent or guardian was asked and did not agree."""
    WITHDRAWN = "withdrawn"
    """A parent or guardian took the consent back."""


class Guardian(StrEnum):
    """Who spoke for the child."""

    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One answer about a child's data; the newest one holds, the earlier ones are its history."""

    consent_id: int = 0
    child_id: int
    on: date
    basis: Basis
    given_by: str = ""
    """The name of the parent or guardian."""
    relation: Guardian | None = None
    written: bool | None = None
    """Whether it was signed on paper; None where nobody was asked."""
    recorded_by: str = ""
    """Who asked and wrote it down."""
    notes: str = ""
