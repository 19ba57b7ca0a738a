"""What a refused value probably meant; a refused value is not judged."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.errors import Problem, Severity
from desktop_app.programme.growth.meant import meant_values, without_refused
from desktop_app.programme.growth.plausibility import standard_limits, visit_problems
from desktop_app.programme.records.children import Measure, Visit
from tests.builders import a_child

LIMITS = standard_limits()
TODAY = date(2026, 11, 24)
CHILD = a_child(child_id=1, birth_date=date(2025, 1, 10))


def visit(**fields: Any) -> Visit:
    return Visit(child_id=1, visit_date=TODAY, **fields)


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({"lenhei_cm": 880.0}, {"lenhei_cm": 88.0}),
        ({"lenhei_cm": 0.88}, {"lenhei_cm": 88.0}),
        ({"lenhei_cm": 805.0}, {"lenhei_cm": 80.5}),
        ({"weight_kg": 8800.0}, {"weight_kg": 8.8}),
        ({"weight_kg": 88.0}, {"weight_kg": 8.8}),
        ({"muac_cm": 142.0}, {"muac_cm": 14.2}),
        ({"headc_cm": 455.0}, {"headc_cm": 45.5}),
        ({"weight_kg": 8800.0, "lenhei_cm": 0.76}, {"weight_kg": 8.8, "lenhei_cm": 76.0}),
        # exchanged
        ({"weight_kg": 76.0, "lenhei_cm": 9.2}, {"weight_kg": 9.2, "lenhei_cm": 76.0}),
        # nothing that could be meant, and nothing refused
        ({"lenhei_cm": 9000.0}, None),
        ({"weight_kg": 8.8, "lenhei_cm": 76.0}, None),
    ],
)
def test_what_was_meant(fields: dict[str, Any], expected: dict[str, float] | None) -> None:
    typed = visit(**fields)
    problems = visit_problems(typed, CHILD, (), None, TODAY)
    meant = meant_values(typed, problems, LIMITS)
    assert (None if meant is None else dict(meant.values)) == expected
    if meant is not None:
        taken = meant.put_in(typed)
        again = visit_problems(taken, CHILD, (), None, TODAY)
        assert meant_values(taken, again, LIMITS) is None


@pytest.mark.parametrize(
    "fields, gone",
    [
        (
            {"weight_kg": 9.2, "lenhei_cm": 880.0, "measure": Measure.LYING},
            {"lenhei_cm", "measure"},
        ),
        ({"weight_kg": 8800.0, "lenhei_cm": 76.0}, {"weight_kg"}),
        ({"weight_kg": 76.0, "lenhei_cm": 9.2}, {"weight_kg", "lenhei_cm"}),
        ({"weight_kg": 9.2, "lenhei_cm": 76.0, "muac_cm": 142.0}, {"muac_cm"}),
        ({"weight_kg": 9.2, "lenhei_cm": 76.0}, set()),
    ],
)
def test_a_refused_value_is_not_judged(fields: dict[str, Any], gone: set[str]) -> None:
    typed = visit(**fields)
    sound = without_refused(typed, visit_problems(typed, CHILD, (), None, TODAY))
    assert {name for name in fields if getattr(sound, name) is None} == gone


def test_a_question_leaves_the_value_judged() -> None:
    asked = Problem(field="weight_kg", code="weight_unusual", severity=Severity.CONFIRM)
    typed = visit(weight_kg=8.8)
    assert without_refused(typed, [asked]) == typed
    assert meant_values(typed, [asked], LIMITS) is None
