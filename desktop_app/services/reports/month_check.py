"""Loads what is looked at before a month is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.closing import Closing
from desktop_app.programme.reports.closing_check import (
    Check,
    ClosingFinding,
    contradicted,
    counted_findings,
    perhaps_same,
    questioned,
)
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.revision import MonthChanges, month_changes
from desktop_app.programme.reports.snapshot import unpacked
from desktop_app.services.common.month_rules import closings_of
from desktop_app.services.register.child_life import lives
from desktop_app.services.reports.month_register import month_count


def sent_count(unit: Unit, closing: Closing) -> MonthCount:
    """Return the count of a closing as it was stored, with the children behind it."""
    return unpacked(unit.reports.snapshot(closing.closing_id), unit.reports.travel_ids())


def changed_since(unit: Unit, closing: Closing, now: MonthCount) -> MonthChanges:
    """Return what differs between a closing and a count of its month."""
    return month_changes(sent_count(unit, closing), now, report_rules().figures)


def findings(unit: Unit, count: MonthCount, today: date) -> tuple[ClosingFinding, ...]:
    """Return what to look at before the month of a count is closed, empty findings left out."""
    found = (
        *counted_findings(count),
        *_of_records(unit, count, today),
        *_late(unit, count.month.before),
    )
    return tuple(one for one in found if one.children or one.check is Check.NOT_CLOSED)


def _of_records(unit: Unit, count: MonthCount, today: date) -> Sequence[ClosingFinding]:
    month, limits = count.month, limits_with(unit.rule_overrides.values())
    seen = count.masks["d"] | count.masks["measured"] | count.masks["guests"]
    of_month = count.child_id[seen].tolist()
    visits = unit.visits.near(of_month, month.first, month.last)
    children = unit.children.many(count.child_id[np.logical_or(count.masks["s"], seen)].tolist())
    guests = {child_id: children[child_id].birth_date for child_id in count.children("guests")}
    days = {child_id: [one.visit.visit_date for one in visits[child_id]] for child_id in guests}
    in_month = {
        child_id: [day for day in own if month.first <= day <= month.last]
        for child_id, own in days.items()
    }
    registered = [children[child_id] for child_id in count.children("s")]
    return (
        questioned(children, visits, month, today, limits),
        perhaps_same(registered),
        contradicted(in_month, lives(unit, guests)),
    )


def _late(unit: Unit, before: Month) -> tuple[ClosingFinding, ...]:
    closed = closings_of(unit, before)
    if not closed:
        has_visits = before in unit.reports.months()
        return (ClosingFinding(check=Check.NOT_CLOSED, children=()),) if has_visits else ()
    last = closed[-1]
    changes = changed_since(unit, last, month_count(unit, before))
    touched = {*changes.regrouped}
    for one in changes.figures:
        touched.update(one.came, one.left)
    return (ClosingFinding(check=Check.LATE, children=tuple(sorted(touched))),)
