"""What follows from a child's gizi buruk: a visit's finding, food, medicines, the next step.

It only reads; outpatient.py writes admissions, visits and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from desktop_app.db.unit import Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.care_checks import treatment_questions
from desktop_app.programme.care.vitamin_a import SEVERE_WASTING, offered_days
from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.referrals import proposed_urgency, referral_rules
from desktop_app.programme.casework.treatment import DoseRange, dose_range
from desktop_app.programme.feeding.gizi_buruk import (
    Care,
    SevereFacts,
    SevereFinding,
    medicines,
    severe_finding,
    severe_rules,
)
from desktop_app.programme.feeding.outpatient import (
    CourseStep,
    OutpatientStep,
    course_step,
    outpatient_dues,
    outpatient_problems,
    visit_problems,
)
from desktop_app.programme.feeding.progress import gain_g_per_kg_day
from desktop_app.programme.feeding.therapeutic_food import FoodAmount, food_amount, food_questions
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.records.care import TREATMENTS, VITAMIN_A, CareItem
from desktop_app.programme.records.casework import Urgency
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.feeding import OutpatientCourse, OutpatientVisit, TherapeuticFood
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.reasons import Due, Reason
from desktop_app.programme.worklist.kinds import COMPLICATED, SEVERE
from desktop_app.services.care.care_items import care_items_of, rules_of
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.growth.course_measuring import judged
from desktop_app.services.register.child_life import life_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralProposal:
    """A proposal to refer a child: codes of the letter's reasons, how soon, and why."""

    child_id: int
    reasons: tuple[str, ...]
    urgency: Urgency
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAdvice:
    """What follows from one visit's findings; none of it is saved."""

    visit: OutpatientVisit
    """The visit with the z-score that it would have."""
    finding: SevereFinding | None
    food: FoodAmount | None
    """None where this food is not given at her age or weight."""
    medicines: tuple[str, ...]
    """Codes of drugs.toml."""
    doses: Mapping[str, DoseRange]
    """The range of one dose of each of them, where the rule has one."""
    referral: ReferralProposal | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutpatientView:
    """One course with its visits and what comes next."""

    course: OutpatientCourse
    visits: tuple[OutpatientVisit, ...]
    """In the order of dates."""
    step: CourseStep
    dues: tuple[Due, ...]
    referral: ReferralProposal | None
    gains: Mapping[date, float | None]
    """By the day of each visit after the first: g/kg/day since the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutpatientPage:
    """A child's outpatient care of gizi buruk."""

    child: Child
    life: ChildLife
    courses: tuple[OutpatientView, ...]
    """The newest first."""


def existing_outpatient_course(unit: Unit, course_id: int) -> OutpatientCourse:
    """Return the course. Raises: NotFound("outpatient_course_unknown")."""
    found = unit.outpatient_courses.get(course_id)
    if found is None:
        raise NotFound("outpatient_course_unknown")
    return found


def existing_outpatient_visit(unit: Unit, visit_id: int) -> OutpatientVisit:
    """Return the visit. Raises: NotFound("visit_unknown")."""
    found = unit.outpatient_visits.get(visit_id)
    if found is None:
        raise NotFound("visit_unknown")
    return found


def outpatient_page(unit: Unit, child_id: int, today: date) -> OutpatientPage:
    """Return a child's outpatient courses. Raises: NotFound."""
    child = existing_child(unit, child_id)
    life = life_of(unit, child)
    courses = sorted(
        unit.outpatient_courses.of_child(child_id),
        key=lambda one: (one.start, one.course_id),
        reverse=True,
    )
    views = tuple(outpatient_view(unit, course, life, today) for course in courses)
    return OutpatientPage(child=child, life=life, courses=views)


def outpatient_view(
    unit: Unit, course: OutpatientCourse, life: ChildLife, today: date
) -> OutpatientView:
    """Return one course with its visits and what comes next."""
    rules = severe_rules(unit.rule_overrides.values())
    visits = visits_of(unit, course.course_id)
    step = course_step(course, visits, life, today, rules)
    proposal = None
    if step.step is OutpatientStep.REFER_NOW:
        proposal = _proposal(unit, course.child_id, COMPLICATED, step.because)
    elif step.step is OutpatientStep.REFER:
        proposal = _proposal(unit, course.child_id, SEVERE, step.because)
    return OutpatientView(
        course=course,
        visits=visits,
        step=step,
        dues=outpatient_dues(course, visits, life, today, rules),
        referral=proposal,
        gains={one.on: gain_g_per_kg_day(before, one) for before, one in pairwise(visits)},
    )


def visits_of(unit: Unit, course_id: int) -> tuple[OutpatientVisit, ...]:
    """Return a course's visits in the order of dates."""
    found = unit.outpatient_visits.of(course_id=course_id)
    return tuple(sorted(found, key=lambda one: one.on))


def advice_of(
    unit: Unit,
    child: Child,
    course: OutpatientCourse | None,
    visit: OutpatientVisit,
    lenhei_cm: float | None,
    today: date,
) -> VisitAdvice:
    """Return what follows from a visit's findings, and what is wrong with the visit."""
    overrides = unit.rule_overrides.values()
    rules = severe_rules(overrides)
    life = life_of(unit, child)
    measured = unit.visits.of_child(child.child_id)
    draft = Visit(
        child_id=child.child_id,
        visit_date=visit.on,
        weight_kg=visit.weight_kg,
        lenhei_cm=lenhei_cm,
        muac_cm=visit.muac_cm,
        oedema_grade=visit.oedema_grade,
    )
    judgement = judged(child, measured, draft, today, limits_with(overrides))
    scored = replace(visit, zwfl=judgement.zwfl)
    finding = severe_finding(
        SevereFacts(
            birth_date=child.birth_date,
            on=visit.on,
            weight_kg=visit.weight_kg,
            zwfl=judgement.zwfl,
            muac_cm=visit.muac_cm,
            oedema_grade=visit.oedema_grade,
            complications=visit.complications,
            appetite=visit.appetite,
        ),
        rules,
    )
    others = visits_of(unit, visit.course_id) if visit.course_id else ()
    number = 1 + sum(one.on < visit.on for one in others)
    months = max(0, completed_months(child.birth_date, visit.on))
    problems = [*judgement.problems]
    if course is not None:
        problems += visit_problems(visit, course, life, today)
    if any(one.on == visit.on and one.visit_id != visit.visit_id for one in others):
        problems.append(refuse("on", "visit_exists"))
    if lenhei_cm is not None and any(
        found.visit.visit_date == visit.on and found.visit.lenhei_cm != lenhei_cm
        for found in measured
    ):
        problems.append(refuse("lenhei_cm", "visit_exists"))
    urgent = finding is not None and finding.care is Care.REFER_NOW
    if visit.milk_ml_day is not None and visit.milk_ml_day <= 0:
        problems.append(refuse("milk_ml_day", "dose_not_positive"))
    if visit.sachets_given is not None and visit.sachets_given < 0:
        problems.append(refuse("sachets_given", "dose_not_positive"))
    food = visit.food or (course.food if course is not None else TherapeuticFood.RUTF)
    amount = food_amount(
        food,
        visit.weight_kg,
        oedematous=(visit.oedema_grade or 0) >= rules.inpatient_oedema_grade,
        age_months=months,
        rules=rules.food,
    )
    problems += food_questions(visit, food, months, rules.food)
    soon = _given_recently(unit, child, visit)
    problems += [soon[code] for code in visit.medicines if code in soon]
    routine = (*medicines(number, months, rules), *_more_vitamin_a(unit, others, visit))
    given = tuple(code for code in routine if code not in soon)
    return VisitAdvice(
        visit=scored,
        finding=finding,
        food=amount,
        medicines=given,
        doses=_doses(unit, given, months, visit.weight_kg),
        referral=_proposal(unit, child.child_id, COMPLICATED, finding.because)
        if finding is not None and urgent
        else None,
        problems=tuple(problems),
    )


def _more_vitamin_a(
    unit: Unit, others: Sequence[OutpatientVisit], visit: OutpatientVisit
) -> tuple[str, ...]:
    """Return vitamin A on a later day of its course, if a visit up to now found eye signs."""
    earlier = [one for one in (*others, visit) if one.on <= visit.on]
    signs = {sign for one in earlier for sign in one.complications}
    first = min((one.on for one in others if VITAMIN_A in one.medicines), default=None)
    if first is None or first >= visit.on:
        return ()
    days = offered_days(SEVERE_WASTING, signs, rules_of(unit).vitamin_a_course)
    return (VITAMIN_A,) if (visit.on - first).days + 1 in days else ()


def _given_recently(unit: Unit, child: Child, visit: OutpatientVisit) -> Mapping[str, Problem]:
    """Return, by drug, a question where it was given too shortly before or after the visit."""
    known = care_items_of(unit, child.child_id, without_visit=visit.visit_id)
    found: dict[str, Problem] = {}
    for drug, kind in TREATMENTS.items():
        new = CareItem(child_id=child.child_id, kind=kind, on=visit.on, reason=SEVERE_WASTING)
        for problem in treatment_questions(new, known, "medicines", rules_of(unit)):
            found[drug] = problem
    return found


def _doses(
    unit: Unit, codes: tuple[str, ...], months: int, weight_kg: float
) -> Mapping[str, DoseRange]:
    drugs = drug_rules(unit.rule_overrides.values()).drugs
    found = {
        code: dose_range(drugs[code], months, weight_kg, SEVERE_WASTING)
        for code in codes
        if code in drugs
    }
    return {code: dose for code, dose in found.items() if dose is not None}


def admission_questions(advice: VisitAdvice) -> Iterator[Problem]:
    """Yield questions about a child whom the rules would not admit to outpatient care."""
    finding = advice.finding
    if finding is None or finding.care is Care.FEEDING:
        yield confirm("weight_kg", "severe_not_found")
    elif finding.care is Care.REFER_NOW:
        yield confirm("complications", "severe_refer_now")


def outpatient_course_problems(
    unit: Unit, child: Child, course: OutpatientCourse, today: date
) -> tuple[Problem, ...]:
    """Return what is wrong with a course, given the child's other courses of both kinds."""
    return outpatient_problems(
        course,
        life_of(unit, child, without_severe=course.course_id),
        unit.outpatient_courses.of_child(child.child_id),
        unit.feeding_courses.of_child(child.child_id),
        today,
    )


def _proposal(
    unit: Unit, child_id: int, reason: str, because: tuple[Reason, ...]
) -> ReferralProposal:
    rules = referral_rules(unit.rule_overrides.values())
    return ReferralProposal(
        child_id=child_id,
        reasons=(reason,),
        urgency=proposed_urgency((reason,), rules),
        because=because,
    )
