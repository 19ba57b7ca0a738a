"""The work list of one child: items of illnesses and referrals, and postponements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.casework import (
    Cases,
    NextStep,
    Outcome,
    Postponement,
    ReferralStatus,
    Urgency,
    WorkItem,
)
from desktop_app.programme.worklist.kinds import WorkRules, postponement_problems, work_rules
from desktop_app.programme.worklist.rules import child_alerts
from tests.casework import TODAY, a_referral, a_reply, an_infection, child_items, healthy_facts

RULES = work_rules()
DAY = timedelta(days=1)


def items(
    facts: ChildFacts | None = None, today: date = TODAY, rules: WorkRules = RULES, **cases: Any
) -> dict[str, WorkItem]:
    found = child_items(facts or healthy_facts(), Cases(**cases), today, rules)
    assert len({item.kind for item in found}) == len(found)
    return {item.kind: item for item in found}


@pytest.mark.parametrize(
    "fields, rank",
    [
        ({"follow_up_due": TODAY}, 30),
        ({"follow_up_due": TODAY - 9 * DAY}, 30),
        ({"follow_up_due": TODAY, "signs": ("stridor",)}, 6),
        ({"follow_up_due": TODAY + DAY}, None),
        ({"follow_up_due": None}, None),
        ({"follow_up_due": TODAY, "follow_up_on": TODAY}, None),
        ({"follow_up_due": TODAY, "end": TODAY}, None),
        ({"follow_up_due": TODAY, "outcome": Outcome.REFERRED}, None),
    ],
)
def test_the_follow_up_of_an_illness(fields: dict[str, Any], rank: int | None) -> None:
    infection = an_infection(infection_id=4, **fields)
    found = items(infections=(infection,)).get("infection_follow_up")
    assert (found.rank if found else None) == rank
    if found:
        assert (found.record_id, found.since) == (4, infection.start)
        assert (found.action, dict(found.figures)) == (
            "record_follow_up",
            {"illness": "diarrhoea"},
        )


@pytest.mark.parametrize(
    "urgency, days, rank",
    [
        (Urgency.EMERGENCY, 0, None),
        (Urgency.EMERGENCY, 1, 5),
        (Urgency.URGENT, 6, None),
        (Urgency.URGENT, 7, 25),
        (Urgency.ROUTINE, 29, None),
        (Urgency.ROUTINE, 30, 60),
    ],
)
def test_a_referral_without_an_answer(urgency: Urgency, days: int, rank: int | None) -> None:
    letter = a_referral(urgency=urgency, sent_on=TODAY - days * DAY, responsible="budi")
    for status in (ReferralStatus.SENT, ReferralStatus.ARRIVED):
        found = items(referrals=(replace(letter, status=status),)).get("referral_unanswered")
        assert (found.rank if found else None) == rank
        if found:
            assert (found.record_id, found.worker, found.due) == (7, "budi", TODAY)
            assert dict(found.figures) == {
                "urgency": urgency.value,
                "days": days,
                "place": "RSUD",
            }


@pytest.mark.parametrize(
    "reply, rank",
    [
        (a_reply(answered_on=TODAY - 13 * DAY), None),
        (a_reply(answered_on=TODAY - 14 * DAY), 50),
        (a_reply(next_step=NextStep.CONTROL_ON, control_on=TODAY), 50),
        (a_reply(next_step=NextStep.CONTROL_ON, control_on=TODAY + DAY), None),
        (a_reply(next_step=NextStep.INPATIENT, answered_on=TODAY - 14 * DAY), 20),
    ],
)
def test_a_reply_that_asks_for_something(reply: Any, rank: int | None) -> None:
    letter = a_referral(status=ReferralStatus.ANSWERED, sent_on=TODAY - 40 * DAY, reply=reply)
    found = items(referrals=(letter,)).get("referral_reply")
    assert (found.rank if found else None) == rank
    if found:
        assert (found.action, found.since) == ("close_referral", reply.answered_on)
        assert dict(found.figures) == {"next_step": reply.next_step.value}


def test_nothing_is_asked_of_the_family_of_a_child_who_died() -> None:
    facts = healthy_facts(wasted_since=TODAY, last_weighed=None)
    died = an_infection(outcome=Outcome.DIED, end=TODAY)
    assert items(facts, infections=(died,), referrals=(a_referral(sent_on=TODAY - 90 * DAY),)) == {}


# ---------------------------------------------------------------------------------------------
# Postponed


def put_off(**fields: Any) -> Postponement:
    usual: dict[str, Any] = {
        "child_id": 1,
        "kind": "two_t",
        "made_on": TODAY - DAY,
        "until": TODAY + DAY,
        "reason": "keluarga pergi",
    }
    return Postponement(**{**usual, **fields})


@pytest.mark.parametrize(
    "postponement, shown",
    [
        (put_off(), False),
        (put_off(until=TODAY), True),
        (put_off(kind="bgm"), True),
        # a kind of an earlier version, which the list has no more
        (put_off(kind="laundry"), True),
        (put_off(child_id=2), True),
        (put_off(record_id=3), True),
        # made before 2T began: that was another one
        (put_off(made_on=TODAY - 6 * DAY), True),
        (put_off(made_on=TODAY - 5 * DAY), False),
        (put_off(made_on=TODAY + DAY, until=TODAY + 9 * DAY), True),
    ],
)
def test_what_is_put_off_is_hidden_until_its_day(
    postponement: Postponement,
    shown: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    facts = healthy_facts(two_t_since=TODAY - 5 * DAY, t_months=2)
    cases = Cases(postponements=(postponement,))
    assert ("two_t" in {item.kind for item in child_items(facts, cases, TODAY, RULES)}) is shown
    alerts = {item.kind: item for item in child_alerts(facts, cases, TODAY, RULES)}
    assert alerts["two_t"].postponed_until == (None if shown else postponement.until)


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"until": TODAY}, ["postponed_to_past"]),
        ({"until": TODAY + 14 * DAY}, []),
        ({"until": TODAY + 15 * DAY}, ["postponed_too_long"]),
        ({"reason": "  "}, ["postponed_without_reason"]),
        ({"kind": "laundry"}, ["work_kind_unknown"]),
        ({"kind": "severe_wasting_complicated", "until": TODAY + DAY}, []),
        (
            {"kind": "severe_wasting_complicated", "until": TODAY + 2 * DAY},
            ["postponed_too_long"],
        ),
    ],
)
def test_putting_off_has_limits(fields: dict[str, Any], expected: list[str]) -> None:
    found = postponement_problems(put_off(**fields), TODAY, RULES)
    assert [problem.code for problem in found] == expected
