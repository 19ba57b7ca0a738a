"""The work list of one child: items of her growth, every rule with its borders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Level,
    Outcome,
    Referral,
    ReferralStatus,
    TbResult,
    TbScreening,
    Urgency,
    WorkItem,
)
from desktop_app.programme.worklist.kinds import FOLLOW_UP, WorkRules, work_rules
from tests.casework import TODAY, a_referral, a_reply, an_infection, child_items, healthy_facts

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
        ({"wasted_since": TODAY - 9 * DAY, "zwfl": -3.2}, TODAY - 9 * DAY, {"z": -3.2}),
        ({"sam_since": TODAY - 5 * DAY, "muac_cm": 11.2}, TODAY - 5 * DAY, {"muac_cm": 11.2}),
        ({"oedema_since": TODAY, "oedema_grade": 2}, TODAY, {"grade": 2}),
        (
            {"wasted_since": TODAY - DAY, "zwfl": -3.2, "sam_since": TODAY, "muac_cm": 11.4},
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
    kinds = items(healthy_facts(zwfl=-3.5, **fields)).keys() - {"tb_screening"}
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
        ({"bgm_since": TODAY, "zwei": -3.1}, "bgm", 7, {"z": -3.1}),
        (
            {
                "crossed": "weight_for_age", "crossed_since": TODAY,
                "crossed_line": -2.0, "crossed_z": -2.4,
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


@pytest.mark.parametrize(
    "fields, kind, due_days",
    [
        ({"small_head_since": TODAY, "zhc": -2.4, "zhc_on": TODAY}, "microcephaly", 14),
        ({"large_head_since": TODAY, "zhc": 2.2, "zhc_on": TODAY}, "macrocephaly", 14),
        ({"tall_since": TODAY, "zlen": 3.4, "zlen_on": TODAY}, "tall", 31),
    ],
)
def test_a_small_or_large_head_and_a_tall_child_are_referred(
    fields: dict[str, Any], kind: str, due_days: int
) -> None:
    item = items(healthy_facts(**fields))[kind]
    z = fields.get("zhc", fields.get("zlen"))
    assert (item.since, item.due) == (TODAY, TODAY + due_days * DAY)
    assert (dict(item.figures), item.action) == ({"z": z}, "write_referral")
    early = healthy_facts(gestation_weeks=32, **fields)
    assert dict(items(early)[kind].figures) == {"z": z, "age": "by_corrected"}
    letter = a_referral(reasons=(kind,), sent_on=TODAY)
    assert kind not in items(healthy_facts(**fields), referrals=(letter,))


def test_a_tall_child_whose_length_is_in_doubt_is_measured_again_first() -> None:
    facts = healthy_facts(tall_since=TODAY, zlen=3.4, doubt="jump_len", doubt_on=TODAY)
    assert items(facts).keys() == {"implausible"}


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


def test_gizi_buruk_in_outpatient_care_is_referred_only_with_a_complication() -> None:
    wasted = healthy_facts(wasted_since=TODAY, zwfl=-3.1, bgm_since=TODAY)
    assert "severe_wasting" in items(wasted, in_care=frozenset({2}))
    assert items(wasted, in_care=frozenset({1})).keys() == {"bgm", "tb_screening"}
    swollen = healthy_facts(oedema_since=TODAY, oedema_grade=3)
    assert "severe_wasting_complicated" in items(swollen, in_care=frozenset({1}))


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
    wasted = healthy_facts(wasted_since=TODAY, zwfl=-3.1)
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
        {"crossed_since": TODAY, "crossed": "height_for_age"},
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


SUSPECTED = TbScreening(child_id=1, on=TODAY - 4 * DAY, contact=True, result=TbResult.SUSPECT)


@pytest.mark.parametrize(
    "cases, asked",
    [
        ({}, True),
        ({"referrals": (a_referral(reasons=("tb_suspect",), sent_on=TODAY - 4 * DAY),)}, False),
        ({"referrals": (a_referral(reasons=("two_t",), sent_on=TODAY),)}, True),
        ({"referrals": (a_referral(reasons=("tb_suspect",), status=ReferralStatus.LOST),)}, True),
        # answered: the next word is a diagnosis or a new screening
        ({"referrals": (answered(3, sent_on=TODAY - 4 * DAY, reasons=("tb_suspect",)),)}, False),
        ({"referrals": (answered(3, sent_on=TODAY - 5 * DAY, reasons=("tb_suspect",)),)}, True),
        ({"infections": (an_infection(illness="tb_suspect"),)}, False),
        ({"infections": (an_infection(illness="diarrhoea"),)}, True),
        ({"screenings": (replace(SUSPECTED, on=TODAY - 182 * DAY),)}, True),
        ({"screenings": (replace(SUSPECTED, on=TODAY - 183 * DAY),)}, False),
        (
            {"screenings": (SUSPECTED, TbScreening(child_id=1, on=TODAY, contact=False))},
            False,
        ),
    ],
)
def test_a_suspicion_of_tb_is_referred(cases: dict[str, Any], asked: bool) -> None:  # noqa: FBT001 -- an expected answer
    found = items(**{"screenings": (SUSPECTED,), **cases})
    assert ("tb_suspect" in found) is asked
    if asked:
        item = found["tb_suspect"]
        assert (item.action, item.due) == ("write_referral", item.since + 7 * DAY)


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
    facts = healthy_facts(zlen=-2.6, stunted_since=TODAY - 20 * DAY, **fields)
    found = items(facts, screenings=(SCREENED,), **cases)
    assert {kind: item.due for kind, item in found.items()} == expected


def test_the_paediatrician_is_not_asked_before_the_tb_screening() -> None:
    facts = healthy_facts(
        stunted_since=TODAY - 20 * DAY, stunted_confirmed=TODAY - 10 * DAY, zlen=-2.5
    )
    assert items(facts, assessments=(SOUGHT,)).keys() == {"tb_screening"}


def test_the_paediatrician_is_asked_about_a_stunted_child_in_treatment_for_tb() -> None:
    facts = healthy_facts(
        stunted_since=TODAY - 20 * DAY, stunted_confirmed=TODAY - 10 * DAY, zlen=-2.5
    )
    ill = an_infection(illness="tb_pulmonary", start=TODAY - 7 * DAY)
    found = items(facts, assessments=(SOUGHT,), infections=(ill,))
    assert {kind: item.since for kind, item in found.items()} == {"stunting_refer": SOUGHT.on}


def test_the_paediatrician_is_asked_again_after_half_a_year() -> None:
    facts = healthy_facts(
        stunted_since=TODAY - 300 * DAY, stunted_confirmed=TODAY - 250 * DAY, zlen=-2.5
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


@pytest.mark.parametrize(
    "fields, letters, expected",
    [
        ({"illness": "young_severe_infection"}, (), [TODAY - DAY]),
        # a letter of that day or later takes care of her
        ({"illness": "young_severe_infection"}, (0,), []),
        ({"illness": "young_severe_infection"}, (1,), []),
        ({"illness": "young_severe_infection"}, (2,), [TODAY - DAY]),
        ({"illness": "young_severe_infection", "outcome": Outcome.REFERRED}, (), []),
        ({"illness": "young_severe_infection", "end": TODAY}, (), []),
        # an illness that nobody dated is not asked about
        ({"illness": "cough_cold"}, (), []),
    ],
)
def test_a_class_that_is_referred_at_once_waits_for_its_letter(
    fields: dict[str, Any], letters: tuple[int, ...], expected: list[date]
) -> None:
    usual = {"infection_id": 4, "icd10": "", "start": TODAY - DAY, "follow_up_due": None}
    cases = Cases(
        infections=(an_infection(**{**usual, **fields}),),
        referrals=tuple(
            a_referral(referral_id=days + 1, sent_on=TODAY - days * DAY, reasons=("danger_sign",))
            for days in letters
        ),
    )
    items = child_items(healthy_facts(), cases, TODAY, RULES)
    found = [item for item in items if item.record_id == 4 and item.kind == FOLLOW_UP]
    assert [item.due for item in found] == expected
    assert all(item.rank == RULES.danger_rank for item in found)


@pytest.mark.parametrize(
    "letter",
    [
        a_referral(referral_id=1, sent_on=TODAY, reasons=("two_t",)),
        a_referral(
            referral_id=1,
            sent_on=TODAY,
            reasons=("danger_sign",),
            status=ReferralStatus.CANCELLED,
            end_reason="salah anak",
        ),
        a_referral(
            referral_id=1,
            sent_on=TODAY,
            reasons=("danger_sign",),
            status=ReferralStatus.LOST,
            end_reason="hilang",
        ),
    ],
)
def test_a_letter_for_another_reason_or_one_that_failed_does_not_answer_a_danger_sign(
    letter: Referral,
) -> None:
    ill = an_infection(
        infection_id=4, illness="young_severe_infection", icd10="", start=TODAY, follow_up_due=None
    )
    cases = Cases(infections=(ill,), referrals=(letter,))
    items = child_items(healthy_facts(), cases, TODAY, RULES)
    assert [item.kind for item in items if item.record_id == 4] == [FOLLOW_UP]
