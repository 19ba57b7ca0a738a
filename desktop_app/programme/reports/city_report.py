"""What the city's report holds: years, the month, the months before it, flow, and who sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.programme.reports.city_table import CityMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class CitySender:
    """One puskesmas and what came from it."""

    name: str
    newest_month: str
    """As `2026-10`; "" before the first package."""
    package_no: int
    missing: tuple[int, ...]
    has_sent: bool
    forked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CityReport:
    """The city's figures as they are written to a file."""

    facility: str
    made_on: date
    month: CityMonth
    years: tuple[CityMonth, ...]
    """The reference months of the years."""
    trend: tuple[CityMonth, ...]
    """The months up to this one."""
    flow: tuple[tuple[str, Mapping[str, int]], ...]
    """By puskesmas."""
    senders: tuple[CitySender, ...]
