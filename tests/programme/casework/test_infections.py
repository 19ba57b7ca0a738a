"""Episodes of illness: what can be true, what is repeated, when the child is seen again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Severity
from desktop_app.growth.age import completed_months
from desktop_app.programme.casework.infections import (
    Repeat,
    awaits_follow_up,
    danger_signs,
    follow_up_due,
    infection_problems,
    is_over,
    recent_repeats,
    refer_now,
    repeats,
    tb_result,
    tb_screening_problems,
)
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.records.casework import Infection, Outcome, TbResult, TbScreening
from tests.builders import a_child
from tests.casework import BORN, TODAY, an_infection

RULES = infection_rules()
CHILD = a_child(child_id=1, birth_date=BORN)
DAY = timedelta(days=1)
LASTS = ("illness", "illness_lasts")
"""Diarrhoea of two weeks is persistent diarrhoea."""


def codes(infection: Infection, *others: Infection) -> list[tuple[str, str]]:
    found = infection_problems(infection, CHILD, others, TODAY, RULES, last_seen=TODAY - DAY)
    return [(problem.field, problem.code) for problem in found]


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"illness": ""}, [("illness", "illness_missing")]),
        ({"illness": "sawan"}, [("illness", "illness_unknown")]),
        ({"icd10": ""}, []),
        ({"icd10": "A09.0"}, []),
        ({"icd10": "a09"}, [("icd10", "icd10_form")]),
        ({"icd10": "A9"}, [("icd10", "icd10_form")]),
        ({"icd10": "J18.9"}, [("icd10", "icd10_of_another")]),
        ({"illness": "pneumonia", "icd10": "J18"}, []),
        ({"illness": "sawan", "icd10": "J18"}, [("illness", "illness_unknown")]),
        ({"signs": ("fever",)}, []),
        ({"signs": ("magic",)}, [("signs", "sign_unknown")]),
        ({"signs": ("fever", "stridor")}, [("signs", "danger_sign")]),
        # dates, with their borders
        ({"start": TODAY}, []),
        ({"start": TODAY + DAY}, [("start", "case_in_future")]),
        ({"start": BORN, "end": BORN + DAY, "illness": "young_diarrhoea"}, []),
        ({"start": BORN - DAY, "end": BORN}, [("start", "case_before_birth")]),
        ({"end": TODAY - 3 * DAY}, []),
        ({"end": TODAY}, []),
        ({"end": TODAY - 4 * DAY}, [("end", "case_before_start")]),
        ({"end": TODAY + DAY}, [("end", "case_in_future")]),
        ({"follow_up_on": TODAY - 4 * DAY}, [("follow_up_on", "case_before_start")]),
        ({"follow_up_on": TODAY}, []),
        ({"follow_up_due": TODAY - 3 * DAY}, []),
        ({"follow_up_due": TODAY + 40 * DAY}, []),
        ({"follow_up_due": TODAY - 4 * DAY}, [("follow_up_due", "case_before_start")]),
        # length: 180 days are believed
        ({"start": TODAY - 180 * DAY}, [LASTS]),
        ({"start": TODAY - 181 * DAY}, [("end", "episode_long"), LASTS]),
        ({"start": TODAY - 181 * DAY, "end": TODAY}, [("end", "episode_long"), LASTS]),
        ({"start": TODAY - 181 * DAY, "end": TODAY - DAY}, [LASTS]),
        ({"start": TODAY - 300 * DAY, "outcome": Outcome.LOST}, []),
        ({"start": TODAY - 300 * DAY, "illness": "tb_pulmonary", "icd10": "A15"}, []),
        # a death has a day, and no visit is after it; the last was the day before TODAY
        ({"outcome": Outcome.DIED}, [("end", "death_day_missing")]),
        ({"outcome": Outcome.DIED, "end": TODAY - DAY}, []),
        ({"outcome": Outcome.DIED, "end": TODAY - 2 * DAY}, [("end", "death_before_visit")]),
        ({"outcome": Outcome.RECOVERED, "end": TODAY - 2 * DAY}, []),
    ],
)
def test_what_may_be_wrong_with_an_episode(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert codes(an_infection(**fields)) == expected


def test_refusals_come_first_and_only_they_stop_a_save() -> None:
    found = infection_problems(
        an_infection(signs=("stridor",), icd10="J18", end=TODAY + DAY), CHILD, (), TODAY, RULES
    )
    assert [problem.severity for problem in found] == [
        Severity.REFUSE,
        Severity.CONFIRM,
        Severity.NOTE,
    ]


def episode(start: int, end: int | None = None, **fields: Any) -> Infection:
    """From so many days before TODAY to so many days before it."""
    return an_infection(
        start=TODAY - start * DAY, end=None if end is None else TODAY - end * DAY, **fields
    )


@pytest.mark.parametrize(
    "new, old, expected",
    [
        (episode(10, 5), episode(20, 11), []),
        (episode(10, 5), episode(20, 10), ["episode_overlaps"]),
        (episode(10, 5), episode(4, 1), []),
        (episode(10, 5), episode(5, 1), ["episode_overlaps"]),
        (episode(10, 5), episode(9, 6), ["episode_overlaps"]),
        (episode(10, 5), episode(10, 5, illness="cough_cold"), []),
        (episode(10), episode(20, 11), []),
        (episode(10), episode(20, 10), ["episode_still_open"]),
        (episode(10), episode(60), ["episode_still_open"]),
        (episode(10, 5), episode(4), []),
        (episode(10, 5), episode(60), ["episode_still_open"]),
    ],
)
def test_two_episodes_of_one_illness(new: Infection, old: Infection, expected: list[str]) -> None:
    found = [code for field, code in codes(new, replace(old, infection_id=3)) if field == "start"]
    assert found == expected


def test_an_episode_does_not_overlap_itself() -> None:
    saved = episode(10, 5, infection_id=4)
    assert codes(saved, saved) == []
    assert codes(episode(10, 5), episode(10, 5)) != []


@pytest.mark.parametrize(
    "before, expected",
    [
        ([], ()),
        # the same illness twice within three months (91.3 days)
        ([("diarrhoea", 91)], (("diarrhoea", 2, 91),)),
        ([("diarrhoea", 92)], ()),
        ([("cough_cold", 91)], ()),
        # any three within six months (182.6 days)
        ([("cough_cold", 40), ("pneumonia", 183)], ((None, 3, 183),)),
        ([("cough_cold", 40), ("pneumonia", 184)], ()),
        ([("diarrhoea", 40), ("diarrhoea", 80)], (("diarrhoea", 3, 80), (None, 3, 80))),
        # what came later does not count
        ([("diarrhoea", -1), ("diarrhoea", -2)], ()),
    ],
)
def test_repeated_illness(
    before: list[tuple[str, int]], expected: tuple[tuple[str | None, int, int], ...]
) -> None:
    now = an_infection(start=TODAY - 10 * DAY)
    others = [
        an_infection(infection_id=n, illness=illness, start=now.start - days * DAY)
        for n, (illness, days) in enumerate(before, 1)
    ]
    assert repeats(now, others, RULES) == tuple(
        Repeat(
            illness=illness,
            times=times,
            months=RULES.any_months if illness is None else RULES.same_illness_months,
            since=now.start - days * DAY,
        )
        for illness, times, days in expected
    )


def test_repeats_are_remarked_upon() -> None:
    others = [
        episode(days, days - 3, infection_id=days, illness=illness)
        for days, illness in ((40, "diarrhoea"), (60, "pneumonia"))
    ]
    assert codes(episode(10, 5), *others) == [
        ("illness", "episode_repeated"),
        ("illness", "episode_repeated_any"),
    ]


def test_a_child_is_often_ill_only_while_her_last_illness_is_recent() -> None:
    two = [
        an_infection(infection_id=number, start=TODAY - days * DAY)
        for number, days in ((1, 40), (2, 10))
    ]
    assert [found.times for found in recent_repeats(two, TODAY, RULES)] == [2]
    assert recent_repeats(two[:1], TODAY, RULES) == ()
    assert recent_repeats((), TODAY, RULES) == ()
    assert recent_repeats(two, TODAY + 100 * DAY, RULES) == ()


def test_an_admin_changes_what_repeated_means() -> None:
    rules = infection_rules({"infections.repeat.same_illness_months": 4})
    now, old = an_infection(), an_infection(infection_id=1, start=TODAY - 100 * DAY)
    assert repeats(now, [old], RULES) == ()
    assert [found.months for found in repeats(now, [old], rules)] == [4]


@pytest.mark.parametrize(
    "illness, days", [("pneumonia", 2), ("diarrhoea", 2), ("cough_cold", 5), ("dengue", 1)]
)
def test_when_the_child_is_seen_again(illness: str, days: int) -> None:
    today_ill = an_infection(illness=illness, start=TODAY)
    assert follow_up_due(today_ill, TODAY, RULES) == TODAY + days * DAY
    # counted from the day on which she was seen
    long_ill = an_infection(illness=illness, start=TODAY - 6 * DAY)
    assert follow_up_due(long_ill, TODAY - DAY, RULES) == TODAY + (days - 1) * DAY
    # nobody is seen for an illness before it begins
    assert follow_up_due(today_ill, TODAY - DAY, RULES) == TODAY + days * DAY


@pytest.mark.parametrize(
    "fields, over, awaits",
    [
        ({}, False, False),
        ({"follow_up_due": TODAY}, False, True),
        ({"follow_up_due": TODAY, "follow_up_on": TODAY}, False, False),
        ({"follow_up_due": TODAY, "end": TODAY}, True, False),
        ({"follow_up_due": TODAY, "outcome": Outcome.REFERRED}, True, False),
        ({"follow_up_due": TODAY, "outcome": Outcome.DIED}, True, False),
    ],
)
def test_what_still_awaits_a_visit(fields: dict[str, Any], over: bool, awaits: bool) -> None:  # noqa: FBT001 -- expected figures
    infection = an_infection(**fields)
    assert is_over(infection) is over
    assert awaits_follow_up(infection) is awaits
    assert (follow_up_due(infection, TODAY, RULES) is None) is over


def test_no_follow_up_of_an_unknown_illness() -> None:
    assert follow_up_due(an_infection(illness="sawan"), TODAY, RULES) is None


def test_danger_signs_are_told_apart() -> None:
    infection = an_infection(signs=("fever", "stridor", "magic", "cold_hands"))
    assert danger_signs(infection, RULES) == ("stridor", "cold_hands")


@pytest.mark.parametrize(
    "contact, symptoms, result",
    [
        (None, (), TbResult.CLEAR),
        (False, (), TbResult.CLEAR),
        (True, (), TbResult.SUSPECT),
        (False, ("lethargy",), TbResult.SUSPECT),
        (None, ("cough_2_weeks", "lethargy"), TbResult.SUSPECT),
    ],
)
def test_the_result_of_a_screening(
    contact: bool | None,  # noqa: FBT001 -- an answer
    symptoms: tuple[str, ...],
    result: TbResult,
) -> None:
    assert tb_result(contact, symptoms) is result


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"on": BORN}, []),
        ({"on": BORN - DAY}, ["case_before_birth"]),
        ({"on": TODAY + DAY}, ["case_in_future"]),
        ({"contact": True}, ["tb_result_differs"]),
        ({"contact": True, "result": TbResult.SUSPECT}, []),
        ({"symptoms": ("lethargy",), "result": TbResult.SUSPECT}, []),
        ({"symptoms": ("magic",), "result": TbResult.SUSPECT}, ["symptom_unknown"]),
        ({"result": TbResult.SUSPECT}, ["tb_result_differs"]),
    ],
)
def test_what_may_be_wrong_with_a_screening(fields: dict[str, Any], expected: list[str]) -> None:
    usual: dict[str, Any] = {"child_id": 1, "on": TODAY, "contact": False}
    screening = TbScreening(**{**usual, **fields})
    found = tb_screening_problems(screening, CHILD, TODAY, RULES)
    assert [problem.code for problem in found] == expected


@given(
    st.dates(BORN, TODAY), st.none() | st.dates(BORN, TODAY), st.sampled_from(list(RULES.illnesses))
)
def test_an_accepted_episode_lies_within_the_childs_life(
    start: date, end: date | None, illness: str
) -> None:
    infection = an_infection(illness=illness, icd10="", start=start, end=end)
    refused = [
        problem
        for problem in infection_problems(infection, CHILD, (), TODAY, RULES)
        if problem.severity is Severity.REFUSE
    ]
    known = RULES.illnesses[illness]
    months = completed_months(BORN, start)
    fits = known.is_for(months, RULES.young_below_months)
    assert bool(refused) == (not fits or (end is not None and end < start))


@pytest.mark.parametrize(
    "signs, days",
    [
        ((), 2),
        (("red_eyes", "fever"), 2),
        (("eye_pus",), 3),
        (("mouth_ulcers", "fever"), 3),
        (("clouded_cornea",), 3),
    ],
)
def test_measles_with_eye_or_mouth_signs_is_seen_a_day_later(
    signs: tuple[str, ...], days: int
) -> None:
    ill = an_infection(illness="measles", start=TODAY, signs=signs)
    assert follow_up_due(ill, TODAY, RULES) == TODAY + days * DAY


def infant_of(days: int) -> Any:
    return a_child(child_id=1, birth_date=TODAY - days * DAY)


@pytest.mark.parametrize(
    "illness, born_days_ago, expected",
    [
        ("diarrhoea", 35, ["illness_not_of_young"]),
        ("young_diarrhoea", 35, []),
        ("hiv_exposed", 35, []),
        # 24 Sep to 24 Nov is two months: 61 days; the day before it still is MTBM's
        ("diarrhoea", 60, ["illness_not_of_young"]),
        ("diarrhoea", 61, []),
        ("young_diarrhoea", 60, []),
        ("young_diarrhoea", 61, ["illness_of_young"]),
    ],
)
def test_a_class_is_for_one_age(illness: str, born_days_ago: int, expected: list[str]) -> None:
    ill = an_infection(illness=illness, icd10="", start=TODAY)
    found = infection_problems(ill, infant_of(born_days_ago), (), TODAY, RULES)
    assert [problem.code for problem in found] == expected


def test_an_infant_of_five_weeks_with_diarrhoea() -> None:
    infant = infant_of(35)
    refused = infection_problems(an_infection(start=TODAY), infant, (), TODAY, RULES)[0]
    assert refused.figures["instead"] == RULES.illnesses["young_diarrhoea"].name
    ill = an_infection(illness="young_diarrhoea", start=TODAY - 2 * DAY)
    assert follow_up_due(ill, TODAY, RULES) == TODAY + DAY
    assert not refer_now(ill, RULES)
    worse = replace(ill, signs=("sunken_eyes", "very_slow_skin_pinch"))
    assert refer_now(worse, RULES)
    # No day is named, so that she stands on today's list until a letter is written.
    assert follow_up_due(worse, TODAY, RULES) is None
    assert follow_up_due(replace(ill, signs=("convulsions",)), TODAY, RULES) is None
    found = [problem.code for problem in infection_problems(worse, infant, (), TODAY, RULES)]
    assert found == ["signs_of_severe_class"]
    severe = replace(worse, illness="young_severe_dehydration")
    assert follow_up_due(severe, TODAY, RULES) is None
    assert refer_now(severe, RULES)


@pytest.mark.parametrize(
    "signs, severe",
    [
        ((), False),
        (("very_slow_skin_pinch",), False),
        (("very_slow_skin_pinch", "slow_skin_pinch"), False),
        (("very_slow_skin_pinch", "sunken_eyes"), True),
        (("very_slow_skin_pinch", "drinks_poorly"), True),
        (("sunken_eyes", "drinks_poorly"), True),
        # two words for one sign are one sign
        (("cannot_drink", "drinks_poorly"), False),
        (("sunken_eyes", "restless", "drinks_eagerly", "slow_skin_pinch"), False),
    ],
)
def test_two_signs_make_severe_dehydration(
    signs: tuple[str, ...],
    severe: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    ill = an_infection(signs=signs)
    assert (("signs", "signs_of_severe_class") in codes(ill)) is severe
    assert ("signs", "signs_of_severe_class") not in codes(
        replace(ill, illness="pneumonia", icd10="")
    )


@pytest.mark.parametrize(
    "illness, days, signs, expected",
    [
        ("fever", 13, (), []),
        ("fever", 14, (), ["illness_lasts"]),
        ("cough_cold", 14, (), ["illness_lasts"]),
        ("diarrhoea", 14, (), ["illness_lasts"]),
        ("otitis_media", 14, ("ear_discharge",), ["illness_lasts"]),
        ("otitis_media", 13, ("ear_discharge",), []),
        ("otitis_media", 14, ("ear_pain",), []),
        ("pneumonia", 14, (), []),
    ],
)
def test_what_lasts_is_held_for_something_else(
    illness: str, days: int, signs: tuple[str, ...], expected: list[str]
) -> None:
    ill = an_infection(illness=illness, icd10="", start=TODAY - days * DAY, signs=signs)
    assert [code for _field, code in codes(ill)] == expected
