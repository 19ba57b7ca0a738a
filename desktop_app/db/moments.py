"""Points in time as the database keeps them: ISO text in UTC, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def stored_moment(at: datetime) -> str:
    """Return the moment as stored; raises ValueError when it has no time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")
