"""Families with their children, ticked days and numbers of rules in and out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.db.unit import Store
from desktop_app.db.vault_rule_numbers import RuleOverride
from desktop_app.errors import Conflict
from desktop_app.programme.records.family import Family
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingDay,
    FeedingGroup,
)
from tests.builders import a_child
from tests.record_strategies import records

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DAY = date(2026, 10, 5)


@pytest.fixture
def three(store: Store) -> Store:
    """A register with three children."""
    with store.unit() as unit:
        for _ in range(3):
            unit.children.add(a_child())
        unit.commit()
    return store


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(family=records(Family, family_id=0, children=(1, 3)))
def test_a_family_comes_out_as_it_went_in(three: Store, family: Family) -> None:
    with three.unit() as unit:
        saved = unit.families.add(family)
        assert replace(saved, family_id=0) == family
        assert unit.families.get(saved.family_id) == saved
        assert unit.families.of_child(3) == saved
        assert unit.families.of_child(2) is None
        assert list(unit.families.all()) == [saved]
        grown = replace(saved, desa="Jajawar", children=(2, 3))
        unit.families.update(grown)
        assert unit.families.of_child(1) is None
        assert unit.families.of_child(2) == grown
        unit.families.set_removed(saved.family_id, NOW)
        assert unit.families.of_child(2) is None
        assert list(unit.families.all()) == []


def test_a_child_belongs_to_one_family(three: Store) -> None:
    with three.unit() as unit:
        unit.families.add(Family(children=(1, 2)))
        with pytest.raises(Conflict) as caught:
            unit.families.add(Family(children=(2, 3)))
    assert caught.value.code == "child_in_family"


def a_course(store: Store, **fields: Any) -> int:
    usual: dict[str, Any] = {
        "child_id": 1,
        "group": FeedingGroup.NO_GAIN,
        "state": CourseState.RUNNING,
        "decided_on": DAY,
    }
    with store.unit() as unit:
        saved = unit.feeding_courses.add(FeedingCourse(**{**usual, **fields}))
        unit.commit()
    return saved.course_id


def test_days_are_ticked_and_unticked(three: Store) -> None:
    course, other = a_course(three), a_course(three, child_id=2)
    week = [DAY + timedelta(days=number) for number in range(7)]
    with three.unit() as unit:
        unit.feeding_days.tick(course, week)
        unit.feeding_days.tick(other, [])
        unit.feeding_days.untick(course, [*week[5:], date(2020, 1, 1)])
        unit.feeding_days.untick(course, [])
        assert unit.feeding_days.of_course(course) == frozenset(week[:5])
        assert unit.feeding_days.of_courses([course, other]) == {
            course: frozenset(week[:5]),
            other: frozenset(),
        }
        assert list(unit.feeding_days.all()) == [
            FeedingDay(course_id=course, day=day) for day in week[:5]
        ]
        with pytest.raises(Conflict) as caught:
            unit.feeding_days.tick(course, week)
    assert caught.value.code == "day_ticked"


def test_an_admins_numbers_stand_until_they_are_taken_back(store: Store) -> None:
    first = RuleOverride(key="referrals.letter.valid_days", value=60, by="kepala", at=NOW)
    with store.unit() as unit:
        unit.rule_overrides.put(first)
        unit.rule_overrides.put(replace(first, value=30))
        unit.rule_overrides.put(replace(first, key="worklist.two_t.times", value=3))
        assert unit.rule_overrides.values() == {
            "referrals.letter.valid_days": 30,
            "worklist.two_t.times": 3,
        }
        assert unit.rule_overrides.all()[0] == replace(first, value=30)
        unit.rule_overrides.remove("referrals.letter.valid_days")
        unit.rule_overrides.remove("referrals.letter.valid_days")
        assert list(unit.rule_overrides.values()) == ["worklist.two_t.times"]
