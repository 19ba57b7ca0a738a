"""A case conference (audit kasus stunting): its day, and what is done, by whom, by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.problems import confirm, refuse

MOST_STEPS = 8
"""The printed sheet has room for so many steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One thing to be done."""

    what: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseConference:
    """One conference about one child; it may lie ahead."""

    conference_id: int = 0
    child_id: int
    on: date
    plan: tuple[PlanStep, ...] = ()


def conference_problems(conference: CaseConference, child: Child) -> Iterator[Problem]:
    """Yield what is wrong with a conference as typed."""
    if conference.on < child.birth_date:
        yield refuse("on", "conference_before_birth", born=child.birth_date)
    if len(conference.plan) > MOST_STEPS:
        yield refuse("plan", "plan_too_long", most=MOST_STEPS)
    if any(not step.what.strip() for step in conference.plan):
        yield refuse("plan", "plan_step_empty")
    if any(step.due is not None and step.due < conference.on for step in conference.plan):
        # What is urgent need not wait for a conference that lies ahead.
        yield confirm("plan", "plan_before_conference", day=conference.on)
