"""Referrals: what a letter may say, its states, when its answer is overdue, what became of all.

The letter's paper is laid out in reports/; its short code is made in referral_code.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from statistics import median
from types import MappingProxyType

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.casework.mtbs import ICD10
from desktop_app.programme.growth import plausibility
from desktop_app.programme.records.casework import (
    Level,
    NextStep,
    Referral,
    ReferralReply,
    ReferralStatus,
    Urgency,
)
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

OPEN = frozenset({ReferralStatus.SENT, ReferralStatus.ARRIVED})
"""The states in which an answer is awaited."""

FAILED = frozenset({ReferralStatus.LOST, ReferralStatus.CANCELLED})
"""The states that need a reason; a letter in them takes care of nothing."""

_URGENCIES = tuple(Urgency)
# The levels to which each level may refer.
_LEVELS_BEYOND = {
    Level.POSYANDU: {Level.PUSKESMAS, Level.HOSPITAL, Level.OTHER},
    Level.PUSKESMAS: {Level.HOSPITAL, Level.OTHER},
    Level.HOSPITAL: {Level.HOSPITAL, Level.OTHER},
    Level.OTHER: {Level.PUSKESMAS, Level.HOSPITAL, Level.OTHER},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRules:
    """The rules of referrals."""

    most_diagnoses: int
    valid_days: int
    findings_days: int
    """The letter's findings name illnesses that began at most so many days before it."""
    diagnoses_days: int
    """The letter's diagnoses come from illnesses that began at most so many days before it."""
    answer_days: Mapping[Urgency, int]
    closing_days: int
    covers_days: Mapping[str, int]
    """For how long after the reply a reason counts as taken care of; 0 for other reasons."""
    urgency: Mapping[str, Urgency]
    """The urgency that each reason proposes."""
    transitions: Mapping[ReferralStatus, tuple[ReferralStatus, ...]]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The codes of reasons that a letter may name."""
        return tuple(self.urgency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A letter takes care of something, from the day it was sent until a day (included)."""

    sent_on: date
    until: date
    is_open: bool

    def holds(self, since: date) -> bool:
        """Whether it takes care of what began on `since`, and not only of an earlier episode."""
        return self.is_open or self.sent_on >= since


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """What became of a period's referrals."""

    sent: int
    arrived: int
    """The child is known to have arrived, or an answer came."""
    answered: int
    closed: int
    lost: int
    cancelled: int
    unanswered: int
    """Still awaiting an answer."""
    overdue: int
    median_days: float | None
    """From letter to answer, over those answered; None without any."""

    @property
    def answered_share(self) -> float | None:
        """Answered of sent, those cancelled left out; None when nothing was sent."""
        counted = self.sent - self.cancelled
        return self.answered / counted if counted else None


def referral_rules(overrides: Overrides = NO_OVERRIDES) -> ReferralRules:
    """The bundled rules of referrals, with an admin's numbers.

    Raises: Invalid when a number of this table is refused.
    """
    return _rules(loaded("referrals", overrides)) if overrides else _standard_rules()


def proposed_urgency(reasons: Iterable[str], rules: ReferralRules) -> Urgency:
    """Return the highest urgency that the reasons propose; routine without any."""
    found = [rules.urgency[reason] for reason in reasons if reason in rules.urgency]
    return min(found, key=_URGENCIES.index, default=Urgency.ROUTINE)


def referral_problems(
    referral: Referral,
    child: Child,
    others: Iterable[Referral],
    today: date,
    rules: ReferralRules,
) -> tuple[Problem, ...]:
    """What is or may be wrong with a letter; refusals first.

    `others` are the child's other referrals; the referral itself is skipped by its id.
    """
    rest = [one for one in others if one.referral_id != referral.referral_id]
    found = [
        *_place_problems(referral),
        *_reason_problems(referral, rules),
        *_diagnosis_problems(referral.diagnoses, rules),
        *_letter_dates(referral, child, today),
        *_doubles(referral, rest),
    ]
    return _refusals_first(found)


def moved(
    referral: Referral,
    to: ReferralStatus,
    on: date,
    rules: ReferralRules,
    *,
    reason: str = "",
    reply: ReferralReply | None = None,
) -> Referral:
    """Return the referral in its next state, with the date, reason or reply that belong to it.

    Raises: Invalid when the state may not follow, the day is before an earlier one, a reason is
    missing for lost or cancelled, or the reply for answered.
    """
    problems = []
    if to not in rules.transitions[referral.status]:
        problems.append(refuse("status", "status_not_next"))
    if on < last_date(referral):
        problems.append(refuse("on", "case_before_start", day=last_date(referral)))
    if to in FAILED and not reason.strip():
        problems.append(refuse("end_reason", "end_reason_missing"))
    if (to is ReferralStatus.ANSWERED) != (reply is not None):
        problems.append(refuse("reply", "reply_missing" if reply is None else "status_not_next"))
    if problems:
        raise Invalid(problems)
    # The child or the reply may still come after a letter was given up: it is open again then.
    if to is ReferralStatus.ARRIVED:
        back = replace(referral, closed_on=None, end_reason="")
        return replace(back, status=to, arrived_on=on)
    if to is ReferralStatus.ANSWERED:
        return replace(referral, status=to, reply=reply, closed_on=None, end_reason="")
    return replace(referral, status=to, closed_on=on, end_reason=reason.strip())


def last_date(referral: Referral) -> date:
    """Return the last day on which something happened to the referral."""
    days = (referral.sent_on, referral.arrived_on, referral.answered_on, referral.closed_on)
    return max(day for day in days if day is not None)


def reply_problems(
    reply: ReferralReply, referral: Referral, today: date, rules: ReferralRules
) -> tuple[Problem, ...]:
    """What is or may be wrong with a reply as keyed in; refusals first."""
    found = [
        *_reply_dates(reply, referral, today),
        *_diagnosis_problems(reply.diagnoses, rules),
        *_next_step_problems(reply),
        *_reply_values(reply),
    ]
    if not reply.diagnosis.strip() and not reply.diagnoses:
        found.append(confirm("diagnosis", "diagnosis_missing"))
    return _refusals_first(found)


def answer_due(referral: Referral, rules: ReferralRules) -> date | None:
    """Return by when the answer should be there; None when none is awaited."""
    if referral.status not in OPEN:
        return None
    return referral.sent_on + timedelta(days=rules.answer_days[referral.urgency])


def overdue_days(referral: Referral, today: date, rules: ReferralRules) -> int:
    """Return how many days the answer is late; 0 while it is not."""
    due = answer_due(referral, rules)
    return 0 if due is None else max(0, (today - due).days)


def closing_due(referral: Referral, rules: ReferralRules) -> date | None:
    """Return when to close an answered referral: at the control asked for, or after some days."""
    if referral.status is not ReferralStatus.ANSWERED or referral.reply is None:
        return None
    reply = referral.reply
    return reply.control_on or reply.answered_on + timedelta(days=rules.closing_days)


def covered_until(referral: Referral, reason: str, rules: ReferralRules) -> date | None:
    """Return until when (included) a reason counts as taken care of by this letter.

    None when the letter does not name the reason or failed; date.max while its answer is awaited.
    """
    if reason not in referral.reasons or referral.status in FAILED:
        return None
    if referral.status in OPEN or referral.reply is None:
        return date.max
    return referral.reply.answered_on + timedelta(days=rules.covers_days.get(reason, 0))


def cover(
    letters: Iterable[Referral], reasons: Iterable[str], rules: ReferralRules
) -> Cover | None:
    """Return how one child's letters take care of reasons; None if no letter does.

    An open letter comes before all others, then the last one sent.
    """
    wanted = tuple(reasons)
    found = [
        (until == date.max, letter.sent_on, letter.referral_id, until)
        for letter in letters
        for reason in wanted
        if (until := covered_until(letter, reason, rules)) is not None
    ]
    if not found:
        return None
    open_now, sent_on, _, until = max(found)
    return Cover(sent_on=sent_on, until=until, is_open=open_now)


def loop(referrals: Sequence[Referral], today: date, rules: ReferralRules) -> Loop:
    """Return what became of these referrals, as of today."""
    answered = [one for one in referrals if one.reply is not None]
    days = [(one.reply.answered_on - one.sent_on).days for one in answered if one.reply]
    statuses = [one.status for one in referrals]
    arrived = sum(one.arrived_on is not None or one.reply is not None for one in referrals)
    return Loop(
        sent=len(referrals),
        arrived=arrived,
        answered=len(answered),
        closed=statuses.count(ReferralStatus.CLOSED),
        lost=statuses.count(ReferralStatus.LOST),
        cancelled=statuses.count(ReferralStatus.CANCELLED),
        unanswered=sum(status in OPEN for status in statuses),
        overdue=sum(overdue_days(one, today, rules) > 0 for one in referrals),
        median_days=float(median(days)) if days else None,
    )


@cache
def _standard_rules() -> ReferralRules:
    return _rules(loaded("referrals"))


def _rules(table: RuleTable) -> ReferralRules:
    covers = (name for name in table.content["covers"] if name not in {"source", "unconfirmed"})
    return ReferralRules(
        most_diagnoses=table.whole("letter.most_diagnoses"),
        valid_days=table.whole("letter.valid_days"),
        findings_days=table.whole("letter.findings_days"),
        diagnoses_days=table.whole("letter.diagnoses_days"),
        answer_days=MappingProxyType(
            {urgency: table.whole(f"answer_due.{urgency.value}") for urgency in Urgency}
        ),
        closing_days=table.whole("closing.due_days"),
        covers_days=MappingProxyType({name: table.whole(f"covers.{name}") for name in covers}),
        urgency=MappingProxyType(
            {reason: Urgency(code) for reason, code in table.content["urgency"].items()}
        ),
        transitions=MappingProxyType(
            {
                ReferralStatus(before): tuple(ReferralStatus(after) for after in follow)
                for before, follow in table.content["transitions"].items()
            }
        ),
    )


def _place_problems(referral: Referral) -> Iterable[Problem]:
    if referral.to_level not in _LEVELS_BEYOND[referral.from_level]:
        yield refuse("to_level", "referral_level")
    if not referral.to_place.strip():
        yield refuse("to_place", "required")


def _reason_problems(referral: Referral, rules: ReferralRules) -> Iterable[Problem]:
    if not referral.reasons:
        yield refuse("reasons", "reason_missing")
    elif not set(referral.reasons) <= set(rules.reasons):
        yield refuse("reasons", "reason_unknown")
    proposed = proposed_urgency(referral.reasons, rules)
    if _URGENCIES.index(referral.urgency) > _URGENCIES.index(proposed):
        yield confirm("urgency", "urgency_less", proposed=proposed.value)


def _diagnosis_problems(codes: Sequence[str], rules: ReferralRules) -> Iterable[Problem]:
    if len(codes) > rules.most_diagnoses:
        yield refuse("diagnoses", "diagnoses_too_many", most=rules.most_diagnoses)
    if len(set(codes)) < len(codes):
        yield refuse("diagnoses", "diagnosis_twice")
    if not all(ICD10.fullmatch(code) for code in codes):
        yield refuse("diagnoses", "icd10_form")


def _letter_dates(referral: Referral, child: Child, today: date) -> Iterable[Problem]:
    if referral.sent_on < child.birth_date:
        yield refuse("sent_on", "case_before_birth", born=child.birth_date)
    if referral.sent_on > today:
        yield refuse("sent_on", "case_in_future", today=today)


def _doubles(referral: Referral, rest: Iterable[Referral]) -> Iterable[Problem]:
    for other in rest:
        if other.status in OPEN and set(other.reasons) & set(referral.reasons):
            yield confirm("reasons", "referral_open", day=other.sent_on)
            return


def _reply_dates(reply: ReferralReply, referral: Referral, today: date) -> Iterable[Problem]:
    if reply.answered_on < (referral.arrived_on or referral.sent_on):
        day = referral.arrived_on or referral.sent_on
        yield refuse("answered_on", "case_before_start", day=day)
    if reply.answered_on > today:
        yield refuse("answered_on", "case_in_future", today=today)
    for field in ("control_on", "next_weighing_on"):
        planned: date | None = getattr(reply, field)
        if planned is not None and planned < reply.answered_on:
            yield refuse(field, "case_before_start", day=reply.answered_on)


def _next_step_problems(reply: ReferralReply) -> Iterable[Problem]:
    """Require the field of the box that is ticked; ask about a control of a finished case."""
    own = {
        NextStep.CONTINUE_MEDICATION: ("medication", bool(reply.medication.strip())),
        NextStep.CONTROL_ON: ("control_on", reply.control_on is not None),
        NextStep.OTHER: ("other", bool(reply.other.strip())),
    }
    if reply.next_step in own:
        field, filled = own[reply.next_step]
        if not filled:
            yield refuse(field, "required")
    if reply.next_step is NextStep.FINISHED and reply.control_on is not None:
        yield confirm("control_on", "control_though_finished")


def _reply_values(reply: ReferralReply) -> Iterable[Problem]:
    for field in ("weight_kg", "lenhei_cm"):
        value: float | None = getattr(reply, field)
        problem = None if value is None else plausibility.value_problem(field, value)
        if problem is not None:
            yield problem


def _refusals_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.severity.value != "refuse"))
