"""Finds which children received what in a month, from the records of care; no counting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Protocol

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.care_checks import complementary
from desktop_app.programme.care.immunisation_arrays import basic_complete
from desktop_app.programme.care.immunisation_schedule import immunisation_schedule
from desktop_app.programme.care.rules import CareRules, care_rules
from desktop_app.programme.feeding.progress import progress
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import Referral, ReferralStatus
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.feeding import (
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    SevereOutcome,
)
from desktop_app.programme.records.rule_table import Overrides
from desktop_app.programme.register.family import family_rules
from desktop_app.programme.reports.course_results import CourseResult
from desktop_app.programme.reports.month_columns import MonthColumns
from desktop_app.services.feeding.page import weighings_by_course

Members = Mapping[str, Collection[int]]
_Found = Iterator[tuple[str, int]]
"""A code of programme/reports/month_care.py, and a child who belongs to it."""

_OF_KIND = {
    CareKind.VITAMIN_A: "capsule",
    CareKind.DEWORMING: "dewormed",
    CareKind.KPSP: "kpsp",
    CareKind.COUNSELLING: "counselled",
    CareKind.PARENTING_CLASS: "parenting",
    CareKind.MBG: "mbg",
    CareKind.MOTHER_CLASS: "mother_class",
}
_OF_GROUP = {
    FeedingGroup.WASTED: "pmt_wasted",
    FeedingGroup.UNDERWEIGHT: "pmt_underweight",
    FeedingGroup.NO_GAIN: "pmt_no_gain",
}
_OF_OUTCOME = {
    FeedingOutcome.RECOVERED: "pmt_recovered",
    FeedingOutcome.NO_RESPONSE: "pmt_no_response",
    FeedingOutcome.DROPPED_OUT: "pmt_dropped",
    FeedingOutcome.SEVERELY_WASTED: "pmt_worse",
}
_OF_SEVERE = {
    SevereOutcome.RECOVERED: "outpatient_recovered",
    SevereOutcome.TO_FEEDING: "outpatient_recovered",
    SevereOutcome.TO_INPATIENT: "outpatient_inpatient",
    SevereOutcome.NO_RESPONSE: "outpatient_unresponsive",
    SevereOutcome.DROPPED_OUT: "outpatient_unresponsive",
}
_STUNTING = "stunting"


class _Course(Protocol):
    @property
    def start(self) -> date | None: ...
    @property
    def ended_on(self) -> date | None: ...


def members_of(unit: Unit, columns: MonthColumns, overrides: Overrides) -> Members:
    """Return the ids of children by code, for the month of the columns, by these rule numbers."""
    month, rules = columns.month, care_rules(overrides)
    poor_to_desil = family_rules(overrides).poor_to_desil
    births = {
        child_id: date.fromordinal(born)
        for child_id, born in zip(
            columns.roster.child_id.tolist(), columns.roster.birth_date.tolist(), strict=True
        )
    }
    found: dict[str, set[int]] = defaultdict(set)
    for code, child_id in chain(
        _care(unit, month, births, rules),
        _feeding(unit, month),
        _outpatient(unit.outpatient_courses.all(), month),
        _referrals(unit.referrals.all(), month),
        _vaccines(unit, columns, overrides),
    ):
        found[code].add(child_id)
    for child_id, house in unit.families.houses().items():
        if house.desil is not None:
            found["poor" if house.desil <= poor_to_desil else "not_poor"].add(child_id)
    found["no_nik"] = set(unit.children.without_nik())
    return found


def _care(unit: Unit, month: Month, births: Mapping[int, date], rules: CareRules) -> _Found:
    given = unit.care_items.between("on", month.first, month.last)
    treated = (one for one in unit.treated.all() if month.first <= one.on <= month.last)
    for item in chain(given, treated):
        if item.kind in _OF_KIND:
            yield _OF_KIND[item.kind], item.child_id
        elif item.kind is CareKind.EXCLUSIVE_BREASTFEEDING and item.answer is not None:
            yield "asi_asked", item.child_id
        elif item.kind is CareKind.COMPLEMENTARY_FEEDING and item.child_id in births:
            yield from _meals(item, births[item.child_id], rules)
    yield from _breast_milk_alone(given)


def _breast_milk_alone(given: Iterable[CareItem]) -> _Found:
    """Yield the babies of whom every answer of the month was breast milk alone."""
    answers: dict[int, bool] = {}
    for item in given:
        if item.kind is CareKind.EXCLUSIVE_BREASTFEEDING and item.answer is not None:
            answers[item.child_id] = answers.get(item.child_id, True) and item.answer
    return (("asi_only", child_id) for child_id, alone in answers.items() if alone)


def _meals(item: CareItem, birth: date, rules: CareRules) -> _Found:
    verdict = complementary(item, completed_months(birth, item.on), rules)
    for code, holds in (
        ("mpasi_asked", True),
        ("mpasi_diverse", verdict.diverse),
        ("mpasi_animal", verdict.animal),
        ("mpasi_good", verdict.acceptable),
    ):
        if holds:
            yield code, item.child_id


def _feeding(unit: Unit, month: Month) -> _Found:
    for course in unit.feeding_courses.all():
        if _runs_in(course, month):
            yield "pmt", course.child_id
            yield _OF_GROUP[course.group], course.child_id
        if course.start is not None and Month.of(course.start) == month:
            yield "pmt_started", course.child_id
        if _ended_in(course, month) and course.outcome in _OF_OUTCOME:
            yield _OF_OUTCOME[course.outcome], course.child_id


def course_results(unit: Unit, month: Month) -> tuple[CourseResult, ...]:
    """Return how each course went that ended in the month."""
    rules = feeding_rules(unit.rule_overrides.values())
    ended = [one for one in unit.feeding_courses.all() if _ended_in(one, month)]
    ids = [course.course_id for course in ended]
    days, weighings = unit.feeding_days.of_courses(ids), weighings_by_course(unit, ids)
    found = []
    for course in ended:
        own = weighings.get(course.course_id, ())
        on = course.ended_on or month.last
        went = progress(course, days[course.course_id], own, on, rules)
        found.append(
            CourseResult(
                child_id=course.child_id,
                group=course.group,
                eaten=went.adherence,
                g_per_kg_day=went.total_g_per_kg_day,
            )
        )
    return tuple(found)


def _outpatient(courses: Iterable[OutpatientCourse], month: Month) -> _Found:
    for course in courses:
        if _runs_in(course, month):
            yield "outpatient", course.child_id
        if Month.of(course.start) == month:
            yield "outpatient_started", course.child_id
        if _ended_in(course, month) and course.outcome in _OF_SEVERE:
            yield _OF_SEVERE[course.outcome], course.child_id


def _referrals(letters: Iterable[Referral], month: Month) -> _Found:
    for letter in letters:
        answered = letter.answered_on is not None and letter.answered_on <= month.last
        if Month.of(letter.sent_on) == month and letter.status is not ReferralStatus.CANCELLED:
            yield "referred", letter.child_id
            if _STUNTING in letter.reasons:
                yield "referred_stunting", letter.child_id
            if answered:
                yield "referred_answered", letter.child_id
        closed = letter.closed_on is not None and letter.closed_on <= month.last
        if letter.sent_on <= month.last and not answered and not closed:
            yield "referred_waiting", letter.child_id


def _vaccines(unit: Unit, columns: MonthColumns, overrides: Overrides) -> _Found:
    ids, month = columns.roster.child_id, columns.month
    given = unit.given.vaccines(ids)
    until = given.rows(given.on <= month.last.toordinal())
    schedule = immunisation_schedule(overrides)
    complete = basic_complete(columns.roster.birth_date, until, month.last, schedule)
    in_month = until.on >= month.first.toordinal()
    for code, rows in (
        ("vaccine_known", np.unique(until.child)),
        ("vaccinated", np.unique(until.child[in_month])),
    ):
        for child_id in ids[rows].tolist():
            yield code, child_id
    known = np.zeros(len(ids), np.bool_)
    known[until.child] = True
    for child_id in ids[complete & known].tolist():
        yield "basic_complete", child_id


def _runs_in(course: _Course, month: Month) -> bool:
    """Whether the course runs on any day of the month."""
    if course.start is None or course.start > month.last:
        return False
    return course.ended_on is None or course.ended_on >= month.first


def _ended_in(course: _Course, month: Month) -> bool:
    return course.ended_on is not None and Month.of(course.ended_on) == month
