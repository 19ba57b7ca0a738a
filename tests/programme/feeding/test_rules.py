"""The numbers of supplementary feeding, and those that an admin may change."""

from __future__ import annotations

import pytest

from desktop_app.errors import Invalid
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.records.feeding import FeedingGroup

RULES = feeding_rules()


def test_an_admin_may_change_the_days_where_sources_disagree() -> None:
    assert RULES.groups[FeedingGroup.UNDERWEIGHT].planned_days == 28
    changed = feeding_rules({"feeding.underweight.planned_days": 14})
    assert changed.groups[FeedingGroup.UNDERWEIGHT].planned_days == 14
    assert {group.value: rule.planned_days for group, rule in RULES.groups.items()} == {
        "wasted": 56,
        "underweight": 28,
        "no_gain": 14,
    }
    with pytest.raises(Invalid):
        feeding_rules({"feeding.underweight.planned_days": 1})
