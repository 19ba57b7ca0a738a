"""What happened to a child beside her measurements, as events on the chart's time axis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from desktop_app.growth.chart import Role
from desktop_app.growth.chart_builder import ChartEvent
from desktop_app.programme.records import MeasuredVisit

REPORTED: Mapping[str, Role] = MappingProxyType(
    {"vitamin_a": Role.VITAMIN_A, "pmt_kg": Role.FEEDING}
)
"""Columns of the national system that tell of something given on the day of the visit."""

_SOME = re.compile(r"0*[1-9]|0*[.,]0*[1-9]")
"""An amount that is not zero; what is written otherwise ("-", "Tidak") is no event."""


def reported_events(visits: Sequence[MeasuredVisit]) -> tuple[ChartEvent, ...]:
    """Return what imported rows say was given: capsules of vitamin A, supplementary food."""
    return tuple(event for found in visits for event in _of_visit(found))


def _of_visit(found: MeasuredVisit) -> Iterator[ChartEvent]:
    visit = found.visit
    for name, role in REPORTED.items():
        if _SOME.match(visit.reported.get(name, "").strip()):
            yield ChartEvent(
                role=role,
                start_date=visit.visit_date,
                end_date=visit.visit_date,
                label_code="",
                kind="visit",
                record_id=visit.visit_id,
            )
