"""What changes where a child stands in the register: moves and death, each with its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.programme.records.children import Place


class StandingKind(StrEnum):
    """What happened."""

    MOVED_AWAY = "moved_away"
    """To a place that another puskesmas looks after."""
    MOVED_IN = "moved_in"
    """From such a place, for the first time or back."""
    MOVED_WITHIN = "moved_within"
    """To another desa or posyandu of this register."""
    DIED = "died"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingChange:
    """One move or the death of a child; `standing_id` 0 means not saved yet."""

    standing_id: int = 0
    child_id: int
    kind: StandingKind
    on: date
    place: str = ""
    """Where she moved to, or came from."""
    cause: str = ""
    """What she died of."""
    lived_in: Place | None = None
    """Where she lived until a move within the register."""
    lives_in: Place | None = None
    """Where she has lived since."""
