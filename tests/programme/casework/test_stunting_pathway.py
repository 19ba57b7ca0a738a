"""The stunted child's pathway: what is done, what is next and when, read from the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.errors import Severity
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.casework.stunting_pathway import (
    Pathway,
    assessment_problems,
    current_letter,
    length_problems,
    pathway,
    refer_due,
    tb_since,
)
from desktop_app.programme.casework.stunting_rules import (
    PathwayRules,
    guideline_names,
    pathway_rules,
)
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Level,
    NextStep,
    Outcome,
    ReferralStatus,
    TbScreening,
)
from tests.builders import a_child
from tests.casework import (
    BORN,
    TODAY,
    a_referral,
    a_reply,
    an_infection,
    healthy_facts,
    measured_visit,
)

RULES = pathway_rules()
REFERRALS = referral_rules()
DAY = timedelta(days=1)
FOUND = TODAY - 60 * DAY
CONFIRMED = TODAY - 50 * DAY
STUNTED = healthy_facts(zlen=-2.6, stunted_since=FOUND, stunted_confirmed=CONFIRMED)
SCREENED = TbScreening(child_id=1, on=TODAY - 45 * DAY, contact=False)
SOUGHT = CauseAssessment(child_id=1, on=TODAY - 40 * DAY)


def pathway_of(facts: Any = STUNTED, rules: PathwayRules = RULES, **cases: Any) -> Pathway:
    found = pathway(facts, Cases(**cases), TODAY, rules, REFERRALS)
    assert found is not None
    return found


def done_and_due(found: Pathway) -> dict[str, tuple[date | None, date | None]]:
    return {step.code: (step.done_on, step.due) for step in found.steps}


def a_letter(**fields: Any) -> Any:
    return a_referral(**{"reasons": ("stunting",), "sent_on": TODAY - 20 * DAY, **fields})


def test_a_child_who_is_not_stunted_has_no_pathway() -> None:
    assert pathway(healthy_facts(), Cases(), TODAY, RULES, REFERRALS) is None


def test_found_at_the_posyandu() -> None:
    found = pathway_of(healthy_facts(zlen=-2.6, stunted_since=FOUND))
    assert done_and_due(found) == {
        "found": (FOUND, None),
        "confirm_measurement": (None, FOUND + 14 * DAY),
        "tb_screening": (None, FOUND + 14 * DAY),
        "seek_cause": (None, None),
        "refer": (None, None),
        "reply": (None, None),
        "control": (None, None),
    }
    assert found.next is not None
    assert (found.next.code, found.level) == ("confirm_measurement", Level.PUSKESMAS)


def test_confirmed_at_the_puskesmas() -> None:
    found = pathway_of()
    assert done_and_due(found)["confirm_measurement"] == (CONFIRMED, None)
    assert done_and_due(found)["seek_cause"] == (None, CONFIRMED + 14 * DAY)
    assert found.next is not None
    assert found.next.code == "tb_screening"


def test_the_paediatrician_is_asked_after_all_three() -> None:
    for missing in (
        {"screenings": (SCREENED,)},
        {"assessments": (SOUGHT,)},
    ):
        assert done_and_due(pathway_of(**missing))["refer"] == (None, None)
    ready = pathway_of(screenings=(SCREENED,), assessments=(SOUGHT,))
    assert done_and_due(ready)["refer"] == (None, SOUGHT.on + 7 * DAY)
    assert ready.next is not None
    assert ready.next.requires == ("confirm_measurement", "tb_screening", "seek_cause")


@pytest.mark.parametrize(
    "fields, days",
    [
        ({}, 7),
        ({"responded": True, "diet_started": True}, 7),
        ({"responded": False, "diet_started": True}, 1),
        ({"red_flags": ("heart_disease",)}, 1),
    ],
)
def test_a_medical_cause_is_referred_at_once(fields: dict[str, Any], days: int) -> None:
    assert refer_due(CauseAssessment(child_id=1, on=TODAY, **fields), RULES) == TODAY + days * DAY


def test_the_hospitals_part() -> None:
    known: dict[str, Any] = {"screenings": (SCREENED,), "assessments": (SOUGHT,)}
    waiting = pathway_of(referrals=(a_letter(),), **known)
    assert done_and_due(waiting)["refer"] == (TODAY - 20 * DAY, None)
    assert done_and_due(waiting)["reply"] == (None, TODAY + 10 * DAY)
    assert waiting.level is Level.HOSPITAL

    reply = a_reply(next_step=NextStep.CONTROL_ON, control_on=TODAY + 5 * DAY)
    answered = pathway_of(
        referrals=(a_letter(status=ReferralStatus.ANSWERED, reply=reply),), **known
    )
    assert done_and_due(answered)["reply"] == (reply.answered_on, None)
    assert done_and_due(answered)["control"] == (None, TODAY + 5 * DAY)

    closed = pathway_of(
        referrals=(a_letter(status=ReferralStatus.CLOSED, reply=reply, closed_on=TODAY),), **known
    )
    assert done_and_due(closed)["control"] == (TODAY, None)
    assert closed.next is None
    assert closed.level is Level.HOSPITAL


@pytest.mark.parametrize(
    "fields, counts",
    [
        ({}, True),
        ({"to_level": Level.PUSKESMAS}, False),
        ({"reasons": ("bgm",)}, False),
        ({"status": ReferralStatus.LOST}, False),
        ({"status": ReferralStatus.CANCELLED}, False),
        # a reply holds for 183 days
        ({"status": ReferralStatus.CLOSED, "reply": a_reply(answered_on=TODAY - 183 * DAY),
          "sent_on": TODAY - 190 * DAY}, True),
        ({"status": ReferralStatus.CLOSED, "reply": a_reply(answered_on=TODAY - 184 * DAY),
          "sent_on": TODAY - 190 * DAY}, False),
    ],
)  # fmt: skip
def test_which_letter_takes_care_of_stunting(
    fields: dict[str, Any],
    counts: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    letter = a_letter(**fields)
    found = current_letter([letter], TODAY - 200 * DAY, TODAY, REFERRALS)
    assert found == (letter if counts else None)


def test_an_answer_to_an_earlier_time_does_not_count() -> None:
    letter = a_letter(
        sent_on=FOUND - DAY, status=ReferralStatus.CLOSED, reply=a_reply(answered_on=FOUND)
    )
    assert current_letter([letter], FOUND, TODAY, REFERRALS) is None
    assert current_letter([letter], FOUND - DAY, TODAY, REFERRALS) == letter
    assert current_letter([a_letter(sent_on=FOUND - DAY)], FOUND, TODAY, REFERRALS) is not None


def test_of_two_letters_the_open_one_counts() -> None:
    closed = a_letter(referral_id=9, status=ReferralStatus.CLOSED, reply=a_reply())
    still_open = a_letter(referral_id=8)
    twin = a_letter(referral_id=4)
    assert current_letter([closed, still_open, twin], FOUND, TODAY, REFERRALS) == still_open


@pytest.mark.parametrize("days, valid", [(0, True), (182, True), (183, False), (-1, False)])
def test_a_screening_holds_for_half_a_year(days: int, valid: bool) -> None:  # noqa: FBT001 -- an expected answer
    screening = TbScreening(child_id=1, on=TODAY - days * DAY, contact=False)
    done_on, due = done_and_due(pathway_of(screenings=(screening,)))["tb_screening"]
    assert (done_on is not None, due is None) == (valid, valid)


@pytest.mark.parametrize("days, valid", [(0, True), (365, True), (366, False), (-1, False)])
def test_the_cause_is_sought_again_after_a_year(days: int, valid: bool) -> None:  # noqa: FBT001 -- an expected answer
    sought = CauseAssessment(child_id=1, on=TODAY - days * DAY)
    done_on, _ = done_and_due(pathway_of(assessments=(sought,)))["seek_cause"]
    assert (done_on is not None) is valid


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"on": BORN - DAY}, ["case_before_birth"]),
        ({"on": TODAY + DAY}, ["case_in_future"]),
        ({"red_flags": ("anaemia", "oedema")}, []),
        ({"red_flags": ("bad_luck",)}, ["red_flag_unknown"]),
        ({"responded": True}, ["response_without_diet"]),
        ({"responded": True, "diet_started": True}, []),
    ],
)
def test_what_may_be_wrong_with_a_search_for_the_cause(
    fields: dict[str, Any], expected: list[str]
) -> None:
    usual: dict[str, Any] = {"child_id": 1, "on": TODAY}
    child = a_child(child_id=1, birth_date=BORN)
    assessment = CauseAssessment(**{**usual, **fields})
    found = assessment_problems(assessment, child, TODAY, RULES)
    assert [problem.code for problem in found] == expected


@pytest.mark.parametrize(
    "fields, found",
    [
        ({"illness": "tb_pulmonary"}, True),
        ({"illness": "tb_suspect"}, True),
        ({"illness": "tb_pulmonary", "end": TODAY}, False),
        ({"illness": "tb_pulmonary", "outcome": Outcome.REFERRED}, True),
        # nobody wrote down on which day
        ({"illness": "tb_pulmonary", "outcome": Outcome.RECOVERED}, False),
        ({"illness": "tb_pulmonary", "outcome": Outcome.LOST}, False),
        ({"illness": "diarrhoea"}, False),
        ({"illness": "unheard_of"}, False),
    ],
)
def test_who_has_tb(fields: dict[str, Any], found: bool) -> None:  # noqa: FBT001 -- an expected answer
    infection = an_infection(**fields)
    assert tb_since([infection], RULES) == (infection.start if found else None)
    assert tb_since([infection, an_infection()], RULES) == (infection.start if found else None)


def test_a_child_in_treatment_for_tb_needs_no_screening_before_the_paediatrician() -> None:
    ill = an_infection(illness="tb_pulmonary", start=TODAY - 45 * DAY)
    found = done_and_due(pathway_of(assessments=(SOUGHT,), infections=(ill,)))
    assert found["tb_screening"] == (TODAY - 45 * DAY, None)
    assert found["refer"] == (None, SOUGHT.on + 7 * DAY)


def test_an_admin_changes_a_number() -> None:
    rules = pathway_rules({"stunting_pathway.confirm.due_days": 7})
    found = pathway(healthy_facts(zlen=-2.6, stunted_since=FOUND), Cases(), TODAY, rules, REFERRALS)
    assert found is not None
    assert found.next is not None
    assert found.next.due == FOUND + 7 * DAY


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_records_the_last_counts_however_they_come(order: int) -> None:
    screenings = [
        TbScreening(screening_id=place, child_id=1, on=TODAY - days * DAY, contact=False)
        for place, days in enumerate((90, 10, 40), 1)
    ]
    # Two on one day: the one entered later.
    searches = [
        CauseAssessment(assessment_id=1, child_id=1, on=TODAY - 20 * DAY, red_flags=("anaemia",)),
        CauseAssessment(assessment_id=2, child_id=1, on=TODAY - 20 * DAY),
        CauseAssessment(assessment_id=3, child_id=1, on=TODAY - 70 * DAY, red_flags=("anaemia",)),
    ]
    found = done_and_due(
        pathway_of(screenings=tuple(screenings[::order]), assessments=tuple(searches[::order]))
    )
    assert found["tb_screening"][0] == TODAY - 10 * DAY
    assert found["seek_cause"][0] == TODAY - 20 * DAY
    assert found["refer"] == (None, TODAY - 13 * DAY)


# ---------------------------------------------------------------------------------------------
# MTBS 2022

MTBS = pathway_rules({"stunting_pathway.guideline.chosen": 2})
OLDER = healthy_facts(
    birth_date=date(2023, 10, 1), zlen=-2.6, stunted_since=FOUND, stunted_confirmed=CONFIRMED
)
"""Three years old and short, not very short."""


def kpsp(answers: int, on: date = TODAY - 41 * DAY) -> CareItem:
    return CareItem(child_id=1, kind=CareKind.KPSP, on=on, amount=answers)


def test_an_admin_chooses_one_of_two_named_guidelines() -> None:
    assert guideline_names() == ("PNPK 1928/2022", "MTBS 2022")
    assert pathway_of().guideline == "PNPK 1928/2022"
    assert pathway_of(rules=MTBS).guideline == "MTBS 2022"


def test_mtbs_sends_a_short_child_under_two_to_the_hospital_at_once() -> None:
    facts = healthy_facts(zlen=-2.6, stunted_since=FOUND)
    found = pathway_of(facts, MTBS)
    assert done_and_due(found) == {
        "found": (FOUND, None),
        "tb_screening": (None, FOUND + 14 * DAY),
        "refer": (None, FOUND + DAY),
        "reply": (None, None),
        "control": (None, None),
    }
    letter = a_letter()
    found = pathway_of(facts, MTBS, referrals=(letter,), screenings=(SCREENED,))
    assert done_and_due(found)["refer"] == (letter.sent_on, None)
    assert found.level is Level.HOSPITAL


@pytest.mark.parametrize("zlen, at_once", [(-3.01, True), (-3.0, False)])
def test_mtbs_sends_an_older_child_at_once_only_if_she_is_very_short(
    zlen: float,
    at_once: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    found = pathway_of(replace(OLDER, zlen=zlen), MTBS)
    assert ("seek_cause" not in done_and_due(found)) is at_once


def test_mtbs_asks_an_older_short_childs_kpsp_before_the_letter() -> None:
    found = done_and_due(pathway_of(OLDER, MTBS))
    assert found["kpsp"] == found["seek_cause"] == (None, CONFIRMED + 14 * DAY)
    assert found["refer"] == (None, None)
    unconfirmed = done_and_due(pathway_of(replace(OLDER, stunted_confirmed=None), MTBS))
    assert unconfirmed["kpsp"] == (None, None)
    flagged = replace(SOUGHT, red_flags=("anaemia",))
    found = done_and_due(pathway_of(OLDER, MTBS, assessments=(flagged,)))
    assert found["refer"] == (None, None)
    found = done_and_due(pathway_of(OLDER, MTBS, assessments=(flagged,), kpsps=(kpsp(10),)))
    assert found["refer"] == (None, SOUGHT.on + DAY)
    late = kpsp(6, TODAY - 2 * DAY)
    found = done_and_due(pathway_of(OLDER, MTBS, assessments=(SOUGHT,), kpsps=(kpsp(10), late)))
    assert found["kpsp"] == (late.on, None)
    assert found["refer"] == (None, late.on + DAY)


def test_mtbs_waits_for_the_response_of_an_older_short_child_without_a_further_sign() -> None:
    known: dict[str, Any] = {"kpsps": (kpsp(7),), "screenings": (SCREENED,)}
    waiting = pathway_of(OLDER, MTBS, assessments=(SOUGHT,), **known)
    assert "refer" not in done_and_due(waiting)
    assert done_and_due(waiting)["response"] == (None, SOUGHT.on + 7 * DAY)
    fed = replace(SOUGHT, diet_started=True, responded=True)
    answered = pathway_of(OLDER, MTBS, assessments=(fed,), **known)
    assert done_and_due(answered)["response"] == (fed.on, None)
    assert (answered.next, answered.level) == (None, Level.PUSKESMAS)
    # Whoever was sent all the same is followed up.
    sent = pathway_of(OLDER, MTBS, assessments=(fed,), referrals=(a_letter(),), **known)
    assert done_and_due(sent)["refer"] == (TODAY - 20 * DAY, None)


@pytest.mark.parametrize(
    "fields, measured_on, code",
    [
        ({}, [TODAY - 20 * DAY], "stunting_measured_once"),
        ({}, [TODAY - 20 * DAY, TODAY], "stunting_measured_once"),
        ({}, [TODAY - 21 * DAY, TODAY], "stunting_measured_before"),
        ({}, [TODAY], "stunting_not_measured"),
        ({}, [], "stunting_not_measured"),
        ({"to_level": Level.PUSKESMAS}, [], None),
        ({"reasons": ("bgm",)}, [], None),
    ],
)
def test_before_a_letter_the_length_is_measured_again_on_the_same_day(
    fields: dict[str, Any], measured_on: list[date], code: str | None
) -> None:
    visits = [measured_visit(on, lenhei_cm=72.5) for on in measured_on]
    visits.append(measured_visit(TODAY - 20 * DAY, weight_kg=8.0))
    found = length_problems(a_letter(**fields), visits)
    assert [problem.code for problem in found] == ([code] if code else [])
    assert all(problem.severity is Severity.CONFIRM for problem in found)
