"""The work items of feeding, gizi buruk, immunisation and care; it only reads.

A course has one item of each kind. A child has one item for all vaccines, and one for all other
care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.errors import Figure
from desktop_app.programme.care.care_due import care_dues, register_care_dues
from desktop_app.programme.care.immunisation import immunisation_dues
from desktop_app.programme.care.immunisation_arrays import vaccine_dues
from desktop_app.programme.casework.referrals import cover
from desktop_app.programme.feeding.candidates import Candidate, candidate, nutrition_facts
from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.outpatient import outpatient_dues
from desktop_app.programme.feeding.progress import course_dues
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.feeding.standing import FeedingRow, FeedingStanding
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import Referral, WorkItem
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Days,
    OutpatientCourse,
)
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.reasons import SAYS, Due
from desktop_app.programme.worklist.columns import KindColumns
from desktop_app.programme.worklist.kinds import WorkRules, work_rules
from desktop_app.services.care.care_items import care_items_of, ill_children, is_ill, rules_of
from desktop_app.services.care.immunisations import schedule_of
from desktop_app.services.feeding.outpatient_page import visits_of
from desktop_app.services.feeding.page import FedChild, fed_of, weighings_by_course
from desktop_app.services.feeding.register import register_rows
from desktop_app.services.register.child_life import grouped, has_left, leavers, lives

TABLE = "programme_work"
"""The rule table with the kinds of these items."""

NO_RESPONSE = "feeding_no_response"
"""The kind, and the reason of a letter that takes care of it."""

VACCINES, CARE = "immunisation", "services"
"""The kinds of which a child has a single item for all that is due."""

ItemsOfChild = Callable[[Unit, date, "KnownChild"], Iterable[WorkItem]]
"""Returns one child's items of one feature."""

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "severe_refer_now": "severe_refer_now",
        "severe_visit": "severe_course",
        "severe_refer": "severe_course",
        "severe_to_feeding": "severe_course",
        "severe_discharge": "severe_course",
        "severe_dropped_out": "severe_course",
        "severe_left": "severe_course",
        "feeding_warning_no_response": "feeding_warning",
        "feeding_warning_not_weighed": "feeding_warning",
        "feeding_end_proposed": "feeding_end",
        "feeding_plan_over": "feeding_end",
        "feeding_waiting": "feeding_waiting",
        "feeding_weigh": "feeding_weigh",
        "feeding_unticked": "feeding_unticked",
    }
)
"""The kind of work for each code of a course's dues."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownChild:
    """A child as her page has read her."""

    child: Child
    life: ChildLife
    facts: ChildFacts


def feeding_items(unit: Unit, today: date, known: KnownChild) -> Iterator[WorkItem]:
    """Yield one child's items of supplementary feeding."""
    fed = fed_of(unit, known.child, known.life, today)
    ids = [course.course_id for course in fed.courses]
    yield from feeding_work(
        fed,
        candidate(nutrition_facts(known.facts, today, fed.rules), today, fed.rules),
        unit.feeding_days.of_courses(ids),
        weighings_by_course(unit, ids),
        unit.referrals.of_child(known.child.child_id),
        work_rules(unit.rule_overrides.values(), more=(TABLE,)),
    )


def feeding_work(
    fed: FedChild,
    qualifies: Candidate | None,
    days: Mapping[int, Days],
    weighings: Mapping[int, Sequence[CourseWeighing]],
    letters: Sequence[Referral],
    rules: WorkRules,
) -> Iterator[WorkItem]:
    """Yield one child's items of supplementary feeding.

    `qualifies` is the child as a candidate today, None where she is none; `days` and `weighings`
    are by course. `rules` must have the kinds of TABLE.
    """
    row = fed.row(qualifies)
    if row is not None:
        yield from _proposed([row], rules, fed.today)
        yield from _refer_first([row], {row.child_id: letters}, rules, fed.today)
    for course in fed.courses:
        own = weighings.get(course.course_id, ())
        dues = course_dues(course, days[course.course_id], own, fed.life, fed.today, fed.rules)
        yield from (_item(KINDS[due.code], due, rules) for due in dues)


def feeding_register(unit: Unit, today: date, facts: FactArrays) -> Iterator[WorkItem]:
    """Yield the whole register's items of supplementary feeding."""
    overrides = unit.rule_overrides.values()
    rules, feeding = work_rules(overrides, more=(TABLE,)), feeding_rules(overrides)
    rows = register_rows(unit, facts, today, feeding)
    gone = leavers(unit, today)
    staying = [row for row in rows if row.child_id not in gone]
    yield from _proposed(staying, rules, today)
    waiting = [row for row in staying if row.standing is FeedingStanding.REFER_FIRST]
    letters = grouped(unit.referrals, {row.child_id for row in waiting})
    yield from _refer_first(waiting, letters, rules, today)
    for due in _course_dues(unit, today, feeding):
        yield _item(KINDS[due.code], due, rules)


def outpatient_items(unit: Unit, today: date, known: KnownChild) -> Iterator[WorkItem]:
    """Return one child's items of outpatient care of gizi buruk."""
    child_id = known.child.child_id
    courses = (one for one in unit.outpatient_courses.of_child(child_id) if one.ended_on is None)
    return _severe_items(unit, today, courses, {child_id: known.life})


def outpatient_register(unit: Unit, today: date, _facts: FactArrays) -> Iterator[WorkItem]:
    """Return the whole register's items of outpatient care of gizi buruk."""
    running = unit.outpatient_courses.of(ended_on=None)
    births = _births(unit, (course.child_id for course in running))
    return _severe_items(unit, today, running, lives(unit, births))


def due_items(unit: Unit, today: date, known: KnownChild) -> Iterator[WorkItem]:
    """Yield one child's item for the vaccines that are due, and one for other care.

    Its figure `says` is the due that can wait least, `count` the number of dues. A child without
    any record of a vaccine (of a care item) gets no item: her book was not keyed in, so that
    nothing is known of her. Her page and the lists of vaccines and care items show her all the
    same.
    """
    if has_left(known.life, today):
        return
    child_id, born = known.child.child_id, known.child.birth_date
    rules = work_rules(unit.rule_overrides.values(), more=(TABLE,))
    vaccines = unit.immunisations.of_child(child_id)
    if vaccines:
        doses = immunisation_dues(child_id, born, vaccines, today, schedule_of(unit))
        yield from _vaccines(doses, rules)
    given = care_items_of(unit, child_id)
    if given:
        ill = is_ill(unit, child_id, today)
        dues = care_dues(child_id, born, given, today, rules_of(unit), ill=ill)
        yield from _care_items(dues, rules)


def due_columns(unit: Unit, today: date, facts: FactArrays) -> tuple[KindColumns, ...]:
    """Return the items of `due_items` for the whole register, as columns.

    They are columns because every second child may have something due. Children who died or moved
    away are not left out here: the caller does that.
    """
    ids, births = facts.child_id, facts.birth_date
    rules = work_rules(unit.rule_overrides.values(), more=(TABLE,))
    schedule = schedule_of(unit)
    vaccines = unit.given.vaccines(ids)
    given = unit.given.care_items(ids).with_care_items(unit.treated.all(), ids)
    ill = np.isin(ids, list(ill_children(unit, today)))
    care_items = register_care_dues(births, given, today, rules_of(unit), ill=ill)

    def vaccine_item(row: int) -> WorkItem:
        child, born = int(ids[row]), date.fromordinal(int(births[row]))
        known = vaccines.of_child(row, child)
        (item,) = _vaccines(immunisation_dues(child, born, known, today, schedule), rules)
        return item

    def care_item(row: int) -> WorkItem:
        (item,) = _care_items(care_items.of_row(row, int(ids[row])), rules)
        return item

    doses = vaccine_dues(births, vaccines, today, schedule).among(vaccines.child)
    others = care_items.columns().among(given.child)
    return (
        KindColumns(kind=VACCINES, row=doses.row, since=doses.since, make=vaccine_item),
        KindColumns(kind=CARE, row=others.row, since=others.since, make=care_item),
    )


ITEMS: tuple[ItemsOfChild, ...] = (
    feeding_items,
    outpatient_items,
    due_items,
)
"""What yields all items of this module, for one child's page."""

REGISTER_ITEMS: tuple[Callable[[Unit, date, FactArrays], Iterable[WorkItem]], ...] = (
    feeding_register,
    outpatient_register,
)
"""What yields the items for the work list; `due_columns` adds the rest."""


def _proposed(rows: Iterable[FeedingRow], rules: WorkRules, today: date) -> Iterator[WorkItem]:
    for row in rows:
        if row.standing is not FeedingStanding.PROPOSED or row.because is None:
            continue
        measured = row.because.figures.get("on_date")
        due = Due(
            child_id=row.child_id,
            code=row.because.code,
            since=measured if isinstance(measured, date) else today,
            figures=row.because.figures,
        )
        yield _item("feeding_proposed", due, rules)


def _refer_first(
    rows: Iterable[FeedingRow],
    letters: Mapping[int, Sequence[Referral]],
    rules: WorkRules,
    today: date,
) -> Iterator[WorkItem]:
    """Yield a referral for a child whose last course did not help, until a letter covers it."""
    for row in rows:
        course = row.course
        if row.standing is not FeedingStanding.REFER_FIRST or course is None:
            continue
        ended = course.ended_on or course.decided_on
        found = cover(letters.get(row.child_id, ()), (NO_RESPONSE,), rules.referrals)
        if found is None or not found.holds(ended) or found.until < today:
            due = Due(child_id=row.child_id, code="after_refer_no_response", since=ended)
            yield _item(NO_RESPONSE, due, rules)


def _severe_items(
    unit: Unit,
    today: date,
    running: Iterable[OutpatientCourse],
    lived: Mapping[int, ChildLife],
) -> Iterator[WorkItem]:
    """Yield the items of these courses; skip children whose life is not given."""
    overrides = unit.rule_overrides.values()
    rules, severe = work_rules(overrides, more=(TABLE,)), severe_rules(overrides)
    for course in running:
        if course.child_id not in lived:
            continue
        visits = visits_of(unit, course.course_id)
        for due in outpatient_dues(course, visits, lived[course.child_id], today, severe):
            yield _item(KINDS[due.code], due, rules)


def _course_dues(unit: Unit, today: date, rules: FeedingRules) -> Iterator[Due]:
    courses = unit.feeding_courses.of(state=frozenset({CourseState.WAITING, CourseState.RUNNING}))
    births = _births(unit, (course.child_id for course in courses))
    lived = lives(unit, births)
    ids = [course.course_id for course in courses]
    days, weighings = unit.feeding_days.of_courses(ids), weighings_by_course(unit, ids)
    for course in courses:
        if course.child_id in births:
            own = weighings.get(course.course_id, ())
            yield from course_dues(
                course, days[course.course_id], own, lived[course.child_id], today, rules
            )


def _births(unit: Unit, child_ids: Iterable[int]) -> dict[int, date]:
    """Return the birth dates of the children given, without those not in the register."""
    found = unit.children.many(set(child_ids))
    return {child_id: child.birth_date for child_id, child in found.items()}


def _closes(due: Due) -> tuple[date, date]:
    """Sort key: the dose that is the first to become impossible comes first."""
    until = due.figures.get("until_date")
    return (until if isinstance(until, date) else date.max, due.since)


def _vaccines(dues: Iterable[Due], rules: WorkRules) -> Iterator[WorkItem]:
    """Yield one item for all doses that are due, or none."""
    ordered = sorted(dues, key=_closes)
    if ordered:
        yield _of_many(VACCINES, ordered, rules)


def _care_items(dues: Sequence[Due], rules: WorkRules) -> Iterator[WorkItem]:
    """Yield one item for all care items that are due, or none."""
    if dues:
        yield _of_many(CARE, dues, rules)


def _of_many(kind: str, dues: Sequence[Due], rules: WorkRules) -> WorkItem:
    return _item(kind, dues[0], rules, min(due.since for due in dues), count=len(dues))


def _item(
    kind: str, due: Due, rules: WorkRules, since: date | None = None, **more: Figure
) -> WorkItem:
    of_kind = rules.kinds[kind]
    began = since or due.since
    figures: dict[str, Figure] = {**due.figures, SAYS: due.code, **more}
    return WorkItem(
        kind=kind,
        child_id=due.child_id,
        record_id=due.record_id,
        since=began,
        due=began + timedelta(days=of_kind.due_days),
        rank=of_kind.rank,
        action=of_kind.action,
        figures=MappingProxyType(figures),
    )
