"""Vitamin A given as treatment: the days of a course, and questions about other doses.

Rule: resources/rules/services.toml, [vitamin_a.course]. A guideline's second and third dose are
recorded without a question; a dose on another day is asked about, never refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desktop_app.errors import Problem
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.problems import confirm
from desktop_app.programme.records.rule_table import RuleTable

MEASLES, XEROPHTHALMIA, SEVERE_WASTING = "measles", "xerophthalmia", "severe_wasting"


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRules:
    """The days of a course by its reason, and the doses that are too many."""

    days: Mapping[str, tuple[int, ...]]
    """By reason, the days on which a dose raises no question; the first dose is day 1."""
    second_day: int
    eye_signs: frozenset[str]
    """Signs of eyes or mouth with which the doses after the first are offered."""
    most_doses: int
    within_days: int


def course_rules(table: RuleTable) -> CourseRules:
    """The course of services.toml with an admin's numbers."""
    second = table.whole("vitamin_a.course.second_day")
    third = table.whole("vitamin_a.course.third_day")
    content = table.content["vitamin_a"]["course"]
    return CourseRules(
        days=MappingProxyType(
            {reason: (1, second, third)[:doses] for reason, doses in content["doses"].items()}
        ),
        second_day=second,
        eye_signs=frozenset(content["eye_signs"]),
        most_doses=table.whole("vitamin_a.course.most_doses"),
        within_days=table.whole("vitamin_a.course.within_days"),
    )


def offered_days(reason: str, signs: Iterable[str], rules: CourseRules) -> tuple[int, ...]:
    """On which days of an illness a dose is offered unasked: after day 1 only with eye signs."""
    days = rules.days.get(reason, ())
    return days if rules.eye_signs & set(signs) else days[:1]


def in_course(new: CareItem, others: Iterable[CareItem], rules: CourseRules) -> bool:
    """Whether a dose falls on a day of the course that an earlier dose of its reason began."""
    days = rules.days.get(new.reason, ())
    first = _first(new, others, rules)
    return first is not None and (new.on - first).days + 1 in days[1:]


def course_questions(
    new: CareItem, others: Sequence[CareItem], field: str, rules: CourseRules
) -> Iterator[Problem]:
    """Ask about a dose outside the days of its course, and about one dose too many."""
    if new.reason not in rules.days:
        return
    first = _first(new, others, rules)
    if first is not None and not in_course(new, others, rules):
        days = ", ".join(str(day) for day in rules.days[new.reason])
        yield confirm(field, "vitamin_a_other_day", day=(new.on - first).days + 1, days=days)
    near = [one for one in others if abs((one.on - new.on).days) < rules.within_days]
    if len(near) >= rules.most_doses:
        yield confirm(field, "vitamin_a_too_many", times=len(near) + 1, days=rules.within_days)


def _first(new: CareItem, others: Iterable[CareItem], rules: CourseRules) -> date | None:
    """The day on which the course began; None when the dose begins one itself."""
    earlier = [
        one.on
        for one in others
        if one.reason == new.reason and 0 < (new.on - one.on).days < rules.within_days
    ]
    return min(earlier, default=None)
