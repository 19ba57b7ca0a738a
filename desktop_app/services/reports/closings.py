"""Use cases of closing a month: what to look at first, the closing, what changed since.

A closing stores the month's count with the children behind each figure, and blocks nothing: what is
entered or corrected later forms the next revision. It keeps the rule numbers that it was counted
by, and the month is counted by them from then on.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, Invalid
from desktop_app.programme.records.children import Month, Person
from desktop_app.programme.records.closing import Closing
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.rule_table import Number
from desktop_app.programme.reports.closing_check import ClosingFinding
from desktop_app.programme.reports.counting_rules import (
    as_overrides,
    counting_numbers,
    definitions,
)
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.revision import NO_CHANGES, MonthChanges, month_changes
from desktop_app.programme.reports.snapshot import packed
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.month_rules import closings_of
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.reports.month_check import changed_since, findings
from desktop_app.services.reports.month_register import month_count

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedMonth:
    """A month with its closings, and what differs from the last of them now."""

    month: Month
    closings: tuple[Closing, ...]
    """From the first revision to the last; empty for an open month."""
    by_records: MonthChanges = NO_CHANGES
    """What changed because records were entered or corrected since, by the closing's rules."""
    by_rules: MonthChanges = NO_CHANGES
    """What would change as well if the month were counted by today's rule numbers."""
    redefined: bool = False
    """Whether this version of the program gives figures another meaning than that closing had."""

    @property
    def last(self) -> Closing | None:
        """The last closing; None for an open month."""
        return self.closings[-1] if self.closings else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedClosing:
    """A closing that is counted and not stored yet."""

    closing: Closing
    snapshot: str


@dataclass(frozen=True, slots=True)
class Closings:
    """The closed months."""

    store: Store
    journal: Journal
    readings: Readings

    def check(self, month: Month, *, by: Person) -> tuple[ClosingFinding, ...]:
        """Return what to look at before a month is closed. Raises: Invalid for one to come."""
        require(by, Right.VIEW)
        self._demand_begun(month)
        with self.store.reading() as unit:
            count = month_count(unit, month)
            found = findings(unit, count, self.journal.clock().date())
        self.readings.listed(by, "report", text=f"check {month}")
        return found

    def of_month(self, month: Month, *, by: Person) -> ClosedMonth:
        """Return a month's closings, and what differs from the last of them now."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = _closed(unit, month)
        self.readings.listed(by, "report", text=f"closing {month}")
        return found

    def prepare(self, month: Month, *, rules_of_today: bool = False, by: Person) -> PreparedClosing:
        """Count a month for its next revision; writes nothing, so that nobody waits meanwhile.

        A month that was closed before is counted by the rule numbers of that closing, or by those
        of today if asked. Raises: Invalid("month_not_over"), Conflict("closing_unchanged").
        """
        require(by, Right.TAKE_OUT)
        now = self.journal.clock()
        if month.last > now.date():
            raise Invalid([refuse("month", "month_not_over")])
        with self.store.reading() as unit:
            earlier = closings_of(unit, month)
            today = counting_numbers(unit.rule_overrides.values())
            numbers: Mapping[str, Number] = (
                earlier[-1].rules if earlier and not rules_of_today else today
            )
            count = month_count(unit, month, as_overrides(numbers))
            closing = _closing(month, now, by, count, numbers)
            if earlier:
                closing = _next_revision(unit, closing, earlier[-1], count)
            content = packed(count, unit.reports.travel_ids(), os.urandom(_SALT_BYTES))
        return PreparedClosing(closing=closing, snapshot=content)

    def keep(self, prepared: PreparedClosing, *, by: Person) -> Saved[Closing]:
        """Store a prepared closing. Raises: Conflict("closing_overtaken") by somebody else's."""
        require(by, Right.TAKE_OUT)
        closing = prepared.closing
        with self.store.unit() as unit:
            revisions = [one.revision for one in unit.closings.of(month=closing.month)]
            if closing.revision != max(revisions, default=0) + 1:
                raise Conflict("closing_overtaken")
            saved = unit.closings.add(closing)
            unit.reports.keep_snapshot(saved.closing_id, prepared.snapshot)
            self.journal.write(unit, by, "create", before=None, after=saved)
            unit.commit()
        return Saved(record=saved, changes=Changes(everything=True))

    def close(self, month: Month, *, rules_of_today: bool = False, by: Person) -> Saved[Closing]:
        """Close a month, or store its next revision; raises as `prepare` and `keep`."""
        return self.keep(self.prepare(month, rules_of_today=rules_of_today, by=by), by=by)

    def _demand_begun(self, month: Month) -> None:
        if month.first > self.journal.clock().date():
            raise Invalid([refuse("month", "report_in_future")])


def _closed(unit: Unit, month: Month) -> ClosedMonth:
    closings = closings_of(unit, month)
    if not closings:
        return ClosedMonth(month=month, closings=())
    last = closings[-1]
    now = month_count(unit, month)
    overrides = unit.rule_overrides.values()
    by_rules = NO_CHANGES
    if counting_numbers(overrides) != dict(last.rules):
        by_today = month_count(unit, month, overrides)
        by_rules = month_changes(now, by_today, report_rules().figures)
    return ClosedMonth(
        month=month,
        closings=closings,
        by_records=changed_since(unit, last, now),
        by_rules=by_rules,
        redefined=last.definitions != definitions(),
    )


def _closing(
    month: Month, at: datetime, by: Person, count: MonthCount, numbers: Mapping[str, Number]
) -> Closing:
    """Return the first closing of a month."""
    return Closing(
        month=str(month),
        revision=1,
        at=at.astimezone(UTC),
        account=by.account,
        records_changed=False,
        rules_changed=False,
        rules=dict(numbers),
        definitions=definitions(),
        figures={code: count.number(code) for code in count.masks},
    )


def _next_revision(unit: Unit, closing: Closing, before: Closing, count: MonthCount) -> Closing:
    """Return the closing as the revision after `before`, with what changed since.

    Raises: Conflict("closing_unchanged") when nothing did.
    """
    renumbered = dict(closing.rules) != dict(before.rules)
    kept = month_count(unit, count.month, as_overrides(before.rules)) if renumbered else count
    records = changed_since(unit, before, kept).any
    rules = closing.definitions != before.definitions or (
        renumbered and month_changes(kept, count, report_rules().figures).any
    )
    if not records and not rules:
        raise Conflict("closing_unchanged")
    return replace(
        closing, revision=before.revision + 1, records_changed=records, rules_changed=rules
    )
