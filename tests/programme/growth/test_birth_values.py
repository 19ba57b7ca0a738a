"""In which unit a birth weight was written, by cases at the borders; low weight, early birth."""

import pytest

from desktop_app.programme.growth.birth_values import born_early, with_weight_in_kg
from desktop_app.programme.growth.plausibility import standard_limits
from tests.builders import a_child

RULE = standard_limits().birth_weight


@pytest.mark.parametrize(
    "written, kg",
    [
        (2.4, 2.4),
        (9.99, 9.99),
        (10.0, None),
        (24.0, None),
        (299.9, None),
        (300.0, 0.3),
        (2400.0, 2.4),
        (2455.0, 2.455),
        (7000.0, 7.0),
        (7001.0, None),
        (24000.0, None),
    ],
)
def test_a_number_is_kilograms_or_grams_or_neither(written: float, kg: float | None) -> None:
    assert RULE.in_kg(written) == kg
    child = a_child(birth_weight_kg=written)
    assert with_weight_in_kg(child, RULE).birth_weight_kg == (written if kg is None else kg)


@pytest.mark.parametrize("kg, low", [(None, False), (2.499, True), (2.5, False), (3.1, False)])
def test_low_is_below_2500_grams(kg: float | None, low: bool) -> None:  # noqa: FBT001 -- a case
    assert RULE.is_low(a_child(birth_weight_kg=kg)) is low


@pytest.mark.parametrize("weeks, early", [(None, False), (36, True), (37, False)])
def test_early_is_below_37_weeks(weeks: int | None, early: bool) -> None:  # noqa: FBT001 -- a case
    assert born_early(a_child(gestation_weeks=weeks)) is early
