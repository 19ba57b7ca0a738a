"""What to look at before a month is closed: each finding with its children. It forbids nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from desktop_app.errors import Severity
from desktop_app.programme.growth.plausibility import PlausibilityLimits, visit_problems
from desktop_app.programme.records.children import Child, MeasuredVisit, Month, Sex
from desktop_app.programme.records.life import ChildLife, departure_questions
from desktop_app.programme.register.identity import Match, same_person
from desktop_app.programme.reports.month_count import MonthCount

_FLAG = "who_flag_"
"""How the questions about values begin that WHO calls implausible; they are counted by a figure."""


class Check(StrEnum):
    """What a finding is about, in the order of the list."""

    NOT_WEIGHED = "not_weighed"
    NOT_MEASURED = "not_measured"
    IMPLAUSIBLE = "implausible"
    QUESTION = "question"
    """A value of the month about which its form would ask, such as a height that shrank."""
    SAME_CHILD = "same_child"
    """Two records that may be one child, who would count twice."""
    CONTRADICTION = "contradiction"
    """Measured after her death or while she lived elsewhere."""
    LATE = "late"
    """Figures of the month before changed since it was closed."""
    NOT_CLOSED = "not_closed"
    """The month before was never closed; without children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFinding:
    """One thing to look at, and the children whom it concerns."""

    check: Check
    children: tuple[int, ...]


def counted_findings(count: MonthCount) -> tuple[ClosingFinding, ...]:
    """Return what the month's own figures show."""
    codes = {
        Check.NOT_WEIGHED: "not_weighed",
        Check.NOT_MEASURED: "not_measured",
        Check.IMPLAUSIBLE: "flagged",
    }
    return tuple(
        ClosingFinding(check=check, children=count.children(code)) for check, code in codes.items()
    )


def questioned(
    children: Mapping[int, Child],
    visits: Mapping[int, Sequence[MeasuredVisit]],
    month: Month,
    today: date,
    limits: PlausibilityLimits,
) -> ClosingFinding:
    """Return who has a value of the month that its form would ask about, or would refuse.

    `visits` are the children's visits of the month with those nearest before and after. Values
    that WHO calls implausible are another finding.
    """
    found = (
        child_id
        for child_id, own in visits.items()
        if any(
            not problem.code.startswith(_FLAG) and problem.severity is not Severity.NOTE
            for one in own
            if month.first <= one.visit.visit_date <= month.last
            for problem in visit_problems(
                one.visit, children[child_id], own, one.growth, today, limits
            )
        )
    )
    return ClosingFinding(check=Check.QUESTION, children=tuple(sorted(found)))


def perhaps_same(children: Iterable[Child]) -> ClosingFinding:
    """Return the children of whom two records may be one child."""
    groups: dict[tuple[date, Sex], list[Child]] = defaultdict(list)
    for child in children:
        groups[child.birth_date, child.sex].append(child)
    alike = {
        child.child_id
        for group in groups.values()
        for pair in combinations(group, 2)
        if same_person(*pair) in (Match.SAME, Match.PERHAPS)
        for child in pair
    }
    return ClosingFinding(check=Check.SAME_CHILD, children=tuple(sorted(alike)))


def contradicted(
    days: Mapping[int, Iterable[date]], lives: Mapping[int, ChildLife]
) -> ClosingFinding:
    """Return who was measured after her death or while she lived elsewhere."""
    return ClosingFinding(
        check=Check.CONTRADICTION, children=tuple(sorted(_after_leaving(days, lives)))
    )


def _after_leaving(
    days: Mapping[int, Iterable[date]], lives: Mapping[int, ChildLife]
) -> Iterator[int]:
    for child_id, seen in days.items():
        if any(tuple(departure_questions(lives[child_id], day)) for day in seen):
            yield child_id
