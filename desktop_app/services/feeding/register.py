"""All children of the register who have to do with supplementary feeding, in few queries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.programme.feeding.candidates import (
    Candidate,
    candidates,
    nutrition_columns,
)
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.feeding.standing import FeedingRow, feeding_list
from desktop_app.programme.growth.child_facts import FactRules, fact_rules
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import FeedingCourse
from desktop_app.programme.records.life import ChildLife
from desktop_app.services.feeding.page import (
    ChildFeeding,
    FactsByCourse,
    FedChild,
    draft_of,
    is_recovery,
    page_with,
    weighings_by_course,
)
from desktop_app.services.growth.facts import current, facts_on, oldest_birth
from desktop_app.services.register.child_life import by_child, has_left, lives


def feeding_pages(
    unit: Unit, today: date, *, desa: str | None = None, posyandu: str | None = None
) -> tuple[ChildFeeding, ...]:
    """Return the page of every child who qualifies, waits or was ever in a course.

    In the order of the list: by standing and group, then those with past courses only.
    """
    overrides = unit.rule_overrides.values()
    rules = feeding_rules(overrides)
    courses = by_child(unit.feeding_courses.all())
    severe = by_child(unit.outpatient_courses.all())
    found = _candidates(register_facts(unit, today, rules), today, rules)
    rows = feeding_list(
        found,
        (course for own in courses.values() for course in own),
        today,
        rules,
        (course for own in severe.values() for course in own),
    )
    row_of = {row.child_id: row for row in rows}
    ordered = dict.fromkeys([*row_of, *sorted(courses)])
    children = {
        child_id: child
        for child_id, child in unit.children.many(ordered).items()
        if desa in (None, child.desa) and posyandu in (None, child.posyandu)
    }
    lived = lives(unit, {child_id: child.birth_date for child_id, child in children.items()})
    with_courses = children.keys() & courses.keys()
    fed = [course for child_id in with_courses for course in courses[child_id]]
    at_end = _facts_at_ends(unit, fed, fact_rules(overrides))
    ids = [course.course_id for course in fed]
    days = unit.feeding_days.of_courses(ids)
    weighings = weighings_by_course(unit, ids)
    mbg = by_child(unit.care_items.of(kind=CareKind.MBG))
    qualifies = {one.child_id: one for one in found}
    pages = []
    for child_id in ordered:
        child = children.get(child_id)
        if child is None:
            continue
        if child_id not in courses:
            if not has_left(lived[child_id], today):
                pages.append(_proposed(child, lived[child_id], row_of[child_id], rules, today))
            continue
        fed_child = FedChild(
            child=child,
            life=lived[child_id],
            courses=tuple(courses[child_id]),
            severe=tuple(severe.get(child_id, ())),
            mbg=tuple(one.on for one in mbg.get(child_id, ())),
            rules=rules,
            today=today,
        )
        pages.append(page_with(fed_child, days, weighings, qualifies.get(child_id), at_end))
    # A child who has left has no standing any more (`row` is None) and comes last.
    return tuple(sorted(pages, key=lambda page: page.row is None))


def _facts_at_ends(unit: Unit, courses: Iterable[FeedingCourse], rules: FactRules) -> FactsByCourse:
    """Return the facts at the end of each course with a recovery."""
    ended = [one for one in courses if is_recovery(one)]
    asked = [(one.child_id, one.ended_on or date.max) for one in ended]
    facts = facts_on(unit, asked, rules)
    return {one.course_id: found for one, found in zip(ended, facts, strict=True)}


def register_facts(unit: Unit, today: date, rules: FeedingRules) -> FactArrays:
    """Return the facts of all children who may be of the age of supplementary feeding."""
    return current(unit, oldest_birth(today, rules.below_months * DAYS_PER_MONTH))


def register_rows(
    unit: Unit, facts: FactArrays, today: date, rules: FeedingRules
) -> tuple[FeedingRow, ...]:
    """Return where every child stands who qualifies or is in a course, also who has left."""
    return feeding_list(
        _candidates(facts, today, rules),
        unit.feeding_courses.all(),
        today,
        rules,
        unit.outpatient_courses.all(),
    )


def _candidates(facts: FactArrays, today: date, rules: FeedingRules) -> tuple[Candidate, ...]:
    return candidates(nutrition_columns(facts, today, rules), today, rules)


def _proposed(
    child: Child, lived: ChildLife, row: FeedingRow, rules: FeedingRules, today: date
) -> ChildFeeding:
    """The page of a child without any course."""
    draft = draft_of(child.child_id, row.group, rules, today)
    return ChildFeeding(child=child, life=lived, row=row, draft=draft, courses=())
