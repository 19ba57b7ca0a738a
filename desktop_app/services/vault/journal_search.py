"""Use cases of the journal: search it, and prune lines whose retention is over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.db.unit import Store
from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import JournalEntry, Person
from desktop_app.programme.records.law import law_numbers
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import value_question
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.vault import journal_anchor
from desktop_app.services.vault.journal_anchor import LostLines

_YEARS = "journal_years"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How many years the journal is kept; fewer than `least_years` are not allowed."""

    years: int
    least_years: int
    source: str


@dataclass(frozen=True, slots=True)
class JournalSearch:
    """The journal of who did what, for the head of the facility."""

    store: Store
    journal: Journal
    readings: Readings

    def search(
        self,
        *,
        account: str | None = None,
        action: str | None = None,
        kind: str | None = None,
        record_id: int | None = None,
        child_id: int | None = None,
        first_day: date | None = None,
        last_day: date | None = None,
        before_id: int | None = None,
        limit: int = 500,
        by: Person,
    ) -> tuple[JournalEntry, ...]:
        """Return the lines that match all given conditions, newest first; the search is journaled.

        `child_id` gives the lines about a child and her visits. Both days are included, in this
        computer's time zone. `before_id` (the last id of an earlier result) continues that result.
        """
        require(by, Right.ADMINISTER)
        zone = self.journal.clock().tzinfo
        midnight = datetime.min.time()
        since = datetime.combine(first_day, midnight, zone) if first_day else None
        until = datetime.combine(last_day + timedelta(days=1), midnight, zone) if last_day else None
        self.readings.write_if_free()
        with self.store.reading() as unit:
            found = unit.journal.search(
                account=account,
                action=action,
                kind=kind,
                record_id=record_id,
                child_id=child_id,
                since=since,
                until=until,
                before_id=before_id,
                limit=limit,
            )
        if before_id is None:
            self.readings.listed(by, "audit")
        return found

    def lost(self) -> LostLines | None:
        """Return the loss of saved entries that no admin has confirmed yet; None without one."""
        return journal_anchor.standing(self.store)

    def lost_seen(self, *, by: Person) -> None:
        """Take note of the loss; the notice goes once an admin says so."""
        journal_anchor.seen(self.store, self.journal, by)

    def retention(self) -> Retention:
        """Return for how many years the journal is kept."""
        rule = law_numbers().journal_years
        with self.store.reading() as unit:
            years = int(unit.facility.get(_YEARS) or 0)
        least = rule.value
        return Retention(years=max(years, least), least_years=least, source=rule.source)

    def set_retention(
        self,
        years: int,
        *,
        shown: int | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Retention:
        """Set for how many years to keep the journal.

        `shown` are the years that the form showed: others set since are asked about.
        Raises: Invalid, also for fewer than the law's.
        """
        require(by, Right.ADMINISTER)
        least = self.retention().least_years
        if years < least:
            figures = {"least": least}
            raise Invalid([Problem(field="years", code="retention_too_short", figures=figures)])
        with self.store.unit() as unit:
            lines = unit.history.changes_of("audit", 0)
            line = next((one for one in lines if one.action == "retention"), None)
            stored = max(int(unit.facility.get(_YEARS) or 0), least)
            accept(
                value_question(
                    self.journal, line, "years", shown=shown, stored=stored, typed=years
                ),
                confirmed,
            )
            unit.facility.set(_YEARS, str(years))
            self.journal.note(unit, by, "retention", "audit", after={"years": years})
            unit.commit()
        return self.retention()

    def prune(self, *, by: Person) -> int:
        """Remove the lines that are older than the retention; return how many.

        Only the beginning is removed. The line that journals this holds the seal of the last
        removed line, which `verify` checks.
        """
        require(by, Right.ADMINISTER)
        now = self.journal.clock()
        with self.store.unit() as unit:
            pruned = unit.journal.prune(_years_before(now, self.retention().years))
            if pruned is None:
                return 0
            after = {"lines": pruned.lines, "first_id": pruned.first_id, "seal": pruned.seal}
            self.journal.note(unit, by, "prune", "audit", after=after)
            unit.heads.forget_before(pruned.first_id)
            if unit.journal.stock_taken_at < pruned.first_id:
                # Without the first lines, the others no longer tell what every record is.
                unit.take_stock(now, by.account)
            unit.commit()
        return pruned.lines


def _years_before(now: datetime, years: int) -> datetime:
    # 29 February becomes 28 February: the other year may have no leap day.
    day = min(now.day, 28) if now.month == 2 else now.day  # noqa: PLR2004 -- February
    return now.replace(year=now.year - years, day=day)
