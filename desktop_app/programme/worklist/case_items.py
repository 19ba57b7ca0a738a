"""Work items that follow from a single record: an illness to follow up, a letter without answer.

There are few such records, so each is read by itself, for one child as for a whole register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType

from desktop_app.programme.casework.infections import awaits_follow_up, is_over, refer_now
from desktop_app.programme.casework.referrals import FAILED, answer_due, closing_due
from desktop_app.programme.records.casework import Cases, Infection, NextStep, Referral, WorkItem
from desktop_app.programme.worklist.kinds import FOLLOW_UP, REPLY, UNANSWERED, WorkRules

_FOR_ILLNESS = frozenset({"danger_sign", "infection"})
"""The reasons of a letter that concern an illness; resources/rules/referrals.toml lists them."""


def case_items(cases: Cases, today: date, rules: WorkRules) -> Iterator[WorkItem]:
    """Yield the items of illnesses and referrals that are due today; their posyandu is empty."""
    for infection in cases.infections:
        item = _follow_up(infection, cases.referrals, today, rules)
        if item is not None:
            yield item
    for referral in cases.referrals:
        item = _unanswered(referral, today, rules) or _reply(referral, today, rules)
        if item is not None:
            yield item


def _follow_up(
    infection: Infection, referrals: Iterable[Referral], today: date, rules: WorkRules
) -> WorkItem | None:
    danger = refer_now(infection, rules.infections)
    due = infection.follow_up_due
    if due is None and danger and infection.follow_up_on is None and not is_over(infection):
        # A class that is referred at once has no follow-up day: it waits until a letter is sent.
        due = None if _letter_sent(infection, referrals) else infection.start
    elif not awaits_follow_up(infection):
        return None
    if due is None or today < due:
        return None
    kind = rules.kinds[FOLLOW_UP]
    return WorkItem(
        kind=FOLLOW_UP,
        child_id=infection.child_id,
        record_id=infection.infection_id,
        since=infection.start,
        due=due,
        rank=rules.danger_rank if danger else kind.rank,
        action=kind.action,
        figures=MappingProxyType({"illness": infection.illness}),
    )


def _letter_sent(infection: Infection, referrals: Iterable[Referral]) -> bool:
    """Whether a letter for an illness was sent since she fell ill, and neither lost nor cancelled.

    A letter for another reason, such as no weight gain, does not answer a danger sign.
    """
    return any(
        referral.child_id == infection.child_id
        and referral.sent_on >= infection.start
        and referral.status not in FAILED
        and not _FOR_ILLNESS.isdisjoint(referral.reasons)
        for referral in referrals
    )


def _unanswered(referral: Referral, today: date, rules: WorkRules) -> WorkItem | None:
    due = answer_due(referral, rules.referrals)
    if due is None or today < due:
        return None
    days = (today - referral.sent_on).days
    return WorkItem(
        kind=UNANSWERED,
        child_id=referral.child_id,
        record_id=referral.referral_id,
        since=referral.sent_on,
        due=due,
        rank=rules.urgency_ranks[referral.urgency],
        action=rules.kinds[UNANSWERED].action,
        figures=MappingProxyType(
            {"urgency": referral.urgency.value, "days": days, "place": referral.to_place}
        ),
        worker=referral.responsible,
    )


def _reply(referral: Referral, today: date, rules: WorkRules) -> WorkItem | None:
    due = closing_due(referral, rules.referrals)
    reply = referral.reply
    if due is None or reply is None or today < due:
        return None
    inpatient = reply.next_step is NextStep.INPATIENT
    return WorkItem(
        kind=REPLY,
        child_id=referral.child_id,
        record_id=referral.referral_id,
        since=reply.answered_on,
        due=due,
        rank=rules.inpatient_rank if inpatient else rules.kinds[REPLY].rank,
        action=rules.kinds[REPLY].action,
        figures=MappingProxyType({"next_step": reply.next_step.value}),
        worker=referral.responsible,
    )
