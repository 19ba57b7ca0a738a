"""A boy with small gains: what a girl may gain is too little for him, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.app import App
from desktop_app.programme.records.children import Sex, Visit
from tests.builders import a_child
from tests.services.conftest import Calendar
from tests.services.growing import ALL_ASKED

BORN = date(2026, 3, 15)
"""Seven completed months on 20 October: 400 g are asked of a boy then, 300 g of a girl."""


def weigh(app: App, calendar: Calendar, child_id: int, month: int, kg: float) -> None:
    calendar.day = date(2026, month, 20)
    visit = Visit(child_id=child_id, visit_date=calendar.day, weight_kg=kg)
    app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)


def gains(app: App, child_id: int) -> list[str]:
    story = app.case_page.open(child_id, by=app.person).growth.story
    return [visit.gain.status for visit in story.visits if visit.gain]


def listed(app: App, child_id: int) -> set[str]:
    items = app.worklist.today(by=app.person).items()
    kinds = {item.kind for item in items if item.child_id == child_id}
    return kinds & {"two_t", "feeding_proposed"}


@pytest.mark.parametrize(
    "sex, october, november",
    [(Sex.MALE, ["B", "T"], ["B", "T", "T"]), (Sex.FEMALE, ["B", "N"], ["B", "N", "T"])],
)
def test_300_grams_at_seven_months(
    living_app: App, calendar: Calendar, sex: Sex, october: list[str], november: list[str]
) -> None:
    app = living_app
    calendar.day = date(2026, 9, 20)
    child = app.children.register(a_child(nik=None, sex=sex, birth_date=BORN), by=app.person).record
    weigh(app, calendar, child.child_id, 9, 7.6)
    weigh(app, calendar, child.child_id, 10, 7.9)
    assert gains(app, child.child_id) == october
    # One T already proposes PMT (2025); two in a row ask for a letter.
    once = {"feeding_proposed"} if october[-1] == "T" else set()
    assert listed(app, child.child_id) == once
    weigh(app, calendar, child.child_id, 11, 8.1)
    assert gains(app, child.child_id) == november
    twice = {"two_t"} if november[-2:] == ["T", "T"] else set()
    assert listed(app, child.child_id) == {"feeding_proposed"} | twice


def test_a_boy_with_small_gains_is_referred_and_recovers(
    living_app: App, calendar: Calendar
) -> None:
    app = living_app
    calendar.day = date(2026, 8, 20)
    boy = app.children.register(
        a_child(nik=None, sex=Sex.MALE, birth_date=BORN), by=app.person
    ).record
    for month, kg in ((8, 7.3), (9, 7.6), (10, 7.9)):
        weigh(app, calendar, boy.child_id, month, kg)
    assert gains(app, boy.child_id) == ["B", "T", "T"]
    assert "two_t" in listed(app, boy.child_id)
    draft = app.referrals.draft(boy.child_id, ("two_t",), by=app.person)
    app.referrals.write(replace(draft, to_place="RSUD Kota Banjar"), by=app.person)
    assert "two_t" not in listed(app, boy.child_id)
    # 300 g are enough from eight months on.
    weigh(app, calendar, boy.child_id, 11, 8.2)
    assert gains(app, boy.child_id) == ["B", "T", "T", "N"]
    assert "two_t" not in listed(app, boy.child_id)
