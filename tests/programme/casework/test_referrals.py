"""Referrals: what a letter may say, which state follows which, when an answer is late, the loop."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

from desktop_app.errors import Invalid
from desktop_app.programme.casework.referrals import (
    FAILED,
    OPEN,
    Cover,
    answer_due,
    closing_due,
    cover,
    covered_until,
    last_date,
    loop,
    moved,
    overdue_days,
    proposed_urgency,
    referral_problems,
    referral_rules,
    reply_problems,
)
from desktop_app.programme.records.casework import (
    Level,
    NextStep,
    Referral,
    ReferralReply,
    ReferralStatus,
    Urgency,
)
from tests.builders import a_child
from tests.casework import BORN, TODAY, a_referral, a_reply, letters_of

RULES = referral_rules()
CHILD = a_child(child_id=1, birth_date=BORN)
DAY = timedelta(days=1)
SENT, ARRIVED, ANSWERED, CLOSED, LOST, CANCELLED = ReferralStatus


def codes(referral: Referral, *others: Referral) -> list[tuple[str, str]]:
    found = referral_problems(referral, CHILD, others, TODAY, RULES)
    return [(problem.field, problem.code) for problem in found]


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"to_place": " "}, [("to_place", "required")]),
        ({"to_level": Level.POSYANDU}, [("to_level", "referral_level")]),
        ({"to_level": Level.PUSKESMAS}, [("to_level", "referral_level")]),
        ({"to_level": Level.OTHER}, []),
        ({"from_level": Level.POSYANDU, "to_level": Level.PUSKESMAS}, []),
        ({"from_level": Level.POSYANDU, "to_level": Level.HOSPITAL}, []),
        ({"from_level": Level.HOSPITAL, "to_level": Level.HOSPITAL}, []),
        ({"from_level": Level.OTHER, "to_level": Level.PUSKESMAS}, []),
        ({"reasons": ()}, [("reasons", "reason_missing")]),
        ({"reasons": ("two_t", "whim")}, [("reasons", "reason_unknown")]),
        ({"reasons": ("bgm",)}, [("urgency", "urgency_less")]),
        ({"reasons": ("bgm",), "urgency": Urgency.URGENT}, []),
        ({"reasons": ("bgm",), "urgency": Urgency.EMERGENCY}, []),
        ({"diagnoses": ("E44.0", "A09", "B05")}, []),
        ({"diagnoses": ("E44.0", "A09", "B05", "B01")}, [("diagnoses", "diagnoses_too_many")]),
        ({"diagnoses": ("A09", "A09")}, [("diagnoses", "diagnosis_twice")]),
        ({"diagnoses": ("a09",)}, [("diagnoses", "icd10_form")]),
        ({"sent_on": TODAY}, []),
        ({"sent_on": TODAY + DAY}, [("sent_on", "case_in_future")]),
        ({"sent_on": BORN}, []),
        ({"sent_on": BORN - DAY}, [("sent_on", "case_before_birth")]),
    ],
)
def test_what_may_be_wrong_with_a_letter(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert codes(a_referral(**fields)) == expected


@pytest.mark.parametrize(
    "other, asked",
    [
        ({}, True),
        ({"reasons": ("bgm", "two_t")}, True),
        ({"reasons": ("bgm",)}, False),
        ({"status": CANCELLED}, False),
        ({"status": CLOSED, "reply": a_reply()}, False),
        ({"referral_id": 7}, False),
    ],
)
def test_a_second_letter_for_the_same_is_asked_about(
    other: dict[str, Any],
    asked: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    earlier = a_referral(**{"referral_id": 3, **other})
    assert (("reasons", "referral_open") in codes(a_referral(), earlier)) is asked


@pytest.mark.parametrize(
    "reasons, urgency",
    [
        ((), Urgency.ROUTINE),
        (("two_t",), Urgency.ROUTINE),
        (("two_t", "bgm"), Urgency.URGENT),
        (("bgm", "severe_wasting_complicated"), Urgency.EMERGENCY),
        (("danger_sign",), Urgency.EMERGENCY),
        (("whim",), Urgency.ROUTINE),
    ],
)
def test_the_urgency_proposed_is_that_of_the_worst_reason(
    reasons: tuple[str, ...], urgency: Urgency
) -> None:
    assert proposed_urgency(reasons, RULES) is urgency


ALLOWED = {
    (SENT, ARRIVED), (SENT, ANSWERED), (SENT, LOST), (SENT, CANCELLED),
    (ARRIVED, ANSWERED), (ARRIVED, LOST), (ARRIVED, CANCELLED),
    (ANSWERED, CLOSED),
    (LOST, ARRIVED), (LOST, ANSWERED),
}  # fmt: skip


@pytest.mark.parametrize("before", list(ReferralStatus))
@pytest.mark.parametrize("after", list(ReferralStatus))
def test_which_state_follows_which(before: ReferralStatus, after: ReferralStatus) -> None:
    has_reply = before in {ANSWERED, CLOSED}
    referral = a_referral(status=before, reply=a_reply() if has_reply else None)
    reply = a_reply(answered_on=TODAY) if after is ANSWERED else None
    if (before, after) in ALLOWED:
        found = moved(referral, after, TODAY, RULES, reason="pindah", reply=reply)
        assert found.status is after
        return
    with pytest.raises(Invalid) as refused:
        moved(referral, after, TODAY, RULES, reason="pindah", reply=reply)
    assert "status_not_next" in {problem.code for problem in refused.value.problems}


def test_a_letters_life() -> None:
    arrived = moved(a_referral(), ARRIVED, TODAY - 5 * DAY, RULES)
    assert (arrived.status, arrived.arrived_on) == (ARRIVED, TODAY - 5 * DAY)
    reply = a_reply()
    answered = moved(arrived, ANSWERED, reply.answered_on, RULES, reply=reply)
    assert (answered.status, answered.answered_on) == (ANSWERED, reply.answered_on)
    closed = moved(answered, CLOSED, TODAY, RULES)
    assert (closed.status, closed.closed_on, last_date(closed)) == (CLOSED, TODAY, TODAY)


def test_a_lost_letter_may_turn_up() -> None:
    lost = moved(a_referral(), LOST, TODAY - DAY, RULES, reason=" keluarga pindah ")
    assert (lost.end_reason, lost.closed_on) == ("keluarga pindah", TODAY - DAY)
    arrived = moved(lost, ARRIVED, TODAY, RULES)
    assert (arrived.status, arrived.end_reason, arrived.closed_on) == (ARRIVED, "", None)
    reply = a_reply(answered_on=TODAY)
    answered = moved(lost, ANSWERED, TODAY, RULES, reply=reply)
    assert (answered.end_reason, answered.closed_on, answered.reply) == ("", None, reply)


@pytest.mark.parametrize(
    "to, on, given_with, why",
    [
        (LOST, TODAY, {}, "end_reason_missing"),
        (CANCELLED, TODAY, {"reason": "  "}, "end_reason_missing"),
        (ANSWERED, TODAY, {}, "reply_missing"),
        (ARRIVED, TODAY, {"reply": a_reply()}, "status_not_next"),
        (ARRIVED, TODAY - 11 * DAY, {}, "case_before_start"),
    ],
)
def test_a_move_that_is_refused(
    to: ReferralStatus, on: date, given_with: dict[str, Any], why: str
) -> None:
    with pytest.raises(Invalid) as refused:
        moved(a_referral(), to, on, RULES, **given_with)
    assert [problem.code for problem in refused.value.problems] == [why]


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"diagnosis": "", "diagnoses": ()}, [("diagnosis", "diagnosis_missing")]),
        ({"diagnosis": "", "diagnoses": ("E44.0",)}, []),
        ({"diagnoses": ("E440",)}, [("diagnoses", "icd10_form")]),
        ({"answered_on": TODAY - 10 * DAY}, []),
        ({"answered_on": TODAY - 11 * DAY}, [("answered_on", "case_before_start")]),
        ({"answered_on": TODAY + DAY}, [("answered_on", "case_in_future")]),
        ({"next_step": NextStep.CONTINUE_MEDICATION}, [("medication", "required")]),
        ({"next_step": NextStep.CONTINUE_MEDICATION, "medication": "zinc"}, []),
        ({"next_step": NextStep.CONTROL_ON}, [("control_on", "required")]),
        ({"next_step": NextStep.CONTROL_ON, "control_on": TODAY}, []),
        (
            {"next_step": NextStep.CONTROL_ON, "control_on": TODAY - 3 * DAY},
            [("control_on", "case_before_start")],
        ),
        ({"next_step": NextStep.OTHER}, [("other", "required")]),
        ({"next_step": NextStep.OTHER, "other": "EEG"}, []),
        ({"next_step": NextStep.INPATIENT}, []),
        ({"control_on": TODAY + DAY}, [("control_on", "control_though_finished")]),
        ({"next_weighing_on": TODAY - 3 * DAY}, [("next_weighing_on", "case_before_start")]),
        ({"next_weighing_on": TODAY + DAY, "weight_kg": 7.1, "lenhei_cm": 71.0}, []),
        ({"weight_kg": 7100.0}, [("weight_kg", "weight_in_grams")]),
        ({"lenhei_cm": 0.71}, [("lenhei_cm", "height_in_metres")]),
    ],
)
def test_what_may_be_wrong_with_a_reply(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    found = reply_problems(a_reply(**fields), a_referral(), TODAY, RULES)
    assert [(problem.field, problem.code) for problem in found] == expected


def test_a_reply_is_not_older_than_the_arrival() -> None:
    referral = a_referral(arrived_on=TODAY - DAY, status=ARRIVED)
    found = reply_problems(a_reply(), referral, TODAY, RULES)
    assert [problem.code for problem in found] == ["case_before_start"]


@pytest.mark.parametrize(
    "urgency, days", [(Urgency.EMERGENCY, 1), (Urgency.URGENT, 7), (Urgency.ROUTINE, 30)]
)
def test_when_an_answer_is_late(urgency: Urgency, days: int) -> None:
    for late, status in ((0, SENT), (1, SENT), (0, ARRIVED), (1, ARRIVED)):
        referral = a_referral(
            urgency=urgency, status=status, sent_on=TODAY - timedelta(days=days + late)
        )
        assert answer_due(referral, RULES) == TODAY - late * DAY
        assert overdue_days(referral, TODAY, RULES) == late
    assert overdue_days(a_referral(urgency=urgency, sent_on=TODAY), TODAY, RULES) == 0


@pytest.mark.parametrize("status", [ANSWERED, CLOSED, LOST, CANCELLED])
def test_nothing_is_late_that_is_not_awaited(status: ReferralStatus) -> None:
    referral = a_referral(status=status, sent_on=BORN)
    assert answer_due(referral, RULES) is None
    assert overdue_days(referral, TODAY, RULES) == 0


@pytest.mark.parametrize(
    "status, reply, due",
    [
        (SENT, None, None),
        (ANSWERED, a_reply(answered_on=TODAY), TODAY + 14 * DAY),
        (ANSWERED, a_reply(control_on=TODAY + 3 * DAY), TODAY + 3 * DAY),
        (CLOSED, a_reply(), None),
    ],
)
def test_when_an_answered_letter_is_closed(
    status: ReferralStatus, reply: ReferralReply | None, due: date | None
) -> None:
    assert closing_due(a_referral(status=status, reply=reply), RULES) == due


@pytest.mark.parametrize(
    "status, reply, reason, until",
    [
        (SENT, None, "two_t", date.max),
        (ARRIVED, None, "two_t", date.max),
        (SENT, None, "bgm", None),
        (ANSWERED, a_reply(answered_on=TODAY), "two_t", TODAY + 31 * DAY),
        (CLOSED, a_reply(answered_on=TODAY), "two_t", TODAY + 31 * DAY),
        (LOST, None, "two_t", None),
        (CANCELLED, None, "two_t", None),
    ],
)
def test_until_when_a_letter_takes_care_of_a_reason(
    status: ReferralStatus, reply: ReferralReply | None, reason: str, until: date | None
) -> None:
    assert covered_until(a_referral(status=status, reply=reply), reason, RULES) == until


def test_a_reason_without_a_figure_is_taken_care_of_until_the_reply() -> None:
    letter = a_referral(status=CLOSED, reasons=("infection",), reply=a_reply(answered_on=TODAY))
    assert covered_until(letter, "infection", RULES) == TODAY


def test_the_open_letter_counts_else_the_last_one() -> None:
    first = a_referral(
        referral_id=1, sent_on=TODAY - 90 * DAY, status=CLOSED, reply=a_reply(answered_on=TODAY)
    )
    last = a_referral(
        referral_id=2,
        sent_on=TODAY - 60 * DAY,
        status=CLOSED,
        reply=a_reply(answered_on=TODAY - 50 * DAY),
    )
    waiting = a_referral(referral_id=3, sent_on=TODAY - 95 * DAY)
    assert cover([], ("two_t",), RULES) is None
    assert cover([first, last], ("bgm",), RULES) is None
    closed = cover([first, last], ("two_t", "bgm"), RULES)
    assert closed == Cover(sent_on=last.sent_on, until=TODAY - 19 * DAY, is_open=False)
    assert closed.holds(last.sent_on)
    assert not closed.holds(last.sent_on + DAY)
    still = cover([first, waiting, last], ("two_t",), RULES)
    assert still == Cover(sent_on=waiting.sent_on, until=date.max, is_open=True)
    assert still.holds(TODAY)


def test_the_loop_in_figures() -> None:
    def answered(after: int, status: ReferralStatus) -> Referral:
        sent_on = TODAY - 60 * DAY
        return a_referral(
            sent_on=sent_on, status=status, reply=a_reply(answered_on=sent_on + after * DAY)
        )

    found = loop(
        [
            a_referral(),
            a_referral(sent_on=TODAY - 31 * DAY, status=ARRIVED, arrived_on=TODAY),
            answered(4, ANSWERED),
            answered(9, CLOSED),
            answered(30, CLOSED),
            a_referral(status=LOST),
            a_referral(status=CANCELLED),
        ],
        TODAY,
        RULES,
    )
    assert (found.sent, found.arrived, found.answered, found.closed) == (7, 4, 3, 2)
    assert (found.lost, found.cancelled, found.unanswered, found.overdue) == (1, 1, 2, 1)
    assert found.median_days == 9
    assert found.answered_share == 0.5


def test_an_empty_loop() -> None:
    found = loop([], TODAY, RULES)
    assert (found.sent, found.median_days, found.answered_share) == (0, None, None)
    assert loop([a_referral(status=CANCELLED)], TODAY, RULES).answered_share is None


@given(letters_of(1, 5))
def test_a_failed_letter_takes_care_of_nothing_and_an_open_one_of_all_it_names(
    letter: Referral,
) -> None:
    untils = {covered_until(letter, reason, RULES) for reason in letter.reasons}
    if letter.status in FAILED:
        assert untils == {None}
    elif letter.status in OPEN:
        assert untils == {date.max}
    else:
        assert letter.reply is not None
        assert all(until and until >= letter.reply.answered_on for until in untils)


def test_an_admin_changes_a_number() -> None:
    rules = referral_rules({"referrals.answer_due.urgent": 3})
    referral = a_referral(urgency=Urgency.URGENT, sent_on=TODAY)
    assert answer_due(referral, rules) == TODAY + 3 * DAY
    assert answer_due(referral, RULES) == TODAY + 7 * DAY


def test_the_table_is_sound() -> None:
    assert set(RULES.transitions) == set(ReferralStatus)
    assert RULES.covers_days.keys() <= set(RULES.reasons)
    assert RULES.valid_days == 90
