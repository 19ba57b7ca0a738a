"""The pathway of a stunted child by the national guideline: what is done, what is next, and when.

Posyandu finds, the puskesmas confirms, screens for TB and seeks the cause, the paediatrician
decides. What counts as done is read from the records; nothing is ticked off here.
Source: Kepmenkes HK.01.07/MENKES/1928/2022, by a public summary.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from desktop_app.errors import Problem
from desktop_app.programme.casework.mtbs import InfectionRules, infection_rules
from desktop_app.programme.casework.referrals import (
    ReferralRules,
    answer_due,
    closing_due,
    cover,
    covered_until,
)
from desktop_app.programme.growth.child_facts import ChildFacts
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
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

STUNTING = "stunting"
"""The reason of a referral on this pathway."""

_IN_CARE = frozenset({Outcome.ONGOING, Outcome.REFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayRules:
    """The figures of the pathway."""

    confirm_days: int
    cause_days: int
    cause_valid_days: int
    red_flags: tuple[str, ...]
    refer_days: int
    red_flag_days: int
    tb_valid_days: int
    tb_due_days: int
    tb_illnesses: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayStep:
    """One step: where it happens, since when it is done, or by when it should be."""

    code: str
    """found, confirm_measurement, tb_screening, seek_cause, refer, reply, control."""
    level: Level
    done_on: date | None = None
    due: date | None = None
    """None while an earlier step that it requires is not done, and once it is done."""
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """All steps of one child in their order."""

    steps: tuple[PathwayStep, ...]

    @property
    def next(self) -> PathwayStep | None:
        """The first step that is to be done; None when all are."""
        return next((step for step in self.steps if step.done_on is None), None)

    @property
    def level(self) -> Level:
        """Where the child is on the pathway: the place of the next step, or of the last."""
        return (self.next or self.steps[-1]).level


def pathway_rules(overrides: Overrides = NO_OVERRIDES) -> PathwayRules:
    """The bundled figures, with an admin's numbers.

    Raises: Invalid when a number of these tables is refused.
    """
    if not overrides:
        return _standard_rules()
    return _rules(loaded("stunting_pathway", overrides), infection_rules(overrides))


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
    confirmed = facts.stunted_confirmed
    screened = screened_on(cases, today, rules)
    cause = last_assessment(cases.assessments, today, rules)
    letter = current_letter(cases.referrals, found_on, today, referrals)
    ready = confirmed is not None and screened is not None
    steps = [
        PathwayStep(code="found", level=Level.POSYANDU, done_on=found_on),
        PathwayStep(
            code="confirm_measurement",
            level=Level.PUSKESMAS,
            done_on=confirmed,
            due=None if confirmed else confirm_due(found_on, rules),
            requires=("found",),
        ),
        PathwayStep(
            code="tb_screening",
            level=Level.PUSKESMAS,
            done_on=screened,
            due=None if screened else found_on + timedelta(days=rules.tb_due_days),
            requires=("found",),
        ),
        PathwayStep(
            code="seek_cause",
            level=Level.PUSKESMAS,
            done_on=cause.on if cause else None,
            due=None if cause or not confirmed else cause_due(confirmed, rules),
            requires=("confirm_measurement",),
        ),
        PathwayStep(
            code="refer",
            level=Level.PUSKESMAS,
            done_on=letter.sent_on if letter else None,
            due=refer_due(cause, rules) if cause and ready and not letter else None,
            requires=("confirm_measurement", "tb_screening", "seek_cause"),
        ),
        *_hospital_steps(letter, referrals),
    ]
    return Pathway(steps=tuple(steps))


def confirm_due(found_on: date, rules: PathwayRules) -> date:
    """By when a child found stunted should be measured again."""
    return found_on + timedelta(days=rules.confirm_days)


def cause_due(confirmed: date, rules: PathwayRules) -> date:
    """By when the cause should be sought after the measurement is confirmed."""
    return confirmed + timedelta(days=rules.cause_days)


def refer_due(cause: CauseAssessment, rules: PathwayRules) -> date:
    """By when the paediatrician should see the child: at once with a red flag or no response."""
    hurried = bool(cause.red_flags) or cause.responded is False
    return cause.on + timedelta(days=rules.red_flag_days if hurried else rules.refer_days)


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


@cache
def _standard_rules() -> PathwayRules:
    return _rules(loaded("stunting_pathway"), infection_rules())


def _rules(table: RuleTable, infections: InfectionRules) -> PathwayRules:
    return PathwayRules(
        confirm_days=table.whole("confirm.due_days"),
        cause_days=table.whole("cause.due_days"),
        cause_valid_days=table.whole("cause.valid_days"),
        red_flags=tuple(table.content["cause"]["red_flags"]),
        refer_days=table.whole("refer.due_days"),
        red_flag_days=table.whole("refer.red_flag_days"),
        tb_valid_days=infections.tb_valid_days,
        tb_due_days=infections.tb_due_days,
        tb_illnesses=frozenset(code for code, one in infections.illnesses.items() if one.tb),
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
