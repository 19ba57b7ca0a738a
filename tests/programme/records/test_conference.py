"""What may stand in the plan of a case conference, borders included."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.errors import Severity
from desktop_app.programme.records.conference import (
    MOST_STEPS,
    CaseConference,
    PlanStep,
    conference_problems,
)
from tests.builders import a_child

HELD = date(2026, 11, 24)
CHILD = replace(a_child(), birth_date=date(2025, 1, 10))


def found(on: date = HELD, plan: tuple[PlanStep, ...] = ()) -> list[tuple[str, Severity]]:
    """Codes and weights of what is wrong with a conference."""
    conference = CaseConference(child_id=1, on=on, plan=plan)
    return [(one.code, one.severity) for one in conference_problems(conference, CHILD)]


BORN = CHILD.birth_date
DAY = timedelta(days=1)
STEP = PlanStep(what="Ukur ulang")


@pytest.mark.parametrize("on", [BORN, HELD, HELD + 30 * DAY])
def test_a_conference_may_be_on_any_day_of_her_life(on: date) -> None:
    assert found(on) == []


@pytest.mark.parametrize("plan", [(), (STEP,) * MOST_STEPS, (replace(STEP, due=HELD),)])
def test_what_may_be_planned(plan: tuple[PlanStep, ...]) -> None:
    assert found(plan=plan) == []


@pytest.mark.parametrize(
    "on, plan, code",
    [
        (BORN - DAY, (), "conference_before_birth"),
        (HELD, (STEP,) * (MOST_STEPS + 1), "plan_too_long"),
        (HELD, (PlanStep(what=" ", owner="Rina"),), "plan_step_empty"),
    ],
)
def test_what_is_refused(on: date, plan: tuple[PlanStep, ...], code: str) -> None:
    assert found(on, plan) == [(code, Severity.REFUSE)]


def test_what_is_due_before_a_conference_that_lies_ahead_is_asked_about() -> None:
    urgent = PlanStep(what="Tulis rujukan", due=HELD - DAY)
    assert found(plan=(urgent,)) == [("plan_before_conference", Severity.CONFIRM)]
