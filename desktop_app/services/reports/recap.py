"""Use cases of the month's figures per desa."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.services.register.child_life import leavers


@dataclass(frozen=True, slots=True)
class Recap:
    """Children measured, children stunted and prevalence, per desa and month."""

    store: Store

    def month(self, month: Month) -> tuple[RecapRow, ...]:
        """Return one row per desa that has children, in the order of kecamatan and desa."""
        with self.store.reading() as unit:
            return unit.recap.month(month.year, month.month, leavers(unit, month.last))

    def months(self) -> tuple[Month, ...]:
        """Return the months that have visits, the newest first."""
        with self.store.reading() as unit:
            return unit.recap.months()
