"""Every child of the register whom supplementary feeding is about, in as few queries as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.programme.child_facts import fact_rules
from desktop_app.programme.fact_columns import FactArrays, day_of
from desktop_app.programme.feeding import (
    FeedingRow,
    FeedingRules,
    NutritionFacts,
    feeding_list,
    feeding_rules,
    nutrition_facts,
)
from desktop_app.programme.feeding_course import ChildLife
from desktop_app.programme.feeding_records import CourseState, FeedingCourse, OutpatientCourse
from desktop_app.programme.records import Child
from desktop_app.services.child_life import STAYS, departures, life
from desktop_app.services.facts import oldest_birth
from desktop_app.services.feeding_page import (
    FedChild,
    FeedingPage,
    page_with,
    weighings_by_course,
)

_Course = TypeVar("_Course", FeedingCourse, OutpatientCourse)


def feeding_pages(
    unit: Unit, today: date, *, desa: str | None = None, posyandu: str | None = None
) -> tuple[FeedingPage, ...]:
    """Return the page of every child who qualifies, waits or was ever in a course.

    In the order of the list: by standing and group, then those of whom only the past is known.
    The facts of changed children must have been made anew (services/facts.py).
    """
    overrides = unit.rule_overrides.values()
    rules = feeding_rules(overrides)
    facts = register_facts(unit, today, rules)
    courses = _by_child(unit.feeding_courses.all())
    severe = _by_child(unit.outpatient_courses.all())
    rows = feeding_list(
        may_qualify(facts, today, rules),
        (course for own in courses.values() for course in own),
        today,
        rules,
        (course for own in severe.values() for course in own),
    )
    row_of = {row.child_id: row for row in rows}
    ordered = dict.fromkeys([*row_of, *sorted(courses)])
    gone = departures(unit)
    children = {
        child_id: child
        for child_id, child in unit.children.many(ordered).items()
        if desa in (None, child.desa) and posyandu in (None, child.posyandu)
    }
    with_courses = children.keys() & courses.keys()
    visits = unit.visits.of_children(with_courses)
    ids = [course.course_id for child_id in with_courses for course in courses[child_id]]
    days = unit.feeding_days.of_courses(ids)
    weighings = weighings_by_course(unit, ids)
    facts_by = fact_rules(overrides)
    seen = dict(zip(facts.child_id.tolist(), facts.last_weighed.tolist(), strict=True))
    found = []
    for child_id in ordered:
        child = children.get(child_id)
        if child is None:
            continue
        departure = gone.get(child_id, STAYS)
        if child_id not in courses:
            lived = life(child.birth_date, departure, day_of(seen[child_id]))
            if lived.left_on is None or lived.left_on > today:
                found.append(_proposed(child, lived, row_of[child_id], rules, today))
            continue
        own = visits[child_id]
        last = own[-1].visit.visit_date if own else None
        fed = FedChild(
            child=child,
            life=life(child.birth_date, departure, last),
            visits=tuple(own),
            courses=tuple(courses[child_id]),
            severe=tuple(severe.get(child_id, ())),
            rules=rules,
            facts_by=facts_by,
            today=today,
        )
        found.append(page_with(fed, days, weighings))
    # Who has left stands nowhere any more.
    return tuple(sorted(found, key=lambda page: page.row is None))


def register_facts(unit: Unit, today: date, rules: FeedingRules) -> FactArrays:
    """Return the facts of all children who may be of the age of supplementary feeding."""
    return unit.facts.all(oldest_birth(today, rules.below_months * DAYS_PER_MONTH))


def may_qualify(facts: FactArrays, on: date, rules: FeedingRules) -> list[NutritionFacts]:
    """Return what is asked of each child who may qualify: of all whom the rule can propose."""
    poor = (facts.whz < rules.wasted_below_z) | (facts.waz < rules.underweight_below_z)
    if rules.muac_counts:
        poor |= facts.muac_cm < rules.wasted_muac_cm
    poor |= facts.t_months >= rules.t_in_row
    return [nutrition_facts(facts.facts(row), on, rules) for row in np.flatnonzero(poor).tolist()]


def _proposed(
    child: Child, lived: ChildLife, row: FeedingRow, rules: FeedingRules, today: date
) -> FeedingPage:
    """The page of a child without any course."""
    draft = FeedingCourse(
        child_id=child.child_id,
        group=row.group,
        state=CourseState.RUNNING,
        decided_on=today,
        start=today,
        planned_days=rules.groups[row.group].planned_days,
    )
    return FeedingPage(child=child, life=lived, row=row, draft=draft, courses=())


def _by_child(
    courses: Iterable[_Course],
) -> Mapping[int, list[_Course]]:
    found: dict[int, list[_Course]] = {}
    for course in courses:
        found.setdefault(course.child_id, []).append(course)
    return found
