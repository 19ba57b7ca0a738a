"""The outpatient course of a child with gizi buruk: which step follows from its weekly visits.

Rule: resources/rules/gizi_buruk.toml. A course never lapses: without a visit it stays due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.errors import Figure, Problem
from desktop_app.programme.feeding.gizi_buruk import (
    SevereClass,
    SevereFacts,
    SevereRules,
    severe_finding,
)
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse, OutpatientVisit
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.reasons import NO_FIGURES, Due, Reason


class OutpatientStep(StrEnum):
    """What comes next in a course."""

    ADMIT = "admit"
    """No visit yet."""
    CONTINUE = "continue"
    REFER_NOW = "refer_now"
    """Inpatient care: urgent."""
    REFER = "refer"
    """No response: a doctor must see the child."""
    TO_FEEDING = "to_feeding"
    """Gizi kurang by now: goes on in supplementary feeding."""
    DISCHARGE = "discharge"
    DROPPED_OUT = "dropped_out"
    LEFT = "left"
    """Died or moved away."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseStep:
    """The next step, why, and when the child is to come next (None where it does not come)."""

    step: OutpatientStep
    because: tuple[Reason, ...]
    next_visit: date | None = None


def outpatient_problems(
    course: OutpatientCourse,
    life: ChildLife,
    others: Iterable[OutpatientCourse],
    feeding: Iterable[FeedingCourse],
    today: date,
) -> tuple[Problem, ...]:
    """What is wrong with an outpatient course beside the child's other courses of both kinds."""
    start, end = course.start, course.ended_on
    found = []
    if start > today:
        found.append(refuse("start", "date_in_future", today=today))
    if start < life.birth_date:
        found.append(refuse("start", "feeding_before_birth", born=life.birth_date))
    if life.left_on is not None and (end or start) > life.left_on:
        found.append(refuse("start", "feeding_after_leaving", day=life.left_on))
    if end is not None and end < start:
        found.append(refuse("ended_on", "feeding_end_before_start", day=start))
    if end is not None and end > today:
        found.append(refuse("ended_on", "date_in_future", today=today))
    if (end is None) != (course.outcome is None):
        found.append(refuse("outcome" if end else "ended_on", "required"))
    found += [
        refuse("start", "feeding_overlaps_severe", day=one.start)
        for one in others
        if (not course.course_id or one.course_id != course.course_id)
        and (end is None or one.start <= end)
        and (one.ended_on is None or start <= one.ended_on)
    ]
    found += [
        refuse("start", "feeding_overlaps", day=one.start)
        for one in feeding
        if one.start is not None
        and (end is None or one.start < end)
        and (one.ended_on is None or start < one.ended_on)
    ]
    return tuple(found)


def visit_problems(
    visit: OutpatientVisit, course: OutpatientCourse, life: ChildLife, today: date
) -> tuple[Problem, ...]:
    """What is wrong with a visit's date."""
    last = min(day for day in (today, course.ended_on, life.left_on) if day is not None)
    if visit.on < max(course.start, life.birth_date):
        return (refuse("on", "visit_before_course", day=course.start),)
    if visit.on > last:
        return (refuse("on", "visit_after_course", day=last),)
    return ()


def course_step(
    course: OutpatientCourse,
    visits: Iterable[OutpatientVisit],
    life: ChildLife,
    on: date,
    rules: SevereRules,
) -> CourseStep:
    """Return the next step that follows from the visits up to a day."""
    if course.ended_on is not None and course.ended_on <= on:
        return CourseStep(step=OutpatientStep.ENDED, because=())
    if life.left_on is not None and life.left_on <= on:
        return CourseStep(
            step=OutpatientStep.LEFT, because=(Reason("severe_left", {"on_date": life.left_on}),)
        )
    seen = sorted((one for one in visits if one.on <= on), key=lambda one: one.on)
    if not seen:
        return CourseStep(step=OutpatientStep.ADMIT, because=(), next_visit=course.start)
    last = seen[-1]
    finding = severe_finding(_facts(last, life), rules)
    if finding is not None and finding.code in (SevereClass.COMPLICATED, SevereClass.INFANT):
        return CourseStep(step=OutpatientStep.REFER_NOW, because=finding.because)
    for step, reason in (
        (OutpatientStep.DISCHARGE, _discharged(seen, rules)),
        (OutpatientStep.TO_FEEDING, _passed_on(seen, life, rules)),
        (OutpatientStep.REFER, _without_response(course, seen, on, rules)),
        (OutpatientStep.DROPPED_OUT, _absent(last, on, rules)),
    ):
        if reason is not None:
            return CourseStep(step=step, because=(reason,))
    return CourseStep(
        step=OutpatientStep.CONTINUE,
        because=finding.because if finding else (),
        next_visit=last.on + timedelta(days=rules.visit_every_days),
    )


def outpatient_dues(
    course: OutpatientCourse,
    visits: Iterable[OutpatientVisit],
    life: ChildLife,
    on: date,
    rules: SevereRules,
) -> tuple[Due, ...]:
    """Return what is due in a course on a day: a visit, or a step to be taken."""
    if on < course.start:
        return ()
    seen = [one for one in visits if one.on <= on]
    step = course_step(course, seen, life, on, rules)
    if step.step is OutpatientStep.ENDED:
        return ()
    if step.next_visit is not None:
        due = _due(course, "severe_visit", step.next_visit)
        return (due,) if step.next_visit <= on else ()
    since = max((one.on for one in seen), default=course.start)
    return (_due(course, f"severe_{step.step}", since, step.because[0].figures),)


def _facts(visit: OutpatientVisit, life: ChildLife) -> SevereFacts:
    return SevereFacts(
        birth_date=life.birth_date,
        on=visit.on,
        weight_kg=visit.weight_kg,
        zwfl=visit.zwfl,
        muac_cm=visit.muac_cm,
        oedema_grade=visit.oedema_grade,
        complications=visit.complications,
        appetite=visit.appetite,
    )


def _discharged(seen: Sequence[OutpatientVisit], rules: SevereRules) -> Reason | None:
    """The reason to discharge: recovered on `discharge_visits` visits in a row; else None."""
    latest = seen[-rules.discharge_visits :]
    if len(latest) < rules.discharge_visits or not all(_recovered(one, rules) for one in latest):
        return None
    return Reason("severe_recovered", {"visits": len(latest), "on_date": latest[-1].on})


def _recovered(visit: OutpatientVisit, rules: SevereRules) -> bool:
    if (visit.oedema_grade or 0) >= rules.oedema_grade:
        return False
    reached = [
        value >= least
        for value, least in (
            (visit.zwfl, rules.discharge_z),
            (visit.muac_cm, rules.discharge_muac_cm),
        )
        if value is not None
    ]
    return bool(reached) and (all(reached) if rules.needs_both else any(reached))


def _passed_on(
    seen: Sequence[OutpatientVisit], life: ChildLife, rules: SevereRules
) -> Reason | None:
    """The reason to pass on: no gizi buruk on `discharge_visits` visits in a row; else None."""
    latest = seen[-rules.discharge_visits :]
    if not rules.transfer_to_feeding or len(latest) < rules.discharge_visits:
        return None
    for visit in latest:
        finding = severe_finding(_facts(visit, life), rules)
        measured = visit.zwfl is not None or visit.muac_cm is not None
        if not measured or (finding is not None and finding.code is not SevereClass.WASTED):
            return None
    return Reason("severe_now_wasted", {"visits": len(latest), "on_date": latest[-1].on})


def _without_response(
    course: OutpatientCourse, seen: Sequence[OutpatientVisit], on: date, rules: SevereRules
) -> Reason | None:
    """The reason to refer: no gain over `static_visits` visits, or too long a course.

    While oedema goes down, weight is lost as water: no gain means nothing then.
    """
    latest = seen[-rules.static_visits :]
    losing_water = any((one.oedema_grade or 0) > 0 for one in latest)
    if (
        len(latest) == rules.static_visits
        and not losing_water
        and latest[-1].weight_kg <= latest[0].weight_kg
    ):
        figures: dict[str, Figure] = {
            "from_kg": latest[0].weight_kg,
            "to_kg": latest[-1].weight_kg,
            "visits": len(latest),
        }
        return Reason("severe_static", figures)
    if (on - course.start).days > rules.longest_days:
        return Reason("severe_too_long", {"since_date": course.start})
    return None


def _absent(last: OutpatientVisit, on: date, rules: SevereRules) -> Reason | None:
    days = (on - last.on).days
    return Reason("severe_absent", {"since_date": last.on}) if days >= rules.drop_out_days else None


def _due(
    course: OutpatientCourse, code: str, since: date, figures: Mapping[str, Figure] = NO_FIGURES
) -> Due:
    return Due(
        child_id=course.child_id,
        code=code,
        since=since,
        figures=figures,
        record_id=course.course_id,
    )
