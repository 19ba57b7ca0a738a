"""A breach of data protection: what happened, when found, whom it concerns, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from desktop_app.errors import Problem
from desktop_app.programme.records.law import law_numbers
from desktop_app.programme.records.problems import refuse

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One incident; `breach_id` 0 means not saved yet."""

    breach_id: int = 0
    found_on: date
    found_time: str
    """The local time of day, `14.30`; with the day it begins the hours until the notice."""
    happened: str = ""
    """When it happened, in words, since often nobody knows exactly."""
    incident: str
    """What happened and how."""
    whom: str = ""
    """The people it concerns; no names are needed."""
    children: int | None = None
    """How many children it concerns; None while not known."""
    kinds: str = ""
    """Which data: names, NIK, weights ..."""
    measures: str = ""
    """What was done and what is planned."""
    told_on: date | None = None
    """The day on which the letters were sent."""


def breach_problems(breach: Breach, today: date) -> Iterator[Problem]:
    """Yield what is wrong with a breach as typed.

    Codes: breach_in_future, breach_time_form, required, breach_told_before_found.
    """
    if breach.found_on > today:
        yield refuse("found_on", "breach_in_future")
    if not _CLOCK.fullmatch(breach.found_time.strip()):
        yield refuse("found_time", "breach_time_form")
    if not breach.incident.strip():
        yield refuse("incident", "required")
    if breach.told_on is not None and breach.told_on < breach.found_on:
        yield refuse("told_on", "breach_told_before_found")


def notice_due(breach: Breach, zone: tzinfo | None) -> datetime:
    """Return until when those concerned and the agency must be told, in the given zone.

    Raises: ValueError for a time of day that `breach_problems` refuses.
    """
    match = _CLOCK.fullmatch(breach.found_time.strip())
    if match is None:
        raise ValueError("a time of day is needed")
    found = datetime.combine(breach.found_on, time(int(match[1]), int(match[2])), zone)
    return found + timedelta(hours=law_numbers().notice_hours.value)
