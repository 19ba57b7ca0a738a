"""The figures that judge measurements: the bundled ones, or an admin's in their place."""

from __future__ import annotations

import pytest

from desktop_app.errors import Invalid
from desktop_app.growth.findings import thresholds
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.measurements import rules
from desktop_app.programme.growth.plausibility import standard_limits
from desktop_app.programme.growth.visit_rules import standard_visit_rules, visit_rules


def test_without_an_admins_number_the_bundled_rules_hold() -> None:
    assert visit_rules() is standard_visit_rules()
    assert visit_rules({"feeding.wasted.success_z": -3.0}) is standard_visit_rules()
    assert standard_visit_rules().reading == thresholds()
    assert standard_visit_rules().limits == standard_limits()


def test_an_admins_number_stands_in_its_place() -> None:
    overrides = {
        "plausibility.movement.shrank_cm": 2.0,
        "reading.gain.slow_percent": 40,
        "reading.projection.height_pace_most": 3.0,
        "weight_gain.boys.used": 0,
    }
    changed = visit_rules(overrides)
    assert changed.limits.shrank_cm == changed.reading.shrank_cm == 2.0
    assert changed.reading.slow_share == 0.4
    assert changed.reading.height_pace == (0.0, 3.0)
    assert len(changed.kbm.bands) == len(standard_visit_rules().kbm.bands) - 3
    facts = fact_rules(overrides)
    assert (facts.doubt, facts.kbm) == (changed.limits, changed.kbm)


def test_the_quality_of_measuring_takes_them_as_well() -> None:
    changed = rules({"quality.board.same_side_percent": 90, "plausibility.movement.shrank_cm": 2.0})
    assert (changed.same_side_share, changed.shrank_cm) == (0.9, 2.0)
    assert (rules().same_side_share, rules().shrank_cm) == (0.8, 1.0)


def test_a_number_out_of_its_bounds_is_refused() -> None:
    for key in ("reading.interval.least_days", "plausibility.age.too_old_years"):
        with pytest.raises(Invalid):
            visit_rules({key: 1_000})
