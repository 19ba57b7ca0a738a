"""A file that left the vault for somebody: when, for whom, which month, what it said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """One file of a month's figures that was given to somebody; `sent_id` 0 means not saved yet."""

    sent_id: int = 0
    at: datetime
    """When it was written."""
    account: str
    kind: str
    """Which file: a code of the words `sent_kind`."""
    month: str
    """The month `2026-10`, or the quarter `2026Q4`."""
    revision: int
    """The month's last closing when it was written; 0 while the month was open."""
    recipient: str
    """To whom; empty where nobody said."""
    file: str
    """The file's name, without its folder."""
    figures: Mapping[str, int]
    """What it says, by the code of a figure or by what it counts."""
    sha256: str
    """The checksum of the file's bytes, as 64 hexadecimal digits."""
