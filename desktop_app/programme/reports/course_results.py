"""How the courses of PMT went that ended in a month: what was eaten, and the gain per kilogram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
)

COLUMNS = (
    ReportColumn(figure="course_ended"),
    ReportColumn(figure="course_eaten", is_mean=True, of="course_ended"),
    ReportColumn(figure="course_gain", is_mean=True, decimals=1),
)
_GROUPS = (FeedingGroup.WASTED, FeedingGroup.UNDERWEIGHT, FeedingGroup.NO_GAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseResult:
    """One course that ended."""

    child_id: int
    group: FeedingGroup
    eaten: float | None
    """Share of the passed days on which the food was eaten; None for a course without a day."""
    g_per_kg_day: float | None
    """None without two weighings on different days."""


def course_table(results: Sequence[CourseResult]) -> ReportTable:
    """Return a line for each group and one for all; a mean is of the courses that have a value."""
    rows = [_row(group, [one for one in results if one.group is group]) for group in _GROUPS]
    rows.append(_row("", results))
    return ReportTable(
        code="feeding_courses", labels=("feeding",), columns=COLUMNS, rows=tuple(rows)
    )


def _row(label: str, results: Sequence[CourseResult]) -> ReportRow:
    children = tuple(sorted({one.child_id for one in results}))
    eaten = [(one.child_id, one.eaten) for one in results if one.eaten is not None]
    gains = [(one.child_id, one.g_per_kg_day) for one in results if one.g_per_kg_day is not None]
    cells = (ReportCell(value=len(results), children=children), _mean(eaten), _mean(gains))
    return ReportRow(labels=(label,), cells=cells, total=not label)


def _mean(values: Sequence[tuple[int, float]]) -> ReportCell:
    """Return the mean and whose values it is of; None of nothing."""
    if not values:
        return ReportCell(value=None)
    mean = sum(value for _child, value in values) / len(values)
    return ReportCell(value=mean, children=tuple(sorted({child for child, _value in values})))
