"""What the child's page shows of her growth: the child, her visits, what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem
from desktop_app.growth.chart_builder import ChartEvent
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.growth.visit_rules import visit_rules
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.register import identity
from desktop_app.services.growth.growth_story import GrowthStory, episodes_of, tell_growth


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildPage:
    """What the child's page shows: the child, her visits from first to last, what they say."""

    child: Child
    visits: tuple[MeasuredVisit, ...]
    notes: tuple[Problem, ...]
    story: GrowthStory
    events: tuple[ChartEvent, ...]
    low_birth_weight: bool


def page_of(
    unit: Unit,
    child: Child,
    visits: tuple[MeasuredVisit, ...],
    events: tuple[ChartEvent, ...],
    today: date,
) -> ChildPage:
    """Return a child's page from the records that the caller has read."""
    overrides = unit.rule_overrides.values()
    story = tell_growth(
        child,
        visits,
        today=today,
        episodes=episodes_of(events),
        earlier_birth_date=_earlier_birth_date(unit, child, visits),
        rules=visit_rules(overrides),
    )
    return ChildPage(
        child=child,
        visits=visits,
        notes=identity.nik_problems(child.nik, child.sex, child.birth_date),
        story=story,
        events=events,
        low_birth_weight=limits_with(overrides).birth_weight.is_low(child),
    )


def _earlier_birth_date(unit: Unit, child: Child, visits: Sequence[MeasuredVisit]) -> date | None:
    """Return the birth date that stood in the record at the visit before the last one.

    None when it is the same as today, or when there are fewer than two visits.
    """
    if len(visits) < 2:  # noqa: PLR2004 -- the last one and one before
        return None
    since = visits[-2].visit.visit_date
    earlier = None
    for line in unit.history.changes_of("child", child.child_id):
        if line.at.date() < since:
            break
        before = (line.before or {}).get("birth_date")
        # The record's first line has no earlier value, its removal no later one.
        if line.after and isinstance(before, str):
            earlier = date.fromisoformat(before)
    return earlier if earlier != child.birth_date else None
