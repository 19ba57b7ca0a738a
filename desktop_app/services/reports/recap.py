"""Use cases of the month's figures per desa: a few of those that the month's reports have."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.db.unit import Store, Unit
from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.programme.reports.recap_rows import recap_rows
from desktop_app.services.reports.month_register import month_count


@dataclass(frozen=True, slots=True)
class Recap:
    """Children measured, children stunted and prevalence, per desa and month."""

    store: Store

    def month(self, month: Month) -> tuple[RecapRow, ...]:
        """Return one row per desa that has children, in the order of kecamatan and desa."""
        with self.store.reading() as unit:
            return recap_of(unit, month)

    def months(self) -> tuple[Month, ...]:
        """Return the months that have visits, the newest first."""
        with self.store.reading() as unit:
            return unit.reports.months()


def recap_of(unit: Unit, month: Month) -> tuple[RecapRow, ...]:
    """Return the recap of a month, for whoever writes it into a file."""
    return recap_rows(month_count(unit, month))
