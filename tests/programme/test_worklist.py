"""The work list of one child: every rule with its borders, and the laws of the whole list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.case_records import (
    Cases,
    CauseAssessment,
    Infection,
    Level,
    NextStep,
    Outcome,
    Postponement,
    Referral,
    ReferralStatus,
    TbScreening,
    Urgency,
    WorkItem,
)
from desktop_app.programme.child_facts import ChildFacts
from desktop_app.programme.referrals import FAILED
from desktop_app.programme.work_rules import WorkRules, postponement_problems, work_rules
from desktop_app.programme.worklist import by_danger, child_alerts, child_items
from tests.casework import TODAY, a_referral, a_reply, an_infection, healthy_facts, registers

RULES = work_rules()
DAY = timedelta(days=1)


def items(
    facts: ChildFacts | None = None, today: date = TODAY, rules: WorkRules = RULES, **cases: Any
) -> dict[str, WorkItem]:
    found = child_items(facts or healthy_facts(), Cases(**cases), today, rules)
    assert len({item.kind for item in found}) == len(found)
    return {item.kind: item for item in found}


def test_nothing_is_to_be_done_for_a_healthy_child() -> None:
    assert items() == {}


# ---------------------------------------------------------------------------------------------
# Growth


@pytest.mark.parametrize(
    "fields, since, figures",
    [
        ({"wasted_since": TODAY - 9 * DAY, "whz": -3.2}, TODAY - 9 * DAY, {"z": -3.2}),
        ({"sam_since": TODAY - 5 * DAY, "muac_cm": 11.2}, TODAY - 5 * DAY, {"muac_cm": 11.2}),
        ({"oedema_since": TODAY, "oedema_grade": 2}, TODAY, {"grade": 2}),
        (
            {"wasted_since": TODAY - DAY, "whz": -3.2, "sam_since": TODAY, "muac_cm": 11.4},
            TODAY - DAY,
            {"z": -3.2, "muac_cm": 11.4},
        ),
    ],
)
def test_gizi_buruk_by_any_measure(
    fields: dict[str, Any], since: date, figures: dict[str, float]
) -> None:
    found = items(healthy_facts(**fields))
    assert found.keys() == {"severe_wasting", "tb_screening"}
    item = found["severe_wasting"]
    assert (item.since, item.due, item.action) == (since, since + DAY, "write_referral")
    assert dict(item.figures) == figures
    assert (item.posyandu, item.worker, item.rank) == ("Mawar 1", "rina", 10)


@pytest.mark.parametrize(
    "fields, complicated",
    [
        ({"oedema_since": TODAY, "oedema_grade": 3}, True),
        ({"oedema_since": TODAY, "oedema_grade": 2}, False),
        ({"wasted_since": TODAY, "birth_date": TODAY - 182 * DAY}, True),
        ({"wasted_since": TODAY, "birth_date": TODAY - 183 * DAY}, False),
        ({"wasted_since": TODAY, "weight_kg": 3.99}, True),
        ({"wasted_since": TODAY, "weight_kg": 4.0}, False),
        ({"wasted_since": TODAY, "weight_kg": None, "weight_on": None}, False),
    ],
)
def test_gizi_buruk_that_is_referred_now(
    fields: dict[str, Any],
    complicated: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    kinds = items(healthy_facts(whz=-3.5, **fields)).keys() - {"tb_screening"}
    assert kinds == {"severe_wasting_complicated" if complicated else "severe_wasting"}


def test_a_child_of_less_than_four_kilograms_is_referred_from_six_months_on() -> None:
    def light(age_at_weighing: int) -> set[str]:
        born = TODAY - 200 * DAY
        weighed = born + age_at_weighing * DAY
        return set(items(healthy_facts(birth_date=born, weight_kg=3.9, weight_on=weighed)))

    assert light(182) == set()
    assert light(183) == {"severe_wasting_complicated", "tb_screening"}


@pytest.mark.parametrize(
    "fields, kind, due_days, figures",
    [
        ({"two_t_since": TODAY, "t_months": 2}, "two_t", 7, {"months": 2, "weight_kg": 10.0}),
        ({"bgm_since": TODAY, "waz": -3.1}, "bgm", 7, {"z": -3.1}),
        (
            {
                "crossed": "waz", "crossed_since": TODAY, "crossed_line": -2.0, "crossed_z": -2.4,
                "crossed_from_z": -1.9, "crossed_from": TODAY - 62 * DAY,
            },
            "crossing_down",
            14,
            {
                "index": "weight_for_age", "line": -2.0, "from_z": -1.9,
                "from_date": TODAY - 62 * DAY, "z": -2.4,
            },
        ),
    ],
)  # fmt: skip
def test_faltering_growth(
    fields: dict[str, Any], kind: str, due_days: int, figures: dict[str, Any]
) -> None:
    found = items(healthy_facts(**fields))
    assert found.keys() == {kind, "tb_screening"}
    assert (found[kind].since, found[kind].due) == (TODAY, TODAY + due_days * DAY)
    assert dict(found[kind].figures) == figures
    assert found[kind].action == "write_referral"


def test_a_doubtful_measurement_is_repeated() -> None:
    found = items(healthy_facts(doubt="shrank", doubt_on=TODAY - 3 * DAY))
    assert found.keys() == {"implausible"}
    item = found["implausible"]
    assert (item.since, item.due, item.action) == (
        TODAY - 3 * DAY,
        TODAY + 4 * DAY,
        "measure_again",
    )
    assert dict(item.figures) == {"doubt": "shrank"}


@pytest.mark.parametrize(
    "last, today, months, since",
    [
        (date(2026, 10, 1), date(2026, 10, 31), 0, None),
        (date(2026, 9, 30), date(2026, 10, 1), 1, date(2026, 10, 1)),
        (date(2026, 9, 1), date(2026, 10, 31), 1, date(2026, 10, 1)),
        (date(2026, 8, 31), date(2026, 10, 1), 2, date(2026, 9, 1)),
        (date(2025, 12, 31), date(2026, 1, 1), 1, date(2026, 1, 1)),
    ],
)
def test_who_was_not_weighed_this_month(
    last: date, today: date, months: int, since: date | None
) -> None:
    found = items(healthy_facts(last_weighed=last), today)
    if since is None:
        assert found == {}
        return
    item = found["not_weighed"]
    assert (item.since, dict(item.figures)) == (since, {"months": months, "last": last})
    assert (item.due + DAY).day == 1
    assert (item.due.year, item.due.month) == (today.year, today.month)


def test_a_child_born_this_month_need_not_be_weighed_yet() -> None:
    def never_weighed(born: date) -> dict[str, WorkItem]:
        return items(healthy_facts(birth_date=born, last_weighed=None, weight_on=None))

    assert never_weighed(TODAY.replace(day=1)) == {}
    found = never_weighed(TODAY.replace(day=1) - DAY)
    assert dict(found["not_weighed"].figures) == {"months": 1}


@pytest.mark.parametrize("age, asked", [(1826, True), (1827, False)])
def test_growth_is_asked_until_60_months(age: int, asked: bool) -> None:  # noqa: FBT001 -- an expected answer
    facts = healthy_facts(
        birth_date=TODAY - age * DAY, bgm_since=TODAY, doubt="shrank", doubt_on=TODAY,
        stunted_since=TODAY, last_weighed=None,
    )  # fmt: skip
    referral = a_referral(sent_on=TODAY - 40 * DAY)
    kinds = items(facts, referrals=(referral,)).keys()
    assert ("bgm" in kinds, "not_weighed" in kinds) == (asked, asked)
    assert "referral_unanswered" in kinds


# ---------------------------------------------------------------------------------------------
# What a letter takes care of

SINCE = TODAY - 20 * DAY


def answered(days_ago: int, **fields: Any) -> Referral:
    return a_referral(
        status=ReferralStatus.CLOSED,
        reply=a_reply(answered_on=TODAY - days_ago * DAY),
        **{"sent_on": SINCE, **fields},
    )


@pytest.mark.parametrize(
    "letter, due",
    [
        (None, SINCE + 7 * DAY),
        (a_referral(), None),
        (a_referral(sent_on=SINCE - 5 * DAY), None),
        (a_referral(reasons=("bgm",)), SINCE + 7 * DAY),
        (a_referral(reasons=("bgm", "two_t")), None),
        (a_referral(status=ReferralStatus.LOST), SINCE + 7 * DAY),
        (a_referral(status=ReferralStatus.CANCELLED), SINCE + 7 * DAY),
        # a reply holds for 31 days, then 2T is asked about again
        (answered(10), None),
        (answered(10, sent_on=SINCE - DAY), SINCE + 7 * DAY),
    ],
)
def test_2t_until_a_letter_is_written(letter: Referral | None, due: date | None) -> None:
    facts = healthy_facts(two_t_since=SINCE, t_months=2)
    found = items(facts, referrals=(letter,) if letter else ()).get("two_t")
    assert (found.due if found else None) == due


def test_2t_is_asked_about_again_when_the_reply_is_old() -> None:
    facts = healthy_facts(two_t_since=TODAY - 90 * DAY, t_months=4)
    still = answered(31, sent_on=TODAY - 80 * DAY)
    assert "two_t" not in items(facts, referrals=(still,))
    over = answered(32, sent_on=TODAY - 80 * DAY)
    assert items(facts, referrals=(over,))["two_t"].due == TODAY


def test_a_letter_for_the_worse_takes_care_of_the_better_but_not_the_other_way() -> None:
    worse = a_referral(reasons=("severe_wasting_complicated",), urgency=Urgency.EMERGENCY,
                       sent_on=TODAY)  # fmt: skip
    better = a_referral(reasons=("severe_wasting",), urgency=Urgency.URGENT, sent_on=TODAY)
    wasted = healthy_facts(wasted_since=TODAY, whz=-3.1)
    swollen = healthy_facts(oedema_since=TODAY, oedema_grade=3)
    assert "severe_wasting" not in items(wasted, referrals=(worse,))
    assert "severe_wasting_complicated" in items(swollen, referrals=(better,))


# ---------------------------------------------------------------------------------------------
# TB and the stunted child's way


@pytest.mark.parametrize(
    "fields",
    [
        {"stunted_since": TODAY},
        {"two_t_since": TODAY},
        {"bgm_since": TODAY},
        {"crossed_since": TODAY, "crossed": "haz"},
        {"wasted_since": TODAY},
    ],
)
def test_tb_screening_is_offered_to_every_stunted_or_faltering_child(
    fields: dict[str, Any],
) -> None:
    item = items(healthy_facts(**fields))["tb_screening"]
    assert (item.since, item.due, item.action) == (TODAY, TODAY + 14 * DAY, "screen_for_tb")


@pytest.mark.parametrize(
    "cases, due",
    [
        ({"screenings": (TbScreening(child_id=1, on=TODAY - 182 * DAY, contact=None),)}, None),
        ({"screenings": (TbScreening(child_id=1, on=TODAY - 183 * DAY, contact=None),)}, TODAY),
        (
            {"screenings": (TbScreening(child_id=1, on=TODAY - 400 * DAY, contact=None),)},
            TODAY - 100 * DAY + 14 * DAY,
        ),
        ({"infections": (an_infection(illness="tb_pulmonary"),)}, None),
        ({"infections": (an_infection(illness="diarrhoea"),)}, TODAY - 86 * DAY),
    ],
)
def test_when_tb_screening_is_due(cases: dict[str, Any], due: date | None) -> None:
    facts = healthy_facts(stunted_since=TODAY - 100 * DAY)
    found = items(facts, **cases).get("tb_screening")
    assert (found.due if found else None) == due


SCREENED = TbScreening(child_id=1, on=TODAY - 3 * DAY, contact=False)
SOUGHT = CauseAssessment(child_id=1, on=TODAY - 5 * DAY)


@pytest.mark.parametrize(
    "fields, cases, expected",
    [
        ({}, {}, {"stunting_confirm": TODAY - 6 * DAY}),
        ({"doubt": "shrank", "doubt_on": TODAY}, {}, {"implausible": TODAY + 7 * DAY}),
        (
            {"doubt": "jump_wei", "doubt_on": TODAY},
            {},
            {"implausible": TODAY + 7 * DAY, "stunting_confirm": TODAY - 6 * DAY},
        ),
        ({"stunted_confirmed": TODAY - 10 * DAY}, {}, {"stunting_cause": TODAY + 4 * DAY}),
        (
            {"stunted_confirmed": TODAY - 10 * DAY},
            {"assessments": (CauseAssessment(child_id=1, on=TODAY - 366 * DAY),)},
            {"stunting_cause": TODAY + 4 * DAY},
        ),
        (
            {"stunted_confirmed": TODAY - 10 * DAY},
            {"assessments": (SOUGHT,)},
            {"stunting_refer": TODAY + 2 * DAY},
        ),
        (
            {"stunted_confirmed": TODAY - 10 * DAY},
            {"assessments": (SOUGHT,), "referrals": (a_referral(reasons=("stunting",)),)},
            {},
        ),
        (
            {"stunted_confirmed": TODAY - 10 * DAY},
            {
                "assessments": (SOUGHT,),
                "referrals": (a_referral(reasons=("stunting",), to_level=Level.OTHER),),
            },
            {"stunting_refer": TODAY + 2 * DAY},
        ),
    ],
)
def test_the_next_step_of_a_stunted_child(
    fields: dict[str, Any], cases: dict[str, Any], expected: dict[str, date]
) -> None:
    facts = healthy_facts(haz=-2.6, stunted_since=TODAY - 20 * DAY, **fields)
    found = items(facts, screenings=(SCREENED,), **cases)
    assert {kind: item.due for kind, item in found.items()} == expected


def test_the_paediatrician_is_not_asked_before_the_tb_screening() -> None:
    facts = healthy_facts(
        stunted_since=TODAY - 20 * DAY, stunted_confirmed=TODAY - 10 * DAY, haz=-2.5
    )
    assert items(facts, assessments=(SOUGHT,)).keys() == {"tb_screening"}


def test_the_paediatrician_is_asked_again_after_half_a_year() -> None:
    facts = healthy_facts(
        stunted_since=TODAY - 300 * DAY, stunted_confirmed=TODAY - 250 * DAY, haz=-2.5
    )
    known: dict[str, Any] = {"screenings": (SCREENED,), "assessments": (SOUGHT,)}
    letter = answered(184, sent_on=TODAY - 200 * DAY, reasons=("stunting",))
    assert items(facts, referrals=(letter,), **known)["stunting_refer"].due == TODAY + 2 * DAY
    long_ago = replace(SOUGHT, on=TODAY - 100 * DAY)
    found = items(facts, referrals=(letter,), screenings=(SCREENED,), assessments=(long_ago,))
    assert found["stunting_refer"].due == TODAY
    holds = answered(183, sent_on=TODAY - 200 * DAY, reasons=("stunting",))
    assert items(facts, referrals=(holds,), **known) == {}


# ---------------------------------------------------------------------------------------------
# Illness and referral


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


# ---------------------------------------------------------------------------------------------
# Laws


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


# ---------------------------------------------------------------------------------------------
# Tables


def test_further_kinds_come_with_a_table_and_items_of_their_own() -> None:
    course = WorkItem(
        kind="course_ended", child_id=1, record_id=3, since=TODAY, due=TODAY, rank=2, action="close"
    )
    facts = healthy_facts(two_t_since=TODAY, t_months=2)
    found = child_items(facts, Cases(), TODAY, RULES, extra=(course, replace(course, child_id=2)))
    assert [item.kind for item in found] == ["course_ended", "two_t", "tb_screening"]
    assert (found[0].posyandu, found[0].worker) == ("Mawar 1", "rina")
    assert work_rules(more=("worklist",)).kinds == RULES.kinds


def test_an_admin_changes_danger_and_dates() -> None:
    rules = work_rules(
        {
            "worklist.kind.not_weighed.rank": 2,
            "worklist.programme.months": 24,
            "referrals.answer_due.routine": 10,
            "mtbs.illness.diarrhoea.follow_up_days": 4,
        }
    )
    assert rules.kinds["not_weighed"].rank == 2
    assert rules.infections.illnesses["diarrhoea"].follow_up_days == 4
    assert "referral_unanswered" in items(rules=rules, referrals=(a_referral(),))
    assert "referral_unanswered" not in items(referrals=(a_referral(),))


def test_every_kind_has_an_action_and_can_be_put_off_for_some_days() -> None:
    for kind in RULES.kinds.values():
        assert kind.action
        assert kind.most_postponed_days >= 0
    dangerous = sorted(RULES.kinds.values(), key=lambda kind: kind.rank)
    assert dangerous[0].code == "severe_wasting_complicated"
    assert dangerous[-1].code == "not_weighed"
