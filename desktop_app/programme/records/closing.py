"""A month that was closed: by whom, when, by which rule numbers, with which figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.errors import Problem
from desktop_app.programme.records.problems import refuse

MOST_CHILDREN = 99_999
"""A larger target of a desa is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """One revision of a month's figures; `closing_id` 0 means not saved yet.

    Its snapshot, the children behind each figure, is stored beside it (reports/snapshot.py).
    """

    closing_id: int = 0
    month: str
    """The month `2026-10`."""
    revision: int
    """1 for the first closing of the month."""
    at: datetime
    account: str
    records_changed: bool
    """Whether records of the month changed since the revision before."""
    rules_changed: bool
    """Whether it is counted by other rules than the revision before."""
    rules: Mapping[str, float]
    """The numbers of the rules that it was counted by, by key; they hold for the month from now."""
    definitions: str
    """A checksum of what the figures mean, which only another version of the program changes."""
    figures: Mapping[str, int]
    """How many children each figure holds in the whole register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """How many children under five a desa should have in a year (sasaran), as somebody typed it."""

    target_id: int = 0
    year: int
    kecamatan: str
    desa: str
    children: int


def target_problems(target: Target) -> Iterator[Problem]:
    """Yield what is wrong with a target as typed. Codes: target_number, required."""
    if not 0 < target.children <= MOST_CHILDREN:
        yield refuse("children", "target_number", high=MOST_CHILDREN)
    if not target.desa.strip():
        yield refuse("desa", "required")
