"""What is known of a child for supplementary feeding: where she stands, and how her courses go.

It only reads; enrolment.py writes decisions, log.py ticks and weighings.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from desktop_app.db.unit import Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.growth.classes import class_of
from desktop_app.programme.feeding.candidates import (
    Candidate,
    NutritionFacts,
    candidate,
    nutrition_facts,
)
from desktop_app.programme.feeding.course import course_problems, open_days
from desktop_app.programme.feeding.progress import (
    CourseProgress,
    EndProposal,
    after_course,
    course_dues,
    end_proposal,
    progress,
)
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.feeding.standing import FeedingRow, feeding_list
from desktop_app.programme.growth.child_facts import ChildFacts, FactRules, fact_rules
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Child, MeasuredVisit, Month
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Days,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.reasons import Due, Reason
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.growth.facts import facts_of_many
from desktop_app.services.growth.scoring import with_corrected
from desktop_app.services.register.child_life import NAMED_ONE_BY_ONE, has_left, life_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseView:
    """One course with all that a page shows of it."""

    course: FeedingCourse
    days: Days
    weighings: tuple[CourseWeighing, ...]
    """In the order of dates."""
    open_days: tuple[date, ...]
    """The days that can be ticked."""
    progress: CourseProgress
    is_eaten: bool | None
    """Whether enough of its days were eaten; None before the start."""
    proposal: EndProposal | None
    """How a running course should be ended."""
    evidence: EndProposal | None
    """What proves the outcome of an ended course; None where the records do not."""
    dues: tuple[Due, ...]
    after: Reason | None
    """What comes after an ended course; None for any other."""
    mbg_on: date | None = None
    """When the child last received MBG during the course: shown beside PMT, never counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildFeeding:
    """A child's supplementary feeding."""

    child: Child
    life: ChildLife
    row: FeedingRow | None
    """Where she stands today; None where she neither qualifies nor waits nor is in a course."""
    draft: FeedingCourse | None
    """An enrolment from today as the rules propose it; None where she does not qualify or left."""
    courses: tuple[CourseView, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FedChild:
    """A child and her courses as supplementary feeding sees them on a day."""

    child: Child
    life: ChildLife
    courses: tuple[FeedingCourse, ...]
    severe: tuple[OutpatientCourse, ...]
    mbg: tuple[date, ...]
    """The days on which MBG was noted."""
    rules: FeedingRules
    today: date

    def row(self, qualifies: Candidate | None) -> FeedingRow | None:
        """Return where she stands today; `qualifies` is her group and its reason, or None."""
        if has_left(self.life, self.today):
            return None
        found = () if qualifies is None else (qualifies,)
        rows = feeding_list(found, self.courses, self.today, self.rules, self.severe)
        return rows[0] if rows else None

    def problems(self, course: FeedingCourse) -> tuple[Problem, ...]:
        """Return what is wrong with a course, given all her other courses."""
        return course_problems(course, self.life, self.courses, self.today, self.severe)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFedChild(FedChild):
    """A fed child with her measurements."""

    visits: tuple[MeasuredVisit, ...]
    facts_by: FactRules

    def nutrition(self, on: date) -> NutritionFacts:
        """Return what the rule of supplementary feeding reads of her measurements up to a day."""
        (facts,) = facts_of_many([(self.child, seen_until(self.visits, on))], self.facts_by)
        return nutrition_facts(facts, on, self.rules)

    def candidate(self, on: date) -> Candidate | None:
        """Return the group for which she qualified on a day, and why; None for none."""
        return candidate(self.nutrition(on), on, self.rules)

    def ended_with(self, courses: Iterable[FeedingCourse]) -> FactsByCourse:
        """Return what her measurements said at the end of each course that she recovered in."""
        own = ((self.child, self.visits, one) for one in courses if is_recovery(one))
        return facts_at_ends(own, self.facts_by)


FactsByCourse = Mapping[int, ChildFacts]
"""By course id, what the child's measurements up to the day of its end say."""


def is_recovery(course: FeedingCourse) -> bool:
    """Whether the course ended with a recovery: only then do measurements tell what follows."""
    return course.outcome is FeedingOutcome.RECOVERED


def facts_at_ends(
    ended: Iterable[tuple[Child, Sequence[MeasuredVisit], FeedingCourse]], rules: FactRules
) -> FactsByCourse:
    """Return the facts at the end of many courses, each with its child and all her visits."""
    asked = tuple(ended)
    known = [(child, seen_until(visits, one.ended_on or date.max)) for child, visits, one in asked]
    facts = facts_of_many(known, rules)
    return {one.course_id: found for (_, _, one), found in zip(asked, facts, strict=True)}


def seen_until(visits: Sequence[MeasuredVisit], on: date) -> list[MeasuredVisit]:
    """Return the visits up to a day."""
    return [found for found in visits if found.visit.visit_date <= on]


def fed_child(unit: Unit, child_id: int, today: date, *, without: int = 0) -> MeasuredFedChild:
    """Return the child; a death or move that course `without` ended with does not count.

    Raises: NotFound.
    """
    child = existing_child(unit, child_id)
    fed = fed_of(unit, child, life_of(unit, child, without=without), today)
    return MeasuredFedChild(
        **{field.name: getattr(fed, field.name) for field in fields(fed)},
        visits=with_corrected(child, unit.visits.of_child(child_id)),
        facts_by=fact_rules(unit.rule_overrides.values()),
    )


def fed_of(unit: Unit, child: Child, life: ChildLife, today: date) -> FedChild:
    """Return a child whose life is known already, without reading her measurements."""
    care_items = unit.care_items.of_child(child.child_id)
    return FedChild(
        child=child,
        life=life,
        courses=unit.feeding_courses.of_child(child.child_id),
        severe=unit.outpatient_courses.of_child(child.child_id),
        mbg=tuple(one.on for one in care_items if one.kind is CareKind.MBG),
        rules=feeding_rules(unit.rule_overrides.values()),
        today=today,
    )


def existing_course(unit: Unit, course_id: int) -> FeedingCourse:
    """Return the course. Raises: NotFound("feeding_course_unknown")."""
    found = unit.feeding_courses.get(course_id)
    if found is None:
        raise NotFound("feeding_course_unknown")
    return found


def page_of(unit: Unit, fed: MeasuredFedChild) -> ChildFeeding:
    """Return all that the child's page shows of supplementary feeding."""
    ids = [course.course_id for course in fed.courses]
    return page_with(
        fed,
        unit.feeding_days.of_courses(ids),
        weighings_by_course(unit, ids),
        fed.candidate(fed.today),
        fed.ended_with(fed.courses),
    )


def page_with(
    fed: FedChild,
    days: Mapping[int, Days],
    weighings: Mapping[int, Sequence[CourseWeighing]],
    qualifies: Candidate | None,
    at_end: FactsByCourse,
) -> ChildFeeding:
    """Return the page from what the caller has read already.

    `days` and `weighings` are by course; `qualifies` is the child as a candidate today, None where
    she is none. `at_end` has every course that ended with a recovery.
    """
    newest_first = sorted(
        fed.courses, key=lambda one: (one.start or one.decided_on, one.course_id), reverse=True
    )
    return ChildFeeding(
        child=fed.child,
        life=fed.life,
        row=fed.row(qualifies),
        draft=draft_of(fed.child.child_id, qualifies.group, fed.rules, fed.today)
        if qualifies is not None and not has_left(fed.life, fed.today)
        else None,
        courses=tuple(
            view_of(
                fed, course, days[course.course_id], weighings.get(course.course_id, ()), at_end
            )
            for course in newest_first
        ),
    )


def weighings_by_course(
    unit: Unit, course_ids: Collection[int]
) -> Mapping[int, list[CourseWeighing]]:
    """Return the weighings of these courses by date; courses without any are left out."""
    wanted = frozenset(course_ids)
    found: dict[int, list[CourseWeighing]] = {}
    few = len(wanted) <= NAMED_ONE_BY_ONE
    for one in unit.course_weighings.of(course_id=wanted) if few else unit.course_weighings.all():
        if one.course_id in wanted:
            found.setdefault(one.course_id, []).append(one)
    for own in found.values():
        own.sort(key=lambda one: one.on)
    return found


def view_of(
    fed: FedChild,
    course: FeedingCourse,
    days: Days,
    weighings: Sequence[CourseWeighing],
    at_end: FactsByCourse,
) -> CourseView:
    """Return one course; its weighings in the order of dates."""
    own = tuple(weighings)
    ended = course.state is CourseState.ENDED and course.outcome is not None
    going = progress(course, days, own, fed.today, fed.rules)
    return CourseView(
        course=course,
        days=days,
        weighings=own,
        open_days=open_days(course, fed.life, fed.today),
        progress=going,
        is_eaten=going.is_eaten(fed.rules),
        proposal=end_proposal(course, days, own, fed.life, fed.today, fed.rules),
        evidence=evidence_of(course, days, own, fed) if ended else None,
        dues=course_dues(course, days, own, fed.life, fed.today, fed.rules),
        after=what_follows(course, days, own, fed, at_end) if ended else None,
        mbg_on=_mbg_of(fed, course),
    )


def _mbg_of(fed: FedChild, course: FeedingCourse) -> date | None:
    """Return the last day of MBG in a month of the course; None where it was not begun."""
    if course.start is None:
        return None
    first, last = Month.of(course.start).first, course.ended_on or fed.today
    return max((day for day in fed.mbg if first <= day <= last), default=None)


def draft_of(child_id: int, group: FeedingGroup, rules: FeedingRules, today: date) -> FeedingCourse:
    """Return an enrolment from today as the rules propose it."""
    return FeedingCourse(
        child_id=child_id,
        group=group,
        state=CourseState.RUNNING,
        decided_on=today,
        start=today,
        planned_days=rules.groups[group].planned_days,
    )


def evidence_of(
    ended: FeedingCourse, days: Days, weighings: Sequence[CourseWeighing], fed: FedChild
) -> EndProposal | None:
    """Return what proves the outcome of an ended course; None where the records do not."""
    if ended.ended_on is None or ended.last_planned is None:
        return None
    running = replace(ended, state=CourseState.RUNNING, ended_on=None, outcome=None)
    # Only on the day after the plan is it known that it had no success.
    for on in (ended.ended_on, max(ended.ended_on, ended.last_planned + timedelta(days=1))):
        found = end_proposal(running, days, weighings, fed.life, on, fed.rules)
        if found is not None and found.outcome is ended.outcome:
            return found
    return None


def what_follows(
    ended: FeedingCourse,
    days: Days,
    weighings: Sequence[CourseWeighing],
    fed: FedChild,
    at_end: FactsByCourse,
) -> Reason:
    """Return what comes after an ended course; `at_end` has it if it ended with a recovery."""
    if fed.life.died_on is not None:
        return Reason("after_died")
    if has_left(fed.life, fed.today):
        return Reason("after_moved")
    on = ended.ended_on or fed.today
    eaten = progress(ended, days, weighings, on, fed.rules).is_eaten(fed.rules)
    outcome = ended.outcome or FeedingOutcome.DROPPED_OUT
    if not is_recovery(ended):
        return after_course(outcome, None, adherent=eaten is not False)
    facts = at_end[ended.course_id]
    return after_course(
        outcome,
        class_of("height_for_age", facts.zlen),
        adherent=eaten is not False,
        all_normal=_others_normal(facts, [one for one in weighings if one.on <= on]),
    )


def _others_normal(facts: ChildFacts, weighings: Sequence[CourseWeighing]) -> bool:
    """Whether weight-for-age and weight-for-height are known and normal, and MUAC not low.

    The last weighing of the course tells, and the last visit what it does not.
    """
    last = max(weighings, key=lambda one: one.on, default=None)
    told = {name: getattr(last, name, None) for name in ("zwei", "zwfl", "muac_cm")}
    zwei, zwfl, muac_cm = (
        getattr(facts, name) if value is None else value for name, value in told.items()
    )
    return (
        class_of("weight_for_age", zwei) == "normal_weight"
        and class_of("weight_for_height", zwfl) == "well_nourished"
        and class_of("muac", muac_cm) in (None, "normal")
        and not facts.oedema_grade
    )
