"""The pathway of a stunted child: what is done, what is next, and when.

Posyandu finds, the puskesmas confirms, screens for TB and seeks the cause, the paediatrician
decides. Two guidelines differ on who is referred without these steps; an admin chooses one of
them. What counts as done is read from the records; nothing is ticked off here.
Source: resources/rules/stunting_pathway.toml.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import Problem
from desktop_app.growth.arrays import Bools
from desktop_app.programme.casework.referrals import (
    ReferralRules,
    answer_due,
    closing_due,
    cover,
    covered_until,
)
from desktop_app.programme.casework.stunting_rules import KPSP, PathwayRules
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Level,
    Outcome,
    Referral,
    ReferralStatus,
    TbResult,
    TbScreening,
)
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.problems import confirm, refuse

STUNTING = "stunting"
"""The reason of a referral on this pathway."""

_IN_CARE = frozenset({Outcome.ONGOING, Outcome.REFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayStep:
    """One step: where it happens, since when it is done, or by when it should be."""

    code: str
    """found, confirm_measurement, tb_screening, kpsp, seek_cause, response, refer, reply,
    control."""
    level: Level
    done_on: date | None = None
    due: date | None = None
    """None while an earlier step that it requires is not done, and once it is done."""
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """All steps of one child in their order, and the name of the guideline that asks for them."""

    guideline: str
    steps: tuple[PathwayStep, ...]

    @property
    def next(self) -> PathwayStep | None:
        """The first step that is to be done; None when all are."""
        return next((step for step in self.steps if step.done_on is None), None)

    @property
    def level(self) -> Level:
        """Where the child is on the pathway: the place of the next step, or of the last."""
        return (self.next or self.steps[-1]).level


def pathway(
    facts: ChildFacts,
    cases: Cases,
    today: date,
    rules: PathwayRules,
    referrals: ReferralRules,
) -> Pathway | None:
    """Return the pathway of one child from her own records; None when she is not stunted."""
    found_on = facts.stunted_since
    if found_on is None:
        return None
    letter = current_letter(cases.referrals, found_on, today, referrals)
    steps = [PathwayStep(code="found", level=Level.POSYANDU, done_on=found_on)]
    if bool(refers_at_once(FactArrays.of([facts]), rules)[0]):
        screened = screened_on(cases, today, rules)
        due = found_on + timedelta(days=rules.red_flag_days)
        steps += [
            _screening_step(found_on, screened, rules),
            _letter_step(letter, due, ()),
            *_hospital_steps(letter, referrals),
        ]
    else:
        steps += _steps_by_cause(facts, found_on, cases, letter, today, rules, referrals)
    return Pathway(guideline=rules.guideline.name, steps=tuple(steps))


def refers_at_once(facts: FactArrays, rules: PathwayRules) -> Bools:
    """Return which stunted children the guideline sends to the hospital without further steps.

    The age is that of the last length. Who is not stunted does not matter here.
    """
    guideline = rules.guideline
    severe = (facts.zlen < rules.severe_below_z) & guideline.severe_at_once
    months = months_completed(facts.birth_date, facts.zlen_on)
    found: Bools = severe | (months < guideline.at_once_below_months)
    return found


def confirm_due(found_on: date, rules: PathwayRules) -> date:
    """By when a child found stunted should be measured again."""
    return found_on + timedelta(days=rules.confirm_days)


def cause_due(confirmed: date, rules: PathwayRules) -> date:
    """By when the cause should be sought after the measurement is confirmed."""
    return confirmed + timedelta(days=rules.cause_days)


def refer_due(cause: CauseAssessment, rules: PathwayRules, kpsp: CareItem | None = None) -> date:
    """By when the paediatrician should see the child: at once with a further sign."""
    known = max(cause.on, kpsp.on) if kpsp else cause.on
    hurried = has_further_sign(cause, rules, kpsp)
    return known + timedelta(days=rules.red_flag_days if hurried else rules.refer_days)


def has_further_sign(
    cause: CauseAssessment, rules: PathwayRules, kpsp: CareItem | None = None
) -> bool:
    """Whether there is a red flag, no response to the food, or a KPSP that deviates."""
    deviates = kpsp is not None and (kpsp.amount or 0) < rules.kpsp_deviates_below
    return bool(cause.red_flags) or cause.responded is False or deviates


def response_due(cause: CauseAssessment, rules: PathwayRules) -> date:
    """By when the response to the food should be known."""
    return cause.on + timedelta(days=rules.refer_days)


def last_kpsp(items: Iterable[CareItem], found_on: date, today: date) -> CareItem | None:
    """Return the last KPSP since the child was found stunted; None without one."""
    done = [one for one in items if one.kind is CareKind.KPSP and found_on <= one.on <= today]
    return max(done, key=lambda one: (one.on, one.service_id), default=None)


def suspected_on(cases: Cases, today: date, rules: PathwayRules) -> date | None:
    """Return the day of the valid screening that suspects TB, while no care for TB has begun."""
    screening = last_screening(cases.screenings, today, rules)
    if screening is None or screening.result is not TbResult.SUSPECT:
        return None
    return None if tb_since(cases.infections, rules) else screening.on


def last_screening(
    screenings: Iterable[TbScreening], today: date, rules: PathwayRules
) -> TbScreening | None:
    """Return the last TB screening that is still valid; None without one."""
    oldest = today - timedelta(days=rules.tb_valid_days)
    valid = [screening for screening in screenings if oldest < screening.on <= today]
    return max(valid, key=lambda screening: (screening.on, screening.screening_id), default=None)


def last_assessment(
    assessments: Iterable[CauseAssessment], today: date, rules: PathwayRules
) -> CauseAssessment | None:
    """Return the last search for the cause that is still valid; None without one."""
    oldest = today - timedelta(days=rules.cause_valid_days)
    valid = [assessment for assessment in assessments if oldest < assessment.on <= today]
    return max(valid, key=lambda one: (one.on, one.assessment_id), default=None)


def hospital_letters(letters: Iterable[Referral]) -> tuple[Referral, ...]:
    """Return the letters for stunting that went to a hospital."""
    return tuple(
        one for one in letters if one.to_level is Level.HOSPITAL and STUNTING in one.reasons
    )


def current_letter(
    letters: Iterable[Referral], found_on: date, today: date, referrals: ReferralRules
) -> Referral | None:
    """Return the letter to a hospital that takes care of the stunting found on a day, or None."""
    known = hospital_letters(letters)
    found = cover(known, (STUNTING,), referrals)
    if found is None or not found.holds(found_on) or found.until < today:
        return None
    return next(
        one
        for one in sorted(known, key=lambda one: -one.referral_id)
        if one.sent_on == found.sent_on and covered_until(one, STUNTING, referrals) == found.until
    )


def length_problems(letter: Referral, visits: Iterable[MeasuredVisit]) -> tuple[Problem, ...]:
    """Ask, before a letter for stunting to a hospital, whether the length was measured again.

    One length may be a slip of the board. A day has one visit, so a second measurement of the
    day is known only to the person who writes the letter.
    """
    if not hospital_letters([letter]):
        return ()
    measured = [
        found.visit
        for found in visits
        if found.visit.lenhei_cm is not None and found.visit.visit_date <= letter.sent_on
    ]
    last = max(measured, key=lambda visit: visit.visit_date, default=None)
    if last is None or last.lenhei_cm is None:
        return (confirm("reasons", "stunting_not_measured"),)
    if last.visit_date != letter.sent_on:
        return (confirm("reasons", "stunting_measured_before", day=last.visit_date),)
    return (confirm("reasons", "stunting_measured_once", value=last.lenhei_cm),)


def assessment_problems(
    assessment: CauseAssessment, child: Child, today: date, rules: PathwayRules
) -> tuple[Problem, ...]:
    """What is wrong with a search for the cause."""
    found = []
    if assessment.on < child.birth_date:
        found.append(refuse("on", "case_before_birth", born=child.birth_date))
    if assessment.on > today:
        found.append(refuse("on", "case_in_future", today=today))
    if not set(assessment.red_flags) <= set(rules.red_flags):
        found.append(refuse("red_flags", "red_flag_unknown"))
    if assessment.responded is not None and not assessment.diet_started:
        found.append(refuse("responded", "response_without_diet"))
    return tuple(found)


def tb_since(infections: Iterable[Infection], rules: PathwayRules) -> date | None:
    """Return since when a child has been treated or watched for TB; None when she is not now.

    Such a child needs no screening. A child lost from treatment is screened again.
    """
    return min(
        (
            one.start
            for one in infections
            if one.illness in rules.tb_illnesses and one.end is None and one.outcome in _IN_CARE
        ),
        default=None,
    )


def screened_on(cases: Cases, today: date, rules: PathwayRules) -> date | None:
    """Return the day of the valid TB screening, or since when TB is known; None for neither."""
    screening = last_screening(cases.screenings, today, rules)
    return screening.on if screening else tb_since(cases.infections, rules)


def _steps_by_cause(
    facts: ChildFacts,
    found_on: date,
    cases: Cases,
    letter: Referral | None,
    today: date,
    rules: PathwayRules,
    referrals: ReferralRules,
) -> tuple[PathwayStep, ...]:
    """Return the steps of a child who is referred after her cause was sought."""
    confirmed, guideline = facts.stunted_confirmed, rules.guideline
    screened = screened_on(cases, today, rules)
    cause = last_assessment(cases.assessments, today, rules)
    kpsp = last_kpsp(cases.kpsps, found_on, today) if guideline.asks_kpsp else None
    done = {
        "confirm_measurement": confirmed,
        "tb_screening": screened,
        KPSP: kpsp.on if kpsp else None,
        "seek_cause": cause.on if cause else None,
    }
    steps = [
        PathwayStep(
            code="confirm_measurement",
            level=Level.PUSKESMAS,
            done_on=confirmed,
            due=None if confirmed else confirm_due(found_on, rules),
            requires=("found",),
        ),
        _screening_step(found_on, screened, rules),
    ]
    for code in (KPSP, "seek_cause"):
        if code in guideline.before_letter:
            step = PathwayStep(
                code=code,
                level=Level.PUSKESMAS,
                done_on=done[code],
                due=None if done[code] or not confirmed else cause_due(confirmed, rules),
                requires=("confirm_measurement",),
            )
            steps.append(step)
    ready = all(done[code] is not None for code in guideline.before_letter)
    referred = cause is None or has_further_sign(cause, rules, kpsp) or letter is not None
    if guideline.only_with_sign and cause is not None and not referred:
        answered = cause.on if cause.responded is not None else None
        due = None if answered else response_due(cause, rules)
        response = PathwayStep(
            code="response",
            level=Level.PUSKESMAS,
            done_on=answered,
            due=due,
            requires=("seek_cause",),
        )
        return (*steps, response)
    due = refer_due(cause, rules, kpsp) if cause and ready else None
    return (
        *steps,
        _letter_step(letter, due, guideline.before_letter),
        *_hospital_steps(letter, referrals),
    )


def _screening_step(found_on: date, screened: date | None, rules: PathwayRules) -> PathwayStep:
    return PathwayStep(
        code="tb_screening",
        level=Level.PUSKESMAS,
        done_on=screened,
        due=None if screened else found_on + timedelta(days=rules.tb_due_days),
        requires=("found",),
    )


def _letter_step(
    letter: Referral | None, due: date | None, requires: tuple[str, ...]
) -> PathwayStep:
    return PathwayStep(
        code="refer",
        level=Level.PUSKESMAS,
        done_on=letter.sent_on if letter else None,
        due=None if letter else due,
        requires=requires or ("found",),
    )


def _hospital_steps(
    letter: Referral | None, referrals: ReferralRules
) -> tuple[PathwayStep, PathwayStep]:
    answered_on = letter.answered_on if letter else None
    closed = letter is not None and letter.status is ReferralStatus.CLOSED
    return (
        PathwayStep(
            code="reply",
            level=Level.HOSPITAL,
            done_on=answered_on,
            due=answer_due(letter, referrals) if letter else None,
            requires=("refer",),
        ),
        PathwayStep(
            code="control",
            level=Level.HOSPITAL,
            done_on=letter.closed_on if letter and closed else None,
            due=closing_due(letter, referrals) if letter else None,
            requires=("reply",),
        ),
    )
