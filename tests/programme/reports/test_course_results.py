"""Courses of PMT that ended: means by group, and of whom they are."""

from __future__ import annotations

import pytest

from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.reports.course_results import CourseResult, course_table

WASTED, NO_GAIN = FeedingGroup.WASTED, FeedingGroup.NO_GAIN


def ended(
    child_id: int, group: FeedingGroup, eaten: float | None, gain: float | None
) -> CourseResult:
    return CourseResult(child_id=child_id, group=group, eaten=eaten, g_per_kg_day=gain)


def test_means_are_of_the_courses_that_have_a_value() -> None:
    table = course_table(
        [
            ended(1, WASTED, 0.5, 2.0),
            ended(2, WASTED, 1.0, None),
            ended(2, WASTED, None, 3.0),
            ended(3, NO_GAIN, 0.9, -1.0),
        ]
    )
    rows = {row.labels[0]: row for row in table.rows}
    assert list(rows) == ["wasted", "underweight", "no_gain", ""]
    assert [(cell.value, cell.children) for cell in rows["wasted"].cells] == [
        (3, (1, 2)),
        (0.75, (1, 2)),
        (2.5, (1, 2)),
    ]
    assert [cell.value for cell in rows["underweight"].cells] == [0, None, None]
    assert [cell.value for cell in rows[""].cells] == [
        4,
        pytest.approx(0.8),
        pytest.approx(4 / 3),
    ]
    assert rows[""].total
