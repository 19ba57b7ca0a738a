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


def total(rows: tuple[RecapRow, ...]) -> RecapRow:
    """Return the sum of all rows, as a row without a place."""
    return RecapRow(
        kecamatan="",
        desa="",
        children=sum(row.children for row in rows),
        weighed=sum(row.weighed for row in rows),
        measured=sum(row.measured for row in rows),
        flagged=sum(row.flagged for row in rows),
        stunted=sum(row.stunted for row in rows),
        severely_stunted=sum(row.severely_stunted for row in rows),
    )
