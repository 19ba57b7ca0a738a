"""Why a child's records are erased for good, and when the law lets them go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.errors import Problem
from desktop_app.programme.records.law import law_numbers
from desktop_app.programme.records.problems import refuse


class ErasureReason(StrEnum):
    """On what ground."""

    RETENTION_OVER = "retention_over"
    """The years for which records must be kept are over."""
    PARENTS_WISH = "parents_wish"
    """A parent or guardian asked for it, and the head decided so."""
    KEPT_UNLAWFULLY = "kept_unlawfully"
    """The records should never have been kept, such as another clinic's child by mistake."""
    ORDER = "order"
    """A court or an authority ordered it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """A decision to erase one child."""

    child_id: int
    reason: ErasureReason | None = None
    note: str = ""
    """The number or day of the decision; it stays in the journal, so it must name nobody."""


def kept_until(last_seen: date) -> date:
    """Return the first day on which records may go without another reason."""
    years = law_numbers().record_years.value
    # 29 February becomes 28 February: the other year may have no leap day.
    day = min(last_seen.day, 28) if last_seen.month == 2 else last_seen.day  # noqa: PLR2004
    return last_seen.replace(year=last_seen.year + years, day=day)


def erasure_problems(erasure: Erasure, last_seen: date, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a decision.

    Codes: erasure_reason_missing, erasure_too_early (until), erasure_note_missing.
    """
    if erasure.reason is None:
        yield refuse("reason", "erasure_reason_missing")
    elif erasure.reason is ErasureReason.RETENTION_OVER:
        if kept_until(last_seen) > today:
            yield refuse("reason", "erasure_too_early", until=kept_until(last_seen))
    elif not erasure.note.strip():
        yield refuse("note", "erasure_note_missing")
