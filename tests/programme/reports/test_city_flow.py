"""Feeding, gizi buruk, letters and care of a month by puskesmas."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_flow import FLOW_FIGURES, ToldRecords, city_flow

NOVEMBER = Month(year=2026, month=11)


def counted(**records: Any) -> dict[str, int]:
    found = city_flow([ToldRecords(puskesmas=1, **records)], NOVEMBER, 2)
    assert set(found[0].values()) == {0}
    assert tuple(found[1]) == FLOW_FIGURES
    return {name: number for name, number in found[1].items() if number}


@pytest.mark.parametrize(
    "course, wanted",
    [
        ({"start": "2026-11-01"}, {"running", "started"}),
        ({"start": "2026-10-31"}, {"running"}),
        ({"start": "2026-12-01"}, set()),
        ({"start": "2026-09-01", "ended_on": "2026-10-31"}, set()),
        ({"start": "2026-10-01", "ended_on": "2026-11-30", "outcome": "recovered"},
         {"running", "ended", "recovered"}),
        ({"start": "2026-10-01", "ended_on": "2026-11-30", "outcome": "dropped_out"},
         {"running", "ended"}),
        ({"start": "2026-10-01", "ended_on": "2026-12-01", "outcome": "recovered"}, {"running"}),
        ({"state": "waiting"}, set()),
    ],
)  # fmt: skip
def test_courses(course: dict[str, str], wanted: set[str]) -> None:
    assert counted(courses=[course]) == dict.fromkeys({f"pmt_{one}" for one in wanted}, 1)
    assert counted(severe=[course]) == dict.fromkeys({f"severe_{one}" for one in wanted}, 1)


@pytest.mark.parametrize(
    "letter, wanted",
    [
        ({"sent_on": "2026-11-30"}, {"referred", "referral_waiting"}),
        ({"sent_on": "2026-10-30"}, {"referral_waiting"}),
        ({"sent_on": "2026-12-01"}, set()),
        ({"sent_on": "2026-10-30", "answered_on": "2026-11-05"}, {"referral_answered"}),
        ({"sent_on": "2026-10-30", "answered_on": "2026-12-05"}, {"referral_waiting"}),
        ({"sent_on": "2026-09-30", "answered_on": "2026-10-05"}, set()),
        ({"sent_on": "2026-10-30", "closed_on": "2026-11-05"}, set()),
        ({"sent_on": "2026-10-30", "closed_on": "2026-12-05"}, {"referral_waiting"}),
        ({"sent_on": "2026-11-30", "status": "cancelled"}, set()),
        ({}, set()),
    ],
)
def test_letters(letter: dict[str, str], wanted: set[str]) -> None:
    assert counted(referrals=[letter]) == dict.fromkeys(wanted, 1)


def test_vaccines_and_care_count_once_a_child() -> None:
    care = [
        ["vitamin_a", "2026-11-02"],
        ["vitamin_a", "2026-11-09"],
        ["deworming", "2026-08-02"],
        ["kpsp", "2026-11-02"],
    ]
    vaccines = [["bcg", "2026-11-02"], ["mr", "2026-11-09"], ["mr", "2025-01-01"]]
    assert counted(care=care, vaccines=vaccines) == {"vitamin_a": 1, "vaccinated": 1}
    assert counted(vaccines=vaccines[2:]) == {}
