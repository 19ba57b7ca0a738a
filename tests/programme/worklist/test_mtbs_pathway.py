"""The work of a stunted child on the pathway of MTBS 2022."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Level,
    Referral,
)
from desktop_app.programme.worklist.kinds import work_rules
from tests.casework import TODAY, a_referral, healthy_facts
from tests.programme.worklist.test_rules import DAY, SCREENED, SOUGHT, answered, items

MTBS = work_rules({"stunting_pathway.guideline.chosen": 2})
OLD = date(2023, 10, 1)
"""Born so, a child is three years old."""


def kpsp(answers: int, on: date = TODAY - 4 * DAY) -> CareItem:
    return CareItem(child_id=1, kind=CareKind.KPSP, on=on, amount=answers)


@pytest.mark.parametrize(
    "zlen, born, measured, at_once",
    [
        (-3.01, OLD, TODAY, True),
        (-3.0, OLD, TODAY, False),
        (-2.01, date(2024, 10, 20), date(2026, 10, 19), True),
        (-2.01, date(2024, 10, 20), date(2026, 10, 20), False),
    ],
)
def test_who_is_sent_to_the_hospital_at_once_by_mtbs(
    zlen: float,
    born: date,
    measured: date,
    at_once: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    facts = healthy_facts(birth_date=born, zlen=zlen, zlen_on=measured, stunted_since=measured)
    found = items(facts, screenings=(SCREENED,), rules=MTBS)
    assert found.keys() == {"stunting_refer_now" if at_once else "stunting_confirm"}
    (item,) = found.values()
    assert item.figures["guideline"] == "MTBS 2022"
    if at_once:
        assert (item.action, item.due, item.since) == ("write_referral", measured + DAY, measured)
    assert "stunting_confirm" in items(facts, screenings=(SCREENED,))


def test_mtbs_takes_a_length_in_doubt_again_before_the_hospital() -> None:
    facts = healthy_facts(zlen=-3.5, stunted_since=TODAY, doubt="jump_len", doubt_on=TODAY)
    assert items(facts, screenings=(SCREENED,), rules=MTBS).keys() == {"implausible"}


@pytest.mark.parametrize(
    "letter, due",
    [
        (a_referral(reasons=("stunting",)), None),
        (a_referral(reasons=("stunting",), to_level=Level.PUSKESMAS), TODAY - 19 * DAY),
        (answered(183, sent_on=TODAY - 190 * DAY, reasons=("stunting",)), TODAY - 19 * DAY),
    ],
)
def test_mtbs_asks_for_one_letter_to_the_hospital(letter: Referral, due: date | None) -> None:
    facts = healthy_facts(zlen=-3.5, stunted_since=TODAY - 20 * DAY)
    found = items(facts, screenings=(SCREENED,), referrals=(letter,), rules=MTBS)
    now = found.get("stunting_refer_now")
    assert (now.due if now else None) == due


def test_mtbs_asks_again_when_the_reply_is_half_a_year_old() -> None:
    facts = healthy_facts(zlen=-3.5, stunted_since=TODAY - 300 * DAY)
    letter = answered(184, sent_on=TODAY - 200 * DAY, reasons=("stunting",))
    found = items(facts, screenings=(SCREENED,), referrals=(letter,), rules=MTBS)
    assert found["stunting_refer_now"].due == TODAY


@pytest.mark.parametrize(
    "known, expected",
    [
        ({}, {"stunting_kpsp": TODAY + 4 * DAY, "stunting_cause": TODAY + 4 * DAY}),
        ({"kpsps": (kpsp(9),)}, {"stunting_cause": TODAY + 4 * DAY}),
        # done before she was found stunted, or in the future
        (
            {"kpsps": (kpsp(9, TODAY - 21 * DAY), kpsp(9, TODAY + DAY)), "assessments": (SOUGHT,)},
            {"stunting_kpsp": TODAY + 4 * DAY, "stunting_response": TODAY + 2 * DAY},
        ),
        (
            {"kpsps": (kpsp(7),), "assessments": (SOUGHT,)},
            {"stunting_response": TODAY + 2 * DAY},
        ),
        (
            {"kpsps": (kpsp(7),), "assessments": (replace(SOUGHT, responded=True),)},
            {},
        ),
        ({"kpsps": (kpsp(6),), "assessments": (SOUGHT,)}, {"stunting_refer": TODAY - 3 * DAY}),
        (
            {"kpsps": (kpsp(9),), "assessments": (replace(SOUGHT, responded=False),)},
            {"stunting_refer": TODAY - 3 * DAY},
        ),
        (
            {"kpsps": (kpsp(9),), "assessments": (replace(SOUGHT, red_flags=("anaemia",)),)},
            {"stunting_refer": TODAY - 3 * DAY},
        ),
        (
            {"assessments": (replace(SOUGHT, red_flags=("anaemia",)),)},
            {"stunting_kpsp": TODAY + 4 * DAY},
        ),
    ],
)
def test_mtbs_refers_an_older_short_child_on_a_further_sign(
    known: dict[str, Any], expected: dict[str, date]
) -> None:
    facts = healthy_facts(
        birth_date=OLD, zlen=-2.6, stunted_since=TODAY - 20 * DAY,
        stunted_confirmed=TODAY - 10 * DAY,
    )  # fmt: skip
    found = items(facts, screenings=(SCREENED,), rules=MTBS, **known)
    assert {kind: item.due for kind, item in found.items()} == expected
    covered = items(
        facts, screenings=(SCREENED,), rules=MTBS,
        referrals=(a_referral(reasons=("stunting",)),), **known,
    )  # fmt: skip
    assert not covered.keys() & {"stunting_refer", "stunting_response"}


def test_a_kpsp_of_a_child_who_is_not_stunted_makes_no_work() -> None:
    assert items(kpsps=(kpsp(3),), rules=MTBS) == {}
