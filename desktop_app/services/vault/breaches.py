"""Use cases of the breach log: incidents, how long until they must be told, the letters' draft."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import write_out
from desktop_app.errors import NotFound
from desktop_app.paper.vault_breach_letter import breach_letter_pdf
from desktop_app.programme.records.breach import Breach, breach_problems, notice_due
from desktop_app.programme.records.children import Person
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.register.facility import details_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachRow:
    """One incident as the list shows it."""

    breach: Breach
    due: datetime
    """Until when it must be told, in this computer's zone."""
    hours_left: int
    """Whole hours until then, rounded down; negative once the time has passed."""


@dataclass(frozen=True, slots=True)
class Breaches:
    """The incidents of this puskesmas; only an admin sees and writes them."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut

    def list(self, *, by: Person) -> tuple[BreachRow, ...]:
        """Return the incidents, the last found first."""
        require(by, Right.ADMINISTER)
        with self.store.reading() as unit:
            found = unit.breaches.of()
        rows = [self._row(breach) for breach in found]
        return tuple(sorted(rows, key=lambda row: (row.due, row.breach.breach_id), reverse=True))

    def record(self, breach: Breach, *, by: Person) -> Saved[Breach]:
        """Add an incident. Raises: Invalid."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            accept(tuple(breach_problems(breach, self._now().date())), NOBODY_CONFIRMED)
            saved = unit.breaches.add(breach)
            self.journal.write(unit, by, "create", before=None, after=saved)
            unit.commit()
        return _saved(saved)

    def correct(
        self,
        breach: Breach,
        *,
        shown: Breach | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Breach]:
        """Complete or correct an incident; `shown` is the incident as its form showed it.

        Raises: Invalid, NotFound.
        """
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            before = _existing(unit, breach.breach_id)
            breach, asked = with_stored(unit, self.journal, shown, before, breach)
            accept((*asked, *breach_problems(breach, self._now().date())), confirmed)
            unit.breaches.update(breach)
            self.journal.write(unit, by, "correct", before=before, after=breach)
            unit.commit()
        return replace(_saved(breach), before=before)

    def remove(self, breach_id: int, *, by: Person) -> Saved[Breach]:
        """Take an incident out of the list; `bring_back` undoes it. Raises: NotFound."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            breach = _existing(unit, breach_id)
            unit.breaches.set_removed(breach_id, self._now())
            self.journal.write(unit, by, "remove", before=breach, after=None)
            unit.commit()
        return _saved(breach)

    def bring_back(self, breach_id: int, *, by: Person) -> Saved[Breach]:
        """Put a removed incident back. Raises: NotFound."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            unit.breaches.set_removed(breach_id, None)
            breach = _existing(unit, breach_id)
            self.journal.write(unit, by, "bring_back", before=None, after=breach)
            unit.commit()
        return _saved(breach)

    def letter(self, breach_id: int, out: Path, *, by: Person) -> ExportReport:
        """Write the draft of the two letters, to the agency and to the parents, as one PDF.

        Raises: NotFound, StorageFull, StorageDenied.
        """
        require(by, Right.ADMINISTER)
        with self.store.reading() as unit:
            breach, details = _existing(unit, breach_id), details_of(unit)
        content = breach_letter_pdf(
            breach,
            self._row(breach).due,
            facility=self.facility,
            address=details.address,
            phone=details.phone,
            printed_on=self._now().date(),
        )
        with self.taking_out.noted(by, "breach_letter", out, record_id=breach_id):
            write_out(out, content)
        return ExportReport(path=out, children=0)

    def _row(self, breach: Breach) -> BreachRow:
        now = self._now()
        due = notice_due(breach, now.tzinfo)
        hours = (due - now).total_seconds() // 3600
        return BreachRow(breach=breach, due=due, hours_left=int(hours))

    def _now(self) -> datetime:
        return self.journal.clock()


def _existing(unit: Unit, breach_id: int) -> Breach:
    found = unit.breaches.get(breach_id)
    if found is None:
        raise NotFound("breach_unknown")
    return found


def _saved(breach: Breach) -> Saved[Breach]:
    # No child's page shows it; its own page reloads when everything does.
    return Saved(record=breach, changes=Changes(everything=True))
