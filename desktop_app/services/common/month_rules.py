"""The rule numbers that a month is counted by: a closed month keeps those of its last closing."""

from __future__ import annotations

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.closing import Closing
from desktop_app.programme.records.rule_table import Overrides
from desktop_app.programme.reports.counting_rules import as_overrides


def closings_of(unit: Unit, month: Month) -> tuple[Closing, ...]:
    """Return the closings of a month, from the first revision to the last."""
    return tuple(sorted(unit.closings.of(month=str(month)), key=lambda one: one.revision))


def rules_of(unit: Unit, month: Month) -> Overrides:
    """Return the rule numbers that a month is counted by: its last closing's, else today's."""
    closed = closings_of(unit, month)
    return as_overrides(closed[-1].rules) if closed else unit.rule_overrides.values()
