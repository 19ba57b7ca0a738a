"""The laws of the work list, whatever the records: pure, possible, and done means gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.case_records import (
    Cases,
    CauseAssessment,
    Infection,
    Outcome,
    Referral,
    ReferralStatus,
    TbScreening,
    WorkItem,
)
from desktop_app.programme.child_facts import ChildFacts
from desktop_app.programme.referrals import FAILED
from desktop_app.programme.work_rules import work_rules
from desktop_app.programme.worklist import by_danger, child_alerts, child_items
from tests.casework import TODAY, a_referral, a_reply, registers

RULES = work_rules()
DAY = timedelta(days=1)


def doings(item: WorkItem, cases: Cases) -> Cases | None:
    """The records after an item is done; None where doing it is a visit, which makes new facts."""
    if item.action == "write_referral":
        reasons = ("stunting",) if item.kind == "stunting_refer" else (item.kind,)
        letter = a_referral(
            referral_id=1000, child_id=item.child_id, reasons=reasons, sent_on=TODAY
        )
        return replace(cases, referrals=(*cases.referrals, letter))
    if item.action == "screen_for_tb":
        screening = TbScreening(screening_id=1000, child_id=item.child_id, on=TODAY, contact=False)
        return replace(cases, screenings=(*cases.screenings, screening))
    if item.action == "seek_cause":
        assessment = CauseAssessment(assessment_id=1000, child_id=item.child_id, on=TODAY)
        return replace(cases, assessments=(*cases.assessments, assessment))
    if item.action == "record_follow_up":
        return replace(
            cases,
            infections=tuple(
                replace(one, follow_up_on=TODAY) if one.infection_id == item.record_id else one
                for one in cases.infections
            ),
        )
    if item.action in {"ask_for_reply", "close_referral"}:
        changed = tuple(
            _answered_or_closed(one) if one.referral_id == item.record_id else one
            for one in cases.referrals
        )
        return replace(cases, referrals=changed)
    assert item.action in {"measure_again", "record_visit"}
    return None


def _answered_or_closed(letter: Referral) -> Referral:
    if letter.reply is None:
        return replace(letter, status=ReferralStatus.ANSWERED, reply=a_reply(answered_on=TODAY))
    return replace(letter, status=ReferralStatus.CLOSED, closed_on=TODAY)


@settings(deadline=None, max_examples=100)
@given(registers(), st.data())
def test_doing_an_item_removes_it_and_nothing_else(
    register: tuple[tuple[ChildFacts, ...], Cases], data: st.DataObject
) -> None:
    facts_of_all, cases = register
    before = {
        item.key: item for facts in facts_of_all for item in child_items(facts, cases, TODAY, RULES)
    }
    if not before:
        return
    item = before[data.draw(st.sampled_from(sorted(before)))]
    after_cases = doings(item, cases)
    if after_cases is None:
        return
    after = {
        left.key: left
        for facts in facts_of_all
        for left in child_items(facts, after_cases, TODAY, RULES)
    }
    assert before.keys() - after.keys() == {item.key}
    assert all(after[key] == before[key] for key in before if key != item.key)


@settings(deadline=None, max_examples=100)
@given(registers(), st.data())
def test_the_list_is_a_pure_function(
    register: tuple[tuple[ChildFacts, ...], Cases], data: st.DataObject
) -> None:
    facts_of_all, cases = register
    mixed = Cases(
        infections=tuple(data.draw(st.permutations(cases.infections))),
        referrals=tuple(data.draw(st.permutations(cases.referrals))),
        screenings=tuple(data.draw(st.permutations(cases.screenings))),
        assessments=tuple(data.draw(st.permutations(cases.assessments))),
        postponements=tuple(data.draw(st.permutations(cases.postponements))),
    )
    for facts in facts_of_all:
        found = child_items(facts, cases, TODAY, RULES)
        assert found == child_items(facts, mixed, TODAY, RULES)
        assert found == child_items(facts, cases.of(facts.child_id), TODAY, RULES)
        assert list(found) == sorted(found, key=by_danger)


@settings(deadline=None, max_examples=60)
@given(registers())
def test_no_item_asks_for_what_the_records_forbid(
    register: tuple[tuple[ChildFacts, ...], Cases],
) -> None:
    for facts in register[0]:
        own = register[1].of(facts.child_id)
        found = child_alerts(facts, own, TODAY, RULES)
        if any(infection.outcome is Outcome.DIED for infection in own.infections):
            assert found == ()
        for item in found:
            assert item.since <= TODAY
            assert item.child_id == facts.child_id
            assert _record_still_open(item, own)
            if item.action == "write_referral" and item.kind != "stunting_refer":
                waiting = [
                    letter
                    for letter in own.referrals
                    if item.kind in letter.reasons
                    and letter.reply is None
                    and letter.status not in FAILED
                ]
                assert waiting == []


def _record_still_open(item: WorkItem, own: Cases) -> bool:
    infections = {one.infection_id: one for one in own.infections}
    referrals = {one.referral_id: one for one in own.referrals}
    if item.kind == "infection_follow_up":
        infection: Infection = infections[item.record_id]
        return infection.end is None and infection.follow_up_on is None
    if item.kind == "referral_unanswered":
        return referrals[item.record_id].reply is None
    if item.kind == "referral_reply":
        return referrals[item.record_id].status is ReferralStatus.ANSWERED
    return item.record_id == 0
