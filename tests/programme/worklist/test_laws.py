"""The laws of the work list, whatever the records: pure, possible, and done means gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.casework.referrals import FAILED
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Outcome,
    Postponement,
    Referral,
    ReferralStatus,
    TbScreening,
    WorkItem,
)
from desktop_app.programme.worklist.kinds import WorkRules, work_rules
from desktop_app.programme.worklist.rules import child_alerts, work_list
from tests.casework import TODAY, a_referral, a_reply, child_items, registers
from tests.oracles.work_items import by_danger

RULES = work_rules()
MTBS = work_rules({"stunting_pathway.guideline.chosen": 2})
DAY = timedelta(days=1)
BLOCK = 100
"""Above every number of a child in a drawn register."""

Register = tuple[tuple[ChildFacts, ...], Cases]
Key = tuple[int, str, int]
Moved = TypeVar(
    "Moved", ChildFacts, Infection, Referral, TbScreening, CauseAssessment, CareItem, Postponement
)


def doings(item: WorkItem, cases: Cases) -> Cases | None:
    """Return the records after an item is done; None where a visit does it: facts change then."""
    if item.action == "write_referral":
        of_stunting = item.kind.startswith("stunting_refer")
        reasons = ("stunting",) if of_stunting else (item.kind,)
        letter = a_referral(
            referral_id=1000, child_id=item.child_id, reasons=reasons, sent_on=TODAY
        )
        return replace(cases, referrals=(*cases.referrals, letter))
    if item.action == "screen_for_tb":
        screening = TbScreening(screening_id=1000, child_id=item.child_id, on=TODAY, contact=False)
        return replace(cases, screenings=(*cases.screenings, screening))
    if item.action == "seek_cause":
        assessment = CauseAssessment(
            assessment_id=1000, child_id=item.child_id, on=TODAY, diet_started=True, responded=True
        )
        return replace(cases, assessments=(*cases.assessments, assessment))
    if item.action == "open_care":
        kpsp = CareItem(
            service_id=1000, child_id=item.child_id, kind=CareKind.KPSP, on=TODAY, amount=10
        )
        return replace(cases, kpsps=(*cases.kpsps, kpsp))
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


@settings(max_examples=150)
@given(registers(), st.sampled_from([RULES, MTBS]))
def test_doing_an_item_removes_it_and_nothing_else(register: Register, rules: WorkRules) -> None:
    (before,) = listed([register], rules)
    ways = {key: done for key, item in before.items() if (done := when_done(item, *register))}
    for key, after in zip(ways, listed(ways.values(), rules), strict=True):
        assert before.keys() - after.keys() == {key}
        assert all(after[other] == before[other] for other in before if other != key)


def when_done(
    item: WorkItem, facts_of_all: tuple[ChildFacts, ...], cases: Cases
) -> Register | None:
    """Return the register after an item is done; None where only new measurements do it."""
    done_cases = doings(item, cases)
    if done_cases is not None:
        return facts_of_all, done_cases
    if item.kind == "not_weighed":
        return tuple(weighed(facts, item) for facts in facts_of_all), cases
    return None


def listed(registers: Iterable[Register], rules: WorkRules) -> list[dict[Key, WorkItem]]:
    """All items of each register by key.

    The registers are asked about at once, as if they were one: a question costs little more for
    fifty children than for one. Each has its own block of child numbers.
    """
    asked = list(registers)
    found: list[dict[Key, WorkItem]] = [{} for _ in asked]
    facts = [moved(one, n) for n, (own, _) in enumerate(asked) for one in own]
    cases = side_by_side(own for _, own in asked)
    for item in work_list(FactArrays.of(facts), cases, TODAY, rules).items():
        block, child_id = divmod(item.child_id, BLOCK)
        own_item = replace(item, child_id=child_id)
        found[block][own_item.key] = own_item
    return found


def side_by_side(registers: Iterable[Cases]) -> Cases:
    """Return the records of all these registers, each in its own block of child numbers."""
    of_all = tuple(enumerate(registers))
    return Cases(
        infections=tuple(moved(one, n) for n, own in of_all for one in own.infections),
        referrals=tuple(moved(one, n) for n, own in of_all for one in own.referrals),
        screenings=tuple(moved(one, n) for n, own in of_all for one in own.screenings),
        assessments=tuple(moved(one, n) for n, own in of_all for one in own.assessments),
        kpsps=tuple(moved(one, n) for n, own in of_all for one in own.kpsps),
        postponements=tuple(moved(one, n) for n, own in of_all for one in own.postponements),
        in_care=frozenset(child_id + n * BLOCK for n, own in of_all for child_id in own.in_care),
    )


def moved(of_child: Moved, block: int) -> Moved:
    """Return facts or a record of the child with the same number in a block."""
    return replace(of_child, child_id=of_child.child_id + block * BLOCK)


def weighed(facts: ChildFacts, item: WorkItem) -> ChildFacts:
    """Return the facts after the child was weighed today with the same result as before."""
    return replace(facts, last_weighed=TODAY) if facts.child_id == item.child_id else facts


@settings(max_examples=100)
@given(registers(), st.data())
def test_the_list_is_a_pure_function(register: Register, data: st.DataObject) -> None:
    facts_of_all, cases = register
    mixed = Cases(
        infections=tuple(data.draw(st.permutations(cases.infections))),
        referrals=tuple(data.draw(st.permutations(cases.referrals))),
        screenings=tuple(data.draw(st.permutations(cases.screenings))),
        assessments=tuple(data.draw(st.permutations(cases.assessments))),
        kpsps=tuple(data.draw(st.permutations(cases.kpsps))),
        postponements=tuple(data.draw(st.permutations(cases.postponements))),
        in_care=cases.in_care,
    )
    for facts in facts_of_all:
        found = child_items(facts, cases, TODAY, MTBS)
        assert found == child_items(facts, mixed, TODAY, MTBS)
        assert found == child_items(facts, cases.of(facts.child_id), TODAY, MTBS)
        assert list(found) == sorted(found, key=by_danger)


@settings(max_examples=200)
@given(registers())
def test_no_item_asks_for_what_the_records_forbid(register: Register) -> None:
    for facts in register[0]:
        own = register[1].of(facts.child_id)
        found = child_alerts(facts, own, TODAY, RULES)
        if any(infection.outcome is Outcome.DIED for infection in own.infections):
            assert found == ()
        for item in found:
            assert item.since <= TODAY
            assert item.child_id == facts.child_id
            assert _record_still_open(item, own)
            assert _due_by_now(item)
            assert _step_is_next(item, facts, own)
            assert item.record_id or (TODAY - facts.birth_date).days < 1827
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
        return (
            infection.end is None
            and infection.follow_up_on is None
            and infection.outcome is Outcome.ONGOING
        )
    if item.kind == "referral_unanswered":
        return referrals[item.record_id].reply is None
    if item.kind == "referral_reply":
        return referrals[item.record_id].status is ReferralStatus.ANSWERED
    return item.record_id == 0


def _due_by_now(item: WorkItem) -> bool:
    """Whether the day of an item with a record of its own has come."""
    return not item.record_id or item.due <= TODAY


def _step_is_next(item: WorkItem, facts: ChildFacts, own: Cases) -> bool:
    """Whether a step of the stunting pathway is neither done already nor too early."""
    tb = any(one.illness == "tb_pulmonary" and one.end is None for one in own.infections)
    screened = _within(183, (one.on for one in own.screenings))
    sought = _within(366, (one.on for one in own.assessments))
    month_begun = TODAY.replace(day=1)
    return {
        "stunting_confirm": facts.stunted_confirmed is None,
        "tb_screening": not screened,
        "stunting_cause": facts.stunted_confirmed is not None and not sought,
        "stunting_refer": sought and (screened or tb),
        "severe_wasting": facts.child_id not in own.in_care,
        "not_weighed": (facts.last_weighed or facts.birth_date) < month_begun,
    }.get(item.kind, True)


def _within(days: int, dates: Iterable[date]) -> bool:
    return any(0 <= (TODAY - day).days < days for day in dates)
