"""What a person decided about a child here and one in the national system's file of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """A person's answer; it holds for the following months too."""

    SAME = "same"
    """They are one child."""
    APART = "apart"
    """They are two children."""
    SETTLED = "settled"
    """What differs is known and stays, such as a child whom another puskesmas reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileDecision:
    """One answer about one child here, one child there, or a pair of them."""

    decision_id: int = 0
    child_id: int | None
    """The child here; None for one who is only there."""
    there: str
    """Who it is there: a digest of name, birth date and sex; "" for a child who is only here."""
    verdict: Verdict
    decided_on: date
